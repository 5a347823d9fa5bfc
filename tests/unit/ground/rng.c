#include "ground/rng.h"

#include <criterion/criterion.h>
#include <string.h>

/* kat_vectors of Random123 1.14, the authors' own library: philox4x32, 10
 * rounds. */
Test(rng, gives_the_published_blocks)
{
    static const struct {
        uint32_t counter[4], key[2], want[4];
    } k[] = {
        {{0, 0, 0, 0},
         {0, 0},
         {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
        {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
         {0xffffffff, 0xffffffff},
         {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
        {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
         {0xa4093822, 0x299f31d0},
         {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
    };

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        uint32_t got[4];

        svy_rng_block(k[i].counter, k[i].key, got);
        cr_assert(memcmp(got, k[i].want, sizeof got) == 0, "vector %zu", i);
    }
}

static double
first(uint64_t seed, uint32_t replicate, const char *stratum, const char *unit)
{
    struct svy_rng d;

    svy_rng_init(&d, seed, replicate,
                 svy_rng_mark(svy_rng_mark(0, stratum), unit));
    return svy_rng_uniform(&d);
}

Test(rng, differs_by_every_part_of_the_key)
{
    double x = first(1, 0, "a", "b");

    cr_assert(x == first(1, 0, "a", "b"));
    cr_assert(x != first(2, 0, "a", "b"));
    cr_assert(x != first(UINT64_C(1) << 32 | 1, 0, "a", "b"));
    cr_assert(x != first(1, 1, "a", "b"));
    cr_assert(x != first(1, 0, "b", "b"));
    cr_assert(x != first(1, 0, "a", "c"));
    cr_assert(first(1, 0, "a", "bc") != first(1, 0, "ab", "c"));
    cr_assert(first(1, 0, "", "a") != first(1, 0, "a", ""));
}

/* By hand from the first published block: words 3 and 2 (the last come
 * first) make 64 bits, of which the upper 52 count. */
Test(rng, makes_a_uniform_number_of_52_bits)
{
    struct svy_rng d;
    const uint64_t bits = UINT64_C(0xbc57ac4c9b00dbd8) >> 12;

    svy_rng_init(&d, 0, 0, 0);
    cr_assert(svy_rng_uniform(&d) == ((double)bits + 0.5) / 0x1p52);
}

Test(rng, below_one_is_zero_and_below_three_reaches_two)
{
    struct svy_rng d;
    unsigned seen[3] = {0};

    svy_rng_init(&d, 7, 0, 0);
    for (int i = 0; i < 100; i++) {
        cr_assert_eq(svy_rng_below(&d, 1), 0);
        seen[svy_rng_below(&d, 3)]++;
    }
    cr_assert(seen[0] > 0 && seen[1] > 0 && seen[2] > 0);
}
