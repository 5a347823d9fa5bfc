/*
 * plan - what is to be counted: the command line laid over the survey file.
 *
 * svy_plan_read() lays what the options say (ask.h) over the survey file (an
 * option wins) and over the columns that the answers have. `wave`, a column or
 * a constant, is the first by-column always.
 *
 * check   tests/unit/data/plan.c
 */
#ifndef SVY_PLAN_H
#define SVY_PLAN_H

#include "data/answers.h"
#include "data/ask.h"
#include "data/pairplan.h"
#include "survey/expr.h"
#include "survey/frame.h"

struct svy_files;

struct svy_plan {
    const struct svy_survey *survey;
    const struct svy_frame *frame; /* says fpc, or NULL */
    bool unknown_own; /* a record of no cluster is one of its own */
    bool several;     /* files of answers are to come */
    bool alone;       /* a last stage is the record */
    const char *weight, *base, *freq; /* columns, or NULL */
    const char *wave;                 /* a constant, or NULL */
    struct svy_strlist strata, psu, fpc, reps;
    struct svy_strlist source, by; /* by-columns: where from, and what called */
    struct svy_strlist items;
    struct svy_pairplan pair;
    struct svy_strlist missing;
    struct svy_ends ends;
    struct svy_expr where;
    struct svy_files *files;    /* the files before, or NULL */
    struct svy_frame own_frame; /* private */
    struct svy_mem mem;
};

/* Lays all over each other. */
int svy_plan_read(struct svy_plan *p, const struct svy_ask *a,
                  const struct svy_survey *s, struct svy_answers *answers,
                  struct svy_err *why);

void svy_plan_free(struct svy_plan *p);

#endif
