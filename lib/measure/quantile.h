/*
 * quantile - the value that a share p of a weighted distribution lies below.
 *
 * in      y[0 .. n-1] rising, each once; w[i] >= 0 the weight of the people[i]
 *         who gave y[i], each of whom weighs w[i]/people[i] (a tally knows no
 *         more); values of weight 0 are left out
 * rules   with C the weight of all up to somebody, w theirs, W of all, w_n and
 *         C_{n-1} of the last and of all before
 *         math     smallest y with C >= pW (= hf1)
 *         school   the same, but half way to the next y when C = pW (hf2)
 *         hf4 … hf9  linear between points: hf4 C/W, hf5 (C - w/2)/W, hf6
 *         C/(W + w_n), hf7 (C - w)/C_{n-1}, hf8 (C - w/3)/(W + w_n/3), hf9
 *         (C - 3w/8)/(W + w_n/4)
 *         grouped  y is a scale of whole steps, each answer spread evenly over
 *                  y - 1/2 .. y + 1/2: the median of a satisfaction scale
 * out     NaN without weight, and for p outside 0 .. 1
 * from    Hyndman and Fan (1996), The American Statistician 50, 361-365, with
 *         weights as in R's survey (qrule_hf4 …): equal to it where those who
 *         gave the two answers between which the quantile falls weigh the same
 * check   tests/unit/measure/quantile.c, tests/unit/meaning/textbook.c
 */
#ifndef SVY_QUANTILE_H
#define SVY_QUANTILE_H

#include <stddef.h>

#include "ground/word.h"

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

/* A weighted distribution. */
struct svy_weighed {
    size_t n;
    const double *y, *w, *people;
};

double svy_quantile(const struct svy_weighed *x, double p,
                    enum svy_quantile_rule rule);

/* How much of somebody who gave y lies at or below q: 0, 1 or, grouped,
 * between. */
double svy_quantile_below(double y, double q, enum svy_quantile_rule rule);

/* The names of rules; hf1 is math, hf2 school. */
extern const struct svy_word svy_quantile_words[];

#endif
