/*
 * gaps - cells that must not be empty, counted, with the first lines.
 *
 * A stratum, cluster, wave or id that is empty or NA is nobody's: taken for a
 * name it would put strangers into one unit.
 *
 * check   tests/golden/files.t
 */
#ifndef SVY_GAPS_H
#define SVY_GAPS_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/err.h"
#include "rows/csv.h"

enum { SVY_GAPS_LINES = 5, SVY_GAPS_WIDTH = SVY_GAPS_LINES * 24 + 8 };

struct svy_gaps {
    size_t n, line[SVY_GAPS_LINES];
};

/* Whether a cell says nothing: empty, blanks, NA or NA:reason. */
bool svy_gaps_is(const char *cell);

void svy_gaps_add(struct svy_gaps *g, size_t line);

/* The first lines, and dots where there are more; returns text. */
const char *svy_gaps_lines(const struct svy_gaps *g,
                           char text[static SVY_GAPS_WIDTH]);

/* Refuses any that were found in a column; what to do stands in advice. */
int svy_gaps_check(const struct svy_gaps *g, const char *file,
                   const char *column, const char *advice, struct svy_err *why);

/* Of a tally: a unit has n ids; a record that is one of its own (place.h) is
 * in no part again. */
int svy_gaps_unit(char *const *id, size_t n, bool again,
                  const struct svy_rows *r, struct svy_err *why);

#endif
