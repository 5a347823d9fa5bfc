#include "score.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "names.h"
#include "num.h"

static bool
has(const struct svy_list *l, const char *code)
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
    const struct svy_list *sat = &scale->satisfied, *dis = &scale->dissatisfied;
    const size_t top = e->top ? e->top : 2, bottom = e->bottom ? e->bottom : 2;

    if (e->satisfied.n > 0 || e->top > 0)
        sat = &e->satisfied;
    if (e->dissatisfied.n > 0 || e->bottom > 0)
        dis = &e->dissatisfied;
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
    struct svy_scoring s = {.n = scale->n, .reverse = reverse};

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
    mark(&s, scale, ends);
    return s;
}

struct svy_scale *
svy_scoring_seen(struct svy_mem *m, const struct svy_list *codes)
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

double
svy_scoring_value(const struct svy_scoring *s, enum svy_score score,
                  size_t place)
{
    const double v = s->value[mirror(s, place)], min = s->value[0],
                 max = s->value[s->n - 1];

    switch (score) {
    case SVY_TOP2:
        return s->satisfied[place] ? 100 : 0;
    case SVY_MEAN5:
        return 100 * v / max;
    case SVY_MEAN0:
        return 100 * (v - min) / (max - min);
    case SVY_NET:
        return (s->satisfied[place] ? 100 : 0) -
               (s->dissatisfied[place] ? 100 : 0);
    case SVY_NPS:
        return isnan(v) ? v : v >= 9 ? 100 : v <= 6 ? -100 : 0;
    case SVY_POINTS:
        return s->points[place];
    }
    return NAN;
}

void
svy_scoring_range(const struct svy_scoring *s, enum svy_score score,
                  double *min, double *max)
{
    *min = INFINITY;
    *max = -INFINITY;
    if (score == SVY_TOP2 || score == SVY_NET || score == SVY_NPS) {
        *min = score == SVY_TOP2 ? 0 : -100;
        *max = 100;
        return;
    }
    for (size_t i = 0; i < s->n; i++) {
        double v = svy_scoring_value(s, score, i);

        *min = v < *min ? v : *min;
        *max = v > *max ? v : *max;
    }
}

static int
check_codes(const struct svy_list *codes, const char *option,
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
