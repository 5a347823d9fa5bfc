#include "show/page.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/rng.h"

enum { SEEDS = 1000, COLUMNS = 6, ROWS = 8, TEXT = 400, LINES = 400 };

struct drawn {
    size_t n, rows, keys, width;
    char text[ROWS + 1][COLUMNS][TEXT]; /* the first row are the headings */
    bool number[COLUMNS];
    size_t depth[ROWS];
};

/* Words of Vietnamese, composed and with marks apart, and signs of markup; at
 * least one in each row, or it would be a line without anything. */
static void
write_words(struct svy_rng *d, char *to, size_t least, bool markup)
{
    static const char *const word[] = {"Ninh",
                                       "Kiều",
                                       "Ễ",
                                       "thời",
                                       "giữa",
                                       "e\u0302\u0301",
                                       "u\u031B\u0323",
                                       "o\u0302",
                                       "phường",
                                       "đ",
                                       "ABC",
                                       "–",
                                       "x",
                                       "(1)",
                                       "Nghị"};
    static const char *const sign[] = {"|",   "*", "_", "\\", "`", "<i>",
                                       "[a]", "#", "~", "&",  "$", "a|b"};
    const size_t n = least + svy_rng_below(d, 7);

    *to = '\0';
    for (size_t i = 0; i < n; i++) {
        const bool is = markup && svy_rng_below(d, 2);

        to += sprintf(to, "%s%s", i > 0 ? " " : "",
                      is ? sign[svy_rng_below(d, sizeof sign / sizeof *sign)]
                         : word[svy_rng_below(d, sizeof word / sizeof *word)]);
    }
}

static void
draw(struct drawn *x, uint64_t seed, bool markup)
{
    struct svy_rng d;

    *x = (struct drawn){0};
    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "page"));
    x->n = 1 + svy_rng_below(&d, COLUMNS);
    x->rows = svy_rng_below(&d, ROWS + 1);
    x->keys = svy_rng_below(&d, x->n);
    x->width = svy_rng_below(&d, 4) ? 30 + svy_rng_below(&d, 70) : 0;
    for (size_t j = 0; j < x->n; j++) {
        x->number[j] = j >= x->keys && svy_rng_below(&d, 2);
        write_words(&d, x->text[0][j], 0, markup);
        for (size_t i = 0; i < x->rows; i++)
            if (x->number[j])
                sprintf(x->text[i + 1][j], "%s%llu,%llu%%",
                        svy_rng_below(&d, 2) ? "−" : "",
                        (unsigned long long)svy_rng_below(&d, 1000),
                        (unsigned long long)svy_rng_below(&d, 10));
            else
                write_words(&d, x->text[i + 1][j], j == 0, markup);
    }
    for (size_t i = 0; i < x->rows; i++)
        x->depth[i] = svy_rng_below(&d, 3);
}

/* What is printed of it, malloc's. */
static char *
print(const struct drawn *x, long tree, bool markdown)
{
    const struct svy_page page = {
        .title = "", .foot = "", .width = x->width, .markdown = markdown};
    const char *text[ROWS + 1][COLUMNS], **cell[ROWS];
    struct svy_tabcells c = {.n = x->n,
                             .rows = x->rows,
                             .keys = x->keys,
                             .head = text[0],
                             .number = (bool *)x->number,
                             .cell = cell,
                             .tree = tree,
                             .depth = (size_t *)x->depth,
                             .note = ""};
    struct svy_mem m = {0};
    char *out = NULL;
    size_t size = 0;
    FILE *to = open_memstream(&out, &size);

    for (size_t i = 0; i <= x->rows; i++)
        for (size_t j = 0; j < x->n; j++)
            text[i][j] = x->text[i][j];
    for (size_t i = 0; i < x->rows; i++)
        cell[i] = text[i + 1];
    svy_page_print(&c, &page, &m, to);
    fclose(to);
    svy_mem_free(&m);
    return out;
}

static size_t
split(char *text, char **line)
{
    size_t n = 0;

    for (char *s = text; *s != '\0'; s = strchr(s, '\0') + 1) {
        char *end = strchr(s, '\n');

        cr_assert(end != NULL && n < LINES);
        *end = '\0';
        line[n++] = s;
    }
    return n;
}

/* The byte where column `at` of a line begins: a letter that takes a column is
 * one that is no mark (U+0300 to U+036F), and no letter here takes two. */
static const char *
column(const char *s, size_t at)
{
    for (; *s != '\0'; s++) {
        const unsigned char c = (unsigned char)*s, next = (unsigned char)s[1];
        const bool mark = c == 0xCC || (c == 0xCD && next <= 0xAF);

        if ((c & 0xC0) == 0x80 || mark)
            continue;
        if (at-- == 0)
            break;
    }
    return s;
}

/* Adds what stands in columns from .. to-1 of a line, trimmed, and a blank. */
static void
take(char *to, const char *line, size_t from, size_t end)
{
    const char *s = column(line, from), *e = column(line, end);

    while (s < e && *s == ' ')
        s++;
    while (e > s && e[-1] == ' ')
        e--;
    sprintf(strchr(to, '\0'), "%s%.*s", *to != '\0' && e > s ? " " : "",
            (int)(e - s), s);
}

static bool
blank(const char *line, size_t from, size_t end)
{
    const char *s = column(line, from), *e = column(line, end);

    return strspn(s, " ") >= (size_t)(e - s);
}

/* The columns of a rule, from and to. */
static size_t
spans(const char *rule, size_t from[COLUMNS], size_t end[COLUMNS])
{
    size_t n = 0;

    for (const char *s = rule; *s != '\0'; s += strspn(s, " ")) {
        from[n] = (size_t)(s - rule);
        s += strspn(s, "-");
        end[n++] = (size_t)(s - rule);
    }
    return n;
}

static bool
is_rule(const char *line)
{
    return *line == '-' && line[strspn(line, "- ")] == '\0';
}

/* One table of a page, from its headings to a line without anything. */
struct table {
    char **line;
    size_t n, rule, columns, from[COLUMNS], end[COLUMNS];
};

static struct table
table(char **line, size_t n)
{
    struct table t = {.line = line};

    while (t.n < n && (*line[t.n] != '\0' || t.n <= t.rule || t.rule == 0)) {
        if (t.rule == 0 && is_rule(line[t.n]))
            t.rule = t.n;
        t.n++;
    }
    t.columns = spans(line[t.rule], t.from, t.end);
    return t;
}

/* Nothing stands between columns, no line ends in a blank, and a number ends
 * where its column does. */
static void
check_places(const struct table *t, const bool *number, const size_t *column_of,
             uint64_t seed)
{
    for (size_t k = 0; k < t->n; k++) {
        const char *s = t->line[k];

        cr_expect(*s == '\0' || s[strlen(s) - 1] != ' ', "seed %lu: '%s'",
                  (unsigned long)seed, s);
        for (size_t j = 1; j < t->columns; j++)
            cr_expect(blank(s, t->end[j - 1], t->from[j]), "seed %lu: '%s'",
                      (unsigned long)seed, s);
        for (size_t j = 0; j < t->columns; j++)
            cr_expect(!number[column_of[j]] ||
                          blank(s, t->from[j], t->end[j]) ||
                          !blank(s, t->end[j] - 1, t->end[j]),
                      "seed %lu: '%s', column %zu", (unsigned long)seed, s, j);
        cr_expect(*column(s, t->end[t->columns - 1]) == '\0', "seed %lu: '%s'",
                  (unsigned long)seed, s);
    }
}

/* The texts of a column, one behind the other, as they are found there. */
static void
check_texts(const struct table *t, const struct drawn *x, size_t at, size_t j,
            uint64_t seed)
{
    char head[TEXT] = "", got[ROWS * TEXT] = "", want[ROWS * TEXT] = "";

    for (size_t k = 0; k < t->n; k++)
        if (k != t->rule)
            take(k < t->rule ? head : got, t->line[k], t->from[at], t->end[at]);
    cr_expect_str_eq(head, x->text[0][j], "seed %lu: '%s', not '%s'",
                     (unsigned long)seed, head, x->text[0][j]);
    for (size_t i = 0; i < x->rows; i++)
        sprintf(strchr(want, '\0'), "%s%s",
                *want && *x->text[i + 1][j] ? " " : "", x->text[i + 1][j]);
    cr_expect_str_eq(got, want, "seed %lu: '%s', not '%s'", (unsigned long)seed,
                     got, want);
}

Test(page, holds_every_text_whole_in_a_column_of_its_own)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        char *line[LINES] = {0}, *text;
        struct drawn x;
        size_t n, next = 0;

        draw(&x, seed, false);
        text = print(&x, -1, false);
        n = split(text, line);
        for (size_t at = 0; at < n;) {
            const struct table t = table(line + at, n - at);
            const size_t keys = next > 0 ? x.keys : 0;
            size_t of[COLUMNS] = {0};

            for (size_t j = 0; j < t.columns; j++)
                of[j] = j < keys ? j : next + j - keys;
            cr_assert_leq(of[t.columns - 1], x.n, "seed %lu",
                          (unsigned long)seed);
            check_places(&t, x.number, of, seed);
            for (size_t j = 0; j < t.columns; j++)
                check_texts(&t, &x, j, of[j], seed);
            next = of[t.columns - 1] + 1;
            at += t.n + 1;
        }
        cr_expect_eq(next, x.n, "seed %lu: %zu of %zu columns",
                     (unsigned long)seed, next, x.n);
        free(text);
    }
}

/* A table that is wider than was asked for has no more columns than it must:
 * what a row is, and one that tells of it. */
Test(page, is_no_wider_than_was_asked_for_where_it_can_be)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        char *line[LINES] = {0}, *text;
        struct drawn x;
        size_t n;

        draw(&x, seed, false);
        if (x.keys == 0 || x.width == 0)
            continue;
        text = print(&x, -1, false);
        n = split(text, line);
        for (size_t at = 0; at < n;) {
            const struct table t = table(line + at, n - at);

            cr_expect(t.end[t.columns - 1] <= x.width ||
                          t.columns <= x.keys + 1,
                      "seed %lu: %zu columns of text, %zu asked for",
                      (unsigned long)seed, t.end[t.columns - 1], x.width);
            at += t.n + 1;
        }
        free(text);
    }
}

/* Items of one depth begin below each other. */
Test(page, puts_an_item_two_blanks_deeper_a_step)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        char *line[LINES] = {0}, *text;
        struct drawn x;
        struct table t;
        size_t n;

        draw(&x, seed, false);
        x.n = x.number[0] ? 0 : 1;
        x.keys = x.width = 0;
        for (size_t i = 0; i < x.rows; i++)
            sprintf(strchr(x.text[i + 1][0], '\0'), ".");
        if (x.n == 0 || x.rows == 0)
            continue;
        text = print(&x, 0, false);
        n = split(text, line);
        t = table(line, n);
        cr_assert_eq(t.n - t.rule - 1, x.rows, "seed %lu", (unsigned long)seed);
        for (size_t i = 0; i < x.rows; i++)
            cr_expect_eq(strspn(t.line[t.rule + 1 + i], " "), 2 * x.depth[i],
                         "seed %lu: '%s'", (unsigned long)seed,
                         t.line[t.rule + 1 + i]);
        free(text);
    }
}

/* The next cell of a row of Markdown as a reader sees it, in a static text. */
static const char *
next_cell(const char **s)
{
    static char out[TEXT];
    size_t n = 0;

    *s += strspn(*s, " ");
    for (; **s != '\0' && **s != '|'; (*s)++) {
        cr_expect_null(strchr("*_`<>[]{}~#&$", **s), "bare '%c'", **s);
        *s += **s == '\\';
        out[n++] = **s;
    }
    *s += **s == '|';
    while (n > 0 && out[n - 1] == ' ')
        n--;
    out[n] = '\0';
    return out;
}

Test(page, of_markdown_is_read_as_the_texts_that_were_meant)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        char *line[LINES] = {0}, *text;
        struct drawn x;
        size_t n;

        draw(&x, seed, true);
        text = print(&x, -1, true);
        n = split(text, line);
        cr_assert_eq(n, x.rows + 2, "seed %lu", (unsigned long)seed);
        for (size_t i = 0; i <= x.rows; i++) {
            const char *s = line[i > 0 ? i + 1 : 0];

            cr_assert_not_null(s);
            cr_assert_eq(*s++, '|', "seed %lu", (unsigned long)seed);
            for (size_t j = 0; j < x.n; j++) {
                const char *cell = next_cell(&s);

                cr_expect_str_eq(cell, x.text[i][j], "seed %lu: '%s', not '%s'",
                                 (unsigned long)seed, cell, x.text[i][j]);
            }
            cr_expect_eq(*s, '\0', "seed %lu: more cells: %s",
                         (unsigned long)seed, s);
        }
        free(text);
    }
}
