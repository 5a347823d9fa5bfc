/*
 * treekeys - the key `index`: what is added up to what.
 *
 * Nodes stand in the file in any order and come out with children after their
 * parents. Each has one parent at most; none is its own ancestor; below one
 * root an item stands once. What the score needs (points, numbers as codes)
 * the scales must have.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_TREEKEYS_H
#define SVY_TREEKEYS_H

#include "survey/schema.h"
#include "survey/survey.h"

extern const struct svy_keys svy_treekeys_index, svy_treekeys_node;

/* A reader of keys.h, into a struct svy_survey whose items and names of
 * derived items are there. */
int svy_treekeys_read(const struct svy_yml_file *f, const struct svy_yml *y,
                      void *to);

#endif
