#include "hide.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Rows of up to two by-columns, told in one line each. */
struct row {
    const char *by[2], *item, *stat, *answer;
    double n;
    const char *hidden; /* "x" when it is to be hidden */
};

static void
hides(const struct row *of, size_t n, size_t least)
{
    static const char *by[] = {"a", "b"};
    struct svy_estimates e = {.nby = 2, .by = by};

    for (size_t i = 0; i < n; i++)
        svy_estimate_add(&e, &(struct svy_estimate){.by = of[i].by,
                                                    .item = of[i].item,
                                                    .stat = of[i].stat,
                                                    .answer = of[i].answer,
                                                    .value = 1,
                                                    .se = 1,
                                                    .low = 1,
                                                    .high = 1,
                                                    .conf = 0.95,
                                                    .df = 1,
                                                    .n = of[i].n,
                                                    .neff = 1,
                                                    .deff = 1,
                                                    .psus = 1,
                                                    .method = "taylor t",
                                                    .flag = "lonely"});
    svy_hide(&e, least);
    for (size_t i = 0; i < n; i++) {
        const struct svy_estimate *r = &e.row[i];
        const bool gone = *of[i].hidden == 'x';

        cr_assert(isnan(r->value) == gone && isnan(r->se) == gone &&
                      isnan(r->low) == gone && isnan(r->high) == gone &&
                      isnan(r->df) == gone && isnan(r->n) == gone &&
                      isnan(r->neff) == gone && isnan(r->deff) == gone &&
                      isnan(r->psus) == gone && r->conf == 0.95,
                  "row %zu: n = %g", i, r->n);
        cr_assert_str_eq(r->flag, gone ? "suppressed" : "lonely");
        cr_assert_str_eq(r->method, "taylor t");
    }
    svy_estimate_free(&e);
}

#define HIDES(rows, k) hides(rows, sizeof(rows) / sizeof *(rows), k)

Test(hide, leaves_all_as_it_is_where_nothing_is_small)
{
    static const struct row of[] = {{{"", ""}, "q", "mean", "", 30, ""},
                                    {{"x", ""}, "q", "mean", "", 10, ""},
                                    {{"y", ""}, "q", "mean", "", 20, ""},
                                    {{"z", ""}, "q", "mean", "", 0, ""}};

    HIDES(of, 0);
    HIDES(of, 10);
}

/* y is the smallest that can stand beside x; nobody answered in z. */
Test(hide, hides_the_smallest_sister_where_the_total_is_printed)
{
    static const struct row of[] = {{{"", ""}, "q", "mean", "", 60, ""},
                                    {{"w", ""}, "q", "mean", "", 20, ""},
                                    {{"x", ""}, "q", "mean", "", 3, "x"},
                                    {{"y", ""}, "q", "mean", "", 15, "x"},
                                    {{"z", ""}, "q", "mean", "", 0, ""},
                                    {{"zz", ""}, "q", "mean", "", 22, ""}};

    HIDES(of, 5);
}

Test(hide, hides_no_sister_where_no_total_is_printed)
{
    static const struct row of[] = {{{"x", ""}, "q", "mean", "", 3, "x"},
                                    {{"y", ""}, "q", "mean", "", 15, ""}};

    HIDES(of, 5);
}

/* The undivided row is not printed, but b tells it. */
Test(hide, knows_what_two_tables_have_in_common)
{
    static const struct row of[] = {{{"x", ""}, "q", "mean", "", 3, "x"},
                                    {{"y", ""}, "q", "mean", "", 15, "x"},
                                    {{"z", ""}, "q", "mean", "", 25, ""},
                                    {{"", "s"}, "q", "mean", "", 20, ""},
                                    {{"", "t"}, "q", "mean", "", 23, ""}};

    HIDES(of, 5);
}

Test(hide, hides_the_total_when_it_has_one_part)
{
    static const struct row of[] = {{{"", ""}, "q", "mean", "", 3, "x"},
                                    {{"x", ""}, "q", "mean", "", 3, "x"}};

    HIDES(of, 5);
}

/* Two of 2 people: their total would tell of 4. */
Test(hide, lets_nobody_see_a_few_hidden_ones_together)
{
    static const struct row of[] = {{{"", ""}, "q", "mean", "", 34, ""},
                                    {{"w", ""}, "q", "mean", "", 2, "x"},
                                    {{"x", ""}, "q", "mean", "", 2, "x"},
                                    {{"y", ""}, "q", "mean", "", 10, "x"},
                                    {{"z", ""}, "q", "mean", "", 20, ""}};

    HIDES(of, 5);
}

/* Rows and columns: the cell beside, the cell below, and the one across. */
Test(hide, hides_in_rows_and_columns)
{
    static const struct row of[] = {{{"x", ""}, "q", "mean", "", 40, ""},
                                    {{"y", ""}, "q", "mean", "", 40, ""},
                                    {{"z", ""}, "q", "mean", "", 65, ""},
                                    {{"", "s"}, "q", "mean", "", 51, ""},
                                    {{"", "t"}, "q", "mean", "", 44, ""},
                                    {{"", "u"}, "q", "mean", "", 50, ""},
                                    {{"x", "s"}, "q", "mean", "", 1, "x"},
                                    {{"x", "t"}, "q", "mean", "", 12, "x"},
                                    {{"x", "u"}, "q", "mean", "", 27, ""},
                                    {{"y", "s"}, "q", "mean", "", 15, "x"},
                                    {{"y", "t"}, "q", "mean", "", 14, "x"},
                                    {{"y", "u"}, "q", "mean", "", 11, ""},
                                    {{"z", "s"}, "q", "mean", "", 35, ""},
                                    {{"z", "t"}, "q", "mean", "", 18, ""},
                                    {{"z", "u"}, "q", "mean", "", 12, ""}};

    HIDES(of, 5);
}

Test(hide, hides_all_statistics_of_an_item_in_a_domain)
{
    static const struct row of[] = {{{"x", ""}, "q", "mean", "", 3, "x"},
                                    {{"x", ""}, "q", "share", "1", 6, "x"},
                                    {{"x", ""}, "q", "share", "2", 6, "x"},
                                    {{"x", ""}, "p", "share", "2", 6, ""},
                                    {{"y", ""}, "q", "mean", "", 9, ""},
                                    {{"y", ""}, "q", "share", "1", 9, ""}};

    HIDES(of, 5);
}

/* An item of a tree could be told from its node, and the other way round. */
Test(hide, hides_an_index_as_a_whole)
{
    static const struct row of[] = {{{"x", ""}, "total", "index", "", 9, "x"},
                                    {{"x", ""}, "q", "index", "", 9, "x"},
                                    {{"x", ""}, "p", "index", "", 4, "x"},
                                    {{"y", ""}, "total", "index", "", 8, ""}};

    HIDES(of, 5);
}

Test(hide, hides_a_ratio_together_with_its_items)
{
    static const struct row of[] = {{{"x", ""}, "q", "mean", "", 9, "x"},
                                    {{"x", ""}, "p", "mean", "", 9, "x"},
                                    {{"x", ""}, "o", "mean", "", 9, ""},
                                    {{"x", ""}, "q/p", "ratio", "", 4, "x"},
                                    {{"y", ""}, "q/p", "ratio", "", 8, ""}};

    HIDES(of, 5);
}

/* q of y is p of y and their difference, and q of x what is left. */
Test(hide, hides_a_difference_together_with_its_items)
{
    static const struct row of[] = {
        {{"", ""}, "q", "mean", "", 60, ""},
        {{"x", ""}, "q", "mean", "", 3, "x"},
        {{"y", ""}, "q", "mean", "", 17, "x"},
        {{"z", ""}, "q", "mean", "", 40, ""},
        {{"y", ""}, "p", "mean", "", 17, "x"},
        {{"y", ""}, "q/p", "difference", "", 17, "x"},
        {{"z", ""}, "q/p", "difference", "", 17, ""},
        {{"y", ""}, "q/p", "correlation", "", 17, "x"}};

    HIDES(of, 5);
}
