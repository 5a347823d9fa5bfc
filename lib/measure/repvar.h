/*
 * repvar - variances from the values that a statistic has in replicates.
 *
 *     cov(a, b) = scale sum_r rscale_r (a_r - c_a)(b_r - c_b)
 *
 * c is the value by the weights themselves (mse), else the mean of the
 * replicates whose rscale is not 0, of each wave apart where a replicate moves
 * one alone: so those of another wave add exactly 0. A replicate without a
 * value, as when it leaves out everybody of a domain, is left out of both;
 * scale stays as it is.
 *
 * in      factors or weights that came with the data; a value for each
 * out     a covariance; NaN when no replicate has a value. Without replicates
 *         (nothing varies) 0
 * from    Wolter (2007), Introduction to Variance Estimation; R's survey has
 *         the same centre (svrVar)
 * cost    replicates
 * check   tests/law/measure/repvar.c, tests/unit/measure/repvar.c,
 *         tests/law/meaning/estimate.c
 */
#ifndef SVY_REPVAR_H
#define SVY_REPVAR_H

#include <stddef.h>

#include "sample/repkind.h"

/* A statistic, of[r] in replicate r. */
struct svy_repvar {
    double value;
    const double *of;
};

double svy_repvar(const struct svy_repfactors *f, const struct svy_repvar *a,
                  const struct svy_repvar *b);

/* How many replicates have no value. */
size_t svy_repvar_lost(const struct svy_repfactors *f,
                       const struct svy_repvar *a);

/* The standard error, by chance of drawing, of the standard error of a: with
 * squares d_r^2 of R draws, se sd(d^2)/(2 mean(d^2) sqrt R), by the delta
 * method. For bootstraps, whose replicates are drawn alike and independently;
 * some se/sqrt(2R). */
double svy_repvar_noise(const struct svy_repfactors *f,
                        const struct svy_repvar *a);

#endif
