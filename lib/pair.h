/*
 * pair - the written names of items and answers in a tally.
 *
 * `a*b` is the item of those who answered a and b, `x*y` their two answers. A
 * `*` or `\` that belongs to a name or code is written `\*` or `\\`.
 *
 * check   tests/unit/pair.c
 */
#ifndef SVY_PAIR_H
#define SVY_PAIR_H

#include <stdbool.h>

#include "mem.h"

/* A name as it is written; the name itself when nothing has to be escaped. */
const char *svy_pair_escape(struct svy_mem *m, const char *name);

/* The name that was written. */
const char *svy_pair_plain(struct svy_mem *m, const char *written);

/* The two written halves in m; false when written is not a pair. */
bool svy_pair_split(struct svy_mem *m, const char *written, const char **a,
                    const char **b);

/* Two written names as one, lesser first. *swapped (may be NULL) tells that
 * b came first. */
const char *svy_pair_join(struct svy_mem *m, const char *a, const char *b,
                          bool *swapped);

/* An answer of missing kind: NA or NA:reason. */
bool svy_pair_missing(const char *answer);

#endif
