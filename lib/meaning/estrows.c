#include "meaning/estrows.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/dist.h"
#include "ground/num.h"

/* V/(S^2/n), with replacement (Stata's DEFT^2). Less than 1e-12 is what
 * rounding leaves of nothing; of a lonely domain the variance says nothing. */
static double
deff(const struct svy_results_row *row)
{
    const double x = row->var / row->l.srs;

    // less is what rounding leaves of nothing
    return x > 1e-12 && isfinite(x) && !row->lonely ? x : NAN;
}

/* Kish's 1 + cv^2 of the weights: n sum w^2/(sum w)^2, of everybody of the
 * domain, whoever answered: what unequal weights cost, and nothing else. */
static double
kish(const struct svy_results_row *row)
{
    const struct svy_row_total *all =
        svy_totals_find(row->s, row->domain, SVY_CAT_ALL);
    double w2 = 0;

    if (all == NULL)
        return NAN;
    for (size_t c = 0; c < all->ncell; c++)
        w2 += all->cell[c].w2;
    return (double)all->n * w2 / (all->w * all->w);
}

/* wor: the simple sample drawn without replacement has 1 - n/W, W taken for N;
 * what it is divided by is smaller, so deff is larger. Where weights do not add
 * up to more than n they are no counts of people: NA, as in R. */
static double
shown(const struct svy_results *r, const struct svy_results_row *row)
{
    const double n = (double)row->l.people, w = ldexp(row->l.w, row->s->scale);

    if (r->how.deff == SVY_DEFF_KISH)
        return kish(row);
    if (r->how.deff == SVY_DEFF_WOR)
        return w > n ? deff(row) / (1 - n / w) : NAN;
    return deff(row);
}

/* What serves where a row's own design effect is unknown: that of the same
 * statistic in the whole sample, or respondents per PSU there, which is 1 + (m
 * - 1) icc at its worst, icc = 1. What else is asked for has no say, so a row
 * is the same in every table. */
static double *
find_bases(const struct svy_results *r, struct svy_mem *m)
{
    double *b = svy_mem_take(m, r->whats.n, sizeof *b);

    for (size_t i = 0; i < r->whats.n; i++)
        b[i] = NAN;
    for (size_t i = 0; i < r->n; i++) {
        const struct svy_results_row *row = &r->row[i];

        if (row->role == SVY_ROLE_DOMAIN)
            continue;
        b[row->id] = deff(row);
        if (isnan(b[row->id]))
            b[row->id] = (double)row->l.people / (double)row->l.psus;
    }
    return b;
}

static double
find_df(struct svy_results *r, const struct svy_results_row *row)
{
    if (row->l.n == 0 || row->lonely)
        return 0;
    return isnan(row->df) ? svy_results_df(r, &row->l,
                                           svy_totals_wave(row->s, row->domain))
                          : row->df;
}

static bool
is_bounded(const struct svy_results_row *row)
{
    return row->cut != NULL || row->line->what.ci == SVY_CI_LOGIT;
}

/* The limits of a statistic, or of the share that a quantile is measured by. A
 * design effect below 1 lends nobody more people than there were: max(1,
 * base). */
static struct svy_interval
find_limits(const struct svy_results *r, const struct svy_results_row *row,
            double base, double df)
{
    const struct svy_what *w = &row->line->what;
    struct svy_interval i = {
        .kind = is_bounded(row) ? r->how.ci : w->ci,
        .level = r->how.level,
        .value = row->l.value,
        .se = sqrt(row->var),
        .df = df,
        .min = is_bounded(row) ? w->min : 0,
        .max = is_bounded(row) ? w->max : 0,
        .n = (double)row->l.people,
        .deff = fmax(1, base),
    };

    svy_interval(&i);
    return i;
}

/* From the scale of totals to numbers, rounded nowhere (powers of two). Of a
 * node whose variance is 0 inside its scale the error that its limits were made
 * with is not shown: it is of a share, and a node is none. */
static void
put_limits(struct svy_results *r, const struct svy_results_row *row,
           const struct svy_interval *i, struct svy_estimate *e)
{
    const int scale = row->line->what.total ? row->s->scale : 0;

    e->value = ldexp(i->value, scale);
    e->se = ldexp(i->se, scale);
    e->low = ldexp(i->low, scale);
    e->high = ldexp(i->high, scale);
    if (i->review && row->line->what.node) {
        e->se = sqrt(row->var);
        e->low = e->high = NAN;
    }
    e->method = svy_mem_print(&r->mem, "%s %s", svy_results_variance(r),
                              svy_interval_name(i->kind));
}

/* From the scale of shares to that of the quantile: limits are read back by the
 * same rule, and se = (high - low)/(2 t) (Woodruff 1952), as if they were est
 * +- t se. A limit of the share outside 0 .. 1 has no quantile: NaN, and no
 * se. */
static void
put_quantile(const struct svy_woodruff *cut, const struct svy_interval *i,
             struct svy_estimate *e)
{
    e->value = cut->value;
    e->low = svy_woodruff_limit(cut, i->low);
    e->high = svy_woodruff_limit(cut, i->high);
    e->se = (e->high - e->low) / (2 * svy_dist_t((1 + i->level) / 2, i->df));
}

/* The texts of our own columns: se_mc, cv. */
static const char *const *
own_columns(struct svy_results *r, const struct svy_results_row *row,
            const struct svy_estimate *e)
{
    const char **own = svy_mem_take(&r->mem, 2, sizeof *own);
    char text[SVY_NUM_WIDTH];
    size_t n = 0;

    /* se_mc is known as a share of sqrt(var); se may be in other units than
     * var, as of a quantile, and is the same share off. */
    if (svy_results_drawn(r)) // a part of se, whatever unit se is in
        own[n++] = svy_mem_copy(
            &r->mem,
            svy_num_print(e->se * (row->noise / sqrt(row->var)), text));
    if (r->how.cv)
        own[n] =
            svy_mem_copy(&r->mem, svy_num_print(e->se / fabs(e->value), text));
    return own;
}

/* A difference of two domains that do not vary: all of both said yes. */
static bool
is_still(const struct svy_results_row *row, const struct svy_estimate *e)
{
    return row->reference[0] != '\0' && row->l.n > 0 &&
           !(e->se > 1e-12 * fabs(e->value));
}

/* A count of nobody in the sample, which need not be nobody of all. */
static bool
is_none(const struct svy_results_row *row, const struct svy_estimate *e)
{
    return row->line->what.total && row->line->what.answer[0] != '\0' &&
           row->l.n > 0 && e->value == 0 && e->se == 0;
}

/* Whether a number was larger than can be, which then is none; nothing that
 * rests on it is one either. */
static bool
is_over(const struct svy_results_row *row, struct svy_estimate *e)
{
    const bool bound = svy_estimate_bound(e);

    if (bound && !(row->l.over && (isnan(e->value) || isnan(e->se))))
        return false;
    if (isnan(e->value) || isnan(e->se))
        e->low = e->high = e->deff = e->neff = NAN;
    return true;
}

/* What a row says, which is to be one of all. */
static void
fill(struct svy_results *r, const struct svy_results_row *row, double base,
     struct svy_estimates *all, struct svy_estimate *e)
{
    struct svy_interval i;
    bool over;

    e->n = (double)row->l.people;
    e->psus = (double)row->l.psus;
    e->deff = shown(r, row);
    e->neff = e->n / e->deff;
    e->df = find_df(r, row);
    i = find_limits(r, row, base, e->df);
    put_limits(r, row, &i, e);
    if (i.review)
        svy_estimate_mark(all, e, "review");
    if (row->cut != NULL)
        put_quantile(row->cut, &i, e);
    over = is_over(row, e);
    if (row->lonely || (!over && is_still(row, e))) {
        e->se = e->low = e->high = NAN;
        svy_estimate_mark(all, e, row->lonely ? "lonely" : "review");
    } else if (is_none(row, e)) {
        e->low = e->high = NAN;
        svy_estimate_mark(all, e, "review");
    }
    if (over)
        svy_estimate_mark(all, e, "overflow");
    e->own = own_columns(r, row, e);
}

/* The names of our own columns. */
static void
name_own(const struct svy_results *r, struct svy_estimates *e)
{
    static const char *own[] = {"se_mc", "cv"};

    e->own = own + !svy_results_drawn(r);
    e->nown = (size_t)svy_results_drawn(r) + r->how.cv;
}

int
svy_estrows(struct svy_results *r, struct svy_estimates *e, struct svy_err *why)
{
    const double *base = find_bases(r, &r->mem);
    size_t answered = 0;

    e->nby = r->by.n;
    e->by = r->by.name;
    name_own(r, e);
    for (size_t i = 0; i < r->n; i++) {
        struct svy_results_row *row = &r->row[i];
        struct svy_estimate one = {.item = row->line->what.item,
                                   .stat = row->line->what.stat,
                                   .answer = row->line->what.answer,
                                   .conf = r->how.level,
                                   .flag = row->incomplete ? "incomplete" : ""};

        if (row->role == SVY_ROLE_HIDDEN)
            continue;
        one.by = svy_results_levels(r, row);
        fill(r, row, base[row->id], e, &one);
        svy_estimate_add(e, &one);
        answered += row->l.people > 0;
    }
    return answered > 0 ? 0
                        : svy_err(why, SVY_FAILED,
                                  "%s: nobody answered any of the items asked "
                                  "for",
                                  r->name);
}

void
svy_estrows_hide(struct svy_results *r, const struct svy_estimates *e)
{
    for (size_t i = 0; i < e->n; i++) // rows not shown come first
        if (svy_estimate_flag(&e->row[i], "suppressed"))
            r->row[r->n - e->n + i].role = SVY_ROLE_HIDDEN;
}
