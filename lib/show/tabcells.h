/*
 * tabcells - estimates as the texts of a table.
 *
 * out     a text for each row and column; how deep the item of each row stands
 *         in the index tree, below those of its ancestors that are shown
 * cost    rows x columns; of the tree, each node once
 * check   tests/unit/show/tabcells.c, tests/law/show/tabcells.c,
 *         tests/golden/svytable.t
 */
#ifndef SVY_TABCELLS_H
#define SVY_TABCELLS_H

#include <stdbool.h>

#include "show/draft.h"

struct svy_tabcells {
    size_t n, rows;
    size_t keys;        /* columns that say what a row is; 0: not told */
    const char **head;  /* head[0 .. n-1] */
    bool *number;       /* number[j]: column j is aligned to the right */
    const char ***cell; /* cell[i][j] */
    long tree;          /* the column of items, or -1 */
    size_t *depth;      /* depth[i]: of the item of row i; 0: a root */
    const char *note;   /* a line to stand below, or "" */
};

/* Room for n columns and this many rows, in d->mem. */
void svy_tabcells_init(struct svy_tabcells *c, struct svy_draft *d, size_t n,
                       size_t rows);

/* depth[i] of the item of row[i] of the estimates. */
void svy_tabcells_deep(struct svy_tabcells *c, struct svy_draft *d,
                       const size_t *row);

/* A row for each row of the file. */
int svy_tabcells(struct svy_tabcells *c, struct svy_draft *d,
                 struct svy_err *why);

#endif
