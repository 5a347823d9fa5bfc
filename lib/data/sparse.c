#include "data/sparse.h"

#include <stdlib.h>
#include <string.h>

/* A category is found by its digits, 16 to a step below the first. */
enum { BITS = 4, WAYS = 1 << BITS };

struct branch {
    struct svy_count **leaf[WAYS];
};

struct svy_sparse_cell {
    uint32_t newest; /* of its counts + 1; 0: none */
    size_t tops;
    struct branch **top;
};

struct svy_sparse_count {
    struct svy_count *count;
    uint32_t before; /* the one before it in the same cell + 1 */
    uint32_t cat;
};

void
svy_sparse_init(struct svy_sparse *s, size_t sums)
{
    *s = (struct svy_sparse){.stride = sizeof(struct svy_count) +
                                       sums * sizeof(struct svy_exactsum)};
}

static void
widen(struct svy_sparse *s, size_t cell)
{
    s->cell = svy_mem_more(s->cell, &s->cell_room, cell + 1, sizeof *s->cell);
    memset(s->cell + s->ncell, 0, (cell + 1 - s->ncell) * sizeof *s->cell);
    s->ncell = cell + 1;
}

/* Where the count of a category hangs, or will. */
static struct svy_count **
make_leaf(struct svy_sparse *s, struct svy_sparse_cell *c, size_t cat)
{
    const size_t top = cat >> 2 * BITS, old = c->tops;
    struct svy_count ***leaf;

    if (top >= old) {
        c->top = svy_mem_more(c->top, &c->tops, top + 1, sizeof(void *));
        for (size_t i = old; i < c->tops; i++)
            c->top[i] = NULL;
    }
    if (c->top[top] == NULL)
        c->top[top] = svy_mem_take(&s->mem, 1, sizeof *c->top[top]);
    leaf = &c->top[top]->leaf[cat >> BITS & (WAYS - 1)];
    if (*leaf == NULL)
        *leaf = svy_mem_take(&s->mem, WAYS, sizeof **leaf);
    return &(*leaf)[cat & (WAYS - 1)];
}

struct svy_count *
svy_sparse_at(struct svy_sparse *s, size_t cell, size_t cat)
{
    struct svy_sparse_cell *c;
    struct svy_count **leaf;

    if (cell >= s->ncell)
        widen(s, cell);
    c = &s->cell[cell];
    leaf = make_leaf(s, c, cat);
    if (*leaf == NULL) {
        const size_t i = s->n++;

        *leaf = svy_mem_take(&s->mem, 1, s->stride);
        s->at = svy_mem_more(s->at, &s->room, i + 1, sizeof *s->at);
        s->at[i] = (struct svy_sparse_count){*leaf, c->newest, (uint32_t)cat};
        c->newest = (uint32_t)(i + 1);
    }
    return *leaf;
}

struct svy_count *
svy_sparse_find(const struct svy_sparse *s, size_t cell, size_t cat)
{
    const struct svy_sparse_cell *c = cell < s->ncell ? &s->cell[cell] : NULL;
    const size_t top = cat >> 2 * BITS;
    struct svy_count **leaf;

    if (c == NULL || top >= c->tops || c->top[top] == NULL)
        return NULL;
    leaf = c->top[top]->leaf[cat >> BITS & (WAYS - 1)];
    return leaf == NULL ? NULL : leaf[cat & (WAYS - 1)];
}

/* The cursor is 1 + the place + 1 of the next, 1 after the last. */
struct svy_count *
svy_sparse_next(const struct svy_sparse *s, size_t cell, size_t *cursor,
                size_t *cat)
{
    size_t next = cell >= s->ncell ? 0
                  : *cursor == 0   ? s->cell[cell].newest
                                   : *cursor - 1;

    while (next > 0 && s->at[next - 1].count->n == 0)
        next = s->at[next - 1].before;
    *cursor = 1;
    if (next == 0)
        return NULL;
    *cursor += s->at[next - 1].before;
    *cat = s->at[next - 1].cat;
    return s->at[next - 1].count;
}

void
svy_sparse_free(struct svy_sparse *s)
{
    for (size_t c = 0; c < s->ncell; c++)
        free(s->cell[c].top);
    free(s->cell);
    free(s->at);
    svy_mem_free(&s->mem);
    *s = (struct svy_sparse){0};
}
