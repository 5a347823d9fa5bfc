/*
 * estimate - means, totals, shares and ratios with their sampling error.
 *
 *     answers, tally -> estimates
 *
 *     $ svyestimate -i q1..q9 --stat mean,top -b district -w weight \
 *           --strata district --psu village answers.csv
 */
#include "door/cli.h"
#include "door/job.h"
#include "meaning/itemlines.h"

static struct svy_ask ask;
static struct svy_job_ask how = {.level = 0.95};
static struct svy_itemlines_ask stats;

static const struct svy_opt totals[] = {
    {0, "totals", NULL, SAY("add the undivided rows"), SVY_FLAG,
     .at = offsetof(struct svy_job_ask, totals)},
    {0},
};

static const struct svy_opt_group options[] = {
    {svy_ask_opt_survey, &ask},
    {svy_ask_opt_items, &ask},
    {svy_itemlines_opt, &stats},
    {svy_ask_opt_by, &ask},
    {totals, &how},
    {svy_ask_opt_design, &ask},
    {svy_ask_opt_ids, &ask},
    {svy_ask_opt_reps, &ask},
    {svy_ask_opt_who, &ask},
    {svy_ask_opt_ends, &ask},
    {svy_job_opt, &how},
    {svy_job_opt_rows, &how},
    {svy_job_opt_hide, &how},
    {svy_vcoptions_opt, &how.variance},
    {0},
};

struct plan {
    struct svy_job run;
    struct svy_itemlines rows;
};

static int
run(const struct svy_io *io, struct svy_err *why)
{
    struct plan p = {0};
    FILE *in;
    int rc;

    how.outs = io->outs;
    rc = svy_cli_open(io->path[0], &in, &p.run.source.name, why);
    if (rc != 0)
        return rc;
    rc = svy_ask_survey(&ask, &p.run.source.survey, why) ||
         svy_itemlines_pairs(&stats, &ask, &p.run.source.mem, why) ||
         svy_job_open(&p.run, &ask, &how, in, why) ||
         svy_itemlines_init(&p.rows, &p.run.source, &stats, why) ||
         svy_source_measure(&p.run.source, p.rows.line, p.rows.n, why) ||
         svy_job_print(&p.run, &how, io->out, why);
    if (rc == 0)
        svy_cli_notes(&p.run.source.notes);
    svy_job_close(&p.run);
    svy_cli_close(in);
    return rc;
}

int
main(int argc, char **argv)
{
    static const struct svy_cli cli = {
        .name = "svyestimate",
        .about =
            SAY("Estimates statistics of items, with their sampling error"),
        .usage = "[-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]",
        .opt = options,
        .most = 1,
        .run = run};

    return svy_cli_main(&cli, argc, argv);
}
