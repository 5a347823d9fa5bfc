#include "ground/na.h"

#include <criterion/criterion.h>

Test(na, is_written_in_one_way_with_or_without_a_reason)
{
    cr_assert(svy_na("NA"));
    cr_assert(!svy_na("NA:refused"));
    cr_assert_str_eq(svy_na_reason("NA"), "");
    cr_assert_str_eq(svy_na_reason("NA:refused"), "refused");
    cr_assert_str_eq(svy_na_reason("NA:"), "");
}

Test(na, is_nothing_else)
{
    static const char *const text[] = {"",   "N",   "NAN", "nA",
                                       "na", "N/A", "NA "};

    for (size_t i = 0; i < sizeof text / sizeof *text; i++) {
        cr_expect(!svy_na(text[i]), "%s", text[i]);
        cr_expect_null(svy_na_reason(text[i]), "%s", text[i]);
    }
}
