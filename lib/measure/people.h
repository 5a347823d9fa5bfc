/*
 * people - how respondents vary inside units, where they are a sampled stage.
 *
 *     q = sum_k (a_k - a/m)(b_k - b/m) = sum_k a_k b_k - a b/m
 *
 * over the m sampled of a unit, a_k = w_k u where respondent k is in the domain
 * and gave an answer whose linearized value is u. Where everybody is in one
 * term at most the answers are classes, and the squares of a class follow from
 * w and w2 of its cell; else who gave two answers is known from pairs.
 *
 * in      a tally whose design has respondents as a stage, without replicates
 * from    Cochran (1977), Sampling Techniques, 3rd ed., 10.3: the last stage of
 *         the recursion of variance.h
 * cost    categories x units touched, where pairs are needed categories^2
 * check   tests/law/measure/linearize.c (the slow twin)
 */
#ifndef SVY_PEOPLE_H
#define SVY_PEOPLE_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/intern.h"
#include "measure/linearize.h"
#include "sample/design.h"
#include "sample/variance.h"

/* Who answered what together; its fields are private. */
struct svy_people {
    const struct svy_design *d;
    struct svy_intern pairs; /* two categories, to the category of their pair */
    size_t *pair_cat;
    struct svy_mem mem;
};

void svy_people_init(struct svy_people *p, const struct svy_design *d);

/* The category of those who gave the answers of both categories, or SVY_NONE.
 */
long svy_people_pair(const struct svy_people *s, uint32_t a, uint32_t b);

/* Units, as the design has them, and what two statistics total there: z[u] of
 * every unit, of which those of unit[0 .. n-1] count. */
struct svy_people_in {
    const struct svy_people *of;
    struct svy_z *z;
    const uint32_t *unit;
    size_t n;
};

/* Fills q of these units. Where pairs are needed but were not counted they
 * count as nothing: ask svy_lacks. */
void svy_people_squares(const struct svy_people_in *in,
                        const struct svy_linearize *a,
                        const struct svy_linearize *b);

void svy_people_free(struct svy_people *p);

#endif
