#include "data/sparse.h"

#include <criterion/criterion.h>

enum { CELLS = 40, CATS = 3000 };

/* Categories near and far, first met in a wild order. */
Test(sparse, gives_back_every_count_once)
{
    static bool there[CELLS][CATS];
    struct svy_sparse s;
    struct svy_mem m = {0};
    size_t put = 0, seen = 0;

    svy_sparse_init(&s, 1);
    for (size_t i = 0; i < 5000; i++) {
        const size_t cell = i * 7919 % CELLS, cat = i * i * 31 % CATS;
        struct svy_count *c = svy_sparse_at(&s, cell, cat);

        cr_assert_eq(c->n > 0, there[cell][cat], "%zu", i);
        put += !there[cell][cat];
        there[cell][cat] = true;
        c->n++;
        svy_exactsum_add(&c->sum[0], (double)(cell * CATS + cat), &m);
    }
    for (size_t cell = 0; cell < CELLS; cell++) {
        const struct svy_count *c;
        size_t cat;

        for (size_t at = 0; (c = svy_sparse_next(&s, cell, &at, &cat)) != NULL;
             seen++) {
            cr_assert(there[cell][cat], "cell %zu, category %zu", cell, cat);
            there[cell][cat] = false;
            cr_assert_eq(svy_exactsum_value(&c->sum[0], 0),
                         (double)((cell * CATS + cat) * c->n));
        }
    }
    cr_assert_eq(seen, put);
    svy_sparse_free(&s);
    svy_mem_free(&m);
}

Test(sparse, has_nothing_in_a_cell_that_was_never_met)
{
    struct svy_sparse s;
    size_t at = 0, cat;

    svy_sparse_init(&s, 2);
    svy_sparse_at(&s, 3, 5); // looked at, not counted
    cr_assert_null(svy_sparse_next(&s, 3, &at, &cat));
    at = 0;
    cr_assert_null(svy_sparse_next(&s, 99, &at, &cat));
    svy_sparse_free(&s);
}
