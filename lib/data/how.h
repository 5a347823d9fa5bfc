/*
 * how - how answers were counted, as a text.
 *
 *     weight=w strata=region psu=village where=age>=18 items=q1:9a...,q2:07...
 *
 * The answer of a `#how` row: KEY=VALUE joined by blanks, in the order of
 * SVY_HOW_... below, without those that say nothing. Lists are joined by
 * commas. Behind a by-column, what --where asks about and an item (a pair is
 * one) stands, after a colon, a sum of whatever counting used of the survey
 * file (basis.h). A blank, comma, colon or % within a name is %20, %2C, %3A,
 * %25. A published table has the word `counts` alone. In a de-identified tally
 * where and missing are replaced by a checksum of theirs.
 *
 * check   tests/unit/data/how.c
 */
#ifndef SVY_HOW_H
#define SVY_HOW_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/mem.h"

enum svy_how_key {
    SVY_HOW_COUNTS, /* without a value: a published table */
    SVY_HOW_FREQ,
    SVY_HOW_WEIGHT,
    SVY_HOW_BASE,
    SVY_HOW_STRATA,
    SVY_HOW_PSU,
    SVY_HOW_FPC,
    SVY_HOW_REPLICATES,
    SVY_HOW_BY,
    SVY_HOW_STATUS,
    SVY_HOW_WHERE,
    SVY_HOW_ASKED, /* what where asks about */
    SVY_HOW_MISSING,
    SVY_HOW_ITEMS,
    SVY_HOW_KEYS
};

#define SVY_HOW_PUBLISHED "counts" /* all that a published table says */

enum { SVY_HOW_SUM = 17 }; /* 16 hexadecimal digits and a NUL */

struct svy_how_item {
    const char *name; /* an item as it is written in a tally */
    const char *sum;  /* "" if none */
};

/* A text that grows, key by key in their order; zeroed is empty. */
struct svy_how_text {
    char *text; /* NULL if nothing was put; free() it */
    size_t len, room;
};

/* One more key, unless n is 0. The sum of value[i] is sum[i]; sum may be NULL.
 */
void svy_how_put(struct svy_how_text *t, enum svy_how_key key, size_t n,
                 const char *const *value, const char *const *sum);

/* Whether it is a text that this module can have made. */
bool svy_how_good(const char *text);

/* The entries of a key, in m; *n is 0 where it is not there. */
struct svy_how_item *svy_how_list(const char *text, enum svy_how_key key,
                                  size_t *n, struct svy_mem *m);

/* Whether two texts say the same under a key. One that is hidden agrees with
 * what it hides. */
bool svy_how_agree(const char *a, const char *b, enum svy_how_key key,
                   struct svy_mem *m);

/* A key and its value for a message, or that there is none. */
const char *svy_how_show(const char *text, enum svy_how_key key,
                         struct svy_mem *m);

/* The text with where and missing hidden. */
const char *svy_how_hide(const char *text, struct svy_mem *m);

#endif
