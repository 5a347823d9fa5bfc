/*
 * lacks - whether a tally has what a covariance needs.
 *
 * Where respondents are a sampled stage, what joins two items needs those who
 * answered both: their pair. One that was counted, but that nobody is in, is
 * not lacking: the two items have no respondent in common. So it is with all
 * items of published counts.
 *
 * cost    their terms, and the pairs of their items
 * check   tests/unit/measure/results.c
 */
#ifndef SVY_LACKS_H
#define SVY_LACKS_H

#include "measure/covariance.h"

/* Whether the covariance of two statistics needs a pair that the tally lacks;
 * then x[0] and x[1] are the items. */
bool svy_lacks(const struct svy_linearize *a, const struct svy_linearize *b,
               const struct svy_covariance_room *room, const char *x[2]);

#endif
