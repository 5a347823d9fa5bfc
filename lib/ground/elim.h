/*
 * elim - what a few sums say of unknowns, whatever the numbers are.
 *
 * Unknowns are numbered 0 .. n-1. Each sum says that some of them, each so and
 * so often, make nothing. What is left is told in terms of free unknowns:
 * every unknown is a sum of those, and they may be anything. An unknown that is
 * no sum of any is 0: adding and subtracting sums, each as often as you like,
 * leaves it alone.
 *
 * in      unknowns that most sums have one of come first: they are solved for
 *         first, and fewest are left over
 * out     factors are remainders by the prime 2^31 - 1, so that nothing is
 *         rounded; that a 0 or 1 is taken for another number would need a
 *         determinant divisible by that prime
 * cost    the terms of the sums, and what the elimination fills in
 * from    Gauss
 * check   tests/unit/ground/elim.c, tests/law/meaning/suppress.c
 */
#ifndef SVY_ELIM_H
#define SVY_ELIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ground/mem.h"

static const uint64_t svy_elim_prime = 2147483647; // a product fits 64 bits

/* A sum: by[k] times unknown at[k], each once; 0 < by < prime. */
struct svy_elim_form {
    size_t n;
    uint32_t *at, *by;
};

struct svy_elim {
    size_t n;
    bool *bound;                /* whether an unknown is not free */
    struct svy_elim_form *form; /* private from here on: what it is then */
    uint64_t *x;                /* the sum at hand, */
    uint32_t *heap;             /* and where in it something may be */
    bool *heaped;
    size_t nheap;
    struct svy_mem mem;
};

void svy_elim_init(struct svy_elim *s, size_t n);

/* One more sum that is nothing. */
void svy_elim_add(struct svy_elim *s, const struct svy_elim_form *sum);

/* After the last. */
void svy_elim_close(struct svy_elim *s);

/* An unknown, once closed, as a sum of free ones, `at` rising; a free one is
 * itself. In m. */
struct svy_elim_form svy_elim_form(const struct svy_elim *s, uint32_t i,
                                   struct svy_mem *m);

void svy_elim_free(struct svy_elim *s);

#endif
