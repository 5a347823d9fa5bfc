#include "meaning/told.h"

#include <string.h>

#include "ground/intern.h"
#include "meaning/suppress.h"
#include "measure/domain.h"

struct work {
    const struct svy_tables *x;
    const struct svy_tally *t;
    struct svy_nesting nest;
    const double *people; /* of a combination, whatever they answered */
    long *from;           /* of a table: its first block, or SVY_NESTING_NOT */
    long **all; /* all[table][domain]: the block of everybody of its wave whose
                   categories are known; NULL where no row tells of them */
    struct svy_mem m;
};

static size_t
find_table(const struct svy_tables *x, const struct svy_totals *s)
{
    return (size_t)(s - x->at);
}

static long
add_domains(struct work *w, const struct svy_totals *s)
{
    long *block = svy_nesting_table(&w->nest, s->ndomain);
    const long from = (long)(w->nest.nblock - s->ndomain);

    for (size_t c = 0; c < w->t->ncombo; c++)
        block[c] = from + (long)s->domain[c];
    return from;
}

/* By wave everybody whose categories are known. */
static long *
add_all(struct work *w, const struct svy_totals *s)
{
    const struct svy_totals *whole = &w->x->at[0];
    long *of = svy_mem_take(&w->m, s->ndomain, sizeof *of);
    long *block = svy_nesting_table(&w->nest, whole->ndomain);
    const long from = (long)(w->nest.nblock - whole->ndomain);

    for (size_t c = 0; c < w->t->ncombo; c++) {
        if (!(w->people[c] > 0) || s->missing[s->domain[c]])
            continue;
        block[c] = from + (long)whole->domain[c];
        of[s->domain[c]] = block[c];
    }
    return of;
}

static void
add_tables(struct work *w, const struct svy_told *told, size_t n)
{
    w->from = svy_mem_take(&w->m, w->x->n, sizeof *w->from);
    w->all = svy_mem_take(&w->m, w->x->n, sizeof *w->all);
    for (size_t t = 0; t < w->x->n; t++)
        w->from[t] = SVY_NESTING_NOT;
    for (size_t i = 0; i < n; i++) {
        const size_t t = find_table(w->x, told[i].s);
        const long other = told[i].other;

        if (w->from[t] < 0 && other != SVY_TOLD_ALL)
            w->from[t] = add_domains(w, told[i].s);
        if (w->all[t] == NULL &&
            (other == SVY_LESS_REST || other == SVY_TOLD_ALL))
            w->all[t] = add_all(w, told[i].s);
    }
}

/* Who answered, by combination. */
static const double *
count(struct work *w, const struct svy_statform *f)
{
    double *n = svy_mem_take(&w->m, w->t->ncombo, sizeof *n);

    for (size_t k = 0; k < f->n; k++) {
        const struct svy_cat *c = &w->t->cat[f->in[k].cat];

        for (size_t i = c->from; i < c->to; i++)
            n[w->t->entry[i].combo] +=
                (double)svy_tally_people(w->t, &w->t->entry[i]);
    }
    return n;
}

static void
add_row(struct work *w, const struct svy_told *told, size_t i)
{
    const size_t t = find_table(w->x, told->s);
    struct svy_nesting_row *row = &w->nest.row[i];

    row->second = SVY_NESTING_NOT;
    if (told->other == SVY_TOLD_ALL) {
        row->first = w->all[t][told->domain];
        return;
    }
    row->first = w->from[t] + (long)told->domain;
    if (told->other == SVY_LESS_REST)
        row->second = w->all[t][told->domain];
    else if (told->other != SVY_LESS_NOTHING)
        row->second = w->from[t] + told->other;
}

/* The people of each row; of rows of one item the same. */
static void
add_people(struct work *w, const struct svy_estimates *e,
           const struct svy_told *told)
{
    struct svy_intern names = {0};
    const double **n = svy_mem_take(&w->m, e->n, sizeof *n);

    for (size_t i = 0; i < e->n; i++) {
        const size_t at =
            svy_intern_add(&names, e->row[i].item, strlen(e->row[i].item));

        if (n[at] == NULL && told[i].form != NULL)
            n[at] = count(w, told[i].form);
        w->nest.row[i].n = n[at];
    }
    svy_intern_free(&names);
}

/* Everybody of a combination, whatever he answered. */
static const double *
count_all(struct work *w)
{
    const struct svy_cat *all = &w->t->cat[SVY_CAT_ALL];
    double *n = svy_mem_take(&w->m, w->t->ncombo, sizeof *n);

    for (size_t i = all->from; i < all->to; i++)
        n[w->t->entry[i].combo] +=
            (double)svy_tally_people(w->t, &w->t->entry[i]);
    return n;
}

int
svy_told_hide(struct svy_estimates *e, const struct svy_told *told,
              const struct svy_tables *x, size_t least, struct svy_err *why)
{
    struct work w = {.x = x, .t = x->at[0].t};
    int rc;

    if (least == 0)
        return 0;
    w.people = count_all(&w);
    svy_nesting_init(&w.nest, w.t->ncombo, e->n);
    add_tables(&w, told, e->n);
    for (size_t i = 0; i < e->n; i++)
        add_row(&w, &told[i], i);
    add_people(&w, e, told);
    svy_nesting_close(&w.nest, w.people);
    rc = svy_suppress(e, &w.nest, least, why);
    svy_nesting_free(&w.nest);
    svy_mem_free(&w.m);
    return rc;
}
