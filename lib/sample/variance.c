#include "sample/variance.h"

#include <math.h>

/* Units of one group of a stage: what both statistics total in them, and how
 * many respondents they rest on. */
struct part {
    double a, b;
    size_t na, nb, n; /* n: units */
};

static struct part
take_part(const uint32_t *group, const struct svy_z *z, size_t n)
{
    struct part p = {0};

    do {
        p.a += z[p.n].a;
        p.b += z[p.n].b;
        p.na += z[p.n].na;
        p.nb += z[p.n].nb;
        p.n++;
    } while (p.n < n && group[z[p.n].unit] == group[z[0].unit]);
    return p;
}

/* One stage inside one unit above it (of PSUs: a stratum). */
struct level {
    size_t s;
    const struct svy_z *z;
    size_t nz;
    double n, f;   /* units sampled, and of what share */
    double a, b;   /* totals */
    size_t na, nb; /* units in which either has anybody */
    bool lonely_a, lonely_b;
};

/* What one stage comes to over all that is touched, for either statistic. */
struct total {
    double sum;
    double units;     /* sampled, where it has anybody */
    double above, ok; /* units above them, and those that are not lonely */
};

struct walk {
    const struct svy_design *d;
    struct total a[SVY_STAGES + 1], b[SVY_STAGES + 1];
};

static bool
brewer(const struct svy_design *d, size_t s)
{
    return s == 0 && d->how.brewer;
}

/* A PSU that was sure to be drawn is a stratum of its own. */
static bool
certain(const struct svy_design *d, size_t s, size_t u)
{
    return brewer(d, s) && d->stage[0].fraction[u] >= 1;
}

static bool
is_lonely(const struct svy_design *d, const struct level *l, size_t n)
{
    if (!d->counted || n == 0 || l->f >= 1)
        return false;
    return l->n == 1 || (d->how.lonely_domain && l->s == 0 && n == 1);
}

/* Respondents as units: they lie in one unit, but where strata were joined. */
static void
look_at_people(const struct svy_design *d, struct level *l)
{
    l->f = d->fraction[l->z->unit];
    if (d->nstage > 0)
        l->n = (double)d->people[l->z->unit];
    else
        l->n = (double)d->together[l->z->unit];
    for (size_t i = 0; i < l->nz; i++) {
        l->a += l->z[i].a;
        l->b += l->z[i].b;
        l->na += l->z[i].na;
        l->nb += l->z[i].nb;
    }
}

static struct level
look(const struct svy_design *d, size_t s, const struct svy_z *z, size_t nz)
{
    struct level l = {.s = s, .z = z, .nz = nz};

    if (s == d->nstage) {
        look_at_people(d, &l);
    } else {
        l.n = d->stage[s].count[z->unit];
        l.f = brewer(d, s) ? 0 : d->stage[s].fraction[z->unit];
    }
    for (size_t i = 0; s < d->nstage && i < nz;) {
        const struct part p = take_part(d->stage[s].group, z + i, nz - i);

        if (!certain(d, s, z[i].unit)) {
            l.a += p.a;
            l.b += p.b;
            l.na += p.na > 0;
            l.nb += p.nb > 0;
        }
        i += p.n;
    }
    l.lonely_a = is_lonely(d, &l, l.na);
    l.lonely_b = is_lonely(d, &l, l.nb);
    return l;
}

static void
add(struct total *t, const struct level *l, double sum, size_t n, bool lonely)
{
    if (n == 0)
        return;
    t->sum += sum;
    t->units += l->n;
    t->above++;
    t->ok += !lonely;
}

/* Adds up each stage, before anything can be measured from it. */
static void
add_up(struct walk *w, size_t s, const struct svy_z *z, size_t nz)
{
    const struct svy_design *d = w->d;
    struct level l;

    if (s == d->nstage && !d->elements)
        return;
    l = look(d, s, z, nz);
    add(&w->a[s], &l, l.a, l.na, l.lonely_a);
    add(&w->b[s], &l, l.b, l.nb, l.lonely_b);
    for (size_t i = 0; s < d->nstage && i < nz;) {
        const struct part p = take_part(d->stage[s].group, z + i, nz - i);

        if (d->stage[s].fraction[z[i].unit] > 0)
            add_up(w, s + 1, z + i, p.n);
        i += p.n;
    }
}

/* sum (A_i - ca)(B_i - cb) over all units of a level, with brewer each times
 * 1 - pi_i; those that z does not touch are zeros. */
static double
sum_about(const struct svy_design *d, const struct level *l, double ca,
          double cb)
{
    const struct svy_stage *g = &d->stage[l->s];
    double sum = 0, rest = brewer(d, l->s) ? d->open[l->z->unit] : l->n;

    for (size_t i = 0; i < l->nz;) {
        const struct part p = take_part(g->group, l->z + i, l->nz - i);
        const double open = brewer(d, l->s) ? 1 - g->fraction[l->z[i].unit] : 1;

        sum += open * (p.a - ca) * (p.b - cb);
        rest -= open;
        i += p.n;
    }
    return sum + fmax(0, rest) * ca * cb;
}

/* The same, where the units are respondents. */
static double
sum_people(const struct svy_design *d, const struct level *l, double ca,
           double cb)
{
    double sum = 0, rest = l->n;

    for (size_t i = 0; i < l->nz; i++) {
        const struct svy_z *z = &l->z[i];
        const double m = (double)d->people[z->unit];

        sum += z->q + m * (z->a / m - ca) * (z->b / m - cb);
        rest -= m;
    }
    return sum + rest * ca * cb;
}

/* Half of sum (A_i - A_i-1)(B_i - B_i-1) over neighbours in a stratum. */
static double
sum_neighbours(const struct svy_design *d, const struct level *l)
{
    const struct svy_stage *g = &d->stage[l->s];
    const uint32_t first = g->first[l->z->unit],
                   last = first + g->count[l->z->unit] - 1;
    struct part before = {0};
    uint32_t at = 0; // of before
    double sum = 0;

    for (size_t i = 0; i < l->nz; i += before.n) {
        const struct part p = take_part(g->group, l->z + i, l->nz - i);
        const uint32_t now = g->group[l->z[i].unit];

        if (i > 0 && at + 1 == now) {
            sum += (p.a - before.a) * (p.b - before.b);
        } else {
            sum += before.a * before.b; // down to a PSU of nobody
            sum += now > first ? p.a * p.b : 0;
        }
        before = p;
        at = now;
    }
    return (sum + (at < last ? before.a * before.b : 0)) / 2;
}

/* A lonely stratum, as the user wants it. */
static double
lonely(const struct walk *w, const struct level *l)
{
    const struct total *a = &w->a[l->s], *b = &w->b[l->s];
    const double n = l->n, scale = n > 1 ? n / (n - 1) : 1;
    double ca, cb;

    if (w->d->how.lonely != SVY_LONELY_CENTERED || l->na == 0 || l->nb == 0)
        return 0;
    ca = l->lonely_a ? a->sum / a->units : l->a / n;
    cb = l->lonely_b ? b->sum / b->units : l->b / n;
    return (1 - l->f) * scale *
           (l->s < w->d->nstage ? sum_about(w->d, l, ca, cb)
                                : sum_people(w->d, l, ca, cb));
}

/* One stage inside one unit above it. */
static double
between(const struct walk *w, const struct level *l)
{
    const struct svy_design *d = w->d;
    const double n = l->n, scale = (1 - l->f) * n / (n - 1);

    if (l->lonely_a || l->lonely_b)
        return lonely(w, l);
    if (l->f >= 1 || n < 2)
        return 0;
    if (l->s == d->nstage)
        return scale * sum_people(d, l, l->a / n, l->b / n);
    if (d->how.successive && l->s == 0)
        return scale * sum_neighbours(d, l);
    return scale * sum_about(d, l, l->a / n, l->b / n);
}

/* What a stage is multiplied by where lonely strata count as the others do. */
static double
factor(const struct walk *w, size_t s)
{
    const struct total *a = &w->a[s], *b = &w->b[s];

    if (!w->d->counted || w->d->how.lonely != SVY_LONELY_SCALED ||
        a->above == 0 || b->above == 0)
        return 1;
    if (a->ok == 0 || b->ok == 0)
        return NAN;
    return sqrt(a->above / a->ok * (b->above / b->ok));
}

/* All stages from s on, of the units of one group above stage s. */
static double
inside(const struct walk *w, size_t s, const struct svy_z *z, size_t nz)
{
    const struct svy_design *d = w->d;
    struct level l;
    double v;

    if (s == d->nstage && !d->elements)
        return 0;
    l = look(d, s, z, nz);
    v = factor(w, s) * between(w, &l);
    for (size_t i = 0; s < d->nstage && i < nz;) {
        const struct part p = take_part(d->stage[s].group, z + i, nz - i);
        const double f = d->stage[s].fraction[z[i].unit];

        if (f > 0)
            v += f * inside(w, s + 1, z + i, p.n);
        i += p.n;
    }
    return v;
}

static struct walk
begin(const struct svy_design *d, const struct svy_z *z, size_t n)
{
    struct walk w = {.d = d};
    struct part p;

    for (size_t i = 0; d->counted && i < n; i += p.n) {
        p = take_part(d->stratum, z + i, n - i);
        add_up(&w, 0, z + i, p.n);
    }
    return w;
}

double
svy_variance(const struct svy_design *d, const struct svy_z *z, size_t n)
{
    const struct walk w = begin(d, z, n);
    double v = 0;
    struct part p;

    for (size_t i = 0; i < n; i += p.n) {
        p = take_part(d->stratum, z + i, n - i);
        v += inside(&w, 0, z + i, p.n);
    }
    return v;
}

/* Who is shown the levels, and what share of each counts. */
struct show {
    const struct walk *w;
    svy_variance_see *see;
    void *to;
};

static void
show_level(const struct show *x, const struct level *l, double share)
{
    const struct total *a = &x->w->a[l->s];
    const bool centered = x->w->d->how.lonely == SVY_LONELY_CENTERED;
    const double scale = l->n > 1 ? l->n / (l->n - 1) : 1;
    const struct svy_variance_level level = {
        .stage = l->s,
        .z = l->z,
        .nz = l->nz,
        .n = l->n,
        .root = sqrt(share * factor(x->w, l->s) * (1 - l->f) * scale),
        .centre = l->lonely_a ? a->sum / a->units : l->a / l->n};

    if (l->f < 1 && (l->lonely_a ? centered : l->n >= 2))
        x->see(x->to, &level);
}

/* All levels from stage s on, as inside() adds them up. */
static void
show_inside(const struct show *x, size_t s, const struct svy_z *z, size_t nz,
            double share)
{
    const struct svy_design *d = x->w->d;
    struct level l;

    if (s == d->nstage && !d->elements)
        return;
    l = look(d, s, z, nz);
    show_level(x, &l, share);
    for (size_t i = 0; s < d->nstage && i < nz;) {
        const struct part p = take_part(d->stage[s].group, z + i, nz - i);
        const double f = d->stage[s].fraction[z[i].unit];

        if (f > 0)
            show_inside(x, s + 1, z + i, p.n, share * f);
        i += p.n;
    }
}

void
svy_variance_levels(const struct svy_design *d, const struct svy_z *z, size_t n,
                    svy_variance_see *see, void *to)
{
    const struct walk w = begin(d, z, n);
    const struct show x = {&w, see, to};
    struct part p;

    for (size_t i = 0; i < n; i += p.n) {
        p = take_part(d->stratum, z + i, n - i);
        show_inside(&x, 0, z + i, p.n, 1);
    }
}
