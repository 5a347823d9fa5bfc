#include "infer/wchisq.h"

#include <complex.h>
#include <math.h>

#include "ground/dist.h"

static const double pi = 3.14159265358979323846;

enum { HALVINGS = 14 };

struct sum {
    double x, sign; /* of the sum that is asked about, or of its mirror */
    const struct svy_wchisq *part;
    size_t n;
    double at, width; /* where the path crosses the axis; its scale */
    double bend;      /* how fast it turns to where exp(-sx) ends */
    double top;       /* the logarithm of the integrand there */
};

static double
weight(const struct sum *q, size_t j)
{
    return q->sign * q->part[j].weight;
}

/* The tail is 1/(2 pi i) times the integral, along a path right of 0, of e to
 * the
 *     log E exp(s (sum - x)) - log s
 *         = -s x - sum_j df_j/2 log(1 - 2 w_j s) - log s,
 * on the real axis and off it. 1/s is in the exponent, so that the saddlepoint
 * is that of the whole integrand and lies right of the pole at 0 by itself. */
static double complex
exponent(const struct sum *q, double complex s)
{
    double complex k = -s * q->x - clog(s);

    for (size_t j = 0; j < q->n; j++)
        k -= q->part[j].df / 2 * clog(1 - 2 * weight(q, j) * s);
    return k;
}

/* Its derivative on the axis, from -infinity at 0 to infinity at the first pole
 * 1/(2 w): one 0 between them, as the exponent is convex there. */
static double
slope(const struct sum *q, double s)
{
    double k = -q->x - 1 / s;

    for (size_t j = 0; j < q->n; j++)
        k += q->part[j].df * weight(q, j) / (1 - 2 * weight(q, j) * s);
    return k;
}

/* Where the exponent is least between 0 and the first pole, at end; without one
 * (all weights below 0) the bracket doubles until the slope has turned.
 * Halving, for Newton's steps leave the bracket near a pole; 100 of them are
 * cheap beside the integral. */
static double
saddle(const struct sum *q, double end)
{
    double low = 0, high = isinf(end) ? 1 : end;

    while (isinf(end) && isfinite(high) && slope(q, high) < 0)
        high *= 2;
    for (int i = 0; i < 100; i++) {
        const double mid = (low + high) / 2;

        *(slope(q, mid) < 0 ? &low : &high) = mid;
    }
    return (low + high) / 2;
}

/* Rice (1980): the path s(t) = at + width (bend (cosh t - 1) + i sinh t) leaves
 * the axis at a right angle in the saddlepoint and turns to where exp(-sx)
 * falls: right for x > 0, left for x < 0, and straight up for x = 0. s grows
 * like e^t, so the integrand falls doubly exponentially in t (for x = 0
 * exponentially). Divided by its value at the saddlepoint (top), so that tails
 * below 1e-300 do not underflow on the way. */
static double
integrand(const struct sum *q, double t)
{
    const double complex s =
        q->at + q->width * (q->bend * (cosh(t) - 1) + I * sinh(t));
    const double complex ds = q->width * (q->bend * sinh(t) + I * cosh(t));

    return cimag(cexp(exponent(q, s) - q->top) * ds);
}

/* From the axis outward, until 8 terms running add nothing; e^60 widths is
 * far. */
static double
trapezoid(const struct sum *q, double start, double step)
{
    const int most = (int)(60 / step);
    double sum = 0;

    for (int k = 0, small = 0; k < most && small < 8; k++) {
        const double y = integrand(q, start + k * step);

        sum += y;
        small = fabs(y) < 1e-17 * fabs(sum) ? small + 1 : 0;
    }
    return sum;
}

/* The trapezoid rule on an analytic integrand that falls off at both ends errs
 * by exp(-c/step): a halving doubles the digits, and two sums that agree to
 * 1e-13 are right. The path is symmetric, so half of it is summed; the
 * imaginary part of f ds over pi is the whole integral over 2 pi i. Sums of
 * halved steps use the old one. */
static double
integrate(const struct sum *q)
{
    double step = 0.25;
    double sum = integrand(q, 0) / 2 + trapezoid(q, step, step);

    for (int i = 0; i < HALVINGS; i++) {
        const double before = sum * step;

        sum += trapezoid(q, step / 2, step);
        step /= 2;
        if (fabs(sum * step - before) <= 1e-13 * fabs(before))
            return sum * step * exp(q->top) / pi;
    }
    return NAN;
}

/* x is not below the mean, so that what is computed is the tail itself, with
 * its own relative error, and not what it lacks of 1. All weights below 0 and x
 * >= 0: never. */
static double
tail(struct sum *q)
{
    double most = 0, end;

    for (size_t j = 0; j < q->n; j++)
        most = fmax(most, weight(q, j));
    if (most == 0 && q->x >= 0)
        return 0;
    end = most > 0 ? 0.5 / most : INFINITY;
    q->bend = q->x > 0 ? 0.5 : q->x < 0 ? -0.5 : 0;
    q->at = saddle(q, end);
    q->width = fmin(q->at, end - q->at);
    q->top = creal(exponent(q, q->at));
    return integrate(q);
}

/* Below the mean the other tail is P(-sum > -x): the same integral for its
 * mirror. */
double
svy_wchisq_tail(double x, const struct svy_wchisq *part, size_t n)
{
    struct sum q = {.x = x, .sign = 1, .part = part, .n = n};
    double mean = 0;

    for (size_t j = 0; j < n; j++)
        mean += part[j].weight * part[j].df;
    if (isnan(x) || isnan(mean))
        return NAN;
    if (x >= mean)
        return tail(&q);
    q.x = -x;
    q.sign = -1;
    return 1 - tail(&q);
}
