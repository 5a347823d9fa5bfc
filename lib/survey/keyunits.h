/*
 * unitkeys - the keys `units` and `classes`: who is ranked, and what is good.
 *
 * A level belongs to a declared group; no other text (`also`) means two levels.
 * Lower limits of classes fall from the first to the last.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_UNITKEYS_H
#define SVY_UNITKEYS_H

#include "survey/schema.h"
#include "survey/survey.h"

extern const struct svy_keys svy_unitkeys_units, svy_unitkeys_level,
    svy_unitkeys_group, svy_unitkeys_class;

/* Readers of keys.h, into a struct svy_survey. */
int svy_unitkeys_read(const struct svy_yml_file *f, const struct svy_yml *y,
                      void *to);
int svy_unitkeys_classes(const struct svy_yml_file *f, const struct svy_yml *y,
                         void *to);

#endif
