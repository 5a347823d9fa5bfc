/*
 * badcells - cells that hold what their column cannot, told all at once.
 *
 * Who mends a file wants to hear of everything in it, and not of one cell a
 * run. So reading goes on after such a cell, as if it were empty, and all are
 * told when the last file was read: each different text of each column, how
 * often it came, and where first.
 *
 * in      cells as they are read, in any order
 * out     one sentence, the same for any order of rows and files: columns and
 *         texts by name, numbers in them by size; first is what stands first
 *         in the file whose name comes first. Of more than 20 it tells 20,
 *         among them every different text before one that is told already
 * cost    a look-up for a cell that is amiss; memory of the different ones
 * check   tests/unit/data/badcells.c, tests/golden/faults.t
 */
#ifndef SVY_BADCELLS_H
#define SVY_BADCELLS_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/err.h"
#include "ground/intern.h"
#include "ground/mem.h"

enum svy_badcells_kind {
    SVY_BADCELLS_CODE,  /* of an item: not on its scale; it might be missing */
    SVY_BADCELLS_VALUE, /* of an item: no number, or outside its limits */
    SVY_BADCELLS_OTHER  /* of weights and of the design, where all is needed */
};

struct svy_badcells_cell {
    const char *column, *text;
    const char *wanted; /* the codes of the scale, or a phrase: "a number" */
    enum svy_badcells_kind kind;
    const char *file;
    size_t line;  /* 0: of answers that were counted, and lie in a tally */
    size_t times; /* 0: once */
};

/* Zeroed it knows of none. */
struct svy_badcells {
    struct svy_intern column, text, both; /* both: numbers of the two */
    struct svy_badcells_cell *cell;       /* parallel to both: the first */
    size_t *n, cells, rooms;              /* how often */
    struct svy_badcells_cell head; /* file and line of a record like a header */
    struct svy_mem mem;
};

/* One more cell; it may go afterwards. */
void svy_badcells_add(struct svy_badcells *x,
                      const struct svy_badcells_cell *c);

/* The first record of a file has texts wherever an answer should be. */
void svy_badcells_head(struct svy_badcells *x, const char *file, size_t line);

/* Tells of all. */
int svy_badcells_check(const struct svy_badcells *x, struct svy_err *why);

void svy_badcells_free(struct svy_badcells *x);

#endif
