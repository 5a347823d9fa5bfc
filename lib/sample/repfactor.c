#include "sample/repfactor.h"

#include <math.h>
#include <string.h>

#include "ground/rng.h"
#include "sample/hadamard.h"

enum { BOOTSTRAPS = 1000, SUCCESSIVE = 80 };

/* A stratum that varies, and its PSUs from .. from+n-1. */
struct stratum {
    size_t from, n;
    double f;
    uint64_t mark;
};

/* Factors being made. */
struct make {
    struct svy_repfactors *f;
    const struct svy_design *d;
    const struct svy_repfactor_how *how;
    const struct svy_repkind *kind;
    const char *name;
    size_t *psu; /* units psu[i] .. psu[i+1]-1 are of PSU i */
    size_t nstratum, npsu, most;
    struct stratum *h;
    double *e; /* a number for each PSU of the stratum at hand */
    struct svy_mem mem;
};

/* The mark of the first n ids of a unit, after its wave and stratum. */
static uint64_t
mark(const struct make *k, size_t unit, size_t n)
{
    const char *const *id = k->d->unit[unit]->id;
    uint64_t h = 0;

    for (size_t i = 0; i < n + 2; i++)
        h = svy_rng_mark(h, id[i]);
    return h;
}

static void
put(struct make *k, size_t psu, size_t r, double x)
{
    for (size_t u = k->psu[psu]; u < k->psu[psu + 1]; u++)
        k->f->a[u * k->f->n + r] = x;
}

/* Room for n replicates, all factors 1. */
static void
take(struct make *k, size_t n, double scale)
{
    struct svy_repfactors *f = k->f;

    f->n = n;
    f->scale = scale;
    f->rscale = svy_mem_take(&f->mem, n, sizeof *f->rscale);
    f->a = svy_mem_take(&f->mem, f->nunit * n, sizeof *f->a);
    for (size_t r = 0; r < n; r++)
        f->rscale[r] = 1;
    for (size_t i = 0; i < f->nunit * n; i++)
        f->a[i] = 1;
}

static void
jackknife(struct make *k)
{
    size_t r = 0;

    take(k, k->npsu, 1);
    for (const struct stratum *h = k->h; h < k->h + k->nstratum; h++) {
        const double n = (double)h->n;

        for (size_t i = 0; i < h->n; i++, r++) {
            k->f->rscale[r] = (1 - h->f) * (n - 1) / n;
            for (size_t j = 0; j < h->n; j++)
                put(k, h->from + j, r, j == i ? 0 : n / (n - 1));
        }
    }
    if (k->kind->flat && k->npsu > 0) {
        k->f->scale = k->f->rscale[0];
        for (r = 0; r < k->npsu; r++)
            k->f->rscale[r] = 1;
    }
}

/* Moves the halves of a stratum apart: every second PSU is in one. */
static void
halve(struct make *k, const struct stratum *h, size_t r, double s)
{
    const size_t second = h->n / 2, first = h->n - second;
    const double apart = sqrt((double)second / (double)first);

    for (size_t i = 0; i < h->n; i++)
        put(k, h->from + i, r, i % 2 == 0 ? 1 + s * apart : 1 - s / apart);
}

static void
pairs(struct make *k)
{
    take(k, k->nstratum, 1);
    for (size_t r = 0; r < k->nstratum; r++) {
        struct svy_rng draw;

        svy_rng_init(&draw, k->how->seed, 0, k->h[r].mark);
        halve(k, &k->h[r], r, svy_rng_below(&draw, 2) == 0 ? 1 : -1);
        k->f->rscale[r] = 1 - k->h[r].f;
    }
}

static void
half_samples(struct make *k)
{
    const double near = k->kind->rho ? 1 - k->how->rho : 1;
    const size_t ask = k->how->replicates, few = k->nstratum;
    const size_t n = svy_hadamard_find(ask > few ? ask - 1 : few);
    const signed char *sign = svy_hadamard(n, &k->mem);

    take(k, n, 1 / ((double)n * near * near));
    for (size_t i = 0; i < k->nstratum; i++)
        for (size_t r = 0; r < n; r++)
            halve(k, &k->h[i], r,
                  sign[(i + 1) * n + r] * near * sqrt(1 - k->h[i].f));
}

/* A row of signs for each difference of neighbours; when rows run out they are
 * used again, the first never, as it is constant. */
static void
successive(struct make *k)
{
    const size_t ask = k->how->replicates;
    const size_t n = svy_hadamard_find((ask > 0 ? ask : SUCCESSIVE) - 1);
    const signed char *sign = svy_hadamard(n, &k->mem);
    size_t row = 0;

    take(k, n, 4 / (double)n);
    for (const struct stratum *h = k->h; h < k->h + k->nstratum; h++) {
        const double s = sqrt((1 - h->f) / 8);

        for (size_t i = 0; i < h->n; i++) {
            const size_t at = 1 + (row + i) % (n - 1),
                         next = 1 + (row + (i + 1) % h->n) % (n - 1);

            for (size_t r = 0; r < n; r++)
                put(k, h->from + i, r,
                    1 + s * (sign[at * n + r] - sign[next * n + r]));
        }
        row += h->n;
    }
}

static void
take_bootstraps(struct make *k)
{
    const size_t ask = k->how->replicates, n = ask > 0 ? ask : BOOTSTRAPS;

    take(k, n, 1 / (double)(k->f->mse ? n : n - 1));
    k->e = svy_mem_take(&k->mem, k->most, sizeof *k->e);
}

double
svy_repfactor_raowu(double n, double m, double f, double times)
{
    const double l = sqrt(m * (1 - f) / (n - 1));

    return 1 - l + l * (n / m) * times;
}

static void
rao_wu(struct make *k, const struct stratum *h, size_t r)
{
    const size_t m = k->how->draws > 0 ? k->how->draws : h->n - 1;
    struct svy_rng draw;

    svy_rng_init(&draw, k->how->seed, (uint32_t)r, h->mark);
    memset(k->e, 0, h->n * sizeof *k->e);
    for (size_t i = 0; i < m; i++)
        k->e[svy_rng_below(&draw, h->n)]++;
    for (size_t i = 0; i < h->n; i++)
        put(k, h->from + i, r,
            svy_repfactor_raowu((double)h->n, (double)m, h->f, k->e[i]));
}

static void
poisson(struct make *k, const struct stratum *h, size_t r)
{
    const double n = (double)h->n, l = sqrt(n * (1 - h->f) / (n - 1));
    double mean = 0;

    for (size_t i = 0; i < h->n; i++) {
        struct svy_rng draw;

        svy_rng_init(&draw, k->how->seed, (uint32_t)r,
                     mark(k, k->psu[h->from + i], 1));
        k->e[i] = svy_rng_poisson(&draw);
        mean += k->e[i] / n;
    }
    for (size_t i = 0; i < h->n; i++)
        put(k, h->from + i, r, 1 + l * (k->e[i] - mean));
}

/* Units that are together above a stage. */
struct part {
    size_t stage, from, n;
    double reach; /* of their factor at the stages above */
    double share; /* product of the fractions above */
};

static void
preston(struct make *k, struct part p, size_t r)
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

    svy_rng_init(&draw, k->how->seed, (uint32_t)r, mark(k, p.from, p.stage));
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
bootstrap(struct make *k)
{
    take_bootstraps(k);
    for (const struct stratum *h = k->h; h < k->h + k->nstratum; h++)
        for (size_t r = 0; r < k->f->n; r++)
            (k->kind->draws ? rao_wu : poisson)(k, h, r);
}

/* Also strata that are taken whole: later stages may vary. */
static void
stages(struct make *k)
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

/* Whether a stratum, from unit u on, can be replicated so. */
static int
check_stratum(const struct make *k, size_t u, struct svy_err *why)
{
    const char *stratum = k->d->unit[u]->id[1];
    const size_t n = k->d->stage[0].count[u];

    if (n == 1)
        return svy_err(why, SVY_FAILED,
                       "%s: stratum '%s' has one PSU, which shows no "
                       "variation; join strata, or choose with --lonely",
                       k->name, stratum);
    if (n > 2 && !k->how->halves && k->kind->halves)
        return svy_err(why, SVY_FAILED,
                       "%s: stratum '%s' has %zu PSUs, and jk2, brr and fay "
                       "need pairs; use jkn or bootstrap, or split strata "
                       "into halves with --rep-halves",
                       k->name, stratum, n);
    if (k->kind->draws && k->how->draws >= n)
        return svy_err(why, SVY_FAILED,
                       "%s: draws of %zu PSUs are too many for stratum '%s', "
                       "which has %zu; draw one less, or fewer",
                       k->name, k->how->draws, stratum, n);
    return 0;
}

/* Finds PSUs, and the strata that vary. */
static int
lay_out(struct make *k, struct svy_err *why)
{
    const struct svy_design *d = k->d;
    const struct svy_stage *s = &d->stage[0];

    k->psu = svy_mem_take(&k->mem, d->nunit + 1, sizeof *k->psu);
    k->h = svy_mem_take(&k->mem, d->nunit, sizeof *k->h);
    for (size_t u = 0; u < d->nunit; u++) {
        k->psu[s->group[u] + 1] = u + 1;
        if ((u > 0 && d->stratum[u] == d->stratum[u - 1]) ||
            s->fraction[u] >= 1 || (s->count[u] == 1 && k->how->certainty))
            continue;
        if (check_stratum(k, u, why))
            return why->code;
        k->h[k->nstratum++] = (struct stratum){s->group[u], s->count[u],
                                               s->fraction[u], mark(k, u, 0)};
        k->npsu += s->count[u];
        k->most = s->count[u] > k->most ? s->count[u] : k->most;
    }
    if (k->kind->flat && k->nstratum > 1)
        return svy_err(why, SVY_FAILED,
                       "%s: jk1 is for samples without strata, and here are "
                       "%zu; use jkn",
                       k->name, k->nstratum);
    return 0;
}

static int
check_how(const struct make *k, struct svy_err *why)
{
    if (k->d->nstage == 0)
        return svy_err(why, SVY_FAILED,
                       "%s: without PSUs each respondent was sampled alone; to "
                       "replicate them name a column that numbers them with "
                       "--psu",
                       k->name);
    if (k->kind->stages && k->d->elements)
        return svy_err(why, SVY_FAILED,
                       "%s: respondents are the last sampled stage; to "
                       "replicate them name a column that numbers them as the "
                       "last of --psu",
                       k->name);
    return 0;
}

/* Factors that no machine would hold are refused before they are made. */
static int
check_size(const struct make *k, struct svy_err *why)
{
    const double asked = (double)k->how->replicates,
                 n = k->kind->fixed ? (double)k->npsu : asked,
                 gb = n * (double)k->d->nunit * sizeof(double) / 1e9;

    return gb <= 8 ? 0
                   : svy_err(why, SVY_FAILED,
                             "%s: %.0f replicates of %zu PSUs take %.0f GB; "
                             "name clusters with --psu, or use fewer "
                             "replicates with --variance bootstrap",
                             k->name, n, k->d->nunit, gb);
}

int
svy_repfactors_init(struct svy_repfactors *f, const struct svy_design *d,
                    const struct svy_repfactor_how *how, const char *name,
                    struct svy_err *why)
{
    static void (*const make[])(struct make *) = {
        [SVY_JK1] = jackknife,       [SVY_JKN] = jackknife,
        [SVY_JK2] = pairs,           [SVY_BRR] = half_samples,
        [SVY_FAY] = half_samples,    [SVY_SDR] = successive,
        [SVY_BOOTSTRAP] = bootstrap, [SVY_POISSON] = bootstrap,
        [SVY_PRESTON] = stages};
    const struct svy_repkind *kind = svy_repkind_kind(how->kind);
    struct make k = {.f = f, .d = d, .how = how, .kind = kind, .name = name};
    int rc;

    *f = (struct svy_repfactors){
        .nunit = d->nunit, .mse = how->mse, .kind = how->kind};
    rc = check_how(&k, why) || lay_out(&k, why) || check_size(&k, why);
    if (rc == 0)
        make[how->kind](&k);
    svy_mem_free(&k.mem);
    return rc == 0 ? 0 : (int)why->code;
}

void
svy_repfactors_free(struct svy_repfactors *f)
{
    svy_mem_free(&f->mem);
}
