/*
 * vcoptions - how errors are to be estimated: what the options say.
 *
 * Three roads: by linearization (taylor, and successive for systematic
 * samples), by replicates that are made from the design (repfactor.h), or by
 * replicate weights that came with the data (repkind.h).
 *
 * errors  options that belong to another road: columns of their rows (clash.h)
 */
#ifndef SVY_VCOPTIONS_H
#define SVY_VCOPTIONS_H

#include <stdint.h>

#include "data/plan.h"
#include "sample/design.h"
#include "sample/lonely.h"
#include "sample/repfactor.h"
#include "sample/repkind.h"

/* What was not said is 0. */
struct svy_vcoptions_ask {
    const char *lonely, *collapse_map, *pps, *kind, *rep_type, *rscales;
    size_t replicates, seed, draws;
    double rho, scale;
    bool lonely_domain, mse, halves;
    bool seeded; /* the seed was said */
};

/* The words of --pps, and of --variance besides kinds of replicates. */
extern const struct svy_word svy_vcoptions_pps[], svy_vcoptions_words[];

/* The options that set svy_vcoptions_ask. */
extern const struct svy_opt svy_vcoptions_opt[];

/* Whether replicates are to be made. */
bool svy_vcoptions_makes(const struct svy_vcoptions_ask *a);

/* The seed that was said, else 1. */
uint64_t svy_vcoptions_seed(const struct svy_vcoptions_ask *a);

enum svy_road { SVY_TAYLOR, SVY_MADE, SVY_CAME };

struct svy_vcoptions {
    enum svy_road road;
    struct svy_design_how design;
    struct svy_repfactor_how made;
    struct svy_given came; /* but for the number of columns */
    size_t want;           /* columns that there should be, or 0 */
    struct svy_mem mem;
};

/* What the command line says; ids of PSUs are said by it or the survey. */
void svy_vcoptions_read(struct svy_vcoptions *v,
                        const struct svy_vcoptions_ask *a,
                        const struct svy_ask *ask, const struct svy_survey *s);

/* The replicates of a design; of linearization *f stays zeroed. name is the
 * tally's file, for messages. */
int svy_vcoptions_factors(struct svy_vcoptions *v, struct svy_repfactors *f,
                          const struct svy_design *d, const char *name,
                          struct svy_err *why);

void svy_vcoptions_free(struct svy_vcoptions *v);

#endif
