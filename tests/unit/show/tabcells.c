/* Estimates as texts: draft, entry, cells, across and sheet together. */
#include "show/tabcells.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/estcsv.h"
#include "ground/say.h"
#include "show/across.h"
#include "show/sheet.h"

/* Columns that stand before the item, and behind the flag. */
#define TABLE(by, own, rows)                                                   \
    by "item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,"       \
       "method,flag" own "\n" rows

static const char tree[] =
    "survey: s\n"
    "scales: {two: {codes: [1, 2]}}\n"
    "items: {wait: {scale: two, label: {en: Wait, vi: Chờ}},\n"
    "  clean: {scale: two}, kind: {scale: two}}\n"
    "index:\n"
    "  nodes:\n"
    "    total: {of: [place, staff]}\n"
    "    place: {of: [wait, clean]}\n"
    "    staff: {of: [kind]}\n";

struct page {
    struct svy_estimates e;
    struct svy_survey survey;
    struct svy_draft d;
    struct svy_tabcells c;
    struct svy_err why;
};

/* A page before its cells, in a language. */
static void
start(struct page *p, const char *lang, const char *text)
{
    FILE *in = fmemopen((char *)text, strlen(text), "r");

    *p = (struct page){0};
    cr_assert_eq(svy_estcsv_read(&p->e, in, "f", &p->why), 0, "%s",
                 p->why.text);
    fclose(in);
    svy_say_in(lang);
    p->d = (struct svy_draft){.e = &p->e,
                              .survey = &p->survey,
                              .source = "f",
                              .lang = lang,
                              .style = {.point = svy_round_point(lang),
                                        .group = svy_round_group(lang)}};
}

static void
lay(struct page *p)
{
    svy_draft_conf(&p->d);
    cr_assert_eq(p->d.across ? svy_across(&p->c, &p->d, &p->why)
                             : svy_tabcells(&p->c, &p->d, &p->why),
                 0, "%s", p->why.text);
}

static void
done(struct page *p)
{
    svy_say_in("en");
    svy_mem_free(&p->d.mem);
    svy_estimate_free(&p->e);
    svy_survey_free(&p->survey);
}

/* Headings and rows, with | between cells and / between rows. */
static const char *
all(struct page *p)
{
    const char *s = "";

    for (size_t i = 0; i <= p->c.rows; i++)
        for (size_t j = 0; j < p->c.n; j++)
            s = svy_mem_print(&p->d.mem, "%s%s%s", s,
                              j > 0   ? "|"
                              : i > 0 ? " / "
                                      : "",
                              i > 0 ? p->c.cell[i - 1][j] : p->c.head[j]);
    return s;
}

/* Of 12.345 per cent the decimal number is rounded, once: by hand 12.3, and not
 * 12.35, then 12.4; 2.675 is 2.68 though the double below it is smaller. */
Test(tabcells, hold_each_number_rounded_once)
{
    struct page p;

    start(&p, "en",
          TABLE("", "",
                "q,share,a,0.12345,NA,NA,NA,0.95,9,1036,NA,NA,9,,\n"
                "q,share,b,0.9995,NA,NA,NA,0.95,9,7,NA,NA,9,,\n"
                "q,mean,,2.675,NA,NA,NA,0.95,9,7,NA,NA,9,,\n"
                "q,mean,,-0.001,NA,NA,NA,0.95,9,7,NA,NA,9,,\n"
                "q,total,,1234567.5,NA,NA,NA,0.95,9,7,NA,NA,9,,\n"
                "#end,,,,,,,,,,,,,,\n"));
    p.d.columns = "estimate,n";
    lay(&p);
    cr_expect_str_eq(all(&p), "estimate|n / 12.3%|1,036 / 100.0%|7 / 2.68|7 / "
                              "0.00|7 / 1,234,567.50|7");
    done(&p);
}

Test(tabcells, write_numbers_as_their_language_does)
{
    struct page p;

    start(
        &p, "vi",
        TABLE("", ",p",
              "q,share,a,0.12345,0.01,-0.1,0.35,0.95,9,1036,NA,NA,9,,,0.0449\n"
              "#end,,,,,,,,,,,,,,,\n"));
    p.d.columns = "estimate,interval,n,p";
    lay(&p);
    cr_expect_str_eq(strchr(all(&p), '/'),
                     "/ 12,3%|[−10,0%; 35,0%]|1.036|0,045");
    done(&p);
}

/* By hand: below half a thousandth a p-value is 0.000 to three digits. */
Test(tabcells, never_say_that_a_p_value_is_nothing)
{
    static const char text[] =
        TABLE("", ",p",
              "q,mean,,1,1,0,2,0.95,9,7,NA,NA,9,,,0.0004999\n"
              "q,mean,,1,1,0,2,0.95,9,7,NA,NA,9,,,0.0005\n"
              "q,mean,,1,1,0,2,0.95,9,7,NA,NA,9,,,0\n"
              "q,mean,,1,1,0,2,0.95,9,7,NA,NA,9,,,1\n"
              "q,mean,,1,1,0,2,0.95,9,7,NA,NA,9,,,NA\n"
              "#end,,,,,,,,,,,,,,,\n");
    struct page p;

    start(&p, "en", text);
    p.d.columns = "p";
    lay(&p);
    cr_expect_str_eq(all(&p), "p / <0.001 / 0.001 / <0.001 / 1 / –");
    done(&p);
    start(&p, "vi", text);
    p.d.columns = "p";
    lay(&p);
    cr_expect_str_eq(p.c.cell[0][0], "<0,001");
    done(&p);
    start(&p, "en", text); // for a program
    p.d.columns = "p";
    p.d.style = (struct svy_style){.point = '.', .plain = true};
    lay(&p);
    cr_expect_str_eq(all(&p), "p / 0.000 / 0.001 / 0 / 1 / NA");
    done(&p);
}

Test(tabcells, have_the_columns_that_say_something)
{
    struct page p;

    start(&p, "en",
          TABLE("sex,", "",
                ",q,mean,,1,0.1,0.8,1.2,0.95,9,7,NA,NA,9,,\n"
                "f,q,mean,,2,0.1,1.8,2.2,0.95,9,7,NA,NA,9,,\n"
                ",#end,,,,,,,,,,,,,,\n"));
    lay(&p);
    cr_expect_str_eq(all(&p), "sex|item|estimate|95% interval|n / "
                              "all|q|1.00|[0.80; 1.20]|7 / "
                              "f|q|2.00|[1.80; 2.20]|7");
    cr_expect(!p.c.number[0] && !p.c.number[1] && p.c.number[2] &&
              p.c.number[3] && p.c.number[4]);
    cr_expect_eq(p.c.tree, 1);
    done(&p);
}

Test(tabcells, tell_the_confidence_of_each_interval_where_they_differ)
{
    struct page p;

    start(&p, "en",
          TABLE("", "",
                "q,mean,,1,0.1,0.8,1.2,0.95,9,7,NA,NA,9,,\n"
                "r,mean,,1,0.1,0.8,1.2,0.975,9,7,NA,NA,9,,\n"
                "s,mean,,1,NA,NA,NA,0.9,9,7,NA,NA,9,,\n"
                "#end,,,,,,,,,,,,,,\n"));
    p.d.columns = "interval";
    lay(&p);
    cr_expect_str_eq(all(&p), "interval / [0.80; 1.20] (95%) / "
                              "[0.80; 1.20] (97.5%) / –");
    done(&p);
}

Test(tabcells, hide_all_of_a_suppressed_row_but_names_and_n)
{
    struct page p;

    start(&p, "en",
          TABLE("sex,", ",reference,p",
                "f,q,mean,,2.5,0.1,1.8,2.2,0.95,9,7,5,2,9,,suppressed,m,0.04\n"
                ",#end,,,,,,,,,,,,,,,,\n"));
    p.d.columns = "sex,item,estimate,se,interval,deff,n,reference,p,flag";
    lay(&p);
    cr_expect_str_eq(strchr(all(&p), '/'), "/ f|q|–|–|–|–|7|m||suppressed");
    done(&p);
}

/* place and wait lie under total; of staff the parent is not shown. */
Test(tabcells, stand_as_deep_as_their_ancestors_that_are_shown)
{
    static const char text[] = TABLE("", "",
                                     "total,index,,80,1,78,82,.95,9,7,,,9,,\n"
                                     "place,index,,70,1,68,72,.95,9,7,,,9,,\n"
                                     "wait,index,,60,1,58,62,.95,9,7,,,9,,\n"
                                     "kind,index,,60,1,58,62,.95,9,7,,,9,,\n"
                                     "other,mean,,60,1,58,62,.95,9,7,,,9,,\n"
                                     "#end,,,,,,,,,,,,,,\n");
    static const size_t deep[] = {0, 1, 2, 1, 0};
    struct page p;
    FILE *in = fmemopen((char *)tree, strlen(tree), "r");

    start(&p, "vi", text);
    cr_assert_eq(svy_survey_parse(&p.survey, in, "s", &p.why), 0, "%s",
                 p.why.text);
    fclose(in);
    p.d.columns = "item";
    lay(&p);
    for (size_t i = 0; i < 5; i++)
        cr_expect_eq(p.c.depth[i], deep[i], "%s: %zu", p.c.cell[i][0],
                     p.c.depth[i]);
    cr_expect_str_eq(p.c.cell[2][0], "Chờ");
    done(&p);
}

Test(tabcells, of_some_items_alone_are_found_by_pattern_or_named_if_absent)
{
    struct page p;

    start(&p, "en",
          TABLE("", "",
                "q1,mean,,1,0.1,0.8,1.2,0.95,9,7,NA,NA,9,,\n"
                "q2,mean,,2,0.1,0.8,1.2,0.95,9,7,NA,NA,9,,\n"
                "r1,mean,,3,0.1,0.8,1.2,0.95,9,7,NA,NA,9,,\n"
                "#end,,,,,,,,,,,,,,\n"));
    cr_assert_neq(svy_draft_items(&p.d, "q3,q1", &p.why), 0);
    cr_expect_not_null(strstr(p.why.text, "'q3'"), "%s", p.why.text);
    cr_expect_eq(p.e.n, 3, "an error takes nothing away");
    p.why = (struct svy_err){0};
    cr_assert_eq(svy_draft_items(&p.d, "q*", &p.why), 0, "%s", p.why.text);
    cr_expect_eq(p.e.n, 2);
    p.d.columns = "item,estmate";
    cr_assert_neq(svy_tabcells(&p.c, &p.d, &p.why), 0);
    cr_expect_str_eq(p.why.text, "f: --columns: there is no 'estmate'; did you "
                                 "mean 'estimate'?");
    done(&p);
}

static const char units[] =
    TABLE("unit,", "",
          "north,q,mean,,1,0.1,0.8,1.2,0.95,9,20,NA,NA,9,,small\n"
          "north,r,mean,,2,0.1,1.8,2.2,0.95,9,1036,NA,NA,9,,\n"
          "south,r,mean,,4,0.1,3.8,4.2,0.95,9,70,NA,NA,9,,small lonely\n"
          ",#end,,,,,,,,,,,,,,\n");

/* A sign for each word, in the order of their coming; n from the smallest to
 * the largest. */
Test(across, puts_side_by_side_what_differs_in_one_column)
{
    struct page p;

    start(&p, "en", units);
    p.d.across = "item";
    lay(&p);
    cr_expect_str_eq(all(&p),
                     "unit|n|q|r / "
                     "north|20–1,036|1.00* [0.80; 1.20]|2.00   [1.80; "
                     "2.20] / "
                     "south|70|                  |4.00*† [3.80; 4.20]");
    cr_expect_eq(p.c.keys, 2);
    cr_expect_str_eq(p.c.note, "In brackets: 95% interval. * small. † lonely.");
    done(&p);
}

Test(across, counts_below_where_headings_are_units)
{
    struct page p;

    start(&p, "en", units);
    p.d.across = "unit";
    p.d.columns = NULL;
    lay(&p);
    cr_assert_eq(p.c.rows, 3);
    cr_expect_str_eq(p.c.head[1], "north");
    cr_expect_str_eq(p.c.cell[2][0], "n");
    cr_expect_str_eq(p.c.cell[2][1], "20–1,036");
    cr_expect_str_eq(p.c.cell[2][2], "70");
    cr_expect_eq(p.c.cell[0][2][strspn(p.c.cell[0][2], " ")], '\0',
                 "south has no q");
    done(&p);
}

Test(across, gives_each_number_a_column_for_a_spreadsheet)
{
    struct page p;

    start(&p, "en", units);
    p.d.across = "item";
    p.d.columns = "estimate,se";
    p.d.split = true;
    lay(&p);
    cr_expect_str_eq(all(&p), "unit|q|q: se|r|r: se / "
                              "north|1.00|0.10|2.00|0.10 / "
                              "south|||4.00|0.10");
    done(&p);
}

Test(across, refuses_two_rows_for_one_cell)
{
    struct page p;

    start(&p, "en",
          TABLE("", "",
                "q,mean,,1,0.1,0.8,1.2,0.95,9,7,NA,NA,9,,\n"
                "r,mean,,1,0.1,0.8,1.2,0.95,9,7,NA,NA,9,,\n"
                "q,mean,,2,0.1,0.8,1.2,0.95,9,7,NA,NA,9,,\n"
                "#end,,,,,,,,,,,,,,\n"));
    p.d.across = "item";
    cr_assert_neq(svy_across(&p.c, &p.d, &p.why), 0);
    cr_expect_str_eq(p.why.text,
                     "f: rows 1 and 3 would stand in one cell: they differ "
                     "neither in 'item' nor in what tells rows apart");
    done(&p);
}

/* What is printed of one cell under a heading that is h. */
static const char *
sheet(struct svy_mem *m, const char *text, char separator)
{
    const char *head[] = {"h"}, *cell[] = {text}, **rows[] = {cell};
    bool number[] = {false};
    const struct svy_tabcells c = {
        .n = 1, .rows = 1, .head = head, .number = number, .cell = rows};
    char *out = NULL;
    size_t size = 0;
    FILE *to = open_memstream(&out, &size);
    const char *copy;

    svy_sheet_print(&c, separator, false, m, to);
    fclose(to);
    copy = svy_mem_copy(m, out + strlen("h\n"));
    free(out);
    return copy;
}

/* From OWASP, CSV Injection: = + - @ tab, also wide, and behind a separator. */
Test(sheet, lets_no_text_become_a_formula)
{
    static const char *const word[][2] = {
        {"=1+1", "'=1+1\n"},    {"+1+1", "'+1+1\n"},
        {"-1+1", "'-1+1\n"},    {"@sum", "'@sum\n"},
        {"＝1", "'＝1\n"},      {"＋1", "'＋1\n"},
        {"－1", "'－1\n"},      {"＠1", "'＠1\n"},
        {"a;=1", "a;'=1\n"},    {"a,=1", "\"a,'=1\"\n"},
        {"a=1", "a=1\n"},       {"-1.5", "-1.5\n"},
        {"-1,5", "\"-1,5\"\n"}, {"+12%", "+12%\n"},
        {"-", "'-\n"},          {"12 \"in\"", "\"12 \"\"in\"\"\"\n"},
    };
    struct svy_mem m = {0};

    for (size_t i = 0; i < sizeof word / sizeof *word; i++)
        cr_expect_str_eq(sheet(&m, word[i][0], ','), word[i][1], "%s: %s",
                         word[i][0], sheet(&m, word[i][0], ','));
    cr_expect_str_eq(sheet(&m, "-1,5", ';'), "-1,5\n");
    svy_mem_free(&m);
}

Test(sheet, goes_with_the_decimal_point_of_its_separator)
{
    static const struct {
        const char *asked, *lang;
        char separator, point;
    } known[] = {{NULL, "vi", ',', '.'},
                 {",", "vi", ',', '.'},
                 {";", "en", ';', ','},
                 {"tab", "vi", '\t', ','},
                 {"\t", "en", '\t', '.'}};
    struct svy_err why = {0};
    char separator, point;

    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        cr_assert_eq(svy_sheet_ask(known[i].asked, known[i].lang, &separator,
                                   &point, &why),
                     0);
        cr_expect_eq(separator, known[i].separator);
        cr_expect_eq(point, known[i].point);
    }
    cr_expect_neq(svy_sheet_ask("|", "en", &separator, &point, &why), 0);
    cr_expect_eq(why.code, SVY_MISUSED);
}
