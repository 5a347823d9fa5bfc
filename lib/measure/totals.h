/*
 * totals - a tally seen by one table: totals of each category, domain, unit.
 *
 * A table splits by some of the tally's by-columns (the wave always is one)
 * and sums over the others. Sums stay exact until each total of a domain,
 * category and unit is rounded once, so a table is the same to the last bit
 * from any tally that is fine enough.
 *
 * in      a closed tally; by-columns as -b names them, none for the whole
 * out     domains sorted by their levels; rows sorted by category and domain;
 *         cells of a row sorted by unit
 *         w in units of 2^scale, so that squares stay in range whatever the
 *         unit of the weights is; scale is 0 for weights of ordinary size
 * errors  a by-column that the tally does not have
 * cost    entries x log entries
 * check   tests/law/measure/linearize.c, tests/law/meaning/estimate.c
 */
#ifndef SVY_TOTALS_H
#define SVY_TOTALS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "data/by.h"
#include "data/tally.h"
#include "ground/err.h"
#include "ground/mem.h"
#include "survey/survey.h"

struct svy_cell_total {
    uint32_t unit;
    size_t n;
    double w;
    double w2;     /* sum of squared weights, in units of 4^scale */
    double spread; /* w2 - w^2/n: 0 when all weighed the same */
};

struct svy_row_total {
    uint32_t cat, domain;
    const struct svy_cell_total *cell; /* cell[0 .. ncell-1] */
    size_t ncell, n;
    double w;
    bool made; /* of others (pool.h): it stands in no table */
};

struct svy_totals {
    const struct svy_tally *t;
    int scale;
    size_t nby, ndomain, nrow;
    const char **by;     /* names of its by-columns */
    const char ***level; /* level[d][j] */
    bool *missing;       /* missing[d]: a level of it is */
    uint32_t *wave;      /* the first domain of the wave of d */
    uint32_t *domain;    /* domain[c] of a combo of the tally */
    struct svy_row_total *row;
    struct svy_cell_total *cell;
    size_t *first; /* rows of category c: first[c] .. first[c+1]-1 */
    struct svy_mem mem;
};

/* name is the tally's file, for messages. */
int svy_totals_init(struct svy_totals *s, const struct svy_tally *t,
                    const struct svy_by *by, const char *name,
                    struct svy_err *why);

/* The row of a domain and category, or NULL when it has no respondent. */
const struct svy_row_total *svy_totals_find(const struct svy_totals *s,
                                            size_t domain, size_t cat);

/* By category, then by domain, as rows stand in their table; rows that are made
 * of others (pool.h) stand behind their first, those of fewer people before. */
int svy_totals_order(const struct svy_row_total *a,
                     const struct svy_row_total *b);

/* The wave of a domain, "" without waves. */
const char *svy_totals_wave(const struct svy_totals *s, size_t domain);

void svy_totals_free(struct svy_totals *s);

#endif
