#include "rehearse/latent.h"

#include <math.h>

/* Three deviations each way, and a bit, share the answers of a scale. */
static const double spread = 8;

/* No latent value is further out: 1 - Phi(39) is the smallest double. */
static const double far = 40;

static const double root_half = 0.70710678118654752440;

/* P(Z > x) */
static double
upper(double x)
{
    return 0.5 * erfc(x * root_half);
}

/* The mean of the score when the latent variable is N(mean, sd^2), by Abel's
 * summation:
 *     s_0 + sum_j (s_j+1 - s_j) P(Z > cut_j),
 * where each term is a tail with its own digits, and no difference of two tails
 * is taken. A step of 0 is left out, as its tail may be of a cut far out. */
static double
mean_at(const double *score, size_t n, const double *cut, double mean,
        double sd)
{
    double m = score[0];

    for (size_t j = 0; j + 1 < n; j++)
        if (score[j + 1] > score[j])
            m += (score[j + 1] - score[j]) * upper((cut[j] - mean) / sd);
    return m;
}

double
svy_latent_mean(const double *score, size_t n, const double *cut)
{
    return mean_at(score, n, cut, 0, 1);
}

static void
set(double *cut, size_t n, double first)
{
    for (size_t j = 0; j + 1 < n; j++)
        cut[j] = first + spread / (double)n * (double)j;
}

/* All cuts move together, so the mean falls as the first rises: halving. 100 of
 * them from 80 each way end at neighbouring doubles. Of the last two `high` is
 * taken, whose mean is not above what is wanted. */
void
svy_latent_cut(const double *score, size_t n, double want, double *cut)
{
    double low = -2 * far, high = 2 * far;

    for (int i = 0; i < 100; i++) {
        double middle = (low + high) / 2;

        set(cut, n, middle);
        if (svy_latent_mean(score, n, cut) > want)
            low = middle;
        else
            high = middle;
    }
    set(cut, n, high);
}

/* icc = Var E(score | cluster)/Var score. Var score by Abel's summation again:
 * sum of (b^2 - a^2) P(Z > cut). Given the cluster's part sqrt(rho) z of the
 * variable the rest is N(0, 1 - rho), so E is mean_at(); its variance over z is
 * summed from -8 to 8 by steps of 1/8: the trapezoid rule on a smooth integrand
 * that ends in nothing. Centred by the mean first, and then by what the same
 * sum makes of 0. */
double
svy_latent_icc(const double *score, size_t n, const double *cut, double rho)
{
    const double step = 0.125;
    double mean = svy_latent_mean(score, n, cut), square = 0, between = 0;
    double all = (score[0] - mean) * (score[0] - mean);

    for (size_t j = 0; j + 1 < n; j++) {
        double a = score[j] - mean, b = score[j + 1] - mean;

        all += (b * b - a * a) * upper(cut[j]);
    }
    if (!(all > 0))
        return 0;
    for (int i = -64; i <= 64; i++) {
        double z = i * step;
        double m = mean_at(score, n, cut, sqrt(rho) * z, sqrt(1 - rho)) - mean;
        double density = exp(-z * z / 2) * 0.39894228040143267794 * step;

        square += m * m * density;
        between += m * density;
    }
    return (square - between * between) / all;
}

/* icc rises with rho: halving. At rho = 1 the integrand would be a step, on
 * which the rule errs, so .95 is as far as it goes: more is out of reach
 * (NaN). */
double
svy_latent_rho(const double *score, size_t n, const double *cut, double icc)
{
    const double most = 0.95;
    double low = 0, high = most;

    if (!(icc > 0) || !(svy_latent_icc(score, n, cut, most) > 0))
        return 0;
    if (svy_latent_icc(score, n, cut, most) < icc)
        return NAN;
    for (int i = 0; i < 40; i++) {
        double middle = (low + high) / 2;

        if (svy_latent_icc(score, n, cut, middle) < icc)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

size_t
svy_latent_find(const double *cut, size_t n, double z)
{
    size_t j = 0;

    while (j + 1 < n && z > cut[j])
        j++;
    return j;
}
