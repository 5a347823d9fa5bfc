#include "parts.h"

#include <math.h>
#include <stdlib.h>

void
svy_parts_init(struct svy_parts *p, size_t k)
{
    *p = (struct svy_parts){.k = k};
    p->var = svy_mem_take(&p->mem, k, sizeof *p->var);
}

void
svy_parts_add(struct svy_parts *p, double df, size_t rows, const double *z,
              const size_t *which, size_t n)
{
    struct svy_parts_one part = {.df = df, .rows = rows};

    part.which = svy_mem_take(&p->mem, n, sizeof *part.which);
    part.z = svy_mem_take(&p->mem, n * rows, sizeof *part.z);
    for (size_t i = 0; i < n; i++) {
        const size_t j = which != NULL ? which[i] : i;
        double *own = part.z + part.n * rows, square = 0;

        for (size_t r = 0; r < rows; r++) {
            own[r] = z[r * n + i];
            square += own[r] * own[r];
        }
        if (!(square > 0 && isfinite(square)))
            continue;
        p->var[j] += square;
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
            svy_parts_add(p, df[j], 1, &alone, &j, 1);
    }
}

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
