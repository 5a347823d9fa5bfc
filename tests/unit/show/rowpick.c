#include "show/rowpick.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "data/estcsv.h"

static struct svy_survey none;

static void
open_file(struct svy_estimates *e, const char *path)
{
    struct svy_err why = {0};
    FILE *in = fopen(path, "r");

    cr_assert_not_null(in);
    cr_assert_eq(svy_estcsv_read(e, in, path, &why), 0, "%s", why.text);
    fclose(in);
}

static int
settle(struct svy_rowpick *p, const struct svy_estimates *e,
       const struct svy_wish *w, struct svy_err *why)
{
    *p = (struct svy_rowpick){.e = e, .wish = w};
    if (svy_rowpick_unit(p, why))
        return 1;
    svy_rowpick_waves(p);
    return svy_rowpick_stat(p, "index", why) || svy_rowpick_item(p, why) ||
           svy_rowpick_answer(p, why);
}

Test(rowpick, takes_what_is_there_once_and_the_two_latest_waves)
{
    const struct svy_wish w = {.survey = &none, .source = "f", .least = 30};
    struct svy_estimates e = {0};
    struct svy_rowpick p;
    struct svy_err why = {0};

    open_file(&e, "tests/data/estimates/league.csv");
    cr_assert_eq(settle(&p, &e, &w, &why), 0, "%s", why.text);
    cr_assert_str_eq(e.by[p.unit], "district");
    cr_assert_str_eq(p.now, "2024");
    cr_assert_str_eq(p.before, "2022");
    cr_assert_str_eq(p.item, "total");
    cr_assert_eq(svy_rowpick_row(&p, "", p.now)->value, 81.1);
    cr_assert_eq(svy_rowpick_row(&p, "o-mon", p.before)->value, 74.1);
    cr_assert_null(svy_rowpick_row(&p, "nowhere", p.now));
    svy_rowpick_free(&p);
    svy_estimate_free(&e);
}

Test(rowpick, does_not_take_differences_or_rows_split_by_more)
{
    static const char *by[] = {"district", "sex"}, *own[] = {"reference"};
    static const char *const cells[][2] = {
        {"a", ""}, {"a", "f"}, {"a", ""}, {"", ""}};
    static const char *const level[] = {"b"}, *const plain[] = {""};
    const struct svy_wish w = {
        .survey = &none, .source = "f", .unit = "district"};
    struct svy_estimates e = {.nby = 2, .nown = 1, .by = by, .own = own};
    struct svy_rowpick p;
    struct svy_err why = {0};

    for (size_t i = 0; i < 4; i++)
        svy_estimate_add(&e,
                         &(struct svy_estimate){.by = cells[i],
                                                .item = "q",
                                                .stat = "mean",
                                                .answer = "",
                                                .value = (double)i,
                                                .flag = "",
                                                .own = i == 0 ? level : plain});
    cr_assert_eq(settle(&p, &e, &w, &why), 0, "%s", why.text);
    cr_assert_eq(svy_rowpick_row(&p, "a", p.now)->value, 2);
    cr_assert_eq(svy_rowpick_row(&p, "", p.now)->value, 3);
    svy_rowpick_free(&p);
    svy_estimate_free(&e);
}

Test(rowpick, hides_what_is_small_by_n_or_by_flag_but_not_what_has_no_n)
{
    const struct svy_wish w = {.least = 30};
    const struct svy_rowpick p = {.wish = &w};
    static const struct {
        double n;
        const char *flag;
        bool hidden;
    } c[] = {{29, "", true},         {30, "", false},
             {100, "small", true},   {100, "cv suppressed", true},
             {100, "lonely", false}, {NAN, "", false}};

    for (size_t i = 0; i < sizeof c / sizeof *c; i++)
        cr_expect_eq(
            svy_rowpick_hidden(
                &p, &(struct svy_estimate){.n = c[i].n, .flag = c[i].flag}),
            c[i].hidden, "%zu", i);
}
