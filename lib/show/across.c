#include "show/across.h"

#include <math.h>
#include <string.h>

#include "ground/intern.h"
#include "ground/utf8.h"
#include "show/entry.h"
#include "show/footer.h"
#include "show/words.h"

enum { NONE = 0 }; /* in at: no row; else the row and 1 */

struct grid {
    struct svy_tabcells *c;
    struct svy_draft *d;
    struct svy_columns keys, held;
    struct svy_column across;
    struct svy_intern rows,
        heads;                /* by what tells them apart, as in the file */
    size_t *first;            /* first[i]: a row of the file in row i */
    size_t *sample;           /* sample[j]: one under heading j */
    size_t *at;               /* at[i * heads.n + j] */
    struct svy_strlist flags; /* words that a sign stands for */
};

/* What tells a row apart, each text behind the length of it. */
static const char *
identity(struct grid *g, const struct svy_estimate *row)
{
    const char *s = "";

    for (size_t j = 0; j < g->keys.n; j++) {
        const char *text = svy_draft_text(row, &g->keys.at[j]);

        s = svy_mem_print(&g->d->mem, "%s%zu:%s", s, strlen(text), text);
    }
    return s;
}

static int
twice(const struct grid *g, size_t a, size_t b, struct svy_err *why)
{
    return svy_err(why, SVY_FAILED,
                   "%s: rows %zu and %zu would stand in one cell: they differ "
                   "neither in '%s' nor in what tells rows apart",
                   g->d->source, a + 1, b + 1, g->across.name);
}

/* Finds the rows and headings of the grid, then what stands where. */
static int
place(struct grid *g, struct svy_err *why)
{
    const struct svy_estimates *e = g->d->e;
    struct svy_mem *m = &g->d->mem;
    size_t *row = svy_mem_take(m, e->n, sizeof *row);
    size_t *head = svy_mem_take(m, e->n, sizeof *head);

    g->first = svy_mem_take(m, e->n, sizeof *g->first);
    g->sample = svy_mem_take(m, e->n, sizeof *g->sample);
    for (size_t k = 0; k < e->n; k++) {
        const char *id = identity(g, &e->row[k]);
        const char *s = svy_draft_text(&e->row[k], &g->across);
        const size_t rows = g->rows.n, heads = g->heads.n;

        row[k] = svy_intern_add(&g->rows, id, strlen(id));
        head[k] = svy_intern_add(&g->heads, s, strlen(s));
        if (row[k] == rows)
            g->first[rows] = k;
        if (head[k] == heads)
            g->sample[heads] = k;
    }
    if (g->heads.n > SVY_ACROSS_MOST)
        return svy_err(why, SVY_FAILED,
                       "%s: '%s' would make %zu columns, and %d is the most; "
                       "choose with --items",
                       g->d->source, g->across.name, g->heads.n,
                       SVY_ACROSS_MOST);
    g->at = svy_mem_take(m, g->rows.n * g->heads.n, sizeof *g->at);
    for (size_t k = 0; k < e->n; k++) {
        size_t *at = &g->at[row[k] * g->heads.n + head[k]];

        if (*at != NONE)
            return twice(g, *at - 1, k, why);
        *at = k + 1;
    }
    return 0;
}

static const struct svy_estimate *
find(const struct grid *g, size_t i, size_t j)
{
    const size_t at = g->at[i * g->heads.n + j];

    return at == NONE ? NULL : &g->d->e->row[at - 1];
}

static const char *
heading(struct grid *g, size_t j)
{
    const char *s = svy_entry(g->d, &g->d->e->row[g->sample[j]], &g->across);

    return *s == '\0' ? say("all") : s;
}

/* A sign for each word of a flag: * † ‡ …, in the order of their coming. */
static const char *
signs(struct grid *g, const char *flag)
{
    static const char *const sign[] = {"*", "†", "‡", "§", "¶", "‖", "◊"};
    const char *all = "";

    while (*flag != '\0') {
        const size_t len = strcspn(flag, " ");
        const char *word = svy_mem_text(&g->d->mem, flag, len);

        if (svy_strlist_find(&g->flags, word) < 0)
            svy_strlist_add(&g->flags, &g->d->mem, word);
        all = svy_mem_print(&g->d->mem, "%s%s", all,
                            sign[svy_strlist_find(&g->flags, word)]);
        flag += len + strspn(flag + len, " ");
    }
    return all;
}

static bool
is(const struct svy_column *c, const char *name)
{
    return strcmp(c->name, name) == 0;
}

/* One of the things that a cell holds; "" for what is not known, but for the
 * first. */
static const char *
part(struct grid *g, const struct svy_estimate *row, size_t k)
{
    const struct svy_column *c = &g->held.at[k];
    const char *s = svy_entry(g->d, row, c);

    if (k > 0 && strcmp(s, svy_entry_none(g->d)) == 0)
        return "";
    if (is(c, "se"))
        return svy_mem_print(&g->d->mem, "(%s)", s);
    return is(c, "n") ? svy_mem_print(&g->d->mem, "n = %s", s) : s;
}

static const char *
padded(struct svy_mem *m, const char *s, size_t width, bool right)
{
    const size_t own = svy_utf8_width(s);
    const int gap = width > own ? (int)(width - own) : 0;

    return right ? svy_mem_print(m, "%*s%s", gap, "", s)
                 : svy_mem_print(m, "%s%*s", s, gap, "");
}

/* Adds a text for each row, as wide as the widest and apart from what stands
 * there. */
static void
append(struct grid *g, size_t j, const char *const *text, bool right)
{
    size_t width = 0;

    for (size_t i = 0; i < g->rows.n; i++)
        width =
            svy_utf8_width(text[i]) > width ? svy_utf8_width(text[i]) : width;
    for (size_t i = 0; i < g->rows.n; i++) {
        const char **cell = &g->c->cell[i][j];

        *cell = svy_mem_print(&g->d->mem, "%s%s%s", *cell == NULL ? "" : *cell,
                              right && width > 0 && *cell != NULL ? " " : "",
                              padded(&g->d->mem, text[i], width, right));
    }
}

/* Column j of the page: heading k, all that it holds in one cell; signs stand
 * behind the first thing. */
static void
together(struct grid *g, size_t j, size_t k)
{
    const char **text = svy_mem_take(&g->d->mem, g->rows.n, sizeof *text);

    g->c->head[j] = heading(g, k);
    g->c->number[j] = true;
    for (size_t p = 0; p < g->held.n; p++) {
        for (size_t i = 0; i < g->rows.n; i++)
            text[i] = find(g, i, k) == NULL ? "" : part(g, find(g, i, k), p);
        append(g, j, text, true);
        for (size_t i = 0; p == 0 && i < g->rows.n; i++)
            text[i] =
                find(g, i, k) == NULL ? "" : signs(g, find(g, i, k)->flag);
        if (p == 0)
            append(g, j, text, false);
    }
}

/* Column j of the page: of heading k the p-th thing alone. */
static void
alone(struct grid *g, size_t j, size_t k, size_t p)
{
    const struct svy_column *c = &g->held.at[p];

    g->c->head[j] = heading(g, k);
    if (!is(c, "estimate"))
        g->c->head[j] = svy_mem_print(&g->d->mem, "%s: %s", g->c->head[j],
                                      svy_entry_head(g->d, c));
    g->c->number[j] = svy_entry_right(g->d, c);
    for (size_t i = 0; i < g->rows.n; i++)
        g->c->cell[i][j] =
            find(g, i, k) == NULL ? "" : svy_entry(g->d, find(g, i, k), c);
}

/* n of a row or of a heading: one number, or the smallest and the largest. */
static const char *
range(struct grid *g, size_t row, size_t heading, bool of_row)
{
    struct svy_mem *m = &g->d->mem;
    const char *lang = g->d->lang;
    double low = NAN, high = NAN;

    for (size_t k = 0; k < (of_row ? g->heads.n : g->rows.n); k++) {
        const struct svy_estimate *e =
            of_row ? find(g, row, k) : find(g, k, heading);

        low = e == NULL ? low : fmin(low, e->n);
        high = e == NULL ? high : fmax(high, e->n);
    }
    return low < high ? svy_mem_print(m, "%s–%s", svy_round_count(m, low, lang),
                                      svy_round_count(m, high, lang))
                      : svy_round_count(m, low, lang);
}

/* Where headings are units, how many answered stands below; else beside. */
static void
put_n(struct grid *g, size_t j, bool below)
{
    struct svy_tabcells *c = g->c;

    if (!below) {
        c->head[j] = say("n");
        c->number[j] = true;
        for (size_t i = 0; i < g->rows.n; i++)
            c->cell[i][j] = range(g, i, 0, true);
        return;
    }
    for (size_t k = 0; k < c->keys; k++)
        c->cell[g->rows.n][k] = k + 1 < c->keys ? "" : say("n");
    for (size_t k = 0; k < g->heads.n; k++)
        c->cell[g->rows.n][c->keys + k] = range(g, 0, k, false);
}

static bool
knows_n(const struct grid *g)
{
    for (size_t k = 0; k < g->d->e->n; k++)
        if (!isnan(g->d->e->row[k].n))
            return true;
    return false;
}

/* What stands in a cell, and what the signs mean. */
static const char *
note(struct grid *g)
{
    struct svy_mem *m = &g->d->mem;
    const char *all = "", *held = "";

    for (size_t k = 0; k < g->held.n; k++) {
        const char *name = svy_entry_head(g->d, &g->held.at[k]);

        if (g->d->columns == NULL && g->held.at[k].what == SVY_SHOWS_INTERVAL &&
            (g->d->several || !isnan(g->d->conf)))
            all = svy_mem_print(m, say("In brackets: %s."), name);
        held = svy_mem_print(m, "%s%s%s", held, k > 0 ? ", " : "", name);
    }
    if (g->d->columns != NULL)
        all = svy_mem_print(m, say("In a cell: %s."), held);
    for (size_t i = 0; i < g->flags.n; i++)
        all = svy_footer_join(
            m, all,
            svy_mem_print(m, "%s %s.", signs(g, g->flags.name[i]),
                          svy_words_flags(m, g->flags.name[i])));
    return all;
}

static void
put_keys(struct grid *g)
{
    struct svy_tabcells *c = g->c;
    struct svy_draft *d = g->d;

    for (size_t j = 0; j < g->keys.n; j++) {
        const struct svy_column *key = &g->keys.at[j];

        c->head[j] = svy_entry_head(d, key);
        for (size_t i = 0; i < g->rows.n; i++)
            c->cell[i][j] = svy_entry(d, &d->e->row[g->first[i]], key);
        if (key->what == SVY_SHOWS_NAME && is(key, "item"))
            c->tree = (long)j;
    }
}

static void
fill(struct grid *g)
{
    struct svy_tabcells *c = g->c;
    struct svy_draft *d = g->d;
    const bool n = !d->split && d->columns == NULL && knows_n(g);
    const bool below = n && g->keys.n > 0 && g->across.what == SVY_SHOWS_BY &&
                       !is(&g->across, "wave");
    const size_t keys = g->keys.n + (n && !below);
    const size_t each = d->split ? g->held.n : 1;

    svy_tabcells_init(c, d, keys + each * g->heads.n, g->rows.n + below);
    c->keys = keys;
    put_keys(g);
    for (size_t k = 0; k < g->heads.n; k++)
        for (size_t p = 0; p < each; p++)
            if (d->split)
                alone(g, keys + k * each + p, k, p);
            else
                together(g, keys + k, k);
    if (n)
        put_n(g, keys - 1, below);
    if (!d->split)
        c->note = note(g);
    c->rows = g->rows.n; // a row of n is of no item
    svy_tabcells_deep(c, d, g->first);
    c->rows += below;
}

int
svy_across(struct svy_tabcells *c, struct svy_draft *d, struct svy_err *why)
{
    struct grid g = {.c = c, .d = d};
    int rc = svy_draft_across(d, &g.keys, &g.held, &g.across, why);

    if (rc == 0 && d->e->n == 0)
        return svy_tabcells(c, d, why);
    rc = rc || place(&g, why);

    if (rc == 0)
        fill(&g);
    svy_intern_free(&g.rows);
    svy_intern_free(&g.heads);
    return rc ? (int)why->code : 0;
}
