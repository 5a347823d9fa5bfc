#include "show/rowpick.h"

#include <math.h>
#include <string.h>

#include "ground/intern.h"
#include "survey/catalog.h"

enum { LISTED = 12 }; /* candidates that an error names */

static void
note(struct svy_intern *t, const char *s)
{
    svy_intern_add(t, s, strlen(s));
}

static bool
among(const struct svy_intern *t, const char *s)
{
    return svy_intern_find(t, s, strlen(s)) != SVY_NONE;
}

/* a, b, c as one text. */
static const char *
listed(struct svy_mem *m, const struct svy_intern *t)
{
    const char *s = "";

    for (size_t i = 0; i < t->n && i < LISTED; i++)
        s = svy_mem_print(m, "%s%s%s", s, i > 0 ? ", " : "", t->at[i].key);
    return t->n > LISTED ? svy_mem_print(m, "%s, …", s) : s;
}

/* The candidate that is meant: the one asked for, else the only one, else the
 * usual one. */
static int
choose(struct svy_rowpick *p, const struct svy_intern *t, const char *option,
       const char *usual, const char **chosen, struct svy_err *why)
{
    const char *source = p->wish->source, *asked = *chosen;

    if (t->n == 0 && p->e->n == 0)
        return svy_err(why, SVY_FAILED, "%s: there is a header but no row",
                       source);
    if (t->n == 0)
        return svy_err(why, SVY_FAILED,
                       "%s: no row fits this figure by its %s; the rows may "
                       "all be differences or split by another column",
                       source, option);
    if (asked == NULL && t->n == 1)
        asked = t->at[0].key;
    if (asked == NULL && usual != NULL && among(t, usual))
        asked = usual;
    if (asked == NULL)
        return svy_err(why, SVY_FAILED,
                       "%s: more than one %s would fit: %s; choose with --%s",
                       source, option, listed(&p->mem, t), option);
    if (!among(t, asked))
        return svy_err(why, SVY_FAILED,
                       "%s: no row fits --%s %s; there are rows with %s",
                       source, option, asked, listed(&p->mem, t));
    *chosen = svy_mem_copy(&p->mem, asked);
    return 0;
}

int
svy_rowpick_unit(struct svy_rowpick *p, struct svy_err *why)
{
    const struct svy_estimates *e = p->e;
    const char *unit = p->wish->unit;
    struct svy_intern t = {0};
    int rc;

    for (size_t j = 0; j < e->nby; j++)
        if (strcmp(e->by[j], "wave") != 0)
            note(&t, e->by[j]);
    if (t.n == 0)
        rc = svy_err(why, SVY_FAILED,
                     "%s: no by-column, so there are no units to show; "
                     "estimate with -b",
                     p->wish->source);
    else
        rc = choose(p, &t, "unit", NULL, &unit, why);
    if (rc == 0)
        p->unit = svy_estimate_by(e, unit);
    svy_intern_free(&t);
    return rc;
}

static const char *
wave_of(const struct svy_rowpick *p, const struct svy_estimate *row)
{
    return p->wave < 0 ? "" : row->by[p->wave];
}

void
svy_rowpick_waves(struct svy_rowpick *p)
{
    const struct svy_estimates *e = p->e;
    const struct svy_survey *s = p->wish->survey;

    p->now = "";
    p->before = NULL;
    p->wave = svy_estimate_by(e, "wave");
    p->reference = svy_estimate_own(e, "reference");
    for (size_t i = 0; p->wave >= 0 && i < e->n; i++) {
        const char *w = wave_of(p, &e->row[i]);

        if (*w == '\0' || strcmp(w, p->now) == 0)
            continue;
        if (*p->now == '\0' || svy_catalog_earlier(s, p->now, w) < 0) {
            p->before = *p->now == '\0' ? NULL : p->now;
            p->now = w;
        } else if (p->before == NULL ||
                   svy_catalog_earlier(s, p->before, w) < 0) {
            p->before = w;
        }
    }
}

bool
svy_rowpick_fits(const struct svy_rowpick *p, const struct svy_estimate *row,
                 const char *wave)
{
    if (wave != NULL && strcmp(wave_of(p, row), wave) != 0)
        return false;
    for (long j = 0; j < (long)p->e->nby; j++)
        if (j != p->unit && j != p->wave && *row->by[j] != '\0')
            return false;
    if (p->reference >= 0 && row->own != NULL &&
        *row->own[p->reference] != '\0')
        return false;
    return (p->stat == NULL || strcmp(row->stat, p->stat) == 0) &&
           (p->item == NULL || strcmp(row->item, p->item) == 0) &&
           (p->answer == NULL || strcmp(row->answer, p->answer) == 0);
}

int
svy_rowpick_stat(struct svy_rowpick *p, const char *usual, struct svy_err *why)
{
    const char *stat = p->wish->stat;
    struct svy_intern t = {0};
    int rc;

    for (size_t i = 0; i < p->e->n; i++)
        if (svy_rowpick_fits(p, &p->e->row[i], p->now))
            note(&t, p->e->row[i].stat);
    rc = choose(p, &t, "stat", usual, &stat, why);
    if (rc == 0)
        p->stat = stat;
    svy_intern_free(&t);
    return rc;
}

/* The only root of the index tree that the rows hold, or NULL. */
static const char *
root(const struct svy_survey *s, const struct svy_intern *t)
{
    const char *found = NULL;

    for (size_t i = 0; i < s->nnode; i++) {
        if (s->node[i].parent >= 0 || !among(t, s->node[i].name))
            continue;
        if (found != NULL)
            return NULL;
        found = s->node[i].name;
    }
    return found;
}

int
svy_rowpick_item(struct svy_rowpick *p, struct svy_err *why)
{
    const char *item = p->wish->item;
    struct svy_intern t = {0};
    int rc;

    for (size_t i = 0; i < p->e->n; i++)
        if (svy_rowpick_fits(p, &p->e->row[i], p->now))
            note(&t, p->e->row[i].item);
    rc = choose(p, &t, "item", root(p->wish->survey, &t), &item, why);
    if (rc == 0)
        p->item = item;
    svy_intern_free(&t);
    return rc;
}

int
svy_rowpick_answer(struct svy_rowpick *p, struct svy_err *why)
{
    const char *answer = p->wish->answer;
    struct svy_intern t = {0};
    int rc;

    for (size_t i = 0; i < p->e->n; i++)
        if (svy_rowpick_fits(p, &p->e->row[i], p->now))
            note(&t, p->e->row[i].answer);
    rc = choose(p, &t, "answer", NULL, &answer, why);
    if (rc == 0)
        p->answer = answer;
    svy_intern_free(&t);
    return rc;
}

const char *
svy_rowpick_level(const struct svy_rowpick *p, const struct svy_estimate *row)
{
    return p->unit < 0 ? "" : row->by[p->unit];
}

const struct svy_estimate *
svy_rowpick_row(const struct svy_rowpick *p, const char *level,
                const char *wave)
{
    for (size_t i = 0; i < p->e->n; i++)
        if (svy_rowpick_fits(p, &p->e->row[i], wave) &&
            strcmp(svy_rowpick_level(p, &p->e->row[i]), level) == 0)
            return &p->e->row[i];
    return NULL;
}

bool
svy_rowpick_few(const struct svy_estimate *row, size_t least)
{
    return row->n < (double)least;
}

bool
svy_rowpick_hidden(const struct svy_rowpick *p, const struct svy_estimate *row)
{
    return svy_rowpick_few(row, p->wish->least) ||
           svy_estimate_flag(row, "small") ||
           svy_estimate_flag(row, "suppressed");
}

void
svy_rowpick_keep(const struct svy_rowpick *p, const struct svy_estimate *row,
                 struct svy_estimates *used)
{
    struct svy_estimate copy = *row;

    used->nby = p->e->nby;
    used->nown = p->e->nown;
    used->by = p->e->by;
    used->own = p->e->own;
    if (svy_rowpick_hidden(p, row))
        svy_estimate_blank(&copy);
    svy_estimate_add(used, &copy);
}

void
svy_rowpick_free(struct svy_rowpick *p)
{
    svy_mem_free(&p->mem);
    *p = (struct svy_rowpick){0};
}
