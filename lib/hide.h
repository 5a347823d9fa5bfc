/*
 * hide - rows that rest on too few people, and as many more as it takes.
 *
 * A row of fewer than K respondents says too much of them. With it go all
 * statistics of the same item and domain, for a mean can be told from shares:
 * together they are a block. A block is hidden also where a hidden one could
 * be found by adding and subtracting printed ones: domains of a table add up
 * to those of any coarser table that is printed, the undivided rows are the
 * coarsest, and two tables add up to what they have in common even when that
 * is not printed. Of those that would do, one that needs no further ones is
 * taken, then that of the smallest domain. Hidden blocks that add up to
 * something printed are together K people at least.
 *
 * block   all rows of an item and a domain; rows of an index are one item
 *         (an item of the tree can be told from its node), and a ratio,
 *         difference or correlation is taken together with its two items
 * out     in hidden rows nothing but by, item, stat, answer, conf and method
 *         remains; flag is `suppressed` alone, which does not tell the small
 *         from those that protect them
 *
 * promised: no hidden block can be solved for, by sums of printed blocks of
 * the same item, in any number of crossed columns. A row where nobody answered
 * (n = 0) tells of nobody and stays
 * not promised: that bounds are wide (K respondents, none below 0, is known);
 * that a printed share is not one person (2 % of 50 is); that two runs, or a
 * run and a published table, keep the secret together; that items which are
 * sums of others, or derived from them, do not tell of each other
 *
 * cost    items x (hidden rows x sums); nothing where nothing is small
 * from    Cox (1980), Journal of the American Statistical Association 75,
 *         377-385; Hundepool et al. (2012), Statistical Disclosure Control,
 *         ch. 4 and 5
 * check   tests/unit/hide.c, tests/law/hide.c
 */
#ifndef SVY_HIDE_H
#define SVY_HIDE_H

#include "estimate.h"

/* Hides what rests on fewer than `least` respondents; 0: nothing. */
void svy_hide(struct svy_estimates *e, size_t least);

#endif
