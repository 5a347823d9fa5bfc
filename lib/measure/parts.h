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
 * check   tests/unit/measure/parts.c
 */
#ifndef SVY_PARTS_H
#define SVY_PARTS_H

#include <stddef.h>

#include "ground/mem.h"

struct svy_parts_one {
    double df;
    size_t with; /* parts that could be pooled bear the same number; 0: none */
    size_t n, rows;
    size_t *which; /* [n] the statistics that vary in it, rising */
    double *z;     /* [n][rows], which are squared and added */
    double *lift;  /* [n] of a statistic: how much larger than these its error
                      is, as a factor of it, or NULL: not at all */
};

struct svy_parts {
    size_t k, n, room;
    struct svy_parts_one *part;
    double *var; /* [k] */
    struct svy_mem mem;
};

/* Of k statistics, no part yet. */
void svy_parts_init(struct svy_parts *p, size_t k);

/* Adds a part of rows z[rows][n] of the statistics which[n], rising; df, rows,
 * n, which, lift and with are as in one, whose which is NULL for all. */
void svy_parts_add(struct svy_parts *p, const struct svy_parts_one *one,
                   const double *z);

/* Makes variances as large as var[j], and where nothing varies adds a part of
 * df[j] for statistic j alone. 0 and NaN are nothing. */
void svy_parts_scale(struct svy_parts *p, const double *var, const double *df);

/* Makes one part of all, with so many df. */
void svy_parts_join(struct svy_parts *p, double df);

/* Where there are more parts than so many, those that may be are pooled, with
 * Satterthwaite's df of the sum over statistics of their shares. */
void svy_parts_pool(struct svy_parts *p, size_t most);

double svy_parts_df(const struct svy_parts *p, size_t j);

void svy_parts_free(struct svy_parts *p);

#endif
