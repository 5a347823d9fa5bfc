/* Values by hand, of five people who weigh 1, 2, 3, 2, 2 and gave 1, 2, 4, 4,
 * 5; the two who gave 4 are together 5. */
#include "measure/quantile.h"

#include <criterion/criterion.h>
#include <math.h>

static const double y[] = {1, 2, 3, 4, 5}, w[] = {1, 2, 0, 5, 2},
                    people[] = {1, 1, 0, 2, 1};
static const struct svy_weighed five = {5, y, w, people};

static double
find(double p, const char *rule)
{
    return svy_quantile(
        &five, p,
        (enum svy_quantile_rule)svy_word_find(svy_quantile_words, rule));
}

Test(quantile, steps_from_answer_to_answer)
{
    cr_assert_eq(find(.1, "math"), 1);
    cr_assert_eq(find(.3, "math"), 2);
    cr_assert_eq(find(.31, "hf1"), 4);
    cr_assert_eq(find(.3, "school"), 3); // C is 3 of 10: half way from 2 to 4
    cr_assert_eq(find(.5, "school"), 4);
    cr_assert_eq(find(0, "math"), 1);
    cr_assert_eq(find(1, "school"), 5);
}

/* The points of those with 2 and with the first 4: C is 3 and 5.5, weights 2
 * and 2.5, of 10 in all; the last weighs 2, those before 8. */
Test(quantile, goes_along_a_line_between_people)
{
    cr_assert_float_eq(find(.4, "hf4"), 2 + 2 * (.4 - .3) / .25, 1e-14);
    cr_assert_float_eq(find(.3, "hf5"), 2 + 2 * (.3 - .2) / .225, 1e-14);
    cr_assert_float_eq(find(.4, "hf6"), 2 + 2 * (.4 - .25) / (2.5 / 12), 1e-14);
    cr_assert_float_eq(find(.2, "hf7"), 2 + 2 * (.2 - .125) / .25, 1e-14);
    cr_assert_float_eq(find(.3, "hf8"),
                       2 + 2 * (.3 * (32 / 3.) - 7 / 3.) / (14 / 3. - 7 / 3.),
                       1e-14);
    cr_assert_float_eq(find(.3, "hf9"),
                       2 + 2 * (.3 * 10.5 - 2.25) / (4.5625 - 2.25), 1e-14);
    cr_assert_eq(find(.6, "hf4"), 4); // among those who gave 4
    cr_assert_eq(find(.01, "hf5"), 1);
    cr_assert_eq(find(.99, "hf6"), 5);
}

/* 3 of 10 lie below 3.5, 5 between 3.5 and 4.5: the median is 3.5 + 2/5. */
Test(quantile, of_a_scale_spreads_each_answer_over_its_step)
{
    cr_assert_float_eq(find(.5, "grouped"), 3.9, 1e-15);
    cr_assert_float_eq(find(0, "grouped"), .5, 1e-15);
    cr_assert_float_eq(find(1, "grouped"), 5.5, 1e-15);
    cr_assert_float_eq(svy_quantile_below(4, 3.9, SVY_Q_GROUPED), .4, 1e-15);
    cr_assert_eq(svy_quantile_below(2, 3.9, SVY_Q_GROUPED), 1);
    cr_assert_eq(svy_quantile_below(5, 3.9, SVY_Q_GROUPED), 0);
    cr_assert_eq(svy_quantile_below(4, 4, SVY_Q_MATH), 1);
}

/* Half of all gave 1, the other half 3: .1 + .2 is not .3 in doubles, in
 * whatever order they are added. */
Test(quantile, of_a_scale_is_no_matter_of_rounding)
{
    const double ends[] = {1, 3}, one[] = {1, 1}, low[] = {.3, .1 + .2},
                 high[] = {.1 + .2, .3};
    const struct svy_weighed a = {2, ends, low, one}, b = {2, ends, high, one};

    cr_assert_float_eq(svy_quantile(&a, .5, SVY_Q_GROUPED), 1.5, 1e-12);
    cr_assert_float_eq(svy_quantile(&b, .5, SVY_Q_GROUPED), 1.5, 1e-12);
}

Test(quantile, is_nobodys_without_weight_or_beyond_0_and_1)
{
    const struct svy_weighed none = {0, y, w, people};

    cr_assert(isnan(svy_quantile(&none, .5, SVY_Q_MATH)));
    cr_assert(isnan(svy_quantile(&none, .5, SVY_Q_HF7)));
    cr_assert(isnan(find(-.1, "math")));
    cr_assert(isnan(find(1.1, "grouped")));
    cr_assert(isnan(find(NAN, "math")));
    cr_assert_eq(svy_word_find(svy_quantile_words, "hf3"), -1);
}
