#include "solve.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

/* Sums in a text: letters are unknowns, a small one is subtracted. */
static void
given(const char *sums, size_t n, const char *want)
{
    struct svy_solve s;
    bool known[26];

    svy_solve_init(&s, n);
    for (const char *at = sums; *at != '\0';) {
        const size_t len = strcspn(at, " ");
        struct svy_solve_term term[26];

        for (size_t k = 0; k < len; k++)
            term[k] = (struct svy_solve_term){(uint32_t)((at[k] & ~0x20) - 'A'),
                                              at[k] >= 'a'};
        svy_solve_add(&s, term, len);
        at += len + (at[len] == ' ');
    }
    svy_solve_known(&s, known);
    for (size_t i = 0; i < n; i++)
        cr_assert_eq(known[i], strchr(want, (int)('A' + i)) != NULL, "%s: %c",
                     sums, (int)('A' + i));
    svy_solve_free(&s);
}

Test(solve, gives_away_an_unknown_that_stands_alone)
{
    given("", 2, "");
    given("A", 2, "A");
    given("AB", 3, "");
    given("AB A", 3, "AB");
    given("AB AB", 3, "");
    given("AB BC AC", 3, "ABC"); // twice A = AB + AC - BC
    given("AB BC CD AD", 4, "");
}

Test(solve, adds_and_subtracts)
{
    given("Ab Bc", 4, "");
    given("Ab Bc Ac", 4, "");
    given("Ab Bc AC", 3, "ABC");
    given("ABCd D", 4, "D");
    given("DABC abcE", 5, "");
    given("DABC abcdE", 5, "E");
}

/* Two blocks of four unknowns in a table of 4 x 4, and one more between them:
 * no line has one alone, yet the rows of a block less its columns leave it. */
Test(solve, finds_the_bridge_between_two_blocks)
{
    given("ABI CD EF GH AC BD EGI FH", 9, "I");
    given("AB CD EF GH AC BD EG FH", 8, "");
}
