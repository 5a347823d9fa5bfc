/*
 * keydesign - the keys `design`, `weighting` and `checks`: how it was drawn.
 *
 * Columns named here are columns of the answers; only data can tell whether
 * they are there. What is checked: no column is two stages, fpc has at most
 * one column more than there are clusters, no result of the fieldwork counts
 * as two, shares lie above 0 and up to 1.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_KEYDESIGN_H
#define SVY_KEYDESIGN_H

#include "survey/schema.h"
#include "survey/survey.h"

extern const struct svy_schema svy_keydesign_design, svy_keydesign_status,
    svy_keydesign_time, svy_keydesign_weighting, svy_keydesign_checks,
    svy_keydesign_straight, svy_keydesign_minutes, svy_keydesign_nonresponse,
    svy_keydesign_duplicates, svy_keydesign_interviewer;

/* Readers of schema.h, into a struct svy_survey; checks after the items. */
int svy_keydesign_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                       void *to);
int svy_keydesign_weights(const struct svy_yaml_file *f,
                          const struct svy_yaml *y, void *to);
int svy_keydesign_check(const struct svy_yaml_file *f, const struct svy_yaml *y,
                        void *to);

#endif
