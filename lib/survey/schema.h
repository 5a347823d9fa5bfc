/*
 * schema - which keys may stand where in a settings file, and who reads them.
 *
 * Each place of the file is a table: a row a key, with the reader of its value
 * and the member it goes to. A key that is in no row is an error that names
 * the nearest one, or the place where such a key belongs.
 *
 *     static const struct svy_key keys[] = {
 *         {"item", svy_yaml_share, offsetof(struct svy_checks, minutes)},
 *         {0},
 *     };
 *     static const struct svy_schema place = {"checks.nonresponse", keys};
 *
 * errors  `FILE:LINE:COLUMN: sentence`
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_SCHEMA_H
#define SVY_SCHEMA_H

#include <stddef.h>

#include "survey/yaml.h"

/* Reads y, the value of a key, into what `to` points at. */
struct svy_key {
    const char *key;
    int (*read)(const struct svy_yaml_file *f, const struct svy_yaml *y,
                void *to);
    size_t offset; /* of the member in the struct of the place */
};

struct svy_schema {
    const char *place;         /* "design", "items.NAME" */
    const struct svy_key *key; /* ended by an empty row */
};

/* Reads the values of the map y into *to. First all keys are checked; then the
 * rows are followed from top to bottom, so what is needed stands above what
 * needs it. Nothing at all is an empty map. */
int svy_schema_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                    const struct svy_schema *place, void *to);

#endif
