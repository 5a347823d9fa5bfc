#include "measure/linearize.h"

#include <fenv.h>
#include <math.h>
#include <stdlib.h>

/* What a part of joins comes to; row: what it totals in each unit, as weights.
 */
struct part {
    struct svy_linearize l;
    const struct svy_row_total *row;
};

struct piece {
    uint32_t unit;
    size_t at;
    double z;
};

/* By unit, and inside it in the order of terms: sums of doubles in one order,
 * and the same bytes whatever qsort does. */
static int
by_unit(const void *a, const void *b)
{
    const struct piece *p = a, *q = b;

    if (p->unit != q->unit)
        return p->unit < q->unit ? -1 : 1;
    return p->at < q->at ? -1 : p->at > q->at;
}

/* The terms of a statistic by units, in the order of the terms. */
static struct piece *
find_pieces(const struct svy_linearize *l, size_t *n, struct svy_mem *m)
{
    struct piece *piece;
    size_t cells = 0;

    for (size_t i = 0; i < l->n; i++)
        cells += l->term[i].row->ncell;
    piece = svy_mem_take(m, cells, sizeof *piece);
    *n = 0;
    for (size_t i = 0; i < l->n; i++)
        for (size_t c = 0; c < l->term[i].row->ncell; c++, ++*n) {
            const struct svy_cell_total *x = &l->term[i].row->cell[c];

            piece[*n] = (struct piece){x->unit, *n, l->term[i].u * x->w};
        }
    if (cells > 0)
        qsort(piece, cells, sizeof *piece, by_unit);
    return piece;
}

/* What a statistic totals in each unit, sum of u T over its terms, as a row of
 * weights: then a join above has one term for it, du = slope du_part, however
 * many categories lie below. The weight of all is how much there is of either
 * sign, for that is what rounding is a share of. */
static const struct svy_row_total *
total_units(const struct svy_linearize *l, struct svy_mem *m)
{
    struct svy_row_total *row = svy_mem_take(m, 1, sizeof *row);
    struct svy_mem scratch = {0};
    size_t n;
    const struct piece *piece = find_pieces(l, &n, &scratch);
    struct svy_cell_total *cell = svy_mem_take(m, n, sizeof *cell);

    *row = (struct svy_row_total){.cat = l->term->row->cat,
                                  .domain = l->term->row->domain,
                                  .cell = cell,
                                  .made = true};
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || piece[i].unit != piece[i - 1].unit)
            cell[row->ncell++].unit = piece[i].unit;
        cell[row->ncell - 1].w += piece[i].z;
    }
    for (size_t i = 0; i < l->n; i++)
        row->w += fabs(l->term[i].u * l->term[i].row->w);
    svy_mem_free(&scratch);
    return row;
}

/* A part in a domain, measured when it is asked for first. */
static const struct part *
find_part(const struct svy_statform *f, const struct svy_domain *d)
{
    struct svy_mem *m;
    const void **kept = svy_domain_kept(d, f->id, &m);
    struct part *p;

    if (*kept != NULL)
        return *kept;
    p = svy_mem_take(m, 1, sizeof *p);
    p->l = svy_linearize(f, d, m);
    if (p->l.n > 0)
        p->row = total_units(&p->l, m);
    *svy_domain_kept(d, f->id, &m) = p; // there may be more room by now
    return p;
}

/* A join on the way down, and its parts that were looked at. */
struct step {
    const struct svy_statform *f;
    size_t next;
};

/* Measures joins that are parts, the lowest first: as deep as nodes of an index
 * may lie, no call would. */
static void
measure_below(const struct svy_statform *f, const struct svy_domain *d)
{
    struct svy_mem *m;
    size_t room = 0, n = 1;
    struct step *step = svy_mem_more(NULL, &room, 1, sizeof *step);

    step[0] = (struct step){f, 0};
    while (n > 0) {
        struct step *at = &step[n - 1];

        if (at->next == at->f->nparts) {
            if (--n > 0)
                find_part(at->f, d);
            continue;
        }
        f = at->f->part[at->next++];
        if (f->shares && *svy_domain_kept(d, f->id, &m) == NULL) {
            step = svy_mem_more(step, &room, n + 1, sizeof *step);
            step[n++] = (struct step){f, 0};
        }
    }
    free(step);
}

/* People are those of the part that most answered. */
static void
add_part(struct svy_linearize *l, const struct svy_linearize *part)
{
    l->leaves += part->leaves;
    l->lacking += part->lacking;
    l->over |= part->over;
    if (part->people <= l->people)
        return;
    l->people = part->people;
    l->w = part->w;
    l->who = part->who;
    l->nwho = l->first_who = part->nwho;
}

/* A join in every replicate, from what its parts are there: the function
 * itself, not its slope, so replicates see its curvature. A part without a
 * value in a replicate is one that nobody answered there. */
static const double *
join_again(const struct svy_statform *f, const struct part *const *p, size_t n,
           struct svy_mem *m)
{
    double *again = svy_mem_take(m, n, sizeof *again);
    double *x = svy_mem_take(m, f->nparts, sizeof *x);

    for (size_t r = 0; r < n; r++) {
        for (size_t i = 0; i < f->nparts; i++)
            x[i] = r < p[i]->l.nagain ? p[i]->l.again[r] : NAN;
        again[r] = f->join(f->ctx, x, NULL);
    }
    return again;
}

/* A join from what its parts come to: by the chain rule u = sum_i slope_i u_i,
 * and each u_i is summed over units already. A part without a value has no row;
 * the join says by its own value whether it can do without. */
struct svy_linearize
svy_linearize_join(const struct svy_statform *f, const struct svy_domain *d,
                   struct svy_mem *m)
{
    struct svy_linearize l = {.from = d->from, .srs = NAN};
    const struct part **p = svy_mem_take(m, f->nparts, sizeof(void *));
    double *x = svy_mem_take(m, f->nparts, sizeof *x),
           *slope = svy_mem_take(m, f->nparts, sizeof *slope);

    measure_below(f, d);
    for (size_t i = 0; i < f->nparts; i++) {
        p[i] = find_part(f->part[i], d);
        x[i] = p[i]->l.value;
        add_part(&l, &p[i]->l);
    }
    feclearexcept(FE_OVERFLOW);
    l.value = f->join(f->ctx, x, slope);
    if (d->f != NULL && !isnan(l.value)) {
        l.nagain = d->f->n;
        l.again = join_again(f, p, l.nagain, m);
    }
    l.over |= fetestexcept(FE_OVERFLOW) != 0;
    if (isnan(l.value))
        return l;
    l.term = svy_mem_take(m, f->nparts, sizeof *l.term);
    for (size_t i = 0; i < f->nparts; i++)
        if (p[i]->row != NULL)
            l.term[l.n++] = (struct svy_term){p[i]->row, slope[i]};
    l.first = l.n;
    return l;
}
