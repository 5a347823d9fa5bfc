#include "sample/repmake.h"

#include <string.h>

#include "ground/rng.h"

/* The mark of the first n ids of a unit, after its wave and stratum. */
uint64_t
svy_repmake_mark(const struct svy_repmake *k, size_t unit, size_t n)
{
    const char *const *id = k->d->unit[unit]->id;
    uint64_t h = 0;

    for (size_t i = 0; i < n + 2; i++)
        h = svy_rng_mark(h, id[i]);
    return h;
}

void
svy_repmake_put(struct svy_repmake *k, size_t psu, size_t r, double x)
{
    for (size_t u = k->psu[psu]; u < k->psu[psu + 1]; u++)
        k->f->a[u * k->f->n + r] = x;
}

/* Room for n replicates, all factors 1. */
void
svy_repmake_room(struct svy_repmake *k, size_t n, double scale)
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

/* Whether a stratum, from unit u on, can be replicated so. */
static int
check_stratum(const struct svy_repmake *k, size_t u, struct svy_err *why)
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
lay_out(struct svy_repmake *k, struct svy_err *why)
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
        k->h[k->nstratum++] = (struct svy_repmake_stratum){
            s->group[u], s->count[u], s->fraction[u],
            svy_repmake_mark(k, u, 0)};
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
check_how(const struct svy_repmake *k, struct svy_err *why)
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
check_size(const struct svy_repmake *k, struct svy_err *why)
{
    const double asked = (double)k->how->replicates,
                 n = k->kind->fixed ? (double)k->npsu : asked,
                 gb = n * (double)k->d->nunit * sizeof(double) / 1e9;

    return gb <= 8 ? 0
                   : svy_err(why, SVY_FAILED,
                             "%s: %.0f replicates of %zu PSUs take %.0f GB; "
                             "name PSUs with --psu, or use fewer "
                             "replicates with --variance bootstrap",
                             k->name, n, k->d->nunit, gb);
}

int
svy_repmake_init(struct svy_repmake *k, struct svy_err *why)
{
    return check_how(k, why) || lay_out(k, why) || check_size(k, why);
}

void
svy_repmake_free(struct svy_repmake *k)
{
    svy_mem_free(&k->mem);
}
