#include "ground/rng.h"

#include <stdbool.h>
#include <string.h>

#include "ground/intern.h"

enum { ROUNDS = 10 };

/* Philox4x32-10 (Salmon et al. 2011, section 3.3): ten rounds of two products
 * of 32 bits, whose high halves are mixed with the other words and the key,
 * which goes on by the golden ratio and sqrt 3 - 1. Constants and rounds are
 * the published ones: so the vectors are. */
void
svy_rng_block(const uint32_t counter[static 4], const uint32_t key[static 2],
              uint32_t out[static 4])
{
    uint32_t k0 = key[0], k1 = key[1];
    uint32_t c[4];

    memcpy(c, counter, sizeof c);
    for (int i = 0; i < ROUNDS; i++) {
        uint64_t a = UINT64_C(0xD2511F53) * c[0];
        uint64_t b = UINT64_C(0xCD9E8D57) * c[2];

        c[0] = (uint32_t)(b >> 32) ^ c[1] ^ k0;
        c[1] = (uint32_t)b;
        c[2] = (uint32_t)(a >> 32) ^ c[3] ^ k1;
        c[3] = (uint32_t)a;
        k0 += 0x9E3779B9;
        k1 += 0xBB67AE85;
    }
    memcpy(out, c, sizeof c);
}

/* The NUL that ends each name is hashed too: "a", "bc" is not "ab", "c". */
uint64_t
svy_rng_mark(uint64_t above, const char *name)
{
    return svy_intern_hash(above, name, strlen(name) + 1);
}

void
svy_rng_init(struct svy_rng *d, uint64_t seed, uint32_t replicate,
             uint64_t mark)
{
    d->key[0] = (uint32_t)seed;
    d->key[1] = (uint32_t)(seed >> 32);
    d->counter[0] = 0;
    d->counter[1] = replicate;
    d->counter[2] = (uint32_t)mark;
    d->counter[3] = (uint32_t)(mark >> 32);
    d->left = 0;
}

static uint64_t
bits(struct svy_rng *d)
{
    if (d->left == 0) {
        svy_rng_block(d->counter, d->key, d->word);
        d->counter[0]++;
        d->left = 4;
    }
    d->left -= 2;
    return (uint64_t)d->word[d->left] << 32 | d->word[d->left + 1];
}

/* 52 bits and a half: the half keeps 0 and 1 out, where logarithms end, and is
 * still exact, since 53 bits are what a double has. */
double
svy_rng_uniform(struct svy_rng *d)
{
    return ((double)(bits(d) >> 12) + 0.5) * 0x1p-52;
}

/* x mod n of 2^64 numbers would give the first 2^64 mod n remainders once more
 * than the others: the last so many numbers are not used. */
uint64_t
svy_rng_below(struct svy_rng *d, uint64_t n)
{
    const uint64_t over = (UINT64_MAX % n + 1) % n; // 2^64 mod n
    uint64_t x;

    do
        x = bits(d);
    while (x > UINT64_MAX - over);
    return x % n;
}

/* True with probability exp(-1/2) (von Neumann): a run of uniforms below 1/2,
 * each below the one before, has at least j with chance (1/2)^j/j!; that its
 * length is even is the alternating sum of these. */
static bool
half(struct svy_rng *d)
{
    double top = 0.5;
    bool even = true;

    for (;;) {
        double u = svy_rng_uniform(d);

        if (u >= top)
            return even;
        top = u;
        even = !even;
    }
}

/* True with probability exp(-x (2k + x)/(2k + 2)) (Karney 2016): the same from
 * x down, where each link also needs a uniform below (2k + x)/(2k + 2), so a
 * run of j or more has x^j/j! times that to the j. Comparisons alone; no
 * exponential, whose last bit differs from library to library. */
static bool
step(struct svy_rng *d, unsigned k, double x)
{
    const double part = (2.0 * k + x) / (2.0 * k + 2.0);
    double top = x;
    bool even = true;

    for (;;) {
        double z = svy_rng_uniform(d);

        if (z >= top || svy_rng_uniform(d) >= part)
            return even;
        top = z;
        even = !even;
    }
}

/* The whole part k: exp(-k/2) by halves, kept with exp(-k(k - 1)/2), k(k - 1)
 * halves more, makes exp(-k^2/2). */
static bool
whole(struct svy_rng *d, unsigned *k)
{
    *k = 0;
    while (half(d))
        ++*k;
    for (unsigned i = 0; *k > 1 && i < *k * (*k - 1); i++)
        if (!half(d))
            return false;
    return true;
}

/* Karney's (2016) algorithm N: k + x has the density
 *     exp(-(k + x)^2/2) = exp(-k^2/2) exp(-x (2k + x)/2),
 * the first by whole(), the second by k + 1 steps that must all hold. */
double
svy_rng_normal(struct svy_rng *d)
{
    for (;;) {
        unsigned k, i = 0;
        double x;

        if (!whole(d, &k))
            continue;
        x = svy_rng_uniform(d);
        while (i <= k && step(d, k, x))
            i++;
        if (i <= k)
            continue;
        return bits(d) >> 63 ? k + x : -(k + x);
    }
}

/* The least x whose distribution holds u: sums of e^-1/x! in one order.
 * Divisions and additions are rounded alike everywhere, and exp(-1) is written
 * out. */
double
svy_rng_poisson(struct svy_rng *d)
{
    const double u = svy_rng_uniform(d);
    double p = 0x1.78b56362cef38p-2, sum = p, x = 0; // exp(-1)

    while (u > sum && p > 0) {
        p /= ++x;
        sum += p;
    }
    return x;
}
