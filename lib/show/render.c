#include "show/render.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/wait.h>
#include <unistd.h>

#include "ground/intern.h"
#include "ground/mem.h"
#include "ground/oserr.h"
#include "show/fonts.h"

/* Standard input, output and error of a child; unlinked files. */
struct streams {
    FILE *at[3];
};

static int
open_streams(struct streams *s, struct svy_err *why)
{
    for (int i = 0; i < 3; i++) {
        s->at[i] = tmpfile();
        if (s->at[i] == NULL)
            return svy_err(why, SVY_FAILED, "no temporary file: %s",
                           svy_oserr_errno(errno));
    }
    return 0;
}

static void
close_streams(struct streams *s)
{
    for (int i = 0; i < 3; i++)
        if (s->at[i] != NULL)
            fclose(s->at[i]);
}

/* The environment of a child: HOME lets fontconfig find its cache; nothing
 * else of the user's settings reaches it. */
static char **
surroundings(struct svy_mem *m)
{
    static const char *const kept[] = {"PATH", "HOME"};
    char **env = svy_mem_take(m, 4, sizeof *env);
    size_t n = 0;

    env[n++] = svy_mem_copy(m, "LC_ALL=C.UTF-8");
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        const char *value = getenv(kept[i]); // NOLINT(concurrency-mt-unsafe)

        if (value != NULL)
            env[n++] = svy_mem_print(m, "%s=%s", kept[i], value);
    }
    return env;
}

/* Becomes the program, in the child, which asks for no memory. Whatever ends
 * us, SIGKILL too, ends it: nobody would look at what it draws. */
static _Noreturn void
become(char *const argv[], char **env, const struct streams *s, pid_t parent)
{
    extern char **environ;

#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (getppid() != parent)
        _exit(1); // it was already too late
    for (int i = 0; i < 3; i++)
        if (dup2(fileno(s->at[i]), i) < 0)
            _exit(1);
    environ = env;
    execvp(argv[0], argv);
    _exit(errno == ENOENT || errno == EACCES ? 127 : 126);
}

/* Runs a program found in PATH; *status is its exit, 127 when there is no such
 * program. */
static int
run(char *const argv[], struct streams *s, int *status, struct svy_err *why)
{
    const pid_t parent = getpid();
    struct svy_mem m = {0};
    char **env = surroundings(&m);
    pid_t child;

    fflush(s->at[0]);
    rewind(s->at[0]);
    child = fork();
    if (child == 0)
        become(argv, env, s, parent);
    svy_mem_free(&m);
    if (child < 0)
        return svy_err(why, SVY_FAILED, "%s cannot be started: %s", argv[0],
                       svy_oserr_errno(errno));
    while (waitpid(child, status, 0) < 0)
        if (errno != EINTR)
            return svy_err(why, SVY_FAILED, "%s: %s", argv[0],
                           svy_oserr_errno(errno));
    *status = WIFEXITED(*status) ? WEXITSTATUS(*status) : 128;
    return 0;
}

/* All of a stream from its start, as text. */
static char *
slurp(struct svy_mem *m, FILE *in)
{
    char part[4096], *all = svy_mem_text(m, "", 0);
    size_t n;

    rewind(in);
    while ((n = fread(part, 1, sizeof part - 1, in)) > 0) {
        part[n] = '\0';
        all = svy_mem_print(m, "%s%s", all, part);
    }
    return all;
}

const char *
svy_render_form(const char *path)
{
    static const char *const form[] = {"svg", "png", "pdf", NULL};
    const char *dot = strrchr(path, '.');

    for (size_t i = 0; dot != NULL && form[i] != NULL; i++)
        if (strcasecmp(dot + 1, form[i]) == 0)
            return form[i];
    return NULL;
}

/* The installed font that is nearest to one, in m; NULL when it cannot be found
 * out. */
static int
nearest(const char *font, const char **best, struct svy_mem *m,
        struct svy_err *why)
{
    static char program[] = "fc-match", how[] = "-f", form[] = "%{family}";
    struct streams s = {{0}};
    char *argv[] = {program, how, form, svy_mem_print(m, "%s", font), NULL};
    int status = 0;
    int rc = open_streams(&s, why) || run(argv, &s, &status, why);

    *best = rc == 0 && status == 0 ? slurp(m, s.at[1]) : NULL;
    close_streams(&s);
    return rc;
}

static bool
is(const char *best, const char *font)
{
    return best == NULL || strncasecmp(best, font, strlen(font)) == 0;
}

int
svy_render_font(const char **font, struct svy_err *why)
{
    const char *twin = svy_fonts_twin(*font), *best, *second = "";
    struct svy_mem m = {0};
    int rc = nearest(*font, &best, &m, why);

    if (rc == 0 && !is(best, *font)) {
        rc = twin != NULL && nearest(twin, &second, &m, why);
        if (rc == 0 && twin != NULL && is(second, twin))
            *font = twin;
        else if (rc == 0)
            rc = svy_err(why, SVY_FAILED,
                         "the font %s is not installed (nearest: %s); install "
                         "it (Noto Sans: fonts-noto-core, instead of Times New "
                         "Roman: fonts-liberation) or name one with --font",
                         *font, best);
    }
    svy_mem_free(&m);
    return rc;
}

static void
put_escaped(FILE *out, const char *s)
{
    for (; *s != '\0'; s++) {
        if (*s == '&')
            fputs("&amp;", out);
        else if (*s == '<')
            fputs("&lt;", out);
        else if (*s == '>')
            fputs("&gt;", out);
        else
            putc(*s, out);
    }
}

/* A line of an SVG with a mark before every name that it gives or refers to:
 * two figures in one page have names of their own. */
static void
put_named(FILE *out, const char *line, const char *mark)
{
    static const char *const before[] = {" id='", " id=\"", "href='#",
                                         "href=\"#", "url(#"};

    while (*line != '\0') {
        size_t i = 0, len;

        while (i < 5 && strncmp(line, before[i], strlen(before[i])) != 0)
            i++;
        len = i < 5 ? strlen(before[i]) : 1;
        fwrite(line, 1, len, out);
        if (i < 5)
            fputs(mark, out);
        line += len;
    }
}

/* A line of the drawing; gnuplot calls every SVG "Gnuplot". */
static void
copy_line(const struct svy_figure *f, const char *line, const char *mark,
          FILE *out)
{
    if (strcmp(line, "<title>Gnuplot</title>\n") == 0) {
        fputs("<title>", out);
        put_escaped(out, f->title);
        fputs("</title>\n", out);
    } else if (strncmp(line, "<desc>", 6) == 0) {
        fputs("<desc>", out);
        put_escaped(out, f->about);
        fputs("</desc>\n", out);
    } else if (strncmp(line, "\t\t<text>", 8) == 0) {
        fputs(line, out); // what somebody wrote
    } else {
        put_named(out, line, mark);
    }
}

static int
copy(const struct svy_figure *f, FILE *in, const char *path,
     struct svy_outfiles *outs, struct svy_err *why)
{
    const bool svg = strcmp(f->wish->form, "svg") == 0;
    struct svy_outfile *o;
    char *line = NULL, mark[24];
    size_t room = 0;
    ssize_t len;

    if (svy_outfile_open(&o, outs, path, why))
        return (int)why->code;
    snprintf(mark, sizeof mark, "f%016" PRIx64 "-",
             svy_intern_hash(0, f->text, f->size));
    rewind(in);
    while ((len = getline(&line, &room, in)) > 0)
        if (svg)
            copy_line(f, line, mark, o->file);
        else
            fwrite(line, 1, (size_t)len, o->file);
    if (!feof(in)) // what gnuplot drew lies in memory or a file of ours
        svy_mem_gone();
    free(line);
    return svy_outfile_finish(o, why);
}

int
svy_render(struct svy_figure *f, const char *kind, const char *path,
           struct svy_outfiles *outs, struct svy_err *why)
{
    static char program[] = "gnuplot", plain[] = "-d", input[] = "-";
    char *argv[] = {program, plain, input, NULL};
    struct svy_mem m = {0};
    struct streams s = {{0}};
    int status = 0, rc = open_streams(&s, why);

    if (rc == 0) {
        svy_figure_print(f, kind, s.at[0]);
        rc = run(argv, &s, &status, why);
    }
    if (rc == 0 && status == 127)
        rc = svy_err(why, SVY_FAILED,
                     "gnuplot is not installed; install gnuplot-nox, or leave "
                     "out -o and draw the script elsewhere");
    else if (rc == 0 && (status != 0 || ftell(s.at[1]) == 0))
        rc = svy_err(why, SVY_FAILED, "gnuplot ended with status %d: %s",
                     status, slurp(&m, s.at[2]));
    else if (rc == 0)
        rc = copy(f, s.at[1], path, outs, why);
    close_streams(&s);
    svy_mem_free(&m);
    return rc;
}
