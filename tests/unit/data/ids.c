#include "data/ids.h"

#include <criterion/criterion.h>
#include <stdio.h>

Test(ids, are_new_once_in_a_wave)
{
    struct svy_ids t = {0};

    cr_assert(svy_ids_add(&t, "2024", "007"));
    cr_assert(!svy_ids_add(&t, "2024", "007"));
    cr_assert(svy_ids_add(&t, "2025", "007"));
    cr_assert(svy_ids_add(&t, "2024", "7"));
    cr_assert(svy_ids_add(&t, "", "007"));
    cr_assert(svy_ids_add(&t, "007", ""));
    cr_assert_eq(t.n, 5);
    svy_ids_free(&t);
}

Test(ids, are_known_again_while_the_table_grows)
{
    enum { MANY = 20000 };
    struct svy_ids t = {0};
    char id[32];

    for (int round = 0; round < 2; round++)
        for (int i = 0; i < MANY; i++) {
            snprintf(id, sizeof id, "form-%d", i);
            cr_assert_eq(svy_ids_add(&t, "1", id), round == 0, "%s", id);
        }
    cr_assert_eq(t.n, MANY);
    cr_assert(4 * t.n <= 3 * t.slots);
    svy_ids_free(&t);
}
