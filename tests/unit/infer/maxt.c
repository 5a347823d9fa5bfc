#include "infer/maxt.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "ground/dist.h"
#include "infer/wchisq.h"

enum { DRAWS = 100000, PSUS = 64, MOST = 20 };

/* Five standard errors of a simulated share. */
static double
slack(double p)
{
    return 5 * sqrt(p * (1 - p) / DRAWS) + 1. / DRAWS;
}

/* A sample: strata of some sizes, a contrast or several; known: as if there
 * were any number of PSUs. */
struct made {
    size_t k, n;
    double z[PSUS * MOST], t[MOST], p[MOST];
    size_t stratum[PSUS];
    bool known;
    struct svy_maxt m;
};

static void
prepare(struct made *s, size_t k)
{
    *s = (struct made){
        .k = k, .m = {.t = s->t, .level = .95, .draws = DRAWS, .p = s->p}};
}

/* A stratum is a part. */
static void
judge(struct made *s)
{
    struct svy_nulldist of;
    struct svy_parts parts;

    svy_parts_init(&parts, s->k);
    for (size_t h = 0; h < PSUS; h++) {
        struct svy_parts_one part = {0};
        double z[PSUS * MOST];

        for (size_t i = 0; i < s->n; i++)
            if (s->stratum[i] == h)
                memcpy(z + part.rows++ * s->k, s->z + i * s->k,
                       s->k * sizeof *z);
        part.df = s->known ? INFINITY : (double)part.rows - 1;
        svy_parts_add(&parts, &part, z);
    }
    svy_nulldist_init(&of, &parts);
    svy_parts_free(&parts);
    s->m.of = &of;
    svy_maxt(&s->m, 1);
    svy_nulldist_free(&of);
}

/* n PSUs of stratum h, of which contrast j has the variance var. */
static void
add(struct made *s, size_t h, size_t n, size_t j, double var)
{
    double square = 0;

    for (size_t i = 0; i < n; i++) {
        const double x = (double)i - (double)(n - 1) / 2;

        square += x * x;
    }
    for (size_t i = 0; i < n; i++, s->n++) {
        const double x = (double)i - (double)(n - 1) / 2;

        cr_assert(s->n < PSUS);
        s->stratum[s->n] = h;
        s->z[s->n * s->k + j] = x * sqrt(var / square);
    }
}

static double
alone(struct made *s, double t)
{
    s->t[0] = t;
    judge(s);
    return s->p[0];
}

Test(maxt, of_one_contrast_in_one_stratum_is_student)
{
    const size_t sizes[] = {2, 3, 4, 12, 60};

    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        for (double want = .002; want < .9; want *= 5) {
            const double df = (double)sizes[i] - 1;
            struct made s;
            double got;

            prepare(&s, 1);
            add(&s, 0, sizes[i], 0, 7);
            got = alone(&s, -svy_dist_t(1 - want / 2, df));
            cr_expect(fabs(got - want) <= slack(want), "df %g: %g, not %g", df,
                      got, want);
            got = 2 * svy_dist_t_tail(s.m.critical, df);
            cr_expect(fabs(got - .05) <= slack(.05), "df %g: critical %g", df,
                      s.m.critical);
        }
}

/* g^2/v > t^2: the sum of V X - t^2 V_h/df_h X_h over the strata is above 0. */
Test(maxt, of_one_contrast_in_many_strata_is_a_sum_of_chi_squares)
{
    const size_t sizes[] = {2, 2, 5, 9, 30};
    const double var[] = {3, 1, 2, 10, .5};
    struct svy_wchisq part[6] = {{0, 1}};
    struct made s;

    prepare(&s, 1);
    for (size_t h = 0; h < 5; h++) {
        add(&s, 4 - h, sizes[h], 0, var[h]);
        part[0].weight += var[h];
    }
    for (double t = .5; t < 6; t *= 1.5) {
        double want, got;

        for (size_t h = 0; h < 5; h++) {
            const double df = (double)sizes[h] - 1;

            part[1 + h] = (struct svy_wchisq){-t * t * var[h] / df, df};
        }
        want = svy_wchisq_tail(0, part, 6);
        got = alone(&s, t);
        cr_expect(fabs(got - want) <= slack(want), "%g: %g, not %g", t, got,
                  want);
    }
}

/* Three strata, a contrast each: 1 - the product of 1 - p; step-down the same
 * of those that are left. */
Test(maxt, of_independent_contrasts_is_sidaks)
{
    const size_t sizes[] = {3, 5, 20};
    const double t[] = {4, -2.5, 1};
    double none = 1;
    struct made s;

    prepare(&s, 3);
    for (size_t j = 0; j < 3; j++) {
        add(&s, j, sizes[j], j, 1 + (double)j);
        s.t[j] = t[j];
    }
    for (int step = 0; step < 2; step++) {
        s.m.step_down = step == 1;
        judge(&s);
        for (size_t j = 0; j < 3; j++) {
            none = 1;
            for (size_t i = step == 1 ? j : 0; i < 3; i++)
                none *=
                    1 - 2 * svy_dist_t_tail(fabs(t[j]), (double)sizes[i] - 1);
            cr_expect(fabs(s.p[j] - (1 - none)) <= slack(1 - none),
                      "step %d, %g: %g, not %g", step, t[j], s.p[j], 1 - none);
        }
    }
}

/* A contrast, itself in another unit, its negative: one test, not three. */
Test(maxt, does_not_charge_for_what_says_the_same)
{
    struct made s;

    prepare(&s, 3);
    add(&s, 0, 8, 0, 1);
    add(&s, 1, 4, 0, 1);
    for (size_t i = 0; i < s.n; i++) {
        s.z[i * 3 + 1] = 1000 * s.z[i * 3];
        s.z[i * 3 + 2] = -s.z[i * 3];
    }
    s.t[0] = s.t[1] = s.t[2] = 2;
    judge(&s);
    cr_expect_eq(s.p[0], s.p[1]);
    cr_expect_eq(s.p[0], s.p[2]);
    for (size_t i = 0; i < s.n; i++)
        s.z[i] = s.z[i * 3];
    s.k = 1;
    s.p[1] = s.p[0];
    judge(&s);
    cr_expect(fabs(s.p[0] - s.p[1]) < 1e-4);
}

/* What all have in common, and what each has of its own. */
static void
equal(struct made *s, size_t k, double rho)
{
    prepare(s, k);
    s->m.t = NULL;
    s->known = true;
    s->n = k + 1;
    for (size_t i = 0; i < k; i++) {
        s->z[i] = 2 * sqrt(rho);
        s->z[(i + 1) * k + i] = 2 * sqrt(1 - rho);
    }
    judge(s);
}

/* Of k normal numbers with correlation rho; R 4.2.2:
 *
 *     q <- function(k, rho, level) uniroot(function(c) integrate(function(z)
 *         dnorm(z) * (pnorm((c - sqrt(rho) * z) / sqrt(1 - rho)) -
 *         pnorm((-c - sqrt(rho) * z) / sqrt(1 - rho)))^k, -Inf, Inf,
 *         rel.tol = 1e-10)$value - level, c(1, 6), tol = 1e-10)$root
 *     q(5, .5, .95); q(20, .5, .95); q(3, .9, .95)
 *
 * the first is Dunnett's 2.51. */
Test(maxt, knows_the_normal_law_of_a_covariance)
{
    struct made s;

    equal(&s, 5, .5);
    cr_expect_float_eq(s.m.critical, 2.511463053, .02, "%g", s.m.critical);
    equal(&s, 20, .5);
    cr_expect_float_eq(s.m.critical, 2.905480315, .02, "%g", s.m.critical);
    equal(&s, 3, .9);
    cr_expect_float_eq(s.m.critical, 2.185347387, .02, "%g", s.m.critical);
    equal(&s, 9, 1);
    cr_expect_float_eq(s.m.critical, svy_dist_normal(.975), .02, "%g",
                       s.m.critical);
    equal(&s, 20, 0);
    cr_expect_float_eq(s.m.critical, svy_dist_normal((1 + pow(.95, .05)) / 2),
                       .02, "%g", s.m.critical);
}

/* No variance, a variance that is NaN, a t that is NaN. */
Test(maxt, leaves_out_what_has_no_variance)
{
    struct made s, u;

    prepare(&s, 1);
    add(&s, 0, 9, 0, 1);
    s.t[0] = 2;
    judge(&s);
    prepare(&u, 4);
    add(&u, 0, 9, 2, 1);
    u.z[3 * 4 + 1] = NAN; // parts keep none of it
    for (size_t i = 0; i < 9; i++)
        u.z[i * 4 + 3] = u.z[i * 4 + 2];
    u.t[0] = u.t[1] = u.t[2] = 2;
    u.t[3] = NAN;
    judge(&u);
    cr_expect(isnan(u.p[0]) && isnan(u.p[1]) && isnan(u.p[3]));
    cr_expect_eq(u.p[2], s.p[0]);
    cr_expect_eq(u.m.critical, s.m.critical);
    memset(u.z, 0, sizeof u.z);
    judge(&u);
    cr_expect(isnan(u.p[2]) && isnan(u.m.critical));
}

Test(maxt, is_significant_above_the_critical_value_alone)
{
    struct made s;

    prepare(&s, 1);
    add(&s, 0, 9, 0, 1);
    for (s.m.draws = 1; s.m.draws < 300; s.m.draws++) {
        s.m.level = .9;
        judge(&s);
        if (s.m.draws < 9) {
            cr_expect(isinf(s.m.critical));
            continue;
        }
        cr_expect(alone(&s, s.m.critical) > .1, "%u draws", s.m.draws);
        cr_expect(alone(&s, nextafter(s.m.critical, 9)) < .1 + 1e-12,
                  "%u draws", s.m.draws);
    }
}
