/*
 * wanted - the levels that simulated answers are to have.
 *
 *     district,item,top2
 *     o-mon,,96.7
 *     ninh-kieu,,91.7
 *     ninh-kieu,q9_31,94
 *
 * Columns of the design say where, `item` (or `item/choice`) for what; an
 * empty cell, or no column, stands for all. `top2` is a share of satisfied in
 * percent, `mean` a mean of codes (of points, where a scale has them). Of the
 * rows that fit, the one that names most counts, of two such the first.
 *
 * in      a CSV file of settings, a design
 * errors  `FILE:LINE: sentence`
 * cost    every row in memory, and read through for each search
 * check   tests/unit/rehearse/sim.c
 */
#ifndef SVY_WANTED_H
#define SVY_WANTED_H

#include <stdbool.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "survey/survey.h"

struct svy_wanted_row {
    const char **id; /* id[0 .. nid-1]; "" fits all */
    const char *item;
    bool top; /* value is a share 0 .. 1, else a mean */
    double value;
    const char *where; /* FILE:LINE */
};

struct svy_wanted {
    const char *path;
    size_t nid, n;
    struct svy_wanted_row *row; /* row[0 .. n-1] */
    struct svy_mem mem;
    size_t room; /* private */
};

/* design: names of strata and clusters, as deep as they go. */
int svy_wanted_read(struct svy_wanted *w, const char *path,
                    const struct svy_list *design, struct svy_err *why);

/* The row for a unit (id[0 .. nid-1]) and an item, or NULL. */
const struct svy_wanted_row *svy_wanted_find(const struct svy_wanted *w,
                                             const char *const *id,
                                             const char *item);

void svy_wanted_free(struct svy_wanted *w);

#endif
