#include "fewest.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "draw.h"
#include "mem.h"

enum { MOST = 24 };

/* Classes, the first of them free, others sums of those with factors that
 * mostly are 1 and -1. */
struct code {
    size_t nfree, n;
    int by[MOST][MOST];
    double people[MOST];
    uint32_t at[MOST][MOST], factor[MOST][MOST];
    struct svy_solve_form form[MOST];
};

static void
fill(struct code *x)
{
    for (size_t c = 0; c < x->n; c++) {
        size_t n = 0;

        for (size_t j = 0; j < x->nfree; j++) {
            if (x->by[c][j] == 0)
                continue;
            x->at[c][n] = (uint32_t)j;
            x->factor[c][n++] =
                x->by[c][j] > 0
                    ? (uint32_t)x->by[c][j]
                    : (uint32_t)(svy_solve_prime - (uint64_t)-x->by[c][j]);
        }
        x->form[c] = (struct svy_solve_form){n, x->at[c], x->factor[c]};
    }
}

static void
draw(struct code *x, uint64_t seed)
{
    struct svy_draw d;

    *x = (struct code){0};
    svy_draw_init(&d, seed, 0, svy_draw_mark("fewest", ""));
    x->nfree = 1 + svy_draw_below(&d, 9);
    x->n = x->nfree + svy_draw_below(&d, MOST - 9);
    for (size_t c = 0; c < x->n; c++) {
        x->people[c] = 1 + (double)svy_draw_below(&d, 4);
        for (size_t j = 0; j < x->nfree; j++)
            x->by[c][j] = c < x->nfree ? c == j
                          : svy_draw_below(&d, 3) > 0
                              ? 0
                              : 1 - 2 * (int)svy_draw_below(&d, 2) +
                                    (svy_draw_below(&d, 9) == 0);
    }
    fill(x);
}

/* People of a word, INFINITY where a class is something between. */
static double
weigh(const struct code *x, const bool *one)
{
    double n = 0;

    for (size_t c = 0; c < x->n; c++) {
        int sum = 0;

        for (size_t j = 0; j < x->nfree; j++)
            sum += one[j] * x->by[c][j];
        n += sum == 0 ? 0 : sum == 1 ? x->people[c] : INFINITY;
    }
    return n;
}

/* Of all words but nothing. */
static double
fewest(const struct code *x)
{
    double least = INFINITY;

    for (size_t word = 1; word < (size_t)1 << x->nfree; word++) {
        bool one[MOST];

        for (size_t j = 0; j < x->nfree; j++)
            one[j] = word >> j & 1;
        least = fmin(least, weigh(x, one));
    }
    return least;
}

Test(fewest, finds_a_word_where_there_is_one)
{
    size_t found = 0, none = 0;

    for (uint64_t seed = 0; seed < 4000; seed++) {
        struct code x;
        bool picked[MOST];
        double best;

        draw(&x, seed);
        best = fewest(&x);
        for (double least = 1; least < 14; least++) {
            const struct svy_fewest f = {x.n, x.form, x.people, least};
            const enum svy_seek_out out = svy_fewest(&f, picked);

            cr_assert_eq(out, best < least ? SVY_SEEK_FOUND : SVY_SEEK_NONE,
                         "seed %lu: %g people, fewer than %g",
                         (unsigned long)seed, best, least);
            cr_assert(out == SVY_SEEK_NONE || weigh(&x, picked) < least,
                      "seed %lu", (unsigned long)seed);
            found += out == SVY_SEEK_FOUND;
            none += out == SVY_SEEK_NONE;
        }
    }
    cr_assert(found > 9000 && none > 9000, "%zu found, %zu not", found, none);
}

/* A class that no sum picks is no word. */
Test(fewest, picks_nobody_of_a_class_that_is_nothing)
{
    struct code x = {.nfree = 1, .n = 2, .by = {{1}}, .people = {7, 1}};
    bool picked[MOST];
    struct svy_fewest f = {2, x.form, x.people, 8};

    fill(&x);
    cr_assert_eq(svy_fewest(&f, picked), SVY_SEEK_FOUND);
    cr_assert(picked[0] && !picked[1]);
    f.least = 7;
    cr_assert_eq(svy_fewest(&f, picked), SVY_SEEK_NONE);
}
