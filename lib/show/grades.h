/*
 * grades - the one scale that the bars of a figure share.
 *
 * Of the survey file, from its low end as scoring.h ranks codes; else the
 * answers seen, by number. An item that runs backward (reverse) has each answer
 * at the place of its mirror image, which is what its mean counts. Typed
 * missing answers (NA:…) and codes that the scale calls missing have no place.
 *
 * errors  items of different scales, or whose answers have other names, since
 *         one key is for all; more than eleven answers
 * check   tests/unit/show/bars.c
 */
#ifndef SVY_GRADES_H
#define SVY_GRADES_H

#include "show/rowpick.h"

enum { SVY_GRADES = 11, SVY_NO_GRADE = -1, SVY_LEFT_OUT = -2 };

struct svy_grades {
    const struct svy_wish *wish;
    size_t n; /* places, from the most negative */
    const char *code[SVY_GRADES];
    const char *item;              /* one that has the scale */
    const struct svy_scale *scale; /* NULL: answers seen */
    const char *seen;              /* private: an item without a scale */
};

/* Takes the answer of a row; in m what it needs. All, then close. */
int svy_grades_add(struct svy_grades *g, struct svy_mem *m,
                   const struct svy_estimate *row, struct svy_err *why);
int svy_grades_close(struct svy_grades *g, struct svy_err *why);

/* The place of the answer of a row, or one of the two above. */
long svy_grades_find(const struct svy_grades *g,
                     const struct svy_estimate *row);

/* Whether an item runs backward. */
bool svy_grades_reverse(const struct svy_grades *g, const char *item);

#endif
