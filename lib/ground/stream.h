/*
 * stream - what is printed into memory, whole.
 *
 * As open_memstream(), which where memory ends loses what it finds no room for
 * and says so to nobody who asks the stream; here that is as in mem.h.
 *
 * check   tests/unit/ground/stream.c, tests/slow/memory
 */
#ifndef SVY_STREAM_H
#define SVY_STREAM_H

#include <stdio.h>

/* What is printed stands in *text, malloc's and freed by its owner after the
 * stream is closed, and *size tells how much, after each fflush(); no NUL ends
 * it. Both begin as NULL and 0, and stay where they are. NULL: no memory. */
FILE *svy_stream(char **text, size_t *size);

#endif
