#include "measure/statform.h"

#include <math.h>

static double
weight(const struct svy_statform *f, const struct svy_statform_totals *t,
       size_t i)
{
    return t->w[f->in[i].cat * t->step];
}

double
svy_statform_y(const struct svy_statform *f, size_t i)
{
    return f->only > 0 ? f->only == i + 1 : f->in[i].y;
}

/* The first category with a respondent, or n. */
static size_t
first(const struct svy_statform *f, const struct svy_statform_totals *t)
{
    size_t i = 0;

    while (i < f->n && weight(f, t, i) == 0)
        i++;
    return i;
}

/* R = sum y T / sum x T, taken about the ratio a of one category:
 *     R = a + sum (y - a x) T / sum x T
 * is the same, but a mean of equal answers is that answer to the last bit, and
 * its linearized values and variance are 0, not what rounding leaves. */
static double
ratio(const struct svy_statform *f, const struct svy_statform_totals *t,
      double *x_all)
{
    const size_t start = first(f, t);
    double about, y = 0, x = 0;

    if (start == f->n)
        return NAN;
    about = f->in[start].x != 0 ? svy_statform_y(f, start) / f->in[start].x : 0;
    for (size_t i = start; i < f->n; i++) {
        const double w = weight(f, t, i);

        y += (svy_statform_y(f, i) - about * f->in[i].x) * w;
        x += f->in[i].x * w;
    }
    *x_all = x;
    return about + y / x;
}

/* 0 in a replicate that leaves out everybody, which is no missing value. */
static double
total(const struct svy_statform *f, const struct svy_statform_totals *t)
{
    double sum = 0;
    size_t people = 0;

    for (size_t i = 0; i < f->n; i++) {
        sum += svy_statform_y(f, i) * weight(f, t, i);
        people += t->n[f->in[i].cat];
    }
    return people > 0 ? sum : NAN;
}

/* Two passes, mean first: sum T y^2 - (sum T y)^2/W would lose the digits that
 * all answers share. The mean too is taken about one answer, as in ratio().
 * Weights become shares before anything is multiplied, so that a moment has the
 * size of the answers whatever the unit of the weights is. */
static struct svy_moments
moments(const struct svy_statform *f, const struct svy_statform_totals *t)
{
    struct svy_moments m = {0};
    const size_t start = first(f, t);
    double y0, x0;

    if (start == f->n)
        return m;
    for (size_t i = 0; i < f->n; i++) // of those also whom a replicate left out
        m.n += (double)t->n[f->in[i].cat];
    y0 = svy_statform_y(f, start);
    x0 = f->in[start].x;
    for (size_t i = start; i < f->n; i++) {
        const double w = weight(f, t, i);

        m.w += w;
        m.y += w * (svy_statform_y(f, i) - y0);
        m.x += w * (f->in[i].x - x0);
    }
    m.y = y0 + m.y / m.w;
    m.x = x0 + m.x / m.w;
    for (size_t i = start; i < f->n; i++) {
        const double w = weight(f, t, i) / m.w, y = svy_statform_y(f, i) - m.y,
                     x = f->in[i].x - m.x;

        m.yy += w * y * y;
        m.xx += w * x * x;
        m.yx += w * y * x;
    }
    return m;
}

/* S^2 = n/(n - 1) sum T (y - m)^2 / W: n are respondents and not W, for n - 1
 * says how many of them the mean left free; with W, the size of the population,
 * it would be as good as 1. Of one respondent there is none. */
double
svy_statform_s2(const struct svy_moments *m)
{
    return m->n > 1 ? m->n / (m->n - 1) * m->yy : NAN;
}

static double
join(const struct svy_statform *f, const struct svy_statform_totals *t,
     struct svy_mem *m)
{
    double *x = svy_mem_take(m, f->nparts, sizeof *x);

    for (size_t i = 0; i < f->nparts; i++)
        x[i] = svy_statform_value(f->part[i], t, m);
    return f->join(f->ctx, x, NULL);
}

double
svy_statform_value(const struct svy_statform *f,
                   const struct svy_statform_totals *t, struct svy_mem *m)
{
    struct svy_moments of;
    double x;

    switch (f->kind) {
    case SVY_STATFORM_RATIO:
        return ratio(f, t, &x);
    case SVY_STATFORM_TOTAL:
        return total(f, t);
    case SVY_STATFORM_MOMENTS:
        of = moments(f, t);
        return f->of->value(&of);
    case SVY_STATFORM_JOIN:
        return join(f, t, m);
    }
    return NAN;
}

size_t
svy_statform_size(const struct svy_statform *f)
{
    size_t n = f->n;

    for (size_t i = 0; i < f->nparts; i++)
        n += svy_statform_size(f->part[i]);
    return n;
}

/* The chain rule (Deville 1999): u = sum_j dg/dT_j u_j, each part's own slopes
 * times the derivative of the join by it. A part without a value (NaN) that the
 * join does without has derivative 0: 0, not 0 times NaN. */
static double
slope_join(const struct svy_statform *f, const struct svy_statform_totals *t,
           size_t *cat, double *u, struct svy_mem *m)
{
    double *x = svy_mem_take(m, f->nparts, sizeof *x);
    double *d = svy_mem_take(m, f->nparts, sizeof *d), value;
    size_t at = 0;

    for (size_t i = 0; i < f->nparts; i++) {
        x[i] = svy_statform_slope(f->part[i], t, cat + at, u + at, m);
        at += svy_statform_size(f->part[i]);
    }
    value = f->join(f->ctx, x, d);
    at = 0;
    for (size_t i = 0; i < f->nparts; i++)
        for (size_t k = svy_statform_size(f->part[i]); k > 0; k--, at++)
            u[at] = d[i] == 0 || isnan(x[i]) ? 0 : d[i] * u[at];
    return value;
}

static double
slope_moments(const struct svy_statform *f, const struct svy_statform_totals *t,
              double *u)
{
    const struct svy_moments m = moments(f, t);

    for (size_t i = 0; i < f->n; i++)
        u[i] = f->of->slope(&m, svy_statform_y(f, i) - m.y, f->in[i].x - m.x);
    return f->of->value(&m);
}

double
svy_statform_slope(const struct svy_statform *f,
                   const struct svy_statform_totals *t, size_t *cat, double *u,
                   struct svy_mem *m)
{
    double value = NAN, x = NAN;

    for (size_t i = 0; i < f->n; i++)
        cat[i] = f->in[i].cat;
    switch (f->kind) {
    /* Woodruff (1971): u = (y - R x)/X. The x of a mean are 1, X the weight of
     * who answered, so u of all who did not is 0: a domain like any other. */
    case SVY_STATFORM_RATIO:
        value = ratio(f, t, &x);
        for (size_t i = 0; i < f->n; i++)
            u[i] = (svy_statform_y(f, i) - value * f->in[i].x) / x;
        return value;
    case SVY_STATFORM_TOTAL:
        for (size_t i = 0; i < f->n; i++)
            u[i] = svy_statform_y(f, i);
        return total(f, t);
    case SVY_STATFORM_MOMENTS:
        return slope_moments(f, t, u);
    case SVY_STATFORM_JOIN:
        return slope_join(f, t, cat, u, m);
    }
    return value;
}

/* What a design effect divides by: S^2/n of a mean, W^2 S^2/n of a total, with
 * replacement (Stata's DEFT^2); the factor 1 - n/W of sampling without is the
 * caller's. */
double
svy_statform_srs(const struct svy_statform *f,
                 const struct svy_statform_totals *t)
{
    struct svy_moments of;

    if (f->kind != SVY_STATFORM_RATIO && f->kind != SVY_STATFORM_TOTAL)
        return NAN;
    for (size_t i = 0; i < f->n; i++)
        if (f->in[i].x != 1)
            return NAN;
    of = moments(f, t);
    return svy_statform_s2(&of) / of.n *
           (f->kind == SVY_STATFORM_TOTAL ? of.w * of.w : 1);
}
