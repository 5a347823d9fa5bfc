/*
 * bundle - parts that move their contrasts in the same few directions.
 *
 * A part is drawn as L'e for the estimates and diag(L'W L) for the variances,
 * L [q][n] of its n contrasts, W Wishart of its df. Where domains are made of
 * strata all strata of one domain move the contrasts of a mean in two ways
 * alone, by what they total of w y and of w, and contrast j weighs the two in
 * the same way t_j in all of them:
 *
 *     L_h = C_h T,   T [r][n] of the bundle, C_h [q][r] of the part
 *     v_j = t_j' (sum_h C_h' W_h C_h) t_j
 *     g_j = t_j' R z,   R R' = sum_h C_h' C_h
 *
 * So a draw of 700 strata and 63 contrasts is the sum of 700 matrices of 2 x 2,
 * which then are stretched once a domain: the work of a draw is strata x r^4
 * and domains x contrasts x r^2, not strata x contrasts x r^2. Nobody says
 * which parts those are: it shows in the numbers, whatever the contrasts are.
 * T is the unit matrix for r of the contrasts, so what is divided by is as
 * large as it can be.
 *
 * in      parts (parts.h) of at most SVY_VARIATES_MOST directions; others are
 *         left to nulldist.h, as are directions of which there are more. A part
 *         with a lift has a bundle of its own
 * error   a part is in a bundle if its columns are C_h T to 1e-6 of each
 * cost    parts x bundles to find them
 * check   tests/law/infer/nulldist.c: the same from a normal number a row
 */
#ifndef SVY_BUNDLE_H
#define SVY_BUNDLE_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/mem.h"
#include "infer/variates.h"
#include "measure/parts.h"

/* A part that is in a bundle; private, as are the fields of one. */
struct svy_bundle_member {
    size_t number, q;
    double df;
    double *c;      /* [q][r], until all parts are in */
    double *square; /* [q (q + 1)/2][r (r + 1)/2], from W to C'W C */
};

struct svy_bundle {
    size_t n, r;
    size_t pivot[SVY_VARIATES_MOST], *which;
    double *t;      /* [n][r] */
    double *square; /* [n][r (r + 1)/2], of t */
    double *lift;   /* [n], or NULL */
    double root[SVY_VARIATES_MOST * SVY_VARIATES_MOST];
    struct svy_bundle_member *member;
    size_t members, room;
};

struct svy_bundles {
    struct svy_bundle *bundle;
    size_t n, room;
    struct svy_mem mem;
};

/* The entries of the lower triangle of an n x n matrix, by rows. */
static inline size_t
svy_bundle_pairs(size_t n)
{
    return n * (n + 1) / 2;
}

static inline double
svy_bundle_dot(const double *x, const double *y, size_t n)
{
    double sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += x[i] * y[i];
    return sum;
}

/* var[j] > 0 of the contrasts that are drawn; taken[i] becomes whether part i
 * is in a bundle. The parts are not kept. */
void svy_bundles_init(struct svy_bundles *b, const struct svy_parts *of,
                      const double *var, bool *taken);

/* Adds what the bundles come to in a block of draws to the estimates and
 * variances, [k][SVY_VARIATES]; returns how many normal numbers were used. */
size_t svy_bundles_draw(const struct svy_bundles *all, struct svy_variates *v,
                        double *g, double *w);

/* How many numbers they hold. */
size_t svy_bundles_size(const struct svy_bundles *all);

void svy_bundles_free(struct svy_bundles *b);

#endif
