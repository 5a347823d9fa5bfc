/*
 * nulldist - a survey once more: estimates and the variances it would give.
 *
 * If nothing differed, what would k contrasts of such a sample be, and their
 * standard errors? The variance is a sum of parts (parts.h), C = sum_p C_p. The
 * estimates g are normal with covariance C; apart from them the variances v
 * are the diagonal of sum_p W_p/df_p, W_p Wishart with C_p and df_p degrees of
 * freedom; where a part says that its variance of contrast j comes out too
 * small, g_j is larger. So g_j/sqrt(v_j) is Student's t where one part counts,
 * and depends on its neighbours as in the sample. A part whose df are infinite
 * is taken for the truth.
 *
 * in      parts of k contrasts; df count whole, at least 1
 * out     var: the diagonal of C, 0 where it is NaN or infinite. A draw depends
 *         on the seed and its number alone; g and v are 0 where var is. Not
 *         for two threads at once
 * error   of parts with more than a few directions those that move no contrast
 *         by more than 1e-4 of its variance, all parts together, are left out
 * cost    that of bundle.h, where domains are made of strata or parts have a
 *         few units; else a draw: rank q of a part times the contrasts it
 *         touches and, for v, times q again, summed over parts. Where q is 6 or
 *         more q/3 draws (20 at most) share the v of a part of df >= q: as if
 *         there were up to 1.7 times fewer draws. 63 provinces against the
 *         rest, 705 strata: .01 ms, of which half is shared by all families
 * check   tests/law/infer/nulldist.c: moments;
 *         the same from a normal number a row
 */
#ifndef SVY_NULLDIST_H
#define SVY_NULLDIST_H

#include <stddef.h>
#include <stdint.h>

#include "ground/mem.h"
#include "infer/bundle.h"
#include "infer/variates.h"
#include "measure/parts.h"

struct svy_nulldist {
    size_t k;
    double *var; /* [k] */
    struct svy_bundles bundles;
    struct svy_nulldist_part *part; /* private */
    size_t parts;
    double *work;
    struct svy_mem mem;
};

/* The parts are not kept. */
void svy_nulldist_init(struct svy_nulldist *r, const struct svy_parts *of);

/* A block of draws; g and v [k][SVY_VARIATES]. */
void svy_nulldist(struct svy_nulldist *r, struct svy_variates *x, double *g,
                  double *v);

/* How many numbers it holds. */
size_t svy_nulldist_size(const struct svy_nulldist *r);

void svy_nulldist_free(struct svy_nulldist *r);

#endif
