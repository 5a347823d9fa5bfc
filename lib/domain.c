#include "domain.h"

/* The totals of a category by factors of its units. */
static void
multiply(double *sum, const struct svy_totals *s,
         const struct svy_row_total *row, const struct svy_design *d,
         const struct svy_factors *f)
{
    for (size_t c = row->from; c < row->to; c++) {
        const double *a = f->a + d->at[s->cell[c].unit] * f->n;
        const double w = s->cell[c].w;

        for (size_t r = 0; r < f->n; r++)
            sum[r] += w * a[r];
    }
}

/* The totals of a category by weights that came with the data: exact sums over
 * the pieces of the tally that lie in the domain. */
static void
add_up(double *sum, const struct svy_totals *s, size_t at, size_t cat,
       size_t nrep)
{
    const struct svy_tally *t = s->t;
    const size_t rest = SVY_REST + t->shape.base;
    struct svy_mem m = {0};
    struct svy_sum *all = svy_mem_take(&m, nrep, sizeof *all);

    for (size_t e = t->cat[cat].from; e < t->cat[cat].to; e++) {
        const struct svy_entry *x = &t->entry[e];

        for (size_t r = 0; s->domain[x->combo] == at && r < nrep; r++)
            svy_sum_merge(&all[r], &x->count->sum[rest + r], &m);
    }
    for (size_t r = 0; r < nrep; r++)
        sum[r] = svy_sum_value(&all[r], s->scale);
    svy_mem_free(&m);
}

struct svy_domain
svy_domain(const struct svy_totals *s, size_t at, const struct svy_design *d,
           const struct svy_factors *f, struct svy_mem *m)
{
    double *w = svy_mem_take(m, s->t->ncat, sizeof *w), *again = NULL;
    size_t *n = svy_mem_take(m, s->t->ncat, sizeof *n);

    if (f != NULL)
        again = svy_mem_take(m, s->t->ncat * f->n, sizeof *again);
    for (size_t c = SVY_CAT_ALL; c < s->t->ncat; c++) {
        const struct svy_row_total *row = svy_totals_find(s, at, c);

        w[c] = row ? row->w : 0;
        n[c] = row ? row->n : 0;
        if (f != NULL && f->a == NULL)
            add_up(again + c * f->n, s, at, c, f->n);
        else if (f != NULL && row != NULL)
            multiply(again + c * f->n, s, row, d, f);
    }
    return (struct svy_domain){s, at, {w, 1, n}, f, again};
}

struct svy_form_totals
svy_domain_again(const struct svy_domain *d, size_t r)
{
    return (struct svy_form_totals){d->again + r, d->f->n, d->t.n};
}
