/*
 * cells - estimates as the texts of a table, rounded once.
 *
 * in      estimates; which columns, or NULL: by-columns, item, answer, stat,
 *         estimate, interval, n and what commands added, each where it says
 *         something
 * out     a text for each row and column. Shares and their like are shown as
 *         percentages; what the data could not give is a dash; codes and names
 *         bear their labels. Of a row flagged suppressed only names and n show
 * check   tests/golden/svytable.t
 */
#ifndef SVY_CELLS_H
#define SVY_CELLS_H

#include <stdbool.h>

#include "err.h"
#include "estimate.h"
#include "round.h"
#include "survey.h"

struct svy_cells_wish {
    const struct svy_survey *survey; /* never NULL; zeroed: no file */
    const char *source;              /* what to call the estimates */
    const char *lang;
    const char *columns;    /* a,b,c or NULL */
    struct svy_style style; /* percent: show every estimate so */
    bool digits;            /* style.digits were asked for */
    bool split;             /* low and high, not one interval */
};

struct svy_cells {
    size_t n, rows;
    const char **head;  /* head[0 .. n-1] */
    bool *number;       /* number[j]: column j is aligned to the right */
    const char ***cell; /* cell[i][j] */
    struct svy_mem mem;
};

int svy_cells(struct svy_cells *c, const struct svy_estimates *e,
              const struct svy_cells_wish *wish, struct svy_err *why);

void svy_cells_free(struct svy_cells *c);

#endif
