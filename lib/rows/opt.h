/*
 * opt - a command line described by tables.
 *
 * Each row names an option, says it in one line and says where in a struct the
 * variable lies that it sets. Parsing, --help and completion are all read from
 * the same row, so they cannot disagree. A table ends with a zeroed row, and is
 * data: what commands share stands once, beside what it asks for (ask.h, job.h,
 * vcoptions.h, itemlines.h, reference.h, cli.c), and a command lists tables
 * with the structs that they set. Of an option given twice the last counts, but
 * for SVY_TEXTS, which collects.
 *
 * check   tests/unit/rows/opt.c
 */
#ifndef SVY_OPT_H
#define SVY_OPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "ground/err.h"
#include "ground/range.h"
#include "ground/word.h"

enum svy_opt_kind {
    SVY_FLAG,  /* bool: set to true */
    SVY_TEXT,  /* const char *: the argument itself */
    SVY_TEXTS, /* struct svy_texts: one more argument */
    SVY_WORD,  /* const char *: one of the words of the row, as they have it */
    SVY_WRITE, /* const char *: the name of a file that is to be written */
    SVY_REAL,  /* double: a number in the range of the row */
    SVY_REALS, /* const char *: such numbers, joined by commas */
    SVY_WHOLE  /* size_t: a whole number, 0 or more, in its range */
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
    size_t at; /* offsetof() the variable in its struct */
    const struct svy_word *words, *more; /* of a SVY_WORD, and what a text may
                                            be, of which its reader refuses
                                            others; or NULL */
    bool (*is)(const char *word, const char *trait); /* clash.h, or NULL */
    struct svy_range range;
    const char *needs, *excludes, *due; /* clash.h, or NULL */
    const char *why;                    /* in SAY(): why it excludes, or NULL */
    const char *what;                   /* in SAY(): what is due */
    size_t given; /* offsetof() a bool that becomes true, or 0 */
};

/* A table and the struct that it sets; a list ends with a zeroed one. */
struct svy_opt_group {
    const struct svy_opt *table;
    void *to;
};

enum { SVY_OPTS_MOST = 96 };

/* The rows of all groups, and which of them the command line gives. */
struct svy_opts {
    size_t n;
    struct svy_opt_said {
        const struct svy_opt *row;
        void *to; /* its variable */
        bool given;
    } at[SVY_OPTS_MOST];
};

/* Adds the rows of a list of groups. */
void svy_opts_join(struct svy_opts *o, const struct svy_opt_group *group);

/* Sets the variables; *first becomes the index of the first operand. */
int svy_opts_read(struct svy_opts *o, int argc, char **argv, int *first,
                  struct svy_err *why);

/* The option of a name, or NULL. */
const struct svy_opt_said *svy_opts_find(const struct svy_opts *o,
                                         const char *name);

void svy_opts_print(const struct svy_opts *all, FILE *out);

/* The words of an option, a line each; none of one that has none. */
void svy_opts_words(const struct svy_opts *o, const char *name, FILE *out);

#endif
