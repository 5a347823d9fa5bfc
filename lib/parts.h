/*
 * parts - a variance in parts, each known by so many degrees of freedom.
 *
 * A part is what varies together, of several statistics at once: a sum of
 * squares for each, of products for every two. The variance of statistic j is
 * the sum of its v over parts, with Satterthwaite's degrees of freedom
 *
 *     (sum v)^2/sum v^2/df
 *
 * out     nothing of a statistic that does not vary: var 0, df NaN
 * from    Satterthwaite (1946), Biometrics Bulletin 2, 110-114
 * cost    the squares
 * check   tests/unit/parts.c
 */
#ifndef SVY_PARTS_H
#define SVY_PARTS_H

#include <stddef.h>

#include "mem.h"

struct svy_parts_one {
    double df;
    size_t n, rows;
    size_t *which; /* [n] the statistics that vary in it, rising */
    double *z;     /* [n][rows], which are squared and added */
};

struct svy_parts {
    size_t k, n, room;
    struct svy_parts_one *part;
    double *var; /* [k] */
    struct svy_mem mem;
};

/* Of k statistics, no part yet. */
void svy_parts_init(struct svy_parts *p, size_t k);

/* Adds a part of rows z[rows][n] of the statistics which[n], rising; of all,
 * where which is NULL. */
void svy_parts_add(struct svy_parts *p, double df, size_t rows, const double *z,
                   const size_t *which, size_t n);

/* Makes variances as large as var[j], and where nothing varies adds a part of
 * df[j] for statistic j alone. 0 and NaN are nothing. */
void svy_parts_scale(struct svy_parts *p, const double *var, const double *df);

double svy_parts_df(const struct svy_parts *p, size_t j);

void svy_parts_free(struct svy_parts *p);

#endif
