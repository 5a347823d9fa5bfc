/*
 * yaml - a settings file whose every value knows its line and column.
 *
 * How it is read is yamlfile.h, what may stand where schema.h.
 *
 * errors  `FILE:LINE:COLUMN: sentence`
 * check   tests/unit/survey/yaml.c, tests/fuzz/survey.c
 */
#ifndef SVY_YAML_H
#define SVY_YAML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "ground/strlist.h"

enum svy_yaml_kind { SVY_YAML_TEXT, SVY_YAML_LIST, SVY_YAML_MAP };

struct svy_yaml {
    enum svy_yaml_kind kind;
    size_t line, column; /* from 1 */
    const char *text;    /* of a text */
    bool nothing;        /* a text that is not there: `key:` */
    size_t n;            /* of a list or a map, in the order of the file */
    const struct svy_yaml **key, **value; /* a list has values only */
};

struct svy_schema;

struct svy_yaml_file {
    const char *name;
    const struct svy_schema *const
        *known;          /* for schema.h: every place there is */
    struct svy_mem *mem; /* owns all that is read */
    struct svy_err *why;
};

/* The value of a key, or NULL. */
const struct svy_yaml *svy_yaml_find(const struct svy_yaml *y, const char *key);

/* Part i of a list; of a lone text, the text. */
const struct svy_yaml *svy_yaml_part(const struct svy_yaml *y, size_t i);

/* Fills *f->why with a sentence about y. */
int svy_yaml_err(const struct svy_yaml_file *f, const struct svy_yaml *y,
                 const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* Where y stands, as sentences begin. */
const char *svy_yaml_place(const struct svy_yaml_file *f,
                           const struct svy_yaml *y);

/* A name that is not declared: says so, with the nearest that is. */
int svy_yaml_unknown(const struct svy_yaml_file *f, const struct svy_yaml *y,
                     const char *text, const struct svy_strlist *names);

/* Error unless y is a map, or nothing. */
int svy_yaml_check(const struct svy_yaml_file *f, const struct svy_yaml *y);

/* Readers. Into a const char *, not empty; a double, any, or 0 < x <= 1, or
 * one above 0; a bool; and a pointer to y itself, for later. */
int svy_yaml_text(const struct svy_yaml_file *f, const struct svy_yaml *y,
                  void *to);
int svy_yaml_number(const struct svy_yaml_file *f, const struct svy_yaml *y,
                    void *to);
int svy_yaml_share(const struct svy_yaml_file *f, const struct svy_yaml *y,
                   void *to);
int svy_yaml_positive(const struct svy_yaml_file *f, const struct svy_yaml *y,
                      void *to);
int svy_yaml_bool(const struct svy_yaml_file *f, const struct svy_yaml *y,
                  void *to);
int svy_yaml_keep(const struct svy_yaml_file *f, const struct svy_yaml *y,
                  void *to);

/* Into a struct svy_strlist: one text or a list of texts, none twice; nothing
 * is an empty list. */
int svy_yaml_list(const struct svy_yaml_file *f, const struct svy_yaml *y,
                  void *to);

/* One of the words, ended by NULL; its index. */
int svy_yaml_word(const struct svy_yaml_file *f, const struct svy_yaml *y,
                  const char *const *word, size_t *index);

#endif
