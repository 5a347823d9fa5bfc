/*
 * psu - what a statistic totals in each PSU.
 *
 *     V = sum_h sum_i d_hi^2,   d_hi = sqrt((1 - f_h) n_h/(n_h - 1))
 *                                      (Z_hi - mean_h)
 *
 * is the variance by the first stage; redraw.h draws from the d of several
 * statistics at once, overlap.h pairs the Z of two waves.
 *
 * in      a design with clusters, else there are no PSUs
 * out     PSUs in the order of the design; those without anybody have Z = 0
 * cost    cells of the statistic + PSUs
 * check   tests/law/psu.c
 */
#ifndef SVY_PSU_H
#define SVY_PSU_H

#include <stddef.h>

#include "design.h"
#include "linear.h"

/* 0 where respondents were sampled themselves. */
size_t svy_psu_count(const struct svy_design *d);

/* z[i] of every PSU. */
void svy_psu_totals(const struct svy_linear *l, const struct svy_design *d,
                    double *z);

/* Totals become deviations; the one PSU of a stratum has none. */
void svy_psu_deviate(const struct svy_design *d, double *z);

/* The stratum of every PSU, numbered from 0; in m. */
size_t *svy_psu_strata(const struct svy_design *d, struct svy_mem *m);

#endif
