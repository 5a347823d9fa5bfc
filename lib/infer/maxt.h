/*
 * maxt - how large the largest of many t values gets by chance.
 *
 * Many contrasts of one sample, each with its t = estimate/se, are judged
 * together: how often would the largest |t| of the family reach this one, if
 * nothing differed? The largest |t| is drawn by nulldist.h, estimates and
 * variances: where there are few PSUs, normal estimates over a variance taken
 * for the truth would call far too much significant.
 *
 * Unlike adjust this knows how the contrasts depend on each other, and costs
 * least where all have about as many df. A contrast of few (a unit with two
 * PSUs) raises the limit for the whole family; adjust charges it alone.
 *
 * in      what varies, as in nulldist.h; t, what is judged, or NULL for none.
 *         A contrast without a variance, or whose t is NaN, is left out of the
 *         family
 * out     critical: |t| above it is significant at 1 - level, for all of the
 *         family together; INFINITY where draws are too few to say so, NaN of
 *         no family
 *         p: (1 + draws that reach |t|)/(1 + draws), NaN for those left out;
 *         p <= 1 - level where |t| > critical, and only there.
 *         step_down: each against the largest of those only whose |t| is not
 *         larger, and never below one before it: p as safe, and never larger.
 *         The same bytes for the same seed. Of 10,000 draws a p of .05 has a
 *         standard error of .002, and where draws share variances
 *         (nulldist.h) up to 1.3 times that
 * cost    draws of nulldist.h: 40 families of 63 provinces in 705 strata 3 s
 * from    Westfall and Young (1993), Resampling-based multiple testing, Wiley,
 *         section 2.3 and algorithm 2.8
 * check   tests/unit/infer/maxt.c: Student, sums of chi-squares, Sidak, Dunnett
 */
#ifndef SVY_MAXT_H
#define SVY_MAXT_H

#include <stdbool.h>
#include <stdint.h>

#include "infer/nulldist.h"

struct svy_maxt {
    struct svy_nulldist *of; /* the caller's */
    const double *t;         /* [k], or NULL */
    double level;            /* 0.95 */
    bool step_down;
    uint64_t seed;
    uint32_t draws;  /* 0 is 10,000 */
    double critical; /* out */
    double *p;       /* out: [k], the caller's, where t is given */
};

/* Judges n families of one seed and as many draws, each by itself; what they
 * have in common is drawn once. */
void svy_maxt(struct svy_maxt *m, size_t n);

#endif
