/*
 * kinds - the kinds of figures, by name, each drawn so that it fits.
 *
 * check   tests/golden/svyplot.t, tests/golden/league.t
 */
#ifndef SVY_KINDS_H
#define SVY_KINDS_H

#include "ground/word.h"
#include "show/figure.h"

struct svy_kind_of_figure {
    const char *name;
    bool league;
    int (*draw)(struct svy_figure *f, const struct svy_estimates *e,
                struct svy_estimates *used, struct svy_err *why);
};

extern const struct svy_word svy_kinds_words[];

/* Error: there is no such kind. */
int svy_kinds_find(struct svy_kind_of_figure *kind, const char *name,
                   struct svy_err *why);

/* Starts the figure and draws it: its rows stand closer before it is too tall,
 * and then it is an error. The caller frees *f and *used in any case. */
int svy_kinds_draw(const struct svy_kind_of_figure *kind, struct svy_figure *f,
                   const struct svy_wish *wish, const struct svy_estimates *e,
                   struct svy_estimates *used, struct svy_err *why);

#endif
