/*
 * ids - who was counted already: a set of waves and ids.
 *
 * A respondent counts once in a wave, in whichever file they stand; panels ask
 * them again in the next.
 *
 * cost    of each a digest of 128 bits (digest.h), in a table that is at most
 *         three quarters full: 22 to 43 bytes a respondent, and half as much
 *         again while it grows. Two of 10^8 ids share one with probability
 *         2e-23
 * check   tests/unit/data/ids.c
 */
#ifndef SVY_IDS_H
#define SVY_IDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rows/digest.h"

/* Zeroed it is empty. */
struct svy_ids {
    size_t n, slots;
    uint64_t (*slot)[2];    /* 0, 0: free */
    struct svy_digest none; /* of nobody */
    struct svy_mem mem;
};

/* Whether they come for the first time. */
bool svy_ids_add(struct svy_ids *t, const char *wave, const char *id);

void svy_ids_free(struct svy_ids *t);

#endif
