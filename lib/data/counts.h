/*
 * store - counts by cell and category.
 *
 * Categories below SVY_STORE_DENSE have a place in an array of their cell;
 * those above (pairs, quantities) hang on a tree of their cell, so that memory
 * follows what was answered and the many small categories stay fast.
 *
 * cost    an addition and a branch for a dense count, three steps for others
 * check   tests/unit/data/counts.c
 */
#ifndef SVY_STORE_H
#define SVY_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "ground/exactsum.h"
#include "ground/mem.h"

enum { SVY_STORE_DENSE = 1024 };

struct svy_count {
    size_t n;
    struct svy_sum sum[]; /* as many as svy_store_init was told */
};

struct svy_store {
    size_t stride, ncell, cell_room, nrare, rare_room; /* private, all of it */
    struct svy_store_cell *cell;
    struct svy_store_rare *at;
    struct svy_mem mem;
};

void svy_store_init(struct svy_store *s, size_t sums);

/* The count of a category, zeroed when new; lives until the next call. */
struct svy_count *svy_store_at(struct svy_store *s, size_t cell, size_t cat);

/* The next count of a cell with n > 0, or NULL after the last; *cursor starts
 * at 0. In no order. The pointer lives until svy_store_at() is called. */
struct svy_count *svy_store_find(const struct svy_store *s, size_t cell,
                                 size_t *cursor, size_t *cat);

void svy_store_free(struct svy_store *s);

#endif
