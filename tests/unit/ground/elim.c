#include "ground/elim.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

/* Sums in a text: letters are unknowns, a small one is subtracted. */
static void
add(struct svy_elim *s, const char *sum, size_t len)
{
    uint32_t at[26], by[26];
    const struct svy_elim_form f = {len, at, by};

    for (size_t k = 0; k < len; k++) {
        at[k] = (uint32_t)((sum[k] & ~0x20) - 'A');
        by[k] = sum[k] >= 'a' ? (uint32_t)svy_elim_prime - 1 : 1;
    }
    svy_elim_add(s, &f);
}

static void
given(const char *sums, size_t n, const char *want)
{
    struct svy_mem m = {0};
    struct svy_elim s;

    svy_elim_init(&s, n);
    for (const char *at = sums; *at != '\0';) {
        const size_t len = strcspn(at, " ");

        add(&s, at, len);
        at += len + (at[len] == ' ');
    }
    svy_elim_close(&s);
    for (uint32_t i = 0; i < n; i++)
        cr_assert_eq(svy_elim_form(&s, i, &m).n == 0,
                     strchr(want, (int)('A' + i)) != NULL, "%s: %c", sums,
                     (int)('A' + i));
    svy_elim_free(&s);
    svy_mem_free(&m);
}

Test(elim, gives_away_an_unknown_that_stands_alone)
{
    given("", 2, "");
    given("A", 2, "A");
    given("AB", 3, "");
    given("AB A", 3, "AB");
    given("AB AB", 3, "");
    given("AB BC AC", 3, "ABC"); // twice A = AB + AC - BC
    given("AB BC CD AD", 4, "");
}

Test(elim, adds_and_subtracts)
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
Test(elim, finds_the_bridge_between_two_blocks)
{
    given("ABI CD EF GH AC BD EGI FH", 9, "I");
    given("AB CD EF GH AC BD EG FH", 8, "");
}

/* A = B - C and A + B + C = D: 2 B = D, 2 A = D - 2 C. */
Test(elim, tells_all_by_what_is_free)
{
    struct svy_mem m = {0};
    struct svy_elim s;
    struct svy_elim_form a, b, c;

    svy_elim_init(&s, 4);
    add(&s, "AbC", 3);
    add(&s, "ABCd", 4);
    svy_elim_close(&s);
    cr_assert(s.bound[0] && s.bound[1] && !s.bound[2] && !s.bound[3]);
    a = svy_elim_form(&s, 0, &m);
    b = svy_elim_form(&s, 1, &m);
    c = svy_elim_form(&s, 2, &m);
    cr_assert(b.n == 1 && b.at[0] == 3);
    cr_assert_eq(2 * (uint64_t)b.by[0] % svy_elim_prime, 1);
    cr_assert(a.n == 2 && a.at[0] == 2 && a.at[1] == 3);
    cr_assert(a.by[0] == svy_elim_prime - 1 && a.by[1] == b.by[0]);
    cr_assert(c.n == 1 && c.at[0] == 2 && c.by[0] == 1);
    svy_elim_free(&s);
    svy_mem_free(&m);
}
