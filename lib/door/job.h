/*
 * run - what commands that measure have in common, from a file to estimates.
 *
 * The steps, in order: svy_run_open() reads the survey file and the operand
 * (answers or a tally) into a source, makes its design, replicates and tables;
 * the command turns the source into lines (statrows, index), which
 * svy_source_measure() adds for every domain; svy_run_print() turns the report
 * into estimates and, where --covariance asks for it, their joint covariance.
 * Files, options and paths are known here and above, and nowhere below.
 *
 * check   tests/law/meaning/estimate.c: both roads meet
 */
#ifndef SVY_RUN_H
#define SVY_RUN_H

#include "data/input.h"
#include "door/vcoptions.h"
#include "meaning/reliab.h"
#include "meaning/source.h"

struct svy_run_ask {
    double level;
    const char *ci, *df, *deff, *covariance;
    bool cv;
    struct svy_outs *outs; /* where further files are written */
    bool totals;
    struct svy_variance_ask variance;
    struct svy_texts flags;
    size_t suppress; /* fewer respondents are hidden; 0: none */
};

/* The words of --df, which may be a number, too, and of --deff. */
extern const struct svy_word svy_run_df[], svy_run_deff[];

/* Options of all that measures; of rows that are no differences; and
 * --suppress. */
extern const struct svy_opt svy_run_opt[], svy_run_opt_rows[],
    svy_run_opt_hide[];

struct svy_run {
    struct svy_source source;
    struct svy_report_how how;
    struct svy_ask ask; /* what is to be counted, for this run */
    struct svy_intake intake;
    struct svy_variance variance;
    struct svy_rules rules;
};

/* What is asked; a survey must have been read into run->source.survey. */
int svy_run_start(struct svy_run *r, const struct svy_ask *ask,
                  const struct svy_run_ask *how, struct svy_err *why);

/* One file; several are counted into one tally. */
int svy_run_read(struct svy_run *r, FILE *in, const char *name,
                 struct svy_err *why);

/* Design and tables. */
int svy_run_ready(struct svy_run *r, const struct svy_run_ask *how,
                  struct svy_err *why);

/* All three, of one file that r->source.name names. */
int svy_run_open(struct svy_run *r, const struct svy_ask *ask,
                 const struct svy_run_ask *how, FILE *in, struct svy_err *why);

/* The rows as they are to be printed, flagged and hidden as asked. */
int svy_run_finish(struct svy_run *r, const struct svy_run_ask *how,
                   struct svy_estimates *e, struct svy_err *why);

/* Writes estimates, and beside them the covariance where it is asked for. */
int svy_run_put(struct svy_run *r, const struct svy_run_ask *how,
                const struct svy_estimates *e, FILE *out, struct svy_err *why);

/* Both. */
int svy_run_print(struct svy_run *r, const struct svy_run_ask *how, FILE *out,
                  struct svy_err *why);

void svy_run_close(struct svy_run *r);

#endif
