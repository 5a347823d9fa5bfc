/* Each power against its definition: G - 1 units are not above it, and G are.
 * Both sides are multiplied by powers of five and two until they are whole. */
#include "ground/powten.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stddef.h>

enum { WORDS = 40 }; // 1280 bits; 10^324 has 1077

struct big {
    uint32_t word[WORDS]; /* the least first */
};

static void
times(struct big *b, uint32_t by)
{
    uint64_t carry = 0;

    for (int i = 0; i < WORDS; i++) {
        carry += (uint64_t)b->word[i] * by;
        b->word[i] = (uint32_t)carry;
        carry >>= 32;
    }
    cr_assert_eq(carry, 0, "too large");
}

/* (high 2^64 + low) 5^five 2^two; no power below 0 counts. */
static struct big
made(uint64_t high, uint64_t low, int five, int two)
{
    struct big b = {{(uint32_t)low, (uint32_t)(low >> 32), (uint32_t)high,
                     (uint32_t)(high >> 32)}};

    for (; five > 0; five--)
        times(&b, 5);
    for (; two > 0; two--)
        times(&b, 2);
    return b;
}

static int
compare(const struct big *a, const struct big *b)
{
    for (int i = WORDS; i-- > 0;)
        if (a->word[i] != b->word[i])
            return a->word[i] < b->word[i] ? -1 : 1;
    return 0;
}

Test(powten, is_the_least_number_above_each_power)
{
    for (int p = SVY_POWTEN_LEAST; p <= SVY_POWTEN_MOST; p++) {
        const struct svy_powten g = svy_powten[p - SVY_POWTEN_LEAST];
        // 10^p = 5^p 2^p, in units of 2^unit
        const int unit = (int)floor(p * log2(10)) - 127;
        const struct big above = made(g.high, g.low, -p, unit - p);
        const struct big below =
            made(g.high - (g.low == 0), g.low - 1, -p, unit - p);
        const struct big power = made(0, 1, p, p - unit);

        cr_expect(g.high >> 63 != 0, "10^%d", p);
        cr_expect(compare(&below, &power) <= 0, "10^%d", p);
        cr_expect(compare(&above, &power) > 0, "10^%d", p);
    }
}
