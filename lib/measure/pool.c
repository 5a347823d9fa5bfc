#include "measure/pool.h"

#include <math.h>
#include <stdlib.h>

/* What is below this share of the squared weights is rounding. */
static const double rounding = 1e-14;

/* A cell, and which it is of all. */
struct place {
    const struct svy_cell_total *cell;
    size_t at;
};

static int
by_unit(const void *a, const void *b)
{
    const struct place *x = a, *y = b;

    if (x->cell->unit != y->cell->unit)
        return x->cell->unit < y->cell->unit ? -1 : 1;
    return x->at < y->at ? -1 : x->at > y->at;
}

/* sum (w_k - mean)^2 that n respondents add who weigh w, about another mean:
 * the n (own mean - mean)^2 of Steiner's rule, beside their own spread. */
static double
away(const struct svy_cell_total *c, double mean)
{
    const double far = c->w / (double)c->n - mean;

    return (double)c->n * far * far;
}

/* The cells of one unit, which come first, as one; returns how many. Squares
 * about the mean of all = those about each mean + n (mean_i - mean)^2: sums of
 * what is not below 0, where w2 - w^2/n of the whole would cancel. */
static size_t
join(struct svy_cell_total *to, const struct place *cell, size_t n,
     struct svy_mem *m)
{
    struct svy_exactsum w = {0}, w2 = {0};
    size_t k = 0;

    *to = (struct svy_cell_total){.unit = cell->cell->unit};
    for (; k < n && cell[k].cell->unit == to->unit; k++) {
        to->n += cell[k].cell->n;
        svy_exactsum_add(&w, cell[k].cell->w, m);
        svy_exactsum_add(&w2, cell[k].cell->w2, m);
    }
    to->w = svy_exactsum_value(&w, 0);
    to->w2 = svy_exactsum_value(&w2, 0);
    for (size_t i = 0; i < k; i++)
        to->spread +=
            cell[i].cell->spread + away(cell[i].cell, to->w / (double)to->n);
    if (to->spread < rounding * to->w2)
        to->spread = 0;
    return k;
}

const struct svy_row_total *
svy_pool(const struct svy_row_total *const *row, size_t n, uint32_t domain,
         struct svy_mem *m)
{
    struct svy_row_total *all = svy_mem_take(m, 1, sizeof *all);
    struct svy_mem scratch = {0};
    struct place *cell;
    struct svy_cell_total *to;
    struct svy_exactsum w = {0};
    size_t cells = 0;

    if (n == 0)
        return NULL;
    for (size_t i = 0; i < n; i++)
        cells += row[i]->ncell;
    cell = svy_mem_take(&scratch, cells, sizeof *cell);
    to = svy_mem_take(m, cells, sizeof *to);
    *all = (struct svy_row_total){
        .cat = row[0]->cat, .domain = domain, .cell = to, .made = true};
    cells = 0;
    for (size_t i = 0; i < n; i++) {
        svy_exactsum_add(&w, row[i]->w, &scratch);
        all->n += row[i]->n;
        for (size_t c = 0; c < row[i]->ncell; c++, cells++)
            cell[cells] = (struct place){&row[i]->cell[c], cells};
    }
    all->w = svy_exactsum_value(&w, 0);
    qsort(cell, cells, sizeof *cell, by_unit);
    for (size_t c = 0; c < cells;)
        c += join(&to[all->ncell++], cell + c, cells - c, &scratch);
    svy_mem_free(&scratch);
    return all;
}

/* A cell without those of one of the same unit: Steiner's rule backwards. Here
 * something is subtracted, so it is only asked for where at most half is taken
 * off (SVY_POOL_MOST), and what is left below rounding is 0. */
static struct svy_cell_total
less(const struct svy_cell_total *all, const struct svy_cell_total *one)
{
    const double mean = all->w / (double)all->n;
    struct svy_cell_total x = {.unit = all->unit, .n = all->n - one->n};

    if (x.n == 0)
        return x;
    x.w = all->w - one->w;
    x.w2 = fmax(0, all->w2 - one->w2);
    x.spread = all->spread - one->spread - away(one, mean) - away(&x, mean);
    if (x.spread < rounding * all->w2)
        x.spread = 0;
    return x;
}

const struct svy_row_total *
svy_pool_less(const struct svy_row_total *all, const struct svy_row_total *one,
              struct svy_mem *m)
{
    struct svy_row_total *rest;
    struct svy_cell_total *to;
    size_t at = 0;

    if (all == NULL || one == NULL)
        return all;
    if (all->n == one->n)
        return NULL;
    rest = svy_mem_take(m, 1, sizeof *rest);
    to = svy_mem_take(m, all->ncell, sizeof *to);
    *rest = *all;
    rest->n -= one->n;
    rest->w -= one->w;
    rest->cell = to;
    rest->ncell = 0;
    for (size_t c = 0; c < all->ncell; c++) {
        const bool there =
            at < one->ncell && one->cell[at].unit == all->cell[c].unit;
        struct svy_cell_total *x = &to[rest->ncell];

        *x = there ? less(&all->cell[c], &one->cell[at++]) : all->cell[c];
        rest->ncell += x->n > 0;
    }
    return rest;
}
