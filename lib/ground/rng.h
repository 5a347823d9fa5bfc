/*
 * rng - chance that can be repeated: keyed by what it is for.
 *
 * A draw depends on its key and on nothing else: not on the draws before it,
 * not on threads, parts or machines. The key is (seed, replicate, mark), the
 * mark being made of the names of a stratum and of a unit in it. Each key has a
 * stream of its own, of up to 2^34 words of 32 bits.
 *
 * in      any key; marks of 64 bits: two places in 10^8 share one with
 *         probability 3e-4
 * out     uniform: odd multiples of 2^-53, strictly between 0 and 1
 *         below: 0 .. n-1, without bias
 *         normal: exact, by comparing uniform numbers only, so that no
 *         mathematical library can change a bit
 * cost    a block of 4 words about 15 ns; a normal takes about 17 uniforms
 * from    Philox4x32-10: Salmon, Moraes, Dror & Shaw (2011), Parallel random
 *         numbers: as easy as 1, 2, 3, SC'11, section 3.3; normal: Karney
 *         (2016), ACM Transactions on Mathematical Software 42(1):3,
 *         algorithm N
 * check   tests/unit/ground/rng.c: the published vectors;
 *         tests/law/ground/rng.c: moments
 */
#ifndef SVY_RNG_H
#define SVY_RNG_H

#include <stdint.h>

struct svy_rng {
    uint32_t key[2], counter[4]; /* private */
    uint32_t word[4];
    unsigned left;
};

/* The mark of a name within what has the mark above; 0: within nothing. So a
 * unit of a stratum has a mark of its own, whatever other units are called. */
uint64_t svy_rng_mark(uint64_t above, const char *name);

void svy_rng_init(struct svy_rng *d, uint64_t seed, uint32_t replicate,
                  uint64_t mark);

double svy_rng_uniform(struct svy_rng *d);

/* n > 0 */
uint64_t svy_rng_below(struct svy_rng *d, uint64_t n);

double svy_rng_normal(struct svy_rng *d);

/* Of mean 1. Additions alone: the same on every machine. */
double svy_rng_poisson(struct svy_rng *d);

/* One block: four words for a counter and a key. */
void svy_rng_block(const uint32_t counter[static 4],
                   const uint32_t key[static 2], uint32_t out[static 4]);

#endif
