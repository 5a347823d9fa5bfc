#include "show/units.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "data/estcsv.h"

static struct svy_survey none;
static const struct svy_wish wish = {.survey = &none,
                                     .source = "f",
                                     .font = "Noto Sans",
                                     .form = "svg",
                                     .cm = 16,
                                     .least = 30};

static void
read_estimates(struct svy_estimates *e, const char *path)
{
    struct svy_err why = {0};
    FILE *in = fopen(path, "r");

    cr_assert_not_null(in);
    cr_assert_eq(svy_estcsv_read(e, in, "f", &why), 0, "%s", why.text);
    fclose(in);
}

static struct svy_units
read_units(struct svy_figure *f, struct svy_estimates *e, const char *flag)
{
    struct svy_units l;
    struct svy_err why = {0};

    read_estimates(e, "tests/data/estimates/league.csv");
    for (size_t i = 0; flag != NULL && i < e->n; i++)
        e->row[i].flag = flag;
    cr_assert_eq(svy_figure_init(f, &wish, &why), 0);
    cr_assert_eq(svy_units_read(&l, f, e, &why), 0, "%s", why.text);
    return l;
}

Test(units, are_sorted_and_told_apart_by_their_intervals)
{
    static const struct {
        const char *name;
        enum svy_kind kind;
        bool before;
    } want[] = {{"ninh-kieu", SVY_ABOVE, true},
                {"thot-not", SVY_ALIKE, false},
                {"vinh-thanh", SVY_OPEN, true},
                {"o-mon", SVY_BELOW, true},
                {"cai-rang", SVY_HIDDEN, false}};
    struct svy_figure f;
    struct svy_estimates e = {0};
    struct svy_units l = read_units(&f, &e, NULL);

    cr_assert_eq(l.n, 5);
    cr_assert_eq(l.reference, 81.1);
    cr_assert_eq(l.total, 1093);
    cr_assert(l.lonely);
    for (size_t i = 0; i < l.n; i++) {
        cr_expect_str_eq(l.unit[i].label, want[i].name);
        cr_expect_eq(l.unit[i].kind, want[i].kind, "%s", want[i].name);
        cr_expect_eq(l.unit[i].before != NULL, want[i].before);
    }
    svy_units_free(&l);
    svy_figure_free(&f);
    svy_estimate_free(&e);
}

/* tests/data/estimates/rest.csv: o-mon's interval does not touch the line, and
 * its p-value of 0.034 is 0.11 adjusted for four. */
Test(units, differ_where_an_adjusted_test_says_so)
{
    static const enum svy_kind want[] = {SVY_ABOVE, SVY_ALIKE, SVY_OPEN,
                                         SVY_ALIKE, SVY_HIDDEN};
    struct svy_estimates e = {0}, tests = {0};
    struct svy_wish tested = wish;
    struct svy_figure f;
    struct svy_units l;
    struct svy_err why = {0};

    read_estimates(&e, "tests/data/estimates/league.csv");
    read_estimates(&tests, "tests/data/estimates/rest.csv");
    tested.tests = &tests;
    tested.tested = "t";
    cr_assert_eq(svy_figure_init(&f, &tested, &why), 0);
    cr_assert_eq(svy_units_read(&l, &f, &e, &why), 0, "%s", why.text);
    cr_expect_eq(l.judged, 3);
    cr_expect(!l.tested.alone);
    cr_expect_float_eq(l.tested.level, 0.05, 1e-12);
    for (size_t i = 0; i < l.n; i++)
        cr_expect_eq(l.unit[i].kind, want[i], "%s", l.unit[i].label);
    svy_units_free(&l);
    svy_figure_free(&f);
    svy_estimate_free(&tests);
    svy_estimate_free(&e);
}

Test(units, that_are_not_published_are_by_name_and_leave_no_figure)
{
    struct svy_figure f;
    struct svy_estimates e = {0}, used = {0};
    struct svy_units l = read_units(&f, &e, "suppressed");

    cr_assert_eq(l.count[SVY_HIDDEN], 5);
    cr_assert(isnan(l.reference));
    cr_assert_str_eq(l.unit[0].label, "cai-rang");
    cr_assert_str_eq(l.unit[4].label, "vinh-thanh");
    svy_units_keep(&l, &used);
    cr_assert_eq(used.n, 6);
    for (size_t i = 0; i < used.n; i++)
        cr_expect(isnan(used.row[i].value) && isnan(used.row[i].low) &&
                  isnan(used.row[i].high) && isnan(used.row[i].se));
    svy_estimate_free(&used);
    svy_units_free(&l);
    svy_figure_free(&f);
    svy_estimate_free(&e);
}
