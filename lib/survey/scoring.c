#include "survey/scoring.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/num.h"

static bool
has(const struct svy_strlist *l, const char *code)
{
    for (size_t i = 0; i < l->n; i++)
        if (strcmp(l->name[i], code) == 0)
            return true;
    return false;
}

/* What codes rank by: their numbers, or their points, if all have one. With
 * some of either there is no order but the file's. */
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

/* The place whose meaning a code has: on a scale that runs backward the lowest
 * code means what the highest does elsewhere, by place and not by max + min -
 * v, as codes may have gaps. */
static size_t
mirror(const struct svy_scoring *s, size_t place)
{
    return s->reverse ? s->n - 1 - place : place;
}

/* Who is satisfied: the option's codes, the option's count, the scale's own
 * codes, else the 2 highest; and so for the dissatisfied. Each is asked of the
 * mirror image, so an item that runs backward is counted from its other end. */
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

/* v is a number on low .. high: mean 100 v/high, mean0 100 (v - low)/(high -
 * low), nps 100, 0 or -100 (Reichheld) of 9 and 10, 7 and 8, 6 and less. `per`
 * stays apart as one number of the scale: points of 1 to 5 add up exactly,
 * hundredths of a third do not. */
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

/* Scores that ask who answered (satisfied, points of the code), not what its
 * number is. points go code by code: of them there is no mirror image. */
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

/* All scores end at 100; below, what the worst answer is worth: -100 of what
 * has a bottom, 100 low/high of the mean, which never is 0. These are the ends
 * that limits by logit and the like respect. */
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
