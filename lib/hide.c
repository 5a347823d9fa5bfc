#include "hide.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "names.h"
#include "nest.h"
#include "solve.h"

/* What a block is to the reader. */
enum state { ABSENT, EMPTY, SHOWN, HIDDEN };

struct hide {
    struct svy_estimates *e;
    double least;
    struct svy_nest nest;
    struct svy_names items;
    size_t *item;      /* of a row */
    size_t *group;     /* of an item: the first that it goes together with */
    double *size;      /* of a domain: the most who answered anything */
    enum state *state; /* of a domain, for the group at hand */
    double *n;         /* the fewest people in its block */
    struct svy_mem mem;
};

static size_t
find_group(const struct hide *h, size_t item)
{
    while (h->group[item] != item)
        item = h->group[item];
    return item;
}

static void
join(struct hide *h, size_t a, size_t b)
{
    const size_t p = find_group(h, a), q = find_group(h, b);

    h->group[p < q ? q : p] = p < q ? p : q;
}

static bool
is_of_two(const struct svy_estimate *row)
{
    static const char *const stat[] = {"ratio", "difference", "correlation"};

    for (size_t i = 0; i < sizeof stat / sizeof *stat; i++)
        if (strcmp(row->stat, stat[i]) == 0)
            return true;
    return false;
}

/* Whether a statistic of two items is of an item: `x/…` or `…/x`. */
static bool
is_part(const char *two, const struct svy_name *x)
{
    const size_t len = strlen(two);

    return len > x->len + 1 &&
           ((strncmp(two, x->key, x->len) == 0 && two[x->len] == '/') ||
            (strcmp(two + len - x->len, x->key) == 0 &&
             two[len - x->len - 1] == '/'));
}

static void
find_items(struct hide *h)
{
    const struct svy_estimates *e = h->e;

    h->item = svy_mem_take(&h->mem, e->n, sizeof *h->item);
    for (size_t i = 0; i < e->n; i++) {
        const bool tree = strcmp(e->row[i].stat, "index") == 0;
        const char *name = tree ? "" : e->row[i].item;

        h->item[i] = svy_names_add(&h->items, name, strlen(name));
    }
    h->group = svy_mem_take(&h->mem, h->items.n, sizeof *h->group);
    for (size_t k = 0; k < h->items.n; k++)
        h->group[k] = k;
    for (size_t i = 0; i < e->n; i++)
        for (size_t k = 0; is_of_two(&e->row[i]) && k < h->items.n; k++)
            if (is_part(e->row[i].item, &h->items.at[k]))
                join(h, h->item[i], k);
}

static void
find_domains(struct hide *h)
{
    const struct svy_estimates *e = h->e;
    const size_t *d;
    size_t n;

    svy_nest_init(&h->nest, e);
    d = h->nest.domain;
    n = h->nest.ndomain;
    h->size = svy_mem_take(&h->mem, n, sizeof *h->size);
    h->state = svy_mem_take(&h->mem, n, sizeof *h->state);
    h->n = svy_mem_take(&h->mem, n, sizeof *h->n);
    for (size_t i = 0; i < e->n; i++)
        h->size[d[i]] = fmax(h->size[d[i]], e->row[i].n);
}

/* The blocks of a group, the small ones hidden; whether there is any. */
static bool
look_at(struct hide *h, size_t group)
{
    bool some = false;

    for (size_t d = 0; d < h->nest.ndomain; d++) {
        h->state[d] = ABSENT;
        h->n[d] = INFINITY;
    }
    for (size_t i = 0; i < h->e->n; i++) {
        const size_t d = h->nest.domain[i];

        if (find_group(h, h->item[i]) != group)
            continue;
        if (h->state[d] == ABSENT)
            h->state[d] = EMPTY;
        if (!(h->e->row[i].n > 0))
            continue;
        h->n[d] = fmin(h->n[d], h->e->row[i].n);
        h->state[d] = h->n[d] < h->least ? HIDDEN : SHOWN;
        some |= h->state[d] == HIDDEN;
    }
    return some;
}

static bool
is_unknown(const struct hide *h, size_t d)
{
    return h->state[d] == HIDDEN || h->state[d] == ABSENT;
}

static size_t
count_unknown(const struct hide *h, const struct svy_nest_sum *s)
{
    size_t n = is_unknown(h, s->total);

    for (size_t k = 0; k < s->n; k++)
        n += is_unknown(h, s->member[k]);
    return n;
}

/* In how many sums a domain would be the only one that is hidden. */
static size_t
count_lone(const struct hide *h, size_t d)
{
    size_t n = 0;

    for (size_t i = h->nest.first[d]; i < h->nest.first[d + 1]; i++)
        n += count_unknown(h, &h->nest.sum[h->nest.in[i]]) == 0;
    return n;
}

/* The better one to hide, either may be SIZE_MAX: what needs fewer others to be
 * hidden, then the smaller domain, then the first. */
static size_t
better(const struct hide *h, size_t a, size_t b)
{
    size_t p, q;

    if (b == SIZE_MAX || h->state[b] != SHOWN)
        return a;
    if (a == SIZE_MAX)
        return b;
    p = count_lone(h, a);
    q = count_lone(h, b);
    return q < p || (q == p && h->size[b] < h->size[a]) ? b : a;
}

/* Hides one more of a sum, its total when nothing else is left. */
static bool
hide_one(struct hide *h, const struct svy_nest_sum *s)
{
    size_t best = SIZE_MAX;

    for (size_t k = 0; k < s->n; k++)
        best = better(h, best, s->member[k]);
    if (best == SIZE_MAX)
        best = better(h, best, s->total);
    if (best == SIZE_MAX)
        return false;
    h->state[best] = HIDDEN;
    return true;
}

/* Whether a sum alone gives a hidden block away, or a few people. */
static bool
tells(const struct hide *h, const struct svy_nest_sum *s)
{
    size_t hidden = h->state[s->total] == HIDDEN, members = 0;
    double n = 0;

    for (size_t k = 0; k < s->n; k++)
        if (h->state[s->member[k]] == HIDDEN) {
            n += h->n[s->member[k]];
            members++;
        }
    hidden += members;
    return (hidden == 1 && count_unknown(h, s) == 1) ||
           (members > 0 && n < h->least);
}

static void
hide_by_sums(struct hide *h)
{
    bool more = true;

    while (more) {
        more = false;
        for (size_t i = 0; i < h->nest.nsum; i++)
            while (tells(h, &h->nest.sum[i]) && hide_one(h, &h->nest.sum[i]))
                more = true;
    }
}

/* known[d]: what all sums together give away. */
static void
solve(struct hide *h, bool *known)
{
    struct svy_mem m = {0};
    const size_t n = h->nest.ndomain;
    struct svy_solve_term *term = svy_mem_take(&m, n + 1, sizeof *term);
    struct svy_solve s;

    svy_solve_init(&s, n);
    for (size_t i = 0; i < h->nest.nsum; i++) {
        const struct svy_nest_sum *u = &h->nest.sum[i];
        size_t terms = 0;

        for (size_t k = 0; k <= u->n; k++) {
            const size_t d = k < u->n ? u->member[k] : u->total;

            if (is_unknown(h, d))
                term[terms++] = (struct svy_solve_term){(uint32_t)d, k == u->n};
        }
        svy_solve_add(&s, term, terms);
    }
    svy_solve_known(&s, known);
    svy_solve_free(&s);
    svy_mem_free(&m);
}

/* One more beside a domain in some sum, or else anywhere. */
static bool
hide_beside(struct hide *h, size_t d)
{
    const struct svy_nest *x = &h->nest;
    size_t best = SIZE_MAX;

    for (size_t i = x->first[d]; i < x->first[d + 1]; i++)
        for (size_t k = 0; k < x->sum[x->in[i]].n; k++)
            best = better(h, best, x->sum[x->in[i]].member[k]);
    for (size_t k = 0; best == SIZE_MAX && k < x->ndomain; k++)
        best = better(h, best, k);
    if (best != SIZE_MAX)
        h->state[best] = HIDDEN;
    return best != SIZE_MAX;
}

static bool
hide_by_all(struct hide *h)
{
    struct svy_mem m = {0};
    bool *known = svy_mem_take(&m, h->nest.ndomain, sizeof *known);
    bool more = false;

    solve(h, known);
    for (size_t d = 0; !more && d < h->nest.ndomain; d++)
        more = known[d] && h->state[d] == HIDDEN && hide_beside(h, d);
    svy_mem_free(&m);
    return more;
}

static void
blank(struct hide *h, size_t group)
{
    for (size_t i = 0; i < h->e->n; i++) {
        struct svy_estimate *r = &h->e->row[i];

        if (find_group(h, h->item[i]) != group ||
            h->state[h->nest.domain[i]] != HIDDEN)
            continue;
        r->value = r->se = r->low = r->high = NAN;
        r->df = r->n = r->neff = r->deff = r->psus = NAN;
        r->flag = "suppressed";
        r->own = NULL;
    }
}

void
svy_hide(struct svy_estimates *e, size_t least)
{
    struct hide h = {.e = e, .least = (double)least};
    bool small = false;

    for (size_t i = 0; i < e->n; i++)
        small |= e->row[i].n > 0 && e->row[i].n < h.least;
    if (!small)
        return;
    find_items(&h);
    find_domains(&h);
    for (size_t g = 0; g < h.items.n; g++) {
        if (find_group(&h, g) != g || !look_at(&h, g))
            continue;
        do
            hide_by_sums(&h);
        while (hide_by_all(&h));
        blank(&h, g);
    }
    svy_nest_free(&h.nest);
    svy_names_free(&h.items);
    svy_mem_free(&h.mem);
}
