/*
 * variance - how errors are to be estimated: what the options say.
 *
 * Three roads: by linearization (taylor, and successive for systematic
 * samples), by replicates that are made from the design (factor.h), or by
 * replicate weights that came with the data (replicate.h).
 *
 * errors  options that belong to another road: columns of their rows (clash.h)
 */
#ifndef SVY_VARIANCE_H
#define SVY_VARIANCE_H

#include <stdint.h>

#include "data/plan.h"
#include "sample/design.h"
#include "sample/lonely.h"
#include "sample/repfactor.h"
#include "sample/repkind.h"

/* What was not said is 0. */
struct svy_variance_ask {
    const char *lonely, *lonely_map, *pps, *kind, *rep_type, *rscales;
    size_t replicates, seed, draws;
    double rho, scale;
    bool lonely_domain, mse, halves;
    bool seeded; /* the seed was said */
};

/* The words of --pps, and of --variance besides kinds of replicates. */
extern const struct svy_word svy_variance_pps[], svy_variance_words[];

/* The options that set svy_variance_ask. */
extern const struct svy_opt svy_variance_opt[];

/* Whether replicates are to be made. */
bool svy_variance_makes(const struct svy_variance_ask *a);

/* The seed that was said, else 1. */
uint64_t svy_variance_seed(const struct svy_variance_ask *a);

enum svy_road { SVY_TAYLOR, SVY_MADE, SVY_CAME };

struct svy_variance {
    enum svy_road road;
    struct svy_design_how design;
    struct svy_factor_how made;
    struct svy_given came; /* but for the number of columns */
    size_t want;           /* columns that there should be, or 0 */
    struct svy_mem mem;
};

/* What the command line says; ids of PSUs are said by it or the survey. */
void svy_variance_read(struct svy_variance *v, const struct svy_variance_ask *a,
                       const struct svy_ask *ask, const struct svy_survey *s);

/* The replicates of a design; of linearization *f stays zeroed. name is the
 * tally's file, for messages. */
int svy_variance_factors(struct svy_variance *v, struct svy_factors *f,
                         const struct svy_design *d, const char *name,
                         struct svy_err *why);

void svy_variance_free(struct svy_variance *v);

#endif
