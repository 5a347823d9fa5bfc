/*
 * survey - surveys of districts that do not differ, drawn and run by the
 * library as commands run it, for measurements of how often it errs.
 *
 * A respondent's answer is 50 + 10 (a + e), rounded, a of the PSU with a
 * seventh of the variance and e of the person; half of all count double. Where
 * the first stage is sampled with an fpc, PSUs and people are those of a
 * population of which all districts have the same mean, to the last.
 */
#ifndef TESTS_SLOW_SURVEY_H
#define TESTS_SLOW_SURVEY_H

#include <stdint.h>

#include "door/job.h"
#include "meaning/contrast.h"

struct drawn {
    int districts, psus, people; /* PSUs a district, people a PSU */
    const int *each;             /* or PSUs of each district */
    const double *spread, *size; /* times a, weights, of each, or NULL */
    double f1, f2;               /* shares sampled, or 0 */
    int groups;                  /* people are of so many groups at random */
    int replicates;              /* bootstrap weights that come with them */
};

/* CSV with columns h, c, g, k, w, N, M, q, s (q in five codes), y (in two), r1
 * ...; to be freed. */
char *survey_draw(const struct drawn *d, uint64_t seed, uint32_t number);

/* A run that has read it, or the end. */
void survey_open(struct svy_job *run, const char *text,
                 const struct svy_ask *ask, const struct svy_job_ask *how);

void survey_fail(const char *what);

#endif
