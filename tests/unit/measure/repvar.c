/* By hand: values 1, 2, NA, 5 about 2; rscale 1, 1, 1, 0; scale 2. The centre
 * is the mean of 1 and 2, as the last has rscale 0. */
#include "measure/repvar.h"

#include <criterion/criterion.h>
#include <math.h>

static double rscale[] = {1, 1, 1, 0};
static const double x[] = {1, 2, NAN, 5}, y[] = {4, 8, 1, NAN},
                    none[] = {NAN, NAN, NAN, NAN};

Test(repvar, is_about_the_mean_of_replicates_that_count)
{
    const struct svy_repfactors f = {.n = 4, .scale = 2, .rscale = rscale};
    const struct svy_repvar a = {2, x}, b = {5, y};

    cr_assert_float_eq(svy_repvar(&f, &a, &a), 2 * (.25 + .25), 1e-15);
    cr_assert_float_eq(svy_repvar(&f, &a, &b), 2 * (.5 * 2 + .5 * 2), 1e-15);
    cr_assert_eq(svy_repvar_lost(&f, &a), 1);
}

Test(repvar, is_about_the_estimate_where_that_is_asked_for)
{
    const struct svy_repfactors f = {
        .n = 4, .scale = 2, .rscale = rscale, .mse = true};
    const struct svy_repvar a = {2, x}, b = {5, y};

    cr_assert_float_eq(svy_repvar(&f, &a, &a), 2, 1e-15);
    cr_assert_float_eq(svy_repvar(&f, &a, &b), 2 * 1., 1e-15);
}

Test(repvar, is_nobodys_without_a_value_and_0_without_replicates)
{
    const struct svy_repfactors f = {.n = 4, .scale = 2, .rscale = rscale};
    const struct svy_repfactors empty = {.scale = 1};
    const struct svy_repvar a = {2, none}, b = {2, NULL};

    cr_assert(isnan(svy_repvar(&f, &a, &a)));
    cr_assert_eq(svy_repvar(&empty, &b, &b), 0);
}

/* Squares about 1.5 are .25, .25 and 12.25 (rscale does not count here), mean
 * 4.25, standard deviation sqrt(96/2); the variance is 1, and its error halves
 * on the way to the standard error: sqrt(48)/(2 x 4.25 sqrt(3)) = 8/17. */
Test(repvar, tells_its_noise_by_the_replicates_that_have_a_value)
{
    const struct svy_repfactors f = {.n = 4, .scale = 2, .rscale = rscale};
    const struct svy_repvar a = {2, x};

    cr_assert_float_eq(svy_repvar_noise(&f, &a), 8. / 17, 1e-15);
}
