#include "show/tabcells.h"

#include <string.h>

#include "ground/intern.h"
#include "show/entry.h"

void
svy_tabcells_init(struct svy_tabcells *c, struct svy_draft *d, size_t n,
                  size_t rows)
{
    *c = (struct svy_tabcells){.n = n, .rows = rows, .tree = -1, .note = ""};
    c->head = svy_mem_take(&d->mem, n, sizeof *c->head);
    c->number = svy_mem_take(&d->mem, n, sizeof *c->number);
    c->cell = svy_mem_take(&d->mem, rows, sizeof *c->cell);
    c->depth = svy_mem_take(&d->mem, rows, sizeof *c->depth);
    for (size_t i = 0; i < rows; i++)
        c->cell[i] = svy_mem_take(&d->mem, n, sizeof **c->cell);
}

/* The names of the index tree, and the first parent of each. */
struct family {
    struct svy_intern names;
    long *parent; /* parent[i]: a node of the survey, or -1 */
};

static void
family_init(struct family *f, struct svy_draft *d)
{
    const struct svy_survey *s = d->survey;
    size_t n = s->nnode, k;

    for (size_t i = 0; i < s->nnode; i++)
        n += s->node[i].n;
    *f = (struct family){.parent = svy_mem_take(&d->mem, n, sizeof *f->parent)};
    for (size_t i = 0; i < s->nnode; i++) {
        k = svy_intern_add(&f->names, s->node[i].name, strlen(s->node[i].name));
        f->parent[k] = s->node[i].parent;
    }
    for (size_t i = 0; i < s->nnode; i++)
        for (size_t j = 0; j < s->node[i].n; j++) {
            const char *item = s->node[i].child[j].item;
            const size_t known = f->names.n;

            if (s->node[i].child[j].node >= 0)
                continue;
            k = svy_intern_add(&f->names, item, strlen(item));
            if (k == known)
                f->parent[k] = (long)i;
        }
}

/* How many ancestors of an item are among those shown. */
static size_t
deep(const struct family *f, const struct svy_survey *s, const char *item,
     const bool *shown)
{
    const long at = svy_intern_find(&f->names, item, strlen(item));
    size_t depth = 0;

    for (long up = at < 0 ? -1 : f->parent[at]; up >= 0;
         up = s->node[up].parent)
        depth += shown[up];
    return depth;
}

void
svy_tabcells_deep(struct svy_tabcells *c, struct svy_draft *d,
                  const size_t *row)
{
    const struct svy_survey *s = d->survey;
    struct svy_intern items = {0};
    struct family f;
    bool *shown = svy_mem_take(&d->mem, s->nnode, sizeof *shown);
    size_t *depth;

    family_init(&f, d);
    for (size_t i = 0; i < c->rows; i++) {
        const char *item = d->e->row[row[i]].item;

        svy_intern_add(&items, item, strlen(item));
    }
    for (size_t i = 0; i < s->nnode; i++)
        shown[i] = svy_intern_find(&items, s->node[i].name,
                                   strlen(s->node[i].name)) != SVY_NONE;
    depth = svy_mem_take(&d->mem, items.n, sizeof *depth);
    for (size_t i = 0; i < items.n; i++)
        depth[i] = deep(&f, s, items.at[i].key, shown);
    for (size_t i = 0; i < c->rows; i++) {
        const char *item = d->e->row[row[i]].item;

        c->depth[i] = depth[svy_intern_find(&items, item, strlen(item))];
    }
    svy_intern_free(&f.names);
    svy_intern_free(&items);
}

int
svy_tabcells(struct svy_tabcells *c, struct svy_draft *d, struct svy_err *why)
{
    const struct svy_estimates *e = d->e;
    struct svy_columns shown;
    size_t *row;

    if (svy_draft_columns(d, &shown, why))
        return why->code;
    svy_tabcells_init(c, d, shown.n, e->n);
    row = svy_mem_take(&d->mem, e->n, sizeof *row);
    for (size_t j = 0; j < c->n; j++) {
        c->head[j] = svy_entry_head(d, &shown.at[j]);
        c->number[j] = svy_entry_right(d, &shown.at[j]);
        if (shown.at[j].what == SVY_SHOWS_NAME &&
            strcmp(shown.at[j].name, "item") == 0)
            c->tree = (long)j;
    }
    for (size_t i = 0; i < e->n; i++) {
        row[i] = i;
        for (size_t j = 0; j < c->n; j++)
            c->cell[i][j] = svy_entry(d, &e->row[i], &shown.at[j]);
    }
    svy_tabcells_deep(c, d, row);
    return 0;
}
