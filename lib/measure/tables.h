/*
 * tables - every table of one run, the undivided one first.
 *
 * in      a closed tally; tables of crossed by-columns
 * out     at[0] is the whole sample, at[1 .. n-1] the tables in their order
 */
#ifndef SVY_TABLES_H
#define SVY_TABLES_H

#include "data/by.h"
#include "measure/results.h"
#include "measure/totals.h"

struct svy_tables {
    size_t n;
    struct svy_totals *at;
    bool whole; /* whether the undivided rows are shown */
    struct svy_mem mem;
};

/* name is the tally's file, for messages; whole: show the undivided rows also
 * where there are tables. */
int svy_tables_init(struct svy_tables *x, const struct svy_tally *t,
                    const struct svy_bys *by, bool whole, const char *name,
                    struct svy_err *why);

/* The role of rows of table i. */
enum svy_role svy_tables_role(const struct svy_tables *x, size_t i);

/* The by-columns of all tables, each once; in m. */
struct svy_strlist svy_tables_by(const struct svy_tables *x, struct svy_mem *m);

void svy_tables_free(struct svy_tables *x);

#endif
