/*
 * keyderive - the keys `derive`, `pairs` and `by`: what is made of answers.
 *
 * A derived item says one of every, mean, sum, count and recode, of declared
 * items; it is never made of another derived item. A recode's ranges and lists
 * share no code. A by-column bears no name that tallies and estimates use.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_KEYDERIVE_H
#define SVY_KEYDERIVE_H

#include "survey/schema.h"
#include "survey/survey.h"

extern const struct svy_schema svy_keyderive_derive;

/* Readers of schema.h, into a struct svy_survey: the names first, since nodes
 * of the index may hold them; the rest after the index, since a mean may be
 * that of a node. */
int svy_keyderive_names(const struct svy_yaml_file *f, const struct svy_yaml *y,
                        void *to);
int svy_keyderive_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                       void *to);
int svy_keyderive_pairs(const struct svy_yaml_file *f, const struct svy_yaml *y,
                        void *to);
int svy_keyderive_by(const struct svy_yaml_file *f, const struct svy_yaml *y,
                     void *to);

#endif
