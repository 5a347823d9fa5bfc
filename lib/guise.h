/*
 * guise - files that are no text, told by their first bytes.
 *
 * Whoever gives a workbook to a command that reads CSV is told so by name, and
 * not of a byte that cannot stand there.
 *
 * in      the beginning of a file, at most as much as there is
 * out     what it is and what to do with it, a sentence for say(), or NULL
 * from    file(1)'s magic numbers, each checked against a file of that kind or
 *         its maker's description
 * check   tests/golden/faults.t
 */
#ifndef SVY_GUISE_H
#define SVY_GUISE_H

#include <stddef.h>

const char *svy_guise(const char *bytes, size_t len);

#endif
