/*
 * slice - which units of a league one figure has rows for: all, a part, or the
 * ends of the order.
 *
 * Parts have as many units each, but for one. Units that are not published get
 * rows while they are few; where they are many, or where only the ends are
 * shown, a sentence tells of them (says.h), as it does of units without answers
 * where only the ends are shown. Nobody is left out without being counted.
 *
 * check   tests/unit/show/slice.c, tests/unit/show/units.c,
 *         tests/golden/league.t
 */
#ifndef SVY_SLICE_H
#define SVY_SLICE_H

#include "show/units.h"

struct svy_slice {
    const struct svy_ranked **row; /* row[0 .. n-1]; NULL: here some are left
                                      out, which happens once */
    size_t n;
    size_t part, parts;       /* from 1; 0 of 0: the ends */
    size_t first, last;       /* of a part: the places of its units, from 1 */
    size_t top, bottom, left; /* of the ends: units shown, and left out */
    size_t hidden, silent; /* units without a row: not published, no answers */
};

/* The rows are in m. */
void svy_slice_part(struct svy_slice *s, struct svy_mem *m,
                    const struct svy_units *u, size_t part, size_t parts);

/* The highest `top` units and the lowest `bottom`; all that have an estimate,
 * if they are no more. */
void svy_slice_ends(struct svy_slice *s, struct svy_mem *m,
                    const struct svy_units *u, size_t top, size_t bottom);

#endif
