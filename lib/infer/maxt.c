#include "infer/maxt.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

enum { DRAWS = 10000 };

struct member {
    size_t at; /* of the contrast */
    double t;  /* |t|, 0 where none is asked about */
    size_t reached;
};

struct family {
    struct svy_mem mem;
    struct member *member; /* the smallest |t| first */
    size_t n;
    uint32_t draws;
    double *most;  /* [draws] */
    double *g, *v; /* of a block */
};

static int
by_t(const void *a, const void *b)
{
    const struct member *x = a, *y = b;

    return x->t != y->t ? (x->t > y->t) - (x->t < y->t)
                        : (x->at > y->at) - (x->at < y->at);
}

static int
by_size(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static void
gather(struct family *f, const struct svy_maxt *m)
{
    f->draws = m->draws > 0 ? m->draws : DRAWS;
    f->most = svy_mem_take(&f->mem, f->draws, sizeof *f->most);
    f->member = svy_mem_take(&f->mem, m->of->k, sizeof *f->member);
    f->g = svy_mem_take(&f->mem, m->of->k * SVY_VARIATES, sizeof *f->g);
    f->v = svy_mem_take(&f->mem, m->of->k * SVY_VARIATES, sizeof *f->v);
    for (size_t j = 0; j < m->of->k; j++) {
        const double t = m->t ? fabs(m->t[j]) : 0;

        if (m->of->var[j] > 0 && !isnan(t))
            f->member[f->n++] = (struct member){j, t, 0};
    }
    if (f->n > 0)
        qsort(f->member, f->n, sizeof *f->member, by_t);
}

/* A block of draws, some of which may be beyond the last. */
static void
simulate(struct family *f, const struct svy_maxt *m, struct svy_variates *x)
{
    const uint32_t at = x->block * SVY_VARIATES;
    const size_t n =
        f->draws - at < SVY_VARIATES ? f->draws - at : SVY_VARIATES;
    double most[SVY_VARIATES] = {0};

    svy_nulldist(m->of, x, f->g, f->v);
    for (size_t j = 0; j < f->n; j++) {
        struct member *own = &f->member[j];
        const double *g = f->g + own->at * SVY_VARIATES;
        const double *v = f->v + own->at * SVY_VARIATES;

        for (size_t b = 0; b < SVY_VARIATES; b++) {
            const double square = g[b] * g[b] / v[b];

            most[b] = square > most[b] ? square : most[b];
        }
        for (size_t b = 0; m->step_down && b < n; b++)
            own->reached += most[b] >= own->t * own->t;
    }
    for (size_t b = 0; b < n; b++)
        f->most[at + b] = sqrt(most[b]);
    for (size_t j = 0; j < f->n && !m->step_down; j++)
        for (size_t b = 0; b < n; b++)
            f->member[j].reached += f->most[at + b] >= f->member[j].t;
}

/* So many draws may reach a |t|, itself counted, and it is significant; what
 * 1 - level lost in its last digits is put back. */
static double
critical(struct family *f, double level)
{
    const double all = 1 + (double)f->draws;
    const double may = floor((1 - level) * all + 1e-9 * all);

    if (!(may >= 1))
        return INFINITY;
    if (may > (double)f->draws)
        return 0;
    qsort(f->most, f->draws, sizeof *f->most, by_size);
    return f->most[f->draws - (uint32_t)may];
}

static void
judge(struct family *f, const struct svy_maxt *m)
{
    double before = 0;

    for (size_t j = 0; j < m->of->k; j++)
        m->p[j] = NAN;
    for (size_t j = f->n; j-- > 0;) {
        const struct member *own = &f->member[j];
        const double p = (1 + (double)own->reached) / (1 + (double)f->draws);

        before = m->p[own->at] = fmax(before, p);
    }
}

void
svy_maxt(struct svy_maxt *m, size_t n)
{
    struct svy_mem mem = {0};
    struct family *f = svy_mem_take(&mem, n, sizeof *f);
    struct svy_variates x;
    uint32_t draws = 0;

    for (size_t i = 0; i < n; i++) {
        gather(&f[i], &m[i]);
        draws = f[i].draws;
        assert(m[i].seed == m->seed && draws == f->draws);
    }
    svy_variates_init(&x, n > 0 ? m->seed : 0);
    for (uint32_t at = 0; at < draws; at += SVY_VARIATES) {
        svy_variates_block(&x, at / SVY_VARIATES);
        for (size_t i = 0; i < n; i++)
            if (f[i].n > 0)
                simulate(&f[i], &m[i], &x);
    }
    for (size_t i = 0; i < n; i++) {
        m[i].critical = f[i].n > 0 ? critical(&f[i], m[i].level) : NAN;
        if (m[i].t)
            judge(&f[i], &m[i]);
        svy_mem_free(&f[i].mem);
    }
    svy_variates_free(&x);
    svy_mem_free(&mem);
}
