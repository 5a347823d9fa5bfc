#include "ground/lexsort.h"

#include <criterion/criterion.h>

Test(lexsort, is_that_of_bytes_word_by_word)
{
    static const char *const word[][3] = {
        {"b", "", NULL}, {"a", "é", NULL}, {"a", "z", NULL},
        {"", "z", NULL}, {"B", "1", NULL}, {"a", "10", NULL},
    };
    static const size_t want[] = {3, 4, 5, 2, 1, 0};
    struct svy_lexsort key[6];
    struct svy_mem m = {0};
    uint32_t *went;

    for (size_t i = 0; i < 6; i++)
        key[i].word = word[i];
    went = svy_lexsort(&m, key, 0, 6);
    for (size_t i = 0; i < 6; i++) {
        cr_assert_eq(key[i].old, want[i], "%zu", i);
        cr_assert_eq(went[want[i]], i);
    }
    svy_mem_free(&m);
}

Test(lexsort, leaves_the_first_where_they_are)
{
    static const char *const word[][2] = {
        {"z", NULL}, {"b", NULL}, {"a", NULL}};
    struct svy_lexsort key[3];
    struct svy_mem m = {0};
    uint32_t *went;

    for (size_t i = 0; i < 3; i++)
        key[i].word = word[i];
    went = svy_lexsort(&m, key, 1, 3);
    cr_assert_eq(went[0], 0);
    cr_assert_eq(went[1], 2);
    cr_assert_eq(went[2], 1);
    svy_mem_free(&m);
}
