#include "interval.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

double
svy_interval_t(double p, double df)
{
    if (!(df > 0))
        return NAN;
    return isinf(df) ? gsl_cdf_ugaussian_Pinv(p) : gsl_cdf_tdist_Pinv(p, df);
}

static void
about(struct svy_interval *i, double t)
{
    i->low = i->value - t * i->se;
    i->high = i->value + t * i->se;
}

static double
expit(double x)
{
    return x > 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x));
}

/* All answers at one end: nothing varies, and still not all is known. */
static void
one_sided(struct svy_interval *i, double p)
{
    const double far = 1 - pow((1 - i->level) / 2, i->deff / i->n);

    i->low = p == 0 ? i->min : i->max - (i->max - i->min) * far;
    i->high = p == 0 ? i->min + (i->max - i->min) * far : i->max;
    if (isnan(far))
        i->low = i->high = NAN;
}

static void
logit(struct svy_interval *i, double t)
{
    const double width = i->max - i->min, p = (i->value - i->min) / width;
    double s = i->se / width, half;

    if (p == 0 || p == 1) {
        one_sided(i, p);
        return;
    }
    if (s == 0) {
        i->review = true;
        s = sqrt(p * (1 - p) * i->deff / i->n);
        i->se = width * s;
    }
    half = t * s / (p * (1 - p));
    i->low = i->min + width * expit(log(p / (1 - p)) - half);
    i->high = i->min + width * expit(log(p / (1 - p)) + half);
}

void
svy_interval(struct svy_interval *i)
{
    const double t = svy_interval_t((1 + i->level) / 2, i->df);

    i->review = false;
    i->low = i->high = NAN;
    if (isnan(i->value) || isnan(i->se) || isnan(t))
        return;
    if (i->kind == SVY_CI_LOGIT && i->value >= i->min && i->value <= i->max)
        logit(i, t);
    else
        about(i, t);
}
