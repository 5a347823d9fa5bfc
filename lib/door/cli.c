#include "door/cli.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <gsl/gsl_errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/mem.h"
#include "ground/oserr.h"
#include "rows/clash.h"

enum { LANGUAGES = 8, BUFFER = 64 * 1024 };

/* A process is one command: its name, and where it prints, are known to the
 * handlers, which are given no argument. */
static const char *program = "svykit";
static bool prints_a_file;
static char buffer[BUFFER];

static const char *lang;                     /* one of those there are */
static const char *around;                   /* what SVYKIT_LANG wishes */
static struct svy_word languages[LANGUAGES]; /* of svy_say_languages */

static struct asked {
    bool help, version;
    const char *output, *wish; /* wish: of a language */
    const char *complete;      /* an option, or "" of the operand */
} asked;

#define AT(member) .at = offsetof(struct asked, member)

static const struct svy_opt common[] = {
    {'o', "output", "FILE", SAY("write to FILE, whole or not at all"),
     SVY_WRITE, AT(output)},
    {0, "lang", "LL", SAY("language of texts: %s [en]"), SVY_TEXT, AT(wish),
     languages},
    {0, "complete", "OPTION", NULL, SVY_TEXT, AT(complete)},
    {'h', "help", NULL, SAY("say this and stop"), SVY_FLAG, AT(help)},
    {'V', "version", NULL, SAY("say which version this is"), SVY_FLAG,
     AT(version)},
    {0},
};

/* A standard stream that came closed is opened the wrong way round, so that
 * using it fails, and no file that we open later becomes it by accident. */
static void
keep_streams(void)
{
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) == -1 && errno == EBADF &&
            open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd)
            _exit(SVY_FAILED);
}

/* Whether anything was ever printed on standard output: its buffer was zeroed
 * and is ours, and no text begins with a NUL. */
static bool
printed(void)
{
    return !prints_a_file && buffer[0] != '\0';
}

/* What was printed before a failure must not be taken for all. */
static void
spoil(void)
{
    if (printed())
        fputs("\n\"", stdout);
    fflush(stdout);
}

static void
no_memory(void)
{
    svy_outfile_forget();
    spoil();
    fprintf(stderr, "%s: %s\n", program, say("out of memory"));
    _exit(SVY_FAILED);
}

static void
interrupted(int signal)
{
    svy_outfile_forget();
    raise(signal); // the handler was one-shot: this time it kills
}

/* Whatever kills a process that is making a file must remove it first; what
 * was ignored by who started us stays ignored. */
static void
catch_signals(void)
{
    static const int deadly[] = {SIGINT,  SIGTERM, SIGHUP, SIGQUIT,
                                 SIGPIPE, SIGXFSZ, SIGXCPU};
    struct sigaction new = {.sa_handler = interrupted,
                            .sa_flags = (int)SA_RESETHAND | SA_NODEFER},
                     old;

    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
        if (sigaction(deadly[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
            sigaction(deadly[i], &new, NULL);
}

/* Speaks what was wished for, or English. */
static void
settle_language(void)
{
    for (size_t i = 0; svy_say_languages[i] != NULL; i++) {
        assert(i + 1 < LANGUAGES);
        languages[i] = (struct svy_word){svy_say_languages[i], (int)i};
    }
    if (asked.wish == NULL || *asked.wish == '\0')
        asked.wish = languages[0].name;
    lang = svy_word_find(languages, asked.wish) >= 0 ? asked.wish
                                                     : languages[0].name;
    svy_say_in(lang);
}

/* The language is looked for first, so that a wrong option is answered in it
 * wherever it stands. */
static void
find_language(int argc, char **argv)
{
    asked.wish = around = getenv("SVYKIT_LANG");
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (strncmp(argv[i], "--lang=", 7) == 0)
            asked.wish = argv[i] + 7;
        else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
            asked.wish = argv[i + 1];
    settle_language();
}

static bool
is_stdin(const char *path)
{
    return strcmp(path, "-") == 0 || strcmp(path, "/dev/stdin") == 0 ||
           strcmp(path, "/dev/fd/0") == 0;
}

/* Files that are written must not be one. */
static int
check_files(const struct svy_opts *all, const struct svy_io *io,
            struct svy_err *why)
{
    const char *path[SVY_OPTS_MOST] = {"/dev/stdout"};
    const char *called[SVY_OPTS_MOST] = {say("standard output")};
    struct svy_mem m = {0};
    size_t n = 1;

    if (io->output != NULL) {
        path[0] = io->output;
        called[0] = "--output";
    }
    for (size_t k = 0; k < all->n; k++) {
        const struct svy_opt_said *o = &all->at[k];

        if (o->row->kind != SVY_WRITE || !o->given || o->to == &asked.output)
            continue;
        path[n] = *(const char **)o->to;
        called[n] = svy_mem_print(&m, "--%s", o->row->name);
        for (size_t i = 0; i < n && why->code == SVY_OK; i++)
            if (svy_outfile_same(path[n], path[i]))
                svy_err(why, SVY_MISUSED, "%s and %s name the same file",
                        called[i], called[n]);
        n++;
    }
    svy_mem_free(&m);
    return (int)why->code;
}

/* What no table of options can see. */
static int
check(const struct svy_cli *c, const struct svy_opts *all,
      const struct svy_io *io, struct svy_err *why)
{
    size_t streams = 0;

    if (strcmp(asked.wish, lang) != 0)
        return svy_err(why, asked.wish == around ? SVY_FAILED : SVY_MISUSED,
                       "%s is '%s'; there are texts in en and vi",
                       asked.wish == around ? "SVYKIT_LANG" : "--lang",
                       asked.wish);
    if (c->most != 0 && io->n > c->most)
        return svy_err(why, SVY_MISUSED,
                       "%zu files are named, and it takes %zu at most", io->n,
                       c->most);
    for (size_t i = 0; i < io->n; i++)
        streams += is_stdin(io->path[i]);
    if (streams > 1)
        return svy_err(why, SVY_MISUSED,
                       "standard input can be read only once");
    return svy_clash(all, why) || check_files(all, io, why);
}

/* Runs the command into a file. */
static int
run_to_file(const struct svy_cli *c, struct svy_io *io, struct svy_err *why)
{
    struct svy_outfile *o;

    if (svy_outfile_open(&o, io->outs, io->output, why))
        return (int)why->code;
    io->out = o->file;
    prints_a_file = true;
    return c->run(io, why) || svy_outfile_finish(o, why);
}

static int
work(const struct svy_cli *c, const struct svy_opts *all, struct svy_io *io,
     struct svy_err *why)
{
    struct svy_mem m = {0};

    if (asked.help) {
        printf(say("usage: %s %s\n"), c->name, c->usage);
        printf("%s.\n", say(c->about));
        if (c->kinds != NULL)
            printf(say("KIND is one of %s.\n"),
                   svy_word_list(c->kinds, NULL, &m));
        putchar('\n');
        svy_opts_print(all, stdout);
        svy_mem_free(&m);
        return 0;
    }
    if (asked.complete != NULL) {
        if (*asked.complete != '\0')
            svy_opts_words(all, asked.complete, stdout);
        else if (c->kinds != NULL)
            svy_word_print(c->kinds, stdout);
        return 0;
    }
    if (asked.version) {
        printf("%s (svykit) %s\n", c->name, VERSION);
        return 0;
    }
    if (check(c, all, io, why))
        return (int)why->code;
    if (io->output != NULL && !c->draws)
        return run_to_file(c, io, why);
    return c->run(io, why);
}

/* Success is what reached the other side; then only the files appear. */
static int
finish(struct svy_outfiles *outs, struct svy_err *why)
{
    bool bad;

    errno = 0;
    bad = fflush(stdout) != 0 || ferror(stdout);
    if (!bad && svy_outfile_appear(outs, why)) {
        spoil();
        return (int)why->code;
    }
    if (!bad)
        bad = fclose(stdout) != 0 && printed();
    if (!bad)
        return 0;
    return svy_err(why, SVY_FAILED, "%s: %s", say("standard output"),
                   errno ? svy_oserr_errno(errno)
                         : say("not all could be written"));
}

int
svy_cli_main(const struct svy_cli *c, int argc, char **argv)
{
    static const char *const none[] = {"-"};
    const struct svy_opt_group shared[] = {{common, &asked}, {0}};
    struct svy_opts all = {0};
    struct svy_err why = {0};
    struct svy_outfiles outs = {0};
    struct svy_io io = {.outs = &outs};
    int first = 1;

    program = c->name;
    keep_streams();
    setvbuf(stdout, buffer, isatty(STDOUT_FILENO) ? _IOLBF : _IOFBF, BUFFER);
    gsl_set_error_handler_off();
    svy_mem_handler(no_memory);
    catch_signals();
    find_language(argc, argv);
    svy_opts_join(&all, c->opt);
    svy_opts_join(&all, shared);
    if (svy_opts_read(&all, argc, argv, &first, &why) == 0) {
        settle_language(); // an option may have been cut short
        io.n = first < argc ? (size_t)(argc - first) : 1;
        io.path = first < argc ? (const char *const *)argv + first : none;
        io.out = stdout;
        io.lang = lang;
        if (asked.output != NULL && strcmp(asked.output, "-") != 0)
            io.output = asked.output;
        work(c, &all, &io, &why);
    }
    if (why.code == SVY_OK)
        finish(&outs, &why);
    else
        spoil();
    svy_outfile_free(&outs);
    if (why.code != SVY_OK)
        fprintf(stderr, "%s: %s\n", c->name, why.text);
    if (why.code == SVY_MISUSED) {
        fprintf(stderr, say("usage: %s %s\n"), c->name, c->usage);
        fprintf(stderr, say("Try '%s --help'.\n"), c->name);
    }
    return (int)why.code;
}

int
svy_cli_open(const char *path, FILE **in, const char **name,
             struct svy_err *why)
{
    struct stat st;

    *in = NULL;
    *name = path;
    if (strcmp(path, "-") == 0) {
        *in = stdin;
        return 0;
    }
    if (*path == '\0')
        return svy_err(why, SVY_FAILED, "the name of a file is empty");
    *in = fopen(path, "r");
    if (*in == NULL)
        return svy_err(why, SVY_FAILED, "%s: %s", path, svy_oserr_errno(errno));
    if (fstat(fileno(*in), &st) == 0 && S_ISDIR(st.st_mode)) {
        svy_cli_close(*in);
        *in = NULL;
        return svy_err(why, SVY_FAILED, "%s: %s", path,
                       svy_oserr_errno(EISDIR));
    }
    return 0;
}

void
svy_cli_close(FILE *in)
{
    if (in != NULL && in != stdin)
        fclose(in);
}

void
svy_cli_note(const char *fmt, ...)
{
    struct svy_err note = {0};
    char text[sizeof note.text];
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(text, sizeof text, say(fmt), ap);
    va_end(ap);
    svy_err(&note, SVY_OK, "%s", text); // shows what would act
    fprintf(stderr, "%s: %s\n", program, note.text);
}

void
svy_cli_notes(const struct svy_strlist *notes)
{
    for (size_t i = 0; i < notes->n; i++)
        svy_cli_note("%s", notes->name[i]);
}
