/*
 * keyitem - the keys `items` and `columns`: what was asked and noted down.
 *
 * Both take the same keys. A scale must be declared; min and max belong to
 * numbers, reverse and multi to a scale; an earlier name (`old`) belongs to
 * one of them only; who is asked (`relevant`) is said with declared names.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_KEYITEM_H
#define SVY_KEYITEM_H

#include "survey/schema.h"
#include "survey/survey.h"

extern const struct svy_schema svy_keyitem_item;

/* Readers of schema.h, into a struct svy_survey. Items come before columns;
 * when both are there, the conditions of either are read. */
int svy_keyitem_items(const struct svy_yaml_file *f, const struct svy_yaml *y,
                      void *to);
int svy_keyitem_columns(const struct svy_yaml_file *f, const struct svy_yaml *y,
                        void *to);
int svy_keyitem_relevant(const struct svy_yaml_file *f,
                         const struct svy_yaml *y, void *to);

#endif
