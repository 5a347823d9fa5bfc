/*
 * words - what our own columns and codes are called on a page.
 *
 * Estimates carry English words (stat, flag, names of columns); a page shows
 * them in its own language. What is not ours stays as it is.
 */
#ifndef SVY_WORDS_H
#define SVY_WORDS_H

#include "mem.h"

/* A statistic, or a column of a command's own. */
const char *svy_words(const char *name);

/* The words of `flag`, joined by commas; in m. */
const char *svy_words_flags(struct svy_mem *m, const char *flag);

#endif
