#include "ground/incomp.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>
#include <math.h>

static const double pi = 3.14159265358979323846;

enum { STEPS = 2000000 };
static const double iterated = 1e10; // a + b beyond it: approximations
static const double gamma_like = 1e5;

/* log Gamma(n + 1) - (log sqrt(2 pi n) + n log n - n), Loader's (2000): the
 * part of a factorial that Stirling leaves, by his series, or below 16 by its
 * definition. In quotients of factorials the large parts go into deviance(),
 * and what would cancel is never computed. */
static double
stirling_error(double n)
{
    const double i = 1 / n, s = i * i;

    if (n < 16)
        return gsl_sf_lngamma(n + 1) - (n + 0.5) * log(n) + n -
               0.5 * log(2 * pi);
    return i * (1. / 12 -
                s * (1. / 360 - s * (1. / 1260 - s * (1. / 1680 - s / 1188))));
}

/* x log(x/m) + m - x, where the terms nearly cancel too (Loader 2000): near x =
 * m by the series of log((1 + v)/(1 - v)), v = (x - m)/(x + m),
 *     (x - m) v + 2 x (v^3/3 + v^5/5 + …),
 * whose first term is most of it. */
static double
deviance(double x, double m)
{
    const double v = (x - m) / (x + m);
    double sum = (x - m) * v, term = 2 * x * v, before;

    if (fabs(x - m) > 0.1 * (x + m))
        return x * log(x / m) + m - x;
    for (int j = 3;; j += 2) {
        before = sum;
        term *= v * v;
        sum += term / j;
        if (sum == before)
            return sum;
    }
}

/* Lentz: a continued fraction is a ratio of two sequences, of which only the
 * quotients c and 1/d of neighbours are kept; they must not be 0. */
static double
not_zero(double x)
{
    return fabs(x) < 1e-300 ? 1e-300 : x;
}

/* The even part of the fraction in DLMF 8.17.22: nothing in it cancels when y
 * is nearly 1, and each step does two. It ends when a step changes nothing; x
 * is below the mean, where some sqrt(a + b) steps are enough. */
static double
beta_fraction(double a, double b, double x, double y)
{
    double f = not_zero(a * (a * y - b * x + 1) / (a + 1)), c = f, d = 0;

    for (int i = 1; i < STEPS; i++) {
        const double m = i, k = a + 2 * m;
        const double an = (a + m - 1) / (k - 1) * ((a + b + m - 1) / (k - 1)) *
                          m * (b - m) * x * x;
        const double bn = m + m * (b - m) * x / (k - 1) +
                          (a + m) * (a * y - b * x + 1 + m * (2 - x)) / (k + 1);

        d = 1 / not_zero(bn + an * d);
        c = not_zero(bn + an / c);
        f *= c * d;
        if (fabs(c * d - 1) < 4e-16)
            break;
    }
    return f;
}

/* x^a y^b/B(a, b) as sqrt(ab/(2 pi n)) exp(-…), n = a + b, what is in the
 * exponent being small differences that are computed as such (Loader 2000). By
 * logarithms of gamma functions the digits of n log n would be lost: of n = 1e9
 * five are left. */
double
svy_incomp_beta_front(double a, double b, double x, double y)
{
    const double n = a + b;
    const double e = stirling_error(n) - stirling_error(a) - stirling_error(b) -
                     deviance(a, n * x) - deviance(b, n * y);

    return x > 0 && y > 0 ? sqrt(a / n * b / (2 * pi)) * exp(e) : 0;
}

/* Peizer and Pratt (1968): d sqrt(2 dev)/|d0|, d0 the distance from the mean
 * and d the same corrected. Where d0 vanishes so does the root, and their ratio
 * is 1/sqrt(var). */
static double
deviate(double d, double d0, double dev, double var)
{
    return fabs(d0) > 1e-6 * sqrt(var) ? d * sqrt(2 * dev) / fabs(d0)
                                       : d / sqrt(var);
}

/* Beyond what is iterated. One parameter up to 1e5: a gamma for the beta
 * (DiDonato and Morris 1992), as -log(1 - x) times the other, and a correction,
 * is nearly one; its log1p keeps a tiny x. Else Peizer and Pratt's normal
 * deviate. */
static double
beta_approximate(double a, double b, double x, double y)
{
    const double s = b - 0.5, t = a - 0.5, n = a + b - 1;
    double dev, z;

    if (a <= gamma_like)
        return svy_incomp_gamma(a, -log1p(-x) * (b + (a - 1) / 2));
    if (b <= gamma_like)
        return svy_incomp_gamma_rest(b, -log1p(-y) * (a + (b - 1) / 2));
    dev = deviance(s, n * y) + deviance(t, n * x);
    z = deviate(s + 1. / 6 - (n + 1. / 3) * y, s - n * y, dev, n * x * y);
    return gsl_cdf_ugaussian_P(z * sqrt(n / (n + 1. / 6)));
}

/* Below (a + 1)/(a + b + 2) the fraction converges fast; above it that of the
 * other end does, I_x(a, b) = 1 - I_y(b, a). */
double
svy_incomp_beta(double a, double b, double x, double y)
{
    if (!(x > 0) || !(y > 0))
        return isnan(x) ? NAN : x > 0 ? 1 : 0;
    if (a + b > iterated)
        return beta_approximate(a, b, x, y);
    if (x < (a + 1) / (a + b + 2))
        return svy_incomp_beta_front(a, b, x, y) / beta_fraction(a, b, x, y);
    return 1 - svy_incomp_beta_front(a, b, x, y) / beta_fraction(b, a, y, x);
}

/* x^a e^-x/Gamma(a) the same way: sqrt(a/(2 pi)) exp(-stirling - deviance). */
double
svy_incomp_gamma_front(double a, double x)
{
    return sqrt(a / (2 * pi)) * exp(-stirling_error(a) - deviance(a, x));
}

/* DLMF 8.11.4: sum x^k/(a (a + 1) … (a + k)), terms above 0, for x < a + 1. */
static double
gamma_series(double a, double x)
{
    double term = 1 / a, sum = term;

    for (int k = 1; k < STEPS && term > 1e-17 * sum; k++) {
        term *= x / (a + k);
        sum += term;
    }
    return svy_incomp_gamma_front(a, x) * sum;
}

/* DLMF 8.9.2 for x >= a + 1, by Lentz. */
static double
gamma_fraction(double a, double x)
{
    double b = x + 1 - a, c = 1e300, d = 1 / not_zero(b), h = d;

    for (int k = 1; k < STEPS; k++) {
        const double an = k * (a - k);
        double step;

        b += 2;
        d = 1 / not_zero(an * d + b);
        c = not_zero(b + an / c);
        step = d * c;
        h *= step;
        if (fabs(step - 1) < 4e-16)
            break;
    }
    return svy_incomp_gamma_front(a, x) * h;
}

/* Peizer and Pratt (1968) for a gamma, the mean at a - 1/2 with the corrections
 * 1/3 and .02/a. */
static double
gamma_deviate(double a, double x)
{
    const double t = a - 0.5;

    return deviate(x - a + 1. / 3 - 0.02 / a, x - t, deviance(t, x), x);
}

double
svy_incomp_gamma(double a, double x)
{
    if (!(x > 0) || isinf(x))
        return isnan(x) ? NAN : x > 0 ? 1 : 0;
    if (a > iterated)
        return gsl_cdf_ugaussian_P(gamma_deviate(a, x));
    return x < a + 1 ? gamma_series(a, x) : 1 - gamma_fraction(a, x);
}

double
svy_incomp_gamma_rest(double a, double x)
{
    if (!(x > 0) || isinf(x))
        return isnan(x) ? NAN : x > 0 ? 0 : 1;
    if (a > iterated)
        return gsl_cdf_ugaussian_Q(gamma_deviate(a, x));
    return x < a + 1 ? 1 - gamma_series(a, x) : gamma_fraction(a, x);
}
