#include "rows/digest.h"

#include <stdio.h>

__extension__ typedef unsigned __int128 wide;

static const uint64_t golden = 0x9E3779B97F4A7C15u, prime = 0xC2B2AE3D27D4EB4Fu;

static uint64_t
split(uint64_t x)
{
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
    x = (x ^ x >> 27) * 0x94D049BB133111EBu;
    return x ^ x >> 31;
}

static uint64_t
murmur(uint64_t x)
{
    x = (x ^ x >> 33) * 0xFF51AFD7ED558CCDu;
    x = (x ^ x >> 33) * 0xC4CEB9FE1A85EC53u;
    return x ^ x >> 33;
}

/* A text as a word. It holds no NUL, so that the zeros behind its end cannot
 * be taken for more of it. */
static uint64_t
word(const char *text)
{
    const unsigned char *p = (const unsigned char *)text;
    uint64_t h = 0;

    if (p[0] == '\0' || p[1] == '\0')
        return p[0];
    for (;;) {
        uint64_t bytes = 0;

        for (int i = 0; i < 64 && *p != '\0'; i += 8)
            bytes |= (uint64_t)*p++ << i;
        if (*p == '\0')
            return h ^ bytes;
        h = split((h ^ bytes) + golden);
    }
}

void
svy_digest_init(struct svy_digest *d, const char *const *name, size_t n,
                struct svy_mem *m)
{
    *d = (struct svy_digest){.n = n};
    d->column = svy_mem_take(m, n, sizeof *d->column);
    for (size_t j = 0; j < n; j++) {
        const uint64_t x = word(name[j]);

        d->column[j][0] = split(x + golden);
        d->column[j][1] = murmur(x + prime);
    }
}

void
svy_digest_add(struct svy_digest *d, char *const *cell)
{
    wide all = 0;
    uint64_t high, low;

    for (size_t j = 0; j < d->n; j++)
        all += (wide)d->column[j][0] * word(cell[j]) + d->column[j][1];
    high = (uint64_t)(all >> 64);
    low = (uint64_t)all ^ split(high + golden);
    high ^= murmur(low + prime);
    low ^= split(high);
    d->sum[1] += low;
    d->sum[0] += high + (d->sum[1] < low);
}

char *
svy_digest_print(const struct svy_digest *d, char text[static SVY_DIGEST_WIDTH])
{
    snprintf(text, SVY_DIGEST_WIDTH, "%016llx%016llx",
             (unsigned long long)d->sum[0], (unsigned long long)d->sum[1]);
    return text;
}
