#include "ground/fewest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const size_t most_work = 300000000; // some seconds
enum { SETS = 64 };

/* Classes of which each is a sum of free ones. */
struct set {
    size_t lack; /* free classes of which every person was taken before */
    size_t nfree;
    struct svy_elim_form *form; /* of a class, by free ones 0 .. nfree-1 */
};

/* Classes that have to do with each other, numbered anew. */
struct part {
    const struct svy_fewest *in;
    size_t n, nset;
    uint32_t *class;       /* its number in `in` */
    double *people, *left; /* left: that no set has taken */
    struct set set[SETS];
    struct svy_mem m;
};

struct rank {
    double left;
    uint32_t c;
};

static int
by_left(const void *a, const void *b)
{
    const struct rank *x = a, *y = b;

    if (x->left != y->left)
        return x->left < y->left ? -1 : 1;
    return x->c < y->c ? -1 : x->c > y->c;
}

/* Each class minus what it is a sum of is nothing; at[]: the unknown of each
 * class of `in`. By another order of unknowns other classes come out as
 * free. */
static void
add_class(struct svy_elim *s, const struct svy_elim_form *f, uint32_t own,
          const uint32_t *at)
{
    struct svy_mem m = {0};
    struct svy_elim_form sum = {0, svy_mem_take(&m, f->n + 1, sizeof *sum.at),
                                svy_mem_take(&m, f->n + 1, sizeof *sum.by)};

    for (size_t k = 0; k < f->n; k++) {
        if (at[f->at[k]] == own)
            continue; // a free one is itself
        sum.at[sum.n] = at[f->at[k]];
        sum.by[sum.n++] = (uint32_t)svy_elim_prime - f->by[k];
    }
    if (f->n != 1 || sum.n == 1) {
        sum.at[sum.n] = own;
        sum.by[sum.n++] = 1;
        svy_elim_add(s, &sum);
    }
    svy_mem_free(&m);
}

/* Takes a set of which as many as can be have people left: an information set
 * of the code (Brouwer and Zimmermann). Elimination solves for the unknowns
 * that come first, so those with most people left stand last and stay free. A
 * person counts for one set alone, or a word's weight would be counted twice;
 * lack is how many of the set have nobody left to count. */
static void
take_set(struct part *p, uint32_t *at)
{
    struct svy_mem m = {0};
    struct rank *rank = svy_mem_take(&m, p->n, sizeof *rank);
    uint32_t *number = svy_mem_take(&m, p->n, sizeof *number);
    struct set *set = &p->set[p->nset++];
    struct svy_elim s;

    for (size_t i = 0; i < p->n; i++)
        rank[i] = (struct rank){p->left[i], (uint32_t)i};
    qsort(rank, p->n, sizeof *rank, by_left);
    for (size_t r = 0; r < p->n; r++)
        at[p->class[rank[r].c]] = (uint32_t)r;
    svy_elim_init(&s, p->n);
    for (size_t r = 0; r < p->n; r++)
        add_class(&s, &p->in->form[p->class[rank[r].c]], (uint32_t)r, at);
    svy_elim_close(&s);
    *set = (struct set){.form = svy_mem_take(&p->m, p->n, sizeof *set->form)};
    for (size_t r = 0; r < p->n; r++) {
        double *left = &p->left[rank[r].c];

        if (s.bound[r])
            continue;
        number[r] = (uint32_t)set->nfree++;
        set->lack += !(*left >= 1);
        *left -= *left >= 1;
    }
    for (size_t r = 0; r < p->n; r++) {
        struct svy_elim_form *f = &set->form[rank[r].c];

        *f = svy_elim_form(&s, (uint32_t)r, &p->m);
        for (size_t k = 0; k < f->n; k++)
            f->at[k] = number[f->at[k]];
    }
    svy_elim_free(&s);
    svy_mem_free(&m);
}

/* The fewest people of a word that picks more than w of each set: each set has
 * w + 1 picked at least, of which `lack` may have been counted elsewhere, and
 * the rest are of different people. When that is `least` no word is left to be
 * found. */
static double
at_least(const struct part *p, size_t w)
{
    double n = 0;

    for (size_t i = 0; i < p->nset; i++)
        if (p->set[i].lack <= w)
            n += (double)(w + 1 - p->set[i].lack);
    return n;
}

static enum svy_seek_out
seek(const struct part *p, size_t w, bool *picked, size_t *work)
{
    struct svy_seek x = {
        .nclass = p->n, .people = p->people, .least = p->in->least, .most = w};
    enum svy_seek_out out = SVY_SEEK_NONE;

    for (size_t i = 0; out == SVY_SEEK_NONE && i < p->nset; i++) {
        if (p->set[i].lack > w)
            continue;
        if (*work >= most_work)
            return SVY_SEEK_HARD;
        x.n = p->set[i].nfree;
        x.form = p->set[i].form;
        x.work = most_work - *work;
        out = svy_seek(&x, picked, work);
    }
    return out;
}

/* Sets are taken while a search for w = 1 alone would not do and they still
 * have people of their own; then all words of w = 1, 2, … of any set, until the
 * bound has reached `least`. */
static enum svy_seek_out
search(struct part *p, uint32_t *at, bool *picked, size_t *work)
{
    enum svy_seek_out out = SVY_SEEK_NONE;

    do
        take_set(p, at);
    while (p->nset < SETS && at_least(p, 1) < p->in->least &&
           p->set[p->nset - 1].lack < 3);
    for (size_t w = 0; out == SVY_SEEK_NONE && at_least(p, w) < p->in->least;)
        out = seek(p, ++w, picked, work);
    return out;
}

static uint32_t
follow(uint32_t *to, uint32_t c)
{
    while (to[c] != c)
        c = to[c] = to[to[c]];
    return c;
}

/* Classes in the order of the part that they are of; end[part]. */
static size_t
split(const struct svy_fewest *x, uint32_t *class, size_t *end,
      struct svy_mem *m)
{
    uint32_t *to = svy_mem_take(m, x->n, sizeof *to);
    size_t *at = svy_mem_take(m, x->n + 1, sizeof *at);
    size_t n = 0;

    for (uint32_t c = 0; c < x->n; c++)
        to[c] = c;
    for (uint32_t c = 0; c < x->n; c++)
        for (size_t k = 0; k < x->form[c].n; k++)
            to[follow(to, x->form[c].at[k])] = follow(to, c);
    for (uint32_t c = 0; c < x->n; c++)
        at[follow(to, c)]++;
    for (size_t c = 0, sum = 0; c < x->n; c++) {
        const size_t size = at[c];

        at[c] = sum;
        sum += size;
        if (size > 0)
            end[n++] = sum;
    }
    for (uint32_t c = 0; c < x->n; c++)
        class[at[follow(to, c)]++] = c;
    return n;
}

static enum svy_seek_out
search_part(struct part p, uint32_t *at, bool *picked, size_t *work)
{
    const struct svy_fewest *x = p.in;
    bool *of_part;
    enum svy_seek_out out;

    if (x->form[p.class[0]].n == 0) // never picked, and alone
        return SVY_SEEK_NONE;
    of_part = svy_mem_take(&p.m, p.n, sizeof *of_part);
    p.people = svy_mem_take(&p.m, p.n, sizeof *p.people);
    p.left = svy_mem_take(&p.m, p.n, sizeof *p.left);
    for (size_t i = 0; i < p.n; i++)
        p.people[i] = p.left[i] = x->people[p.class[i]];
    out = search(&p, at, of_part, work);
    for (size_t i = 0; out == SVY_SEEK_FOUND && i < p.n; i++)
        picked[p.class[i]] = of_part[i];
    svy_mem_free(&p.m);
    return out;
}

enum svy_seek_out
svy_fewest(const struct svy_fewest *x, bool *picked)
{
    struct svy_mem m = {0};
    uint32_t *class = svy_mem_take(&m, x->n, sizeof *class);
    uint32_t *at = svy_mem_take(&m, x->n, sizeof *at);
    size_t *end = svy_mem_take(&m, x->n, sizeof *end);
    const size_t parts = split(x, class, end, &m);
    enum svy_seek_out out = SVY_SEEK_NONE;
    size_t work = 0;

    memset(picked, 0, x->n * sizeof *picked);
    for (size_t i = 0, from = 0; out != SVY_SEEK_FOUND && i < parts;
         from = end[i++]) {
        const struct part p = {
            .in = x, .n = end[i] - from, .class = class + from};
        const enum svy_seek_out now = search_part(p, at, picked, &work);

        out = now == SVY_SEEK_NONE ? out : now;
    }
    svy_mem_free(&m);
    return out;
}
