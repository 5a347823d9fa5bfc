/*
 * alike - whether the parts and waves of a tally were counted alike.
 *
 * Parts of one wave must say the same in all that #how tells (how.h), else a
 * sentence names what differs. Waves may differ in the names of columns, in
 * where and in items, which is told; in what a by-column or item of both rests
 * on, in missing codes and in statuses they must not. Published counts go
 * with counts alone within a wave.
 *
 * A tally made before there was #how says nothing of its waves: it is taken,
 * and told. Where one part says it and another does not, nothing is said of
 * the wave.
 *
 * cost    items x log items a part and wave
 * check   tests/law/data/alike.c, tests/golden/how.t
 */
#ifndef SVY_ALIKE_H
#define SVY_ALIKE_H

#include "data/how.h"
#include "ground/err.h"
#include "ground/strlist.h"

struct svy_how {
    const char *wave; /* "" if there are none */
    const char *file; /* the first that says it */
    const char *text; /* NULL: none did */
    bool unsaid;      /* some part did not say it */
    bool here;        /* counted in this run, whose files tell what they lack */
    size_t n;
    struct svy_how_item *item; /* sorted by name */
};

struct svy_hows {
    size_t n, room;
    struct svy_how *at;
    size_t nwait, wait_room;
    struct svy_how *wait; /* private: not yet added */
    const char *silent;   /* the first file that did not say it, or NULL */
    struct svy_mem mem;
};

/* A part of a wave was counted so; NULL: it does not say. */
int svy_alike_add(struct svy_hows *h, const char *wave, const char *text,
                  const char *file, struct svy_err *why);

/* The same, to be looked at when svy_alike_check() is called: files that do not
 * fit may have plainer things to say before. */
void svy_alike_wait(struct svy_hows *h, const char *wave, const char *text,
                    const char *file);

/* Whether the waves go together. What is to be told goes to notes, in m. */
int svy_alike_check(struct svy_hows *h, struct svy_strlist *notes,
                    struct svy_mem *m, struct svy_err *why);

/* Of a wave, or NULL. */
const struct svy_how *svy_alike_find(const struct svy_hows *h,
                                     const char *wave);

/* The sum of an item as written, or NULL when it was not counted. */
const char *svy_alike_item(const struct svy_how *h, const char *item);

/* Whether each wave says how it was counted. */
bool svy_alike_said(const struct svy_hows *h);

/* Whether each wave that has two items, as they are written, has their pair,
 * though perhaps nobody answered both. */
bool svy_alike_paired(const struct svy_hows *h, const char *x, const char *y,
                      const char *pair);

/* Hides what a de-identified tally must not tell. */
void svy_alike_hide(struct svy_hows *h);

void svy_alike_free(struct svy_hows *h);

#endif
