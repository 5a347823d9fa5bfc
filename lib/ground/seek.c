#include "ground/seek.h"

#include <stdlib.h>
#include <string.h>

/* Classes, in no order, each once. */
struct pile {
    size_t n;
    uint32_t *at, *place; /* at[place[c]] is c, where place[c] < n */
};

struct search {
    const struct svy_seek *in;
    size_t ones;
    size_t *first;        /* classes of unknown j: */
    uint32_t *class, *by; /* class[first[j] .. first[j+1]-1] */
    bool *closed;         /* of an unknown: is not to become 1 */
    uint64_t *sum;        /* of a class */
    bool *kept;           /* of a class: is to be picked in the end */
    struct pile wrong;    /* classes that are something between */
    struct pile picked;   /* classes that are picked and not kept */
    double loose, fixed;  /* people picked; kept */
    size_t work;
};

static void
move(struct pile *p, uint32_t c, bool in)
{
    const size_t at = p->place[c], to = in ? p->n : p->n - 1;
    uint32_t other;

    if ((at < p->n) == in)
        return;
    other = p->at[to];
    p->at[at] = other;
    p->place[other] = (uint32_t)at;
    p->at[to] = c;
    p->place[c] = (uint32_t)to;
    p->n += in ? 1 : (size_t)-1;
}

static void
start_pile(struct pile *p, size_t n, struct svy_mem *m)
{
    p->at = svy_mem_take(m, n, sizeof *p->at);
    p->place = svy_mem_take(m, n, sizeof *p->place);
    for (size_t c = 0; c < n; c++)
        p->at[c] = p->place[c] = (uint32_t)c;
}

/* Puts a class where it belongs by its sum, which was changed. */
static void
sort(struct search *s, uint32_t c)
{
    const bool was = s->picked.place[c] < s->picked.n;
    const bool is = s->sum[c] == 1 && !s->kept[c];

    move(&s->wrong, c, s->sum[c] > 1);
    move(&s->picked, c, is);
    s->loose += (is - was) * s->in->people[c];
}

static void
keep(struct search *s, uint32_t c, bool kept)
{
    s->kept[c] = kept;
    s->fixed += (kept ? 1 : -1) * s->in->people[c];
    sort(s, c);
}

/* Makes an unknown 1, or 0 again: its factor is added to all classes it is in,
 * by remainders, so taking it off (prime - by) gives back exactly what was
 * there. */
static void
set(struct search *s, uint32_t j, bool one)
{
    s->ones += one ? 1 : (size_t)-1;
    s->work += s->first[j + 1] - s->first[j];
    for (size_t i = s->first[j]; i < s->first[j + 1]; i++) {
        const uint32_t c = s->class[i];
        const uint64_t by = one ? s->by[i] : svy_elim_prime - s->by[i];

        s->sum[c] = (s->sum[c] + by) % svy_elim_prime;
        sort(s, c);
    }
}

static size_t
count_open(struct search *s, uint32_t c)
{
    const struct svy_elim_form *f = &s->in->form[c];
    size_t n = 0;

    s->work += f->n;
    for (size_t k = 0; k < f->n; k++)
        n += !s->closed[f->at[k]];
    return n;
}

/* Of a pile the class in which fewest unknowns can change anything: the fewer
 * branches, the sooner a dead end is met. 32 are looked at, as more looking
 * costs more than it saves. */
static uint32_t
choose(struct search *s, const struct pile *p, size_t *open)
{
    uint32_t best = 0;

    *open = SIZE_MAX;
    for (size_t i = 0; i < p->n && i < 32; i++) {
        const size_t n = count_open(s, p->at[i]);

        if (n < *open)
            best = p->at[i];
        *open = n < *open ? n : *open;
    }
    return best;
}

static bool find(struct search *s);

/* Makes one unknown after the other of a class 1, each time leaving those
 * before for good (closed, 0): so no set of unknowns is met twice. */
static bool
change(struct search *s, uint32_t c, size_t open)
{
    const struct svy_elim_form *f = &s->in->form[c];
    struct svy_mem m = {0};
    uint32_t *tried = svy_mem_take(&m, open, sizeof *tried);
    size_t n = 0;
    bool found = false;

    for (size_t k = 0; !found && k < f->n && s->work < s->in->work; k++) {
        if (s->closed[f->at[k]])
            continue;
        tried[n++] = f->at[k];
        s->closed[f->at[k]] = true;
        set(s, f->at[k], true);
        found = find(s);
        if (!found)
            set(s, f->at[k], false);
    }
    while (n > 0)
        s->closed[tried[--n]] = false;
    svy_mem_free(&m);
    return found;
}

/* From the unknowns that are 1 now, by others. A class that is something
 * between (2, …, prime - 1) must change, so only its unknowns need be tried.
 * Where too many people are picked, a picked class either changes, or is kept
 * to the end and counts from now on: when those kept are `least` nothing below
 * will do. */
static bool
find(struct search *s)
{
    size_t open;
    uint32_t c;
    bool found;

    if (!(s->fixed < s->in->least) || s->work >= s->in->work)
        return false;
    if (s->wrong.n == 0 && s->fixed + s->loose < s->in->least)
        return true;
    if (s->ones == s->in->most)
        return false;
    if (s->wrong.n > 0) {
        c = choose(s, &s->wrong, &open);
        return open > 0 && change(s, c, open);
    }
    c = choose(s, &s->picked, &open);
    if (open > 0 && change(s, c, open))
        return true;
    keep(s, c, true);
    found = find(s);
    keep(s, c, false);
    return found;
}

/* Classes by unknown. */
static void
turn(struct search *s, struct svy_mem *m)
{
    const struct svy_seek *in = s->in;
    size_t *at = svy_mem_take(m, in->n + 2, sizeof *at);

    for (size_t c = 0; c < in->nclass; c++)
        for (size_t k = 0; k < in->form[c].n; k++)
            at[in->form[c].at[k] + 2]++;
    for (size_t j = 0; j < in->n; j++)
        at[j + 2] += at[j + 1];
    s->first = at;
    s->class = svy_mem_take(m, at[in->n + 1], sizeof *s->class);
    s->by = svy_mem_take(m, at[in->n + 1], sizeof *s->by);
    for (size_t c = 0; c < in->nclass; c++)
        for (size_t k = 0; k < in->form[c].n; k++) {
            const size_t to = at[in->form[c].at[k] + 1]++;

            s->class[to] = (uint32_t)c;
            s->by[to] = in->form[c].by[k];
        }
}

enum svy_seek_out
svy_seek(const struct svy_seek *x, bool *picked, size_t *work)
{
    struct svy_mem m = {0};
    struct search s = {.in = x};
    bool found = false;

    turn(&s, &m);
    s.closed = svy_mem_take(&m, x->n, sizeof *s.closed);
    s.sum = svy_mem_take(&m, x->nclass, sizeof *s.sum);
    s.kept = svy_mem_take(&m, x->nclass, sizeof *s.kept);
    start_pile(&s.wrong, x->nclass, &m);
    start_pile(&s.picked, x->nclass, &m);
    for (uint32_t j = 0; !found && j < x->n; j++) {
        s.closed[j] = true; // from the next on it is 0
        set(&s, j, true);
        found = find(&s);
        if (!found)
            set(&s, j, false);
    }
    for (size_t c = 0; c < x->nclass; c++)
        picked[c] = s.sum[c] == 1;
    *work += s.work;
    svy_mem_free(&m);
    return found               ? SVY_SEEK_FOUND
           : s.work >= x->work ? SVY_SEEK_HARD
                               : SVY_SEEK_NONE;
}
