#include "data/tally.h"

#include <stdlib.h>
#include <string.h>

#include "survey/pair.h"

static const char **
copy(struct svy_mem *m, const char *const *word, size_t n)
{
    const char **c = svy_mem_take(m, n + 1, sizeof *c);

    for (size_t i = 0; i < n; i++)
        c[i] = svy_mem_copy(m, word[i]);
    return c;
}

void
svy_tally_init(struct svy_tally *t, const struct svy_shape *shape)
{
    *t = (struct svy_tally){.same = t->same};
    t->shape = svy_shape_copy(shape, &t->mem);
    t->own = svy_mem_take(&t->mem, 1, sizeof *t->own);
    t->own->level =
        svy_mem_take(&t->mem, shape->nby + 1, sizeof *t->own->level);
    svy_counts_init(&t->own->store, shape);
    svy_tally_cat(t, "#psu", "");
    svy_tally_cat(t, "*", "");
}

/* The number of a list of words in a table of such lists; *isnew tells. */
static size_t
list(struct svy_tally *t, struct svy_intern *names, const char *const *word,
     size_t n, bool *isnew)
{
    struct svy_tally_private *p = t->own;
    size_t len = 0, known = names->n, at;

    for (size_t i = 0; i < n; i++) {
        size_t more = strlen(word[i]) + 1; // the NUL keeps words apart

        p->key = svy_mem_more(p->key, &p->key_room, len + more, 1);
        memcpy(p->key + len, word[i], more);
        len += more;
    }
    at = svy_intern_add(names, p->key, len);
    *isnew = names->n > known;
    return at;
}

/* The combo that holds rows of everybody: the wave of a unit, else empty. */
static size_t
whole(struct svy_tally *t, size_t unit)
{
    const char **level = t->own->level;

    for (size_t j = 0; j < t->shape.nby; j++)
        level[j] = "";
    if (svy_shape_waves(&t->shape))
        level[0] = t->unit[unit].id[0];
    return svy_tally_combo(t, level);
}

long
svy_tally_unit(struct svy_tally *t, const char *const *id,
               const char *const *fpc)
{
    struct svy_tally_private *p = t->own;
    const size_t nid = 2 + t->shape.nstage;
    bool isnew;
    size_t u = list(t, &p->units, id, nid, &isnew);

    if (!isnew) {
        for (size_t i = 0; i < t->shape.nfpc; i++)
            if (strcmp(t->unit[u].fpc[i], fpc[i]) != 0)
                return SVY_NONE;
        return (long)u;
    }
    t->unit = svy_mem_more(t->unit, &p->unit_room, u + 1, sizeof *t->unit);
    t->unit[u].id = copy(&t->mem, id, nid);
    t->unit[u].fpc = copy(&t->mem, fpc, t->shape.nfpc);
    t->nunit = u + 1;
    p->psu = svy_mem_more(p->psu, &p->psu_room, u + 1, sizeof *p->psu);
    p->psu[u] = svy_tally_cell(t, u, whole(t, u));
    return (long)u;
}

size_t
svy_tally_combo(struct svy_tally *t, const char *const *level)
{
    bool isnew;
    size_t c = list(t, &t->own->combos, level, t->shape.nby, &isnew);

    if (isnew) {
        t->combo = svy_mem_more(t->combo, &t->own->combo_room, c + 1,
                                sizeof *t->combo);
        t->combo[c] = copy(&t->mem, level, t->shape.nby);
        t->ncombo = c + 1;
    }
    return c;
}

size_t
svy_tally_psu(const struct svy_tally *t, size_t unit)
{
    return t->own->psu[unit];
}

static bool
is_pair(const char *item)
{
    struct svy_mem m = {0};
    const char *a, *b;
    const bool pair = svy_pair_split(&m, item, &a, &b);

    svy_mem_free(&m);
    return pair;
}

size_t
svy_tally_cat(struct svy_tally *t, const char *item, const char *answer)
{
    struct svy_tally_private *p = t->own;
    const char *word[] = {item, answer};
    bool isnew;
    size_t c = list(t, &p->cats, word, 2, &isnew), i;

    if (!isnew)
        return c;
    t->cat = svy_mem_more(t->cat, &p->cat_room, c + 1, sizeof *t->cat);
    i = svy_intern_add(&p->items, item, strlen(item));
    if (i == t->nitem) {
        t->item = svy_mem_more(t->item, &p->item_room, i + 1, sizeof *t->item);
        t->item[i] =
            (struct svy_tally_item){.name = svy_mem_copy(&t->mem, item)};
        t->nitem = i + 1;
        if (c > SVY_CAT_ALL)
            svy_tally_reserve(t, item, is_pair(item) ? 0 : SVY_TALLY_UNSAID);
    }
    t->cat[c] =
        (struct svy_cat){.answer = svy_mem_copy(&t->mem, answer), .item = i};
    t->ncat = c + 1;
    if (c > SVY_CAT_ALL)
        svy_counts_cat(&p->store, item);
    return c;
}

void
svy_tally_reserve(struct svy_tally *t, const char *item, size_t n)
{
    svy_counts_reserve(&t->own->store, item, n);
}

size_t
svy_tally_cell(struct svy_tally *t, size_t unit, size_t combo)
{
    struct svy_tally_private *p = t->own;
    const struct svy_tally_cell cell = {(uint32_t)unit, (uint32_t)combo};
    size_t known = p->cells.n,
           c = svy_intern_add(&p->cells, &cell, sizeof cell);

    if (c == known) {
        p->cell = svy_mem_more(p->cell, &p->cell_room, c + 1, sizeof cell);
        p->cell[c] = cell;
    }
    return c;
}

/* #how tells it of each wave; a tally that was made before there was one shows
 * no more than that somebody did. */
bool
svy_tally_paired(const struct svy_tally *t, size_t x, size_t y)
{
    const char *a = t->item[x].name, *b = t->item[y].name, *pair;
    struct svy_mem m = {0};
    bool paired;

    pair = svy_pair_join(&m, a, b, NULL);
    paired = svy_alike_said(&t->how) ? svy_alike_paired(&t->how, a, b, pair)
                                     : svy_tally_find(t, pair) >= 0;
    svy_mem_free(&m);
    return paired;
}

bool
svy_tally_squares(const struct svy_tally *t, size_t cat)
{
    return svy_counts_squares(&t->own->store, cat);
}

void
svy_tally_ready(struct svy_tally *t, struct svy_addend *x)
{
    svy_counts_ready(&t->own->store, x);
}

void
svy_tally_put(struct svy_tally *t, size_t cell, size_t cat,
              const struct svy_addend *x)
{
    svy_counts_add(&t->own->store, cell, cat, x);
}

void
svy_tally_add(struct svy_tally *t, size_t cell, size_t cat, size_t n, double w)
{
    struct svy_addend x = {.n = n, .w = w};

    svy_tally_ready(t, &x);
    svy_tally_put(t, cell, cat, &x);
}

bool
svy_tally_take(struct svy_tally *t, size_t cell, size_t cat, size_t k, size_t n,
               const struct svy_exactsum *sum)
{
    return svy_counts_take(&t->own->store, cell, cat, k, n, sum);
}

struct svy_count *
svy_tally_at(struct svy_tally *t, size_t cell, size_t cat)
{
    return svy_counts_at(&t->own->store, cell, cat);
}

size_t
svy_tally_n(const struct svy_tally *t, size_t cell, size_t cat)
{
    return svy_counts_n(&t->own->store, cell, cat);
}

size_t
svy_tally_people(const struct svy_tally *t, const struct svy_entry *e)
{
    return svy_tally_n(t, e->cell, t->own->came[e->cat]);
}

const struct svy_count *
svy_tally_read(const struct svy_tally *t, const struct svy_entry *e,
               struct svy_tally_reader *r)
{
    const struct svy_counts *s = &t->own->store;

    if (r->count == NULL)
        r->count = svy_counts_room(s, &r->mem);
    return svy_counts_read(s, e->cell, t->own->came[e->cat], r->count, &r->mem);
}

long
svy_tally_find(const struct svy_tally *t, const char *item)
{
    long old = svy_intern_find(&t->own->items, item, strlen(item));

    return old < 0 ? SVY_NONE : (long)t->own->item_rank[old];
}

long
svy_tally_answer(const struct svy_tally *t, size_t item, const char *answer)
{
    for (size_t c = t->item[item].from; c < t->item[item].to; c++)
        if (strcmp(t->cat[c].answer, answer) == 0)
            return (long)c;
    return SVY_NONE;
}

double
svy_tally_most(const struct svy_tally *t)
{
    return svy_counts_most(&t->own->store);
}

void
svy_tally_free(struct svy_tally *t)
{
    struct svy_tally_private *p = t->own;

    if (p == NULL)
        return;
    svy_counts_free(&p->store);
    free(p->cell);
    free(p->psu);
    free(p->key);
    svy_intern_free(&p->units);
    svy_intern_free(&p->combos);
    svy_intern_free(&p->items);
    svy_intern_free(&p->cats);
    svy_intern_free(&p->cells);
    svy_intern_free(&t->parts);
    svy_alike_free(&t->how);
    free(t->unit);
    free(t->combo);
    free(t->item);
    free(t->cat);
    free(t->entry);
    free(t->part);
    svy_mem_free(&t->mem);
    *t = (struct svy_tally){0};
}
