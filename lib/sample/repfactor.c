#include "sample/repfactor.h"

#include <math.h>
#include <string.h>

#include "ground/rng.h"
#include "sample/hadamard.h"

enum { BOOTSTRAPS = 1000, SUCCESSIVE = 80 };

/* jk1, jkn (Wolter 2007, chapter 4): without PSU j of stratum h the others
 * count n/(n - 1) times, and
 *     Z(r) - Z = n/(n - 1) (mean_h - Z_hj),
 * so (1 - f)(n - 1)/n sum_j of squares is the formula of variance.h to the last
 * term. jk1 is the same of one stratum, and has the factor as its scale. */
static void
jackknife(struct svy_repmake *k)
{
    size_t r = 0;

    svy_repmake_room(k, k->npsu, 1);
    for (const struct svy_repmake_stratum *h = k->h; h < k->h + k->nstratum;
         h++) {
        const double n = (double)h->n;

        for (size_t i = 0; i < h->n; i++, r++) {
            k->f->rscale[r] = (1 - h->f) * (n - 1) / n;
            for (size_t j = 0; j < h->n; j++)
                svy_repmake_put(k, h->from + j, r, j == i ? 0 : n / (n - 1));
        }
    }
    if (k->kind->flat && k->npsu > 0) {
        k->f->scale = k->f->rscale[0];
        for (r = 0; r < k->npsu; r++)
            k->f->rscale[r] = 1;
    }
}

/* Moves the halves of a stratum apart: every second PSU is in one. With totals
 * A of a PSUs (first) and B of b (second) a total moves by s (A sqrt(b/a) - B
 * sqrt(a/b)) = s sqrt(ab)(A/a - B/b): 0 where both halves have the same mean,
 * whatever their sizes are (Rao and Shao 1999). Of a pair it is s (A - B). */
static void
halve(struct svy_repmake *k, const struct svy_repmake_stratum *h, size_t r,
      double s)
{
    const size_t second = h->n / 2, first = h->n - second;
    const double apart = sqrt((double)second / (double)first);

    for (size_t i = 0; i < h->n; i++)
        svy_repmake_put(k, h->from + i, r,
                        i % 2 == 0 ? 1 + s * apart : 1 - s / apart);
}

/* jk2: (Z_1 - Z_2)^2 = n/(n - 1) sum (Z_i - mean)^2 for n = 2. Which of a pair
 * is left out changes nothing in a total but the sign, in a ratio a little: so
 * it is drawn, by the stratum's own key. */
static void
pairs(struct svy_repmake *k)
{
    svy_repmake_room(k, k->nstratum, 1);
    for (size_t r = 0; r < k->nstratum; r++) {
        struct svy_rng draw;

        svy_rng_init(&draw, k->how->seed, 0, k->h[r].mark);
        halve(k, &k->h[r], r, svy_rng_below(&draw, 2) == 0 ? 1 : -1);
        k->f->rscale[r] = 1 - k->h[r].f;
    }
}

/* brr and Fay's (Wolter 2007, chapter 3): in half-sample r stratum h moves by a
 * sign a_hr, and
 *     1/R sum_r (sum_h a_hr D_h)^2 = sum_h D_h^2
 * if rows of signs are at right angles: so a row for each stratum. The first
 * row is constant and is skipped: with signs that sum to 0 the mean of
 * replicates of a total is the total, and both centres of the variance are one.
 * sqrt(1 - f) brings an fpc in, where R's survey leaves it out. */
static void
half_samples(struct svy_repmake *k)
{
    const double near = k->kind->rho ? 1 - k->how->rho : 1;
    const size_t ask = k->how->replicates, few = k->nstratum;
    const size_t n = svy_hadamard_find(ask > few ? ask - 1 : few);
    const signed char *sign = svy_hadamard(n, &k->mem);

    svy_repmake_room(k, n, 1 / ((double)n * near * near));
    for (size_t i = 0; i < k->nstratum; i++)
        for (size_t r = 0; r < n; r++)
            halve(k, &k->h[i], r,
                  sign[(i + 1) * n + r] * near * sqrt(1 - k->h[i].f));
}

/* sdr (Fay and Train 1995): a row of signs for each difference of neighbours,
 * the last PSU beside the first, so that PSU i has the two rows it shares with
 * its neighbours; of a total
 *     4/R sum_r (theta_r - theta)^2 = (1 - f)/2 sum_i (Z_i - Z_i+1)^2.
 * s is 2^-1.5 sqrt(1 - f). When rows run out they are used again, where this
 * holds on average; never the first, as it is constant and would show
 * nothing. */
static void
successive(struct svy_repmake *k)
{
    const size_t ask = k->how->replicates;
    const size_t n = svy_hadamard_find((ask > 0 ? ask : SUCCESSIVE) - 1);
    const signed char *sign = svy_hadamard(n, &k->mem);
    size_t row = 0;

    svy_repmake_room(k, n, 4 / (double)n);
    for (const struct svy_repmake_stratum *h = k->h; h < k->h + k->nstratum;
         h++) {
        const double s = sqrt((1 - h->f) / 8);

        for (size_t i = 0; i < h->n; i++) {
            const size_t at = 1 + (row + i) % (n - 1),
                         next = 1 + (row + (i + 1) % h->n) % (n - 1);

            for (size_t r = 0; r < n; r++)
                svy_repmake_put(
                    k, h->from + i, r,
                    1 + s * (sign[at * n + r] - sign[next * n + r]));
        }
        row += h->n;
    }
}

static void
take_bootstraps(struct svy_repmake *k)
{
    const size_t ask = k->how->replicates, n = ask > 0 ? ask : BOOTSTRAPS;

    svy_repmake_room(k, n, 1 / (double)(k->f->mse ? n : n - 1));
    k->e = svy_mem_take(&k->mem, k->most, sizeof *k->e);
}

/* Rao, Wu and Yue (1992): 1 - l + l n/m r_i with r_i of m draws among n. r_i
 * has mean m/n, so a factor has mean 1. A total of n/m r_i Z_i has variance n/m
 * sum (Z_i - mean)^2, which l^2 = m(1 - f)/(n - 1) makes that of variance.h. m
 * <= n - 1 keeps l <= 1, so no factor is below 0. */
double
svy_repfactor_raowu(double n, double m, double f, double times)
{
    const double l = sqrt(m * (1 - f) / (n - 1));

    return 1 - l + l * (n / m) * times;
}

/* m = n - 1 is where l = 1 without fpc: then the factor is n/(n - 1) r_i. */
static void
rao_wu(struct svy_repmake *k, const struct svy_repmake_stratum *h, size_t r)
{
    const size_t m = k->how->draws > 0 ? k->how->draws : h->n - 1;
    struct svy_rng draw;

    svy_rng_init(&draw, k->how->seed, (uint32_t)r, h->mark);
    memset(k->e, 0, h->n * sizeof *k->e);
    for (size_t i = 0; i < m; i++)
        k->e[svy_rng_below(&draw, h->n)]++;
    for (size_t i = 0; i < h->n; i++)
        svy_repmake_put(
            k, h->from + i, r,
            svy_repfactor_raowu((double)h->n, (double)m, h->f, k->e[i]));
}

/* 1 + l (e_i - mean e), e_i of Poisson(1), whose variance is 1: a total of them
 * has sum (Z_i - mean)^2, and l^2 = n(1 - f)/(n - 1) does the rest. The mean is
 * taken off so that factors sum to n in every replicate. Each e_i is
 * keyed by its own PSU and is drawn alike whatever other PSUs there are. */
static void
poisson(struct svy_repmake *k, const struct svy_repmake_stratum *h, size_t r)
{
    const double n = (double)h->n, l = sqrt(n * (1 - h->f) / (n - 1));
    double mean = 0;

    for (size_t i = 0; i < h->n; i++) {
        struct svy_rng draw;

        svy_rng_init(&draw, k->how->seed, (uint32_t)r,
                     svy_repmake_mark(k, k->psu[h->from + i], 1));
        k->e[i] = svy_rng_poisson(&draw);
        mean += k->e[i] / n;
    }
    for (size_t i = 0; i < h->n; i++)
        svy_repmake_put(k, h->from + i, r, 1 + l * (k->e[i] - mean));
}

/* Units that are together above a stage. */
struct part {
    size_t stage, from, n;
    double reach; /* of their factor at the stages above */
    double share; /* product of the fractions above */
};

/* Preston (2009): of the n units of a stage k = floor(n/2) are kept, without
 * replacement, and the factor goes by
 *     l sqrt(n/k above) (n/k delta_i - 1),   l^2 = k F (1 - f)/(n - k),
 * F being the product of the fractions above: the share with which variance.h
 * counts a later stage. p.reach is the product of sqrt(n/k) over the stages
 * above, and 0 in units that were not kept (they are not gone into). f = 1 or
 * one unit: nothing varies, all are kept. Who is kept is Knuth's selection
 * sampling: each with the chance of those still wanted among those still
 * there. */
static void
preston(struct svy_repmake *k, struct part p, size_t r)
{
    const struct svy_stage *s = &k->d->stage[p.stage];
    const double f = s->fraction[p.from];
    const size_t end = p.from + p.n;
    size_t n = s->count[p.from], keep = f >= 1 || n < 2 ? n : n / 2;
    const double times = (double)n / (double)keep;
    const double l =
        keep == n ? 0
                  : sqrt((double)keep * p.share * (1 - f) / (double)(n - keep));
    struct svy_rng draw;

    svy_rng_init(&draw, k->how->seed, (uint32_t)r,
                 svy_repmake_mark(k, p.from, p.stage));
    for (size_t u = p.from, to; u < end; u = to, n--) {
        const bool kept = svy_rng_below(&draw, n) < keep;

        keep -= kept;
        for (to = u; to < end && s->group[to] == s->group[u]; to++)
            k->f->a[to * k->f->n + r] += p.reach * l * (kept ? times - 1 : -1);
        if (kept && f > 0 && p.stage + 1 < k->d->nstage)
            preston(k,
                    (struct part){p.stage + 1, u, to - u, p.reach * sqrt(times),
                                  p.share * f},
                    r);
    }
}

static void
bootstrap(struct svy_repmake *k)
{
    take_bootstraps(k);
    for (const struct svy_repmake_stratum *h = k->h; h < k->h + k->nstratum;
         h++)
        for (size_t r = 0; r < k->f->n; r++)
            (k->kind->draws ? rao_wu : poisson)(k, h, r);
}

/* Also strata that are taken whole: later stages may vary. */
static void
stages(struct svy_repmake *k)
{
    const struct svy_design *d = k->d;

    take_bootstraps(k);
    for (size_t u = 0, to; u < d->nunit; u = to) {
        for (to = u + 1; to < d->nunit && d->stratum[to] == d->stratum[u];)
            to++;
        for (size_t r = 0; r < k->f->n; r++)
            preston(k, (struct part){0, u, to - u, 1, 1}, r);
    }
}

int
svy_repfactors_init(struct svy_repfactors *f, const struct svy_design *d,
                    const struct svy_repfactor_how *how, const char *name,
                    struct svy_err *why)
{
    static void (*const make[])(struct svy_repmake *) = {
        [SVY_JK1] = jackknife,       [SVY_JKN] = jackknife,
        [SVY_JK2] = pairs,           [SVY_BRR] = half_samples,
        [SVY_FAY] = half_samples,    [SVY_SDR] = successive,
        [SVY_BOOTSTRAP] = bootstrap, [SVY_POISSON] = bootstrap,
        [SVY_PRESTON] = stages};
    const struct svy_repkind *kind = svy_repkind_kind(how->kind);
    struct svy_repmake k = {
        .f = f, .d = d, .how = how, .kind = kind, .name = name};
    int rc;

    *f = (struct svy_repfactors){
        .nunit = d->nunit, .mse = how->mse, .kind = how->kind};
    rc = svy_repmake_init(&k, why);
    if (rc == 0)
        make[how->kind](&k);
    svy_repmake_free(&k);
    return rc == 0 ? 0 : (int)why->code;
}

void
svy_repfactors_free(struct svy_repfactors *f)
{
    svy_mem_free(&f->mem);
}
