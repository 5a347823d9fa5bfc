#include "ground/packsum.h"

#include <criterion/criterion.h>
#include <float.h>
#include <math.h>

static bool
pack(struct svy_packsum *p, size_t n, double sum, int unit)
{
    const struct svy_exactsum s = {.hi = sum};

    return svy_packsum(p, n, &s, unit);
}

static double
value(const struct svy_packsum *p, int unit)
{
    struct svy_exactsum s = {0};
    struct svy_mem m = {0};

    svy_packsum_value(p, unit, &s, &m);
    cr_assert_null(s.more);
    return svy_exactsum_value(&s, 0);
}

Test(packsum, holds_how_many_and_their_sum)
{
    struct svy_packsum all = {0, 0}, x;

    cr_assert(pack(&x, 1, 12.5, -3));
    cr_assert_eq(x.hi, UINT64_C(1) << 40);
    cr_assert_eq(x.lo, 100);
    cr_assert(svy_packsum_add(&all, &x));
    cr_assert(pack(&x, 3, 0x1p70, -3));
    cr_assert_eq(x.hi, (UINT64_C(3) << 40) + (1 << 9));
    cr_assert_eq(x.lo, 0);
    cr_assert(svy_packsum_add(&all, &x));
    cr_assert_eq(svy_packsum_n(&all), 4);
    cr_assert_eq(value(&all, -3), 0x1p70 + 12.5);
}

/* 2^54 - 1 is 2^54 and -1 as two doubles. */
Test(packsum, holds_what_a_double_cannot)
{
    const struct svy_exactsum s = {.hi = 0x1p54, .lo = -1},
                              t = {.hi = 0x1p77, .lo = 3};
    struct svy_exactsum back = {0};
    struct svy_packsum p;
    struct svy_mem m = {0};

    cr_assert(svy_packsum(&p, 1, &s, 0));
    cr_assert_eq(p.lo, (UINT64_C(1) << 54) - 1);
    cr_assert(svy_packsum(&p, 1, &t, 0));
    svy_packsum_value(&p, 0, &back, &m);
    cr_assert(back.hi == 0x1p77 && back.lo == 3 && back.more == NULL);
}

Test(packsum, refuses_what_is_no_whole_number_of_units_or_too_large)
{
    const struct svy_exactsum below = {.hi = 1, .lo = -2};
    struct svy_packsum p;

    cr_assert(pack(&p, 1, 0x1p79, 0));
    cr_assert_not(pack(&p, 1, 0x1p80, 0));
    cr_assert(pack(&p, 2, 0x1p80, 0));
    cr_assert_not(pack(&p, 1, 0.5, 0));
    cr_assert_not(pack(&p, 1, 0x1p79 + 0x1p27, 28));
    cr_assert_not(pack(&p, 1, 0x1p-1074, 0));
    cr_assert_not(pack(&p, 1, -1, 0));
    cr_assert_not(pack(&p, 1, INFINITY, 0));
    cr_assert_not(pack(&p, 1, NAN, 0));
    cr_assert_not(svy_packsum(&p, 1, &below, 0));
    cr_assert_not(pack(&p, 0, 0, 0));
    cr_assert(pack(&p, (1 << 24) - 1, 0x1p103, 0));
    cr_assert_not(pack(&p, 1 << 24, 1, 0));
}

Test(packsum, is_full_at_2_to_the_24_and_then_as_it_was)
{
    struct svy_packsum all, one, most;

    cr_assert(pack(&one, 1, 0x1p80 - 0x1p27, 0)); // the largest there is
    cr_assert(pack(&all, (1 << 24) - 2, 0x1p104 - 0x1p81 - 0x1p52, 0));
    cr_assert(svy_packsum_add(&all, &one));
    cr_assert_eq(svy_packsum_n(&all), (1 << 24) - 1);
    most = all;
    cr_assert_not(svy_packsum_add(&all, &one));
    cr_assert_not(svy_packsum_add(&all, &most));
    cr_assert(all.hi == most.hi && all.lo == most.lo);
    cr_assert_eq(value(&all, 0), 0x1p104 - 0x1p80 - 0x1p27 - 0x1p52);
}

Test(packsum, has_a_unit_for_all_sizes_of_terms)
{
    const double like[] = {1, 1746.4879, 1e-300, 0x1p-1074, 0x1p-1022, 1e270};
    struct svy_packsum p;

    for (size_t i = 0; i < sizeof like / sizeof *like; i++) {
        const int unit = svy_packsum_unit(like[i]);

        cr_assert(pack(&p, 1, like[i], unit), "%g", like[i]);
        cr_assert_eq(value(&p, unit), like[i], "%g", like[i]);
        cr_assert(pack(&p, 1, like[i] * 0x1p13, unit), "%g", like[i]);
    }
    cr_assert_eq(svy_packsum_unit(0), svy_packsum_unit(1));
    cr_assert_eq(svy_packsum_unit(INFINITY), svy_packsum_unit(1));
    cr_assert(pack(&p, 1, nextafter(0x1p-13, 1), svy_packsum_unit(1)));
}

/* 2^53 people, the most of a tally, are 2^29 packs of 2^24: each below 2^104
 * units. The largest double leaves room for 2^970 before it rounds up. */
Test(packsum, leaves_to_exact_sums_what_could_make_one_infinite)
{
    const int unit = svy_packsum_unit(DBL_MAX);
    struct svy_packsum p;

    cr_assert(ldexp(0x1p133, unit) < 0x1p970);
    cr_assert(DBL_MAX + ldexp(0x1p133, unit) == DBL_MAX);
    cr_assert_not(pack(&p, 1, 1e300, unit));
    cr_assert_not(pack(&p, (1 << 24) - 1, DBL_MAX / 2, unit));
}
