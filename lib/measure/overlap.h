/*
 * overlap - how two waves vary together whose samples overlap.
 *
 *     C = sum_h (m - n_1h n_2h / N_h)/(m - 1)
 *         sum_common (Z_1i - mean_1)(Z_2i - mean_2)
 *
 * over the m PSUs of a stratum that were in both waves, the means being over
 * these. Of N_h PSUs two samples drawn apart share n_1 n_2 / N by chance, and
 * do not vary together; without fpc that is none. (Where they share one or
 * none a stratum has no C, so C of samples drawn apart is above 0 on the
 * average if strata are small: by a tenth of V where 2 are drawn of 5.) Each
 * wave keeps its own n_h and its own centring, so its standard error is the
 * one that its own report printed; the variance of a change is V_1 + V_2 - 2
 * C.
 *
 * brewer  n_1 n_2/N becomes sqrt(pi_1i n_1 pi_2i n_2) of each PSU i, inside the
 *         sum: two samples of the same PSUs, none of them certain and each of
 *         the same pi_i in both, then have n/(n - 1) sum (1 - pi_i)
 *         (Z_1i - mean_1)(Z_2i - mean_2), as one has. Between none and all in
 *         common it is our approximation
 *
 * in      waves of one tally, whose PSUs bear the same ids in the same strata
 * out     0 where no stratum has two PSUs in common; later stages are taken to
 *         be drawn anew in each wave
 * from    Kish (1965), Survey Sampling (means of overlapping samples), with the
 *         sums of each stratum taken about the PSUs in common; brewer: ours
 * cost    PSUs
 * check   tests/unit/measure/overlap.c (by hand); tests/law/measure/overlap.c:
 *         none, half, all
 *         of the PSUs in common, and with an fpc all samples that there are
 */
#ifndef SVY_OVERLAP_H
#define SVY_OVERLAP_H

#include <stddef.h>

#include "measure/linearize.h"
#include "sample/design.h"

/* PSUs in both waves. */
struct svy_overlap {
    const struct svy_design *d;
    size_t common;          /* PSUs in both; n: those that vary */
    size_t n;               /* pairs, stratum by stratum */
    size_t *first, *second; /* their PSUs */
    size_t *stratum;        /* of the first */
    double *chance; /* n_1 n_2 / N, N the geometric mean of both waves; of
                       brewer n / N is pi of the PSU */
    struct svy_mem mem;
};

void svy_overlap_init(struct svy_overlap *o, const struct svy_design *d,
                      const char *first, const char *second);

/* The covariance of a statistic of the first wave with one of the second. */
double svy_overlap(const struct svy_overlap *o, const struct svy_linearize *a,
                   const struct svy_linearize *b);

void svy_overlap_free(struct svy_overlap *o);

#endif
