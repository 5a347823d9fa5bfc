/*
 * counts - counts by cell and category: the one place that knows how they lie.
 *
 * Each category of an item for which places were reserved has one in a row of
 * its cell, of a pack (packsum.h) a sum:
 *
 *     #psu     w w2 [d]
 *     *        w w2 [d]
 *     item 1   w [w2] [d]   w [w2] [d]   ...   as many as were reserved
 *     item 2   ...
 *
 * w2 where a row of the tally has it, d where the tally does. A cell that only
 * ever met #psu and `*` has a row of those two. What has no place (answers to
 * which none was reserved, or more of them than that; whatever comes when all
 * rows take SVY_COUNTS_MOST bytes; all of a tally with replicates, which may
 * lie below 0) and what does not fit into its pack is counted exactly beside
 * them (sparse.h). A count is what both hold: where each term went cannot be
 * seen, so the places, the units and the limit say how fast counting is and
 * never what comes out.
 *
 * units   one for each sum, from the first weight that is not 0
 * cost    one cache miss and an addition of 128 bits a count, 16 bytes a sum
 *         and place; beside them as sparse.h and exactsum.h say
 * check   tests/unit/data/counts.c, tests/law/data/counts.c: against exact
 *         sums; tests/law/data/tally.c
 */
#ifndef SVY_COUNTS_H
#define SVY_COUNTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "data/shape.h"
#include "data/sparse.h"
#include "ground/intern.h"
#include "ground/packsum.h"

enum { SVY_CAT_PSU = 0, SVY_CAT_ALL = 1 };
enum { SVY_W, SVY_W2, SVY_REST }; /* sums of a count; SVY_REST on: d, r1 … rR */
enum { SVY_COUNTS_PACKS = SVY_REST + 1 }; /* those that may have a place */
enum { SVY_COUNTS_MOST = 64 << 20 };

struct svy_counts {
    struct svy_sparse beside; /* private, all of it */
    size_t nrest;             /* d, r1 … rR */
    bool elements, base, dense;
    int unit[SVY_COUNTS_PACKS];
    bool known[SVY_COUNTS_PACKS];   /* the unit is */
    size_t head, width;             /* packs of the shortest row, of the rest */
    size_t nplaced, placed_room;    /* categories with a place, */
    uint32_t *placed;               /* and which */
    size_t ncat, cat_room;          /* of all: */
    uint32_t *at;                   /* the place of a category, or none */
    struct svy_intern items;        /* for which places are reserved: */
    struct svy_counts_block *block; /* theirs */
    size_t block_room;
    size_t ncell, cell_room;
    size_t bytes, most; /* of rows: now, and allowed */
    struct svy_counts_cell *cell;
    struct svy_mem mem;
};

/* What a row of answers adds to each of its counts. */
struct svy_addend {
    size_t n;           /* respondents > 0, if of several each of weight 1 */
    double w;           /* of each */
    const double *rest; /* d, r1 … rR */
    struct svy_packsum pack[SVY_COUNTS_PACKS]; /* private, as is the next */
    bool packed[SVY_COUNTS_PACKS];
};

struct svy_counts_cursor { /* zeroed is before the first */
    size_t place, beside;
};

void svy_counts_init(struct svy_counts *s, const struct svy_shape *shape);

/* Reserves places for n categories of an item, unless that was done; rows that
 * are there grow when they need them. */
void svy_counts_reserve(struct svy_counts *s, const char *item, size_t n);

/* The next category is one of this item. Those of #psu and `*` are there. */
void svy_counts_cat(struct svy_counts *s, const char *item);

/* Whether a category has w2. */
bool svy_counts_squares(const struct svy_counts *s, size_t cat);

/* Makes ready what is to be added, whose n, w and rest are set. */
void svy_counts_ready(struct svy_counts *s, struct svy_addend *x);

void svy_counts_add(struct svy_counts *s, size_t cell, size_t cat,
                    const struct svy_addend *x);

/* Adds sum k of n respondents, which was added up already, and with SVY_W these
 * n. False where it does not fit: then it is the caller's to add beside. */
bool svy_counts_take(struct svy_counts *s, size_t cell, size_t cat, size_t k,
                     size_t n, const struct svy_exactsum *sum);

/* The exact count beside a place, to be added to. */
struct svy_count *svy_counts_at(struct svy_counts *s, size_t cell, size_t cat);

/* How many were counted so far. */
size_t svy_counts_n(const struct svy_counts *s, size_t cell, size_t cat);

/* All that was counted: into has room for it (svy_counts_room), and keeps in m
 * what two doubles cannot hold, until it is used again. */
const struct svy_count *svy_counts_read(const struct svy_counts *s, size_t cell,
                                        size_t cat, struct svy_count *into,
                                        struct svy_mem *m);
struct svy_count *svy_counts_room(const struct svy_counts *s,
                                  struct svy_mem *m);

/* The next category of a cell that somebody is counted in, in no order. */
bool svy_counts_next(const struct svy_counts *s, size_t cell,
                     struct svy_counts_cursor *at, size_t *cat);

/* The largest sum of weights of any count; cost: a look at each, as they lie.
 */
double svy_counts_most(const struct svy_counts *s);

void svy_counts_free(struct svy_counts *s);

#endif
