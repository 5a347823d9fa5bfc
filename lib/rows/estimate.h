/*
 * estimate - what is published: a row a statistic.
 *
 * A table of by-columns ("" = not split by this, "NA" = category missing), what
 * is estimated, its numbers (NaN: the data cannot give it), and columns of a
 * command's own, which others pass through. estcsv.h has the file.
 *
 * stat    a name; statkind.h knows those of ours
 * flag    words joined by a blank: small lonely suppressed cv review
 *         incomplete overflow
 * check   tests/unit/meaning/estimate.c
 */
#ifndef SVY_ESTIMATE_H
#define SVY_ESTIMATE_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/mem.h"
#include "ground/word.h"

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

/* One more row; what it points to must outlive e. */
void svy_estimate_add(struct svy_estimates *e, const struct svy_estimate *row);

/* Makes NaN of what is larger than a number can be, but for df; false where
 * something was. */
bool svy_estimate_bound(struct svy_estimate *row);

/* What is to be said of rows where that was so, in m; NULL if of none. */
const char *svy_estimate_overflow(const struct svy_estimates *e,
                                  struct svy_mem *m);

/* The index of a by-column or an own column, or -1. */
long svy_estimate_by(const struct svy_estimates *e, const char *name);
long svy_estimate_own(const struct svy_estimates *e, const char *name);

/* Whether a word stands in the flag of a row. */
int svy_estimate_flag(const struct svy_estimate *row, const char *word);

/* The words that a flag may have, in the order in which they stand there. */
extern const struct svy_word svy_estimate_words[];

/* Adds a word to the flag of a row of e, where it stands once; or all words of
 * another flag. */
void svy_estimate_mark(struct svy_estimates *e, struct svy_estimate *row,
                       const char *words);

/* Takes all figures off a row that must not be read: what is left are its
 * names, n, psus, df, conf, method and flag. */
void svy_estimate_blank(struct svy_estimate *row);

/* The same of a row that tells too much of people: how many they are goes, too,
 * and the flag is `suppressed` alone. */
void svy_estimate_hide(struct svy_estimate *row);

void svy_estimate_free(struct svy_estimates *e);

#endif
