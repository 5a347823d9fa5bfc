#include "show/figure.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/script.h"
#include "ground/say.h"

static struct svy_survey none;
static const struct svy_wish wish = {.survey = &none,
                                     .source = "f",
                                     .lang = "en",
                                     .font = "Noto Sans",
                                     .form = "svg",
                                     .cm = 16,
                                     .tall = 24,
                                     .dpi = 300,
                                     .least = 30};

static void
start(struct svy_figure *f, const struct svy_wish *w)
{
    struct svy_err why = {0};

    cr_assert_eq(svy_figure_init(f, w, &why), 0, "%s", why.text);
}

/* A figure of n rows called a, aside pixels free at their right. */
static void
lay(struct svy_figure *f, const struct svy_wish *w, size_t n, double aside,
    double *y)
{
    const char *label[64];

    for (size_t i = 0; i < n; i++)
        label[i] = "a";
    start(f, w);
    svy_figure_head(f, "T", "S");
    svy_figure_key(f, &(struct svy_mark){1, "K"}, 1);
    svy_figure_rows(f, label, n, aside, y);
    svy_figure_axis(f, 0, 1, false, false);
    svy_figure_foot(f, NAN, "F.");
}

/* By hand, in pixels, a line being 1.35 times its type: margin 14, headline of
 * 16 (21.6), 2, grey line of 12 (16.2), gap 10: 63.8; key of 11, 1.2 lines
 * (17.82), gap 10: 91.62; a line above rows (14.85): 106.47; three rows of two
 * types each (24): 178.47; 2; 1.8 lines of the axis (26.73), half a gap: 212.2;
 * foot of 10 (13.5), margin 14: 239.7. 16 cm are 604.7 pixels. */
Test(figure, is_as_tall_as_what_stands_in_it)
{
    struct svy_figure f;
    struct script s;
    double y[3];

    lay(&f, &wish, 3, 0, y);
    cr_expect_eq(f.width, 605);
    cr_expect_float_eq(f.top, 106.47, 1e-9);
    cr_expect_float_eq(y[0], 106.47 + 12, 1e-9);
    cr_expect_float_eq(y[2], 106.47 + 60, 1e-9);
    cr_expect_float_eq(f.bottom, 180.47, 1e-9);
    cr_expect_float_eq(f.y, 239.7, 1e-9);
    cr_expect_float_eq(svy_figure_tall(&f), 240 / 96.0 * 2.54, 1e-9);
    script_read(&s, &f, "league");
    cr_expect_eq(script_number(&s, "HEIGHT"), 240);
    cr_expect_float_eq(script_block(&s, "head")->row[0].x[1], 24.8, 1e-9);
    cr_expect_float_eq(script_block(&s, "sub")->row[0].x[1], 45.7, 1e-9);
    cr_expect_float_eq(script_block(&s, "foot")->row[0].x[1], 212.2 + 6.75,
                       0.006);
    script_free(&s);
    svy_figure_free(&f);
}

/* Of Noto Sans an a is 561 of 1000 wide (its table hmtx): 14 + 6.732 + 10. */
Test(figure, has_a_margin_as_wide_as_its_longest_label)
{
    struct svy_figure f;
    double y[2];

    lay(&f, &wish, 2, 100, y);
    cr_expect_float_eq(f.left, 14 + 12 * 0.561 + 10, 1e-9);
    cr_expect_float_eq(f.right, 605 - 14 - 100 - 10, 1e-9);
    svy_figure_free(&f);
    lay(&f, &wish, 2, 0, y);
    cr_expect_float_eq(f.right, 605 - 14, 1e-9);
    svy_figure_free(&f);
}

/* More than 40 rows are of type 10, a line of 1.15 and half a type apart. */
Test(figure, of_more_than_forty_rows_is_tighter)
{
    struct svy_figure f;
    double y[41];

    lay(&f, &wish, 40, 0, y);
    cr_expect(!f.tight);
    cr_expect_float_eq(y[1] - y[0], 24, 1e-9);
    svy_figure_free(&f);
    lay(&f, &wish, 41, 0, y);
    cr_expect(f.tight);
    cr_expect_float_eq(y[1] - y[0], 16.5, 1e-9);
    svy_figure_free(&f);
}

/* What stands apart is a type away from the others, and a line between. */
Test(figure, leaves_room_between_rows_that_stand_apart_and_others)
{
    static const char *const label[] = {"all", "a", "b"};
    struct svy_figure f;
    struct script s;
    double y[3];

    start(&f, &wish);
    f.apart = 1;
    svy_figure_rows(&f, label, 3, 0, y);
    svy_figure_axis(&f, 0, 1, false, false);
    cr_expect_float_eq(y[1] - y[0], 24 + 12, 1e-9);
    cr_expect_float_eq(y[2] - y[1], 24, 1e-9);
    script_read(&s, &f, "league");
    cr_assert_eq(script_block(&s, "apart")->n, 1);
    cr_expect_float_eq(script_block(&s, "apart")->row[0].x[0],
                       (y[0] + 12 + y[1] - 12) / 2, 0.006);
    script_free(&s);
    svy_figure_free(&f);
}

Test(figure, refuses_to_be_taller_than_was_wished)
{
    struct svy_wish low = wish;
    struct svy_figure f;
    struct svy_err why = {0};
    double y[9];

    low.tall = 8;
    lay(&f, &low, 9, 0, y);
    cr_expect_neq(svy_figure_fit(&f, &why), 0);
    // 239.7 + 6 rows of 24 = 383.7 pixels; 384 of them are 10.16 cm
    cr_expect_str_eq(why.text, "the figure would be 10.2 cm tall, and --height "
                               "is 8; show less, or say --height 11");
    svy_figure_free(&f);
    low.tall = 0;
    lay(&f, &low, 9, 0, y);
    cr_expect_eq(svy_figure_fit(&f, &why), 0, "0 is no limit");
    svy_figure_free(&f);
}

Test(figure, goes_on_with_its_key_in_the_next_line)
{
    static const struct svy_mark mark[] = {
        {1, "clearly above the rest of all the others in this place"},
        {2, "clearly below the rest"},
        {SVY_HOLLOW, "not to be published, for they are too few"}};
    struct svy_figure f;
    struct script s;

    start(&f, &wish);
    svy_figure_key(&f, mark, 3);
    script_read(&s, &f, "league");
    cr_assert_eq(script_block(&s, "mark")->n, 2);
    cr_assert_eq(script_block(&s, "hollow")->n, 1);
    cr_assert_eq(script_block(&s, "key")->n, 3);
    cr_expect_eq(script_block(&s, "key")->row[0].x[1],
                 script_block(&s, "key")->row[1].x[1]);
    // 1.2 lines of 1.35 types of 11
    cr_expect_float_eq(script_block(&s, "key")->row[2].x[1] -
                           script_block(&s, "key")->row[1].x[1],
                       17.82, 0.011);
    cr_expect_eq(script_block(&s, "key")->row[2].x[0],
                 script_block(&s, "key")->row[0].x[0]);
    cr_expect_eq(script_block(&s, "hollow")->row[0].x[1],
                 script_block(&s, "key")->row[2].x[1]);
    script_free(&s);
    svy_figure_free(&f);
}

Test(figure, writes_numbers_as_its_language_does)
{
    struct svy_wish vi = wish;
    struct svy_figure f;

    vi.lang = "vi";
    start(&f, &vi);
    cr_expect_str_eq(svy_figure_number(&f, 1234.56, 1, false), "1.234,6");
    cr_expect_str_eq(svy_figure_number(&f, 0.1235, 1, true), "12,4%");
    cr_expect_str_eq(svy_figure_number(&f, -0.5, 0, true), "-50%",
                     "Noto Sans has no U+2212");
    svy_figure_free(&f);
    start(&f, &wish);
    cr_expect_str_eq(svy_figure_number(&f, 1234.56, 1, false), "1,234.6");
    svy_figure_free(&f);
}

Test(figure, says_a_name_as_words_of_its_own)
{
    cr_expect(svy_figure_says("Staff by district", "Staff"));
    cr_expect(svy_figure_says("(Staff): 3 of 4", "Staff"));
    cr_expect(svy_figure_says("Understaffed staff", "staff"));
    cr_expect(!svy_figure_says("Understaffed", "staff"));
    cr_expect(!svy_figure_says("q12 by district", "q1"));
    cr_expect(!svy_figure_says("kỳ nghỉ", "ngh"), "within a letter");
    cr_expect(!svy_figure_says("anything", ""));
}

Test(figure, bears_the_headline_that_was_wished)
{
    struct svy_wish mine = wish;
    struct svy_figure f;

    mine.title = "Mine";
    start(&f, &mine);
    svy_figure_head(&f, "theirs", "about");
    cr_expect_str_eq(f.title, "Mine");
    cr_expect_str_eq(f.about, "about");
    svy_figure_free(&f);
}

/* A headline may not end a data block, nor be run. */
Test(figure, prints_texts_as_data_alone)
{
    struct svy_figure f;
    struct script s;

    start(&f, &wish);
    svy_figure_head(&f, "EOD\nset output", "say \"`id`\" \\ 50%");
    svy_figure_key(&f, NULL, 0);
    script_read(&s, &f, "league");
    cr_expect_str_eq(script_block(&s, "head")->row[0].text, "EOD set output");
    cr_expect_str_eq(script_block(&s, "sub")->row[0].text,
                     "say \"`id`\" \\ 50%");
    cr_expect_null(strstr(s.text, "\nEOD set"));
    script_free(&s);
    svy_figure_free(&f);
}

/* 300 dots an inch are 3.125 for each pixel of 1/96 inch: 604.7, as 605, by
 * 240 of them. */
Test(figure, is_as_many_dots_as_its_form_has)
{
    static const struct {
        const char *form, *want;
    } known[] = {
        {"svg", "set terminal svg size 605,240 noenhanced font 'Noto Sans,12'"},
        {"png", "set terminal pngcairo size 1891,750 noenhanced font 'Noto "
                "Sans,12' fontscale 2.34375 linewidth 3.125"},
        {"pdf", "set terminal pdfcairo size 6.3021in,2.5000in noenhanced "}};

    for (size_t i = 0; i < 3; i++) {
        struct svy_wish w = wish;
        struct svy_figure f;
        struct script s;
        double y[3];

        w.form = known[i].form;
        lay(&f, &w, 3, 0, y);
        script_read(&s, &f, "league");
        cr_expect_not_null(strstr(s.text, known[i].want), "%s", known[i].want);
        script_free(&s);
        svy_figure_free(&f);
    }
}
