/*
 * bars - the answers of several questions, or of one by units, as shares.
 *
 * in      estimates of stat share, an answer a row; of stat mean if there
 * out     a bar a question, or with --unit a bar a unit and first that of
 *         everybody; from the highest mean down, then those without answers,
 *         then those that are not published
 * leaves  typed missing answers (NA:…) and codes the scale calls missing; the
 *         rest is made to add up to 1
 * errors  those of grades.h; an answer off the scale, shares that do not add up
 *         to 1, a name of --item without a bar
 * check   tests/unit/show/bars.c
 */
#ifndef SVY_BARS_H
#define SVY_BARS_H

#include "show/figure.h"
#include "show/grades.h"

struct svy_bar {
    const char *name, *label; /* of the question or the unit */
    const struct svy_estimate *row[SVY_GRADES], *average; /* NULL: no row */
    double share[SVY_GRADES];                             /* add up to 1 */
    double out;   /* share of the answers that are left out */
    double n;     /* respondents, NaN if unknown */
    double mean;  /* NaN if there is none */
    double start; /* where the bar begins: its middle lies at 0 */
    bool hidden, empty, all;
    bool reverse; /* the places of its answers are their mirror images */
};

struct svy_bars {
    struct svy_rowpick pick;
    struct svy_bar *bar; /* bar[0 .. n-1], in the figure's memory */
    size_t n;
    struct svy_grades grade;
    bool left_out;
    bool forward, backward; /* some bars are not reverse, some are */
};

int svy_bars_read(struct svy_bars *b, struct svy_figure *f,
                  const struct svy_estimates *e, struct svy_err *why);

/* The rows that are drawn, as numbers beside the figure. */
void svy_bars_keep(const struct svy_bars *b, struct svy_estimates *used);

void svy_bars_free(struct svy_bars *b);

#endif
