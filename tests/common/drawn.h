/*
 * drawn - a figure of made-up estimates, laid out and read back.
 *
 * Zeroed but for wish (drawn_wish, changed at will), estimates and tests are
 * put in, drawn_try() or drawn_draw() lays the figure out and reads its script.
 */
#ifndef DRAWN_H
#define DRAWN_H

#include "common/script.h"
#include "rows/estimate.h"

struct drawn {
    struct svy_estimates e, tests, used;
    struct svy_wish wish;
    struct svy_figure f;
    struct script s;
    struct svy_err why;
};

/* An SVG in English, 16 cm wide, of a survey that says nothing; n from 30. */
extern const struct svy_wish drawn_wish;

/* Estimates of a file. */
void drawn_read(struct svy_estimates *e, const char *path);

/* Lays out x->e as a kind of figure, whatever its height; 0, or what it said in
 * x->why. */
int drawn_try(struct drawn *x, const char *kind);

/* The same, which must be possible; id stands in the message. */
void drawn_draw(struct drawn *x, const char *kind, unsigned long id);

/* What a block says, joined by |. */
const char *drawn_texts(struct drawn *x, const char *block);

/* Forgets the figure; the estimates can be drawn again. */
void drawn_undo(struct drawn *x);

void drawn_free(struct drawn *x);

#endif
