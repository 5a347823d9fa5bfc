#include "show/draft.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/intern.h"
#include "ground/na.h"
#include "ground/strlist.h"
#include "ground/utf8.h"
#include "show/rowpick.h"

int
svy_draft_items(struct svy_draft *d, const char *names, struct svy_err *why)
{
    const struct svy_strlist asked = svy_strlist_read(&d->mem, names);
    struct svy_estimates *e = d->e;
    struct svy_intern there = {0}, kept = {0};
    struct svy_strlist all = {0}, items;
    size_t n = 0;
    int rc;

    if (names == NULL)
        return 0;
    if (asked.n == 0)
        return svy_err(why, SVY_MISUSED, "--items names no item");
    for (size_t i = 0; i < e->n; i++)
        svy_intern_add(&there, e->row[i].item, strlen(e->row[i].item));
    for (size_t i = 0; i < there.n; i++)
        svy_strlist_add(&all, &d->mem, there.at[i].key);
    rc = svy_strlist_expand(&items, &d->mem, &asked, &all, "--items", why);
    for (size_t i = 0; rc == 0 && i < items.n; i++)
        svy_intern_add(&kept, items.name[i], strlen(items.name[i]));
    for (size_t i = 0; rc == 0 && i < e->n; i++) {
        const char *item = e->row[i].item;

        if (svy_intern_find(&kept, item, strlen(item)) != SVY_NONE)
            e->row[n++] = e->row[i];
    }
    e->n = rc == 0 ? n : e->n;
    svy_intern_free(&there);
    svy_intern_free(&kept);
    return rc;
}

void
svy_draft_small(struct svy_draft *d, size_t least)
{
    for (size_t i = 0; i < d->e->n; i++)
        if (svy_rowpick_few(&d->e->row[i], least))
            svy_estimate_mark(d->e, &d->e->row[i], "small");
}

void
svy_draft_conf(struct svy_draft *d)
{
    d->conf = NAN;
    d->several = false;
    for (size_t i = 0; i < d->e->n; i++) {
        const struct svy_estimate *row = &d->e->row[i];

        if ((isnan(row->low) && isnan(row->high)) ||
            svy_estimate_flag(row, "suppressed"))
            continue;
        if (isnan(d->conf) && !d->several)
            d->conf = row->conf;
        d->several |= row->conf != d->conf;
    }
    if (d->several)
        d->conf = NAN;
}

const char *
svy_draft_text(const struct svy_estimate *row, const struct svy_column *c)
{
    const char *s;

    if (c->what == SVY_SHOWS_BY)
        return row->by[c->at];
    if (c->what == SVY_SHOWS_OWN)
        return row->own == NULL ? "" : row->own[c->at];
    memcpy(&s, (const char *)row + c->at, sizeof s);
    return s;
}

double
svy_draft_number(const struct svy_estimate *row, const struct svy_column *c)
{
    double x;

    memcpy(&x, (const char *)row + c->at, sizeof x);
    return x;
}

static int
by_page(const void *a, const void *b)
{
    const struct svy_column *x = a, *y = b;

    return x->page < y->page ? -1 : x->page > y->page;
}

/* By-columns, then ours, then those of commands before our last. */
static void
list_all(struct svy_draft *d, struct svy_columns *all)
{
    const struct svy_estimates *e = d->e;
    struct svy_column ours[SVY_COLUMN_ALL];
    size_t n = 0;

    memcpy(ours, svy_column_ours, sizeof ours);
    qsort(ours, SVY_COLUMN_ALL, sizeof *ours, by_page);
    all->at = svy_mem_take(&d->mem, e->nby + SVY_COLUMN_ALL + e->nown,
                           sizeof *all->at);
    for (size_t j = 0; j < e->nby; j++)
        all->at[n++] = (struct svy_column){.name = e->by[j],
                                           .what = SVY_SHOWS_BY,
                                           .at = j,
                                           .usual = true,
                                           .key = true};
    for (size_t j = 0; j + 1 < SVY_COLUMN_ALL; j++)
        all->at[n++] = ours[j];
    for (size_t j = 0; j < e->nown; j++)
        all->at[n++] = svy_column_own(e->own[j], j);
    all->at[n++] = ours[SVY_COLUMN_ALL - 1];
    all->n = n;
}

static bool
is(const struct svy_column *c, const char *name)
{
    return c->what != SVY_SHOWS_BY && strcmp(c->name, name) == 0;
}

static bool
textual(const struct svy_column *c)
{
    return c->what == SVY_SHOWS_BY || c->what == SVY_SHOWS_NAME ||
           c->what == SVY_SHOWS_OWN;
}

/* Whether a column says something: some text, some number. */
static bool
says(const struct svy_draft *d, const struct svy_column *c)
{
    for (size_t i = 0; i < d->e->n; i++) {
        const struct svy_estimate *row = &d->e->row[i];

        if (textual(c)) {
            const char *s = svy_draft_text(row, c);

            if (*s != '\0' && (!svy_na(s) || c->what == SVY_SHOWS_BY))
                return true;
        } else if (c->what == SVY_SHOWS_INTERVAL) {
            if (!isnan(row->low) || !isnan(row->high))
                return true;
        } else if (!isnan(svy_draft_number(row, c))) {
            return true;
        }
    }
    return false;
}

static bool
several(const struct svy_draft *d, const struct svy_column *c)
{
    for (size_t i = 1; i < d->e->n; i++)
        if (strcmp(svy_draft_text(&d->e->row[i], c),
                   svy_draft_text(&d->e->row[0], c)) != 0)
            return true;
    return false;
}

static bool
usual(const struct svy_draft *d, const struct svy_column *c)
{
    if (c->what == SVY_SHOWS_BY || c->what == SVY_SHOWS_OWN)
        return says(d, c);
    if (!c->usual)
        return false;
    if (is(c, "item") || is(c, "estimate"))
        return true;
    if (is(c, "stat"))
        return several(d, c);
    if (is(c, "conf")) // else the heading or the interval itself says it
        return d->split && d->several;
    if (is(c, "interval") || is(c, "low") || is(c, "high"))
        return is(c, "interval") != d->split && says(d, c);
    return says(d, c);
}

static int
unknown(struct svy_draft *d, const struct svy_columns *all, const char *option,
        const struct svy_strlist *absent, struct svy_err *why)
{
    struct svy_strlist known = {0};

    for (size_t j = 0; j < all->n; j++)
        svy_strlist_add(&known, &d->mem, all->at[j].name);
    return svy_err(why, SVY_FAILED, "%s: %s: there is no %s", d->source, option,
                   svy_strlist_unknown(&d->mem, absent, &known));
}

static const struct svy_column *
find(const struct svy_columns *all, const char *name)
{
    for (size_t j = 0; j < all->n; j++)
        if (strcmp(all->at[j].name, name) == 0)
            return &all->at[j];
    return NULL;
}

/* Those that --columns names. */
static int
asked(struct svy_draft *d, const struct svy_columns *all,
      struct svy_columns *out, struct svy_err *why)
{
    const struct svy_strlist names = svy_strlist_read(&d->mem, d->columns);
    struct svy_strlist absent = {0};

    if (names.n == 0)
        return svy_err(why, SVY_MISUSED, "--columns names no column");
    out->at = svy_mem_take(&d->mem, names.n, sizeof *out->at);
    for (size_t i = 0; i < names.n; i++) {
        const struct svy_column *c = find(all, names.name[i]);

        if (c == NULL)
            svy_strlist_add(&absent, &d->mem, names.name[i]);
        else
            out->at[out->n++] = *c;
    }
    return absent.n > 0 ? unknown(d, all, "--columns", &absent, why) : 0;
}

int
svy_draft_columns(struct svy_draft *d, struct svy_columns *shown,
                  struct svy_err *why)
{
    struct svy_columns all = {0};

    list_all(d, &all);
    *shown = (struct svy_columns){0};
    if (d->columns != NULL)
        return asked(d, &all, shown, why);
    shown->at = svy_mem_take(&d->mem, all.n, sizeof *shown->at);
    for (size_t j = 0; j < all.n; j++)
        if (usual(d, &all.at[j]))
            shown->at[shown->n++] = all.at[j];
    return 0;
}

/* What a place holds without --columns: in a cell what is read together, in
 * columns side by side what is usual. */
static void
hold(const struct svy_draft *d, const struct svy_columns *all,
     struct svy_columns *held)
{
    for (size_t j = 0; j < all->n; j++) {
        const struct svy_column *c = &all->at[j];

        if (!c->key && c->what != SVY_SHOWS_OWN &&
            (d->split ? usual(d, c) : is(c, "estimate") || is(c, "interval")))
            held->at[held->n++] = *c;
    }
}

int
svy_draft_across(struct svy_draft *d, struct svy_columns *keys,
                 struct svy_columns *held, struct svy_column *across,
                 struct svy_err *why)
{
    struct svy_columns all = {0};
    const struct svy_column *c;

    list_all(d, &all);
    *keys = *held = (struct svy_columns){0};
    c = find(&all, d->across);
    if (c == NULL)
        return unknown(d, &all, "--across",
                       &(struct svy_strlist){.n = 1, .name = &d->across}, why);
    if (!c->key)
        return svy_err(why, SVY_MISUSED,
                       "--across wants a by-column, item, answer, stat or "
                       "reference, not '%s'",
                       d->across);
    *across = *c;
    keys->at = svy_mem_take(&d->mem, all.n, sizeof *keys->at);
    for (size_t j = 0; j < all.n; j++) {
        c = &all.at[j];
        if (c->key && strcmp(c->name, across->name) != 0 &&
            (c->what == SVY_SHOWS_BY || is(c, "item") ? says(d, c)
                                                      : several(d, c)))
            keys->at[keys->n++] = *c;
    }
    held->at = svy_mem_take(&d->mem, all.n, sizeof *held->at);
    if (d->columns == NULL)
        hold(d, &all, held);
    else if (asked(d, &all, held, why))
        return why->code;
    for (size_t j = 0; j < held->n; j++)
        if (held->at[j].key)
            return svy_err(why, SVY_MISUSED,
                           "--columns: with --wide or --across it names what "
                           "stands in a cell, as estimate,se; '%s' tells rows "
                           "apart",
                           held->at[j].name);
    return 0;
}
