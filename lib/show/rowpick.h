/*
 * rowpick - which rows of estimates one figure shows.
 *
 * Rows are picked by stat, units by the only by-column or --unit, the item by
 * --item or as the root of the index tree. Where two would fit, the choice is
 * not guessed: the error lists them. Differences (`reference`) and rows split
 * by another column are not of the figure. Rows with an empty unit are the
 * reference; the latest wave is shown, the one before it is the grey mark.
 *
 * check   tests/unit/show/rowpick.c
 */
#ifndef SVY_ROWPICK_H
#define SVY_ROWPICK_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/err.h"
#include "rows/estimate.h"
#include "survey/survey.h"

/* Respondents below which, unless --min-n says otherwise, a figure hides and a
 * table flags. */
enum { SVY_ROWPICK_LEAST = 30 };

/* What was asked for; a text not given is NULL. */
struct svy_wish {
    const struct svy_survey *survey; /* never NULL; zeroed: no file */
    const char *source;              /* what to call the estimates */
    const char *lang, *unit, *item, *stat, *answer;
    const char *title, *subtitle, *font;
    const struct svy_estimates *tests; /* differences, or NULL */
    const char *tested;                /* what to call them */
    double cm, dpi;
    double tall;              /* the figure at most, in cm; 0: no limit */
    bool league;              /* the kind of the figure */
    size_t part, top, bottom; /* of a league; 0: not said */
    size_t least;             /* n below this is not published */
    const char *form;         /* svg, png or pdf */
};

struct svy_rowpick {
    const struct svy_estimates *e;
    const struct svy_wish *wish;
    long unit, wave, reference; /* columns, or -1 */
    const char *stat, *item, *answer;
    const char *now, *before; /* waves; "" and NULL when there is none */
    struct svy_mem mem;       /* owns the five texts above */
};

/* Settles the unit column: --unit or the only one, wave aside. */
int svy_rowpick_unit(struct svy_rowpick *p, struct svy_err *why);

/* Settles the waves; after the unit, if any. */
void svy_rowpick_waves(struct svy_rowpick *p);

/* Settles stat (usual, where there are several and this is one of them), then
 * item, then answer. */
int svy_rowpick_stat(struct svy_rowpick *p, const char *usual,
                     struct svy_err *why);
int svy_rowpick_item(struct svy_rowpick *p, struct svy_err *why);
int svy_rowpick_answer(struct svy_rowpick *p, struct svy_err *why);

/* Whether a row is of the figure by what is settled so far, in this wave. */
bool svy_rowpick_fits(const struct svy_rowpick *p,
                      const struct svy_estimate *row, const char *wave);

/* The category of the unit column, "" when there is none. */
const char *svy_rowpick_level(const struct svy_rowpick *p,
                              const struct svy_estimate *row);

/* The row of a category in a wave, or NULL. */
const struct svy_estimate *svy_rowpick_row(const struct svy_rowpick *p,
                                           const char *level, const char *wave);

/* Whether a row rests on fewer respondents than that; not where n is NaN. */
bool svy_rowpick_few(const struct svy_estimate *row, size_t least);

/* Whether the figures of a row are not to be published. */
bool svy_rowpick_hidden(const struct svy_rowpick *p,
                        const struct svy_estimate *row);

/* One more row of the numbers beside the figure, which share the memory of the
 * estimates; of a row that is not published only its names and n. */
void svy_rowpick_keep(const struct svy_rowpick *p,
                      const struct svy_estimate *row,
                      struct svy_estimates *used);

void svy_rowpick_free(struct svy_rowpick *p);

#endif
