/*
 * canon - an expression in the one form that all its spellings share.
 *
 *     not (b = 2 or a in (1.0, 3)) and c > 05
 *     and(c>5,not(or(b=2,in(a,1,3))))
 *
 * Operators stand before what they join, which is sorted and there once; codes
 * that are compared as numbers are written as numbers, others in quotes; of an
 * `in` with one code is left an =. So it does not matter how an expression was
 * spaced, bracketed or ordered. That is all: what is proved equal only by
 * thinking (not a < 2, a >= 2 or a is missing) stays two expressions.
 *
 * cost    memory of the text for each operator that stands around it
 * check   tests/unit/survey/canon.c
 */
#ifndef SVY_CANON_H
#define SVY_CANON_H

#include "survey/expr.h"

/* The text, in m; "" when everybody is meant. */
const char *svy_canon(const struct svy_expr *e, struct svy_mem *m);

#endif
