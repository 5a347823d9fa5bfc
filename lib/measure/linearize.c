#include "measure/linearize.h"

#include <fenv.h>
#include <math.h>

/* The part of a form that most people answered: of a join n is told of this
 * one, as the people of its parts may be the same or others, and nobody
 * knows. */
static const struct svy_statform *
find_most(const struct svy_statform *f, const struct svy_statform_totals *t,
          size_t *n)
{
    const struct svy_statform *most = f;
    size_t people = 0;

    for (size_t i = 0; i < f->n; i++)
        people += t->n[f->in[i].cat];
    *n = people;
    for (size_t i = 0; i < f->nparts; i++) {
        const struct svy_statform *part = find_most(f->part[i], t, &people);

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

    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; svy_domain_row(d, cat[i], &k) != NULL;)
            rows++;
    return rows;
}

static void
find_people(struct svy_linearize *l, const struct svy_statform *f,
            const struct svy_domain *d, struct svy_mem *m)
{
    const struct svy_statform *most = find_most(f, &d->t, &l->people);
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
repeat(const struct svy_statform *f, const struct svy_domain *d, double value,
       struct svy_mem *m)
{
    double *again = svy_mem_take(m, d->f->n, sizeof *again);
    struct svy_mem scratch = {0};

    if (svy_domain_means(d, f, value, again))
        return again;
    svy_domain_repeat(d, f);
    for (size_t r = 0; r < d->f->n; r++) {
        const struct svy_statform_totals t = svy_domain_again(d, r);

        again[r] = svy_statform_value(f, &t, &scratch);
        svy_mem_free(&scratch);
    }
    return again;
}

/* The leaves of a form whose value is known, and those without one. */
static void
count_leaves(struct svy_linearize *l, const struct svy_statform *f,
             double value, const struct svy_statform_totals *t)
{
    struct svy_mem m = {0};

    if (f->kind != SVY_STATFORM_JOIN) {
        l->leaves++;
        l->lacking += isnan(value);
    }
    for (size_t i = 0; i < f->nparts; i++)
        count_leaves(l, f->part[i], svy_statform_value(f->part[i], t, &m), t);
    svy_mem_free(&m);
}

/* The slope of the form by a category is the linearized value u of everybody in
 * it: a term a row, z of a unit being u times its total. Units without the row
 * have z = 0 without being listed: a missing answer is a domain, and no PSU is
 * lost. That a sum became infinite on the way is looked up in the flag, since
 * the value may be finite again (1/inf) and wrong. */
static struct svy_linearize
linear(const struct svy_statform *f, const struct svy_domain *d,
       struct svy_mem *m)
{
    struct svy_linearize l = {.from = d->from};
    const size_t n = svy_statform_size(f);
    size_t *cat = svy_mem_take(m, n, sizeof *cat);
    double *u = svy_mem_take(m, n, sizeof *u);
    const struct svy_row_total *row;

    feclearexcept(FE_OVERFLOW);
    l.value = svy_statform_slope(f, &d->t, cat, u, m);
    l.srs = svy_statform_srs(f, &d->t);
    count_leaves(&l, f, l.value, &d->t);
    find_people(&l, f, d, m);
    if (d->f != NULL && !isnan(l.value)) {
        l.nagain = d->f->n;
        l.again = repeat(f, d, l.value, m);
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

struct svy_linearize
svy_linearize(const struct svy_statform *f, const struct svy_domain *d,
              struct svy_mem *m)
{
    struct svy_statform two;
    struct svy_domain in;
    struct svy_mem *shared;

    if (f->shares && svy_domain_kept(d, 0, &shared) != NULL)
        return svy_linearize_join(f, d, m);
    if (f->kind == SVY_STATFORM_JOIN && d->elements &&
        d->kind != SVY_DOMAIN_ONE) {
        in = svy_domain_apart(d); // pairs are known of each domain alone
        return linear(f, &in, m);
    }
    return svy_domain_two(f, d, &two, &in, m) ? linear(&two, &in, m)
                                              : linear(f, d, m);
}

static void
subtract_again(struct svy_linearize *l, const struct svy_linearize *a,
               const struct svy_linearize *b, struct svy_mem *m)
{
    double *again = svy_mem_take(m, a->nagain, sizeof *again);

    for (size_t r = 0; r < a->nagain; r++)
        again[r] = a->again[r] - b->again[r];
    l->nagain = a->nagain;
    l->again = again;
}

/* A difference is linearized as a whole, u_A - u_B: terms of both in one list,
 * so their covariance is in its variance whatever the design is, also where B
 * is what A lacks. In replicates it is the difference there. srs has no
 * meaning. */
struct svy_linearize
svy_linearize_minus(const struct svy_linearize *a,
                    const struct svy_linearize *b, struct svy_mem *m)
{
    struct svy_linearize l = {.from = a->from,
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

/* A known number moves values and no slope. */
struct svy_linearize
svy_linearize_less(const struct svy_linearize *a, double x, struct svy_mem *m)
{
    struct svy_linearize l = *a;
    double *again = svy_mem_take(m, a->nagain, sizeof *again);

    l.value -= x;
    for (size_t r = 0; r < a->nagain; r++)
        again[r] = a->again[r] - x;
    l.again = again;
    return l;
}

bool
svy_linearize_incomplete(const struct svy_linearize *l)
{
    return l->lacking > 0 && l->lacking < l->leaves;
}

struct svy_repvar
svy_linearize_again(const struct svy_linearize *l)
{
    return (struct svy_repvar){l->value, l->again};
}
