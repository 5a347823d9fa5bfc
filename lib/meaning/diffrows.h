/*
 * diffrows - differences of estimates that were made elsewhere.
 *
 *     a - b,   se^2 = se_a^2 + se_b^2,
 *     df = (se_a^2 + se_b^2)^2/(se_a^4/df_a + se_b^4/df_b)
 *
 * of rows that agree in by-columns (but for the wave), item, stat and answer,
 * as if the two samples had nothing to do with each other. A value without a
 * standard error counts as exact, unless its flag says lonely, review or
 * overflow: then it has one that is not known. Two exact ones have no error
 * that could be told.
 *
 * in      two files of estimates; b may have fewer by-columns, where a's are
 *         empty
 * out     a's rows, with the difference and the flags of both; reference is b's
 *         wave, else its name
 * errors  nothing that agrees, two rows of b that agree with one; tests; maxt
 * cost    rows of a + rows of b
 * check   tests/unit/meaning/textbook.c, tests/law/meaning/contrast.c
 */
#ifndef SVY_DIFFROWS_H
#define SVY_DIFFROWS_H

#include "ground/strlist.h"
#include "meaning/difftest.h"
#include "rows/estimate.h"

struct svy_diffrows {
    size_t n;                     /* files read */
    struct svy_estimates from[3]; /* the third is one too many */
    const char *name[3];
    struct svy_strlist notes; /* out: to be said to the user, once */
    struct svy_mem mem;
};

/* Remembers a file that was read into from[n], unless nothing was. */
void svy_diffrows_add(struct svy_diffrows *c, const char *name);

/* Whether of so many files none, or both of two, were estimates. */
int svy_diffrows_check(const struct svy_diffrows *c, size_t files,
                       struct svy_err *why);

/* Appends to e, zeroed before, and hides what rests on fewer than `least`
 * respondents on either side (tabled.h); 0 hides nothing. */
int svy_diffrows(struct svy_diffrows *c, const struct svy_difftest *v,
                 size_t least, struct svy_estimates *e, struct svy_err *why);

void svy_diffrows_free(struct svy_diffrows *c);

#endif
