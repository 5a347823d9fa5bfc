/*
 * sparse - exact counts by cell and category, where somebody was counted.
 *
 * The counts of a cell hang on a tree of its own, so that memory follows what
 * was answered, whatever the categories are (pairs, quantities).
 *
 * cost    three steps a count; memory of the counts, and up to 24 bytes for
 *         each, more where the categories of a cell lie far apart
 * check   tests/unit/data/sparse.c
 */
#ifndef SVY_SPARSE_H
#define SVY_SPARSE_H

#include <stddef.h>
#include <stdint.h>

#include "ground/exactsum.h"
#include "ground/mem.h"

struct svy_count {
    size_t n;
    struct svy_exactsum sum[]; /* as many as svy_sparse_init was told */
};

struct svy_sparse {
    size_t stride, ncell, cell_room, n, room; /* private, all of it */
    struct svy_sparse_cell *cell;
    struct svy_sparse_count *at;
    struct svy_mem mem;
};

void svy_sparse_init(struct svy_sparse *s, size_t sums);

/* The count of a category, zeroed when new; lives as long as the store. */
struct svy_count *svy_sparse_at(struct svy_sparse *s, size_t cell, size_t cat);

/* The same, NULL where there is none. */
struct svy_count *svy_sparse_find(const struct svy_sparse *s, size_t cell,
                                  size_t cat);

/* The next count of a cell with n > 0, or NULL after the last; *cursor starts
 * at 0. In no order. */
struct svy_count *svy_sparse_next(const struct svy_sparse *s, size_t cell,
                                  size_t *cursor, size_t *cat);

void svy_sparse_free(struct svy_sparse *s);

#endif
