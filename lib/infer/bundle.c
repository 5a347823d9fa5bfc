#include "infer/bundle.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = SVY_VARIATES_MOST };

/* Squares below this share of the largest are rounding. */
static const double rounding = 1e-18;

/* How far a column may be from what the bundle makes of it, squared. */
static const double apart = 1e-12;

/* A part on its way into a bundle: column j is l + j * MOST. */
struct column {
    size_t number, n, q;
    size_t pivot[MOST], *which;
    double df, *l;
    const struct svy_parts_one *of;
};

/* The columns of x [n][rows] in as few directions as they have: at each step
 * that of the column with most left is taken out of all. False where they are
 * more than MOST. */
static bool
turn(struct column *p, double *x, size_t rows)
{
    double first = 0;

    for (p->q = 0;; p->q++) {
        double left = 0, own;
        size_t pick = 0;

        for (size_t j = 0; j < p->n; j++) {
            const double rest =
                svy_bundle_dot(x + j * rows, x + j * rows, rows);

            if (rest > left) {
                left = rest;
                pick = j;
            }
        }
        first = p->q == 0 ? left : first;
        if (!(left > rounding * first))
            return p->q > 0;
        if (p->q == MOST)
            return false;
        p->pivot[p->q] = pick;
        own = sqrt(left);
        for (size_t i = 0; i < rows; i++)
            x[pick * rows + i] /= own;
        for (size_t j = 0; j < p->n; j++) {
            double *l = p->l + j * MOST + p->q;

            *l = j == pick
                     ? own
                     : svy_bundle_dot(x + pick * rows, x + j * rows, rows);
            for (size_t i = 0; j != pick && i < rows; i++)
                x[j * rows + i] -= *l * x[pick * rows + i];
        }
        memset(x + pick * rows, 0, rows * sizeof *x);
    }
}

/* The columns of a part as shares of the variances, those that are drawn. */
static bool
look(struct column *p, const struct svy_parts_one *of, const double *var,
     struct svy_mem *m)
{
    const size_t rows = of->rows;
    struct svy_mem scratch = {0};
    double *x = svy_mem_take(&scratch, of->n * rows, sizeof *x);
    bool few;

    p->df = fmax(1, floor(of->df));
    p->of = of;
    p->which = svy_mem_take(m, of->n, sizeof *p->which);
    for (size_t k = 0; k < of->n; k++) {
        const double *z = of->z + k * rows;

        if (!(var[of->which[k]] > 0 && svy_bundle_dot(z, z, rows) > 0))
            continue;
        for (size_t i = 0; i < rows; i++)
            x[p->n * rows + i] = z[i] / sqrt(var[of->which[k]]);
        p->which[p->n++] = of->which[k];
    }
    p->l = svy_mem_take(m, p->n * MOST, sizeof *p->l);
    few = turn(p, x, rows);
    svy_mem_free(&scratch);
    return few;
}

static bool
is_lifted(const struct svy_parts_one *p)
{
    for (size_t k = 0; p->lift != NULL && k < p->n; k++)
        if (p->lift[k] != 1)
            return true;
    return false;
}

/* Whether the columns of a part are those of a bundle. */
static bool
fits(const struct svy_bundle *b, const struct column *p)
{
    if (b->n != p->n || b->lift != NULL || p->q > b->r ||
        memcmp(b->which, p->which, b->n * sizeof *b->which) != 0)
        return false;
    for (size_t j = 0; j < b->n; j++) {
        const double *l = p->l + j * MOST, *t = b->t + j * b->r;
        double off = 0;

        for (size_t a = 0; a < p->q; a++) {
            double x = l[a];

            for (size_t s = 0; s < b->r; s++)
                x -= t[s] * p->l[b->pivot[s] * MOST + a];
            off += x * x;
        }
        if (!(off <= apart * svy_bundle_dot(l, l, p->q)))
            return false;
    }
    return true;
}

/* A bundle of the directions of a part: pivot s is unit vector s. */
static struct svy_bundle *
begin(struct svy_bundles *all, const struct column *p)
{
    struct svy_bundle *b;

    all->bundle =
        svy_mem_more(all->bundle, &all->room, all->n + 1, sizeof *all->bundle);
    b = &all->bundle[all->n++];
    *b = (struct svy_bundle){.n = p->n, .r = p->q};
    memcpy(b->pivot, p->pivot, sizeof b->pivot);
    b->which = svy_mem_take(&all->mem, b->n, sizeof *b->which);
    memcpy(b->which, p->which, b->n * sizeof *b->which);
    b->t = svy_mem_take(&all->mem, b->n * b->r, sizeof *b->t);
    for (size_t j = 0; j < b->n; j++)
        for (size_t s = b->r; s-- > 0;) {
            double x = p->l[j * MOST + s];

            for (size_t u = s + 1; u < b->r; u++)
                x -= b->t[j * b->r + u] * p->l[b->pivot[u] * MOST + s];
            b->t[j * b->r + s] = x / p->l[b->pivot[s] * MOST + s];
        }
    return b;
}

/* What W is multiplied by for C'W C: entry (a, b) of the lower triangle adds
 * C_as C_bt, and as (b, a) C_bs C_at, to entry (s, t). */
static void
find_square(const struct svy_bundle_member *m, size_t r)
{
    double *square = m->square;

    for (size_t a = 0; a < m->q; a++)
        for (size_t b = 0; b <= a; b++) {
            const double *ca = m->c + a * r, *cb = m->c + b * r;

            for (size_t s = 0; s < r; s++)
                for (size_t t = 0; t <= s; t++)
                    *square++ = ca[s] * cb[t] + (a != b ? cb[s] * ca[t] : 0);
        }
}

static void
join(struct svy_bundle *b, const struct column *p, struct svy_mem *m)
{
    struct svy_bundle_member *x;

    b->member =
        svy_mem_more(b->member, &b->room, b->members + 1, sizeof *b->member);
    x = &b->member[b->members++];
    *x =
        (struct svy_bundle_member){.number = p->number, .q = p->q, .df = p->df};
    x->c = svy_mem_take(m, x->q * b->r, sizeof *x->c);
    for (size_t a = 0; a < x->q; a++)
        for (size_t s = 0; s < b->r; s++)
            x->c[a * b->r + s] = p->l[b->pivot[s] * MOST + a];
}

/* R of sum C'C, lower; a direction that nothing moves in has none. */
static void
find_root(struct svy_bundle *b)
{
    const size_t r = b->r;

    for (size_t s = 0; s < r; s++)
        for (size_t t = 0; t <= s; t++) {
            double sum = 0;

            for (size_t i = 0; i < b->members; i++)
                for (size_t a = 0; a < b->member[i].q; a++)
                    sum +=
                        b->member[i].c[a * r + s] * b->member[i].c[a * r + t];
            sum -= svy_bundle_dot(b->root + s * r, b->root + t * r, t);
            if (s == t)
                b->root[s * r + s] = sqrt(fmax(0, sum));
            else if (b->root[t * r + t] > 0)
                b->root[s * r + t] = sum / b->root[t * r + t];
        }
}

/* From shares to the units of the contrasts, once all parts are in. */
static void
finish(struct svy_bundles *all, struct svy_bundle *b, const double *var)
{
    double *square;
    size_t n = 0;

    find_root(b);
    for (size_t i = 0; i < b->members; i++)
        n += svy_bundle_pairs(b->member[i].q) * svy_bundle_pairs(b->r);
    square = svy_mem_take(&all->mem, n, sizeof *square); // side by side: they
                                                         // are read each draw
    for (size_t i = 0; i < b->members; i++) {
        struct svy_bundle_member *m = &b->member[i];

        m->square = square;
        find_square(m, b->r);
        square += svy_bundle_pairs(m->q) * svy_bundle_pairs(b->r);
        m->c = NULL;
    }
    b->square = svy_mem_take(&all->mem, b->n * svy_bundle_pairs(b->r),
                             sizeof *b->square);
    for (size_t j = 0; j < b->n; j++) {
        double *t = b->t + j * b->r;

        square = b->square + j * svy_bundle_pairs(b->r);

        for (size_t s = 0; s < b->r; s++)
            t[s] *= sqrt(var[b->which[j]]);
        for (size_t s = 0; s < b->r; s++)
            for (size_t u = 0; u <= s; u++)
                *square++ = t[s] * t[u] * (s == u ? 1 : 2);
        for (size_t s = 0; b->lift != NULL && s < b->r; s++)
            t[s] *= b->lift[j]; // of the estimates alone
    }
}

static void
place(struct svy_bundles *all, const struct column *p, struct svy_mem *m)
{
    const bool lifted = is_lifted(p->of);
    struct svy_bundle *b = NULL;

    for (size_t i = 0; !lifted && b == NULL && i < all->n; i++)
        if (fits(&all->bundle[i], p))
            b = &all->bundle[i];
    b = b != NULL ? b : begin(all, p);
    if (lifted) {
        b->lift = svy_mem_take(&all->mem, b->n, sizeof *b->lift);
        for (size_t k = 0, j = 0; k < p->of->n && j < b->n; k++)
            if (p->of->which[k] == b->which[j])
                b->lift[j++] = p->of->lift[k];
    }
    join(b, p, m);
}

void
svy_bundles_init(struct svy_bundles *b, const struct svy_parts *of,
                 const double *var, bool *taken)
{
    struct svy_mem m = {0};
    struct column *p = svy_mem_take(&m, of->n, sizeof *p);

    *b = (struct svy_bundles){0};
    for (size_t i = 0; i < of->n; i++) {
        p[i].number = i;
        taken[i] = look(&p[i], &of->part[i], var, &m);
    }
    for (size_t q = MOST; q > 0; q--) // those of few directions may be of many
        for (size_t i = 0; i < of->n; i++)
            if (taken[i] && p[i].q == q)
                place(b, &p[i], &m);
    for (size_t i = 0; i < b->n; i++)
        finish(b, &b->bundle[i], var);
    svy_mem_free(&m);
}

size_t
svy_bundles_size(const struct svy_bundles *all)
{
    size_t n = 0;

    for (size_t i = 0; i < all->n; i++) {
        const struct svy_bundle *b = &all->bundle[i];

        n += b->n * (b->r + svy_bundle_pairs(b->r) + 2);
        for (size_t k = 0; k < b->members; k++)
            n += 4 + svy_bundle_pairs(b->member[k].q) * svy_bundle_pairs(b->r);
    }
    return n;
}

void
svy_bundles_free(struct svy_bundles *b)
{
    for (size_t i = 0; i < b->n; i++)
        free(b->bundle[i].member);
    free(b->bundle);
    svy_mem_free(&b->mem);
    *b = (struct svy_bundles){0};
}
