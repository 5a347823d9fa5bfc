#include "linear.h"

#include <fenv.h>
#include <math.h>

/* The part of a form that most people answered. */
static const struct svy_form *
find_most(const struct svy_form *f, const struct svy_form_totals *t, size_t *n)
{
    const struct svy_form *most = f;
    size_t people = 0;

    for (size_t i = 0; i < f->n; i++)
        people += t->n[f->in[i].cat];
    *n = people;
    for (size_t i = 0; i < f->nparts; i++) {
        const struct svy_form *part = find_most(f->part[i], t, &people);

        if (people > *n) {
            most = part;
            *n = people;
        }
    }
    return most;
}

/* How many rows of a domain categories have. */
static size_t
count_rows(const struct svy_domain *d, const size_t *cat, size_t n)
{
    size_t rows = 0;

    if (d->row != NULL)
        return n; // at most
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; svy_domain_row(d, cat[i], &k) != NULL;)
            rows++;
    return rows;
}

static void
find_people(struct svy_linear *l, const struct svy_form *f,
            const struct svy_domain *d, struct svy_mem *m)
{
    const struct svy_form *most = find_most(f, &d->t, &l->people);
    size_t *cat = svy_mem_take(m, most->n, sizeof *cat);

    for (size_t i = 0; i < most->n; i++) {
        cat[i] = most->in[i].cat;
        l->w += d->t.w[cat[i]];
    }
    l->who = svy_mem_take(m, count_rows(d, cat, most->n) + 1, sizeof(void *));
    for (size_t i = 0; i < most->n; i++)
        for (size_t k = 0;
             (l->who[l->nwho] = svy_domain_row(d, cat[i], &k)) != NULL;)
            l->nwho++;
    l->first_who = l->nwho;
}

/* The value in every replicate. */
static const double *
repeat(const struct svy_form *f, const struct svy_domain *d, struct svy_mem *m)
{
    double *again = svy_mem_take(m, d->f->n, sizeof *again);
    struct svy_mem scratch = {0};

    for (size_t r = 0; r < d->f->n; r++) {
        const struct svy_form_totals t = svy_domain_again(d, r);

        again[r] = svy_form_value(f, &t, &scratch);
        svy_mem_free(&scratch);
    }
    return again;
}

static struct svy_linear
linear(const struct svy_form *f, const struct svy_domain *d, struct svy_mem *m)
{
    struct svy_linear l = {.from = d->from};
    const size_t n = svy_form_size(f);
    size_t *cat = svy_mem_take(m, n, sizeof *cat);
    double *u = svy_mem_take(m, n, sizeof *u);
    const struct svy_row_total *row;

    feclearexcept(FE_OVERFLOW);
    l.value = svy_form_slope(f, &d->t, cat, u, m);
    l.srs = svy_form_srs(f, &d->t);
    find_people(&l, f, d, m);
    if (d->f != NULL && !isnan(l.value)) {
        l.nagain = d->f->n;
        l.again = repeat(f, d, m);
    }
    l.over = fetestexcept(FE_OVERFLOW) != 0;
    if (isnan(l.value))
        return l;
    l.term = svy_mem_take(m, count_rows(d, cat, n), sizeof *l.term);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; (row = svy_domain_row(d, cat[i], &k)) != NULL;)
            l.term[l.n++] = (struct svy_term){row, u[i]};
    l.first = l.n;
    return l;
}

struct svy_linear
svy_linear(const struct svy_form *f, const struct svy_domain *d,
           struct svy_mem *m)
{
    struct svy_form two;
    struct svy_domain in;

    return svy_domain_two(f, d, &two, &in, m) ? linear(&two, &in, m)
                                              : linear(f, d, m);
}

static void
subtract_again(struct svy_linear *l, const struct svy_linear *a,
               const struct svy_linear *b, struct svy_mem *m)
{
    double *again = svy_mem_take(m, a->nagain, sizeof *again);

    for (size_t r = 0; r < a->nagain; r++)
        again[r] = a->again[r] - b->again[r];
    l->nagain = a->nagain;
    l->again = again;
}

struct svy_linear
svy_linear_minus(const struct svy_linear *a, const struct svy_linear *b,
                 struct svy_mem *m)
{
    struct svy_linear l = {.from = a->from,
                           .value = a->value - b->value,
                           .srs = NAN,
                           .first = a->n,
                           .first_who = a->nwho,
                           .people = a->people + b->people,
                           .w = a->w + b->w,
                           .over = a->over || b->over};

    l.who = svy_mem_take(m, a->nwho + b->nwho, sizeof(void *));
    for (size_t i = 0; i < a->nwho; i++)
        l.who[l.nwho++] = a->who[i];
    for (size_t i = 0; i < b->nwho; i++)
        l.who[l.nwho++] = b->who[i];
    if (isnan(l.value))
        return l;
    subtract_again(&l, a, b, m);
    l.term = svy_mem_take(m, a->n + b->n, sizeof *l.term);
    for (size_t i = 0; i < a->n; i++)
        l.term[l.n++] = a->term[i];
    for (size_t i = 0; i < b->n; i++)
        l.term[l.n++] = (struct svy_term){b->term[i].row, -b->term[i].u};
    return l;
}

struct svy_linear
svy_linear_less(const struct svy_linear *a, double x, struct svy_mem *m)
{
    struct svy_linear l = *a;
    double *again = svy_mem_take(m, a->nagain, sizeof *again);

    l.value -= x;
    for (size_t r = 0; r < a->nagain; r++)
        again[r] = a->again[r] - x;
    l.again = again;
    return l;
}

struct svy_repvar
svy_linear_again(const struct svy_linear *l)
{
    return (struct svy_repvar){l->value, l->again};
}
