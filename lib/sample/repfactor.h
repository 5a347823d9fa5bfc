/*
 * repfactor - replicate factors: the sample again and again, little different.
 *
 * In replicate r the weights of each unit are multiplied by its factor of r;
 * repkind.h says how the variance is made of the statistics. f, n: fraction
 * and number of PSUs of a stratum, Z_i the total of PSU i.
 *
 * kind       factors                                          scale, rscale
 * jk1        one PSU 0, others n/(n-1)                        (1-f)(n-1)/n
 * jkn        the same within a stratum, others 1              1, (1-f)(n-1)/n
 * jk2        one of a pair 0, the other 2, by lot             1, 1-f
 * brr        1 +- s by a Hadamard row, s = sqrt(1-f)          1/R
 * fay        1 +- (1-rho) s                                   1/(R(1-rho)^2)
 * sdr        1 + s (h_i - h_i+1)/sqrt(8), Hadamard rows       4/R
 * bootstrap  1-l + l n/m r_i, m draws of n, l^2 = m(1-f)/(n-1)  *
 * poisson    1 + l (e_i - mean e), e Poisson, l^2 = n(1-f)/(n-1)  *
 * preston    1 + sum over stages, half of each without replacement  *
 *                                          * 1/(R-1), with mse 1/R
 *
 * in      a design; where it has no clusters, or (preston) where respondents
 *         are a stage below clusters, factors are not those of its units
 * out     a factor for each unit of the tally and replicate. Of a statistic
 *         that is linear jk1, jkn, jk2, brr and fay give the very Taylor
 *         variance of the first stage, if halves need not be made; the
 *         bootstraps do on average, preston's of all stages. Where the first
 *         stage has an fpc and others follow, all but preston are too small
 *         sdr gives sum (1-f)(Z_i - Z_i+1)^2/2 of neighbours in the tally's
 *         order, stratum by stratum, the last beside the first; with fewer
 *         replicates than PSUs on average
 *         a stratum taken whole (f = 1) has factor 1 and no jackknife replicate
 *         poisson and preston (and halves of an odd n) can fall below 0: no
 *         harm to what is smooth, but not for quantiles
 * errors  strata in jk1; one PSU in a stratum; more than two where pairs are
 *         needed, unless halves: then every second PSU is one half, and halves
 *         a, b of unequal size move by s sqrt(b/a) and s sqrt(a/b)
 * chance  keyed by seed, replicate and the ids of stratum and unit: a stratum
 *         draws the same whatever else is in the tally
 * from    Wolter (2007), Introduction to Variance Estimation, chapters 3-5;
 *         Fay and Train (1995), ASA Government Statistics Section, 154-159
 *         (sdr); Rao, Wu and Yue (1992), Survey Methodology 18, 209-217;
 *         Preston (2009), Survey Methodology 35, 227-234; Rao and Shao (1999),
 *         Biometrika 86, 403-415 (halves). R's survey drops the fpc in brr and
 *         fay; here the half-samples are drawn nearer to the whole instead
 * cost    units x replicates; as many doubles
 * check   tests/unit/sample/repfactor.c, tests/law/sample/repfactor.c
 */
#ifndef SVY_REPFACTOR_H
#define SVY_REPFACTOR_H

#include "sample/repmake.h"

/* The factor of a PSU drawn so many times in m draws of n. */
double svy_repfactor_raowu(double n, double m, double f, double times);

/* name is the tally's file, for messages. */
int svy_repfactors_init(struct svy_repfactors *f, const struct svy_design *d,
                        const struct svy_repfactor_how *how, const char *name,
                        struct svy_err *why);

void svy_repfactors_free(struct svy_repfactors *f);

#endif
