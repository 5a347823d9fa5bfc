/*
 * words - what our own statistics, flags and codes are called on a page.
 *
 * Estimates carry English words (stat, flag), codes, and NA for a category that
 * is missing; a page or a figure shows them in its own language. What is not
 * ours and has no label stays as it is.
 */
#ifndef SVY_WORDS_H
#define SVY_WORDS_H

#include "ground/mem.h"
#include "survey/survey.h"

/* A statistic. */
const char *svy_words_stat(const char *name);

/* The words of `flag`, joined by commas; in m. */
const char *svy_words_flags(struct svy_mem *m, const char *flag);

/* A code of an item, or a category of a by-column: its label; a missing one
 * without a label is `unknown`, or tells its reason (NA:REASON). May be in m.
 */
const char *svy_words_code(struct svy_mem *m, const struct svy_survey *s,
                           const char *item, const char *code,
                           const char *lang);

#endif
