/*
 * sheet - a table for spreadsheets.
 *
 * out     CSV; `;` or a tab instead of the comma, a byte order mark on request,
 *         which Excel wants to see before it takes letters for UTF-8
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before
 * it: one that begins with = + - @ (also as wide letters), a tab or an end of a
 * line, unless it is a number; and so does what stands like that behind a
 * comma, semicolon, tab or end of line within a text, where a spreadsheet of
 * other settings begins a cell.
 *
 * from    OWASP, CSV Injection; CWE-1236
 * check   tests/golden/tables.t
 */
#ifndef SVY_SHEET_H
#define SVY_SHEET_H

#include <stdbool.h>
#include <stdio.h>

#include "show/tabcells.h"

/* Reads a separator: , ; or tab; NULL is the comma. Then *point is the decimal
 * point of the numbers that go with it: a comma beside the semicolon, as
 * spreadsheets have it, the one of the language beside a tab. */
int svy_sheet_ask(const char *asked, const char *lang, char *separator,
                  char *point, struct svy_err *why);

void svy_sheet_print(const struct svy_tabcells *c, char separator, bool mark,
                     struct svy_mem *m, FILE *out);

#endif
