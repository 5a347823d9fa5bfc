#include "data/planhow.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "data/how.h"
#include "ground/intern.h"
#include "survey/basis.h"
#include "survey/canon.h"
#include "survey/pair.h"

static int
by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* An item of a tally on its way into the text. */
struct entry {
    const char *name, *sum;
};

static int
by_name(const void *a, const void *b)
{
    return strcmp(((const struct entry *)a)->name,
                  ((const struct entry *)b)->name);
}

/* A plan laid over answers; sums are made once a name. */
struct maker {
    const struct svy_plan *p;
    const struct svy_answers *a;
    const struct svy_files *files;
    struct svy_how_text t;
    struct svy_intern seen;
    const char **sum; /* parallel to seen */
    size_t room;
    struct svy_mem m;
};

static const char *
sum_of(struct maker *k, const char *name)
{
    const size_t known = k->seen.n,
                 at = svy_intern_add(&k->seen, name, strlen(name));

    if (at == known) {
        k->sum = svy_mem_more(k->sum, &k->room, at + 1, sizeof *k->sum);
        k->sum[at] = svy_basis(k->p->survey, &k->p->ends, name,
                               svy_answers_find(k->a, name) >= 0, &k->m);
    }
    return k->sum[at];
}

/* Names and what they rest on. */
static void
put_sums(struct maker *k, enum svy_how_key key, const struct svy_strlist *l)
{
    const char **sum = svy_mem_take(&k->m, l->n, sizeof *sum);

    for (size_t i = 0; i < l->n; i++)
        sum[i] = sum_of(k, l->name[i]);
    svy_how_put(&k->t, key, l->n, l->name, sum);
}

/* What a pair rests on, whichever of the two was named first. */
static const char *
pair_sum(const char *a, const char *b, struct svy_mem *m)
{
    const bool swap = strcmp(a, b) > 0;
    const uint64_t one = svy_intern_hash(0, swap ? b : a, SVY_HOW_SUM);

    return svy_mem_print(
        m, "%016llx",
        (unsigned long long)svy_intern_hash(one, swap ? a : b, SVY_HOW_SUM));
}

/* Items and pairs that the file has, as they are written; returns how many. */
static size_t
gather(struct maker *k, struct entry *e)
{
    const struct svy_plan *p = k->p;
    struct svy_mem *m = &k->m;
    size_t n = 0;

    for (size_t i = 0; i < p->items.n; i++)
        if (!svy_files_lacks(k->files, p->items.name[i]))
            e[n++] = (struct entry){svy_pair_escape(m, p->items.name[i]),
                                    sum_of(k, p->items.name[i])};
    for (size_t i = 0; i < p->pair.first.n; i++) {
        const char *x = p->pair.first.name[i], *y = p->pair.second.name[i];

        if (!svy_files_lacks(k->files, x) && !svy_files_lacks(k->files, y))
            e[n++] = (struct entry){svy_pair_name(m, x, y, NULL),
                                    pair_sum(sum_of(k, x), sum_of(k, y), m)};
    }
    return n;
}

/* Sorted by name. */
static void
put_items(struct maker *k)
{
    const size_t room = k->p->items.n + k->p->pair.first.n;
    struct entry *e = svy_mem_take(&k->m, room, sizeof *e);
    const char **name = svy_mem_take(&k->m, room, sizeof *name),
               **sum = svy_mem_take(&k->m, room, sizeof *sum);
    const size_t n = gather(k, e);

    if (n > 0)
        qsort(e, n, sizeof *e, by_name);
    for (size_t i = 0; i < n; i++) {
        name[i] = e[i].name;
        sum[i] = e[i].sum;
    }
    svy_how_put(&k->t, SVY_HOW_ITEMS, n, name, sum);
}

static void
put_name(struct maker *k, enum svy_how_key key, const char *name)
{
    svy_how_put(&k->t, key, name != NULL, &name, NULL);
}

static void
put_list(struct maker *k, enum svy_how_key key, const struct svy_strlist *l)
{
    svy_how_put(&k->t, key, l->n, l->name, NULL);
}

/* A copy in the order of their bytes. */
static struct svy_strlist
sorted(const struct svy_strlist *l, struct svy_mem *m)
{
    struct svy_strlist copy = {0};

    for (size_t i = 0; i < l->n; i++)
        svy_strlist_add(&copy, m, l->name[i]);
    if (l->n > 0)
        qsort(copy.name, l->n, sizeof *copy.name, by_bytes);
    return copy;
}

/* The statuses that count, behind their column. */
static void
put_status(struct maker *k)
{
    const struct svy_design_keys *d = &k->p->survey->design;
    const struct svy_strlist codes = sorted(&d->respondent, &k->m);
    struct svy_strlist all = {0};

    if (codes.n == 0)
        return;
    svy_strlist_add(&all, &k->m, d->status);
    for (size_t i = 0; i < codes.n; i++)
        svy_strlist_add(&all, &k->m, codes.name[i]);
    put_list(k, SVY_HOW_STATUS, &all);
}

static void
put_who(struct maker *k)
{
    const struct svy_plan *p = k->p;
    const char *where = svy_canon(&p->where, &k->m);
    const struct svy_strlist names = {.n = p->where.n, .name = p->where.name},
                             asked = sorted(&names, &k->m),
                             missing = sorted(&p->missing, &k->m);

    put_status(k);
    put_name(k, SVY_HOW_WHERE, *where != '\0' ? where : NULL);
    put_sums(k, SVY_HOW_ASKED, &asked);
    put_list(k, SVY_HOW_MISSING, &missing);
}

const char *
svy_planhow(const struct svy_plan *p, const struct svy_answers *a,
            const struct svy_files *files, struct svy_mem *m)
{
    const size_t waves = p->by.n > 0 && strcmp(p->by.name[0], "wave") == 0;
    const struct svy_strlist by = {.n = p->by.n - waves,
                                   .name = p->source.name + waves};
    struct maker k = {.p = p, .a = a, .files = files};
    const char *text;

    put_name(&k, SVY_HOW_FREQ, p->freq);
    put_name(&k, SVY_HOW_WEIGHT, p->weight);
    put_name(&k, SVY_HOW_BASE, p->base);
    put_list(&k, SVY_HOW_STRATA, &p->strata);
    put_list(&k, SVY_HOW_PSU, &p->psu);
    put_list(&k, SVY_HOW_FPC, &p->fpc);
    put_list(&k, SVY_HOW_REPLICATES, &p->reps);
    put_sums(&k, SVY_HOW_BY, &by);
    put_who(&k);
    put_items(&k);
    text = svy_mem_copy(m, k.t.text != NULL ? k.t.text : "");
    free(k.t.text);
    free(k.sum);
    svy_intern_free(&k.seen);
    svy_mem_free(&k.m);
    return text;
}
