/*
 * word - what an option may be: words that each mean a number.
 *
 * One table for all that knows them: who reads the option, its --help, its
 * completion, and the sentence about a word that is none. A table ends with a
 * zeroed row. A word whose meaning stands further up is another spelling of
 * that: it is found, and not listed.
 *
 * check   tests/unit/rows/opt.c, tests/golden/words.t
 */
#ifndef SVY_WORD_H
#define SVY_WORD_H

#include <stdio.h>

#include "ground/err.h"
#include "ground/mem.h"

struct svy_word {
    const char *name;
    int is;
};

/* What a word means, or -1; the same, capital letters or not (R writes JKn);
 * and the first word of a meaning, or NULL. */
int svy_word_find(const struct svy_word *table, const char *name);
int svy_word_like(const struct svy_word *table, const char *name);
const char *svy_word_name(const struct svy_word *table, int is);

/* All words of a table and of another, which may be NULL, joined by commas; in
 * m. */
const char *svy_word_list(const struct svy_word *table,
                          const struct svy_word *more, struct svy_mem *m);

/* The words of a table, a line each. */
void svy_word_print(const struct svy_word *table, FILE *out);

/* Refuses what is none of them; option with its dashes. */
int svy_word_none(const char *option, const char *said,
                  const struct svy_word *table, const struct svy_word *more,
                  struct svy_err *why);

#endif
