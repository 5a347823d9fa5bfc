/*
 * Widths by R 4.2.2, where na = min(n, p(1-p)/se^2 (qt(.975, n-1) /
 * qt(.975, df))^2):
 *
 *     qbeta(.975, na*p + 1, na*(1-p)) - qbeta(.025, na*p, na*(1-p) + 1)
 */
#include "meaning/reliab.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static const struct svy_estimate proportion = {.item = "q",
                                               .stat = "top",
                                               .answer = "",
                                               .low = 0,
                                               .high = 1,
                                               .conf = 0.95,
                                               .neff = 1,
                                               .deff = 1,
                                               .psus = 40,
                                               .method = "taylor logit",
                                               .flag = ""};

/* The row after the rules of an option. */
static struct svy_estimate
after(const char *rules, struct svy_estimate row)
{
    const struct svy_texts asked = {1, {rules}};
    struct svy_reliab r = {0};
    struct svy_estimates e = {0};
    struct svy_err why = {0};
    static char flag[64];

    cr_assert_eq(svy_reliab_read(&r, &asked, &why), 0, "%s", why.text);
    svy_estimate_add(&e, &row);
    cr_assert_eq(svy_reliab(&r, &e, &why), 0, "%s", why.text);
    row = e.row[0];
    snprintf(flag, sizeof flag, "%s", row.flag);
    row.flag = flag;
    svy_estimate_free(&e);
    return row;
}

Test(reliab, of_nchs_go_by_size_width_and_degrees_of_freedom)
{
    static const struct {
        double p, se, n, df;
        const char *flag;
    } of[] = {
        {0.5, 0.068, 400, 20, ""},             // width .2954
        {0.5, 0.070, 400, 20, "suppressed"},   // .3042
        {0.06, 0.017, 400, 20, ""},            // .0768, 128 %
        {0.06, 0.018, 400, 20, "suppressed"},  // .0817, 136 %
        {0.02, 0.010, 2000, 20, ""},           // .0489, 244 %: narrow enough
        {0.02, 0.011, 2000, 20, "suppressed"}, // .0547, 273 %
        {0.06, 0.001, 400, 7, "review"},
        {0.06, 0.001, 400, 8, ""},
        {0.06, 0.017, 400, 7, "suppressed"}, // few PSUs widen it
        {0.5, 0.01, 29, 20, "suppressed"},
        {0.5, 0.0928, 400, 1e6, "suppressed"}, // effective n 29.03
        {0, 0, 60, 20, "review"},              // .0596, of nothing
        {1, 0, 30, 20, "review"},              // .1157
        {0, 0, 29, 20, "suppressed"},
        {0.5, NAN, 400, 0, "suppressed"},
        {NAN, NAN, 0, 0, "suppressed"},
    };

    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        struct svy_estimate row = proportion;

        row.value = of[i].p;
        row.se = of[i].se;
        row.n = of[i].n;
        row.df = of[i].df;
        row = after("nchs", row);
        cr_assert_str_eq(row.flag, of[i].flag, "%zu: '%s'", i, row.flag);
        cr_assert_eq(isnan(row.high), *of[i].flag == 's', "%zu", i);
    }
}

Test(reliab, blank_what_they_suppress_but_not_what_it_rests_on)
{
    struct svy_estimate row = proportion;

    row.value = 0.5;
    row.se = 0.2;
    row.n = 12;
    row.df = 3;
    row = after("nchs", row);
    cr_assert(isnan(row.value) && isnan(row.se) && isnan(row.low) &&
              isnan(row.high) && isnan(row.neff) && isnan(row.deff));
    cr_assert(row.n == 12 && row.df == 3 && row.psus == 40 && row.conf == 0.95);
    cr_assert_str_eq(row.method, "taylor logit");
}

/* 16.6 and 33.3 % themselves are in the band below. */
Test(reliab, of_cv_have_two_bands)
{
    static const struct {
        const char *stat;
        double value, se;
        const char *flag;
    } of[] = {{"mean", 1000, 166, ""},    {"mean", 1000, 167, "cv"},
              {"mean", -1000, 333, "cv"}, {"total", 1000, 334, "cv suppressed"},
              {"total", 0, 0, ""},        {"total", 0, 1, "cv suppressed"},
              {"net", 0.01, 0.2, ""}};

    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        struct svy_estimate row = proportion;
        const bool gone = strstr(of[i].flag, "suppressed") != NULL;

        row.stat = of[i].stat;
        row.value = of[i].value;
        row.se = of[i].se;
        row.n = 5;
        row = after("cv", row);
        cr_assert_eq(svy_estimate_flag(&row, "suppressed"), gone, "%zu", i);
        cr_assert_eq(svy_estimate_flag(&row, "cv"), *of[i].flag == 'c', "%zu",
                     i);
        cr_assert_eq(isnan(row.value), gone, "%zu", i);
    }
}

Test(reliab, are_several_and_keep_the_order_of_the_words)
{
    struct svy_estimate row = proportion;

    row.value = 0.5;
    row.se = 0.1;
    row.n = 29;
    row.df = 20;
    row.flag = "lonely incomplete";
    row = after("n:30,cv", row);
    cr_assert_str_eq(row.flag, "small lonely cv incomplete");
    row.n = 30;
    row.flag = "small";
    row = after("n:30,cv,nchs", row);
    cr_assert_str_eq(row.flag, "small suppressed cv");
}

Test(reliab, are_read_before_anything_is_done)
{
    static const char *const bad[] = {"nch",   "n",    "n:",    "n:0",
                                      "n:1.5", "n:-1", "cv,,n", "NCHS"};
    struct svy_err why;

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        const struct svy_texts asked = {1, {bad[i]}};
        struct svy_reliab r = {0};

        cr_assert_eq(svy_reliab_read(&r, &asked, &why), SVY_MISUSED, "%s",
                     bad[i]);
    }
}

Test(reliab, of_proportions_say_so_when_there_is_none)
{
    const struct svy_reliab r = {.nchs = true};
    struct svy_estimates e = {0};
    struct svy_estimate row = proportion;
    struct svy_err why = {0};

    row.stat = "index";
    svy_estimate_add(&e, &row);
    cr_assert_eq(svy_reliab(&r, &e, &why), SVY_MISUSED);
    svy_estimate_free(&e);
}
