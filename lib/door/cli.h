/*
 * cli - the one main() every command shares.
 *
 * Adds the common options (-h -V --lang -o, and --complete OPTION, which tells
 * the words of an option to the shell) to the command's own, gives it
 * its operands to open, runs it, says what went wrong as `name: sentence` in
 * the language asked for, and makes sure that what was printed was really
 * written before it reports success. Exit: 0 done, 1 the input or the system
 * would not do, 2 the command line makes no sense.
 *
 * A command that fails after it began to print ends its output with a quote
 * that is never closed, so that every reader of ours refuses the rest.
 *
 * check   tests/unit/door/cli.c, tests/law/door/cli.c
 */
#ifndef SVY_CLI_H
#define SVY_CLI_H

#include <stdio.h>

#include "ground/err.h"
#include "ground/outfile.h"
#include "ground/strlist.h"
#include "rows/opt.h"

struct svy_io {
    size_t n;                /* operands: at least 1, "-" when none was given */
    const char *const *path; /* path[0 .. n-1]; "-" is standard input */
    FILE *out;               /* standard output, or what -o names */
    const char *output;      /* what -o names, or NULL */
    struct svy_outfiles *outs; /* all that the run writes; appears at its end */
    const char *lang;          /* of --lang, SVYKIT_LANG, or en */
};

struct svy_cli {
    const char *name;
    const char *about;               /* one sentence, no full stop, in SAY() */
    const char *usage;               /* what follows the name */
    const struct svy_opt_group *opt; /* its own options, and those it shares */
    const struct svy_word *kinds;    /* of the first operand, KIND, or NULL */
    size_t most;                     /* operands at most; 0: any number */
    bool draws; /* -o is the command's own business (svyplot): io.out stays
                   standard output and io.output tells what was asked */
    int (*run)(const struct svy_io *io, struct svy_err *why);
};

int svy_cli_main(const struct svy_cli *c, int argc, char **argv);

/* Opens an operand for reading; *name is what to call it in messages. */
int svy_cli_open(const char *path, FILE **in, const char **name,
                 struct svy_err *why);

/* Closes it, unless it is standard input. */
void svy_cli_close(FILE *in);

/* Says a note on standard error: `name: sentence`. */
void svy_cli_note(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Each of a list as it stands. */
void svy_cli_notes(const struct svy_strlist *notes);

#endif
