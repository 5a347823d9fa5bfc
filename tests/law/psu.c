/* Totals of PSUs, and the variance that is the squares of their deviations. */
#include "psu.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

#include "made.h"
#include "statrows.h"

enum { SEEDS = 60 };

/* A drawn sample of clusters, opened; its lines are mean, total and top of q1,
 * y and q2. */
struct opened {
    struct made x;
    struct svy_run run;
    struct svy_statrows rows;
    struct svy_mem mem;
};

/* Of the first stratum one PSU alone stays where `lonely` says so. */
static void
begin(struct opened *o, uint64_t seed, enum made_design design, bool lonely)
{
    const struct svy_stat_ask stats = {.stats = "mean,total,top"};
    struct made_job j;
    struct svy_err why = {0};
    size_t *order, n = 0;
    char *text;

    *o = (struct opened){0};
    made(&o->x, seed, design);
    j = (struct made_job){.ask = made_ask(&o->x)};
    j.ask.items = (struct svy_texts){1, {"q1,y,q2"}};
    j.ask.by = (struct svy_texts){1, {"half,age"}}; // often in few PSUs
    j.how.totals = true;
    j.how.variance.lonely = "certainty";
    order = svy_mem_take(&o->mem, o->x.n, sizeof *order);
    for (size_t i = 0; i < o->x.n; i++)
        if (!lonely || o->x.row[i].stratum > 0 || o->x.row[i].psu == 0)
            order[n++] = i;
    text = made_text(&o->x, order, 0, n, 1);
    o->x.n = n;
    for (size_t i = 0; i < n; i++)
        o->x.row[i] = o->x.row[order[i]];
    cr_assert_eq(made_open(&o->run, &j, &text, 1, &why) ||
                     svy_statrows_init(&o->rows, &o->run, &stats, &why),
                 0, "%s", why.text);
    free(text);
}

static void
end(struct opened *o)
{
    svy_run_close(&o->run);
    made_free(&o->x);
    svy_mem_free(&o->mem);
}

static struct svy_linear
linear(struct opened *o, size_t table, size_t domain, size_t line)
{
    const struct svy_domain d =
        svy_domain(&o->run.tables.at[table], domain, SVY_DOMAIN_ONE, &o->run.d,
                   NULL, &o->mem);

    return svy_linear(&o->rows.line[line].form, &d, &o->mem);
}

static double *
deviations(struct opened *o, const struct svy_linear *l)
{
    double *z = svy_mem_take(&o->mem, svy_psu_count(&o->run.d), sizeof *z);

    svy_psu_totals(l, &o->run.d, z);
    svy_psu_deviate(&o->run.d, z);
    return z;
}

/* The lines of a domain, each with each. */
static void
check_domain(struct opened *o, size_t table, size_t domain, uint64_t seed)
{
    for (size_t i = 0; i < o->rows.n; i++)
        for (size_t k = 0; k < o->rows.n; k++) {
            const struct svy_linear a = linear(o, table, domain, i),
                                    b = linear(o, table, domain, k);
            const double *da = deviations(o, &a), *db = deviations(o, &b);
            double sum = 0, aa = 0, bb = 0, want;

            if (a.n == 0 || b.n == 0)
                continue;
            for (size_t c = 0; c < svy_psu_count(&o->run.d); c++) {
                sum += da[c] * db[c];
                aa += da[c] * da[c];
                bb += db[c] * db[c];
            }
            want = svy_covary(&a, i == k ? &a : &b, &o->run.report.room);
            cr_assert(fabs(sum - want) <= 1e-12 * sqrt(aa * bb) + 1e-30,
                      "seed %lu, table %zu, domain %zu: %.17g, not %.17g",
                      (unsigned long)seed, table, domain, sum, want);
        }
}

Test(psu, deviations_multiply_to_the_covariance_of_one_stage)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        const enum made_design design =
            seed % 2 ? MADE_CLUSTERS_FPC : MADE_CLUSTERS;
        struct opened o;

        begin(&o, seed, design, seed % 4 < 2);
        for (size_t t = 0; t < o.run.tables.n; t++)
            for (size_t k = 0; k < o.run.tables.at[t].ndomain; k++)
                check_domain(&o, t, k, seed);
        end(&o);
    }
}

/* The total of y, by PSUs in the order of the rows, which is that of names. */
Test(psu, totals_are_those_of_its_respondents)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct opened o;
        struct svy_linear l;
        double want[32] = {0}, *z;
        size_t at = 0;

        begin(&o, seed, (enum made_design)(seed % 3), false);
        for (size_t i = 0; i < o.x.n; i++) {
            const struct made_row *r = &o.x.row[i];

            at += i > 0 && (r->stratum != r[-1].stratum || r->psu != r[-1].psu);
            want[at] += r->y >= 0 ? r->w * r->y : 0;
        }
        cr_assert_eq(svy_psu_count(&o.run.d), at + 1);
        z = svy_mem_take(&o.mem, at + 1, sizeof *z);
        cr_assert_str_eq(o.rows.line[4].what.item, "y");
        l = linear(&o, 0, 0, 4);
        svy_psu_totals(&l, &o.run.d, z);
        for (size_t i = 0; i <= at; i++)
            cr_assert_float_eq(z[i], want[i], 1e-12 * want[i] + 1e-300,
                               "seed %lu: %.17g, not %.17g",
                               (unsigned long)seed, z[i], want[i]);
        end(&o);
    }
}

Test(psu, alone_in_its_stratum_does_not_deviate)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct opened o;
        size_t *h, n, alone = 0;

        begin(&o, seed, (enum made_design)(seed % 2), true);
        n = svy_psu_count(&o.run.d);
        h = svy_psu_strata(&o.run.d, &o.mem);
        for (size_t t = 0; t < o.rows.n; t++) {
            const struct svy_linear l = linear(&o, 0, 0, t);
            const double *z = deviations(&o, &l);
            double sum = 0, size = 0;

            cr_assert_eq(z[0], 0, "seed %lu", (unsigned long)seed);
            for (size_t i = 0; i < n; i++) {
                sum = i > 0 && h[i] == h[i - 1] ? sum + z[i] : z[i];
                size = fmax(size, fabs(z[i]));
                if (i + 1 == n || h[i + 1] != h[i])
                    cr_assert(fabs(sum) <= 1e-12 * size,
                              "seed %lu: deviations of a stratum make %g",
                              (unsigned long)seed, sum);
            }
        }
        for (size_t i = 0; i < n; i++)
            alone += (i == 0 || h[i] != h[i - 1]) &&
                     (i + 1 == n || h[i] != h[i + 1]);
        cr_assert_eq(alone, 1);
        cr_assert_eq(h[n - 1], o.x.row[o.x.n - 1].stratum);
        end(&o);
    }
}

Test(psu, is_nobody_where_respondents_were_sampled_themselves)
{
    struct opened o;
    struct svy_linear l;
    double z[1] = {7};

    begin(&o, 1, MADE_PEOPLE, false);
    cr_assert_eq(svy_psu_count(&o.run.d), 0);
    l = linear(&o, 0, 0, 0);
    svy_psu_totals(&l, &o.run.d, z);
    svy_psu_deviate(&o.run.d, z);
    cr_assert_eq(z[0], 7);
    end(&o);
}
