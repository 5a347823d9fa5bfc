/*
 * redraw - a survey once more: estimates, and the variances it would estimate.
 *
 * If nothing differed, what would k contrasts of such a sample be, and their
 * standard errors? The estimates are normal with the covariance of the design,
 *
 *     g = sum_h sum_i e_hi z_hi,   V_h = sum_i z_hi z_hi',   e normal,
 *
 * and apart from them the variances v are the diagonal of sum_h W_h/df_h, W_h
 * Wishart with V_h and df_h = n_h - 1 degrees of freedom. So g_j/sqrt(v_j) is
 * Student's t where one stratum counts, and depends on its neighbours as in
 * the sample.
 *
 * in      for each PSU its stratum and k deviations, which sum to 0 over a
 *         stratum and are scaled so that sum z z' is the covariance; strata
 *         numbered from 0. A stratum of one PSU that varies has df 1. Centred
 *         replicates do as PSUs of one stratum. Or, where n is 0, a covariance
 *         taken for the truth: df are infinite, and v does not vary
 * out     var: the diagonal of the covariance, 0 where it is NaN or infinite.
 *         A draw depends on the seed and its number alone; g and v are 0 where
 *         var is. Not for two threads at once
 * cost    a draw: rank q of a stratum times the contrasts it touches and, for
 *         v, times q again, summed over strata. Where q is 6 or more q/3 draws
 *         (20 at most) share the v of a stratum: df >= q, it hardly varies.
 *         100 contrasts of 2,000 PSUs: .1 to .7 ms
 * from    Bartlett (1933), Proceedings of the Royal Society of Edinburgh 53,
 *         260-283 (Wishart); Kinderman and Monahan (1977), ACM Transactions on
 *         Mathematical Software 3, 257-260 (normal), with Knuth's bounds, The
 *         Art of Computer Programming 2, 3.4.1; Marsaglia and Tsang (2000),
 *         ACM TOMS 26, 363-372 (chi-square)
 * check   tests/law/redraw.c: moments; the same from a normal number a PSU
 */
#ifndef SVY_REDRAW_H
#define SVY_REDRAW_H

#include <stddef.h>
#include <stdint.h>

#include "mem.h"

/* What varies; it is not kept. */
struct svy_redraw_of {
    size_t k, n;           /* contrasts, PSUs */
    const size_t *stratum; /* [n] */
    const double *z;       /* [n][k] */
    const double *cov;     /* [k][k], where n is 0 */
};

struct svy_redraw {
    size_t k;
    double *var;                  /* [k] */
    struct svy_redraw_part *part; /* private */
    size_t parts;
    double *work;
    struct svy_mem mem;
};

void svy_redraw_init(struct svy_redraw *r, const struct svy_redraw_of *of);

/* g and v have room for k. */
void svy_redraw(struct svy_redraw *r, uint64_t seed, uint32_t number, double *g,
                double *v);

void svy_redraw_free(struct svy_redraw *r);

#endif
