/*
 * The slow twin of every sampling error: each respondent's linearized value
 * by itself, and the variance formula of design.h walked over respondents.
 */
#include "measure/linearize.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"
#include "ground/num.h"

enum { SEEDS = 40, MOST = 256, PERSON = 2 };

static const char tree[] =
    "survey: made\n"
    "scales:\n"
    "  five: {codes: {1: {label: a}, 2: {label: b}, 3: {label: c},\n"
    "    4: {label: d}, 5: {label: e}}}\n"
    "items:\n"
    "  q1: {scale: five}\n"
    "  q2: {scale: five, reverse: true}\n"
    "  q3: {scale: five}\n"
    "index:\n"
    "  score: mean0\n"
    "  nodes:\n"
    "    total: {of: {q1: 3, q2: 2, q3: 1}}\n";

/* w u of every respondent, and what it is the linearized value of. */
struct twin {
    double z[MOST], value;
};

static bool
inside(const struct made_row *r, char half)
{
    return half == '\0' || r->half == half;
}

/* sum w y / sum w x of those whose x is not NaN. */
static struct twin
twin_ratio(const struct made *x, const double *y, const double *by, char half)
{
    struct twin t = {.value = 0};
    double all = 0;

    for (size_t i = 0; i < x->n; i++)
        if (inside(&x->row[i], half) && !isnan(by[i])) {
            t.value += x->row[i].w * y[i];
            all += x->row[i].w * by[i];
        }
    t.value /= all;
    for (size_t i = 0; i < x->n; i++)
        t.z[i] = inside(&x->row[i], half) && !isnan(by[i])
                     ? x->row[i].w * (y[i] - t.value * by[i]) / all
                     : 0;
    return t;
}

static struct twin
twin_mean(const struct made *x, size_t q, bool score, char half)
{
    double y[MOST], one[MOST];

    for (size_t i = 0; i < x->n; i++) {
        const double v = x->row[i].q[q];

        y[i] = !score ? v : q == 1 ? 25 * (5 - v) : 25 * (v - 1);
        one[i] = v > 0 ? 1 : NAN;
    }
    return twin_ratio(x, y, one, half);
}

static struct twin
twin_quotient(const struct made *x, char half)
{
    double y[MOST], by[MOST];

    for (size_t i = 0; i < x->n; i++) {
        y[i] = x->row[i].y;
        by[i] =
            x->row[i].y >= 0 && x->row[i].x >= 0 ? (double)x->row[i].x : NAN;
    }
    return twin_ratio(x, y, by, half);
}

static struct twin
twin_total(const struct made *x, char half)
{
    struct twin t = {.value = 0};

    for (size_t i = 0; i < x->n; i++) {
        const struct made_row *r = &x->row[i];

        t.z[i] = inside(r, half) && r->y >= 0 ? r->w * r->y : 0;
        t.value += t.z[i];
    }
    return t;
}

static struct twin
twin_index(const struct made *x, char half)
{
    struct twin t = {.value = 0};

    for (size_t q = 0; q < 3; q++) {
        const struct twin one = twin_mean(x, q, true, half);
        const double share = (double)(3 - q) / 6;

        t.value += share * one.value;
        for (size_t i = 0; i < x->n; i++)
            t.z[i] += share * one.z[i];
    }
    return t;
}

/* Stages of a design: 0 clusters, 1 clusters in them, 2 respondents. */
static const struct stages {
    size_t n, at[3];
    bool wr;
} stages[] = {
    [MADE_CLUSTERS] = {1, {0}, true},
    [MADE_CLUSTERS_FPC] = {1, {0}, false},
    [MADE_STAGES] = {2, {0, 1}, false},
    [MADE_PEOPLE] = {1, {PERSON}, true},
    [MADE_PEOPLE_FPC] = {1, {PERSON}, false},
    [MADE_ALL_STAGES] = {3, {0, 1, PERSON}, false},
};

/* Rows from .. n-1 that lie together at a stage; they stand together. */
static size_t
together(const struct made *x, size_t from, size_t n, size_t stage)
{
    const struct made_row *a = &x->row[from];
    size_t to = from + 1;

    while (stage != PERSON && to < n && x->row[to].stratum == a->stratum &&
           x->row[to].psu == a->psu && (stage == 0 || x->row[to].ssu == a->ssu))
        to++;
    return to;
}

/* The covariance that rows from .. to-1 contribute from stage s on. */
static double
slow(const struct made *x, const double *a, const double *b, size_t s,
     size_t from, size_t to)
{
    const struct stages *d = &stages[x->design];
    double za[MOST], zb[MOST], ma = 0, mb = 0, v = 0, below = 0, f = 0;
    size_t n = 0;

    for (size_t i = from, end; i < to; i = end, n++) {
        end = together(x, i, to, d->at[s]);
        za[n] = zb[n] = 0;
        for (size_t k = i; k < end; k++) {
            za[n] += a[k];
            zb[n] += b[k];
        }
        ma += za[n];
        mb += zb[n];
        if (s + 1 < d->n)
            below += slow(x, a, b, s + 1, i, end);
    }
    if (!d->wr)
        f = (double)n / (double)x->row[from].fpc[s];
    for (size_t i = 0; i < n; i++)
        v += (za[i] - ma / (double)n) * (zb[i] - mb / (double)n);
    return (1 - f) * (double)n / ((double)n - 1) * v + f * below;
}

static double
slow_cov(const struct made *x, const struct twin *a, const struct twin *b)
{
    double v = 0;

    for (size_t from = 0, to; from < x->n; from = to) {
        for (to = from;
             to < x->n && x->row[to].stratum == x->row[from].stratum;)
            to++;
        v += slow(x, a->z, b->z, 0, from, to);
    }
    return v;
}

struct named {
    const char *name; /* as in a covariance file */
    struct twin t;
};

/* What was printed of a name, in a covariance file. */
static double
find_cov(const char *text, const char *a, const char *b)
{
    char ab[128], ba[128];
    const char *at;
    double cov = 0;

    snprintf(ab, sizeof ab, "\n%s,%s,", a, b);
    snprintf(ba, sizeof ba, "\n%s,%s,", b, a);
    at = strstr(text, ab);
    if (at == NULL)
        at = strstr(text, ba);
    if (at != NULL)
        cov = strtod(at + strlen(ab), NULL);
    return cov;
}

/* Every covariance of what is named against that of its twins. */
static void
check(const struct made *x, const char *text, const struct named *t, size_t n,
      uint64_t seed)
{
    cr_assert(strstr(text, "row,col,cov") != NULL, "seed %lu: %s",
              (unsigned long)seed, text);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k <= i; k++) {
            const double want = slow_cov(x, &t[i].t, &t[k].t);
            const double size = sqrt(slow_cov(x, &t[i].t, &t[i].t) *
                                     slow_cov(x, &t[k].t, &t[k].t));
            const double got = find_cov(text, t[i].name, t[k].name);

            cr_assert(fabs(got - want) <= 1e-12 * size,
                      "seed %lu, design %d: %s, %s: %.17g, not %.17g",
                      (unsigned long)seed, (int)x->design, t[i].name, t[k].name,
                      got, want);
        }
}

static struct made_job
job(const struct made *x)
{
    struct made_job j = {.ask = made_ask(x), .covariance = true};

    j.ask.by = (struct svy_texts){1, {"half"}};
    j.how.totals = true;
    return j;
}

static void
run(struct made *x, const struct made_job *j, const struct named *t, size_t n,
    uint64_t seed)
{
    char *text = made_text(x, made_order(x, seed), 0, x->n, 1);
    char *got = made_estimate(j, text);

    check(x, got, t, n, seed);
    free(text);
    free(got);
}

Test(linearize, is_its_slow_twin_for_items)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        struct made x;
        struct made_job j;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = job(&x);
        j.ask.items = (struct svy_texts){1, {"q1,q2,q3"}};
        j.stats = "mean";
        run(&x, &j,
            (struct named[]){
                {";q1;mean;;", twin_mean(&x, 0, false, '\0')},
                {"a;q1;mean;;", twin_mean(&x, 0, false, 'a')},
                {"b;q1;mean;;", twin_mean(&x, 0, false, 'b')},
                {";q2;mean;;", twin_mean(&x, 1, false, '\0')},
                {"a;q2;mean;;", twin_mean(&x, 1, false, 'a')},
                {"b;q3;mean;;", twin_mean(&x, 2, false, 'b')},
            },
            6, seed);
        made_free(&x);
    }
}

Test(linearize, is_its_slow_twin_for_totals)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        struct made x;
        struct made_job j;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = job(&x);
        j.ask.items = (struct svy_texts){1, {"y"}};
        j.stats = "total";
        run(&x, &j,
            (struct named[]){
                {";y;total;;", twin_total(&x, '\0')},
                {"a;y;total;;", twin_total(&x, 'a')},
                {"b;y;total;;", twin_total(&x, 'b')},
            },
            3, seed);
        made_free(&x);
    }
}

Test(linearize, is_its_slow_twin_for_a_ratio)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        struct made x;
        struct made_job j;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = job(&x);
        j.ratio = "y/x";
        run(&x, &j,
            (struct named[]){
                {";y/x;ratio;;", twin_quotient(&x, '\0')},
                {"a;y/x;ratio;;", twin_quotient(&x, 'a')},
                {"b;y/x;ratio;;", twin_quotient(&x, 'b')},
            },
            3, seed);
        made_free(&x);
    }
}

Test(linearize, is_its_slow_twin_for_an_index)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        struct made x;
        struct made_job j;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = job(&x);
        j.ask.tree = true;
        j.survey = tree;
        run(&x, &j,
            (struct named[]){
                {";total;index;;", twin_index(&x, '\0')},
                {"a;total;index;;", twin_index(&x, 'a')},
                {"b;total;index;;", twin_index(&x, 'b')},
                {";q2;index;;", twin_mean(&x, 1, true, '\0')},
                {"b;q3;index;;", twin_mean(&x, 2, true, 'b')},
            },
            5, seed);
        made_free(&x);
    }
}
