/*
 * decimal - a double as a whole number times a power of ten, and back.
 *
 * out     svy_decimal_find: digits x 10^power with the fewest digits that are
 *         read as x; of several such the nearest to x, of two as near the even
 *         one. No zero ends the digits. As with %.*g, only the number nearest
 *         to x is tried of each length: 2^-44 has 17 digits, though another
 *         one of 16 would be read as it; so it is with some powers of two
 *         svy_decimal_value: the double nearest to digits x 10^power, ties to
 *         even; false when this road cannot tell, and then strtod can
 * cost    one product of 64 x 128 bits, and little else: find 30 ns, value 5 to
 *         10 ns, in whole numbers of 64 bits as C has them on every machine
 * from    find: Giulietti (2021), The Schubfach way to render doubles; but the
 *         three products are one and two sums, and the bound is ours
 *         value: Clinger (1990), How to read floating point numbers accurately,
 *         SIGPLAN Notices 25(6); Lemire (2021), Number parsing at a gigabyte
 *         per second, Software: Practice and Experience 51(8)
 * check   tests/unit/ground/decimal.c: the bound, for every exponent;
 *         tests/law/ground/num.c and, on 10^8 doubles, tests/slow/digits.c:
 *         byte for byte as printf and strtod have it
 *
 * Why digits are right though powers of ten are cut to 128 bits: a multiple of
 * 2^q / 10^k that is no whole number keeps away from the whole numbers, by far
 * more than the powers are wrong (to_odd in decimal.c). Why a value is right:
 * what a cut power may add is less than the last bit looked at, so either the
 * rounding is the same with and without it, or the answer is false.
 */
#ifndef SVY_DECIMAL_H
#define SVY_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

struct svy_decimal {
    uint64_t digits;
    int power;
};

struct svy_decimal svy_decimal_find(double x); /* x > 0, finite */

/* digits > 0. */
bool svy_decimal_value(struct svy_decimal d, double *x);

#endif
