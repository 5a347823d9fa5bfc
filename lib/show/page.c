#include "show/page.h"

#include <stdint.h>
#include <string.h>

#include "ground/utf8.h"
#include "show/footer.h"

enum {
    GAP = 2,      /* between columns */
    LABEL = 16,   /* no label is broken to less */
    HEADING = 10, /* nor a heading */
    NARROWEST = 3 /* Markdown wants three dashes */
};

/* One cell as it will stand there. */
struct block {
    size_t n;
    const char **line;
};

struct layout {
    const struct svy_tabcells *c;
    const struct svy_page *page;
    struct svy_mem *m;
    FILE *out;
    size_t *width;        /* width[j] of column j */
    struct block *head;   /* head[j] */
    struct block **block; /* block[i][j] */
    size_t blanks;        /* to be written before the next sign of a line */
};

static const char *
escaped(struct svy_mem *m, const char *s)
{
    char *out = svy_mem_take(m, 2 * strlen(s) + 1, 1);
    size_t n = 0;

    for (; *s != '\0'; s++) {
        if (strchr("\\`*_{}[]<>|#~&$^@", *s) != NULL)
            out[n++] = '\\';
        out[n++] = *s;
    }
    return out;
}

static const char *
ready(const struct layout *l, const char *s)
{
    s = svy_utf8_shown(l->m, s, false);
    return l->page->markdown ? escaped(l->m, s) : s;
}

/* Blanks before an item; ordinary ones would be lost in Markdown. */
static const char *
indent(const struct layout *l, size_t i, size_t j)
{
    const char *s = "";

    for (size_t k = 0; (long)j == l->c->tree && k < l->c->depth[i]; k++)
        s = svy_mem_print(l->m, "%s%s", s,
                          l->page->markdown ? "\u00A0\u00A0" : "  ");
    return s;
}

static size_t
larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

static size_t
smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* s in lines of some columns, each behind the same blanks. */
static struct block
block(const struct layout *l, const char *s, size_t width, const char *before)
{
    const size_t deep = svy_utf8_width(before);
    struct block b = {0};

    b.line = svy_utf8_lines(
        l->m, s, width > deep + LABEL / 2 ? width - deep : LABEL / 2, &b.n);
    for (size_t i = 0; i < b.n && deep > 0; i++)
        b.line[i] = svy_mem_print(l->m, "%s%s", before, b.line[i]);
    return b;
}

static size_t
widest(const struct block *b)
{
    size_t w = 0;

    for (size_t i = 0; i < b->n; i++)
        w = larger(w, svy_utf8_width(b->line[i]));
    return w;
}

/* How wide the texts of each column are, and its heading, unbroken. */
static void
measure(const struct layout *l, size_t *cell, size_t *head)
{
    for (size_t j = 0; j < l->c->n; j++) {
        head[j] = svy_utf8_width(ready(l, l->c->head[j]));
        cell[j] = NARROWEST;
        for (size_t i = 0; i < l->c->rows; i++)
            cell[j] =
                larger(cell[j], svy_utf8_width(indent(l, i, j)) +
                                    svy_utf8_width(ready(l, l->c->cell[i][j])));
    }
}

/* The width of columns 0 .. n-1 where labels are broken to so much. */
static size_t
total(const struct layout *l, size_t n, const size_t *cell, const size_t *head,
      size_t label)
{
    size_t sum = 0;

    for (size_t j = 0; j < n; j++) {
        size_t w = larger(cell[j], head[j]);

        if (l->c->number[j] && label < SIZE_MAX)
            w = larger(cell[j], smaller(head[j], HEADING));
        else if (!l->c->number[j])
            w = smaller(w, label);
        sum += w + (j > 0 ? GAP : 0);
    }
    return sum;
}

/* To how many columns labels are broken; SIZE_MAX: they are not. */
static size_t
limit(const struct layout *l, const size_t *cell, const size_t *head)
{
    const struct svy_tabcells *c = l->c;
    const size_t n = c->keys > 0 ? c->keys : c->n;
    const size_t most = c->keys > 0 ? l->page->width / 2 : l->page->width;
    size_t label = LABEL;

    if (l->page->markdown ||
        (c->keys == 0 &&
         (most == 0 || total(l, n, cell, head, SIZE_MAX) <= most)))
        return SIZE_MAX;
    for (size_t j = 0; j < n; j++)
        label = larger(label, larger(cell[j], head[j]));
    while (most > 0 && label > LABEL && total(l, n, cell, head, label) > most)
        label--;
    return label;
}

/* Column j as it will stand there, and how wide it is. */
static void
prepare_column(struct layout *l, size_t j, size_t label, size_t heading)
{
    const struct svy_tabcells *c = l->c;

    l->head[j] = block(l, ready(l, c->head[j]), heading, "");
    l->width[j] = larger(NARROWEST, widest(&l->head[j]));
    for (size_t i = 0; i < c->rows; i++) {
        struct block *b = &l->block[i][j];

        *b = block(l, ready(l, c->cell[i][j]), label, indent(l, i, j));
        l->width[j] = larger(l->width[j], widest(b));
    }
}

static void
prepare(struct layout *l)
{
    const struct svy_tabcells *c = l->c;
    size_t *cell = svy_mem_take(l->m, c->n, sizeof *cell);
    size_t *head = svy_mem_take(l->m, c->n, sizeof *head), label;

    measure(l, cell, head);
    label = limit(l, cell, head);
    l->width = svy_mem_take(l->m, c->n, sizeof *l->width);
    l->head = svy_mem_take(l->m, c->n, sizeof *l->head);
    l->block = svy_mem_take(l->m, c->rows, sizeof *l->block);
    for (size_t i = 0; i < c->rows; i++)
        l->block[i] = svy_mem_take(l->m, c->n, sizeof **l->block);
    for (size_t j = 0; j < c->n; j++) {
        if (c->number[j])
            prepare_column(l, j, SIZE_MAX,
                           label < SIZE_MAX ? larger(cell[j], HEADING)
                                            : SIZE_MAX);
        else
            prepare_column(l, j, label, label);
        if (l->width[j] > label && !c->number[j]) // a word that is too long
            prepare_column(l, j, l->width[j], l->width[j]);
    }
}

static void
fill(FILE *out, size_t n, char with)
{
    while (n-- > 0)
        putc(with, out);
}

/* A text in its column; blanks behind it come only when something follows in
 * the line. */
static void
put(struct layout *l, const char *s, size_t width, bool right)
{
    const size_t own = svy_utf8_width(s), gap = width > own ? width - own : 0;
    size_t len = strlen(s), behind = right ? 0 : gap;

    l->blanks += right ? gap : 0;
    for (; len > 0 && s[len - 1] == ' '; len--)
        behind++;
    if (len > 0) {
        fill(l->out, l->blanks, ' ');
        l->blanks = 0;
    }
    fwrite(s, 1, len, l->out);
    l->blanks += behind;
}

static void
end(struct layout *l)
{
    putc('\n', l->out);
    l->blanks = 0;
}

/* Columns 0 .. keys-1 and from .. to-1 of a row; headings stand at the foot of
 * their cells. */
static void
text_row(struct layout *l, const struct block *b, size_t from, size_t to,
         bool head)
{
    const size_t keys = from > 0 ? l->c->keys : 0;
    size_t tall = 1;

    for (size_t j = 0; j < to; j++)
        if (j < keys || j >= from)
            tall = larger(tall, b[j].n);
    for (size_t k = 0; k < tall; k++) {
        for (size_t j = 0; j < to; j++) {
            const size_t skip = head ? tall - b[j].n : 0;

            if (j >= keys && j < from)
                continue;
            put(l, k >= skip && k - skip < b[j].n ? b[j].line[k - skip] : "",
                l->width[j], l->c->number[j]);
            l->blanks += GAP;
        }
        end(l);
    }
}

static void
rule(struct layout *l, size_t from, size_t to)
{
    const size_t keys = from > 0 ? l->c->keys : 0;
    bool first = true;

    for (size_t j = 0; j < to; j++) {
        if (j >= keys && j < from)
            continue;
        fputs(first ? "" : "  ", l->out);
        fill(l->out, l->width[j], '-');
        first = false;
    }
    putc('\n', l->out);
}

/* The table in as many as it takes, each with the columns that say what a row
 * is. */
static void
print_text(struct layout *l)
{
    const struct svy_tabcells *c = l->c;
    const size_t most = l->page->width > 0 ? l->page->width : SIZE_MAX;
    size_t keys = 0, from = 0, to;

    for (size_t j = 0; j < c->keys; j++)
        keys += l->width[j] + GAP;
    do {
        size_t w = from == 0 ? 0 : keys;

        to = from;
        while (to < c->n && (c->keys == 0 || to <= larger(from, c->keys) ||
                             w + l->width[to] <= most))
            w += l->width[to++] + GAP;
        text_row(l, l->head, from, to, true);
        rule(l, from, to);
        for (size_t i = 0; i < c->rows; i++)
            text_row(l, l->block[i], from, to, false);
        if (to < c->n)
            putc('\n', l->out);
        from = to;
    } while (to < c->n);
}

static void
markdown_row(struct layout *l, const struct block *b)
{
    for (size_t j = 0; j < l->c->n; j++) {
        fputs("| ", l->out);
        put(l, b[j].line[0], l->width[j], l->c->number[j]);
        fill(l->out, l->blanks + 1, ' ');
        l->blanks = 0;
    }
    fputs("|\n", l->out);
}

static void
print_markdown(struct layout *l)
{
    markdown_row(l, l->head);
    for (size_t j = 0; j < l->c->n; j++) {
        fputs("| ", l->out);
        fill(l->out, l->width[j] - 1, '-');
        fputs(l->c->number[j] ? ": " : "- ", l->out);
    }
    fputs("|\n", l->out);
    for (size_t i = 0; i < l->c->rows; i++)
        markdown_row(l, l->block[i]);
}

static void
paragraph(const struct layout *l, const char *s)
{
    const size_t width =
        l->page->markdown || l->page->width == 0 ? SIZE_MAX : l->page->width;
    const struct block b = block(l, ready(l, s), width, "");

    for (size_t i = 0; i < b.n; i++)
        fprintf(l->out, "%s\n", b.line[i]);
}

void
svy_page_print(const struct svy_tabcells *c, const struct svy_page *page,
               struct svy_mem *m, FILE *out)
{
    struct layout l = {.c = c, .page = page, .m = m, .out = out};
    const char *foot = svy_footer_join(m, c->note, page->foot);

    prepare(&l);
    if (*page->title != '\0') {
        if (page->markdown)
            fprintf(out, "**%s**\n", ready(&l, page->title));
        else
            paragraph(&l, page->title);
        putc('\n', out);
    }
    if (page->markdown)
        print_markdown(&l);
    else
        print_text(&l);
    if (*foot != '\0') {
        putc('\n', out);
        paragraph(&l, foot);
    }
}
