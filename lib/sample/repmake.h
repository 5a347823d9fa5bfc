/*
 * repmake - where factors of replicates are put, and which strata vary.
 *
 * A factor is of a PSU: all units of it have the same. Strata that are taken
 * whole do not vary and have no part in it, nor those of one PSU that was
 * certain; what cannot be replicated as asked is refused before anything is
 * made.
 *
 * in      f, d, how, kind and name are set, the rest is zeroed
 * errors  as repfactor.h says
 * cost    units; then units x replicates, as many doubles
 * check   tests/unit/sample/repfactor.c
 */
#ifndef SVY_REPMAKE_H
#define SVY_REPMAKE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ground/err.h"
#include "sample/design.h"
#include "sample/repkind.h"

struct svy_repfactor_how {
    enum svy_repfactor kind;
    size_t replicates; /* 0: bootstraps 1000, sdr 80, brr and fay as few as can
                          be. These three have at least as many; jackknives
                          have what the design gives, and 0 here */
    double rho;        /* fay: 0 <= rho < 1 */
    size_t draws;      /* bootstrap: m, at most n-1; 0: n-1 */
    uint64_t seed;
    bool mse, halves;
    bool certainty; /* a stratum with one PSU does not vary (--lonely) */
};

/* A stratum that varies, and its PSUs from .. from+n-1. */
struct svy_repmake_stratum {
    size_t from, n;
    double f;
    uint64_t mark;
};

/* Factors being made. */
struct svy_repmake {
    struct svy_repfactors *f;
    const struct svy_design *d;
    const struct svy_repfactor_how *how;
    const struct svy_repkind *kind;
    const char *name;
    size_t *psu; /* units psu[i] .. psu[i+1]-1 are of PSU i */
    size_t nstratum, npsu, most;
    struct svy_repmake_stratum *h;
    double *e; /* a number for each PSU of the stratum at hand */
    struct svy_mem mem;
};

/* Finds PSUs and the strata that vary. */
int svy_repmake_init(struct svy_repmake *k, struct svy_err *why);

/* The mark of the first n ids of a unit, after its wave and stratum: what its
 * draws are keyed by. */
uint64_t svy_repmake_mark(const struct svy_repmake *k, size_t unit, size_t n);

/* Room for n replicates, all factors 1. */
void svy_repmake_room(struct svy_repmake *k, size_t n, double scale);

/* The factor of a PSU in replicate r. */
void svy_repmake_put(struct svy_repmake *k, size_t psu, size_t r, double x);

void svy_repmake_free(struct svy_repmake *k);

#endif
