#include "show/kinds.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "common/drawn.h"
#include "show/lowest.h"
#include "survey/load.h"

/* Shares of answers 1, 2, … of a question, of so many people. */
static void
ask(struct drawn *x, const char *item, const double *share, size_t n,
    double people)
{
    static const char *const code[] = {"1", "2", "3", "4", "5"};

    for (size_t k = 0; k < n; k++)
        svy_estimate_add(&x->e, &(struct svy_estimate){.item = item,
                                                       .stat = "share",
                                                       .answer = code[k],
                                                       .value = share[k],
                                                       .n = people,
                                                       .method = "",
                                                       .flag = ""});
}

/* By hand: 0.1 + 0.2 + 0.3 / 2 lie left of the middle, so the pieces end at
 * -0.45, -0.35, -0.15, 0.15, 0.4, 0.55; a bar is 0.375 of its row of 24 either
 * way. */
Test(likert, parts_a_bar_at_the_middle_of_the_scale)
{
    static const double end[] = {-0.45, -0.35, -0.15, 0.15, 0.4, 0.55};
    struct drawn x = {.wish = drawn_wish};
    const struct script_block *bars;

    ask(&x, "q", (double[]){0.1, 0.2, 0.3, 0.25, 0.15}, 5, 100);
    cr_assert_eq(drawn_try(&x, "likert"), 0, "%s", x.why.text);
    bars = script_block(&x.s, "bars");
    cr_assert_eq(bars->n, 5);
    for (size_t k = 0; k < 5; k++) {
        cr_expect_eq(bars->row[k].x[1], 9);
        cr_expect_eq(bars->row[k].x[2], (double)k + 1);
        cr_expect_float_eq(bars->row[k].x[3], end[k], 1e-9);
        cr_expect_float_eq(bars->row[k].x[4], end[k + 1], 1e-9);
    }
    cr_expect_eq(script_number(&x.s, "GRADES"), 5);
    cr_expect_float_eq(script_number(&x.s, "LOW"), -0.47, 1e-9);
    cr_expect_float_eq(script_number(&x.s, "HIGH"), 0.57, 1e-9);
    cr_expect_eq(script_number(&x.s, "MIRRORED"), 1);
    drawn_free(&x);
}

/* A piece of 4.9 % has no room for its number, one of 5 % has; 0.125 is 13. */
Test(likert, says_the_percentages_that_have_room)
{
    struct drawn x = {.wish = drawn_wish};

    ask(&x, "q", (double[]){0.049, 0.05, 0.125, 0.776, 0}, 5, 100);
    cr_assert_eq(drawn_try(&x, "likert"), 0, "%s", x.why.text);
    cr_expect_str_eq(drawn_texts(&x, "inside"), "5|13|78");
    cr_expect_eq(script_block(&x.s, "bars")->n, 4, "nobody is no piece");
    drawn_free(&x);
}

/* By hand: 0.2 + 2 · 0.8 = 1.8 and 0.6 + 2 · 0.4 = 1.4; tiny rests on 29. */
Test(likert, sorts_questions_by_their_mean_and_puts_words_where_no_bar_is)
{
    struct drawn x = {.wish = drawn_wish};

    ask(&x, "low", (double[]){0.6, 0.4}, 2, 1200);
    ask(&x, "tiny", (double[]){0.1, 0.9}, 2, 29);
    ask(&x, "none", (double[]){NAN, NAN}, 2, 30);
    ask(&x, "high", (double[]){0.2, 0.8}, 2, 30);
    cr_assert_eq(drawn_try(&x, "likert"), 0, "%s", x.why.text);
    cr_expect_str_eq(drawn_texts(&x, "label"), "high|low|none|tiny");
    cr_expect_str_eq(drawn_texts(&x, "cell"), "30|1.80|1,200|1.40|30||29|");
    cr_expect_str_eq(drawn_texts(&x, "instead"), "no answers|not published");
    cr_expect_eq(script_block(&x.s, "bars")->n, 4);
    cr_expect_not_null(strstr(drawn_texts(&x, "foot"),
                              "Not published: fewer than 30 respondents"));
    drawn_free(&x);
}

/* Of two the lower is the lowest and the other the highest: nothing is said. Of
 * three it is, and of a tie as written, 1.40 and 1.40, it is not. */
Test(likert, names_the_lowest_mean_of_three_and_no_tie)
{
    struct drawn two = {.wish = drawn_wish}, three = {.wish = drawn_wish},
                 tie = {.wish = drawn_wish};

    ask(&two, "a", (double[]){0.6, 0.4}, 2, 100);
    ask(&two, "b", (double[]){0.2, 0.8}, 2, 100);
    cr_assert_eq(drawn_try(&two, "likert"), 0, "%s", two.why.text);
    cr_expect_str_eq(drawn_texts(&two, "head"), "Answers to 2 questions");
    drawn_free(&two);
    ask(&three, "a", (double[]){0.6, 0.4}, 2, 100);
    ask(&three, "b", (double[]){0.2, 0.8}, 2, 100);
    ask(&three, "c", (double[]){0.1, 0.9}, 2, 100);
    cr_assert_eq(drawn_try(&three, "likert"), 0, "%s", three.why.text);
    cr_expect_str_eq(drawn_texts(&three, "head"),
                     "“a” is among the lowest: mean 1.40");
    drawn_free(&three);
    ask(&tie, "a", (double[]){0.601, 0.399}, 2, 100);
    ask(&tie, "b", (double[]){0.603, 0.397}, 2, 100);
    ask(&tie, "c", (double[]){0.1, 0.9}, 2, 100);
    cr_assert_eq(drawn_try(&tie, "likert"), 0, "%s", tie.why.text);
    cr_expect_str_eq(drawn_texts(&tie, "head"), "Answers to 3 questions");
    drawn_free(&tie);
}

/* A test of the difference of two questions, as svycompare has it. */
static void
test(struct drawn *x, const char *pair, double difference, const char *padj)
{
    static const char *const names[] = {"reference", "p", "padj"};
    struct svy_estimates *e = &x->tests;
    const char **own = svy_mem_take(&e->mem, 3, sizeof *own);

    own[0] = "0";
    own[1] = own[2] = padj;
    if (e->own == NULL) {
        e->own = svy_mem_take(&e->mem, 3, sizeof *e->own);
        memcpy(e->own, names, sizeof names);
        e->nown = 3;
    }
    svy_estimate_add(e, &(struct svy_estimate){.item = pair,
                                               .stat = "difference",
                                               .answer = "",
                                               .value = difference,
                                               .conf = 0.95,
                                               .n = 100,
                                               .method = "",
                                               .flag = "",
                                               .own = own});
    x->wish.tests = e;
    x->wish.tested = "t";
}

/* Whatever way round they were subtracted; one that is not clear is enough for
 * silence, and so is one that was not made. */
Test(likert, calls_lowest_what_tests_find_lower_than_each_of_the_others)
{
    static const struct {
        const char *ab, *ca;
        const char *want;
    } known[] = {{"0.01", "0.04", "“a” has the lowest mean: 1.40"},
                 {"0.01", "0.06", "“a” is among the lowest: mean 1.40"},
                 {"0.01", NULL, "“a” is among the lowest: mean 1.40"}};

    for (size_t i = 0; i < 3; i++) {
        struct drawn x = {.wish = drawn_wish};

        ask(&x, "a", (double[]){0.6, 0.4}, 2, 100);
        ask(&x, "b", (double[]){0.2, 0.8}, 2, 100);
        ask(&x, "c", (double[]){0.1, 0.9}, 2, 100);
        test(&x, "a/b", -0.4, known[i].ab);
        if (known[i].ca != NULL)
            test(&x, "c/a", 0.5, known[i].ca);
        cr_assert_eq(drawn_try(&x, "likert"), 0, "%s", x.why.text);
        cr_expect_str_eq(drawn_texts(&x, "head"), known[i].want);
        drawn_free(&x);
    }
}

Test(likert, refuses_answers_of_which_several_could_be_given)
{
    struct drawn x = {.wish = drawn_wish};

    ask(&x, "q", (double[]){0.7, 0.6}, 2, 100);
    cr_assert_neq(drawn_try(&x, "likert"), 0);
    cr_expect_str_eq(x.why.text,
                     "f: the shares of q add up to 1.3, not to 1: answers are "
                     "missing, or several could be given");
    drawn_free(&x);
}

/* Counted from the other end, “bad” stands where “good” does: the key is that
 * of the others, and its row says so. */
Test(likert, tells_which_question_runs_backward)
{
    const char text[] =
        "scales: {s: {codes: {1: {label: bad}, 2: {label: "
        "good}}}}\n"
        "items: {a: {scale: s}, r: {scale: s, reverse: true}}\n";
    struct drawn x = {.wish = drawn_wish};
    struct svy_survey s;
    FILE *in = fmemopen((char *)text, strlen(text), "r");

    cr_assert_eq(svy_survey_parse(&s, in, "s", &x.why), 0, "%s", x.why.text);
    fclose(in);
    x.wish.survey = &s;
    ask(&x, "a", (double[]){0.3, 0.7}, 2, 100);
    ask(&x, "r", (double[]){0.9, 0.1}, 2, 100);
    cr_assert_eq(drawn_try(&x, "likert"), 0, "%s", x.why.text);
    cr_expect_str_eq(drawn_texts(&x, "label"), "r (reversed)|a");
    cr_expect_str_eq(drawn_texts(&x, "key"), "bad|good");
    cr_expect_str_eq(drawn_texts(&x, "inside"), "10|90|30|70");
    cr_expect_not_null(strstr(drawn_texts(&x, "foot"), "“good” as “bad”"));
    drawn_free(&x);
    svy_survey_free(&s);
}
