#include "ground/outfile.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/oserr.h"

enum { AT_ONCE = 16, LINKS = 40, TRIES = 1000 };

/* The files being made, for svy_outfile_forget(): a signal handler is given no
 * argument, so this cannot stand in a struct of the caller. */
static const char *volatile unfinished[AT_ONCE];

void
svy_outfile_forget(void)
{
    for (int i = 0; i < AT_ONCE; i++)
        if (unfinished[i] != NULL)
            unlink(unfinished[i]);
}

static int
fail(const struct svy_outfile *o, struct svy_err *why)
{
    return svy_err(why, SVY_FAILED, "%s: %s", o->name,
                   errno ? svy_oserr_errno(errno)
                         : say("not all could be written"));
}

/* The folder a path lies in, links resolved; NULL with errno if none. */
static char *
folder(struct svy_mem *m, const char *path)
{
    const char *slash = strrchr(path, '/');
    char *dir, *real, *copy;

    if (slash == NULL)
        dir = svy_mem_text(m, ".", 1);
    else
        dir = svy_mem_text(m, path, (size_t)(slash - path) + (slash == path));
    real = realpath(dir, NULL);
    if (real == NULL)
        return NULL;
    copy = svy_mem_copy(m, real);
    free(real);
    return copy;
}

static const char *
last_part(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

/* The number of our own open file that a path under /proc names, else -1. Its
 * target must not be opened anew: that would start at offset 0. */
static int
own_fd(struct svy_mem *m, const char *dir, const char *path)
{
    const char *self = svy_mem_print(m, "/proc/%ld/fd", (long)getpid());
    const char *base = last_part(path);

    if (strcmp(dir, self) != 0 || strspn(base, "0123456789") != strlen(base))
        return -1;
    return (int)strtol(base, NULL, 10);
}

/* Follows links by hand, to *end in m; realpath() would also follow those that
 * end in nothing yet, or lead out of /proc. *fd is our own open file, or -1. */
static int
follow(struct svy_mem *m, const char *path, char **end, int *fd)
{
    char to[4096];
    const char *dir;
    ssize_t n;

    for (int i = 0; i < LINKS; i++) {
        dir = folder(m, path);
        if (dir == NULL)
            return -1;
        *fd = own_fd(m, dir, path);
        *end = svy_mem_print(m, "%s/%s", dir, last_part(path));
        if (*fd >= 0 || strncmp(dir, "/proc/", 6) == 0)
            return 0;
        n = readlink(*end, to, sizeof to - 1);
        if (n < 0)
            return 0;
        to[n] = '\0';
        path = to[0] == '/' ? svy_mem_text(m, to, (size_t)n)
                            : svy_mem_print(m, "%s/%s", dir, to);
    }
    errno = ELOOP;
    return -1;
}

/* What a name leads to, followed as svy_outfile_open() does; *st of what is
 * there is zeroed where nothing is yet. */
static bool
look(struct svy_mem *m, const char *path, char **end, struct stat *st)
{
    int fd = -1;

    *st = (struct stat){0};
    if (*path == '\0' || follow(m, path, end, &fd) != 0)
        return false;
    if ((fd >= 0 ? fstat(fd, st) : stat(*end, st)) != 0)
        *st = (struct stat){0};
    return true;
}

bool
svy_outfile_same(const char *a, const char *b)
{
    struct svy_mem m = {0};
    struct stat at_a, at_b;
    char *end_a, *end_b;
    bool same = false;

    if (look(&m, a, &end_a, &at_a) && look(&m, b, &end_b, &at_b)) {
        if (at_a.st_nlink == 0 && at_b.st_nlink == 0)
            same = strcmp(end_a, end_b) == 0;
        else
            same = at_a.st_dev == at_b.st_dev && at_a.st_ino == at_b.st_ino &&
                   !S_ISCHR(at_a.st_mode);
    }
    svy_mem_free(&m);
    return same;
}

/* Makes the new file beside the old; never through a link that lies there.
 * Signals wait, lest one come between the making and the noting. */
static int
create(struct svy_outfile *o, struct svy_mem *m)
{
    char *dir = folder(m, o->path);
    sigset_t all, before;
    int slot = 0, fd = -1;

    if (dir == NULL)
        return -1;
    while (slot < AT_ONCE && unfinished[slot] != NULL)
        slot++;
    if (slot == AT_ONCE) {
        errno = EMFILE;
        return -1;
    }
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    for (int i = 0; i < TRIES && fd < 0; i++) {
        o->temp =
            svy_mem_print(m, "%s/.svykit-%ld-%d.tmp", dir, (long)getpid(), i);
        fd = open(o->temp, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                  0666);
        if (fd < 0 && errno != EEXIST)
            break;
    }
    if (fd >= 0)
        unfinished[slot] = o->temp;
    else
        o->temp = NULL;
    sigprocmask(SIG_SETMASK, &before, NULL);
    return fd;
}

/* Opens what o->path is: a new file for a file, itself for all else. */
static int
open_path(struct svy_outfile *o, struct svy_mem *m)
{
    struct stat st;
    int fd;

    if (stat(o->path, &st) != 0)
        return errno == ENOENT ? create(o, m) : -1;
    if (S_ISDIR(st.st_mode)) {
        errno = EISDIR;
        return -1;
    }
    if (!S_ISREG(st.st_mode) || strncmp(o->path, "/proc/", 6) == 0)
        return open(o->path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
    if (access(o->path, W_OK) != 0)
        return -1;
    fd = create(o, m);
    if (fd >= 0) {
        if (fchown(fd, st.st_uid, st.st_gid) != 0)
            errno = 0; // only root may give files away
        if (fchmod(fd, st.st_mode & 0777) != 0)
            errno = 0; // a file system without modes
    }
    return fd;
}

static void
forget(struct svy_outfile *o)
{
    for (int i = 0; i < AT_ONCE; i++)
        if (o->temp != NULL && unfinished[i] == o->temp)
            unfinished[i] = NULL;
    o->temp = NULL;
}

static void
give_up(struct svy_outfile *o)
{
    if (o->file != NULL)
        fclose(o->file);
    if (o->temp != NULL)
        unlink(o->temp);
    forget(o);
    *o = (struct svy_outfile){0};
}

int
svy_outfile_open(struct svy_outfile **o, struct svy_outfiles *all,
                 const char *path, struct svy_err *why)
{
    struct svy_outfile *new = &all->at[all->n];
    int fd = -1, rc;

    assert(all->n < SVY_OUTFILES_MOST);
    *new = (struct svy_outfile){.name = path};
    if (*path == '\0')
        return svy_err(why, SVY_MISUSED, "the name of an output is empty");
    if (strcmp(path, "-") == 0)
        return svy_err(why, SVY_MISUSED,
                       "'-' cannot be the name of a further output: standard "
                       "output is for the data");
    if (last_part(path)[0] == '\0')
        errno = EISDIR;
    else if (follow(&all->mem, path, &new->path, &fd) == 0)
        fd =
            fd >= 0 ? fcntl(fd, F_DUPFD_CLOEXEC, 3) : open_path(new, &all->mem);
    if (fd >= 0)
        new->file = fdopen(fd, "w");
    if (new->file == NULL) {
        rc = fail(new, why);
        if (fd >= 0)
            close(fd);
        give_up(new);
        return rc;
    }
    all->n++;
    *o = new;
    return 0;
}

int
svy_outfile_finish(struct svy_outfile *o, struct svy_err *why)
{
    bool bad;

    errno = 0;
    bad = fflush(o->file) != 0 || ferror(o->file) ||
          (o->temp != NULL && fsync(fileno(o->file)) != 0);
    if (!bad) {
        bad = fclose(o->file) != 0;
        o->file = NULL;
    }
    return bad ? fail(o, why) : 0;
}

/* A folder that cannot be synced is no reason to disown a whole file. */
static void
sync_folder(const struct svy_outfile *o, struct svy_mem *m)
{
    char *dir = folder(m, o->path);
    int fd = dir ? open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;

    if (fd >= 0) {
        (void)fsync(fd);
        close(fd);
    }
}

int
svy_outfile_appear(struct svy_outfiles *all, struct svy_err *why)
{
    bool moved[SVY_OUTFILES_MOST] = {false};
    sigset_t every, before;
    int rc = 0;

    sigfillset(&every); // lest one file appear without the next
    sigprocmask(SIG_BLOCK, &every, &before);
    for (size_t i = 0; i < all->n && rc == 0; i++) {
        struct svy_outfile *o = &all->at[i];

        assert(o->file == NULL);
        if (o->temp == NULL)
            continue;
        errno = 0;
        moved[i] = rename(o->temp, o->path) == 0;
        if (moved[i])
            forget(o);
        else
            rc = fail(o, why);
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
    for (size_t i = 0; i < all->n; i++)
        if (moved[i])
            sync_folder(&all->at[i], &all->mem);
    return rc;
}

void
svy_outfile_free(struct svy_outfiles *all)
{
    while (all->n > 0)
        give_up(&all->at[--all->n]);
    svy_mem_free(&all->mem);
}
