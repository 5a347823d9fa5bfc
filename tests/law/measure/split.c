/* Parts of a variance: together the covariance, each with its own df. */
#include "measure/split.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

#include "common/made.h"
#include "meaning/itemlines.h"

enum { SEEDS = 20, MOST = 40 };

/* A drawn sample, opened; its lines are those of stats and a ratio. */
struct opened {
    struct made x;
    struct svy_job run;
    struct svy_itemlines rows;
    struct svy_mem mem;
};

/* PSUs by their chance to be drawn, some of them certain. */
static void
say_chances(struct made *x)
{
    for (size_t i = 0; i < x->n; i++) {
        struct made_row *r = &x->row[i];

        r->place = svy_mem_print(
            &x->mem, "s%zu,%zu,%zu,%g,%zu,%zu", r->stratum, r->psu, r->ssu,
            r->psu % 4 == 1 ? 1 : .1 + .2 * (double)(r->psu % 4), r->fpc[1],
            r->fpc[2]);
    }
}

static void
begin(struct opened *o, uint64_t seed, enum made_design design,
      const struct svy_vcoptions_ask *how, const char *by)
{
    const struct svy_itemlines_ask stats = {.stats = "mean,total,top",
                                            .ratios = {1, {"y/x"}}};
    struct made_job j;
    struct svy_err why = {0};
    size_t *order, n = 0;
    char *text;

    *o = (struct opened){0};
    made(&o->x, seed, design);
    if (how->pps != NULL)
        say_chances(&o->x);
    j = (struct made_job){.ask = made_ask(&o->x), .ratio = "y/x"};
    j.ask.items = (struct svy_texts){1, {"q1,y"}};
    j.ask.by = (struct svy_texts){1, {by}};
    j.how.variance = *how;
    order = svy_mem_take(&o->mem, o->x.n, sizeof *order);
    for (size_t i = 0; i < o->x.n; i++)
        if (how->lonely == NULL || o->x.row[i].stratum > 0 ||
            o->x.row[i].psu == 0)
            order[n++] = i;
    text = made_text(&o->x, order, 0, n, 1);
    cr_assert_eq(made_open(&o->run, &j, &text, 1, &why) ||
                     svy_itemlines_init(&o->rows, &o->run.source, &stats, &why),
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

/* Every domain of the table minus the rest, at most MOST. */
static size_t
differences(struct opened *o, size_t line, struct svy_linearize *l,
            const struct svy_linearize **at)
{
    const struct svy_totals *s = &o->run.source.tables.at[1];
    const struct svy_statform *f = &o->rows.line[line].form;
    struct svy_domain all;
    size_t n = 0;

    for (size_t k = 0; k < s->ndomain && n < MOST; k++) {
        struct svy_domain one, rest;
        struct svy_linearize a, b;

        if (s->missing[k])
            continue;
        all = svy_domain(s, k, SVY_DOMAIN_ALL, &o->run.source.d, NULL, &o->mem);
        one = svy_domain(s, k, SVY_DOMAIN_ONE, &o->run.source.d, NULL, &o->mem);
        rest = svy_domain_rest(&all, &one, &o->mem);
        a = svy_linearize(f, &one, &o->mem);
        b = svy_linearize(f, &rest, &o->mem);
        l[n] = svy_linearize_minus(&a, &b, &o->mem);
        at[n] = &l[n];
        n++;
    }
    return n;
}

static double
product(const struct svy_parts *p, size_t a, size_t b)
{
    double sum = 0;

    for (size_t i = 0; i < p->n; i++) {
        const struct svy_parts_one *x = &p->part[i];
        const double *za = NULL, *zb = NULL;

        for (size_t k = 0; k < x->n; k++) {
            za = x->which[k] == a ? x->z + k * x->rows : za;
            zb = x->which[k] == b ? x->z + k * x->rows : zb;
        }
        for (size_t r = 0; za && zb && r < x->rows; r++)
            sum += za[r] * zb[r];
    }
    return sum;
}

/* The products of all parts against the covariance, of every two. */
static void
check(struct opened *o, const struct svy_family *f, uint64_t seed)
{
    struct svy_covariance_room *room = &o->run.source.report.room;
    struct svy_parts p;

    svy_split(&p, f, room, false);
    for (size_t a = 0; a < f->k; a++)
        for (size_t b = 0; b <= a; b++) {
            const double size = sqrt(svy_covariance(f->l[a], f->l[a], room) *
                                     svy_covariance(f->l[b], f->l[b], room));
            const double want = svy_covariance(f->l[a], f->l[b], room);
            const double got = product(&p, a, b);

            cr_assert(isnan(want) || fabs(got - want) <= 1e-9 * size + 1e-25,
                      "seed %lu, design %d: %zu, %zu: %.17g, not %.17g",
                      (unsigned long)seed, (int)o->x.design, a, b, got, want);
        }
    for (size_t i = 0; i < p.n; i++)
        cr_assert(p.part[i].df >= 1);
    svy_parts_free(&p);
}

/* A family by domain, and each difference alone. */
static void
try(uint64_t seed, enum made_design design, const struct svy_vcoptions_ask *how,
    const char *by)
{
    struct opened o;

    begin(&o, seed, design, how, by);
    for (size_t i = 0; i < o.rows.n; i++) {
        struct svy_linearize l[MOST];
        const struct svy_linearize *at[MOST];
        const struct svy_family f = {at, differences(&o, i, l, at), true};

        check(&o, &f, seed);
        for (size_t j = 0; j < f.k; j++)
            check(&o, &(struct svy_family){&at[j], 1, false}, seed);
    }
    end(&o);
}

Test(split, parts_multiply_to_the_covariance_of_any_design)
{
    const struct svy_vcoptions_ask plain = {0};

    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++)
        try(seed, (enum made_design)(seed % MADE_DESIGNS), &plain,
            seed % 2 ? "half" : "age");
}

Test(split, parts_multiply_to_the_covariance_whatever_a_lonely_stratum_is)
{
    static const struct svy_vcoptions_ask how[] = {
        {.lonely = "certainty"},
        {.lonely = "centered"},
        {.lonely = "centered", .lonely_domain = true},
        {.lonely = "collapse"},
    };

    for (uint64_t seed = 0; seed < SEEDS * 4; seed++)
        try(seed, (enum made_design)(seed / 4 % 2), &how[seed % 4],
            seed % 8 < 4 ? "half" : "age");
}

Test(split, parts_multiply_to_the_covariance_of_other_variances)
{
    static const struct svy_vcoptions_ask how[] = {
        {.kind = "successive"}, {.pps = "brewer", .lonely = "certainty"}};

    for (uint64_t seed = 0; seed < SEEDS * 2; seed++)
        try(seed, seed % 4 < 2 ? MADE_STAGES : MADE_CLUSTERS_FPC,
            &how[seed % 2], seed % 8 < 4 ? "half" : "age");
}

/* With scaled lonely strata a covariance is of domains that are alone in other
 * strata, too; variances are the same. */
Test(split, parts_add_up_to_the_variance_where_lonely_strata_are_scaled)
{
    static const struct svy_vcoptions_ask how[] = {
        {.lonely = "scaled"}, {.lonely = "scaled", .lonely_domain = true}};

    for (uint64_t seed = 0; seed < SEEDS * 2; seed++) {
        struct opened o;

        begin(&o, seed, (enum made_design)(seed / 2 % 2), &how[seed % 2],
              "half");
        for (size_t i = 0; i < o.rows.n; i++) {
            struct svy_linearize l[MOST];
            const struct svy_linearize *at[MOST];
            const size_t n = differences(&o, i, l, at);

            for (size_t j = 0; j < n; j++)
                check(&o, &(struct svy_family){&at[j], 1, true}, seed);
        }
        end(&o);
    }
}

/* Three PSUs of a, four of b, two of c, in one stratum of nine: each domain is
 * a part with df of its own, and the error of its own difference is larger than
 * that part by the root of n/(n - 1) 8/9. */
Test(split, domains_are_parts_where_the_sample_was_not_stratified_by_them)
{
    char text[] = "c,half,q\n1,a,1\n1,a,2\n2,a,2\n3,a,5\n4,b,3\n5,b,2\n6,b,4\n"
                  "6,b,4\n7,b,1\n8,c,3\n8,c,5\n9,c,1\n",
         *file = text;
    const struct svy_itemlines_ask stats = {.stats = "mean"};
    struct made_job j = {
        .ask = {.psu = "c", .items = {1, {"q"}}, .by = {1, {"half"}}}};
    struct opened o = {0};
    struct svy_linearize l[MOST];
    const struct svy_linearize *at[MOST];
    struct svy_family f = {.l = at, .apart = true};
    struct svy_err why = {0};
    struct svy_parts p;
    const double n[] = {3, 4, 2};

    cr_assert_eq(made_open(&o.run, &j, &file, 1, &why) ||
                     svy_itemlines_init(&o.rows, &o.run.source, &stats, &why),
                 0, "%s", why.text);
    f.k = differences(&o, 0, l, at);
    cr_assert_eq(f.k, 3);
    check(&o, &f, 0);
    svy_split(&p, &f, &o.run.source.report.room, false);
    cr_assert_eq(p.n, 3);
    for (size_t i = 0; i < 3; i++) {
        cr_expect_eq(p.part[i].df, n[i] - 1);
        cr_assert_eq(p.part[i].n, 3);
        for (size_t k = 0; k < 3; k++) {
            const double want = k == i ? sqrt(n[i] / (n[i] - 1) * 8 / 9) : 1;

            cr_expect_float_eq(p.part[i].lift[k], want, 1e-12, "%g, not %g",
                               p.part[i].lift[k], want);
        }
    }
    svy_parts_free(&p);
    svy_job_close(&o.run);
    svy_mem_free(&o.mem);
}
