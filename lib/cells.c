#include "cells.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "num.h"
#include "pick.h"
#include "text.h"
#include "words.h"

/* What a column of the table shows. */
enum what { BY, TEXT, VALUE, INTERVAL, COUNT, FACTOR, OWN };

struct column {
    const char *name; /* as --columns names it */
    enum what what;
    size_t at; /* index of a by or own column, else offset of the field */
};

struct table {
    struct svy_cells *c;
    const struct svy_estimates *e;
    const struct svy_cells_wish *wish;
    struct column *all; /* every column there could be */
    size_t n;
    struct column *shown;
};

#define FIELD(f) offsetof(struct svy_estimate, f)

static const struct column fixed[] = {
    {SAY("item"), TEXT, FIELD(item)},
    {SAY("answer"), TEXT, FIELD(answer)},
    {SAY("stat"), TEXT, FIELD(stat)},
    {SAY("estimate"), VALUE, FIELD(value)},
    {SAY("se"), VALUE, FIELD(se)},
    {"interval", INTERVAL, 0},
    {SAY("low"), VALUE, FIELD(low)},
    {SAY("high"), VALUE, FIELD(high)},
    {SAY("conf"), FACTOR, FIELD(conf)},
    {SAY("df"), COUNT, FIELD(df)},
    {SAY("n"), COUNT, FIELD(n)},
    {SAY("neff"), COUNT, FIELD(neff)},
    {SAY("deff"), FACTOR, FIELD(deff)},
    {SAY("psus"), COUNT, FIELD(psus)},
    {SAY("method"), TEXT, FIELD(method)},
    {SAY("flag"), TEXT, FIELD(flag)},
};

enum { FIXED = sizeof fixed / sizeof *fixed };

/* By-columns, then ours, then those of commands before their flag. */
static void
list_all(struct table *t)
{
    const struct svy_estimates *e = t->e;
    size_t n = 0;

    t->all = svy_mem_take(&t->c->mem, e->nby + FIXED + e->nown, sizeof *t->all);
    for (size_t j = 0; j < e->nby; j++)
        t->all[n++] = (struct column){e->by[j], BY, j};
    for (size_t j = 0; j + 1 < FIXED; j++)
        t->all[n++] = fixed[j];
    for (size_t j = 0; j < e->nown; j++)
        t->all[n++] = (struct column){e->own[j], OWN, j};
    t->all[n++] = fixed[FIXED - 1];
    t->n = n;
}

static double
number_at(const struct svy_estimate *row, size_t at)
{
    double x;

    memcpy(&x, (const char *)row + at, sizeof x);
    return x;
}

static const char *
text_at(const struct svy_estimate *row, const struct column *c)
{
    const char *s;

    if (c->what == BY)
        return row->by[c->at];
    if (c->what == OWN)
        return row->own == NULL ? "" : row->own[c->at];
    memcpy(&s, (const char *)row + c->at, sizeof s);
    return s;
}

/* Whether a column says something: some text, some number. */
static bool
says(const struct table *t, const struct column *c)
{
    for (size_t i = 0; i < t->e->n; i++) {
        const struct svy_estimate *row = &t->e->row[i];

        if (c->what == BY || c->what == OWN || c->what == TEXT) {
            if (*text_at(row, c) != '\0' && strcmp(text_at(row, c), "NA") != 0)
                return true;
        } else if (c->what == INTERVAL) {
            if (!isnan(row->low) || !isnan(row->high))
                return true;
        } else if (!isnan(number_at(row, c->at))) {
            return true;
        }
    }
    return false;
}

static bool
several(const struct table *t, const struct column *c)
{
    for (size_t i = 1; i < t->e->n; i++)
        if (strcmp(text_at(&t->e->row[i], c), text_at(&t->e->row[0], c)) != 0)
            return true;
    return false;
}

static bool
usual(const struct table *t, const struct column *c)
{
    static const char *const left_out[] = {SAY("se"), "conf", "df",     "neff",
                                           "deff",    "psus", "method", NULL};

    if (c->what == BY || c->what == OWN)
        return says(t, c);
    for (size_t i = 0; left_out[i] != NULL; i++)
        if (strcmp(c->name, left_out[i]) == 0)
            return false;
    if (strcmp(c->name, "item") == 0 || strcmp(c->name, "estimate") == 0)
        return true;
    if (strcmp(c->name, "stat") == 0)
        return several(t, c);
    if (c->what == INTERVAL || strcmp(c->name, "low") == 0 ||
        strcmp(c->name, "high") == 0)
        return (c->what == INTERVAL) != t->wish->split && says(t, c);
    return says(t, c);
}

static int
unknown(const struct table *t, const char *name, struct svy_err *why)
{
    const char **list = svy_mem_take(&t->c->mem, t->n, sizeof *list);
    long near;

    for (size_t j = 0; j < t->n; j++)
        list[j] = t->all[j].name;
    near = svy_text_near(name, list, t->n);
    if (near >= 0)
        return svy_err(why, SVY_MISUSED,
                       "--columns: there is no column '%s' in %s; did you "
                       "mean '%s'?",
                       name, t->wish->source, list[near]);
    return svy_err(why, SVY_MISUSED, "--columns: there is no column '%s' in %s",
                   name, t->wish->source);
}

static int
choose(struct table *t, struct svy_err *why)
{
    const char *s = t->wish->columns;
    size_t most = t->n + (s == NULL ? 0 : strlen(s)) + 1;

    if (s != NULL && *s == '\0')
        return svy_err(why, SVY_MISUSED, "--columns names no column");
    t->shown = svy_mem_take(&t->c->mem, most, sizeof *t->shown);
    for (size_t j = 0; s == NULL && j < t->n; j++)
        if (usual(t, &t->all[j]))
            t->shown[t->c->n++] = t->all[j];
    while (s != NULL && *s != '\0') {
        size_t len = strcspn(s, ","), j = 0;
        const char *name = svy_mem_text(&t->c->mem, s, len);

        while (j < t->n && strcmp(t->all[j].name, name) != 0)
            j++;
        if (j == t->n)
            return unknown(t, name, why);
        t->shown[t->c->n++] = t->all[j];
        s += len + (s[len] == ',');
    }
    return 0;
}

static bool
percent(const struct table *t, const struct svy_estimate *row)
{
    return t->wish->style.percent || svy_pick_percent(row->stat);
}

/* A number on the scale of its row. */
static const char *
value(const struct table *t, const struct svy_estimate *row, double x,
      bool sign)
{
    struct svy_style style = t->wish->style;
    const char *s;

    style.percent = percent(t, row);
    if (!t->wish->digits)
        style.digits = style.percent || strcmp(row->stat, "index") == 0 ? 1 : 2;
    s = svy_round_print(&t->c->mem, x, &style);
    return style.percent && sign && !isnan(x)
               ? svy_mem_print(&t->c->mem, "%s%%", s)
               : s;
}

static const char *
plain(const struct table *t, double x, size_t digits)
{
    struct svy_style style = t->wish->style;

    style.percent = false;
    style.digits = x == floor(x) ? 0 : digits;
    return svy_round_print(&t->c->mem, x, &style);
}

static const char *
labelled(const struct table *t, const struct svy_label *label, const char *name)
{
    return label == NULL ? name : svy_label_find(label, t->wish->lang, name);
}

static const char *
text(const struct table *t, const struct svy_estimate *row,
     const struct column *c)
{
    const struct svy_survey *s = t->wish->survey;
    const char *name = text_at(row, c);

    if (*name == '\0' && c->what == BY && !t->wish->style.plain)
        return say("all");
    if (*name == '\0')
        return name;
    if (c->what == BY)
        return svy_words_code(&t->c->mem, s, c->name, name, t->wish->lang);
    if (strcmp(c->name, "item") == 0)
        return labelled(t, svy_survey_label(s, name), name);
    if (strcmp(c->name, "answer") == 0)
        return svy_words_code(&t->c->mem, s, row->item, name, t->wish->lang);
    if (strcmp(c->name, "flag") == 0)
        return svy_words_flags(&t->c->mem, name);
    return strcmp(c->name, "stat") == 0 ? svy_words(name) : name;
}

/* What was subtracted: the rest, or a level of one of the row's by-columns. */
static const char *
against(const struct table *t, const struct svy_estimate *row, const char *s)
{
    const struct svy_survey *survey = t->wish->survey;
    const struct svy_label *label = NULL;

    if (strcmp(s, "rest") == 0)
        return say("the rest");
    for (size_t j = 0; label == NULL && j < t->e->nby; j++)
        if (row->by[j][0] != '\0')
            label = svy_survey_code(survey, t->e->by[j], s);
    return labelled(t, label, s);
}

/* A number that some command added: on the scale of the row where it belongs
 * there, whole as it is, else to three digits. */
static const char *
own(const struct table *t, const struct svy_estimate *row,
    const struct column *c)
{
    const char *s = text_at(row, c);
    const bool p = strcmp(c->name, "p") == 0 || strcmp(c->name, "padj") == 0;
    double x;

    if (strcmp(c->name, "against") == 0 && *s != '\0')
        return against(t, row, s);
    if (strcmp(s, "NA") == 0)
        return t->wish->style.plain ? s : "–";
    if (!svy_num_read(s, &x))
        return s;
    if (strcmp(c->name, "visible") == 0 || strcmp(c->name, "se_error") == 0)
        return value(t, row, x, true);
    if (p && x < 0.0005 && !t->wish->style.plain)
        return svy_mem_print(&t->c->mem, "<%s", plain(t, 0.001, 3));
    return plain(t, x, t->wish->digits ? t->wish->style.digits : 3);
}

static const char *
interval(const struct table *t, const struct svy_estimate *row)
{
    if (isnan(row->low) && isnan(row->high))
        return t->wish->style.plain ? "NA" : "–";
    return svy_mem_print(&t->c->mem, "[%s; %s]", value(t, row, row->low, true),
                         value(t, row, row->high, true));
}

static const char *
cell(const struct table *t, const struct svy_estimate *from,
     const struct column *c)
{
    struct svy_estimate row = *from;

    if (svy_estimate_flag(from, "suppressed")) {
        row.value = row.se = row.low = row.high = NAN;
        row.neff = row.deff = NAN;
        row.own = NULL;
    }
    switch (c->what) {
    case BY:
    case TEXT:
        return text(t, &row, c);
    case OWN:
        return own(t, &row, c);
    case INTERVAL:
        return interval(t, &row);
    case VALUE:
        return value(t, &row, number_at(&row, c->at), true);
    case COUNT:
        return plain(t, number_at(&row, c->at), 1);
    case FACTOR:
        break;
    }
    return plain(t, number_at(&row, c->at), 2);
}

/* The heading of an interval says its level when all rows have the same. */
static const char *
heading(const struct table *t, const struct column *c)
{
    const double conf = t->e->n > 0 ? t->e->row[0].conf : NAN;
    struct svy_style style = t->wish->style;

    if (c->what == BY)
        return labelled(t, svy_survey_label(t->wish->survey, c->name),
                        strcmp(c->name, "wave") == 0 ? say("wave") : c->name);
    if (c->what == OWN)
        return svy_words(c->name);
    if (c->what != INTERVAL)
        return say(c->name);
    for (size_t i = 0; i < t->e->n; i++)
        if (!isnan(t->e->row[i].conf) && t->e->row[i].conf != conf)
            return say("interval");
    if (isnan(conf))
        return say("interval");
    style.percent = true;
    style.digits = svy_round_level(conf);
    return svy_mem_print(&t->c->mem, say("%s%% interval"),
                         svy_round_print(&t->c->mem, conf, &style));
}

static bool
right(const struct table *t, const struct column *c)
{
    double x;

    if (c->what != OWN)
        return c->what != BY && c->what != TEXT;
    for (size_t i = 0; i < t->e->n; i++) {
        const char *s = text_at(&t->e->row[i], c);

        if (*s != '\0' && strcmp(s, "NA") != 0 && !svy_num_read(s, &x))
            return false;
    }
    return true;
}

int
svy_cells(struct svy_cells *c, const struct svy_estimates *e,
          const struct svy_cells_wish *wish, struct svy_err *why)
{
    struct table t = {.c = c, .e = e, .wish = wish};

    list_all(&t);
    if (choose(&t, why))
        return 1;
    c->rows = e->n;
    c->head = svy_mem_take(&c->mem, c->n, sizeof *c->head);
    c->number = svy_mem_take(&c->mem, c->n, sizeof *c->number);
    c->cell = svy_mem_take(&c->mem, e->n, sizeof *c->cell);
    for (size_t j = 0; j < c->n; j++) {
        c->head[j] = heading(&t, &t.shown[j]);
        c->number[j] = right(&t, &t.shown[j]);
    }
    for (size_t i = 0; i < e->n; i++) {
        c->cell[i] = svy_mem_take(&c->mem, c->n, sizeof **c->cell);
        for (size_t j = 0; j < c->n; j++)
            c->cell[i][j] = cell(&t, &e->row[i], &t.shown[j]);
    }
    return 0;
}

void
svy_cells_free(struct svy_cells *c)
{
    svy_mem_free(&c->mem);
    *c = (struct svy_cells){0};
}
