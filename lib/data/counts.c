#include "data/counts.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* The categories of the shortest row: #psu and `*`. */
enum { HEADS = 2 };

static const uint32_t nowhere = UINT32_MAX;

/* Squares of larger weights are in no unit that others share (exactsum.h). */
static const double squared = 0x1p500;

struct svy_counts_block {
    uint32_t next, end; /* the places that are left */
};

struct svy_counts_cell {
    struct svy_packsum *row;
    size_t room; /* packs */
};

/* The packs of a place. */
static size_t
packs(const struct svy_counts *s, size_t cat)
{
    return 1 + svy_counts_squares(s, cat) + s->base;
}

bool
svy_counts_squares(const struct svy_counts *s, size_t cat)
{
    return cat <= SVY_CAT_ALL || s->elements;
}

/* Gives the next category the next place of a block, if any is left. */
static void
place_next(struct svy_counts *s, struct svy_counts_block *b)
{
    const size_t cat = s->ncat++;

    s->at = svy_mem_more(s->at, &s->cat_room, cat + 1, sizeof *s->at);
    s->at[cat] = nowhere;
    if (!s->dense || b->next == b->end)
        return;
    s->at[cat] = b->next;
    b->next += (uint32_t)packs(s, cat);
    s->placed = svy_mem_more(s->placed, &s->placed_room, s->nplaced + 1,
                             sizeof *s->placed);
    s->placed[s->nplaced++] = (uint32_t)cat;
}

void
svy_counts_init(struct svy_counts *s, const struct svy_shape *shape)
{
    *s = (struct svy_counts){.nrest = shape->base + shape->nrep,
                             .elements = svy_shape_elements(shape),
                             .base = shape->base,
                             .most = SVY_COUNTS_MOST,
                             .dense = shape->nrep == 0};
    svy_sparse_init(&s->beside, SVY_REST + s->nrest);
    s->head = s->width = packs(s, SVY_CAT_PSU) + packs(s, SVY_CAT_ALL);
    place_next(s, &(struct svy_counts_block){0, (uint32_t)s->head});
    place_next(s, &(struct svy_counts_block){(uint32_t)packs(s, SVY_CAT_PSU),
                                             (uint32_t)s->head});
}

void
svy_counts_reserve(struct svy_counts *s, const char *item, size_t n)
{
    const size_t each = packs(s, SVY_CAT_ALL + 1), known = s->items.n,
                 at = svy_intern_add(&s->items, item, strlen(item));

    if (at < known)
        return;
    s->block = svy_mem_more(s->block, &s->block_room, at + 1, sizeof *s->block);
    s->block[at].next = (uint32_t)s->width;
    if (n < (nowhere - s->width) / each)
        s->width += n * each;
    s->block[at].end = (uint32_t)s->width;
}

void
svy_counts_cat(struct svy_counts *s, const char *item)
{
    const long at = svy_intern_find(&s->items, item, strlen(item));
    struct svy_counts_block none = {0, 0};

    place_next(s, at < 0 ? &none : &s->block[at]);
}

static void
widen(struct svy_counts *s, size_t cell)
{
    s->cell = svy_mem_more(s->cell, &s->cell_room, cell + 1, sizeof *s->cell);
    memset(s->cell + s->ncell, 0, (cell + 1 - s->ncell) * sizeof *s->cell);
    s->ncell = cell + 1;
}

/* Makes room for place `at` in a row; what is moved is left behind, so rows
 * that grow item by item at least double. False when there is none. */
static bool
lengthen(struct svy_counts *s, struct svy_counts_cell *c, size_t at)
{
    const size_t least = c->room > s->head ? 2 * c->room : 0,
                 room = at < s->head       ? s->head
                        : s->width < least ? least
                                           : s->width,
                 bytes = room * sizeof *c->row;
    struct svy_packsum *row;

    if (bytes > s->most || s->bytes > s->most - bytes)
        return false;
    row = svy_mem_take(&s->mem, room, sizeof *row);
    if (c->room > 0)
        memcpy(row, c->row, c->room * sizeof *row);
    s->bytes += bytes;
    *c = (struct svy_counts_cell){row, room};
    return true;
}

/* The packs of a count, or NULL if it has none. */
static struct svy_packsum *
find_place(const struct svy_counts *s, size_t cell, size_t cat)
{
    const uint32_t at = s->at[cat];

    return cell < s->ncell && at < s->cell[cell].room ? s->cell[cell].row + at
                                                      : NULL;
}

static struct svy_packsum *
make_place(struct svy_counts *s, size_t cell, size_t cat)
{
    const uint32_t at = s->at[cat];

    if (at == nowhere)
        return NULL;
    if (cell >= s->ncell)
        widen(s, cell);
    if (at >= s->cell[cell].room && !lengthen(s, &s->cell[cell], at))
        return NULL;
    return s->cell[cell].row + at;
}

/* Makes a pack of one of the sums of n people, if that can be. */
static bool
pack(struct svy_counts *s, size_t k, size_t n, const struct svy_exactsum *sum,
     struct svy_packsum *p)
{
    if (!s->known[k] && sum->hi > 0) {
        s->unit[k] = svy_packsum_unit(sum->hi / (double)n);
        s->known[k] = true;
    }
    return svy_packsum(p, n, sum, s->unit[k]);
}

static void
make_ready(struct svy_counts *s, size_t k, double sum, struct svy_addend *x)
{
    const struct svy_exactsum exact = {.hi = sum};

    x->packed[k] = pack(s, k, x->n, &exact, &x->pack[k]);
}

void
svy_counts_ready(struct svy_counts *s, struct svy_addend *x)
{
    assert(x->n == 1 || (x->n > 1 && x->w == 1));
    if (!s->dense)
        return;
    make_ready(s, SVY_W, (double)x->n * x->w, x);
    make_ready(s, SVY_W2, x->w < squared ? (double)x->n * (x->w * x->w) : -1,
               x);
    if (s->base)
        make_ready(s, SVY_REST, x->rest[0], x);
}

/* Adds one of the sums, and of the first how many. */
static void
add_beside(struct svy_counts *s, struct svy_count *c, size_t k,
           const struct svy_addend *x)
{
    struct svy_mem *m = &s->beside.mem;

    if (k >= SVY_REST) {
        svy_exactsum_add(&c->sum[k], x->rest[k - SVY_REST], m);
    } else if (k == SVY_W) {
        c->n += x->n;
        svy_exactsum_add(&c->sum[k], (double)x->n * x->w, m);
    } else if (x->n == 1) {
        svy_exactsum_square(&c->sum[k], x->w, m);
    } else {
        svy_exactsum_add(&c->sum[k], (double)x->n, m);
    }
}

static void
add_all_beside(struct svy_counts *s, size_t cell, size_t cat,
               const struct svy_addend *x)
{
    struct svy_count *c = svy_counts_at(s, cell, cat);

    for (size_t k = 0; k < SVY_REST + s->nrest; k++)
        if (k != SVY_W2 || svy_counts_squares(s, cat))
            add_beside(s, c, k, x);
}

/* What a pack holds, in the sums. */
static void
unpack(const struct svy_counts *s, const struct svy_packsum *p, size_t k,
       struct svy_count *c, struct svy_mem *m)
{
    if (k == SVY_W)
        c->n += svy_packsum_n(p);
    svy_packsum_value(p, s->unit[k], &c->sum[k], m);
}

/* The way of those that do not fit, or find their place full. */
static void
add_slowly(struct svy_counts *s, size_t cell, size_t cat, size_t k,
           struct svy_packsum *p, const struct svy_addend *x)
{
    struct svy_count *c = svy_counts_at(s, cell, cat);

    if (!x->packed[k]) {
        add_beside(s, c, k, x);
        return;
    }
    unpack(s, p, k, c, &s->beside.mem);
    *p = x->pack[k];
}

void
svy_counts_add(struct svy_counts *s, size_t cell, size_t cat,
               const struct svy_addend *x)
{
    struct svy_packsum *p = make_place(s, cell, cat);

    if (p == NULL) {
        add_all_beside(s, cell, cat, x);
        return;
    }
    for (size_t k = SVY_W; k < SVY_REST + s->nrest; k++) {
        if (k == SVY_W2 && !svy_counts_squares(s, cat))
            continue;
        if (!x->packed[k] || !svy_packsum_add(p, &x->pack[k]))
            add_slowly(s, cell, cat, k, p, x);
        p++;
    }
}

bool
svy_counts_take(struct svy_counts *s, size_t cell, size_t cat, size_t k,
                size_t n, const struct svy_exactsum *sum)
{
    const bool squares = svy_counts_squares(s, cat);
    struct svy_packsum *p = make_place(s, cell, cat), x;

    if (p == NULL || (k == SVY_W2 && !squares) || !pack(s, k, n, sum, &x))
        return false;
    p += k > SVY_W2 && !squares ? k - 1 : k;
    if (!svy_packsum_add(p, &x)) {
        unpack(s, p, k, svy_counts_at(s, cell, cat), &s->beside.mem);
        *p = x;
    }
    return true;
}

struct svy_count *
svy_counts_at(struct svy_counts *s, size_t cell, size_t cat)
{
    return svy_sparse_at(&s->beside, cell, cat);
}

size_t
svy_counts_n(const struct svy_counts *s, size_t cell, size_t cat)
{
    const struct svy_packsum *p = find_place(s, cell, cat);
    const struct svy_count *c = svy_sparse_find(&s->beside, cell, cat);

    return (p == NULL ? 0 : svy_packsum_n(p)) + (c == NULL ? 0 : c->n);
}

struct svy_count *
svy_counts_room(const struct svy_counts *s, struct svy_mem *m)
{
    return svy_mem_take(m, 1, s->beside.stride);
}

const struct svy_count *
svy_counts_read(const struct svy_counts *s, size_t cell, size_t cat,
                struct svy_count *into, struct svy_mem *m)
{
    const struct svy_packsum *p = find_place(s, cell, cat);
    const struct svy_count *c = svy_sparse_find(&s->beside, cell, cat);

    if (p == NULL && c != NULL)
        return c;
    into->n = 0;
    for (size_t k = 0; k < SVY_REST + s->nrest; k++)
        svy_exactsum_empty(&into->sum[k]);
    for (size_t k = SVY_W; p != NULL && k < SVY_REST + s->nrest; k++)
        if (k != SVY_W2 || svy_counts_squares(s, cat))
            unpack(s, p++, k, into, m);
    if (c == NULL)
        return into;
    into->n += c->n;
    for (size_t k = 0; k < SVY_REST + s->nrest; k++)
        svy_exactsum_merge(&into->sum[k], &c->sum[k], m);
    return into;
}

/* Of how many of those with a place a cell may have any. */
static size_t
count_placed(const struct svy_counts *s, size_t cell)
{
    const size_t room = cell < s->ncell ? s->cell[cell].room : 0;

    return room > s->head ? s->nplaced : room > 0 ? HEADS : 0;
}

bool
svy_counts_next(const struct svy_counts *s, size_t cell,
                struct svy_counts_cursor *at, size_t *cat)
{
    const struct svy_packsum *p;
    const size_t n = count_placed(s, cell);

    while (at->place < n) {
        *cat = s->placed[at->place++];
        p = find_place(s, cell, *cat);
        if (p != NULL && svy_packsum_n(p) > 0)
            return true;
    }
    while (svy_sparse_next(&s->beside, cell, &at->beside, cat) != NULL) {
        p = find_place(s, cell, *cat);
        if (p == NULL || svy_packsum_n(p) == 0)
            return true;
    }
    return false;
}

/* The largest of the packs, which are compared as they are: in one unit. */
static double
most_packed(const struct svy_counts *s)
{
    const uint64_t sum = UINT64_MAX >> SVY_PACKSUM_N;
    struct svy_packsum most = {0, 0};
    struct svy_exactsum value = {0};

    for (size_t c = 0; c < s->ncell; c++)
        for (size_t i = 0; i < count_placed(s, c); i++) {
            const struct svy_packsum *p = find_place(s, c, s->placed[i]);

            if (p != NULL && ((p->hi & sum) > most.hi ||
                              ((p->hi & sum) == most.hi && p->lo > most.lo)))
                most = (struct svy_packsum){p->hi & sum, p->lo};
        }
    svy_packsum_value(&most, s->unit[SVY_W], &value, NULL);
    return svy_exactsum_value(&value, 0);
}

double
svy_counts_most(const struct svy_counts *s)
{
    struct svy_mem m = {0};
    struct svy_count *room = svy_counts_room(s, &m);
    double most = most_packed(s);

    for (size_t cell = 0; cell < s->beside.ncell; cell++)
        for (size_t at = 0, cat;
             svy_sparse_next(&s->beside, cell, &at, &cat) != NULL;) {
            const double w = svy_exactsum_value(
                &svy_counts_read(s, cell, cat, room, &m)->sum[SVY_W], 0);

            most = w > most ? w : most;
        }
    svy_mem_free(&m);
    return most;
}

void
svy_counts_free(struct svy_counts *s)
{
    svy_sparse_free(&s->beside);
    free(s->placed);
    free(s->at);
    free(s->block);
    svy_intern_free(&s->items);
    free(s->cell);
    svy_mem_free(&s->mem);
    *s = (struct svy_counts){0};
}
