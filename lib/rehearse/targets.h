/*
 * targets - what simulated answers are to have on average.
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
#ifndef SVY_TARGETS_H
#define SVY_TARGETS_H

#include <stdbool.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "survey/survey.h"

struct svy_targets_row {
    const char **id; /* id[0 .. nid-1]; "" fits all */
    const char *item;
    bool top; /* value is a share 0 .. 1, else a mean */
    double value;
    const char *where; /* FILE:LINE */
};

struct svy_targets {
    const char *path;
    size_t nid, n;
    struct svy_targets_row *row; /* row[0 .. n-1] */
    struct svy_mem mem;
    size_t room; /* private */
};

/* design: names of strata and clusters, as deep as they go. */
int svy_targets_read(struct svy_targets *w, const char *path,
                     const struct svy_strlist *design, struct svy_err *why);

/* The row for a unit (id[0 .. nid-1]) and an item, or NULL. */
const struct svy_targets_row *svy_targets_find(const struct svy_targets *w,
                                               const char *const *id,
                                               const char *item);

void svy_targets_free(struct svy_targets *w);

#endif
