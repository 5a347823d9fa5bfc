#include "rehearse/multistage.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/rng.h"

/* Units drawn so far: those of one stage, to be replaced by the next. */
struct list {
    size_t n, room;
    struct svy_multistage_unit *at;
};

static void
add(struct list *l, const struct svy_multistage_unit *u)
{
    l->at = svy_mem_more(l->at, &l->room, l->n + 1, sizeof *l->at);
    l->at[l->n++] = *u;
}

static int
compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

/* Lots for n things, and the one below which the planned number lies: the
 * smallest of independent uniforms are a simple random sample without
 * replacement. Keyed by names, a unit has the same lot whatever else is in the
 * frame. All planned: no lot is too large. */
static double
cast_lots(double *lot, size_t n, size_t planned)
{
    double *sorted = NULL, last = INFINITY;
    size_t room = 0;

    if (planned == n)
        return last;
    sorted = svy_mem_more(NULL, &room, n, sizeof *sorted);
    memcpy(sorted, lot, n * sizeof *lot);
    qsort(sorted, n, sizeof *sorted, compare);
    last = sorted[planned];
    free(sorted);
    return last;
}

static int
check_plan(const struct svy_frame *f, const struct svy_frame_node *d,
           struct svy_err *why)
{
    if (isnan(d->n))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: n is empty: how many of the %.0f units are "
                       "planned?",
                       f->path, d->line, d->N);
    if (d->depth < f->depth && (double)d->nchild != d->N &&
        (double)d->nchild != d->n)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the frame lists %zu of %.0f units: list all, "
                       "or just the %.0f that are planned",
                       f->path, d->line, d->nchild, d->N, d->n);
    return 0;
}

/* Puts the children of u that are drawn into next. */
static int
draw_children(const struct svy_frame *f, const struct svy_multistage_unit *u,
              uint64_t seed, struct list *next, struct svy_err *why)
{
    const struct svy_frame_node *d = &f->node[u->node];
    const bool stratum = d->depth >= f->nstrata;
    size_t room = 0;
    double *lot, limit;

    if (stratum && check_plan(f, d, why))
        return (int)why->code;
    lot = svy_mem_more(NULL, &room, d->nchild, sizeof *lot);
    for (size_t i = 0; i < d->nchild; i++) {
        struct svy_rng chance;

        svy_rng_init(&chance, seed, 0,
                     svy_rng_mark(u->mark, f->node[d->child[i]].id));
        lot[i] = svy_rng_uniform(&chance);
    }
    limit = cast_lots(lot, d->nchild, stratum ? (size_t)d->n : d->nchild);
    for (size_t i = 0; i < d->nchild; i++) {
        struct svy_multistage_unit one = *u;

        one.node = d->child[i];
        one.mark = svy_rng_mark(u->mark, f->node[one.node].id);
        /* 1/pi = N/n of a simple random sample, a factor a stage */
        one.weight *= stratum ? d->N / d->n : 1;
        if (d->depth + 1 <= f->nstrata)
            one.stratum = one.node;
        if (d->depth <= f->nstrata) {
            one.psu = one.node;
            one.cluster = one.mark;
        }
        if (lot[i] < limit)
            add(next, &one);
    }
    free(lot);
    return 0;
}

/* Selection sampling (Knuth, algorithm S): each of the N is taken with chance
 * want/left, so n are, in rising order, without a list of N. Weight N/n as
 * above; of n = 0 nobody is there to weigh anything. */
static int
draw_persons(struct svy_multistage *s, const struct svy_frame *f,
             struct svy_multistage_unit *u, uint64_t seed, struct svy_err *why)
{
    const struct svy_frame_node *d = &f->node[u->node];
    struct svy_rng chance;
    size_t want;

    if (check_plan(f, d, why))
        return (int)why->code;
    want = (size_t)d->n;
    u->first = s->npersons;
    u->n = want;
    u->weight *= want == 0 ? 0 : d->N / d->n;
    s->person = svy_mem_more(s->person, &s->roomy, s->npersons + want,
                             sizeof *s->person);
    svy_rng_init(&chance, seed, 0, svy_rng_mark(u->mark, ""));
    for (size_t i = (size_t)d->N; want > 0; i--)
        if (svy_rng_below(&chance, i) < want) {
            s->person[s->npersons++] = (size_t)d->N - i + 1;
            want--;
        }
    return 0;
}

/* Respondents per PSU, over the units of a stratum, which stand together. */
static void
count_crowd(struct svy_multistage *s, const struct svy_frame *f)
{
    const bool alone = f->depth == f->nstrata;

    for (size_t i = 0, j; i < s->n; i = j) {
        double persons = 0, psus = 0;

        for (j = i; j < s->n && s->unit[j].stratum == s->unit[i].stratum; j++) {
            persons += (double)s->unit[j].n;
            psus += j == i || s->unit[j].psu != s->unit[j - 1].psu;
        }
        for (size_t k = i; k < j; k++)
            s->unit[k].crowd = alone ? 1 : persons / psus;
    }
}

int
svy_multistage(struct svy_multistage *s, const struct svy_frame *f,
               uint64_t seed, struct svy_err *why)
{
    const struct svy_multistage_unit all = {.weight = 1};
    struct list now = {0};
    int rc = 0;

    add(&now, &all);
    for (size_t depth = 0; depth < f->depth && rc == 0; depth++) {
        struct list next = {0};

        for (size_t i = 0; i < now.n && rc == 0; i++)
            rc = draw_children(f, &now.at[i], seed, &next, why);
        free(now.at);
        now = next;
    }
    s->unit = now.at;
    s->n = now.n;
    for (size_t i = 0; i < s->n && rc == 0; i++)
        rc = draw_persons(s, f, &s->unit[i], seed, why);
    count_crowd(s, f);
    if (rc == 0 && s->npersons == 0)
        rc = svy_err(why, SVY_FAILED, "%s: no respondent is planned", f->path);
    return rc;
}

void
svy_multistage_free(struct svy_multistage *s)
{
    free(s->unit);
    free(s->person);
    *s = (struct svy_multistage){0};
}
