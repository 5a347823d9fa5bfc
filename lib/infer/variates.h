/*
 * variates - standard normal and Wishart numbers that families share.
 *
 * Forty families of one survey rest on the same strata. What is drawn of them
 * before it is stretched to a family's variances is the same for all, and is
 * drawn once. Draws come in blocks of SVY_VARIATES, side by side, for sums over
 * them to be made eight at a time.
 *
 *     W = A A'/df,  A lower, normal below its diagonal, on it the roots of
 *                   chi-squares of df, df - 1, ...; min(q, df) columns
 *
 * out     a number depends on the seed, the block and its own number alone, a W
 *         on its df besides; not on what was drawn before. No digit of it is
 *         of a mathematical library, for a logarithm is only compared with
 * from    Bartlett (1933), Proceedings of the Royal Society of Edinburgh 53,
 *         260-283 (A); Kinderman and Monahan (1977), ACM Transactions on
 *         Mathematical Software 3, 257-260 (normal), with Knuth's bounds, The
 *         Art of Computer Programming 2, 3.4.1; Marsaglia and Tsang (2000),
 *         ACM TOMS 26, 363-372 (chi-square)
 * cost    a normal 40 ns; as many doubles as were asked of a block
 * check   tests/law/infer/nulldist.c
 */
#ifndef SVY_VARIATES_H
#define SVY_VARIATES_H

#include <stddef.h>
#include <stdint.h>

#include "ground/mem.h"
#include "ground/rng.h"

enum {
    SVY_VARIATES = 8,     /* draws of a block */
    SVY_VARIATES_MOST = 5 /* rows of a W, at most */
};

struct svy_variates {
    uint64_t seed;
    uint32_t block;
    double *normal; /* private from here on */
    size_t nnormal, normals_room;
    struct svy_variates_kept *kept; /* by number */
    size_t nkept, kept_room;
    struct svy_mem mem;
};

void svy_variates_init(struct svy_variates *v, uint64_t seed);

/* From now on numbers are of draws SVY_VARIATES * block and on. */
void svy_variates_block(struct svy_variates *v, uint32_t block);

/* Normal numbers from .. from+n-1, [n][SVY_VARIATES]; good until the next call.
 */
const double *svy_variates_normal(struct svy_variates *v, size_t from,
                                  size_t n);

/* Wishart number `number` of q rows, [q (q + 1)/2][SVY_VARIATES] by rows of the
 * lower triangle; df whole, INFINITY for the unit matrix. Good until the next
 * call. */
const double *svy_variates_wishart(struct svy_variates *v, size_t number,
                                   size_t q, double df);

/* A stream beside these, of a number and what it is shared by; one more of a
 * stream. */
struct svy_rng svy_variates_stream(const struct svy_variates *v, size_t number,
                                   uint32_t block);
double svy_variates_gauss(struct svy_rng *d);
double svy_variates_chisq(struct svy_rng *d, double df);

void svy_variates_free(struct svy_variates *v);

#endif
