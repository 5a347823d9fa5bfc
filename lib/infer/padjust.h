/*
 * padjust - p-values of a family of tests, so that many looks cost their price.
 *
 * With p_(1) <= ... <= p_(m) the family in order:
 *
 * none        p
 * bonferroni  m p
 * holm        max over i <= j of (m - i + 1) p_(i): as safe as Bonferroni
 *             under any dependence, and never larger
 * hochberg    min over i >= j of (m - i + 1) p_(i): never larger than Holm's,
 *             for tests that do not depend negatively on each other
 * sidak       1 - (1 - p)^m: exact for independent tests, and safe for
 *             two-sided ones of estimates that are jointly normal
 * bh          min over i >= j of m/i p_(i), Benjamini and Hochberg: holds the
 *             share of false findings among the findings
 *
 * The others hold the chance of any false finding. No p-value is above 1.
 *
 * in      p in [0, 1] in any order, or NaN: that test was not made, it does not
 *         count in m and stays NaN
 * out     at the places of p; out may be p
 * cost    one sort
 * from    Holm (1979), Scandinavian Journal of Statistics 6, 65-70; Hochberg
 *         (1988), Biometrika 75, 800-802; Sidak (1967), Journal of the American
 *         Statistical Association 62, 626-633; Benjamini and Hochberg (1995),
 *         Journal of the Royal Statistical Society B 57, 289-300
 * check   tests/unit/infer/padjust.c: R's p.adjust; tests/law/infer/padjust.c
 */
#ifndef SVY_PADJUST_H
#define SVY_PADJUST_H

#include <stddef.h>

#include "ground/word.h"

enum svy_padjust {
    SVY_PADJUST_NONE,
    SVY_PADJUST_BONFERRONI,
    SVY_PADJUST_HOLM,
    SVY_PADJUST_HOCHBERG,
    SVY_PADJUST_SIDAK,
    SVY_PADJUST_BH,
    SVY_PADJUSTS
};

void svy_padjust(enum svy_padjust kind, const double *p, size_t n, double *out);

/* The same within each family: test i is of family[i] < n. */
void svy_padjust_families(enum svy_padjust kind, const double *p,
                          const size_t *family, size_t n, double *out);

/* Their names. */
extern const struct svy_word svy_padjust_words[];

#endif
