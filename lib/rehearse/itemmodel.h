/*
 * itemmodel - the questions of a survey as latent variables.
 *
 * A question on a scale is one latent variable; a question of several choices
 * is one per choice, `item/choice`, answered 1 or 0. Answers are ordered from
 * the least to the most satisfied; what counts as satisfied is what scoring.h
 * says, but that of two codes the first alone does where the scale is silent.
 * Numbers and texts are none.
 *
 * A model says how a latent variable becomes an answer in one place: thresholds
 * that give the share or mean aimed at, and the variance that a cluster shares.
 *
 * in      a survey; an aim
 * errors  a mean of codes that are no numbers, or beyond them; a correlation
 *         within clusters that such answers cannot have
 * cost    a model is made once for each different aim
 * check   tests/unit/rehearse/sim.c, tests/law/rehearse/sim.c
 */
#ifndef SVY_ITEMMODEL_H
#define SVY_ITEMMODEL_H

#include <stdbool.h>

#include "ground/err.h"
#include "ground/intern.h"
#include "ground/mem.h"
#include "survey/survey.h"

struct svy_itemmodel {
    const char *name; /* item or item/choice */
    size_t n;
    const char **code; /* code[0 .. n-1], low to high */
    double *top;       /* 1 where satisfied, else 0 */
    double *mean;      /* what a mean counts; NaN: no numbers */
};

struct svy_aim {
    bool top;          /* value is a share 0 .. 1, else a mean */
    double value, icc; /* icc of the score aimed at, in clusters */
    const char *where; /* who asks, for messages */
};

struct svy_model {
    double *cut; /* for svy_latent_find() */
    double rho;  /* variance shared in a cluster */
};

struct svy_itemmodels {
    size_t n;
    struct svy_itemmodel *at;
    struct svy_mem mem;
    struct svy_intern aims; /* private from here on */
    struct svy_model *model;
    size_t room, roomy;
};

/* Appends the latent variables that an item stands for, and says how many. */
size_t svy_itemmodel_add(struct svy_itemmodels *o, const struct svy_item *item);

/* The model of variable i for an aim; what it points to is owned by o. */
int svy_itemmodel_find(struct svy_itemmodels *o, size_t i,
                       const struct svy_aim *aim, struct svy_model *m,
                       struct svy_err *why);

void svy_itemmodel_free(struct svy_itemmodels *o);

#endif
