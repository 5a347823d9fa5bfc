/* The named statistics of an item, by hand. */
#include "meaning/itemstat.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"
#include "rows/estimate.h"

static const char survey[] =
    "survey: s\n"
    "scales:\n"
    "  five:\n"
    "    codes: {1: {label: a}, 2: {label: b}, 3: {label: c}, 4: {label: d},\n"
    "      5: {label: e}}\n"
    "    missing: {9: {label: x, reason: refused}}\n"
    "items:\n"
    "  q: {scale: five}\n"
    "  r: {scale: five, reverse: true}\n";

/* Item, statistic, answer and estimate of each row. */
static const char *
estimate(const struct made_job *j, const char *answers)
{
    static char out[1024];
    char *text = made_estimate(j, answers), *line = strchr(text, '\n');

    out[0] = '\0';
    if (line == NULL)
        snprintf(out, sizeof out, "%s", text);
    for (; line != NULL && line[1] != '#'; line = strchr(line + 1, '\n')) {
        char row[256], *cut = row;

        snprintf(row, sizeof row, "%s", line + 1);
        for (int commas = 0; commas < 4; cut++)
            commas += *cut == ',';
        cut[-1] = '\0';
        snprintf(out + strlen(out), sizeof out - strlen(out), "%s%s",
                 out[0] ? " " : "", row);
    }
    free(text);
    return out;
}

Test(itemstat, of_a_scale)
{
    struct made_job j = {.survey = survey,
                         .stats = "mean,total,top,bottom,net,share",
                         .ask = {.items = {1, {"q"}}, .weight = "w"}};

    // 9 is missing; weights 1, 2, 1 of 1, 4, 5
    cr_assert_str_eq(estimate(&j, "q,w\n1,1\n4,2\n5,1\n9,8\n,8\n"),
                     "q,mean,,3.5 q,total,,14 q,top,,0.75 q,bottom,,0.25 "
                     "q,net,,0.5 q,share,1,0.25 q,share,2,0 q,share,3,0 "
                     "q,share,4,0.5 q,share,5,0.25");
}

Test(itemstat, of_a_scale_that_runs_backward_is_of_the_mirror_image)
{
    struct made_job j = {.survey = survey,
                         .stats = "mean,top,bottom,net,share",
                         .ask = {.items = {1, {"r"}}, .weight = "w"}};

    cr_assert_str_eq(estimate(&j, "r,w\n1,1\n4,2\n5,1\n"),
                     "r,mean,,2.5 r,top,,0.25 r,bottom,,0.75 r,net,,-0.5 "
                     "r,share,1,0.25 r,share,2,0 r,share,3,0 r,share,4,0.5 "
                     "r,share,5,0.25");
}

Test(itemstat, of_no_scale_takes_the_codes_seen)
{
    struct made_job j = {.stats = "top,bottom,share",
                         .ask = {.items = {1, {"q"}}, .top = 1, .bottom = 1}};

    cr_assert_str_eq(estimate(&j, "q\n10\n2\n9\n2\n"),
                     "q,top,,0.25 q,bottom,,0.5 q,share,2,0.5 q,share,9,0.25 "
                     "q,share,10,0.25");
    j.ask.missing = "9";
    cr_assert_str_eq(estimate(&j, "q\n10\n2\n9\n2\n2\n"),
                     "q,top,,0.25 q,bottom,,0.75 q,share,2,0.75 "
                     "q,share,10,0.25");
}

/* Codes are counted in the order of their bytes: 10, 2, 9. */
Test(itemstat, is_the_same_whatever_was_asked_before_it)
{
    struct made_job j = {.stats = "quantile,mean,share",
                         .ask = {.items = {1, {"q"}}, .weight = "w"}};

    cr_assert_str_eq(estimate(&j, "q,w\n10,4\n2,1\n9,3\n"),
                     "q,quantile,0.5,9 q,mean,,8.625 q,share,2,0.125 "
                     "q,share,9,0.375 q,share,10,0.5");
}

Test(itemstat, of_a_ratio_is_of_those_who_answered_both)
{
    struct made_job j = {.ratio = "y/x", .ask = {.weight = "w"}};

    // (2*3 + 1*5) / (2*1 + 1*4); the names come in either order
    cr_assert_str_eq(estimate(&j, "y,x,w\n3,1,2\n5,4,1\n7,,9\n,7,9\n"),
                     "y/x,ratio,,1.8333333333333333");
    j.ratio = "x/y";
    cr_assert_str_eq(estimate(&j, "y,x,w\n3,1,2\n5,4,1\n7,,9\n,7,9\n"),
                     "x/y,ratio,,0.5454545454545454");
}

/* r counts as 6 - r, as in a mean: (1 + 3)/(5 + 3), in any order. */
Test(itemstat, of_two_items_takes_the_mirror_image_of_one_that_runs_backward)
{
    struct made_job j = {
        .survey = survey, .ratio = "q/r", .ask = {.weight = "w"}};

    cr_assert_str_eq(estimate(&j, "q,r,w\n1,1,1\n3,3,1\n9,1,1\n"),
                     "q/r,ratio,,0.5");
    j.ratio = "r/q";
    cr_assert_str_eq(estimate(&j, "q,r,w\n1,1,1\n3,3,1\n9,1,1\n"),
                     "r/q,ratio,,2");
}

Test(itemstat, that_has_no_number_is_refused)
{
    struct made_job j = {.ask = {.items = {1, {"q"}}}};

    cr_assert_str_eq(
        estimate(&j, "q\n1\nmany\n"),
        "made: answer 'many' of q is not a number, so it has no mean; "
        "declare it missing (--missing) or ask for shares");
}
