#include "data/counts.h"

#include <stdlib.h>
#include <string.h>

/* A rare category is found by its digits, 16 to a step below the first. */
enum { BITS = 4, WAYS = 1 << BITS };

struct branch {
    struct svy_count **leaf[WAYS];
};

struct svy_counts_cell {
    size_t room; /* categories that fit in dense */
    char *dense;
    size_t rare; /* the newest of its rare counts + 1; 0: none */
    size_t tops; /* of the tree of its rare counts */
    struct branch **top;
};

struct svy_counts_rare {
    struct svy_count *count;
    size_t before; /* the one before it in the same cell + 1 */
    size_t cat;
};

void
svy_counts_init(struct svy_counts *s, size_t sums)
{
    *s = (struct svy_counts){.stride = sizeof(struct svy_count) +
                                       sums * sizeof(struct svy_exactsum)};
}

/* Where the count of a rare category hangs, or will. */
static struct svy_count **
find_leaf(struct svy_counts *s, struct svy_counts_cell *c, size_t cat)
{
    const size_t digits = cat - SVY_COUNTS_DENSE, top = digits >> 2 * BITS;
    const size_t old = c->tops;
    struct svy_count ***leaf;

    if (top >= old) {
        c->top = svy_mem_more(c->top, &c->tops, top + 1, sizeof(void *));
        for (size_t i = old; i < c->tops; i++)
            c->top[i] = NULL;
    }
    if (c->top[top] == NULL)
        c->top[top] = svy_mem_take(&s->mem, 1, sizeof *c->top[top]);
    leaf = &c->top[top]->leaf[digits >> BITS & (WAYS - 1)];
    if (*leaf == NULL)
        *leaf = svy_mem_take(&s->mem, WAYS, sizeof **leaf);
    return &(*leaf)[digits & (WAYS - 1)];
}

static struct svy_count *
rare(struct svy_counts *s, struct svy_counts_cell *c, size_t cat)
{
    struct svy_count **leaf = find_leaf(s, c, cat);

    if (*leaf == NULL) {
        const size_t i = s->nrare++;

        *leaf = svy_mem_take(&s->mem, 1, s->stride);
        s->at = svy_mem_more(s->at, &s->rare_room, i + 1, sizeof *s->at);
        s->at[i] = (struct svy_counts_rare){*leaf, c->rare, cat};
        c->rare = i + 1;
    }
    return *leaf;
}

static void
widen(struct svy_counts *s, size_t cell)
{
    s->cell = svy_mem_more(s->cell, &s->cell_room, cell + 1, sizeof *s->cell);
    memset(s->cell + s->ncell, 0, (cell + 1 - s->ncell) * sizeof *s->cell);
    s->ncell = cell + 1;
}

struct svy_count *
svy_counts_at(struct svy_counts *s, size_t cell, size_t cat)
{
    struct svy_counts_cell *c;

    if (cell >= s->ncell)
        widen(s, cell);
    c = &s->cell[cell];
    if (cat >= SVY_COUNTS_DENSE)
        return rare(s, c, cat);
    if (cat >= c->room) {
        size_t room = c->room;

        c->dense = svy_mem_more(c->dense, &c->room, cat + 1, s->stride);
        memset(c->dense + room * s->stride, 0, (c->room - room) * s->stride);
    }
    return (struct svy_count *)(void *)(c->dense + cat * s->stride);
}

/* The cursor runs over the dense places, then, from room on, along the chain
 * of rare ones: room + 1 + the place of the next. */
struct svy_count *
svy_counts_find(const struct svy_counts *s, size_t cell, size_t *cursor,
                size_t *cat)
{
    const struct svy_counts_cell *c = cell < s->ncell ? &s->cell[cell] : NULL;
    size_t next;

    while (c != NULL && *cursor < c->room) {
        struct svy_count *count =
            (struct svy_count *)(void *)(c->dense + *cursor * s->stride);

        *cat = (*cursor)++;
        if (count->n > 0)
            return count;
    }
    for (; c != NULL; *cursor = c->room + 1 + s->at[next - 1].before) {
        next = *cursor == c->room ? c->rare : *cursor - c->room - 1;
        if (next == 0 || s->at[next - 1].count->n > 0)
            break;
    }
    if (c == NULL || next == 0)
        return NULL;
    *cursor = c->room + 1 + s->at[next - 1].before;
    *cat = s->at[next - 1].cat;
    return s->at[next - 1].count;
}

void
svy_counts_free(struct svy_counts *s)
{
    for (size_t c = 0; c < s->ncell; c++) {
        free(s->cell[c].dense);
        free(s->cell[c].top);
    }
    free(s->cell);
    free(s->at);
    svy_mem_free(&s->mem);
    *s = (struct svy_counts){0};
}
