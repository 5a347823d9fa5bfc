/*
 * compare - differences between domains and waves, and from null values: are
 * they real?
 *
 *     answers, tallies, estimates -> estimates
 *
 *     $ svycompare -i q1..q9 --stat top -b district -w weight \
 *           --strata district --psu village --adjust holm answers.csv
 */
#include "door/cli.h"
#include "door/reference.h"
#include "meaning/diffrows.h"
#include "meaning/indexlines.h"
#include "meaning/itemlines.h"
#include "rows/filekind.h"

static struct svy_ask ask;
static struct svy_job_ask how = {.level = 0.95};
static struct svy_itemlines_ask stats;
static struct svy_reference_ask compare = {.power = 0.8};

static const struct svy_opt totals[] = {
    {0, "totals", NULL, SAY("compare waves also undivided"), SVY_FLAG,
     .at = offsetof(struct svy_job_ask, totals)},
    {0},
};

static const struct svy_opt_group options[] = {
    {svy_ask_opt_survey, &ask},
    {svy_ask_opt_items, &ask},
    {svy_itemlines_opt, &stats},
    {svy_ask_opt_by, &ask},
    {svy_reference_opt, &compare},
    {totals, &how},
    {svy_ask_opt_design, &ask},
    {svy_ask_opt_ids, &ask},
    {svy_ask_opt_reps, &ask},
    {svy_ask_opt_who, &ask},
    {svy_ask_opt_same, &ask},
    {svy_ask_opt_ends, &ask},
    {svy_job_opt, &how},
    {svy_job_opt_hide, &how},
    {svy_vcoptions_opt, &how.variance},
    {0},
};

struct plan {
    struct svy_job run;
    struct svy_itemlines rows;
    struct svy_indexlines index;
    struct svy_contrast c;
    struct svy_diffrows change;
};

static int
read_options(struct plan *p, struct svy_err *why)
{
    ask.tree = compare.index;
    if (svy_reference_read(&p->c.how, &compare, &how, ask.by.n > 0, &p->c.mem,
                           why))
        return why->code;
    return svy_ask_survey(&ask, &p->run.source.survey, why) ||
           (ask.tree && svy_indexlines_check(&p->run.source.survey, why)) ||
           svy_itemlines_pairs(&stats, &ask, &p->run.source.mem, why) ||
           svy_job_start(&p->run, &ask, &how, why);
}

/* Each file with its own wave, where there are as many --set. */
static int
read_file(struct plan *p, const struct svy_io *io, size_t i,
          struct svy_err *why)
{
    const char *name;
    FILE *in;
    int rc = svy_cli_open(io->path[i], &in, &name, why);

    if (rc != 0)
        return rc;
    if (ask.set.n > 1 && ask.set.n == io->n)
        p->run.ask.set = (struct svy_texts){1, {ask.set.at[i]}};
    p->run.intake.wanted |= SVY_ESTIMATES;
    p->run.intake.estimates = &p->change.from[p->change.n];
    rc = svy_job_read(&p->run, in, name, why);
    svy_diffrows_add(&p->change, name);
    svy_cli_close(in);
    return rc;
}

static int
read_files(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    p->run.ask.several = io->n > 1;
    for (size_t i = 0; i < io->n; i++)
        if (read_file(p, io, i, why))
            return why->code;
    if (svy_diffrows_check(&p->change, io->n, why))
        return why->code;
    return p->change.n > 0 ? 0 : svy_job_ready(&p->run, &how, why);
}

static int
measure(struct plan *p, struct svy_err *why)
{
    p->c.source = &p->run.source;
    if (compare.index)
        return svy_indexlines_init(&p->index, &p->run.source, why) ||
               svy_contrast(&p->c, p->index.line, p->index.n, why);
    return svy_itemlines_init(&p->rows, &p->run.source, &stats, why) ||
           svy_contrast(&p->c, p->rows.line, p->rows.n, why);
}

static int
judge(struct plan *p, struct svy_estimates *e, struct svy_err *why)
{
    const struct svy_contrast_how *h = &p->c.how;

    if (p->change.n > 0)
        return svy_reference_check(&p->c.how, &compare, &how, why) ||
               svy_diffrows(&p->change, &h->verdict, how.suppress, e, why);
    if (h->test)
        return svy_assoctest(&h->crosstab, &p->run.source, e, why);
    if (measure(p, why) || svy_job_finish(&p->run, &how, e, why))
        return why->code;
    svy_difftest_note(svy_difftest(&h->verdict, &p->run.source.report, e),
                      &p->run.source.notes, &p->run.source.mem);
    return 0;
}

static int
print(struct plan *p, FILE *out, struct svy_err *why)
{
    struct svy_estimates e = {0};
    int rc = judge(p, &e, why) || svy_job_put(&p->run, &how, &e, out, why);

    svy_estimate_free(&e);
    return rc;
}

static int
run(const struct svy_io *io, struct svy_err *why)
{
    struct plan p = {0};
    int rc;

    how.outs = io->outs;
    rc = read_options(&p, why) || read_files(&p, io, why) ||
         print(&p, io->out, why);
    if (rc == 0) {
        svy_cli_notes(&p.run.source.notes);
        svy_cli_notes(&p.change.notes);
    }
    svy_contrast_free(&p.c);
    svy_diffrows_free(&p.change);
    svy_job_close(&p.run);
    return rc;
}

int
main(int argc, char **argv)
{
    static const struct svy_cli cli = {
        .name = "svycompare",
        .about =
            SAY("Compares domains, waves and null values, with the error of "
                "their difference"),
        .usage = "[-s SURVEY] [-i NAMES] [-b COLUMNS] [--reference WHAT] "
                 "[FILE]...",
        .opt = options,
        .run = run};

    return svy_cli_main(&cli, argc, argv);
}
