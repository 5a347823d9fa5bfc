/*
 * strlist - names, and the short ways of saying many.
 *
 * A list of names takes names, `a..b` (from a to b in the order of what is
 * declared) and globs of *, ? and [a-z].
 *
 * cost    a find or an add: the length of the name; in a list that was not
 *         made by add, a find is as long as the list
 * check   tests/unit/ground/strlist.c
 */
#ifndef SVY_STRLIST_H
#define SVY_STRLIST_H

#include <stddef.h>

#include "ground/err.h"
#include "ground/mem.h"

struct svy_strlist {
    size_t n;
    const char **name;
    struct svy_strlist_index *index; /* private: where names stand, or NULL */
};

/* The index of a name, of the first such, or -1. */
long svy_strlist_find(const struct svy_strlist *l, const char *name);

/* One more name, which must outlive the list; room grows in m. */
void svy_strlist_add(struct svy_strlist *l, struct svy_mem *m,
                     const char *name);

/* Names joined by commas; none where text is NULL or empty. In m. */
struct svy_strlist svy_strlist_read(struct svy_mem *m, const char *text);

/* In the order of the names, numbers in them by size: q2 before q10. */
void svy_strlist_sort(struct svy_strlist *l);

/* Below, at or above 0 as p stands before, at or behind q in that order. */
int svy_strlist_order(const char *p, const char *q);

/* Adds those of a text of names that are neither a range nor a pattern, and not
 * there yet. */
void svy_strlist_plain(struct svy_strlist *l, struct svy_mem *m,
                       const char *text);

/* For a message: names that are not among all, each with the nearest of them;
 * at most a dozen, and how many more. In m. */
const char *svy_strlist_unknown(struct svy_mem *m,
                                const struct svy_strlist *unknown,
                                const struct svy_strlist *all);

/* Names, `a..b` and globs to the names among all that they mean, each once, in
 * the order of the patterns. In m. A name that is there as it stands is never
 * taken for a pattern. All that match nothing are one error, with the nearest
 * names; where says whose list it is ("--items", "FILE:LINE:COLUMN"). */
int svy_strlist_expand(struct svy_strlist *out, struct svy_mem *m,
                       const struct svy_strlist *patterns,
                       const struct svy_strlist *all, const char *where,
                       struct svy_err *why);

#endif
