/*
 * tally - weighted counts per PSU: the heart of every estimate.
 *
 * Totals per unit of the last named stage are sufficient for every smooth
 * statistic and its design-based variance (svykit-formats(5) shows the file).
 * A tally is filled in any order, several files into one, then closed: closing
 * brings units, domains and categories into the order of their bytes, so that
 * everything computed from it is the same to the last bit whatever the order
 * of arrival was.
 *
 * unit      one of the last named stage (without clusters: a stratum)
 * combo     one combination of levels of the by-columns
 * category  an answer of an item. Two are not answers: SVY_CAT_PSU counts
 *           everybody of a unit, also outside --where; SVY_CAT_ALL everybody of
 *           a unit and combo inside it. `a*b` is the item of a pair, `x*y` its
 *           answer; a `*` or `\` within a code or name is written `\*`, `\\`
 * count     n respondents with a weight > 0 (of SVY_CAT_PSU whoever was
 *           sampled), and sums: w, w2 and, when the tally has them, d and
 *           r1 … rR
 *
 * cost      a respondent: one look-up for the unit and combo, one addition an
 *           item; memory as counts.h says, and 16 bytes an entry once closed
 * check     tests/law/data/tally.c
 */
#ifndef SVY_TALLY_H
#define SVY_TALLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "data/alike.h"
#include "data/counts.h"
#include "data/shape.h"
#include "ground/intern.h"
#include "ground/mem.h"

enum { SVY_STAGES = 8 };

struct svy_unit {
    const char **id;  /* wave (or ""), stratum, then an id a stage */
    const char **fpc; /* as written; "" is with replacement */
};

struct svy_cat {
    const char *answer; /* as written: escaped */
    size_t item;
    size_t from, to; /* its entries, once closed */
};

struct svy_tally_item {
    const char *name; /* as written: escaped */
    size_t from, to;  /* its categories, once closed */
};

struct svy_entry { /* somebody is counted there; of #psu every unit has one */
    uint32_t unit, combo, cat;
    uint32_t cell; /* private */
};

struct svy_part {
    const char *what; /* as part.h says */
    size_t n;
};

struct svy_tally {
    struct svy_shape shape;
    size_t nunit, ncombo, ncat, nitem, nentry, npart;
    struct svy_unit *unit;
    const char ***combo; /* combo[c][j]: level of by-column j */
    struct svy_cat *cat;
    struct svy_tally_item *item;
    struct svy_entry *entry; /* once closed: by category, unit, combo */
    struct svy_part *part;
    struct svy_intern parts; /* private, as are the next two */
    size_t part_room, people;
    bool same; /* set before reading: parts that are the same are let through */
    struct svy_hows how; /* how each wave was counted */
    struct svy_mem mem;
    struct svy_tally_private *own;
};

struct svy_tally_private {
    struct svy_intern units, combos, items, cats, cells;
    size_t unit_room, combo_room, item_room, cat_room, cell_room, psu_room,
        key_room;
    size_t *psu;         /* the cell of a unit's #psu, as units came */
    const char **level;  /* scratch of whole() */
    char *key;           /* where words are joined to be looked up */
    uint32_t *item_rank; /* once closed: where an item went, */
    uint32_t *came;      /* and which category came there */
    struct svy_counts store;
    struct svy_tally_cell {
        uint32_t unit, combo;
    } * cell;
};

/* An empty tally of a shape, which is copied. */
void svy_tally_init(struct svy_tally *t, const struct svy_shape *shape);

/* The unit of these ids (wave or "", stratum, a stage each); SVY_NONE when it
 * is known with another fpc. */
long svy_tally_unit(struct svy_tally *t, const char *const *id,
                    const char *const *fpc);

size_t svy_tally_combo(struct svy_tally *t, const char *const *level);

/* The cell of a unit's #psu, whose by-columns are empty but for the wave. */
size_t svy_tally_psu(const struct svy_tally *t, size_t unit);

size_t svy_tally_cat(struct svy_tally *t, const char *item, const char *answer);

/* Where the categories of a unit and combo are counted. */
size_t svy_tally_cell(struct svy_tally *t, size_t unit, size_t combo);

/* Says before any of them comes that an item has up to n answers which many
 * will give: their counts are near at hand. It is SVY_TALLY_UNSAID for an item
 * of which nobody says; pairs have none. */
enum { SVY_TALLY_UNSAID = 8 };
void svy_tally_reserve(struct svy_tally *t, const char *item, size_t n);

/* Whether those who answered both of two items were counted wherever both items
 * were: nobody may have, and then there is no pair among the items. */
bool svy_tally_paired(const struct svy_tally *t, size_t x, size_t y);

/* Whether rows of a category have w2. Squares are summed where they do:
 * elsewhere they are of no use. */
bool svy_tally_squares(const struct svy_tally *t, size_t cat);

/* Makes ready what is then added to counts; n, w and rest are set. */
void svy_tally_ready(struct svy_tally *t, struct svy_addend *x);
void svy_tally_put(struct svy_tally *t, size_t cell, size_t cat,
                   const struct svy_addend *x);

/* Both at once, for a respondent of weight w, or n of weight 1, with nothing
 * but the weight. */
void svy_tally_add(struct svy_tally *t, size_t cell, size_t cat, size_t n,
                   double w);

/* Adds a sum k of n respondents that was added up already, and with SVY_W these
 * n; false where it has to be added to svy_tally_at(). */
bool svy_tally_take(struct svy_tally *t, size_t cell, size_t cat, size_t k,
                    size_t n, const struct svy_exactsum *sum);

/* Where what was not taken is added; the pointer stays. */
struct svy_count *svy_tally_at(struct svy_tally *t, size_t cell, size_t cat);

/* How many were counted so far. */
size_t svy_tally_n(const struct svy_tally *t, size_t cell, size_t cat);

/* Puts all in order; nothing can be added afterwards. */
void svy_tally_close(struct svy_tally *t);

/* Once closed: by name (as written), or SVY_NONE. */
long svy_tally_find(const struct svy_tally *t, const char *item);
long svy_tally_answer(const struct svy_tally *t, size_t item,
                      const char *answer);

/* Once closed: how many an entry counts, and all that it counts. Zero a reader
 * first and free its mem; what is read lives until it reads again. */
struct svy_tally_reader {
    struct svy_count *count; /* private */
    struct svy_mem mem;
};
size_t svy_tally_people(const struct svy_tally *t, const struct svy_entry *e);
const struct svy_count *svy_tally_read(const struct svy_tally *t,
                                       const struct svy_entry *e,
                                       struct svy_tally_reader *r);

/* The largest sum of weights of any count. */
double svy_tally_most(const struct svy_tally *t);

void svy_tally_free(struct svy_tally *t);

#endif
