/*
 * weigh - how many respondents a row stands for, and what each weighs.
 *
 * in      a plan of columns, bound to one file; the row at hand
 * out     their number, 1 without --freq; weight, base and replicate weights.
 *         What is no weight goes to amiss, and the row then weighs nothing
 * errors  a weight of 0 where a replicate weight is not
 * check   tests/golden/faults.t, tests/unit/data/counter.c
 */
#ifndef SVY_WEIGH_H
#define SVY_WEIGH_H

#include "data/badcells.h"
#include "data/plan.h"

struct svy_weigh {
    const struct svy_plan *p; /* private */
    const struct svy_answers *a;
    long weight, base, freq; /* columns, or -1 */
    size_t *reps;
    /* not private: */
    struct svy_badcells *amiss; /* set it before a row is read */
    size_t n;                   /* respondents; of 0 nothing else is said */
    double w;                   /* of each */
    size_t nmore;
    double *more; /* their base weight, if any, and replicate weights */
};

/* What is absent is told by svy_answers_check; m must outlive it. */
void svy_weigh_init(struct svy_weigh *l, const struct svy_plan *p,
                    struct svy_answers *a, struct svy_mem *m);

int svy_weigh_read(struct svy_weigh *l, struct svy_err *why);

#endif
