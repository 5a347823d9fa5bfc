#include "redraw.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "draw.h"

/* What is left of a square below this share of it is rounding. */
static const double rounding = 1e-20;

/* So many draws share a v at most. */
static const size_t most_shared = 20;

/* What varies together: a stratum, or all. With the contrasts in the order of
 * its list their covariance is the sum over s < q of l_s l_s', and l_s is 0
 * before s. */
struct svy_redraw_part {
    size_t n, q;
    size_t *which; /* the contrasts it touches */
    double *l;     /* [q][n] */
    double df;
    uint32_t every; /* so many draws share a v */
    uint64_t seed;  /* of the v that is there */
    uint32_t block;
    bool drawn;
    double *v; /* [n] */
};

static double *
room(struct svy_redraw *r, size_t count)
{
    return svy_mem_take(&r->mem, count, sizeof(double));
}

/* Ratio of uniforms. Two bounds settle nearly always, else a logarithm does:
 * no digit of a mathematical library enters a number. */
static double
normal(struct svy_draw *d)
{
    for (;;) {
        const double u = svy_draw_uniform(d);
        const double x = 0.85776388496070679648 /* sqrt(2/e) */ *
                         (2 * svy_draw_uniform(d) - 1) / u;
        const double square = x * x;

        if (square <= 5 - 5.1361016667509656493 /* 4 e^(1/4) */ * u)
            return x;
        if (square < 1.0369610425835660 /* 4 e^-1.35 */ / u + 1.4 &&
            square <= -4 * log(u))
            return x;
    }
}

/* The cube of a normal number that is nearly one; df is whole. */
static double
chisq(struct svy_draw *d, double df)
{
    const double shift = df / 2 - 1. / 3, scale = 1 / sqrt(9 * shift);
    double x = normal(d), v, u;

    if (df == 1)
        return x * x;
    for (;;) {
        v = 1 + scale * x;
        v = v * v * v;
        u = svy_draw_uniform(d);
        if (v > 0 && (u < 1 - 0.0331 * x * x * x * x ||
                      log(u) < x * x / 2 + shift * (1 - v + log(v))))
            return 2 * shift * v;
        x = normal(d);
    }
}

static void
swap(double *a, double *b, size_t n, size_t step)
{
    for (size_t i = 0; i < n; i++) {
        const double x = a[i * step];

        a[i * step] = b[i * step];
        b[i * step] = x;
    }
}

/* Contrast b of the list goes to place a. */
static void
bring(struct svy_redraw_part *p, size_t a, size_t b)
{
    const size_t at = p->which[a];

    p->which[a] = p->which[b];
    p->which[b] = at;
    swap(p->l + a, p->l + b, p->q, p->n);
}

static double
dot(const double *x, const double *y, size_t n)
{
    double sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += x[i] * y[i];
    return sum;
}

/* Columns of length 1, one after the other: each step takes out the direction
 * of the one that has most left. */
static void
reduce(struct svy_redraw_part *p, double *x, size_t rows, size_t most)
{
    for (; p->q < most && p->q < p->n; p->q++) {
        double *own = x + p->q * rows, *l = p->l + p->q * p->n, left = 0;
        size_t pick = p->q;

        for (size_t j = p->q; j < p->n; j++) {
            const double rest = dot(x + j * rows, x + j * rows, rows);

            if (rest > left) {
                left = rest;
                pick = j;
            }
        }
        if (!(left > rounding))
            return;
        bring(p, p->q, pick);
        swap(own, x + pick * rows, rows, 1);
        l[p->q] = sqrt(left);
        for (size_t i = 0; i < rows; i++)
            own[i] /= l[p->q];
        for (size_t j = p->q + 1; j < p->n; j++) {
            l[j] = dot(own, x + j * rows, rows);
            for (size_t i = 0; i < rows; i++)
                x[j * rows + i] -= l[j] * own[i];
        }
    }
}

/* The same of a matrix of correlations. */
static void
reduce_cov(struct svy_redraw_part *p, double *x)
{
    const size_t n = p->n;

    for (; p->q < n; p->q++) {
        double *l = p->l + p->q * n;
        size_t pick = p->q;

        for (size_t j = p->q; j < n; j++)
            if (x[j * n + j] > x[pick * n + pick])
                pick = j;
        if (!(x[pick * n + pick] > sqrt(rounding)))
            return;
        bring(p, p->q, pick);
        swap(x + p->q * n, x + pick * n, n, 1);
        swap(x + p->q, x + pick, n, n);
        l[p->q] = sqrt(x[p->q * n + p->q]);
        for (size_t j = p->q + 1; j < n; j++)
            l[j] = x[p->q * n + j] / l[p->q];
        for (size_t i = p->q + 1; i < n; i++)
            for (size_t j = p->q + 1; j < n; j++)
                x[i * n + j] -= l[i] * l[j];
    }
}

/* Back from columns of length 1, and the first v: the truth. */
static void
finish(struct svy_redraw *r, struct svy_redraw_part *p, const double *length)
{
    p->v = room(r, p->n);
    for (size_t s = 0; s < p->q; s++)
        for (size_t j = s; j < p->n; j++) {
            double *l = &p->l[s * p->n + j];

            *l *= length[p->which[j]];
            p->v[j] += *l * *l;
        }
    if (p->q < 6 || isinf(p->df))
        p->every = 1;
    else
        p->every = (uint32_t)(p->q / 3 < most_shared ? p->q / 3 : most_shared);
}

/* The contrasts that vary in these PSUs, and how long their columns are. */
static size_t
touched(const struct svy_redraw *r, const struct svy_redraw_of *of,
        const size_t *psu, size_t rows, double *length)
{
    const size_t k = of->k;
    size_t n = 0;

    memset(length, 0, k * sizeof *length);
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < k; j++)
            if (r->var[j] > 0)
                length[j] += of->z[psu[i] * k + j] * of->z[psu[i] * k + j];
    for (size_t j = 0; j < k; j++) {
        length[j] = length[j] > rounding * r->var[j] ? sqrt(length[j]) : 0;
        n += length[j] > 0;
    }
    return n;
}

static void
add_stratum(struct svy_redraw *r, const struct svy_redraw_of *of,
            const size_t *psu, size_t rows, double *length)
{
    const size_t k = of->k, most = rows > 1 ? rows - 1 : 1;
    struct svy_redraw_part *p = &r->part[r->parts];
    struct svy_mem mem = {0};
    double *x;

    p->n = touched(r, of, psu, rows, length);
    if (p->n == 0)
        return;
    p->df = (double)most;
    p->which = svy_mem_take(&r->mem, p->n, sizeof *p->which);
    p->l = room(r, (most < p->n ? most : p->n) * p->n);
    x = svy_mem_take(&mem, p->n * rows, sizeof *x);
    for (size_t j = 0, to = 0; j < k; j++)
        if (length[j] > 0) {
            for (size_t i = 0; i < rows; i++)
                x[to * rows + i] = of->z[psu[i] * k + j] / length[j];
            p->which[to++] = j;
        }
    reduce(p, x, rows, most);
    svy_mem_free(&mem);
    finish(r, p, length);
    r->parts++;
}

static void
add_strata(struct svy_redraw *r, const struct svy_redraw_of *of)
{
    const size_t n = of->n, *stratum = of->stratum;
    double *length = room(r, of->k);
    size_t strata = 0, *end, *psu = svy_mem_take(&r->mem, n, sizeof *psu);

    for (size_t i = 0; i < n; i++)
        if (stratum[i] >= strata)
            strata = stratum[i] + 1;
    end = svy_mem_take(&r->mem, strata + 1, sizeof *end);
    for (size_t i = 0; i < n; i++)
        end[stratum[i] + 1]++;
    for (size_t h = 0; h < strata; h++)
        end[h + 1] += end[h];
    for (size_t i = 0; i < n; i++)
        psu[end[stratum[i]]++] = i;
    r->part = svy_mem_take(&r->mem, strata, sizeof *r->part);
    for (size_t h = 0, from = 0; h < strata; from = end[h++])
        add_stratum(r, of, psu + from, end[h] - from, length);
}

static void
add_cov(struct svy_redraw *r, const struct svy_redraw_of *of)
{
    const size_t k = of->k;
    double *length = room(r, k), *x = room(r, k * k);
    struct svy_redraw_part *p = r->part =
        svy_mem_take(&r->mem, 1, sizeof *r->part);

    p->df = INFINITY;
    p->which = svy_mem_take(&r->mem, k, sizeof *p->which);
    for (size_t j = 0; j < k; j++)
        if (r->var[j] > 0) {
            length[j] = sqrt(r->var[j]);
            p->which[p->n++] = j;
        }
    p->l = room(r, p->n * p->n);
    for (size_t i = 0; i < p->n; i++)
        for (size_t j = 0; j < p->n; j++)
            x[i * p->n + j] = of->cov[p->which[i] * k + p->which[j]] /
                              (length[p->which[i]] * length[p->which[j]]);
    reduce_cov(p, x);
    finish(r, p, length);
    r->parts = 1;
}

void
svy_redraw_init(struct svy_redraw *r, const struct svy_redraw_of *of)
{
    const size_t k = of->k;

    *r = (struct svy_redraw){.k = k};
    r->var = room(r, k);
    r->work = room(r, k);
    for (size_t i = 0; i < of->n; i++)
        for (size_t j = 0; j < k; j++)
            r->var[j] += of->z[i * k + j] * of->z[i * k + j];
    for (size_t j = 0; j < k; j++) {
        if (of->n == 0)
            r->var[j] = of->cov[j * k + j];
        if (!(r->var[j] > 0 && isfinite(r->var[j])))
            r->var[j] = 0;
    }
    if (of->n > 0)
        add_strata(r, of);
    else
        add_cov(r, of);
}

/* The diagonal of L A A'L'/df: A lower, normal below its diagonal, on it the
 * roots of chi-squares of df, df - 1, ... */
static void
variances(const struct svy_redraw *r, struct svy_redraw_part *p,
          struct svy_draw *d)
{
    const size_t n = p->n;
    double *y = r->work;

    memset(p->v, 0, n * sizeof *p->v);
    for (size_t c = 0; c < p->q; c++) {
        memset(y, 0, n * sizeof *y);
        for (size_t s = c; s < p->q; s++) {
            const double a =
                s == c ? sqrt(chisq(d, p->df - (double)c)) : normal(d);
            const double *l = p->l + s * n;

            for (size_t j = s; j < n; j++)
                y[j] += a * l[j];
        }
        for (size_t j = c; j < n; j++)
            p->v[j] += y[j] * y[j] / p->df;
    }
}

/* A v that several draws share has a stream of its own, so that it does not
 * matter which of them comes first. Strata take turns. */
static void
shared(struct svy_redraw *r, size_t h, uint64_t seed, uint32_t number)
{
    struct svy_redraw_part *p = &r->part[h];
    const uint32_t block = (uint32_t)(((uint64_t)number + h) / p->every);
    struct svy_draw d;

    if (p->drawn && p->seed == seed && p->block == block)
        return;
    svy_draw_init(&d, seed, block, h + 1);
    variances(r, p, &d);
    p->drawn = true;
    p->seed = seed;
    p->block = block;
}

void
svy_redraw(struct svy_redraw *r, uint64_t seed, uint32_t number, double *g,
           double *v)
{
    struct svy_draw d;

    svy_draw_init(&d, seed, number, 0);
    memset(g, 0, r->k * sizeof *g);
    memset(v, 0, r->k * sizeof *v);
    for (size_t h = 0; h < r->parts; h++) {
        struct svy_redraw_part *p = &r->part[h];

        for (size_t s = 0; s < p->q; s++) {
            const double e = normal(&d), *l = p->l + s * p->n;

            for (size_t j = s; j < p->n; j++)
                g[p->which[j]] += e * l[j];
        }
        if (p->every > 1)
            shared(r, h, seed, number);
        else if (isfinite(p->df))
            variances(r, p, &d);
        for (size_t j = 0; j < p->n; j++)
            v[p->which[j]] += p->v[j];
    }
}

void
svy_redraw_free(struct svy_redraw *r)
{
    svy_mem_free(&r->mem);
    *r = (struct svy_redraw){0};
}
