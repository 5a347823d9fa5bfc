#include "meaning/nesting.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* Tables, a letter an atom: which block it lies in, `.` none; nobody is in the
 * last atom. The sums as texts, `ab=cd`, joined by blanks. */
static void
sums(const char *const *table, size_t n, const char *want)
{
    const size_t atoms = strlen(table[0]);
    struct svy_nesting x;
    double people[16] = {0};
    char have[256] = "", *to = have;

    svy_nesting_init(&x, atoms, 0);
    for (size_t t = 0; t < n; t++) {
        long *block =
            svy_nesting_table(&x, 26); // of 26 letters most are nobody's

        for (size_t a = 0; a < atoms; a++)
            if (table[t][a] != '.')
                block[a] = (long)x.nblock - 26 + (table[t][a] - 'a');
    }
    for (size_t a = 0; a + 1 < atoms; a++)
        people[a] = 1;
    svy_nesting_close(&x, people);
    for (size_t i = 0; i < x.nsum; i++)
        for (size_t k = 0; k < x.sum[i].n; k++)
            to += sprintf(to, "%s%c",
                          k == x.sum[i].left ? "="
                          : k == 0 && i > 0  ? " "
                                             : "",
                          'a' + (int)x.sum[i].member[k] % 26);
    cr_assert_str_eq(have, want);
    for (size_t i = 0; i < x.nsum; i++) // and back
        for (size_t k = 0; k < x.sum[i].n; k++) {
            const size_t b = x.sum[i].member[k];
            size_t at = x.first[b];

            while (at < x.first[b + 1] && x.in[at] != i)
                at++;
            cr_assert(at < x.first[b + 1]);
        }
    svy_nesting_free(&x);
}

#define SUMS(want, ...)                                                        \
    sums((const char *const[]){__VA_ARGS__},                                   \
         sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *), want)

Test(nesting, finds_which_blocks_hold_the_same_people)
{
    SUMS("a=ef b=gh", "aaabbx", "eefghx"); // communes of districts
    SUMS("ab=ef", "aabbx", "efefx");       // crossed
    SUMS("a=e b=f", "aabbx", "eeffx");     // codes and names
    SUMS("ab=efg", "aaabbx", "eefgfx");    // a commune in two districts
}

/* Those whose category is missing, in either, leave a sum open. */
Test(nesting, adds_nothing_up_of_which_a_part_is_elsewhere)
{
    SUMS("b=gh", "aaabbx", "ee.ghx");
    SUMS("b=gh", "aa.bbx", "eeeghx");
}

/* The last atom would join all, but nobody is there. */
Test(nesting, knows_that_a_combination_of_nobody_joins_nothing)
{
    SUMS("a=ef b=gh", "aabba", "efghg");
    SUMS("a=ef b=gh", "aabb.", "efghe");
}
