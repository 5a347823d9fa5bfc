/*
 * joint - how all statistics of a report vary together.
 *
 *     cov(a, b) = sum over parts p of z_pa' z_pb
 *
 * A part is a stage inside one unit above it: of the first stage a stratum, or
 * those of it that are on one side (split.h). z_pa holds what statistic a
 * totals in each unit of it, about the mean of the units and times the root of
 * (1 - f) n/(n - 1). So a part is centred once, not once for each of the pairs
 * that are in it, and pairs that share no part cost nothing: of 63 provinces
 * made of strata one in 63 does. Centred before they are multiplied, totals
 * lose no digits.
 *
 * Two at a time (covariance.h) are taken with replicates, and where
 * respondents are a sampled stage, for then a respondent may be in both;
 * without replicates those that share no stratum are passed over.
 *
 * in      statistics of one tally and design, whose tables may differ
 * out     the same as svy_covariance() but for rounding; a variance to the last
 *         bit, so that it is the square of the error that is printed
 * from    Särndal, Swensson, Wretman (1992), Model assisted survey sampling,
 *         eq. 5.5.11 (of estimators that are linear in totals) with 4.3
 * cost    units touched x statistics, sorted, and their squares inside a part;
 *         two at a time: pairs x units or replicates
 * check   tests/law/measure/joint.c: by pairs; tests/unit/measure/results.c
 */
#ifndef SVY_JOINT_H
#define SVY_JOINT_H

#include <stddef.h>
#include <stdint.h>

#include "measure/covariance.h"
#include "measure/parts.h"

struct svy_joint {
    const struct svy_linearize *const *l; /* the caller's */
    size_t n;
    struct svy_covariance_room *room;
    /* private from here on */
    bool pairs;
    struct svy_parts parts;
    struct svy_joint_seat *seat; /* of statistic j first[j] .. first[j+1]-1 */
    size_t *first;
    uint64_t *strata; /* [n][words], a bit a stratum it touches */
    size_t words;
    struct svy_mem mem;
};

void svy_joint_init(struct svy_joint *j, const struct svy_linearize *const *l,
                    size_t n, struct svy_covariance_room *room);

/* The covariances of statistic i with 0 .. i; where i or the other has no value
 * NaN or 0. */
void svy_joint_row(const struct svy_joint *j, size_t i, double *cov);

void svy_joint_free(struct svy_joint *j);

#endif
