/*
 * keyscale - the key `scales`: what can be answered, in which order.
 *
 * A code stands once, with the label and the other texts that mean it; it is
 * never NA, which is how a missing answer is written. What is satisfied and
 * what is dissatisfied are codes of the scale, none of them both.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_KEYSCALE_H
#define SVY_KEYSCALE_H

#include "survey/schema.h"
#include "survey/survey.h"

extern const struct svy_schema svy_keyscale_scale, svy_keyscale_code,
    svy_keyscale_missing;

/* A reader of schema.h, into a struct svy_survey. */
int svy_keyscale_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                      void *to);

#endif
