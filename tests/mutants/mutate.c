/*
 * mutate - every small mistake that could be made in a C file, in drawn order.
 *
 *     $ mutate SEED lib/FILE.c ...
 *
 * A row a mutant, columns parted by tabs: key, file, line, offset, length,
 * function, new text, text of the line before, text of the line after. The new
 * text (a blank for none) takes the place of length bytes at offset; key names
 * file, contents and change. The order depends on the seed and on what a mutant
 * is (function and lines), so that a change elsewhere leaves the others where
 * they are.
 *
 * mutants  comparisons (< <= > >= == !=), && ||, + - * / %, += -= *= /=, ++ --,
 *          a sign or ! left out, the right side of an operator left out, if
 *          negated, a statement left out, whole numbers one more and one less,
 *          fractions doubled, fmin fmax, true false, break continue, sqrt and
 *          fabs left out, isnan negated, infinities of the other sign
 * not      asserts, sizes of memory and what frees it: sanitizers see those
 * relies   on the layout of clang-format: blanks around binary operators, a
 *          function's name in the first column
 */
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/mem.h"
#include "ground/rng.h"

enum kind { WORD, NUMBER, QUOTED, SIGN };

struct token {
    enum kind kind;
    size_t at, len, line;
    size_t pair; /* of a bracket: the other one */
};

struct source {
    const char *path;
    char *text;
    size_t n, room;
    struct token *t;
    struct svy_mem mem;
};

struct mutant {
    const struct source *s;
    size_t line, at, len;
    const char *function, *to, *before, *after;
    uint64_t key;
    double place;
};

struct all {
    uint64_t seed;
    size_t n, room;
    struct mutant *m;
};

static bool
is(const struct source *s, size_t i, const char *text)
{
    return i < s->n && s->t[i].len == strlen(text) &&
           memcmp(s->text + s->t[i].at, text, s->t[i].len) == 0;
}

static bool
is_one(const struct source *s, size_t i, const char *const *of)
{
    while (*of != NULL && !is(s, i, *of))
        of++;
    return *of != NULL;
}

static size_t
skip_comment(const char *p)
{
    const char *end;

    if (strncmp(p, "//", 2) == 0)
        return strcspn(p, "\n");
    if (strncmp(p, "/*", 2) != 0)
        return 0;
    end = strstr(p, "*/");
    return end != NULL ? (size_t)(end + 2 - p) : strlen(p);
}

/* A line of the preprocessor, with those that go on. */
static size_t
skip_hash(const char *p)
{
    size_t n = strcspn(p, "\n");

    while (p[n] != '\0' && p[n - 1] == '\\')
        n += 1 + strcspn(p + n + 1, "\n");
    return n;
}

static size_t
quoted(const char *p)
{
    size_t n = 1;

    while (p[n] != '\0' && p[n] != *p)
        n += p[n] == '\\' ? 2 : 1;
    return n + 1;
}

static size_t
sign(const char *p)
{
    static const char *const long_ones[] = {
        "<<=", ">>=", "...", "->", "++", "--", "<<", ">>", "<=", ">=", "==",
        "!=",  "&&",  "||",  "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^="};

    for (size_t i = 0; i < sizeof long_ones / sizeof *long_ones; i++)
        if (strncmp(p, long_ones[i], strlen(long_ones[i])) == 0)
            return strlen(long_ones[i]);
    return 1;
}

/* A word or a number, with the sign of its exponent. */
static size_t
word(const char *p, enum kind *kind)
{
    const bool dot = *p == '.' && isdigit((unsigned char)p[1]);
    size_t n = dot;

    *kind = dot || isdigit((unsigned char)*p) ? NUMBER : WORD;
    while (isalnum((unsigned char)p[n]) || p[n] == '_' ||
           (*kind == NUMBER && p[n] == '.') ||
           (*kind == NUMBER && strchr("+-", p[n]) != NULL && p[n] != '\0' &&
            tolower((unsigned char)p[n - 1]) == 'e'))
        n++;
    return n;
}

static void
cut(struct source *s)
{
    size_t line = 1, at = 0;
    bool first = true;

    while (s->text[at] != '\0') {
        const char *p = s->text + at;
        struct token t = {.at = at, .line = line};
        size_t n = skip_comment(p);

        if (n == 0 && *p == '#' && first)
            n = skip_hash(p);
        if (n == 0 && isspace((unsigned char)*p))
            n = 1;
        if (n == 0) {
            t.len = *p == '"' || *p == '\'' ? quoted(p) : word(p, &t.kind);
            t.kind = *p == '"' || *p == '\'' ? QUOTED : t.kind;
            if (t.len == 0) {
                t.kind = SIGN;
                t.len = sign(p);
            }
            s->t = svy_mem_more(s->t, &s->room, s->n + 1, sizeof *s->t);
            s->t[s->n++] = t;
            n = t.len;
        }
        first = (first && isspace((unsigned char)*p)) || *p == '\n';
        for (size_t i = 0; i < n; i++)
            line += p[i] == '\n';
        at += n;
    }
}

static void
match(struct source *s)
{
    size_t *open = svy_mem_take(&s->mem, s->n + 1, sizeof *open), depth = 0;

    for (size_t i = 0; i < s->n; i++) {
        const char c = s->text[s->t[i].at];

        if (s->t[i].kind != SIGN)
            continue;
        if (strchr("([{", c) != NULL)
            open[depth++] = i;
        else if (strchr(")]}", c) != NULL && depth > 0) {
            s->t[i].pair = open[--depth];
            s->t[s->t[i].pair].pair = i;
        }
    }
}

/* Lines from the one of `from` to the one of `to`, as one with single blanks;
 * between from and to they hold the new text. */
static const char *
line_with(struct source *s, size_t from, size_t to, const char *text)
{
    size_t a = from, b = to, n = 0;
    char *line, *out;

    while (a > 0 && s->text[a - 1] != '\n')
        a--;
    b += strcspn(s->text + b, "\n");
    line = svy_mem_print(&s->mem, "%.*s%s%.*s", (int)(from - a), s->text + a,
                         text, (int)(b - to), s->text + to);
    out = svy_mem_copy(&s->mem, line);
    for (const char *p = line; *p != '\0'; p++) {
        const bool blank = isspace((unsigned char)*p);

        if (!blank || (n > 0 && out[n - 1] != ' '))
            out[n++] = blank ? ' ' : *p;
    }
    while (n > 0 && out[n - 1] == ' ')
        n--;
    out[n] = '\0';
    return out;
}

/* The text from token i on to the end of token k. */
static const char *
between(struct source *s, size_t i, size_t k)
{
    return svy_mem_text(&s->mem, s->text + s->t[i].at,
                        s->t[k].at + s->t[k].len - s->t[i].at);
}

/* Tokens i .. k are replaced. */
static void
put(struct all *all, struct source *s, const char *function, size_t i, size_t k,
    const char *to)
{
    const size_t from = s->t[i].at, end = s->t[k].at + s->t[k].len;
    struct mutant m = {.s = s,
                       .function = function,
                       .line = s->t[i].line,
                       .at = from,
                       .len = end - from,
                       .to = to};
    uint32_t same = 0;
    struct svy_rng d;

    if (*to == '\0')
        m.to = to = " ";
    m.before = line_with(s, from, end, between(s, i, k));
    m.after = line_with(s, from, end, to);
    m.key = svy_rng_mark(
        svy_rng_mark(0, s->text),
        svy_mem_print(&s->mem, "%s %zu %zu %s", s->path, from, end, to));
    for (size_t j = 0; j < all->n; j++)
        same += all->m[j].s == s && strcmp(all->m[j].function, function) == 0 &&
                strcmp(all->m[j].before, m.before) == 0 &&
                strcmp(all->m[j].after, m.after) == 0;
    svy_rng_init(
        &d, all->seed, same,
        svy_rng_mark(
            svy_rng_mark(0, svy_mem_print(&s->mem, "%s %s", s->path, function)),
            svy_mem_print(&s->mem, "%s\n%s", m.before, m.after)));
    m.place = svy_rng_uniform(&d);
    all->m = svy_mem_more(all->m, &all->room, all->n + 1, sizeof *all->m);
    all->m[all->n++] = m;
}

/* Whether a value can end at token i, so that an operator after it has two. */
static bool
ends_value(const struct source *s, size_t i)
{
    static const char *const none[] = {"return", "case", "sizeof", "else",
                                       NULL};

    return (s->t[i].kind == WORD && !is_one(s, i, none)) ||
           s->t[i].kind == NUMBER || is(s, i, ")") || is(s, i, "]");
}

static bool
binary(const struct source *s, size_t i)
{
    const char after = s->text[s->t[i].at + s->t[i].len];

    return i > 0 && ends_value(s, i - 1) && isspace((unsigned char)after);
}

/* How strongly a binary operator binds; 0: it is none. */
static int
binds(const struct source *s, size_t i)
{
    static const char *const by[][7] = {{"||"},
                                        {"&&"},
                                        {"|", "^", "&"},
                                        {"==", "!="},
                                        {"<", "<=", ">", ">="},
                                        {"<<", ">>"},
                                        {"+", "-"},
                                        {"*", "/", "%"}};

    if (!binary(s, i))
        return 0;
    for (int k = 0; k < 8; k++)
        if (is_one(s, i, by[k]))
            return k + 1;
    return 0;
}

/* The last token of the right side of the operator at i. */
static size_t
right_side(const struct source *s, size_t i)
{
    static const char *const end[] = {",", ";", "?",  ":",  ")",  "]",  "}",
                                      "=", "{", "+=", "-=", "*=", "/=", NULL};
    const int strong = binds(s, i);
    size_t k = i + 1;

    while (k < s->n && !is_one(s, k, end) &&
           (binds(s, k) == 0 || binds(s, k) > strong))
        k = is(s, k, "(") || is(s, k, "[") ? s->t[k].pair + 1 : k + 1;
    return k - 1;
}

static void
operators(struct all *all, struct source *s, const char *function, size_t i)
{
    static const char *const into[][3] = {
        {"<", "<=", ">="}, {"<=", "<", ">"},  {">", ">=", "<="},
        {">=", ">", "<"},  {"==", "!="},      {"!=", "=="},
        {"&&", "||"},      {"||", "&&"},      {"+", "-"},
        {"-", "+"},        {"*", "/"},        {"/", "*"},
        {"%", "*"},        {"+=", "-=", "="}, {"-=", "+=", "="},
        {"*=", "/=", "="}, {"/=", "*=", "="}, {"++", "--"},
        {"--", "++"}};
    static const char *const drop[] = {"+", "-", "*", "/", "&&", "||", NULL};
    const bool two = binary(s, i), step = is(s, i, "++") || is(s, i, "--");

    for (size_t k = 0; k < sizeof into / sizeof *into; k++)
        for (size_t j = 1; j < 3; j++)
            if (is(s, i, into[k][0]) && into[k][j] != NULL && (two || step))
                put(all, s, function, i, i, into[k][j]);
    if (two && is_one(s, i, drop))
        put(all, s, function, i, right_side(s, i), "");
    if (is(s, i, "!") || (is(s, i, "-") && !two))
        put(all, s, function, i, i, "");
}

static void
numbers(struct all *all, struct source *s, const char *function, size_t i)
{
    const char *text = between(s, i, i);
    char *end;
    const unsigned long n = strtoul(text, &end, 10);

    if (strpbrk(text, ".eE") != NULL && strncmp(text, "0x", 2) != 0) {
        put(all, s, function, i, i, svy_mem_print(&s->mem, "(2 * %s)", text));
        return;
    }
    if (*end != '\0') {
        put(all, s, function, i, i, svy_mem_print(&s->mem, "(%s + 1)", text));
        return;
    }
    put(all, s, function, i, i, svy_mem_print(&s->mem, "%lu", n + 1));
    if (n > 0)
        put(all, s, function, i, i, svy_mem_print(&s->mem, "%lu", n - 1));
}

static void
words(struct all *all, struct source *s, const char *function, size_t i)
{
    static const char *const into[][2] = {
        {"fmin", "fmax"},      {"fmax", "fmin"},
        {"true", "false"},     {"false", "true"},
        {"break", "continue"}, {"continue", "break"},
        {"sqrt", ""},          {"fabs", ""},
        {"isnan", "!isnan"},   {"INFINITY", "-INFINITY"}};

    for (size_t k = 0; k < sizeof into / sizeof *into; k++)
        if (is(s, i, into[k][0]))
            put(all, s, function, i, i, into[k][1]);
    if (is(s, i, "if"))
        put(all, s, function, i + 1, s->t[i + 1].pair,
            svy_mem_print(&s->mem, "(!%s)",
                          between(s, i + 1, s->t[i + 1].pair)));
}

/* Whether a statement may begin at token i. */
static bool
begins(const struct source *s, size_t i)
{
    static const char *const before[] = {";", "{", "}", "else", NULL};
    static const char *const head[] = {"if", "for", "while", NULL};

    if (i == 0 || is_one(s, i - 1, before))
        return i > 0;
    return is(s, i - 1, ")") && s->t[i - 1].pair > 0 &&
           is_one(s, s->t[i - 1].pair - 1, head);
}

/* Whether what begins at i is a declaration, or steers. */
static bool
declares(const struct source *s, size_t i)
{
    static const char *const other[] = {"return",  "if",     "for",  "while",
                                        "do",      "switch", "case", "const",
                                        "static",  "struct", "enum", "unsigned",
                                        "default", "else",   NULL};

    if (s->t[i].kind != WORD)
        return !is(s, i, "*") && !is(s, i, "++") && !is(s, i, "--");
    return is_one(s, i, other) || s->t[i + 1].kind == WORD ||
           (is(s, i + 1, "*") && !binary(s, i + 1)) || is(s, i + 1, ":");
}

/* The last token before the semicolon, 0 if there is none, or if what it would
 * cost to leave the statement out is memory alone. */
static size_t
statement(const struct source *s, size_t i)
{
    size_t k = i;

    for (; k < s->n && !is(s, k, ";"); k++) {
        const char *p = s->text + s->t[k].at;
        const size_t n = s->t[k].len;

        if (is(s, k, "}") || is(s, k, ")") || is(s, k, "]") ||
            strncmp(p, "svy_mem_take", n) == 0 ||
            strncmp(p, "svy_mem_more", n) == 0 ||
            (n >= 4 && strncmp(p + n - 4, "free", 4) == 0))
            return 0;
        if (is(s, k, "(") || is(s, k, "[") || is(s, k, "{"))
            k = s->t[k].pair;
    }
    return k < s->n ? k - 1 : 0;
}

/* Where what must stay as it is ends; i if it does not begin here. */
static size_t
untouched(const struct source *s, size_t i, bool file_scope)
{
    static const char *const ours[] = {"assert", "svy_mem_take", "svy_mem_more",
                                       "free",   "svy_mem_free", NULL};

    if (file_scope && is(s, i, "[") && s->t[i].pair > i)
        return s->t[i].pair;
    return is_one(s, i, ours) && is(s, i + 1, "(") ? s->t[i + 1].pair : i;
}

static void
walk(struct all *all, struct source *s)
{
    const char *function = "-";
    size_t parens = 0, braces = 0;

    for (size_t i = 0; i < s->n; i++) {
        const struct token *t = &s->t[i];
        size_t end = untouched(s, i, *function == '-');

        if (end > i) {
            i = end;
            continue;
        }
        if (t->kind == SIGN) {
            const char c = s->text[t->at];

            parens += (c == '(') - (size_t)(c == ')');
            braces += (c == '{') - (size_t)(c == '}');
        }
        if (braces == 0 && t->kind == WORD && is(s, i + 1, "(") &&
            (t->at == 0 || s->text[t->at - 1] == '\n'))
            function = between(s, i, i);
        if (braces == 0 && is(s, i, "}"))
            function = "-";
        if (braces > 0 && parens == 0 && begins(s, i) && !declares(s, i) &&
            (end = statement(s, i)) > 0)
            put(all, s, function, i, end, "");
        if (t->kind == SIGN)
            operators(all, s, function, i);
        else if (t->kind == NUMBER)
            numbers(all, s, function, i);
        else if (t->kind == WORD)
            words(all, s, function, i);
    }
}

static int
by_place(const void *a, const void *b)
{
    const struct mutant *p = a, *q = b;

    if (p->place != q->place)
        return p->place < q->place ? -1 : 1;
    return p->key < q->key ? -1 : p->key > q->key;
}

static char *
slurp(const char *path, struct svy_mem *m)
{
    FILE *in = fopen(path, "r");
    char *text;
    size_t n;

    if (in == NULL) {
        perror(path);
        exit(1);
    }
    text = svy_mem_take(m, 1 << 20, 1);
    n = fread(text, 1, (1 << 20) - 1, in);
    text[n] = '\0';
    fclose(in);
    return text;
}

int
main(int argc, char **argv)
{
    struct all all = {0};
    struct source *s = calloc((size_t)argc, sizeof *s);

    if (argc < 3 || s == NULL) {
        fputs("usage: mutate SEED FILE...\n", stderr);
        return 2;
    }
    all.seed = strtoull(argv[1], NULL, 10);
    for (int i = 2; i < argc; i++) {
        s[i] = (struct source){.path = argv[i]};
        s[i].text = slurp(argv[i], &s[i].mem);
        cut(&s[i]);
        match(&s[i]);
        walk(&all, &s[i]);
    }
    qsort(all.m, all.n, sizeof *all.m, by_place);
    for (size_t i = 0; i < all.n; i++) {
        const struct mutant *m = &all.m[i];

        printf("%016llx\t%s\t%zu\t%zu\t%zu\t%s\t", (unsigned long long)m->key,
               m->s->path, m->line, m->at, m->len, m->function);
        for (const char *p = m->to; *p != '\0'; p++)
            putchar(*p == '\n' ? ' ' : *p);
        printf("\t%s\t%s\n", m->before, m->after);
    }
    for (int i = 2; i < argc; i++) {
        svy_mem_free(&s[i].mem);
        free(s[i].t);
    }
    free(all.m);
    free(s);
    return 0;
}
