#include "linear.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pair.h"

/* How many respondents answered each item, and how many there are. */
static void
count_answered(struct svy_linear_room *room, const struct svy_tally *t)
{
    room->answered = svy_mem_take(&room->mem, t->nitem, sizeof *room->answered);
    for (size_t c = SVY_CAT_ALL; c < t->ncat; c++)
        for (size_t e = t->cat[c].from; e < t->cat[c].to; e++) {
            const size_t n = t->entry[e].count->n;

            if (c == SVY_CAT_ALL)
                room->everybody += n;
            else if (!svy_pair_missing(t->cat[c].answer))
                room->answered[t->cat[c].item] += n;
        }
}

/* The pairs of a tally by the categories that they join. */
static void
find_pairs(struct svy_linear_room *room, const struct svy_tally *t)
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
            svy_names_add(&room->pairs, key, sizeof key);
            room->pair_cat[there++] = c;
        }
    }
}

void
svy_linear_init(struct svy_linear_room *room, const struct svy_design *d,
                const struct svy_factors *f)
{
    *room = (struct svy_linear_room){.d = d, .f = f};
    room->z = svy_mem_take(&room->mem, d->nunit, sizeof *room->z);
    room->touched = svy_mem_take(&room->mem, d->nunit, sizeof *room->touched);
    room->unit = svy_mem_take(&room->mem, d->nunit, sizeof *room->unit);
    if (!d->elements || f != NULL)
        return;
    count_answered(room, d->t);
    find_pairs(room, d->t);
}

void
svy_linear_free(struct svy_linear_room *room)
{
    svy_names_free(&room->pairs);
    svy_mem_free(&room->mem);
}

/* Those who answered: of a join those of the part with most of them. */
static void
count_people(struct svy_linear *l, const struct svy_form *f,
             const struct svy_form_totals *t)
{
    struct svy_linear most = {0};

    for (size_t i = 0; i < f->n; i++) {
        most.people += t->n[f->in[i].cat];
        most.w += t->w[f->in[i].cat];
    }
    if (most.people > l->people) {
        l->people = most.people;
        l->w = most.w;
        l->base = f;
    }
    for (size_t i = 0; i < f->nparts; i++)
        count_people(l, f->part[i], t);
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

struct svy_linear
svy_linear(const struct svy_form *f, const struct svy_domain *d,
           struct svy_mem *m)
{
    struct svy_linear l = {.from = d->from, .domain = d->at};
    const size_t n = svy_form_size(f);
    size_t *cat = svy_mem_take(m, n, sizeof *cat);
    double *u = svy_mem_take(m, n, sizeof *u);

    l.value = svy_form_slope(f, &d->t, cat, u, m);
    l.srs = svy_form_srs(f, &d->t);
    count_people(&l, f, &d->t);
    if (isnan(l.value))
        return l;
    if (d->f != NULL)
        l.again = repeat(f, d, m);
    l.term = svy_mem_take(m, n, sizeof *l.term);
    for (size_t i = 0; i < n; i++) {
        const struct svy_row_total *row =
            svy_totals_find(d->from, d->at, cat[i]);

        if (row != NULL)
            l.term[l.n++] = (struct svy_term){row, u[i]};
    }
    return l;
}

/* The place of a unit of the tally. */
static struct svy_z *
z_of(const struct svy_linear_room *room, uint32_t unit)
{
    return &room->z[room->d->at[unit]];
}

static void
touch(struct svy_linear_room *room, uint32_t of)
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
settle(struct svy_linear_room *room)
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
svy_linear_count(struct svy_linear *l, struct svy_linear_room *room)
{
    room->n = 0;
    for (size_t i = 0; l->base != NULL && i < l->base->n; i++) {
        const struct svy_row_total *row =
            svy_totals_find(l->from, l->domain, l->base->in[i].cat);

        for (size_t c = row ? row->from : 0; row != NULL && c < row->to; c++)
            touch(room, l->from->cell[c].unit);
    }
    settle(room);
    svy_design_count(room->d, room->unit, room->n, l->people, &l->psus,
                     &l->strata);
}

/* Whether each respondent is in one term at most: one item, one domain. */
static bool
exclusive(const struct svy_linear *a, const struct svy_linear *b)
{
    const struct svy_row_total *first = a->term[0].row;
    const size_t item = a->from->t->cat[first->cat].item;

    if (a->from != b->from)
        return false;
    for (size_t i = 0; i < a->n + b->n; i++) {
        const struct svy_row_total *r =
            i < a->n ? a->term[i].row : b->term[i - a->n].row;

        if (r->domain != first->domain || a->from->t->cat[r->cat].item != item)
            return false;
    }
    return true;
}

static double
find_u(const struct svy_linear *l, const struct svy_row_total *row)
{
    for (size_t i = 0; i < l->n; i++)
        if (l->term[i].row == row)
            return l->term[i].u;
    return 0;
}

/* q of a unit when its respondents fall into classes, each about its mean:
 * nothing is lost by cancellation. The rest of the unit are zeros. */
static void
square_classes(struct svy_linear_room *room, const struct svy_linear *a,
               const struct svy_linear *b)
{
    for (size_t i = 0; i < room->n; i++) {
        struct svy_z *z = &room->z[room->unit[i]];
        const double m = (double)room->d->people[z->unit];

        z->q = m * (z->a / m) * (z->b / m);
    }
    for (size_t i = 0; i < a->n; i++) {
        const struct svy_row_total *r = a->term[i].row;
        const double u = a->term[i].u, v = a == b ? u : find_u(b, r);

        for (size_t c = r->from; c < r->to; c++) {
            const struct svy_cell_total *x = &a->from->cell[c];
            struct svy_z *z = z_of(room, x->unit);
            const double m = (double)room->d->people[z->unit], n = (double)x->n;
            const double za = z->a / m, zb = z->b / m;

            z->q += n * ((u * x->w / n - za) * (v * x->w / n - zb) - za * zb) +
                    u * v * x->spread;
        }
    }
}

/* Adds u v w2 of those who are in the domains of both and gave the answers of
 * cat; uv is the product of their linearized values. */
static void
square_common(struct svy_linear_room *room, const struct svy_linear *a,
              const struct svy_linear *b, size_t cat, double uv)
{
    const struct svy_tally *t = room->d->t;
    const struct svy_entry *x = t->entry + t->cat[cat].from;
    struct svy_mem m = {0};

    for (size_t n = t->cat[cat].to - t->cat[cat].from; n > 0;) {
        const uint32_t unit = x->unit;
        struct svy_sum w2 = {0}; // exact, however fine the tally is

        for (; n > 0 && x->unit == unit; n--, x++)
            if (a->from->domain[x->combo] == a->domain &&
                b->from->domain[x->combo] == b->domain)
                svy_sum_merge(&w2, &x->count->sum[SVY_W2], &m);
        z_of(room, unit)->q += uv * svy_sum_value(&w2, 2 * a->from->scale);
    }
    svy_mem_free(&m);
}

/* The category of those who gave both answers, or SVY_NONE. */
static long
both(const struct svy_linear_room *room, uint32_t a, uint32_t b)
{
    const uint32_t key[] = {a < b ? a : b, a < b ? b : a};
    long at;

    if (a == b)
        return a;
    at = svy_names_find(&room->pairs, key, sizeof key);
    return at < 0 ? SVY_NONE : (long)room->pair_cat[at];
}

/* q of a unit when a respondent may be in several terms. */
static void
square_pairs(struct svy_linear_room *room, const struct svy_linear *a,
             const struct svy_linear *b)
{
    const bool apart = a->from == b->from && a->domain != b->domain;

    for (size_t i = 0; !apart && i < a->n; i++)
        for (size_t k = 0; k < b->n; k++) {
            long cat = both(room, a->term[i].row->cat, b->term[k].row->cat);

            if (cat >= 0)
                square_common(room, a, b, (size_t)cat,
                              a->term[i].u * b->term[k].u);
        }
    for (size_t i = 0; i < room->n; i++) {
        struct svy_z *z = &room->z[room->unit[i]];

        z->q -= z->a * z->b / (double)room->d->people[z->unit];
    }
}

static void
add_up(struct svy_linear_room *room, const struct svy_linear *l, bool second)
{
    for (size_t i = 0; i < l->n; i++) {
        const struct svy_row_total *r = l->term[i].row;

        for (size_t c = r->from; c < r->to; c++) {
            const struct svy_cell_total *x = &l->from->cell[c];

            touch(room, x->unit);
            if (second)
                z_of(room, x->unit)->b += l->term[i].u * x->w;
            else
                z_of(room, x->unit)->a += l->term[i].u * x->w;
        }
    }
}

/* How many respondents a statistic rests on in each unit: those of its base,
 * and where they are none at least one. */
static void
count_up(struct svy_linear_room *room, const struct svy_linear *l, bool second)
{
    const struct svy_cat *cat = l->from->t->cat;

    for (size_t i = 0; i < 2 * l->n; i++) {
        const struct svy_row_total *r = l->term[i % l->n].row;
        const bool base = cat[r->cat].item == cat[l->base->in[0].cat].item;

        for (size_t c = r->from; base == (i < l->n) && c < r->to; c++) {
            const struct svy_cell_total *x = &l->from->cell[c];
            struct svy_z *z = z_of(room, x->unit);
            uint32_t *n = second ? &z->nb : &z->na;

            *n += base ? (uint32_t)x->n : *n == 0;
        }
    }
}

struct svy_repvar
svy_linear_again(const struct svy_linear *l)
{
    return (struct svy_repvar){l->value, l->again};
}

static double
cov_again(const struct svy_linear *a, const struct svy_linear *b,
          const struct svy_factors *f)
{
    const struct svy_repvar x = svy_linear_again(a), y = svy_linear_again(b);

    return svy_repvar(f, &x, a == b ? &x : &y);
}

double
svy_linear_cov(const struct svy_linear *a, const struct svy_linear *b,
               struct svy_linear_room *room)
{
    struct svy_z *z = room->z;

    if (a->n == 0 || b->n == 0)
        return NAN;
    if (room->f != NULL)
        return cov_again(a, b, room->f);
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
    if (room->d->elements && exclusive(a, b))
        square_classes(room, a, b);
    else if (room->d->elements)
        square_pairs(room, a, b);
    for (size_t i = 0; i < room->n; i++)
        z[i] = z[room->unit[i]]; // units rise, so none is overwritten too early
    return svy_vary(room->d, z, room->n);
}
