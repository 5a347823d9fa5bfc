/*
 * plot - estimates as a figure for a report.
 *
 *     estimates -> a gnuplot script, or a picture
 *
 *     $ svyplot league --lang vi -o league.svg estimates.csv
 */
#include <string.h>

#include "data/estcsv.h"
#include "door/cli.h"
#include "door/wish.h"
#include "meaning/itemstat.h"
#include "show/figure.h"
#include "show/kinds.h"
#include "show/render.h"

static struct asked {
    const char *survey, *data, *tests;
    struct svy_wish wish;
} asked = {.wish = {.least = SVY_ROWPICK_LEAST,
                    .font = "Noto Sans",
                    .cm = 16,
                    .tall = 24,
                    .dpi = 300}};

#define AT(member) .at = offsetof(struct asked, member)

static const struct svy_opt own[] = {
    {'s', "survey", "FILE", SAY("survey file, for labels [$SVYKIT_SURVEY]"),
     SVY_TEXT, AT(survey)},
    {0, "unit", "COLUMN", SAY("by-column of the units [the only one]"),
     SVY_TEXT, AT(wish.unit)},
    {'i', "item", "NAME", SAY("item or node [the root of the tree]"), SVY_TEXT,
     AT(wish.item)},
    {0, "stat", "STAT", SAY("statistic: %s, index [the only one, or index]"),
     SVY_TEXT, AT(wish.stat), svy_statkind_items, svy_statkind_pairs},
    {0, "answer", "CODE", SAY("answer, of a share [the only one]"), SVY_TEXT,
     AT(wish.answer)},
    {0, "tests", "FILE",
     SAY("what differs, as svycompare tells it from the same tally"), SVY_TEXT,
     AT(tests)},
    {0, "title", "TEXT", SAY("headline [what was counted]"), SVY_TEXT,
     AT(wish.title)},
    {0, "subtitle", "TEXT", SAY("grey line below it [what is shown]"), SVY_TEXT,
     AT(wish.subtitle)},
    {0, "min-n", "N", SAY("respondents below which nothing is shown [30]"),
     SVY_WHOLE, AT(wish.least)},
    {0, "font", "NAME", SAY("font [Noto Sans]"), SVY_TEXT, AT(wish.font)},
    {0, "width", "CM", SAY("width in centimetres, 12 to 100 [16]"), SVY_REAL,
     AT(wish.cm), .range = {SVY_FROM_TO, 12, 100}},
    {0, "height", "CM", SAY("height at most, 8 to 100 [24]"), SVY_REAL,
     AT(wish.tall), .range = {SVY_FROM_TO, 8, 100}},
    {0, "part", "K", SAY("of a league that is taller, the K-th part"),
     SVY_WHOLE, AT(wish.part), .excludes = "top, bottom",
     .why = SAY("--part is one of several, --top and --bottom are the ends")},
    {0, "top", "N", SAY("of a league the N highest units alone"), SVY_WHOLE,
     AT(wish.top)},
    {0, "bottom", "N", SAY("of a league the N lowest units, also with --top"),
     SVY_WHOLE, AT(wish.bottom)},
    {0, "dpi", "N", SAY("dots an inch of a PNG, 50 to 1200 [300]"), SVY_REAL,
     AT(wish.dpi), .range = {SVY_FROM_TO, 50, 1200}},
    {0, "data", "FILE", SAY("write the numbers of the figure too"), SVY_WRITE,
     AT(data)},
    {0},
};

static const struct svy_opt_group options[] = {{own, &asked}, {0}};

struct plan {
    struct svy_kind_of_figure kind;
    struct svy_survey survey;
    struct svy_estimates all, tests, used;
    struct svy_figure figure;
};

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
         svy_estcsv_public(e, &p->survey, why);
    svy_cli_close(in);
    return rc;
}

static int
read_all(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    const char *path = io->n > 1 ? io->path[1] : "-";

    if (svy_survey_find(&p->survey, asked.survey, why))
        return 1;
    if (asked.tests != NULL && strcmp(asked.tests, "-") == 0 &&
        strcmp(path, "-") == 0)
        return svy_err(why, SVY_MISUSED,
                       "standard input cannot be both tests and estimates");
    if (asked.tests != NULL &&
        read_file(p, asked.tests, &p->tests, &asked.wish.tested, why))
        return 1;
    return read_file(p, path, &p->all, &asked.wish.source, why);
}

static int
draw(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    if (svy_kinds_find(&p->kind, io->path[0], why))
        return why->code;
    asked.wish.survey = &p->survey;
    asked.wish.lang = io->lang;
    asked.wish.tests = asked.tests != NULL ? &p->tests : NULL;
    asked.wish.league = p->kind.league;
    return svy_wish_check(&asked.wish, io->output, why) ||
           read_all(p, io, why) ||
           svy_kinds_draw(&p->kind, &p->figure, &asked.wish, &p->all, &p->used,
                          why);
}

static int
write_data(const struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    struct svy_outfile *o;

    if (svy_outfile_open(&o, io->outs, asked.data, why))
        return (int)why->code;
    svy_estcsv_print(&p->used, o->file);
    return svy_outfile_finish(o, why);
}

static int
print(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    if (io->output == NULL)
        svy_figure_print(&p->figure, p->kind.name, io->out);
    return io->output != NULL &&
           svy_render(&p->figure, p->kind.name, io->output, io->outs, why);
}

static int
run(const struct svy_io *io, struct svy_err *why)
{
    struct plan p = {0};
    int rc = draw(&p, io, why) ||
             (asked.data != NULL && write_data(&p, io, why)) ||
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
        .kinds = svy_kinds_words,
        .most = 2,
        .draws = true,
        .run = run,
    };

    return svy_cli_main(&self, argc, argv);
}
