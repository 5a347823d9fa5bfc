#include "show/bars.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static struct svy_survey none;
static const struct svy_wish wish = {.survey = &none,
                                     .source = "f",
                                     .font = "Noto Sans",
                                     .form = "svg",
                                     .cm = 16,
                                     .least = 30};

/* Shares of answers 1, 2, … of the questions, as estimates. */
static void
fill(struct svy_estimates *e, const char *item, const double *share, size_t n)
{
    static const char *const code[] = {"1", "2", "3", "4",  "5",  "6",
                                       "7", "8", "9", "10", "11", "12"};

    for (size_t k = 0; k < n; k++)
        svy_estimate_add(e, &(struct svy_estimate){.item = item,
                                                   .stat = "share",
                                                   .answer = code[k],
                                                   .value = share[k],
                                                   .n = 100,
                                                   .flag = ""});
}

static int
bars(struct svy_bars *b, struct svy_figure *f, const struct svy_estimates *e,
     struct svy_err *why)
{
    cr_assert_eq(svy_figure_init(f, &wish, why), 0);
    return svy_bars_read(b, f, e, why);
}

/* By hand: 0.1 + 0.2 + 0.3 / 2 = 0.45; 0.1 + 2 · 0.2 + 3 · 0.3 + 4 · 0.4 = 3.
 */
Test(bars, part_at_half_of_the_middle_answer_or_between_two)
{
    struct svy_estimates odd = {0}, even = {0};
    struct svy_figure f;
    struct svy_bars b;
    struct svy_err why = {0};

    fill(&odd, "q", (double[]){0.1, 0.2, 0.3, 0.25, 0.15}, 5);
    cr_assert_eq(bars(&b, &f, &odd, &why), 0, "%s", why.text);
    cr_assert_eq(b.grade.n, 5);
    cr_assert_float_eq(b.bar[0].start, -0.45, 1e-12);
    svy_bars_free(&b);
    svy_figure_free(&f);
    fill(&even, "q", (double[]){0.1, 0.2, 0.3, 0.4}, 4);
    cr_assert_eq(bars(&b, &f, &even, &why), 0, "%s", why.text);
    cr_assert_float_eq(b.bar[0].start, -0.3, 1e-12);
    cr_assert_float_eq(b.bar[0].mean, 3, 1e-12);
    svy_bars_free(&b);
    svy_figure_free(&f);
    svy_estimate_free(&odd);
    svy_estimate_free(&even);
}

Test(bars, leave_missing_answers_out_and_sort_by_the_mean)
{
    struct svy_estimates e = {0};
    struct svy_figure f;
    struct svy_bars b;
    struct svy_err why = {0};

    fill(&e, "low", (double[]){0.4, 0.4}, 2);
    svy_estimate_add(&e, &(struct svy_estimate){.item = "low",
                                                .stat = "share",
                                                .answer = "NA:refused",
                                                .value = 0.2,
                                                .n = 100,
                                                .flag = ""});
    fill(&e, "none", (double[]){NAN, NAN}, 2);
    fill(&e, "high", (double[]){0.2, 0.8}, 2);
    cr_assert_eq(bars(&b, &f, &e, &why), 0, "%s", why.text);
    cr_assert_eq(b.n, 3);
    cr_assert_eq(b.grade.n, 2);
    cr_assert(b.left_out);
    cr_assert_str_eq(b.bar[0].label, "high");
    cr_assert_str_eq(b.bar[1].label, "low");
    cr_assert_float_eq(b.bar[1].share[0], 0.5, 1e-12);
    cr_assert(b.bar[2].empty);
    svy_bars_free(&b);
    svy_figure_free(&f);
    svy_estimate_free(&e);
}

/* By hand: 0.1 + 0.4 + 0.9 + 1.2 + 0.5 = 3.1, and mirrored 6 - 3.1 = 2.9. */
Test(bars, of_an_item_that_runs_backward_are_its_mirror_image)
{
    const char text[] =
        "scales: {s: {codes: [5, 4, 3, 2, 1]}}\n"
        "items: {a: {scale: s}, r: {scale: s, reverse: true}}\n";
    const double share[] = {0.1, 0.2, 0.3, 0.3, 0.1};
    struct svy_estimates e = {0};
    struct svy_survey s;
    struct svy_wish w = wish;
    struct svy_figure f;
    struct svy_bars b;
    struct svy_err why = {0};
    FILE *in = fmemopen((char *)text, strlen(text), "r");

    cr_assert_eq(svy_survey_parse(&s, in, "s", &why), 0, "%s", why.text);
    fclose(in);
    fill(&e, "a", share, 5);
    fill(&e, "r", share, 5);
    w.survey = &s;
    cr_assert_eq(svy_figure_init(&f, &w, &why), 0);
    cr_assert_eq(svy_bars_read(&b, &f, &e, &why), 0, "%s", why.text);
    cr_assert_str_eq(b.grade.code[0], "1", "a scale listed from its high end");
    cr_assert(b.forward && b.backward && !b.bar[0].reverse && b.bar[1].reverse);
    cr_assert_float_eq(b.bar[0].mean, 3.1, 1e-12);
    cr_assert_float_eq(b.bar[1].mean, 2.9, 1e-12);
    for (size_t k = 0; k < 5; k++)
        cr_expect_float_eq(b.bar[1].share[k], b.bar[0].share[4 - k], 1e-12);
    svy_bars_free(&b);
    svy_figure_free(&f);
    svy_survey_free(&s);
    svy_estimate_free(&e);
}

Test(bars, stop_at_eleven_answers)
{
    double share[12];
    struct svy_estimates e = {0}, more = {0};
    struct svy_figure f;
    struct svy_bars b;
    struct svy_err why = {0};

    for (size_t k = 0; k < 12; k++)
        share[k] = 1.0 / 11;
    fill(&e, "q", share, 11);
    cr_assert_eq(bars(&b, &f, &e, &why), 0, "%s", why.text);
    cr_assert_float_eq(b.bar[0].mean, 6, 1e-12);
    cr_assert_float_eq(b.bar[0].start, -0.5, 1e-12);
    svy_bars_free(&b);
    svy_figure_free(&f);
    fill(&more, "q", share, 12);
    cr_assert_neq(bars(&b, &f, &more, &why), 0);
    cr_assert_str_eq(why.text,
                     "f: more than 11 different answers; this figure shows "
                     "questions of one scale, chosen with --item");
    svy_bars_free(&b);
    svy_figure_free(&f);
    svy_estimate_free(&e);
    svy_estimate_free(&more);
}
