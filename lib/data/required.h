/*
 * required - cells that must not be empty, counted, with the first lines.
 *
 * A stratum, cluster, wave or id that is empty or NA is nobody's: taken for a
 * name it would put strangers into one unit.
 *
 * check   tests/golden/files.t
 */
#ifndef SVY_REQUIRED_H
#define SVY_REQUIRED_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/err.h"
#include "rows/csv.h"

enum {
    SVY_REQUIRED_LINES = 5,
    SVY_REQUIRED_WIDTH = SVY_REQUIRED_LINES * 24 + 8
};

struct svy_required {
    size_t n, line[SVY_REQUIRED_LINES];
};

/* Whether a cell says nothing: empty, blanks, NA or NA:reason. */
bool svy_required_is(const char *cell);

void svy_required_add(struct svy_required *g, size_t line);

/* The first lines, and dots where there are more; returns text. */
const char *svy_required_lines(const struct svy_required *g,
                               char text[static SVY_REQUIRED_WIDTH]);

/* Refuses any that were found in a column; what to do stands in advice. */
int svy_required_check(const struct svy_required *g, const char *file,
                       const char *column, const char *advice,
                       struct svy_err *why);

/* Of a tally: a unit has n ids; a record that is one of its own (sampunit.h) is
 * in no part again. */
int svy_required_unit(char *const *id, size_t n, bool again,
                      const struct svy_csv *r, struct svy_err *why);

#endif
