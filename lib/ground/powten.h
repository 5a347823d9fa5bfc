/*
 * powten - the powers of ten in 128 bits each.
 *
 * out     of 10^p its leading 128 bits, the rest being cut off, and one more in
 *         the last place: where 2^b <= 10^p < 2^(b+1), and u = 2^(b - 127), a
 *         whole number G with (G - 1) u <= 10^p < G u. A product with G errs to
 *         one side only
 * cost    9,872 bytes, 617 powers: those that the printing of doubles needs
 * from    the Makefile writes powten.c by powten.awk, in exact arithmetic
 * check   tests/unit/ground/powten.c: each inequality, by whole numbers
 */
#ifndef SVY_POWTEN_H
#define SVY_POWTEN_H

#include <stdint.h>

enum { SVY_POWTEN_LEAST = -292, SVY_POWTEN_MOST = 324 };

struct svy_powten {
    uint64_t high, low;
};

extern const struct svy_powten svy_powten[]; /* 10^p at p - SVY_POWTEN_LEAST */

#endif
