/*
 * multistage - who is drawn from a frame.
 *
 * Each stage draws the planned n of its N units without replacement, all
 * equally likely. A clusters' frame lists either all N units, of which n are
 * drawn, or just the n that were drawn before. In the last unit named the
 * respondents are numbered 1 .. N, and n of the numbers are drawn.
 *
 *     weight = product of N / n over the stages = 1 / inclusion probability
 *
 * in      a frame, a seed
 * out     units of the last stage named, and the respondents in each, both in
 *         the order of the frame
 * law     what is drawn in a unit depends on seed and names, not on the rest
 *         of the frame
 * cost    O(N) draws in each unit that is drawn
 * check   tests/unit/rehearse/sim.c, tests/law/rehearse/sim.c
 */
#ifndef SVY_MULTISTAGE_H
#define SVY_MULTISTAGE_H

#include <stdint.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "survey/frame.h"

struct svy_multistage_unit {
    size_t node, psu, stratum; /* in the frame; psu: of the first stage, or
                                  node itself where no cluster is named */
    uint64_t mark;             /* of its names, for draws */
    uint64_t cluster;          /* the same of its psu */
    double weight;
    double crowd;    /* respondents drawn per PSU, the mean of its stratum; 1
                        where no cluster is named */
    size_t first, n; /* respondents person[first .. first + n - 1] */
};

struct svy_multistage {
    size_t n, npersons;
    struct svy_multistage_unit *unit; /* unit[0 .. n-1] */
    size_t *person;                   /* numbers, rising in each unit */
    size_t room, roomy;               /* private */
};

int svy_multistage(struct svy_multistage *s, const struct svy_frame *f,
                   uint64_t seed, struct svy_err *why);

void svy_multistage_free(struct svy_multistage *s);

#endif
