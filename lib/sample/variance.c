#include "sample/variance.h"

#include <math.h>

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

static void
add(struct total *t, const struct svy_within *l, double sum, size_t n,
    bool lonely)
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
    struct svy_within l;

    if (s == d->nstage && !d->elements)
        return;
    l = svy_within(d, s, z, nz);
    add(&w->a[s], &l, l.a, l.na, l.lonely_a);
    add(&w->b[s], &l, l.b, l.nb, l.lonely_b);
    for (size_t i = 0; s < d->nstage && i < nz;) {
        const struct svy_within_part p =
            svy_within_part(d->stage[s].group, z + i, nz - i);

        if (d->stage[s].fraction[z[i].unit] > 0)
            add_up(w, s + 1, z + i, p.n);
        i += p.n;
    }
}

/* A lonely stratum, as the user wants it. */
static double
lonely(const struct walk *w, const struct svy_within *l)
{
    const struct total *a = &w->a[l->s], *b = &w->b[l->s];
    const double n = l->n, scale = n > 1 ? n / (n - 1) : 1;
    double ca, cb;

    if (w->d->how.lonely != SVY_LONELY_CENTERED || l->na == 0 || l->nb == 0)
        return 0;
    ca = l->lonely_a ? a->sum / a->units : l->a / n;
    cb = l->lonely_b ? b->sum / b->units : l->b / n;
    return (1 - l->f) * scale *
           (l->s < w->d->nstage ? svy_within_about(w->d, l, ca, cb)
                                : svy_within_people(w->d, l, ca, cb));
}

/* One stage inside one unit above it. */
static double
between(const struct walk *w, const struct svy_within *l)
{
    const struct svy_design *d = w->d;
    const double n = l->n, scale = (1 - l->f) * n / (n - 1);

    if (l->lonely_a || l->lonely_b)
        return lonely(w, l);
    if (l->f >= 1 || n < 2)
        return 0;
    if (l->s == d->nstage)
        return scale * svy_within_people(d, l, l->a / n, l->b / n);
    if (d->how.successive && l->s == 0)
        return scale * svy_within_neighbours(d, l);
    return scale * svy_within_about(d, l, l->a / n, l->b / n);
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
    struct svy_within l;
    double v;

    if (s == d->nstage && !d->elements)
        return 0;
    l = svy_within(d, s, z, nz);
    v = factor(w, s) * between(w, &l);
    for (size_t i = 0; s < d->nstage && i < nz;) {
        const struct svy_within_part p =
            svy_within_part(d->stage[s].group, z + i, nz - i);
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
    struct svy_within_part p;

    for (size_t i = 0; d->counted && i < n; i += p.n) {
        p = svy_within_part(d->stratum, z + i, n - i);
        add_up(&w, 0, z + i, p.n);
    }
    return w;
}

double
svy_variance(const struct svy_design *d, const struct svy_z *z, size_t n)
{
    const struct walk w = begin(d, z, n);
    double v = 0;
    struct svy_within_part p;

    for (size_t i = 0; i < n; i += p.n) {
        p = svy_within_part(d->stratum, z + i, n - i);
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
show_level(const struct show *x, const struct svy_within *l, double share)
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
    struct svy_within l;

    if (s == d->nstage && !d->elements)
        return;
    l = svy_within(d, s, z, nz);
    show_level(x, &l, share);
    for (size_t i = 0; s < d->nstage && i < nz;) {
        const struct svy_within_part p =
            svy_within_part(d->stage[s].group, z + i, nz - i);
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
    struct svy_within_part p;

    for (size_t i = 0; i < n; i += p.n) {
        p = svy_within_part(d->stratum, z + i, n - i);
        show_inside(&x, 0, z + i, p.n, 1);
    }
}
