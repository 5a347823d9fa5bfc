#include "measure/results.h"

#include <fenv.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "measure/lacks.h"
#include "measure/split.h"
#include "survey/pair.h"

void
svy_results_init(struct svy_results *r, const struct svy_design *d,
                 const struct svy_repfactors *f,
                 const struct svy_results_how *how, const char *name)
{
    *r = (struct svy_results){.how = *how, .name = name};
    svy_covariance_init(&r->room, d, f);
}

void
svy_results_free(struct svy_results *r)
{
    svy_covariance_free(&r->room);
    svy_intern_free(&r->whats);
    free(r->row);
    svy_mem_free(&r->mem);
    svy_mem_free(&r->scratch);
}

static size_t
identify(struct svy_results *r, const struct svy_what *w, const char *in)
{
    struct svy_mem m = {0};
    const char *key = svy_mem_print(&m, "%s\x1f%s\x1f%s\x1f%s", w->item,
                                    w->stat, w->answer, in);
    size_t id = svy_intern_add(&r->whats, key, strlen(key));

    svy_mem_free(&m);
    return id;
}

const struct svy_repfactors *
svy_results_replicates(const struct svy_results *r)
{
    return svy_covariance_factors(&r->room);
}

bool
svy_results_came(const struct svy_results *r)
{
    return svy_results_replicates(r) != NULL &&
           svy_results_replicates(r)->a == NULL;
}

/* Everybody in one PSU: other PSUs of the stratum are zeros, so the formula
 * gives a variance, but one that tells how many they are and not how much the
 * domain varies. f = 1 of its stratum is not lonely: nothing of it was left
 * out. */
bool
svy_results_lonely(struct svy_results *r, struct svy_linearize *l)
{
    const struct svy_design *d = svy_covariance_design(&r->room);
    const double *f = d->nstage > 0 ? d->stage[0].fraction : d->fraction;

    svy_covariance_count(l, &r->room);
    if (svy_results_came(r))
        return l->n > 0 && l->people == 1;
    return l->n > 0 && l->psus <= 1 && f[d->at[l->term[0].row->cell->unit]] < 1;
}

static int
check_pairs(const struct svy_results *r, const struct svy_linearize *l,
            const struct svy_what *w, struct svy_err *why)
{
    const char *x[2];

    if (!svy_lacks(l, l, &r->room, x))
        return 0;
    return svy_err(why, SVY_FAILED,
                   "%s: the error of '%s' needs those who answered both %s and "
                   "%s, whom the tally lacks; count them with svytally --pairs "
                   "%s",
                   r->name, w->item, x[0], x[1],
                   w->node ? w->item : say("A*B"));
}

const char *
svy_results_variance(const struct svy_results *r)
{
    if (svy_results_replicates(r) != NULL)
        return svy_repkind_name(svy_results_replicates(r)->kind);
    return svy_covariance_design(&r->room)->how.successive ? "successive"
                                                           : "taylor";
}

bool
svy_results_drawn(const struct svy_results *r)
{
    return svy_results_replicates(r) != NULL &&
           svy_repkind_kind(svy_results_replicates(r)->kind)->drawn;
}

/* Replicates that leave out everybody of a domain have no value of it. */
static void
count_lost(struct svy_results *r, const struct svy_results_row *row)
{
    const struct svy_repvar a = svy_linearize_again(&row->l);
    const struct svy_repfactors *f = svy_results_replicates(r);
    const size_t lost = f ? svy_repvar_lost(f, &a) : 0;

    if (lost > r->lost) {
        r->lost = lost;
        r->loser = row->line;
    }
}

/* The variance, while the terms are at hand. Below 0 it can only be by
 * rounding, or by weights of pairs that do not fit together: 0. */
static int
measure(struct svy_results *r, struct svy_results_row *row, struct svy_err *why)
{
    row->lonely |= svy_results_lonely(r, &row->l);
    if (row->l.n == 0)
        return 0;
    if (svy_results_replicates(r) == NULL &&
        check_pairs(r, &row->l, &row->line->what, why))
        return why->code;
    count_lost(r, row);
    feclearexcept(FE_OVERFLOW);
    row->var = svy_covariance(&row->l, &row->l, &r->room);
    row->l.over |= fetestexcept(FE_OVERFLOW) != 0;
    row->var = row->var < 0 ? 0 : row->var; // NaN stays
    if (svy_results_drawn(r)) {
        const struct svy_repvar a = svy_linearize_again(&row->l);

        row->noise = svy_repvar_noise(svy_results_replicates(r), &a);
    }
    return 0;
}

/* The columns of all tables, each once. */
static void
join_by(struct svy_results *r, const struct svy_totals *s)
{
    for (size_t j = 0; j < s->nby; j++)
        if (svy_strlist_find(&r->by, s->by[j]) < 0)
            svy_strlist_add(&r->by, &r->mem, s->by[j]);
}

/* The statistic, linearized; of a quantile the share below it. */
static void
take(struct svy_results *r, struct svy_results_row *row,
     const struct svy_domain *d)
{
    struct svy_mem *m = r->how.covariance ? &r->mem : &r->scratch;
    const struct svy_line *line = row->line;

    if (line->cut != NULL) {
        struct svy_woodruff *cut = svy_mem_take(&r->mem, 1, sizeof *cut);

        *cut = svy_woodruff(&line->form, line->cut, d, &r->mem);
        row->cut = cut;
    }
    row->l = svy_linearize(row->cut ? &row->cut->share : &line->form, d, m);
}

/* Room for one more row. */
static struct svy_results_row *
new_row(struct svy_results *r, const struct svy_line *line,
        const struct svy_totals *s, size_t domain)
{
    struct svy_results_row *row;

    r->row = svy_mem_more(r->row, &r->rows_room, r->n + 1, sizeof *r->row);
    row = &r->row[r->n++];
    *row = (struct svy_results_row){.line = line,
                                    .s = s,
                                    .domain = domain,
                                    .reference = "",
                                    .other = SVY_LESS_NOTHING,
                                    .df = NAN,
                                    .var = NAN,
                                    .noise = NAN};
    row->id = identify(r, &line->what, svy_totals_wave(row->s, row->domain));
    if (r->n == 1 || row[-1].s != s)
        join_by(r, s);
    return row;
}

int
svy_results_add(struct svy_results *r, const struct svy_domain *d,
                const struct svy_line *line, enum svy_role role,
                struct svy_err *why)
{
    struct svy_results_row *row = new_row(r, line, d->from, d->at);
    int rc;

    row->role = role;
    take(r, row, d);
    row->incomplete = svy_linearize_incomplete(&row->l);
    rc = measure(r, row, why);
    if (rc == 0 && r->how.df == SVY_DF_SATTERTHWAITE)
        row->df = svy_results_satterthwaite(r, &row->l);
    if (!r->how.covariance)
        row->l.term = NULL;
    svy_mem_free(&r->scratch);
    return rc;
}

/* V(a - b) by u_a - u_b has no covariance of two waves, whose PSUs stand in
 * strata of their own: it comes as x->less, twice C of overlap.h, and may
 * outweigh it where a change is nearly known. */
int
svy_results_add_minus(struct svy_results *r, const struct svy_minus *x,
                      struct svy_err *why)
{
    struct svy_results_row *row = new_row(r, x->line, x->s, x->domain);

    row->role = SVY_ROLE_DOMAIN;
    row->l = x->l;
    row->reference = x->reference;
    row->other = x->other;
    row->df = x->df;
    row->lonely = x->lonely;
    row->incomplete = x->incomplete;
    if (measure(r, row, why))
        return why->code;
    if (isnan(row->df) && r->how.df_minus == SVY_DF_SATTERTHWAITE)
        row->df = svy_results_satterthwaite(r, &row->l);
    row->var -= x->less;
    row->var = row->var < 0 ? 0 : row->var; // NaN stays
    return 0;
}

/* PSUs - strata of everybody of a wave. */
static double
design_df(const struct svy_results *r, const char *wave)
{
    const struct svy_design *d = svy_covariance_design(&r->room);
    struct svy_mem m = {0};
    uint32_t *unit = svy_mem_take(&m, d->nunit, sizeof *unit);
    size_t n = 0, people = 0, psus = 0, strata = 0;

    for (size_t u = 0; u < d->nunit; u++) {
        if (d->people[u] == 0 || strcmp(d->unit[u]->id[0], wave) != 0)
            continue;
        unit[n++] = (uint32_t)u;
        people += d->people[u];
    }
    svy_design_count(d, unit, n, people, &psus, &strata);
    svy_mem_free(&m);
    return (double)psus - (double)strata;
}

/* PSUs - strata: each stratum spends one on its mean. In the domain, those
 * where it has somebody (R's survey); of weights that came the design is
 * unknown, and R replicates about their mean leave R - 1. */
double
svy_results_df(struct svy_results *r, const struct svy_linearize *l,
               const char *wave)
{
    if (r->how.df == SVY_DF_GIVEN)
        return r->how.df_given;
    if (svy_results_came(r) && !r->how.df_said)
        return (double)svy_results_replicates(r)->n - 1;
    if (r->how.df != SVY_DF_DESIGN)
        return (double)l->psus - (double)l->strata;
    if (r->df_wave == NULL || strcmp(r->df_wave, wave) != 0) {
        r->df_wave = wave;
        r->df_design = design_df(r, wave);
    }
    return r->df_design;
}

bool
svy_results_first(const struct svy_results *r)
{
    return svy_results_replicates(r) != NULL &&
           !svy_repkind_kind(svy_results_replicates(r)->kind)->stages;
}

/* (sum v)^2/sum v^2/df over the parts: PSUs - strata counts a stratum that
 * hardly varies like one in which all the variance is, and tests with it find
 * nothing real too often where districts have few PSUs. */
double
svy_results_satterthwaite(struct svy_results *r, const struct svy_linearize *l)
{
    const struct svy_family one = {.l = &l, .k = 1};
    struct svy_parts p;
    double df;

    if (svy_results_came(r) && !r->how.df_said)
        return NAN;
    svy_split(&p, &one, &r->room, svy_results_first(r));
    df = svy_parts_df(&p, 0);
    svy_parts_free(&p);
    return df;
}

double
svy_results_df_minus(struct svy_results *r, const struct svy_linearize *l,
                     const char *wave)
{
    const double df = r->how.df_minus == SVY_DF_SATTERTHWAITE
                          ? svy_results_satterthwaite(r, l)
                          : NAN;

    return isnan(df) ? svy_results_df(r, l, wave) : df;
}

const char *const *
svy_results_levels(struct svy_results *r, const struct svy_results_row *row)
{
    const char **level = svy_mem_take(&r->mem, r->by.n + 1, sizeof *level);

    for (size_t k = 0; k < r->by.n; k++) {
        level[k] = "";
        for (size_t j = 0; j < row->s->nby; j++)
            if (strcmp(r->by.name[k], row->s->by[j]) == 0)
                level[k] = row->s->level[row->domain][j];
    }
    return level;
}
