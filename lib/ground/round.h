/*
 * round - a number as a reader sees it, rounded once.
 *
 * Numbers travel whole and are rounded by the last command of the line. What
 * is rounded is the decimal number that travelled (its shortest text), not the
 * binary one near it: 2.675 to two digits is 2.68 half up, as by hand.
 *
 * in      any double, digits after the point (0 to 15), percent or not
 * out     text in m, with the decimal comma where the language has one, and
 *         from four digits before it on the thousands apart; a minus sign is
 *         U+2212; NaN is an en dash
 * check   tests/unit/ground/round.c
 */
#ifndef SVY_ROUND_H
#define SVY_ROUND_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "ground/word.h"

enum svy_round { SVY_HALF_UP, SVY_HALF_EVEN, SVY_TRUNCATE };

extern const struct svy_word svy_round_words[];

struct svy_style {
    enum svy_round round;
    size_t digits; /* after the point */
    bool percent;  /* times 100; the % itself is the caller's */
    bool plain;    /* ASCII minus and NA: for CSV and scripts */
    char point;    /* '.' or ',' */
    char group;    /* between thousands; 0: nothing */
};

enum { SVY_DIGITS_MOST = 15 };

/* What stands between units and tenths in a language, and between thousands:
 * 1,036.5 and 1.036,5. */
char svy_round_point(const char *lang);
char svy_round_group(const char *lang);

/* Digits after the point that a confidence level has as a percentage, at most
 * 4: none of 0.95, one of 0.975. */
size_t svy_round_level(double level);

const char *svy_round_print(struct svy_mem *m, double x,
                            const struct svy_style *style);

/* How many, for people. */
const char *svy_round_count(struct svy_mem *m, double n, const char *lang);

#endif
