/*
 * sim - answers of nobody, to rehearse an analysis before the fieldwork.
 *
 *     survey file, frame -> answers
 *
 *     $ svysim -s survey.yaml --means means.csv > answers.simulated.csv
 */
#include "rehearse/sim.h"

#include <math.h>
#include <string.h>

#include "door/cli.h"
#include "ground/mem.h"

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
    {0, "means", "FILE", SAY("targets by unit and item"), SVY_TEXT, AT(means)},
    {0, "top2", "PERCENT", SAY("satisfied where no target is given [80]"),
     SVY_REAL, AT(top2), .range = {SVY_FROM_TO, 0, 100}},
    {0, "mean", "M", SAY("mean where no target is given, instead of --top2"),
     SVY_REAL, AT(mean)},
    {0, "deff", "D", SAY("design effect of the first clusters [1]"), SVY_REAL,
     AT(deff), .range = {SVY_LEAST, 1, 0}},
    {0, "correlation", "R",
     SAY("between two latent variables of one person [0.3]"), SVY_REAL,
     AT(correlation), .range = {SVY_BELOW, 0, 1}},
    {0, "missing", "P", SAY("share of answers left out [0]"), SVY_REAL,
     AT(missing), .range = {SVY_BELOW, 0, 1}},
    {0, "nonresponse", "P", SAY("share of persons who do not answer [0]"),
     SVY_REAL, AT(nonresponse), .range = {SVY_BELOW, 0, 1}},
    {0},
};

static const struct svy_opt_group options[] = {{own, &asked}, {0}};

struct plan {
    struct svy_survey s;
    struct svy_frame f;
    struct svy_mem mem;
};

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
    return svy_frame_read(&p->f, asked.frame, &d->strata, &d->psu, why);
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

    rc = read_survey(&p, io, why) || read_frame(&p, why) ||
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
