#include "ground/dist.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static double
compute(const char *law, double a, double b, const char *what, double x)
{
    const bool q = strcmp(what, "q") == 0;

    if (strcmp(law, "beta") == 0)
        return q ? svy_dist_beta(x, a, b) : svy_dist_beta_tail(x, a, b);
    if (strcmp(law, "gamma") == 0)
        return q ? svy_dist_gamma(x, a) : svy_dist_gamma_tail(x, a);
    if (strcmp(law, "chisq") == 0)
        return q ? svy_dist_chisq(x, a) : svy_dist_chisq_tail(x, a);
    if (strcmp(law, "t") == 0)
        return q ? svy_dist_t(x, a) : svy_dist_t_tail(x, a);
    return q ? svy_dist_f(x, a, b) : svy_dist_f_tail(x, a, b);
}

/* tests/R/dist.R. A tail at parameters of 1e8 is only as sharp as the point
 * that is handed over. */
Test(dist, agree_with_r_on_a_grid)
{
    FILE *in = fopen("tests/data/dist.tsv", "r");
    char law[8], what[8];
    double a, b, x, value;
    size_t rows = 0;

    cr_assert_not_null(in);
    while (fscanf(in, "%7s %lf %lf %7s %lf %lf", law, &a, &b, what, &x,
                  &value) == 6) {
        const double got = compute(law, a, b, what, x);
        const double near = 1e-11 + 1e-15 * sqrt(a + b);

        cr_expect(fabs(got - value) <= near * fabs(value),
                  "%s %g %g %s %.17g: %.17g, R %.17g (%.1e)", law, a, b, what,
                  x, got, value, got / value - 1);
        rows++;
    }
    fclose(in);
    cr_assert_gt(rows, 1000);
}

/* (1 - p) = (1 + 2 x/d)^(-d/2) for F(2, d), e^-x for gamma(1), (1 - x)^b for
 * beta(1, b), also where the approximations take over. */
Test(dist, agree_with_closed_forms)
{
    for (double b = 1e-3; b < 1e15; b *= 7)
        for (double p = 1e-9; p < 1; p *= 3) {
            const double beta = -expm1(log1p(-p) / b);
            const double f = b / 2 * expm1(-2 / b * log1p(-p));

            cr_expect(fabs(svy_dist_beta(p, 1, b) / beta - 1) < 1e-9,
                      "beta %g %g", p, b);
            cr_expect(isinf(f) || fabs(svy_dist_f(p, 2, b) / f - 1) < 1e-9,
                      "f %g %g: %g %g", p, b, svy_dist_f(p, 2, b), f);
            cr_expect(fabs(svy_dist_gamma(p, 1) / -log1p(-p) - 1) < 1e-11,
                      "gamma %g", p);
        }
}

/* Above a + b = 1e10 a normal deviate takes over; so does it for gamma. Mean
 * 1/2, variance 1/(4 (2a + 1)), no skewness: the fraction below mean + z sd
 * is that of a normal but for some 1/a. */
Test(dist, keep_their_shape_beyond_what_is_iterated)
{
    const double z[] = {-3, -1, 0, 0.5, 2};
    const double a = 1e12;

    for (size_t i = 0; i < sizeof z / sizeof *z; i++) {
        const double want = svy_dist_normal_tail(z[i]);
        const double x = 0.5 + z[i] / sqrt(4 * (2 * a + 1));
        const double skew = (z[i] * z[i] - 1) / (3 * sqrt(a));

        cr_expect_float_eq(svy_dist_beta_tail(x, a, a), want, 1e-9);
        cr_expect_float_eq(svy_dist_gamma_tail(a + (z[i] + skew) * sqrt(a), a),
                           want, 1e-9);
    }
}

/* Every plain input gives a number, and the tail takes it back. */
Test(dist, never_fail_on_a_plain_input)
{
    const double size[] = {1e-3, .3, 1, 14.5, 7e2, 4.5e4, 3e6, 5e7, 3e9, 1e300};
    const double p[] = {0, 1e-12, 5e-4, .5, .975, 1 - 1e-9, 1};
    enum { SIZES = 10, PS = 7 };

    for (int i = 0; i < SIZES; i++)
        for (int k = 0; k < PS; k++)
            for (int j = 0; j < SIZES; j++) {
                const double a = size[i], b = size[j];
                const double x = svy_dist_beta(p[k], a, b);
                const double g = svy_dist_gamma(p[k], a);
                const double f = svy_dist_f(p[k], a, b);

                cr_expect(x >= 0 && x <= 1, "beta %g %g %g", p[k], a, b);
                cr_expect(g >= 0, "gamma %g %g", p[k], a);
                cr_expect(f >= 0, "f %g %g %g", p[k], a, b);
                if (a < 1e9 && b < 1e9 && x > 1e-300 && x < 0.5)
                    cr_expect(fabs(svy_dist_beta_tail(x, a, b) + p[k] - 1) <
                                  1e-10 + 1e-15 * (a + b),
                              "beta %g %g %g back", p[k], a, b);
            }
}

/* What stands at p = 0 and 1, and beyond the values that a law can have. */
Test(dist, have_ends)
{
    for (double a = .5; a < 5; a += 1.25) {
        cr_expect(svy_dist_beta(0, a, 2) == 0 && svy_dist_beta(1, a, 2) == 1);
        cr_expect(svy_dist_beta(0, 2, a) == 0 && svy_dist_beta(1, 2, a) == 1);
        cr_expect(svy_dist_gamma(0, a) == 0 && isinf(svy_dist_gamma(1, a)));
        cr_expect(svy_dist_chisq(0, a) == 0 && isinf(svy_dist_chisq(1, a)));
        cr_expect(svy_dist_f(0, a, 3) == 0 && isinf(svy_dist_f(1, a, 3)));
        cr_expect(svy_dist_t(0, a) == -INFINITY &&
                  svy_dist_t(1, a) == INFINITY);
        for (double x = 0; x < 2; x++) {
            cr_expect_eq(svy_dist_beta_tail(x, a, 2), 1 - x);
            cr_expect_eq(svy_dist_beta_tail(x, 2, a), 1 - x);
            cr_expect_eq(svy_dist_beta_tail(3 * x - 1, a, 2), 1 - x);
        }
        cr_expect(svy_dist_gamma_tail(0, a) == 1 &&
                  svy_dist_gamma_tail(INFINITY, a) == 0);
        cr_expect(svy_dist_f_tail(0, a, 3) == 1 &&
                  svy_dist_f_tail(-1, a, 3) == 1 &&
                  svy_dist_f_tail(INFINITY, a, 3) == 0);
    }
    cr_expect(svy_dist_normal(0) == -INFINITY);
    cr_expect(svy_dist_normal(1) == INFINITY);
}

/* F(2, 2): x/(1 + x). Without end df2 leaves half a chi-square of two, 1 -
 * e^-x; without end df1 its inverse. Beta(1/2, 1/2): sin^2(pi p/2). */
Test(dist, agree_with_closed_forms_of_two_degrees_of_freedom)
{
    const double near = 1e-9, many[] = {1e11, INFINITY};

    for (double p = .01; p < 1; p += .07) {
        const double x = p / (1 - p), s = sin(acos(-1) * p / 2);

        cr_expect(fabs(svy_dist_f(p, 2, 2) / x - 1) < near, "%g", p);
        cr_expect(fabs(svy_dist_f_tail(x, 2, 2) / (1 - p) - 1) < near);
        cr_expect(fabs(svy_dist_beta(p, .5, .5) / (s * s) - 1) < near);
        cr_expect(fabs(svy_dist_beta_tail(s * s, .5, .5) / (1 - p) - 1) < near);
        for (size_t i = 0; i < 2; i++) {
            const double y = -log(1 - p), z = -1 / log(p);

            cr_expect(fabs(svy_dist_f(p, 2, many[i]) / y - 1) < near);
            cr_expect(fabs(svy_dist_f_tail(y, 2, many[i]) / (1 - p) - 1) <
                      near);
            cr_expect(fabs(svy_dist_f(p, many[i], 2) / z - 1) < near);
            cr_expect(fabs(svy_dist_f_tail(z, many[i], 2) / (1 - p) - 1) <
                      near);
        }
    }
    cr_expect(svy_dist_f_tail(-1, INFINITY, 2) == 1);
    cr_expect(svy_dist_f_tail(0, INFINITY, 2) == 1);
    cr_expect(svy_dist_f_tail(.9, INFINITY, INFINITY) == 1);
    cr_expect(svy_dist_f_tail(1, INFINITY, INFINITY) == 0);
}

Test(dist, refuse_what_has_no_meaning)
{
    const double bad[] = {0, -1, NAN}, share[] = {-1e-9, 1 + 1e-9, NAN};

    for (size_t i = 0; i < 3; i++) {
        const double b = bad[i], p = share[i];

        cr_expect(isnan(svy_dist_beta(.1, b, 1)), "%g", b);
        cr_expect(isnan(svy_dist_beta(.1, 1, b)), "%g", b);
        cr_expect(isnan(svy_dist_beta_tail(.1, b, 1)), "%g", b);
        cr_expect(isnan(svy_dist_beta_tail(.1, 1, b)), "%g", b);
        cr_expect(isnan(svy_dist_gamma(.1, b)), "%g", b);
        cr_expect(isnan(svy_dist_gamma_tail(.1, b)), "%g", b);
        cr_expect(isnan(svy_dist_chisq_tail(.1, b)), "%g", b);
        cr_expect(isnan(svy_dist_t(.1, b)), "%g", b);
        cr_expect(isnan(svy_dist_t_tail(.1, b)), "%g", b);
        cr_expect(isnan(svy_dist_f(.1, b, 1)), "%g", b);
        cr_expect(isnan(svy_dist_f(.1, 1, b)), "%g", b);
        cr_expect(isnan(svy_dist_f_tail(.1, b, 1)), "%g", b);
        cr_expect(isnan(svy_dist_f_tail(.1, 1, b)), "%g", b);
        cr_expect(isnan(svy_dist_f_tail(.1, b, INFINITY)), "%g", b);
        cr_expect(isnan(svy_dist_f_tail(.1, INFINITY, b)), "%g", b);
        cr_expect(isnan(svy_dist_normal(p)), "%g", p);
        cr_expect(isnan(svy_dist_t(p, 3)), "%g", p);
        cr_expect(isnan(svy_dist_beta(p, 1, 2)), "%g", p);
        cr_expect(isnan(svy_dist_gamma(p, 2)), "%g", p);
        cr_expect(isnan(svy_dist_f(p, 1, 2)), "%g", p);
        cr_expect(isnan(svy_dist_f(p, 1, INFINITY)), "%g", p);
    }
    cr_expect(isnan(svy_dist_beta(.1, INFINITY, 1)));
    cr_expect(isnan(svy_dist_beta(.1, 1, INFINITY)));
    cr_expect(isnan(svy_dist_beta_tail(.1, INFINITY, 1)));
    cr_expect(isnan(svy_dist_beta_tail(.1, 1, INFINITY)));
    cr_expect(isnan(svy_dist_gamma(.1, INFINITY)));
    cr_expect(isnan(svy_dist_gamma_tail(.1, INFINITY)));
    cr_expect(isnan(svy_dist_f_tail(NAN, 2, 3)));
    cr_expect_eq(svy_dist_f(.3, INFINITY, INFINITY), 1);
    cr_expect_float_eq(svy_dist_t(.975, INFINITY), 1.959963984540054, 1e-15);
}
