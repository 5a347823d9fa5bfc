/*
 * woodruff - a quantile, measured by the share that lies below it.
 *
 * A quantile is no smooth function of totals, but the share of those at or
 * below it is. Its limits, on the scale of shares, are turned into quantiles
 * by the same rule; a limit that leaves 0 .. 1 is NaN.
 *
 *     se = (high - low)/(2 t)
 *
 * from    Woodruff (1952), JASA 47, 635-646; the share, not p, is the middle:
 *         with ties they differ (so does R's survey)
 * check   tests/unit/meaning/textbook.c
 */
#ifndef SVY_WOODRUFF_H
#define SVY_WOODRUFF_H

#include "measure/domain.h"
#include "measure/quantile.h"
#include "measure/statform.h"

/* Which quantile. */
struct svy_cut {
    double p; /* 0 .. 1 */
    enum svy_quantile_rule rule;
};

struct svy_woodruff {
    enum svy_quantile_rule rule;
    struct svy_weighed of;
    double value;              /* NaN when nobody answered */
    struct svy_statform share; /* of those at or below value */
};

/* numbers is a ratio whose y are the numbers of the answers, rising; all that
 * is made is in m. */
struct svy_woodruff svy_woodruff(const struct svy_statform *numbers,
                                 const struct svy_cut *cut,
                                 const struct svy_domain *d, struct svy_mem *m);

/* The quantile at a limit of the share. */
double svy_woodruff_limit(const struct svy_woodruff *x, double share);

#endif
