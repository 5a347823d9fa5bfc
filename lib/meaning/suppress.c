#include "meaning/suppress.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "meaning/disclosure.h"
#include "meaning/kin.h"

/* What a block is to the reader. */
enum state { ABSENT, EMPTY, SHOWN, HIDDEN };

struct hide {
    struct svy_estimates *e;
    const struct svy_nesting *nest;
    double least;
    struct svy_kin kin; /* a group of items is called by its head */
    const double **n;   /* of an item: people by atom, NULL of a node */
    double *size;       /* of a block: the most who answered anything */
    enum state *state;  /* of a block, for the group at hand */
    double *few;        /* the fewest people who answered an item of it */
    bool *shown, *asked, *used;
    bool *tried; /* whether it was to be shown again */
    struct svy_mem mem;
};

static bool
is_row_of(const struct hide *h, size_t row, size_t group)
{
    return h->kin.head[h->kin.item[row]] == group;
}

/* Whether an item is of a group, and no node of an index. */
static bool
is_of(const struct hide *h, size_t item, size_t group)
{
    return h->n[item] != NULL && h->kin.head[item] == group;
}

/* n[block]: who answered an item. */
static void
count(const struct hide *h, size_t item, double *n)
{
    const struct svy_nesting *x = h->nest;

    memset(n, 0, x->nblock * sizeof *n);
    for (size_t t = 0; t < x->ntable; t++)
        for (size_t a = 0; a < x->natom; a++)
            if (x->block[t][a] >= 0)
                n[x->block[t][a]] += h->n[item][a];
}

static void
find_sizes(struct hide *h)
{
    const size_t nblock = h->nest->nblock;
    double *n = svy_mem_take(&h->mem, nblock, sizeof *n);

    h->size = svy_mem_take(&h->mem, nblock, sizeof *h->size);
    h->few = svy_mem_take(&h->mem, nblock, sizeof *h->few);
    h->state = svy_mem_take(&h->mem, nblock, sizeof *h->state);
    h->shown = svy_mem_take(&h->mem, nblock, sizeof *h->shown);
    h->asked = svy_mem_take(&h->mem, nblock, sizeof *h->asked);
    h->used = svy_mem_take(&h->mem, nblock, sizeof *h->used);
    h->tried = svy_mem_take(&h->mem, nblock, sizeof *h->tried);
    for (size_t k = 0; k < h->kin.n; k++) {
        if (h->n[k] == NULL)
            continue;
        count(h, k, n);
        for (size_t b = 0; b < nblock; b++)
            h->size[b] = fmax(h->size[b], n[b]);
    }
}

static void
look_at_row(struct hide *h, long block)
{
    if (block >= 0)
        h->state[block] = SHOWN;
}

/* The blocks of a group, the small ones hidden. */
static void
look_at(struct hide *h, size_t group)
{
    struct svy_mem m = {0};
    const size_t nblock = h->nest->nblock;
    double *n = svy_mem_take(&m, nblock, sizeof *n);

    for (size_t b = 0; b < nblock; b++) {
        h->state[b] = ABSENT;
        h->few[b] = INFINITY;
        h->tried[b] = false;
    }
    for (size_t i = 0; i < h->e->n; i++)
        if (is_row_of(h, i, group)) {
            look_at_row(h, h->nest->row[i].first);
            look_at_row(h, h->nest->row[i].second);
        }
    for (size_t k = 0; k < h->kin.n; k++) {
        if (!is_of(h, k, group))
            continue;
        count(h, k, n);
        for (size_t b = 0; b < nblock; b++)
            if (n[b] > 0)
                h->few[b] = fmin(h->few[b], n[b]);
    }
    for (size_t b = 0; b < nblock; b++)
        if (isinf(h->few[b]))
            h->state[b] = EMPTY;
        else if (h->few[b] < h->least && h->state[b] == SHOWN)
            h->state[b] = HIDDEN;
    svy_mem_free(&m);
}

/* What is not known of one side of a sum. */
struct unknown {
    size_t n, hidden;
    double people;
};

static struct unknown
look_at_side(const struct hide *h, const struct svy_nesting_sum *s, size_t from,
             size_t to)
{
    struct unknown u = {0};

    for (size_t k = from; k < to; k++) {
        const size_t b = s->member[k];

        if (h->state[b] != HIDDEN && h->state[b] != ABSENT)
            continue;
        u.n++;
        u.hidden += h->state[b] == HIDDEN;
        u.people += h->few[b];
    }
    return u;
}

/* Whether a sum alone gives a hidden block away, or a few people (Cox 1980):
 * all of one side known, of the other one block not, or such as are together
 * fewer than least. On both sides something unknown: the sum tells their
 * difference only. */
static bool
tells(const struct hide *h, const struct svy_nesting_sum *s)
{
    const struct unknown p = look_at_side(h, s, 0, s->left),
                         q = look_at_side(h, s, s->left, s->n);
    const struct unknown *u = p.n > 0 ? &p : &q;

    if ((p.n > 0) == (q.n > 0))
        return false;
    return (u->n == 1 && u->hidden == 1) || u->people < h->least;
}

/* In how many sums a block would be the only one that is not known. */
static size_t
count_lone(const struct hide *h, size_t b)
{
    const struct svy_nesting *x = h->nest;
    size_t n = 0;

    for (size_t i = x->first[b]; i < x->first[b + 1]; i++) {
        const struct svy_nesting_sum *s = &x->sum[x->in[i]];

        n += look_at_side(h, s, 0, s->n).n == 0;
    }
    return n;
}

/* The better one to hide, either may be SIZE_MAX: what needs fewer others to be
 * hidden, then the smaller one, then the first. The least loss as far as one
 * step sees: the least of all is a hard problem, and would be no easier to
 * explain. */
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

/* Hides one more of a sum, a total when nothing else is left. */
static bool
hide_one(struct hide *h, const struct svy_nesting_sum *s)
{
    size_t best = SIZE_MAX;

    for (size_t k = 0; k < s->n; k++)
        if ((k < s->left ? s->left : s->n - s->left) > 1)
            best = better(h, best, s->member[k]);
    for (size_t k = 0; best == SIZE_MAX && k < s->n; k++)
        best = better(h, best, s->member[k]);
    if (best == SIZE_MAX)
        return false;
    h->state[best] = HIDDEN;
    return true;
}

/* By sums of two tables first, until none tells: cheap, and nearly all that is
 * to be done. The elimination then finds what only several sums together
 * tell. */
static void
hide_by_sums(struct hide *h)
{
    bool more = true;

    while (more) {
        more = false;
        for (size_t i = 0; i < h->nest->nsum; i++)
            while (tells(h, &h->nest->sum[i]) && hide_one(h, &h->nest->sum[i]))
                more = true;
    }
}

/* One more of those that are used to find something out. */
static void
hide_used(struct hide *h)
{
    size_t best = SIZE_MAX;

    for (size_t b = 0; b < h->nest->nblock; b++)
        if (h->used[b])
            best = better(h, best, b);
    assert(best != SIZE_MAX); // nothing comes of nothing
    h->state[best] = HIDDEN;
}

static struct svy_disclosure
reader_of(struct hide *h, size_t item)
{
    for (size_t b = 0; b < h->nest->nblock; b++) {
        h->shown[b] = h->state[b] == SHOWN;
        h->asked[b] = h->state[b] == HIDDEN;
    }
    return (struct svy_disclosure){h->nest, h->n[item], h->shown, h->least};
}

/* Whether a few people can be found of any item. */
static enum svy_seek_out
find_few(struct hide *h, size_t group)
{
    enum svy_seek_out out = SVY_SEEK_NONE;

    for (size_t k = 0; out == SVY_SEEK_NONE && k < h->kin.n; k++)
        if (is_of(h, k, group)) {
            const struct svy_disclosure x = reader_of(h, k);

            out = svy_disclosure_few(&x, h->used);
        }
    return out;
}

static int
hide_few(struct hide *h, size_t group, struct svy_err *why)
{
    enum svy_seek_out out;

    while ((out = find_few(h, group)) == SVY_SEEK_FOUND)
        hide_used(h);
    if (out == SVY_SEEK_NONE)
        return 0;
    return svy_err(why, SVY_FAILED,
                   "--suppress: these tables are so many and their groups so "
                   "small that nobody can say whether '%s' gives fewer than %g "
                   "people away; ask for fewer tables at once",
                   h->kin.names.at[group].key, h->least);
}

/* What is hidden only to protect others, and can be found all the same, may as
 * well be shown, once; else one more is hidden. Whether there was any. */
static bool
settle_one(struct hide *h, size_t group)
{
    for (size_t k = 0; k < h->kin.n; k++) {
        struct svy_disclosure x;
        long b;

        if (!is_of(h, k, group))
            continue;
        x = reader_of(h, k);
        b = svy_disclosure_block(&x, h->asked, h->used);
        if (b < 0)
            continue;
        if (!h->tried[b]) {
            h->tried[b] = true;
            h->state[b] = SHOWN;
            if (find_few(h, group) == SVY_SEEK_NONE)
                return true;
            h->state[b] = HIDDEN;
            x = reader_of(h, k);
            svy_disclosure_block(&x, h->asked, h->used);
        }
        hide_used(h);
        return true;
    }
    return false;
}

static int
hide_group(struct hide *h, size_t group, struct svy_err *why)
{
    look_at(h, group);
    hide_by_sums(h);
    do
        if (hide_few(h, group, why))
            return why->code;
    while (settle_one(h, group));
    return 0;
}

static bool
is_hidden(const struct hide *h, long block)
{
    return block >= 0 && h->state[block] == HIDDEN;
}

static void
blank(struct hide *h, size_t group)
{
    for (size_t i = 0; i < h->e->n; i++) {
        struct svy_estimate *r = &h->e->row[i];

        if (!is_row_of(h, i, group) || !(is_hidden(h, h->nest->row[i].first) ||
                                         is_hidden(h, h->nest->row[i].second)))
            continue;
        svy_estimate_hide(r);
    }
}

int
svy_suppress(struct svy_estimates *e, const struct svy_nesting *x, size_t least,
             struct svy_err *why)
{
    struct hide h = {.e = e, .nest = x, .least = (double)least};
    int rc = 0;

    svy_kin_init(&h.kin, e);
    h.n = svy_mem_take(&h.mem, h.kin.n, sizeof *h.n);
    for (size_t i = 0; i < e->n; i++)
        if (x->row[i].n != NULL)
            h.n[h.kin.item[i]] = x->row[i].n;
    find_sizes(&h);
    for (size_t g = 0; rc == 0 && g < h.kin.n; g++) {
        if (h.kin.head[g] != g)
            continue;
        rc = hide_group(&h, g, why);
        if (rc == 0)
            blank(&h, g);
    }
    svy_kin_free(&h.kin);
    svy_mem_free(&h.mem);
    return rc;
}
