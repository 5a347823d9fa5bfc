/*
 * table - estimates as a page to read, rounded once.
 *
 *     estimates -> text, CSV or Markdown
 *
 *     $ svytable --lang vi --format md estimates.csv
 */
#include <math.h>
#include <string.h>

#include "across.h"
#include "cells.h"
#include "cli.h"
#include "estcsv.h"
#include "foot.h"
#include "page.h"
#include "pick.h"
#include "sheet.h"

static const char *survey, *format = "text", *digits, *rounding = "half-up";
static const char *items, *title, *separator;
static size_t least = SVY_PICK_LEAST, width = 100;
static bool wide, mark;
static struct svy_draft draft;

enum { TEXT, CSV, MARKDOWN };

static const struct svy_word forms[] = {
    {"text", TEXT}, {"csv", CSV}, {"md", MARKDOWN}, {0}};

static const struct svy_opt options[] = {
    {'s', "survey", "FILE", SAY("survey file, for labels [$SVYKIT_SURVEY]"),
     SVY_TEXT, &survey},
    {'i', "items", "NAMES", SAY("items: names, a..b and globs [all]"), SVY_TEXT,
     &items},
    {0, "wide", NULL, SAY("items side by side: --across item"), SVY_FLAG,
     &wide},
    {0, "across", "COLUMN", SAY("what COLUMN says side by side, as a unit"),
     SVY_TEXT, &draft.across},
    {0, "columns", "LIST", SAY("columns, commas between [those that speak]"),
     SVY_TEXT, &draft.columns},
    {0, "min-n", "N", SAY("respondents below which a row is small [30]"),
     SVY_WHOLE, &least},
    {0, "digits", "N",
     SAY("digits after the point [1 for shares and indices, else 2]"), SVY_TEXT,
     &digits},
    {0, "percent", NULL, SAY("show every estimate as a percentage"), SVY_FLAG,
     &draft.style.percent},
    {0, "round", "HOW", SAY("%s [half-up]"), SVY_WORD,
     &(struct svy_opt_word){&rounding, svy_round_words, NULL}},
    {0, "title", "TEXT", SAY("line above [title of the survey file]"), SVY_TEXT,
     &title},
    {0, "format", "FORM", SAY("%s [text]"), SVY_WORD,
     &(struct svy_opt_word){&format, forms, NULL}},
    {0, "width", "N", SAY("columns of a line of text, 0 for any [100]"),
     SVY_WHOLE, &width},
    {0, "separator", "SIGN",
     SAY("of csv: ',' or ';' (with decimal comma) or tab [,]"), SVY_TEXT,
     &separator},
    {0, "bom", NULL, SAY("begin csv with a byte order mark, for Excel"),
     SVY_FLAG, &mark},
    {0},
};

struct plan {
    struct svy_survey survey;
    struct svy_estimates e;
    struct svy_cells cells;
    int form;
    char separator;
};

static int
check(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    p->form = svy_word_find(forms, format);
    if (p->form < 0)
        return svy_word_none("--format", format, forms, NULL, why);
    if (p->form != CSV && (separator != NULL || mark))
        return svy_err(why, SVY_MISUSED,
                       "--separator and --bom are of --format csv");
    if (wide && draft.across != NULL)
        return svy_err(why, SVY_MISUSED,
                       "--wide is --across item; give one of them");
    if (svy_sheet_ask(separator, io->lang, &p->separator, &draft.style.point,
                      why))
        return why->code;
    if (wide)
        draft.across = "item";
    draft.split = draft.style.plain = p->form == CSV;
    if (!draft.split) {
        draft.style.point = svy_round_point(io->lang);
        draft.style.group = svy_round_group(io->lang);
    }
    draft.digits = digits != NULL;
    draft.lang = io->lang;
    draft.survey = &p->survey;
    draft.e = &p->e;
    return svy_round_ask(&draft.style, rounding, digits, why);
}

static int
read_all(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    FILE *in;
    int rc;

    if (svy_survey_find(&p->survey, survey, why) ||
        svy_cli_open(io->path[0], &in, &draft.source, why))
        return 1;
    rc = svy_estcsv_read(&p->e, in, draft.source, why) ||
         svy_estcsv_public(&p->e, &p->survey, why);
    svy_cli_close(in);
    return rc;
}

static int
lay(struct plan *p, struct svy_err *why)
{
    if (svy_draft_items(&draft, items, why))
        return 1;
    svy_draft_small(&draft, least);
    svy_draft_conf(&draft);
    return draft.across != NULL ? svy_across(&p->cells, &draft, why)
                                : svy_cells(&p->cells, &draft, why);
}

/* The title of the survey stands above, or below a title that was given. */
static int
print(struct plan *p, const struct svy_io *io)
{
    const struct svy_survey *s = &p->survey;
    struct svy_page page = {
        .title = title,
        .foot = svy_foot(&draft.mem, s, io->lang, NAN),
        .width = width,
        .markdown = p->form == MARKDOWN,
    };

    if (title == NULL) {
        page.title = svy_label_find(&s->title, io->lang, "");
        page.foot = svy_foot_from(&draft.mem, s, io->lang, NAN);
    }
    if (p->form == CSV)
        svy_sheet_print(&p->cells, p->separator, mark, &draft.mem, io->out);
    else
        svy_page_print(&p->cells, &page, &draft.mem, io->out);
    return 0;
}

static int
run(const struct svy_io *io, struct svy_err *why)
{
    struct plan p = {0};
    const int rc = check(&p, io, why) || read_all(&p, io, why) ||
                   lay(&p, why) || print(&p, io);

    svy_mem_free(&draft.mem);
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
        .usage = "[-s FILE] [-i NAMES] [--wide] [--format text|csv|md] "
                 "[OPTION]... [FILE]",
        .opt = options,
        .most = 1,
        .run = run,
    };

    return svy_cli_main(&self, argc, argv);
}
