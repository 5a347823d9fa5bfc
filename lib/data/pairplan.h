/*
 * pairplan - which pairs of items are to be counted, each once.
 *
 * in      `a*b` (catalog.h), or a node of the index: all pairs of its items
 * out     first[i]*second[i]; the order of the two makes no difference
 * cost    a look-up a pair
 * check   tests/unit/data/plan.c, tests/golden/pairs.t
 */
#ifndef SVY_PAIRPLAN_H
#define SVY_PAIRPLAN_H

#include "data/ask.h"
#include "ground/intern.h"

/* So many at most are counted although nobody asked. */
enum { SVY_PAIRPLAN_UNASKED = 100 };

struct svy_pairplan { /* zeroed is empty */
    struct svy_strlist first, second;
    size_t left;            /* too many for that, and therefore not counted */
    struct svy_intern seen; /* private */
    struct svy_mem mem;
};

/* What a run asks for by name, of answers that have others, too. */
int svy_pairplan_plan(struct svy_pairplan *c, const struct svy_ask *a,
                      const struct svy_survey *s,
                      const struct svy_strlist *others, struct svy_err *why);

/* And where respondents are a sampled stage, so that errors of several items
 * need those who answered two: what those of these items need. */
void svy_pairplan_people(struct svy_pairplan *c, const struct svy_ask *a,
                         const struct svy_survey *s,
                         const struct svy_strlist *items);

/* What to do for those that were left, in m; NULL: none were. */
const char *svy_pairplan_note(const struct svy_pairplan *c,
                              const struct svy_survey *s, size_t items,
                              struct svy_mem *m);

void svy_pairplan_free(struct svy_pairplan *c);

#endif
