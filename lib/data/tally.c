#include "data/tally.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "ground/lexsort.h"

struct svy_tally_private {
    struct svy_intern units, combos, items, cats, cells;
    size_t unit_room, combo_room, item_room, cat_room, cell_room, psu_room,
        key_room;
    size_t *psu;         /* the cell of a unit's #psu, as units came */
    const char **level;  /* scratch of whole() */
    char *key;           /* where words are joined to be looked up */
    uint32_t *item_rank; /* once closed: where an item went */
    struct svy_counts store;
    struct cell *cell;
};

struct cell {
    uint32_t unit, combo;
};

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
    svy_counts_init(&t->own->store, SVY_REST + shape->base + shape->nrep);
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
    svy_tally_at(t, p->psu[u], SVY_CAT_PSU);
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
    }
    t->cat[c] =
        (struct svy_cat){.answer = svy_mem_copy(&t->mem, answer), .item = i};
    t->ncat = c + 1;
    return c;
}

size_t
svy_tally_cell(struct svy_tally *t, size_t unit, size_t combo)
{
    struct svy_tally_private *p = t->own;
    const struct cell cell = {(uint32_t)unit, (uint32_t)combo};
    size_t known = p->cells.n,
           c = svy_intern_add(&p->cells, &cell, sizeof cell);

    if (c == known) {
        p->cell = svy_mem_more(p->cell, &p->cell_room, c + 1, sizeof cell);
        p->cell[c] = cell;
    }
    return c;
}

struct svy_count *
svy_tally_at(struct svy_tally *t, size_t cell, size_t cat)
{
    return svy_counts_at(&t->own->store, cell, cat);
}

bool
svy_tally_squares(const struct svy_tally *t, size_t cat)
{
    return cat <= SVY_CAT_ALL || svy_shape_elements(&t->shape);
}

struct svy_count *
svy_tally_add(struct svy_tally *t, size_t cell, size_t cat, size_t n, double w)
{
    struct svy_count *c = svy_tally_at(t, cell, cat);

    assert(n <= 1 || w == 1);
    c->n += n;
    svy_exactsum_add(&c->sum[SVY_W], (double)n * w, &t->mem);
    if (svy_tally_squares(t, cat) && n == 1)
        svy_exactsum_square(&c->sum[SVY_W2], w, &t->mem);
    else if (svy_tally_squares(t, cat))
        svy_exactsum_add(&c->sum[SVY_W2], (double)n, &t->mem);
    return c;
}

static uint32_t *
order_units(struct svy_tally *t, struct svy_mem *m)
{
    struct svy_lexsort *key = svy_mem_take(m, t->nunit, sizeof *key);
    struct svy_unit *old = svy_mem_take(m, t->nunit, sizeof *old);
    uint32_t *r;

    for (size_t u = 0; u < t->nunit; u++) {
        key[u].word = t->unit[u].id;
        old[u] = t->unit[u];
    }
    r = svy_lexsort(m, key, 0, t->nunit);
    for (size_t u = 0; u < t->nunit; u++)
        t->unit[u] = old[key[u].old];
    return r;
}

static uint32_t *
order_combos(struct svy_tally *t, struct svy_mem *m)
{
    struct svy_lexsort *key = svy_mem_take(m, t->ncombo, sizeof *key);
    uint32_t *r;

    for (size_t c = 0; c < t->ncombo; c++)
        key[c].word = t->combo[c];
    r = svy_lexsort(m, key, 0, t->ncombo);
    for (size_t c = 0; c < t->ncombo; c++)
        t->combo[c] = (const char **)key[c].word;
    return r;
}

/* Items come out in the order of their first categories. */
static uint32_t *
order_cats(struct svy_tally *t, struct svy_mem *m)
{
    struct svy_lexsort *key = svy_mem_take(m, t->ncat, sizeof *key);
    struct svy_cat *old = svy_mem_take(m, t->ncat, sizeof *old);
    struct svy_tally_item *item = svy_mem_take(m, t->nitem, sizeof *item);
    size_t last = t->nitem, n = 0;
    uint32_t *r;

    for (size_t c = 0; c < t->ncat; c++) {
        const char **word = svy_mem_take(m, 3, sizeof *word);

        word[0] = t->item[t->cat[c].item].name;
        word[1] = t->cat[c].answer;
        key[c].word = word;
        old[c] = t->cat[c];
    }
    r = svy_lexsort(m, key, SVY_CAT_ALL + 1, t->ncat);
    t->own->item_rank =
        svy_mem_take(&t->mem, t->nitem, sizeof *t->own->item_rank);
    memcpy(item, t->item, t->nitem * sizeof *item);
    for (size_t c = 0; c < t->ncat; c++) {
        t->cat[c] = old[key[c].old];
        if (t->cat[c].item != last) {
            last = t->cat[c].item;
            t->own->item_rank[last] = (uint32_t)n;
            t->item[n] = item[last];
            t->item[n++].from = c;
        }
        t->cat[c].item = n - 1;
        t->item[n - 1].to = c + 1;
    }
    return r;
}

struct place {
    uint64_t at; /* unit, then combo */
    uint32_t cell;
};

static int
by_place(const void *a, const void *b)
{
    const struct place *p = a, *q = b;

    return p->at < q->at ? -1 : p->at > q->at;
}

static struct place *
order_cells(struct svy_tally *t, struct svy_mem *m, const uint32_t *unit,
            const uint32_t *combo)
{
    struct svy_tally_private *p = t->own;
    struct place *place = svy_mem_take(m, p->cells.n, sizeof *place);

    for (size_t c = 0; c < p->cells.n; c++)
        place[c] = (struct place){(uint64_t)unit[p->cell[c].unit] << 32 |
                                      combo[p->cell[c].combo],
                                  (uint32_t)c};
    if (p->cells.n > 0)
        qsort(place, p->cells.n, sizeof *place, by_place);
    return place;
}

/* Two passes over the cells: how many entries a category has, and which. */
static void
fill(struct svy_tally *t, const struct place *place, const uint32_t *cat)
{
    const struct svy_counts *s = &t->own->store;
    const struct svy_count *count;
    size_t ncell = t->own->cells.n, old, n = 0;

    for (size_t i = 0; i < ncell; i++)
        for (size_t at = 0; svy_counts_find(s, i, &at, &old) != NULL;)
            t->cat[cat[old]].to++;
    t->cat[SVY_CAT_PSU].to = t->nunit;
    for (size_t c = 0; c < t->ncat; c++) {
        t->cat[c].from = n;
        n += t->cat[c].to;
        t->cat[c].to = t->cat[c].from;
    }
    t->entry = svy_mem_more(NULL, &t->nentry, n, sizeof *t->entry);
    t->nentry = n;
    for (size_t i = 0; i < ncell; i++)
        for (size_t at = 0;
             (count = svy_counts_find(s, place[i].cell, &at, &old)) != NULL;)
            if (old != SVY_CAT_PSU)
                t->entry[t->cat[cat[old]].to++] =
                    (struct svy_entry){(uint32_t)(place[i].at >> 32),
                                       (uint32_t)place[i].at, cat[old], count};
}

/* #psu has an entry for every unit, also for one that has nobody. */
static void
fill_psu(struct svy_tally *t, const uint32_t *unit, const uint32_t *combo)
{
    struct svy_tally_private *p = t->own;

    for (size_t u = 0; u < t->nunit; u++)
        t->entry[unit[u]] = (struct svy_entry){
            unit[u], combo[p->cell[p->psu[u]].combo], SVY_CAT_PSU,
            svy_counts_at(&p->store, p->psu[u], SVY_CAT_PSU)};
    t->cat[SVY_CAT_PSU].to = t->nunit;
}

void
svy_tally_close(struct svy_tally *t)
{
    struct svy_mem m = {0};
    const uint32_t *unit = order_units(t, &m), *combo = order_combos(t, &m),
                   *cat = order_cats(t, &m);

    fill(t, order_cells(t, &m, unit, combo), cat);
    fill_psu(t, unit, combo);
    svy_mem_free(&m);
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
