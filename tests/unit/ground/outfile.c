#include "ground/outfile.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "build/out.XXXXXX";

/* Each test works in an empty folder of its own under build/. */
static void
enter(void)
{
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
}

static void
leave(void)
{
    DIR *d = opendir(".");
    struct dirent *e;

    while (d != NULL && (e = readdir(d)) != NULL)
        unlink(e->d_name);
    closedir(d);
    cr_assert_eq(chdir("../.."), 0);
    rmdir(folder);
}

TestSuite(outfile, .init = enter, .fini = leave);

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

static const char *
content(const char *path)
{
    static char text[256];
    FILE *in = fopen(path, "r");
    size_t n = in ? fread(text, 1, sizeof text - 1, in) : 0;

    text[n] = '\0';
    if (in != NULL)
        fclose(in);
    return text;
}

static void
put(const char *path, const char *text)
{
    FILE *f = fopen(path, "w");

    fputs(text, f);
    fclose(f);
}

static int
write_to(const char *path, const char *text, struct svy_err *why)
{
    struct svy_outfiles all = {0};
    struct svy_outfile *o;
    int rc = svy_outfile_open(&o, &all, path, why);

    if (rc == 0) {
        fputs(text, o->file);
        rc = svy_outfile_finish(o, why) || svy_outfile_appear(&all, why);
    }
    svy_outfile_free(&all);
    return rc;
}

Test(outfile, appears_only_when_all_of_the_run_do)
{
    struct svy_err why = {0};
    struct svy_outfiles all = {0};
    struct svy_outfile *a, *b;

    put("a", "old");
    cr_assert_eq(svy_outfile_open(&a, &all, "a", &why), 0);
    cr_assert_eq(svy_outfile_open(&b, &all, "b", &why), 0);
    fputs("new", a->file);
    cr_assert_eq(svy_outfile_finish(a, &why), 0, "%s", why.text);
    cr_assert_str_eq(content("a"), "old");
    fputs("newer", b->file);
    cr_assert_eq(svy_outfile_finish(b, &why), 0, "%s", why.text);
    cr_assert_eq(entries(), 3);
    cr_assert_eq(svy_outfile_appear(&all, &why), 0, "%s", why.text);
    cr_assert_str_eq(content("a"), "new");
    cr_assert_str_eq(content("b"), "newer");
    cr_assert_eq(entries(), 2);
    svy_outfile_free(&all);
    cr_assert_eq(entries(), 2);
}

Test(outfile, that_is_given_up_leaves_all_as_it_was)
{
    struct svy_err why = {0};
    struct svy_outfiles all = {0};
    struct svy_outfile *a, *b;

    svy_outfile_free(&all);
    put("a", "old");
    cr_assert_eq(svy_outfile_open(&a, &all, "a", &why), 0);
    cr_assert_eq(svy_outfile_open(&b, &all, "b", &why), 0);
    fputs("new", a->file);
    cr_assert_eq(svy_outfile_finish(a, &why), 0);
    svy_outfile_free(&all);
    cr_assert_str_eq(content("a"), "old");
    cr_assert_eq(entries(), 1);
}

Test(outfile, that_is_forgotten_leaves_nothing)
{
    struct svy_err why = {0};
    struct svy_outfiles all = {0};
    struct svy_outfile *a, *b;

    cr_assert_eq(svy_outfile_open(&a, &all, "a", &why), 0);
    cr_assert_eq(svy_outfile_open(&b, &all, "b", &why), 0);
    cr_assert_eq(svy_outfile_finish(a, &why), 0);
    cr_assert_eq(entries(), 2);
    svy_outfile_forget();
    cr_assert_eq(entries(), 0);
    svy_outfile_free(&all);
}

Test(outfile, knows_one_file_by_all_its_names)
{
    put("a", "x");
    cr_assert_eq(symlink("a", "to-a"), 0);
    cr_assert_eq(link("a", "hard"), 0);
    cr_assert_eq(symlink("none", "to-none"), 0);
    cr_assert_eq(mkdir("folder", 0700), 0);
    cr_assert_eq(symlink("folder", "to-folder"), 0);
    cr_expect(svy_outfile_same("a", "./a"));
    cr_expect(svy_outfile_same("to-a", "folder/../a"));
    cr_expect(svy_outfile_same("a", "hard"));
    cr_expect(svy_outfile_same("none", "to-none"));
    cr_expect(svy_outfile_same("folder/none", "to-folder/none"));
    cr_expect_not(svy_outfile_same("none", "folder/none"));
    cr_expect_not(svy_outfile_same("a", "none"));
    cr_expect_not(svy_outfile_same("none", "other"));
    cr_expect_not(svy_outfile_same("no/such/folder", "no/such/folder"));
    cr_expect_not(svy_outfile_same("/dev/null", "/dev/null"));
    cr_expect_not(svy_outfile_same("", ""));
    rmdir("folder");
}

Test(outfile, keeps_the_mode_and_obeys_the_umask)
{
    struct svy_err why = {0};
    struct stat st;

    umask(027);
    cr_assert_eq(write_to("new", "x", &why), 0);
    stat("new", &st);
    cr_assert_eq(st.st_mode & 0777, 0640);
    put("old", "x");
    chmod("old", 0604);
    cr_assert_eq(write_to("old", "y", &why), 0);
    stat("old", &st);
    cr_assert_eq(st.st_mode & 0777, 0604);
    cr_assert_str_eq(content("old"), "y");
}

Test(outfile, follows_links_and_keeps_them)
{
    struct svy_err why = {0};
    struct stat st;

    put("target", "old");
    cr_assert_eq(symlink("target", "link"), 0);
    cr_assert_eq(symlink("link", "linklink"), 0);
    cr_assert_eq(symlink("nothing-yet", "dangling"), 0);
    cr_assert_eq(symlink("loop", "loop"), 0);
    cr_assert_eq(write_to("linklink", "new", &why), 0);
    cr_assert_str_eq(content("target"), "new");
    cr_assert(lstat("link", &st) == 0 && S_ISLNK(st.st_mode));
    cr_assert_eq(write_to("dangling", "made", &why), 0);
    cr_assert_str_eq(content("nothing-yet"), "made");
    cr_assert_neq(write_to("loop", "x", &why), 0);
    cr_assert_str_eq(why.text, "loop: Too many levels of symbolic links");
}

static void *
reader(void *unused)
{
    (void)unused;
    return (void *)content("pipe");
}

Test(outfile, goes_straight_through_a_pipe)
{
    struct svy_err why = {0};
    struct stat st;
    pthread_t t;
    void *got = NULL;

    cr_assert_eq(mkfifo("pipe", 0600), 0);
    pthread_create(&t, NULL, reader, NULL);
    cr_assert_eq(write_to("pipe", "through", &why), 0, "%s", why.text);
    pthread_join(t, &got);
    cr_assert_str_eq(got, "through");
    cr_assert(lstat("pipe", &st) == 0 && S_ISFIFO(st.st_mode));
    cr_assert_eq(entries(), 1);
}

/* Also where the standard output is a file that others have begun. */
Test(outfile, goes_straight_through_an_open_file)
{
    char path[64];
    struct svy_err why = {0};
    int fd = open("f", O_WRONLY | O_CREAT, 0600);

    cr_assert_eq(write(fd, "first ", 6), 6);
    snprintf(path, sizeof path, "/dev/fd/%d", fd);
    cr_assert_eq(write_to(path, "second", &why), 0, "%s", why.text);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    cr_assert_eq(symlink(path, "link"), 0);
    cr_assert_eq(write_to("link", " third", &why), 0, "%s", why.text);
    cr_assert_str_eq(content("f"), "first second third");
    close(fd);
}

Test(outfile, to_a_full_device_fails)
{
    struct svy_err why = {0};

    cr_assert_neq(write_to("/dev/full", "x", &why), 0);
    cr_assert_str_eq(why.text, "/dev/full: No space left on device");
}

Test(outfile, that_cannot_be_made_says_why)
{
    struct svy_err why = {0};

    cr_expect_neq(write_to(".", "x", &why), 0);
    cr_expect_str_eq(why.text, ".: Is a directory");
    cr_expect_neq(write_to("no/such/folder", "x", &why), 0);
    cr_expect_str_eq(why.text, "no/such/folder: No such file or directory");
    cr_expect_neq(write_to("new/", "x", &why), 0);
    cr_expect_str_eq(why.text, "new/: Is a directory");
    cr_expect_neq(write_to("", "x", &why), 0);
    cr_expect_eq(entries(), 0);
}

Test(outfile, has_a_long_name_or_a_stale_neighbour_without_harm)
{
    char name[256];
    struct svy_err why = {0};

    memset(name, 'n', 255);
    name[255] = '\0';
    cr_assert_eq(write_to(name, "x", &why), 0, "%s", why.text);
    snprintf(name, sizeof name, ".svykit-%ld-0.tmp", (long)getpid());
    cr_assert_eq(symlink("/nonexistent/planted", name), 0);
    cr_assert_eq(write_to("f", "x", &why), 0, "%s", why.text);
    cr_assert_str_eq(content("f"), "x");
}
