/* A command made of nothing but what all of them share. */
#include "door/cli.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { TEXT = 4096, WORDS = 12 };

static struct asked {
    const char *say, *after, *also;
    bool operands;
} asked;

#define AT(member) .at = offsetof(struct asked, member)

static const struct svy_word afters[] = {
    {"fail", 0}, {"misuse", 1}, {"starve", 2}, {"die", 3}, {"note", 4}, {0}};

static const struct svy_opt own[] = {
    {0, "say", "TEXT", SAY("what is printed"), SVY_TEXT, AT(say)},
    {0, "then", "WORD", SAY("%s"), SVY_WORD, AT(after), afters},
    {0, "also", "FILE", SAY("another file"), SVY_WRITE, AT(also)},
    {0, "operands", NULL, SAY("print those"), SVY_FLAG, AT(operands)},
    {0},
};

static const struct svy_opt_group options[] = {{own, &asked}, {0}};

static int
write_also(const struct svy_io *io, struct svy_err *why)
{
    struct svy_outfile *o;

    if (svy_outfile_open(&o, io->outs, asked.also, why))
        return (int)why->code;
    fputs("also", o->file);
    return svy_outfile_finish(o, why);
}

static int
run(const struct svy_io *io, struct svy_err *why)
{
    if (asked.also != NULL && write_also(io, why))
        return (int)why->code;
    if (asked.say != NULL)
        fputs(asked.say, io->out);
    for (size_t i = 0; asked.operands && i < io->n; i++)
        fprintf(io->out, "%s;", io->path[i]);
    if (asked.after == NULL)
        return 0;
    switch (svy_word_find(afters, asked.after)) {
    case 0:
        return svy_err(why, SVY_FAILED, "%s:%d: this is bad", "a.csv", 3);
    case 1:
        return svy_err(why, SVY_MISUSED, "that makes no sense");
    case 2:
        svy_mem_gone();
    case 3:
        raise(SIGTERM);
    }
    svy_cli_note("there is something to know");
    return 0;
}

static const struct svy_word kinds[] = {{"round", 0}, {"square", 1}, {0}};

static struct svy_cli self = {.name = "svytest",
                              .about = SAY("Says what it is told"),
                              .usage = "[OPTION]... [FILE]...",
                              .opt = options,
                              .most = 2,
                              .run = run};

static char folder[] = "build/cli.XXXXXX";

/* Each test works in an empty folder of its own under build/. */
static void
enter(void)
{
    unsetenv("SVYKIT_LANG");
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
}

static void
leave(void)
{
    DIR *d = opendir(".");
    struct dirent *e;

    cr_assert_not_null(d);
    while ((e = readdir(d)) != NULL)
        unlink(e->d_name);
    closedir(d);
    cr_assert_eq(chdir("../.."), 0);
    rmdir(folder);
}

TestSuite(cli, .init = enter, .fini = leave);

/* What became of a run: 128 and the signal where one ended it. */
static struct outcome {
    int status;
    char out[TEXT], err[TEXT];
} was;

static const char *
content(const char *path, char *text)
{
    FILE *in = fopen(path, "r");
    const size_t n = in != NULL ? fread(text, 1, TEXT - 1, in) : 0;

    text[n] = '\0';
    if (in != NULL)
        fclose(in);
    return text;
}

static void
redirect(const char *path, int fd)
{
    const int to = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

    dup2(to, fd);
    close(to);
}

/* Runs the command with words that blanks part, its output in a file. */
static void
command_to(const char *out, const char *line)
{
    char name[] = "svytest", words[TEXT], *argv[WORDS] = {name};
    int argc = 1, status;
    pid_t child;

    snprintf(words, sizeof words, "%s", line);
    for (char *s = strtok(words, " "); s != NULL; s = strtok(NULL, " "))
        argv[argc++] = s;
    fflush(NULL);
    child = fork();
    cr_assert_geq(child, 0);
    if (child == 0) {
        signal(SIGTERM, SIG_DFL);
        redirect(out, STDOUT_FILENO);
        redirect("err", STDERR_FILENO);
        _exit(svy_cli_main(&self, argc, argv));
    }
    cr_assert_eq(waitpid(child, &status, 0), child);
    was.status =
        WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    content("err", was.err);
}

static void
command(const char *line)
{
    command_to("out", line);
    content("out", was.out);
}

static void
expect(const char *line, int status, const char *out, const char *err)
{
    command(line);
    cr_expect_eq(was.status, status, "%s: exit %d, not %d", line, was.status,
                 status);
    cr_expect_str_eq(was.out, out, "%s: '%s', not '%s'", line, was.out, out);
    cr_expect_str_eq(was.err, err, "%s: '%s', not '%s'", line, was.err, err);
}

#define USAGE "usage: svytest [OPTION]... [FILE]...\nTry 'svytest --help'.\n"

Test(cli, exits_0_when_all_is_done)
{
    expect("--say done", 0, "done", "");
    expect("", 0, "", "");
}

Test(cli, exits_1_with_one_sentence_where_the_input_would_not_do)
{
    expect("--then fail", 1, "", "svytest: a.csv:3: this is bad\n");
}

Test(cli, exits_2_with_the_usage_where_the_command_line_makes_no_sense)
{
    expect("--then misuse", 2, "", "svytest: that makes no sense\n" USAGE);
    expect("--then nothing", 2, "",
           "svytest: --then: 'nothing' is none of fail, misuse, starve, die, "
           "note\n" USAGE);
    expect("a b c", 2, "",
           "svytest: 3 files are named, and it takes 2 at most\n" USAGE);
    expect("- /dev/stdin", 2, "",
           "svytest: standard input can be read only once\n" USAGE);
    command("--sya x");
    cr_expect_eq(was.status, 2);
    cr_expect_not_null(strstr(was.err, USAGE), "%s", was.err);
}

/* Nobody closes it, so no reader of ours takes the half for the whole. */
Test(cli, ends_what_it_printed_before_a_failure_with_an_open_quote)
{
    expect("--say a,b --then fail", 1, "a,b\n\"",
           "svytest: a.csv:3: this is bad\n");
    expect("--say a,b --then misuse", 2, "a,b\n\"",
           "svytest: that makes no sense\n" USAGE);
    expect("--say a,b --then starve", 1, "a,b\n\"", "svytest: out of memory\n");
    expect("--then starve", 1, "", "svytest: out of memory\n");
}

Test(cli, reads_standard_input_where_no_file_is_named)
{
    expect("--operands", 0, "-;", "");
    expect("--operands a -- --b", 0, "a;--b;", "");
}

Test(cli, tells_its_usage_and_options_and_does_nothing_else)
{
    command("--say x --then fail --help");
    cr_expect_eq(was.status, 0);
    cr_expect_str_empty(was.err);
    cr_expect_str_eq(was.out,
                     "usage: svytest [OPTION]... [FILE]...\n"
                     "Says what it is told.\n"
                     "\n"
                     "      --say TEXT     what is printed\n"
                     "      --then WORD    fail, misuse, starve, die, note\n"
                     "      --also FILE    another file\n"
                     "      --operands     print those\n"
                     "  -o, --output FILE  write to FILE, whole or not at all\n"
                     "      --lang LL      language of texts: en, vi [en]\n"
                     "  -h, --help         say this and stop\n"
                     "  -V, --version      say which version this is\n",
                     "%s", was.out);
    command("-h");
    cr_expect_eq(strncmp(was.out, "usage: svytest", 14), 0);
}

Test(cli, tells_its_version)
{
    expect("--version", 0, "svytest (svykit) " VERSION "\n", "");
    expect("-V --then fail", 0, "svytest (svykit) " VERSION "\n", "");
}

Test(cli, tells_the_shell_what_may_follow)
{
    self.kinds = kinds;
    expect("--complete lang", 0, "en\nvi\n", "");
    expect("--complete then", 0, "fail\nmisuse\nstarve\ndie\nnote\n", "");
    expect("--complete say", 0, "", "");
    expect("--complete=", 0, "round\nsquare\n", "");
    command("--help");
    cr_expect_not_null(strstr(was.out, "KIND is one of round, square.\n"));
}

Test(cli, speaks_the_language_that_was_asked_for_last)
{
    expect("--lan vi --then starve", 1, "", "svytest: hết bộ nhớ\n");
    expect("--then starve --lang vi", 1, "", "svytest: hết bộ nhớ\n");
    expect("--lang vi --then starve --lang=en", 1, "",
           "svytest: out of memory\n");
    setenv("SVYKIT_LANG", "vi", 1);
    expect("--then starve", 1, "", "svytest: hết bộ nhớ\n");
    expect("--then starve --lang en", 1, "", "svytest: out of memory\n");
    setenv("SVYKIT_LANG", "", 1);
    expect("--then starve", 1, "", "svytest: out of memory\n");
}

Test(cli, answers_a_wrong_option_in_the_language_that_stands_behind_it)
{
    static const char *const line[] = {"--then nothing --lang vi",
                                       "--then nothing --lang=vi"};

    for (size_t i = 0; i < 2; i++) {
        command(line[i]);
        cr_expect_eq(was.status, 2);
        cr_expect_not_null(strstr(was.err, "Hãy thử 'svytest --help'.\n"),
                           "%s: %s", line[i], was.err);
    }
}

/* What the surroundings say is no fault of the command line. */
Test(cli, knows_no_other_language)
{
    expect("--lang fr --say x", 2, "",
           "svytest: --lang is 'fr'; there are texts in en and vi\n" USAGE);
    setenv("SVYKIT_LANG", "fr", 1);
    expect("--say x", 1, "",
           "svytest: SVYKIT_LANG is 'fr'; there are texts in en and vi\n");
    expect("--say x --lang en", 0, "x", "");
}

Test(cli, writes_a_file_whole_or_not_at_all)
{
    char text[TEXT];

    expect("--say new -o file", 0, "", "");
    cr_expect_str_eq(content("file", text), "new");
    expect("--say half -o file --then fail", 1, "",
           "svytest: a.csv:3: this is bad\n");
    cr_expect_str_eq(content("file", text), "new");
    expect("--say half -o other --then starve", 1, "",
           "svytest: out of memory\n");
    cr_expect_neq(access("other", F_OK), 0);
    expect("--say printed -o -", 0, "printed", "");
}

static int
entries(void)
{
    DIR *d = opendir(".");
    int n = 0;

    while (readdir(d) != NULL)
        n++;
    closedir(d);
    return n - 2;
}

Test(cli, leaves_no_file_when_it_is_killed)
{
    expect("--say half -o file --then die", 128 + SIGTERM, "", "");
    cr_expect_eq(entries(), 2, "out and err alone");
}

Test(cli, leaves_a_file_to_a_command_that_draws_itself)
{
    self.draws = true;
    expect("--say script -o file", 0, "script", "");
    cr_expect_neq(access("file", F_OK), 0);
}

Test(cli, reports_no_success_before_what_it_printed_has_arrived)
{
    command_to("/dev/full", "--say x");
    cr_expect_eq(was.status, 1);
    cr_expect_str_eq(was.err,
                     "svytest: standard output: No space left on device\n");
    command_to("/dev/full", "--version");
    cr_expect_eq(was.status, 1);
    command_to("/dev/full", "");
    cr_expect_eq(was.status, 0, "nothing was printed");
}

Test(cli, lets_files_appear_after_what_it_printed_has_arrived)
{
    command_to("/dev/full", "--say x --also file");
    cr_expect_eq(was.status, 1);
    cr_expect_neq(access("file", F_OK), 0);
    expect("--say x --also file", 0, "x", "");
    cr_expect_eq(access("file", F_OK), 0);
}

Test(cli, writes_no_file_twice)
{
    expect("--say x -o file --also ./file", 2, "",
           "svytest: --output and --also name the same file\n" USAGE);
    expect("--say x --also out", 2, "",
           "svytest: standard output and --also name the same file\n" USAGE);
}

Test(cli, says_notes_and_goes_on)
{
    expect("--say x --then note", 0, "x",
           "svytest: there is something to know\n");
}

Test(cli, opens_what_can_be_read_and_says_what_cannot)
{
    struct svy_err why = {0};
    const char *name;
    FILE *in;

    cr_assert_eq(svy_cli_open("-", &in, &name, &why), 0);
    cr_expect(in == stdin && strcmp(name, "-") == 0);
    svy_cli_close(in);
    cr_expect_neq(fcntl(STDIN_FILENO, F_GETFD), -1, "it stays open");
    cr_expect_eq(svy_cli_open("absent", &in, &name, &why), SVY_FAILED);
    cr_expect_str_eq(why.text, "absent: No such file or directory");
    cr_expect_null(in);
    cr_expect_eq(svy_cli_open(".", &in, &name, &why), SVY_FAILED);
    cr_expect_str_eq(why.text, ".: Is a directory");
    cr_expect_null(in);
    cr_expect_eq(svy_cli_open("", &in, &name, &why), SVY_FAILED);
    cr_expect_str_eq(why.text, "the name of a file is empty");
    svy_cli_close(NULL);
}
