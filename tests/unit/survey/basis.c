#include "survey/basis.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* A survey with one line of each kind, to be said otherwise. */
static const char *const usual[] = {
    ("scales: {s: {codes: {1: {points: 0}, 2: {points: 5}, "
     "3: {points: 9}}, "),
    "satisfied: [3], missing: {9: {reason: refused}}}}\n",
    "items: {q1: {scale: s, label: one}, q2: {scale: s}, ",
    "q3: {scale: s, relevant: \"q1 = 1\"}, ",
    "m: {multi: \" \", scale: s}}\n",
    "derive: {all: {every: [q1, q2]}, sum: {sum: [q1, q2]}, ",
    "mean: {mean: total, at-least: 0.5}, ",
    "young: {recode: age, into: {y: \"0..29\", o: \"30..\"}}}\n",
    "columns: {age: {type: number}}\n",
    "index: {score: mean0, nodes: {total: {of: [q1, q2]}}}\n",
};

enum { LINES = sizeof usual / sizeof *usual };

static const char *const name[] = {"q1",  "q2",   "q3",    "m/1",    "all",
                                   "sum", "mean", "young", "nobody", "age"};

enum { NAMES = sizeof name / sizeof *name };

/* Which sums change when line k is another; "" none. */
static const char *
changed(size_t k, const char *line, const char *satisfied)
{
    static char all[256];
    const struct svy_ends none = {0};
    struct svy_mem m = {0};
    const struct svy_ends ends = {.satisfied = svy_strlist_read(&m, satisfied)};
    struct svy_survey s[2];
    struct svy_err why = {0};

    all[0] = '\0';
    for (size_t i = 0; i < 2; i++) {
        char text[2048] = "survey: s\n";
        FILE *in;

        for (size_t j = 0; j < LINES; j++)
            strcat(text, i == 1 && j == k ? line : usual[j]);
        in = fmemopen(text, strlen(text), "r");
        cr_assert_eq(svy_survey_parse(&s[i], in, "s.yaml", &why), 0, "%s\n%s",
                     why.text, text);
        fclose(in);
    }
    for (size_t j = 0; j < NAMES; j++)
        if (strcmp(svy_basis(&s[0], &none, name[j], false, &m),
                   svy_basis(&s[1], &ends, name[j], false, &m)) != 0)
            strcat(strcat(all, *all ? " " : ""), name[j]);
    svy_survey_free(&s[0]);
    svy_survey_free(&s[1]);
    svy_mem_free(&m);
    return all;
}

Test(basis, has_nothing_of_labels_order_or_index)
{
    cr_expect_str_eq(changed(LINES, "", NULL), "");
    cr_expect_str_eq(changed(0,
                             "scales: {s: {codes: {3: {points: 9}, "
                             "1: {points: 0, label: no}, 2: {points: 5}}, ",
                             NULL),
                     "");
    cr_expect_str_eq(
        changed(2, "items: {q2: {scale: s}, q1: {scale: s, label: two}, ",
                NULL),
        "");
    cr_expect_str_eq(
        changed(5, "derive: {sum: {sum: [q2, q1]}, all: {every: [q2, q1]}, ",
                NULL),
        "");
    cr_expect_str_eq(
        changed(9,
                "index: {score: mean0, nodes: {total: {of: [q2, q1]}, "
                "other: {of: [q3]}}}\n",
                NULL),
        "");
}

Test(basis, of_plain_items_has_nothing_of_satisfied_points_and_reverse)
{
    cr_expect_str_eq(
        changed(1, "satisfied: [2, 3], missing: {9: {reason: refused}}}}\n",
                NULL),
        "all");
    cr_expect_str_eq(changed(LINES, "", "1,2"), "all");
    cr_expect_str_eq(changed(0,
                             "scales: {s: {codes: {1: {points: 1}, 2: "
                             "{points: 5}, 3: {points: 9}}, ",
                             NULL),
                     "");
    cr_expect_str_eq(
        changed(2, "items: {q1: {scale: s, reverse: true}, q2: {scale: s}, ",
                NULL),
        "all sum mean");
}

Test(basis, has_missing_codes_and_relevant)
{
    cr_expect_str_eq(
        changed(1, "satisfied: [3], missing: {9: {reason: no-opinion}}}}\n",
                NULL),
        "q1 q2 q3 m/1 all sum mean");
    cr_expect_str_eq(
        changed(1, "satisfied: [3], missing: {8: {reason: refused}}}}\n", NULL),
        "q1 q2 q3 m/1 all sum mean");
    cr_expect_str_eq(
        changed(3, "q3: {scale: s, relevant: \"(q1 = 1.0)\"}, ", NULL), "");
    cr_expect_str_eq(changed(3, "q3: {scale: s, relevant: \"q1 = 2\"}, ", NULL),
                     "q3");
    cr_expect_str_eq(changed(3, "q3: {scale: s}, ", NULL), "q3");
    cr_expect_str_eq(
        changed(
            2, "items: {q1: {scale: s, relevant: \"q2 = 1\"}, q2: {scale: s}, ",
            NULL),
        "q1 q3 all sum mean");
    cr_expect_str_eq(changed(4, "m: {multi: \"|\", scale: s}}\n", NULL), "m/1");
}

Test(basis, of_a_derived_item_has_its_definition)
{
    cr_expect_str_eq(
        changed(5, "derive: {all: {every: [q1, q3]}, sum: {sum: [q1, q2]}, ",
                NULL),
        "all");
    cr_expect_str_eq(changed(6, "mean: {mean: total, at-least: 0.6}, ", NULL),
                     "mean");
    cr_expect_str_eq(
        changed(7, "young: {recode: age, into: {y: \"0..30\", o: \"31..\"}}}\n",
                NULL),
        "young");
    cr_expect_str_eq(
        changed(9, "index: {score: top2, nodes: {total: {of: [q1, q2]}}}\n",
                NULL),
        "mean");
    cr_expect_str_eq(
        changed(9,
                "index: {score: mean0, nodes: {total: {of: [q1, q2, q3]}}}\n",
                NULL),
        "mean");
}

Test(basis, of_a_column_is_its_name_when_the_survey_file_says_nothing)
{
    const struct svy_survey s = {0};
    const struct svy_ends none = {0};
    struct svy_mem m = {0};

    cr_expect_str_eq(svy_basis(&s, &none, "q", true, &m), "501c897085f4f279");
    cr_expect_str_neq(svy_basis(&s, &none, "q ", true, &m), "501c897085f4f279");
    svy_mem_free(&m);
}
