#include "ground/rng.h"

#include <criterion/criterion.h>
#include <gsl/gsl_cdf.h>
#include <math.h>

enum { DRAWS = 20000, SEEDS = 50 };

/* Each bound is 5 standard errors: fails by chance once in two million. */
static void
near(double got, double want, double sd, uint64_t seed)
{
    cr_assert(fabs(got - want) < 5 * sd / sqrt(DRAWS), "seed %llu: %g, not %g",
              (unsigned long long)seed, got, want);
}

Test(rng, uniform_numbers_have_the_moments_of_a_uniform)
{
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct svy_rng d;
        double m1 = 0, m2 = 0;

        svy_rng_init(&d, seed, 3, 0);
        for (int i = 0; i < DRAWS; i++) {
            double u = svy_rng_uniform(&d);

            cr_assert(u > 0 && u < 1);
            m1 += u / DRAWS;
            m2 += u * u / DRAWS;
        }
        near(m1, 1.0 / 2, sqrt(1.0 / 12), seed);
        near(m2, 1.0 / 3, sqrt(4.0 / 45), seed);
    }
}

Test(rng, normal_numbers_have_the_moments_and_tails_of_a_normal)
{
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct svy_rng d;
        double m1 = 0, m2 = 0, m4 = 0, tail = 0, p = gsl_cdf_ugaussian_Q(1.5);

        svy_rng_init(&d, seed, 0, 9);
        for (int i = 0; i < DRAWS; i++) {
            double z = svy_rng_normal(&d);

            m1 += z / DRAWS;
            m2 += z * z / DRAWS;
            m4 += z * z * z * z / DRAWS;
            tail += (z > 1.5) / (double)DRAWS;
        }
        near(m1, 0, 1, seed);
        near(m2, 1, sqrt(2), seed);
        near(m4, 3, sqrt(96), seed);
        near(tail, p, sqrt(p * (1 - p)), seed);
    }
}

Test(rng, whole_numbers_are_equally_likely)
{
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct svy_rng d;
        double count[7] = {0}, chi = 0;

        svy_rng_init(&d, seed, 0, 1);
        for (int i = 0; i < DRAWS; i++)
            count[svy_rng_below(&d, 7)]++;
        for (int k = 0; k < 7; k++)
            chi += pow(count[k] - DRAWS / 7.0, 2) / (DRAWS / 7.0);
        cr_assert(gsl_cdf_chisq_Q(chi, 6) > 1e-6, "seed %llu: %g",
                  (unsigned long long)seed, chi);
    }
}

/* Neighbouring keys must not resemble each other. */
Test(rng, streams_of_neighbours_are_not_correlated)
{
    double r = 0;

    for (uint32_t i = 0; i < DRAWS; i++) {
        struct svy_rng a, b;

        svy_rng_init(&a, 1, i, 5);
        svy_rng_init(&b, 1, i + 1, 5);
        r += svy_rng_normal(&a) * svy_rng_normal(&b) / DRAWS;
    }
    near(r, 0, 1, 1);
}

/* P(0) = P(1) = e^-1, mean and variance 1: within five standard errors. */
Test(rng, of_poisson_numbers_has_the_moments_of_mean_1)
{
    const double n = 100000, p = 0.36787944117144233;
    double sum = 0, squares = 0, none = 0;
    struct svy_rng d;

    svy_rng_init(&d, 11, 0, 0);
    for (int i = 0; i < n; i++) {
        const double x = svy_rng_poisson(&d);

        sum += x;
        squares += (x - 1) * (x - 1);
        none += x == 0;
    }
    cr_assert_float_eq(sum / n, 1, 5 / sqrt(n));
    cr_assert_float_eq(squares / n, 1, 5 * sqrt(3 / n));
    cr_assert_float_eq(none / n, p, 5 * sqrt(p * (1 - p) / n));
}
