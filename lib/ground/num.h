/*
 * num - numbers to and from text, without loss.
 *
 * in      a decimal number: sign, digits, one '.', an exponent; nothing else
 *         (no blanks, no comma, no hex, no inf or nan)
 * out     the double nearest to it, and back the shortest text that reads as
 *         the very same double; NaN is written NA, and so is what is larger
 *         than a double can be
 * cost    printed 10 ns when whole and below 1e15, else 50 to 70 ns; read 15 to
 *         70 ns; strtod is asked for more than 19 digits, for ties it alone can
 *         tell and for the very small
 * from    ground/decimal, which says why no digit is wrong
 * check   tests/unit/ground/num.c; tests/law/ground/num.c and, on 10^8 doubles,
 *         tests/slow/digits.c: as printf and strtod have it
 *
 * Commands hand numbers on whole, and rounding happens once, in the last
 * command of the line. LC_NUMERIC is never set, so '.' is the point.
 */
#ifndef SVY_NUM_H
#define SVY_NUM_H

#include <stdbool.h>
#include <stddef.h>

enum { SVY_NUM_WIDTH = 32 };

/* False when s is not a number, or one that a double cannot hold: too large,
 * or not zero and smaller than the smallest double. "NA" is not a number. */
bool svy_num_read(const char *s, double *x);

/* False when s is not a whole number >= 0 in digits alone. */
bool svy_num_count(const char *s, size_t *n);

/* Reads the number at the start of s and moves *end behind it. */
bool svy_num_part(const char *s, const char **end, double *x);

/* Writes the shortest text that reads back as x, as the first of %.15g, %.16g
 * and %.17g that does; returns text. */
char *svy_num_print(double x, char text[static SVY_NUM_WIDTH]);

#endif
