#include "data/tally.h"

#include <stdlib.h>
#include <string.h>

#include "ground/lexsort.h"

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
    t->own->came = svy_mem_take(&t->mem, t->ncat, sizeof *t->own->came);
    memcpy(item, t->item, t->nitem * sizeof *item);
    for (size_t c = 0; c < t->ncat; c++) {
        t->cat[c] = old[key[c].old];
        t->own->came[c] = (uint32_t)key[c].old;
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
    const size_t ncell = t->own->cells.n;
    size_t old, n = 0;

    for (size_t i = 0; i < ncell; i++)
        for (struct svy_counts_cursor at = {0, 0};
             svy_counts_next(s, i, &at, &old);)
            t->cat[cat[old]].to++;
    t->cat[SVY_CAT_PSU].to = t->nunit;
    for (size_t c = 0; c < t->ncat; c++) {
        t->cat[c].from = n;
        n += t->cat[c].to;
        t->cat[c].to = t->cat[c].from;
    }
    t->entry = malloc((n + 1) * sizeof *t->entry);
    if (t->entry == NULL)
        svy_mem_gone();
    t->nentry = n;
    for (size_t i = 0; i < ncell; i++)
        for (struct svy_counts_cursor at = {0, 0};
             svy_counts_next(s, place[i].cell, &at, &old);)
            if (old != SVY_CAT_PSU)
                t->entry[t->cat[cat[old]].to++] = (struct svy_entry){
                    (uint32_t)(place[i].at >> 32), (uint32_t)place[i].at,
                    cat[old], place[i].cell};
}

/* #psu has an entry for every unit, also for one that has nobody. */
static void
fill_psu(struct svy_tally *t, const uint32_t *unit, const uint32_t *combo)
{
    struct svy_tally_private *p = t->own;

    for (size_t u = 0; u < t->nunit; u++)
        t->entry[unit[u]] =
            (struct svy_entry){unit[u], combo[p->cell[p->psu[u]].combo],
                               SVY_CAT_PSU, (uint32_t)p->psu[u]};
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
