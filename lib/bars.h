/*
 * bars - the answers of several questions, or of one by units, as shares.
 *
 * in      estimates of stat share, an answer a row; of stat mean if there
 * out     a bar a question, or with --unit a bar a unit and first that of
 *         everybody; from the highest mean down, then those without answers,
 *         then those that are not published
 * leaves  typed missing answers (NA:…) and codes the scale calls missing; the
 *         rest is made to add up to 1
 * errors  questions of different scales, an answer off the scale, shares that
 *         do not add up to 1, more than eleven answers
 * check   tests/unit/bars.c
 */
#ifndef SVY_BARS_H
#define SVY_BARS_H

#include "figure.h"

enum { SVY_GRADES = 11 };

struct svy_bar {
    const char *label;
    const struct svy_estimate *row[SVY_GRADES], *average; /* NULL: no row */
    double share[SVY_GRADES];                             /* add up to 1 */
    double out;   /* share of the answers that are left out */
    double n;     /* respondents, NaN if unknown */
    double mean;  /* NaN if there is none */
    double start; /* where the bar begins: its middle lies at 0 */
    bool hidden, empty, all;
};

struct svy_bars {
    struct svy_pick pick;
    struct svy_bar *bar; /* bar[0 .. n-1], in the figure's memory */
    size_t n, grades;    /* answers, from the most negative */
    const char *code[SVY_GRADES];
    const char *item; /* one that has the scale */
    bool left_out;
};

int svy_bars_read(struct svy_bars *b, struct svy_figure *f,
                  const struct svy_estimates *e, struct svy_err *why);

/* The rows that are drawn, as numbers beside the figure. */
void svy_bars_keep(const struct svy_bars *b, struct svy_estimates *used);

void svy_bars_free(struct svy_bars *b);

#endif
