/*
 * golden - what the documents say the commands print is what they print.
 *
 * Every "$ command" line in tests/golden/ (*.t), in the manual pages, in
 * README.md and in tests/refs/README.md is run by sh with the built commands
 * first in PATH; the lines under it, up to the next command, a line less
 * indented or the end of a literal block, must be its whole output. A last line
 * "[N]" is the exit status, 0 if absent, and "[...]" at the end of a line
 * stands for the rest of it, as of a list of words that grows. A command that
 * ends in a backslash goes on in the next line. The commands of one document
 * run in their order; what they write, they write under build/golden/. Lines
 * that begin with "# " are not run.
 *
 * Each script of tests/fault/ is a test too: it says what fails, and how.
 */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glob.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { TEXT = 64 * 1024, LINE = 4096 };

struct document {
    char path[128];
};

struct step {
    size_t line;
    char run[LINE], want[TEXT];
};

/* Appends while there is room; a document that needs more is an error. */
static void
append(char *to, size_t room, const char *text)
{
    size_t used = strlen(to);

    cr_assert_lt(used + strlen(text), room, "a transcript is too long");
    strcpy(to + used, text);
}

/* Turns what mdoc writes in another way into what is meant. */
static void
plain(char *text)
{
    static const char *const roff[][2] = {
        {"\\e", "\\"},   {"\\-", "-"},   {"\\&", ""},    {"\\(aq", "'"},
        {"\\(dq", "\""}, {"\\(ga", "`"}, {"\\(ha", "^"}, {"\\(ti", "~"}};
    char *out = text;

    while (*text != '\0') {
        size_t i = 0;

        while (i < 8 && strncmp(text, roff[i][0], strlen(roff[i][0])) != 0)
            i++;
        if (i == 8) {
            *out++ = *text++;
            continue;
        }
        text += strlen(roff[i][0]);
        for (const char *p = roff[i][1]; *p != '\0'; p++)
            *out++ = *p;
    }
    *out = '\0';
}

struct reader {
    FILE *f;
    const char *path;
    size_t number;
    bool again; /* line[] was looked at and is still to be read */
    char line[LINE];
};

static bool
next_line(struct reader *r)
{
    const char *dot = strrchr(r->path, '.');

    if (r->again) {
        r->again = false;
        return true;
    }
    if (fgets(r->line, sizeof r->line, r->f) == NULL)
        return false;
    r->number++;
    if (strcmp(dot, ".t") != 0 && strcmp(dot, ".md") != 0)
        plain(r->line);
    return true;
}

static bool
ends(const char *text)
{
    return strncmp(text, "$ ", 2) == 0 || strncmp(text, ".Ed", 3) == 0 ||
           strncmp(text, "```", 3) == 0;
}

static bool
goes_on(const char *run)
{
    size_t len = strlen(run);

    return len > 1 && strcmp(run + len - 2, "\\\n") == 0;
}

static bool
next_step(struct reader *r, struct step *s)
{
    size_t inset, blank = 0;

    *s = (struct step){0};
    do
        if (!next_line(r))
            return false;
    while (strncmp(r->line + strspn(r->line, " "), "$ ", 2) != 0);
    inset = strspn(r->line, " ");
    s->line = r->number;
    append(s->run, sizeof s->run, r->line + inset + 2);
    while (goes_on(s->run) && next_line(r))
        append(s->run, sizeof s->run, r->line + strspn(r->line, " >"));
    while (next_line(r)) {
        size_t in = strspn(r->line, " ");

        if (r->line[in] == '\n') {
            blank++;
            continue;
        }
        r->again = in < inset || ends(r->line + in);
        if (r->again)
            break;
        for (; blank > 0; blank--)
            append(s->want, sizeof s->want, "\n");
        append(s->want, sizeof s->want, r->line + inset);
    }
    return true;
}

/* Runs a command as a reader of the document would, in the project's root. */
static void
run(const char *what, char *got, size_t room)
{
    const char *bin = getenv("SVY_BIN");
    char shell[2 * LINE], status[32];
    size_t len;
    FILE *p;
    int rc;

    cr_assert_not_null(bin, "SVY_BIN is not set: use tests/run");
    snprintf(shell, sizeof shell,
             "export LC_ALL=C.UTF-8 PATH=\"%s%s:$PATH\"\n{ %s\n} 2>&1",
             *bin == '/' ? "" : "$PWD/", bin, what);
    fflush(NULL);
    p = popen(shell, "r");
    cr_assert_not_null(p);
    len = fread(got, 1, room - sizeof status, p);
    got[len] = '\0';
    rc = pclose(p);
    rc = rc > 255 ? rc >> 8 : rc + (rc > 0 ? 128 : 0);
    snprintf(status, sizeof status, "[%d]\n", rc);
    if (rc != 0)
        strcat(got, status);
}

static struct criterion_test_params
documents(const char *const *pattern, size_t n)
{
    struct document *all;
    glob_t g = {0};

    mkdir("build", 0777);
    mkdir("build/golden", 0777);
    for (size_t i = 0; i < n; i++)
        glob(pattern[i], i > 0 ? GLOB_APPEND : 0, NULL, &g);
    all = cr_calloc(g.gl_pathc + 1, sizeof *all);
    for (size_t i = 0; i < g.gl_pathc; i++)
        snprintf(all[i].path, sizeof all[i].path, "%s", g.gl_pathv[i]);
    n = g.gl_pathc;
    globfree(&g);
    return cr_make_param_array(struct document, all, n);
}

ParameterizedTestParameters(golden, document)
{
    static const char *const pattern[] = {"tests/golden/*.t", "cmd/*.[157]",
                                          "README.md", "tests/refs/README.md"};

    return documents(pattern, 4);
}

static bool
agrees(const char *got, const char *want)
{
    static const char open[] = "[...]\n";

    for (; *want != '\0'; got++, want++)
        if (strncmp(want, open, strlen(open)) == 0) {
            got += strcspn(got, "\n");
            want += strlen(open) - 1;
            if (*got == '\0')
                return false;
        } else if (*got != *want) {
            return false;
        }
    return *got == '\0';
}

ParameterizedTest(struct document *d, golden, document)
{
    struct reader r = {.f = fopen(d->path, "r"), .path = d->path};
    struct step *s = malloc(sizeof *s);
    char *got = malloc(TEXT);

    cr_assert_not_null(r.f);
    while (next_step(&r, s)) {
        run(s->run, got, TEXT);
        cr_expect(agrees(got, s->want), "%s:%zu: $ %s-- want\n%s-- got\n%s",
                  d->path, s->line, s->run, s->want, got);
    }
    fclose(r.f);
    free(got);
    free(s);
}

ParameterizedTestParameters(fault, script)
{
    static const char *const pattern[] = {"tests/fault/*.sh"};

    return documents(pattern, 1);
}

ParameterizedTest(struct document *d, fault, script)
{
    char *got = malloc(TEXT);

    run(d->path, got, TEXT);
    cr_expect_str_eq(got, "", "%s:\n%s", d->path, got);
    free(got);
}
