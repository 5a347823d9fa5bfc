#include "report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lacks.h"
#include "num.h"
#include "pair.h"
#include "rows.h"

struct svy_report_row {
    const struct svy_line *line;
    struct svy_linear l;
    const struct svy_totals *s;
    size_t domain, id; /* id: of the statistic and wave, in whats */
    enum svy_role role;
    double var;
    bool lonely, incomplete;
};

/* What serves where a row's own design effect is unknown. */
struct base {
    double deff;      /* of the statistic in the whole sample, or NaN */
    double per_psu;   /* respondents per PSU there */
    double design_df; /* of the whole sample */
};

void
svy_report_init(struct svy_report *r, const struct svy_design *d,
                const struct svy_report_how *how, const char *name)
{
    *r = (struct svy_report){.how = *how, .name = name};
    svy_linear_init(&r->room, d);
}

void
svy_report_free(struct svy_report *r)
{
    svy_linear_free(&r->room);
    svy_names_free(&r->whats);
    free(r->row);
    svy_mem_free(&r->mem);
    svy_mem_free(&r->scratch);
}

static const char *
wave(const struct svy_totals *s, size_t domain)
{
    return svy_shape_waves(&s->t->shape) ? s->level[domain][0] : "";
}

static size_t
identify(struct svy_report *r, const struct svy_what *w, const char *in)
{
    struct svy_mem m = {0};
    const char *key = svy_mem_print(&m, "%s\x1f%s\x1f%s\x1f%s", w->item,
                                    w->stat, w->answer, in);
    size_t id = svy_names_add(&r->whats, key, strlen(key));

    svy_mem_free(&m);
    return id;
}

/* Everybody of the domain in one PSU, of which not all were taken. */
static bool
is_lonely(const struct svy_report *r, const struct svy_linear *l)
{
    const struct svy_design *d = r->room.d;
    const double *f = d->nstage > 0 ? d->stage[0].fraction : d->fraction;

    return l->n > 0 && l->psus <= 1 &&
           f[d->at[l->from->cell[l->term[0].row->from].unit]] < 1;
}

static int
check_pairs(const struct svy_report *r, const struct svy_linear *l,
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

/* The variance, while the terms are at hand. */
static int
measure(struct svy_report *r, struct svy_report_row *row, struct svy_err *why)
{
    svy_linear_count(&row->l, &r->room);
    row->lonely = is_lonely(r, &row->l);
    if (row->l.n == 0)
        return 0;
    if (check_pairs(r, &row->l, &row->line->what, why))
        return why->code;
    row->var = svy_linear_cov(&row->l, &row->l, &r->room);
    row->var = row->var < 0 ? 0 : row->var; // NaN stays
    return 0;
}

int
svy_report_add(struct svy_report *r, const struct svy_domain *d,
               const struct svy_line *line, enum svy_role role,
               struct svy_err *why)
{
    struct svy_mem *m = r->how.covariance ? &r->mem : &r->scratch;
    struct svy_report_row *row;
    int rc;

    r->row = svy_mem_more(r->row, &r->rows_room, r->n + 1, sizeof *r->row);
    row = &r->row[r->n++];
    *row = (struct svy_report_row){.line = line,
                                   .l = svy_linear(&line->form, d, m),
                                   .s = d->from,
                                   .domain = d->at,
                                   .role = role,
                                   .var = NAN};
    row->id = identify(r, &line->what, wave(d->from, d->at));
    if (line->what.incomplete != NULL)
        row->incomplete = line->what.incomplete(&line->form, &d->t);
    rc = measure(r, row, why);
    if (!r->how.covariance)
        row->l.term = NULL;
    svy_mem_free(&r->scratch);
    return rc;
}

static double
deff(const struct svy_report_row *row)
{
    const double x = row->var / row->l.srs;

    return x > 0 && isfinite(x) && !row->lonely ? x : NAN;
}

/* PSUs - strata of everybody of a wave. */
static double
design_df(const struct svy_report *r, const char *in)
{
    const struct svy_design *d = r->room.d;
    uint32_t *unit = malloc((d->nunit + 1) * sizeof *unit);
    size_t n = 0, people = 0, psus = 0, strata = 0;

    for (size_t u = 0; unit != NULL && u < d->nunit; u++) {
        if (d->people[u] == 0 || strcmp(d->unit[u]->id[0], in) != 0)
            continue;
        unit[n++] = (uint32_t)u;
        people += d->people[u];
    }
    svy_design_count(d, unit, n, people, &psus, &strata);
    free(unit);
    return (double)psus - (double)strata;
}

/* From the rows of the whole sample; then the mean for those without. */
static struct base *
find_bases(const struct svy_report *r, struct svy_mem *m)
{
    struct base *b = svy_mem_take(m, r->whats.n, sizeof *b);
    double sum = 0, n = 0;

    for (size_t i = 0; i < r->whats.n; i++)
        b[i] = (struct base){NAN, NAN, NAN};
    for (size_t i = 0; i < r->n; i++) {
        const struct svy_report_row *row = &r->row[i];

        if (row->role == SVY_ROLE_DOMAIN)
            continue;
        b[row->id].deff = deff(row);
        b[row->id].per_psu = (double)row->l.people / (double)row->l.psus;
        if (r->how.df == SVY_DF_DESIGN)
            b[row->id].design_df = design_df(r, wave(row->s, row->domain));
        if (!isnan(b[row->id].deff)) {
            sum += b[row->id].deff;
            n++;
        }
    }
    for (size_t i = 0; i < r->whats.n; i++)
        if (isnan(b[i].deff))
            b[i].deff = n > 0 ? sum / n : b[i].per_psu;
    return b;
}

static double
find_df(const struct svy_report *r, const struct svy_report_row *row,
        const struct base *b)
{
    switch (r->how.df) {
    case SVY_DF_GIVEN:
        return r->how.df_given;
    case SVY_DF_DESIGN:
        return b->design_df;
    case SVY_DF_DOMAIN:
        break;
    }
    return (double)row->l.psus - (double)row->l.strata;
}

static void
find_limits(struct svy_report *r, const struct svy_report_row *row,
            const struct base *b, struct svy_estimate *e)
{
    const bool plain = row->line->what.ci == SVY_CI_T;
    struct svy_interval i = {
        .kind = plain ? SVY_CI_T : r->how.ci,
        .level = r->how.level,
        .value = row->l.value,
        .se = sqrt(row->var),
        .df = e->df,
        .min = plain ? 0 : row->line->what.min,
        .max = plain ? 0 : row->line->what.max,
        .n = (double)row->l.people,
        .deff = fmax(1, b->deff),
    };
    const int scale = row->line->what.total ? row->s->scale : 0;

    svy_interval(&i);
    e->low = ldexp(i.low, scale);
    e->high = ldexp(i.high, scale);
    if (i.review && row->line->what.node)
        e->low = e->high = NAN;
    else if (i.review)
        e->se = i.se;
    if (i.review)
        e->flag = row->incomplete ? "review incomplete" : "review";
    e->method = svy_mem_print(
        &r->mem, "%s %s", r->room.d->how.successive ? "successive" : "taylor",
        svy_interval_name(i.kind));
}

static void
fill(struct svy_report *r, const struct svy_report_row *row,
     const struct base *b, struct svy_estimate *e)
{
    const int scale = row->line->what.total ? row->s->scale : 0;

    e->value = ldexp(row->l.value, scale);
    e->se = ldexp(sqrt(row->var), scale);
    e->n = (double)row->l.people;
    e->psus = (double)row->l.psus;
    e->deff = deff(row);
    e->neff = e->n / e->deff;
    e->df = row->l.n > 0 && !row->lonely ? find_df(r, row, b) : 0;
    find_limits(r, row, b, e);
    if (!row->lonely)
        return;
    e->se = e->low = e->high = NAN;
    e->flag = row->incomplete ? "lonely incomplete" : "lonely";
}

/* The columns of all tables, each once. */
static void
join_by(struct svy_report *r)
{
    for (size_t i = 0; i < r->n; i++) {
        const struct svy_totals *s = r->row[i].s;

        if (i > 0 && s == r->row[i - 1].s)
            continue;
        for (size_t j = 0; j < s->nby; j++) {
            size_t k = 0;

            while (k < r->by.n && strcmp(r->by.name[k], s->by[j]) != 0)
                k++;
            if (k < r->by.n)
                continue;
            svy_list_add(&r->by, &r->mem, s->by[j]);
        }
    }
}

static const char *const *
levels(struct svy_report *r, const struct svy_report_row *row)
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

int
svy_report_print(struct svy_report *r, struct svy_estimates *e,
                 struct svy_err *why)
{
    const struct base *b = find_bases(r, &r->mem);
    size_t answered = 0;

    join_by(r);
    e->nby = r->by.n;
    e->by = r->by.name;
    for (size_t i = 0; i < r->n; i++) {
        struct svy_report_row *row = &r->row[i];
        struct svy_estimate one = {.item = row->line->what.item,
                                   .stat = row->line->what.stat,
                                   .answer = row->line->what.answer,
                                   .conf = r->how.level,
                                   .flag = row->incomplete ? "incomplete" : ""};

        if (row->role == SVY_ROLE_HIDDEN)
            continue;
        one.by = levels(r, row);
        fill(r, row, &b[row->id], &one);
        svy_estimate_add(e, &one);
        answered += row->l.people > 0;
    }
    return answered > 0 ? 0
                        : svy_err(why, SVY_FAILED,
                                  "%s: nobody answered any of the items asked "
                                  "for",
                                  r->name);
}

static const char *
row_name(struct svy_report *r, const struct svy_report_row *row,
         struct svy_mem *m)
{
    const char *const *level = levels(r, row);
    const char *name = "";

    for (size_t k = 0; k < r->by.n; k++)
        name = svy_mem_print(m, "%s%s;", name, level[k]);
    return svy_mem_print(m, "%s%s;%s;%s;", name, row->line->what.item,
                         row->line->what.stat, row->line->what.answer);
}

/* Whether the tally has what the covariance of two rows needs. */
static int
check_joint(const struct svy_report *r, const struct svy_report_row *p,
            const struct svy_report_row *q, struct svy_err *why)
{
    const char *const a = p->line->what.item, *const b = q->line->what.item;
    const char *x[2], *half;
    struct svy_mem m = {0};

    if (!svy_lacks(&p->l, &q->l, &r->room, x))
        return 0;
    if (svy_pair_split(&m, x[0], &half, &half) ||
        svy_pair_split(&m, x[1], &half, &half))
        svy_err(why, SVY_FAILED,
                "%s: the covariance of '%s' and '%s' rests on three answers of "
                "a respondent at once, which a tally does not hold; ask for "
                "each without the other",
                r->name, b, a);
    else
        svy_err(why, SVY_FAILED,
                "%s: the covariance of '%s' and '%s' needs those who answered "
                "both, whom the tally lacks; count them with svytally --pairs "
                "'%s'",
                r->name, b, a, svy_pair_join(&m, x[0], x[1], NULL));
    svy_mem_free(&m);
    return why->code;
}

static void
put_covariance(struct svy_report *r, const struct svy_report_row *p,
               const struct svy_report_row *q, FILE *out)
{
    const int scale = (p->line->what.total ? p->s->scale : 0) +
                      (q->line->what.total ? q->s->scale : 0);
    const double cov = svy_linear_cov(&p->l, &q->l, &r->room);
    const double most = sqrt(p->var * q->var);
    char text[SVY_NUM_WIDTH];
    struct svy_mem m = {0};

    if (!(most > 0 && fabs(cov) > 1e-15 * most))
        return; // nothing, or what rounding left of it
    svy_rows_put(out, row_name(r, p, &m), ',');
    svy_rows_put(out, row_name(r, q, &m), ',');
    svy_rows_put(out, svy_num_print(ldexp(cov, scale), text), '\n');
    svy_mem_free(&m);
}

int
svy_report_covariance(struct svy_report *r, FILE *out, struct svy_err *why)
{
    fputs("row,col,cov\n", out);
    for (size_t i = 0; i < r->n; i++)
        for (size_t k = 0; k <= i; k++) {
            const struct svy_report_row *p = &r->row[i], *q = &r->row[k];

            if (p->role == SVY_ROLE_HIDDEN || q->role == SVY_ROLE_HIDDEN ||
                p->lonely || q->lonely)
                continue;
            if (check_joint(r, p, q, why))
                return why->code;
            put_covariance(r, p, q, out);
        }
    return 0;
}
