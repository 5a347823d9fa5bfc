/*
 * index - the index tree, with the sampling error carried through it.
 *
 *     answers, tally -> estimates
 *
 *     $ svyindex -s surveys/sipas-cantho/survey.yaml -b district answers.csv
 */
#include "door/cli.h"
#include "door/job.h"
#include "meaning/indexlines.h"

static struct svy_ask ask = {.own_by = true, .tree = true};
static struct svy_job_ask how = {.level = 0.95, .totals = true};

static const struct svy_opt_group options[] = {
    {svy_ask_opt_survey, &ask},         {svy_ask_opt_by, &ask},
    {svy_ask_opt_design, &ask},         {svy_ask_opt_ids, &ask},
    {svy_ask_opt_reps, &ask},           {svy_ask_opt_who, &ask},
    {svy_ask_opt_ends, &ask},           {svy_job_opt, &how},
    {svy_job_opt_rows, &how},           {svy_job_opt_hide, &how},
    {svy_vcoptions_opt, &how.variance}, {0},
};

struct plan {
    struct svy_job run;
    struct svy_indexlines index;
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
         svy_indexlines_check(&p.run.source.survey, why) ||
         svy_job_open(&p.run, &ask, &how, in, why) ||
         svy_indexlines_init(&p.index, &p.run.source, why) ||
         svy_source_measure(&p.run.source, p.index.line, p.index.n, why) ||
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
        .name = "svyindex",
        .about = SAY("Estimates the index tree of a survey, with its error"),
        .usage = "-s SURVEY [-b COLUMNS] [FILE]",
        .opt = options,
        .most = 1,
        .run = run};

    return svy_cli_main(&cli, argc, argv);
}
