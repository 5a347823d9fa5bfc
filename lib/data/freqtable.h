/*
 * freqtable - a published table of counts as a tally.
 *
 *     by…,item,answer,n
 *
 * Each item has respondents of its own, of weight 1, in one stratum without
 * clusters; nobody is in two items, so there are no pairs and none are needed.
 * The #part row says so by the word counts.
 *
 * errors  a column of another name; n that is no count; a row twice
 */
#ifndef SVY_FREQTABLE_H
#define SVY_FREQTABLE_H

#include "data/tally.h"
#include "rows/csv.h"

/* Adds the table whose header is the row at hand. */
int svy_freqtable_read(struct svy_tally *t, struct svy_csv *r,
                       struct svy_err *why);

#endif
