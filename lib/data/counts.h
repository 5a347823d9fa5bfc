/*
 * counts - counts by cell and category.
 *
 * Categories below SVY_COUNTS_DENSE have a place in an array of their cell;
 * those above (pairs, quantities) hang on a tree of their cell, so that memory
 * follows what was answered and the many small categories stay fast.
 *
 * cost    an addition and a branch for a dense count, three steps for others
 * check   tests/unit/data/counts.c
 */
#ifndef SVY_COUNTS_H
#define SVY_COUNTS_H

#include <stddef.h>
#include <stdint.h>

#include "ground/exactsum.h"
#include "ground/mem.h"

enum { SVY_COUNTS_DENSE = 1024 };

struct svy_count {
    size_t n;
    struct svy_exactsum sum[]; /* as many as svy_counts_init was told */
};

struct svy_counts {
    size_t stride, ncell, cell_room, nrare, rare_room; /* private, all of it */
    struct svy_counts_cell *cell;
    struct svy_counts_rare *at;
    struct svy_mem mem;
};

void svy_counts_init(struct svy_counts *s, size_t sums);

/* The count of a category, zeroed when new; lives until the next call. */
struct svy_count *svy_counts_at(struct svy_counts *s, size_t cell, size_t cat);

/* The next count of a cell with n > 0, or NULL after the last; *cursor starts
 * at 0. In no order. The pointer lives until svy_counts_at() is called. */
struct svy_count *svy_counts_find(const struct svy_counts *s, size_t cell,
                                  size_t *cursor, size_t *cat);

void svy_counts_free(struct svy_counts *s);

#endif
