#include "sample/within.h"

#include <math.h>

/* z is sorted by unit, so a group of any stage stands together; sums run in
 * that order whoever asks, and the same units give the same bytes. */
struct svy_within_part
svy_within_part(const uint32_t *group, const struct svy_z *z, size_t n)
{
    struct svy_within_part p = {0};

    do {
        p.a += z[p.n].a;
        p.b += z[p.n].b;
        p.na += z[p.n].na;
        p.nb += z[p.n].nb;
        p.n++;
    } while (p.n < n && group[z[p.n].unit] == group[z[0].unit]);
    return p;
}

/* By brewer no share of a stratum was sampled but each PSU has a pi_i of its
 * own: 1 - pi_i stands inside the sum, 1 - f in front of it stays out. */
static bool
brewer(const struct svy_design *d, size_t s)
{
    return s == 0 && d->how.brewer;
}

/* A PSU that was sure to be drawn is a stratum of its own, f = 1: as n_h and
 * mean_h are about what varies, it is in neither. (R's survey counts it in
 * both.) */
static bool
certain(const struct svy_design *d, size_t s, size_t u)
{
    return brewer(d, s) && d->stage[0].fraction[u] >= 1;
}

/* n_h = 1 and f_h < 1: n_h - 1 is 0, and what the sample hides may be anything.
 * n is how many units the domain is in: with lonely_domain one alone is as bad,
 * for the zeros of the others say how many they are and not how they vary. */
static bool
is_lonely(const struct svy_design *d, const struct svy_within *l, size_t n)
{
    if (!d->counted || n == 0 || l->f >= 1)
        return false;
    return l->n == 1 || (d->how.lonely_domain && l->s == 0 && n == 1);
}

/* Respondents as units: they lie in one unit, but where strata were
 * collapsed. */
static void
add_people(const struct svy_design *d, struct svy_within *l)
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

struct svy_within
svy_within(const struct svy_design *d, size_t s, const struct svy_z *z,
           size_t nz)
{
    struct svy_within l = {.s = s, .z = z, .nz = nz};

    if (s == d->nstage) {
        add_people(d, &l);
    } else {
        l.n = d->stage[s].count[z->unit];
        l.f = brewer(d, s) ? 0 : d->stage[s].fraction[z->unit];
    }
    for (size_t i = 0; s < d->nstage && i < nz;) {
        const struct svy_within_part p =
            svy_within_part(d->stage[s].group, z + i, nz - i);

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

/* sum (a_i - ca)(b_i - cb) over all n units, by brewer each times 1 - pi_i.
 * Those that z does not touch have Z = 0 and add ca cb each, without being
 * looked at: `rest` is how many they are (their sum of 1 - pi_i), and as a
 * difference of rounded sums it could come out a hair below 0. Centred before
 * squaring, as sum Z^2 - n mean^2 loses every digit that the total has more
 * than its error. */
double
svy_within_about(const struct svy_design *d, const struct svy_within *l,
                 double ca, double cb)
{
    const struct svy_stage *g = &d->stage[l->s];
    double sum = 0, rest = brewer(d, l->s) ? d->open[l->z->unit] : l->n;

    for (size_t i = 0; i < l->nz;) {
        const struct svy_within_part p =
            svy_within_part(g->group, l->z + i, l->nz - i);
        const double open = brewer(d, l->s) ? 1 - g->fraction[l->z[i].unit] : 1;

        sum += open * (p.a - ca) * (p.b - cb);
        rest -= open;
        i += p.n;
    }
    return sum + fmax(0, rest) * ca * cb;
}

/* The same where units are respondents. Of the m of one unit above only total
 * and q = sum (a_k - a/m)(b_k - b/m) are kept; about any other centre
 *     sum (a_k - ca)(b_k - cb) = q + m (a/m - ca)(b/m - cb),
 * where nothing is subtracted, so nothing cancels. Several units above come
 * together only where lonely strata were collapsed. */
double
svy_within_people(const struct svy_design *d, const struct svy_within *l,
                  double ca, double cb)
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

/* Wolter's v_2 (2007, chapter 8) for systematic samples:
 *     1/2 sum_i>1 (a_i - a_i-1)(b_i - b_i-1) over all PSUs of the stratum.
 * Only PSUs with somebody are listed; between two that are not neighbours the
 * total falls to 0 and rises again, which is a square on each side. Half of it,
 * as the expected square of a difference is twice a variance. */
double
svy_within_neighbours(const struct svy_design *d, const struct svy_within *l)
{
    const struct svy_stage *g = &d->stage[l->s];
    const uint32_t first = g->first[l->z->unit],
                   last = first + g->count[l->z->unit] - 1;
    struct svy_within_part before = {0};
    uint32_t at = 0; // of before
    double sum = 0;

    for (size_t i = 0; i < l->nz; i += before.n) {
        const struct svy_within_part p =
            svy_within_part(g->group, l->z + i, l->nz - i);
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
