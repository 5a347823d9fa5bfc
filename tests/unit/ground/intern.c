#include "ground/intern.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

Test(intern, number_keys_in_order_of_first_coming)
{
    struct svy_intern t = {0};

    cr_assert_eq(svy_intern_find(&t, "a", 1), SVY_NONE);
    cr_assert_eq(svy_intern_add(&t, "b", 1), 0);
    cr_assert_eq(svy_intern_add(&t, "a", 1), 1);
    cr_assert_eq(svy_intern_add(&t, "b", 1), 0);
    cr_assert_eq(svy_intern_add(&t, "", 0), 2);
    cr_assert_eq(svy_intern_add(&t, "a\0x", 3), 3);
    cr_assert_eq(svy_intern_find(&t, "a", 1), 1);
    cr_assert_eq(svy_intern_find(&t, "c", 1), SVY_NONE);
    cr_assert_eq(t.n, 4);
    cr_assert_str_eq(t.at[0].key, "b");
    cr_assert_eq(t.at[3].len, 3);
    svy_intern_free(&t);
    cr_assert_eq(t.n, 0);
}

Test(intern, stay_when_the_table_grows)
{
    struct svy_intern t = {0};
    char key[32];

    for (size_t i = 0; i < 20000; i++)
        cr_assert_eq(svy_intern_add(&t, key, (size_t)sprintf(key, "xã %zu", i)),
                     i);
    for (size_t i = 0; i < 20000; i++)
        cr_assert_eq(
            svy_intern_find(&t, key, (size_t)sprintf(key, "xã %zu", i)),
            (long)i);
    svy_intern_free(&t);
}

/* The mark goes into files (tally parts): it must never change. */
Test(intern, have_a_mark_that_is_the_same_for_ever)
{
    uint64_t ab = svy_intern_hash(0, "ab", 2);

    cr_assert_neq(ab, svy_intern_hash(0, "ba", 2));
    cr_assert_neq(ab, svy_intern_hash(1, "ab", 2));
    cr_assert_neq(svy_intern_hash(0, "", 0), svy_intern_hash(0, "\0", 1));
    cr_assert_eq(ab, 0x9b5f19fbf989526cu); // FNV-1a (Fowler, Noll, Vo) and the
                                           // mixing, by hand
}
