/*
 * plot - estimates as a figure for a report.
 *
 *     estimates -> a gnuplot script, or a picture
 *
 *     $ svyplot league --lang vi -o league.svg estimates.csv
 */
#include <string.h>

#include "cli.h"
#include "estcsv.h"
#include "figure.h"
#include "league.h"
#include "likert.h"
#include "out.h"
#include "picture.h"
#include "wish.h"

static const char *survey, *data, *tests;
static struct svy_wish wish = {
    .least = SVY_PICK_LEAST, .font = "Noto Sans", .cm = 16, .dpi = 300};

static const struct svy_opt options[] = {
    {'s', "survey", "FILE", SAY("survey file, for labels [$SVYKIT_SURVEY]"),
     SVY_TEXT, &survey},
    {0, "unit", "COLUMN", SAY("by-column of the units [the only one]"),
     SVY_TEXT, &wish.unit},
    {'i', "item", "NAME", SAY("item or node [the root of the tree]"), SVY_TEXT,
     &wish.item},
    {0, "stat", "STAT", SAY("statistic [the only one, or index]"), SVY_TEXT,
     &wish.stat},
    {0, "answer", "CODE", SAY("answer, of a share [the only one]"), SVY_TEXT,
     &wish.answer},
    {0, "tests", "FILE",
     SAY("what differs, as svycompare tells it from the same tally"), SVY_TEXT,
     &tests},
    {0, "title", "TEXT", SAY("headline [what was counted]"), SVY_TEXT,
     &wish.title},
    {0, "subtitle", "TEXT", SAY("grey line below it [what is shown]"), SVY_TEXT,
     &wish.subtitle},
    {0, "min-n", "N", SAY("respondents below which nothing is shown [30]"),
     SVY_WHOLE, &wish.least},
    {0, "font", "NAME", SAY("font [Noto Sans]"), SVY_TEXT, &wish.font},
    {0, "width", "CM", SAY("width in centimetres, 12 to 100 [16]"), SVY_REAL,
     &wish.cm},
    {0, "dpi", "N", SAY("dots an inch of a PNG, 50 to 1200 [300]"), SVY_REAL,
     &wish.dpi},
    {0, "data", "FILE", SAY("write the numbers of the figure too"), SVY_TEXT,
     &data},
    {0},
};

struct plan {
    const char *kind;
    struct svy_survey survey;
    struct svy_estimates all, tests, used;
    struct svy_figure figure;
};

static const struct {
    const char *name;
    int (*draw)(struct svy_figure *f, const struct svy_estimates *e,
                struct svy_estimates *used, struct svy_err *why);
} kinds[] = {{"league", svy_league}, {"likert", svy_likert}};

enum { KINDS = sizeof kinds / sizeof *kinds };

/* Estimates, or tests of them; *name is what to call them. */
static int
read_file(struct plan *p, const char *path, struct svy_estimates *e,
          const char **name, struct svy_err *why)
{
    FILE *in;
    int rc = svy_cli_open(path, &in, name, why);

    if (rc != 0)
        return rc;
    rc = svy_estcsv_read(e, in, *name, why) ||
         svy_estimate_public(e, &p->survey, why);
    svy_cli_close(in);
    return rc;
}

static int
read_all(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    const char *path = io->n > 1 ? io->path[1] : "-";

    if (svy_survey_find(&p->survey, survey, why))
        return 1;
    if (tests != NULL && strcmp(tests, "-") == 0 && strcmp(path, "-") == 0)
        return svy_err(why, SVY_MISUSED,
                       "standard input cannot be both tests and estimates");
    if (tests != NULL) {
        wish.tests = &p->tests;
        if (read_file(p, tests, &p->tests, &wish.tested, why))
            return 1;
    }
    return read_file(p, path, &p->all, &wish.source, why);
}

static int
draw(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    size_t k = 0;

    while (k < KINDS && strcmp(kinds[k].name, io->path[0]) != 0)
        k++;
    if (k == KINDS)
        return svy_err(why, SVY_MISUSED,
                       "'%s' is no kind of figure; the first word is league "
                       "or likert",
                       io->path[0]);
    p->kind = kinds[k].name;
    wish.survey = &p->survey;
    wish.lang = io->lang;
    return svy_wish_check(&wish, io->output, why) || read_all(p, io, why) ||
           svy_figure_init(&p->figure, &wish, why) ||
           kinds[k].draw(&p->figure, &p->all, &p->used, why);
}

static int
write_data(const struct plan *p, struct svy_err *why)
{
    struct svy_out o = {0};
    int rc;

    if (svy_out_open(&o, data, why))
        return 1;
    svy_estcsv_print(&p->used, o.file);
    rc = svy_out_close(&o, why);
    svy_out_free(&o);
    return rc;
}

static int
print(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    if (io->output == NULL)
        svy_figure_print(&p->figure, p->kind, io->out);
    return io->output != NULL &&
           svy_picture(&p->figure, p->kind, io->output, why);
}

static int
run(const struct svy_io *io, struct svy_err *why)
{
    struct plan p = {0};
    int rc = draw(&p, io, why) || (data != NULL && write_data(&p, why)) ||
             print(&p, io, why);

    svy_figure_free(&p.figure);
    svy_estimate_free(&p.used);
    svy_estimate_free(&p.tests);
    svy_estimate_free(&p.all);
    svy_survey_free(&p.survey);
    return rc;
}

int
main(int argc, char **argv)
{
    static const struct svy_cli self = {
        .name = "svyplot",
        .about = SAY("Estimates as a figure for a report"),
        .usage = "KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]",
        .opt = options,
        .most = 2,
        .draws = true,
        .run = run,
    };

    return svy_cli_main(&self, argc, argv);
}
