#include "sample/variance.h"

#include <math.h>

/* What one stage comes to over all that is touched, for either statistic: the
 * centre of `centered` and the counts of `scaled` (variance.h) are over all
 * strata of the domain, so they must be known before the first lonely one is
 * met. */
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

/* Only where lonely strata want it is the sample walked twice. Later stages of
 * a unit with f = 0 are not entered, as inside() does not enter them either:
 * they add nothing, so they have no say in what a lonely one of them is to
 * add. */
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

/* A lonely stratum, as the user wants it. certainty: 0. scaled: 0 here, the
 * others stand for it (factor()). centered, R's adjust:
 *     (1 - f)(Z_h1 - centre)^2, centre = sum_h sum_i Z_hi / sum_h n_h,
 * where n/(n - 1) would be 1/0 and is left out. In a domain that is lonely in a
 * stratum of several PSUs n/(n - 1) is what the zeros of the others give. Of a
 * covariance each statistic has its own centre: only one need be lonely. */
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

/* One stage inside one unit above it:
 *     (1 - f) n/(n - 1) sum (a_i - mean_a)(b_i - mean_b)
 * n/(n - 1) makes the squares about a sample's own mean unbiased; 1 - f is what
 * of the population was not seen. f = 1 saw all of it, and n = 1 (not lonely:
 * refused, or certain) shows nothing. */
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

/* scaled, R's average: H/H_ok times the stage, as if the strata that cannot
 * show their variance had the mean of those that can. A covariance takes the
 * root of the product, so that with a = b it is the variance's own and a
 * correlation is at most 1. Without a stratum that can there is no mean:
 * NaN. */
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

/* All stages from s on, of the units of one group above stage s (Särndal,
 * Swensson and Wretman 1992, 4.3; R's survey):
 *     V_s = between + sum_i f_i V_s+1(i)
 * Totals Z are fully weighted at every stage, so a later stage has to be taken
 * back to the share f_1 f_2 … of it that was drawn above: each call multiplies
 * by its own f. Without fpc f = 0 ends there: what varies inside a PSU is in
 * how its total varies (ultimate clusters). By brewer f_i = pi_i. */
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

/* between() once more, as squares instead of a sum: the root of all that is in
 * front of them, down from the first stage, and the centre. The conditions are
 * those under which between() is not 0, lonely() included. */
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
