#include "ground/seek.h"

#include <criterion/criterion.h>
#include <math.h>

#include "common/codes.h"

/* Unknowns A, B, C, then A + B - C and A - B; people 3 4 5 1 1. */
static enum svy_seek_out
look(double least, size_t most, size_t work, bool *picked)
{
    static uint32_t at[] = {0, 1, 2, 0, 1, 2, 0, 1};
    static uint32_t by[] = {
        1, 1, 1, 1, 1, svy_elim_prime - 1, 1, svy_elim_prime - 1};
    static const struct svy_elim_form form[] = {{1, at, by},
                                                {1, at + 1, by + 1},
                                                {1, at + 2, by + 2},
                                                {3, at + 3, by + 3},
                                                {2, at + 6, by + 6}};
    static const double people[] = {3, 4, 5, 1, 1};
    const struct svy_seek x = {.n = 3,
                               .nclass = 5,
                               .form = form,
                               .people = people,
                               .least = least,
                               .most = most,
                               .work = work};
    size_t done = 0;

    return svy_seek(&x, picked, &done);
}

/* A alone picks A, A + B - C and A - B: 5 people. B alone would be -1 times in
 * A - B, C alone in A + B - C. */
Test(seek, finds_one_unknown_that_does)
{
    bool picked[5];

    cr_assert_eq(look(6, 1, 1000, picked), SVY_SEEK_FOUND);
    cr_assert(picked[0] && !picked[1] && !picked[2] && picked[3] && picked[4]);
    cr_assert_eq(look(5, 1, 1000, picked), SVY_SEEK_NONE);
    cr_assert_eq(look(5, 3, 1000, picked), SVY_SEEK_NONE);
}

Test(seek, does_not_say_what_it_had_no_time_to_see)
{
    bool picked[5];

    cr_assert_eq(look(5, 3, 4, picked), SVY_SEEK_HARD);
}

/* A and B of 1 each leave out the 9 of A - B. */
Test(seek, finds_what_takes_two)
{
    static uint32_t at[] = {0, 1, 0, 1};
    static uint32_t by[] = {1, 1, 1, svy_elim_prime - 1};
    static const struct svy_elim_form form[] = {
        {1, at, by}, {1, at + 1, by + 1}, {2, at + 2, by + 2}};
    static const double people[] = {1, 1, 9};
    struct svy_seek x = {.n = 2,
                         .nclass = 3,
                         .form = form,
                         .people = people,
                         .least = 3,
                         .most = 1,
                         .work = 1000};
    bool picked[3];
    size_t done = 0;

    cr_assert_eq(svy_seek(&x, picked, &done), SVY_SEEK_NONE);
    x.most = 2;
    cr_assert_eq(svy_seek(&x, picked, &done), SVY_SEEK_FOUND);
    cr_assert(picked[0] && picked[1] && !picked[2]);
    cr_assert(done > 0);
}

/* The fewest people of a word of no more than so many ones. */
static double
fewest(const struct code *x, size_t most)
{
    double least = INFINITY;

    for (size_t word = 1; word < (size_t)1 << x->nfree; word++) {
        bool one[MOST];
        size_t n = 0;

        for (size_t j = 0; j < x->nfree; j++)
            n += one[j] = word >> j & 1;
        if (n <= most)
            least = fmin(least, weigh(x, one));
    }
    return least;
}

Test(seek, sees_every_word_of_so_many_ones)
{
    size_t found = 0, none = 0;

    for (uint64_t seed = 0; seed < 6000; seed++) {
        const size_t most = 1 + seed % 6;
        struct code c;
        double best;

        draw(&c, seed);
        best = fewest(&c, most);
        for (double least = 2; least < 26; least += 3) {
            const struct svy_seek x = {.n = c.nfree,
                                       .nclass = c.n,
                                       .form = c.form,
                                       .people = c.people,
                                       .least = least,
                                       .most = most,
                                       .work = 10000000};
            bool picked[MOST];
            size_t work = 0;
            const enum svy_seek_out out = svy_seek(&x, picked, &work);

            cr_assert_eq(out, best < least ? SVY_SEEK_FOUND : SVY_SEEK_NONE,
                         "seed %lu: %g people, fewer than %g",
                         (unsigned long)seed, best, least);
            cr_assert(out == SVY_SEEK_NONE || weigh(&c, picked) < least,
                      "seed %lu", (unsigned long)seed);
            found += out == SVY_SEEK_FOUND;
            none += out == SVY_SEEK_NONE;
        }
    }
    cr_assert(found > 9000 && none > 9000, "%zu found, %zu not", found, none);
}
