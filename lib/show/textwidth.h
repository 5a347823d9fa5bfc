/*
 * textwidth - how wide a text is when it is drawn, and where to break it.
 *
 * gnuplot does not say how wide a text becomes, so margins and columns are
 * reserved from the advance widths of Noto Sans, letter by letter; a letter
 * with marks is as wide as its base. Other fonts are taken as wider, bold too,
 * so that a reserve may be generous but is never short.
 *
 * in      UTF-8, size of the type in any unit
 * out     width in that unit
 * check   tests/unit/show/textwidth.c
 */
#ifndef SVY_TEXTWIDTH_H
#define SVY_TEXTWIDTH_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/mem.h"

struct svy_type {
    double size;
    bool bold;
    bool other; /* another font than Noto Sans */
};

double svy_textwidth(const char *s, const struct svy_type *type);

struct svy_lines {
    size_t n;
    const char **line; /* line[0 .. n-1], each no wider than asked */
};

/* s broken at blanks, and within a word where that is wider than room; at
 * most `most` lines, the last then ending in an ellipsis. */
void svy_textwidth_lines(struct svy_lines *out, struct svy_mem *m,
                         const char *s, const struct svy_type *type,
                         double room, size_t most);

#endif
