#include "ground/intern.h"

#include <stdlib.h>
#include <string.h>

enum { SMALLEST = 64 };

uint64_t
svy_intern_hash(uint64_t from, const void *key, size_t len)
{
    const unsigned char *p = key;
    uint64_t h = from ^ 0xcbf29ce484222325u;

    for (size_t i = 0; i < len; i++)
        h = (h ^ p[i]) * 0x100000001b3u;
    h ^= h >> 32; // FNV leaves the low bits weak; slots are the low bits
    h *= 0xd6e8feb86659fd93u;
    return h ^ h >> 32;
}

/* The slot where the key is, or where it would go. */
static size_t
seek(const struct svy_intern *t, uint64_t hash, const void *key, size_t len)
{
    size_t i = hash & (t->slots - 1);

    while (t->slot[i] != 0) {
        const struct svy_name *k = &t->at[t->slot[i] - 1];

        if (k->hash == hash && k->len == len && memcmp(k->key, key, len) == 0)
            break;
        i = (i + 1) & (t->slots - 1);
    }
    return i;
}

/* Keeps the table at most half full. */
static void
widen(struct svy_intern *t)
{
    size_t room = 0, slots = t->slots ? 2 * t->slots : SMALLEST;

    free(t->slot);
    t->slot = svy_mem_more(NULL, &room, slots, sizeof *t->slot);
    memset(t->slot, 0, room * sizeof *t->slot);
    t->slots = slots;
    for (size_t k = 0; k < t->n; k++) {
        size_t i = t->at[k].hash & (slots - 1);

        while (t->slot[i] != 0)
            i = (i + 1) & (slots - 1);
        t->slot[i] = (uint32_t)(k + 1);
    }
}

size_t
svy_intern_add(struct svy_intern *t, const void *key, size_t len)
{
    uint64_t hash = svy_intern_hash(0, key, len);
    size_t i;

    if (2 * (t->n + 1) > t->slots)
        widen(t);
    i = seek(t, hash, key, len);
    if (t->slot[i] != 0)
        return t->slot[i] - 1;
    t->at = svy_mem_more(t->at, &t->room, t->n + 1, sizeof *t->at);
    t->at[t->n] = (struct svy_name){svy_mem_text(&t->mem, key, len), len, hash};
    t->slot[i] = (uint32_t)++t->n;
    return t->n - 1;
}

long
svy_intern_find(const struct svy_intern *t, const void *key, size_t len)
{
    size_t i;

    if (t->n == 0)
        return SVY_NONE;
    i = seek(t, svy_intern_hash(0, key, len), key, len);
    return t->slot[i] == 0 ? SVY_NONE : (long)t->slot[i] - 1;
}

void
svy_intern_free(struct svy_intern *t)
{
    free(t->at);
    free(t->slot);
    svy_mem_free(&t->mem);
    *t = (struct svy_intern){0};
}
