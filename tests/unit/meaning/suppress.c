#include "meaning/suppress.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { MOST = 32 };

/* People of up to two categories: how many answered q, p and o. */
struct who {
    const char *by[2];
    double n[3];
};

/* A row, in a table by the categories that are not empty. */
struct row {
    const char *by[2], *item, *stat;
    const char *hidden;  /* "x" when it is to be hidden */
    const char *less[2]; /* of a difference: the other domain */
};

static const struct who *all; /* of the test at hand */
static size_t nwho;

static bool
is_split(const char *const *by, size_t table)
{
    return (*by[0] != '\0') + 2 * (*by[1] != '\0') == (int)table;
}

static bool
lies_in(const struct who *who, const char *const *by)
{
    for (size_t j = 0; j < 2; j++)
        if (*by[j] != '\0' && strcmp(by[j], who->by[j]) != 0)
            return false;
    return true;
}

/* The first atom of a domain stands for it. */
static long
domain(const char *const *by, long from)
{
    for (size_t a = 0; a < nwho; a++)
        if (lies_in(&all[a], by))
            return from + (long)a;
    cr_assert(false, "nobody is in %s, %s", by[0], by[1]);
    return SVY_NESTING_NOT;
}

static void
put_table(struct svy_nesting *x, const struct row *of, size_t n, size_t table)
{
    long *block = svy_nesting_table(x, nwho);
    const long from = (long)(x->nblock - nwho);

    for (size_t i = 0; i < n; i++) {
        if (is_split(of[i].by, table))
            x->row[i].first = domain(of[i].by, from);
        if (of[i].less[0] != NULL && is_split(of[i].less, table))
            x->row[i].second = domain(of[i].less, from);
    }
    for (size_t a = 0; a < nwho; a++) {
        const char *by[2];

        for (size_t j = 0; j < 2; j++)
            by[j] = table >> j & 1 ? all[a].by[j] : "";
        block[a] = domain(by, from);
    }
}

/* Only tables of which there is a row. */
static void
put_rows(struct svy_nesting *x, const struct row *of, size_t n)
{
    static const char items[] = "qpo";
    double *count[3], *people;

    svy_nesting_init(x, nwho, n);
    people = svy_mem_take(&x->mem, nwho, sizeof *people);
    for (size_t k = 0; k < 3; k++) {
        count[k] = svy_mem_take(&x->mem, nwho, sizeof(double));
        for (size_t a = 0; a < nwho; a++) {
            count[k][a] = all[a].n[k];
            people[a] += all[a].n[k];
        }
    }
    for (size_t i = 0; i < n; i++) {
        const char *item = strchr(items, *of[i].item);

        x->row[i].n = item ? count[item - items] : NULL;
        x->row[i].second = SVY_NESTING_NOT;
    }
    for (size_t t = 0; t < 4; t++) {
        size_t i = 0;

        while (i < n && !is_split(of[i].by, t) &&
               (of[i].less[0] == NULL || !is_split(of[i].less, t)))
            i++;
        if (i < n)
            put_table(x, of, n, t);
    }
    svy_nesting_close(x, people);
}

static void
add_rows(struct svy_estimates *e, const struct row *of, size_t n)
{
    static const char *own[] = {"0.417"};

    for (size_t i = 0; i < n; i++)
        svy_estimate_add(e, &(struct svy_estimate){.by = of[i].by,
                                                   .item = of[i].item,
                                                   .stat = of[i].stat,
                                                   .answer = "",
                                                   .value = 1,
                                                   .se = 1,
                                                   .low = 1,
                                                   .high = 1,
                                                   .conf = 0.95,
                                                   .df = 1,
                                                   .n = 1,
                                                   .neff = 1,
                                                   .deff = 1,
                                                   .psus = 1,
                                                   .method = "taylor t",
                                                   .flag = "lonely",
                                                   .own = own});
}

static void
hides(const struct row *of, size_t n, size_t least)
{
    static const char *by[] = {"a", "b"};
    struct svy_estimates e = {.nby = 2, .by = by};
    struct svy_err why = {0};
    struct svy_nesting x;
    char want[MOST + 1] = "", have[MOST + 1] = "";

    add_rows(&e, of, n);
    put_rows(&x, of, n);
    cr_assert_eq(svy_suppress(&e, &x, least, &why), 0, "%s", why.text);
    for (size_t i = 0; i < n; i++) {
        const struct svy_estimate *r = &e.row[i];
        const bool gone = strcmp(r->flag, "suppressed") == 0;

        cr_assert(isnan(r->value) == gone && isnan(r->se) == gone &&
                      isnan(r->low) == gone && isnan(r->high) == gone &&
                      isnan(r->df) == gone && isnan(r->n) == gone &&
                      isnan(r->neff) == gone && isnan(r->deff) == gone &&
                      isnan(r->psus) == gone && (r->own == NULL) == gone &&
                      r->conf == 0.95,
                  "row %zu", i);
        cr_assert(gone || strcmp(r->flag, "lonely") == 0);
        cr_assert_str_eq(r->method, "taylor t");
        strcat(want, *of[i].hidden ? of[i].hidden : ".");
        strcat(have, gone ? "x" : ".");
    }
    cr_assert_str_eq(have, want);
    svy_nesting_free(&x);
    svy_estimate_free(&e);
}

#define HIDES(who, rows, k)                                                    \
    (all = (who), nwho = sizeof(who) / sizeof *(who),                          \
     hides(rows, sizeof(rows) / sizeof *(rows), k))

static const struct who three[] = {
    {{"x", "s"}, {3}}, {{"y", "s"}, {15}}, {{"z", "t"}, {25}}};

Test(suppress, leaves_all_as_it_is_where_nothing_is_small)
{
    static const struct who who[] = {
        {{"x", ""}, {10}}, {{"y", ""}, {20}}, {{"z", ""}, {0}}};
    static const struct row of[] = {{{"", ""}, "q", "mean", "", {0}},
                                    {{"x", ""}, "q", "mean", "", {0}},
                                    {{"y", ""}, "q", "mean", "", {0}},
                                    {{"z", ""}, "q", "mean", "", {0}}};

    HIDES(who, of, 0);
    HIDES(who, of, 10);
}

/* y is the smallest that can stand beside x; nobody answered in z. */
Test(suppress, hides_the_smallest_sister_where_the_total_is_printed)
{
    static const struct who who[] = {{{"w", ""}, {20}},
                                     {{"x", ""}, {3}},
                                     {{"y", ""}, {15}},
                                     {{"z", ""}, {0}},
                                     {{"zz", ""}, {22}}};
    static const struct row of[] = {
        {{"", ""}, "q", "mean", "", {0}},   {{"w", ""}, "q", "mean", "", {0}},
        {{"x", ""}, "q", "mean", "x", {0}}, {{"y", ""}, "q", "mean", "x", {0}},
        {{"z", ""}, "q", "mean", "", {0}},  {{"zz", ""}, "q", "mean", "", {0}}};

    HIDES(who, of, 5);
}

Test(suppress, hides_no_sister_where_no_total_is_printed)
{
    static const struct row of[] = {{{"x", ""}, "q", "mean", "x", {0}},
                                    {{"y", ""}, "q", "mean", "", {0}}};

    HIDES(three, of, 5);
}

/* K people may be seen: fewer than K may not. */
Test(suppress, shows_k_hidden_people_together)
{
    static const struct who who[] = {
        {{"w", ""}, {2}}, {{"x", ""}, {3}}, {{"y", ""}, {15}}};
    static const struct row of[] = {{{"", ""}, "q", "mean", "", {0}},
                                    {{"w", ""}, "q", "mean", "x", {0}},
                                    {{"x", ""}, "q", "mean", "x", {0}},
                                    {{"y", ""}, "q", "mean", "", {0}}};

    HIDES(who, of, 5);
}

/* The undivided row is not printed, but b tells it. */
Test(suppress, knows_what_two_tables_have_in_common)
{
    static const struct who who[] = {{{"x", "s"}, {1}},  {{"x", "t"}, {2}},
                                     {{"y", "s"}, {7}},  {{"y", "t"}, {8}},
                                     {{"z", "s"}, {12}}, {{"z", "t"}, {13}}};
    static const struct row of[] = {{{"x", ""}, "q", "mean", "x", {0}},
                                    {{"y", ""}, "q", "mean", "x", {0}},
                                    {{"z", ""}, "q", "mean", "", {0}},
                                    {{"", "s"}, "q", "mean", "", {0}},
                                    {{"", "t"}, "q", "mean", "", {0}}};

    HIDES(who, of, 5);
}

/* Communes x, y of district s, and z of t: s less y is x, and nothing crosses
 * them. */
Test(suppress, reads_nested_columns_off_the_combinations)
{
    static const struct row of[] = {{{"x", ""}, "q", "mean", "x", {0}},
                                    {{"y", ""}, "q", "mean", "x", {0}},
                                    {{"z", ""}, "q", "mean", "", {0}},
                                    {{"", "s"}, "q", "mean", "", {0}},
                                    {{"", "t"}, "q", "mean", "", {0}}};

    HIDES(three, of, 5);
}

Test(suppress, hides_the_total_when_it_has_one_part)
{
    static const struct who who[] = {{{"x", ""}, {3}}};
    static const struct row of[] = {{{"", ""}, "q", "mean", "x", {0}},
                                    {{"x", ""}, "q", "mean", "x", {0}}};

    HIDES(who, of, 5);
}

/* Two of 2 people: their total would tell of 4. */
Test(suppress, lets_nobody_see_a_few_hidden_ones_together)
{
    static const struct who who[] = {{{"w", ""}, {2}},
                                     {{"x", ""}, {2}},
                                     {{"y", ""}, {10}},
                                     {{"z", ""}, {20}}};
    static const struct row of[] = {{{"", ""}, "q", "mean", "", {0}},
                                    {{"w", ""}, "q", "mean", "x", {0}},
                                    {{"x", ""}, "q", "mean", "x", {0}},
                                    {{"y", ""}, "q", "mean", "x", {0}},
                                    {{"z", ""}, "q", "mean", "", {0}}};

    HIDES(who, of, 5);
}

/* Rows and columns: the cell beside, the cell below, and the one across. */
Test(suppress, hides_in_rows_and_columns)
{
    static const struct who who[] = {
        {{"x", "s"}, {1}},  {{"x", "t"}, {12}}, {{"x", "u"}, {27}},
        {{"y", "s"}, {15}}, {{"y", "t"}, {14}}, {{"y", "u"}, {11}},
        {{"z", "s"}, {35}}, {{"z", "t"}, {18}}, {{"z", "u"}, {12}}};
    static const struct row of[] = {{{"x", ""}, "q", "mean", "", {0}},
                                    {{"y", ""}, "q", "mean", "", {0}},
                                    {{"z", ""}, "q", "mean", "", {0}},
                                    {{"", "s"}, "q", "mean", "", {0}},
                                    {{"", "t"}, "q", "mean", "", {0}},
                                    {{"", "u"}, "q", "mean", "", {0}},
                                    {{"x", "s"}, "q", "mean", "x", {0}},
                                    {{"x", "t"}, "q", "mean", "x", {0}},
                                    {{"x", "u"}, "q", "mean", "", {0}},
                                    {{"y", "s"}, "q", "mean", "x", {0}},
                                    {{"y", "t"}, "q", "mean", "x", {0}},
                                    {{"y", "u"}, "q", "mean", "", {0}},
                                    {{"z", "s"}, "q", "mean", "", {0}},
                                    {{"z", "t"}, "q", "mean", "", {0}},
                                    {{"z", "u"}, "q", "mean", "", {0}}};

    HIDES(who, of, 5);
}

/* Offices by their old and new areas: x is s but for 2 people, of whom no row
 * is. */
Test(suppress, hides_what_tells_of_a_few_whom_no_row_is_about)
{
    static const struct who who[] = {
        {{"x", "s"}, {18}}, {{"y", "s"}, {2}}, {{"y", "t"}, {30}}};
    static const struct row of[] = {{{"x", ""}, "q", "mean", "x", {0}},
                                    {{"y", ""}, "q", "mean", "", {0}},
                                    {{"", "s"}, "q", "mean", "", {0}},
                                    {{"", "t"}, "q", "mean", "x", {0}}};

    HIDES(who, of, 5);
}

Test(suppress, hides_all_statistics_of_an_item_in_a_domain)
{
    static const struct who who[] = {{{"x", ""}, {3, 6}}, {{"y", ""}, {9}}};
    static const struct row of[] = {{{"x", ""}, "q", "mean", "x", {0}},
                                    {{"x", ""}, "q", "share", "x", {0}},
                                    {{"x", ""}, "p", "share", "", {0}},
                                    {{"y", ""}, "q", "mean", "", {0}},
                                    {{"y", ""}, "q", "share", "", {0}}};

    HIDES(who, of, 5);
}

/* An item of a tree could be told from its node, and the other way round. */
Test(suppress, hides_an_index_as_a_whole)
{
    static const struct who who[] = {{{"x", ""}, {9, 4}}, {{"y", ""}, {8, 8}}};
    static const struct row of[] = {{{"x", ""}, "total", "index", "x", {0}},
                                    {{"x", ""}, "q", "index", "x", {0}},
                                    {{"x", ""}, "p", "index", "x", {0}},
                                    {{"y", ""}, "total", "index", "", {0}},
                                    {{"y", ""}, "q", "index", "", {0}},
                                    {{"y", ""}, "p", "index", "", {0}}};

    HIDES(who, of, 5);
}

Test(suppress, hides_a_ratio_together_with_its_items)
{
    static const struct who who[] = {{{"x", ""}, {4, 9, 9}},
                                     {{"y", ""}, {8, 8, 8}}};
    static const struct row of[] = {{{"x", ""}, "p", "mean", "x", {0}},
                                    {{"x", ""}, "o", "mean", "", {0}},
                                    {{"x", ""}, "q/p", "ratio", "x", {0}},
                                    {{"y", ""}, "q/p", "ratio", "", {0}}};

    HIDES(who, of, 5);
}

/* q of y is p of y and their difference, and q of x what is left. */
Test(suppress, hides_a_difference_together_with_its_items)
{
    static const struct who who[] = {
        {{"x", ""}, {3, 3}}, {{"y", ""}, {17, 17}}, {{"z", ""}, {40, 40}}};
    static const struct row of[] = {
        {{"", ""}, "q", "mean", "", {0}},
        {{"x", ""}, "q", "mean", "x", {0}},
        {{"y", ""}, "q", "mean", "x", {0}},
        {{"z", ""}, "q", "mean", "", {0}},
        {{"y", ""}, "p", "mean", "x", {0}},
        {{"y", ""}, "q/p", "difference", "x", {0}},
        {{"z", ""}, "q/p", "difference", "", {0}},
        {{"y", ""}, "q/p", "correlation", "x", {0}}};

    HIDES(who, of, 5);
}

/* x is small, so is all that it is subtracted from. */
Test(suppress, hides_a_difference_of_which_one_side_is_hidden)
{
    static const struct row of[] = {{{"x", ""}, "q", "mean", "x", {"y", ""}},
                                    {{"x", ""}, "q", "mean", "x", {"z", ""}},
                                    {{"y", ""}, "q", "mean", "", {"z", ""}}};

    HIDES(three, of, 5);
}

/* All but x are three sides of a difference with everybody: y goes, too. */
Test(suppress, hides_a_difference_from_the_rest_that_tells_of_another)
{
    static const struct who who[] = {{{"w", ""}, {40}},
                                     {{"x", ""}, {3}},
                                     {{"y", ""}, {15}},
                                     {{"z", ""}, {25}}};
    static const struct row of[] = {{{"w", ""}, "q", "mean", "", {"", ""}},
                                    {{"x", ""}, "q", "mean", "x", {"", ""}},
                                    {{"y", ""}, "q", "mean", "x", {"", ""}},
                                    {{"z", ""}, "q", "mean", "", {"", ""}}};

    HIDES(who, of, 5);
}
