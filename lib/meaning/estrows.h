/*
 * estrows - the rows of a report as estimates, with limits and what is behind.
 *
 * Computes what a single row cannot know: the design effect that serves where
 * its own is unknown, and from it the limits.
 *
 * df      svy_results_df, unless the row brings its own
 * deff    wr: V/(S^2/n); wor: V/(S^2/n (1 - n/W)), W the sum of weights, NA
 *         where that is no more than n; kish: n sum w^2/(sum w)^2 of everybody
 *         of the domain; neff = n/deff
 * cut     a quantile has the limits and the se of woodruff.h; df, n and deff
 *         are those of the share below it
 * lonely  se, low, high NA, df 0, flag lonely; of a difference that does not
 *         vary at all se and limits are NA, too, and the flag is review
 * count   0 has se 0, as nobody varies, but no limits, and the flag review
 * cv      if asked for, an own column se/|estimate|
 * chance  where replicates are drawn by lot, an own column se_mc says how
 *         far se would move with other draws (its standard error)
 * limits  interval.h; where se is 0 with max(1, the deff of the statistic over
 *         the whole sample), else respondents per PSU there; never of other
 *         statistics, so that a row is the same whatever else is asked for. A
 *         node of an index with se 0 inside its scale has none
 *
 * errors  when nobody answered anything
 * check   tests/unit/measure/results.c, tests/unit/meaning/textbook.c
 */
#ifndef SVY_ESTROWS_H
#define SVY_ESTROWS_H

#include "measure/results.h"
#include "rows/estimate.h"

/* Appends the rows that are shown to e. */
int svy_estrows(struct svy_results *r, struct svy_estimates *e,
                struct svy_err *why);

/* Rows of e, just published, that are flagged suppressed have no covariance. */
void svy_estrows_hide(struct svy_results *r, const struct svy_estimates *e);

#endif
