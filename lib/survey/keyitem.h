/*
 * itemkeys - the keys `items` and `columns`: what was asked and noted down.
 *
 * Both take the same keys. A scale must be declared; min and max belong to
 * numbers, reverse and multi to a scale; an earlier name (`old`) belongs to
 * one of them only; who is asked (`relevant`) is said with declared names.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_ITEMKEYS_H
#define SVY_ITEMKEYS_H

#include "survey/schema.h"
#include "survey/survey.h"

extern const struct svy_keys svy_itemkeys_item;

/* Readers of keys.h, into a struct svy_survey. Items come before columns; when
 * both are there, the conditions of either are read. */
int svy_itemkeys_items(const struct svy_yml_file *f, const struct svy_yml *y,
                       void *to);
int svy_itemkeys_columns(const struct svy_yml_file *f, const struct svy_yml *y,
                         void *to);
int svy_itemkeys_relevant(const struct svy_yml_file *f, const struct svy_yml *y,
                          void *to);

#endif
