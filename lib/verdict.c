#include "verdict.h"

#include <math.h>
#include <string.h>

#include "dist.h"
#include "maxt.h"
#include "names.h"
#include "num.h"
#include "psu.h"

enum { OWN = 4 };

int
svy_verdict_read(struct svy_verdict *v, const char *name, struct svy_err *why)
{
    const long kind = svy_adjust_find(name);

    v->maxt = strcmp(name, "maxt") == 0;
    if (kind < 0 && !v->maxt)
        return svy_err(why, SVY_MISUSED, "--adjust: '%s' is none of %s, maxt",
                       name, SVY_ADJUST_NAMES);
    v->adjust = kind < 0 ? SVY_ADJUST_NONE : (enum svy_adjust)kind;
    return 0;
}

/* What rounding leaves of no variation shows nothing. */
static bool
varies(const struct svy_estimate *row)
{
    return row->se > 1e-12 * fmax(fabs(row->value), 1e-300);
}

double
svy_verdict_p(const struct svy_estimate *row)
{
    if (!varies(row) || !(row->df > 0))
        return NAN;
    return fmin(1, 2 * svy_dist_t_tail(fabs(row->value / row->se), row->df));
}

double
svy_verdict_visible(const struct svy_verdict *v, const struct svy_estimate *row)
{
    if (!varies(row) || !(row->df > 0))
        return NAN;
    return (svy_dist_t((1 + v->level) / 2, row->df) +
            svy_dist_t(v->power, row->df)) *
           row->se;
}

void
svy_verdict_put(struct svy_estimates *e, struct svy_estimate *row,
                const char *against, const double x[3])
{
    const size_t before = e->nown - OWN;
    const char **own = svy_mem_take(&e->mem, e->nown, sizeof *own);
    char text[SVY_NUM_WIDTH];

    for (size_t i = 0; i < before; i++)
        own[i] = row->own ? row->own[i] : "";
    own[before] = svy_mem_copy(&e->mem, against);
    for (size_t i = 0; i < 3; i++)
        own[before + 1 + i] = svy_mem_copy(&e->mem, svy_num_print(x[i], text));
    row->own = own;
}

void
svy_verdict_name(struct svy_estimates *e)
{
    static const char *const name[OWN] = {"against", "p", "padj", "visible"};
    const char **own = svy_mem_take(&e->mem, e->nown + OWN, sizeof *own);

    for (size_t i = 0; i < e->nown; i++)
        own[i] = e->own[i];
    for (size_t i = 0; i < OWN; i++)
        own[e->nown + i] = name[i];
    e->own = own;
    e->nown += OWN;
}

/* Differences that pay for each other. */
struct family {
    size_t n;
    size_t *at; /* rows */
};

/* The family of a row; a wave is of the key unless waves are compared. */
static size_t
name_family(const struct svy_verdict *v, struct svy_names *names,
            const struct svy_report_row *row)
{
    struct svy_mem m = {0};
    const char *key = svy_mem_print(&m, "%p\x1f%p\x1f%s", (const void *)row->s,
                                    (const void *)row->line,
                                    v->waves ? "" : svy_report_wave(row));
    const size_t id = svy_names_add(names, key, strlen(key));

    svy_mem_free(&m);
    return id;
}

static struct family *
find_families(const struct svy_verdict *v, const struct svy_report *r,
              size_t *n, struct svy_mem *m)
{
    struct svy_names names = {0};
    size_t *id = svy_mem_take(m, r->n, sizeof *id);
    size_t *place = svy_mem_take(m, r->n, sizeof *place);
    struct family *f = svy_mem_take(m, r->n, sizeof *f);

    *n = 0;
    for (size_t i = 0; i < r->n; i++) {
        id[i] = name_family(v, &names, &r->row[i]);
        *n = id[i] + 1 > *n ? id[i] + 1 : *n;
        f[id[i]].n++;
    }
    for (size_t k = 0, from = 0; k < *n; from += f[k++].n)
        f[k].at = place + from;
    for (size_t k = 0; k < *n; k++)
        f[k].n = 0;
    for (size_t i = 0; i < r->n; i++)
        f[id[i]].at[f[id[i]].n++] = i;
    svy_names_free(&names);
    return f;
}

/* Deviations by PSU, [psu][k]. */
static double *
deviations(const struct svy_report *r, const struct family *f,
           struct svy_mem *m)
{
    const size_t psus = svy_psu_count(r->room.d);
    double *z = svy_mem_take(m, psus * f->n, sizeof *z);
    double *one = svy_mem_take(m, psus, sizeof *one);

    for (size_t j = 0; j < f->n; j++) {
        svy_psu_totals(&r->row[f->at[j]].l, r->room.d, one);
        svy_psu_deviate(r->room.d, one);
        for (size_t i = 0; i < psus; i++)
            z[i * f->n + j] = one[i];
    }
    return z;
}

/* Whether the deviations are all of each variance. */
static bool
suffices(const struct svy_report *r, const struct family *f, const double *z)
{
    const size_t psus = svy_psu_count(r->room.d);

    for (size_t j = 0; j < f->n; j++) {
        const double var = r->row[f->at[j]].var;
        double sum = 0;

        for (size_t i = 0; i < psus; i++)
            sum += z[i * f->n + j] * z[i * f->n + j];
        if (!isnan(var) && fabs(sum - var) > 1e-6 * var)
            return false;
    }
    return true;
}

/* Replicates about their mean as PSUs of one stratum. */
static void
take_replicates(const struct svy_report *r, const struct family *f,
                struct svy_redraw_of *of, struct svy_mem *m)
{
    const struct svy_factors *x = r->room.f;
    double *z = svy_mem_take(m, x->n * f->n, sizeof *z);

    of->n = x->n;
    of->stratum = svy_mem_take(m, x->n, sizeof *of->stratum);
    of->z = z;
    for (size_t j = 0; j < f->n; j++) {
        const struct svy_linear *l = &r->row[f->at[j]].l;
        double mean = 0;

        for (size_t i = 0; i < l->nagain; i++)
            mean += l->again[i] / (double)l->nagain;
        for (size_t i = 0; i < l->nagain; i++)
            z[i * f->n + j] =
                sqrt(x->scale * x->rscale[i]) * (l->again[i] - mean);
    }
}

static void
take_covariance(struct svy_report *r, const struct family *f,
                struct svy_redraw_of *of, struct svy_mem *m)
{
    double *cov = svy_mem_take(m, f->n * f->n, sizeof *cov);

    of->cov = cov;
    for (size_t i = 0; i < f->n; i++)
        for (size_t k = 0; k <= i; k++)
            cov[i * f->n + k] = cov[k * f->n + i] =
                svy_covary(&r->row[f->at[i]].l, &r->row[f->at[k]].l, &r->room);
}

static struct svy_redraw_of
what_varies(struct svy_report *r, const struct family *f, struct svy_mem *m)
{
    struct svy_redraw_of of = {.k = f->n};
    double *z;

    if (r->room.f != NULL) {
        take_replicates(r, f, &of, m);
        return of;
    }
    z = deviations(r, f, m);
    if (!suffices(r, f, z)) {
        take_covariance(r, f, &of, m);
        return of;
    }
    of.n = svy_psu_count(r->room.d);
    of.stratum = svy_psu_strata(r->room.d, m);
    of.z = z;
    return of;
}

static void
adjust_maxt(const struct svy_verdict *v, struct svy_report *r,
            const struct svy_estimates *e, const struct family *f, double *padj)
{
    struct svy_mem m = {0};
    double *t = svy_mem_take(&m, f->n, sizeof *t);
    struct svy_maxt x = {.of = what_varies(r, f, &m),
                         .t = t,
                         .level = v->level,
                         .step_down = true,
                         .seed = v->seed,
                         .p = padj};

    for (size_t j = 0; j < f->n; j++) {
        const struct svy_estimate *row = &e->row[f->at[j]];

        t[j] = isnan(svy_verdict_p(row)) ? NAN : row->value / row->se;
    }
    svy_maxt(&x);
    svy_mem_free(&m);
}

void
svy_verdict(const struct svy_verdict *v, struct svy_report *r,
            struct svy_estimates *e)
{
    struct svy_mem m = {0};
    size_t n;
    const struct family *f = find_families(v, r, &n, &m);

    svy_verdict_name(e);
    for (size_t k = 0; k < n; k++) {
        double *p = svy_mem_take(&m, f[k].n, sizeof *p);
        double *padj = svy_mem_take(&m, f[k].n, sizeof *padj);

        for (size_t j = 0; j < f[k].n; j++)
            p[j] = svy_verdict_p(&e->row[f[k].at[j]]);
        if (v->maxt)
            adjust_maxt(v, r, e, &f[k], padj);
        else
            svy_adjust(v->adjust, p, f[k].n, padj);
        for (size_t j = 0; j < f[k].n; j++) {
            struct svy_estimate *row = &e->row[f[k].at[j]];
            // a draw may fall a little below what one test alone costs
            const double x[3] = {p[j], p[j] > padj[j] ? p[j] : padj[j],
                                 svy_verdict_visible(v, row)};

            svy_verdict_put(e, row, r->row[f[k].at[j]].against, x);
        }
    }
    svy_mem_free(&m);
}
