/*
 * pool - a row of totals that is made of others.
 *
 * Many statistics rest on all of many rows but one: the share of a code on all
 * who answered the item, a domain's rest on all other domains. Those of all are
 * summed once, and each takes its own off them.
 *
 * in      rows of one table whose respondents are others in each
 * out     a row as if they had been counted together, of the category of the
 *         first and the domain that is said; cells by unit, none without
 *         respondents
 *         spread about the mean of all, from that of each and the distances of
 *         their means: nothing is lost by cancellation
 * cost    joined: cells, sorted; less: cells of all
 * check   tests/unit/measure/pool.c, tests/law/measure/shared.c
 */
#ifndef SVY_POOL_H
#define SVY_POOL_H

#include "measure/totals.h"

/* What lacks more than this share of the weights is to be joined of its own
 * rows, not to be taken off all: too few digits would be left. */
#define SVY_POOL_MOST 0.5

/* All of row[0 .. n-1]; NULL where there are none. In m. */
const struct svy_row_total *svy_pool(const struct svy_row_total *const *row,
                                     size_t n, uint32_t domain,
                                     struct svy_mem *m);

/* All but those of one, which are among them or nobody (NULL); NULL where
 * nobody is left. In m. */
const struct svy_row_total *svy_pool_less(const struct svy_row_total *all,
                                          const struct svy_row_total *one,
                                          struct svy_mem *m);

#endif
