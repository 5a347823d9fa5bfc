/*
 * tally - counts answers by PSU: all that estimates need, and no more.
 *
 *     answers, tallies, published counts -> tally
 *
 *     $ svytally -s surveys/sipas-cantho/survey.yaml answers.csv > tally.csv
 */
#include "data/tally.h"
#include "data/deident.h"
#include "data/input.h"
#include "data/tallycsv.h"
#include "door/cli.h"
#include "rows/filekind.h"

#include <stdint.h>

static struct svy_ask ask = {.own_by = true, .nodes = true};
static struct asked {
    bool merge;
    size_t people;
} asked = {.people = SIZE_MAX}; /* not asked for */

static const struct svy_opt hand_out[] = {
    {0, "deidentify", "K",
     SAY("hide the ids of clusters; refuse cells of fewer than K people"),
     SVY_WHOLE, .at = offsetof(struct asked, people)},
    {0},
};

static const struct svy_opt add_up[] = {
    {0, "merge", NULL, SAY("add tallies into one"), SVY_FLAG,
     .at = offsetof(struct asked, merge)},
    {0},
};

static const struct svy_opt_group options[] = {
    {svy_ask_opt_survey, &ask}, {svy_ask_opt_design, &ask},
    {svy_ask_opt_by, &ask},     {svy_ask_opt_items, &ask},
    {svy_ask_opt_who, &ask},    {svy_ask_opt_ends, &ask},
    {svy_ask_opt_pairs, &ask},  {svy_ask_opt_reps, &ask},
    {hand_out, &asked},         {svy_ask_opt_same, &ask},
    {add_up, &asked},           {0},
};

struct plan {
    struct svy_survey survey;
    struct svy_input how;
    struct svy_tally t;
};

static void
tell(const char *note)
{
    svy_cli_note("%s", note);
}

static int
count(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    ask.several = io->n > 1;
    p->how = (struct svy_input){
        .ask = &ask,
        .survey = &p->survey,
        .wanted = asked.merge ? SVY_TALLY : SVY_ANSWERS | SVY_COUNTS,
        .counts = true,
        .tell = tell};
    for (size_t i = 0; i < io->n; i++) {
        const size_t parts = p->t.npart;
        const char *name;
        FILE *in;
        int rc;

        if (svy_cli_open(io->path[i], &in, &name, why))
            return why->code;
        rc = svy_input_read(&p->t, &p->how, in, name, why);
        svy_cli_close(in);
        if (rc != 0)
            return rc;
        if (io->n > 1 && svy_deident_is(&p->t, parts))
            return svy_err(
                why, SVY_FAILED,
                "%s is a de-identified tally: its clusters have numbers "
                "that mean others elsewhere; merge first, then say "
                "--deidentify",
                name);
    }
    if (svy_input_close(&p->t, &p->how, why))
        return why->code;
    return asked.people == SIZE_MAX ? 0 : svy_deident(&p->t, asked.people, why);
}

static int
print(const struct plan *p, FILE *out)
{
    svy_tallycsv_print(&p->t, out);
    return 0;
}

static int
run(const struct svy_io *io, struct svy_err *why)
{
    struct plan p = {0};
    int rc;

    rc = svy_ask_survey(&ask, &p.survey, why) || count(&p, io, why) ||
         print(&p, io->out);
    if (rc == 0)
        svy_cli_notes(&p.how.notes);
    svy_tally_free(&p.t);
    svy_input_free(&p.how);
    svy_survey_free(&p.survey);
    return rc;
}

int
main(int argc, char **argv)
{
    static const struct svy_cli cli = {
        .name = "svytally",
        .about = SAY("Counts answers by PSU, domain and answer"),
        .usage = "[-s SURVEY] [-b COLUMNS] [-i NAMES] [FILE ...]",
        .opt = options,
        .run = run};

    return svy_cli_main(&cli, argc, argv);
}
