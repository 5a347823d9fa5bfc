#include "measure/statform.h"

#include <math.h>

static double
weight(const struct svy_statform *f, const struct svy_statform_totals *t,
       size_t i)
{
    return t->w[f->in[i].cat * t->step];
}

static double
y_of(const struct svy_statform *f, size_t i)
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

/* sum y T / sum x T, taken about the ratio of one category: a mean of equal
 * answers is that answer to the last bit. */
static double
ratio(const struct svy_statform *f, const struct svy_statform_totals *t,
      double *x_all)
{
    const size_t start = first(f, t);
    double about, y = 0, x = 0;

    if (start == f->n)
        return NAN;
    about = f->in[start].x != 0 ? y_of(f, start) / f->in[start].x : 0;
    for (size_t i = start; i < f->n; i++) {
        const double w = weight(f, t, i);

        y += (y_of(f, i) - about * f->in[i].x) * w;
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
        sum += y_of(f, i) * weight(f, t, i);
        people += t->n[f->in[i].cat];
    }
    return people > 0 ? sum : NAN;
}

/* Weighted means and central moments of y and x, and who they are of. */
struct moments {
    double w, n, y, x, yy, xx, yx;
};

static struct moments
moments(const struct svy_statform *f, const struct svy_statform_totals *t)
{
    struct moments m = {0};
    const size_t start = first(f, t);
    double y0, x0;

    if (start == f->n)
        return m;
    for (size_t i = 0; i < f->n; i++) // of those also whom a replicate left out
        m.n += (double)t->n[f->in[i].cat];
    y0 = y_of(f, start);
    x0 = f->in[start].x;
    for (size_t i = start; i < f->n; i++) {
        const double w = weight(f, t, i);

        m.w += w;
        m.y += w * (y_of(f, i) - y0);
        m.x += w * (f->in[i].x - x0);
    }
    m.y = y0 + m.y / m.w;
    m.x = x0 + m.x / m.w;
    for (size_t i = start; i < f->n; i++) {
        const double w = weight(f, t, i) / m.w, y = y_of(f, i) - m.y,
                     x = f->in[i].x - m.x;

        m.yy += w * y * y;
        m.xx += w * x * x;
        m.yx += w * y * x;
    }
    return m;
}

static double
variance(const struct moments *m)
{
    return m->n > 1 ? m->n / (m->n - 1) * m->yy : NAN;
}

static double
correlation(const struct moments *m)
{
    return m->yx / (sqrt(m->yy) * sqrt(m->xx)); // NaN where one does not vary
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
    struct moments of;
    double x;

    switch (f->kind) {
    case SVY_STATFORM_RATIO:
        return ratio(f, t, &x);
    case SVY_STATFORM_TOTAL:
        return total(f, t);
    case SVY_STATFORM_VARIANCE:
        of = moments(f, t);
        return variance(&of);
    case SVY_STATFORM_CORRELATION:
        of = moments(f, t);
        return correlation(&of);
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

/* Each part's own slopes times the derivative of the join by it. */
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
    const struct moments m = moments(f, t);
    const double s2 = variance(&m), r = correlation(&m),
                 root = sqrt(m.yy) * sqrt(m.xx);

    for (size_t i = 0; i < f->n; i++) {
        const double y = y_of(f, i) - m.y, x = f->in[i].x - m.x;

        if (f->kind == SVY_STATFORM_VARIANCE)
            u[i] = m.n / (m.n - 1) * (y * y - m.yy) / m.w;
        else
            u[i] = ((y * x - m.yx) / root -
                    r / 2 * ((y * y - m.yy) / m.yy + (x * x - m.xx) / m.xx)) /
                   m.w;
    }
    return f->kind == SVY_STATFORM_VARIANCE ? s2 : r;
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
    case SVY_STATFORM_RATIO:
        value = ratio(f, t, &x);
        for (size_t i = 0; i < f->n; i++)
            u[i] = (y_of(f, i) - value * f->in[i].x) / x;
        return value;
    case SVY_STATFORM_TOTAL:
        for (size_t i = 0; i < f->n; i++)
            u[i] = y_of(f, i);
        return total(f, t);
    case SVY_STATFORM_VARIANCE:
    case SVY_STATFORM_CORRELATION:
        return slope_moments(f, t, u);
    case SVY_STATFORM_JOIN:
        return slope_join(f, t, cat, u, m);
    }
    return value;
}

double
svy_statform_srs(const struct svy_statform *f,
                 const struct svy_statform_totals *t)
{
    struct moments of;

    if (f->kind != SVY_STATFORM_RATIO && f->kind != SVY_STATFORM_TOTAL)
        return NAN;
    for (size_t i = 0; i < f->n; i++)
        if (f->in[i].x != 1)
            return NAN;
    of = moments(f, t);
    return variance(&of) / of.n *
           (f->kind == SVY_STATFORM_TOTAL ? of.w * of.w : 1);
}
