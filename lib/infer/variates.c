#include "infer/variates.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Marks of streams: normal numbers, from here on Wishart, then others. */
static const uint64_t wishart = (uint64_t)1 << 40, beside = (uint64_t)2 << 40;

/* The W of a number, as it was asked for last. */
struct svy_variates_kept {
    uint32_t block;
    bool drawn;
    size_t q, room;
    double df, *w;
};

/* Ratio of uniforms. Two bounds settle nearly always, else a logarithm does:
 * no digit of a mathematical library enters a number. */
double
svy_variates_gauss(struct svy_rng *d)
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
double
svy_variates_chisq(struct svy_rng *d, double df)
{
    const double shift = df / 2 - 1. / 3, scale = 1 / sqrt(9 * shift);
    double x = svy_variates_gauss(d), v, u;

    if (df == 1)
        return x * x;
    for (;;) {
        v = 1 + scale * x;
        v = v * v * v;
        u = svy_rng_uniform(d);
        if (v > 0 && (u < 1 - 0.0331 * x * x * x * x ||
                      log(u) < x * x / 2 + shift * (1 - v + log(v))))
            return 2 * shift * v;
        x = svy_variates_gauss(d);
    }
}

void
svy_variates_init(struct svy_variates *v, uint64_t seed)
{
    *v = (struct svy_variates){.seed = seed};
}

void
svy_variates_block(struct svy_variates *v, uint32_t block)
{
    v->block = block;
    v->nnormal = 0;
}

const double *
svy_variates_normal(struct svy_variates *v, size_t from, size_t n)
{
    v->normal = svy_mem_more(v->normal, &v->normals_room,
                             (from + n + 1) * SVY_VARIATES, sizeof *v->normal);
    for (; v->nnormal < from + n; v->nnormal++) {
        struct svy_rng d;

        svy_rng_init(&d, v->seed, v->block, v->nnormal);
        for (size_t b = 0; b < SVY_VARIATES; b++)
            v->normal[v->nnormal * SVY_VARIATES + b] = svy_variates_gauss(&d);
    }
    return v->normal + from * SVY_VARIATES;
}

/* W of one draw, every SVY_VARIATES-th of w. */
static void
draw(struct svy_rng *d, size_t q, double df, double *w)
{
    for (size_t c = 0; c < q && (double)c < df; c++) {
        double a[SVY_VARIATES_MOST] = {0};
        size_t at = 0;

        for (size_t s = c; s < q; s++)
            a[s] = s == c ? sqrt(svy_variates_chisq(d, df - (double)c))
                          : svy_variates_gauss(d);
        for (size_t s = 0; s < q; s++)
            for (size_t t = 0; t <= s; t++, at++)
                if (t >= c)
                    w[at * SVY_VARIATES] += a[s] * a[t] / df;
    }
}

static void
fill(struct svy_variates *v, size_t number, struct svy_variates_kept *k)
{
    const size_t n = k->q * (k->q + 1) / 2;
    struct svy_rng d;

    if (n * SVY_VARIATES > k->room) {
        k->room = n * SVY_VARIATES;
        k->w = svy_mem_take(&v->mem, k->room, sizeof *k->w);
    }
    memset(k->w, 0, n * SVY_VARIATES * sizeof *k->w);
    svy_rng_init(&d, v->seed, v->block, wishart + number);
    for (size_t b = 0; b < SVY_VARIATES; b++)
        if (isinf(k->df))
            for (size_t s = 0; s < k->q; s++)
                k->w[(s * (s + 3) / 2) * SVY_VARIATES + b] = 1;
        else
            draw(&d, k->q, k->df, k->w + b);
}

const double *
svy_variates_wishart(struct svy_variates *v, size_t number, size_t q, double df)
{
    struct svy_variates_kept *k;

    v->kept = svy_mem_more(v->kept, &v->kept_room, number + 1, sizeof *v->kept);
    for (; v->nkept <= number; v->nkept++)
        v->kept[v->nkept] = (struct svy_variates_kept){0};
    k = &v->kept[number];
    if (!k->drawn || k->block != v->block || k->q != q || k->df != df) {
        k->drawn = true;
        k->block = v->block;
        k->q = q;
        k->df = df;
        fill(v, number, k);
    }
    return k->w;
}

struct svy_rng
svy_variates_stream(const struct svy_variates *v, size_t number, uint32_t block)
{
    struct svy_rng d;

    svy_rng_init(&d, v->seed, block, beside + number);
    return d;
}

void
svy_variates_free(struct svy_variates *v)
{
    free(v->normal);
    free(v->kept);
    svy_mem_free(&v->mem);
    *v = (struct svy_variates){0};
}
