/*
 * ledger - a tally held against itself while it is read.
 *
 * Rows rise; a unit has a #psu row before any other; who is counted inside it
 * (`*`) is no more than who was sampled, and who gave an answer to an item no
 * more than who is inside; people weigh something, nobody weighs nothing; w2
 * is there where a row must have it; parts hold as many people as the units;
 * no item is counted that #how does not name. A tally that was edited, cut or
 * put together by hand fails one of them.
 *
 * older   a tally that has no #how may have been made with --freq, when its
 *         parts told rows and not people: then, if all weigh 1, parts are not
 *         added up
 * cost    a look-up a row; two numbers a unit, a name an item
 * check   tests/unit/data/tallycsv.c, tests/fuzz/tally.c
 */
#ifndef SVY_LEDGER_H
#define SVY_LEDGER_H

#include "data/tally.h"
#include "ground/err.h"
#include "rows/csv.h"

struct svy_ledger {
    const struct svy_csv *r;
    struct svy_tally *t;
    size_t stratum, fpc, item; /* columns */
    size_t stage;              /* 0 counts, 1 #how, 2 #part */
    char *before;              /* the key of the row before, word by word */
    size_t room, changed;      /* the first column that differs from it */
    struct svy_ledger_unit *unit;
    size_t nunit, unit_room;
    size_t inside, given;         /* of the cell, of its item so far */
    size_t people, parts;         /* in #psu rows, in #part rows */
    bool weighted;                /* somebody weighs other than 1 */
    struct svy_intern wave, said; /* of this file; those that have a #how */
    struct svy_intern counted;    /* wave and item */
    char *key;                    /* where the two are joined */
    size_t key_room;
};

void svy_ledger_open(struct svy_ledger *g, struct svy_tally *t,
                     const struct svy_csv *r);

/* The row of a count at hand stands where it may. */
int svy_ledger_order(struct svy_ledger *g, struct svy_err *why);

/* Its numbers, which are read, go with those above it. */
int svy_ledger_count(struct svy_ledger *g, size_t unit, size_t n,
                     struct svy_err *why);

/* The #how or #part row at hand, which is taken into the tally. */
int svy_ledger_how(struct svy_ledger *g, struct svy_err *why);
int svy_ledger_part(struct svy_ledger *g, struct svy_err *why);

/* The whole. */
int svy_ledger_end(struct svy_ledger *g, struct svy_err *why);

void svy_ledger_close(struct svy_ledger *g);

#endif
