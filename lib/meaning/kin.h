/*
 * kin - items whose rows tell of each other.
 *
 * Items of an index and its nodes are kin (an item can be told from its node),
 * and so are a ratio, difference or correlation and its two items.
 *
 * cost    rows of two items x items
 * check   tests/unit/meaning/suppress.c
 */
#ifndef SVY_KIN_H
#define SVY_KIN_H

#include "ground/intern.h"
#include "rows/estimate.h"

struct svy_kin {
    size_t n;                /* items */
    size_t *item;            /* of a row */
    size_t *head;            /* of an item: the same for all kin, one of them */
    struct svy_intern names; /* private from here on */
    struct svy_mem mem;
};

void svy_kin_init(struct svy_kin *x, const struct svy_estimates *e);

void svy_kin_free(struct svy_kin *x);

#endif
