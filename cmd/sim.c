/*
 * sim - answers of nobody, to rehearse an analysis before the fieldwork.
 *
 *     survey file, frame -> answers
 *
 *     $ svysim -s survey.yaml --means means.csv > answers.simulated.csv
 */
#include "sim.h"

#include <math.h>
#include <string.h>

#include "cli.h"
#include "mem.h"

static struct asked {
    const char *survey, *frame, *means;
    size_t seed;
    double top2, mean, deff, correlation, missing, nonresponse;
} asked = {.seed = 1, .top2 = 80, .mean = NAN, .deff = 1, .correlation = 0.3};

#define AT(member) .at = offsetof(struct asked, member)

static const struct svy_opt own[] = {
    {'s', "survey", "FILE", SAY("survey file [$SVYKIT_SURVEY]"), SVY_TEXT,
     AT(survey)},
    {0, "frame", "FILE", SAY("frame to draw from [population of the survey]"),
     SVY_TEXT, AT(frame)},
    {0, "seed", "N", SAY("another number, another sample [1]"), SVY_WHOLE,
     AT(seed)},
    {0, "means", "FILE", SAY("levels by unit and item"), SVY_TEXT, AT(means)},
    {0, "top2", "PERCENT", SAY("satisfied where no level is given [80]"),
     SVY_REAL, AT(top2)},
    {0, "mean", "M", SAY("mean where no level is given, instead of --top2"),
     SVY_REAL, AT(mean)},
    {0, "deff", "D", SAY("design effect of the first clusters [1]"), SVY_REAL,
     AT(deff)},
    {0, "correlation", "R", SAY("between two opinions of one person [0.3]"),
     SVY_REAL, AT(correlation)},
    {0, "missing", "P", SAY("share of answers left out [0]"), SVY_REAL,
     AT(missing)},
    {0, "nonresponse", "P", SAY("share of persons who do not answer [0]"),
     SVY_REAL, AT(nonresponse)},
    {0},
};

static const struct svy_opt_group options[] = {{own, &asked}, {0}};

struct plan {
    struct svy_survey s;
    struct svy_frame f;
    struct svy_mem mem;
};

static int
check_share(const char *name, double x, struct svy_err *why)
{
    if (x >= 0 && x < 1)
        return 0;
    return svy_err(why, SVY_MISUSED,
                   "--%s wants a share from 0 to below 1, not %g", name, x);
}

static int
check(struct svy_err *why)
{
    if (!(asked.top2 >= 0 && asked.top2 <= 100))
        return svy_err(why, SVY_MISUSED,
                       "--top2 wants a percentage from 0 to 100, not %g",
                       asked.top2);
    if (!(asked.deff >= 1))
        return svy_err(why, SVY_MISUSED,
                       "--deff wants a number of at least 1, not %g",
                       asked.deff);
    return check_share("correlation", asked.correlation, why) ||
           check_share("missing", asked.missing, why) ||
           check_share("nonresponse", asked.nonresponse, why);
}

static int
read_survey(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    const bool named = strcmp(io->path[0], "-") != 0;

    if (svy_survey_find(&p->s, named ? io->path[0] : asked.survey, why))
        return why->code;
    return p->s.file != NULL
               ? 0
               : svy_err(why, SVY_MISUSED,
                         "which survey? Name its file with --survey");
}

static int
read_frame(struct plan *p, struct svy_err *why)
{
    const struct svy_design_keys *d = &p->s.design;

    if (asked.frame == NULL && d->population == NULL)
        return svy_err(why, SVY_FAILED,
                       "%s: design: population: names no frame to draw from; "
                       "add it, or use --frame",
                       p->s.file);
    if (asked.frame == NULL)
        asked.frame =
            svy_mem_print(&p->mem, "%s/%s", p->s.folder, d->population);
    return svy_frame_read(&p->f, asked.frame, &d->strata, &d->clusters, why);
}

static int
print(struct plan *p, FILE *out, struct svy_err *why)
{
    const struct svy_sim how = {
        .seed = asked.seed,
        .means = asked.means,
        .top = asked.top2 / 100,
        .mean = asked.mean,
        .deff = asked.deff,
        .correlation = asked.correlation,
        .missing = asked.missing,
        .nonresponse = asked.nonresponse,
    };

    if (svy_sim_print(&how, &p->s, &p->f, out, why))
        return (int)why->code;
    svy_cli_note(say("these answers are simulated, nobody gave them (seed "
                     "%zu)"),
                 asked.seed);
    return 0;
}

static int
run(const struct svy_io *io, struct svy_err *why)
{
    struct plan p = {0};
    int rc;

    rc = check(why) || read_survey(&p, io, why) || read_frame(&p, why) ||
         print(&p, io->out, why);
    svy_frame_free(&p.f);
    svy_survey_free(&p.s);
    svy_mem_free(&p.mem);
    return rc;
}

int
main(int argc, char **argv)
{
    static const struct svy_cli self = {
        .name = "svysim",
        .about = SAY("Simulated answers to a survey, from its frame"),
        .usage = "[-s SURVEY] [--means FILE] [OPTION]...",
        .opt = options,
        .most = 1,
        .run = run,
    };

    return svy_cli_main(&self, argc, argv);
}
