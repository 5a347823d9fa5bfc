#include "survey.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/rng.h"

enum { MOST = 512, REPS = 200 };

static const double opinion = 1. / 7;

/* One district's PSUs, or the people of one. */
struct pool {
    double x[MOST];
    int n; /* all there are */
};

void
survey_fail(const char *what)
{
    fprintf(stderr, "slow: %s\n", what);
    exit(1);
}

/* So many of a population of n/f, whose mean is 0; without f of any. */
static void
fill(struct pool *p, struct svy_rng *d, int n, double f, double sd)
{
    double mean = 0;

    p->n = f > 0 ? (int)ceil(n / f - 1e-9) : n;
    if (p->n > MOST)
        survey_fail("too many in a population");
    for (int i = 0; i < p->n; i++) {
        p->x[i] = sd * svy_rng_normal(d);
        mean += p->x[i] / p->n;
    }
    for (int i = 0; i < p->n && f > 0; i++)
        p->x[i] -= mean;
}

/* Rao and Wu's factors of the PSUs of a district. */
static void
resample(struct svy_rng *d, int n, int replicates, double *factor)
{
    for (int r = 0; r < replicates; r++) {
        for (int i = 0; i < n; i++)
            factor[i * replicates + r] = 0;
        for (int i = 0; i < n - 1; i++)
            factor[(int)svy_rng_below(d, (uint64_t)n) * replicates + r] +=
                (double)n / (n - 1);
    }
}

static void
put_person(FILE *out, const struct drawn *d, struct svy_rng *draw, double size,
           double z, const double *factor)
{
    const double w = size * (1 + (double)svy_rng_below(draw, 2));
    const int group = d->groups ? (int)svy_rng_below(draw, d->groups) : 0;
    const int code = (z > -1.2) + (z > -.4) + (z > .4) + (z > 1.2);

    fprintf(out, ",k%d,%g,%d,%d,%.0f", group, w, code > 2, code, 50 + 10 * z);
    for (int r = 0; r < d->replicates; r++)
        fprintf(out, ",%g", w * factor[r]);
    putc('\n', out);
}

static void
put_district(FILE *out, const struct drawn *d, struct svy_rng *draw, int h)
{
    const int n = d->each != NULL ? d->each[h] : d->psus;
    const double wide = d->spread != NULL ? d->spread[h] : 1;
    static double factor[MOST * REPS];
    struct pool psu, person;

    fill(&psu, draw, n, d->f1, sqrt(opinion) * wide);
    resample(draw, n, d->replicates, factor);
    for (int c = 0; c < n; c++) {
        fill(&person, draw, d->people, d->f2, sqrt(1 - opinion));
        for (int i = 0; i < d->people; i++) {
            fprintf(out, "%d,%d_%d,g%d,%d,%d", h, h, c, h, psu.n, person.n);
            put_person(out, d, draw, d->size != NULL ? d->size[h] : 1,
                       psu.x[c] + person.x[i], factor + c * d->replicates);
        }
    }
}

char *
survey_draw(const struct drawn *d, uint64_t seed, uint32_t number)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    struct svy_rng draw;

    if (out == NULL || d->replicates > REPS)
        survey_fail("no memory");
    svy_rng_init(&draw, seed, number, (uint64_t)(d->psus * 100 + d->people));
    fputs("h,c,g,N,M,k,w,y,s,q", out);
    for (int r = 0; r < d->replicates; r++)
        fprintf(out, ",r%d", r + 1);
    putc('\n', out);
    for (int h = 0; h < d->districts; h++)
        put_district(out, d, &draw, h);
    fclose(out);
    return text;
}

void
survey_open(struct svy_job *run, const char *text, const struct svy_ask *ask,
            const struct svy_job_ask *how)
{
    struct svy_err why = {0};
    FILE *in = fmemopen((void *)(uintptr_t)text, strlen(text), "r");

    *run = (struct svy_job){.source.name = "slow"};
    if (svy_job_open(run, ask, how, in, &why))
        survey_fail(why.text);
    fclose(in);
}
