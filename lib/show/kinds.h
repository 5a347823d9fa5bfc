/*
 * kinds - the kinds of figures, by name, each drawn so that it fits.
 *
 * A kind is a row here, kinds_NAME.c, which lays it out, and plots/NAME.gp,
 * which draws what was laid out.
 *
 * check   tests/unit/show/league.c, tests/unit/show/likert.c
 */
#ifndef SVY_KINDS_H
#define SVY_KINDS_H

#include "ground/word.h"
#include "show/figure.h"

/* Each kind once: the options of figures of units by estimate (--part, --top,
 * --bottom) are of `league`. */
/* clang-format off */
#define SVY_KINDS(ROW) \
    ROW(league, .league = true) \
    ROW(likert, .league = false)
/* clang-format on */

struct svy_kind_of_figure {
    const char *name;
    int (*draw)(struct svy_figure *f, const struct svy_estimates *e,
                struct svy_estimates *used, struct svy_err *why);
    bool league;
};

/* How each draws: *used receives the rows that were drawn, in their order, with
 * the figures that are not published as NA. */
#define SVY_KINDS_DRAW(name, ...)                                              \
    int svy_kinds_##name(struct svy_figure *f, const struct svy_estimates *e,  \
                         struct svy_estimates *used, struct svy_err *why);
SVY_KINDS(SVY_KINDS_DRAW)

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
