/*
 * yamlfile - a settings file, read whole by libyaml.
 *
 * libyaml's traps are closed: a key that stands twice in one place, a second
 * document, lists and maps a hundred deep, bytes that are not UTF-8 and control
 * characters are refused, and every scalar stays a text ("no", 007). Texts are
 * composed (NFC). An alias stands for what it names.
 *
 * cost    the length of the file, twice; but anchors x anchors
 * errors  `FILE:LINE:COLUMN: sentence`
 * check   tests/unit/survey/yaml.c, tests/fuzz/survey.c
 */
#ifndef SVY_YAMLFILE_H
#define SVY_YAMLFILE_H

#include <stdio.h>

#include "survey/yaml.h"

/* Reads the whole of in; the root is a map. */
int svy_yamlfile_open(const struct svy_yaml_file *f, FILE *in,
                      const struct svy_yaml **root);

#endif
