/*
 * designkeys - the keys `design`, `weighting` and `checks`: how it was drawn.
 *
 * Columns named here are columns of the answers; only data can tell whether
 * they are there. What is checked: no column is two stages, fpc has at most
 * one column more than there are clusters, no result of the fieldwork counts
 * as two, shares lie above 0 and up to 1.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_DESIGNKEYS_H
#define SVY_DESIGNKEYS_H

#include "survey/schema.h"
#include "survey/survey.h"

extern const struct svy_keys svy_designkeys_design, svy_designkeys_status,
    svy_designkeys_time, svy_designkeys_weighting, svy_designkeys_checks,
    svy_designkeys_straight, svy_designkeys_minutes, svy_designkeys_nonresponse,
    svy_designkeys_duplicates, svy_designkeys_interviewer;

/* Readers of keys.h, into a struct svy_survey; checks after the items. */
int svy_designkeys_read(const struct svy_yml_file *f, const struct svy_yml *y,
                        void *to);
int svy_designkeys_weights(const struct svy_yml_file *f,
                           const struct svy_yml *y, void *to);
int svy_designkeys_check(const struct svy_yml_file *f, const struct svy_yml *y,
                         void *to);

#endif
