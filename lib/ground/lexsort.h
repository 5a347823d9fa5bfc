/*
 * lexsort - lists of words in the order of their bytes.
 *
 * in      key[from .. n-1].word: lists of texts, each list ended by NULL, all
 *         of one length; key[0 .. from-1] stay where they are
 * out     key sorted, key[i].old = where it stood; the result r in m tells
 *         where old places went: r[key[i].old] = i
 * cost    n log n comparisons
 * check   tests/unit/ground/lexsort.c
 */
#ifndef SVY_LEXSORT_H
#define SVY_LEXSORT_H

#include <stddef.h>
#include <stdint.h>

#include "ground/mem.h"

struct svy_lexsort {
    const char *const *word;
    uint32_t old;
};

uint32_t *svy_lexsort(struct svy_mem *m, struct svy_lexsort *key, size_t from,
                      size_t n);

#endif
