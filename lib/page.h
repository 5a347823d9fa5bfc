/*
 * page - a table as text, CSV or Markdown.
 *
 * text       columns aligned by the width that letters take on a terminal
 * csv        for spreadsheets; no foot
 * markdown   what would be markup is escaped
 *
 * What of a label would speak to a terminal or turn the order of letters is
 * shown as shown.h says: a page is for eyes. Tabs and ends of lines become
 * blanks in text and Markdown, so that a label cannot break a row.
 *
 * check   tests/golden/svytable.t
 */
#ifndef SVY_PAGE_H
#define SVY_PAGE_H

#include <stdio.h>

#include "cells.h"

enum svy_page { SVY_PAGE_TEXT, SVY_PAGE_CSV, SVY_PAGE_MARKDOWN };

/* foot is one line below the table, or empty. */
void svy_page_print(struct svy_cells *c, enum svy_page form, const char *foot,
                    FILE *out);

#endif
