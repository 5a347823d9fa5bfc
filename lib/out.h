/*
 * out - files that appear whole or not at all.
 *
 * What is written goes to a new file beside the one that is meant, and takes
 * its place only when all of it is on disk. Until then, and after any failure
 * or signal, the old file is as it was and nothing new is left. A device, a
 * pipe or what a link under /dev/fd leads to is written straight through. A
 * symbolic link is followed: its target is replaced. The mode, and where one
 * may the owner, are those of the old file; a new file has the mode that the
 * umask leaves. A file that may not be written is not replaced either.
 *
 * cost    one fsync
 * check   tests/unit/out.c, tests/fault/outputs.sh
 */
#ifndef SVY_OUT_H
#define SVY_OUT_H

#include <stdio.h>

#include "err.h"
#include "mem.h"

struct svy_out {
    FILE *file;       /* write here */
    const char *name; /* what the caller called it, for messages */
    char *path;       /* private: the file that is meant, links followed */
    char *temp;       /* private: where it is made meanwhile, or NULL */
    struct svy_mem mem;
};

/* The path must outlive o. */
int svy_out_open(struct svy_out *o, const char *path, struct svy_err *why);

/* Makes it appear; a write that failed is found here. */
int svy_out_close(struct svy_out *o, struct svy_err *why);

/* Gives up: nothing appears. Safe on one that is zeroed or closed. */
void svy_out_free(struct svy_out *o);

/* Removes what is unfinished, for a handler of signals or of no memory: calls
 * nothing that a handler may not call. */
void svy_out_forget(void);

#endif
