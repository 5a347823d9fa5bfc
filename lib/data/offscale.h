/*
 * offscale - answers of a tally that are not on the scales of a survey file.
 *
 * Cells of answers are looked at when they are read (response.h); a tally may
 * have been counted without this survey file, or by another.
 *
 * in      a closed tally, and the items that are asked for
 * errors  all answers that are not on the scale of their item, or are not the
 *         number that it takes
 * check   tests/golden/scores.t
 */
#ifndef SVY_OFFSCALE_H
#define SVY_OFFSCALE_H

#include "data/tally.h"
#include "survey/survey.h"

/* File is the first of the run, for the message. */
int svy_offscale(const struct svy_tally *t, const struct svy_survey *s,
                 const struct svy_strlist *items, const char *file,
                 struct svy_err *why);

#endif
