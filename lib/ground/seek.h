/*
 * seek - few unknowns of 0 and 1 that pick few people.
 *
 * Each class of people is picked (1) or not (0) by a sum of unknowns, which are
 * classes themselves. Looks for unknowns, some of them but no more than `most`,
 * that are 1 when all others are 0, with which every class is picked or not,
 * never something between, and fewer than `least` people are picked.
 *
 * out     SVY_SEEK_NONE, _FOUND or, after as much work as was allowed, _HARD:
 *         nobody knows
 * cost    from each unknown on, what must follow lest a class be something
 *         between or too many be picked; with most = 1 the classes of each
 * check   tests/unit/ground/seek.c, tests/law/meaning/suppress.c
 */
#ifndef SVY_SEEK_H
#define SVY_SEEK_H

#include "ground/elim.h"

enum svy_seek_out { SVY_SEEK_NONE, SVY_SEEK_FOUND, SVY_SEEK_HARD };

struct svy_seek {
    size_t n, nclass;                 /* unknowns 0 .. n-1, classes */
    const struct svy_elim_form *form; /* of a class */
    const double *people;             /* of a class, above 0 */
    double least;
    size_t most, work;
};

/* picked[class], where something was found; adds the work that was done. */
enum svy_seek_out svy_seek(const struct svy_seek *x, bool *picked,
                           size_t *work);

#endif
