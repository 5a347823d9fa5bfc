#include "data/counts.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>

#include "ground/rng.h"

enum { SEEDS = 600, MOST = 400, CELLS = 3, CATS = 12, RESTS = 3 };
enum { SUMS = SVY_REST + RESTS };

/* Two items of five answers each; the first has places, the second has fewer
 * than answers. */
static const char *const item[CATS] = {"#psu", "*", "a", "b", "b", "a",
                                       "b",    "a", "a", "b", "b", "a"};

/* The same, counted twice. */
struct both {
    struct svy_shape shape;
    struct svy_counts s;
    struct {
        size_t n;
        struct svy_exactsum sum[SUMS];
    } exact[CELLS][CATS];
    struct svy_mem m;
};

static void
start(struct both *b, struct svy_rng *d)
{
    *b = (struct both){.shape = {.nstage = svy_rng_below(d, 2),
                                 .base = svy_rng_below(d, 2) == 0,
                                 .nrep = svy_rng_below(d, 4) == 0 ? 2 : 0}};
    svy_counts_init(&b->s, &b->shape);
    if (svy_rng_below(d, 4) == 0)
        b->s.most = svy_rng_below(d, 1000); // some cells have no row
    svy_counts_reserve(&b->s, "a", 5);
    for (size_t c = SVY_CAT_ALL + 1; c < CATS; c++) {
        if (c == CATS / 2) // and those of before are too short
            svy_counts_reserve(&b->s, "b", 2);
        svy_counts_cat(&b->s, item[c]);
    }
}

static double
draw_weight(struct svy_rng *d, uint64_t kind)
{
    const double w = ceil(1e4 * svy_rng_uniform(d)) / 100;

    switch (kind) {
    case 0: // sizes that no unit holds
        return ldexp(w, (int)svy_rng_below(d, 100) - 50);
    case 1:
        return w * 1e150;
    case 2:
        return w * 1e-150;
    case 3:
        return ldexp(floor(w), -1074);
    case 4: // of whom some have no weight, or stand for many
        return (double)svy_rng_below(d, 2);
    default:
        return w;
    }
}

static void
add(struct both *b, struct svy_rng *d, uint64_t kind)
{
    const size_t cell = svy_rng_below(d, CELLS), cat = svy_rng_below(d, CATS);
    double rest[RESTS] = {draw_weight(d, kind), -1.5, draw_weight(d, 5)};
    struct svy_addend x = {
        .n = 1,
        .w = draw_weight(d, kind),
        .rest = b->shape.base ? rest : rest + 1,
    };
    struct svy_exactsum *sum = b->exact[cell][cat].sum;

    if (kind == 4 && x.w == 1) // places that are full
        x.n = svy_rng_below(d, 3) ? (1 << 24) - 1 : (1 << 24) + 5;
    svy_counts_ready(&b->s, &x);
    svy_counts_add(&b->s, cell, cat, &x);
    b->exact[cell][cat].n += x.n;
    svy_exactsum_add(&sum[SVY_W], (double)x.n * x.w, &b->m);
    if (svy_counts_squares(&b->s, cat) && x.n == 1)
        svy_exactsum_square(&sum[SVY_W2], x.w, &b->m);
    else if (svy_counts_squares(&b->s, cat))
        svy_exactsum_add(&sum[SVY_W2], (double)x.n, &b->m);
    for (size_t k = 0; k < (size_t)b->shape.base + b->shape.nrep; k++)
        svy_exactsum_add(&sum[SVY_REST + k], x.rest[k], &b->m);
}

static void
compare(struct both *b, size_t cell, size_t cat, uint64_t seed)
{
    static char text[2][SVY_EXACTSUM_WIDTH];
    struct svy_count *room = svy_counts_room(&b->s, &b->m);
    const struct svy_count *c = svy_counts_read(&b->s, cell, cat, room, &b->m);

    cr_assert_eq(c->n, b->exact[cell][cat].n, "seed %lu: n",
                 (unsigned long)seed);
    cr_assert_eq(c->n, svy_counts_n(&b->s, cell, cat));
    for (size_t k = 0; k < SVY_REST + b->shape.base + b->shape.nrep; k++)
        cr_assert_str_eq(
            svy_exactsum_print(&c->sum[k], text[0]),
            svy_exactsum_print(&b->exact[cell][cat].sum[k], text[1]),
            "seed %lu: sum %zu of category %zu", (unsigned long)seed, k, cat);
}

Test(counts, are_the_exact_sums_wherever_they_lie)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct both b;
        struct svy_rng d;
        size_t n;

        svy_rng_init(&d, seed, 0, svy_rng_mark(0, "counts"));
        start(&b, &d);
        n = 1 + svy_rng_below(&d, MOST);
        for (size_t i = 0; i < n; i++)
            add(&b, &d, seed % 8);
        for (size_t cell = 0; cell < CELLS; cell++) {
            struct svy_counts_cursor at = {0, 0};
            bool seen[CATS] = {false};
            size_t cat;

            while (svy_counts_next(&b.s, cell, &at, &cat)) {
                cr_assert_not(seen[cat], "seed %lu", (unsigned long)seed);
                seen[cat] = true;
            }
            for (cat = 0; cat < CATS; cat++) {
                cr_assert_eq(seen[cat], b.exact[cell][cat].n > 0, "seed %lu",
                             (unsigned long)seed);
                compare(&b, cell, cat, seed);
            }
        }
        svy_counts_free(&b.s);
        svy_mem_free(&b.m);
    }
}
