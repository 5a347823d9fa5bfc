/*
 * outfile - files that appear whole or not at all, all of a run together.
 *
 * What is written goes to a new file beside the one that is meant, and takes
 * its place only when all of it is on disk, and all of every other file of the
 * same run. Until then, and after any failure or signal, the old files are as
 * they were and nothing new is left. A device, a pipe or what a link under
 * /dev/fd leads to is written straight through. A symbolic link is followed:
 * its target is replaced. The mode, and where one may the owner, are those of
 * the old file; a new file has the mode that the umask leaves. A file that may
 * not be written is not replaced either.
 *
 *     if (svy_outfile_open(&o, outs, path, why) == 0) {
 *         print(o->file);
 *         rc = svy_outfile_finish(o, why);
 *     }
 *     ...
 *     rc = rc || svy_outfile_appear(outs, why);
 *     svy_outfile_free(outs);
 *
 * cost    one fsync a file, and one of its folder
 * check   tests/unit/ground/outfile.c, tests/fault/outputs.sh
 */
#ifndef SVY_OUTFILE_H
#define SVY_OUTFILE_H

#include <stdbool.h>
#include <stdio.h>

#include "ground/err.h"
#include "ground/mem.h"

enum { SVY_OUTFILES_MOST = 8 };

struct svy_outfile {
    FILE *file;       /* write here; NULL when it is finished */
    const char *name; /* what the caller called it, for messages */
    char *path;       /* private: the file that is meant, links followed */
    char *temp;       /* private: where it is made meanwhile, or NULL */
};

/* The files that one run writes; zeroed is empty. */
struct svy_outfiles {
    size_t n;
    struct svy_outfile at[SVY_OUTFILES_MOST];
    struct svy_mem mem;
};

/* Whether two names lead to one file, so that what is written to the one would
 * replace the other or stand between its lines. /dev/null, a screen or another
 * device may be named twice. Writes nothing. */
bool svy_outfile_same(const char *a, const char *b);

/* One more; *o lies in all. The path must outlive it. */
int svy_outfile_open(struct svy_outfile **o, struct svy_outfiles *all,
                     const char *path, struct svy_err *why);

/* All is written, and on disk, but not yet there; a write that failed is found
 * here. */
int svy_outfile_finish(struct svy_outfile *o, struct svy_err *why);

/* All finished files take their places. Should the system refuse a later one,
 * those before it are there. */
int svy_outfile_appear(struct svy_outfiles *all, struct svy_err *why);

/* Gives up what has not appeared. Safe on one that is zeroed or freed. */
void svy_outfile_free(struct svy_outfiles *all);

/* Removes what is unfinished, for a handler of signals or of no memory: calls
 * nothing that a handler may not call. */
void svy_outfile_forget(void);

#endif
