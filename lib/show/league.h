/*
 * league - units by estimate, with interval, reference and the wave before.
 *
 * in      estimates: a row a unit, and one for everybody (the reference)
 * shows   units from the highest estimate down. A unit that tests call above
 *         the rest is blue, below it orange, else grey; without tests the
 *         interval decides (units.h). A unit with
 *         n < --min-n, or flagged small or suppressed, is a ring in the column
 *         of numbers, without place, colour or figure, at the end; a unit
 *         without an interval has no whiskers, and it is said so
 * says    only what was counted (says.h)
 * used    receives the rows that were drawn, in their order, with the figures
 *         that are not published as NA
 * check   tests/golden/svyplot.t
 */
#ifndef SVY_LEAGUE_H
#define SVY_LEAGUE_H

#include "show/figure.h"

int svy_league(struct svy_figure *f, const struct svy_estimates *e,
               struct svy_estimates *used, struct svy_err *why);

#endif
