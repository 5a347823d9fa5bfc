#include "measure/covariance.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/na.h"
#include "survey/pair.h"

/* How many respondents answered each item, and how many there are. */
static void
count_answered(struct svy_covariance_room *room, const struct svy_tally *t)
{
    room->answered = svy_mem_take(&room->mem, t->nitem, sizeof *room->answered);
    for (size_t c = SVY_CAT_ALL; c < t->ncat; c++)
        for (size_t e = t->cat[c].from; e < t->cat[c].to; e++) {
            const size_t n = t->entry[e].count->n;

            if (c == SVY_CAT_ALL)
                room->everybody += n;
            else if (svy_na_reason(t->cat[c].answer) == NULL)
                room->answered[t->cat[c].item] += n;
        }
}

/* The pairs of a tally by the categories that they join. */
static void
find_pairs(struct svy_covariance_room *room, const struct svy_tally *t)
{
    size_t there = 0;

    room->paired = svy_mem_take(&room->mem, t->nitem, sizeof *room->paired);
    room->pair_cat = svy_mem_take(&room->mem, t->ncat, sizeof *room->pair_cat);
    for (size_t i = 0; i < t->nitem; i++) {
        const char *x, *y;
        long a, b;

        if (!svy_pair_split(&room->mem, t->item[i].name, &x, &y) ||
            (a = svy_tally_find(t, x)) < 0 || (b = svy_tally_find(t, y)) < 0)
            continue;
        room->paired[a] = room->paired[b] = true;
        for (size_t c = t->item[i].from; c < t->item[i].to; c++) {
            uint32_t key[2];
            long p, q;

            if (!svy_pair_split(&room->mem, t->cat[c].answer, &x, &y) ||
                (p = svy_tally_answer(t, (size_t)a, x)) < 0 ||
                (q = svy_tally_answer(t, (size_t)b, y)) < 0)
                continue;
            key[0] = (uint32_t)(p < q ? p : q);
            key[1] = (uint32_t)(p < q ? q : p);
            svy_intern_add(&room->pairs, key, sizeof key);
            room->pair_cat[there++] = c;
        }
    }
}

void
svy_covariance_init(struct svy_covariance_room *room,
                    const struct svy_design *d, const struct svy_repfactors *f)
{
    *room = (struct svy_covariance_room){.d = d, .f = f};
    room->z = svy_mem_take(&room->mem, d->nunit, sizeof *room->z);
    room->touched = svy_mem_take(&room->mem, d->nunit, sizeof *room->touched);
    room->unit = svy_mem_take(&room->mem, d->nunit, sizeof *room->unit);
    if (!d->elements || f != NULL)
        return;
    count_answered(room, d->t);
    find_pairs(room, d->t);
}

void
svy_covariance_free(struct svy_covariance_room *room)
{
    svy_intern_free(&room->pairs);
    svy_mem_free(&room->mem);
}

/* The place of a unit of the tally. */
static struct svy_z *
z_of(const struct svy_covariance_room *room, uint32_t unit)
{
    return &room->z[room->d->at[unit]];
}

static void
touch(struct svy_covariance_room *room, uint32_t of)
{
    const uint32_t unit = room->d->at[of];

    if (!room->touched[unit]) {
        room->touched[unit] = true;
        room->z[unit] = (struct svy_z){.unit = unit};
        room->unit[room->n++] = unit;
    }
}

static int
by_unit(const void *a, const void *b)
{
    uint32_t u = *(const uint32_t *)a, v = *(const uint32_t *)b;

    return u < v ? -1 : u > v;
}

/* Puts the units touched in order and makes ready for the next time. */
static void
settle(struct svy_covariance_room *room)
{
    const size_t nunit = room->d->nunit;

    if (room->n > nunit / 16) { // many: a scan is cheaper than sorting
        room->n = 0;
        for (size_t u = 0; u < nunit; u++)
            if (room->touched[u])
                room->unit[room->n++] = (uint32_t)u;
    } else {
        qsort(room->unit, room->n, sizeof *room->unit, by_unit);
    }
    for (size_t i = 0; i < room->n; i++)
        room->touched[room->unit[i]] = false;
}

void
svy_covariance_count(struct svy_linearize *l, struct svy_covariance_room *room)
{
    room->n = 0;
    for (size_t i = 0; i < l->nwho; i++)
        for (size_t c = 0; c < l->who[i]->ncell; c++)
            touch(room, l->who[i]->cell[c].unit);
    settle(room);
    svy_design_count(room->d, room->unit, room->n, l->people, &l->psus,
                     &l->strata);
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
square_row(struct svy_covariance_room *room, const struct svy_row_total *r,
           double u, double v)
{
    for (size_t c = 0; c < r->ncell; c++) {
        const struct svy_cell_total *x = &r->cell[c];
        struct svy_z *z = z_of(room, x->unit);
        const double m = (double)room->d->people[z->unit], n = (double)x->n;
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
 * nothing is lost by cancellation. The rest of the unit are zeros. */
static void
square_classes(struct svy_covariance_room *room, const struct svy_linearize *a,
               const struct svy_linearize *b)
{
    for (size_t i = 0; i < room->n; i++) {
        struct svy_z *z = &room->z[room->unit[i]];
        const double m = (double)room->d->people[z->unit];

        z->q = m * (z->a / m) * (z->b / m);
    }
    for (size_t i = 0; i < a->n; i++)
        square_row(room, a->term[i].row, a->term[i].u,
                   a == b ? a->term[i].u : find_u(b, a->term[i].row));
    for (size_t i = 0; a != b && i < b->n; i++)
        if (!has_row(a, b->term[i].row))
            square_row(room, b->term[i].row, 0, b->term[i].u);
}

/* Two terms, of two tables or one. */
struct common {
    const struct svy_totals *a, *b;
    const struct svy_term *p, *q;
};

/* Adds u v w2 of those who are in the domains of both terms and gave the
 * answers of cat. */
static void
square_common(struct svy_covariance_room *room, const struct common *x,
              size_t cat)
{
    const struct svy_tally *t = room->d->t;
    const struct svy_entry *e = t->entry + t->cat[cat].from;
    struct svy_mem m = {0};

    for (size_t n = t->cat[cat].to - t->cat[cat].from; n > 0;) {
        const uint32_t unit = e->unit;
        struct svy_exactsum w2 = {0}; // exact, however fine the tally is

        for (; n > 0 && e->unit == unit; n--, e++)
            if (x->a->domain[e->combo] == x->p->row->domain &&
                x->b->domain[e->combo] == x->q->row->domain)
                svy_exactsum_merge(&w2, &e->count->sum[SVY_W2], &m);
        z_of(room, unit)->q +=
            x->p->u * x->q->u * svy_exactsum_value(&w2, 2 * x->a->scale);
    }
    svy_mem_free(&m);
}

long
svy_covariance_pair(const struct svy_covariance_room *room, uint32_t a,
                    uint32_t b)
{
    const uint32_t key[] = {a < b ? a : b, a < b ? b : a};
    long at;

    if (a == b)
        return a;
    at = svy_intern_find(&room->pairs, key, sizeof key);
    return at < 0 ? SVY_NONE : (long)room->pair_cat[at];
}

/* q of a unit when a respondent may be in several terms. */
static void
square_pairs(struct svy_covariance_room *room, const struct svy_linearize *a,
             const struct svy_linearize *b)
{
    for (size_t i = 0; i < a->n; i++)
        for (size_t k = 0; k < b->n; k++) {
            const struct common x = {a->from, b->from, &a->term[i],
                                     &b->term[k]};
            long cat;

            if (x.a == x.b && x.p->row->domain != x.q->row->domain)
                continue;
            cat = svy_covariance_pair(room, x.p->row->cat, x.q->row->cat);
            if (cat >= 0)
                square_common(room, &x, (size_t)cat);
        }
    for (size_t i = 0; i < room->n; i++) {
        struct svy_z *z = &room->z[room->unit[i]];

        z->q -= z->a * z->b / (double)room->d->people[z->unit];
    }
}

static void
add_up(struct svy_covariance_room *room, const struct svy_linearize *l,
       bool second)
{
    for (size_t i = 0; i < l->n; i++) {
        const struct svy_row_total *r = l->term[i].row;

        for (size_t c = 0; c < r->ncell; c++) {
            const struct svy_cell_total *x = &r->cell[c];

            touch(room, x->unit);
            if (second)
                z_of(room, x->unit)->b += l->term[i].u * x->w;
            else
                z_of(room, x->unit)->a += l->term[i].u * x->w;
        }
    }
}

/* How many respondents a statistic rests on in each unit: those who answered,
 * and where they are none at least one. */
static void
count_up(struct svy_covariance_room *room, const struct svy_linearize *l,
         bool second)
{
    for (size_t i = 0; i < l->nwho + l->n; i++) {
        const bool who = i < l->nwho;
        const struct svy_row_total *r =
            who ? l->who[i] : l->term[i - l->nwho].row;

        for (size_t c = 0; c < r->ncell; c++) {
            const struct svy_cell_total *x = &r->cell[c];
            struct svy_z *z = z_of(room, x->unit);
            uint32_t *n = second ? &z->nb : &z->na;

            *n += who ? (uint32_t)x->n : *n == 0;
        }
    }
}

static double
cov_again(const struct svy_linearize *a, const struct svy_linearize *b,
          const struct svy_repfactors *f)
{
    const struct svy_repvar x = svy_linearize_again(a),
                            y = svy_linearize_again(b);

    return svy_repvar(f, &x, a == b ? &x : &y);
}

/* What both total in each unit, in z of those that either touches. */
static void
total(const struct svy_linearize *a, const struct svy_linearize *b,
      struct svy_covariance_room *room)
{
    struct svy_z *z = room->z;

    room->n = 0;
    add_up(room, a, false);
    if (a != b)
        add_up(room, b, true);
    settle(room);
    if (room->d->counted)
        count_up(room, a, false);
    if (room->d->counted && a != b)
        count_up(room, b, true);
    for (size_t i = 0; a == b && i < room->n; i++) {
        z[room->unit[i]].b = z[room->unit[i]].a;
        z[room->unit[i]].nb = z[room->unit[i]].na;
    }
}

/* z[0 .. n-1] become those that are touched. */
static void
gather(struct svy_covariance_room *room)
{
    for (size_t i = 0; i < room->n; i++)
        room->z[i] = room->z[room->unit[i]]; // units rise: none is overwritten
                                             // too early
}

double
svy_covariance(const struct svy_linearize *a, const struct svy_linearize *b,
               struct svy_covariance_room *room)
{
    if (a->n == 0 || b->n == 0)
        return NAN;
    if (room->f != NULL)
        return cov_again(a, b, room->f);
    total(a, b, room);
    if (room->d->elements && exclusive(a, b))
        square_classes(room, a, b);
    else if (room->d->elements)
        square_pairs(room, a, b);
    gather(room);
    return svy_variance(room->d, room->z, room->n);
}

void
svy_covariance_levels(const struct svy_linearize *l,
                      struct svy_covariance_room *room, svy_variance_see *see,
                      void *to)
{
    total(l, l, room);
    gather(room);
    svy_variance_levels(room->d, room->z, room->n, see, to);
}
