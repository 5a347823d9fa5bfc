/* By hand. Weights 1, 3 of two in unit 4 and 2, 2 in unit 7; of others 5 in
 * unit 7, and 1 in unit 9. w2 - w^2/n: 10 - 16/2 = 2; 33 - 81/3 = 6. */
#include "measure/pool.h"

#include <criterion/criterion.h>
#include <math.h>

static const struct svy_cell_total first[] = {{4, 2, 4, 10, 2},
                                              {7, 2, 4, 8, 0}},
                                   second[] = {{7, 1, 5, 25, 0},
                                               {9, 1, 1, 1, 0}};
static const struct svy_row_total
    a = {.cat = 3, .domain = 1, .cell = first, .ncell = 2, .n = 4, .w = 8},
    b = {.cat = 4, .domain = 1, .cell = second, .ncell = 2, .n = 2, .w = 6};

static void
same_cells(const struct svy_row_total *got, const struct svy_row_total *want)
{
    cr_assert_eq(got->ncell, want->ncell);
    cr_assert_eq(got->n, want->n);
    cr_assert_float_eq(got->w, want->w, 1e-14);
    for (size_t i = 0; i < want->ncell; i++) {
        const struct svy_cell_total *x = &got->cell[i], *y = &want->cell[i];

        cr_assert_eq(x->unit, y->unit);
        cr_assert_eq(x->n, y->n);
        cr_assert_float_eq(x->w, y->w, 1e-14);
        cr_assert_float_eq(x->w2, y->w2, 1e-14);
        cr_assert_float_eq(x->spread, y->spread, 1e-13);
    }
}

Test(pool, counts_rows_together)
{
    const struct svy_cell_total cell[] = {
        {4, 2, 4, 10, 2}, {7, 3, 9, 33, 6}, {9, 1, 1, 1, 0}};
    const struct svy_row_total want = {
        .cell = cell, .ncell = 3, .n = 6, .w = 14};
    const struct svy_row_total *const row[] = {&a, &b};
    struct svy_mem m = {0};
    const struct svy_row_total *all = svy_pool(row, 2, 9, &m);

    same_cells(all, &want);
    cr_assert(all->made && all->cat == 3 && all->domain == 9);
    cr_assert_null(svy_pool(row, 0, 9, &m));
    svy_mem_free(&m);
}

Test(pool, less_one_row_is_the_others)
{
    const struct svy_row_total *const row[] = {&a, &b};
    struct svy_mem m = {0};
    const struct svy_row_total *all = svy_pool(row, 2, 9, &m);

    same_cells(svy_pool_less(all, &b, &m), &a);
    same_cells(svy_pool_less(all, &a, &m), &b);
    cr_assert_eq(svy_pool_less(all, NULL, &m), all);
    cr_assert_null(svy_pool_less(all, all, &m));
    cr_assert_null(svy_pool_less(NULL, NULL, &m));
    svy_mem_free(&m);
}
