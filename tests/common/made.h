/*
 * made - answers of drawn samples, for laws that hold for any data.
 *
 * A sample is drawn from a seed and a kind of design; it has two to four
 * strata whose clusters are numbered anew in each, unequal weights, questions
 * of five codes with missing answers (q1 q2 q3), quantities (y x), and
 * by-columns (sex, some of it missing, and half). Commands are run as in
 * cmd/, through the library, from text to text.
 */
#ifndef MADE_H
#define MADE_H

#include <stdbool.h>
#include <stdint.h>

#include "data/plan.h"
#include "door/job.h"
#include "door/reference.h"
#include "ground/mem.h"
#include "ground/rng.h"

enum made_design {
    MADE_CLUSTERS,     /* ultimate clusters, with replacement */
    MADE_CLUSTERS_FPC, /* one stage of clusters, all taken in them */
    MADE_STAGES,       /* two stages of clusters */
    MADE_PEOPLE,       /* respondents in strata, with replacement */
    MADE_PEOPLE_FPC,   /* respondents in strata */
    MADE_ALL_STAGES,   /* two stages of clusters, then respondents */
    MADE_DESIGNS
};

struct made_row {
    const char *place; /* stratum, psu, ssu, fpc1, fpc2, fpc3 */
    double w;
    const char *answers; /* sex, half, age, q1, q2, q3, y, x */
    size_t stratum, psu, ssu, fpc[3];
    int q[3];  /* 1 .. 5, or 0 */
    int y, x;  /* -1: none */
    char half; /* a, b */
    int age;
};

struct made {
    size_t n;
    struct made_row *row;
    enum made_design design;
    struct svy_mem mem;
};

struct made_job {
    struct svy_ask ask;
    struct svy_job_ask how;
    const char *stats, *ratio, *survey; /* survey: a text, for an index */
    size_t people;                      /* of a de-identified tally, or 0 */
    bool covariance;                    /* append it to the estimates */
    const struct svy_reference_ask
        *compare; /* NULL: estimates, not differences */
};

void made(struct made *x, uint64_t seed, enum made_design design);

void made_free(struct made *x);

/* Rows from .. to-1 in an order (NULL: as they are), weights times `by`. */
char *made_text(const struct made *x, const size_t *order, size_t from,
                size_t to, double by);

/* An order of n, drawn. */
size_t *made_order(struct made *x, uint64_t seed);

/* The options that tell of the design. */
struct svy_ask made_ask(const struct made *x);

/* A run that has read files, each of a wave of its own where the job says as
 * many; svy_job_close() it also when that failed. */
int made_open(struct svy_job *run, const struct made_job *j, char *const *text,
              size_t n, struct svy_err *why);

/* What svyestimate (with a tree svyindex, with compare svycompare) prints of
 * files, or its sentence; and of one. */
char *made_print(const struct made_job *j, char *const *text, size_t n);
char *made_estimate(const struct made_job *j, const char *text);

/* What svytally prints of files, or its sentence; a job's survey is read. */
char *made_tally(const struct made_job *j, char *const *text, size_t n);

/* Estimates as made_estimate and made_print give them, who then are freed. */
void made_parse(struct svy_estimates *e, char *text);

/* A number of an own column; NaN where there is none. */
double made_own(const struct svy_estimates *e, size_t row, const char *column);

#endif
