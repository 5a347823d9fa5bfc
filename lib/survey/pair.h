/*
 * pair - the written names of items and answers in a tally.
 *
 * `a*b` is the item of those who answered a and b, `x*y` their two answers. A
 * `*` or `\` that belongs to a name or code is written `\*` or `\\`.
 *
 * Nobody else may know how: names and codes hold what they like.
 *
 * check   tests/unit/survey/pair.c, tests/golden/names.t
 */
#ifndef SVY_PAIR_H
#define SVY_PAIR_H

#include <stdbool.h>

#include "ground/mem.h"

/* A name as it is written; the name itself when nothing has to be escaped. */
const char *svy_pair_escape(struct svy_mem *m, const char *name);

/* The name that was written. */
const char *svy_pair_plain(struct svy_mem *m, const char *written);

/* The two written halves in m; false when written is not a pair. */
bool svy_pair_split(struct svy_mem *m, const char *written, const char **a,
                    const char **b);

/* The next way in which somebody may have written two names with a sign between
 * them, as in `a*b` or `a/b`: plain names in m. *at is 0 at first. A \ before
 * the sign, or before another, makes it part of a name. */
bool svy_pair_cut(struct svy_mem *m, const char *text, char sign, size_t *at,
                  const char *name[2]);

/* Two written names as one, lesser first. *swapped (may be NULL) tells that
 * b came first. */
const char *svy_pair_join(struct svy_mem *m, const char *a, const char *b,
                          bool *swapped);

/* Two plain names as one written, lesser first; as above. */
const char *svy_pair_name(struct svy_mem *m, const char *a, const char *b,
                          bool *swapped);

/* Two plain answers as one written, in this order. */
const char *svy_pair_answer(struct svy_mem *m, const char *x, const char *y);

#endif
