/*
 * needs - what a survey file says is there, and must be.
 *
 * errors  a file it names (population, margins) that cannot be read; columns
 *         of the design and the units (id, base, units: by) that the answers
 *         have not, by svy_answers_check. Strata, clusters, fpc, weight and
 *         status are asked for where they are used
 * check   tests/golden/files.t
 */
#ifndef SVY_NEEDS_H
#define SVY_NEEDS_H

#include "data/answers.h"
#include "survey/survey.h"

int svy_needs_files(const struct svy_survey *s, struct svy_err *why);

void svy_needs_columns(const struct svy_survey *s, struct svy_answers *a);

#endif
