/*
 * estcsv - estimates on the wire.
 *
 *     by…,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,
 *     method,flag,own…
 *
 * Rows come as they are; the last one has the item `#end` and nothing else, so
 * that a file which was cut at the end of a line is found out. Numbers that the
 * data cannot give are NaN here and NA on the wire; a number column may also be
 * empty on the wire of others and is then NaN.
 *
 * errors  a column out of place; a number that is none, or negative where it
 *         cannot be; conf outside 0 to 1; low above high; an unknown word in
 *         flag; no `#end` (cut off), or rows after it
 * cost    reading keeps every row in memory
 * check   tests/unit/data/estcsv.c, tests/fuzz/estcsv.c
 */
#ifndef SVY_ESTCSV_H
#define SVY_ESTCSV_H

#include <stdio.h>

#include "ground/err.h"
#include "rows/csv.h"
#include "rows/estimate.h"
#include "survey/survey.h"

/* Reads all of in; anything but estimates is refused by name. */
int svy_estcsv_read(struct svy_estimates *e, FILE *in, const char *source,
                    struct svy_err *why);

/* The same of rows whose header is at hand. */
int svy_estcsv_rows(struct svy_estimates *e, struct svy_csv *r,
                    struct svy_err *why);

void svy_estcsv_print(const struct svy_estimates *e, FILE *out);

/* Error where a by-column or an item is private in a survey. */
int svy_estcsv_public(const struct svy_estimates *e, const struct svy_survey *s,
                      struct svy_err *why);

#endif
