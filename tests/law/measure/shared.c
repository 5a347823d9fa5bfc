/* What is summed once for many statistics against every one by itself. */
#include "measure/domain.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

#include "common/made.h"
#include "meaning/itemlines.h"

enum { SEEDS = 24 };

/* A drawn sample, opened, with shares and counts of many codes and means of
 * few; its tables are of half and of age. */
struct opened {
    struct made x;
    struct svy_job run;
    struct svy_itemlines rows;
    uint64_t seed;
    struct svy_mem mem;
};

static void
begin(struct opened *o, uint64_t seed, const char *stats, const char *items,
      const char *variance)
{
    const struct svy_itemlines_ask ask = {.stats = stats};
    struct made_job j;
    struct svy_err why = {0};
    size_t *order, n = 0;
    char *text;

    *o = (struct opened){.seed = seed};
    made(&o->x, seed, (enum made_design)(seed % MADE_DESIGNS));
    j = (struct made_job){.ask = made_ask(&o->x)};
    j.ask.items = (struct svy_texts){1, {items}};
    j.ask.by = (struct svy_texts){2, {"half", "age"}};
    j.how.variance.kind = variance;
    j.how.variance.lonely = "certainty";
    order = svy_mem_take(&o->mem, o->x.n, sizeof *order);
    for (size_t i = 0; i < o->x.n; i++)
        order[n++] = i;
    text = made_text(&o->x, order, 0, n, 1);
    cr_assert_eq(made_open(&o->run, &j, &text, 1, &why) ||
                     svy_itemlines_init(&o->rows, &o->run.source, &ask, &why),
                 0, "%s", why.text);
    free(text);
}

static void
end(struct opened *o)
{
    svy_job_close(&o->run);
    made_free(&o->x);
    svy_mem_free(&o->mem);
}

static struct svy_domain
take(struct opened *o, size_t table, size_t at, enum svy_domain_kind kind,
     bool shared)
{
    struct svy_domain d =
        svy_domain(&o->run.source.tables.at[table], at, kind, &o->run.source.d,
                   svy_source_replicates(&o->run.source), &o->mem);

    if (shared)
        svy_domain_share(&d, &o->mem);
    return d;
}

/* least: what rounding may come to. */
static void
near(const struct opened *o, const char *what, double got, double want,
     double least)
{
    cr_assert((isnan(got) && isnan(want)) ||
                  fabs(got - want) <= 1e-12 * fabs(want) + least,
              "seed %lu, %s: %.17g, not %.17g", (unsigned long)o->seed, what,
              got, want);
}

static void
same(struct opened *o, struct svy_linearize *got, struct svy_linearize *want)
{
    struct svy_results *r = &o->run.source.report;
    double moves = 0;

    for (size_t i = 0; i < want->n; i++)
        moves += fabs(want->term[i].u * want->term[i].row->w);
    near(o, "value", got->value, want->value, 1e-14 * moves);
    near(o, "srs", got->srs, want->srs, 0);
    near(o, "w", got->w, want->w, 0);
    cr_assert_eq(svy_results_lonely(r, got), svy_results_lonely(r, want));
    cr_assert_eq(got->people, want->people);
    cr_assert_eq(got->psus, want->psus);
    cr_assert_eq(got->strata, want->strata);
    cr_assert_eq(got->nagain, want->nagain);
    for (size_t i = 0; i < want->nagain; i++)
        near(o, "replicate", got->again[i], want->again[i], 1e-14 * moves);
    near(o, "variance", svy_covariance(got, got, &r->room),
         svy_covariance(want, want, &r->room), 1e-28 * moves * moves);
    if (want->n > 0)
        near(o, "df", svy_results_satterthwaite(r, got),
             svy_results_satterthwaite(r, want), 1e-9);
}

/* Shares and counts of all codes, of both halves. */
static void
check_shares(struct opened *o, size_t *many)
{
    for (size_t k = 0; k < o->run.source.tables.at[1].ndomain; k++) {
        const struct svy_domain plain = take(o, 1, k, SVY_DOMAIN_ONE, false),
                                shared = take(o, 1, k, SVY_DOMAIN_ONE, true);

        for (size_t j = 0; j < o->rows.n; j++) {
            const struct svy_statform *f = &o->rows.line[j].form;
            struct svy_linearize want = svy_linearize(f, &plain, &o->mem),
                                 got = svy_linearize(f, &shared, &o->mem);

            *many += got.n == 2 && want.n > SVY_FEW;
            same(o, &got, &want);
        }
    }
}

/* Every age minus the rest. */
static void
check_rests(struct opened *o, size_t *many)
{
    const struct svy_totals *s = &o->run.source.tables.at[2];
    const struct svy_domain plain = take(o, 2, 0, SVY_DOMAIN_ALL, false),
                            shared = take(o, 2, 0, SVY_DOMAIN_ALL, true);

    for (size_t k = 0; k < s->ndomain; k++) {
        const struct svy_domain one = take(o, 2, k, SVY_DOMAIN_ONE, false),
                                slow = svy_domain_rest(&plain, &one, &o->mem),
                                fast = svy_domain_rest(&shared, &one, &o->mem);

        for (size_t j = 0; j < o->rows.n; j++) {
            const struct svy_statform *f = &o->rows.line[j].form;
            struct svy_linearize a = svy_linearize(f, &one, &o->mem),
                                 b = svy_linearize(f, &slow, &o->mem),
                                 c = svy_linearize(f, &fast, &o->mem),
                                 want = svy_linearize_minus(&a, &b, &o->mem),
                                 got = svy_linearize_minus(&a, &c, &o->mem);

            *many += c.n < b.n;
            same(o, &c, &b);
            same(o, &got, &want);
        }
    }
}

/* Weights 1, 2, 3 ... of those that have a value, logarithms of the first. */
static double
mean_of(const void *ctx, const double *x, double *d)
{
    const size_t n = *(const size_t *)ctx;
    double sum = 0, all = 0, here;

    for (size_t i = 0; i < n; i++)
        if (!isnan(x[i])) {
            sum += (double)(i + 1) * (i == 0 ? log1p(x[i]) : x[i]);
            all += (double)(i + 1);
        }
    for (size_t i = 0; d != NULL && i < n; i++) {
        here = i == 0 ? 1 / (1 + x[i]) : 1;
        d[i] = isnan(x[i]) ? 0 : (double)(i + 1) / all * here;
    }
    return sum / all;
}

/* Joins of joins, one of which is a part of two, in small domains. */
static void
check_joins(struct opened *o, size_t *many)
{
    static const size_t two = 2, three = 3;
    struct svy_statform leaf[5], a, b, c;
    const struct svy_statform *const of_a[] = {&leaf[0], &leaf[1]},
                                     *const of_b[] = {&a, &leaf[2], &leaf[3]},
                                     *const of_c[] = {&b, &a, &leaf[4]};

    cr_assert_eq(o->rows.n, 5);
    for (size_t j = 0; j < 5; j++) {
        leaf[j] = o->rows.line[j].form;
        leaf[j].id = j + 1;
    }
    a = (struct svy_statform){.kind = SVY_STATFORM_JOIN,
                              .nparts = 2,
                              .part = of_a,
                              .join = mean_of,
                              .ctx = &two,
                              .shares = true,
                              .id = 6};
    b = c = a;
    b.nparts = c.nparts = 3;
    b.ctx = c.ctx = &three;
    b.part = of_b;
    c.part = of_c;
    b.id = 7;
    for (size_t k = 0; k < o->run.source.tables.at[2].ndomain; k++) {
        const struct svy_domain plain = take(o, 2, k, SVY_DOMAIN_ONE, false),
                                shared = take(o, 2, k, SVY_DOMAIN_ONE, true);
        struct svy_linearize want = svy_linearize(&c, &plain, &o->mem),
                             got = svy_linearize(&c, &shared, &o->mem);

        *many += got.n == 3 && want.n > 3;
        cr_assert_eq(svy_linearize_incomplete(&got),
                     svy_linearize_incomplete(&want));
        same(o, &got, &want);
    }
}

static void
check_all(const char *stats, const char *items, const char *variance,
          void (*check)(struct opened *o, size_t *many))
{
    size_t many = 0;

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct opened o;

        begin(&o, seed, stats, items, variance);
        check(&o, &many);
        end(&o);
    }
    cr_assert_gt(many, SEEDS, "no sums were shared");
}

Test(shared, shares_are_those_of_every_code_by_itself)
{
    check_all("share,count", "age", NULL, check_shares);
}

Test(shared, shares_in_replicates_are_those_of_every_code_by_itself)
{
    check_all("share,count", "age", "jkn", check_shares);
}

Test(shared, rests_are_those_of_every_domain_by_itself)
{
    check_all("mean,total,top,variance", "q1,y", NULL, check_rests);
}

Test(shared, rests_in_replicates_are_those_of_every_domain_by_itself)
{
    check_all("mean,total,top,variance", "q1,y", "jkn", check_rests);
}

Test(shared, joins_are_those_of_every_leaf_by_itself)
{
    check_all("mean", "q1,q2,q3,y,x", NULL, check_joins);
}

Test(shared, joins_in_replicates_are_those_of_every_leaf_by_itself)
{
    check_all("mean", "q1,q2,q3,y,x", "jkn", check_joins);
}
