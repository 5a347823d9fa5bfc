/*
 * tabled - which people the rows of two files of estimates tell of, and what is
 * hidden for it.
 *
 * A file of estimates does not say who is where: how two tables overlap can be
 * seen where a third has the columns of both. So each file must have a table
 * with all by-columns that any of its rows is split by; its domains are the
 * atoms (nesting.h), and what a coarser row has more is one more.
 *
 * in      rows without n count as nobody's: of a file whose row is suppressed
 *         already, or a printed value of the second file
 * errors  a file without such a table; a row of the first file that has an
 *         estimate and no n
 * cost    rows x columns, and that of suppress.h
 * check   tests/law/meaning/attack.c, tests/golden/suppress.t
 */
#ifndef SVY_TABLED_H
#define SVY_TABLED_H

#include "ground/err.h"
#include "rows/estimate.h"

struct svy_tabled {
    const struct svy_estimates *from; /* a file of estimates, */
    const char *name;                 /* called so, */
    const size_t *row; /* and row[i] of it, in row i of the result */
};

/* Hides in e what rests on fewer than `least`; 0 hides nothing. */
int svy_tabled_hide(struct svy_estimates *e, const struct svy_tabled file[2],
                    size_t least, struct svy_err *why);

#endif
