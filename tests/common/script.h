/*
 * script - a figure as it is printed, read as gnuplot reads it: settings by
 * name, data blocks by name.
 */
#ifndef SCRIPT_H
#define SCRIPT_H

#include <stddef.h>

#include "show/figure.h"

enum { SCRIPT_BLOCKS = 32, SCRIPT_FIELDS = 6 };

struct script_row {
    double x[SCRIPT_FIELDS];
    const char *text; /* its last field where that is quoted, or NULL */
};

struct script_block {
    const char *name;
    size_t n;
    struct script_row *row; /* row[0 .. n-1], without the one off the canvas */
};

struct script {
    char *text;
    size_t n;
    struct script_block block[SCRIPT_BLOCKS];
    struct svy_mem mem;
};

/* What svy_figure_print() prints of a figure of this kind. */
void script_read(struct script *s, struct svy_figure *f, const char *kind);

/* A block that must be there, and a number that is set. */
const struct script_block *script_block(const struct script *s,
                                        const char *name);
double script_number(const struct script *s, const char *name);

/* Where a value of the scale lies on the canvas, as plots/style.gp has it. */
double script_place(const struct script *s, double value);

/* Fails where a text leaves the canvas, a row the plot, a line what it is part
 * of; id stands in the message. */
void script_check(const struct script *s, const struct svy_figure *f,
                  unsigned long id);

void script_free(struct script *s);

#endif
