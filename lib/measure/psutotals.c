#include "measure/psutotals.h"

size_t
svy_psutotals_count(const struct svy_design *d)
{
    return d->nstage > 0 && d->nunit > 0 ? d->stage[0].group[d->nunit - 1] + 1U
                                         : 0;
}

/* Z_hi = sum of u_k w_k over PSU hi: u is one number for a row, so u times the
 * weight of each cell. In the order of terms, whatever the PSU is: one order,
 * one sum. */
void
svy_psutotals(const struct svy_linearize *l, const struct svy_design *d,
              double *z)
{
    const size_t n = svy_psutotals_count(d);

    for (size_t i = 0; i < n; i++)
        z[i] = 0;
    for (size_t i = 0; n > 0 && i < l->n; i++) {
        const struct svy_row_total *r = l->term[i].row;

        for (size_t c = 0; c < r->ncell; c++) {
            const struct svy_cell_total *x = &r->cell[c];

            z[d->stage[0].group[d->at[x->unit]]] += l->term[i].u * x->w;
        }
    }
}
