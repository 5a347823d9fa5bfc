#include "data/weigh.h"

#include <string.h>

#include "ground/num.h"

enum { NOWHERE = -1 };

static long
column(struct svy_answers *a, const char *name)
{
    return name == NULL ? NOWHERE : (long)svy_answers_need(a, name);
}

void
svy_weigh_init(struct svy_weigh *l, const struct svy_plan *p,
               struct svy_answers *a, struct svy_mem *m)
{
    *l = (struct svy_weigh){.p = p, .a = a};
    l->weight = column(a, p->weight);
    l->base = column(a, p->base);
    l->freq = column(a, p->freq);
    l->reps = svy_answers_needs(a, &p->reps, m);
    l->nmore = p->reps.n + (p->base != NULL);
    l->more = svy_mem_take(m, l->nmore, sizeof *l->more);
}

/* Notes a cell of the row at hand that is not what is wanted. */
static bool
complain(struct svy_weigh *l, size_t at, const char *wanted)
{
    const struct svy_csv *r = l->a->rows;

    svy_badcells_add(
        l->amiss, &(struct svy_badcells_cell){.column = l->a->column.name[at],
                                              .text = r->field[at],
                                              .wanted = wanted,
                                              .kind = SVY_BADCELLS_OTHER,
                                              .file = r->name,
                                              .line = r->line});
    return false;
}

static bool
weight(struct svy_weigh *l, size_t at, bool below, double *w)
{
    return svy_answers_weight(l->a, at, below, w) ||
           complain(l, at,
                    below ? say("a number from -1e300 to 1e300")
                          : say("a number from 0 to 1e300"));
}

/* How many respondents a row stands for, and the weight of each. */
static bool
read_weight(struct svy_weigh *l)
{
    l->w = 1;
    l->n = 1;
    if (l->freq == NOWHERE)
        return l->weight == NOWHERE ||
               weight(l, (size_t)l->weight, false, &l->w);
    return (svy_num_count(l->a->rows->field[l->freq], &l->n) &&
            l->n <= 1000000000) ||
           complain(l, (size_t)l->freq, say("a count of respondents"));
}

int
svy_weigh_read(struct svy_weigh *l, struct svy_err *why)
{
    const struct svy_plan *p = l->p;
    bool good = read_weight(l);
    size_t n = 0;

    if (l->n == 0)
        return 0;
    if (l->base != NOWHERE)
        good &= weight(l, (size_t)l->base, false, &l->more[n++]);
    for (size_t i = 0; i < p->reps.n; i++)
        good &= weight(l, l->reps[i], true, &l->more[n++]);
    for (size_t i = 0; good && l->w == 0 && i < p->reps.n; i++)
        if (l->more[n - p->reps.n + i] != 0)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: the weight is 0, but %s is not; who has no "
                           "weight cannot count in a replicate: give a small "
                           "weight, or leave the row out",
                           l->a->rows->name, l->a->rows->line, p->reps.name[i]);
    if (good)
        return 0;
    l->w = 0;
    l->n = 1;
    memset(l->more, 0, n * sizeof *l->more);
    return 0;
}
