#include "infer/nulldist.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

/* Directions that move no contrast by more than this share of its variance,
 * all parts together, are left out. */
static const double least = 1e-4;

/* So many draws share a v at most. */
static const size_t most_shared = 20;

/* What varies together. With the contrasts in the order of its list their
 * covariance is the sum over s < q of l_s l_s', and l_s is 0 before s. */
struct svy_nulldist_part {
    size_t number, n, q;
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

/* Columns whose squares are shares of their variance, one after the other: each
 * step takes out the direction of the one that has most left. */
static void
reduce(struct svy_nulldist_part *p, double *x, size_t rows, double nothing)
{
    for (; p->q < rows && p->q < p->n; p->q++) {
        double *own = x + p->q * rows, *l = p->l + p->q * p->n, left = 0;
        size_t pick = p->q;

        for (size_t j = p->q; j < p->n; j++) {
            const double rest =
                svy_bundle_dot(x + j * rows, x + j * rows, rows);

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
            l[j] = svy_bundle_dot(own, x + j * rows, rows);
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
add_part(struct svy_nulldist *r, const struct svy_parts *all, size_t number)
{
    const struct svy_parts_one *of = &all->part[number];
    struct svy_nulldist_part *p = &r->part[r->parts];
    const size_t rows = of->rows, most = rows < of->n ? rows : of->n;
    struct svy_mem m = {0};
    double *x = svy_mem_take(&m, of->n * rows, sizeof *x);
    double *scale = svy_mem_take(&m, r->k, sizeof *scale);

    *p = (struct svy_nulldist_part){.number = number,
                                    .df = fmax(1, floor(of->df))};
    p->which = svy_mem_take(&r->mem, of->n, sizeof *p->which);
    p->lift = of->lift != NULL ? room(r, of->n) : NULL;
    for (size_t k = 0; k < of->n; k++) {
        const size_t j = of->which[k];
        const double *z = of->z + k * rows, square = svy_bundle_dot(z, z, rows);

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
    reduce(p, x, rows, least / (double)all->n);
    if (p->q > 0) {
        finish(r, p, scale);
        r->parts++;
    }
    svy_mem_free(&m);
}

void
svy_nulldist_init(struct svy_nulldist *r, const struct svy_parts *of)
{
    struct svy_mem m = {0};
    bool *taken = svy_mem_take(&m, of->n, sizeof *taken);

    *r = (struct svy_nulldist){.k = of->k};
    r->var = room(r, of->k);
    r->work = room(r, of->k);
    r->part = svy_mem_take(&r->mem, of->n, sizeof *r->part);
    for (size_t j = 0; j < of->k; j++)
        r->var[j] = of->var[j] > 0 && isfinite(of->var[j]) ? of->var[j] : 0;
    svy_bundles_init(&r->bundles, of, r->var, taken);
    for (size_t i = 0; i < of->n; i++)
        if (!taken[i])
            add_part(r, of, i);
    svy_mem_free(&m);
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
                s == c ? sqrt(svy_variates_chisq(d, p->df - (double)c))
                       : svy_variates_gauss(d);
            const double *l = p->l + s * n;

            for (size_t j = s; j < n; j++)
                y[j] += a * l[j];
        }
        for (size_t j = c; j < n; j++)
            p->v[j] += y[j] * y[j] / p->df;
    }
}

/* The v of draw b of a block. One that several draws share has a stream of its
 * own, so that it does not matter which of them comes first; parts take turns.
 */
static void
draw_variances(const struct svy_nulldist *r, struct svy_nulldist_part *p,
               const struct svy_variates *v, size_t b)
{
    const uint64_t number = (uint64_t)v->block * SVY_VARIATES + b;
    const uint32_t shared = (uint32_t)((number + p->number) / p->every);
    struct svy_rng d;

    if (isinf(p->df) || (p->drawn && p->seed == v->seed && p->block == shared))
        return;
    d = svy_variates_stream(v, p->number, shared);
    variances(r, p, &d);
    p->drawn = true;
    p->seed = v->seed;
    p->block = shared;
}

/* What a part adds to the estimates in draw b of a block; z [q]. */
static void
estimate(const struct svy_nulldist *r, const struct svy_nulldist_part *p,
         const double *z, size_t b, double *g)
{
    double *y = r->work;

    memset(y, 0, p->n * sizeof *y);
    for (size_t s = 0; s < p->q; s++) {
        const double e = z[s * SVY_VARIATES + b], *l = p->l + s * p->n;

        for (size_t j = s; j < p->n; j++)
            y[j] += e * l[j];
    }
    for (size_t j = 0; j < p->n; j++)
        g[p->which[j] * SVY_VARIATES + b] +=
            p->lift != NULL ? p->lift[j] * y[j] : y[j];
}

void
svy_nulldist(struct svy_nulldist *r, struct svy_variates *x, double *g,
             double *v)
{
    size_t used;

    memset(g, 0, r->k * SVY_VARIATES * sizeof *g);
    memset(v, 0, r->k * SVY_VARIATES * sizeof *v);
    used = svy_bundles_draw(&r->bundles, x, g, v);
    for (struct svy_nulldist_part *p = r->part; p < r->part + r->parts;
         used += p++->q)
        for (size_t b = 0; b < SVY_VARIATES; b++) {
            estimate(r, p, svy_variates_normal(x, used, p->q), b, g);
            draw_variances(r, p, x, b);
            for (size_t j = 0; j < p->n; j++)
                v[p->which[j] * SVY_VARIATES + b] += p->v[j];
        }
}

size_t
svy_nulldist_size(const struct svy_nulldist *r)
{
    size_t n = svy_bundles_size(&r->bundles);

    for (size_t h = 0; h < r->parts; h++)
        n += r->part[h].n * (r->part[h].q + 3);
    return n;
}

void
svy_nulldist_free(struct svy_nulldist *r)
{
    svy_bundles_free(&r->bundles);
    svy_mem_free(&r->mem);
    *r = (struct svy_nulldist){0};
}
