/*
 * shape - what all files of one tally share: by-columns, stages, sums.
 */
#ifndef SVY_SHAPE_H
#define SVY_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/mem.h"

struct svy_shape {
    size_t nby, nstage, nfpc, nrep;
    const char **by; /* by[0] is "wave" if there is one */
    bool base;       /* d is there */
};

/* Whether the first by-column is the wave, which is never summed over. */
bool svy_shape_waves(const struct svy_shape *s);

/* Whether respondents are a sampled stage of their own: then every row has
 * w2. So it is without clusters, or with one fpc more than clusters. */
bool svy_shape_elements(const struct svy_shape *s);

bool svy_shape_same(const struct svy_shape *a, const struct svy_shape *b);

/* The same with names of its own, in m. */
struct svy_shape svy_shape_copy(const struct svy_shape *s, struct svy_mem *m);

#endif
