/*
 * column - the columns of estimates, and those that commands add: a row each.
 *
 * The file, its reader, pages, and the names that no by-column may bear are
 * made of these rows. A column that nobody knows (of a file of others) is one
 * that some command added, of numbers to three digits or of text.
 *
 * check   tests/unit/rows/column.c
 */
#ifndef SVY_COLUMN_H
#define SVY_COLUMN_H

#include <stdbool.h>
#include <stddef.h>

/* What a page shows. */
enum svy_shows {
    SVY_SHOWS_BY,       /* a category, by its label */
    SVY_SHOWS_NAME,     /* item, answer, stat, method, flag */
    SVY_SHOWS_VALUE,    /* a number on the scale of the statistic */
    SVY_SHOWS_INTERVAL, /* low and high in one */
    SVY_SHOWS_NUMBER,   /* any other */
    SVY_SHOWS_CONF,
    SVY_SHOWS_OWN /* what some command added */
};

/* What a column holds: a field of the file, or what a command adds. */
enum svy_holds {
    SVY_HOLDS_TEXT,
    SVY_HOLDS_NUMBER,
    SVY_HOLDS_AMOUNT,   /* never below 0 */
    SVY_HOLDS_ENDLESS,  /* the same, but there may be no end to it */
    SVY_HOLDS_VALUE,    /* on the scale of the statistic */
    SVY_HOLDS_P,        /* a p-value */
    SVY_HOLDS_REFERENCE /* what was subtracted */
};

struct svy_column {
    const char *name; /* as in the file and as --columns names it */
    enum svy_shows what;
    size_t at; /* index of a by or own column, else offset in a row */
    enum svy_holds holds;
    size_t page;   /* its place among ours there */
    size_t digits; /* after the point, of a NUMBER and an OWN */
    bool bare;     /* the heading is its name: it has no word */
    bool usual;    /* on a page where nothing else was asked for */
    bool key;      /* tells rows apart */
    bool sign;     /* a header with all of these is one of estimates */
};

/* Ours: as many in the order of the file, and behind them what is on a page
 * alone, of which the last stands behind what commands added. */
enum { SVY_COLUMN_FILE = 15, SVY_COLUMN_ALL = 16, SVY_COLUMN_LAST = 16 };

extern const struct svy_column svy_column_ours[SVY_COLUMN_ALL];

/* What is known of a column that a command added, at being its index. */
struct svy_column svy_column_own(const char *name, size_t at);

/* Whether a name is taken by a column of ours, or by one that a command adds:
 * no by-column may bear it. */
bool svy_column_taken(const char *name);

#endif
