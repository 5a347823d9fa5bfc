/* Replicates through the whole road, and beside the Taylor variance. */
#include "measure/repvar.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"
#include "rows/estimate.h"

enum { SEEDS = 20 };

static struct made_job
job(const struct made *x, const char *kind, const char *stats)
{
    struct made_job j = {.ask = made_ask(x), .stats = stats};

    j.ask.items = (struct svy_texts){1, {"q1..q3"}};
    j.ask.by = (struct svy_texts){2, {"sex", "sex,half"}};
    j.how.totals = true;
    j.how.variance.kind = kind;
    j.how.variance.replicates = strcmp(kind, "jkn") == 0 ? 0 : 40;
    return j;
}

Test(repvar, of_bootstraps_is_the_same_from_parts_in_any_order)
{
    static const char *const kind[] = {"bootstrap", "poisson", "preston",
                                       "jkn"};

    for (uint64_t seed = 0; seed < SEEDS * 3; seed++) {
        struct made x;
        struct made_job j, count, after;
        size_t *order;
        char *text, *part[2], *direct, *tally, *through;

        made(&x, seed, (enum made_design)(seed % 3)); // clusters
        j = job(&x, kind[seed % 4], "mean,total,share,net");
        j.how.variance.seed = seed;
        count = after = j;
        count.ask.by = (struct svy_texts){1, {"sex,half,age"}};
        after.ask.weight = after.ask.strata = after.ask.psu = after.ask.fpc =
            NULL;
        order = made_order(&x, seed);
        text = made_text(&x, NULL, 0, x.n, 1);
        part[0] = made_text(&x, order, 0, x.n / 3, 1);
        part[1] = made_text(&x, order, x.n / 3, x.n, 1);
        direct = made_estimate(&j, text);
        tally = made_tally(&count, part, 2);
        through = made_estimate(&after, tally);
        cr_assert(strncmp(direct, "sex,half", 8) == 0, "%s", direct);
        cr_assert_str_eq(direct, through, "seed %lu", (unsigned long)seed);
        free(text);
        free(part[0]);
        free(part[1]);
        free(direct);
        free(tally);
        free(through);
        made_free(&x);
    }
}

/* Totals are linear, so nothing but rounding can differ; without clusters each
 * respondent is left out once. */
Test(repvar, of_the_jackknife_is_the_taylor_variance_of_a_total)
{
    static const enum made_design design[] = {MADE_CLUSTERS, MADE_CLUSTERS_FPC,
                                              MADE_PEOPLE, MADE_PEOPLE_FPC};

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct svy_estimates e[2] = {{0}};
        struct made_job j;
        struct made x;
        char *text;

        made(&x, seed, design[seed % 4]);
        text = made_text(&x, NULL, 0, x.n, 1);
        j = job(&x, "taylor", "total");
        j.how.variance.replicates = 0;
        made_parse(&e[0], made_estimate(&j, text));
        j = job(&x, "jkn", "total");
        made_parse(&e[1], made_estimate(&j, text));
        cr_assert_eq(e[0].n, e[1].n);
        for (size_t i = 0; i < e[0].n; i++) {
            const struct svy_estimate *t = &e[0].row[i], *r = &e[1].row[i];

            cr_assert((isnan(t->se) && isnan(r->se)) ||
                          fabs(t->se - r->se) <= 1e-9 * t->se + 1e-9,
                      "seed %lu %s: %.17g, not %.17g", (unsigned long)seed,
                      t->item, r->se, t->se);
            cr_assert_eq(t->df, r->df);
        }
        svy_estimate_free(&e[0]);
        svy_estimate_free(&e[1]);
        free(text);
        made_free(&x);
    }
}

/* Totals are linear and means of the whole sample nearly so: a bootstrap of
 * 4,000 is within five times its own Monte Carlo standard error and 5 % of the
 * Taylor error. (Of a few PSUs poisson can draw hardly any, which ruins a
 * mean.) */
Test(repvar, of_a_bootstrap_is_about_the_taylor_variance)
{
    for (uint64_t seed = 0; seed < 6; seed++) {
        struct svy_estimates e[2] = {{0}};
        struct made_job j;
        struct made x;
        char *text;

        made(&x, seed, MADE_CLUSTERS);
        text = made_text(&x, NULL, 0, x.n, 1);
        j = job(&x, "taylor", seed % 2 ? "total" : "mean,top");
        j.ask.by.n = 0;
        j.ask.satisfied = "4,5";
        j.how.variance.replicates = 0;
        made_parse(&e[0], made_estimate(&j, text));
        j.how.variance.kind = seed % 2 ? "poisson" : "bootstrap";
        j.how.variance.replicates = 4000;
        made_parse(&e[1], made_estimate(&j, text));
        for (size_t i = 0; i < e[0].n; i++) {
            const double se = e[0].row[i].se, noise = atof(e[1].row[i].own[0]);

            cr_assert(fabs(e[1].row[i].se - se) < 5 * noise + .05 * se,
                      "seed %lu %s: %g, not %g", (unsigned long)seed,
                      e[0].row[i].item, e[1].row[i].se, se);
            cr_assert(noise > 0 && noise < .05 * se, "%g of %g", noise, se);
        }
        svy_estimate_free(&e[0]);
        svy_estimate_free(&e[1]);
        free(text);
        made_free(&x);
    }
}

/* The Monte Carlo standard error that is printed is how runs with other seeds
 * differ: the standard deviation of 60 standard errors, known to about a tenth.
 */
Test(repvar, tells_how_far_other_draws_would_move_an_error)
{
    double n = 0, mean = 0, squares = 0, noise = 0;
    struct made_job j;
    struct made x;
    char *text;

    made(&x, 3, MADE_CLUSTERS);
    text = made_text(&x, NULL, 0, x.n, 1);
    j = job(&x, "bootstrap", "mean");
    j.ask.by.n = 0;
    j.how.variance.replicates = 400;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        struct svy_estimates e = {0};
        double off;

        j.how.variance.seed = seed;
        made_parse(&e, made_estimate(&j, text));
        off = e.row[0].se - mean;
        mean += off / ++n;
        squares += off * (e.row[0].se - mean);
        noise += atof(e.row[0].own[0]) / 60;
        svy_estimate_free(&e);
    }
    cr_assert_float_eq(sqrt(squares / 59) / noise, 1, .35);
    free(text);
    made_free(&x);
}
