#include "measure/parts.h"

#include <math.h>
#include <stdlib.h>

void
svy_parts_init(struct svy_parts *p, size_t k)
{
    *p = (struct svy_parts){.k = k};
    p->var = svy_mem_take(&p->mem, k, sizeof *p->var);
}

/* z is kept beside its squares: the variance is sum z_r^2, and for maxt the
 * part draws estimates as normal, and variances as a Wishart of df, from the
 * same rows. Rows of a statistic that does not vary, or has overflown, are
 * none. */
void
svy_parts_add(struct svy_parts *p, const struct svy_parts_one *one,
              const double *z)
{
    const size_t n = one->which != NULL ? one->n : p->k, rows = one->rows;
    struct svy_parts_one part = {
        .df = one->df, .rows = rows, .with = one->with};

    part.which = svy_mem_take(&p->mem, n, sizeof *part.which);
    part.z = svy_mem_take(&p->mem, n * rows, sizeof *part.z);
    if (one->lift != NULL)
        part.lift = svy_mem_take(&p->mem, n, sizeof *part.lift);
    for (size_t i = 0; i < n; i++) {
        const size_t j = one->which != NULL ? one->which[i] : i;
        double *own = part.z + part.n * rows, square = 0;

        for (size_t r = 0; r < rows; r++) {
            own[r] = z[r * n + i];
            square += own[r] * own[r];
        }
        if (!(square > 0 && isfinite(square)))
            continue;
        p->var[j] += square;
        if (one->lift != NULL)
            part.lift[part.n] = one->lift[i];
        part.which[part.n++] = j;
    }
    if (part.n == 0)
        return;
    p->part = svy_mem_more(p->part, &p->room, p->n + 1, sizeof *p->part);
    p->part[p->n++] = part;
}

static double
square_of(const struct svy_parts_one *p, size_t i)
{
    double sum = 0;

    for (size_t r = 0; r < p->rows; r++)
        sum += p->z[i * p->rows + r] * p->z[i * p->rows + r];
    return sum;
}

/* Each row times sqrt(var_j/its own): shares of the parts stay, and their sum
 * is the variance that the rows show, as where replicates make it. df of all
 * parts stays, as Satterthwaite's is a ratio. What varies in no part, but does
 * in var, is one part of its own. */
void
svy_parts_scale(struct svy_parts *p, const double *var, const double *df)
{
    for (size_t i = 0; i < p->n; i++)
        for (size_t k = 0; k < p->part[i].n; k++) {
            const size_t j = p->part[i].which[k], rows = p->part[i].rows;
            double *z = p->part[i].z + k * rows;

            for (size_t r = 0; r < rows; r++)
                z[r] = var[j] > 0 && p->var[j] > 0
                           ? z[r] * sqrt(var[j] / p->var[j])
                           : 0;
        }
    for (size_t j = 0; j < p->k; j++) {
        const double alone = sqrt(var[j]);

        if (p->var[j] > 0)
            p->var[j] = var[j] > 0 ? var[j] : 0;
        else if (var[j] > 0)
            svy_parts_add(p,
                          &(struct svy_parts_one){
                              .df = df[j], .rows = 1, .n = 1, .which = &j},
                          &alone);
    }
}

/* Adds some parts of another as one: their rows one below the other, so squares
 * and products add up, with the df that is said. */
static void
add_joined(struct svy_parts *p, const struct svy_parts_one *part, size_t n,
           double df)
{
    struct svy_parts_one all = {.df = df};
    struct svy_mem m = {0};
    size_t at = 0;
    double *z;

    for (size_t i = 0; i < n; i++)
        all.rows += part[i].rows;
    z = svy_mem_take(&m, all.rows * p->k, sizeof *z);
    for (size_t i = 0; i < n; at += part[i++].rows)
        for (size_t k = 0; k < part[i].n; k++)
            for (size_t r = 0; r < part[i].rows; r++)
                z[(at + r) * p->k + part[i].which[k]] =
                    part[i].z[k * part[i].rows + r];
    svy_parts_add(p, &all, z);
    svy_mem_free(&m);
}

void
svy_parts_join(struct svy_parts *p, double df)
{
    struct svy_parts all;

    svy_parts_init(&all, p->k);
    add_joined(&all, p->part, p->n, df);
    svy_parts_free(p);
    *p = all;
}

static int
by_number(const void *a, const void *b)
{
    const struct svy_parts_one *x = a, *y = b;

    return x->with < y->with ? -1 : x->with > y->with;
}

/* Satterthwaite's df of what some parts add to all variances. A part has one df
 * and many statistics: each is divided by its own variance first, so that one
 * measured in larger units does not decide for the others. */
static double
pooled_df(const struct svy_parts *p, const struct svy_parts_one *part, size_t n)
{
    double sum = 0, below = 0;

    for (size_t i = 0; i < n; i++) {
        double share = 0;

        for (size_t k = 0; k < part[i].n; k++)
            if (p->var[part[i].which[k]] > 0)
                share += square_of(&part[i], k) / p->var[part[i].which[k]];
        sum += share;
        below += share * share / part[i].df;
    }
    return sum * sum / below;
}

void
svy_parts_pool(struct svy_parts *p, size_t most)
{
    struct svy_parts all;

    if (p->n <= most)
        return;
    svy_parts_init(&all, p->k);
    qsort(p->part, p->n, sizeof *p->part, by_number);
    for (size_t i = 0, to; i < p->n; i = to) {
        const struct svy_parts_one *x = &p->part[i];

        for (to = i + 1;
             x->with > 0 && to < p->n && p->part[to].with == x->with;)
            to++;
        add_joined(&all, x, to - i, pooled_df(p, x, to - i));
    }
    svy_parts_free(p);
    *p = all;
}

/* Satterthwaite (1946): sum v is distributed nearly as a chi-square of (sum
 * v)^2/sum(v^2/df), which has its mean and its variance 2 sum(v^2/df). */
double
svy_parts_df(const struct svy_parts *p, size_t j)
{
    double below = 0;

    for (size_t i = 0; i < p->n; i++)
        for (size_t k = 0; k < p->part[i].n; k++)
            if (p->part[i].which[k] == j) {
                const double v = square_of(&p->part[i], k);

                below += v * v / p->part[i].df;
            }
    return p->var[j] > 0 ? p->var[j] * p->var[j] / below : NAN;
}

void
svy_parts_free(struct svy_parts *p)
{
    free(p->part);
    svy_mem_free(&p->mem);
    *p = (struct svy_parts){0};
}
