#include "publish.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "num.h"

/* What serves where a row's own design effect is unknown. */
struct base {
    double deff;      /* of the statistic in the whole sample, or NaN */
    double per_psu;   /* respondents per PSU there */
    double design_df; /* of the whole sample */
};

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
            b[row->id].design_df = design_df(r, svy_report_wave(row));
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
        if (!svy_report_came(r))
            return b->design_df;
        break;
    case SVY_DF_DOMAIN:
        break;
    }
    if (svy_report_came(r))
        return (double)r->room.f->n - 1;
    return (double)row->l.psus - (double)row->l.strata;
}

static const char *
variance_name(const struct svy_linear_room *room)
{
    if (room->f != NULL)
        return svy_replicate_name(room->f->kind);
    return room->d->how.successive ? "successive" : "taylor";
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
    e->method = svy_mem_print(&r->mem, "%s %s", variance_name(&r->room),
                              svy_interval_name(i.kind));
}

/* The texts of our own columns. */
static const char *const *
noise(struct svy_report *r, double x)
{
    const char **own = svy_mem_take(&r->mem, 1, sizeof *own);
    char text[SVY_NUM_WIDTH];

    own[0] = svy_mem_copy(&r->mem, svy_num_print(x, text));
    return own;
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
    if (svy_report_drawn(r))
        e->own = noise(r, ldexp(row->noise, scale));
    e->df = row->l.n > 0 && !row->lonely ? find_df(r, row, b) : 0;
    find_limits(r, row, b, e);
    if (!row->lonely)
        return;
    e->se = e->low = e->high = NAN;
    if (svy_report_drawn(r))
        e->own = noise(r, NAN);
    e->flag = row->incomplete ? "lonely incomplete" : "lonely";
}

int
svy_publish(struct svy_report *r, struct svy_estimates *e, struct svy_err *why)
{
    const struct base *b = find_bases(r, &r->mem);
    static const char *own[] = {"se_error"};
    size_t answered = 0;

    e->nby = r->by.n;
    e->by = r->by.name;
    if (svy_report_drawn(r)) {
        e->nown = 1;
        e->own = own;
    }
    for (size_t i = 0; i < r->n; i++) {
        struct svy_report_row *row = &r->row[i];
        struct svy_estimate one = {.item = row->line->what.item,
                                   .stat = row->line->what.stat,
                                   .answer = row->line->what.answer,
                                   .conf = r->how.level,
                                   .flag = row->incomplete ? "incomplete" : ""};

        if (row->role == SVY_ROLE_HIDDEN)
            continue;
        one.by = svy_report_levels(r, row);
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
