/*
 * estimate - means, totals, shares and ratios with their sampling error.
 *
 *     answers, tally -> estimates
 *
 *     $ svyestimate -i q1..q9 --stat mean,top -b district -w weight \
 *           --strata district --psu village answers.csv
 */
#include "cli.h"
#include "run.h"
#include "statrows.h"

static struct svy_ask ask;
static struct svy_run_ask how = {.level = 0.95, .variance = SVY_VARIANCE_NONE};
static struct svy_stat_ask stats;

static const struct svy_opt options[] = {
    SVY_ASK_SURVEY(ask),
    SVY_ASK_ITEMS(ask),
    SVY_STAT_ASK(stats),
    SVY_ASK_BY(ask),
    {0, "totals", NULL, SAY("add the undivided rows"), SVY_FLAG, &how.totals},
    SVY_ASK_DESIGN(ask),
    SVY_ASK_IDS(ask),
    SVY_ASK_REPS(ask),
    SVY_ASK_WHO(ask),
    SVY_ASK_ENDS(ask),
    SVY_RUN_ASK(how),
    SVY_RUN_ROWS(how),
    SVY_RUN_HIDE(how),
    SVY_VARIANCE_ASK(how.variance),
    {0},
};

struct plan {
    struct svy_run run;
    struct svy_statrows rows;
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
         svy_statrows_pairs(&stats, &ask, &p.run.source.mem, why) ||
         svy_run_open(&p.run, &ask, &how, in, why) ||
         svy_statrows_init(&p.rows, &p.run.source, &stats, why) ||
         svy_source_measure(&p.run.source, p.rows.line, p.rows.n, why) ||
         svy_run_print(&p.run, &how, io->out, why);
    if (rc == 0)
        svy_cli_notes(&p.run.source.notes);
    svy_run_close(&p.run);
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
