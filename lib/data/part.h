/*
 * part - the inputs of a tally, each counted once.
 *
 *     1/1 5c03f8...d2          a file of answers, by its digest
 *     1/1 5c03f8...d2 counts   a published table
 *     1/1 5c03f8...d2 same:2   the second that is the same, let through
 *     1/1 deidentified         all of a tally that names no cluster (deident.h)
 *
 * errors  the same part twice, unless t->same lets it through; more than 2^53
 *         people in all, above which n and w lose some; another i/n or word
 * check   tests/golden/svytally.t
 */
#ifndef SVY_PART_H
#define SVY_PART_H

#include "data/tally.h"
#include "ground/err.h"

#define SVY_PART_DEIDENTIFIED "deidentified"

/* The most people of a tally: any count up to it is a double. */
#define SVY_PART_MOST ((size_t)1 << 53)

/* Says that there are more, at a line. */
int svy_part_full(const char *file, size_t line, struct svy_err *why);

/* Adds an input of n people; where is its file, or FILE:LINE. */
int svy_part_add(struct svy_tally *t, const char *what, size_t n,
                 const char *where, struct svy_err *why);

#endif
