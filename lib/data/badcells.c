#include "data/badcells.h"

#include <stdlib.h>
#include <string.h>

#include "ground/strlist.h"
#include "ground/utf8.h"

/* What a sentence can hold; svy_err has room for 2048 bytes. */
enum {
    MOST = 20,
    BYTES = 1300,
    LONG_NAME = 48,
    LONG_TEXT = 32,
    LONG_LIST = 96
};

static bool
is_before(const char *file, size_t line, const struct svy_badcells_cell *c)
{
    const int order = strcmp(file, c->file);

    return order < 0 || (order == 0 && line < c->line);
}

void
svy_badcells_add(struct svy_badcells *x, const struct svy_badcells_cell *c)
{
    const size_t key[] = {
        svy_intern_add(&x->column, c->column, strlen(c->column)),
        svy_intern_add(&x->text, c->text, strlen(c->text))};
    const size_t known = x->both.n,
                 at = svy_intern_add(&x->both, key, sizeof key);
    struct svy_badcells_cell *first;

    if (at == known) {
        x->cell = svy_mem_more(x->cell, &x->cells, at + 1, sizeof *x->cell);
        x->n = svy_mem_more(x->n, &x->rooms, at + 1, sizeof *x->n);
        x->n[at] = 0;
        x->cell[at] = *c;
        x->cell[at].column = x->column.at[key[0]].key;
        x->cell[at].text = x->text.at[key[1]].key;
        x->cell[at].wanted = svy_mem_copy(&x->mem, c->wanted);
        x->cell[at].file = svy_mem_copy(&x->mem, c->file);
    }
    first = &x->cell[at];
    if (is_before(c->file, c->line, first)) {
        if (strcmp(first->file, c->file) != 0)
            first->file = svy_mem_copy(&x->mem, c->file);
        first->line = c->line;
    }
    x->n[at] += c->times > 0 ? c->times : 1;
}

void
svy_badcells_head(struct svy_badcells *x, const char *file, size_t line)
{
    if (x->head.file == NULL || is_before(file, line, &x->head))
        x->head = (struct svy_badcells_cell){
            .file = svy_mem_copy(&x->mem, file), .line = line};
}

void
svy_badcells_free(struct svy_badcells *x)
{
    svy_intern_free(&x->column);
    svy_intern_free(&x->text);
    svy_intern_free(&x->both);
    free(x->cell);
    free(x->n);
    svy_mem_free(&x->mem);
    *x = (struct svy_badcells){0};
}

/* A row of what is to be told. */
struct told {
    const struct svy_badcells_cell *cell;
    size_t n;
    bool shown;
};

static int
by_name(const void *a, const void *b)
{
    const struct svy_badcells_cell *p = ((const struct told *)a)->cell,
                                   *q = ((const struct told *)b)->cell;
    const int order = svy_strlist_order(p->column, q->column);

    return order != 0 ? order : svy_strlist_order(p->text, q->text);
}

static struct told *
sorted(const struct svy_badcells *x, struct svy_mem *m)
{
    struct told *t = svy_mem_take(m, x->both.n, sizeof *t);

    for (size_t i = 0; i < x->both.n; i++)
        t[i] = (struct told){&x->cell[i], x->n[i], false};
    qsort(t, x->both.n, sizeof *t, by_name);
    return t;
}

/* Chooses what there is room for; says whether every text is among it. */
static bool
choose(struct told *t, size_t n)
{
    struct svy_intern seen = {0};
    size_t left = MOST, texts;

    for (size_t i = 0; i < n; i++) {
        const size_t known = seen.n;

        svy_intern_add(&seen, t[i].cell->text, strlen(t[i].cell->text));
        t[i].shown = seen.n > known && left > 0;
        left -= t[i].shown;
    }
    texts = seen.n;
    for (size_t i = 0; i < n && left > 0; i++) {
        left -= !t[i].shown;
        t[i].shown = true;
    }
    svy_intern_free(&seen);
    return texts <= MOST;
}

/* The one file that all cells stand in, or NULL. */
static const char *
one_file(const struct svy_badcells *x)
{
    for (size_t i = 1; i < x->both.n; i++)
        if (strcmp(x->cell[i].file, x->cell[0].file) != 0)
            return NULL;
    return x->cell[0].file;
}

/* A cell behind another: the column and what it can hold are said when they
 * change. */
static const char *
describe(const struct told *t, const struct svy_badcells_cell *last,
         const char *file, struct svy_mem *m)
{
    const struct svy_badcells_cell *c = t->cell;
    const bool same = last != NULL && strcmp(last->column, c->column) == 0;
    const bool alike = last != NULL && strcmp(last->wanted, c->wanted) == 0;
    const char *wanted =
        alike
            ? ""
            : svy_mem_print(m, " [%s]", svy_utf8_clip(m, c->wanted, LONG_LIST));
    const char *name =
        svy_mem_print(m, "%s%s%s: ", last ? "; " : "",
                      svy_utf8_clip(m, c->column, LONG_NAME), wanted);
    const char *at = file ? "" : svy_utf8_clip(m, c->file, LONG_NAME);
    const char *place = c->line == 0 ? ""
                        : file ? svy_mem_print(m, say(", line %zu"), c->line)
                               : svy_mem_print(m, ", %s:%zu", at, c->line);

    return svy_mem_print(m, "%s'%s' (%zu%s)", same ? ", " : name,
                         svy_utf8_clip(m, c->text, LONG_TEXT), t->n, place);
}

/* All that there is room for, and how many more. */
static const char *
listed(struct told *t, size_t n, const char *file, struct svy_mem *m)
{
    const struct svy_badcells_cell *last = NULL;
    const char *text = "";
    bool all = choose(t, n);
    size_t more = 0;

    for (size_t i = 0; i < n; i++) {
        const char *longer = text;

        if (t[i].shown)
            longer =
                svy_mem_print(m, "%s%s", text, describe(&t[i], last, file, m));
        if (t[i].shown && (last == NULL || strlen(longer) <= BYTES)) {
            text = longer;
            last = t[i].cell;
            continue;
        }
        all &= !t[i].shown;
        more++;
    }
    if (more == 0)
        return text;
    return svy_mem_print(m,
                         all ? say("%s and %zu more of the same codes")
                             : say("%s and %zu more"),
                         text, more);
}

/* Whether any cell is of that kind; with a comma, if asked for. */
static bool
has(const struct svy_badcells *x, enum svy_badcells_kind kind, bool comma)
{
    for (size_t i = 0; i < x->both.n; i++)
        if (x->cell[i].kind == kind &&
            (!comma || strchr(x->cell[i].text, ',') != NULL))
            return true;
    return false;
}

/* How many cells are of the record like a header, if it is one: no other has
 * its texts. Else 0. */
static size_t
of_head(const struct svy_badcells *x)
{
    size_t there = 0;

    for (size_t i = 0; x->head.file != NULL && i < x->both.n; i++) {
        const struct svy_badcells_cell *c = &x->cell[i];

        if (c->line != x->head.line || strcmp(c->file, x->head.file) != 0)
            continue;
        if (x->n[i] > 1)
            return 0;
        there++;
    }
    return there;
}

static const char *
advice(const struct svy_badcells *x, size_t cells, struct svy_mem *m)
{
    const size_t head = of_head(x);
    const char *text = head == cells ? ""
                       : has(x, SVY_BADCELLS_CODE, false)
                           ? say("; correct them, put them on the scale, or "
                                 "declare them missing (missing: of the "
                                 "scale, or --missing)")
                       : has(x, SVY_BADCELLS_VALUE, false)
                           ? say("; correct them, or declare them missing "
                                 "(--missing)")
                           : say("; correct them");

    if (has(x, SVY_BADCELLS_VALUE, true) || has(x, SVY_BADCELLS_OTHER, true))
        text = svy_mem_print(m, "%s%s", text,
                             say("; decimals are written with a point"));
    if (head > 0)
        text = svy_mem_print(m,
                             say("%s; line %zu of %s seems to be a second "
                                 "row of the header: remove it"),
                             text, x->head.line,
                             svy_utf8_clip(m, x->head.file, LONG_LIST));
    return text;
}

/* A cell that is the only one, or an answer of a tally. */
static int
tell_one(const struct svy_badcells_cell *c, struct svy_err *why)
{
    const char *point = strchr(c->text, ',') == NULL
                            ? ""
                            : say("; decimals are written with a point");

    if (c->line == 0)
        return svy_err(why, SVY_FAILED,
                       "%s: answer '%s' of %s is not on its scale; count "
                       "the answers again with this survey file",
                       c->file, c->text, c->column);
    if (c->kind == SVY_BADCELLS_CODE)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %s is '%s', which is not on its scale (%s); "
                       "correct it, or declare it missing",
                       c->file, c->line, c->column, c->text, c->wanted);
    if (c->kind == SVY_BADCELLS_VALUE)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %s is '%s', not %s; correct it, or declare it "
                       "missing%s",
                       c->file, c->line, c->column, c->text, c->wanted, point);
    return svy_err(why, SVY_FAILED, "%s:%zu: %s is '%s', not %s%s", c->file,
                   c->line, c->column, c->text, c->wanted, point);
}

static int
tell_all(const struct svy_badcells *x, size_t cells, struct svy_err *why)
{
    struct svy_mem m = {0};
    const char *file = one_file(x),
               *text = listed(sorted(x, &m), x->both.n, file, &m);

    if (x->cell[0].line == 0)
        svy_err(why, SVY_FAILED,
                "%s: %zu answers are not on the scale of their item (how "
                "often): %s; count the answers again with this survey file",
                x->cell[0].file, cells, text);
    else
        svy_err(why, SVY_FAILED,
                "%s%s%zu cells hold what their column cannot (how often, first "
                "line): %s%s",
                file ? file : "", file ? ": " : "", cells, text,
                advice(x, cells, &m));
    svy_mem_free(&m);
    return (int)why->code;
}

int
svy_badcells_check(const struct svy_badcells *x, struct svy_err *why)
{
    size_t cells = 0;

    for (size_t i = 0; i < x->both.n; i++)
        cells += x->n[i];
    if (cells == 0)
        return 0;
    return cells == 1 || (x->both.n == 1 && x->cell->line == 0)
               ? tell_one(x->cell, why)
               : tell_all(x, cells, why);
}
