#include "infer/maxt.h"

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
    struct svy_nulldist redraw;
    struct member *member; /* the smallest |t| first */
    size_t n;
    uint32_t draws;
    double *most; /* [draws] */
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
    for (size_t j = 0; j < m->of->k; j++) {
        const double t = m->t ? fabs(m->t[j]) : 0;

        if (f->redraw.var[j] > 0 && !isnan(t))
            f->member[f->n++] = (struct member){j, t, 0};
    }
    if (f->n > 0)
        qsort(f->member, f->n, sizeof *f->member, by_t);
}

static void
simulate(struct family *f, const struct svy_maxt *m)
{
    double *g = svy_mem_take(&f->mem, m->of->k, sizeof *g);
    double *v = svy_mem_take(&f->mem, m->of->k, sizeof *v);

    for (uint32_t i = 0; i < f->draws; i++) {
        double most = 0;

        svy_nulldist(&f->redraw, m->seed, i, g, v);
        for (size_t j = 0; j < f->n; j++) {
            struct member *own = &f->member[j];

            most = fmax(most, fabs(g[own->at]) / sqrt(v[own->at]));
            own->reached += m->step_down && most >= own->t;
        }
        f->most[i] = most;
        for (size_t j = 0; j < f->n && !m->step_down; j++)
            f->member[j].reached += most >= f->member[j].t;
    }
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
svy_maxt(struct svy_maxt *m)
{
    struct family f = {0};

    svy_nulldist_init(&f.redraw, m->of);
    gather(&f, m);
    if (f.n > 0)
        simulate(&f, m);
    m->critical = f.n > 0 ? critical(&f, m->level) : NAN;
    if (m->t)
        judge(&f, m);
    svy_nulldist_free(&f.redraw);
    svy_mem_free(&f.mem);
}
