#include "data/shape.h"

#include <string.h>

bool
svy_shape_waves(const struct svy_shape *s)
{
    return s->nby > 0 && strcmp(s->by[0], "wave") == 0;
}

bool
svy_shape_elements(const struct svy_shape *s)
{
    return s->nstage == 0 || s->nfpc > s->nstage;
}

bool
svy_shape_same(const struct svy_shape *a, const struct svy_shape *b)
{
    if (a->nby != b->nby || a->nstage != b->nstage || a->nfpc != b->nfpc ||
        a->nrep != b->nrep || a->base != b->base)
        return false;
    for (size_t j = 0; j < a->nby; j++)
        if (strcmp(a->by[j], b->by[j]) != 0)
            return false;
    return true;
}

struct svy_shape
svy_shape_copy(const struct svy_shape *s, struct svy_mem *m)
{
    struct svy_shape c = *s;

    c.by = svy_mem_take(m, s->nby + 1, sizeof *c.by);
    for (size_t j = 0; j < s->nby; j++)
        c.by[j] = svy_mem_copy(m, s->by[j]);
    return c;
}
