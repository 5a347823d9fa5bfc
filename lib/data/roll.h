/*
 * roll - whether a record is of somebody, of one wave, once.
 *
 * in      a plan bound to one file; the row at hand and its wave
 * out     whether they responded (status); whether their wave is known
 * errors  after the last row: ids that were counted in the wave before, in this
 *         file or another; records of no wave, respondents of no id
 * check   tests/golden/files.t
 */
#ifndef SVY_ROLL_H
#define SVY_ROLL_H

#include "data/files.h"
#include "data/required.h"

struct svy_roll {
    const struct svy_plan *p; /* private, all of it */
    const struct svy_answers *a;
    long id, status; /* columns, or -1 */
    struct svy_required no_wave, no_id, twice;
    const char *id_twice, *wave_twice; /* the first of them; in m */
    struct svy_mem *m;
};

/* What is absent is told by svy_answers_check. */
void svy_roll_init(struct svy_roll *l, const struct svy_plan *p,
                   struct svy_answers *a, struct svy_mem *m);

/* By the status of the row at hand; without one everybody did. */
bool svy_roll_responded(const struct svy_roll *l);

/* Notes the row at hand, of a wave (without waves ""); says whether the wave is
 * one. */
bool svy_roll_take(struct svy_roll *l, const char *wave);

/* After the last row. */
int svy_roll_end(const struct svy_roll *l, struct svy_err *why);

#endif
