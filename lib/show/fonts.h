/*
 * fonts - which font stands in for one that is not there.
 *
 * Some that offices ask for may not be given away; Debian has others whose
 * letters are as wide, so that a text keeps its lines.
 *
 * check   tests/golden/svyplot.t
 */
#ifndef SVY_FONTS_H
#define SVY_FONTS_H

/* The free font whose letters are as wide, or NULL: none is known. */
const char *svy_fonts_twin(const char *font);

/* What an SVG names behind the font: next[0], then next[1], a kind. */
void svy_fonts_next(const char *font, const char *next[2]);

#endif
