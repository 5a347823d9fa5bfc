#include "sample/hadamard.h"

#include <criterion/criterion.h>

enum { MOST = 400 };

/* No order up to MOST but these is missed by the ways that the header names;
 * 1, 2 and multiples of 4 alone can be. */
static const size_t missed[] = {92,  116, 156, 172, 184, 188, 232, 236,
                                260, 268, 292, 324, 356, 372, 376};

static bool
is_missed(size_t order)
{
    for (size_t i = 0; i < sizeof missed / sizeof *missed; i++)
        if (missed[i] == order)
            return true;
    return order > 2 && order % 4 != 0;
}

static void
check(const signed char *h, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        cr_assert(h[i] == 1 && h[i * n] == 1, "order %zu, border %zu", n, i);
        for (size_t k = 0; k <= i; k++) {
            int sum = 0;

            for (size_t j = 0; j < n; j++)
                sum += h[i * n + j] * h[k * n + j];
            cr_assert_eq(sum, i == k ? (int)n : 0, "order %zu, rows %zu %zu", n,
                         i, k);
        }
    }
}

Test(hadamard, rows_are_at_right_angles_for_every_order_that_can_be_made)
{
    for (size_t n = 1; n <= MOST; n++) {
        struct svy_mem m = {0};
        const signed char *h = svy_hadamard(n, &m);

        cr_assert_eq(h == NULL, is_missed(n), "order %zu", n);
        if (h != NULL)
            check(h, n);
        svy_mem_free(&m);
    }
}
