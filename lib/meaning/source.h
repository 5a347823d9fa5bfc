/*
 * source - what estimates are made of, and where they are collected.
 *
 * A closed tally, the survey file that says what its items mean, its design
 * with the replicates, and the tables that were asked for. Whoever knows what
 * an item means (itemlines, indexlines, contrast, assoctest) turns a source
 * into lines and differences, and never asks where it came from: files,
 * options and paths are the business of job.h, which fills it.
 *
 * check   tests/law/meaning/estimate.c
 */
#ifndef SVY_SOURCE_H
#define SVY_SOURCE_H

#include "ground/strlist.h"
#include "measure/results.h"
#include "measure/tables.h"
#include "rows/estimate.h"
#include "survey/scoring.h"
#include "survey/survey.h"

struct svy_source {
    const char *name; /* of the tally or the answers, for messages */
    struct svy_survey survey;
    struct svy_ends ends; /* of scales, where the survey file does not say */
    struct svy_strlist items; /* those asked for, in the order to print */
    bool named;               /* they were asked for by name */
    bool paired; /* of answers: a pair that is not there was answered
                    by nobody */
    struct svy_tally t;
    struct svy_design d;
    bool replicated;
    struct svy_repfactors factors; /* if so */
    struct svy_tables tables;
    struct svy_results report;
    struct svy_strlist notes; /* to be said to the user, once */
    struct svy_mem mem;
};

/* NULL by linearization. */
const struct svy_repfactors *svy_source_replicates(const struct svy_source *s);

/* Remembers what is to be said; text must outlive s. */
void svy_source_note(struct svy_source *s, const char *text);

/* Adds every line for every domain of every table to the report. */
int svy_source_measure(struct svy_source *s, const struct svy_line *line,
                       size_t n, struct svy_err *why);

/* The rows of the report as estimates. */
int svy_source_publish(struct svy_source *s, struct svy_estimates *e,
                       struct svy_err *why);

/* Hides rows of e, as svy_source_publish made them, that rest on fewer than
 * `least` respondents, with all that tells of them; 0 hides nothing. */
int svy_source_hide(struct svy_source *s, size_t least, struct svy_estimates *e,
                    struct svy_err *why);

void svy_source_free(struct svy_source *s);

#endif
