/*
 * says - what a league says of its units: headline, grey line, key, foot.
 *
 * Only what was counted. That units differ is said of tests against the rest
 * alone; without them the headline counts intervals that do not touch the line
 * of everybody, and the grey line says that each was judged alone.
 *
 * check   tests/golden/svyplot.t, tests/golden/league.t
 */
#ifndef SVY_SAYS_H
#define SVY_SAYS_H

#include "show/slice.h"

/* Of all units, whichever have rows; the grey line says which these are, the
 * foot who has none. */
void svy_says_head(struct svy_figure *f, const struct svy_units *u,
                   const struct svy_slice *s);
void svy_says_key(struct svy_figure *f, const struct svy_units *u,
                  const struct svy_slice *s);
void svy_says_foot(struct svy_figure *f, const struct svy_units *u,
                   const struct svy_slice *s);

/* A share that people said in percent, as a level or a confidence. */
const char *svy_says_level(struct svy_figure *f, double share);

#endif
