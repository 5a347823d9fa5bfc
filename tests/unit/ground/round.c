#include "ground/round.h"

#include <criterion/criterion.h>
#include <math.h>

Test(round, gives_a_confidence_level_the_digits_it_has)
{
    cr_assert_eq(svy_round_level(0.95), 0);
    cr_assert_eq(svy_round_level(0.9), 0);
    cr_assert_eq(svy_round_level(0.975), 1);
    cr_assert_eq(svy_round_level(0.9973), 2);
    cr_assert_eq(svy_round_level(1.0 / 3), 4);
    cr_assert_eq(svy_round_level(NAN), 0);
}

/* By hand, from the decimal number as it is written. */
Test(round, is_that_of_the_number_as_written)
{
    static const struct {
        double x;
        size_t digits;
        const char *up, *even, *cut;
    } c[] = {
        {2.675, 2, "2.68", "2.68", "2.67"},
        {2.665, 2, "2.67", "2.66", "2.66"},
        {0.5, 0, "1", "0", "0"},
        {1.5, 0, "2", "2", "1"},
        {2.5, 0, "3", "2", "2"},
        {-2.5, 0, "-3", "-2", "-2"},
        {9.995, 2, "10.00", "10.00", "9.99"},
        {99.96, 1, "100.0", "100.0", "99.9"},
        {0, 1, "0.0", "0.0", "0.0"},
        {-0.04, 1, "0.0", "0.0", "0.0"},
        {1e-7, 3, "0.000", "0.000", "0.000"},
        {5e-4, 3, "0.001", "0.000", "0.000"},
        {1e21, 1, "1000000000000000000000.0", "1000000000000000000000.0",
         "1000000000000000000000.0"},
        {1093, 0, "1093", "1093", "1093"},
    };
    struct svy_mem m = {0};

    for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
        struct svy_style s = {
            .digits = c[i].digits, .plain = true, .point = '.'};

        cr_expect_str_eq(svy_round_print(&m, c[i].x, &s), c[i].up);
        s.round = SVY_HALF_EVEN;
        cr_expect_str_eq(svy_round_print(&m, c[i].x, &s), c[i].even);
        s.round = SVY_TRUNCATE;
        cr_expect_str_eq(svy_round_print(&m, c[i].x, &s), c[i].cut);
    }
    svy_mem_free(&m);
}

Test(round, makes_percentages_without_losing_a_digit)
{
    const struct svy_style s = {.digits = 1, .percent = true, .point = ','};
    struct svy_mem m = {0};

    cr_assert_str_eq(svy_round_print(&m, 0.5755, &s), "57,6");
    cr_assert_str_eq(svy_round_print(&m, 0.00045, &s), "0,0");
    cr_assert_str_eq(svy_round_print(&m, 0.0005, &s), "0,1");
    cr_assert_str_eq(svy_round_print(&m, 1, &s), "100,0");
    cr_assert_str_eq(svy_round_print(&m, -0.021, &s), "−2,1");
    svy_mem_free(&m);
}

Test(round, sets_thousands_apart_as_a_language_does)
{
    struct svy_style s = {.digits = 1, .point = ',', .group = '.'};
    struct svy_mem m = {0};

    cr_expect_str_eq(svy_round_count(&m, 999, "vi"), "999");
    cr_expect_str_eq(svy_round_count(&m, 1036, "vi"), "1.036");
    cr_expect_str_eq(svy_round_count(&m, 1036, "en"), "1,036");
    cr_expect_str_eq(svy_round_count(&m, 1234567, NULL), "1,234,567");
    cr_expect_str_eq(svy_round_count(&m, NAN, "en"), "–");
    cr_expect_str_eq(svy_round_print(&m, -123456.78, &s), "−123.456,8");
    cr_expect_str_eq(svy_round_print(&m, 999.96, &s), "1.000,0");
    s.percent = true;
    cr_expect_str_eq(svy_round_print(&m, 12.5, &s), "1.250,0");
    cr_expect_str_eq(svy_round_print(&m, 0.125, &s), "12,5");
    s.group = '\0';
    cr_expect_str_eq(svy_round_print(&m, 12.5, &s), "1250,0");
    svy_mem_free(&m);
}

Test(round, shows_what_is_no_number)
{
    struct svy_style s = {.digits = 1, .point = '.'};
    struct svy_mem m = {0};

    cr_assert_str_eq(svy_round_print(&m, NAN, &s), "–");
    cr_assert_str_eq(svy_round_print(&m, INFINITY, &s), "∞");
    s.plain = true;
    cr_assert_str_eq(svy_round_print(&m, NAN, &s), "NA");
    cr_assert_eq(svy_round_point("vi"), ',');
    cr_assert_eq(svy_round_point("en"), '.');
    svy_mem_free(&m);
}
