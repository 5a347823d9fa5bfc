#include "meaning/tabled.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "ground/intern.h"
#include "meaning/suppress.h"

/* A file, by domain. */
struct domains {
    const struct svy_tabled *in;
    struct svy_intern masks, names; /* tables; domains, levels joined by NULs */
    size_t *domain;                 /* of a row */
    size_t *table, *row; /* of a domain: its table; one of its rows */
    size_t finest;       /* table */
    size_t atoms;        /* where they begin; one a domain */
    struct svy_mem m;
};

/* Categories of a row, those that a mask has not left empty. */
static const char *
key(const struct svy_estimates *e, const struct svy_estimate *row,
    const char *mask, size_t *len, struct svy_mem *m)
{
    size_t room = 1;
    char *text;

    for (size_t j = 0; j < e->nby; j++)
        room += strlen(row->by[j]) + 1;
    text = svy_mem_take(m, room, 1);
    *len = 0;
    for (size_t j = 0; j < e->nby; j++) {
        const size_t n = mask[j] == '1' ? strlen(row->by[j]) : 0;

        memcpy(text + *len, row->by[j], n);
        *len += n + 1;
    }
    return text;
}

static void
find_domains(struct domains *d, const struct svy_tabled *in)
{
    const struct svy_estimates *e = in->from;
    char *mask;

    *d = (struct domains){.in = in};
    mask = svy_mem_take(&d->m, e->nby + 1, 1);
    d->domain = svy_mem_take(&d->m, e->n, sizeof *d->domain);
    d->table = svy_mem_take(&d->m, e->n, sizeof *d->table);
    d->row = svy_mem_take(&d->m, e->n, sizeof *d->row);
    for (size_t i = 0; i < e->n; i++) {
        struct svy_mem m = {0};
        const char *levels;
        size_t len;

        for (size_t j = 0; j < e->nby; j++)
            mask[j] = *e->row[i].by[j] != '\0' ? '1' : '0';
        levels = key(e, &e->row[i], mask, &len, &m);
        d->domain[i] = svy_intern_add(&d->names, levels, len);
        d->table[d->domain[i]] = svy_intern_add(&d->masks, mask, e->nby);
        d->row[d->domain[i]] = i;
        svy_mem_free(&m);
    }
}

static bool
is_finer(const struct domains *d, size_t a, size_t b)
{
    for (size_t j = 0; j < d->in->from->nby; j++)
        if (d->masks.at[a].key[j] == '0' && d->masks.at[b].key[j] == '1')
            return false;
    return true;
}

static int
find_finest(struct domains *d, struct svy_err *why)
{
    for (d->finest = 0; d->finest < d->masks.n; d->finest++) {
        size_t k = 0;

        while (k < d->masks.n && is_finer(d, d->finest, k))
            k++;
        if (k == d->masks.n)
            return 0;
    }
    return svy_err(why, SVY_FAILED,
                   "%s: --suppress cannot see how its tables overlap; give "
                   "answers or a tally, estimates of one table, or also those "
                   "of all by-columns crossed",
                   d->in->name);
}

static void
free_domains(struct domains *d)
{
    svy_intern_free(&d->masks);
    svy_intern_free(&d->names);
    svy_mem_free(&d->m);
}

/* The domain of a table that another one lies in, or SVY_NONE. */
static long
find_above(const struct domains *d, size_t domain, size_t table)
{
    const struct svy_estimates *e = d->in->from;
    struct svy_mem m = {0};
    size_t len;
    const char *levels =
        key(e, &e->row[d->row[domain]], d->masks.at[table].key, &len, &m);
    const long at = svy_intern_find(&d->names, levels, len);

    svy_mem_free(&m);
    return at;
}

/* The tables of a file; first[domain]: its block. */
static long *
add_tables(struct svy_nesting *x, struct domains *d)
{
    long *first = svy_mem_take(&d->m, d->names.n, sizeof *first);

    for (size_t t = 0; t < d->masks.n; t++) {
        size_t n = 0;
        long *block, next;

        for (size_t k = 0; k < d->names.n; k++)
            n += d->table[k] == t;
        block = svy_nesting_table(x, n);
        next = (long)(x->nblock - n);
        for (size_t k = 0; k < d->names.n; k++)
            if (d->table[k] == t)
                block[d->atoms + k] = first[k] = next++;
        for (size_t k = 0; k < d->names.n; k++) {
            const long above =
                d->table[k] == d->finest ? find_above(d, k, t) : SVY_NONE;

            if (above >= 0)
                block[d->atoms + k] = first[above];
        }
    }
    return first;
}

/* Who answered an item, by atom; of coarser domains who is left over. */
static void
count(const struct domains *d, const char *item, double *n)
{
    const struct svy_estimates *e = d->in->from;

    for (size_t i = 0; i < e->n; i++) {
        const struct svy_estimate *row = &e->row[i];

        if (strcmp(row->item, item) == 0)
            n[d->atoms + d->domain[i]] = isnan(row->n) ? 0 : row->n;
    }
    for (size_t k = 0; k < d->names.n; k++)
        for (size_t t = 0; d->table[k] == d->finest && t < d->masks.n; t++) {
            const long above = t == d->finest ? SVY_NONE : find_above(d, k, t);

            if (above >= 0)
                n[d->atoms + (size_t)above] =
                    fmax(0, n[d->atoms + (size_t)above] - n[d->atoms + k]);
        }
}

/* The people of each row; of rows of one item the same. Returns anybody. */
static const double *
add_people(struct svy_nesting *x, const struct svy_estimates *e,
           const struct domains d[2])
{
    struct svy_intern names = {0};
    double *all = svy_mem_take(&x->mem, x->natom, sizeof *all);

    for (size_t i = 0; i < e->n; i++) {
        const char *item = e->row[i].item;
        const size_t known = names.n;
        double *n;

        if (svy_intern_add(&names, item, strlen(item)) < known)
            continue;
        n = svy_mem_take(&x->mem, x->natom, sizeof *n);
        count(&d[0], item, n);
        count(&d[1], item, n);
        for (size_t a = 0; a < x->natom; a++)
            all[a] += n[a];
        for (size_t k = i; k < e->n; k++)
            if (strcmp(e->row[k].item, item) == 0)
                x->row[k].n = n;
    }
    svy_intern_free(&names);
    return all;
}

static int
hide(struct svy_estimates *e, struct domains d[2], size_t least,
     struct svy_err *why)
{
    const long *first[2];
    const double *all;
    struct svy_nesting x;
    int rc;

    d[1].atoms = d[0].names.n;
    svy_nesting_init(&x, d[0].names.n + d[1].names.n, e->n);
    for (size_t f = 0; f < 2; f++)
        first[f] = add_tables(&x, &d[f]);
    for (size_t i = 0; i < e->n; i++) {
        x.row[i].first = first[0][d[0].domain[d[0].in->row[i]]];
        x.row[i].second = first[1][d[1].domain[d[1].in->row[i]]];
    }
    all = add_people(&x, e, d);
    svy_nesting_close(&x, all);
    rc = svy_suppress(e, &x, least, why);
    svy_nesting_free(&x);
    return rc;
}

/* Only what is subtracted may be a value without n. */
static int
check_n(const struct svy_estimates *e, const struct svy_tabled *file,
        struct svy_err *why)
{
    for (size_t i = 0; i < e->n; i++) {
        const struct svy_estimate *row = &file->from->row[file->row[i]];

        if (isnan(row->n) && !isnan(row->value))
            return svy_err(why, SVY_FAILED,
                           "%s: --suppress goes by n, and a row of '%s' has "
                           "none",
                           file->name, row->item);
    }
    return 0;
}

int
svy_tabled_hide(struct svy_estimates *e, const struct svy_tabled file[2],
                size_t least, struct svy_err *why)
{
    struct domains d[2];
    int rc;

    if (least == 0)
        return 0;
    if (check_n(e, &file[0], why))
        return why->code;
    for (size_t f = 0; f < 2; f++)
        find_domains(&d[f], &file[f]);
    rc = find_finest(&d[0], why) || find_finest(&d[1], why)
             ? (int)why->code
             : hide(e, d, least, why);
    for (size_t f = 0; f < 2; f++)
        free_domains(&d[f]);
    return rc;
}
