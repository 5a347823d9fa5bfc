/*
 * difftest - whether differences are real: p-values, alone and among others.
 *
 *     p        of |estimate|/se by t on df, two-sided
 *     padj     the same, multiplicity-adjusted within its family: by
 *              padjust.h, or max-t, which knows how they depend on each other
 *     mdd      (t_(1 - alpha/2) + t_power) se: minimum detectable difference,
 *              the smallest that such a sample finds with that power
 *
 * family  the differences of one statistic in one table, and unless it is waves
 *         that are compared in one wave
 * max-t   draws estimates and their variances as few PSUs would have them
 *         (nulldist.h), stepping down, from the parts of the variance
 *         (split.h), domains apart; with replicates that are made as large as
 *         theirs. Weights that came are one part, with the df in force, and so
 *         is a number of df that was said. Where nothing but rounding varies
 *         there is no p-value
 *
 * many    of more than 200 differences from the rest, or 2,000 pairs, max-t
 *         may take long: unless it was said they are adjusted by Holm's
 *
 * in      a report of differences and its rows in e, all of them shown
 * out     own columns reference, p, padj, mdd after those there are
 * cost    max-t: 10,000 draws of each family
 * check   tests/unit/meaning/difftest.c, tests/law/meaning/difftest.c,
 *         tests/unit/meaning/textbook.c, tests/golden/compare.t
 */
#ifndef SVY_DIFFTEST_H
#define SVY_DIFFTEST_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/word.h"
#include "infer/padjust.h"
#include "measure/results.h"
#include "rows/estimate.h"

struct svy_difftest {
    enum svy_padjust adjust;
    bool maxt;      /* instead */
    bool said;      /* however many differences there are */
    double level;   /* 0.95 */
    double power;   /* 0.8 */
    uint64_t seed;  /* of max-t */
    uint32_t draws; /* of max-t; 0: 10,000 */
    bool waves;     /* families go over waves */
};

/* What there is besides adjustments: maxt. */
extern const struct svy_word svy_difftest_words[];

/* The adjustment of a name that is one, or maxt. */
void svy_difftest_read(struct svy_difftest *v, const char *name);

/* Satterthwaite's degrees of freedom of a sum of two variances. */
double svy_difftest_df(double va, double dfa, double vb, double dfb);

/* Whether a family of so many differences, from the rest or of pairs, is judged
 * by max-t. */
bool svy_difftest_draws(const struct svy_difftest *v, size_t n, bool rest);

/* The rows of a report. Returns how large the largest family is that max-t does
 * not judge and Holm's adjusts instead, or 0; and says so, in m. */
size_t svy_difftest(const struct svy_difftest *v, struct svy_results *r,
                    struct svy_estimates *e);
void svy_difftest_note(size_t many, struct svy_strlist *notes,
                       struct svy_mem *m);

/* Rows that were made otherwise: row i is of family[i] < rows, and reference[i]
 * was subtracted. padj is NULL, or given instead of an adjustment. */
void svy_difftest_rows(const struct svy_difftest *v, struct svy_estimates *e,
                       const size_t *family, const char *const *reference,
                       const double *padj);

#endif
