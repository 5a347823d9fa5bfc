#include "psu.h"

#include <math.h>

size_t
svy_psu_count(const struct svy_design *d)
{
    return d->nstage > 0 && d->nunit > 0 ? d->stage[0].group[d->nunit - 1] + 1U
                                         : 0;
}

void
svy_psu_totals(const struct svy_linear *l, const struct svy_design *d,
               double *z)
{
    const size_t n = svy_psu_count(d);

    for (size_t i = 0; i < n; i++)
        z[i] = 0;
    for (size_t i = 0; n > 0 && i < l->n; i++) {
        const struct svy_row_total *r = l->term[i].row;

        for (size_t c = r->from; c < r->to; c++) {
            const struct svy_cell_total *x = &l->from->cell[c];

            z[d->stage[0].group[d->at[x->unit]]] += l->term[i].u * x->w;
        }
    }
}

void
svy_psu_deviate(const struct svy_design *d, double *z)
{
    const struct svy_stage *s = &d->stage[0];

    for (size_t u = 0; d->nstage > 0 && u < d->nunit; u++) {
        const size_t from = s->group[u], n = s->count[u];
        const double f = s->fraction[u];
        const double scale =
            n > 1 ? sqrt((1 - f) * (double)n / (double)(n - 1)) : 0;
        double mean = 0;

        if (u > 0 && d->stratum[u] == d->stratum[u - 1])
            continue;
        for (size_t i = from; i < from + n; i++)
            mean += z[i] / (double)n;
        for (size_t i = from; i < from + n; i++)
            z[i] = scale * (z[i] - mean);
    }
}

size_t *
svy_psu_strata(const struct svy_design *d, struct svy_mem *m)
{
    size_t *h = svy_mem_take(m, svy_psu_count(d), sizeof *h);

    for (size_t u = 0; d->nstage > 0 && u < d->nunit; u++)
        h[d->stage[0].group[u]] = d->stratum[u];
    return h;
}
