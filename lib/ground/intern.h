/*
 * intern - words to small numbers, and back.
 *
 * Each different key of bytes gets the next number, 0, 1, 2, …, at its first
 * coming. A zeroed struct is empty; free it when done.
 *
 * cost    amortised O(length) a call; keys are copied once
 * check   tests/unit/ground/intern.c
 */
#ifndef SVY_INTERN_H
#define SVY_INTERN_H

#include <stddef.h>
#include <stdint.h>

#include "ground/mem.h"

enum { SVY_NONE = -1 };

struct svy_name {
    const char *key; /* ends in a NUL, which len does not count */
    size_t len;
    uint64_t hash;
};

struct svy_intern {
    struct svy_name *at; /* at[0 .. n-1], in order of first coming */
    size_t n;
    struct svy_mem mem; /* private from here on */
    size_t room, slots;
    uint32_t *slot;
};

/* The number of the key, given to it now if it is new. At most 2^32 - 2. */
size_t svy_intern_add(struct svy_intern *t, const void *key, size_t len);

/* The number of the key, or SVY_NONE. */
long svy_intern_find(const struct svy_intern *t, const void *key, size_t len);

/* A 64-bit mark of some bytes, continued from another (start with 0):
 * FNV-1a with a final mixing. The same on every machine. */
uint64_t svy_intern_hash(uint64_t from, const void *key, size_t len);

void svy_intern_free(struct svy_intern *t);

#endif
