/*
 * scalekeys - the key `scales`: what can be answered, in which order.
 *
 * A code stands once, with the label and the other texts that mean it; it is
 * never NA, which is how a missing answer is written. What is satisfied and
 * what is dissatisfied are codes of the scale, none of them both.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_SCALEKEYS_H
#define SVY_SCALEKEYS_H

#include "survey/schema.h"
#include "survey/survey.h"

extern const struct svy_keys svy_scalekeys_scale, svy_scalekeys_code,
    svy_scalekeys_missing;

/* A reader of keys.h, into a struct svy_survey. */
int svy_scalekeys_read(const struct svy_yml_file *f, const struct svy_yml *y,
                       void *to);

#endif
