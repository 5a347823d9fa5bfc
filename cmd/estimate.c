/*
 * estimate - means, totals, shares and ratios with their sampling error.
 *
 *     answers, tally -> estimates
 *
 *     $ svyestimate -i q1..q9 --stat mean,top -b district -w weight \
 *           --strata district --psu village answers.csv
 */
#include "cli.h"
#include "list.h"
#include "run.h"
#include "stat.h"
#include "statrows.h"

#include <math.h>
#include <string.h>

static struct svy_ask ask;
static struct svy_run_ask how = {.level = 0.95,
                                 .variance = {.rho = NAN, .scale = NAN}};
static const char *stats;
static struct svy_texts ratios;

static const struct svy_opt options[] = {
    SVY_ASK_SURVEY(ask),
    SVY_ASK_ITEMS(ask),
    {0, "stat", "NAMES", SAY("mean, total, share, top, bottom, net [mean]"),
     SVY_TEXT, &stats},
    {0, "ratio", "A/B", SAY("ratio of two items, of those who answered both"),
     SVY_TEXTS, &ratios},
    SVY_ASK_BY(ask),
    {0, "totals", NULL, SAY("add the undivided rows"), SVY_FLAG, &how.totals},
    SVY_ASK_DESIGN(ask),
    SVY_ASK_IDS(ask),
    SVY_ASK_REPS(ask),
    SVY_ASK_WHO(ask),
    SVY_ASK_ENDS(ask),
    SVY_RUN_ASK(how),
    SVY_VARIANCE_ASK(how.variance),
    {0},
};

struct plan {
    struct svy_run run;
    struct svy_statrows rows;
};

/* A ratio needs the pair of its items; both are counted as items too. */
static int
ask_ratios(struct plan *p, struct svy_err *why)
{
    for (size_t i = 0; i < ratios.n; i++) {
        const char *slash = strchr(ratios.at[i], '/');

        if (slash == NULL || slash == ratios.at[i] || slash[1] == '\0')
            return svy_err(why, SVY_MISUSED, "--ratio: '%s' is not A/B",
                           ratios.at[i]);
        if (strncmp(ratios.at[i], slash + 1, (size_t)(slash - ratios.at[i])) ==
                0 &&
            slash[1 + (slash - ratios.at[i])] == '\0')
            return svy_err(why, SVY_MISUSED, "--ratio: '%s' is always 1",
                           ratios.at[i]);
        ask.pairs.at[ask.pairs.n++] =
            svy_mem_print(&p->run.mem, "%.*s*%s", (int)(slash - ratios.at[i]),
                          ratios.at[i], slash + 1);
    }
    return 0;
}

static int
run(const struct svy_io *io, struct svy_err *why)
{
    struct plan p = {0};
    FILE *in;
    int rc;

    how.output = io->output;
    rc = svy_cli_open(io->path[0], &in, &p.run.name, why);
    if (rc != 0)
        return rc;
    rc = svy_ask_survey(&ask, &p.run.survey, why) || ask_ratios(&p, why) ||
         svy_run_open(&p.run, &ask, &how, in, why) ||
         svy_statrows_init(&p.rows, &p.run, stats, &ratios, why) ||
         svy_run_measure(&p.run, p.rows.line, p.rows.n, why) ||
         svy_run_print(&p.run, &how, io->out, why);
    if (rc == 0)
        svy_cli_notes(&p.run.notes);
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
