/*
 * paircount - counts those who answered both of two items.
 *
 * Of 40 items there are 780 pairs of some 25 answers each: the counts of one
 * respondent lie all over a table that no near memory holds. So respondents are
 * kept, and counted by the thousand, pair after pair. Sums do not depend on the
 * order of their terms (exactsum.h), so the outcome is the same.
 *
 * in      for each pair two variables; respondents, row by row
 * out     counts of `a*b`, `x*y` in the tally: all are there after
 *         svy_paircount_flush()
 * cost    a count takes 1 to 2 times as long as that of an answer to an item;
 *         memory of 4096 respondents, fewer where they have many weights, and
 *         1 KiB a pair
 * check   tests/unit/data/paircount.c, tests/law/data/tally.c
 */
#ifndef SVY_PAIRCOUNT_H
#define SVY_PAIRCOUNT_H

#include "data/tally.h"
#include "data/variable.h"

struct svy_paircount {
    struct svy_tally *t; /* private, all of it */
    const struct svy_variables *v;
    size_t n, nrest;   /* pairs; sums besides those of the weight */
    size_t kept, most; /* respondents */
    struct svy_paircount_pair *pair;
    struct svy_paircount_row *row;
    const struct svy_answer **answer; /* of all variables, a row each */
    double *rest;
    struct svy_intern many; /* a pair and two answers, to cat */
    size_t *cat, room;
    struct svy_mem mem;
};

/* Of variables of v, none of which is declared later, npair pairs at most are
 * counted into t, with nrest sums besides those of the weight. */
void svy_paircount_init(struct svy_paircount *b, struct svy_tally *t,
                        const struct svy_variables *v, size_t npair,
                        size_t nrest);

void svy_paircount_pair(struct svy_paircount *b, size_t first, size_t second);

/* Takes the respondent at hand, who stands for n of weight w in a cell. May
 * count those before. */
void svy_paircount_add(struct svy_paircount *b, size_t cell, size_t n, double w,
                       const double *rest);

/* Counts all who were taken. */
void svy_paircount_flush(struct svy_paircount *b);

void svy_paircount_free(struct svy_paircount *b);

#endif
