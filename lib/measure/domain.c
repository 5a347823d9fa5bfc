#include "measure/domain.h"

#include <assert.h>

#include "measure/pool.h"

bool
svy_domain_holds(const struct svy_domain *d, size_t k)
{
    const struct svy_totals *s = d->from;

    if (d->kind == SVY_DOMAIN_ONE)
        return k == d->at;
    return (k != d->at || d->kind == SVY_DOMAIN_ALL) && !s->missing[k] &&
           s->wave[k] == s->wave[d->at];
}

const struct svy_row_total *
svy_domain_row(const struct svy_domain *d, size_t cat, size_t *i)
{
    const struct svy_totals *s = d->from;

    if (d->row != NULL)
        return (*i)++ == 0 ? d->row[cat] : NULL;
    while (s->first[cat] + *i < s->first[cat + 1]) {
        const struct svy_row_total *row = &s->row[s->first[cat] + (*i)++];

        if (svy_domain_holds(d, row->domain))
            return row;
    }
    return NULL;
}

/* Totals by category; those of replicates later. */
static void
fill(struct svy_domain *x, const struct svy_design *d, struct svy_mem *m)
{
    const size_t ncat = x->from->t->ncat;
    double *w = svy_mem_take(m, ncat, sizeof *w);
    size_t *n = svy_mem_take(m, ncat, sizeof *n);

    if (x->kind == SVY_DOMAIN_ONE)
        x->row = svy_mem_take(m, ncat, sizeof(void *));
    for (size_t c = SVY_CAT_ALL; c < ncat; c++) {
        const struct svy_row_total *row;
        size_t i = 0;

        if (x->row != NULL)
            x->row[c] = svy_totals_find(x->from, x->at, c);
        while ((row = svy_domain_row(x, c, &i)) != NULL) {
            w[c] += row->w;
            n[c] += row->n;
        }
    }
    x->t = (struct svy_statform_totals){w, 1, n};
    if (x->f == NULL)
        return;
    x->later = svy_mem_take(m, 1, sizeof *x->later);
    *x->later = (struct svy_domain_later){.d = d, .m = m};
    x->later->done = svy_mem_take(m, ncat, sizeof *x->later->done);
}

struct svy_domain
svy_domain(const struct svy_totals *s, size_t at, enum svy_domain_kind kind,
           const struct svy_design *d, const struct svy_repfactors *f,
           struct svy_mem *m)
{
    struct svy_domain x = {.from = s, .at = at, .kind = kind, .f = f};

    assert(d != NULL || f == NULL);
    x.elements = d != NULL && d->elements;

    fill(&x, d, m);
    return x;
}

/* What is summed once. */
struct svy_domain_shared {
    const struct svy_scored *in;     /* an item, by what its answers count: */
    const struct svy_row_total *row; /* all who answered it, */
    size_t n;
    double w, *again;  /* their weights, and those in each replicate */
    const void **kept; /* kept[id] */
    size_t nkept;
    struct svy_mem *m;
};

/* The rows of a category in a domain that is made of others, as one: of a
 * domain that is none of the table. */
static const struct svy_row_total *
pool(const struct svy_domain *d, size_t cat, struct svy_mem *m)
{
    const struct svy_totals *s = d->from;
    const struct svy_row_total *all, **row;
    struct svy_mem scratch = {0};
    size_t n = 0, i = 0;

    row = svy_mem_take(&scratch, s->first[cat + 1] - s->first[cat] + 1,
                       sizeof(void *));
    while ((row[n] = svy_domain_row(d, cat, &i)) != NULL)
        n++;
    all = svy_pool(row, n, (uint32_t)s->ndomain, m);
    svy_mem_free(&scratch);
    return all;
}

/* Whether a domain is made of many of a table. */
static bool
is_many(const struct svy_domain *d)
{
    size_t n = 0;

    for (size_t k = 0; k < d->from->ndomain; k++)
        n += svy_domain_holds(d, k);
    return n > SVY_FEW;
}

void
svy_domain_share(struct svy_domain *d, struct svy_mem *m)
{
    const size_t ncat = d->from->t->ncat;
    const struct svy_row_total **row;

    d->shared = svy_mem_take(m, 1, sizeof *d->shared);
    d->shared->m = m;
    if (d->row != NULL || !is_many(d))
        return;
    row = svy_mem_take(m, ncat, sizeof(void *));
    for (size_t c = SVY_CAT_ALL; c < ncat; c++)
        row[c] = pool(d, c, m);
    d->row = row;
}

struct svy_domain
svy_domain_apart(const struct svy_domain *d)
{
    struct svy_domain x = *d;

    if (d->kind != SVY_DOMAIN_ONE)
        x.row = NULL;
    return x;
}

/* The weights of category c in the rest x, and where rows are shared its row.
 * All less one is one subtraction instead of a sum over all others; but where
 * one is most of all, few digits are left, and the others are added up. */
static double
fill_rest(struct svy_domain *x, size_t c, const struct svy_domain *all,
          const struct svy_domain *one, struct svy_mem *m)
{
    const bool shared = all->row != NULL;
    const struct svy_row_total *row;
    struct svy_domain each = *x;
    double w = 0;

    if (shared && one->t.w[c] <= SVY_POOL_MOST * all->t.w[c]) {
        x->row[c] = svy_pool_less(all->row[c], one->row[c], m);
        return x->row[c] != NULL ? x->row[c]->w : 0;
    }
    each.row = NULL;
    for (size_t i = 0; (row = svy_domain_row(&each, c, &i)) != NULL;)
        w += row->w; // not a difference: 0 when nobody is left
    if (shared)
        x->row[c] = pool(&each, c, m);
    return w;
}

struct svy_domain
svy_domain_rest(const struct svy_domain *all, const struct svy_domain *one,
                struct svy_mem *m)
{
    struct svy_domain x = *one;
    const size_t ncat = x.from->t->ncat, nrep = x.f ? x.f->n : 0;
    double *w = svy_mem_take(m, ncat, sizeof *w);
    double *again = svy_mem_take(m, ncat * nrep, sizeof *again);
    size_t *n = svy_mem_take(m, ncat, sizeof *n);

    x.kind = SVY_DOMAIN_REST;
    x.row = all->row ? svy_mem_take(m, ncat, sizeof(void *)) : NULL;
    for (size_t c = SVY_CAT_ALL; c < ncat; c++) {
        n[c] = all->t.n[c] - one->t.n[c];
        w[c] = fill_rest(&x, c, all, one, m);
        for (size_t r = 0; n[c] > 0 && r < nrep; r++)
            again[c * nrep + r] = svy_domain_replicates(all, c)[r] -
                                  svy_domain_replicates(one, c)[r];
        svy_domain_keep(&x, again + c * nrep, w[c]);
    }
    x.t = (struct svy_statform_totals){w, 1, n};
    x.again = again;
    x.later = NULL;
    x.shared = NULL;
    if (all->shared != NULL)
        svy_domain_share(&x, m);
    return x;
}

/* All who gave an answer of an item, unless they are known. */
static void
find_item(const struct svy_domain *d, const struct svy_statform *f)
{
    struct svy_domain_shared *s = d->shared;
    const size_t nrep = d->f ? d->f->n : 0;
    struct svy_mem scratch = {0};
    const struct svy_row_total **row;
    size_t n = 0;

    if (s->in == f->in)
        return;
    row = svy_mem_take(&scratch, f->n, sizeof(void *));
    s->in = f->in;
    s->n = 0;
    s->again = svy_mem_take(s->m, nrep, sizeof *s->again);
    for (size_t i = 0; i < f->n; i++) {
        const size_t cat = f->in[i].cat;

        if (d->row[cat] != NULL)
            row[n++] = d->row[cat];
        s->n += d->t.n[cat];
        for (size_t r = 0; r < nrep; r++)
            s->again[r] += svy_domain_replicates(d, cat)[r];
    }
    s->row = svy_pool(row, n, n > 0 ? row[0]->domain : 0, s->m);
    s->w = s->row != NULL ? s->row->w : 0;
    svy_mem_free(&scratch);
}

/* A share rests on every answer of its item, y being 0 for all but one: their
 * totals come to the same as one category of all others (0) and the answer's
 * own (1), in value, slope and variance. */
bool
svy_domain_two(const struct svy_statform *f, const struct svy_domain *d,
               struct svy_statform *two, struct svy_domain *in,
               struct svy_mem *m)
{
    const struct svy_domain_shared *s = d->shared;
    const size_t nrep = d->f ? d->f->n : 0;
    const bool given = f->only <= f->n;
    size_t *n = svy_mem_take(m, 2, sizeof *n), cat;
    double *w = svy_mem_take(m, 2, sizeof *w);
    double *again = svy_mem_take(m, 2 * nrep, sizeof *again);
    struct svy_scored *score = svy_mem_take(m, 2, sizeof *score);

    if (s == NULL || d->row == NULL || f->only == 0 || f->n <= SVY_FEW)
        return false;
    find_item(d, f);
    cat = given ? f->in[f->only - 1].cat : 0;
    n[1] = given ? d->t.n[cat] : 0;
    w[1] = given ? d->t.w[cat] : 0;
    if (w[1] > SVY_POOL_MOST * s->w)
        return false;
    n[0] = s->n - n[1];
    w[0] = s->w - w[1];
    *in = *d;
    in->shared = NULL;
    in->row = svy_mem_take(m, 2, sizeof(void *));
    in->row[1] = given ? d->row[cat] : NULL;
    in->row[0] = svy_pool_less(s->row, in->row[1], m);
    for (size_t r = 0; r < nrep; r++) {
        again[nrep + r] = given ? svy_domain_replicates(d, cat)[r] : 0;
        again[r] = s->again[r] - again[nrep + r];
    }
    in->t = (struct svy_statform_totals){w, 1, n};
    in->again = again;
    in->later = NULL;
    score[0] = (struct svy_scored){0, 0, f->in->x};
    score[1] = (struct svy_scored){1, 1, f->in->x};
    *two = (struct svy_statform){.kind = f->kind, .n = 2, .in = score};
    return true;
}

const void **
svy_domain_kept(const struct svy_domain *d, size_t id, struct svy_mem **m)
{
    struct svy_domain_shared *s = d->shared;

    if (s == NULL || d->elements)
        return NULL;
    if (id >= s->nkept) {
        const size_t n = 2 * id + 16;
        const void **more = svy_mem_take(s->m, n, sizeof(void *));

        for (size_t i = 0; i < s->nkept; i++)
            more[i] = s->kept[i];
        s->kept = more;
        s->nkept = n;
    }
    *m = s->m;
    return &s->kept[id];
}
