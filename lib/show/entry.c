#include "show/entry.h"

#include <math.h>
#include <string.h>

#include "ground/na.h"
#include "ground/num.h"
#include "measure/statkind.h"
#include "show/words.h"
#include "survey/catalog.h"

/* A number on the scale of its row. */
static const char *
value(struct svy_draft *d, const struct svy_estimate *row, double x, bool sign)
{
    const struct svy_statkind *kind = svy_statkind(row->stat);
    struct svy_style style = d->style;
    const char *s;

    style.percent |= kind->percent;
    if (!d->digits)
        style.digits = style.percent      ? 1
                       : kind->digits > 0 ? (size_t)kind->digits
                                          : 2;
    s = svy_round_print(&d->mem, x, &style);
    return style.percent && sign && !isnan(x)
               ? svy_mem_print(&d->mem, "%s%%", s)
               : s;
}

static const char *
plain(struct svy_draft *d, double x, size_t digits)
{
    struct svy_style style = d->style;

    style.percent = false;
    style.digits = x == floor(x) ? 0 : digits;
    return svy_round_print(&d->mem, x, &style);
}

static const char *
labelled(struct svy_draft *d, const struct svy_label *label, const char *name)
{
    return label == NULL ? name : svy_label_find(label, d->lang, name);
}

static const char *
text(struct svy_draft *d, const struct svy_estimate *row,
     const struct svy_column *c)
{
    const struct svy_survey *s = d->survey;
    const char *name = svy_draft_text(row, c);

    if (*name == '\0' && c->what == SVY_SHOWS_BY && !d->style.plain)
        return say("all");
    if (*name == '\0')
        return name;
    if (c->what == SVY_SHOWS_BY)
        return svy_words_code(&d->mem, s, c->name, name, d->lang);
    if (strcmp(c->name, "item") == 0)
        return labelled(d, svy_catalog_label(s, name), name);
    if (strcmp(c->name, "answer") == 0)
        return svy_words_code(&d->mem, s, row->item, name, d->lang);
    if (strcmp(c->name, "flag") == 0)
        return svy_words_flags(&d->mem, name);
    return strcmp(c->name, "stat") == 0 ? svy_words_stat(name) : name;
}

/* A confidence, 95% or 97.5%. */
static const char *
level(struct svy_draft *d, double conf)
{
    struct svy_style style = d->style;

    if (isnan(conf))
        return svy_entry_none(d);
    style.percent = true;
    style.digits = svy_round_level(conf);
    return svy_mem_print(&d->mem, "%s%%",
                         svy_round_print(&d->mem, conf, &style));
}

/* What was subtracted: the rest, or a category of a by-column of the row. */
static const char *
reference(struct svy_draft *d, const struct svy_estimate *row, const char *s)
{
    const struct svy_survey *survey = d->survey;
    const struct svy_label *label = NULL;
    static const char wave[] = "wave=";

    if (strcmp(s, "rest") == 0)
        return say("the rest");
    if (strncmp(s, wave, strlen(wave)) == 0) {
        s += strlen(wave);
        return labelled(d, svy_catalog_code(survey, "wave", s), s);
    }
    for (size_t j = 0; label == NULL && j < d->e->nby; j++)
        if (row->by[j][0] != '\0')
            label = svy_catalog_code(survey, d->e->by[j], s);
    return labelled(d, label, s);
}

/* A number that some command added: on the scale of the row where it belongs
 * there, whole as it is, else to three digits. */
static const char *
own(struct svy_draft *d, const struct svy_estimate *row,
    const struct svy_column *c)
{
    const char *s = svy_draft_text(row, c);
    double x;

    if (c->holds == SVY_HOLDS_REFERENCE && *s != '\0')
        return reference(d, row, s);
    if (svy_na(s))
        return d->style.plain ? s : "–";
    if (!svy_num_read(s, &x))
        return s;
    if (c->holds == SVY_HOLDS_VALUE)
        return value(d, row, x, true);
    if (c->holds == SVY_HOLDS_P && x < 0.0005 && !d->style.plain)
        return svy_mem_print(&d->mem, "<%s", plain(d, 0.001, 3));
    return plain(d, x, d->digits ? d->style.digits : c->digits);
}

static const char *
interval(struct svy_draft *d, const struct svy_estimate *row)
{
    const char *s;

    if (isnan(row->low) && isnan(row->high))
        return svy_entry_none(d);
    s = svy_mem_print(&d->mem, "[%s; %s]", value(d, row, row->low, true),
                      value(d, row, row->high, true));
    return d->several
               ? svy_mem_print(&d->mem, "%s (%s)", s, level(d, row->conf))
               : s;
}

const char *
svy_entry_none(const struct svy_draft *d)
{
    return d->style.plain ? SVY_NA : "–";
}

const char *
svy_entry(struct svy_draft *d, const struct svy_estimate *from,
          const struct svy_column *c)
{
    struct svy_estimate row = *from;

    if (svy_estimate_flag(from, "suppressed")) {
        svy_estimate_blank(&row);
        if (c->holds == SVY_HOLDS_REFERENCE) // of whom it is, as the categories
            row.own = from->own;
    }
    switch (c->what) {
    case SVY_SHOWS_BY:
    case SVY_SHOWS_NAME:
        return text(d, &row, c);
    case SVY_SHOWS_OWN:
        return own(d, &row, c);
    case SVY_SHOWS_INTERVAL:
        return interval(d, &row);
    case SVY_SHOWS_VALUE:
        return value(d, &row, svy_draft_number(&row, c), true);
    case SVY_SHOWS_CONF:
        return level(d, row.conf);
    case SVY_SHOWS_NUMBER:
        break;
    }
    return plain(d, svy_draft_number(&row, c), c->digits);
}

const char *
svy_entry_head(struct svy_draft *d, const struct svy_column *c)
{
    if (c->what == SVY_SHOWS_BY)
        return labelled(d, svy_catalog_label(d->survey, c->name),
                        strcmp(c->name, "wave") == 0 ? say("wave") : c->name);
    if (c->what != SVY_SHOWS_INTERVAL)
        return c->bare ? c->name : say(c->name);
    if (isnan(d->conf))
        return say("interval");
    return svy_mem_print(&d->mem, say("%s interval"), level(d, d->conf));
}

bool
svy_entry_right(const struct svy_draft *d, const struct svy_column *c)
{
    double x;

    if (c->what != SVY_SHOWS_OWN)
        return c->what != SVY_SHOWS_BY && c->what != SVY_SHOWS_NAME;
    for (size_t i = 0; i < d->e->n; i++) {
        const char *s = svy_draft_text(&d->e->row[i], c);

        if (*s != '\0' && !svy_na(s) && !svy_num_read(s, &x))
            return false;
    }
    return true;
}
