/*
 * namespace - the names of a survey: one meaning each, and no other name used.
 *
 * Items, columns, derived items and nodes of the index share one list of
 * names, because all of them stand in the column `item` of what is published.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_NAMESPACE_H
#define SVY_NAMESPACE_H

#include "survey/catalog.h"
#include "survey/survey.h"

/* Error unless the text y can be the name of something new. */
int svy_namespace_check(const struct svy_yaml_file *f, const struct svy_yaml *y,
                        const struct svy_survey *s);

/* Adds all names of these kinds, in the order of the file. */
void svy_namespace_add(struct svy_strlist *out, const struct svy_yaml_file *f,
                       const struct svy_survey *s, int kinds);

/* The names that a list of names, ranges and globs means among these kinds. */
int svy_namespace_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                       const struct svy_survey *s, int kinds,
                       struct svy_strlist *out);

/* Reads the key private: columns of which nothing is printed are no items, nor
 * categories or ids that tables and tallies print. */
int svy_namespace_private(const struct svy_yaml_file *f,
                          const struct svy_yaml *y, void *survey);

/* One name among these kinds; no pattern. */
int svy_namespace_find(const struct svy_yaml_file *f, const struct svy_yaml *y,
                       const struct svy_survey *s, int kinds,
                       const char **name);

#endif
