/*
 * load - a survey file, whole: svy_survey_find(), _read() and _parse().
 *
 * Declared in survey.h, where who uses a survey looks for them; they stand
 * here because they rest on the readers of every key, and those on survey.h.
 *
 * check   tests/unit/survey/survey.c, tests/fuzz/survey.c
 */
#ifndef SVY_LOAD_H
#define SVY_LOAD_H

#include "survey/survey.h"

#endif
