/*
 * across - a table with what a column says side by side.
 *
 *     unit       n  Index               Staff
 *     North  1,036  51.9 [26.2; 76.6]   60.8* [43.7; 75.5]
 *
 * Rows that differ in that column alone become one; its values, as they come,
 * are the headings. A cell holds estimate and interval, or what --columns
 * names, with a sign for each word of its flag, which the note explains. How
 * many answered stands beside a row, where headings are units below them, from
 * the smallest n to the largest. For spreadsheets (d->split) each number has a
 * column of its own.
 *
 * errors  two rows for one cell; more than SVY_ACROSS_MOST headings
 * cost    rows x headings
 * check   tests/golden/tables.t
 */
#ifndef SVY_ACROSS_H
#define SVY_ACROSS_H

#include "show/tabcells.h"

enum { SVY_ACROSS_MOST = 500 };

int svy_across(struct svy_tabcells *c, struct svy_draft *d,
               struct svy_err *why);

#endif
