/*
 * answers - the first currency: a row a respondent, columns by name.
 *
 * in      rows whose header is at hand; names are composed (NFC), must not be
 *         empty and must differ
 * out     one row at a time, as many cells as the header has
 * errors  a ragged row; columns that are not there, with the nearest names
 */
#ifndef SVY_ANSWERS_H
#define SVY_ANSWERS_H

#include "ground/err.h"
#include "ground/mem.h"
#include "rows/csv.h"
#include "survey/survey.h"

struct svy_answers {
    struct svy_csv *rows; /* rows->field[c] is the cell of column c */
    struct svy_strlist column;
    size_t n;                  /* rows read so far */
    struct svy_strlist absent; /* columns that were needed and are not there */
    struct svy_mem mem;
};

int svy_answers_open(struct svy_answers *a, struct svy_csv *rows,
                     struct svy_err *why);

/* The next respondent; rows->n becomes 0 after the last. */
int svy_answers_read(struct svy_answers *a, struct svy_err *why);

/* Where a column stands, or SVY_NONE. */
long svy_answers_find(const struct svy_answers *a, const char *name);

/* Says that a file has no such columns, each with the nearest of those it has,
 * and then the hint. */
int svy_answers_none(const char *file, const struct svy_strlist *column,
                     const struct svy_strlist *absent, const char *hint,
                     struct svy_err *why);

/* What to say behind an error that another header would explain: where the
 * table seems to begin; "" if here. In m; the row at hand is lost. */
const char *svy_answers_hint(const struct svy_answers *a, struct svy_mem *m);

/* Where a column stands; where it is not there, 0, and svy_answers_check tells
 * of it. */
size_t svy_answers_need(struct svy_answers *a, const char *name);

/* The same of several names, in m. */
size_t *svy_answers_needs(struct svy_answers *a, const struct svy_strlist *name,
                          struct svy_mem *m);

/* Before a row is read: refuses columns that were needed and are not there. */
int svy_answers_check(const struct svy_answers *a, struct svy_err *why);

/* The weight that a column gives the row at hand; false where it is no number
 * from 0, or where it may be below from -1e300, to 1e300. */
bool svy_answers_weight(const struct svy_answers *a, size_t at, bool below,
                        double *w);

void svy_answers_close(struct svy_answers *a);

#endif
