/* Whole rows of estimates in the small, by hand. */
#include "measure/results.h"
#include "data/estcsv.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"

static void
run(struct svy_estimates *e, const struct made_job *j, const char *answers)
{
    struct svy_err why = {0};
    char *text = made_estimate(j, answers);
    FILE *in = fmemopen(text, strlen(text), "r");

    *e = (struct svy_estimates){0};
    cr_assert_eq(svy_estcsv_read(e, in, "e", &why), 0, "%s", text);
    fclose(in);
    free(text);
}

static void
near(double got, double want, const char *what)
{
    cr_assert(isnan(want) ? isnan(got) : fabs(got - want) <= 1e-12 * fabs(want),
              "%s is %.17g, not %.17g", what, got, want);
}

/* Where all are satisfied the far limit is (alpha/2)^(deff/n). */
Test(results, has_a_one_sided_limit_at_the_ends_of_the_scale)
{
    struct made_job j = {.ask = {.items = {1, {"q"}}, .satisfied = "1"},
                         .stats = "top"};
    struct svy_estimates e;

    run(&e, &j, "q\n1\n1\n1\n1\n");
    near(e.row[0].low, pow(0.025, 0.25), "low of four");
    near(e.row[0].high, 1, "high of four");
    cr_assert_eq(e.row[0].se, 0);
    svy_estimate_free(&e);
    j.ask.psu = "c"; // two a PSU: worth half as many
    run(&e, &j, "q,c\n1,1\n1,1\n1,2\n1,2\n");
    near(e.row[0].low, pow(0.025, 0.5), "low of two pairs");
    svy_estimate_free(&e);
    j.ask.satisfied = "5";
    run(&e, &j, "q,c\n1,1\n1,1\n1,2\n1,2\n");
    near(e.row[0].low, 0, "low of none");
    near(e.row[0].high, 1 - pow(0.025, 0.5), "high of none");
    svy_estimate_free(&e);
}

/* PSUs that agree to the last answer say nothing of the error. */
Test(results, wants_a_review_where_nothing_varies_inside_the_scale)
{
    const struct made_job j = {
        .ask = {.items = {1, {"q"}}, .satisfied = "1", .psu = "c"},
        .stats = "top"};
    const double s = sqrt(0.25 * 2 / 4), t = 12.706204736174704 * s / 0.25;
    struct svy_estimates e;

    run(&e, &j, "q,c\n1,1\n2,1\n1,2\n2,2\n");
    cr_assert_str_eq(e.row[0].flag, "review");
    near(e.row[0].se, s, "se");
    near(e.row[0].low, 1 / (1 + exp(t)), "low");
    near(e.row[0].high, 1 / (1 + exp(-t)), "high");
    cr_assert(isnan(e.row[0].deff) && isnan(e.row[0].neff));
    svy_estimate_free(&e);
}

Test(results, counts_degrees_of_freedom_by_the_rule_that_is_asked)
{
    static const struct {
        const char *rule;
        double df[2];
    } want[] = {{NULL, {3, 1}},
                {"domain", {3, 1}},
                {"design", {3, 3}},
                {"7", {7, 7}},
                {"inf", {INFINITY, INFINITY}}};

    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        struct made_job j = {.ask = {.items = {1, {"q"}},
                                     .strata = "h",
                                     .psu = "c",
                                     .by = {1, {"g"}}},
                             .how = {.df = want[i].rule, .totals = true}};
        struct svy_estimates e;

        run(&e, &j,
            "h,c,g,q\na,1,x,1\na,2,x,2\na,2,y,\nb,1,y,4\nb,2,y,3\nb,3,y,\n"
            "b,3,y,5\n");
        cr_assert_eq(e.n, 3); // all, x, y
        cr_assert_eq(e.row[0].df, want[i].df[0], "%zu: %g", i, e.row[0].df);
        cr_assert_eq(e.row[1].df, want[i].df[1], "%zu: %g", i, e.row[1].df);
        cr_assert_eq(e.row[1].psus, 2);
        svy_estimate_free(&e);
    }
}

Test(results, has_no_figure_where_nobody_answered)
{
    const struct made_job j = {.ask = {.items = {1, {"q"}}, .by = {1, {"g"}}}};
    struct svy_estimates e;

    run(&e, &j, "g,q\na,1\na,4\nb,\nb,\n");
    cr_assert_eq(e.n, 2);
    cr_assert_str_eq(e.row[1].by[0], "b");
    cr_assert_eq(e.row[1].n, 0);
    cr_assert_eq(e.row[1].df, 0);
    near(e.row[1].value, NAN, "mean of none");
    near(e.row[1].se, NAN, "se of none");
    svy_estimate_free(&e);
}

Test(results, never_sums_over_waves)
{
    const struct made_job j = {
        .ask = {.items = {1, {"q"}}, .by = {1, {"g"}}, .psu = "c"},
        .how = {.totals = true}};
    struct svy_estimates e;

    // PSU 1 of one wave is not PSU 1 of the other
    run(&e, &j, "wave,c,g,q\n1,1,a,1\n1,2,a,3\n2,1,a,5\n2,2,b,9\n2,3,b,9\n");
    cr_assert_eq(e.n, 5);
    cr_assert_str_eq(e.by[0], "wave");
    cr_assert(strcmp(e.row[0].by[0], "1") == 0 && *e.row[0].by[1] == '\0');
    near(e.row[0].value, 2, "mean of the first wave");
    near(e.row[1].value, 23. / 3, "mean of the second wave");
    cr_assert_eq(e.row[0].df, 1);
    cr_assert_eq(e.row[1].df, 2);
    svy_estimate_free(&e);
}

/* The whole covariance: of rows of one item its variances, and across. */
Test(results, names_the_rows_of_its_covariance)
{
    const struct made_job j = {
        .ask = {.items = {1, {"q"}}, .psu = "c", .by = {1, {"g"}}},
        .covariance = true};
    char *text = made_estimate(&j, "c,g,q\n1,a,1\n1,b,4\n2,a,3\n2,b,1\n");
    static const char between[] = "\nb;q;mean;;,a;q;mean;;,";
    const char *at = strstr(text, between);

    // z of a: (1-2)/2, (3-2)/2; of b: (4-2.5)/2, (1-2.5)/2; V = 2 sum z z
    cr_assert(strstr(text, "row,col,cov\na;q;mean;;,a;q;mean;;,1\nb;") != NULL,
              "%s", text);
    cr_assert(at != NULL, "%s", text);
    near(strtod(at + strlen(between), NULL), -1.5, "covariance");
    cr_assert(strstr(at, "\nb;q;mean;;,b;q;mean;;,2.25\n") != NULL, "%s", text);
    free(text);
}

/* Counts answers to a, b, c and d of respondents in pairs, then measures. */
static char *
through_tally(const struct made_job *count, const struct made_job *after)
{
    char answers[] = "a,b,c,d\n1,2,1,1\n2,1,1,2\n1,1,2,1\n2,2,2,2\n";
    char *text = answers, *tally = made_tally(count, &text, 1);
    char *got = made_estimate(after, tally);

    free(tally);
    return got;
}

Test(results, wants_the_pairs_that_a_covariance_of_respondents_needs)
{
    struct made_job count = {.ask = {.items = {1, {"a,b,c,d"}}}};
    const struct made_job after = {.ask = {.items = {1, {"a,b"}}},
                                   .covariance = true};
    char *got = through_tally(&count, &after);

    cr_assert(strstr(got,
                     "made: the covariance of 'a' and 'b' needs those who "
                     "answered both, whom the tally lacks; count them with "
                     "svytally --pairs 'a*b'") != NULL,
              "%s", got);
    free(got);
    count.ask.pairs = (struct svy_texts){1, {"a*b"}};
    got = through_tally(&count, &after);
    // (1 - 1.5)(2 - 1.5) and its like cancel: no covariance
    cr_assert(strstr(got, "a;mean;;,b;mean;;") == NULL &&
                  strstr(got, "b;mean;;,b;mean;;,0.08333333333333333\n") !=
                      NULL,
              "%s", got);
    free(got);
}

/* All answered all four: that a is in no pair with c cannot mean that nobody
 * gave both. */
Test(results, does_not_take_a_pair_that_was_not_counted_for_an_empty_one)
{
    const struct made_job count = {
        .ask = {.items = {1, {"a,b,c,d"}}, .pairs = {2, {"a*b", "c*d"}}}};
    const struct made_job after = {
        .survey = "survey: p\n"
                  "scales: {f: {codes: {1: {label: x}, 2: {label: y}}}}\n"
                  "items: {a: {scale: f}, b: {scale: f}, c: {scale: f}, d: "
                  "{scale: f}}\n"
                  "index: {score: mean0, nodes: {t: {of: [a, b, c, d]}}}\n",
        .ask = {.tree = true}};
    char *got = through_tally(&count, &after);

    cr_assert(strstr(got,
                     "made: the error of 't' needs those who answered both "
                     "a and c, whom the tally lacks; count them with "
                     "svytally --pairs t") == got,
              "%s", got);
    free(got);
}
