#include "ground/dist.h"

#include <float.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "ground/incomp.h"

enum { ROUNDS = 200 };

/* A law on (0, end), and how to look at it. */
struct law {
    double a, b, end;
    double (*below)(const struct law *l, double x);
    double (*density)(const struct law *l, double x);
};

static double
beta_at(const struct law *l, double x)
{
    return svy_incomp_beta(l->a, l->b, x, 1 - x);
}

static double
beta_density(const struct law *l, double x)
{
    return svy_incomp_beta_front(l->a, l->b, x, 1 - x) / (x * (1 - x));
}

static double
gamma_at(const struct law *l, double x)
{
    return svy_incomp_gamma(l->a, x);
}

static double
gamma_density(const struct law *l, double x)
{
    return svy_incomp_gamma_front(l->a, x) / x;
}

/* Half way in the list of doubles, not on the line: 64 halvings find any, also
 * 1e-200, where the line would be halved 660 times. Of doubles above 0 the bits
 * rise as the numbers do. */
static double
between(double low, double high)
{
    uint64_t a, b;
    double x;

    memcpy(&a, &low, sizeof a);
    memcpy(&b, &high, sizeof b);
    a += (b - a) / 2;
    memcpy(&x, &a, sizeof x);
    return x;
}

/* From any start: Newton's x - (F(x) - p)/f(x), and every third step (or where
 * that leaves the bracket) a halving, so that the end is never far: Newton
 * alone does not come back from where the density is flat. It ends when a step
 * is below what x can show. */
static double
invert(const struct law *l, double p, double x)
{
    double low = 0, high = l->end;

    if (p == 0 || p == 1)
        return p == 0 ? low : high;
    for (int k = 1; k < ROUNDS; k++) {
        double miss, next;

        if (!(x > low && x < high))
            x = between(low, high);
        if (x == low || x == high)
            break;
        miss = l->below(l, x) - p;
        if (miss < 0)
            low = x;
        else
            high = x;
        next = x - miss / l->density(l, x);
        if (fabs(next - x) <= 2 * DBL_EPSILON * x)
            return next > 0 && next < l->end ? next : x;
        x = k % 3 == 0 ? between(low, high) : next;
    }
    return x;
}

static bool
is_share(double p)
{
    return p >= 0 && p <= 1;
}

double
svy_dist_normal(double p)
{
    return is_share(p) ? gsl_cdf_ugaussian_Pinv(p) : NAN;
}

double
svy_dist_t(double p, double df)
{
    if (!is_share(p) || !(df > 0))
        return NAN;
    return isinf(df) ? gsl_cdf_ugaussian_Pinv(p) : gsl_cdf_tdist_Pinv(p, df);
}

/* The start: logit of a beta is nearly normal about logit of the mean, with
 * variance near 1/a + 1/b; where a or b is below 1 the density has no top, and
 * the middle serves. */
double
svy_dist_beta(double p, double a, double b)
{
    const struct law l = {a, b, 1, beta_at, beta_density};
    const double mean = a / (a + b), z = gsl_cdf_ugaussian_Pinv(p);
    const double sd = sqrt((1 / a + 1 / b) * (1 - 1 / (a + b + 1)));

    if (!is_share(p) || !(a > 0) || !(b > 0) || isinf(a) || isinf(b))
        return NAN;
    if (a < 1 || b < 1)
        return invert(&l, p, 0.5);
    return invert(&l, p, mean / (mean + (1 - mean) * exp(-z * sd)));
}

/* The start is Wilson and Hilferty's: the cube root of a gamma is nearly
 * normal. */
double
svy_dist_gamma(double p, double shape)
{
    const struct law l = {shape, 0, DBL_MAX, gamma_at, gamma_density};
    const double z = gsl_cdf_ugaussian_Pinv(p), k = 1 / (9 * shape);

    if (!is_share(p) || !(shape > 0) || isinf(shape))
        return NAN;
    return p == 1 ? INFINITY
                  : invert(&l, p, shape * pow(1 - k + z * sqrt(k), 3));
}

/* A chi-square on df is twice a gamma of shape df/2. */
double
svy_dist_chisq(double p, double df)
{
    return 2 * svy_dist_gamma(p, df / 2);
}

/* The mean of INFINITY squares of normals is 1. */
static double
mean_square(double p, double df)
{
    return isinf(df) ? 1 : svy_dist_chisq(p, df) / df;
}

/* F = df2 x/(df1 (1 - x)), x a beta of df1/2 and df2/2. Where x is near 1, 1 -
 * x has few digits: the beta of the other end, with its parameters changed, is
 * 1 - x itself. From 1e10 degrees of freedom on a side is a mean of squares
 * that is 1. */
double
svy_dist_f(double p, double df1, double df2)
{
    const double large = 1e10;
    double x;

    if (!is_share(p) || !(df1 > 0) || !(df2 > 0))
        return NAN;
    if (df2 > large)
        return mean_square(p, df1);
    if (df1 > large)
        return 1 / mean_square(1 - p, df2);
    x = svy_dist_beta(p, df1 / 2, df2 / 2);
    if (x < 0.5)
        return df2 * x / (df1 * (1 - x));
    x = svy_dist_beta(1 - p, df2 / 2, df1 / 2); // the same from the other end
    return df2 * (1 - x) / (df1 * x);
}

double
svy_dist_normal_tail(double x)
{
    return gsl_cdf_ugaussian_Q(x);
}

double
svy_dist_t_tail(double x, double df)
{
    if (!(df > 0))
        return NAN;
    return isinf(df) ? gsl_cdf_ugaussian_Q(x) : gsl_cdf_tdist_Q(x, df);
}

double
svy_dist_beta_tail(double x, double a, double b)
{
    if (!(a > 0) || !(b > 0) || isinf(a) || isinf(b))
        return NAN;
    return x < 0 ? 1 : x > 1 ? 0 : svy_incomp_beta(b, a, 1 - x, x);
}

double
svy_dist_gamma_tail(double x, double shape)
{
    return shape > 0 && !isinf(shape) ? svy_incomp_gamma_rest(shape, x) : NAN;
}

double
svy_dist_chisq_tail(double x, double df)
{
    return svy_dist_gamma_tail(x / 2, df / 2);
}

/* P(F > x) = I_y(df2/2, df1/2), y = df2/(df2 + df1 x). Both y and 1 - y are
 * given, each by its own quotient, since either may be tiny. Infinite df1
 * leaves the chi-square of df2 in the denominator: P(1/(X/df2) > x). */
double
svy_dist_f_tail(double x, double df1, double df2)
{
    const double ratio = df1 / df2 * x;

    if (!(df1 > 0) || !(df2 > 0))
        return NAN;
    if (isinf(df2))
        return isinf(df1) ? (x < 1 ? 1 : 0) : svy_dist_chisq_tail(df1 * x, df1);
    if (isinf(df1))
        return x > 0 ? svy_incomp_gamma(df2 / 2, df2 / x / 2) : 1;
    if (!(x > 0))
        return isnan(x) ? NAN : 1;
    return svy_incomp_beta(df2 / 2, df1 / 2, 1 / (1 + ratio),
                           1 / (1 + 1 / ratio));
}
