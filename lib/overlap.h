/*
 * overlap - how two waves vary together that share PSUs.
 *
 *     C = sum_h sqrt((1 - f_1h)(1 - f_2h)) m/(m - 1)
 *         sum_common (Z_1i - mean_1)(Z_2i - mean_2)
 *
 * over the m PSUs of a stratum that were in both waves, the means being over
 * these. Each wave keeps its own n_h and its own centring, so its standard
 * error is the one that its own report printed; the variance of a change is
 * V_1 + V_2 - 2 C.
 *
 * in      waves of one tally, whose PSUs bear the same ids in the same strata
 * out     0 where no stratum has two PSUs in common; later stages are taken to
 *         be drawn anew in each wave
 * from    Kish (1965), Survey Sampling (means of overlapping samples), with the
 *         sums of each stratum taken about the PSUs in common
 * cost    PSUs
 * check   tests/law/overlap.c: none, half, all of the PSUs in common
 */
#ifndef SVY_OVERLAP_H
#define SVY_OVERLAP_H

#include <stddef.h>

#include "design.h"
#include "linear.h"

/* PSUs in both waves. */
struct svy_overlap {
    const struct svy_design *d;
    size_t n;               /* pairs, stratum by stratum */
    size_t *first, *second; /* their PSUs */
    size_t *stratum;        /* of the first */
    double *open;           /* sqrt((1 - f_1)(1 - f_2)) */
    struct svy_mem mem;
};

void svy_overlap_init(struct svy_overlap *o, const struct svy_design *d,
                      const char *first, const char *second);

/* The covariance of a statistic of the first wave with one of the second. */
double svy_overlap(const struct svy_overlap *o, const struct svy_linear *a,
                   const struct svy_linear *b);

void svy_overlap_free(struct svy_overlap *o);

#endif
