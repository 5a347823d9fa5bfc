/*
 * err - what went wrong, said once, in the user's words.
 *
 * A function that can fail returns 0, or non-zero after filling *why. The
 * sentence names the file, the line and the column, because the person reading
 * it has a spreadsheet open, not a debugger. Steps therefore chain:
 *
 *     return read(&t, why) || weigh(&t, why) || print(&t, why);
 *
 * The library never prints and never exits; cli.c does both. Sentences are
 * written in English, and the format of svy_err() is looked up as say() does
 * it.
 *
 * check   tests/unit/ground/err.c
 */
#ifndef SVY_ERR_H
#define SVY_ERR_H

#include "ground/say.h"

enum svy_status {
    SVY_OK = 0,
    SVY_FAILED = 1, /* the input or the system would not do */
    SVY_MISUSED = 2 /* the command line makes no sense */
};

struct svy_err {
    enum svy_status code; /* also the exit status */
    char text[2048]; /* whole UTF-8 characters that do nothing but be read */
};

/* Fills *why and returns code, so that `return svy_err(...)` reads as it acts.
 * What the sentence quotes may hold anything: what would act on a screen comes
 * out as shown.h says, and a text that does not fit ends in an ellipsis. */
int svy_err(struct svy_err *why, enum svy_status code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

#endif
