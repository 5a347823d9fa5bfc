/*
 * report - statistics of many domains made into estimates.
 *
 * Every statistic is added for the whole sample first (hidden unless totals
 * are wanted), then for the domains of each table; finishing computes what a
 * single row cannot know: the design effect that serves where its own is
 * unknown, and from it the limits.
 *
 * df      domain: PSUs - strata with somebody who answered, in the domain;
 *         design: in the whole sample; inf; or a number
 * deff    V / (S^2/n), with replacement; neff = n/deff
 * lonely  a domain inside one PSU (or one respondent) has no sampling error
 *         that the design can show: se, low, high NA, df 0, flag lonely
 * limits  interval.h; where se is 0 with max(1, the deff of the statistic over
 *         the whole sample), else the mean of that of the run's others, else
 *         respondents per PSU. A node of an index with se 0 inside its scale
 *         has none
 *
 * cost    a row: its categories x units; the covariance: rows^2 x units
 * check   tests/unit/report.c, tests/unit/textbook.c
 */
#ifndef SVY_REPORT_H
#define SVY_REPORT_H

#include <stdio.h>

#include "estimate.h"
#include "interval.h"
#include "linear.h"

/* What a row is about. */
struct svy_what {
    const char *item, *stat, *answer;
    enum svy_ci ci;  /* t, or logit: the kind that is asked for */
    double min, max; /* of the scale, unless ci is t */
    bool node;       /* of an index, above the items */
    bool total;      /* moves with the unit of the weights */
    bool (*incomplete)(const struct svy_form *f,
                       const struct svy_form_totals *t); /* or NULL: whether a
                       node did without an item that nobody answered */
};

/* One line of what is asked of every domain. */
struct svy_line {
    struct svy_what what;
    struct svy_form form;
};

enum svy_df { SVY_DF_DOMAIN, SVY_DF_DESIGN, SVY_DF_GIVEN };

/* How rows are to be made. */
struct svy_report_how {
    double level; /* 0.95 */
    enum svy_df df;
    double df_given; /* INFINITY for z */
    enum svy_ci ci;  /* of the limits of what stands on a bounded scale */
    bool covariance; /* keep what the joint covariance needs */
};

struct svy_report {
    struct svy_report_how how;
    struct svy_linear_room room;
    struct svy_list by; /* the union of by-columns, in order */
    size_t n, rows_room;
    struct svy_report_row *row;
    struct svy_names whats; /* statistics, by item;stat;answer;wave */
    const char *name;       /* of the tally, for messages */
    struct svy_mem mem, scratch;
};

/* name is the tally's file, for messages. */
void svy_report_init(struct svy_report *r, const struct svy_design *d,
                     const struct svy_report_how *how, const char *name);

/* Whether a row is of the whole sample, and whether it is shown. */
enum svy_role { SVY_ROLE_DOMAIN, SVY_ROLE_WHOLE, SVY_ROLE_HIDDEN };

/* Adds a line for a domain of a table; hidden rows, of the whole sample, only
 * lend their deff. The line must outlive the report. Errors when the tally
 * lacks what the variance needs. */
int svy_report_add(struct svy_report *r, const struct svy_domain *d,
                   const struct svy_line *line, enum svy_role role,
                   struct svy_err *why);

/* Appends the rows to e; errors when nobody answered anything. */
int svy_report_print(struct svy_report *r, struct svy_estimates *e,
                     struct svy_err *why);

/* The joint covariance of the rows shown: row,col,cov, lower triangle with the
 * diagonal, zeros left out. A row is named by-columns;item;stat;answer;. Errors
 * when the tally lacks who answered two items that are shown together. */
int svy_report_covariance(struct svy_report *r, FILE *out, struct svy_err *why);

void svy_report_free(struct svy_report *r);

#endif
