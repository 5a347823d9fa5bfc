/*
 * design - who was sampled, in which strata and stages, and what of it varies.
 *
 *     V(Z) = sum_h (1 - f_h) n_h/(n_h - 1) sum_i (Z_hi - mean_h)^2
 *            + sum_hi f_h V_2(Z inside hi)
 *
 * and V_2 is the same formula for the units of the second stage, and so on
 * down to the last stage, where respondents may be units themselves. n_h
 * counts all sampled units, also those without anybody of a domain: they enter
 * as zeros. Without fpc f is 0, which is sampling with replacement, and later
 * stages vanish (ultimate clusters).
 *
 * in      a closed tally: its units, their #psu counts and fpc
 * out     sizes and fractions of each stage for each unit
 * errors  a stratum with one PSU, listed; an fpc that changes inside a stratum
 *         or PSU, counts mixed with fractions, n > N; ids that are said to be
 *         unique but are not
 * from    Särndal, Swensson, Wretman (1992), Model assisted survey sampling,
 *         4.3; recursion as in R's survey (Lumley 2004), tried to 1e-13
 * cost    units x stages to make; a variance costs the units it touches
 * check   tests/unit/design.c, tests/unit/textbook.c
 */
#ifndef SVY_DESIGN_H
#define SVY_DESIGN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "err.h"
#include "mem.h"
#include "tally.h"

struct svy_stage {
    uint32_t *group;  /* group[u]: which unit of this stage u lies in */
    uint32_t *count;  /* count[u]: units of this stage beside it, sampled */
    double *fraction; /* fraction[u]: sampled of the population; 0: WR */
};

struct svy_design {
    const struct svy_tally *t;
    size_t nunit, nstage; /* stages of clusters */
    bool elements;        /* respondents are a stage after them */
    uint32_t *stratum;    /* stratum[u], wave regarded */
    struct svy_stage stage[SVY_STAGES];
    size_t *people;   /* people[u]: respondents sampled in unit u */
    double *fraction; /* of respondents, where they are a stage */
    struct svy_mem mem;
};

/* name is the tally's file, for messages. */
int svy_design_init(struct svy_design *d, const struct svy_tally *t,
                    bool unique, const char *name, struct svy_err *why);

/* What two linearized statistics total in one unit: a = sum of a_k, b = sum
 * of b_k over its respondents k, and, where respondents are a stage, q = sum
 * of (a_k - a/m)(b_k - b/m) over all m sampled in the unit. */
struct svy_z {
    uint32_t unit;
    double a, b, q;
};

/* The covariance of the two; z[0 .. n-1] are the units where anything is not
 * 0, rising. */
double svy_design_cov(const struct svy_design *d, const struct svy_z *z,
                      size_t n);

/* PSUs and strata among units (rising); without clusters a respondent is a
 * PSU and people is how many they are. */
void svy_design_count(const struct svy_design *d, const uint32_t *unit,
                      size_t n, size_t people, size_t *psus, size_t *strata);

void svy_design_free(struct svy_design *d);

#endif
