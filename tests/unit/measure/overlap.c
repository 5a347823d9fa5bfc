/* Two waves in the small, worked by hand. */
#include "measure/overlap.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>

/* One respondent of weight 1 in a PSU of a wave, who answers y. */
struct seen {
    const char *wave, *stratum, *psu, *fpc, *y;
};

struct waves {
    struct svy_tally t;
    struct svy_design d;
    struct svy_totals s;
    struct svy_linearize l[2]; /* the totals of y */
    struct svy_scored in[10];
    struct svy_mem mem;
};

static void
begin(struct waves *x, const struct seen *p, size_t n, bool brewer)
{
    const char *by[] = {"wave"};
    const struct svy_shape shape = {
        .nby = 1, .by = by, .nstage = 1, .nfpc = p[0].fpc ? 1 : 0};
    const struct svy_by none = {0};
    const struct svy_design_how how = {.brewer = brewer};
    struct svy_statform f = {.kind = SVY_STATFORM_TOTAL, .in = x->in};
    struct svy_err why;

    svy_tally_init(&x->t, &shape);
    for (size_t i = 0; i < n; i++) {
        const char *const id[] = {p[i].wave, p[i].stratum, p[i].psu};
        const size_t u = (size_t)svy_tally_unit(&x->t, id, &p[i].fpc);
        const size_t cell =
            svy_tally_cell(&x->t, u, svy_tally_combo(&x->t, &p[i].wave));

        svy_tally_add(&x->t, svy_tally_psu(&x->t, u), SVY_CAT_PSU, 1, 1);
        svy_tally_add(&x->t, cell, SVY_CAT_ALL, 1, 1);
        svy_tally_add(&x->t, cell, svy_tally_cat(&x->t, "y", p[i].y), 1, 1);
    }
    svy_tally_close(&x->t);
    cr_assert_eq(svy_design_init(&x->d, &x->t, &how, "t", &why), 0, "%s",
                 why.text);
    cr_assert_eq(svy_totals_init(&x->s, &x->t, &none, "t", &why), 0);
    for (int y = 0; y < 10; y++) {
        const char text[] = {(char)('0' + y), '\0'};
        const long cat =
            svy_tally_answer(&x->t, (size_t)svy_tally_find(&x->t, "y"), text);

        if (cat >= 0)
            x->in[f.n++] = (struct svy_scored){(size_t)cat, y, 1};
    }
    for (size_t w = 0; w < 2; w++) {
        const struct svy_domain d =
            svy_domain(&x->s, w, SVY_DOMAIN_ONE, &x->d, NULL, &x->mem);

        x->l[w] = svy_linearize(&f, &d, &x->mem);
    }
}

static void
check_drawn(const struct seen *p, size_t n, size_t pairs, double want,
            bool brewer)
{
    struct waves x = {0};
    struct svy_overlap o;

    begin(&x, p, n, brewer);
    svy_overlap_init(&o, &x.d, "1", "2");
    cr_expect_eq(o.n, pairs);
    cr_expect_float_eq(svy_overlap(&o, &x.l[0], &x.l[1]), want, 1e-14,
                       "%.17g, not %.17g", svy_overlap(&o, &x.l[0], &x.l[1]),
                       want);
    svy_overlap_free(&o);
    svy_totals_free(&x.s);
    svy_design_free(&x.d);
    svy_tally_free(&x.t);
    svy_mem_free(&x.mem);
}

static void
check(const struct seen *p, size_t n, size_t pairs, double want)
{
    check_drawn(p, n, pairs, want, false);
}

/* b and c are common: means 4 and 3, so 2/1 ((2-4)(1-3) + (6-4)(5-3)) = 16. */
#define ROTATED(fpc)                                                           \
    {"1", "h", "a", fpc, "9"}, {"1", "h", "b", fpc, "2"},                      \
        {"1", "h", "c", fpc, "6"}, {"2", "h", "b", fpc, "1"},                  \
        {"2", "h", "c", fpc, "5"},                                             \
    {                                                                          \
        "2", "h", "d", fpc, "0"                                                \
    }

Test(overlap, is_of_the_psus_in_common_about_their_own_means)
{
    const struct seen p[] = {ROTATED(NULL)};

    check(p, 6, 2, 16);
}

/* Of k the two go apart: 2 ((1-2)(8-6) + (3-2)(4-6)) = -8. */
Test(overlap, adds_up_over_strata)
{
    const struct seen p[] = {
        ROTATED(NULL),
        {"1", "k", "a", NULL, "1"},
        {"1", "k", "b", NULL, "3"},
        {"2", "k", "a", NULL, "8"},
        {"2", "k", "b", NULL, "4"},
    };

    check(p, 10, 4, 8);
}

/* d of h is not d of k; of one PSU in common nothing can be said. */
Test(overlap, is_nothing_of_one_psu_or_of_namesakes_elsewhere)
{
    const struct seen p[] = {
        {"1", "h", "a", NULL, "9"}, {"1", "h", "b", NULL, "2"},
        {"2", "h", "b", NULL, "7"}, {"2", "h", "c", NULL, "5"},
        {"1", "k", "c", NULL, "3"}, {"1", "k", "d", NULL, "1"},
        {"2", "k", "a", NULL, "4"}, {"2", "k", "e", NULL, "8"},
    };

    check(p, 8, 1, 0);
}

/* 3 of 12 in each wave, 2 in common: 16 (1 - 3 3/(2 12)) = 10. And 2 of 8, both
 * in common: 2 ((2-4)(1-3) + (6-4)(5-3)) (1 - 2/8) = 12. */
Test(overlap, counts_what_two_samples_of_few_share_by_chance)
{
    const struct seen some[] = {ROTATED("12")};
    const struct seen all[] = {{"1", "h", "b", "8", "2"},
                               {"1", "h", "c", "8", "6"},
                               {"2", "h", "b", "8", "1"},
                               {"2", "h", "c", "8", "5"}};

    check(some, 6, 2, 10);
    check(all, 4, 2, 12);
}

/* All in common: 3/2 sum (1 - pi)(Z1 - 4)(Z2 - 4) = 3/2 (.5 6 + .75 2 + .25 0)
 * = 6.75, whoever is listed first; one that was sure to be drawn is apart. */
Test(overlap, with_probabilities_takes_each_psu_by_its_own)
{
    const struct seen some[] = {
        {"1", "h", "a", ".5", "2"},  {"1", "h", "b", ".25", "6"},
        {"1", "h", "c", ".75", "4"}, {"1", "h", "z", "1", "9"},
        {"2", "h", "a", ".5", "1"},  {"2", "h", "b", ".25", "5"},
        {"2", "h", "c", ".75", "6"}, {"2", "h", "z", "1", "0"},
    };
    const struct seen renamed[] = {
        {"1", "h", "a", "1", "9"},   {"1", "h", "b", ".75", "4"},
        {"1", "h", "c", ".25", "6"}, {"1", "h", "z", ".5", "2"},
        {"2", "h", "a", "1", "0"},   {"2", "h", "b", ".75", "6"},
        {"2", "h", "c", ".25", "5"}, {"2", "h", "z", ".5", "1"},
    };

    check_drawn(some, 8, 3, 6.75, true);
    check_drawn(renamed, 8, 3, 6.75, true);
}
