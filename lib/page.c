#include "page.h"

#include <string.h>

#include "rows.h"
#include "text.h"

static const char *
calm(struct svy_mem *m, const char *s)
{
    return svy_text_shown(m, s, false);
}

static const char *
escaped(struct svy_mem *m, const char *s)
{
    char *out = svy_mem_take(m, 2 * strlen(s) + 1, 1);
    size_t n = 0;

    for (s = calm(m, s); *s != '\0'; s++) {
        if (strchr("\\`*_{}[]<>|#~&", *s) != NULL)
            out[n++] = '\\';
        out[n++] = *s;
    }
    return out;
}

static void
fill(FILE *out, size_t n, char with)
{
    while (n-- > 0)
        putc(with, out);
}

/* Every cell as it will stand there, and the width of each column. */
static size_t *
prepare(struct svy_cells *c, const char *(*how)(struct svy_mem *, const char *))
{
    size_t *width = svy_mem_take(&c->mem, c->n, sizeof *width);

    for (size_t j = 0; j < c->n; j++) {
        c->head[j] = how(&c->mem, c->head[j]);
        width[j] = svy_text_width(c->head[j]);
        width[j] = width[j] < 3 ? 3 : width[j]; // Markdown wants three dashes
        for (size_t i = 0; i < c->rows; i++) {
            const char *s = how(&c->mem, c->cell[i][j]);
            size_t w = svy_text_width(s);

            c->cell[i][j] = s;
            width[j] = w > width[j] ? w : width[j];
        }
    }
    return width;
}

static void
put(FILE *out, const char *s, size_t width, bool right)
{
    const size_t own = svy_text_width(s), gap = width > own ? width - own : 0;

    if (right)
        fill(out, gap, ' ');
    fputs(s, out);
    if (!right)
        fill(out, gap, ' ');
}

/* No blanks at the end of a line. */
static void
text_row(const struct svy_cells *c, const char *const *cell,
         const size_t *width, FILE *out)
{
    size_t n = c->n;

    while (n > 0 && *cell[n - 1] == '\0')
        n--;
    for (size_t j = 0; j < n; j++) {
        const bool last = j + 1 == n && !c->number[j];

        put(out, cell[j], last ? 0 : width[j], c->number[j]);
        fputs(j + 1 < n ? "  " : "", out);
    }
    putc('\n', out);
}

static void
print_text(struct svy_cells *c, FILE *out)
{
    const size_t *width = prepare(c, calm);

    text_row(c, c->head, width, out);
    for (size_t j = 0; j < c->n; j++) {
        fill(out, width[j], '-');
        fputs(j + 1 < c->n ? "  " : "\n", out);
    }
    for (size_t i = 0; i < c->rows; i++)
        text_row(c, c->cell[i], width, out);
}

static void
markdown_row(const struct svy_cells *c, const char *const *cell,
             const size_t *width, FILE *out)
{
    for (size_t j = 0; j < c->n; j++) {
        fputs("| ", out);
        put(out, cell[j], width[j], c->number[j]);
        putc(' ', out);
    }
    fputs("|\n", out);
}

static void
print_markdown(struct svy_cells *c, FILE *out)
{
    const size_t *width = prepare(c, escaped);

    markdown_row(c, c->head, width, out);
    for (size_t j = 0; j < c->n; j++) {
        fputs("| ", out);
        fill(out, width[j] - 1, '-');
        fputs(c->number[j] ? ": " : "- ", out);
    }
    fputs("|\n", out);
    for (size_t i = 0; i < c->rows; i++)
        markdown_row(c, c->cell[i], width, out);
}

static void
print_csv(struct svy_cells *c, FILE *out)
{
    for (size_t j = 0; j < c->n; j++)
        svy_rows_put(out, svy_text_shown(&c->mem, c->head[j], true),
                     j + 1 < c->n ? ',' : '\n');
    for (size_t i = 0; i < c->rows; i++)
        for (size_t j = 0; j < c->n; j++)
            svy_rows_put(out, svy_text_shown(&c->mem, c->cell[i][j], true),
                         j + 1 < c->n ? ',' : '\n');
}

void
svy_page_print(struct svy_cells *c, enum svy_page form, const char *foot,
               FILE *out)
{
    if (form == SVY_PAGE_CSV) {
        print_csv(c, out);
        return;
    }
    if (form == SVY_PAGE_TEXT)
        print_text(c, out);
    else
        print_markdown(c, out);
    if (*foot != '\0')
        fprintf(out, "\n%s\n",
                form == SVY_PAGE_TEXT ? calm(&c->mem, foot)
                                      : escaped(&c->mem, foot));
}
