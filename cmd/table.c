/*
 * table - estimates as a page to read, rounded once.
 *
 *     estimates -> text, CSV or Markdown
 *
 *     $ svytable --lang vi --format md estimates.csv
 */
#include <math.h>
#include <string.h>

#include "data/estcsv.h"
#include "door/cli.h"
#include "show/across.h"
#include "show/footer.h"
#include "show/page.h"
#include "show/rowpick.h"
#include "show/sheet.h"
#include "show/tabcells.h"

static struct asked {
    const char *survey, *format, *rounding, *items, *title, *separator;
    size_t least, width;
    bool wide, mark;
    struct svy_draft draft;
} asked = {.format = "text",
           .rounding = "half-up",
           .least = SVY_ROWPICK_LEAST,
           .width = 100};

enum { TEXT, CSV, MARKDOWN };

static const struct svy_word forms[] = {
    {"text", TEXT}, {"csv", CSV}, {"md", MARKDOWN}, {0}};

#define AT(member) .at = offsetof(struct asked, member)

static const struct svy_opt own[] = {
    {'s', "survey", "FILE", SAY("survey file, for labels [$SVYKIT_SURVEY]"),
     SVY_TEXT, AT(survey)},
    {'i', "items", "NAMES", SAY("items: names, a..b and globs [all]"), SVY_TEXT,
     AT(items)},
    {0, "wide", NULL, SAY("items side by side: --across item"), SVY_FLAG,
     AT(wide), .excludes = "across", .why = SAY("--wide is --across item")},
    {0, "across", "COLUMN", SAY("what COLUMN says side by side, as a unit"),
     SVY_TEXT, AT(draft.across)},
    {0, "columns", "LIST", SAY("columns, commas between [those that speak]"),
     SVY_TEXT, AT(draft.columns)},
    {0, "min-n", "N", SAY("respondents below which a row is small [30]"),
     SVY_WHOLE, AT(least)},
    {0, "digits", "N",
     SAY("digits after the point [1 for shares and indices, else 2]"),
     SVY_WHOLE, AT(draft.style.digits),
     .given = offsetof(struct asked, draft.digits),
     .range = {SVY_FROM_TO, 0, SVY_DIGITS_MOST}},
    {0, "percent", NULL, SAY("show every estimate as a percentage"), SVY_FLAG,
     AT(draft.style.percent)},
    {0, "round", "HOW", SAY("%s [half-up]"), SVY_WORD, AT(rounding),
     svy_round_words},
    {0, "title", "TEXT", SAY("line above [title of the survey file]"), SVY_TEXT,
     AT(title)},
    {0, "format", "FORM", SAY("%s [text]"), SVY_WORD, AT(format), forms},
    {0, "width", "N", SAY("columns of a line of text, 0 for any [100]"),
     SVY_WHOLE, AT(width)},
    {0, "separator", "SIGN",
     SAY("of csv: ',' or ';' (with decimal comma) or tab [,]"), SVY_TEXT,
     AT(separator), .needs = "format=csv"},
    {0, "bom", NULL, SAY("begin csv with a byte order mark, for Excel"),
     SVY_FLAG, AT(mark), .needs = "format=csv"},
    {0},
};

static const struct svy_opt_group options[] = {{own, &asked}, {0}};

struct plan {
    struct svy_survey survey;
    struct svy_estimates e;
    struct svy_tabcells cells;
    int form;
    char separator;
};

static int
check(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    struct svy_draft *d = &asked.draft;

    p->form = svy_word_find(forms, asked.format);
    if (svy_sheet_ask(asked.separator, io->lang, &p->separator, &d->style.point,
                      why))
        return why->code;
    if (asked.wide)
        d->across = "item";
    d->split = d->style.plain = p->form == CSV;
    if (!d->split) {
        d->style.point = svy_round_point(io->lang);
        d->style.group = svy_round_group(io->lang);
    }
    d->lang = io->lang;
    d->survey = &p->survey;
    d->e = &p->e;
    d->style.round =
        (enum svy_round)svy_word_find(svy_round_words, asked.rounding);
    return 0;
}

static int
read_all(struct plan *p, const struct svy_io *io, struct svy_err *why)
{
    FILE *in;
    int rc;

    if (svy_survey_find(&p->survey, asked.survey, why) ||
        svy_cli_open(io->path[0], &in, &asked.draft.source, why))
        return 1;
    rc = svy_estcsv_read(&p->e, in, asked.draft.source, why) ||
         svy_estcsv_public(&p->e, &p->survey, why);
    svy_cli_close(in);
    return rc;
}

static int
lay(struct plan *p, struct svy_err *why)
{
    struct svy_draft *d = &asked.draft;

    if (svy_draft_items(d, asked.items, why))
        return 1;
    svy_draft_small(d, asked.least);
    svy_draft_conf(d);
    return d->across != NULL ? svy_across(&p->cells, d, why)
                             : svy_tabcells(&p->cells, d, why);
}

/* The title of the survey stands above, or below a title that was given. */
static int
print(struct plan *p, const struct svy_io *io)
{
    const struct svy_survey *s = &p->survey;
    struct svy_page page = {
        .title = asked.title,
        .foot = svy_footer(&asked.draft.mem, s, io->lang, NAN),
        .width = asked.width,
        .markdown = p->form == MARKDOWN,
    };

    if (asked.title == NULL) {
        page.title = svy_label_find(&s->title, io->lang, "");
        page.foot = svy_footer_from(&asked.draft.mem, s, io->lang, NAN);
    }
    if (p->form == CSV)
        svy_sheet_print(&p->cells, p->separator, asked.mark, &asked.draft.mem,
                        io->out);
    else
        svy_page_print(&p->cells, &page, &asked.draft.mem, io->out);
    return 0;
}

static int
run(const struct svy_io *io, struct svy_err *why)
{
    struct plan p = {0};
    const int rc = check(&p, io, why) || read_all(&p, io, why) ||
                   lay(&p, why) || print(&p, io);

    svy_mem_free(&asked.draft.mem);
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
