/*
 * job - what commands that measure have in common, from a file to estimates.
 *
 * The steps, in order: svy_job_open() reads the survey file and the operand
 * (answers or a tally) into a source, makes its design, replicates and tables;
 * the command turns the source into lines (itemlines, indexlines), which
 * svy_source_measure() adds for every domain; svy_job_print() turns the report
 * into estimates and, where --covariance asks for it, their joint covariance.
 * Files, options and paths are known here and above, and nowhere below.
 *
 * check   tests/law/meaning/estimate.c: both roads meet
 */
#ifndef SVY_JOB_H
#define SVY_JOB_H

#include "data/input.h"
#include "door/vcoptions.h"
#include "meaning/reliab.h"
#include "meaning/source.h"

struct svy_job_ask {
    double level;
    const char *ci, *df, *deff, *covariance;
    bool cv;
    struct svy_outfiles *outs; /* where further files are written */
    bool totals;
    struct svy_vcoptions_ask variance;
    struct svy_texts flags;
    size_t suppress; /* fewer respondents are hidden; 0: none */
};

/* The words of --df, which may be a number, too, and of --deff. */
extern const struct svy_word svy_job_df[], svy_job_deff[];

/* Options of all that measures; of rows that are no differences; and
 * --suppress. */
extern const struct svy_opt svy_job_opt[], svy_job_opt_rows[],
    svy_job_opt_hide[];

struct svy_job {
    struct svy_source source;
    struct svy_results_how how;
    struct svy_ask ask; /* what is to be counted, for this run */
    struct svy_input intake;
    struct svy_vcoptions variance;
    struct svy_reliab rules;
};

/* What is asked; a survey must have been read into run->source.survey. */
int svy_job_start(struct svy_job *r, const struct svy_ask *ask,
                  const struct svy_job_ask *how, struct svy_err *why);

/* One file; several are counted into one tally. */
int svy_job_read(struct svy_job *r, FILE *in, const char *name,
                 struct svy_err *why);

/* Design and tables. */
int svy_job_ready(struct svy_job *r, const struct svy_job_ask *how,
                  struct svy_err *why);

/* All three, of one file that r->source.name names. */
int svy_job_open(struct svy_job *r, const struct svy_ask *ask,
                 const struct svy_job_ask *how, FILE *in, struct svy_err *why);

/* The rows as they are to be printed, flagged and hidden as asked. */
int svy_job_finish(struct svy_job *r, const struct svy_job_ask *how,
                   struct svy_estimates *e, struct svy_err *why);

/* Writes estimates, and beside them the covariance where it is asked for. */
int svy_job_put(struct svy_job *r, const struct svy_job_ask *how,
                const struct svy_estimates *e, FILE *out, struct svy_err *why);

/* Both. */
int svy_job_print(struct svy_job *r, const struct svy_job_ask *how, FILE *out,
                  struct svy_err *why);

void svy_job_close(struct svy_job *r);

#endif
