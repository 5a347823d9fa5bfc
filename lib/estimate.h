/*
 * estimate - what is published: a row a statistic.
 *
 *     by…,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,
 *     method,flag,own…
 *
 * Left of `item` stand by-columns ("" = not split by this, "NA" = level
 * missing), right of `flag` the columns of a command's own, which others pass
 * through. Numbers that the data cannot give are NaN here and NA on the wire;
 * a number column may also be empty on the wire of others and is then NaN.
 *
 * stat    mean total share top bottom net ratio quantile variance correlation
 *         index points percent lost importance performance probability
 *         difference …
 * flag    words joined by a blank: small lonely suppressed cv review
 *         incomplete
 * cost    svy_estimate_read keeps every row in memory
 */
#ifndef SVY_ESTIMATE_H
#define SVY_ESTIMATE_H

#include <stdio.h>

#include "err.h"
#include "mem.h"
#include "rows.h"

struct svy_estimate {
    const char *const *by; /* by[0 .. nby-1] of its table */
    const char *item, *stat, *answer;
    double value, se, low, high, conf, df, n, neff, deff, psus;
    const char *method, *flag;
    const char *const *own; /* own[0 .. nown-1] of its table, or NULL: none */
};

struct svy_estimates {
    size_t nby, nown, n;
    const char **by, **own;   /* names of columns */
    struct svy_estimate *row; /* row[0 .. n-1], in the order of the file */
    struct svy_mem mem;       /* owns all that is pointed to */
    size_t room;              /* private */
};

/* Reads all of in; anything but estimates is refused by name. */
int svy_estimate_read(struct svy_estimates *e, FILE *in, const char *source,
                      struct svy_err *why);

/* The same of rows whose header is at hand. */
int svy_estimate_rows(struct svy_estimates *e, struct svy_rows *r,
                      struct svy_err *why);

/* One more row; what it points to must outlive e. */
void svy_estimate_add(struct svy_estimates *e, const struct svy_estimate *row);

void svy_estimate_print(const struct svy_estimates *e, FILE *out);

/* The index of a by-column or an own column, or -1. */
long svy_estimate_by(const struct svy_estimates *e, const char *name);
long svy_estimate_own(const struct svy_estimates *e, const char *name);

/* Whether a word stands in the flag of a row. */
int svy_estimate_flag(const struct svy_estimate *row, const char *word);

/* Adds a word to the flag of a row of e, in the order of the list above; a word
 * stands there once. */
void svy_estimate_mark(struct svy_estimates *e, struct svy_estimate *row,
                       const char *word);

void svy_estimate_free(struct svy_estimates *e);

#endif
