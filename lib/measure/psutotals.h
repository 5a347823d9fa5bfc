/*
 * psutotals - what a statistic totals in each PSU.
 *
 * overlap.h pairs those of two waves.
 *
 * in      a design with clusters, else there are no PSUs
 * out     PSUs in the order of the design; those without anybody have Z = 0
 * cost    cells of the statistic + PSUs
 * check   tests/law/measure/psutotals.c
 */
#ifndef SVY_PSUTOTALS_H
#define SVY_PSUTOTALS_H

#include <stddef.h>

#include "measure/linearize.h"
#include "sample/design.h"

/* 0 where respondents were sampled themselves. */
size_t svy_psutotals_count(const struct svy_design *d);

/* z[i] of every PSU. */
void svy_psutotals(const struct svy_linearize *l, const struct svy_design *d,
                   double *z);

#endif
