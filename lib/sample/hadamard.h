/*
 * hadamard - tables of +1 and -1 whose rows are all at right angles.
 *
 * Balanced half-samples need as many signs as there are replicates, for each
 * stratum, so that no two strata ever move together: H H' = n I.
 *
 * in      an order n: 1, 2 or a multiple of 4
 * out     n x n signs by rows; the first row and column are +1, so each other
 *         row has as many + as -
 *         NULL for an order that these ways do not reach: up to 400 these are
 *         92 116 156 172 184 188 232 236 260 268 292 324 356 372 376
 * from    doubling: Sylvester (1867), Philosophical Magazine 34; order q + 1
 *         (q = 3 mod 4) and 2(q + 1) (q = 1 mod 4), q a power of a prime:
 *         Paley (1933), Journal of Mathematics and Physics 12, lemmas 2 and 4
 * cost    n^2 bytes, n^2 steps
 * check   tests/unit/sample/hadamard.c, tests/law/sample/hadamard.c
 */
#ifndef SVY_HADAMARD_H
#define SVY_HADAMARD_H

#include <stddef.h>

#include "ground/mem.h"

/* The smallest order above this number that can be made and is a multiple of
 * 4; above < 2^30. */
size_t svy_hadamard_find(size_t above);

/* Row i is at [i * order]; in m. */
signed char *svy_hadamard(size_t order, struct svy_mem *m);

#endif
