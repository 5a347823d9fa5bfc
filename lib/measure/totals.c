#include "measure/totals.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/lexsort.h"
#include "ground/na.h"

enum { ORDINARY = 200 }; /* powers of two that need no scale */

/* What rows and cells are made with. */
struct work {
    struct svy_totals *s;
    struct svy_tally_reader reader;
    const uint32_t *order; /* entries by category, domain, unit */
    size_t ncell;
    struct svy_mem m;
};

/* Which by-column of the tally is meant by each of the table. */
static int
find_by(struct svy_totals *s, const struct svy_by *by, size_t *at,
        const char *name, struct svy_err *why)
{
    const struct svy_shape *shape = &s->t->shape;

    if (svy_shape_waves(shape))
        at[s->nby++] = 0;
    for (size_t i = 0; i < by->name.n; i++) {
        const char *column = by->name.name[i];
        size_t j = 0;

        while (j < shape->nby && strcmp(shape->by[j], column) != 0)
            j++;
        if (j == shape->nby)
            return svy_err(why, SVY_FAILED,
                           "%s: the tally is not split by '%s'; make it with "
                           "svytally -b %s",
                           name, column, svy_by_written(by, i, &s->mem));
        if (j > 0 || !svy_shape_waves(shape))
            at[s->nby++] = j;
    }
    s->by = svy_mem_take(&s->mem, s->nby + 1, sizeof *s->by);
    for (size_t i = 0; i < s->nby; i++)
        s->by[i] = shape->by[at[i]];
    return 0;
}

/* What is asked of domains again and again. */
static void
mark_domains(struct svy_totals *s)
{
    s->missing = svy_mem_take(&s->mem, s->ndomain, sizeof *s->missing);
    s->wave = svy_mem_take(&s->mem, s->ndomain, sizeof *s->wave);
    for (size_t d = 0; d < s->ndomain; d++) {
        for (size_t j = 0; j < s->nby; j++)
            s->missing[d] |= svy_na(s->level[d][j]);
        s->wave[d] = d > 0 && strcmp(svy_totals_wave(s, d),
                                     svy_totals_wave(s, d - 1)) == 0
                         ? s->wave[d - 1]
                         : (uint32_t)d;
    }
}

/* The domain of each combo; those of #psu rows alone have none. */
static void
find_domains(struct svy_totals *s, const size_t *at, struct svy_mem *m)
{
    const struct svy_tally *t = s->t;
    uint32_t *of = svy_mem_take(&s->mem, t->ncombo, sizeof *of);
    struct svy_lexsort *key = svy_mem_take(m, t->ncombo, sizeof *key);
    bool *used = svy_mem_take(m, t->ncombo, sizeof *used);

    for (size_t e = t->cat[SVY_CAT_ALL].from; e < t->nentry; e++)
        used[t->entry[e].combo] = true;
    for (size_t c = 0; c < t->ncombo; c++) {
        const char **level = svy_mem_take(&s->mem, s->nby + 1, sizeof *level);

        for (size_t j = 0; j < s->nby; j++)
            level[j] = t->combo[c][at[j]];
        key[c].word = level;
    }
    svy_lexsort(m, key, 0, t->ncombo);
    s->level = svy_mem_take(&s->mem, t->ncombo, sizeof *s->level);
    for (size_t i = 0; i < t->ncombo; i++) {
        const char *const *word = key[i].word;
        const char *const *last =
            s->ndomain ? (const char *const *)s->level[s->ndomain - 1] : NULL;
        size_t j = 0;

        if (!used[key[i].old])
            continue;
        while (last != NULL && j < s->nby && strcmp(last[j], word[j]) == 0)
            j++;
        if (last == NULL || j < s->nby)
            s->level[s->ndomain++] = (const char **)word;
        of[key[i].old] = (uint32_t)(s->ndomain - 1);
    }
    s->domain = of;
    mark_domains(s);
}

/* Weights far from 1 are counted in a unit near the sum of them all: squares of
 * weights of 1e150 or 1e-170 would be infinite or 0. It is a power of two, so
 * no digit changes, and 0 in ordinary files, whose bytes stay as they were. */
static int
find_scale(const struct svy_tally *t)
{
    int power;

    frexp(svy_tally_most(t), &power);
    return abs(power) > ORDINARY ? power : 0;
}

/* Rounds an exact total into a cell. spread = w2 - w^2/n = sum (w_k - mean)^2
 * is the variation of weights inside the cell, nearly 0 beside w2 where weights
 * are much alike: so w^2/n goes off w2 exactly, the product w mean in two
 * doubles (fma gives what its rounding lost), and is rounded once. */
static void
put_cell(const struct svy_totals *s, struct svy_cell_total *c,
         const struct svy_exactsum *sum, struct svy_mem *m)
{
    struct svy_exactsum rest = {0};
    double mean;

    c->w = svy_exactsum_value(&sum[SVY_W], s->scale);
    c->w2 = svy_exactsum_value(&sum[SVY_W2], 2 * s->scale);
    if (c->w2 == 0)
        return; // not summed: there is no spread to tell of
    mean = c->w / (double)c->n;
    svy_exactsum_add(&rest, c->w2, m);
    svy_exactsum_add(&rest, -c->w * mean, m);
    svy_exactsum_add(&rest, -fma(c->w, mean, -(c->w * mean)), m);
    c->spread = fmax(0, svy_exactsum_value(&rest, 0));
    if (c->spread < 1e-14 * c->w2)
        c->spread = 0; // rounding, not weights
}

/* Whether two entries of one category share a domain, and a unit too. */
static bool
in_row(const struct work *x, size_t i, size_t k)
{
    const struct svy_entry *e = x->s->t->entry;

    return x->s->domain[e[x->order[i]].combo] ==
           x->s->domain[e[x->order[k]].combo];
}

static bool
in_cell(const struct work *x, size_t i, size_t k)
{
    const struct svy_entry *e = x->s->t->entry;

    return e[x->order[i]].unit == e[x->order[k]].unit && in_row(x, i, k);
}

/* The entries from i on that share domain and unit, as one cell; returns where
 * they end. Exact sums are merged and rounded once: however finely the tally
 * was split, or cut into files, the cell is the same to the last bit. */
static size_t
join(struct work *x, size_t i, size_t end, struct svy_exactsum *whole)
{
    const struct svy_tally *t = x->s->t;
    struct svy_cell_total *cell = &x->s->cell[x->ncell++];
    struct svy_exactsum sum[2] = {{0}};
    const size_t from = i;

    cell->unit = t->entry[x->order[i]].unit;
    do {
        const struct svy_count *c =
            svy_tally_read(t, &t->entry[x->order[i]], &x->reader);

        svy_exactsum_merge(&sum[SVY_W], &c->sum[SVY_W], &x->m);
        svy_exactsum_merge(&sum[SVY_W2], &c->sum[SVY_W2], &x->m);
        cell->n += c->n;
    } while (++i < end && in_cell(x, from, i));
    svy_exactsum_merge(whole, &sum[SVY_W], &x->m);
    put_cell(x->s, cell, sum, &x->m);
    return i;
}

/* Rows and cells of one category. */
static void
add_cat(struct work *x, uint32_t cat)
{
    struct svy_totals *s = x->s;
    const struct svy_cat *c = &s->t->cat[cat];

    s->first[cat] = s->nrow;
    for (size_t i = c->from; i < c->to;) {
        struct svy_row_total *r = &s->row[s->nrow++];
        struct svy_exactsum whole = {0};
        const size_t from = i;

        *r = (struct svy_row_total){
            .cat = cat,
            .domain = s->domain[s->t->entry[x->order[i]].combo],
            .cell = &s->cell[x->ncell]};
        while (i < c->to && in_row(x, from, i)) {
            i = join(x, i, c->to, &whole);
            r->n += s->cell[x->ncell - 1].n;
            r->ncell++;
        }
        r->w = svy_exactsum_value(&whole, s->scale);
    }
    svy_mem_free(&x->m);
}

/* The entries, which stand by category, unit and combo, by category, domain and
 * unit: sorted by domain, then by category, each time without changing the
 * order of those that are alike. */
static uint32_t *
sort_entries(const struct svy_totals *s, struct svy_mem *m)
{
    const struct svy_tally *t = s->t;
    uint32_t *by_domain = svy_mem_take(m, t->nentry, sizeof *by_domain);
    uint32_t *order = svy_mem_take(m, t->nentry, sizeof *order);
    size_t *next = svy_mem_take(m, s->ndomain + 2, sizeof *next);
    size_t *place = svy_mem_take(m, t->ncat, sizeof *place);

    for (size_t e = 0; e < t->nentry; e++)
        next[s->domain[t->entry[e].combo] + 1]++;
    for (size_t d = 0; d < s->ndomain; d++)
        next[d + 1] += next[d];
    for (size_t e = 0; e < t->nentry; e++)
        by_domain[next[s->domain[t->entry[e].combo]]++] = (uint32_t)e;
    for (size_t c = 0; c < t->ncat; c++)
        place[c] = t->cat[c].from;
    for (size_t e = 0; e < t->nentry; e++)
        order[place[t->entry[by_domain[e]].cat]++] = by_domain[e];
    return order;
}

static void
add_all(struct svy_totals *s, struct svy_mem *m)
{
    const struct svy_tally *t = s->t;
    struct work x = {.s = s, .order = sort_entries(s, m)};

    s->row = svy_mem_take(&s->mem, t->nentry, sizeof *s->row);
    s->cell = svy_mem_take(&s->mem, t->nentry, sizeof *s->cell);
    s->first = svy_mem_take(&s->mem, t->ncat + 1, sizeof *s->first);
    for (size_t c = SVY_CAT_ALL; c < t->ncat; c++)
        add_cat(&x, (uint32_t)c);
    s->first[t->ncat] = s->nrow;
    svy_mem_free(&x.reader.mem);
}

int
svy_totals_init(struct svy_totals *s, const struct svy_tally *t,
                const struct svy_by *by, const char *name, struct svy_err *why)
{
    struct svy_mem m = {0};
    size_t *at = svy_mem_take(&m, t->shape.nby + by->name.n + 1, sizeof *at);
    int rc;

    *s = (struct svy_totals){.t = t, .scale = find_scale(t)};
    rc = find_by(s, by, at, name, why);
    if (rc == 0) {
        find_domains(s, at, &m);
        add_all(s, &m);
    }
    svy_mem_free(&m);
    return rc;
}

const struct svy_row_total *
svy_totals_find(const struct svy_totals *s, size_t domain, size_t cat)
{
    size_t from = s->first[cat], to = s->first[cat + 1];

    while (from < to) {
        size_t half = from + (to - from) / 2;

        if (s->row[half].domain == domain)
            return &s->row[half];
        if (s->row[half].domain < domain)
            from = half + 1;
        else
            to = half;
    }
    return NULL;
}

int
svy_totals_order(const struct svy_row_total *a, const struct svy_row_total *b)
{
    if (a->cat != b->cat)
        return a->cat < b->cat ? -1 : 1;
    if (a->domain != b->domain)
        return a->domain < b->domain ? -1 : 1;
    if (a->made != b->made)
        return a->made ? 1 : -1;
    if (a->n != b->n) // where rows lie in memory is the last to say
        return a->n < b->n ? -1 : 1;
    return a->w != b->w ? (a->w < b->w ? -1 : 1) : (a > b) - (a < b);
}

const char *
svy_totals_wave(const struct svy_totals *s, size_t domain)
{
    return svy_shape_waves(&s->t->shape) ? s->level[domain][0] : "";
}

void
svy_totals_free(struct svy_totals *s)
{
    svy_mem_free(&s->mem);
}
