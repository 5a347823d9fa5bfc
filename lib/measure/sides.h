/*
 * sides - who is on which side of a difference, unit by unit.
 *
 * Of one statistic all are on one side; of a difference there are two. In a
 * family of differences that are judged together every domain is a side.
 *
 * A unit is of a side where somebody of it answered, or is in a domain that the
 * statistic rests on. The units of one level are split: those of one side alone
 * are together, and those of several that hang together by common sides. So
 * districts stay apart where the sample was not stratified by them.
 *
 * in      linearized statistics of one table; where domains are not sides, of
 *         several tables of one tally
 * cost    cells of all distinct rows, sorted
 * check   tests/law/measure/split.c
 */
#ifndef SVY_SIDES_H
#define SVY_SIDES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "measure/linearize.h"
#include "sample/design.h"

/* Statistics that are looked at together. */
struct svy_family {
    const struct svy_linearize *const *l;
    size_t k;
    bool apart; /* every domain is a side of its own */
};

/* A row of somebody of a side, by its terms, by who answered, or both. */
struct svy_sided {
    const struct svy_row_total *row;
    uint32_t side;
    bool term, who;
};

struct svy_sides {
    const struct svy_design *d;
    size_t nrow, nside;
    struct svy_sided *row; /* each once, by its place in the totals */
    size_t n;              /* private from here on: */
    struct svy_seat *seat; /* who is where, by unit and side, each once */
    uint32_t *parent;
    struct svy_mem mem;
};

void svy_sides_init(struct svy_sides *s, const struct svy_family *f,
                    const struct svy_design *d);

/* Which of row[] a row is; it must be one of a term or of who answered. */
size_t svy_sides_find(const struct svy_sides *s,
                      const struct svy_row_total *row);

/* A unit of a stage with somebody, and what it is together with: the side, or
 * nside and more. */
struct svy_sides_unit {
    uint32_t group, key;
    uint32_t unit; /* its first with somebody */
};

/* The units of a stage, group[u] of unit u, among units from .. to-1; out has
 * room for as many. Rising. */
size_t svy_sides_units(struct svy_sides *s, const uint32_t *group, size_t from,
                       size_t to, struct svy_sides_unit *out);

void svy_sides_free(struct svy_sides *s);

#endif
