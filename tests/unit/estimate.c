#include "estimate.h"

#include <criterion/criterion.h>

Test(estimate, has_flags_that_are_whole_words)
{
    const struct svy_estimate row = {.flag = "small lonely"};
    const struct svy_estimate none = {.flag = ""};

    cr_assert(svy_estimate_flag(&row, "small"));
    cr_assert(svy_estimate_flag(&row, "lonely"));
    cr_assert_not(svy_estimate_flag(&row, "lone"));
    cr_assert_not(svy_estimate_flag(&none, ""));
}
