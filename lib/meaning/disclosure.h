/*
 * expose - what a reader can find by adding and subtracting printed rows.
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
#ifndef SVY_EXPOSE_H
#define SVY_EXPOSE_H

#include <stdbool.h>

#include "ground/fewest.h"
#include "meaning/nesting.h"

struct svy_expose {
    const struct svy_nest *nest;
    const double *n;   /* n[atom]: who answered the item */
    const bool *shown; /* of a block */
    double least;
};

/* Whether some people, fewer than `least`, can be found; used[block]: a way to
 * do it. */
enum svy_seek_out svy_expose_few(const struct svy_expose *x, bool *used);

/* A block of those asked for, which are not shown, that can be found, and a way
 * to do it; SVY_NEST_NOT when none can. */
long svy_expose_block(const struct svy_expose *x, const bool *asked,
                      bool *used);

#endif
