/*
 * repkind - the kinds of replicates, and weights that came with the data.
 *
 *     V = scale * sum_r rscale_r (theta_r - c)^2
 *
 * theta_r is the statistic with the weights of replicate r; c is the statistic
 * with the weights themselves (mse), else the mean of those theta_r whose
 * rscale is not 0.
 *
 * kind                      scale             rscale
 * jk1                       (R-1)/R           1
 * jkn                       1                 must be given: (1-f)(n-1)/n
 * jk2                       1                 1
 * brr                       1/R               1
 * fay                       1/(R(1-rho)^2)    1
 * sdr                       4/R               1
 * bootstrap poisson preston 1/(R-1); mse 1/R  1
 * other                     must be given     1
 *
 * A replicate of jkn or jk2 moves one wave alone. Then c is the mean of that
 * wave's replicates, so that a wave has the same error whatever other waves are
 * in the file, and a statistic of another wave does not move at all.
 *
 * in      what a user says of the weights: rho of fay, scale of other and
 *         rscales of jkn are said (variance.c)
 * out     scales; no factors, as the weights stand in the data
 * errors  rscales that are not as many as columns, too few columns or not as
 *         many as expected, a gap in their numbers
 * from    Wolter (2007), Introduction to Variance Estimation; Lumley (2010),
 *         Complex Surveys, 2.3, whose svrepdesign() has these defaults
 * check   tests/unit/sample/repkind.c
 */
#ifndef SVY_REPKIND_H
#define SVY_REPKIND_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "ground/word.h"
#include "sample/design.h"

enum svy_repfactor {
    SVY_JK1,
    SVY_JKN,
    SVY_JK2,
    SVY_BRR,
    SVY_FAY,
    SVY_SDR,
    SVY_BOOTSTRAP,
    SVY_POISSON,
    SVY_PRESTON,
    SVY_OTHER /* only of weights that came with the data */
};

struct svy_repfactors {
    size_t nunit, n; /* n replicates; 0: nothing varies */
    double *a;       /* a[unit * n + r]; NULL of weights that came */
    double scale;
    double *rscale; /* rscale[r] */
    size_t nwave;   /* where each replicate moves one wave alone: how many, */
    const char **wave;
    uint32_t *mover; /* and mover[r]: the one that r moves, if any; else 0 */
    bool mse;
    enum svy_repfactor kind;
    struct svy_mem mem;
};

struct svy_given {
    enum svy_repfactor kind;
    size_t n;     /* columns of weights */
    double rho;   /* of fay */
    double scale; /* 0: not said */
    size_t nrscale;
    const double *rscale; /* NULL: not said */
    bool mse;
};

/* What is so of the replicates of a kind. */
struct svy_repkind {
    double (*scale)(const struct svy_given *g); /* the usual one */
    bool came;    /* cannot be made, and has no usual scale */
    bool fixed;   /* as many as the design gives: a jackknife */
    bool flat;    /* of a sample without strata, one a PSU */
    bool halves;  /* of strata of two PSUs or two halves */
    bool rho;     /* moved by 1 - rho */
    bool rscaled; /* each has a scale, which must be said of those that came */
    bool oneway;  /* one alone shows variation, about the estimate itself */
    bool wave;    /* each moves one wave alone */
    bool drawn;   /* by chance, each like the others */
    bool draws;   /* of how many PSUs may be said */
    bool stages;  /* of all stages, not of the first alone */
};

const struct svy_repkind *svy_repkind_kind(enum svy_repfactor kind);

/* The kinds that can be made, and what only came with the data. */
extern const struct svy_word svy_repkind_words[], svy_repkind_other[];

/* The kind of a name, ours or that of R's survey, or -1. */
int svy_repkind_find(const char *name);

/* Our name of a kind. */
const char *svy_repkind_name(enum svy_repfactor kind);

/* Looks which wave each replicate of jkn or jk2 moves. */
void svy_repkind_waves(struct svy_repfactors *f, const struct svy_design *d);

/* Whether replicate r is known to leave all of a wave as it is. */
bool svy_repkind_still(const struct svy_repfactors *f, size_t r,
                       const char *wave);

/* Whether the n columns are all: as many as wanted (0: any number), and where
 * they are numbered none left out. name is the file, for messages. */
int svy_repkind_columns(const char *const *column, size_t n, size_t want,
                        const char *name, struct svy_err *why);

int svy_repkind_check(struct svy_repfactors *f, const struct svy_given *g,
                      struct svy_err *why);

#endif
