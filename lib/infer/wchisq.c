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

/* log E exp(s (sum - x)) - log s, on the real axis and off it */
static double complex
exponent(const struct sum *q, double complex s)
{
    double complex k = -s * q->x - clog(s);

    for (size_t j = 0; j < q->n; j++)
        k -= q->part[j].df / 2 * clog(1 - 2 * weight(q, j) * s);
    return k;
}

static double
slope(const struct sum *q, double s)
{
    double k = -q->x - 1 / s;

    for (size_t j = 0; j < q->n; j++)
        k += q->part[j].df * weight(q, j) / (1 - 2 * weight(q, j) * s);
    return k;
}

/* Where the exponent is least between 0 and the first pole, at end. */
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

static double
integrand(const struct sum *q, double t)
{
    const double complex s =
        q->at + q->width * (q->bend * (cosh(t) - 1) + I * sinh(t));
    const double complex ds = q->width * (q->bend * sinh(t) + I * cosh(t));

    return cimag(cexp(exponent(q, s) - q->top) * ds);
}

/* From the axis outward, until nothing more comes; e^60 widths is far. */
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

/* x is not below the mean: so the path crosses right of the pole at 0. */
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
