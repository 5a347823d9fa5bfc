#include "measure/repvar.h"

#include <math.h>

/* Whether replicate r has the same centre as others of a wave. */
static bool
is_of(const struct svy_repfactors *f, size_t r, size_t wave)
{
    return f->nwave == 0 || f->mover[r] == wave;
}

/* The mean of the replicates of a wave that count, where b has one too: a
 * covariance must have one set of replicates. Those of rscale 0 say nothing and
 * would move it. Summed about the value, so that a replicate which leaves all
 * as it is adds an exact 0. mse: the value itself; then the variance holds the
 * bias of replicates, too. */
static double
centre(const struct svy_repfactors *f, size_t wave, const struct svy_repvar *a,
       const struct svy_repvar *b)
{
    double sum = 0, n = 0;

    if (f->mse)
        return a->value;
    for (size_t r = 0; r < f->n; r++)
        if (is_of(f, r, wave) && f->rscale[r] > 0 &&
            !isnan(a->of[r] + b->of[r])) {
            sum += a->of[r] - a->value;
            n++;
        }
    return a->value + sum / n;
}

/* sum_r rscale_r (a_r - c_a)(b_r - c_b) over one wave's replicates (R's
 * svrVar). A replicate of jkn or jk2 moves one wave; about the mean of all
 * waves it would have a share in the variance of each, and a file of two waves
 * larger errors than two files. */
static double
add_wave(const struct svy_repfactors *f, size_t wave,
         const struct svy_repvar *a, const struct svy_repvar *b)
{
    const double ca = centre(f, wave, a, b),
                 cb = a == b ? ca : centre(f, wave, b, a);
    double sum = 0;

    for (size_t r = 0; r < f->n; r++)
        if (is_of(f, r, wave) && !isnan(a->of[r] + b->of[r]))
            sum += f->rscale[r] * ((a->of[r] - ca) * (b->of[r] - cb));
    return sum;
}

/* scale stays as it is when replicates are lost: it belongs to those that were
 * made. Lost ones are told (svy_repvar_lost). All of them lost is no
 * variance. */
double
svy_repvar(const struct svy_repfactors *f, const struct svy_repvar *a,
           const struct svy_repvar *b)
{
    size_t lost = 0;
    double sum;

    for (size_t r = 0; r < f->n; r++)
        lost += isnan(a->of[r] + b->of[r]);
    if (f->n > 0 && lost == f->n)
        return NAN;
    sum = add_wave(f, 0, a, b);
    for (size_t k = 1; k < f->nwave; k++)
        sum += add_wave(f, k, a, b);
    return f->scale * sum;
}

size_t
svy_repvar_lost(const struct svy_repfactors *f, const struct svy_repvar *a)
{
    size_t n = 0;

    for (size_t r = 0; r < f->n; r++)
        n += isnan(a->of[r]);
    return n;
}

/* se = sqrt(v), v a mean of R squares d_r^2 up to a factor: by the delta method
 *     sd(se) = sd(v)/(2 se) = se sd(d^2)/(2 mean(d^2) sqrt R).
 * Mean and squares by Welford's updates, in one pass and without
 * cancellation. */
double
svy_repvar_noise(const struct svy_repfactors *f, const struct svy_repvar *a)
{
    const double c = centre(f, 0, a, a), v = svy_repvar(f, a, a);
    double n = 0, mean = 0, squares = 0;

    for (size_t r = 0; r < f->n; r++) {
        const double d = (a->of[r] - c) * (a->of[r] - c);
        const double off = d - mean;

        if (isnan(d))
            continue;
        n++;
        mean += off / n;
        squares += off * (d - mean);
    }
    return sqrt(v) * sqrt(squares / (n - 1)) / (2 * mean * sqrt(n));
}
