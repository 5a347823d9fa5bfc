/*
 * stat - what the named statistics of an item are, as scored categories.
 *
 *     mean      of codes that are numbers; a reversed scale mirrored
 *     total     of the same
 *     count     the weighted number who gave each answer; total is of codes
 *     share     of each answer among those who answered
 *     top       share of the satisfied;  bottom: of the dissatisfied
 *     net       top - bottom
 *     variance  of codes that are numbers
 *     quantile  of the same: the number that a share of people is at or below
 *
 * and of two items, among those who answered both (counted as the pair a*b),
 * in the same numbers
 *
 *     ratio       total of one over that of the other; its item is a/b
 *     difference  mean of one minus the other; a/b
 *     correlation of the two; a/b
 *
 * Typed missing answers are in none of them. A scale's codes that nobody gave
 * have a share and count of 0. Without a scale, the codes are those that were
 * seen.
 *
 * check   tests/unit/stat.c
 */
#ifndef SVY_STAT_H
#define SVY_STAT_H

#include "linear.h"
#include "score.h"
#include "survey.h"
#include "word.h"

enum svy_stat {
    SVY_STAT_MEAN,
    SVY_STAT_TOTAL,
    SVY_STAT_COUNT,
    SVY_STAT_SHARE,
    SVY_STAT_TOP,
    SVY_STAT_BOTTOM,
    SVY_STAT_NET,
    SVY_STAT_VARIANCE,
    SVY_STAT_QUANTILE,
    SVY_STAT_RATIO, /* from here on of two items */
    SVY_STAT_DIFFERENCE,
    SVY_STAT_CORRELATION,
    SVY_STATS
};

/* An item that is asked about, and its answers in a tally. */
struct svy_stat_item {
    const char *name; /* plain */
    const char *file; /* of its tally or answers, for messages */
    struct svy_scoring scoring;
    size_t n; /* answers of the tally, typed missing left out */
    struct svy_scored *answer; /* answer[0 .. n-1].cat; y, x to be scored */
    const char **code;         /* plain */
    double *number;            /* mirrored where the scale runs backward */
    size_t *place;             /* in scoring */
};

/* Whether a statistic is of each answer, not of all together. */
bool svy_stat_each(enum svy_stat s);

/* The names of statistics of an item, and of two; and the name of any. */
extern const struct svy_word svy_stat_words[], svy_stat_two[];
const char *svy_stat_name(enum svy_stat s);

/* Where items are looked for: scales and their ends, a closed tally. */
struct svy_stat_from {
    const char *name; /* of the file, for messages */
    const struct svy_survey *survey;
    const struct svy_tally *t;
    const struct svy_ends *ends;
    struct svy_mem *m; /* owns what is found */
    bool paired;       /* a pair that is not there was answered by nobody */
};

/* Finds an item; one without answers has n = 0. */
int svy_stat_item(struct svy_stat_item *x, const struct svy_stat_from *from,
                  const char *name, struct svy_err *why);

/* Scores x->answer for a statistic (of SHARE and COUNT: for the code of a
 * place). */
int svy_stat_score(struct svy_stat_item *x, enum svy_stat s, size_t place,
                   struct svy_err *why);

/* The pair a*b, scored for a statistic of two items, named a/b. */
int svy_stat_pair(struct svy_stat_item *x, const struct svy_stat_from *from,
                  const char *name, enum svy_stat s, struct svy_err *why);

#endif
