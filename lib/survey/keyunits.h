/*
 * keyunits - the keys `units` and `classes`: who is ranked, and what is good.
 *
 * A unit belongs to a declared group; no other text (`also`) means two units.
 * Lower limits of classes fall from the first to the last.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_KEYUNITS_H
#define SVY_KEYUNITS_H

#include "survey/schema.h"
#include "survey/survey.h"

extern const struct svy_schema svy_keyunits_units, svy_keyunits_level,
    svy_keyunits_group, svy_keyunits_class;

/* Readers of schema.h, into a struct svy_survey. */
int svy_keyunits_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                      void *to);
int svy_keyunits_classes(const struct svy_yaml_file *f,
                         const struct svy_yaml *y, void *to);

#endif
