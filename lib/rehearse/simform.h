/*
 * simform - the form that a simulated respondent fills in.
 *
 * The columns of the answers in their order: id, wave, strata, clusters, the
 * fpc columns that the survey names, weight, status, columns, items; a name
 * stands once, at its first place. Who is not asked by `relevant` has
 * NA:not-asked there; a condition sees what stands in the columns before.
 *
 * in      a survey; value is set by the caller, column by column
 * out     a header, and rows of values
 */
#ifndef SVY_SIMFORM_H
#define SVY_SIMFORM_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "ground/mem.h"
#include "rehearse/itemmodel.h"
#include "survey/survey.h"

#define SVY_NOWHERE SIZE_MAX

struct svy_simform_column {
    const char *name, *value;
};

/* A question, or a column that is drawn. */
struct svy_simform_ask {
    const struct svy_item *item;
    size_t column;
    size_t first, n;           /* latent variables */
    size_t *needs;             /* private: columns that relevant mentions */
    const char **needed_value; /* private */
    bool settled;              /* private: whether the person is asked */
};

struct svy_simform {
    size_t n, nask;
    struct svy_simform_column *column; /* column[0 .. n-1] */
    struct svy_simform_ask *ask;       /* ask[0 .. nask-1] */
    size_t id, place, fpc, weight;     /* columns; place: the first stratum */
    size_t status;                     /* or SVY_NOWHERE */
    struct svy_itemmodels latents;
    struct svy_mem mem;
};

void svy_simform_init(struct svy_simform *t, const struct svy_survey *s);

/* Writes NA:not-asked where the respondent at hand is not asked. */
void svy_simform_skip(struct svy_simform *t);

void svy_simform_print(const struct svy_simform *t, bool header, FILE *out);

void svy_simform_free(struct svy_simform *t);

#endif
