/*
 * sim - answers of nobody, to rehearse an analysis before the fieldwork.
 *
 * Draws the sample that a frame plans and answers the questionnaire for it.
 * Each respondent has a latent variable for each question,
 *
 *     z = cluster + own cluster part of the question + person + noise
 *
 * of variance 1, cut where the share of satisfied (or the mean) that is aimed
 * at is met in expectation. The part that a cluster of the first stage shares
 * is what gives the design effect asked for:
 *
 *     deff = 1 + (m - 1) icc, m = answers per cluster, mean of the stratum
 *
 * icc being that of the answers as they are counted. Any two of one person
 * correlate by `correlation`. Columns and numbers are drawn uniformly;
 * who is not asked by `relevant` has NA:not-asked; a text stays empty.
 *
 * in      shares 0 <= x < 1, deff >= 1
 * out     answers: id, wave, strata, clusters, the fpc columns that the survey
 *         names, weight, status, columns, items
 * law     all chance is keyed by seed and names: the same bytes anywhere, and
 *         adding a stratum changes no answer in another
 * cost    memory of the frame and the numbers drawn; about 0.5 us an answer
 * check   tests/unit/rehearse/sim.c, tests/law/rehearse/sim.c,
 *         tests/golden/svysim.t
 */
#ifndef SVY_SIM_H
#define SVY_SIM_H

#include <stdint.h>
#include <stdio.h>

#include "ground/err.h"
#include "survey/frame.h"
#include "survey/survey.h"

struct svy_sim {
    uint64_t seed;
    const char *means; /* a file (targets.h), or NULL */
    double top, mean;  /* for what it leaves out: a share 0 .. 1 or a mean;
                          the mean counts unless it is NaN */
    double deff, correlation, missing, nonresponse;
};

int svy_sim_print(const struct svy_sim *how, const struct svy_survey *s,
                  const struct svy_frame *f, FILE *out, struct svy_err *why);

#endif
