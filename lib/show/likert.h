/*
 * likert - the answers of several questions, or of one by units, as bars that
 * part at the middle of the scale.
 *
 * in      estimates of stat share, an answer a row; of stat mean if there
 * shows   questions (units with --unit) from the highest mean down; the bar of
 *         a neutral answer lies half on either side of zero; percentages where
 *         they fit; n and the mean beside it (of the codes, when the file has
 *         none and they are numbers)
 * leaves  typed missing answers (NA:…) and codes the scale calls missing; then
 *         the rest is made to add up to 100 %
 * errors  questions of different scales, shares that do not add up to 1
 * check   tests/golden/svyplot.t
 */
#ifndef SVY_LIKERT_H
#define SVY_LIKERT_H

#include "show/figure.h"

int svy_likert(struct svy_figure *f, const struct svy_estimates *e,
               struct svy_estimates *used, struct svy_err *why);

#endif
