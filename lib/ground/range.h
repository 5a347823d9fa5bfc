/*
 * range - what a number of the command line may be.
 *
 * A number in a range is finite, but for SVY_ANY.
 *
 * check   tests/unit/rows/opt.c
 */
#ifndef SVY_RANGE_H
#define SVY_RANGE_H

#include <stdbool.h>

#include "ground/err.h"

enum svy_range_kind {
    SVY_ANY,     /* whatever svy_num_read() reads */
    SVY_BETWEEN, /* from < x < to */
    SVY_FROM_TO, /* from <= x <= to */
    SVY_BELOW,   /* from <= x < to */
    SVY_LEAST,   /* from <= x */
    SVY_ABOVE    /* from < x */
};

struct svy_range {
    enum svy_range_kind kind;
    double from, to;
};

bool svy_range_holds(const struct svy_range *r, double x);

/* Says what option, named without dashes, wants instead of arg; whole: a whole
 * number. */
int svy_range_refuse(const struct svy_range *r, const char *option, bool whole,
                     const char *arg, struct svy_err *why);

#endif
