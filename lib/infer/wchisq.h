/*
 * wchisq - the tail of a weighted sum of chi-squares.
 *
 *     P(sum_j weight_j X_j > x),   X_j chi-square with df_j, independent
 *
 * The law of a test of fit or independence in a survey (Rao and Scott), whose
 * weights are the design effects. Weights below 0 are welcome: a ratio to a
 * chi-square is such a sum,
 *
 *     P(sum_j weight_j X_j > f Y/d) = P(sum_j weight_j X_j - f/d Y > 0),
 *
 * so an F test with a denominator of d degrees of freedom is one part more.
 *
 * how     Re and Im of the cumulant function along a hyperbola through the
 *         saddlepoint, by the trapezoid rule, halved until it stands still:
 *         relative error < 1e-10 also of small tails. NaN where it does not
 *         (parts of more than some 1e6 degrees of freedom)
 *
 * in      df_j > 0; n >= 1
 * from    Rice (1980), SIAM Journal on Scientific and Statistical Computing 1,
 *         438-448 (the contour); Imhof (1961), Biometrika 48, 419-426
 * cost    some 100 to 10,000 times n logarithms
 * check   tests/unit/infer/wchisq.c: closed forms, Imhof's own table
 */
#ifndef SVY_WCHISQ_H
#define SVY_WCHISQ_H

#include <stddef.h>

struct svy_wchisq {
    double weight, df;
};

double svy_wchisq_tail(double x, const struct svy_wchisq *part, size_t n);

#endif
