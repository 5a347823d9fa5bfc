#include "measure/quantile.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

const struct svy_word svy_quantile_words[] = {
    {"math", SVY_Q_MATH},  {"hf1", SVY_Q_MATH},        {"school", SVY_Q_SCHOOL},
    {"hf2", SVY_Q_SCHOOL}, {"hf4", SVY_Q_HF4},         {"hf5", SVY_Q_HF5},
    {"hf6", SVY_Q_HF6},    {"hf7", SVY_Q_HF7},         {"hf8", SVY_Q_HF8},
    {"hf9", SVY_Q_HF9},    {"grouped", SVY_Q_GROUPED}, {0}};

/* The share that quantiles are measured by: of those at or below q; grouped
 * spreads an answer evenly over y - 1/2 .. y + 1/2, of which q - (y - 1/2) lies
 * below. */
double
svy_quantile_below(double y, double q, enum svy_quantile_rule rule)
{
    if (rule == SVY_Q_GROUPED)
        return fmin(1, fmax(0, q - (y - 0.5)));
    return y <= q;
}

/* The weight of all, and of the last person. */
struct sums {
    double all, last;
};

/* The weight of all, and of the last person: W and w_n of the rules. In the
 * order of answers, as place() counts C, so that the last C is W to the last
 * bit. */
static struct sums
add_up(const struct svy_weighed *x)
{
    struct sums s = {0};

    for (size_t i = 0; i < x->n; i++) {
        if (x->w[i] <= 0)
            continue;
        s.all += x->w[i];
        s.last = x->w[i] / x->people[i];
    }
    return s;
}

/* Hyndman and Fan's definitions 4 to 9 with weights, as R's survey has them:
 * where on the scale of p somebody stands who weighs w; c is the weight up to
 * and with them. With weights of 1 they are k/n, (k - 1/2)/n, k/(n + 1), (k -
 * 1)/(n - 1), (k - 1/3)/(n + 1/3) and (k - 3/8)/(n + 1/4). */
static double
place(enum svy_quantile_rule rule, const struct sums *s, double c, double w)
{
    switch (rule) {
    case SVY_Q_HF4:
        return c / s->all;
    case SVY_Q_HF5:
        return (c - w / 2) / s->all;
    case SVY_Q_HF6:
        return c / (s->all + s->last);
    case SVY_Q_HF7:
        return (c - w) / (s->all - s->last);
    case SVY_Q_HF8:
        return (c - w / 3) / (s->all + s->last / 3);
    default:
        return (c - 3 * w / 8) / (s->all + s->last / 4);
    }
}

/* Linear between points, one for each person. People who gave one answer stand
 * in a row at the same y, so only its first and last matter: from the last of
 * those who gave an answer to the first of the next. Below the first point, and
 * above the last, the quantile is the answer there. */
static double
between(const struct svy_weighed *x, double p, enum svy_quantile_rule rule)
{
    const struct sums s = add_up(x);
    double c = 0, at = NAN, value = NAN;

    for (size_t i = 0; i < x->n; i++) {
        const double w = x->w[i] / x->people[i], first = c + w;
        double here;

        if (x->w[i] <= 0)
            continue;
        here = place(rule, &s, first, w);
        if (here >= p)
            return isnan(value)
                       ? x->y[i]
                       : value + (x->y[i] - value) * (p - at) / (here - at);
        c += x->w[i];
        at = place(rule, &s, c, w);
        value = x->y[i];
        if (at >= p)
            return value;
    }
    return value;
}

/* C = pW is an equality of decimals that doubles miss by a hair. */
static bool
reaches(double c, double target)
{
    return c >= target - 1e-12 * fabs(target);
}

/* The smallest y with C >= pW (math). school, hf2: where C = pW, half way to
 * the next y that anybody has. */
static double
stepwise(const struct svy_weighed *x, double p, enum svy_quantile_rule rule)
{
    const double target = p * add_up(x).all;
    double c = 0, found = NAN;

    for (size_t i = 0; i < x->n; i++) {
        if (x->w[i] <= 0)
            continue;
        if (!isnan(found))
            return (found + x->y[i]) / 2; // school, and C was pW
        c += x->w[i];
        if (!reaches(c, target))
            continue;
        found = x->y[i];
        if (rule == SVY_Q_MATH || !reaches(target, c))
            return found;
    }
    return found;
}

/* L + (pW - C_j-1)/w_j, L = y - 1/2 being where the answer's step begins: a
 * line through the steps of the distribution, as a median of classes is
 * found. */
static double
grouped(const struct svy_weighed *x, double p)
{
    const double target = p * add_up(x).all;
    double c = 0, end = NAN;

    for (size_t i = 0; i < x->n; i++) {
        if (x->w[i] <= 0)
            continue;
        if (reaches(c + x->w[i], target))
            return x->y[i] - 0.5 + fmin(1, (target - c) / x->w[i]);
        c += x->w[i];
        end = x->y[i] + 0.5;
    }
    return end;
}

double
svy_quantile(const struct svy_weighed *x, double p, enum svy_quantile_rule rule)
{
    if (!(p >= 0 && p <= 1))
        return NAN;
    if (rule == SVY_Q_GROUPED)
        return grouped(x, p);
    if (rule == SVY_Q_MATH || rule == SVY_Q_SCHOOL)
        return stepwise(x, p, rule);
    return between(x, p, rule);
}
