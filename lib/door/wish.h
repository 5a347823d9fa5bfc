/*
 * wish - whether what was asked of a figure can be had.
 *
 * in      the wish as the command line left it; the file that -o names, or NULL
 * out     form of the picture; the font that is there, and a note where it is
 *         another than was asked for
 * errors  sizes that are none, a font that is no name or not installed, a file
 *         of another kind
 * check   tests/golden/svyplot.t
 */
#ifndef SVY_WISH_H
#define SVY_WISH_H

#include "ground/err.h"
#include "show/rowpick.h"

int svy_wish_check(struct svy_wish *wish, const char *output,
                   struct svy_err *why);

#endif
