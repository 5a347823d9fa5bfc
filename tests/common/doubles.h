/*
 * doubles - doubles of every kind, and how they must be printed and read.
 *
 * in      a kind, and draws
 * out     doubles_check: false when a double is printed otherwise than by
 *         printf, at the first of 15, 16, 17 digits that strtod reads back; or
 *         when a text made of it is read otherwise than by strtod; and then the
 *         text of both
 * cost    about 3 us a double, nearly all of it in printf and strtod
 */
#ifndef SVY_TEST_DOUBLES_H
#define SVY_TEST_DOUBLES_H

#include <stdbool.h>

#include "ground/rng.h"

enum doubles_kind {
    DOUBLES_BITS,      /* any bits */
    DOUBLES_SMALL,     /* subnormals of all lengths */
    DOUBLES_WHOLE,     /* whole numbers up to 2^64 */
    DOUBLES_DECIMALS,  /* few digits */
    DOUBLES_QUOTIENTS, /* of whole numbers */
    DOUBLES_NEAR2,     /* powers of 2, and up to 3 doubles beside them */
    DOUBLES_NEAR10,    /* powers of 10, likewise */
    DOUBLES_TIES,      /* halfway between two doubles, when read */
    DOUBLES_KINDS
};

extern const char *const doubles_name[DOUBLES_KINDS];

enum { DOUBLES_WHY = 160 };

bool doubles_check(enum doubles_kind kind, struct svy_rng *d,
                   char why[static DOUBLES_WHY]);

/* x itself, printed and read back. */
bool doubles_told(double x, char why[static DOUBLES_WHY]);

#endif
