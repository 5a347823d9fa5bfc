/*
 * told - which people the rows of a run tell of, and what is hidden for it.
 *
 * Blocks (nesting.h) are the domains of each table, and of a table that is
 * compared with its rest or tested as a whole also everybody of a wave whose
 * categories are known: a difference from the rest tells of a domain and of
 * them all. Atoms are the combinations of categories that the tally holds.
 *
 * cost    rows + items x entries of the tally, and that of suppress.h
 * check   tests/law/meaning/attack.c
 */
#ifndef SVY_TOLD_H
#define SVY_TOLD_H

#include "measure/statform.h"
#include "measure/tables.h"
#include "rows/estimate.h"

/* That a row is of all domains, not of one. */
enum { SVY_TOLD_ALL = -3 };

struct svy_told {
    const struct svy_totals *s; /* one of the tables */
    size_t domain;
    long other; /* what is subtracted (results.h), or SVY_TOLD_ALL */
    const struct svy_statform *form; /* who answers it; NULL of a node */
};

/* Hides in e what rests on fewer than `least`; row i tells of told[i]. 0 hides
 * nothing. */
int svy_told_hide(struct svy_estimates *e, const struct svy_told *told,
                  const struct svy_tables *x, size_t least,
                  struct svy_err *why);

#endif
