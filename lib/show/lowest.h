/*
 * lowest - the bar with the lowest mean, and whether tests say that it is.
 *
 * Some mean of a sample is always the lowest. That it is so of everybody is
 * told by a test against each of the others: of units svycompare --reference
 * all, of questions svycompare --difference A/B --null 0 a pair. All of them
 * must find it lower.
 *
 * in      bars, and wish->tests or NULL
 * errors  none of the tests is of two of the bars, two are of the same, a
 *         p-value is none
 * cost    tests times bars
 * from    Berger (1982), Technometrics 24: a claim that many tests must all
 *         allow is no more often false than any of them
 * check   tests/golden/likert.t
 */
#ifndef SVY_LOWEST_H
#define SVY_LOWEST_H

#include "show/bars.h"

struct svy_lowest {
    const struct svy_bar *bar; /* NULL: no mean, or a tie as written */
    const char *mean;          /* as written */
    size_t of;                 /* bars that have a mean */
    bool tested;               /* lower than each of the others */
    double level;              /* of the tests */
};

int svy_lowest(struct svy_lowest *low, struct svy_figure *f,
               const struct svy_bars *b, struct svy_err *why);

#endif
