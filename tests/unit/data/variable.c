/* Derived items and cells, seen in the tally that they are counted into. */
#include "data/variable.h"
#include "ground/num.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"

static const char scales[] =
    "survey: v\n"
    "scales:\n"
    "  five:\n"
    "    codes: {1: {label: a}, 2: {label: b}, 3: {label: c}, 4: {label: d},\n"
    "      5: {label: e}}\n"
    "    missing: {9: {label: x, reason: no-opinion}}\n"
    "  way: {codes: {post: {label: p}, web: {label: w}, desk: {label: d}}}\n"
    "items:\n"
    "  a: {scale: five}\n"
    "  b: {scale: five, reverse: true}\n"
    "  c: {scale: five}\n"
    "  how: {scale: way, multi: \" \"}\n"
    "columns:\n"
    "  age: {type: number, min: 18, max: 99}\n";

/* The rows of a tally between its `*` and its #part, as `item answer n`. */
static const char *
count(const char *more, const char *items, const char *answers)
{
    static char out[2048];
    char survey[2048], *text = (char *)(uintptr_t)answers, *tally, *line;
    struct made_job j = {.survey = survey};

    snprintf(survey, sizeof survey, "%s%s", scales, more);
    j.ask.items = (struct svy_texts){1, {items}};
    tally = made_tally(&j, &text, 1);
    out[0] = '\0';
    line = strstr(tally, "\n,*,");
    if (line == NULL) // a sentence
        snprintf(out, sizeof out, "%s", tally);
    for (; line != NULL; line = strchr(line + 1, '\n')) {
        char item[64], answer[64];
        int n;

        if (sscanf(line, "\n,%63[^,],%63[^,],%d,", item, answer, &n) == 3 &&
            item[0] != '#')
            snprintf(out + strlen(out), sizeof out - strlen(out), "%s%s=%s:%d",
                     out[0] ? " " : "", item, answer, n);
    }
    free(tally);
    return out;
}

Test(variable, counts_answers_and_typed_missing_but_not_silence)
{
    cr_assert_str_eq(count("", "a", "a\n5\n9\n9\n\"\"\nNA\nNA:refused\n5\n1\n"),
                     "a=1:1 a=5:2 a=NA:no-opinion:2 a=NA:refused:1");
}

Test(variable, is_one_whatever_way_a_letter_is_written)
{
    cr_assert_str_eq(count("", "x", "x\nệ\nệ\nệ\n"), "x=ệ:3");
}

Test(variable, of_every_is_for_those_who_answered_all)
{
    const char *of = "derive: {all: {every: [a, b]}}\n";

    // b runs backward: its 1 and 2 are satisfied
    cr_assert_str_eq(
        count(of, "all", "a,b\n5,1\n4,2\n4,3\n3,1\n,1\n5,9\n5,5\n"),
        "all=0:3 all=1:2");
}

Test(variable, of_a_mean_is_for_those_who_answered_the_share)
{
    const char *of =
        "index: {score: mean0, nodes: {n: {of: {a: 2, b: 1, c: 1}}}}"
        "\nderive: {m: {mean: n, at-least: 0.6}}\n";

    // 5,1,1: (2*100 + 100 + 0)/4; 3,,5: (2*50 + 100)/3; 3 alone: too few
    cr_assert_str_eq(count(of, "m", "a,b,c\n5,1,1\n3,,5\n3,,\n,9,\n"),
                     "m=66.66666666666667:1 m=75:1");
}

/* 14 of 25 are exactly the share 0.56, though 0.56 * 25 is a little more. */
Test(variable, of_a_mean_takes_the_share_exactly)
{
    char survey[4096] = "survey: v\nscales:\n  f: {codes: {0: {label: a}, 1: "
                        "{label: b}}}\nitems:\n",
         text[512] = "";
    struct made_job j = {.survey = survey};
    char *answers = text, *tally;

    for (int i = 1; i <= 25; i++) {
        snprintf(survey + strlen(survey), sizeof survey - strlen(survey),
                 "  q%d: {scale: f}\n", i);
        snprintf(text + strlen(text), sizeof text - strlen(text), "q%d%c", i,
                 i < 25 ? ',' : '\n');
    }
    strcat(survey, "index: {score: mean0, nodes: {n: {of: q1..q25}}}\n"
                   "derive: {m: {mean: n, at-least: 0.56}}\n");
    for (int i = 1; i <= 25; i++)
        strcat(text, i < 14 ? "1," : i == 14 ? "0," : i < 25 ? "," : "\n");
    for (int i = 1; i <= 25; i++)
        strcat(text, i < 14 ? "1," : i < 25 ? "," : "\n");
    j.ask.items = (struct svy_texts){1, {"m"}};
    tally = made_tally(&j, &answers, 1);
    cr_assert(strstr(tally, ",m,92.85714285714286,1,1,1\n") != NULL, "%s",
              tally);
    cr_assert_null(strstr(tally, ",m,100"), "%s", tally);
    free(tally);
}

/* One score is one number, whichever item got which answer: each scale of two
 * to eleven codes, each answer to four items, with equal weights and with whole
 * multiples; the score is 100 sum k v / (sum k (codes - 1)), rounded once. */
Test(variable, of_a_mean_is_one_number_for_one_score)
{
    static const char *const of[] = {"{mean: [a, b, c, d]}", "{mean: t}"};
    static const int weight[2][4] = {{1, 1, 1, 1}, {3, 1, 2, 1}};

    for (int top = 1; top <= 10; top++)
        for (int kind = 0; kind < 2; kind++) {
            char survey[512], row[32], want[64], text[SVY_NUM_WIDTH];
            struct made_job j = {.survey = survey};

            snprintf(survey, sizeof survey,
                     "items:\n  a: &n {type: number, min: 0, max: %d}\n"
                     "  b: *n\n  c: *n\n  d: *n\nderive: {m: %s}\nindex: "
                     "{score: mean0, nodes: {t: {of: {a: 3, b: 1, c: 2, d: "
                     "1}}}}\n",
                     top, of[kind]);
            j.ask.items = (struct svy_texts){1, {"m"}};
            for (int i = 0; i < 16; i++) {
                const int v[] = {i % 2 * top, i / 2 % 2 * top, top / 2,
                                 i / 8 + top / 3};
                char *answers = row, *tally;
                int sum = 0, all = 0;

                for (int k = 0; k < 4; k++) {
                    sum += weight[kind][k] * v[k];
                    all += weight[kind][k];
                }
                snprintf(row, sizeof row, "a,b,c,d\n%d,%d,%d,%d\n", v[0], v[1],
                         v[2], v[3]);
                snprintf(want, sizeof want, "\n,m,%s,1,",
                         svy_num_print(100.0 * sum / (all * top), text));
                tally = made_tally(&j, &answers, 1);
                cr_assert(strstr(tally, want) != NULL, "%s%s%s", want, row,
                          tally);
                free(tally);
            }
        }
}

Test(variable, of_a_sum_mirrors_what_runs_backward)
{
    const char *of = "derive: {s: {sum: [a, b]}}\n";

    cr_assert_str_eq(count(of, "s", "a,b\n5,1\n1,5\n3,\n9,1\n2,2\n"),
                     "s=10:1 s=2:1 s=6:1");
}

Test(variable, of_several_choices_is_each_of_them_and_how_many)
{
    const char *of = "derive: {many: {count: how}}\n";

    cr_assert_str_eq(
        count(of, "how/post,how/web,many",
              "how\npost web\nweb\n\"\"\nweb desk "
              "post\n"),
        "how/post=0:1 how/post=1:2 how/web=1:3 many=1:1 many=2:1 many=3:1");
}

Test(variable, recoded_falls_into_ranges_with_both_ends_or_into_lists)
{
    const char *of = "derive:\n"
                     "  age3: {recode: age, into: {young: 18..34, old: 35..}}\n"
                     "  ok: {recode: a, into: {no: [1, 2], yes: [4, 5]}}\n";

    cr_assert_str_eq(
        count(of, "age3,ok", "age,a\n18,1\n34,2\n35,3\n99,5\n,4\n"),
        "age3=old:2 age3=young:2 ok=no:2 ok=yes:2");
}

Test(variable, off_its_scale_is_refused_with_its_line)
{
    cr_assert_str_eq(count("", "a", "a\n1\n6\n"),
                     "made:3: a is '6', which is not on its scale (1 2 3 4 5); "
                     "correct it, or declare it missing");
    cr_assert_str_eq(count("", "age", "age\n17\n"),
                     "made:2: age is '17', not a number from 18 to 99; correct "
                     "it, or declare it missing");
    cr_assert_str_eq(count("", "how/web", "how\nweb fax\n"),
                     "made:2: how is 'fax', which is not on its scale (post "
                     "web desk); correct it, or declare it missing");
}
