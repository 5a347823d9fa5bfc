#include "measure/crowd.h"

#include <math.h>
#include <stdlib.h>

/* What is left of a variance below this share of it is rounding. */
static const double rounding = 1e-12;

/* Who gave an answer in a unit. */
struct svy_bit {
    uint32_t unit, domain, side;
    size_t col; /* of the row among all rows of the family */
    const struct svy_row_total *row;
    const struct svy_cell_total *cell;
    bool who;
};

static int
by_place(const void *a, const void *b)
{
    const struct svy_bit *x = a, *y = b;

    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    if (x->domain != y->domain)
        return x->domain < y->domain ? -1 : 1;
    return x->col < y->col ? -1 : x->col > y->col;
}

static int
by_unit(const void *a, const void *b)
{
    const uint32_t u = *(const uint32_t *)a;
    const struct svy_cell_total *c = b;

    return u < c->unit ? -1 : u > c->unit;
}

static void
find_bits(struct svy_crowd *c, const struct svy_sides *s)
{
    size_t n = 0;

    for (size_t i = 0; i < s->nrow; i++)
        n += s->row[i].row->ncell;
    c->bit = svy_mem_take(&c->mem, n, sizeof *c->bit);
    for (size_t i = 0; i < s->nrow; i++) {
        const struct svy_sided *r = &s->row[i];
        const struct svy_cell_total *cell = r->row->cell;

        for (size_t k = 0; k < r->row->ncell; k++)
            c->bit[c->n++] = (struct svy_bit){.unit = s->d->at[cell[k].unit],
                                              .domain = r->row->domain,
                                              .side = r->side,
                                              .col = i,
                                              .row = r->row,
                                              .cell = &cell[k],
                                              .who = r->who};
    }
    if (c->n > 0)
        qsort(c->bit, c->n, sizeof *c->bit, by_place);
}

void
svy_crowd_init(struct svy_crowd *c, const struct svy_family *f,
               const struct svy_sides *s,
               const struct svy_covariance_room *room)
{
    *c = (struct svy_crowd){.of = f, .room = room};
    find_bits(c, s);
    c->u = svy_mem_take(&c->mem, s->nrow * f->k, sizeof *c->u);
    for (size_t j = 0; j < f->k; j++)
        for (size_t i = 0; i < f->l[j]->n; i++) {
            const struct svy_term *t = &f->l[j]->term[i];

            c->u[svy_sides_find(s, t->row) * f->k + j] += t->u;
        }
}

/* The cell of a category in the domain and unit of a bit, or NULL. */
static const struct svy_cell_total *
find_cell(const struct svy_crowd *c, const struct svy_bit *bit, size_t cat)
{
    const struct svy_totals *s = c->of->l[0]->from;
    const struct svy_row_total *r = svy_totals_find(s, bit->domain, cat);

    if (r == NULL)
        return NULL;
    return bsearch(&bit->cell->unit, r->cell, r->ncell, sizeof *r->cell,
                   by_unit);
}

/* sum over people of w^2 times (gave the answer of a) times (gave that of b),
 * which the tally has for one answer, and of two items where their pair was
 * counted. Two answers of one item nobody gave both: 0. */
static double
common(const struct svy_crowd *c, const struct svy_bit *a,
       const struct svy_bit *b)
{
    const struct svy_cell_total *cell;
    long cat;

    if (a == b)
        return a->cell->w2;
    if (a->row->made || b->row->made)
        return 0; // an answer and all others of its item
    cat = svy_people_pair(svy_covariance_people(c->room), a->row->cat,
                          b->row->cat);
    cell = cat < 0 ? NULL : find_cell(c, a, (size_t)cat);
    return cell == NULL ? 0 : cell->w2;
}

/* q_ab = sum_k (x_ka - mean_a)(x_kb - mean_b) = sum_k x_ka x_kb - X_a
 * X_b/people; a total is divided before it is multiplied, as squares of totals
 * of large weights would overflow first. Here it does cancel where all gave one
 * answer with one weight: find_root() then takes what is left for rounding. */
static void
find_squares(const struct svy_crowd *c, const struct svy_bit *bit, size_t n,
             double people, double *q)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k <= i; k++)
            q[i * n + k] = q[k * n + i] =
                common(c, &bit[i], &bit[k]) -
                bit[i].cell->w / people * bit[k].cell->w;
}

/* q = sum_s l_s l_s', l_s = l[s * n ..]; returns how many there are. Cholesky,
 * the largest of what is left first: q has not full rank (answers of an item
 * sum to all who answered), and so the zeros come last and are known by their
 * size. */
static size_t
find_root(const double *q, size_t n, double *l, struct svy_mem *m)
{
    double *left = svy_mem_take(m, n, sizeof *left);
    size_t rank = 0;

    for (size_t i = 0; i < n; i++)
        left[i] = q[i * n + i];
    for (; rank < n; rank++) {
        double *own = l + rank * n;
        size_t pick = 0;

        for (size_t i = 1; i < n; i++)
            if (left[i] > left[pick])
                pick = i;
        if (!(left[pick] > rounding * q[pick * n + pick]))
            break;
        for (size_t i = 0; i < n; i++) {
            double rest = q[pick * n + i];

            for (size_t s = 0; s < rank; s++)
                rest -= l[s * n + pick] * l[s * n + i];
            own[i] = rest / sqrt(left[pick]);
        }
        for (size_t i = 0; i < n; i++)
            left[i] -= own[i] * own[i];
        left[pick] = 0;
    }
    return rank;
}

/* u'q u of the one statistic there is. */
static double
square(const struct svy_crowd *c, const struct svy_bit *bit, size_t n,
       const double *q)
{
    double sum = 0;

    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n; k++)
            sum += c->u[bit[i].col] * q[i * n + k] * c->u[bit[k].col];
    return sum;
}

static void
fill(const struct svy_crowd *c, const struct svy_bit *bit, size_t n,
     struct svy_crowd_group *g, struct svy_mem *m)
{
    const size_t k = c->of->k;
    double *q = svy_mem_take(m, n * n, sizeof *q);
    double *l = svy_mem_take(m, n * n, sizeof *l);

    find_squares(c, bit, n, g->people, q);
    g->rows = k > 1 ? find_root(q, n, l, m) : 1;
    g->x = svy_mem_take(m, g->rows * k, sizeof *g->x);
    g->sum = svy_mem_take(m, k, sizeof *g->sum);
    if (k == 1)
        g->x[0] = sqrt(fmax(0, square(c, bit, n, q)));
    for (size_t i = 0; i < n; i++) {
        const double *u = c->u + bit[i].col * k;

        for (size_t j = 0; j < k; j++)
            g->sum[j] += u[j] * bit[i].cell->w;
        for (size_t s = 0; k > 1 && s < g->rows; s++)
            for (size_t j = 0; j < k; j++)
                g->x[s * k + j] += l[s * n + i] * u[j];
    }
}

/* The first bit of a unit or of one after it. */
static size_t
first_bit(const struct svy_crowd *c, size_t unit)
{
    size_t from = 0, to = c->n;

    while (from < to) {
        const size_t half = from + (to - from) / 2;

        if (c->bit[half].unit < unit)
            from = half + 1;
        else
            to = half;
    }
    return from;
}

/* How many the answers of a group are of: of one item each is given by others,
 * of several by no more than all. */
static void
count_people(const struct svy_crowd *c, const struct svy_bit *bit, size_t n,
             struct svy_crowd_group *g)
{
    const struct svy_cat *cat = c->of->l[0]->from->t->cat;
    const struct svy_cell_total *all;
    double people = 0;
    bool one = true;

    for (size_t i = 0; i < n; i++) {
        people += (double)bit[i].cell->n;
        g->who += bit[i].who ? (double)bit[i].cell->n : 0;
        one &= cat[bit[i].row->cat].item == cat[bit->row->cat].item;
    }
    all = one ? NULL : find_cell(c, bit, SVY_CAT_ALL);
    g->people = all == NULL ? people : (double)all->n;
    g->who = fmin(g->who, g->people);
}

bool
svy_crowd_next(const struct svy_crowd *c, size_t *i, size_t from, size_t to,
               struct svy_crowd_group *g, struct svy_mem *m)
{
    const size_t at = *i > 0 ? *i : first_bit(c, from);
    const struct svy_bit *bit = c->bit + at;
    size_t n = 0;

    if (at == c->n || bit->unit >= to)
        return false;
    *g = (struct svy_crowd_group){.unit = bit->unit, .side = bit->side};
    while (at + n < c->n && bit[n].unit == bit->unit &&
           bit[n].domain == bit->domain)
        n++;
    count_people(c, bit, n, g);
    fill(c, bit, n, g, m);
    *i = at + n;
    return true;
}

void
svy_crowd_free(struct svy_crowd *c)
{
    svy_mem_free(&c->mem);
    *c = (struct svy_crowd){0};
}
