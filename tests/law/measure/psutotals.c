/* Totals of PSUs. */
#include "measure/psutotals.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

#include "common/made.h"
#include "meaning/itemlines.h"

enum { SEEDS = 60 };

/* A drawn sample of clusters, opened; its lines are mean, total and top of q1,
 * y and q2. */
struct opened {
    struct made x;
    struct svy_job run;
    struct svy_itemlines rows;
    struct svy_mem mem;
};

static void
begin(struct opened *o, uint64_t seed, enum made_design design)
{
    const struct svy_itemlines_ask stats = {.stats = "mean,total,top"};
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
        order[n++] = i;
    text = made_text(&o->x, order, 0, n, 1);
    o->x.n = n;
    for (size_t i = 0; i < n; i++)
        o->x.row[i] = o->x.row[order[i]];
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

static struct svy_linearize
linear(struct opened *o, size_t table, size_t domain, size_t line)
{
    const struct svy_domain d =
        svy_domain(&o->run.source.tables.at[table], domain, SVY_DOMAIN_ONE,
                   &o->run.source.d, NULL, &o->mem);

    return svy_linearize(&o->rows.line[line].form, &d, &o->mem);
}

/* The total of y, by PSUs in the order of the rows, which is that of names. */
Test(psutotals, totals_are_those_of_its_respondents)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct opened o;
        struct svy_linearize l;
        double want[32] = {0}, *z;
        size_t at = 0;

        begin(&o, seed, (enum made_design)(seed % 3));
        for (size_t i = 0; i < o.x.n; i++) {
            const struct made_row *r = &o.x.row[i];

            at += i > 0 && (r->stratum != r[-1].stratum || r->psu != r[-1].psu);
            want[at] += r->y >= 0 ? r->w * r->y : 0;
        }
        cr_assert_eq(svy_psutotals_count(&o.run.source.d), at + 1);
        z = svy_mem_take(&o.mem, at + 1, sizeof *z);
        cr_assert_str_eq(o.rows.line[4].what.item, "y");
        l = linear(&o, 0, 0, 4);
        svy_psutotals(&l, &o.run.source.d, z);
        for (size_t i = 0; i <= at; i++)
            cr_assert_float_eq(z[i], want[i], 1e-12 * want[i] + 1e-300,
                               "seed %lu: %.17g, not %.17g",
                               (unsigned long)seed, z[i], want[i]);
        end(&o);
    }
}

Test(psutotals, is_nobody_where_respondents_were_sampled_themselves)
{
    struct opened o;
    struct svy_linearize l;
    double z[1] = {7};

    begin(&o, 1, MADE_PEOPLE);
    cr_assert_eq(svy_psutotals_count(&o.run.source.d), 0);
    l = linear(&o, 0, 0, 0);
    svy_psutotals(&l, &o.run.source.d, z);
    cr_assert_eq(z[0], 7);
    end(&o);
}
