/*
 * magic - files that are no text, told by their first bytes.
 *
 * Whoever gives a workbook to a command that reads CSV is told so by name, and
 * not of a byte that cannot stand there.
 *
 * in      the beginning of a file, at most as much as there is
 * errors  what it is, and what to do with it
 * from    file(1)'s magic numbers, each checked against a file of that kind or
 *         its maker's description
 * check   tests/golden/faults.t
 */
#ifndef SVY_MAGIC_H
#define SVY_MAGIC_H

#include <stddef.h>

#include "ground/err.h"

int svy_magic_check(const char *name, const char *bytes, size_t len,
                    struct svy_err *why);

#endif
