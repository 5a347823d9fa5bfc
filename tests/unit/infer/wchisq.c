#include "infer/wchisq.h"

#include <criterion/criterion.h>
#include <math.h>

#include "ground/dist.h"

static void
expect(double got, double want, double near, const char *what)
{
    cr_expect(fabs(got - want) <= near * fabs(want), "%s: %.17g, not %.17g",
              what, got, want);
}

/* Imhof (1961), table 1: P(Q > x) to four decimals; Q1 and Q2 of the paper. */
Test(wchisq, agrees_with_imhofs_table)
{
    const struct svy_wchisq q1[] = {{.6, 1}, {.3, 1}, {.1, 1}};
    const struct svy_wchisq q2[] = {{.6, 2}, {.3, 2}, {.1, 2}};
    const double x1[] = {.1, .7, 2}, want1[] = {.9458, .5064, .1240};
    const double x2[] = {.2, 2, 6}, want2[] = {.9936, .3998, .0161};

    for (int i = 0; i < 3; i++) {
        cr_expect_float_eq(svy_wchisq_tail(x1[i], q1, 3), want1[i], 6e-5);
        cr_expect_float_eq(svy_wchisq_tail(x2[i], q2, 3), want2[i], 6e-5);
    }
}

/* Pairs of degrees of freedom are exponentials of means 2 weight: with three
 * different ones P = sum_j c_j exp(-x/2 weight_j). */
Test(wchisq, is_a_mixture_of_exponentials_for_pairs)
{
    const double w[] = {5, 1.5, .2};
    const struct svy_wchisq part[] = {{5, 2}, {1.5, 2}, {.2, 2}};

    for (double x = .01; x < 500; x *= 3) {
        double want = 0;

        for (int j = 0; j < 3; j++) {
            double c = exp(-x / (2 * w[j]));

            for (int k = 0; k < 3; k++)
                c *= k == j ? 1 : w[j] / (w[j] - w[k]);
            want += c;
        }
        expect(svy_wchisq_tail(x, part, 3), want, 1e-10, "pairs");
    }
}

Test(wchisq, of_equal_weights_is_a_chi_square)
{
    const double dfs[] = {.5, 1, 2, 7, 100, 5000};

    for (size_t i = 0; i < sizeof dfs / sizeof *dfs; i++)
        for (double f = .3; f < 4; f *= 1.3) {
            const struct svy_wchisq part[] = {{2, dfs[i] / 2}, {2, dfs[i] / 2}};
            const double want = svy_dist_chisq_tail(f * dfs[i], dfs[i]);

            if (want < 1e-290)
                continue;
            expect(svy_wchisq_tail(2 * f * dfs[i], part, 2), want, 1e-10,
                   "exact");
        }
}

Test(wchisq, of_a_difference_is_an_f_test)
{
    const double d2[] = {1, 3, 12, 400};

    for (size_t i = 0; i < sizeof d2 / sizeof *d2; i++)
        for (double f = .1; f < 30; f *= 2) {
            const struct svy_wchisq part[] = {{1. / 3, 3}, {-f / d2[i], d2[i]}};

            expect(svy_wchisq_tail(0, part, 2), svy_dist_f_tail(f, 3, d2[i]),
                   1e-10, "f");
        }
}

/* P(X > x) + P(-X > -x) = 1, and a chi-square lies above 0. */
Test(wchisq, knows_its_mirror_and_its_ends)
{
    const struct svy_wchisq part[] = {{1, 1}, {3, 2}},
                            minus[] = {{-1, 1}, {-3, 2}};

    for (double x = .5; x < 40; x *= 2)
        expect(svy_wchisq_tail(-x, minus, 2), 1 - svy_wchisq_tail(x, part, 2),
               1e-10, "mirror");
    cr_expect_eq(svy_wchisq_tail(0, part, 2), 1);
    cr_expect_eq(svy_wchisq_tail(-1, part, 2), 1);
    cr_expect_eq(svy_wchisq_tail(1, minus, 2), 0);
    cr_expect_eq(svy_wchisq_tail(0, minus, 2), 0);
    cr_expect(isnan(svy_wchisq_tail(NAN, part, 2)));
}
