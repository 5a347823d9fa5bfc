#include "meaning/difftest.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"

static void
near(double got, double want, const char *what)
{
    cr_expect(isnan(want) ? isnan(got) : fabs(got - want) <= 1e-10 * fabs(want),
              "%s: %.17g, not %.17g", what, got, want);
}

enum { ROWS = 4 };

static const char *const others[ROWS] = {"a", "b", "c", "d"};

/* Four differences. */
static void
fill(struct svy_estimates *e, const double *value, const double *se,
     const double *df)
{
    *e = (struct svy_estimates){0};
    for (size_t i = 0; i < ROWS; i++)
        svy_estimate_add(e, &(struct svy_estimate){.item = "q",
                                                   .stat = "mean",
                                                   .answer = "",
                                                   .value = value[i],
                                                   .se = se[i],
                                                   .df = df[i],
                                                   .method = "",
                                                   .flag = ""});
}

static const double value[] = {2.5, -1, 0.3, 12}, se[] = {1, 0.5, 0.4, 1.5},
                    df[] = {10, 4.5, INFINITY, 3};

/* R 4.2.2:
 *
 *     v <- c(2.5, -1, .3, 12); s <- c(1, .5, .4, 1.5); df <- c(10, 4.5, Inf, 3)
 *     print(2 * pt(-abs(v / s), df), digits = 17)
 *     print((qt(.975, df) + qt(.8, df)) * s, digits = 17)
 */
Test(difftest, asks_students_t_on_both_sides)
{
    static const double p[] = {0.0314468442366087758, 0.1082579071811249349,
                               0.4532547047537364149, 0.0040765775877854666},
                        mdd[] = {3.1071966805368634, 1.7939389578902056,
                                 1.1206340872451872, 6.2413779264705171};
    static const size_t family[ROWS] = {0};
    const struct svy_difftest v = {.level = 0.95, .power = 0.8};
    struct svy_estimates e;

    fill(&e, value, se, df);
    svy_difftest_rows(&v, &e, family, others, NULL);
    cr_assert_eq(e.nown, 4);
    for (size_t i = 0; i < ROWS; i++) {
        near(made_own(&e, i, "p"), p[i], "p");
        near(made_own(&e, i, "padj"), p[i], "padj without an adjustment");
        near(made_own(&e, i, "mdd"), mdd[i], "mdd");
        cr_expect_str_eq(e.row[i].own[svy_estimate_own(&e, "reference")],
                         others[i]);
    }
    svy_estimate_free(&e);
}

/* R 4.2.2, p as above: p.adjust(p[c(1, 4)], "holm"), p.adjust(p[2:3], "holm")
 * and p.adjust(p, "holm"). By hand: 2 · 0.004 and 1 · 0.031; 2 · 0.108 and
 * 1 · 0.453; 4 · 0.004, 3 · 0.031, 2 · 0.108, 1 · 0.453. */
Test(difftest, charges_a_difference_for_those_of_its_family_alone)
{
    static const double apart[] = {0.0314468442366087758, 0.21651581436224987,
                                   0.4532547047537364149,
                                   0.0081531551755709333},
                        one[] = {0.094340532709826327, 0.21651581436224987,
                                 0.4532547047537364149, 0.016306310351141867};
    static const size_t two[] = {3, 1, 1, 3}, same[] = {2, 2, 2, 2};
    struct svy_difftest v = {.level = 0.95, .power = 0.8};
    struct svy_estimates e;

    svy_difftest_read(&v, "holm");
    fill(&e, value, se, df);
    svy_difftest_rows(&v, &e, two, others, NULL);
    for (size_t i = 0; i < ROWS; i++)
        near(made_own(&e, i, "padj"), apart[i], "of two families");
    svy_estimate_free(&e);
    fill(&e, value, se, df);
    svy_difftest_rows(&v, &e, same, others, NULL);
    for (size_t i = 0; i < ROWS; i++)
        near(made_own(&e, i, "padj"), one[i], "of one family");
    svy_estimate_free(&e);
}

/* 12 beside an error of 1e-12 is what rounding leaves of no error; 0 beside one
 * of 1e-12 is small and yet a difference of which something is known. */
Test(difftest, says_nothing_where_nothing_but_rounding_varies)
{
    static const double values[] = {12, 0, 12, 12},
                        errors[] = {1e-12, 1e-12, NAN, 1.5},
                        dfs[] = {10, 10, 10, 0};
    static const double p[] = {NAN, 1, NAN, NAN};
    static const size_t family[ROWS] = {0};
    struct svy_difftest v = {.level = 0.95, .power = 0.8};
    struct svy_estimates e;

    svy_difftest_read(&v, "holm");
    fill(&e, values, errors, dfs);
    svy_difftest_rows(&v, &e, family, others, NULL);
    for (size_t i = 0; i < ROWS; i++) {
        near(made_own(&e, i, "p"), p[i], "p");
        near(made_own(&e, i, "padj"), p[i], "padj of a family of one");
        cr_expect_eq(isnan(made_own(&e, i, "mdd")), isnan(p[i]));
    }
    svy_estimate_free(&e);
}

Test(difftest, never_charges_less_than_a_test_alone_costs)
{
    static const double given[] = {0.02, 0.5, NAN, 0.0001};
    static const size_t family[ROWS] = {0};
    const struct svy_difftest v = {.level = 0.95, .power = 0.8, .maxt = true};
    struct svy_estimates e;

    fill(&e, value, se, df);
    svy_difftest_rows(&v, &e, family, others, given);
    cr_expect_eq(made_own(&e, 0, "padj"), made_own(&e, 0, "p"));
    cr_expect_eq(made_own(&e, 1, "padj"), 0.5);
    cr_expect_eq(made_own(&e, 3, "padj"), made_own(&e, 3, "p"));
    svy_estimate_free(&e);
}

Test(difftest, stands_behind_what_commands_before_have_added)
{
    static const char *const name[] = {"reach"}, *const said[] = {"far"};
    static const size_t family[ROWS] = {0};
    const struct svy_difftest v = {.level = 0.95, .power = 0.8};
    struct svy_estimates e;

    fill(&e, value, se, df);
    e.own = svy_mem_take(&e.mem, 1, sizeof *e.own);
    e.own[0] = name[0];
    e.nown = 1;
    e.row[1].own = said;
    svy_difftest_rows(&v, &e, family, others, NULL);
    cr_assert_eq(e.nown, 5);
    cr_expect_eq(svy_estimate_own(&e, "reach"), 0);
    cr_expect_eq(svy_estimate_own(&e, "reference"), 1);
    cr_expect_str_eq(e.row[0].own[0], "");
    cr_expect_str_eq(e.row[1].own[0], "far");
    svy_estimate_free(&e);
}

/* Student (1908), Biometrika 6, 20: hours of sleep that ten people gained by
 * one drug and by another; R's data set sleep. */
static const double gained[2][10] = {
    {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0},
    {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4}};

/* The difference of both drugs, by clusters or strata. */
static void
compare(struct svy_estimates *e, const char *psu, const char *strata)
{
    const struct svy_reference_ask with = {
        .reference = "2", .adjust = "none", .power = 0.8};
    struct made_job j = {.stats = "mean",
                         .compare = &with,
                         .ask = {.items = {1, {"extra"}},
                                 .by = {1, {"drug"}},
                                 .psu = psu,
                                 .strata = strata}};
    char text[512], *to = text;

    to += sprintf(to, "id,drug,extra\n");
    for (int i = 0; i < 10; i++)
        for (int k = 0; k < 2; k++)
            to += sprintf(to, "%d,%d,%g\n", i, k + 1, gained[k][i]);
    made_parse(e, made_estimate(&j, text));
    cr_assert_eq(e->n, 1);
}

/* R 4.2.2:
 *
 *     a <- sleep$extra[1:10]; b <- sleep$extra[11:20]
 *     t <- t.test(a, b, paired = TRUE)
 *     print(c(t$estimate, t$stderr, t$parameter, t$p.value), digits = 17)
 *     print((qt(.975, 9) + qt(.8, 9)) * t$stderr, digits = 17)
 */
Test(difftest, of_the_same_people_twice_is_the_paired_t_test)
{
    struct svy_estimates e;

    compare(&e, "id", NULL);
    near(e.row[0].value, -1.58, "difference");
    near(e.row[0].se, 0.3889587238883951970, "se");
    near(e.row[0].df, 9, "df");
    near(made_own(&e, 0, "p"), 0.0028328901973842702, "p");
    near(made_own(&e, 0, "mdd"), 1.2234934012183507, "mdd");
    svy_estimate_free(&e);
}

/* R 4.2.2, a and b as above: t <- t.test(a, b); what is printed as there, but
 * for qt(.975, t$parameter) + qt(.8, t$parameter). */
Test(difftest, of_other_people_is_welchs_t_test)
{
    struct svy_estimates e;

    compare(&e, NULL, "drug");
    near(e.row[0].value, -1.58, "difference");
    near(e.row[0].se, 0.849091017238762014, "se");
    near(e.row[0].df, 17.776473516178498357, "df");
    near(made_own(&e, 0, "p"), 0.079394140187358173, "p");
    near(made_own(&e, 0, "mdd"), 2.5176640954914054, "mdd");
    svy_estimate_free(&e);
}

/* By hand: (4 + 9)^2 / (16/8 + 81/27) = 169/5; equal parts add their df; what
 * does not vary adds nothing. */
Test(difftest, adds_degrees_of_freedom_as_satterthwaite)
{
    near(svy_difftest_df(4, 8, 9, 27), 33.8, "unequal");
    near(svy_difftest_df(2, 7, 2, 7), 14, "equal");
    near(svy_difftest_df(4, 8, 0, 3), 8, "of one alone");
    cr_expect_eq(svy_difftest_df(4, INFINITY, 9, INFINITY), INFINITY);
}

Test(difftest, draws_for_200_of_the_rest_and_2000_pairs_or_as_it_was_told)
{
    struct svy_difftest v = {0};

    svy_difftest_read(&v, "maxt");
    cr_expect(svy_difftest_draws(&v, 200, true));
    cr_expect(!svy_difftest_draws(&v, 201, true));
    cr_expect(svy_difftest_draws(&v, 2000, false));
    cr_expect(!svy_difftest_draws(&v, 2001, false));
    v.said = true;
    cr_expect(svy_difftest_draws(&v, 201, true));
    cr_expect(svy_difftest_draws(&v, 2001, false));
    svy_difftest_read(&v, "holm");
    cr_expect(!svy_difftest_draws(&v, 1, true), "holm draws nothing");
}

Test(difftest, knows_maxt_beside_the_adjustments)
{
    struct svy_difftest v = {0};

    svy_difftest_read(&v, "maxt");
    cr_expect(v.maxt && v.adjust == SVY_PADJUST_NONE);
    svy_difftest_read(&v, "bh");
    cr_expect(!v.maxt && v.adjust == SVY_PADJUST_BH);
}

Test(difftest, notes_a_family_that_was_too_large_and_no_other)
{
    struct svy_strlist notes = {0};
    struct svy_mem m = {0};

    svy_difftest_note(0, &notes, &m);
    cr_assert_eq(notes.n, 0);
    svy_difftest_note(2016, &notes, &m);
    cr_assert_eq(notes.n, 1);
    cr_expect_not_null(strstr(notes.name[0], "2016 differences"), "%s",
                       notes.name[0]);
    svy_mem_free(&m);
}
