#include "ground/fewest.h"

#include <criterion/criterion.h>
#include <math.h>

#include "common/codes.h"

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
