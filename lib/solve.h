/*
 * solve - which unknowns a few sums give away.
 *
 * Unknowns are numbered 0 .. n-1. Each sum says that some of them, added or
 * subtracted, make something known. An unknown is given away when adding and
 * subtracting sums, each as often as you like, leaves it alone; whatever the
 * numbers are.
 *
 * cost    sums x unknowns, and what the elimination fills in
 * from    Gauss, with remainders by the prime 2^31 - 1, so that nothing is
 *         rounded: what is given away is always found; that another is taken
 *         for it would need a determinant divisible by that prime
 * check   tests/unit/solve.c, tests/law/hide.c
 */
#ifndef SVY_SOLVE_H
#define SVY_SOLVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mem.h"

struct svy_solve_term {
    uint32_t at;   /* which unknown */
    bool subtract; /* else it is added */
};

struct svy_solve {
    size_t n;
    size_t *pivot; /* private: row that begins with an unknown, + 1 */
    uint64_t *x;   /* the sum at hand */
    struct svy_solve_row *row;
    size_t nrow, room;
    struct svy_mem mem;
};

void svy_solve_init(struct svy_solve *s, size_t n);

/* One more sum; an unknown stands in it once. */
void svy_solve_add(struct svy_solve *s, const struct svy_solve_term *term,
                   size_t n);

/* known[i]: whether unknown i is given away; nothing can be added after. */
void svy_solve_known(struct svy_solve *s, bool *known);

void svy_solve_free(struct svy_solve *s);

#endif
