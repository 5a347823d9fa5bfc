/*
 * nesting - which people the rows of a run tell of, and what adds up to what.
 *
 * A table parts people into blocks: domains, or all of a wave whose categories
 * are known. Atoms are groups of people so small that no block parts one. So
 * what a reader may know of the columns is in the combinations that occur: that
 * every commune lies in one district, or two codes mean the same office. Blocks
 * of two tables that hold the same people add up to the same, whether that sum
 * is printed or not: the communes of a district to that district; rows of one
 * sex in two crossed tables to each other.
 *
 * in      svy_nesting_init, then for every table svy_nesting_table and the
 *         blocks of its atoms, rows, people; then svy_nesting_close
 * out     sums of blocks
 * cost    tables^2 x atoms
 * check   tests/unit/meaning/nesting.c, tests/law/meaning/suppress.c
 */
#ifndef SVY_NESTING_H
#define SVY_NESTING_H

#include <stddef.h>
#include <stdint.h>

#include "ground/mem.h"

enum { SVY_NESTING_NOT = -1 }; /* in no block; no block */

/* What a row tells of. */
struct svy_nesting_row {
    long first, second; /* blocks; second of a difference, else none */
    const double *n;    /* n[atom]: who answered its item; NULL of a node of an
                           index: its items have rows of their own */
};

/* member[0] + … + member[left-1] = member[left] + … + member[n-1] */
struct svy_nesting_sum {
    size_t n, left;
    uint32_t *member;
};

struct svy_nesting {
    size_t natom, ntable, nblock, nsum;
    long **block; /* block[t][atom] */
    struct svy_nesting_row *row;
    struct svy_nesting_sum *sum;
    size_t *first, *in;          /* sums that block b stands in:
                                    in[first[b] .. first[b+1]-1] */
    size_t table_room, sum_room; /* private from here on */
    struct svy_mem mem;
};

void svy_nesting_init(struct svy_nesting *x, size_t atoms, size_t rows);

/* A new table, whose blocks have the last numbers below x->nblock; as yet every
 * atom is in none of them. */
long *svy_nesting_table(struct svy_nesting *x, size_t blocks);

/* people[atom]: 0 where nobody is, whatever a row is about. */
void svy_nesting_close(struct svy_nesting *x, const double *people);

void svy_nesting_free(struct svy_nesting *x);

#endif
