/*
 * exactsum - sums that do not depend on the order of their terms.
 *
 * A sum of doubles is kept exactly: as two doubles while that loses nothing,
 * and as a longer expansion (in the arena) when it would. Files, parts and
 * threads may therefore come in any order and give the same bytes.
 *
 * out     svy_exactsum_value: the double nearest to the exact sum
 *         svy_exactsum_print: the exact sum, as the nearest double and then the
 *         nearest to what is left, until nothing is: `51.7-1.4e-15`. One sum
 *         has one text; a sum that is a double looks like a number
 * from    Shewchuk (1997), Adaptive precision floating-point arithmetic,
 *         Discrete & Computational Geometry 18, expansions and two-sum;
 *         rounding as in Python's math.fsum
 * cost    24 bytes; a term costs two two-sums
 * check   tests/unit/ground/exactsum.c, tests/law/ground/exactsum.c: any order,
 *         any cut, __int128
 *
 * Squares of weights above 2^500 would overflow. They are summed apart in
 * units of 2^1024 and printed with the suffix p1024; a scale of 2^-k in
 * svy_exactsum_value() brings them back into range.
 */
#ifndef SVY_EXACTSUM_H
#define SVY_EXACTSUM_H

#include <stdbool.h>

#include "ground/mem.h"

enum { SVY_EXACTSUM_WIDTH = 2048 };

struct svy_exactsum { /* zeroed is 0 */
    double hi, lo;
    struct svy_exactsum_more
        *more; /* what two doubles cannot hold; in the arena */
};

void svy_exactsum_add(struct svy_exactsum *s, double x, struct svy_mem *m);

/* Adds w * w, rounded to a double: the same for the same w, in any order. */
void svy_exactsum_square(struct svy_exactsum *s, double w, struct svy_mem *m);

void svy_exactsum_merge(struct svy_exactsum *s, const struct svy_exactsum *from,
                        struct svy_mem *m);

/* The sum times 2^-scale, rounded once. */
double svy_exactsum_value(const struct svy_exactsum *s, int scale);

char *svy_exactsum_print(const struct svy_exactsum *s,
                         char text[static SVY_EXACTSUM_WIDTH]);

/* The same; false when s is then too large for a double and, unless it may be,
 * when it is below 0. */
bool svy_exactsum_join(struct svy_exactsum *s, const struct svy_exactsum *from,
                       bool below, struct svy_mem *m);

/* Makes it 0, and keeps its room. */
void svy_exactsum_empty(struct svy_exactsum *s);

/* Adds to s. False when text is not a sum as printed, when it or s is then
 * too large for a double, and, unless it may be, when it is below 0. */
bool svy_exactsum_read(struct svy_exactsum *s, const char *text, bool below,
                       struct svy_mem *m);

#endif
