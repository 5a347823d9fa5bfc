#include "ground/exactsum.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/rng.h"

enum { SEEDS = 1000, MOST = 200, UNIT = 60 };

__extension__ typedef __int128 wide;

/* Multiples of 2^-UNIT below 2^53 in size, of many sizes and both signs; the
 * exact sum of as many as there are fits a wide integer. */
static size_t
draw_terms(double *x, wide *exact, uint64_t seed)
{
    struct svy_rng d;
    size_t n;

    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "sum"));
    n = 1 + svy_rng_below(&d, MOST);
    *exact = 0;
    for (size_t i = 0; i < n; i++) {
        const int shift = (int)svy_rng_below(&d, UNIT);
        const long long k = (long long)svy_rng_below(&d, 1ULL << 53) -
                            (long long)svy_rng_below(&d, 1ULL << 53);

        // now and then the opposite of the term before: all but cancels
        x[i] = i > 0 && svy_rng_below(&d, 3) == 0
                   ? -x[i - 1]
                   : ldexp((double)k, shift - UNIT);
        *exact += (wide)ldexp(x[i], UNIT);
    }
    return n;
}

static void
shuffle(double *x, size_t n, uint64_t seed)
{
    struct svy_rng d;

    svy_rng_init(&d, seed, 1, svy_rng_mark(0, "shuffle"));
    for (size_t i = n; i > 1; i--) {
        const size_t k = svy_rng_below(&d, i);
        const double last = x[i - 1];

        x[i - 1] = x[k];
        x[k] = last;
    }
}

Test(exactsum, is_the_double_nearest_to_the_exact_sum)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct svy_mem m = {0};
        struct svy_exactsum s = {0};
        double x[MOST];
        wide exact;
        const size_t n = draw_terms(x, &exact, seed);

        for (size_t i = 0; i < n; i++)
            svy_exactsum_add(&s, x[i], &m);
        cr_assert_eq(svy_exactsum_value(&s, 0), ldexp((double)exact, -UNIT),
                     "seed %lu: %.17g, not %.17g", (unsigned long)seed,
                     svy_exactsum_value(&s, 0), ldexp((double)exact, -UNIT));
        cr_assert_eq(svy_exactsum_value(&s, 7), ldexp((double)exact, -UNIT - 7),
                     "seed %lu: scaled", (unsigned long)seed);
        svy_mem_free(&m);
    }
}

/* Terms of all sizes that doubles have, so that long expansions arise. */
static size_t
draw_wild(double *x, uint64_t seed)
{
    struct svy_rng d;
    size_t n;

    svy_rng_init(&d, seed, 2, svy_rng_mark(0, "wild"));
    n = 1 + svy_rng_below(&d, MOST);
    for (size_t i = 0; i < n; i++)
        x[i] = ldexp(svy_rng_uniform(&d) - 0.5,
                     (int)svy_rng_below(&d, 1900) - 950);
    return n;
}

static void
add_terms(struct svy_exactsum *s, const double *x, size_t n, bool square,
          struct svy_mem *m)
{
    for (size_t i = 0; i < n; i++)
        if (square)
            svy_exactsum_square(s, fabs(x[i]), m);
        else
            svy_exactsum_add(s, x[i], m);
}

/* The text of the sum of x cut into parts that are counted apart, written,
 * read back and merged. */
static void
print_parts(double *x, size_t n, bool square, uint64_t seed, char *text)
{
    struct svy_mem m = {0};
    struct svy_exactsum all = {0};
    struct svy_rng d;
    size_t from = 0;

    svy_rng_init(&d, seed, 3, svy_rng_mark(0, "cut"));
    while (from < n) {
        const size_t k = 1 + svy_rng_below(&d, n - from);
        struct svy_exactsum part = {0}, back = {0};

        add_terms(&part, x + from, k, square, &m);
        svy_exactsum_print(&part, text);
        cr_assert(svy_exactsum_read(&back, text, true, &m), "seed %lu: '%s'",
                  (unsigned long)seed, text);
        svy_exactsum_merge(&all, svy_rng_below(&d, 2) ? &part : &back, &m);
        from += k;
    }
    svy_exactsum_print(&all, text);
    svy_mem_free(&m);
}

Test(exactsum, has_one_text_whatever_the_order_and_the_cuts)
{
    static char whole[SVY_EXACTSUM_WIDTH], parts[SVY_EXACTSUM_WIDTH];

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        const bool square = seed % 3 == 0;
        struct svy_mem m = {0};
        struct svy_exactsum s = {0};
        double x[MOST];
        wide exact;
        const size_t n =
            seed % 2 ? draw_wild(x, seed) : draw_terms(x, &exact, seed);

        add_terms(&s, x, n, square, &m);
        svy_exactsum_print(&s, whole);
        shuffle(x, n, seed);
        print_parts(x, n, square, seed, parts);
        cr_assert_str_eq(whole, parts, "seed %lu", (unsigned long)seed);
        svy_mem_free(&m);
    }
}

Test(exactsum, of_opposites_is_nothing)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        char text[SVY_EXACTSUM_WIDTH];
        struct svy_mem m = {0};
        struct svy_exactsum s = {0};
        double x[MOST];
        const size_t n = draw_wild(x, seed);

        add_terms(&s, x, n, false, &m);
        shuffle(x, n, seed);
        for (size_t i = 0; i < n; i++)
            svy_exactsum_add(&s, -x[i], &m);
        cr_assert_eq(svy_exactsum_value(&s, 0), 0, "seed %lu: %g",
                     (unsigned long)seed, svy_exactsum_value(&s, 0));
        cr_assert_str_eq(svy_exactsum_print(&s, text), "0", "seed %lu",
                         (unsigned long)seed);
        svy_mem_free(&m);
    }
}
