#include "repvar.h"

#include <math.h>

/* The mean of the replicates that count, where b (or NULL) has one too. */
static double
centre(const struct svy_factors *f, const struct svy_repvar *a,
       const struct svy_repvar *b)
{
    double sum = 0, n = 0;

    if (f->mse)
        return a->value;
    for (size_t r = 0; r < f->n; r++)
        if (f->rscale[r] > 0 && !isnan(a->of[r] + b->of[r])) {
            sum += a->of[r] - a->value;
            n++;
        }
    return a->value + sum / n;
}

double
svy_repvar(const struct svy_factors *f, const struct svy_repvar *a,
           const struct svy_repvar *b)
{
    const double ca = centre(f, a, b), cb = a == b ? ca : centre(f, b, a);
    double sum = 0;
    size_t lost = 0;

    for (size_t r = 0; r < f->n; r++) {
        const double square = (a->of[r] - ca) * (b->of[r] - cb);

        if (isnan(a->of[r] + b->of[r]))
            lost++;
        else
            sum += f->rscale[r] * square;
    }
    return f->n > 0 && lost == f->n ? NAN : f->scale * sum;
}

size_t
svy_repvar_lost(const struct svy_factors *f, const struct svy_repvar *a)
{
    size_t n = 0;

    for (size_t r = 0; r < f->n; r++)
        n += isnan(a->of[r]);
    return n;
}

double
svy_repvar_noise(const struct svy_factors *f, const struct svy_repvar *a)
{
    const double c = centre(f, a, a), v = svy_repvar(f, a, a);
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
