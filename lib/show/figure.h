/*
 * figure - what all figures share: the page, its texts, the axis, the foot.
 *
 * A figure is laid out from top to bottom in pixels of 1/96 inch: headline,
 * grey line, key, rows with their labels, axis, foot. Everything that is
 * written is measured first, so the left margin is as wide as the longest
 * label, a label that is too long is broken into lines, and the figure grows
 * with its rows. Numbers of the kind go into data blocks of `data`; the parts
 * of plots/ draw them.
 *
 * out     a script that needs nothing but gnuplot
 * check   tests/unit/show/figure.c, tests/law/show/figure.c,
 *         tests/golden/svyplot.t
 */
#ifndef SVY_FIGURE_H
#define SVY_FIGURE_H

#include <stdio.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "show/rowpick.h"

/* Where a text stands, which says how it looks (plots/text.gp). */
enum svy_place {
    SVY_HEAD,
    SVY_SUB,
    SVY_LABEL,  /* of a row: right-aligned */
    SVY_CELL,   /* beside a row: centred */
    SVY_COLUMN, /* above cells: centred */
    SVY_TIC,    /* above the plot, centred at the value x of the scale */
    SVY_KEY,
    SVY_FOOT,
    SVY_PLACES
};

struct svy_note {
    double x, y;
    enum svy_place place;
    const char *text;
};

struct svy_mark {
    int kind; /* what the part of the kind makes of it; SVY_HOLLOW: a ring */
    const char *text;
};

enum { SVY_HOLLOW = -1 };
enum { SVY_DOTS = 96 }; /* an inch: what widths and heights are given in */

struct svy_figure {
    const struct svy_wish *wish;
    double width, y; /* y: where the next thing goes; at last the height */
    double left, right, top, bottom; /* the plot */
    double low, high;                /* what its ends stand for */
    bool percent, mirrored;          /* how numbers of the scale are written */
    double body, step;               /* size of the type of rows; their step */
    bool tight;                      /* rows stand closer, in smaller type */
    size_t apart; /* so many rows, if any, stand first and by themselves */
    const char *title, *about; /* headline and grey line, once set */
    FILE *data;                /* blocks of the kind are written here */
    struct svy_mem mem;
    struct svy_note *note; /* private from here on */
    size_t n, room;
    char *text;
    size_t size;
};

int svy_figure_init(struct svy_figure *f, const struct svy_wish *wish,
                    struct svy_err *why);

/* The label of a name, or of a code of it, in the language asked for. */
const char *svy_figure_name(struct svy_figure *f, const char *name);
const char *svy_figure_code(struct svy_figure *f, const char *item,
                            const char *code);

/* A number as the reader sees it; a percentage with its sign. */
const char *svy_figure_number(struct svy_figure *f, double x, size_t digits,
                              bool percent);

void svy_figure_text(struct svy_figure *f, enum svy_place at, double x,
                     double y, const char *text);
double svy_figure_width(const struct svy_figure *f, enum svy_place at,
                        const char *text);

/* Whether a headline says a name: as words of its own, not inside of one. */
bool svy_figure_says(const char *title, const char *name);

/* Headline and grey line, unless --title and --subtitle say others. */
void svy_figure_head(struct svy_figure *f, const char *title,
                     const char *about);

void svy_figure_key(struct svy_figure *f, const struct svy_mark *mark,
                    size_t n);

/* Rows stand closer, in smaller type; before any of their texts is measured. */
void svy_figure_tighten(struct svy_figure *f);

/* Rows with these labels, at equal steps, aside pixels kept free at their
 * right; y[i] becomes the middle of row i. Leaves room for one line above them,
 * and between those that stand apart and the others. */
void svy_figure_rows(struct svy_figure *f, const char *const *label, size_t n,
                     double aside, double *y);

/* A scale from low to high below the rows, which plots/axis.gp divides;
 * mirrored: numbers without signs. */
void svy_figure_axis(struct svy_figure *f, double low, double high,
                     bool percent, bool mirrored);

/* Rings at these places: figures that are not published. */
void svy_figure_hollow(struct svy_figure *f, double x, double y);

/* Source, n (unless NaN), weighting, whether simulated; and what else is to be
 * said. */
void svy_figure_foot(struct svy_figure *f, double n, const char *more);

/* How tall it is, in cm, once the foot is set. */
double svy_figure_tall(const struct svy_figure *f);

/* Error where that is more than was wished. */
int svy_figure_fit(const struct svy_figure *f, struct svy_err *why);

/* The whole script; kind names the part that draws. */
void svy_figure_print(struct svy_figure *f, const char *kind, FILE *out);

void svy_figure_free(struct svy_figure *f);

#endif
