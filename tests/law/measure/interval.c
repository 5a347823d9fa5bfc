#include "measure/interval.h"

#include <criterion/criterion.h>
#include <math.h>

#include "ground/rng.h"

enum { SEEDS = 1000 };

/* Somewhere on some scale, sharp or not, with few PSUs or many; one in eight
 * at an end. */
static struct svy_interval
drawn(uint64_t seed)
{
    struct svy_interval i = {.level = 0.95};
    struct svy_rng d;
    double p, n;

    svy_rng_init(&d, seed, 0, 0);
    p = svy_rng_uniform(&d);
    if (svy_rng_below(&d, 2) == 0)
        p = 1e-6 + p * p * p * p * (1 - 2e-6);
    if (svy_rng_below(&d, 8) == 0)
        p = p < 0.5 ? 0 : 1;
    i.n = 1 + (double)svy_rng_below(&d, 2000);
    i.deff = 1 + 5 * svy_rng_uniform(&d);
    i.df = 1 + (double)svy_rng_below(&d, 40);
    i.min = 10 * svy_rng_normal(&d);
    i.max = i.min + 100 * svy_rng_uniform(&d);
    n = i.n / i.deff * exp(svy_rng_normal(&d));
    i.value = i.min + (i.max - i.min) * p;
    i.se = (i.max - i.min) * sqrt(p * (1 - p) / n);
    return i;
}

static struct svy_interval
limits(struct svy_interval i, int kind)
{
    i.kind = (enum svy_ci)kind;
    svy_interval(&i);
    return i;
}

Test(interval, stays_on_the_scale_and_holds_the_estimate)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++)
        for (int kind = 0; kind < SVY_CIS; kind++) {
            const struct svy_interval i = limits(drawn(seed), kind);
            const double near = 1e-12 * (fabs(i.min) + fabs(i.max));

            cr_expect(i.low <= i.value + near && i.value <= i.high + near,
                      "%lu %s: [%g, %g] does not hold %g", (unsigned long)seed,
                      svy_interval_name(i.kind), i.low, i.high, i.value);
            cr_expect(i.low < i.high, "%lu %s: no width", (unsigned long)seed,
                      svy_interval_name(i.kind));
            if (kind != SVY_CI_T)
                cr_expect(i.low >= i.min - near && i.high <= i.max + near,
                          "%lu %s: [%g, %g] leaves [%g, %g]",
                          (unsigned long)seed, svy_interval_name(i.kind), i.low,
                          i.high, i.min, i.max);
        }
}

/* More confidence is never narrower. */
Test(interval, grows_with_the_level)
{
    const double level[] = {.5, .8, .9, .95, .99, .999};

    for (uint64_t seed = 0; seed < SEEDS / 5; seed++)
        for (int kind = 0; kind < SVY_CIS; kind++) {
            struct svy_interval in = drawn(seed), before;
            const double near = 1e-12 * (fabs(in.min) + fabs(in.max));

            for (size_t k = 0; k < sizeof level / sizeof *level; k++) {
                struct svy_interval i;

                in.level = level[k];
                i = limits(in, kind);
                if (k > 0)
                    cr_expect(i.low <= before.low + near &&
                                  i.high >= before.high - near,
                              "%lu %s at %g", (unsigned long)seed,
                              svy_interval_name(i.kind), level[k]);
                before = i;
            }
        }
}

/* Dissatisfied are those who are not satisfied. */
Test(interval, is_mirrored_with_the_scale)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++)
        for (int kind = 0; kind < SVY_CIS; kind++) {
            struct svy_interval in = drawn(seed), i, k;

            i = limits(in, kind);
            in.value = in.min + (in.max - in.value);
            k = limits(in, kind);
            cr_expect(fabs((i.low - i.min) - (k.max - k.high)) +
                              fabs((i.max - i.high) - (k.low - k.min)) <
                          1e-9 * (i.max - i.min),
                      "%lu %s: [%g, %g] of %g, [%g, %g]", (unsigned long)seed,
                      svy_interval_name(i.kind), i.low, i.high, i.value, k.low,
                      k.high);
        }
}

/* Large samples: all kinds agree, and with the normal. */
Test(interval, of_many_people_is_that_of_a_normal)
{
    for (int kind = 0; kind < SVY_CIS; kind++) {
        struct svy_interval i = {.value = .3,
                                 .se = sqrt(.21 / 1e7),
                                 .level = .95,
                                 .df = 1e6,
                                 .max = 1,
                                 .n = 1e7,
                                 .deff = 1};

        i = limits(i, kind);
        cr_expect_float_eq(i.low, .3 - 1.959964 * sqrt(.21 / 1e7), 2e-7);
        cr_expect_float_eq(i.high, .3 + 1.959964 * sqrt(.21 / 1e7), 2e-7);
    }
}
