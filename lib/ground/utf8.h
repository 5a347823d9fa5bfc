/*
 * utf8 - UTF-8: checked, composed, folded, measured, compared.
 *
 * Vietnamese is written with letters that Unicode can spell in two ways (one
 * code point, or a letter and its marks). What comes from outside is checked
 * and composed (NFC) once; codes and names are then compared as bytes. People
 * also write without marks, in capitals, with Đ as D: svy_utf8_fold() brings
 * all those to one form. Everything rests on libunistring.
 *
 * check   tests/law/ground/utf8.c, tests/unit/ground/utf8.c
 */
#ifndef SVY_UTF8_H
#define SVY_UTF8_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/mem.h"

/* The bytes of s that are well-formed UTF-8, from its start: len if all. */
size_t svy_utf8_check(const char *s, size_t len);

/* s composed (NFC), in m; s itself when it already is. */
const char *svy_utf8_compose(struct svy_mem *m, const char *s);

/* s without case, tones, marks and outer blanks, Đ as d, runs of blanks as
 * one: for finding what a person meant, never for printing. */
const char *svy_utf8_fold(struct svy_mem *m, const char *s);

/* s as it may stand on a page: what would act is shown (shown.h). Tabs and ends
 * of lines stay where there may be lines, else they become blanks. In m. */
const char *svy_utf8_shown(struct svy_mem *m, const char *s, bool lines);

/* s, or where it is longer than so many bytes its beginning and an ellipsis; in
 * m. */
const char *svy_utf8_clip(struct svy_mem *m, const char *s, size_t most);

/* Columns that s takes on a terminal. */
size_t svy_utf8_width(const char *s);

/* s in lines of at most so many columns, broken where Unicode lets a line end,
 * without the blanks there; what has no such place stays longer. *n lines, at
 * least one, in m. */
const char **svy_utf8_lines(struct svy_mem *m, const char *s, size_t width,
                            size_t *n);

/* <0, 0, >0 as a Vietnamese dictionary orders a and b: letters first
 * (a ă â b c d đ e ê …), tones (level, huyền, hỏi, ngã, sắc, nặng) next. */
int svy_utf8_order(const char *a, const char *b);

/* Letters to change, add, drop or swap to get from a to b after folding. */
size_t svy_utf8_distance(const char *a, const char *b);

/* Which of n names is most like s, or -1 when none is near: more than two
 * mistakes, or half of the name. */
long svy_utf8_near(const char *s, const char *const *name, size_t n);

/* Whether name matches a pattern of *, ? and [a-z] (as fnmatch does). */
bool svy_utf8_match(const char *pattern, const char *name);

#endif
