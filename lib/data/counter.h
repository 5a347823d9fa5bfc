/*
 * counter - counts answers into a tally, in one pass.
 *
 * Every respondent counts in the #psu row of their unit. Those inside --where,
 * who answered (status), with a weight > 0, count in the `*` row of their unit
 * and combo, and in a row for each item they answered, missing of a declared
 * kind included; pairs count those who gave both answers.
 *
 * Told are answers of people who were not asked, which do not count, and rows
 * that are of no respondent.
 *
 * in      answers, and a plan of what to count
 * out     a tally, not yet closed, with a #part of its own
 * errors  `FILE:LINE: sentence`: an fpc that is not the frame's. To the amiss
 *         of the run's files (svy_files_end tells; without, its own) go a
 *         weight that is no number, negative or above 1e300; an fpc that is
 *         none; a unit that the frame does not have; a code outside its scale
 * cost    a respondent: one look-up an item, none of memory
 * check   tests/unit/data/counter.c, tests/unit/data/variable.c,
 *         tests/law/data/tally.c
 */
#ifndef SVY_COUNTER_H
#define SVY_COUNTER_H

#include "data/plan.h"
#include "data/tally.h"

/* Where notes to the user go. */
struct svy_counter_says {
    struct svy_strlist *notes;
    struct svy_mem *mem;
};

/* Counts the whole of answers, whose header is read. A zeroed tally is made
 * after the plan; another must have the same shape. */
int svy_counter_read(struct svy_tally *t, const struct svy_plan *p,
                     struct svy_answers *answers,
                     const struct svy_counter_says *says, struct svy_err *why);

#endif
