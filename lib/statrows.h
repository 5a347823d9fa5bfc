/*
 * statrows - the statistics of each item asked for, as rows of a report.
 *
 * Where no scale is declared, which codes were taken for its ends is noted in
 * run->notes.
 *
 * Rows come by table, domain, item, statistic and answer, each in the order
 * in which it was asked for; shares in the order of the scale, low to high.
 *
 * check   tests/unit/stat.c
 */
#ifndef SVY_STATROWS_H
#define SVY_STATROWS_H

#include "run.h"
#include "stat.h"

struct svy_statrows {
    size_t n, room;
    struct svy_line *line; /* what is asked of every domain */
    struct svy_list noted; /* private: codes that a note was made of */
};

/* names: statistics joined by commas, NULL: mean; ratios: A/B each. */
int svy_statrows_init(struct svy_statrows *x, struct svy_run *run,
                      const char *names, const struct svy_texts *ratios,
                      struct svy_err *why);

#endif
