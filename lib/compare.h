/*
 * compare - differences: a domain and the rest, pairs, waves, a figure.
 *
 *     rest    a domain minus all others of its table and wave: never minus a
 *             whole that it is part of
 *     all     every two domains of a table and wave
 *     LEVEL   a domain minus that one; of several by-columns levels are joined
 *             by commas
 *     wave    a domain minus the same one of the wave before
 *     figure  a domain minus a number that counts as exact
 *
 * A difference is a statistic whose linearized value is the difference of two
 * (linear.h), so that domains of one sample bring their covariance. Waves are
 * samples of their own, V_1 + V_2, unless they share PSUs (overlap.h). Domains
 * of which a level is missing are not compared.
 *
 * df      Satterthwaite's over the parts of the variance (split.h), of waves
 *         over those of both; where they share PSUs the smaller of the two.
 *         Of replicate weights that came R - 1, of two waves as below. A rule
 *         that was said is obeyed: of waves that have df of their own then
 *         (v_1 + v_2)^2/(v_1^2/df_1 + v_2^2/df_2)
 * lonely  where one of two is inside one PSU
 * errors  a level that is not there, nothing to compare, quantiles (they are no
 *         smooth function of totals)
 * cost    a difference: cells of both domains
 * check   tests/unit/textbook.c, tests/law/compare.c, tests/law/overlap.c,
 *         tests/golden/compare.t
 */
#ifndef SVY_COMPARE_H
#define SVY_COMPARE_H

#include "crosstab.h"
#include "overlap.h"
#include "run.h"
#include "verdict.h"

enum svy_against {
    SVY_AGAINST_REST,
    SVY_AGAINST_ALL,
    SVY_AGAINST_LEVEL,
    SVY_AGAINST_WAVE,
    SVY_AGAINST_FIGURE
};

/* What the options say; NULL what they do not. */
struct svy_compare_ask {
    const char *against, *figure, *adjust, *test, *fit;
    bool shared, index;
    double power;
};

/* clang-format off */
#define SVY_COMPARE_ASK(a) \
    {0, "index", NULL, \
     SAY("compare the index tree of the survey file"), \
     SVY_FLAG, &(a).index}, \
    {0, "against", "WHAT", \
     SAY("rest, all, wave, or a level [rest; without --by wave]"), \
     SVY_TEXT, &(a).against}, \
    {0, "figure", "X", \
     SAY("compare with a printed figure, taken as exact"), \
     SVY_TEXT, &(a).figure}, \
    {0, "shared", NULL, \
     SAY("waves share PSUs, under the same ids"), \
     SVY_FLAG, &(a).shared}, \
    {0, "adjust", "KIND", \
     SAY("p-values of many: none, bonferroni, holm, hochberg, sidak, bh, or " \
         "maxt [holm]"), \
     SVY_TEXT, &(a).adjust}, \
    {0, "power", "SHARE", \
     SAY("of the smallest difference that would be visible [0.8]"), \
     SVY_SHARE, &(a).power}, \
    {0, "test", "KINDS", \
     SAY("instead test independence of items and --by: first, first-chisq, " \
         "second, exact, wald, wald-adj"), \
     SVY_TEXT, &(a).test}, \
    {0, "fit", "SHARES", \
     SAY("instead test whether answers have these shares, joined by commas"), \
     SVY_TEXT, &(a).fit}
/* clang-format on */

struct svy_compare_how {
    enum svy_against against;
    const char *level; /* of LEVEL */
    double figure;     /* of FIGURE */
    bool shared;       /* waves share PSUs */
    bool test;         /* or fit: crosstab instead of differences */
    struct svy_verdict verdict;
    struct svy_crosstab_how crosstab;
};

struct svy_compare {
    struct svy_compare_how how;
    struct svy_run *run;
    struct svy_line *line; /* private from here on */
    size_t n;
    bool found; /* the level */
    struct svy_overlap overlap;
    const char *first, *second; /* waves of the overlap */
    struct svy_mem mem;
};

/* Without --against and --figure a domain is compared with the rest, and where
 * nothing is split a wave with the one before. */
int svy_compare_read(struct svy_compare *c, const struct svy_compare_ask *a,
                     const struct svy_run_ask *run, bool split,
                     struct svy_err *why);

/* Whether options fit two files of estimates, which are subtracted as they
 * stand. */
int svy_compare_check(const struct svy_compare_ask *a,
                      const struct svy_run_ask *run, struct svy_err *why);

/* Adds the differences of every line to run->report; the lines must outlive
 * it, and so must *c, which owns what they rest on. */
int svy_compare(struct svy_compare *c, const struct svy_line *line, size_t n,
                struct svy_err *why);

void svy_compare_free(struct svy_compare *c);

#endif
