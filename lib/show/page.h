/*
 * page - a table to read, as text or Markdown.
 *
 * text       columns aligned by the width that letters take on a terminal. So
 *            that a line is no wider than was asked for, labels and headings
 *            are broken into lines; columns that say what a row is are repeated
 *            where the others need several tables (tabcells.h: keys)
 * markdown   what would be markup is escaped; a row is a line
 *
 * Items stand under the node of the index tree that they belong to. What of a
 * label would speak to a terminal or turn the order of letters is shown as
 * shown.h says: a page is for eyes. Tabs and ends of lines become blanks, so
 * that a label cannot break a row.
 *
 * check   tests/unit/show/page.c, tests/law/show/page.c,
 *         tests/golden/svytable.t, tests/golden/tables.t
 */
#ifndef SVY_PAGE_H
#define SVY_PAGE_H

#include <stdio.h>

#include "show/tabcells.h"

struct svy_page {
    const char *title, *foot; /* a paragraph above and one below, or "" */
    size_t width;             /* of text, in columns; 0: any */
    bool markdown;
};

void svy_page_print(const struct svy_tabcells *c, const struct svy_page *page,
                    struct svy_mem *m, FILE *out);

#endif
