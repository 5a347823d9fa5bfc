#include "ground/decimal.h"

#include <criterion/criterion.h>
#include <float.h>
#include <math.h>

#include "ground/powten.h"

__extension__ typedef unsigned __int128 wide;

/* Of 2^q / 10^k in lowest terms, the logarithm of what it is divided by. */
static double
log2_under(int q, int k)
{
    return k < 0 ? k - q : k * log2(5) + (k > q ? k - q : 0);
}

/*
 * What to_odd() in decimal.c rests on. Let y = 2^q / 10^k, 10^k <= 2^q <
 * 10^(k+1). An a y with 1 <= a <= 2^55 that is not whole is 2^-66 or more from
 * each whole number.
 *
 * Where y is a fraction over 2^64 or less this is plain. Else it is tried for
 * the number z that decimal.c has in place of y, z - y <= 2^-124 and so a z - a
 * y
 * <= 2^-69. Nearest to whole numbers of all multiples up to the n-th are those
 * by the denominators up to n of the continued fraction of z (Khinchin,
 * Continued fractions, theorem 17), and how near they are is what Euclid's
 * algorithm leaves at each step.
 */
Test(decimal, has_no_multiple_too_near_a_whole_number)
{
    for (int q = 1 - 1075; q <= 2046 - 1075; q++) {
        const int k = (int)floor(q * log10(2));
        const struct svy_powten *g = &svy_powten[-k - SVY_POWTEN_LEAST];
        const int up = q + (int)floor(-k * log2(10)) + 1;
        const wide one = (wide)1 << (128 - up); // z = G / one
        wide last = one, left = ((wide)g->high << 64 | g->low) % one,
             before = 0, under = 1;

        cr_assert(up >= 1 && up <= 4, "2^%d", q);
        if (log2_under(q, k) <= 64)
            continue;
        while (under <= (wide)1 << 55) {
            const wide many = left > 0 ? last / left : 0;
            const wide rest = left > 0 ? last % left : 0, next = before;

            cr_assert(left >= (one >> 66) + (one >> 69), "2^%d: %ju", q,
                      (uintmax_t)under);
            last = left;
            left = rest;
            before = under;
            under = many * under + next;
        }
    }
}

Test(decimal, finds_the_fewest_digits)
{
    static const struct {
        double x;
        struct svy_decimal d;
    } k[] = {
        {1, {1, 0}},
        {0.1, {1, -1}},
        {1e23, {1, 23}},
        {1024, {1024, 0}},
        {1e300, {1, 300}},
        {DBL_MAX, {17976931348623157, 292}},
        {DBL_MIN, {22250738585072014, -324}},
        {DBL_TRUE_MIN, {5, -324}},
        {0x1p-1073, {1, -323}},
        // 5684341886080802e-29 is read the same, but is not the nearest
        {0x1p-44, {56843418860808015, -30}},
    };

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        const struct svy_decimal d = svy_decimal_find(k[i].x);

        cr_expect(d.digits == k[i].d.digits && d.power == k[i].d.power,
                  "%a: %jue%d", k[i].x, (uintmax_t)d.digits, d.power);
    }
}

Test(decimal, says_when_it_cannot_tell)
{
    static const struct {
        struct svy_decimal d;
        bool told;
        double x;
    } k[] = {
        {{1, 0}, true, 1},
        {{9007199254740993, 0}, true, 9007199254740992}, // a tie, to even
        {{9007199254740995, 0}, true, 9007199254740996},
        {{UINT64_MAX, 0}, true, 0x1p64},
        {{17976931348623157, 292}, true, DBL_MAX},
        {{45035996273704975, -1}, false, 0}, // it might be a tie, and is
        {{1, 309}, false, 0},
        {{5, -324}, false, 0},
    };

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        double x = 0;

        cr_expect_eq(svy_decimal_value(k[i].d, &x), k[i].told, "%zu", i);
        cr_expect(!k[i].told || x == k[i].x, "%zu: %a", i, x);
    }
}
