#include "measure/sides.h"

#include <assert.h>
#include <stdlib.h>

struct svy_seat {
    uint32_t unit, side;
};

static int
by_row(const void *a, const void *b)
{
    const struct svy_sided *x = a, *y = b;

    return svy_totals_order(x->row, y->row);
}

static int
by_seat(const void *a, const void *b)
{
    const struct svy_seat *x = a, *y = b;

    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    return x->side < y->side ? -1 : x->side > y->side;
}

/* The first l->first terms are of the side that nothing is subtracted from. In
 * a family judged together each domain is a side: which is which differs from
 * one difference to the next, and parts must be the same for all. */
static void
mark(struct svy_sides *s, const struct svy_family *f,
     const struct svy_linearize *l)
{
    for (size_t i = 0; i < l->n + l->nwho; i++) {
        const bool term = i < l->n;
        const size_t w = term ? 0 : i - l->n;
        const struct svy_row_total *row = term ? l->term[i].row : l->who[w];
        const bool first = term ? i < l->first : w < l->first_who;
        const uint32_t side = f->apart ? row->domain : !first;

        if (side >= s->nside)
            s->nside = side + 1;
        s->row[s->nrow++] = (struct svy_sided){row, side, term, !term};
    }
}

/* Whether all rows stand in one table, and are so many of it that a look at
 * every one is cheaper than sorting. */
static bool
many_of_one(const struct svy_sides *s, const struct svy_family *f)
{
    for (size_t i = 0; i < s->nrow; i++)
        if (s->row[i].row->made)
            return false;
    for (size_t j = 1; j < f->k; j++)
        if (f->l[j]->from != f->l[0]->from)
            return false;
    return s->nrow > 0 && s->nrow > f->l[0]->from->nrow / 16;
}

/* Each row once, by a look at every one. */
static void
scan_rows(struct svy_sides *s, const struct svy_totals *t)
{
    struct svy_mem m = {0};
    struct svy_sided *all = svy_mem_take(&m, t->nrow, sizeof *all);
    size_t n = 0;

    for (size_t i = s->nrow; i-- > 0;) { // of two the first says the side
        const struct svy_sided *r = &s->row[i];
        struct svy_sided *x = &all[r->row - t->row];

        *x = (struct svy_sided){r->row, r->side, x->term || r->term,
                                x->who || r->who};
    }
    for (size_t i = 0; i < t->nrow; i++)
        if (all[i].row != NULL)
            s->row[n++] = all[i];
    s->nrow = n;
    svy_mem_free(&m);
}

/* The same by sorting. */
static void
join_rows(struct svy_sides *s)
{
    size_t n = 0;

    if (s->nrow > 0)
        qsort(s->row, s->nrow, sizeof *s->row, by_row);
    for (size_t i = 0; i < s->nrow; i++) {
        if (n == 0 || s->row[n - 1].row != s->row[i].row)
            s->row[n++] = s->row[i];
        s->row[n - 1].term |= s->row[i].term;
        s->row[n - 1].who |= s->row[i].who;
    }
    s->nrow = n;
}

/* Of one side or two, and many cells: a look at every unit is cheaper than
 * sorting. */
static void
scan_seats(struct svy_sides *s)
{
    struct svy_mem m = {0};
    unsigned char *seen = svy_mem_take(&m, s->d->nunit, 1);

    for (size_t i = 0; i < s->nrow; i++) {
        const struct svy_sided *r = &s->row[i];

        for (size_t c = 0; c < r->row->ncell; c++)
            seen[s->d->at[r->row->cell[c].unit]] |=
                (unsigned char)(1 << r->side);
    }
    for (size_t u = 0; u < s->d->nunit; u++)
        s->n += (seen[u] & 1) + seen[u] / 2U;
    s->seat = svy_mem_take(&s->mem, s->n, sizeof *s->seat);
    s->n = 0;
    for (uint32_t u = 0; u < s->d->nunit; u++)
        for (uint32_t side = 0; side < 2; side++)
            if (seen[u] >> side & 1)
                s->seat[s->n++] = (struct svy_seat){u, side};
    svy_mem_free(&m);
}

static void
sort_seats(struct svy_sides *s, size_t cells)
{
    size_t n = 0;

    s->seat = svy_mem_take(&s->mem, cells, sizeof *s->seat);
    for (size_t i = 0; i < s->nrow; i++) {
        const struct svy_sided *r = &s->row[i];

        for (size_t c = 0; c < r->row->ncell; c++)
            s->seat[n++] =
                (struct svy_seat){s->d->at[r->row->cell[c].unit], r->side};
    }
    if (n > 0)
        qsort(s->seat, n, sizeof *s->seat, by_seat);
    for (size_t i = 0; i < n; i++)
        if (s->n == 0 || by_seat(&s->seat[s->n - 1], &s->seat[i]) != 0)
            s->seat[s->n++] = s->seat[i];
}

static void
find_seats(struct svy_sides *s)
{
    size_t cells = 0;

    for (size_t i = 0; i < s->nrow; i++)
        cells += s->row[i].row->ncell;
    if (s->nside <= 2 && cells > s->d->nunit / 16)
        scan_seats(s);
    else
        sort_seats(s, cells);
}

void
svy_sides_init(struct svy_sides *s, const struct svy_family *f,
               const struct svy_design *d)
{
    size_t rows = 0;

    *s = (struct svy_sides){.d = d};
    for (size_t j = 0; j < f->k; j++)
        rows += f->l[j]->n + f->l[j]->nwho;
    s->row = svy_mem_take(&s->mem, rows, sizeof *s->row);
    for (size_t j = 0; j < f->k; j++)
        mark(s, f, f->l[j]);
    if (many_of_one(s, f))
        scan_rows(s, f->l[0]->from);
    else
        join_rows(s);
    if (s->nrow > 0)
        find_seats(s);
    s->parent = svy_mem_take(&s->mem, s->nside, sizeof *s->parent);
}

size_t
svy_sides_find(const struct svy_sides *s, const struct svy_row_total *row)
{
    const struct svy_sided one = {.row = row};
    const struct svy_sided *r =
        bsearch(&one, s->row, s->nrow, sizeof *r, by_row);

    assert(r != NULL);
    return (size_t)(r - s->row);
}

static size_t
first_seat(const struct svy_sides *s, size_t unit)
{
    size_t from = 0, to = s->n;

    while (from < to) {
        const size_t half = from + (to - from) / 2;

        if (s->seat[half].unit < unit)
            from = half + 1;
        else
            to = half;
    }
    return from;
}

/* The side that stands for all that hang together with one; paths are halved on
 * the way, so that the next search is shorter. */
static uint32_t
root(const struct svy_sides *s, uint32_t side)
{
    while (s->parent[side] != side)
        side = s->parent[side] = s->parent[s->parent[side]];
    return side;
}

/* Units of one side alone have its number as key. One of several joins them:
 * key is many + the side that stands for all of these, known only after the
 * last unit was seen, so keys are looked up once more. Why they are split: a
 * variance of PSUs that are wholly on one side is known by their number alone,
 * and not by those of the other side. */
size_t
svy_sides_units(struct svy_sides *s, const uint32_t *group, size_t from,
                size_t to, struct svy_sides_unit *out)
{
    const size_t first = first_seat(s, from);
    const uint32_t many = (uint32_t)s->nside;
    size_t n = 0;

    for (size_t i = first; i < s->n && s->seat[i].unit < to; i++)
        s->parent[s->seat[i].side] = s->seat[i].side;
    for (size_t i = first; i < s->n && s->seat[i].unit < to; i++) {
        const uint32_t unit = s->seat[i].unit, side = s->seat[i].side;
        struct svy_sides_unit *p = n > 0 ? &out[n - 1] : NULL;

        if (p == NULL || p->group != group[unit]) {
            out[n++] = (struct svy_sides_unit){group[unit], side, unit};
            continue;
        }
        if (p->key < many && p->key != side)
            p->key += many;
        if (p->key >= many)
            s->parent[root(s, side)] = root(s, p->key - many);
    }
    for (size_t i = 0; i < n; i++)
        if (out[i].key >= many)
            out[i].key = many + root(s, out[i].key - many);
    return n;
}

void
svy_sides_free(struct svy_sides *s)
{
    svy_mem_free(&s->mem);
    *s = (struct svy_sides){0};
}
