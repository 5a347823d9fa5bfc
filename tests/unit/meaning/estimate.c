#include "rows/estimate.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "ground/say.h"

Test(estimate, has_flags_that_are_whole_words)
{
    const struct svy_estimate row = {.flag = "small lonely"};
    const struct svy_estimate none = {.flag = ""};

    cr_assert(svy_estimate_flag(&row, "small"));
    cr_assert(svy_estimate_flag(&row, "lonely"));
    cr_assert_not(svy_estimate_flag(&row, "lone"));
    cr_assert_not(svy_estimate_flag(&none, ""));
}

Test(estimate, marks_rows_in_the_order_of_the_words)
{
    struct svy_estimates e = {0};
    struct svy_estimate row = {.flag = "review"};

    svy_estimate_mark(&e, &row, "overflow small");
    cr_assert_str_eq(row.flag, "small review overflow");
    svy_estimate_mark(&e, &row, "small");
    cr_assert_str_eq(row.flag, "small review overflow");
    svy_estimate_mark(&e, &row, "");
    cr_assert_str_eq(row.flag, "small review overflow");
    svy_estimate_free(&e);
}

Test(estimate, has_no_figures_where_a_row_is_blank_nor_people_where_hidden)
{
    static const char *const own[] = {"x"};
    struct svy_estimate row = {.value = 1,
                               .se = 1,
                               .n = 9,
                               .df = 3,
                               .psus = 4,
                               .flag = "cv",
                               .own = own};

    svy_estimate_blank(&row);
    cr_assert(isnan(row.value) && isnan(row.se) && isnan(row.low) &&
              isnan(row.high) && isnan(row.neff) && isnan(row.deff));
    cr_assert_null(row.own);
    cr_assert(row.n == 9 && row.df == 3 && row.psus == 4);
    svy_estimate_hide(&row);
    cr_assert(isnan(row.n) && isnan(row.df) && isnan(row.psus));
    cr_assert_str_eq(row.flag, "suppressed");
}

Test(estimate, has_words_that_every_language_says)
{
    svy_say_in("vi");
    for (const struct svy_word *w = svy_estimate_words; w->name != NULL; w++)
        cr_expect_str_neq(say(w->name), w->name);
    svy_say_in("en");
}
