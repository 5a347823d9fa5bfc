/*
 * response - what the text of one cell of the answers means.
 *
 *     empty, NA            not answered
 *     NA:reason            typed missing
 *     a declared missing   NA:reason (of the scale), NA:missing (--missing)
 *     anything else        the code, composed (NFC); with a scale it must be
 *                          one of its codes, with `type: number` a number
 *                          within its limits
 *
 * out     what cannot stand there is not answered, and told (badcells.h)
 * check   tests/unit/data/variable.c
 */
#ifndef SVY_RESPONSE_H
#define SVY_RESPONSE_H

#include <stddef.h>

#include "data/badcells.h"
#include "ground/mem.h"
#include "survey/survey.h"

struct svy_answer {
    const char *code;          /* NULL: not answered */
    const char *missing;       /* NA:reason when typed missing, else NULL */
    double number;             /* the code as a number, or NaN */
    struct svy_strlist choice; /* of a multi item: those chosen */
    struct svy_strlist amiss;  /* what cannot stand there: of a multi item the
                               choices, else the cell; then there is no code */
    size_t mark;               /* the caller's; SIZE_MAX when new */
    size_t nth;                /* of the different texts of its variable */
};

/* Where a cell stands, and what is known of its column. */
struct svy_response {
    const char *name;                  /* of the column */
    const struct svy_item *item;       /* of the survey file, or NULL */
    const struct svy_strlist *missing; /* codes of --missing */
    struct svy_mem *mem;
};

/* Fills an answer of its own from a text, which must outlive it. */
void svy_response_read(struct svy_answer *a, const struct svy_response *c,
                       const char *text);

/* What is amiss in a column that has an item: all but text, file and line. */
struct svy_badcells_cell svy_response_amiss(const struct svy_response *c);

#endif
