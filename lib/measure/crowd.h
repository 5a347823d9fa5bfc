/*
 * crowd - how respondents of one domain vary inside one unit.
 *
 *     q = sum_k (x_k - mean)(x_k - mean)',   x_kr = w_k where respondent k
 *                                            gave the answer of row r, else 0
 *
 * over all people of the group; of linearized statistics u'x the squares total
 * u'q u. From w2 of each answer and, for two
 * items, of their pair (covariance.h).
 *
 * in      a family of statistics, where respondents are a sampled stage
 * out     groups in the order of their units
 * cost    a group: answers^2 look-ups of a pair, of a family answers^3
 * check   tests/law/measure/split.c
 */
#ifndef SVY_CROWD_H
#define SVY_CROWD_H

#include "measure/covariance.h"
#include "measure/sides.h"

struct svy_crowd {
    const struct svy_family *of; /* private */
    const struct svy_covariance_room *room;
    size_t n;
    struct svy_bit *bit;
    double *u;
    struct svy_mem mem;
};

/* The respondents of a domain in a unit. */
struct svy_crowd_group {
    uint32_t unit, side;
    double people, who; /* whose answers they are, of several items all there
                           are, and those who answered */
    size_t rows;
    double *x;   /* [rows][k]: sums of squares of a root of q, by statistic */
    double *sum; /* [k]: totals */
};

void svy_crowd_init(struct svy_crowd *c, const struct svy_family *f,
                    const struct svy_sides *s,
                    const struct svy_covariance_room *room);

/* The next group of units from .. to-1, *i being 0 at first; false after the
 * last. In m. */
bool svy_crowd_next(const struct svy_crowd *c, size_t *i, size_t from,
                    size_t to, struct svy_crowd_group *g, struct svy_mem *m);

void svy_crowd_free(struct svy_crowd *c);

#endif
