#include "survey/pair.h"

#include <criterion/criterion.h>

Test(pair, comes_apart_as_it_was_joined)
{
    static const char *const name[] = {"q1", "a*b", "\\", "*", "x\\*y", "é"};
    const size_t n = sizeof name / sizeof *name;
    struct svy_mem m = {0};

    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n; k++) {
            const char *a = svy_pair_escape(&m, name[i]),
                       *b = svy_pair_escape(&m, name[k]), *x = "", *y = "";
            bool swapped;
            const char *pair = svy_pair_join(&m, a, b, &swapped);

            cr_assert(svy_pair_split(&m, pair, &x, &y), "%s", pair);
            cr_assert_str_eq(svy_pair_plain(&m, swapped ? y : x), name[i]);
            cr_assert_str_eq(svy_pair_plain(&m, swapped ? x : y), name[k]);
            cr_assert_str_eq(pair, svy_pair_join(&m, b, a, NULL));
            cr_assert_str_eq(pair, svy_pair_name(&m, name[k], name[i], NULL));
            cr_assert(svy_pair_split(&m, svy_pair_answer(&m, name[i], name[k]),
                                     &x, &y));
            cr_assert_str_eq(svy_pair_plain(&m, x), name[i]);
            cr_assert_str_eq(svy_pair_plain(&m, y), name[k]);
        }
    svy_mem_free(&m);
}

Test(pair, is_cut_wherever_a_sign_stands_that_is_not_escaped)
{
    static const char *const want[] = {"a", "b*c*d\\", "a*b*c", "d\\"};
    const char *name[2];
    struct svy_mem m = {0};
    size_t at = 0;

    for (size_t i = 0; i < 4; i += 2) {
        cr_assert(svy_pair_cut(&m, "a*b\\*c*d\\", '*', &at, name));
        cr_assert_str_eq(name[0], want[i]);
        cr_assert_str_eq(name[1], want[i + 1]);
    }
    cr_assert(!svy_pair_cut(&m, "a*b\\*c*d\\", '*', &at, name));
    svy_mem_free(&m);
}

Test(pair, is_no_name_with_a_star_that_belongs_to_it)
{
    struct svy_mem m = {0};
    const char *a, *b;

    cr_assert(!svy_pair_split(&m, "q1", &a, &b));
    cr_assert(!svy_pair_split(&m, "a\\*b", &a, &b));
    cr_assert(!svy_pair_split(&m, "*", &a, &b)); // everybody
    cr_assert_str_eq(svy_pair_escape(&m, "a*b\\c"), "a\\*b\\\\c");
    svy_mem_free(&m);
}
