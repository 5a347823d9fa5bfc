#include "ground/packsum.h"

#include <criterion/criterion.h>
#include <math.h>

#include "ground/rng.h"

enum { SEEDS = 2000, MOST = 300, PARTS = 3, FULL = 1 << SVY_PACKSUM_N };

/* What terms a draw has. */
enum { LIKE, EQUAL, MIXED, SUBNORMAL, HUGE, TINY, SQUARES, CROWDS, KINDS };

/* n people, and a sum that is a double. */
struct term {
    size_t n;
    double sum;
};

/* A place of a store: a pack in its unit, and an exact sum beside it. */
struct place {
    int unit;
    struct svy_packsum pack;
    size_t n;
    struct svy_exactsum sum;
};

static double
draw_weight(struct svy_rng *d, uint64_t kind, double first)
{
    const double w = 1e4 * svy_rng_uniform(d);

    switch (kind) {
    case EQUAL:
        return first;
    case MIXED:
        return ldexp(w, (int)svy_rng_below(d, 160) - 80);
    case SUBNORMAL:
        return w * 0x1p-1074;
    case HUGE:
        return w * 1e150;
    case TINY:
        return w * 1e-150;
    case SQUARES:
        return w * w;
    default: // as they are written
        return round(w * 1e4) / 1e4;
    }
}

static size_t
draw_terms(struct term *x, uint64_t seed)
{
    struct svy_rng d;
    const uint64_t kind = seed % KINDS;
    size_t n;
    double first;

    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "pack"));
    n = 1 + svy_rng_below(&d, MOST);
    first = draw_weight(&d, LIKE, 0);
    for (size_t i = 0; i < n; i++) {
        // whole weights, so that the sum of a crowd is a double
        const size_t many = kind == CROWDS ? svy_rng_below(&d, FULL / 2) : 1;
        const double w = draw_weight(&d, kind, first);

        x[i] = (struct term){1, w};
        if (many > 1)
            x[i] = (struct term){many, (double)many * floor(w)};
    }
    return n;
}

/* Puts what the pack holds into the exact sum. */
static void
empty(struct place *p, struct svy_mem *m)
{
    p->n += svy_packsum_n(&p->pack);
    svy_packsum_value(&p->pack, p->unit, &p->sum, m);
    p->pack = (struct svy_packsum){0, 0};
}

static void
add(struct place *p, const struct term *x, struct svy_mem *m)
{
    const struct svy_exactsum sum = {.hi = x->sum};
    struct svy_packsum pack;

    if (!svy_packsum(&pack, x->n, &sum, p->unit)) {
        p->n += x->n;
        svy_exactsum_add(&p->sum, x->sum, m);
        return;
    }
    if (svy_packsum_add(&p->pack, &pack))
        return;
    empty(p, m);
    cr_assert(svy_packsum_add(&p->pack, &pack));
}

static void
merge(struct place *to, struct place *from, struct svy_mem *m)
{
    if (to->unit != from->unit || !svy_packsum_add(&to->pack, &from->pack)) {
        empty(to, m);
        empty(from, m);
    }
    to->n += from->n;
    svy_exactsum_merge(&to->sum, &from->sum, m);
}

Test(packsum, is_the_exact_sum_whatever_the_terms_the_units_and_the_parts)
{
    static char whole[SVY_EXACTSUM_WIDTH], parts[SVY_EXACTSUM_WIDTH];

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct term x[MOST];
        const size_t n = draw_terms(x, seed);
        struct place part[PARTS] = {{0}};
        struct svy_exactsum exact = {0};
        struct svy_mem m = {0};
        size_t people = 0;

        for (size_t i = 0; i < n; i++) {
            struct place *p = &part[i * PARTS / n];

            // of one unit where the seed says so, else each of its own
            if (p->pack.hi == 0 && p->n == 0)
                p->unit = svy_packsum_unit(seed % 3 ? x[i].sum : x[0].sum);
            add(p, &x[i], &m);
            people += x[i].n;
            svy_exactsum_add(&exact, x[i].sum, &m);
        }
        for (size_t i = 1; i < PARTS; i++)
            merge(&part[0], &part[i], &m);
        empty(&part[0], &m);
        cr_assert_eq(part[0].n, people, "seed %lu", (unsigned long)seed);
        svy_exactsum_print(&exact, whole);
        cr_assert_str_eq(whole, svy_exactsum_print(&part[0].sum, parts),
                         "seed %lu", (unsigned long)seed);
        svy_mem_free(&m);
    }
}

/* Where the road of packs is not taken the law above says nothing. */
Test(packsum, takes_nearly_all_weights_of_like_size)
{
    size_t n = 0, taken = 0;

    for (uint64_t seed = 0; seed < SEEDS; seed += KINDS) {
        struct term x[MOST];

        const size_t drawn = draw_terms(x, seed);

        n += drawn;
        for (size_t i = 0; i < drawn; i++) {
            const struct svy_exactsum sum = {.hi = x[i].sum};
            struct svy_packsum p;

            taken += svy_packsum(&p, 1, &sum, svy_packsum_unit(1000));
        }
    }
    cr_assert_gt((double)taken, .99 * (double)n, "%zu of %zu", taken, n);
}
