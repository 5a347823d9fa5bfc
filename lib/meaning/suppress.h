/*
 * suppress - rows that rest on too few people, and as many more as it takes.
 *
 * A row of fewer than K respondents says too much of them. With it go all
 * statistics of the same item and people, for a mean can be told from shares.
 * What is hidden is a block of people (nesting.h) for a group of items; of a
 * difference both sides count, and one hidden side hides it. More is hidden
 * until nothing small comes out by adding and subtracting what is printed
 * (disclosure.h). Of those that would do, one that needs no further ones is
 * taken, then the smallest.
 *
 * group   rows of an index are one (an item of the tree can be told from its
 *         node), and a ratio, difference or correlation is taken together with
 *         its two items
 * out     in hidden rows nothing but by, item, stat, answer, conf and method
 *         remains; flag is `suppressed` alone, which does not tell the small
 *         from those that protect them
 *
 * promised: from the rows of one run no sum or difference, of whatever rows and
 * however often, gives n, the sum of weights or the estimate of a hidden row,
 * nor of any other people fewer than K; also when the reader knows which
 * combinations of categories occur. A row where nobody answered (n = 0) tells
 * of nobody and stays
 * not promised: that bounds are wide (none is below 0, all are whole); that a
 * printed share is not one person (2 % of 50 is); that two runs, or a run and a
 * published table, keep the secret together; that items which are sums of
 * others, or derived from them, do not tell of each other
 *
 * errors  where the tables of a run are so many and so small that nobody can
 *         say in reasonable time what they tell
 * cost    rows and atoms where nothing small can be found; else for every block
 *         that is hidden once more what disclosure.h costs
 * from    Cox (1980), Journal of the American Statistical Association 75,
 *         377-385; Hundepool et al. (2012), Statistical Disclosure Control,
 *         ch. 4 and 5
 * check   tests/unit/meaning/suppress.c, tests/law/meaning/suppress.c,
 *         tests/law/meaning/attack.c
 */
#ifndef SVY_SUPPRESS_H
#define SVY_SUPPRESS_H

#include "ground/err.h"
#include "meaning/nesting.h"
#include "rows/estimate.h"

/* Hides what rests on fewer than `least` respondents; x->row[i] says what row i
 * of e tells of. */
int svy_suppress(struct svy_estimates *e, const struct svy_nesting *x,
                 size_t least, struct svy_err *why);

#endif
