/*
 * split - the variance of statistics in parts, each known as well as it has
 * units.
 *
 * A part is what varies together: the PSUs of a stratum; with fpc the units of
 * a later stage inside one unit, or its respondents. Units that lie wholly on
 * one side of a difference are a part of their own (sides.h), for a domain of
 * three PSUs is known no better for a hundred that are elsewhere. A part has
 *
 *     df = n - 1,   n its units with somebody who answered, at least 2
 *
 * The variance of a domain that has n of the N PSUs of a stratum, and none
 * elsewhere, comes out too small by (1 - 1/n)/(1 - 1/N), for its mean is
 * theirs: the error is larger than its part by the root of that (lift).
 *
 * Certain PSUs have no part; a lonely stratum has one where its rule lets it
 * vary; neighbours (successive) are not split.
 *
 * in      a statistic, or those of a family of one table. Where there are
 *         replicates parts are by linearization all the same
 * out     parts whose products sum to the covariance of every two. Units
 *         without anybody (zeros about a mean) are shared out by n. What is
 *         no more than rounding is 0. Those of later stages of one stratum and
 *         side may be pooled
 * from    with PSUs of one side only the df are Welch's (1938), Biometrika 29,
 *         350-362
 * cost    units touched x statistics, sorted
 * check   tests/law/measure/split.c: the covariance, Welch's df;
 *         tests/slow/family.c
 */
#ifndef SVY_SPLIT_H
#define SVY_SPLIT_H

#include <stdbool.h>

#include "measure/covariance.h"
#include "measure/parts.h"
#include "measure/sides.h"

/* first: of the first stage alone. */
void svy_split(struct svy_parts *p, const struct svy_family *f,
               struct svy_covariance_room *room, bool first);

#endif
