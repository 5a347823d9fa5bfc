/* Codes of a few words, of which all can be tried. */
#ifndef CODES_H
#define CODES_H

#include <math.h>

#include "ground/elim.h"
#include "ground/rng.h"

enum { MOST = 24 };

/* Classes, the first of them free, others sums of those with factors that
 * mostly are 1 and -1. */
struct code {
    size_t nfree, n;
    int by[MOST][MOST];
    double people[MOST];
    uint32_t at[MOST][MOST], factor[MOST][MOST];
    struct svy_elim_form form[MOST];
};

static void
fill(struct code *x)
{
    for (size_t c = 0; c < x->n; c++) {
        size_t n = 0;

        for (size_t j = 0; j < x->nfree; j++) {
            if (x->by[c][j] == 0)
                continue;
            x->at[c][n] = (uint32_t)j;
            x->factor[c][n++] =
                x->by[c][j] > 0
                    ? (uint32_t)x->by[c][j]
                    : (uint32_t)(svy_elim_prime - (uint64_t)-x->by[c][j]);
        }
        x->form[c] = (struct svy_elim_form){n, x->at[c], x->factor[c]};
    }
}

static void
draw(struct code *x, uint64_t seed)
{
    struct svy_rng d;

    *x = (struct code){0};
    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "fewest"));
    x->nfree = 1 + svy_rng_below(&d, 9);
    x->n = x->nfree + svy_rng_below(&d, MOST - 9);
    for (size_t c = 0; c < x->n; c++) {
        x->people[c] = 1 + (double)svy_rng_below(&d, 4);
        for (size_t j = 0; j < x->nfree; j++)
            x->by[c][j] = c < x->nfree ? c == j
                          : svy_rng_below(&d, 3) > 0
                              ? 0
                              : 1 - 2 * (int)svy_rng_below(&d, 2) +
                                    (svy_rng_below(&d, 9) == 0);
    }
    fill(x);
}

/* People of a word, INFINITY where a class is something between. */
static double
weigh(const struct code *x, const bool *one)
{
    double n = 0;

    for (size_t c = 0; c < x->n; c++) {
        int sum = 0;

        for (size_t j = 0; j < x->nfree; j++)
            sum += one[j] * x->by[c][j];
        n += sum == 0 ? 0 : sum == 1 ? x->people[c] : INFINITY;
    }
    return n;
}

#endif
