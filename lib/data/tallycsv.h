/*
 * tallycsv - tallies on the wire.
 *
 *     by…,stratum,psu,ssu,tsu,stage4…,fpc1…,item,answer,n,w,w2[,d][,r1…]
 *
 * Rows come sorted (by-columns, unit, item, answer, each as bytes): `#psu`
 * rows, one a unit, with empty by-columns (but for the wave), `*` rows, then
 * items. After them a `#how` row a wave (how.h), a `#part` row an input
 * (part.h), whose n are people, and last `#end`, whose answer is
 * the number of parts and whose n is the number of rows above it. w2 is empty
 * where nothing needs it. w, w2, d, r are exact sums as exactsum.h prints them.
 *
 * errors  another shape than the tally has; a row that is out of order or
 *         there twice; a unit without #psu row; another fpc; a part that was
 *         counted before; no `#end`, or one that does not fit (truncated);
 *         what ledger.h refuses; parts of a wave that differ (alike.h)
 * check   tests/unit/data/tallycsv.c, tests/law/data/tally.c
 */
#ifndef SVY_TALLYCSV_H
#define SVY_TALLYCSV_H

#include <stdio.h>

#include "data/tally.h"
#include "ground/err.h"
#include "rows/csv.h"

/* Adds a tally to t; its header is the row at hand. A zeroed t takes the shape
 * of the file. */
int svy_tallycsv_read(struct svy_tally *t, struct svy_csv *r,
                      struct svy_err *why);

/* Prints a closed tally. */
void svy_tallycsv_print(const struct svy_tally *t, FILE *out);

#endif
