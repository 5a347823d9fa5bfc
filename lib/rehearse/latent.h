/*
 * latent - answers on a scale as slices of a latent variable.
 *
 * The variable is standard normal; thresholds at equal distances cut it into
 * the n answers of a scale. Moving them all together moves the mean of any
 * score that does not fall from one answer to the next: 0 and 1 for a share,
 * 1 .. 5 for a mean.
 *
 * Of its variance the part rho is common to a cluster. The intra-cluster
 * correlation of the score that is seen is smaller than that:
 *
 *     icc = Var E(score | cluster) / Var score
 *
 * in      score[0 .. n-1] not falling, n >= 2; want within its ends; icc in
 *         [0, 1)
 * out     cut[0 .. n-2] rising; rho in [0, 1), NaN where icc is out of reach;
 *         0 for a score that does not vary
 * cost    a bisection over a sum of 129 terms
 * from    the threshold model of Pearson (1900); trapezoid rule for the mean
 *         over a normal, which errs by less than 1e-12 at this step
 * check   tests/unit/rehearse/sim.c: shares in closed form,
 *         Sheppard's 1/4 + asin/2pi
 */
#ifndef SVY_LATENT_H
#define SVY_LATENT_H

#include <stddef.h>

void svy_latent_cut(const double *score, size_t n, double want, double *cut);

/* The mean of the score given these thresholds. */
double svy_latent_mean(const double *score, size_t n, const double *cut);

double svy_latent_icc(const double *score, size_t n, const double *cut,
                      double rho);
double svy_latent_rho(const double *score, size_t n, const double *cut,
                      double icc);

/* Which answer, 0 .. n-1, a latent value z is. */
size_t svy_latent_find(const double *cut, size_t n, double z);

#endif
