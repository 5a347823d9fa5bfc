/*
 * tested - which units of a figure differ from the rest, by tests made before.
 *
 * A unit is part of the whole that a figure's line stands for, and one interval
 * of many misses it by chance: what differs is told by svycompare --reference
 * rest, from the same tally, whose p-values are multiplicity-adjusted.
 *
 * in      the rows of the figure, settled (rowpick.h), with wish->tests
 * out     of a unit the difference from the rest and its adjusted p-value
 * errors  the tests are no differences from the rest, none is of the figure, a
 *         unit has two or is not among the estimates
 * check   tests/unit/show/units.c, tests/golden/league.t
 */
#ifndef SVY_TESTED_H
#define SVY_TESTED_H

#include "show/rowpick.h"

struct svy_tested {
    struct svy_rowpick pick; /* the rows that are of the figure */
    long p, padj;            /* columns */
    size_t n;                /* tests that have a p-value */
    double level; /* a smaller p-value tells a difference: 1 - conf */
    bool alone;   /* of several, none is adjusted */
};

/* The p-value of a test, in the column of `p` or `padj`; NaN where it has none.
 * Fails where something else stands there. */
int svy_tested_p(const struct svy_rowpick *tests,
                 const struct svy_estimate *row, long column, double *p,
                 struct svy_err *why);

/* Borrows what the pick of the figure points to. */
int svy_tested_init(struct svy_tested *t, const struct svy_rowpick *figure,
                    struct svy_err *why);

/* The test of a unit, or NULL: there is none, or it has no p-value. */
const struct svy_estimate *svy_tested_find(const struct svy_tested *t,
                                           const char *level);

/* Whether a test tells a difference. */
bool svy_tested_differs(const struct svy_tested *t,
                        const struct svy_estimate *row);

#endif
