#include "survey/scoring.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/intern.h"
#include "ground/num.h"

static bool
has(const struct svy_strlist *l, const char *code)
{
    for (size_t i = 0; i < l->n; i++)
        if (strcmp(l->name[i], code) == 0)
            return true;
    return false;
}

/* What codes rank by: their numbers, or their points, if all have one. */
static const double *
rank(const struct svy_scoring *s)
{
    const double *by[] = {s->value, s->points};

    for (size_t k = 0; k < 2; k++) {
        size_t i = 0;

        while (i < s->n && !isnan(by[k][i]))
            i++;
        if (i == s->n)
            return by[k];
    }
    return NULL;
}

struct ranked {
    double by, value, points;
    const char *code;
    size_t old;
};

static int
by_rank(const void *a, const void *b)
{
    const struct ranked *p = a, *q = b;

    if (p->by != q->by)
        return p->by < q->by ? -1 : 1;
    return p->old < q->old ? -1 : p->old > q->old;
}

static void
sort(struct svy_scoring *s)
{
    struct svy_mem m = {0};
    struct ranked *r = svy_mem_take(&m, s->n, sizeof *r);
    const double *by = rank(s);

    for (size_t i = 0; by != NULL && i < s->n; i++)
        r[i] = (struct ranked){by[i], s->value[i], s->points[i], s->code[i], i};
    if (by != NULL)
        qsort(r, s->n, sizeof *r, by_rank);
    for (size_t i = 0; by != NULL && i < s->n; i++) {
        s->code[i] = r[i].code;
        s->value[i] = r[i].value;
        s->points[i] = r[i].points;
    }
    svy_mem_free(&m);
}

/* The place whose meaning a code has. */
static size_t
mirror(const struct svy_scoring *s, size_t place)
{
    return s->reverse ? s->n - 1 - place : place;
}

static void
mark(struct svy_scoring *s, const struct svy_scale *scale,
     const struct svy_ends *e)
{
    const struct svy_strlist *sat = &scale->satisfied,
                             *dis = &scale->dissatisfied;
    const size_t top = e->top ? e->top : 2, bottom = e->bottom ? e->bottom : 2;

    if (e->satisfied.n > 0 || e->top > 0)
        sat = &e->satisfied;
    if (e->dissatisfied.n > 0 || e->bottom > 0)
        dis = &e->dissatisfied;
    s->count_top = sat->n == 0;
    s->count_low = dis->n == 0;
    for (size_t i = 0; i < s->n; i++) {
        const size_t at = mirror(s, i);

        s->satisfied[i] = sat->n > 0 ? has(sat, s->code[at]) : at + top >= s->n;
        s->dissatisfied[i] = dis->n > 0 ? has(dis, s->code[at]) : at < bottom;
    }
}

struct svy_scoring
svy_scoring(struct svy_mem *m, const struct svy_scale *scale, bool reverse,
            const struct svy_ends *ends)
{
    struct svy_scoring s = {
        .n = scale->n, .reverse = reverse, .low = NAN, .high = NAN};

    s.code = svy_mem_take(m, s.n, sizeof *s.code);
    s.value = svy_mem_take(m, s.n, sizeof *s.value);
    s.points = svy_mem_take(m, s.n, sizeof *s.points);
    s.satisfied = svy_mem_take(m, s.n, sizeof *s.satisfied);
    s.dissatisfied = svy_mem_take(m, s.n, sizeof *s.dissatisfied);
    for (size_t i = 0; i < s.n; i++) {
        s.code[i] = scale->code[i].code;
        s.points[i] = scale->code[i].points;
        if (!svy_num_read(s.code[i], &s.value[i]))
            s.value[i] = NAN;
    }
    sort(&s);
    if (s.n > 0) {
        s.low = s.value[0];
        s.high = s.value[s.n - 1];
    }
    mark(&s, scale, ends);
    return s;
}

void
svy_scoring_limit(struct svy_scoring *s, const struct svy_item *item)
{
    s->number = true;
    s->low = item->min;
    s->high = item->max;
}

struct svy_scale *
svy_scoring_seen(struct svy_mem *m, const struct svy_strlist *codes)
{
    struct svy_scale *scale = svy_mem_take(m, 1, sizeof *scale);

    scale->name = "";
    scale->n = codes->n;
    scale->code = svy_mem_take(m, codes->n, sizeof *scale->code);
    for (size_t i = 0; i < codes->n; i++) {
        scale->code[i].code = codes->name[i];
        scale->code[i].points = NAN;
    }
    return scale;
}

long
svy_scoring_find(const struct svy_scoring *s, const char *code)
{
    for (size_t i = 0; i < s->n; i++)
        if (strcmp(s->code[i], code) == 0)
            return (long)i;
    return SVY_NONE;
}

double
svy_scoring_number(const struct svy_scoring *s, size_t place)
{
    return s->value[mirror(s, place)];
}

struct svy_worth
svy_scoring_measure(const struct svy_scoring *s, enum svy_score score, double v)
{
    switch (score) {
    case SVY_MEAN5:
        return (struct svy_worth){100 * v, s->high};
    case SVY_MEAN0:
        return (struct svy_worth){100 * (v - s->low), s->high - s->low};
    case SVY_NPS:
        return (struct svy_worth){isnan(v) ? v
                                  : v >= 9 ? 100
                                  : v <= 6 ? -100
                                           : 0,
                                  1};
    default:
        return (struct svy_worth){NAN, 1};
    }
}

struct svy_worth
svy_scoring_worth(const struct svy_scoring *s, enum svy_score score,
                  size_t place)
{
    switch (score) {
    case SVY_TOP2:
        return (struct svy_worth){s->satisfied[place] ? 100 : 0, 1};
    case SVY_NET:
        return (struct svy_worth){(s->satisfied[place] ? 100 : 0) -
                                      (s->dissatisfied[place] ? 100 : 0),
                                  1};
    case SVY_POINTS:
        return (struct svy_worth){s->points[place], 1};
    default:
        return svy_scoring_measure(s, score, svy_scoring_number(s, place));
    }
}

double
svy_scoring_value(const struct svy_scoring *s, enum svy_score score,
                  size_t place)
{
    const struct svy_worth w = svy_scoring_worth(s, score, place);

    return w.of / w.per;
}

void
svy_scoring_range(const struct svy_scoring *s, enum svy_score score,
                  double *min, double *max)
{
    *min = score == SVY_NET || score == SVY_NPS ? -100
           : score == SVY_MEAN5                 ? 100 * s->low / s->high
                                                : 0;
    *max = 100;
    if (score != SVY_POINTS)
        return;
    *min = INFINITY;
    *max = -INFINITY;
    for (size_t i = 0; i < s->n; i++) {
        *min = fmin(*min, s->points[i]);
        *max = fmax(*max, s->points[i]);
    }
}

/* How many codes are marked, and the last that is in both lists. */
static size_t
marked(const struct svy_scoring *s, const bool *list, const char **both)
{
    size_t n = 0;

    *both = NULL;
    for (size_t i = 0; i < s->n; i++) {
        n += list[i];
        if (s->satisfied[i] && s->dissatisfied[i])
            *both = s->code[i];
    }
    return n;
}

int
svy_scoring_apart(const struct svy_scoring *s, bool top, bool bottom,
                  const char *file, const char *item, struct svy_err *why)
{
    const char *both;
    const bool high = marked(s, s->satisfied, &both) == s->n && s->count_top;
    const bool low = marked(s, s->dissatisfied, &both) == s->n && s->count_low;
    const bool said = !s->count_top && !s->count_low;

    if (s->n == 0)
        return 0;
    if (top && bottom && both != NULL && (s->seen || said || high || low))
        return svy_err(
            why, SVY_FAILED,
            "%s: code '%s' of %s would be satisfied and dissatisfied at "
            "once; say who is which, with --satisfied and "
            "--dissatisfied or with its scale in the survey file",
            file, both, item);
    if (top && high)
        return svy_err(
            why, SVY_FAILED,
            "%s: all %zu codes of %s would be satisfied; say which are, "
            "with --satisfied or with its scale in the survey file",
            file, s->n, item);
    if (bottom && low)
        return svy_err(
            why, SVY_FAILED,
            "%s: all %zu codes of %s would be dissatisfied; say which "
            "are, with --dissatisfied or with its scale in the "
            "survey file",
            file, s->n, item);
    return 0;
}

/* A number is neither satisfied nor not, unless an option says so. */
static int
fit_satisfied(const struct svy_scoring *s, enum svy_score score,
              const char *file, const char *item, struct svy_err *why)
{
    if (!s->number || !(s->count_top || (score == SVY_NET && s->count_low)))
        return svy_scoring_apart(s, true, score == SVY_NET, file, item, why);
    return svy_err(why, SVY_FAILED,
                   "%s: %s is a number, of which nobody said who is satisfied; "
                   "choose the score mean0, or say %s",
                   file, item,
                   score == SVY_NET ? "--satisfied, --dissatisfied"
                                    : "--satisfied");
}

static int
fit_points(const struct svy_scoring *s, const char *file, const char *item,
           struct svy_err *why)
{
    if (s->number)
        return svy_err(why, SVY_FAILED,
                       "%s: %s is a number, and points are of codes; choose "
                       "the score mean0",
                       file, item);
    for (size_t i = 0; i < s->n; i++)
        if (isnan(s->points[i]))
            return svy_err(why, SVY_FAILED,
                           "%s: the score is points, and code '%s' of %s has "
                           "none",
                           file, s->code[i], item);
    return 0;
}

/* Scores made of numbers rest on the ends of the scale. */
static int
fit_ends(const struct svy_scoring *s, enum svy_score score, const char *file,
         const char *item, struct svy_err *why)
{
    const char *name = svy_score_name[score];

    if (score == SVY_NPS && !(s->high >= 9 && s->high <= 10))
        return svy_err(why, SVY_FAILED,
                       "%s: the score nps is of scales that end at 10: 9 and "
                       "10 promote, 6 and less do not; that of %s ends at %g",
                       file, item, s->high);
    if (score == SVY_MEAN0 && !(s->high > s->low))
        return svy_err(why, SVY_FAILED,
                       "%s: the score %s of %s has no room: its scale begins "
                       "and ends at %g",
                       file, name, item, s->high);
    if (score == SVY_MEAN5 && !(s->high > 0))
        return svy_err(why, SVY_FAILED,
                       "%s: the score %s is a share of the highest answer, and "
                       "that of %s is %g",
                       file, name, item, s->high);
    return 0;
}

static int
fit_numbers(const struct svy_scoring *s, enum svy_score score, const char *file,
            const char *item, struct svy_err *why)
{
    const char *name = svy_score_name[score];
    const bool min = isnan(s->low) && score != SVY_NPS, max = isnan(s->high);

    if (s->number && (min || max))
        return svy_err(why, SVY_FAILED,
                       "%s: the score %s of %s rests on its declared ends, not "
                       "on those seen; give it '%s'",
                       file, name, item, min ? "min" : "max");
    for (size_t i = 0; !s->number && i < s->n; i++)
        if (isnan(s->value[i]))
            return svy_err(why, SVY_FAILED,
                           "%s: the score %s is made of numbers, and code '%s' "
                           "of %s is none",
                           file, name, s->code[i], item);
    return fit_ends(s, score, file, item, why);
}

int
svy_scoring_fit(const struct svy_scoring *s, enum svy_score score,
                const char *file, const char *item, struct svy_err *why)
{
    if (s->n == 0 && !s->number)
        return 0;
    if (score == SVY_TOP2 || score == SVY_NET)
        return fit_satisfied(s, score, file, item, why);
    return score == SVY_POINTS ? fit_points(s, file, item, why)
                               : fit_numbers(s, score, file, item, why);
}

static int
check_codes(const struct svy_strlist *codes, const char *option,
            const struct svy_scale *scale, const char *item,
            struct svy_err *why)
{
    for (size_t i = 0; i < codes->n; i++) {
        size_t k = 0;

        while (k < scale->n && strcmp(scale->code[k].code, codes->name[i]) != 0)
            k++;
        if (k == scale->n)
            return svy_err(why, SVY_MISUSED,
                           "%s: '%s' is not on the scale of %s, from %s to %s",
                           option, codes->name[i], item, scale->code[0].code,
                           scale->code[scale->n - 1].code);
    }
    return 0;
}

int
svy_scoring_check(const struct svy_ends *e, const struct svy_scale *scale,
                  const char *item, struct svy_err *why)
{
    return check_codes(&e->satisfied, "--satisfied", scale, item, why) ||
           check_codes(&e->dissatisfied, "--dissatisfied", scale, item, why);
}
