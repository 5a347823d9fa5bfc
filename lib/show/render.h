/*
 * render - a figure drawn by gnuplot.
 *
 * gnuplot is started without a shell and without settings of the user, is
 * given the script on its standard input, and what it draws becomes the file
 * only when it said that all went well: whole or not at all. An SVG gets the
 * headline as its title and the grey line as its description, for those who
 * cannot see it; it is the same bytes on every run.
 *
 * errors  gnuplot or the font is not installed, gnuplot complained
 * check   tests/golden/svyplot.t
 */
#ifndef SVY_RENDER_H
#define SVY_RENDER_H

#include "ground/err.h"
#include "ground/outfile.h"
#include "show/figure.h"

/* svg, png or pdf by the ending of a file name; NULL: none of them. */
const char *svy_render_form(const char *path);

/* Whether the font is installed; when it cannot be found out, it is taken to
 * be. *font becomes the one that stands in for it (fonts.h) where only that is.
 * An SVG only names its fonts, PNG and PDF need one. */
int svy_render_font(const char **font, struct svy_err *why);

/* Draws the figure of this kind into the file called path, one of outs. */
int svy_render(struct svy_figure *f, const char *kind, const char *path,
               struct svy_outfiles *outs, struct svy_err *why);

#endif
