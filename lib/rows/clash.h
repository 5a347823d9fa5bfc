/*
 * clash - options that do not go together, by the columns of their rows.
 *
 * needs     what an option does nothing without: one of several terms
 * excludes  what it does not go with: none of several terms
 * due       when it must be given: where one of several terms holds
 *
 * Terms are joined by ", ":
 *
 *     stat               the option is given
 *     !stat              it is not
 *     stat=top|mean      it is given with one of these words, or in a list
 *     variance=*         it is given with one of its further words (opt.h)
 *     variance=.halves   it is given with a word that is "halves" by the is()
 *                        of its row
 *
 * A text that begins with words and a colon, "brewer: variance=successive",
 * holds only where its own option is given with one of them. A term on an
 * option that the command has not neither holds nor fails.
 *
 * errors  the first row that clashes, in the order of --help
 * check   tests/unit/rows/clash.c
 */
#ifndef SVY_CLASH_H
#define SVY_CLASH_H

#include "ground/err.h"
#include "rows/opt.h"

/* Of a command line that was read. */
int svy_clash(const struct svy_opts *o, struct svy_err *why);

#endif
