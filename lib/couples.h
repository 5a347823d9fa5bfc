/*
 * couples - which pairs of items are to be counted, each once.
 *
 * in      `a*b`, or a node of the index: all pairs of its items
 * out     first[i]*second[i]; the order of the two makes no difference
 * check   tests/unit/plan.c
 */
#ifndef SVY_COUPLES_H
#define SVY_COUPLES_H

#include "survey.h"

/* One more pair, unless it is there, or no pair; a and b must outlive it. */
void svy_couples_add(struct svy_list *first, struct svy_list *second,
                     struct svy_mem *m, const char *a, const char *b);

/* All that a name of --pairs says. */
int svy_couples_read(struct svy_list *first, struct svy_list *second,
                     struct svy_mem *m, const struct svy_survey *s,
                     const char *name, struct svy_err *why);

#endif
