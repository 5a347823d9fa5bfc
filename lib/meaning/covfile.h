/*
 * covfile - the joint covariance of the rows of a report.
 *
 * out     row,col,cov: lower triangle with the diagonal, zeros left out. A row
 *         is named by-columns;item;stat;answer;reference. Rows without an error
 *         of their own (lonely) and quantiles are left out
 * errors  where respondents are a sampled stage: the tally lacks who answered
 *         two items that are shown together
 * cost    that of joint.h, and a line for each two that vary together
 * check   tests/unit/measure/results.c, tests/unit/meaning/textbook.c
 */
#ifndef SVY_COVFILE_H
#define SVY_COVFILE_H

#include <stdio.h>

#include "measure/results.h"

int svy_covfile_print(struct svy_results *r, FILE *out, struct svy_err *why);

#endif
