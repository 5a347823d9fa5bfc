#include "meaning/disclosure.h"

#include <stdlib.h>
#include <string.h>

#include "ground/intern.h"

/* People whom no shown block parts. */
struct classes {
    size_t n, small; /* classes, those of fewer than least last */
    double *people;
    long **in;  /* in[table][class]: a shown block, or SVY_NESTING_NOT */
    size_t *of; /* of an atom with people */
    struct svy_mem m;
};

static bool
is_shown(const struct svy_disclosure *x, long block)
{
    return block >= 0 && x->shown[block];
}

/* People whom no shown block parts are in one class: whatever is added or
 * subtracted, they come in and go out together. So rows are sums over classes,
 * and few unknowns are left of many atoms. */
static struct svy_intern
name_classes(const struct svy_disclosure *x, struct classes *c)
{
    const struct svy_nesting *nest = x->nest;
    long *key = svy_mem_take(&c->m, nest->ntable + 1, sizeof *key);
    struct svy_intern names = {0};

    c->of = svy_mem_take(&c->m, nest->natom, sizeof *c->of);
    for (size_t a = 0; a < nest->natom; a++) {
        for (size_t t = 0; t < nest->ntable; t++) {
            const long b = nest->block[t][a];

            key[t] = is_shown(x, b) ? b : SVY_NESTING_NOT;
        }
        if (x->n[a] > 0)
            c->of[a] = svy_intern_add(&names, key, nest->ntable * sizeof *key);
    }
    return names;
}

/* Puts the small classes last; to[c]: the new number of class c. */
static void
sort_classes(const struct svy_disclosure *x, struct classes *c)
{
    size_t *to = svy_mem_take(&c->m, c->n, sizeof *to);
    double *people = svy_mem_take(&c->m, c->n, sizeof *people);
    size_t large = 0;

    for (size_t i = 0; i < c->n; i++)
        if (!(c->people[i] < x->least))
            to[i] = large++;
    c->small = c->n - large;
    for (size_t i = 0; i < c->n; i++) {
        if (c->people[i] < x->least)
            to[i] = large++;
        people[to[i]] = c->people[i];
    }
    c->people = people;
    for (size_t a = 0; a < x->nest->natom; a++)
        if (x->n[a] > 0)
            c->of[a] = to[c->of[a]];
}

static void
find_classes(const struct svy_disclosure *x, struct classes *c)
{
    const struct svy_nesting *nest = x->nest;
    struct svy_intern names;

    *c = (struct classes){0};
    names = name_classes(x, c);
    c->n = names.n;
    svy_intern_free(&names);
    c->people = svy_mem_take(&c->m, c->n, sizeof *c->people);
    for (size_t a = 0; a < nest->natom; a++)
        if (x->n[a] > 0)
            c->people[c->of[a]] += x->n[a];
    sort_classes(x, c);
    c->in = svy_mem_take(&c->m, nest->ntable, sizeof *c->in);
    for (size_t t = 0; t < nest->ntable; t++) {
        c->in[t] = svy_mem_take(&c->m, c->n, sizeof *c->in[t]);
        for (size_t a = 0; a < nest->natom; a++)
            if (x->n[a] > 0)
                c->in[t][c->of[a]] = is_shown(x, nest->block[t][a])
                                         ? nest->block[t][a]
                                         : SVY_NESTING_NOT;
    }
}

/* What is to be found out: how often each shown block is added, unknowns
 * 0 .. nest->nblock-1; and after them of what is found how often. */
struct problem {
    const struct svy_disclosure *x;
    struct classes c;
    size_t *rank; /* unknown of a block: those of tables of many come first */
    struct svy_elim s;
};

/* Tables with more blocks first: their blocks are solved for first, and the
 * total, which is a sum of them, is left over (elim.h). */
static size_t *
sort_tables(const struct svy_nesting *x, const bool *shown, struct svy_mem *m)
{
    size_t *order = svy_mem_take(m, x->ntable + 1, sizeof *order);
    size_t *blocks = svy_mem_take(m, x->ntable + 1, sizeof *blocks);
    bool *seen = svy_mem_take(m, x->nblock, sizeof *seen);

    for (size_t t = 0; t < x->ntable; t++) {
        size_t k = t;

        for (size_t a = 0; a < x->natom; a++) {
            const long b = x->block[t][a];

            if (b < 0 || seen[b] || !shown[b])
                continue;
            seen[b] = true;
            blocks[t]++;
        }
        for (; k > 0 && blocks[order[k - 1]] < blocks[t]; k--)
            order[k] = order[k - 1];
        order[k] = t;
    }
    return order;
}

static void
start(struct problem *p, const struct svy_disclosure *x, size_t found)
{
    const struct svy_nesting *nest = x->nest;
    const size_t *order;
    bool *ranked;
    size_t n = 0;

    p->x = x;
    order = sort_tables(nest, x->shown, &p->c.m);
    ranked = svy_mem_take(&p->c.m, nest->nblock, sizeof *ranked);
    p->rank = svy_mem_take(&p->c.m, nest->nblock, sizeof *p->rank);
    for (size_t i = 0; i < nest->ntable; i++)
        for (size_t c = 0; c < p->c.n; c++) {
            const long b = p->c.in[order[i]][c];

            if (b < 0 || ranked[b])
                continue;
            ranked[b] = true;
            p->rank[b] = n++;
        }
    svy_elim_init(&p->s, nest->nblock + found);
}

static void
finish(struct problem *p)
{
    svy_elim_free(&p->s);
    svy_mem_free(&p->c.m);
}

/* Each shown block b is added z_b times. The people of a class are in the
 * result sum of z_b over its blocks times: that must be 0 for a class of many,
 * and is called y_c of a small one, so
 *     sum_{b holds c} z_b - y_c = 0,
 * the same for every number that the blocks may have: rank, not luck. */
static void
add_class(struct problem *p, size_t c, const uint32_t *found, size_t n)
{
    const struct svy_nesting *nest = p->x->nest;
    struct svy_mem m = {0};
    struct svy_elim_form sum = {
        0, svy_mem_take(&m, nest->ntable + n, sizeof *sum.at),
        svy_mem_take(&m, nest->ntable + n, sizeof *sum.by)};

    for (size_t t = 0; t < nest->ntable; t++)
        if (p->c.in[t][c] >= 0) {
            sum.at[sum.n] = (uint32_t)p->rank[p->c.in[t][c]];
            sum.by[sum.n++] = 1;
        }
    for (size_t k = 0; k < n; k++) {
        sum.at[sum.n] = (uint32_t)nest->nblock + found[k];
        sum.by[sum.n++] = (uint32_t)svy_elim_prime - 1;
    }
    svy_elim_add(&p->s, &sum);
    svy_mem_free(&m);
}

/* used[block]: z_b by the free unknowns, found[] being 1 and what else is free
 * 0: not 0 is added or subtracted. By remainders of a prime, where a sum is 0
 * only if it is (or by a chance of 1 in 2e9). */
static void
find_used(struct problem *p, const bool *found, bool *used)
{
    const size_t nblock = p->x->nest->nblock;

    memset(used, 0, nblock * sizeof *used);
    for (size_t t = 0; t < p->x->nest->ntable; t++)
        for (size_t c = 0; c < p->c.n; c++) {
            const long b = p->c.in[t][c];
            struct svy_mem m = {0};
            struct svy_elim_form f;
            uint64_t times = 0;

            if (b < 0 || used[b])
                continue;
            f = svy_elim_form(&p->s, (uint32_t)p->rank[b], &m);
            for (size_t k = 0; k < f.n; k++)
                if (f.at[k] >= nblock && found[f.at[k] - nblock])
                    times += f.by[k];
            used[b] = times % svy_elim_prime != 0;
            svy_mem_free(&m);
        }
}

/* Small classes as sums of free ones: what picks every class not at all or
 * once, and fewer than least people, is a group that the reader has found. */
static enum svy_seek_out
search(struct problem *p, bool *used)
{
    const size_t nblock = p->x->nest->nblock;
    struct svy_elim_form *form =
        svy_mem_take(&p->c.m, p->c.small, sizeof *form);
    bool *picked = svy_mem_take(&p->c.m, p->c.small, sizeof *picked);
    const struct svy_fewest f = {.n = p->c.small,
                                 .form = form,
                                 .people = p->c.people + p->c.n - p->c.small,
                                 .least = p->x->least};
    enum svy_seek_out out;

    for (size_t i = 0; i < f.n; i++) {
        form[i] = svy_elim_form(&p->s, (uint32_t)(nblock + i), &p->c.m);
        for (size_t k = 0; k < form[i].n; k++)
            form[i].at[k] -= (uint32_t)nblock;
    }
    out = svy_fewest(&f, picked);
    if (out == SVY_SEEK_FOUND)
        find_used(p, picked, used);
    return out;
}

enum svy_seek_out
svy_disclosure_few(const struct svy_disclosure *x, bool *used)
{
    enum svy_seek_out out = SVY_SEEK_NONE;
    struct problem p;
    size_t large;

    find_classes(x, &p.c);
    if (p.c.small == 0) {
        svy_mem_free(&p.c.m);
        return out;
    }
    large = p.c.n - p.c.small;
    start(&p, x, p.c.small);
    for (size_t c = 0; c < p.c.n; c++) {
        const uint32_t found = (uint32_t)(c - large);

        add_class(&p, c, &found, c >= large);
    }
    svy_elim_close(&p.s);
    out = search(&p, used);
    finish(&p);
    return out;
}

/* whole[block]: one of table t that is asked for, has people, and is some
 * classes; in[class]: the block of table t. */
static void
find_whole(const struct svy_disclosure *x, const struct classes *c, size_t t,
           const bool *asked, bool *whole, long *in)
{
    const long *block = x->nest->block[t];

    for (size_t a = 0; a < x->nest->natom; a++)
        if (x->n[a] > 0) {
            in[c->of[a]] = block[a];
            if (block[a] >= 0)
                whole[block[a]] = asked[block[a]];
        }
    for (size_t a = 0; a < x->nest->natom; a++) {
        const long b = block[a], now = x->n[a] > 0 ? in[c->of[a]] : b;

        if (now != b && b >= 0)
            whole[b] = false;
        if (now != b && now >= 0)
            whole[now] = false;
    }
}

/* A hidden block can be found if y of it is free and nothing else is tied to
 * it: it can then be 1 with all others 0. One that stands in another's form, or
 * has one, only comes out together with others. */
static long
find_known(const struct problem *p, bool *whole)
{
    const size_t nblock = p->x->nest->nblock;

    for (size_t b = 0; b < nblock; b++) {
        struct svy_mem m = {0};
        struct svy_elim_form f;

        if (!p->s.bound[nblock + b])
            continue;
        whole[b] = false;
        f = svy_elim_form(&p->s, (uint32_t)(nblock + b), &m);
        for (size_t k = 0; k < f.n; k++)
            whole[f.at[k] - nblock] = false;
        svy_mem_free(&m);
    }
    for (size_t b = 0; b < nblock; b++)
        if (whole[b])
            return (long)b;
    return SVY_NESTING_NOT;
}

long
svy_disclosure_block(const struct svy_disclosure *x, const bool *asked,
                     bool *used)
{
    const struct svy_nesting *nest = x->nest;
    struct problem p;
    long **in, known;
    bool *whole, *found;
    uint32_t *of;

    find_classes(x, &p.c);
    start(&p, x, nest->nblock);
    whole = svy_mem_take(&p.c.m, nest->nblock, sizeof *whole);
    found = svy_mem_take(&p.c.m, nest->nblock, sizeof *found);
    in = svy_mem_take(&p.c.m, nest->ntable, sizeof *in);
    of = svy_mem_take(&p.c.m, nest->ntable, sizeof *of);
    for (size_t t = 0; t < nest->ntable; t++) {
        in[t] = svy_mem_take(&p.c.m, p.c.n, sizeof *in[t]);
        find_whole(x, &p.c, t, asked, whole, in[t]);
    }
    for (size_t c = 0; c < p.c.n; c++) {
        size_t n = 0;

        for (size_t t = 0; t < nest->ntable; t++)
            if (in[t][c] >= 0 && whole[in[t][c]])
                of[n++] = (uint32_t)in[t][c];
        add_class(&p, c, of, n);
    }
    svy_elim_close(&p.s);
    known = find_known(&p, whole);
    if (known >= 0) {
        found[known] = true;
        find_used(&p, found, used);
    }
    finish(&p);
    return known;
}
