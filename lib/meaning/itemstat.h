/*
 * itemstat - the answers of an item, scored for a statistic (statkind.h).
 *
 * Typed missing answers are in none of them. A scale's codes that nobody gave
 * have a share and count of 0. Without a scale, the codes are those that were
 * seen.
 *
 * check   tests/unit/meaning/itemstat.c
 */
#ifndef SVY_ITEMSTAT_H
#define SVY_ITEMSTAT_H

#include "meaning/source.h"
#include "measure/linearize.h"
#include "measure/statkind.h"
#include "survey/scoring.h"

/* An item that is asked about, and its answers in a tally. */
struct svy_itemstat_item {
    const char *name; /* plain */
    const char *file; /* of its tally or answers, for messages */
    struct svy_scoring scoring;
    size_t n; /* answers of the tally, typed missing left out */
    struct svy_scored *answer; /* answer[0 .. n-1].cat; y, x to be scored */
    const char **code;         /* plain */
    double *number;            /* mirrored where the scale runs backward */
    size_t *place;             /* in scoring */
};

/* Finds an item in the tally and on its scale, in the memory of the source; one
 * without answers has n = 0. */
int svy_itemstat_item(struct svy_itemstat_item *x, struct svy_source *from,
                      const char *name, struct svy_err *why);

/* Scores x->answer for a statistic (one of each answer: for the code of a
 * place). */
int svy_itemstat_score(struct svy_itemstat_item *x,
                       const struct svy_statkind *s, size_t place,
                       struct svy_err *why);

/* The pair a*b, scored for a statistic of two items, named a/b. */
int svy_itemstat_pair(struct svy_itemstat_item *x, struct svy_source *from,
                      const char *name, const struct svy_statkind *s,
                      struct svy_err *why);

#endif
