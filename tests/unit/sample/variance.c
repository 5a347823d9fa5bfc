/*
 * Variances by hand: two strata of a few PSUs, their totals small whole
 * numbers. Values of R are in tests/data/textbook.tsv (tests/R/lonely.R).
 */
#include "sample/variance.h"

#include <criterion/criterion.h>
#include <math.h>

#include "common/psus.h"
#include "sample/lonely.h"

static const double tiny = 1e-12;

/* Looks at the same units in another way; z says that each has somebody. */
static double
variance(struct psus *s, const struct svy_design_how *how)
{
    struct svy_err why;
    struct svy_z z[PSUS_MOST];
    const char *note;

    svy_design_free(&s->d);
    cr_assert_eq(svy_design_init(&s->d, &s->t, how, "t", &why), 0, "%s",
                 why.text);
    cr_assert_eq(svy_lonely(&s->d, "t", &note, &why), 0, "%s", why.text);
    for (size_t i = 0; i < s->d.nunit; i++) {
        const uint32_t u = s->d.at[i];

        z[u] = (struct svy_z){
            .unit = u, .na = 1, .nb = 1, .a = s->y[i], .b = s->y[i]};
    }
    return svy_variance(&s->d, z, s->d.nunit);
}

static struct psu
named(const char *stratum, const char *id, const char *fpc, double y)
{
    struct psu p = {.y = y};

    snprintf(p.id[0], sizeof p.id[0], "%s", stratum);
    snprintf(p.id[1], sizeof p.id[1], "%s", id);
    snprintf(p.fpc[0], sizeof p.fpc[0], "%s", fpc);
    return p;
}

/* 1, 2, 3, 10 hold 1 3 4 9: 4/(2 x 3) (2^2 + 1^2 + 5^2) = 20. */
Test(variance, compares_neighbours_in_the_order_of_the_numbers_in_their_ids)
{
    const struct svy_design_how how = {.successive = true};
    const struct psu p[] = {named("a", "2", "", 3), named("a", "10", "", 9),
                            named("a", "3", "", 4), named("a", "1", "", 1)};
    struct psus s;

    psus_count(&s, p, 4, 1);
    cr_assert_float_eq(variance(&s, &how), 20, tiny);
    psus_free(&s);
}

/* Half of 8 drawn: (1 - 1/2) x 20. */
Test(variance, multiplies_successive_differences_by_what_was_not_sampled)
{
    const struct svy_design_how how = {.successive = true};
    const struct psu p[] = {named("a", "1", "8", 1), named("a", "2", "8", 3),
                            named("a", "3", "8", 4), named("a", "4", "8", 9)};
    struct psus s;

    psus_count(&s, p, 4, 1);
    cr_assert_float_eq(variance(&s, &how), 10, tiny);
    psus_free(&s);
}

/* Only the third of five has anybody, y = 6: it differs from both neighbours,
 * 5/(2 x 4) (36 + 36); the first differs from one. */
Test(variance, takes_neighbours_without_anybody_as_zeros)
{
    const struct svy_design_how how = {.successive = true};
    const struct psu p[] = {named("a", "1", "", 0), named("a", "2", "", 0),
                            named("a", "3", "", 0), named("a", "4", "", 0),
                            named("a", "5", "", 0)};
    const struct {
        uint32_t at;
        double v;
    } one[] = {{2, 5. / 8 * 72}, {0, 5. / 8 * 36}, {4, 5. / 8 * 36}};
    struct psus s;

    psus_count(&s, p, 5, 1);
    variance(&s, &how);
    for (size_t i = 0; i < sizeof one / sizeof *one; i++) {
        const struct svy_z z = {.unit = one[i].at, .a = 6, .b = 6};

        cr_assert_float_eq(svy_variance(&s.d, &z, 1), one[i].v, tiny);
    }
    psus_free(&s);
}

/* A circle adds the difference of the ends, and halves without n/(n - 1):
 * SDR = ((sum of the others) + (z_n - z_1)^2)/2. */
Test(variance, relates_to_successive_difference_replication_as_it_says)
{
    const struct svy_design_how how = {.successive = true};
    const double y[] = {4, 1, 7, 7, 2, 9}, n = 6;
    struct psu p[6];
    struct psus s;
    double circle = pow(y[5] - y[0], 2), v;

    for (int i = 0; i < 6; i++) {
        p[i] = psu(1, i, "", y[i], 0);
        circle += i > 0 ? pow(y[i] - y[i - 1], 2) : 0;
    }
    psus_count(&s, p, 6, 1);
    v = variance(&s, &how);
    cr_assert_float_eq(v * (n - 1) / n + pow(y[5] - y[0], 2) / 2, circle / 2,
                       tiny);
    psus_free(&s);
}

/* Totals 2 4 9 with pi .5 .25 1: the certain one is apart, the mean of the
 * others 3; 2/1 (.5 x 1 + .75 x 1) = 2.5. */
Test(variance, sets_certain_psus_apart)
{
    const struct svy_design_how how = {.brewer = true};
    const struct psu p[] = {named("a", "1", "0.5", 2),
                            named("a", "2", "0.25", 4),
                            named("a", "3", "1", 9)};
    const uint32_t all[] = {0, 1, 2};
    struct psus s;
    size_t psus, strata;

    psus_count(&s, p, 3, 1);
    cr_assert_float_eq(variance(&s, &how), 2.5, tiny);
    svy_design_count(&s.d, all, 3, 3, &psus, &strata);
    cr_assert_eq(psus, 3);
    cr_assert_eq(strata, 2, "a certain PSU is a stratum of its own");
    psus_free(&s);
}

/* Strata 1: 1 3 (variance 4), 2: 5 alone, 3: 2 8 (36); mean of all 19/5. */
static const double alone[] = {1, 3, 5, 2, 8};
static const int alone_in[] = {1, 1, 2, 3, 3};

static void
count_alone(struct psus *s, const char *fpc)
{
    struct psu p[5];

    for (int i = 0; i < 5; i++)
        p[i] = psu(alone_in[i], i, fpc, alone[i], 0);
    psus_count(s, p, 5, 1);
}

Test(variance, treats_a_lonely_psu_as_it_is_told)
{
    const struct {
        enum svy_lonely_rule rule;
        double v;
    } rule[] = {
        {SVY_LONELY_CERTAINTY, 40},
        {SVY_LONELY_CENTERED, 40 + 1.2 * 1.2},
        {SVY_LONELY_SCALED, 40 * 3. / 2},
        {SVY_LONELY_COLLAPSE, 4 + 3. / 2 * 18}, /* 5 2 8 about 5 */
    };
    struct psus s;

    count_alone(&s, "");
    for (size_t i = 0; i < sizeof rule / sizeof *rule; i++) {
        const struct svy_design_how how = {.lonely = rule[i].rule};

        cr_assert_float_eq(variance(&s, &how), rule[i].v, tiny, "rule %d",
                           (int)rule[i].rule);
    }
    psus_free(&s);
}

/* b has nobody in the lonely stratum: its factor is 1, that of a 3/2. Strata 1
 * and 3 add 2 ((1 - 2)(2 - 5) + (3 - 2)(8 - 5)) = 12 each. */
Test(variance, scales_a_covariance_by_the_root_of_both_factors)
{
    const struct svy_design_how how = {.lonely = SVY_LONELY_SCALED};
    const double b[] = {2, 8, 0, 1, 3};
    struct psus s;

    count_alone(&s, "");
    variance(&s, &how);
    for (int turn = 0; turn < 2; turn++) {
        struct svy_z z[5];

        for (uint32_t u = 0; u < 5; u++) {
            const double x = turn ? b[u] : alone[u], y = turn ? alone[u] : b[u];

            z[u] = (struct svy_z){
                .unit = u, .na = x > 0, .nb = y > 0, .a = x, .b = y};
        }
        cr_assert_float_eq(svy_variance(&s.d, z, 5), sqrt(3. / 2) * 24, tiny);
    }
    psus_free(&s);
}

/* 1 of 10 and 2 of 10 are 3 of 20; the last stratum joins the one before. */
Test(variance, adds_the_populations_of_strata_that_are_joined)
{
    const struct svy_design_how how = {.lonely = SVY_LONELY_COLLAPSE};
    const struct psu p[] = {named("9", "a", "10", 2), named("9", "b", "10", 8),
                            named("10", "c", "10", 5)};
    const uint32_t all[] = {0, 1, 2};
    struct psus s;
    size_t psus, strata;

    psus_count(&s, p, 3, 1);
    cr_assert_float_eq(variance(&s, &how), (1 - 3. / 20) * 3 / 2 * 18, tiny);
    svy_design_count(&s.d, all, 3, 3, &psus, &strata);
    cr_assert_eq(strata, 1);
    psus_free(&s);
}

Test(variance, refuses_a_lonely_psu_unless_told)
{
    const struct svy_design_how how = {0};
    struct psus s;
    struct svy_err why;
    const char *note;

    count_alone(&s, "10");
    cr_assert_eq(svy_design_init(&s.d, &s.t, &how, "t", &why), 0);
    cr_assert_neq(svy_lonely(&s.d, "t", &note, &why), 0);
    cr_assert_not_null(strstr(why.text, "'02' (1 in all)"), "%s", why.text);
    psus_free(&s);
}

Test(variance, has_no_variance_where_every_stratum_is_lonely_and_scaled)
{
    const struct svy_design_how how = {.lonely = SVY_LONELY_SCALED};
    const struct psu p[] = {named("a", "1", "", 2), named("b", "1", "", 4)};
    struct psus s;

    psus_count(&s, p, 2, 1);
    cr_assert(isnan(variance(&s, &how)));
    psus_free(&s);
}

/* PSUs 1 (SSU 1 3) and 2 (SSU 5 alone), each 2 of 4, SSUs 1 or 2 of 4. Stage 1:
 * 1/2 x 2 ((4-4.5)^2 + (5-4.5)^2) = .5. Stage 2: PSU 1 1/2 x 2 x 2 = 2, PSU 2
 * 3/4 (5 - 3)^2 = 3 about the mean of the three, half of each. */
Test(variance, treats_a_lonely_unit_of_a_later_stage_alike)
{
    const struct {
        enum svy_lonely_rule rule;
        double v;
    } rule[] = {
        {SVY_LONELY_CERTAINTY, .5 + .5 * 2},
        {SVY_LONELY_CENTERED, .5 + .5 * 2 + .5 * 3},
        {SVY_LONELY_SCALED, .5 + .5 * 2 * 2},
    };
    const struct svy_design_how refuse = {0};
    const char *const id[][2] = {{"1", "a"}, {"1", "b"}, {"2", "a"}};
    const double y[] = {1, 3, 5};
    struct psu p[3];
    struct psus s;
    struct svy_err why;
    const char *note;

    for (size_t i = 0; i < 3; i++) {
        p[i] = named("h", id[i][0], "4", y[i]);
        snprintf(p[i].id[2], sizeof p[i].id[2], "%s", id[i][1]);
        snprintf(p[i].fpc[1], sizeof p[i].fpc[1], "4");
    }
    psus_count(&s, p, 3, 2);
    for (size_t i = 0; i < sizeof rule / sizeof *rule; i++) {
        const struct svy_design_how how = {.lonely = rule[i].rule};

        cr_assert_float_eq(variance(&s, &how), rule[i].v, tiny, "rule %d",
                           (int)rule[i].rule);
    }
    svy_design_free(&s.d);
    cr_assert_eq(svy_design_init(&s.d, &s.t, &refuse, "t", &why), 0);
    cr_assert_neq(svy_lonely(&s.d, "t", &note, &why), 0);
    cr_assert_not_null(strstr(why.text, "stage 2 shows no variation: in 'h/2'"),
                       "%s", why.text);
    psus_free(&s);
}
