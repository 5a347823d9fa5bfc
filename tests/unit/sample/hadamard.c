#include "sample/hadamard.h"

#include <criterion/criterion.h>

Test(hadamard, of_order_four_has_balanced_rows_but_the_first)
{
    struct svy_mem m = {0};
    const signed char *h = svy_hadamard(4, &m);

    cr_assert_not_null(h);
    for (size_t i = 0; i < 4; i++) {
        cr_assert_eq(h[i], 1);
        cr_assert_eq(h[i * 4], 1);
        cr_assert_eq(h[i * 4] + h[i * 4 + 1] + h[i * 4 + 2] + h[i * 4 + 3],
                     i == 0 ? 4 : 0);
    }
    svy_mem_free(&m);
}

/* By hand: 3 + 1; 4 + 4 and 7 + 1; 2(5 + 1); 2(25 + 1) with 25 = 5^2;
 * 2(49 + 1); 343 + 1 with 343 = 7^3; 2(503 + 1), as 1003 = 17 * 59 and 501 =
 * 3 * 167; 92 and 116 are not of these forms. */
Test(hadamard, finds_the_smallest_order_above_a_number)
{
    static const struct {
        size_t above, order;
    } k[] = {{0, 4},    {3, 4},    {4, 8},     {7, 8},     {8, 12},
             {11, 12},  {12, 16},  {48, 52},   {90, 96},   {91, 96},
             {96, 100}, {99, 100}, {112, 120}, {340, 344}, {1000, 1008}};

    for (size_t i = 0; i < sizeof k / sizeof *k; i++)
        cr_assert_eq(svy_hadamard_find(k[i].above), k[i].order, "%zu: %zu",
                     k[i].above, svy_hadamard_find(k[i].above));
}

Test(hadamard, says_no_to_an_order_that_cannot_be)
{
    struct svy_mem m = {0};
    static const size_t none[] = {0, 3, 5, 6, 10, 14, 18, 92};

    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        cr_assert_null(svy_hadamard(none[i], &m), "%zu", none[i]);
    svy_mem_free(&m);
}
