/*
 * lonely - strata of one PSU: refused with a list, or collapsed with a
 * neighbour.
 *
 * One PSU shows no variation, unless it is all there is (a fraction of 1). The
 * rules that leave strata as they are (certainty, centered, scaled) are
 * carried out by variance.h; here
 *
 * refuse    is an error that lists the strata, or the units of a later stage
 *           whose sample is one unit
 * collapse  joins each lonely stratum with the next of its wave in the order
 *           of their names, numbers by size (the last one with the one before),
 *           and counts PSUs within what came of it; of fpc, populations are
 *           added. Units of later stages are still refused
 *
 * in      a design made for this rule
 * out     a design without lonely strata
 * from    Wolter (2007), Introduction to Variance Estimation, 2.5; collapsed
 *         strata differ in their means too, so errors come out too large
 *         rather than too small
 * check   tests/unit/sample/variance.c, tests/golden/design.t
 */
#ifndef SVY_LONELY_H
#define SVY_LONELY_H

#include <stdio.h>

#include "ground/word.h"
#include "sample/design.h"

/* The rules, also under the names that others give them. */
extern const struct svy_word svy_lonely_words[];

/* Carries the rule out. *note becomes what strata were collapsed, in the
 * design's memory, or NULL. name is the tally's file, for messages. */
int svy_lonely(struct svy_design *d, const char *name, const char **note,
               struct svy_err *why);

/* The strata as they are used, as CSV: wave (if there are any), stratum, used;
 * collapsed ones by all their names with a + between. */
void svy_lonely_print(const struct svy_design *d, FILE *out);

#endif
