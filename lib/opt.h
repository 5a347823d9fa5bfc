/*
 * opt - a command line described by a table.
 *
 * Each row names an option, says it in one line and points at the variable it
 * sets. Parsing, --help and completion are all read from the same row, so they
 * cannot disagree. A table ends with a zeroed row. Of an option given twice
 * the last counts, but for SVY_TEXTS, which collects.
 *
 * Groups of rows that commands share stand beside what they ask for, as macros
 * whose names have _ASK (plan.h, variance.h, run.h), and in cli.h.
 */
#ifndef SVY_OPT_H
#define SVY_OPT_H

#include <stdbool.h>
#include <stdio.h>

#include "err.h"
#include "word.h"

enum svy_opt_kind {
    SVY_FLAG,  /* bool: set to true */
    SVY_TEXT,  /* const char *: the argument itself */
    SVY_TEXTS, /* struct svy_texts: one more argument */
    SVY_WRITE, /* const char *: the name of a file that is to be written */
    SVY_REAL,  /* double: any number */
    SVY_SHARE, /* double: a number strictly between 0 and 1 */
    SVY_WHOLE, /* size_t: a whole number, 0 or more */
    SVY_WORD,  /* struct svy_opt_word: like SVY_TEXT, with words to choose */
    SVY_WORDS  /* the same, like SVY_TEXTS */
};

/* What the argument sets, and words that it may be; who reads it refuses
 * others. */
struct svy_opt_word {
    void *set;
    const struct svy_word *words, *more; /* more may be NULL */
};

enum { SVY_TEXTS_MOST = 64 };

struct svy_texts {
    size_t n;
    const char *at[SVY_TEXTS_MOST];
};

struct svy_opt {
    char letter;      /* 0: only the long form */
    const char *name; /* without the dashes */
    const char *arg;  /* placeholder in the help, NULL for a flag */
    const char
        *help; /* one line in SAY(); the default stands in [brackets], and
                  for %s come the words; NULL: a row that is not told */
    enum svy_opt_kind kind;
    void *set;
};

/* Sets the variables; *first becomes the index of the first operand. */
int svy_opt_read(const struct svy_opt *table, int argc, char **argv, int *first,
                 struct svy_err *why);

void svy_opt_print(const struct svy_opt *table, FILE *out);

/* The words of an option, a line each; none of one that has none. */
void svy_opt_words(const struct svy_opt *table, const char *name, FILE *out);

#endif
