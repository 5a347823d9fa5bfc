/*
 * input - answers or tallies in, one tally out.
 *
 * Both roads lead to the same tally, so everything after this gate prints the
 * same bytes whichever came in. Options that say how answers are to be counted
 * make no sense with a tally and are refused.
 */
#ifndef SVY_INPUT_H
#define SVY_INPUT_H

#include <stdio.h>

#include "data/files.h"
#include "data/plan.h"
#include "data/tally.h"
#include "rows/estimate.h"

struct svy_input {
    const struct svy_ask *ask;
    const struct svy_survey *survey;
    const char *name; /* private: of the first file */
    int wanted;       /* currencies, joined by | */
    bool counts; /* counts alone (svytally): nothing is left to choose after */
    void (*tell)(const char *note);  /* what cannot wait; NULL: a note */
    struct svy_estimates *estimates; /* out: where they are wanted */
    struct svy_strlist items; /* out: those asked for, in the order to print */
    struct svy_strlist notes; /* out: what is to be told, once all is read */
    struct svy_strlist reps; /* out: of answers, columns of replicate weights */
    bool paired;             /* out: from answers, so that every pair asked for
                                was counted, if only of nobody */
    struct svy_files files;  /* what the files so far shared */
    struct svy_mem mem;      /* owns the lists */
};

/* Adds one file to t, zeroed at first, and not yet closed. What was counted by
 * way of a tally must rest on what the survey file says, but for svytally. */
int svy_input_read(struct svy_tally *t, struct svy_input *how, FILE *in,
                   const char *name, struct svy_err *why);

/* Whether what was read goes together; closes t. */
int svy_input_close(struct svy_tally *t, struct svy_input *how,
                    struct svy_err *why);

void svy_input_free(struct svy_input *how);

#endif
