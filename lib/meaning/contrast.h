/*
 * contrast - differences: a domain and the rest, pairs, waves, a null value.
 *
 *     rest      a domain minus all others of its table and wave: never minus a
 *               whole that it is part of
 *     all       every two domains of a table and wave
 *     CATEGORY  a domain minus that one; of several by-columns categories are
 *               joined by commas
 *     wave      a domain minus the same one of the wave before
 *     null      a domain minus a null value, which counts as exact
 *
 * A difference is a statistic whose linearized value is the difference of two
 * (linearize.h), so that domains of one sample bring their covariance. Waves
 * are samples of their own, V_1 + V_2, unless they overlap (overlap.h).
 * Domains of which a category is missing are not compared.
 *
 * df      Satterthwaite's over the parts of the variance (split.h), of waves
 *         over those of both; where they overlap the smaller of the two.
 *         Of replicate weights that came R - 1, of two waves as below. A rule
 *         that was said is obeyed: of waves that have df of their own then
 *         (v_1 + v_2)^2/(v_1^2/df_1 + v_2^2/df_2)
 * lonely  where one of two is inside one PSU
 * errors  a category that is not there, nothing to compare, quantiles (they are
 *         no smooth function of totals)
 * cost    a difference: cells of both domains, and so of the rest all there
 *         are; kept where max-t or a covariance want them
 * check   tests/unit/meaning/textbook.c, tests/law/meaning/contrast.c,
 *         tests/law/measure/overlap.c,
 *         tests/golden/compare.t
 */
#ifndef SVY_CONTRAST_H
#define SVY_CONTRAST_H

#include "meaning/assoctest.h"
#include "meaning/difftest.h"
#include "meaning/source.h"
#include "measure/overlap.h"

enum svy_contrast_with {
    SVY_CONTRAST_REST,
    SVY_CONTRAST_ALL,
    SVY_CONTRAST_CATEGORY,
    SVY_CONTRAST_WAVE,
    SVY_CONTRAST_NULL
};

struct svy_contrast_how {
    enum svy_contrast_with reference;
    const char *category; /* of CATEGORY */
    double null_value;    /* of NULL */
    bool overlap;         /* samples of waves do */
    bool test;            /* or fit: crosstab instead of differences */
    struct svy_difftest verdict;
    struct svy_assoctest_how crosstab;
};

struct svy_contrast {
    struct svy_contrast_how how;
    struct svy_source *source;
    struct svy_line *line; /* private from here on */
    size_t n;
    bool found; /* the category */
    bool keep;  /* what the differences of the table at hand rest on */
    struct svy_overlap overlap;
    const char *first, *second; /* waves of the overlap */
    struct svy_mem mem, scratch;
};

/* Adds the differences of every line to the report of its source; the lines
 * must outlive it, and so must *c, which owns what they rest on. */
int svy_contrast(struct svy_contrast *c, const struct svy_line *line, size_t n,
                 struct svy_err *why);

void svy_contrast_free(struct svy_contrast *c);

#endif
