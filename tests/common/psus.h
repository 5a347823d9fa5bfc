/*
 * psus - a few PSUs as a closed tally and its design, for tests of both.
 *
 * in      units in any order; y and x are totals of theirs
 * out     y[u] and x[u] in the order of the design
 */
#ifndef TESTS_PSUS_H
#define TESTS_PSUS_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "sample/design.h"
#include "sample/repfactor.h"
#include "sample/variance.h"

enum { PSUS_MOST = 256 };

struct psu {
    char id[3][16];  /* stratum, PSU, SSU */
    char fpc[2][16]; /* of PSUs, of SSUs */
    double y, x;
};

struct psus {
    struct svy_tally t;
    struct svy_design d;
    double y[PSUS_MOST], x[PSUS_MOST];
};

static inline struct psu
psu(int stratum, int id, const char *fpc, double y, double x)
{
    struct psu p = {.y = y, .x = x};

    snprintf(p.id[0], sizeof p.id[0], "%02d", stratum);
    snprintf(p.id[1], sizeof p.id[1], "%04d", id);
    snprintf(p.fpc[0], sizeof p.fpc[0], "%s", fpc);
    return p;
}

/* The tally alone; y and x are in its order. */
static inline void
psus_count(struct psus *s, const struct psu *p, size_t n, size_t nstage)
{
    struct svy_shape shape = {.nstage = nstage, .nfpc = nstage};

    cr_assert(n <= PSUS_MOST);
    memset(s, 0, sizeof *s);
    svy_tally_init(&s->t, &shape);
    for (size_t i = 0; i < n; i++) {
        const char *id[] = {"", p[i].id[0], p[i].id[1], p[i].id[2]};
        const char *fpc[] = {p[i].fpc[0], p[i].fpc[1]};
        long u = svy_tally_unit(&s->t, id, fpc);

        cr_assert(u >= 0);
        svy_tally_add(&s->t, svy_tally_psu(&s->t, u), SVY_CAT_PSU, 1, 1);
    }
    svy_tally_close(&s->t);
    for (size_t u = 0; u < s->t.nunit; u++)
        for (size_t i = 0; i < n; i++)
            if (strcmp(p[i].id[0], s->t.unit[u].id[1]) == 0 &&
                (nstage < 1 || strcmp(p[i].id[1], s->t.unit[u].id[2]) == 0) &&
                (nstage < 2 || strcmp(p[i].id[2], s->t.unit[u].id[3]) == 0)) {
                s->y[u] += p[i].y;
                s->x[u] += p[i].x;
            }
}

static inline void
psus_init(struct psus *s, const struct psu *p, size_t n, size_t nstage)
{
    struct svy_err why;

    psus_count(s, p, n, nstage);
    cr_assert_eq(
        svy_design_init(&s->d, &s->t, &(struct svy_design_how){0}, "t", &why),
        0, "%s", why.text);
}

static inline void
psus_free(struct psus *s)
{
    svy_design_free(&s->d);
    svy_tally_free(&s->t);
}

/* The sum of factors times totals. */
static inline double
psus_total(const struct svy_repfactors *f, const double *y, size_t r)
{
    double t = 0;

    for (size_t u = 0; u < f->nunit; u++)
        t += f->a[u * f->n + r] * y[u];
    return t;
}

/* The replicate variance of sum y / sum x, or of sum y where x is NULL. */
static inline double
psus_variance(const struct svy_repfactors *f, const double *y, const double *x)
{
    double c = 0, full = 0, base = 0, v = 0;
    size_t n = 0;

    for (size_t u = 0; u < f->nunit; u++) {
        full += y[u];
        base += x ? x[u] : 0;
    }
    for (size_t r = 0; r < f->n; r++)
        if (f->rscale[r] > 0) {
            c += psus_total(f, y, r) / (x ? psus_total(f, x, r) : 1);
            n++;
        }
    c = f->mse ? full / (x ? base : 1) : c / (double)n;
    for (size_t r = 0; r < f->n; r++) {
        const double d =
            psus_total(f, y, r) / (x ? psus_total(f, x, r) : 1) - c;

        v += f->scale * f->rscale[r] * d * d;
    }
    return v;
}

/* The Taylor variance of sum y. */
static inline double
psus_taylor(const struct psus *s)
{
    struct svy_z z[PSUS_MOST];

    for (size_t u = 0; u < s->d.nunit; u++)
        z[u] = (struct svy_z){.unit = (uint32_t)u, .a = s->y[u], .b = s->y[u]};
    return svy_variance(&s->d, z, s->d.nunit);
}

static inline void
psus_factors(struct svy_repfactors *f, const struct psus *s,
             struct svy_repfactor_how how)
{
    struct svy_err why;

    cr_assert_eq(svy_repfactors_init(f, &s->d, &how, "t", &why), 0, "%s",
                 why.text);
}

#endif
