/*
 * disclosure - what a reader can find by adding and subtracting printed rows.
 *
 * The reader is taken to know of every block that is shown how many people it
 * has, what they weigh and what they total, and who is where (which atoms make
 * a block). Adding and subtracting, each as often as he likes, he finds the
 * same of other groups of people: of those that every shown block holds wholly
 * or not at all (classes) some together. What is told here is which, whatever
 * the numbers are: rank, not luck.
 *
 * cost    classes x tables, and what the elimination fills in; nothing where
 *         no class is small
 * check   tests/law/meaning/suppress.c
 */
#ifndef SVY_DISCLOSURE_H
#define SVY_DISCLOSURE_H

#include <stdbool.h>

#include "ground/fewest.h"
#include "meaning/nesting.h"

struct svy_disclosure {
    const struct svy_nesting *nest;
    const double *n;   /* n[atom]: who answered the item */
    const bool *shown; /* of a block */
    double least;
};

/* Whether some people, fewer than `least`, can be found; used[block]: a way to
 * do it. */
enum svy_seek_out svy_disclosure_few(const struct svy_disclosure *x,
                                     bool *used);

/* A block of those asked for, which are not shown, that can be found, and a way
 * to do it; SVY_NESTING_NOT when none can. */
long svy_disclosure_block(const struct svy_disclosure *x, const bool *asked,
                          bool *used);

#endif
