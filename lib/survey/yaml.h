/*
 * yml - a settings file whose every value knows its line and column.
 *
 * How it is read is ymlfile.h, what may stand where keys.h.
 *
 * errors  `FILE:LINE:COLUMN: sentence`
 * check   tests/unit/survey/yaml.c, tests/fuzz/survey.c
 */
#ifndef SVY_YML_H
#define SVY_YML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "ground/strlist.h"

enum svy_yml_kind { SVY_YML_TEXT, SVY_YML_LIST, SVY_YML_MAP };

struct svy_yml {
    enum svy_yml_kind kind;
    size_t line, column; /* from 1 */
    const char *text;    /* of a text */
    bool nothing;        /* a text that is not there: `key:` */
    size_t n;            /* of a list or a map, in the order of the file */
    const struct svy_yml **key, **value; /* a list has values only */
};

struct svy_keys;

struct svy_yml_file {
    const char *name;
    const struct svy_keys *const *known; /* for keys.h: every place there is */
    struct svy_mem *mem;                 /* owns all that is read */
    struct svy_err *why;
};

/* The value of a key, or NULL. */
const struct svy_yml *svy_yml_find(const struct svy_yml *y, const char *key);

/* Part i of a list; of a lone text, the text. */
const struct svy_yml *svy_yml_part(const struct svy_yml *y, size_t i);

/* Fills *f->why with a sentence about y. */
int svy_yml_err(const struct svy_yml_file *f, const struct svy_yml *y,
                const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* Where y stands, as sentences begin. */
const char *svy_yml_place(const struct svy_yml_file *f,
                          const struct svy_yml *y);

/* A name that is not declared: says so, with the nearest that is. */
int svy_yml_unknown(const struct svy_yml_file *f, const struct svy_yml *y,
                    const char *text, const struct svy_list *names);

/* Error unless y is a map, or nothing. */
int svy_yml_check(const struct svy_yml_file *f, const struct svy_yml *y);

/* Readers. Into a const char *, not empty; a double, any, or 0 < x <= 1, or
 * one above 0; a bool; and a pointer to y itself, for later. */
int svy_yml_text(const struct svy_yml_file *f, const struct svy_yml *y,
                 void *to);
int svy_yml_number(const struct svy_yml_file *f, const struct svy_yml *y,
                   void *to);
int svy_yml_share(const struct svy_yml_file *f, const struct svy_yml *y,
                  void *to);
int svy_yml_positive(const struct svy_yml_file *f, const struct svy_yml *y,
                     void *to);
int svy_yml_bool(const struct svy_yml_file *f, const struct svy_yml *y,
                 void *to);
int svy_yml_keep(const struct svy_yml_file *f, const struct svy_yml *y,
                 void *to);

/* Into a struct svy_list: one text or a list of texts, none twice; nothing is
 * an empty list. */
int svy_yml_list(const struct svy_yml_file *f, const struct svy_yml *y,
                 void *to);

/* One of the words, ended by NULL; its index. */
int svy_yml_word(const struct svy_yml_file *f, const struct svy_yml *y,
                 const char *const *word, size_t *index);

#endif
