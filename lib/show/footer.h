/*
 * footer - what stands under every figure and page: what its numbers are of,
 *          and where they are from.
 *
 * in      the survey file; n, or NaN
 * out     one line in the language asked for: title of the survey, whether
 *         simulated, source, n, weighting; empty when nothing is known
 * check   tests/golden/svyplot.t, tests/golden/svytable.t
 */
#ifndef SVY_FOOTER_H
#define SVY_FOOTER_H

#include "ground/mem.h"
#include "survey/survey.h"

const char *svy_footer(struct svy_mem *m, const struct svy_survey *s,
                       const char *lang, double n);

/* The same without the title, where that stands above. */
const char *svy_footer_from(struct svy_mem *m, const struct svy_survey *s,
                            const char *lang, double n);

/* A title with a full stop, unless it ends a sentence of its own. */
const char *svy_footer_sentence(struct svy_mem *m, const char *s);

/* Two sentences as one text; either may be empty. */
const char *svy_footer_join(struct svy_mem *m, const char *a, const char *b);

#endif
