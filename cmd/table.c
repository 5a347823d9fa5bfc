/*
 * table - estimates as a page to read, rounded once.
 *
 *     estimates -> text, CSV or Markdown
 *
 *     $ svytable --lang vi --format md estimates.csv
 */
#include <math.h>
#include <string.h>

#include "cli.h"
#include "estcsv.h"
#include "foot.h"
#include "num.h"
#include "page.h"

static const char *survey, *format = "text", *digits, *rounding = "half-up";
static struct svy_cells_wish wish;

static const struct svy_opt options[] = {
    {'s', "survey", "FILE", SAY("survey file, for labels [$SVYKIT_SURVEY]"),
     SVY_TEXT, &survey},
    {0, "format", "FORM", SAY("text, csv or md [text]"), SVY_TEXT, &format},
    {0, "digits", "N",
     SAY("digits after the point [1 for shares and indices, else 2]"), SVY_TEXT,
     &digits},
    {0, "columns", "LIST", SAY("columns, commas between [those that speak]"),
     SVY_TEXT, &wish.columns},
    {0, "percent", NULL, SAY("show every estimate as a percentage"), SVY_FLAG,
     &wish.style.percent},
    {0, "round", "HOW", SAY("half-up, half-even or truncate [half-up]"),
     SVY_TEXT, &rounding},
    {0},
};

struct plan {
    struct svy_survey survey;
    struct svy_estimates e;
    struct svy_cells cells;
    enum svy_page form;
};

/* The place of a word among others, or -1. */
static int
word(const char *s, const char *const *list)
{
    for (int i = 0; list[i] != NULL; i++)
        if (strcmp(s, list[i]) == 0)
            return i;
    return -1;
}

static int
check(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    static const char *const forms[] = {"text", "csv", "md", NULL};
    static const char *const ways[] = {"half-up", "half-even", "truncate",
                                       NULL};
    const int form = word(format, forms), way = word(rounding, ways);

    if (form < 0)
        return svy_err(why, SVY_MISUSED,
                       "--format is text, csv or md, not '%s'", format);
    if (way < 0)
        return svy_err(why, SVY_MISUSED,
                       "--round is half-up, half-even or truncate, not '%s'",
                       rounding);
    wish.digits = digits != NULL;
    if (wish.digits && (!svy_num_count(digits, &wish.style.digits) ||
                        wish.style.digits > SVY_DIGITS_MOST))
        return svy_err(why, SVY_MISUSED, "--digits is 0 to %d, not '%s'",
                       SVY_DIGITS_MOST, digits);
    p->form = (enum svy_page)form;
    wish.style.round = (enum svy_round)way;
    wish.split = wish.style.plain = p->form == SVY_PAGE_CSV;
    wish.style.point = svy_round_point(wish.split ? "en" : io->lang);
    wish.style.group = wish.split ? '\0' : svy_round_group(io->lang);
    wish.lang = io->lang;
    wish.survey = &p->survey;
    return 0;
}

static int
read_all(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    FILE *in;
    int rc;

    if (svy_survey_find(&p->survey, survey, why) ||
        svy_cli_open(io->path[0], &in, &wish.source, why))
        return 1;
    rc = svy_estcsv_read(&p->e, in, wish.source, why) ||
         svy_estimate_public(&p->e, &p->survey, why);
    svy_cli_close(in);
    return rc;
}

static int
print(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    if (svy_cells(&p->cells, &p->e, &wish, why))
        return 1;
    svy_page_print(&p->cells, p->form,
                   svy_foot(&p->cells.mem, &p->survey, io->lang, NAN), io->out);
    return 0;
}

static int
run(const struct svy_io *io, struct svy_err *why)
{
    struct plan p = {0};
    int rc = check(&p, io, why) || read_all(&p, io, why) || print(&p, io, why);

    svy_cells_free(&p.cells);
    svy_estimate_free(&p.e);
    svy_survey_free(&p.survey);
    return rc;
}

int
main(int argc, char **argv)
{
    static const struct svy_cli self = {
        .name = "svytable",
        .about = SAY("Estimates as a page to read, rounded once"),
        .usage = "[-s FILE] [--format text|csv|md] [OPTION]... [FILE]",
        .opt = options,
        .most = 1,
        .run = run,
    };

    return svy_cli_main(&self, argc, argv);
}
