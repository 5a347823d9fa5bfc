#include "data/ids.h"

#include <stdlib.h>
#include <string.h>

enum { SLOTS = 1024 };

/* Where a digest stands, or would. */
static size_t
seek(const struct svy_ids *t, const uint64_t key[2])
{
    size_t i = key[1] & (t->slots - 1);

    while ((t->slot[i][0] != 0 || t->slot[i][1] != 0) &&
           (t->slot[i][0] != key[0] || t->slot[i][1] != key[1]))
        i = (i + 1) & (t->slots - 1);
    return i;
}

static void
put(struct svy_ids *t, const uint64_t key[2])
{
    uint64_t *slot = t->slot[seek(t, key)];

    slot[0] = key[0];
    slot[1] = key[1];
}

static void
widen(struct svy_ids *t)
{
    struct svy_ids old = *t;
    size_t room = 0;

    t->slots = old.slots > 0 ? 2 * old.slots : SLOTS;
    t->slot = svy_mem_more(NULL, &room, t->slots, sizeof *t->slot);
    for (size_t i = 0; i < t->slots; i++)
        t->slot[i][0] = t->slot[i][1] = 0;
    for (size_t i = 0; i < old.slots; i++)
        if (old.slot[i][0] != 0 || old.slot[i][1] != 0)
            put(t, old.slot[i]);
    free(old.slot);
}

bool
svy_ids_add(struct svy_ids *t, const char *wave, const char *id)
{
    static const char *const column[] = {"wave", "id"};
    const char *const text[] = {wave, id};
    char *cell[2]; // nothing writes there
    struct svy_digest d;
    size_t at;

    if (t->slots == 0)
        svy_digest_init(&t->none, column, 2, &t->mem);
    if (4 * (t->n + 1) > 3 * t->slots)
        widen(t);
    d = t->none;
    memcpy(cell, text, sizeof cell);
    svy_digest_add(&d, cell);
    d.sum[1] += d.sum[0] == 0 && d.sum[1] == 0; // 0, 0 is a free slot
    at = seek(t, d.sum);
    if (t->slot[at][0] != 0 || t->slot[at][1] != 0)
        return false;
    put(t, d.sum);
    t->n++;
    return true;
}

void
svy_ids_free(struct svy_ids *t)
{
    free(t->slot);
    svy_mem_free(&t->mem);
    *t = (struct svy_ids){0};
}
