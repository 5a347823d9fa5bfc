#include "infer/padjust.h"

#include <criterion/criterion.h>
#include <math.h>

#include "ground/rng.h"

enum { SEEDS = 1000, MOST = 40 };

/* A family with ties, with tests that were not made, many of them clear. */
static size_t
drawn(uint64_t seed, double *p)
{
    struct svy_rng d;
    size_t n;

    svy_rng_init(&d, seed, 0, 0);
    n = 1 + svy_rng_below(&d, MOST);
    for (size_t i = 0; i < n; i++) {
        const double u = svy_rng_uniform(&d);

        p[i] = svy_rng_below(&d, 2) == 0 ? u * u * u * u : floor(10 * u) / 10;
        if (svy_rng_below(&d, 6) == 0)
            p[i] = NAN;
    }
    return n;
}

static double
at(enum svy_padjust kind, const double *p, size_t n, size_t i)
{
    double out[MOST];

    svy_padjust(kind, p, n, out);
    return out[i];
}

Test(padjust, holds_each_kind_to_its_place)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        double p[MOST];
        const size_t n = drawn(seed, p);

        for (size_t i = 0; i < n; i++) {
            const double holm = at(SVY_PADJUST_HOLM, p, n, i);
            const double near = 1 + 1e-12;

            if (isnan(p[i])) {
                cr_expect(isnan(holm), "seed %lu", (unsigned long)seed);
                continue;
            }
            cr_expect(p[i] <= at(SVY_PADJUST_BH, p, n, i) * near &&
                          at(SVY_PADJUST_BH, p, n, i) <=
                              at(SVY_PADJUST_HOCHBERG, p, n, i) * near &&
                          at(SVY_PADJUST_HOCHBERG, p, n, i) <= holm * near &&
                          holm <= at(SVY_PADJUST_BONFERRONI, p, n, i) * near &&
                          at(SVY_PADJUST_SIDAK, p, n, i) <=
                              at(SVY_PADJUST_BONFERRONI, p, n, i) * near,
                      "seed %lu, test %zu", (unsigned long)seed, i);
        }
    }
}

/* Holm's procedure as it is told: reject the smallest while it is no larger
 * than alpha over the tests that are left. */
Test(padjust, rejects_what_holms_steps_reject)
{
    const double alpha = .1;

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        double p[MOST], out[MOST];
        bool gone[MOST] = {false};
        const size_t n = drawn(seed, p);
        size_t left = 0;

        for (size_t i = 0; i < n; i++)
            left += !isnan(p[i]);
        svy_padjust(SVY_PADJUST_HOLM, p, n, out);
        for (; left > 0; left--) {
            size_t least = n;

            for (size_t i = 0; i < n; i++)
                if (!isnan(p[i]) && !gone[i] && (least == n || p[i] < p[least]))
                    least = i;
            if (p[least] * (double)left > alpha)
                break;
            gone[least] = true;
        }
        for (size_t i = 0; i < n; i++)
            cr_expect_eq(gone[i], out[i] <= alpha, "seed %lu, test %zu",
                         (unsigned long)seed, i);
    }
}
