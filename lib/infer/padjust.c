#include "infer/padjust.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/mem.h"

const struct svy_word svy_padjust_words[] = {
    {"none", SVY_PADJUST_NONE},
    {"bonferroni", SVY_PADJUST_BONFERRONI},
    {"holm", SVY_PADJUST_HOLM},
    {"hochberg", SVY_PADJUST_HOCHBERG},
    {"sidak", SVY_PADJUST_SIDAK},
    {"bh", SVY_PADJUST_BH},
    {0}};

_Static_assert(sizeof svy_padjust_words / sizeof *svy_padjust_words ==
                   SVY_PADJUSTS + 1,
               "a name each");

struct test {
    double p;
    size_t place;
};

static int
by_p(const void *a, const void *b)
{
    const struct test *x = a, *y = b;

    return (x->p > y->p) - (x->p < y->p);
}

/* Holm (1979): max over i <= j of (m - i + 1) p_(i). The smallest pays for all
 * m, the next for the m - 1 that are left: once a test is not passed those
 * after it are not either, which is what the running maximum says. */
static void
step_down(struct test *t, size_t m)
{
    double most = 0;

    for (size_t i = 0; i < m; i++)
        t[i].p = most = fmax(most, t[i].p * (double)(m - i));
}

/* Hochberg (1988): min over i >= j of (m - i + 1) p_(i); Benjamini and Hochberg
 * (1995): of m/i p_(i). From the largest down: as soon as one passes all before
 * it do, so a running minimum. i counts from 0 here, hence m - i and m/(i +
 * 1). */
static void
step_up(struct test *t, size_t m, enum svy_padjust kind)
{
    double least = 1;

    for (size_t i = m; i-- > 0;) {
        const double times = kind == SVY_PADJUST_BH
                                 ? (double)m / (double)(i + 1)
                                 : (double)(m - i);

        t[i].p = least = fmin(least, t[i].p * times);
    }
}

/* Bonferroni m p; Sidak (1967) 1 - (1 - p)^m, by log1p and expm1: a p of 1e-20
 * is lost in 1 - p. */
static double
alone(enum svy_padjust kind, double p, size_t m)
{
    if (kind == SVY_PADJUST_BONFERRONI)
        return p * (double)m;
    if (kind == SVY_PADJUST_SIDAK)
        return -expm1((double)m * log1p(-p));
    return p;
}

static void
all(enum svy_padjust kind, struct test *t, size_t m)
{
    qsort(t, m, sizeof *t, by_p);
    if (kind == SVY_PADJUST_HOLM)
        step_down(t, m);
    else if (kind == SVY_PADJUST_HOCHBERG || kind == SVY_PADJUST_BH)
        step_up(t, m, kind);
    else
        for (size_t i = 0; i < m; i++)
            t[i].p = alone(kind, t[i].p, m);
}

void
svy_padjust(enum svy_padjust kind, const double *p, size_t n, double *out)
{
    struct svy_mem mem = {0};
    struct test *t = svy_mem_take(&mem, n, sizeof *t);
    size_t m = 0;

    for (size_t i = 0; i < n; i++) {
        assert(isnan(p[i]) || (p[i] >= 0 && p[i] <= 1));
        if (!isnan(p[i]))
            t[m++] = (struct test){p[i], i};
        out[i] = p[i];
    }
    if (m > 0)
        all(kind, t, m);
    for (size_t i = 0; i < m; i++)
        out[t[i].place] = fmin(t[i].p, 1);
    svy_mem_free(&mem);
}

void
svy_padjust_families(enum svy_padjust kind, const double *p,
                     const size_t *family, size_t n, double *out)
{
    struct svy_mem m = {0};
    size_t *to = svy_mem_take(&m, n, sizeof *to); // behind each family
    double *x = svy_mem_take(&m, n, sizeof *x);   // family by family

    for (size_t i = 0; i < n; i++)
        to[family[i]]++;
    for (size_t f = 1; f < n; f++)
        to[f] += to[f - 1];
    for (size_t i = n; i-- > 0;)
        x[--to[family[i]]] = p[i];
    for (size_t f = 0; f < n; f++) // to now is where each begins
        svy_padjust(kind, x + to[f], (f + 1 < n ? to[f + 1] : n) - to[f],
                    x + to[f]);
    for (size_t i = 0; i < n; i++)
        out[i] = x[to[family[i]]++];
    svy_mem_free(&m);
}
