/*
 * filekind - which of the three shapes a CSV file has.
 *
 * answers    a row a respondent: any columns
 * tally      has stratum, item, answer, n, w, w2
 * estimates  has item, stat, answer, estimate, se, low, high
 * counts     a published table: item, answer, n as its last three columns
 *
 * A command fed the wrong one says so and names the command that should have
 * come before.
 *
 * check   tests/unit/rows/filekind.c
 */
#ifndef SVY_FILEKIND_H
#define SVY_FILEKIND_H

#include <stddef.h>

#include "ground/err.h"

enum svy_filekind {
    SVY_ANSWERS = 1,
    SVY_TALLY = 2,
    SVY_ESTIMATES = 4,
    SVY_COUNTS = 8
};

enum svy_filekind svy_filekind(char *const *header, size_t n);

/* Error unless found is among wanted (joined by |). */
int svy_filekind_check(enum svy_filekind found, int wanted, const char *source,
                       struct svy_err *why);

/* The names that are ours in estimates and tallies: no by-column may bear
 * them. True when name is one. */
int svy_filekind_ours(const char *name);

/* Error where one of the by-columns in a header bears such a name, or two of
 * them the same. */
int svy_filekind_by(char *const *by, size_t n, const char *source, size_t line,
                    struct svy_err *why);

#endif
