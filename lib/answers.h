/*
 * answers - the first currency: a row a respondent, columns by name.
 *
 * in      rows whose header is at hand; names are composed (NFC), must not be
 *         empty and must differ
 * out     one row at a time, as many cells as the header has
 * errors  a ragged row; a column that is not there, with the nearest name
 */
#ifndef SVY_ANSWERS_H
#define SVY_ANSWERS_H

#include "err.h"
#include "mem.h"
#include "rows.h"
#include "survey.h"

struct svy_answers {
    struct svy_rows *rows; /* rows->field[c] is the cell of column c */
    struct svy_list column;
    size_t n; /* rows read so far */
    struct svy_mem mem;
};

int svy_answers_open(struct svy_answers *a, struct svy_rows *rows,
                     struct svy_err *why);

/* The next respondent; rows->n becomes 0 after the last. */
int svy_answers_read(struct svy_answers *a, struct svy_err *why);

/* Where a column stands, or SVY_NONE. */
long svy_answers_find(const struct svy_answers *a, const char *name);

/* Says that a file has no such column, with the nearest of those it has. */
int svy_answers_none(const char *file, const struct svy_list *column,
                     const char *name, struct svy_err *why);

/* Where a column stands, or that error. */
int svy_answers_column(const struct svy_answers *a, const char *name,
                       size_t *at, struct svy_err *why);

/* The columns of several names; *at in m. */
int svy_answers_columns(const struct svy_answers *a,
                        const struct svy_list *name, size_t **at,
                        struct svy_mem *m, struct svy_err *why);

/* The weight that a column gives the row at hand, or an error: a number from 0,
 * or where it may be below from -1e300, to 1e300. */
int svy_answers_weight(const struct svy_answers *a, size_t at, bool below,
                       double *w, struct svy_err *why);

void svy_answers_close(struct svy_answers *a);

#endif
