#include "measure/overlap.h"

#include <math.h>
#include <string.h>

#include "ground/intern.h"
#include "measure/psutotals.h"

/* A name for the PSU of a unit, whatever its wave. */
static long
name(struct svy_intern *names, const struct svy_unit *u, bool add)
{
    struct svy_mem m = {0};
    const char *key = svy_mem_print(&m, "%s\x1f%s", u->id[1], u->id[2]);
    const size_t len = strlen(key);
    const long at = add ? (long)svy_intern_add(names, key, len)
                        : svy_intern_find(names, key, len);

    svy_mem_free(&m);
    return at;
}

/* Whether a unit is the first of a PSU of a wave. */
static bool
begins(const struct svy_design *d, size_t u, const char *wave)
{
    const uint32_t *group = d->stage[0].group;

    return strcmp(d->unit[u]->id[0], wave) == 0 &&
           (u == 0 || group[u] != group[u - 1]);
}

/* A PSU that brewer was sure to draw, in either wave, is a stratum of its own:
 * its total does not vary there, nor with anything. */
static bool
certain(const struct svy_design *d, size_t u)
{
    return d->how.brewer && d->stage[0].fraction[u] >= 1;
}

void
svy_overlap_init(struct svy_overlap *o, const struct svy_design *d,
                 const char *first, const char *second)
{
    const size_t psus = svy_psutotals_count(d);
    struct svy_intern names = {0};
    size_t *unit;

    *o = (struct svy_overlap){.d = d};
    unit = svy_mem_take(&o->mem, psus, sizeof *unit); // by name
    o->first = svy_mem_take(&o->mem, psus, sizeof *o->first);
    o->second = svy_mem_take(&o->mem, psus, sizeof *o->second);
    o->stratum = svy_mem_take(&o->mem, psus, sizeof *o->stratum);
    o->chance = svy_mem_take(&o->mem, psus, sizeof *o->chance);
    for (size_t u = 0; psus > 0 && u < d->nunit; u++)
        if (begins(d, u, second))
            unit[name(&names, d->unit[u], true)] = u;
    for (size_t u = 0; psus > 0 && u < d->nunit; u++) {
        const struct svy_stage *s = &d->stage[0];
        long at;

        if (!begins(d, u, first) || (at = name(&names, d->unit[u], false)) < 0)
            continue;
        o->common++;
        if (certain(d, u) || certain(d, unit[at]))
            continue;
        o->first[o->n] = s->group[u];
        o->second[o->n] = s->group[unit[at]];
        o->stratum[o->n] = d->stratum[u];
        // n_1 f_2 is n_1 n_2/N_2, and n_2 f_1 the same by N_1
        o->chance[o->n++] = sqrt(s->fraction[u] * s->count[u] *
                                 s->fraction[unit[at]] * s->count[unit[at]]);
    }
    svy_intern_free(&names);
}

/* The part of one stratum, pairs from .. from+m-1: the formula of the header.
 * The means are over the PSUs in common, as each wave's own would let PSUs that
 * only one of them has move the other. Of one PSU nothing can be said. By
 * brewer m - n_1 n_2/N is another number for each PSU, and stands in the sum;
 * else it is one for all, and taken out of it. */
static double
within(const struct svy_overlap *o, size_t from, size_t m, const double *a,
       const double *b)
{
    const bool each = o->d->how.brewer;
    double sum = 0, ma = 0, mb = 0;

    if (m < 2)
        return 0;
    for (size_t i = from; i < from + m; i++) {
        ma += a[o->first[i]] / (double)m;
        mb += b[o->second[i]] / (double)m;
    }
    for (size_t i = from; i < from + m; i++)
        sum += (each ? (double)m - o->chance[i] : 1) * (a[o->first[i]] - ma) *
               (b[o->second[i]] - mb);
    return (each ? 1 : (double)m - o->chance[from]) / (double)(m - 1) * sum;
}

double
svy_overlap(const struct svy_overlap *o, const struct svy_linearize *a,
            const struct svy_linearize *b)
{
    const size_t psus = svy_psutotals_count(o->d);
    struct svy_mem m = {0};
    double *za = svy_mem_take(&m, psus, sizeof *za);
    double *zb = svy_mem_take(&m, psus, sizeof *zb);
    double sum = 0;

    svy_psutotals(a, o->d, za);
    svy_psutotals(b, o->d, zb);
    for (size_t i = 0, k; i < o->n; i = k) {
        for (k = i + 1; k < o->n && o->stratum[k] == o->stratum[i];)
            k++;
        sum += within(o, i, k - i, za, zb);
    }
    svy_mem_free(&m);
    return sum;
}

void
svy_overlap_free(struct svy_overlap *o)
{
    svy_mem_free(&o->mem);
}
