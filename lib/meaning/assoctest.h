/*
 * assoctest - tests of an item by a table, or against known shares.
 *
 *     independence  the answers of an item by the domains of a table (a wave
 *                   at a time): are they distributed alike everywhere?
 *     fit           the answers in each domain: are their shares the known
 *                   ones?
 *
 * Cells are the weighted totals of each answer in each domain, with their joint
 * covariance by the design; chisqtest.h has the tests. Those of whom a category
 * or the answer is missing are not in the table; the design keeps them.
 *
 * in      known: of fit, in the order of the scale, any unit; NULL:
 *         independence
 * out     a row a test: stat independence or fit, answer the kind of test,
 *         estimate F (of first-chisq and exact a chi-square), df of the
 *         denominator, deff the mean design effect of the cells; own columns
 *         reference (the by-columns), p, padj (items of one table and kind are
 *         a family), ndf
 * errors  quantities or shares that are not as many as codes, no table
 * cost    cells^2 covariances
 * check   tests/unit/meaning/textbook.c
 */
#ifndef SVY_ASSOCTEST_H
#define SVY_ASSOCTEST_H

#include "infer/chisqtest.h"
#include "infer/padjust.h"
#include "meaning/source.h"

/* The names of tests. */
extern const struct svy_word svy_assoctest_words[];

struct svy_assoctest_how {
    bool kind[SVY_CHISQTESTS]; /* which tests */
    size_t nknown;
    const double *known;
    enum svy_padjust adjust;
    size_t suppress; /* fewer respondents are hidden; 0: none */
};

/* Kinds joined by commas. */
int svy_assoctest_read(struct svy_assoctest_how *h, const char *kinds,
                       const char *known, struct svy_mem *m,
                       struct svy_err *why);

/* Tests every item of the run; appends to e, zeroed before. */
int svy_assoctest(const struct svy_assoctest_how *h, struct svy_source *source,
                  struct svy_estimates *e, struct svy_err *why);

#endif
