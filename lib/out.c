#include "out.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "theirs.h"

enum { AT_ONCE = 16, LINKS = 40, TRIES = 1000 };

/* The files being made, for svy_out_forget(): a signal handler is given no
 * argument, so this cannot stand in a struct of the caller. */
static const char *volatile unfinished[AT_ONCE];

void
svy_out_forget(void)
{
    for (int i = 0; i < AT_ONCE; i++)
        if (unfinished[i] != NULL)
            unlink(unfinished[i]);
}

static int
fail(const struct svy_out *o, struct svy_err *why)
{
    return svy_err(why, SVY_FAILED, "%s: %s", o->name,
                   errno ? svy_theirs_errno(errno)
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

/* Follows links by hand, to o->path; realpath() would also follow those that
 * end in nothing yet, or lead out of /proc. *fd is our own open file, or -1. */
static int
follow(struct svy_out *o, const char *path, int *fd)
{
    char to[4096];
    const char *dir;
    ssize_t n;

    for (int i = 0; i < LINKS; i++) {
        dir = folder(&o->mem, path);
        if (dir == NULL)
            return -1;
        *fd = own_fd(&o->mem, dir, path);
        o->path = svy_mem_print(&o->mem, "%s/%s", dir, last_part(path));
        if (*fd >= 0 || strncmp(dir, "/proc/", 6) == 0)
            return 0;
        n = readlink(o->path, to, sizeof to - 1);
        if (n < 0)
            return 0;
        to[n] = '\0';
        path = to[0] == '/' ? svy_mem_text(&o->mem, to, (size_t)n)
                            : svy_mem_print(&o->mem, "%s/%s", dir, to);
    }
    errno = ELOOP;
    return -1;
}

/* Makes the new file beside the old; never through a link that lies there.
 * Signals wait, lest one come between the making and the noting. */
static int
create(struct svy_out *o)
{
    char *dir = folder(&o->mem, o->path);
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
        o->temp = svy_mem_print(&o->mem, "%s/.svykit-%ld-%d.tmp", dir,
                                (long)getpid(), i);
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
open_path(struct svy_out *o)
{
    struct stat st;
    int fd;

    if (stat(o->path, &st) != 0)
        return errno == ENOENT ? create(o) : -1;
    if (S_ISDIR(st.st_mode)) {
        errno = EISDIR;
        return -1;
    }
    if (!S_ISREG(st.st_mode) || strncmp(o->path, "/proc/", 6) == 0)
        return open(o->path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
    if (access(o->path, W_OK) != 0)
        return -1;
    fd = create(o);
    if (fd >= 0) {
        if (fchown(fd, st.st_uid, st.st_gid) != 0)
            errno = 0; // only root may give files away
        if (fchmod(fd, st.st_mode & 0777) != 0)
            errno = 0; // a file system without modes
    }
    return fd;
}

int
svy_out_open(struct svy_out *o, const char *path, struct svy_err *why)
{
    int fd = -1;

    *o = (struct svy_out){.name = path};
    if (*path == '\0')
        return svy_err(why, SVY_MISUSED, "the name of an output is empty");
    if (strcmp(path, "-") == 0)
        return svy_err(why, SVY_MISUSED,
                       "'-' cannot be the name of a further output: standard "
                       "output is for the data");
    if (last_part(path)[0] == '\0')
        errno = EISDIR;
    else if (follow(o, path, &fd) == 0)
        fd = fd >= 0 ? fcntl(fd, F_DUPFD_CLOEXEC, 3) : open_path(o);
    if (fd >= 0)
        o->file = fdopen(fd, "w");
    if (o->file == NULL) {
        int rc = fail(o, why);

        if (fd >= 0)
            close(fd);
        svy_out_free(o);
        return rc;
    }
    return 0;
}

static void
forget(struct svy_out *o)
{
    for (int i = 0; i < AT_ONCE; i++)
        if (o->temp != NULL && unfinished[i] == o->temp)
            unfinished[i] = NULL;
    o->temp = NULL;
}

/* A folder that cannot be synced is no reason to disown a whole file. */
static void
sync_folder(struct svy_out *o)
{
    char *dir = folder(&o->mem, o->path);
    int fd = dir ? open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;

    if (fd >= 0) {
        (void)fsync(fd);
        close(fd);
    }
}

int
svy_out_close(struct svy_out *o, struct svy_err *why)
{
    bool bad;
    int rc = 0;

    errno = 0;
    bad = fflush(o->file) != 0 || ferror(o->file) ||
          (o->temp != NULL && fsync(fileno(o->file)) != 0);
    if (!bad) {
        bad = fclose(o->file) != 0;
        o->file = NULL;
    }
    if (!bad && o->temp != NULL) {
        bad = rename(o->temp, o->path) != 0;
        if (!bad) {
            forget(o);
            sync_folder(o);
        }
    }
    if (bad)
        rc = fail(o, why);
    svy_out_free(o);
    return rc;
}

void
svy_out_free(struct svy_out *o)
{
    if (o->file != NULL)
        fclose(o->file);
    if (o->temp != NULL)
        unlink(o->temp);
    forget(o);
    svy_mem_free(&o->mem);
    *o = (struct svy_out){0};
}
