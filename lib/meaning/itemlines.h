/*
 * itemlines - the statistics of each item asked for, as rows of a report.
 *
 * Rows come by table, domain, item, statistic and answer, each in the order
 * in which it was asked for; shares and counts in the order of the scale, low
 * to high.
 *
 * errors  a name that is no statistic; what has no number, or where whole steps
 *         are needed no whole ones
 * check   tests/unit/meaning/itemstat.c, tests/golden/statistics.t
 */
#ifndef SVY_ITEMLINES_H
#define SVY_ITEMLINES_H

#include "data/ask.h"
#include "meaning/ends.h"
#include "meaning/itemstat.h"
#include "meaning/source.h"
#include "measure/quantile.h"

/* What is asked of items. */
struct svy_itemlines_ask {
    const char *stats;     /* joined by commas; NULL: mean */
    const char *quantiles; /* shares joined by commas; NULL: 0.5 */
    const char *rule;      /* of quantiles; NULL: math */
    struct svy_texts ratios, differences, correlations; /* A/B each */
};

/* The options that set this struct. */
extern const struct svy_opt svy_itemlines_opt[];

struct svy_itemlines {
    size_t n, room;
    struct svy_line *line;     /* what is asked of every domain */
    struct svy_ends_said ends; /* private */
};

/* Asks for the pairs that statistics of two items need, before counting, and
 * refuses options that nothing would use; what is added to count lives in m. */
int svy_itemlines_pairs(const struct svy_itemlines_ask *a,
                        struct svy_ask *count, struct svy_mem *m,
                        struct svy_err *why);

int svy_itemlines_init(struct svy_itemlines *x, struct svy_source *source,
                       const struct svy_itemlines_ask *a, struct svy_err *why);

#endif
