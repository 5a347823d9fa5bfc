/*
 * covariance - how statistics of one tally vary together with the sample.
 *
 * What a unit totals of the linearized values follows from the totals of
 * categories; what its respondents' squares total, where they are a sampled
 * stage, from w2 and, for two items, from pairs. With replicates all is in the
 * values that the statistics have in them.
 *
 * cost    a covariance: that of people.h, else categories x units touched, with
 *         replicates their number
 * check   tests/law/measure/linearize.c (the slow twin),
 *         tests/unit/meaning/textbook.c
 */
#ifndef SVY_COVARIANCE_H
#define SVY_COVARIANCE_H

#include <stddef.h>

#include "measure/linearize.h"
#include "measure/people.h"
#include "sample/design.h"
#include "sample/variance.h"

/* What all measures of one tally and design share; free it once. Its fields are
 * private. */
struct svy_covariance_room {
    const struct svy_design *d;
    const struct svy_repfactors *f;
    struct svy_z *z; /* z[u] of every unit, units as the design has them */
    bool *touched;
    uint32_t *unit;
    size_t n;
    struct svy_people people; /* where they are a stage, and no replicates */
    struct svy_mem mem;
};

/* f is NULL for linearization, else replicates. */
void svy_covariance_init(struct svy_covariance_room *room,
                         const struct svy_design *d,
                         const struct svy_repfactors *f);

/* The design; the replicates, or NULL where all is by linearization. */
const struct svy_design *
svy_covariance_design(const struct svy_covariance_room *room);
const struct svy_repfactors *
svy_covariance_factors(const struct svy_covariance_room *room);

/* Who answered what together, where respondents are a sampled stage and there
 * are no replicates. */
const struct svy_people *
svy_covariance_people(const struct svy_covariance_room *room);

/* Counts psus and strata of those who answered. */
void svy_covariance_count(struct svy_linearize *l,
                          struct svy_covariance_room *room);

/* The covariance of two statistics of one tally and design; NaN where one has
 * no value. Where pairs are needed but were not counted they count as nothing:
 * ask svy_lacks. */
double svy_covariance(const struct svy_linearize *a,
                      const struct svy_linearize *b,
                      struct svy_covariance_room *room);

/* The levels of the variance of a statistic by linearization, also where there
 * are replicates. */
void svy_covariance_levels(const struct svy_linearize *l,
                           struct svy_covariance_room *room,
                           svy_variance_see *see, void *to);

void svy_covariance_free(struct svy_covariance_room *room);

#endif
