#include "survey/scoring.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* A scale of five, given from high to low. */
static struct svy_code five[] = {{.code = "5", .points = 90},
                                 {.code = "4", .points = 70},
                                 {.code = "3", .points = 50},
                                 {.code = "2", .points = 30},
                                 {.code = "1", .points = 10}};
static const struct svy_scale scale = {.name = "five", .n = 5, .code = five};

/* What the codes 1 .. 5 are worth. */
static void
check(bool reverse, enum svy_score how, const double *want)
{
    static const char *const code[] = {"1", "2", "3", "4", "5"};
    const struct svy_ends ends = {.top = 0};
    struct svy_mem m = {0};
    const struct svy_scoring s = svy_scoring(&m, &scale, reverse, &ends);

    for (size_t i = 0; i < 5; i++) {
        const long at = svy_scoring_find(&s, code[i]);

        cr_assert_geq(at, 0);
        cr_assert_eq(svy_scoring_value(&s, how, (size_t)at), want[i],
                     "%d: code %s is worth %g, not %g", (int)how, code[i],
                     svy_scoring_value(&s, how, (size_t)at), want[i]);
    }
    svy_mem_free(&m);
}

Test(scoring, of_a_scale_of_five)
{
    check(false, SVY_TOP2, (double[]){0, 0, 0, 100, 100});
    check(false, SVY_MEAN5, (double[]){20, 40, 60, 80, 100});
    check(false, SVY_MEAN0, (double[]){0, 25, 50, 75, 100});
    check(false, SVY_NET, (double[]){-100, -100, 0, 100, 100});
    check(false, SVY_POINTS, (double[]){10, 30, 50, 70, 90});
}

Test(scoring, of_a_scale_that_runs_backward_is_that_of_the_mirror_image)
{
    check(true, SVY_TOP2, (double[]){100, 100, 0, 0, 0});
    check(true, SVY_MEAN5, (double[]){100, 80, 60, 40, 20});
    check(true, SVY_MEAN0, (double[]){100, 75, 50, 25, 0});
    check(true, SVY_NET, (double[]){100, 100, 0, -100, -100});
    check(true, SVY_POINTS, (double[]){10, 30, 50, 70, 90});
}

Test(scoring, of_promoters_begins_at_nine)
{
    static const char *code[] = {"10", "9", "8", "7", "6", "0"};
    static const double want[] = {100, 100, 0, 0, -100, -100};
    const struct svy_ends ends = {.top = 0};
    struct svy_mem m = {0};
    const struct svy_strlist codes = {.n = 6, .name = code};
    const struct svy_scoring s =
        svy_scoring(&m, svy_scoring_seen(&m, &codes), false, &ends);

    cr_assert_str_eq(s.code[0], "0"); // by number, not as listed
    for (size_t i = 0; i < 6; i++)
        cr_assert_eq(svy_scoring_value(&s, SVY_NPS,
                                       (size_t)svy_scoring_find(&s, code[i])),
                     want[i], "%s", code[i]);
    cr_assert_eq(svy_scoring_find(&s, "11"), -1);
    svy_mem_free(&m);
}

Test(scoring, knows_satisfied_from_the_scale_the_option_or_the_two_ends)
{
    static const char *three[] = {"3"};
    struct svy_scale own = scale;
    struct svy_mem m = {0};
    const struct svy_ends none = {.top = 0}, top1 = {.top = 1, .bottom = 3},
                          code3 = {.satisfied = {.n = 1, .name = three}};
    const struct {
        const struct svy_ends *ends;
        bool satisfied[5], dissatisfied[5];
    } want[] = {{&none, {0, 0, 1, 0, 0}, {1, 1, 0, 0, 0}},
                {&top1, {0, 0, 0, 0, 1}, {1, 1, 1, 0, 0}},
                {&code3, {0, 0, 1, 0, 0}, {1, 1, 0, 0, 0}}};

    own.satisfied = (struct svy_strlist){.n = 1, .name = three};
    for (size_t k = 0; k < 3; k++) {
        const struct svy_scoring s =
            svy_scoring(&m, k == 2 ? &scale : &own, false, want[k].ends);

        for (size_t i = 0; i < 5; i++)
            cr_assert(s.satisfied[i] == want[k].satisfied[i] &&
                          s.dissatisfied[i] == want[k].dissatisfied[i],
                      "%zu: code %s", k, s.code[i]);
    }
    svy_mem_free(&m);
}

Test(scoring, knows_dissatisfied_from_the_scale_the_option_or_the_low_end)
{
    static const char *two[] = {"2"}, *several[] = {"3", "1"};
    struct svy_scale own = scale;
    struct svy_mem m = {0};
    const struct {
        struct svy_ends ends;
        bool dissatisfied[5];
    } want[] = {{{.top = 1}, {0, 1, 0, 0, 0}},
                {{.bottom = 1}, {1, 0, 0, 0, 0}},
                {{.bottom = 3}, {1, 1, 1, 0, 0}},
                {{.dissatisfied = {.n = 1, .name = several}}, {0, 0, 1, 0, 0}},
                {{.dissatisfied = {.n = 2, .name = several}}, {1, 0, 1, 0, 0}}};

    own.dissatisfied = (struct svy_strlist){.n = 1, .name = two};
    for (size_t k = 0; k < sizeof want / sizeof *want; k++) {
        const struct svy_scoring s =
            svy_scoring(&m, &own, false, &want[k].ends);

        for (size_t i = 0; i < 5; i++)
            cr_assert_eq(s.dissatisfied[i], want[k].dissatisfied[i],
                         "%zu: code %s", k, s.code[i]);
    }
    svy_mem_free(&m);
}

/* The ends are of the score, not of what the codes happen to reach. */
Test(scoring, has_the_ends_of_its_kind_where_all_codes_satisfy)
{
    static const char *all[] = {"1", "2", "3", "4", "5"};
    const struct svy_ends ends = {.satisfied = {.n = 5, .name = all}};
    struct svy_mem m = {0};
    const struct svy_scoring s = svy_scoring(&m, &scale, false, &ends);
    double min, max;

    svy_scoring_range(&s, SVY_TOP2, &min, &max);
    cr_assert(min == 0 && max == 100, "top2: %g %g", min, max);
    svy_scoring_range(&s, SVY_NET, &min, &max);
    cr_assert(min == -100 && max == 100, "net: %g %g", min, max);
    svy_mem_free(&m);
}

Test(scoring, of_codes_with_one_number_keeps_their_order)
{
    static const char *code[] = {"2", "1.0", "1", "01", "0"};
    static const char *const want[] = {"0", "1.0", "1", "01", "2"};
    const struct svy_ends ends = {.top = 0};
    const struct svy_strlist codes = {.n = 5, .name = code};
    struct svy_mem m = {0};
    const struct svy_scoring s =
        svy_scoring(&m, svy_scoring_seen(&m, &codes), false, &ends);

    for (size_t i = 0; i < 5; i++) {
        cr_assert_str_eq(s.code[i], want[i]);
        cr_assert(isnan(s.points[i]), "nobody gave points to %s", s.code[i]);
    }
    svy_mem_free(&m);
}

Test(scoring, refuses_an_end_that_is_not_on_the_scale)
{
    static const char *good[] = {"1", "5"}, *bad[] = {"5", "6"};
    const struct svy_ends fine = {.satisfied = {.n = 2, .name = good},
                                  .dissatisfied = {.n = 2, .name = good}};
    const struct svy_ends wrong[] = {{.satisfied = {.n = 2, .name = bad}},
                                     {.dissatisfied = {.n = 2, .name = bad}}};
    static const char *const option[] = {"--satisfied", "--dissatisfied"};
    struct svy_err why = {0};

    cr_assert_eq(svy_scoring_check(&fine, &scale, "q", &why), 0, "%s",
                 why.text);
    for (size_t k = 0; k < 2; k++) {
        char want[128];

        snprintf(want, sizeof want,
                 "%s: '6' is not on the scale of q, from 5 to 1", option[k]);
        cr_assert_neq(svy_scoring_check(&wrong[k], &scale, "q", &why), 0);
        cr_assert_str_eq(why.text, want);
    }
}

Test(scoring, has_a_least_and_a_most)
{
    const struct svy_ends ends = {.top = 0};
    struct svy_mem m = {0};
    const struct svy_scoring s = svy_scoring(&m, &scale, false, &ends);
    const struct {
        enum svy_score how;
        double min, max;
    } want[] = {{SVY_TOP2, 0, 100},   {SVY_MEAN5, 20, 100},
                {SVY_MEAN0, 0, 100},  {SVY_NET, -100, 100},
                {SVY_NPS, -100, 100}, {SVY_POINTS, 10, 90}};

    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        double min, max;

        svy_scoring_range(&s, want[i].how, &min, &max);
        cr_assert(min == want[i].min && max == want[i].max, "%zu: %g %g", i,
                  min, max);
    }
    svy_mem_free(&m);
}

Test(scoring, of_words_is_known_by_their_points_alone)
{
    struct svy_code words[] = {{.code = "good", .points = 9},
                               {.code = "bad", .points = 1},
                               {.code = "fair", .points = 5}};
    const struct svy_scale w = {.name = "w", .n = 3, .code = words};
    const struct svy_ends ends = {.top = 1, .bottom = 1};
    struct svy_mem m = {0};
    const struct svy_scoring s = svy_scoring(&m, &w, false, &ends);

    cr_assert_str_eq(s.code[0], "bad");
    cr_assert_str_eq(s.code[2], "good");
    cr_assert(s.satisfied[2] && s.dissatisfied[0] && !s.satisfied[1]);
    cr_assert(isnan(svy_scoring_value(&s, SVY_MEAN5, 0)));
    cr_assert_eq(svy_scoring_value(&s, SVY_POINTS, 1), 5);
    svy_mem_free(&m);
}

/* The sentence of a score that cannot be had, or "". */
static const char *
fit(enum svy_score how, const char *const *code, size_t n,
    const struct svy_ends *ends)
{
    static struct svy_err why;
    struct svy_mem m = {0};
    const struct svy_strlist codes = {.n = n,
                                      .name = (const char **)(uintptr_t)code};
    struct svy_scoring s =
        svy_scoring(&m, svy_scoring_seen(&m, &codes), false, ends);

    why.text[0] = '\0';
    svy_scoring_fit(&s, how, "f", "q", &why);
    svy_mem_free(&m);
    return why.text;
}

Test(scoring, is_refused_where_its_scale_cannot_give_it)
{
    static const char *const ten[] = {"0", "10"}, *const two[] = {"1", "2"},
                             *const word[] = {"no", "yes"};
    static const char *yes[] = {"yes"};
    const struct svy_ends none = {.top = 0},
                          said = {.satisfied = {.n = 1, .name = yes}},
                          one = {.top = 1, .bottom = 1};

    cr_assert_str_eq(fit(SVY_NPS, ten, 2, &none), "");
    cr_assert(strstr(fit(SVY_NPS, two, 2, &none), "ends at 2") != NULL);
    cr_assert(strstr(fit(SVY_NPS, word, 2, &none), "'no' of q") != NULL);
    cr_assert_str_eq(fit(SVY_MEAN0, two, 2, &none), "");
    cr_assert(strstr(fit(SVY_MEAN0, two, 1, &none), "ends at 1") != NULL);
    cr_assert(strstr(fit(SVY_MEAN5, ten, 1, &none), "q is 0") != NULL);
    cr_assert(strstr(fit(SVY_POINTS, two, 2, &none), "has none") != NULL);
    cr_assert(strstr(fit(SVY_TOP2, word, 2, &none), "all 2 codes") != NULL);
    cr_assert_str_eq(fit(SVY_TOP2, word, 2, &said), "");
    cr_assert(strstr(fit(SVY_NET, word, 2, &said), "'yes' of q") != NULL);
    cr_assert_str_eq(fit(SVY_NET, word, 2, &one), "");
    cr_assert_str_eq(fit(SVY_NET, word, 0, &none), ""); // nobody answered
}

/* Of three codes the middle may be both where they are the scale, not where
 * they are those that were seen. */
Test(scoring, of_codes_that_were_seen_knows_no_code_that_is_both)
{
    static const char *code[] = {"1", "2", "3"};
    const struct svy_strlist codes = {.n = 3, .name = code};
    const struct svy_ends none = {.top = 0};
    struct svy_err why;
    struct svy_mem m = {0};
    struct svy_scoring s =
        svy_scoring(&m, svy_scoring_seen(&m, &codes), false, &none);

    cr_assert_eq(svy_scoring_apart(&s, true, true, "f", "q", &why), 0);
    s.seen = true;
    cr_assert_eq(svy_scoring_apart(&s, true, false, "f", "q", &why), 0);
    cr_assert_neq(svy_scoring_apart(&s, true, true, "f", "q", &why), 0);
    svy_mem_free(&m);
}
