#include "domain.h"

/* In replicates that move other waves alone all is as it is, to the last bit:
 * totals[r] become w. */
static void
keep(const struct svy_domain *x, double *totals, double w)
{
    const char *wave = svy_totals_wave(x->from, x->at);

    for (size_t r = 0; x->f != NULL && r < x->f->n; r++)
        if (svy_replicate_still(x->f, r, wave))
            totals[r] = w;
}

/* The totals of a category by factors of its units. */
static void
multiply(double *sum, const struct svy_row_total *row,
         const struct svy_design *d, const struct svy_factors *f)
{
    for (size_t c = 0; c < row->ncell; c++) {
        const double *a = f->a + d->at[row->cell[c].unit] * f->n;
        const double w = row->cell[c].w;

        for (size_t r = 0; r < f->n; r++)
            sum[r] += w * a[r];
    }
}

/* Whether domain k of the table lies in d. */
static bool
holds(const struct svy_domain *d, size_t k)
{
    const struct svy_totals *s = d->from;

    if (d->kind == SVY_DOMAIN_ONE)
        return k == d->at;
    return (k != d->at || d->kind == SVY_DOMAIN_ALL) && !s->missing[k] &&
           s->wave[k] == s->wave[d->at];
}

/* The totals of a category by weights that came with the data: exact sums over
 * the pieces of the tally that lie in the domain. */
static void
add_up(double *sum, const struct svy_domain *d, size_t cat)
{
    const struct svy_totals *s = d->from;
    const struct svy_tally *t = s->t;
    const size_t rest = SVY_REST + t->shape.base, nrep = d->f->n;
    struct svy_mem m = {0};
    struct svy_sum *all = svy_mem_take(&m, nrep, sizeof *all);

    for (size_t e = t->cat[cat].from; e < t->cat[cat].to; e++) {
        const struct svy_entry *x = &t->entry[e];

        if (holds(d, s->domain[x->combo]))
            for (size_t r = 0; r < nrep; r++)
                svy_sum_merge(&all[r], &x->count->sum[rest + r], &m);
    }
    for (size_t r = 0; r < nrep; r++)
        sum[r] = svy_sum_value(&all[r], s->scale);
    svy_mem_free(&m);
}

const struct svy_row_total *
svy_domain_row(const struct svy_domain *d, size_t cat, size_t *i)
{
    const struct svy_totals *s = d->from;

    if (d->kind == SVY_DOMAIN_ONE)
        return (*i)++ == 0 ? d->row[cat] : NULL;
    while (s->first[cat] + *i < s->first[cat + 1]) {
        const struct svy_row_total *row = &s->row[s->first[cat] + (*i)++];

        if (holds(d, row->domain))
            return row;
    }
    return NULL;
}

/* Totals by category, and in every replicate. */
static void
fill(struct svy_domain *x, const struct svy_design *d, struct svy_mem *m)
{
    const size_t ncat = x->from->t->ncat, nrep = x->f ? x->f->n : 0;
    double *w = svy_mem_take(m, ncat, sizeof *w);
    double *again = svy_mem_take(m, ncat * nrep, sizeof *again);
    size_t *n = svy_mem_take(m, ncat, sizeof *n);

    if (x->kind == SVY_DOMAIN_ONE)
        x->row = svy_mem_take(m, ncat, sizeof(void *));
    for (size_t c = SVY_CAT_ALL; c < ncat; c++) {
        const struct svy_row_total *row;
        size_t i = 0;

        if (x->row != NULL)
            x->row[c] = svy_totals_find(x->from, x->at, c);
        while ((row = svy_domain_row(x, c, &i)) != NULL) {
            w[c] += row->w;
            n[c] += row->n;
            if (x->f != NULL && x->f->a != NULL)
                multiply(again + c * nrep, row, d, x->f);
        }
        if (x->f != NULL && x->f->a == NULL)
            add_up(again + c * nrep, x, c);
        keep(x, again + c * nrep, w[c]);
    }
    x->t = (struct svy_form_totals){w, 1, n};
    x->again = again;
}

struct svy_domain
svy_domain(const struct svy_totals *s, size_t at, enum svy_domain_kind kind,
           const struct svy_design *d, const struct svy_factors *f,
           struct svy_mem *m)
{
    struct svy_domain x = {.from = s, .at = at, .kind = kind, .f = f};

    fill(&x, d, m);
    return x;
}

struct svy_domain
svy_domain_rest(const struct svy_domain *all, const struct svy_domain *one,
                struct svy_mem *m)
{
    struct svy_domain x = *one;
    const size_t ncat = x.from->t->ncat, nrep = x.f ? x.f->n : 0;
    double *w = svy_mem_take(m, ncat, sizeof *w);
    double *again = svy_mem_take(m, ncat * nrep, sizeof *again);
    size_t *n = svy_mem_take(m, ncat, sizeof *n);

    x.kind = SVY_DOMAIN_REST;
    for (size_t c = SVY_CAT_ALL; c < ncat; c++) {
        const struct svy_row_total *row;

        for (size_t i = 0; (row = svy_domain_row(&x, c, &i)) != NULL;) {
            w[c] += row->w; // not a difference: 0 when nobody is left
            n[c] += row->n;
        }
        for (size_t r = c * nrep; n[c] > 0 && r < (c + 1) * nrep; r++)
            again[r] = all->again[r] - one->again[r];
        keep(&x, again + c * nrep, w[c]);
    }
    x.t = (struct svy_form_totals){w, 1, n};
    x.again = again;
    return x;
}

struct svy_form_totals
svy_domain_again(const struct svy_domain *d, size_t r)
{
    return (struct svy_form_totals){d->again + r, d->f->n, d->t.n};
}
