/*
 * variance - how much totals vary with the sample.
 *
 *     V(Z) = sum_h (1 - f_h) n_h/(n_h - 1) sum_i (Z_hi - mean_h)^2
 *            + sum_hi f_h V_2(Z inside hi)
 *
 * and V_2 is the same formula for the units of the second stage, and so on
 * down to the last stage, where respondents may be units themselves. Units
 * without anybody of a domain enter as zeros. Without fpc f is 0 and later
 * stages vanish (ultimate clusters).
 *
 * brewer      1 - pi_i of each PSU stands in the place of 1 - f_h; n_h, mean
 *             and sum are over the PSUs that were not certain, and the later
 *             stages of PSU i count pi_i times
 * successive  of the PSUs of a stratum in order of their ids,
 *             (1 - f_h) n_h/(2 (n_h - 1)) sum_i>1 (Z_hi - Z_h,i-1)^2
 *
 * Where a stratum has one PSU (with lonely_domain: where a domain has somebody
 * in one PSU of it), and likewise a unit one unit of the next stage,
 *
 * certainty   it adds nothing
 * centered    its mean is replaced by that over all units of its stage, in all
 *             strata where the domain has anybody; n/(n - 1) of one is 1
 * scaled      the stage is multiplied by H/H_ok, of the strata where the domain
 *             has anybody and those of them with more than one PSU; NaN where
 *             there is none of these. A covariance takes the square root of the
 *             product of both factors
 *
 * from    Särndal, Swensson, Wretman (1992), Model assisted survey sampling,
 *         4.3; recursion as in R's survey (Lumley 2004), tried to 1e-13.
 *         Brewer: as R's survey, pps = "brewer", but for certain PSUs, which
 *         are in n_h and mean_h there. Successive: Wolter (2007), Introduction
 *         to Variance Estimation, chapter 8, v_2; successive difference
 *         replication adds (Z_h,n - Z_h1)^2 and divides by 2 n_h instead.
 *         Lonely: R's survey 4.5 (adjust, average, and for domains
 *         survey.adjust.domain.lonely); at later stages R looks at one unit
 *         alone, finds 0 and NaN, and we look at all of that stage
 * A variance is a sum of squares over all units of each level (a stage inside
 * one unit above it); svy_variance_levels() shows them one by one.
 *
 * cost    the units touched
 * check   tests/unit/sample/variance.c, tests/unit/meaning/textbook.c,
 *         tests/R/lonely.R,
 *         tests/law/measure/split.c
 */
#ifndef SVY_VARIANCE_H
#define SVY_VARIANCE_H

#include "sample/within.h"

/* The covariance of the two; z[0 .. n-1] are the units where anything is not
 * 0, rising. */
double svy_variance(const struct svy_design *d, const struct svy_z *z,
                    size_t n);

/* A level adds sum root^2 (Z - centre)^2 over its n units, those that z does
 * not touch with Z = 0; with brewer each times 1 - pi. successive: over
 * neighbours, root^2 (Z_i - Z_i-1)^2 / 2. */
struct svy_variance_level {
    size_t stage; /* nstage: its units are respondents */
    const struct svy_z *z;
    size_t nz;
    double n, root, centre;
};

typedef void svy_variance_see(void *to, const struct svy_variance_level *l);

/* Shows every level that adds something to the variance of a, b being the
 * same. */
void svy_variance_levels(const struct svy_design *d, const struct svy_z *z,
                         size_t n, svy_variance_see *see, void *to);

#endif
