/*
 * label - a text for people, in one language or several.
 *
 *     label: Signs are easy to see
 *     label: {vi: Biển hiệu dễ thấy, en: Signs are easy to see}
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_LABEL_H
#define SVY_LABEL_H

#include <stddef.h>

#include "survey/yaml.h"

/* A text in several languages; lang "" is one that stands for all. */
struct svy_label {
    size_t n;
    const char **lang, **text;
};

/* The text for a language; failing that the one for all, then English, then
 * the first; otherwise, where there is no label at all, instead. */
const char *svy_label_find(const struct svy_label *l, const char *lang,
                           const char *instead);

/* A reader of schema.h, into a struct svy_label. */
int svy_label_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                   void *to);

#endif
