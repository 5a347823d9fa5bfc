/*
 * na - how files write what is missing: NA, or NA:REASON where it is known why.
 *
 * Nothing but these is missing: na, N/A or NAN are texts like any other.
 *
 * check   tests/unit/ground/na.c
 */
#ifndef SVY_NA_H
#define SVY_NA_H

#include <stdbool.h>

#define SVY_NA "NA"

/* Whether a text is NA, without a reason. */
bool svy_na(const char *text);

/* Why it is missing, "" of NA; NULL of what is not missing. */
const char *svy_na_reason(const char *text);

#endif
