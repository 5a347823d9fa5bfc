#include "ground/strlist.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static const char *names[] = {"q1", "q2", "q2a", "x..y", "q3", "age", "[a]"};
static const struct svy_strlist all = {.n = 7, .name = names};

/* The names that the patterns mean, joined; or the sentence. */
static const char *
expanded(const char *a, const char *b)
{
    static char text[512];
    const char *pattern[] = {a, b};
    const struct svy_strlist patterns = {.n = b != NULL ? 2 : 1,
                                         .name = pattern};
    struct svy_mem m = {0};
    struct svy_strlist out;
    struct svy_err why;

    text[0] = '\0';
    if (svy_strlist_expand(&out, &m, &patterns, &all, "--items", &why))
        snprintf(text, sizeof text, "%d %.500s", (int)why.code, why.text);
    else
        for (size_t i = 0; i < out.n; i++)
            snprintf(text + strlen(text), sizeof text - strlen(text), "%s ",
                     out.name[i]);
    svy_mem_free(&m);
    return text;
}

Test(strlist, expands_names_ranges_and_globs_in_the_order_of_the_patterns)
{
    cr_assert_str_eq(expanded("age", "q1"), "age q1 ");
    cr_assert_str_eq(expanded("q2..q3", NULL), "q2 q2a x..y q3 ");
    cr_assert_str_eq(expanded("q?", NULL), "q1 q2 q3 ");
    cr_assert_str_eq(expanded("q[2-3]*", NULL), "q2 q2a q3 ");
}

Test(strlist, holds_each_name_once)
{
    cr_assert_str_eq(expanded("q3", "q*"), "q3 q1 q2 q2a ");
    cr_assert_str_eq(expanded("q1..q2", "q1"), "q1 q2 ");
}

Test(strlist, takes_a_name_that_looks_like_a_pattern_as_it_stands)
{
    cr_assert_str_eq(expanded("x..y", NULL), "x..y ");
    cr_assert_str_eq(expanded("[a]", NULL), "[a] ");
}

Test(strlist, names_the_nearest_of_what_is_not_there)
{
    cr_assert_str_eq(expanded("q2b", NULL),
                     "1 --items: there is no 'q2b'; did you mean 'q2'?");
    cr_assert_str_eq(expanded("q1..agee", NULL),
                     "1 --items: there is no 'agee'; did you mean 'age'?");
    cr_assert_str_eq(expanded("z*", NULL),
                     "1 --items: nothing is called like 'z*'");
    cr_assert_str_eq(expanded("weight", NULL),
                     "1 --items: there is no "
                     "'weight', only q1, q2, q2a, x..y, q3, age, [a]");
    cr_assert_str_eq(expanded("q3..q1", NULL),
                     "1 --items: 'q3..q1' runs backward: 'q1' stands before "
                     "'q3'");
}

Test(strlist, grows_without_losing_a_name)
{
    struct svy_mem m = {0};
    struct svy_strlist l = {0};

    for (int i = 0; i < 1000; i++)
        svy_strlist_add(&l, &m, svy_mem_print(&m, "n%d", i));
    for (int i = 0; i < 1000; i++)
        cr_assert_eq(svy_strlist_find(&l, svy_mem_print(&m, "n%d", i)), i);
    cr_assert_eq(svy_strlist_find(&l, "n1000"), -1);
    svy_mem_free(&m);
}

Test(strlist, finds_the_first_of_a_name_in_any_copy)
{
    struct svy_mem m = {0};
    struct svy_strlist l = {0}, copy = {0};

    for (int i = 0; i < 1000; i++) {
        svy_strlist_add(&l, &m, svy_mem_print(&m, "n%d", i % 300));
        if (i == 99)
            copy = l;
    }
    for (int i = 0; i < 300; i++) {
        const char *name = svy_mem_print(&m, "n%d", i);

        cr_assert_eq(svy_strlist_find(&l, name), i);
        cr_assert_eq(svy_strlist_find(&copy, name), i < 100 ? i : -1);
    }
    svy_strlist_add(&copy, &m, "own");
    cr_assert_eq(svy_strlist_find(&copy, "own"), 100);
    svy_strlist_sort(&copy);
    cr_assert_eq(svy_strlist_find(&copy, "n0"), 0);
    cr_assert_eq(svy_strlist_find(&copy, "own"), 100);
    svy_mem_free(&m);
}
