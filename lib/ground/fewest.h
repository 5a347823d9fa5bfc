/*
 * fewest - whether sums of 0 and 1 can pick fewer than so many people.
 *
 * Each class of people is picked (1) or not (0); classes are sums of some free
 * ones among them. Looks for classes to pick, not none, so that the others are
 * picked or not as well, never something between, and fewer than `least` people
 * are.
 *
 * That is the search for a short word of a code. As many people as there can be
 * are taken for sets that all classes are sums of, each person for one set.
 * When no w classes of any set will do, every word picks w + 1 of each set at
 * least, and so many people: w need not be large.
 *
 * out     SVY_SEEK_NONE, _FOUND or, after as much work as is reasonable, _HARD:
 *         nobody knows
 * cost    classes that have nothing to do with each other are looked at apart;
 *         of those that have, least/2 eliminations, and mostly w = 1
 * from    K.-H. Zimmermann (1996), Integral Hecke modules, integral generalized
 *         Reed-Muller codes and linear codes, TU Hamburg-Harburg (the algorithm
 *         of Brouwer and Zimmermann; here also for weighted classes)
 * check   tests/unit/ground/fewest.c, tests/law/meaning/suppress.c
 */
#ifndef SVY_FEWEST_H
#define SVY_FEWEST_H

#include "ground/seek.h"

struct svy_fewest {
    size_t n;                         /* classes */
    const struct svy_elim_form *form; /* of a class, by free ones; of those
                                          themselves */
    const double *people;             /* of a class, above 0 */
    double least;
};

/* picked[class], where something was found. */
enum svy_seek_out svy_fewest(const struct svy_fewest *x, bool *picked);

#endif
