/*
 * statkind - what is known of a statistic by its name: one row for each.
 *
 * Options, percent signs, flags, suppression, limits and words of pages ask
 * here, so that a new statistic is a row and its estimator. A statistic that
 * nobody knows (in a file of others) has a row in which nothing is said: a
 * plain number.
 *
 * What each is, svyestimate(1) says. Those of two items are of who answered
 * both. What other commands estimate is in the table for its words and digits.
 *
 * check   tests/unit/measure/statkind.c
 */
#ifndef SVY_STATKIND_H
#define SVY_STATKIND_H

#include <stdbool.h>

#include "ground/word.h"
#include "measure/interval.h"
#include "measure/statform.h"

/* What an answer counts in a statistic. */
enum svy_scores {
    SVY_SCORES_NUMBER, /* its number */
    SVY_SCORES_EACH,   /* 1, and the others 0: a row for each answer */
    SVY_SCORES_ENDS,   /* `top` if satisfied and `bottom` if dissatisfied */
    SVY_SCORES_MINUS   /* of two items: one number minus the other */
};

/* Whose rows tell of each other, and are hidden together (kin.h). */
enum svy_tells {
    SVY_TELLS_ITEM, /* those of the item itself */
    SVY_TELLS_BOTH, /* also of the two items a and b of a/b */
    SVY_TELLS_TREE  /* also of the other rows of an index */
};

struct svy_statkind {
    const char *name; /* "": a statistic that nobody knows */
    enum svy_scores scores;
    int top, bottom;             /* of ENDS */
    enum svy_statform_kind form; /* the function of totals that it is */
    struct svy_ofmoments of;     /* of MOMENTS */
    bool cut;       /* a quantile: limits are of the share that lies below it */
    enum svy_ci ci; /* logit: the kind that is asked for */
    double min, max; /* of the scale, also of the share below a quantile */
    bool zero;       /* may well be 0, so that a cv means nothing */
    enum svy_tells tells;
    bool percent; /* a fraction that is shown as a percentage */
    int digits;   /* after the point on a page; 0: 2, of percentages 1 */
    int drawn;    /* the same in a figure; 0: as its size wants it */
};

/* The row of a name, never NULL. */
const struct svy_statkind *svy_statkind(const char *name);

/* The statistics of an item and those of two, as options name them. */
extern const struct svy_word svy_statkind_items[], svy_statkind_pairs[];

/* Whether it is a share of people, between 0 and 1; and the names of all that
 * are, joined by commas, in m. */
bool svy_statkind_proportion(const struct svy_statkind *s);
const char *svy_statkind_proportions(struct svy_mem *m);

#endif
