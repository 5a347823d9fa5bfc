#include "measure/interval.h"

#include <math.h>
#include <string.h>

#include "ground/dist.h"

static const double half_pi = 1.57079632679489661923;

/* The share that a place on the scale is, and what goes with it. */
struct share {
    double p, q; /* q = 1 - p */
    double n;    /* n* */
    double na;   /* n*, charged for few PSUs */
    double cap;  /* respondents */
    double t, z, half_alpha;
    double low, high; /* out */
};

/* 1/(1 + e^-x), never by an exponential that overflows. */
static double
expit(double x)
{
    return x > 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x));
}

/* logit p +- t s/(p(1 - p)): s times the derivative of logit p is by the delta
 * method the standard error there. With n* = pq/s^2 that is t/sqrt(n* p q). */
static void
logit(struct share *s)
{
    const double half = s->t / sqrt(s->n * s->p * s->q);

    s->low = expit(log(s->p / s->q) - half);
    s->high = expit(log(s->p / s->q) + half);
}

/* The P for which (p - P)^2 = t^2 P(1 - P)/n*: a quadratic in P, divided by n*,
 * with k = t^2/n*. t on df and n* as it is, as R's svyciprop; SAS has z and
 * n*a. */
static void
wilson(struct share *s)
{
    const double k = s->t * s->t / s->n;
    const double half = sqrt(k * s->p * s->q + k * k / 4);

    s->low = (s->p + k / 2 - half) / (1 + k);
    s->high = (s->p + k / 2 + half) / (1 + k);
}

/* No people at all leave the whole scale. */
static double
beta(double p, double a, double b)
{
    return a <= 0 ? 0 : b <= 0 ? 1 : svy_dist_beta(p, a, b);
}

/* Clopper and Pearson's limits with n people who would be as sharp as the
 * sample in place of n and np successes, whole or not (Korn and Graubard 1998).
 * p = 0 gives beta no first parameter: the limit is 0; so at 1. */
static void
korn_graubard(struct share *s, double n)
{
    s->low = beta(s->half_alpha, n * s->p, n * s->q + 1);
    s->high = beta(1 - s->half_alpha, n * s->p + 1, n * s->q);
}

static void
uncapped(struct share *s)
{
    korn_graubard(s, s->na);
}

static void
capped(struct share *s)
{
    korn_graubard(s, fmin(s->na, s->cap));
}

/* Beta(np + 1/2, n(1 - p) + 1/2), the posterior of Jeffreys' prior; at an end
 * of the scale its limit there is the end (Brown, Cai and DasGupta 2001). */
static void
jeffreys(struct share *s)
{
    const double a = s->na * s->p + 0.5, b = s->na * s->q + 0.5;

    s->low = s->p > 0 ? beta(s->half_alpha, a, b) : 0;
    s->high = s->q > 0 ? beta(1 - s->half_alpha, a, b) : 1;
}

/* Wald's limits after z^2/2 successes and as many failures, for that puts the
 * middle where Wilson's is (Brown, Cai and DasGupta 2001). z and not t: few
 * PSUs have been charged for in na. They may leave the scale; put() cuts
 * them. */
static void
agresti(struct share *s)
{
    const double z2 = s->z * s->z, n = s->na + z2;
    const double p = (s->na * s->p + z2 / 2) / n;
    const double half = s->z * sqrt(p * (1 - p) / n);

    s->low = p - half;
    s->high = p + half;
}

/* asin sqrt p has the standard error 1/(2 sqrt n*) whatever p is. The angle
 * ends at 0 and pi/2, beyond which the sine would come back. */
static void
arcsine(struct share *s)
{
    const double at = asin(sqrt(s->p)), half = s->t / (2 * sqrt(s->n));
    const double low = sin(fmax(at - half, 0));
    const double high = sin(fmin(at + half, half_pi));

    s->low = low * low;
    s->high = high * high;
}

/* 2 (p log(p/(p + d)) + q log(q/(q - d))): twice by how much a share p + d is
 * less likely than p, of one person. By log1p of d, since for the narrow limits
 * of a large n* it is a difference of nearly equal logarithms; 0 log 0 = 0. */
static double
deviance(double p, double q, double d)
{
    return -2 *
           ((p > 0 ? p * log1p(d / p) : 0) + (q > 0 ? q * log1p(-d / q) : 0));
}

/* How far up from p the deviance stays below its bound t^2/n*: it rises with d,
 * from 0 to infinity at d = q, so halving finds the one place, to the last bit.
 * Down is up for q. At an end, q = 0, there is nowhere to go. */
static double
likely(double p, double q, double bound)
{
    double low = 0, high = q;

    for (int i = 0; i < 200 && low < high; i++) {
        const double mid = (low + high) / 2;

        if (mid == low || mid == high)
            break;
        *(deviance(p, q, mid) < bound ? &low : &high) = mid;
    }
    return low;
}

static void
likelihood(struct share *s)
{
    const double bound = s->t * s->t / s->n;

    s->low = s->p - likely(s->q, s->p, bound);
    s->high = s->p + likely(s->p, s->q, bound);
}

/* All answers at one end: nothing varies, and still not all is known. If a
 * share `far` of everybody were at the other, n* people would be at this one
 * with chance
 *     (1 - far)^n*,
 * which is alpha/2 at the limit; so is Korn and Graubard's there (NCHS
 * 2017). */
static void
one_sided(struct share *s)
{
    const double far = 1 - pow(s->half_alpha, 1 / s->n);

    s->low = s->p > 0 ? 1 - far : 0;
    s->high = s->p > 0 ? 1 : far;
}

/* Each kind of limits once: its name, what it does with a share (t goes about
 * the estimate), and whether that fails where all answers are at one end. */
/* clang-format off */
#define KINDS(ROW) \
    ROW(T, "t", NULL, true) \
    ROW(LOGIT, "logit", logit, true) \
    ROW(WILSON, "wilson", wilson, false) \
    ROW(BETA, "beta", uncapped, false) \
    ROW(BETA_CAPPED, "beta-capped", capped, false) \
    ROW(ASIN, "asin", arcsine, true) \
    ROW(LIKELIHOOD, "likelihood", likelihood, false) \
    ROW(AGRESTI, "agresti", agresti, false) \
    ROW(JEFFREYS, "jeffreys", jeffreys, false)

#define KIND(id, word, formula, fails) \
    [SVY_CI_##id] = {.find = (formula), .inside = (fails)},
#define WORD(id, word, formula, fails) {word, SVY_CI_##id},

static const struct kind {
    void (*find)(struct share *s);
    bool inside;
} kinds[SVY_CIS] = {KINDS(KIND)};

const struct svy_word svy_interval_words[] = {
    KINDS(WORD) {"xlogit", SVY_CI_LOGIT}, {"wald", SVY_CI_T}, {0}};
/* clang-format on */

const char *
svy_interval_name(enum svy_ci kind)
{
    return kind == SVY_CI_FISHER ? "fisher"
                                 : svy_word_name(svy_interval_words, (int)kind);
}

/* Limits on the scale from those of a share, which must hold it. */
static void
put(struct svy_interval *i, const struct share *s)
{
    const double width = i->max - i->min;

    i->low = i->high = NAN;
    if (isnan(s->low) || isnan(s->high))
        return;
    i->low = i->min + width * fmax(fmin(s->low, s->p), 0);
    i->high = s->high >= 1 ? i->max : i->min + width * fmax(s->high, s->p);
}

/* n* = pq/v, and n*a = n* (t_{n-1}/t_df)^2: Korn and Graubard's charge for few
 * degrees of freedom, never a gift. Where v is 0, or so small that it is
 * rounding, n* is what n respondents are worth by a design effect known from
 * elsewhere: n itself takes clusters of people who agree for so many people (of
 * clusters of 20 with icc .2, true share .98, all satisfied: lower limit .988
 * by n, .943 by n/deff). */
static bool
weigh(struct svy_interval *i, struct share *s)
{
    const double width = i->max - i->min, most = 1e12 * i->n;
    const double v = i->se / width * (i->se / width);
    const bool end = s->p == 0 || s->q == 0;
    double tn;

    s->n = s->p * s->q / v;
    if (end || !(s->n < most)) {
        s->n = i->n / i->deff;
        i->review = !end;
    }
    tn = svy_dist_t(1 - s->half_alpha, i->n - 1);
    s->na = tn < s->t ? s->n * (tn / s->t) * (tn / s->t) : s->n;
    if (i->review)
        i->se = width * sqrt(s->p * s->q / s->n);
    return end;
}

static void
about(struct svy_interval *i, double t)
{
    i->low = i->value - t * i->se;
    i->high = i->value + t * i->se;
}

/* atanh r has the derivative 1/(1 - r^2), and a distribution that is nearly
 * symmetric: limits there, and back. (The 1/sqrt(n - 3) of simple samples is
 * not used: se knows the design.) */
static void
fisher(struct svy_interval *i, double t)
{
    const double r = i->value, half = t * i->se / (1 - r * r);

    i->low = tanh(atanh(r) - half);
    i->high = tanh(atanh(r) + half);
}

static void
bounded(struct svy_interval *i, struct share *s)
{
    const struct kind *k = &kinds[i->kind];
    const bool end = weigh(i, s);
    void (*const limits)(struct share *) =
        end && k->inside ? one_sided : k->find;

    if (isnan(s->n))
        return;
    if (limits == NULL) {
        about(i, s->t);
        return;
    }
    limits(s);
    put(i, s);
}

void
svy_interval(struct svy_interval *i)
{
    const double near = 1e-12, width = i->max - i->min;
    struct share s = {.p = (i->value - i->min) / width,
                      .cap = i->n,
                      .half_alpha = (1 - i->level) / 2};

    s.t = svy_dist_t((1 + i->level) / 2, i->df);
    s.z = svy_dist_normal((1 + i->level) / 2);
    i->review = false;
    i->low = i->high = NAN;
    if (isnan(i->value) || isnan(i->se) || isnan(s.t))
        return;
    if (i->kind == SVY_CI_FISHER) {
        fisher(i, s.t);
        return;
    }
    if (!(width > 0 && s.p >= -near && s.p <= 1 + near)) {
        i->kind = SVY_CI_T;
        about(i, s.t);
        return;
    }
    s.p = s.p < near ? 0 : s.p > 1 - near ? 1 : s.p;
    s.q = 1 - s.p;
    bounded(i, &s);
}
