/* Two roads to the covariances of a report: all at once by parts, and two at a
 * time by the formula of the variance. */
#include "measure/joint.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

#include "common/made.h"
#include "meaning/itemlines.h"

enum { SEEDS = 12, MOST = 200 };

struct opened {
    struct made x;
    struct svy_job run;
    struct svy_itemlines rows;
    size_t n;
    struct svy_linearize l[MOST];
    const struct svy_linearize *at[MOST];
    struct svy_mem mem;
};

/* Every line in every domain of two tables and of the undivided one, and some
 * differences, which rest on two domains. */
static void
fill(struct opened *o)
{
    for (size_t t = 0; t < o->run.source.tables.n; t++) {
        const struct svy_totals *s = &o->run.source.tables.at[t];

        for (size_t k = 0; k < s->ndomain && o->n + 8 < MOST; k++) {
            const struct svy_domain d =
                svy_domain(s, k, SVY_DOMAIN_ONE, &o->run.source.d,
                           svy_source_replicates(&o->run.source), &o->mem);

            for (size_t j = 0; j < o->rows.n; j++)
                o->l[o->n++] =
                    svy_linearize(&o->rows.line[j].form, &d, &o->mem);
            if (k > 0) {
                o->l[o->n] = svy_linearize_minus(
                    &o->l[o->n - 1], &o->l[o->n - 1 - o->rows.n], &o->mem);
                o->n++;
            }
        }
    }
    for (size_t i = 0; i < o->n; i++)
        o->at[i] = &o->l[i];
}

static void
begin(struct opened *o, uint64_t seed, enum made_design design,
      const struct svy_vcoptions_ask *how)
{
    const struct svy_itemlines_ask stats = {.stats = "mean,total"};
    struct made_job j;
    struct svy_err why = {0};
    char *text;

    *o = (struct opened){0};
    made(&o->x, seed, design);
    j = (struct made_job){.ask = made_ask(&o->x)};
    j.ask.items = (struct svy_texts){1, {"q1,y"}};
    j.ask.by = (struct svy_texts){2, {"half", "age"}};
    j.how.variance = *how;
    text = made_text(&o->x, NULL, 0, o->x.n, 1);
    cr_assert_eq(made_open(&o->run, &j, &text, 1, &why) ||
                     svy_itemlines_init(&o->rows, &o->run.source, &stats, &why),
                 0, "%s", why.text);
    free(text);
    fill(o);
}

static void
end(struct opened *o)
{
    svy_job_close(&o->run);
    made_free(&o->x);
    svy_mem_free(&o->mem);
}

static void
try(uint64_t seed, enum made_design design, const struct svy_vcoptions_ask *how)
{
    static struct opened o;
    struct svy_covariance_room *room;
    struct svy_joint all;
    double got[MOST];

    begin(&o, seed, design, how);
    room = &o.run.source.report.room;
    svy_joint_init(&all, o.at, o.n, room);
    for (size_t i = 0; i < o.n; i++) {
        svy_joint_row(&all, i, got);
        for (size_t k = 0; k <= i; k++) {
            const double want = svy_covariance(o.at[i], o.at[k], room);
            const double size = sqrt(svy_covariance(o.at[i], o.at[i], room) *
                                     svy_covariance(o.at[k], o.at[k], room));

            cr_assert(isnan(want) || fabs(got[k] - want) <= 1e-12 * size,
                      "seed %lu, design %d: %zu, %zu: %.17g, not %.17g",
                      (unsigned long)seed, (int)design, i, k, got[k], want);
        }
    }
    svy_joint_free(&all);
    end(&o);
}

Test(joint, all_at_once_are_those_of_every_two_in_any_design)
{
    const struct svy_vcoptions_ask plain = {0};

    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++)
        try(seed, (enum made_design)(seed % MADE_DESIGNS), &plain);
}

Test(joint, all_at_once_are_those_of_every_two_by_other_variances)
{
    static const struct svy_vcoptions_ask how[] = {
        {.kind = "successive"},
        {.lonely = "centered", .lonely_domain = true},
        {.lonely = "scaled", .lonely_domain = true},
        {.kind = "jkn"},
        {.kind = "bootstrap", .replicates = 20, .seeded = true}};

    for (uint64_t seed = 0; seed < SEEDS * 5; seed++)
        try(seed, seed % 2 ? MADE_STAGES : MADE_CLUSTERS_FPC, &how[seed % 5]);
}
