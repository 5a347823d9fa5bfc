/*
 * token - the words, codes and signs of the small language.
 *
 *     q1 = 'yes' and selected(${q5}, web)
 *
 * A word is a name, a code or and, or, not, in; a name in ${} is a word that
 * is never one of those. A quoted code runs to the next quote of its kind.
 *
 * errors  the place and what is wrong there: `--where: at 'foo': …`
 * check   tests/unit/survey/expr.c
 */
#ifndef SVY_TOKEN_H
#define SVY_TOKEN_H

#include <stdbool.h>

#include "ground/err.h"
#include "ground/mem.h"

enum svy_token_sort { SVY_END, SVY_WORD, SVY_QUOTED, SVY_SIGN };

struct svy_token {
    const char *where; /* whose text it is */
    const char *next;  /* what is not yet read */
    const char *at;    /* where the token at hand begins */
    enum svy_token_sort sort;
    const char *text; /* of the token, without quotes and braces; in mem */
    bool braced;      /* a word that stood in ${} */
    struct svy_mem *mem;
};

/* The next token; at the end of the text SVY_END, again and again. */
int svy_token_read(struct svy_token *t, struct svy_err *why);

/* Whether the token at hand is this word or sign. */
bool svy_token_check(const struct svy_token *t, enum svy_token_sort sort,
                     const char *text);

/* Fills *why: what is said about the token at hand. */
int svy_token_err(const struct svy_token *t, const char *what,
                  struct svy_err *why);

#endif
