#include <math.h>

#include "measure/domain.h"

/* In replicates that move other waves alone all is as it is: totals[r] become
 * w. By factors of 1 they would be, but for the order of the sums; to the last
 * bit they must, or a wave would have a variance from another's replicates. */
void
svy_domain_keep(const struct svy_domain *x, double *totals, double w)
{
    const char *wave = svy_totals_wave(x->from, x->at);

    for (size_t r = 0; x->f != NULL && r < x->f->n; r++)
        if (svy_repkind_still(x->f, r, wave))
            totals[r] = w;
}

/* T(r) = sum_u a_ur T_u: a factor is of a unit, so the totals of units are
 * enough, and a replicate costs units and not respondents. Units rise, so the
 * order of the sum is one. */
static void
multiply(double *sum, const struct svy_row_total *row,
         const struct svy_design *d, const struct svy_repfactors *f)
{
    for (size_t c = 0; c < row->ncell; c++) {
        const double *a = f->a + d->at[row->cell[c].unit] * f->n;
        const double w = row->cell[c].w;

        for (size_t r = 0; r < f->n; r++)
            sum[r] += w * a[r];
    }
}

/* The totals of a category by weights that came with the data: exact sums over
 * the pieces of the tally that lie in the domain. */
static void
add_up(double *sum, const struct svy_domain *d, size_t cat)
{
    const struct svy_totals *s = d->from;
    const struct svy_tally *t = s->t;
    const size_t rest = SVY_REST + t->shape.base, nrep = d->f->n;
    struct svy_tally_reader reader = {0};
    struct svy_mem m = {0};
    struct svy_exactsum *all = svy_mem_take(&m, nrep, sizeof *all);

    for (size_t e = t->cat[cat].from; e < t->cat[cat].to; e++) {
        const struct svy_entry *x = &t->entry[e];

        if (svy_domain_holds(d, s->domain[x->combo])) {
            const struct svy_count *c = svy_tally_read(t, x, &reader);

            for (size_t r = 0; r < nrep; r++)
                svy_exactsum_merge(&all[r], &c->sum[rest + r], &m);
        }
    }
    for (size_t r = 0; r < nrep; r++)
        sum[r] = svy_exactsum_value(&all[r], s->scale);
    svy_mem_free(&reader.mem);
    svy_mem_free(&m);
}

const double *
svy_domain_replicates(const struct svy_domain *x, size_t cat)
{
    const size_t nrep = x->f ? x->f->n : 0;
    struct svy_domain_later *l = x->later;
    const struct svy_row_total *row;
    double *sum;

    if (l == NULL)
        return x->again + cat * nrep;
    if (l->again == NULL)
        l->again = svy_mem_take(l->m, x->from->t->ncat * nrep, sizeof *sum);
    sum = l->again + cat * nrep;
    if (l->done[cat])
        return sum;
    l->done[cat] = true;
    for (size_t i = 0;
         x->f->a != NULL && (row = svy_domain_row(x, cat, &i)) != NULL;)
        multiply(sum, row, l->d, x->f);
    if (x->f->a == NULL)
        add_up(sum, x, cat);
    svy_domain_keep(x, sum, x->t.w[cat]);
    return sum;
}

void
svy_domain_repeat(const struct svy_domain *d, const struct svy_statform *f)
{
    for (size_t i = 0; i < f->n; i++)
        svy_domain_replicates(d, f->in[i].cat);
    for (size_t i = 0; i < f->nparts; i++)
        svy_domain_repeat(d, f->part[i]);
}

/* Sums of a unit, [nunit][2]: w, and w (y - about). */
static void
add_units(const struct svy_domain *d, const struct svy_statform *f,
          double about, double *sum)
{
    for (size_t i = 0; i < f->n; i++) {
        const struct svy_row_total *row = d->row[f->in[i].cat];
        const double y = svy_statform_y(f, i) - about;

        for (size_t c = 0; row != NULL && c < row->ncell; c++) {
            double *unit = sum + (size_t)2 * d->later->d->at[row->cell[c].unit];

            unit[0] += row->cell[c].w;
            unit[1] += row->cell[c].w * y;
        }
    }
}

/* Adds two sums of a unit times its factors. */
static void
multiply_both(double *restrict w, double *restrict y, const double *sum,
              const double *restrict a, size_t n)
{
    const double one = sum[0], two = sum[1];

    for (size_t r = 0; r < n; r++) {
        w[r] += one * a[r];
        y[r] += two * a[r];
    }
}

bool
svy_domain_means(const struct svy_domain *d, const struct svy_statform *f,
                 double about, double *again)
{
    const size_t nrep = d->f->n, nunit = d->later ? d->later->d->nunit : 0;
    struct svy_mem m = {0};
    double *sum, *w;

    if (f->kind != SVY_STATFORM_RATIO || d->kind != SVY_DOMAIN_ONE ||
        d->later == NULL || d->f->a == NULL || d->f->nwave > 0)
        return false;
    for (size_t i = 0; i < f->n; i++)
        if (f->in[i].x != 1)
            return false;
    sum = svy_mem_take(&m, 2 * nunit, sizeof *sum);
    w = svy_mem_take(&m, nrep, sizeof *w);
    add_units(d, f, about, sum);
    for (size_t u = 0; u < nunit; u++)
        if (sum[2 * u] != 0)
            multiply_both(w, again, sum + 2 * u, d->f->a + u * nrep, nrep);
    for (size_t r = 0; r < nrep; r++)
        again[r] = w[r] != 0 ? about + again[r] / w[r] : NAN;
    svy_mem_free(&m);
    return true;
}

struct svy_statform_totals
svy_domain_again(const struct svy_domain *d, size_t r)
{
    const double *again = d->later != NULL ? d->later->again : d->again;

    return (struct svy_statform_totals){again + r, d->f->n, d->t.n};
}
