/*
 * derived - what a derived item of the survey file is, of the answers at hand.
 *
 *     every   1 when all of its items are satisfied, else 0, for those who
 *             answered all
 *     mean    the mean score of the items answered, with the weights of the
 *             tree, for those who answered the share `at-least`
 *     sum     of codes, for those who answered all
 *     count   of choices
 *     recode  the new code whose range or list holds the answer
 *
 * Points of a mean are added up by scale and divided once, with weights that
 * are whole numbers where they can be: one score is one number, whichever item
 * got which answer.
 *
 * in      the names of its parts are out; their answers are the caller's
 * errors  what has no scale or no ends; what would make everybody satisfied
 * check   tests/unit/data/variable.c
 */
#ifndef SVY_DERIVED_H
#define SVY_DERIVED_H

#include "data/response.h"
#include "ground/num.h"
#include "survey/scoring.h"

struct svy_derived {
    const struct svy_survey *survey;
    const struct svy_derive *derive;
    struct svy_strlist of;
    const struct svy_answer **part; /* in: the answer to each of them */
    double *weight;                 /* private from here on */
    struct svy_scoring *scoring;
    struct svy_worth *worth;
};

/* Finds the parts; everything in m. */
void svy_derived_init(struct svy_derived *d, const struct svy_survey *s,
                      const struct svy_derive *derive, struct svy_mem *m);

/* Finds their scales. */
int svy_derived_scales(struct svy_derived *d, const struct svy_ends *ends,
                       struct svy_mem *m, struct svy_err *why);

/* The code of the respondent whose answers are at hand, perhaps in text; NULL
 * is no answer. False when a sum is larger than a number can be. */
bool svy_derived_code(struct svy_derived *d, char text[static SVY_NUM_WIDTH],
                      const char **code);

#endif
