/* The index tree in the small, by hand. */
#include "meaning/indexlines.h"
#include "data/estcsv.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"

#define SURVEY(score, nodes)                                                   \
    "survey: i\n"                                                              \
    "scales:\n"                                                                \
    "  five: {codes: {1: {label: a, points: 0}, 2: {label: b, points: 5},\n"   \
    "    3: {label: c, points: 20}, 4: {label: d, points: 60},\n"              \
    "    5: {label: e, points: 100}}}\n"                                       \
    "items: {a: {scale: five}, b: {scale: five}, c: {scale: five}}\n"          \
    "derive: {all: {every: [a, b]}, both: {sum: [a, b]}}\n"                    \
    "index:\n  score: " score "\n  nodes: {" nodes "}\n"

static void
run(struct svy_estimates *e, const char *survey, const char *answers)
{
    const struct made_job j = {.survey = survey,
                               .ask = {.tree = true, .psu = "u"},
                               .how = {.totals = true}};
    struct svy_err why = {0};
    char *text = made_estimate(&j, answers);
    FILE *in = fmemopen(text, strlen(text), "r");

    *e = (struct svy_estimates){0};
    cr_assert_eq(svy_estcsv_read(e, in, "e", &why), 0, "%s", text);
    fclose(in);
    free(text);
}

struct row {
    const char *item;
    double value;
};

static void
check(const char *survey, const char *answers, const struct row *want, size_t n)
{
    struct svy_estimates e;

    run(&e, survey, answers);
    cr_assert_eq(e.n, n, "%zu rows", e.n);
    for (size_t i = 0; i < n; i++) {
        cr_assert_str_eq(e.row[i].item, want[i].item);
        cr_assert(fabs(e.row[i].value - want[i].value) <= 1e-12 * want[i].value,
                  "%s is %.17g, not %.17g", want[i].item, e.row[i].value,
                  want[i].value);
    }
    svy_estimate_free(&e);
}

Test(indexlines, is_the_mean_of_item_means_from_the_root_down)
{
    static const char answers[] = "u,a,b,c\n1,5,1,4\n1,3,,2\n2,2,5,5\n2,4,4,\n";

    // a 5 3 2 4, b 1 5 4, c 4 2 5
    check(SURVEY("top2", "t: {of: [x, c]}, x: {of: [a, b]}"), answers,
          (struct row[]){{"t", 550. / 9},
                         {"x", 350. / 6},
                         {"a", 50},
                         {"b", 200. / 3},
                         {"c", 200. / 3}},
          5);
    check(SURVEY("mean0", "t: {of: {a: 3, b: 1}}"), answers,
          (struct row[]){
              {"t", (3 * 62.5 + 175. / 3) / 4}, {"a", 62.5}, {"b", 175. / 3}},
          3);
    check(
        SURVEY("points", "t: {of: [b, c]}"), answers,
        (struct row[]){{"t", (160. / 3 + 55) / 2}, {"b", 160. / 3}, {"c", 55}},
        3);
}

Test(indexlines, takes_every_as_a_hundred_and_a_sum_as_it_is)
{
    check(SURVEY("top2", "t: {of: [all, both]}"),
          "u,a,b,c\n1,5,4,1\n2,3,5,1\n2,4,4,1\n2,4,,1\n",
          (struct row[]){{"t", (200. / 3 + 25. / 3) / 2},
                         {"all", 200. / 3},
                         {"both", 25. / 3}},
          3);
}

/* Of every: 1 0 in PSU 1, 1 in PSU 2, deviations -1/9 and 1/9, se 2/9, which is
 * p (1 - p): 1 on the scale of the logit. Of a sum 9 8 and 8: deviations 1/9
 * and -1/9, about 25/3. t of .975 with df 1 is tan(.475 pi). */
Test(indexlines, has_limits_inside_0_and_100_of_every_and_around_a_sum)
{
    const double t = tan(0.475 * acos(-1));
    struct svy_estimates e;

    run(&e, SURVEY("top2", "t: {of: [all, both]}"),
        "u,a,b,c\n1,5,4,1\n1,3,5,1\n2,4,4,1\n2,4,,1\n");
    cr_assert_str_eq(e.row[1].item, "all");
    cr_assert_float_eq(e.row[1].se, 200. / 9, 1e-9);
    cr_assert_float_eq(e.row[1].low, 100 / (1 + exp(t - log(2))), 1e-9);
    cr_assert_float_eq(e.row[1].high, 100 / (1 + exp(-t - log(2))), 1e-9);
    cr_assert_str_eq(e.row[2].item, "both");
    cr_assert_float_eq(e.row[2].low, 25. / 3 - t * 2 / 9, 1e-9);
    cr_assert_float_eq(e.row[2].high, 25. / 3 + t * 2 / 9, 1e-9);
    svy_estimate_free(&e);
}

Test(indexlines, of_an_item_nobody_answered_is_none_or_rescaled_and_flagged)
{
    static const char answers[] = "u,a,b,c\n1,5,,4\n1,3,,2\n2,2,,2\n";
    struct svy_estimates e;

    run(&e, SURVEY("top2", "t: {of: [a, b, c]}"), answers);
    cr_assert(isnan(e.row[0].value) && isnan(e.row[0].se));
    cr_assert_str_eq(e.row[0].flag, "incomplete");
    svy_estimate_free(&e);
    run(&e, SURVEY("top2", "t: {of: [a, b, c], incomplete: rescale}"), answers);
    cr_assert_float_eq(e.row[0].value, 100. / 3, 1e-12);
    cr_assert_str_eq(e.row[0].flag, "incomplete");
    cr_assert_eq(e.row[0].n, 3);
    svy_estimate_free(&e);
}

/* A node has n, df and psus of its item with most answers. */
Test(indexlines, of_a_node_has_the_respondents_of_its_largest_item)
{
    struct svy_estimates e;

    run(&e, SURVEY("top2", "t: {of: [a, b]}"),
        "u,a,b,c\n1,5,,4\n1,3,1,2\n2,,4,5\n3,4,5,5\n3,1,,\n");
    cr_assert_eq(e.row[0].n, 4);
    cr_assert_eq(e.row[0].psus, 2);
    cr_assert_eq(e.row[0].df, 1);
    cr_assert_eq(e.row[2].n, 3);
    cr_assert_eq(e.row[2].psus, 3);
    svy_estimate_free(&e);
}
