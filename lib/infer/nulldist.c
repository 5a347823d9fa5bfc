#include "infer/nulldist.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "ground/rng.h"

/* Directions that move no contrast by more than this share of its variance,
 * all parts together, are left out. */
static const double least = 1e-4;

/* So many draws share a v at most. */
static const size_t most_shared = 20;

/* What varies together. With the contrasts in the order of its list their
 * covariance is the sum over s < q of l_s l_s', and l_s is 0 before s. */
struct svy_nulldist_part {
    size_t n, q;
    size_t *which; /* the contrasts it touches */
    double *l;     /* [q][n] */
    double *lift;  /* [n], or NULL: of the estimates */
    double df;
    uint32_t every; /* so many draws share a v */
    uint64_t seed;  /* of the v that is there */
    uint32_t block;
    bool drawn;
    double *v; /* [n] */
};

static double *
room(struct svy_nulldist *r, size_t count)
{
    return svy_mem_take(&r->mem, count, sizeof(double));
}

/* Ratio of uniforms. Two bounds settle nearly always, else a logarithm does:
 * no digit of a mathematical library enters a number. */
static double
normal(struct svy_rng *d)
{
    for (;;) {
        const double u = svy_rng_uniform(d);
        const double x = 0.85776388496070679648 /* sqrt(2/e) */ *
                         (2 * svy_rng_uniform(d) - 1) / u;
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
chisq(struct svy_rng *d, double df)
{
    const double shift = df / 2 - 1. / 3, scale = 1 / sqrt(9 * shift);
    double x = normal(d), v, u;

    if (df == 1)
        return x * x;
    for (;;) {
        v = 1 + scale * x;
        v = v * v * v;
        u = svy_rng_uniform(d);
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
bring(struct svy_nulldist_part *p, size_t a, size_t b)
{
    const size_t at = p->which[a];

    p->which[a] = p->which[b];
    p->which[b] = at;
    swap(p->l + a, p->l + b, p->q, p->n);
    if (p->lift != NULL)
        swap(p->lift + a, p->lift + b, 1, 1);
}

static double
dot(const double *x, const double *y, size_t n)
{
    double sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += x[i] * y[i];
    return sum;
}

/* Columns whose squares are shares of their variance, one after the other: each
 * step takes out the direction of the one that has most left. */
static void
reduce(struct svy_nulldist_part *p, double *x, size_t rows, double nothing)
{
    for (; p->q < rows && p->q < p->n; p->q++) {
        double *own = x + p->q * rows, *l = p->l + p->q * p->n, left = 0;
        size_t pick = p->q;

        for (size_t j = p->q; j < p->n; j++) {
            const double rest = dot(x + j * rows, x + j * rows, rows);

            if (rest > left) {
                left = rest;
                pick = j;
            }
        }
        if (!(left > nothing))
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

/* Makes the first v, the truth: of contrast j scale[j]; what was left out is
 * put back. */
static void
finish(struct svy_nulldist *r, struct svy_nulldist_part *p, const double *scale)
{
    p->v = room(r, p->n);
    for (size_t j = 0; j < p->n; j++) {
        double square = 0;

        for (size_t s = 0; s < p->q; s++)
            square += p->l[s * p->n + j] * p->l[s * p->n + j];
        for (size_t s = 0; s < p->q && square > 0; s++)
            p->l[s * p->n + j] *= sqrt(scale[p->which[j]] / square);
        p->v[j] = square > 0 ? scale[p->which[j]] : 0;
    }
    if (p->q < 6 || p->df < (double)p->q || isinf(p->df))
        p->every = 1;
    else
        p->every = (uint32_t)(p->q / 3 < most_shared ? p->q / 3 : most_shared);
}

static void
add_part(struct svy_nulldist *r, const struct svy_parts_one *of, double nothing)
{
    struct svy_nulldist_part *p = &r->part[r->parts];
    const size_t rows = of->rows, most = rows < of->n ? rows : of->n;
    struct svy_mem m = {0};
    double *x = svy_mem_take(&m, of->n * rows, sizeof *x);
    double *scale = svy_mem_take(&m, r->k, sizeof *scale);

    *p = (struct svy_nulldist_part){.df = fmax(1, floor(of->df))};
    p->which = svy_mem_take(&r->mem, of->n, sizeof *p->which);
    p->lift = of->lift != NULL ? room(r, of->n) : NULL;
    for (size_t k = 0; k < of->n; k++) {
        const size_t j = of->which[k];
        const double *z = of->z + k * rows, square = dot(z, z, rows);

        if (!(r->var[j] > 0 && square > 0))
            continue;
        scale[j] = square;
        for (size_t i = 0; i < rows; i++)
            x[p->n * rows + i] = z[i] / sqrt(r->var[j]);
        if (p->lift != NULL)
            p->lift[p->n] = of->lift[k];
        p->which[p->n++] = j;
    }
    p->l = room(r, most * p->n);
    reduce(p, x, rows, nothing);
    if (p->q > 0) {
        finish(r, p, scale);
        r->parts++;
    }
    svy_mem_free(&m);
}

void
svy_nulldist_init(struct svy_nulldist *r, const struct svy_parts *of)
{
    *r = (struct svy_nulldist){.k = of->k};
    r->var = room(r, of->k);
    r->work = room(r, of->k);
    r->part = svy_mem_take(&r->mem, of->n, sizeof *r->part);
    for (size_t j = 0; j < of->k; j++)
        r->var[j] = of->var[j] > 0 && isfinite(of->var[j]) ? of->var[j] : 0;
    for (size_t i = 0; i < of->n; i++)
        add_part(r, &of->part[i], least / (double)of->n);
}

/* The diagonal of L A A'L'/df: A lower, normal below its diagonal, on it the
 * roots of chi-squares of df, df - 1, ...; with as many columns as df at most.
 */
static void
variances(const struct svy_nulldist *r, struct svy_nulldist_part *p,
          struct svy_rng *d)
{
    const size_t n = p->n;
    double *y = r->work;

    memset(p->v, 0, n * sizeof *p->v);
    for (size_t c = 0; c < p->q && (double)c < p->df; c++) {
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
shared(struct svy_nulldist *r, size_t h, uint64_t seed, uint32_t number)
{
    struct svy_nulldist_part *p = &r->part[h];
    const uint32_t block = (uint32_t)(((uint64_t)number + h) / p->every);
    struct svy_rng d;

    if (p->drawn && p->seed == seed && p->block == block)
        return;
    svy_rng_init(&d, seed, block, h + 1);
    variances(r, p, &d);
    p->drawn = true;
    p->seed = seed;
    p->block = block;
}

/* What a part adds to the estimates. */
static void
estimate(const struct svy_nulldist *r, const struct svy_nulldist_part *p,
         struct svy_rng *d, double *g)
{
    double *y = r->work;

    memset(y, 0, p->n * sizeof *y);
    for (size_t s = 0; s < p->q; s++) {
        const double e = normal(d), *l = p->l + s * p->n;

        for (size_t j = s; j < p->n; j++)
            y[j] += e * l[j];
    }
    for (size_t j = 0; j < p->n; j++)
        g[p->which[j]] += p->lift != NULL ? p->lift[j] * y[j] : y[j];
}

void
svy_nulldist(struct svy_nulldist *r, uint64_t seed, uint32_t number, double *g,
             double *v)
{
    struct svy_rng d;

    svy_rng_init(&d, seed, number, 0);
    memset(g, 0, r->k * sizeof *g);
    memset(v, 0, r->k * sizeof *v);
    for (size_t h = 0; h < r->parts; h++) {
        struct svy_nulldist_part *p = &r->part[h];

        estimate(r, p, &d, g);
        if (p->every > 1)
            shared(r, h, seed, number);
        else if (isfinite(p->df))
            variances(r, p, &d);
        for (size_t j = 0; j < p->n; j++)
            v[p->which[j]] += p->v[j];
    }
}

void
svy_nulldist_free(struct svy_nulldist *r)
{
    svy_mem_free(&r->mem);
    *r = (struct svy_nulldist){0};
}
