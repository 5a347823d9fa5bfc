/*
 * csv - CSV rows in, CSV fields out (RFC 4180, by libcsv).
 *
 * Rows are pulled one at a time and last until the next is asked for. What
 * libcsv would let pass is refused here: a quote that is never closed, a quote
 * inside a bare field, a NUL byte, bytes that are not UTF-8, a record of more
 * than 16 MiB. A byte order mark at the start is dropped, lines end with LF,
 * CRLF or CR, empty lines are skipped (and counted as lines), and blanks are
 * kept as they are.
 *
 * errors  `FILE:LINE: sentence`; LINE is the physical line where the record
 *         begins
 * cost    memory of the longest record; a plain line is cut where it lies, at
 *         1 GB/s and more (scan.h), any other goes through libcsv
 * check   tests/unit/rows/csv.c, tests/law/rows/csv.c, tests/fuzz/rows.c,
 *         tests/fuzz/scan.c
 */
#ifndef SVY_CSV_H
#define SVY_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "ground/err.h"

struct svy_csv {
    const char *name; /* of the file, for messages */
    size_t n;         /* fields of the row at hand; 0 after the last row */
    char **field;     /* field[0 .. n-1], each ended by a NUL */
    size_t line;      /* physical line where the row begins, from 1 */
    struct svy_csv_private *own;
};

/* The file stays the caller's to close. Name must outlive the rows. */
void svy_csv_open(struct svy_csv *r, FILE *in, const char *name);

/* The next row; n becomes 0 at the end of the file. */
int svy_csv_read(struct svy_csv *r, struct svy_err *why);

void svy_csv_close(struct svy_csv *r);

/* Writes one field, quoted only when it must be, and what follows it. A line
 * of one empty field would read back as an empty line: where a table has one
 * column, its empty cells are written as NULL, which comes out as "". */
void svy_csv_put(FILE *out, const char *field, char after);

/* The same where another sign than the comma stands between fields. */
void svy_csv_put_by(FILE *out, const char *field, char separator, char after);

#endif
