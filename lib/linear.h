/*
 * linear - a statistic of a domain, and how it varies with the sample.
 *
 * A form (form.h) in a domain has a value and, for each category it rests on,
 * the linearized value u of a respondent who is in the domain and gave that
 * answer; all others have 0. So a missing answer is a domain: the PSUs without
 * any answer stay in the design. What a unit totals follows from the totals of
 * categories; what its respondents' squares total, where they are a sampled
 * stage, from w2 and, for two items, from pairs. With replicates all is in the
 * values that the form has in them.
 *
 * cost    a value: categories, with replicates times their number; a
 *         covariance: categories x units touched, where pairs are needed
 *         categories^2, with replicates their number
 * check   tests/law/linear.c (the slow twin), tests/unit/textbook.c
 */
#ifndef SVY_LINEAR_H
#define SVY_LINEAR_H

#include <stddef.h>

#include "design.h"
#include "domain.h"
#include "form.h"
#include "repvar.h"
#include "totals.h"
#include "vary.h"

struct svy_term {
    const struct svy_row_total *row;
    double u;
};

struct svy_linear {
    const struct svy_totals *from;
    size_t domain;
    const struct svy_form *base; /* the part that those who answered are of */
    double value;
    const double *again; /* with replicates: the value in each */
    double srs; /* variance that a simple random sample of as many respondents
                   would give, with replacement; NaN where it has no meaning */
    size_t n;   /* terms; 0: there is no value (NaN), as when nobody answered */
    struct svy_term *term;
    size_t people, psus, strata; /* who answered, weight > 0 */
    double w;                    /* sum of their weights */
};

/* What all measures of one tally and design share; free it once. */
struct svy_linear_room {
    const struct svy_design *d;
    const struct svy_factors *f; /* NULL: by linearization */
    struct svy_z *z; /* private from here on: z[u] of every unit, units as
                        the design has them */
    bool *touched;
    uint32_t *unit;
    size_t n;
    struct svy_names pairs; /* two categories, to the category of their pair */
    size_t *pair_cat;
    bool *paired;     /* items that are in some pair */
    size_t *answered; /* respondents who answered an item */
    size_t everybody;
    struct svy_mem mem;
};

/* f is NULL for linearization, else replicates. */
void svy_linear_init(struct svy_linear_room *room, const struct svy_design *d,
                     const struct svy_factors *f);

/* A form in a domain; in m. */
struct svy_linear svy_linear(const struct svy_form *f,
                             const struct svy_domain *d, struct svy_mem *m);

/* Counts psus and strata of those who answered. */
void svy_linear_count(struct svy_linear *l, struct svy_linear_room *room);

/* The covariance of two statistics of one tally and design; NaN where one has
 * no value. Where pairs are needed but were not counted they count as nothing:
 * ask svy_lacks. */
double svy_linear_cov(const struct svy_linear *a, const struct svy_linear *b,
                      struct svy_linear_room *room);

/* A statistic in its replicates. */
struct svy_repvar svy_linear_again(const struct svy_linear *l);

void svy_linear_free(struct svy_linear_room *room);

#endif
