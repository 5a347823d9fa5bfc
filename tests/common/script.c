#include "common/script.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/stream.h"

/* A quoted field, its octal numbers as letters. */
static const char *
unquoted(struct svy_mem *m, const char *s, size_t len)
{
    char *out = svy_mem_take(m, len + 1, 1);
    size_t n = 0;

    cr_assert(len >= 2 && s[len - 1] == '"', "%.*s", (int)len, s);
    for (size_t i = 1; i + 1 < len; i++) {
        if (s[i] != '\\') {
            out[n++] = s[i];
            continue;
        }
        cr_assert_leq(i + 4, len);
        out[n++] = (char)(64 * (s[i + 1] - '0') + 8 * (s[i + 2] - '0') +
                          (s[i + 3] - '0'));
        i += 3;
    }
    return out;
}

static void
take_row(struct script *s, struct script_row *row, char *line)
{
    size_t n = 0;

    *row = (struct script_row){0};
    while (line != NULL && *line != '"') {
        cr_assert_lt(n, SCRIPT_FIELDS);
        row->x[n++] = strtod(line, NULL);
        line = strchr(line, '\t');
        line += line != NULL;
    }
    if (line != NULL)
        row->text = unquoted(&s->mem, line, strlen(line));
}

/* The block that begins after its name; returns what follows it. */
static char *
take_block(struct script *s, char *at)
{
    struct script_block *b = &s->block[s->n++];
    size_t room = 1;

    cr_assert_leq(s->n, SCRIPT_BLOCKS);
    *strchr(at, ' ') = '\0';
    b->name = at;
    at = strchr(strchr(at, '\0') + 1, '\n') + 1;
    for (const char *t = at; strncmp(t, "EOD\n", 4) != 0;
         t = strchr(t, '\n') + 1)
        room++;
    b->row = svy_mem_take(&s->mem, room, sizeof *b->row);
    at = strchr(at, '\n') + 1; // off the canvas
    while (strncmp(at, "EOD\n", 4) != 0) {
        char *end = strchr(at, '\n');

        *end = '\0';
        take_row(s, &b->row[b->n++], at);
        at = end + 1;
    }
    return at;
}

void
script_read(struct script *s, struct svy_figure *f, const char *kind)
{
    char *text = NULL, *at;
    size_t size = 0;
    FILE *out = svy_stream(&text, &size);

    *s = (struct script){0};
    cr_assert_not_null(out);
    svy_figure_print(f, kind, out);
    fclose(out);
    s->text = svy_mem_text(&s->mem, text, size);
    at = svy_mem_text(&s->mem, text, size);
    free(text);
    while ((at = strstr(at, "\n$")) != NULL)
        at = strstr(at, " << EOD\n") == strchr(at + 1, ' ')
                 ? take_block(s, at + 2)
                 : at + 1;
}

const struct script_block *
script_block(const struct script *s, const char *name)
{
    for (size_t i = 0; i < s->n; i++)
        if (strcmp(s->block[i].name, name) == 0)
            return &s->block[i];
    cr_assert_fail("no block %s", name);
    return NULL;
}

double
script_number(const struct script *s, const char *name)
{
    char want[32];
    const char *at;

    snprintf(want, sizeof want, "\n%s = ", name);
    at = strstr(s->text, want);
    cr_assert_not_null(at, "%s is not set", name);
    return strtod(at + strlen(want), NULL);
}

double
script_place(const struct script *s, double value)
{
    const double low = script_number(s, "LOW"), high = script_number(s, "HIGH");
    const double left = script_number(s, "LEFT");

    return left +
           (value - low) / (high - low) * (script_number(s, "RIGHT") - left);
}

/* The blocks of texts, how far left of its place each begins, and its type. */
static const struct {
    const char *name;
    double before;
    double size; /* 0: that of rows */
} blocks[SVY_PLACES] = {
    [SVY_HEAD] = {"head", 0, 16},       [SVY_SUB] = {"sub", 0, 12},
    [SVY_LABEL] = {"label", 1, 0},      [SVY_CELL] = {"cell", 0.5, 0},
    [SVY_COLUMN] = {"column", 0.5, 11}, [SVY_TIC] = {"tic", 0.5, 11},
    [SVY_KEY] = {"key", 0, 11},         [SVY_FOOT] = {"foot", 0, 10},
};

/* A text over its whole width, and as high as its type. */
static void
check_text(const struct script *s, const struct svy_figure *f,
           const struct script_row *row, int at, unsigned long id)
{
    const double wide = svy_figure_width(f, (enum svy_place)at, row->text);
    const double half = (blocks[at].size > 0 ? blocks[at].size : f->body) / 2;
    const double right = script_number(s, "RIGHT");
    const double left = script_number(s, "LEFT");
    double x = row->x[0];

    if (at == SVY_TIC) // kept above the rows
        x = fmax(left + wide / 2,
                 fmin(right - wide / 2, script_place(s, row->x[0])));
    x -= blocks[at].before * wide;
    cr_expect(x >= 0 && x + wide <= script_number(s, "WIDTH") + 0.01 &&
                  row->x[1] - half >= 0 &&
                  row->x[1] + half <= script_number(s, "HEIGHT"),
              "%lu: '%s' stands from %g to %g at height %g", id, row->text, x,
              x + wide, row->x[1]);
    cr_expect(at != SVY_LABEL || x + wide <= left || x >= right,
              "%lu: '%s' in the plot", id, row->text);
    cr_expect((at != SVY_TIC && at != SVY_COLUMN) ||
                  row->x[1] + half <= script_number(s, "TOP"),
              "%lu: '%s' over the rows", id, row->text);
    cr_expect((at != SVY_CELL && at != SVY_COLUMN) || x >= right,
              "%lu: '%s' in the plot", id, row->text);
}

/* One below the other: head, grey line, key, plot, foot. */
static void
check_order(const struct script *s, unsigned long id)
{
    static const char *const name[] = {"head", "sub", "key"};
    double y = 0;

    for (size_t i = 0; i < 3; i++) {
        const struct script_block *b = script_block(s, name[i]);

        for (size_t k = 0; k < b->n; k++) {
            cr_expect(b->row[k].x[1] >= y, "%lu: '%s' too high", id,
                      b->row[k].text);
            y = b->row[k].x[1];
        }
    }
    cr_expect(y < script_number(s, "TOP") &&
                  script_number(s, "TOP") < script_number(s, "BOTTOM"),
              "%lu: the plot begins above %g", id, y);
    for (size_t k = 0; k < script_block(s, "foot")->n; k++)
        cr_expect(script_block(s, "foot")->row[k].x[1] >
                      script_number(s, "BOTTOM"),
                  "%lu: the foot in the plot", id);
}

void
script_check(const struct script *s, const struct svy_figure *f,
             unsigned long id)
{
    const double top = script_number(s, "TOP");
    const double bottom = script_number(s, "BOTTOM");
    const double left = script_number(s, "LEFT");
    const struct script_block *label = script_block(s, "label");
    double y = 0;

    for (int at = 0; at < SVY_PLACES; at++) {
        const struct script_block *b = script_block(s, blocks[at].name);

        for (size_t i = 0; i < b->n; i++)
            check_text(s, f, &b->row[i], at, id);
    }
    for (size_t i = 0; i < label->n; i++) {
        const struct script_row *row = &label->row[i];

        cr_expect(row->x[1] > top && row->x[1] < bottom, "%lu: '%s' at %g", id,
                  row->text, row->x[1]);
        if (row->x[0] > left) // n, beside the plot
            continue;
        cr_expect(row->x[1] >= y + f->body, "%lu: '%s' on another", id,
                  row->text);
        y = row->x[1];
    }
    cr_expect(left < script_number(s, "RIGHT"), "%lu", id);
    check_order(s, id);
}

void
script_free(struct script *s)
{
    svy_mem_free(&s->mem);
    *s = (struct script){0};
}
