/*
 * reliab - which estimates a published rule calls unreliable.
 *
 * nchs    of proportions (share, top, bottom): n or effective n below 30, or
 *         the 95 % limits of Korn and Graubard .30 or more apart, or more than
 *         .05 and more than 130 % of the estimate: suppressed. Else fewer than
 *         8 degrees of freedom, or an estimate of 0 or 1: review. Effective n
 *         is p(1-p)/se^2, and n where p is 0 or 1; the limits are beta-capped
 *         (interval.h) whatever the row shows; 0 has no relative width. A row
 *         without a standard error has no limits to pass by and is suppressed.
 *         The footnote that NCHS wants where 1-p alone would fail is not made
 * cv      se/|estimate| above 16.6 %: cv; above 33.3 %: cv suppressed, for
 *         Statistics Canada does not release such. Not of net, difference and
 *         correlation, which may be 0;
 *         an estimate of 0 without error has no cv
 * n:K     fewer than K respondents: small
 *
 * Suppressed rows keep n, psus and df, and have NA for the estimate, se,
 * limits, neff and deff: they are unreliable, not secret (suppress.h does
 * that). small, cv and review blank nothing.
 *
 * in      finished estimates
 * from    NCHS (2017), Vital and Health Statistics 2(175), and its SAS macro
 *         (v2.0, 2021), which rounds widths to 0.1 points first, as we do not;
 *         Statistics Canada, sampling variability guidelines of its user
 *         guides, for example of the Canadian Community Health Survey
 * check   tests/unit/meaning/reliab.c
 */
#ifndef SVY_RELIAB_H
#define SVY_RELIAB_H

#include <stdbool.h>

#include "ground/word.h"
#include "rows/estimate.h"
#include "rows/opt.h"

/* The names of rules; a number stands behind n: */
extern const struct svy_word svy_reliab_words[];

struct svy_reliab {
    bool nchs, cv;
    size_t least; /* K of n:K; 0: not asked */
};

/* The rules of all --flag, each a list; zeroed before. */
int svy_reliab_read(struct svy_reliab *r, const struct svy_texts *asked,
                    struct svy_err *why);

/* Flags the rows; errors when nchs is asked and no row is a proportion. */
int svy_reliab(const struct svy_reliab *r, struct svy_estimates *e,
               struct svy_err *why);

#endif
