#include "measure/split.h"

#include <math.h>
#include <stdlib.h>

#include "measure/crowd.h"

/* What is below this share of all that moves is rounding. */
static const double rounding = 1e-12;

/* A level of one statistic, and what the statistic totals in its units. */
struct level {
    size_t stage;
    uint32_t above, unit; /* unit: one of it */
    size_t j;
    double n, root, centre;
};

struct total {
    size_t stage;
    uint32_t above, group;
    size_t j;
    double z;
};

struct build {
    struct svy_parts *out;
    const struct svy_design *d;
    bool first;
    struct svy_sides sides;
    struct svy_crowd crowd;
    size_t j; /* the statistic that is being seen */
    size_t nlevel, level_room, ntotal, total_room;
    struct level *level;
    struct total *total;
};

/* A square of every statistic of a level, and how many units it shows. */
struct row {
    uint32_t key;
    size_t at;
    double n;
    double *x;
};

/* All statistics at one level. */
struct here {
    const struct level *level; /* [k] */
    const struct total *total;
    size_t k, ntotal;
    size_t from, to; /* units */
    double rest;     /* those without anybody */
    struct row *row;
    size_t n, room;
    struct svy_mem m;
};

static uint32_t
above(const struct svy_design *d, size_t stage, size_t unit)
{
    return stage > 0 ? d->stage[stage - 1].group[unit] : d->stratum[unit];
}

static void
see(void *to, const struct svy_variance_level *l)
{
    struct build *b = to;
    const uint32_t unit = l->z->unit, up = above(b->d, l->stage, unit);
    const uint32_t *group;

    if (b->first && l->stage > 0)
        return;
    b->level =
        svy_mem_more(b->level, &b->level_room, b->nlevel + 1, sizeof *b->level);
    b->level[b->nlevel++] =
        (struct level){l->stage, up, unit, b->j, l->n, l->root, l->centre};
    if (l->stage == b->d->nstage)
        return;
    group = b->d->stage[l->stage].group;
    b->total = svy_mem_more(b->total, &b->total_room, b->ntotal + l->nz,
                            sizeof *b->total);
    for (size_t i = 0; i < l->nz; i++) {
        const uint32_t g = group[l->z[i].unit];

        if (i == 0 || g != group[l->z[i - 1].unit])
            b->total[b->ntotal++] = (struct total){l->stage, up, g, b->j, 0};
        b->total[b->ntotal - 1].z += l->z[i].a;
    }
}

static int
compare(size_t a, size_t b)
{
    return a < b ? -1 : a > b;
}

static int
by_level(const void *a, const void *b)
{
    const struct level *x = a, *y = b;
    int rc = compare(x->stage, y->stage);

    rc = rc != 0 ? rc : compare(x->above, y->above);
    return rc != 0 ? rc : compare(x->j, y->j);
}

static int
by_total(const void *a, const void *b)
{
    const struct total *x = a, *y = b;
    int rc = compare(x->stage, y->stage);

    rc = rc != 0 ? rc : compare(x->above, y->above);
    rc = rc != 0 ? rc : compare(x->group, y->group);
    return rc != 0 ? rc : compare(x->j, y->j);
}

static int
by_key(const void *a, const void *b)
{
    const struct row *x = a, *y = b;

    return x->key != y->key ? compare(x->key, y->key) : compare(x->at, y->at);
}

/* Room for a square of every statistic. */
static double *
new_row(struct here *h, uint32_t key, double n)
{
    double *x = svy_mem_take(&h->m, h->k, sizeof *x);

    h->row = svy_mem_more(h->row, &h->room, h->n + 1, sizeof *h->row);
    h->row[h->n] = (struct row){key, h->n, n, x};
    h->n++;
    return x;
}

/* Where a statistic stands at a level. */
static size_t
place_of(const struct here *h, size_t j)
{
    size_t from = 0, to = h->k;

    while (to - from > 1) {
        const size_t half = from + (to - from) / 2;

        if (h->level[half].j <= j)
            from = half;
        else
            to = half;
    }
    return from;
}

static void
add_clusters(struct build *b, struct here *h)
{
    const struct svy_design *d = b->d;
    const size_t s = h->level->stage;
    const bool brewer = s == 0 && d->how.brewer;
    struct svy_sides_unit *place =
        svy_mem_take(&h->m, h->to - h->from, sizeof *place);
    const size_t n =
        svy_sides_units(&b->sides, d->stage[s].group, h->from, h->to, place);
    const struct total *t = h->total;

    h->rest = brewer ? d->open[h->from] : h->level->n;
    for (size_t p = 0; p < n; p++) {
        const double open =
            brewer ? 1 - d->stage[s].fraction[place[p].unit] : 1;
        double *x = new_row(h, place[p].key, open > 0);

        h->rest -= open;
        for (size_t i = 0; i < h->k; i++)
            x[i] = -h->level[i].centre;
        for (; t < h->total + h->ntotal && t->group == place[p].group; t++)
            x[place_of(h, t->j)] += t->z;
        for (size_t i = 0; i < h->k; i++)
            x[i] *= h->level[i].root * sqrt(open);
    }
}

/* Neighbours are not split. */
static void
add_neighbours(struct build *b, struct here *h)
{
    const struct svy_stage *g = &b->d->stage[0];
    const size_t n = g->count[h->from];
    struct svy_sides_unit *place =
        svy_mem_take(&h->m, h->to - h->from, sizeof *place);
    const double places =
        (double)svy_sides_units(&b->sides, g->group, h->from, h->to, place);
    double *z = svy_mem_take(&h->m, n * h->k, sizeof *z);

    for (const struct total *t = h->total; t < h->total + h->ntotal; t++)
        z[(t->group - g->first[h->from]) * h->k + place_of(h, t->j)] = t->z;
    for (size_t p = 1; p < n; p++) {
        double *x = new_row(h, 0, p == 1 ? places : 0);

        for (size_t i = 0; i < h->k; i++)
            x[i] = h->level[i].root * sqrt(.5) *
                   (z[p * h->k + i] - z[(p - 1) * h->k + i]);
    }
}

/* Respondents of each domain in a unit: about their mean, and their mean. */
static void
add_people(struct build *b, struct here *h)
{
    const size_t k = b->out->k;
    struct svy_crowd_group g;

    h->rest = h->level->n;
    for (size_t at = 0;
         svy_crowd_next(&b->crowd, &at, h->from, h->to, &g, &h->m);) {
        h->rest -= g.people;
        for (size_t r = 0; r < g.rows; r++) {
            double *x = new_row(h, g.side, 0);

            for (size_t i = 0; i < h->k; i++)
                x[i] = h->level[i].root * g.x[r * k + h->level[i].j];
        }
        double *x = new_row(h, g.side, g.who);

        for (size_t i = 0; i < h->k; i++)
            x[i] = h->level[i].root * sqrt(g.people) *
                   (g.sum[h->level[i].j] / g.people - h->level[i].centre);
    }
}

/* Whether the values that n units show of statistic i are about their own mean,
 * as those of a domain are that is nowhere else. */
static bool
is_own(const struct row *row, size_t rows, size_t i)
{
    double sum = 0, square = 0;

    for (size_t r = 0; r < rows; r++) {
        sum += row[r].n > 0 ? row[r].x[i] : 0;
        square += row[r].x[i] * row[r].x[i];
    }
    return sum * sum <= 1e-12 * square;
}

/* About their own mean squares of n are too small by (n - 1)/n, and the formula
 * puts back (N - 1)/N, of all N units of the first stage. */
static void
lift(const struct here *h, const struct row *row, size_t rows,
     struct svy_parts_one *part, double n)
{
    const double all = h->level->n;

    for (size_t i = 0; i < h->k; i++)
        part->lift[i] = n > 1 && n < all && is_own(row, rows, i)
                            ? sqrt(n / (n - 1) * (all - 1) / all)
                            : 1;
}

/* Rows of one key are a part; with them its share of the units without
 * anybody. all: units that all rows of the level show. */
static void
add_part(struct build *b, struct here *h, const struct row *row, size_t rows,
         double all)
{
    double *z = svy_mem_take(&h->m, (rows + 1) * h->k, sizeof *z), n = 0;
    struct svy_parts_one part = {.n = h->k, .rows = rows + 1};

    part.which = svy_mem_take(&h->m, h->k, sizeof *part.which);
    if (h->level->stage > 0)
        part.with =
            1 + row->key + (size_t)2 * b->d->stratum[h->from] * b->sides.nside;
    for (size_t r = 0; r < rows; r++) {
        n += row[r].n;
        for (size_t i = 0; i < h->k; i++)
            z[r * h->k + i] = row[r].x[i];
    }
    for (size_t i = 0; i < h->k; i++) {
        part.which[i] = h->level[i].j;
        if (n > 0 && h->rest > 0)
            z[rows * h->k + i] = -h->level[i].root * h->level[i].centre *
                                 sqrt(h->rest * n / all);
    }
    part.df = fmax(n - 1, 1);
    if (h->level->stage == 0 && !b->d->how.successive) {
        part.lift = svy_mem_take(&h->m, h->k, sizeof *part.lift);
        lift(h, row, rows, &part, n);
    }
    svy_parts_add(b->out, &part, z);
}

static void
add_level(struct build *b, struct here *h)
{
    double all = 0;

    if (h->level->stage == b->d->nstage)
        add_people(b, h);
    else if (h->level->stage == 0 && b->d->how.successive)
        add_neighbours(b, h);
    else
        add_clusters(b, h);
    if (h->n > 0)
        qsort(h->row, h->n, sizeof *h->row, by_key);
    for (size_t r = 0; r < h->n; r++)
        all += h->row[r].n;
    for (size_t r = 0, to; r < h->n; r = to) {
        for (to = r + 1; to < h->n && h->row[to].key == h->row[r].key;)
            to++;
        add_part(b, h, h->row + r, to - r, all);
    }
    free(h->row);
    svy_mem_free(&h->m);
}

/* The units of a level, on both sides of one of them. */
static void
find_units(const struct build *b, struct here *h)
{
    const struct level *l = h->level;

    h->from = l->unit;
    h->to = l->unit + 1U;
    while (h->from > 0 && above(b->d, l->stage, h->from - 1) == l->above)
        h->from--;
    while (h->to < b->d->nunit && above(b->d, l->stage, h->to) == l->above)
        h->to++;
}

static void
add_levels(struct build *b)
{
    size_t t = 0;

    if (b->nlevel > 0)
        qsort(b->level, b->nlevel, sizeof *b->level, by_level);
    if (b->ntotal > 0)
        qsort(b->total, b->ntotal, sizeof *b->total, by_total);
    for (size_t i = 0; i < b->nlevel;) {
        const struct level *l = &b->level[i];
        struct here h = {.level = l, .total = b->total + t};

        while (i < b->nlevel && b->level[i].stage == l->stage &&
               b->level[i].above == l->above) {
            i++;
            h.k++;
        }
        for (; t < b->ntotal && b->total[t].stage == l->stage &&
               b->total[t].above == l->above;
             t++)
            h.ntotal++;
        find_units(b, &h);
        add_level(b, &h);
    }
}

/* What is no more than rounding is nothing. */
static void
cut_off(struct svy_parts *p, const struct svy_family *f)
{
    for (size_t j = 0; j < p->k; j++) {
        double moves = 0;

        for (size_t i = 0; i < f->l[j]->n; i++)
            moves += fabs(f->l[j]->term[i].u * f->l[j]->term[i].row->w);
        if (!(sqrt(p->var[j]) > rounding * moves))
            p->var[j] = 0;
    }
}

void
svy_split(struct svy_parts *p, const struct svy_family *f,
          struct svy_covariance_room *room, bool first)
{
    const struct svy_design *d = svy_covariance_design(room);
    struct build b = {.out = p, .d = d, .first = first};

    svy_parts_init(p, f->k);
    svy_sides_init(&b.sides, f, d);
    if (d->elements && !first && b.sides.nrow > 0)
        svy_crowd_init(&b.crowd, f, &b.sides, room);
    for (b.j = 0; b.j < f->k; b.j++)
        if (f->l[b.j]->n > 0)
            svy_covariance_levels(f->l[b.j], room, see, &b);
    add_levels(&b);
    cut_off(p, f);
    svy_sides_free(&b.sides);
    svy_crowd_free(&b.crowd);
    free(b.level);
    free(b.total);
}
