/*
 * results - statistics of many domains, measured.
 *
 * Every statistic is added for the whole sample first (hidden unless totals
 * are wanted), then for the domains of each table. estrows.h makes estimates
 * of the rows, covfile.h their joint covariance.
 *
 * lonely  a domain inside one PSU (or one respondent) has no sampling error
 *         that the design can show
 * lost    a replicate that leaves out everybody of a domain has no value
 *
 * cost    a row: its categories x units
 * check   tests/unit/measure/results.c, tests/unit/meaning/textbook.c
 */
#ifndef SVY_RESULTS_H
#define SVY_RESULTS_H

#include <stdbool.h>
#include <stddef.h>

#include "measure/covariance.h"
#include "measure/interval.h"
#include "measure/woodruff.h"

/* What a row is about. */
struct svy_what {
    const char *item, *stat, *answer;
    enum svy_ci ci;  /* t, fisher, or logit: the kind that is asked for */
    double min, max; /* of the scale, unless ci is t */
    bool node;       /* of an index, above the items */
    bool total;      /* moves with the unit of the weights */
};

/* One line of what is asked of every domain. */
struct svy_line {
    struct svy_what what;
    struct svy_statform form;
    const struct svy_cut *cut; /* a quantile, of form's y; else NULL */
};

enum svy_df {
    SVY_DF_DOMAIN,
    SVY_DF_DESIGN,
    SVY_DF_GIVEN,
    SVY_DF_SATTERTHWAITE
};

/* What a design effect compares the variance with: simple random sampling with
 * or without replacement; kish: the loss by unequal weights alone. */
enum svy_deff { SVY_DEFF_WR, SVY_DEFF_WOR, SVY_DEFF_KISH };

/* How rows are to be made. */
struct svy_results_how {
    double level;             /* 0.95 */
    enum svy_df df, df_minus; /* of rows, of differences */
    bool df_said;    /* the rule was asked for: also of weights that came */
    double df_given; /* INFINITY for z */
    enum svy_ci ci;  /* of the limits of what stands on a bounded scale */
    enum svy_deff deff;
    bool cv;         /* an own column se/|estimate| */
    bool covariance; /* keep what the joint covariance needs */
};

/* Whether a row is of the whole sample, and whether it is shown. */
enum svy_role { SVY_ROLE_DOMAIN, SVY_ROLE_WHOLE, SVY_ROLE_HIDDEN };

/* What is subtracted where it is no domain. */
enum { SVY_LESS_NOTHING = -1, SVY_LESS_REST = -2 };

/* A statistic of a domain, measured. */
struct svy_results_row {
    const struct svy_line *line;
    struct svy_linearize l;
    const struct svy_woodruff *cut; /* a quantile: then l is of the share */
    const struct svy_totals *s;
    size_t domain, id; /* id: of the statistic and wave, in whats */
    enum svy_role role;
    const char *reference; /* what was subtracted, "" if nothing was */
    long other;            /* its domain, SVY_LESS_REST, SVY_LESS_NOTHING */
    double df;             /* NaN: by the rule */
    double var;
    double noise; /* of its root, by chance of drawing replicates */
    bool lonely, incomplete;
};

struct svy_results {
    struct svy_results_how how;
    struct svy_covariance_room room;
    struct svy_strlist by; /* the union of by-columns, in order */
    size_t n, rows_room;
    struct svy_results_row *row;
    struct svy_intern whats; /* statistics, by item;stat;answer;wave */
    const char *name;        /* of the tally, for messages */
    size_t lost;             /* the most replicates without a value of a row, */
    const struct svy_line *loser; /* and its statistic */
    const char *df_wave;          /* private: df_design is of this wave */
    double df_design;
    struct svy_mem mem, scratch;
};

/* name is the tally's file, for messages; f: replicates, or NULL. */
void svy_results_init(struct svy_results *r, const struct svy_design *d,
                      const struct svy_repfactors *f,
                      const struct svy_results_how *how, const char *name);

/* Adds a line for a domain of a table; hidden rows, of the whole sample, only
 * lend their deff. The line must outlive the report. Errors when the tally
 * lacks what the variance needs. */
int svy_results_add(struct svy_results *r, const struct svy_domain *d,
                    const struct svy_line *line, enum svy_role role,
                    struct svy_err *why);

/* A statistic of a domain minus another. */
struct svy_minus {
    const struct svy_line *line; /* must outlive the report */
    const struct svy_totals *s;
    size_t domain;
    struct svy_linearize l; /* the difference, which must live as long, too */
    const char *reference;
    long other;  /* the other domain, SVY_LESS_REST, SVY_LESS_NOTHING */
    double df;   /* NaN: by the rule of differences */
    double less; /* taken off its variance: twice a covariance */
    bool lonely, incomplete;
};

/* Adds a difference; errors as above. */
int svy_results_add_minus(struct svy_results *r, const struct svy_minus *x,
                          struct svy_err *why);

/* Counts PSUs and strata; whether everybody is in one PSU of which not all were
 * taken. */
bool svy_results_lonely(struct svy_results *r, struct svy_linearize *l);

/* Degrees of freedom of a statistic, counted, by the rule that is asked for:
 * domain: PSUs - strata with somebody who answered, in the domain; design: in
 * the whole wave; inf; or a number. Weights that came with the data do not show
 * the design: then replicates - 1, unless a rule was asked for. Satterthwaite's
 * are those of domain here, which serve where nothing varies. */
double svy_results_df(struct svy_results *r, const struct svy_linearize *l,
                      const char *wave);

/* Satterthwaite's over the parts of a statistic (split.h); NaN where nothing
 * varies, and of weights that came unless that rule was asked for. Replicates
 * that are made have the parts of linearization; but for preston's, of the
 * first stage alone. */
double svy_results_satterthwaite(struct svy_results *r,
                                 const struct svy_linearize *l);

/* By the rule of differences, for what one has of its own. */
double svy_results_df_minus(struct svy_results *r,
                            const struct svy_linearize *l, const char *wave);

/* Whether parts are of the first stage alone, as the replicates that are made
 * have it. */
bool svy_results_first(const struct svy_results *r);

/* The categories of a row, as r->by has them, in r->mem. */
const char *const *svy_results_levels(struct svy_results *r,
                                      const struct svy_results_row *row);

/* How its variances are estimated, in a word. */
const char *svy_results_variance(const struct svy_results *r);

/* Its replicates; NULL where variances are by linearization. */
const struct svy_repfactors *
svy_results_replicates(const struct svy_results *r);

/* Whether replicate weights came with the data, and the design with them;
 * whether replicates were drawn by lot. */
bool svy_results_came(const struct svy_results *r);
bool svy_results_drawn(const struct svy_results *r);

void svy_results_free(struct svy_results *r);

#endif
