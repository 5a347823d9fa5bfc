/*
 * nest - which domains of crossed tables add up to which.
 *
 * Domains of a table add up to those of every coarser one: of a by sex to
 * those of sex, and to the whole. What two tables have in common is a table
 * too, printed or not: both add up to it.
 *
 * in      estimates; a row's table is the by-columns that are not empty
 * out     domains numbered, first those of rows as they come, then those that
 *         nobody printed; sums of the members of one table
 * cost    domains x tables
 * check   tests/law/hide.c
 */
#ifndef SVY_NEST_H
#define SVY_NEST_H

#include "estimate.h"
#include "names.h"

struct svy_nest_sum {
    size_t total, n; /* total = member[0] + … + member[n-1] */
    uint32_t *member;
    size_t room; /* private */
};

struct svy_nest {
    size_t ndomain, nsum;
    size_t *domain; /* domain[i] of row i */
    struct svy_nest_sum *sum;
    size_t *first, *in; /* sums that domain d stands in, as a member or the
                           total: in[first[d] .. first[d+1]-1] */
    struct svy_names tables, domains, sums; /* private from here on */
    const char *const **level;              /* of a domain */
    size_t *table;                          /* of a domain */
    size_t nby, level_room, table_room, sum_room, key_room;
    char *key;
    struct svy_mem mem;
};

/* e must outlive x. */
void svy_nest_init(struct svy_nest *x, const struct svy_estimates *e);

void svy_nest_free(struct svy_nest *x);

#endif
