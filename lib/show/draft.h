/*
 * draft - which rows and columns of estimates a page shows.
 *
 * in      estimates; what was asked: items, columns, and the column whose
 *         values are to stand side by side
 * out     without names: by-columns, item, answer, stat, estimate, interval, n,
 *         conf where rows differ in it, what commands added, flag, each where
 *         it says something
 * errors  names that are not there, with the nearest
 * check   tests/golden/svytable.t
 */
#ifndef SVY_DRAFT_H
#define SVY_DRAFT_H

#include <stdbool.h>

#include "ground/err.h"
#include "ground/round.h"
#include "rows/column.h"
#include "rows/estimate.h"
#include "survey/survey.h"

struct svy_draft {
    struct svy_estimates *e;
    const struct svy_survey *survey; /* never NULL; zeroed: no file */
    const char *source;              /* what to call the estimates */
    const char *lang;
    const char *columns;    /* a,b,c or NULL */
    const char *across;     /* a column, or NULL: a row stays a row */
    struct svy_style style; /* percent: show every estimate so */
    bool digits;            /* style.digits were asked for */
    bool split;             /* low and high, not one interval */
    double conf;  /* of every interval shown; NaN: there are none, or several */
    bool several; /* they differ in it */
    struct svy_mem mem; /* of the page: its texts too */
};

struct svy_columns {
    size_t n;
    struct svy_column *at;
};

/* Keeps the rows of some items, in their order: names, a..b and globs of what
 * the rows hold, as strlist.h reads them; NULL keeps all. */
int svy_draft_items(struct svy_draft *d, const char *names,
                    struct svy_err *why);

/* Flags rows of fewer than `least` respondents as small. */
void svy_draft_small(struct svy_draft *d, size_t least);

/* Settles d->conf. After the rows are. */
void svy_draft_conf(struct svy_draft *d);

/* The columns of a page whose rows are those of the file. */
int svy_draft_columns(struct svy_draft *d, struct svy_columns *shown,
                      struct svy_err *why);

/* With d->across: columns that tell rows apart, but for that one; what a place
 * of the table holds; and that one. */
int svy_draft_across(struct svy_draft *d, struct svy_columns *keys,
                     struct svy_columns *held, struct svy_column *across,
                     struct svy_err *why);

/* What a row has there: of BY, NAME and OWN a text, of others a number. */
const char *svy_draft_text(const struct svy_estimate *row,
                           const struct svy_column *c);
double svy_draft_number(const struct svy_estimate *row,
                        const struct svy_column *c);

#endif
