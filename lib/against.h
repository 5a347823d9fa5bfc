/*
 * against - what is compared with what: what the options say.
 *
 * Without --against and --figure a domain is compared with the rest, and where
 * nothing is split a wave with the one before. Without --adjust the p-values of
 * rest and all pairs are by max-t, which holds best (tests/slow/family.c),
 * where they are not too many (verdict.h), and others by Holm.
 *
 * errors  a word that is none, options that do not go together
 * check   tests/golden/compare.t
 */
#ifndef SVY_AGAINST_H
#define SVY_AGAINST_H

#include "compare.h"
#include "run.h"

/* What the options say; NULL what they do not. */
struct svy_against_ask {
    const char *against, *figure, *adjust, *test, *fit;
    bool shared, index;
    double power;
};

/* Those of --against; a level is said by its name. */
extern const struct svy_word svy_against_words[];

/* clang-format off */
#define SVY_AGAINST_ASK(a) \
    {0, "index", NULL, \
     SAY("compare the index tree of the survey file"), \
     SVY_FLAG, &(a).index}, \
    {0, "against", "WHAT", \
     SAY("%s, or a level [rest; without --by wave]"), \
     SVY_WORD, &(struct svy_opt_word){&(a).against, svy_against_words, NULL}}, \
    {0, "figure", "X", \
     SAY("compare with a printed figure, taken as exact"), \
     SVY_TEXT, &(a).figure}, \
    {0, "shared", NULL, \
     SAY("waves share PSUs, under the same ids"), \
     SVY_FLAG, &(a).shared}, \
    {0, "adjust", "KIND", \
     SAY("p-values of many: %s [of rest and all maxt, else holm]"), \
     SVY_WORD, &(struct svy_opt_word){&(a).adjust, svy_adjust_words, \
                                      svy_verdict_words}}, \
    {0, "power", "SHARE", \
     SAY("of the smallest difference that would be visible [0.8]"), \
     SVY_SHARE, &(a).power}, \
    {0, "test", "KINDS", \
     SAY("instead test independence of items and --by: %s"), \
     SVY_WORD, &(struct svy_opt_word){&(a).test, svy_crosstab_words, NULL}}, \
    {0, "fit", "SHARES", \
     SAY("instead test whether answers have these shares, joined by commas"), \
     SVY_TEXT, &(a).fit}
/* clang-format on */

/* What is read lives in m. */
int svy_against_read(struct svy_compare_how *h, const struct svy_against_ask *a,
                     const struct svy_run_ask *run, bool split,
                     struct svy_mem *m, struct svy_err *why);

/* Whether options fit two files of estimates, which are subtracted as they
 * stand; where no adjustment was said it becomes Holm's. */
int svy_against_check(struct svy_compare_how *h,
                      const struct svy_against_ask *a,
                      const struct svy_run_ask *run, struct svy_err *why);

#endif
