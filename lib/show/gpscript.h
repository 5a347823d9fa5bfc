/*
 * gpscript - a script that draws, where data can do nothing but be drawn.
 *
 * gnuplot runs what stands in a script: backticks in double quotes, macros,
 * whatever follows the end word of a data block. Texts of data therefore stand
 * in data blocks only, as quoted fields whose quotes and backslashes are
 * written as octal numbers and which hold no control character (shown.h); every
 * row of a block begins with a number, so that none can be its end word.
 *
 * from    tried with gnuplot 5.4.4
 * check   tests/unit/show/gpscript.c: texts that would run something
 */
#ifndef SVY_GPSCRIPT_H
#define SVY_GPSCRIPT_H

#include <stdbool.h>
#include <stdio.h>

#include "ground/mem.h"

/* s composed, on one line, with what would act shown (shown.h), and no longer
 * than 200 characters: as it may stand on a figure. In m. */
const char *svy_gpscript_clean(struct svy_mem *m, const char *s);

/* Opens the data block $name: its first row lies outside every canvas, because
 * gnuplot complains about a block without rows. */
void svy_gpscript_open(FILE *out, const char *name);
void svy_gpscript_close(FILE *out);

/* One cleaned text as a field of a block, and the end of its row. */
void svy_gpscript_text(FILE *out, const char *s);

/* Whether a name of a font may stand in a script. */
bool svy_gpscript_font(const char *font);

/* Copies plots/NAME.gp, which is part of the program. */
void svy_gpscript_part(FILE *out, const char *name);

#endif
