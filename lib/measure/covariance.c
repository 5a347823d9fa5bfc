#include "measure/covariance.h"

#include <math.h>
#include <stdlib.h>

void
svy_covariance_init(struct svy_covariance_room *room,
                    const struct svy_design *d, const struct svy_repfactors *f)
{
    *room = (struct svy_covariance_room){.d = d, .f = f};
    room->z = svy_mem_take(&room->mem, d->nunit, sizeof *room->z);
    room->touched = svy_mem_take(&room->mem, d->nunit, sizeof *room->touched);
    room->unit = svy_mem_take(&room->mem, d->nunit, sizeof *room->unit);
    if (d->elements && f == NULL)
        svy_people_init(&room->people, d);
}

void
svy_covariance_free(struct svy_covariance_room *room)
{
    svy_people_free(&room->people);
    svy_mem_free(&room->mem);
}

const struct svy_design *
svy_covariance_design(const struct svy_covariance_room *room)
{
    return room->d;
}

const struct svy_people *
svy_covariance_people(const struct svy_covariance_room *room)
{
    return &room->people;
}

const struct svy_repfactors *
svy_covariance_factors(const struct svy_covariance_room *room)
{
    return room->f;
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
    if (room->d->elements)
        svy_people_squares(&(struct svy_people_in){&room->people, room->z,
                                                   room->unit, room->n},
                           a, b);
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
