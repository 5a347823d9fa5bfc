#include "quantile.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

long
svy_quantile_find(const char *name)
{
    static const struct {
        const char *name;
        enum svy_quantile_rule rule;
    } rules[] = {{"math", SVY_Q_MATH},      {"hf1", SVY_Q_MATH},
                 {"school", SVY_Q_SCHOOL},  {"hf2", SVY_Q_SCHOOL},
                 {"hf4", SVY_Q_HF4},        {"hf5", SVY_Q_HF5},
                 {"hf6", SVY_Q_HF6},        {"hf7", SVY_Q_HF7},
                 {"hf8", SVY_Q_HF8},        {"hf9", SVY_Q_HF9},
                 {"grouped", SVY_Q_GROUPED}};

    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (strcmp(rules[i].name, name) == 0)
            return (long)rules[i].rule;
    return -1;
}

/* Weights as the rules need them: of all, of the last value, of all before. */
struct weights {
    double all, last, before_last;
    size_t n; /* values with a weight */
};

static struct weights
weigh(const double *w, size_t n)
{
    struct weights s = {0};

    for (size_t i = 0; i < n; i++) {
        if (w[i] <= 0)
            continue;
        s.before_last = s.all;
        s.all += w[i];
        s.last = w[i];
        s.n++;
    }
    return s;
}

/* Where on the scale of p the j-th value stands; c is the weight up to it. */
static double
place(enum svy_quantile_rule rule, const struct weights *s, double c, double w)
{
    switch (rule) {
    case SVY_Q_HF4:
        return c / s->all;
    case SVY_Q_HF5:
        return (c - w / 2) / s->all;
    case SVY_Q_HF6:
        return c / (s->all + s->last);
    case SVY_Q_HF7:
        return (c - w) / s->before_last;
    case SVY_Q_HF8:
        return ((c - w) / 3 + 2 * c / 3) / (s->all + s->last / 3);
    case SVY_Q_HF9:
        return (3 * (c - w) / 8 + 5 * c / 8) / (s->all + s->last / 4);
    default:
        return NAN;
    }
}

static double
between(const double *y, const double *w, size_t n, double p,
        enum svy_quantile_rule rule)
{
    const struct weights s = weigh(w, n);
    double c = 0, at = NAN, value = NAN;

    for (size_t i = 0; i < n; i++) {
        const double last_at = at, last = value;

        if (w[i] <= 0)
            continue;
        c += w[i];
        at = s.n == 1 ? 0 : place(rule, &s, c, w[i]);
        value = y[i];
        if (at >= p && isnan(last))
            return value;
        if (at >= p)
            return last + (value - last) * (p - last_at) / (at - last_at);
    }
    return value;
}

/* C_j = pW is an equality of decimals that doubles miss by a hair. */
static bool
reaches(double c, double target)
{
    return c >= target - 1e-12 * fabs(target);
}

static double
stepwise(const double *y, const double *w, size_t n, double p,
         enum svy_quantile_rule rule)
{
    const double target = p * weigh(w, n).all;
    double c = 0, found = NAN;

    for (size_t i = 0; i < n; i++) {
        if (w[i] <= 0)
            continue;
        if (!isnan(found))
            return (found + y[i]) / 2; // school, and C_j was pW
        c += w[i];
        if (!reaches(c, target))
            continue;
        found = y[i];
        if (rule == SVY_Q_MATH || !reaches(target, c))
            return found;
    }
    return found;
}

static double
grouped(const double *y, const double *w, size_t n, double p)
{
    const double target = p * weigh(w, n).all;
    double c = 0;

    for (size_t i = 0; i < n; i++) {
        if (w[i] > 0 && c + w[i] >= target)
            return y[i] - 0.5 + (target - c) / w[i];
        c += w[i];
    }
    return NAN;
}

double
svy_quantile(const double *y, const double *w, size_t n, double p,
             enum svy_quantile_rule rule)
{
    if (!(p >= 0 && p <= 1))
        return NAN;
    if (rule == SVY_Q_GROUPED)
        return grouped(y, w, n, p);
    if (rule == SVY_Q_MATH || rule == SVY_Q_SCHOOL)
        return stepwise(y, w, n, p, rule);
    return between(y, w, n, p, rule);
}
