/*
 * keyindex - the key `index`: what is added up to what.
 *
 * Nodes stand in the file in any order and come out with children after their
 * parents. Each has one parent at most; none is its own ancestor; below one
 * root an item stands once. What the score needs (points, numbers as codes)
 * the scales must have.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_KEYINDEX_H
#define SVY_KEYINDEX_H

#include "survey/schema.h"
#include "survey/survey.h"

extern const struct svy_schema svy_keyindex_index, svy_keyindex_node;

/* A reader of schema.h, into a struct svy_survey whose items and names of
 * derived items are there. */
int svy_keyindex_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                      void *to);

#endif
