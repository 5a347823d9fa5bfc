/*
 * asked - the items that the command line asks for.
 *
 * in      --items: names, a..b, globs, over the items, choices and derived
 *         items of the survey file and others (columns of the answers, or
 *         items of a tally); none: those of the survey file
 * out     the names under which they are counted, of an item of several
 *         choices its choices, each once. What a pattern means comes in the
 *         order of the survey file, without one in that of the names, numbers
 *         in them by size: so it is the same from any road. What is private
 *         must be named itself
 * errors  names that nothing has, all of them
 * check   tests/unit/data/plan.c, tests/golden/faults.t
 */
#ifndef SVY_ASKED_H
#define SVY_ASKED_H

#include "ground/strlist.h"
#include "rows/opt.h"
#include "survey/survey.h"

/* Everything in m. */
int svy_asked(const struct svy_texts *option, const struct svy_survey *s,
              const struct svy_strlist *others, struct svy_strlist *out,
              struct svy_mem *m, struct svy_err *why);

#endif
