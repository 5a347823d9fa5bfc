/*
 * quantile - the value that a share p of a weighted distribution lies below.
 *
 * in      y[0 .. n-1] rising, each once, w[i] >= 0 the total weight of y[i];
 *         values of weight 0 are left out
 * rules   with C_j the weight up to y_j and W the weight of all
 *         math     smallest y_j with C_j >= pW (= hf1)
 *         school   the same, but the mean of y_j and y_j+1 when C_j = pW (hf2)
 *         hf4 … hf9  linear between points (p_j, y_j): hf4 C_j/W, hf5
 *         (C_j - w_j/2)/W, hf6 C_j/(W + w_n), hf7 C_{j-1}/C_{n-1}, hf8
 *         (C_{j-1} + 2 C_j)/3 / (W + w_n/3), hf9 (3 C_{j-1} + 5 C_j)/8 /
 *         (W + w_n/4), w_n the last weight
 *         grouped  y is a scale of whole steps, each answer spread evenly over
 *                  y ± 1/2: y - 1/2 + (pW - C_{j-1})/w_j
 * out     NaN without weight, and for p outside 0 .. 1
 * from    Hyndman and Fan (1996), The American Statistician 50, 361-365, with
 *         weights as in R's survey 4.1 svyquantile (qrule)
 * check   tests/unit/quantile.c
 */
#ifndef SVY_QUANTILE_H
#define SVY_QUANTILE_H

#include <stddef.h>

enum svy_quantile_rule {
    SVY_Q_MATH,
    SVY_Q_SCHOOL,
    SVY_Q_HF4,
    SVY_Q_HF5,
    SVY_Q_HF6,
    SVY_Q_HF7,
    SVY_Q_HF8,
    SVY_Q_HF9,
    SVY_Q_GROUPED
};

double svy_quantile(const double *y, const double *w, size_t n, double p,
                    enum svy_quantile_rule rule);

/* The rule of a name (math school hf1 … hf9 grouped), or -1. */
long svy_quantile_find(const char *name);

#endif
