#include "ground/exactsum.h"

#include <criterion/criterion.h>
#include <math.h>

static const char *
text_of(const double *x, size_t n)
{
    static char text[SVY_EXACTSUM_WIDTH];
    struct svy_mem m = {0};
    struct svy_exactsum s = {0};

    for (size_t i = 0; i < n; i++)
        svy_exactsum_add(&s, x[i], &m);
    svy_exactsum_print(&s, text);
    svy_mem_free(&m);
    return text;
}

Test(exactsum, that_is_a_double_looks_like_a_number)
{
    cr_assert_str_eq(text_of((double[]){1, 2, 0.5}, 3), "3.5");
    cr_assert_str_eq(text_of((double[]){-1, 1}, 2), "0");
    cr_assert_str_eq(text_of(NULL, 0), "0");
    cr_assert_str_eq(text_of((double[]){1e300, -3}, 1), "1e+300");
}

/* 0.1 is 0.1000000000000000055511151231257827...: ten of them are 1 and ten
 * times the rest, 2^-54. */
Test(exactsum, says_what_a_double_cannot_hold)
{
    const double tenth[] = {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1};

    cr_assert_str_eq(text_of(tenth, 10), "1+5.551115123125783e-17");
    cr_assert_str_eq(text_of((double[]){1e16, 1, -0.25}, 3), "1e+16+0.75");
    cr_assert_str_eq(text_of((double[]){1e100, 1, -1e-100}, 3),
                     "1e+100+1-1e-100");
}

Test(exactsum, rounds_once_and_ties_as_if_it_were_written_out)
{
    struct svy_mem m = {0};
    struct svy_exactsum s = {0};

    svy_exactsum_add(&s, 0x1p53, &m);
    svy_exactsum_add(&s, 1, &m); // half way: to even, down
    cr_assert_eq(svy_exactsum_value(&s, 0), 0x1p53);
    svy_exactsum_add(&s, 0x1p-1000, &m); // a hair above half way: up
    cr_assert_eq(svy_exactsum_value(&s, 0), 0x1p53 + 2);
    svy_exactsum_add(&s, -0x1p-999, &m); // a hair below: down
    cr_assert_eq(svy_exactsum_value(&s, 0), 0x1p53);
    cr_assert_eq(svy_exactsum_value(&s, 3), 0x1p50);
    svy_mem_free(&m);
}

Test(exactsum, of_squares_does_not_overflow)
{
    char text[SVY_EXACTSUM_WIDTH];
    struct svy_mem m = {0};
    struct svy_exactsum s = {0}, back = {0};

    svy_exactsum_square(&s, 0x1p600, &m);
    svy_exactsum_square(&s, 0x1p600, &m);
    svy_exactsum_square(&s, 3, &m);
    svy_exactsum_print(&s, text); // 2^1201 = 2^177 units of 2^1024
    cr_assert_str_eq(text, "1.915619426082361e+53p1024+9");
    cr_assert(svy_exactsum_read(&back, text, true, &m));
    cr_assert_eq(svy_exactsum_value(&back, 1200), 2);
    cr_assert(isinf(svy_exactsum_value(&back, 0)));
    svy_mem_free(&m);
}

Test(exactsum, reads_nothing_but_sums)
{
    static const char *const bad[] = {"",    "x",   "1+",  "1x",  "1+x",
                                      "1 2", "+-1", "1p2", "NaN", "inf"};

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct svy_mem m = {0};
        struct svy_exactsum s = {0};

        cr_assert(!svy_exactsum_read(&s, bad[i], true, &m), "%s", bad[i]);
        svy_mem_free(&m);
    }
}

Test(exactsum, of_numbers_from_0_on_is_none_that_is_below_or_without_end)
{
    static const char *const bad[] = {"-1",          "1-2",
                                      "-1p1024",     "1p1024-1",
                                      "1e308+1e308", "1e308p1024+1e308p1024"};
    struct svy_mem m = {0};
    struct svy_exactsum s = {0};

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_assert(!svy_exactsum_read(&s, bad[i], false, &m), "%s", bad[i]);
    cr_assert(svy_exactsum_read(&s, "-1", true, &m));
    cr_assert(svy_exactsum_read(&s, "1e308+1", false, &m));
    cr_assert(!svy_exactsum_read(&s, "1e308", true, &m));
    svy_mem_free(&m);
}
