#include "measure/people.h"

#include <math.h>
#include <stdlib.h>

#include "survey/pair.h"

/* The pairs of a tally by the categories that they join. */
static void
find_pairs(struct svy_people *s, const struct svy_tally *t)
{
    size_t there = 0;

    s->pair_cat = svy_mem_take(&s->mem, t->ncat, sizeof *s->pair_cat);
    for (size_t i = 0; i < t->nitem; i++) {
        const char *x, *y;
        long a, b;

        if (!svy_pair_split(&s->mem, t->item[i].name, &x, &y) ||
            (a = svy_tally_find(t, x)) < 0 || (b = svy_tally_find(t, y)) < 0)
            continue;
        for (size_t c = t->item[i].from; c < t->item[i].to; c++) {
            uint32_t key[2];
            long p, q;

            if (!svy_pair_split(&s->mem, t->cat[c].answer, &x, &y) ||
                (p = svy_tally_answer(t, (size_t)a, x)) < 0 ||
                (q = svy_tally_answer(t, (size_t)b, y)) < 0)
                continue;
            key[0] = (uint32_t)(p < q ? p : q);
            key[1] = (uint32_t)(p < q ? q : p);
            svy_intern_add(&s->pairs, key, sizeof key);
            s->pair_cat[there++] = c;
        }
    }
}

void
svy_people_init(struct svy_people *p, const struct svy_design *d)
{
    *p = (struct svy_people){.d = d};
    find_pairs(p, d->t);
}

void
svy_people_free(struct svy_people *p)
{
    svy_intern_free(&p->pairs);
    svy_mem_free(&p->mem);
}

/* Whether each respondent is in one term at most: of one item, and of one
 * domain, or of one table where both are the same statistic. */
static bool
exclusive(const struct svy_linearize *a, const struct svy_linearize *b)
{
    const struct svy_row_total *first = a->term[0].row;
    const size_t item = a->from->t->cat[first->cat].item;

    if (a->from != b->from)
        return false;
    for (size_t i = 0; i < a->n + b->n; i++) {
        const struct svy_row_total *r =
            i < a->n ? a->term[i].row : b->term[i - a->n].row;

        if ((a != b && r->domain != first->domain) ||
            a->from->t->cat[r->cat].item != item)
            return false;
    }
    return true;
}

/* The place of a unit of the tally. */
static struct svy_z *
z_of(const struct svy_people_in *in, uint32_t unit)
{
    return &in->z[in->of->d->at[unit]];
}

static double
find_u(const struct svy_linearize *l, const struct svy_row_total *row)
{
    for (size_t i = 0; i < l->n; i++)
        if (l->term[i].row == row)
            return l->term[i].u;
    return 0;
}

/* Adds a class of respondents, each about the mean of the unit. */
static void
square_row(const struct svy_people_in *in, const struct svy_row_total *r,
           double u, double v)
{
    for (size_t c = 0; c < r->ncell; c++) {
        const struct svy_cell_total *x = &r->cell[c];
        struct svy_z *z = z_of(in, x->unit);
        const double m = (double)in->of->d->people[z->unit], n = (double)x->n;
        const double za = z->a / m, zb = z->b / m;

        z->q += n * ((u * x->w / n - za) * (v * x->w / n - zb) - za * zb) +
                u * v * x->spread;
    }
}

static bool
has_row(const struct svy_linearize *l, const struct svy_row_total *row)
{
    for (size_t i = 0; i < l->n; i++)
        if (l->term[i].row == row)
            return true;
    return false;
}

/* q of a unit when its respondents fall into classes, each about its mean:
 *
 *     q = sum_c [n_c ((a_c/n_c - a/m)(b_c/n_c - b/m) - a b/m^2) + u v spread_c]
 *         + m a b/m^2
 *
 * nothing is lost by cancellation, however far from 0 the values are. The last
 * term is of m zeros; -a b/m^2 takes off those that are none. */
static void
square_classes(const struct svy_people_in *in, const struct svy_linearize *a,
               const struct svy_linearize *b)
{
    for (size_t i = 0; i < in->n; i++) {
        struct svy_z *z = &in->z[in->unit[i]];
        const double m = (double)in->of->d->people[z->unit];

        z->q = m * (z->a / m) * (z->b / m);
    }
    for (size_t i = 0; i < a->n; i++)
        square_row(in, a->term[i].row, a->term[i].u,
                   a == b ? a->term[i].u : find_u(b, a->term[i].row));
    for (size_t i = 0; a != b && i < b->n; i++)
        if (!has_row(a, b->term[i].row))
            square_row(in, b->term[i].row, 0, b->term[i].u);
}

/* Two terms, of two tables or one. */
struct common {
    const struct svy_totals *a, *b;
    const struct svy_term *p, *q;
};

/* Adds u v w2 of those who are in the domains of both terms and gave the
 * answers of cat. */
static void
square_common(const struct svy_people_in *in, const struct common *x,
              size_t cat)
{
    const struct svy_tally *t = in->of->d->t;
    const struct svy_entry *e = t->entry + t->cat[cat].from;
    struct svy_tally_reader reader = {0};
    struct svy_mem m = {0};

    for (size_t n = t->cat[cat].to - t->cat[cat].from; n > 0;) {
        const uint32_t unit = e->unit;
        struct svy_exactsum w2 = {0}; // exact, however fine the tally is

        for (; n > 0 && e->unit == unit; n--, e++)
            if (x->a->domain[e->combo] == x->p->row->domain &&
                x->b->domain[e->combo] == x->q->row->domain)
                svy_exactsum_merge(
                    &w2, &svy_tally_read(t, e, &reader)->sum[SVY_W2], &m);
        z_of(in, unit)->q +=
            x->p->u * x->q->u * svy_exactsum_value(&w2, 2 * x->a->scale);
    }
    svy_mem_free(&reader.mem);
    svy_mem_free(&m);
}

long
svy_people_pair(const struct svy_people *s, uint32_t a, uint32_t b)
{
    const uint32_t key[] = {a < b ? a : b, a < b ? b : a};
    long at;

    if (a == b)
        return a;
    at = svy_intern_find(&s->pairs, key, sizeof key);
    return at < 0 ? SVY_NONE : (long)s->pair_cat[at];
}

/* q of a unit when a respondent may be in several terms:
 *
 *     q = sum u v w2 - a b/m
 *
 * the only form that pairs of answers allow, for a respondent's own value is
 * not known. It is not centred, so it loses what a b/m has more digits than q.
 */
static void
square_pairs(const struct svy_people_in *in, const struct svy_linearize *a,
             const struct svy_linearize *b)
{
    for (size_t i = 0; i < a->n; i++)
        for (size_t k = 0; k < b->n; k++) {
            const struct common x = {a->from, b->from, &a->term[i],
                                     &b->term[k]};
            long cat;

            if (x.a == x.b && x.p->row->domain != x.q->row->domain)
                continue;
            cat = svy_people_pair(in->of, x.p->row->cat, x.q->row->cat);
            if (cat >= 0)
                square_common(in, &x, (size_t)cat);
        }
    for (size_t i = 0; i < in->n; i++) {
        struct svy_z *z = &in->z[in->unit[i]];

        z->q -= z->a * z->b / (double)in->of->d->people[z->unit];
    }
}

void
svy_people_squares(const struct svy_people_in *in,
                   const struct svy_linearize *a, const struct svy_linearize *b)
{
    if (exclusive(a, b))
        square_classes(in, a, b);
    else
        square_pairs(in, a, b);
}
