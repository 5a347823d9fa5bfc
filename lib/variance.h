/*
 * variance - how errors are to be estimated: what the options say.
 *
 * Three roads: by linearization (taylor, and successive for systematic
 * samples), by replicates that are made from the design (factor.h), or by
 * replicate weights that came with the data (replicate.h).
 *
 * errors  a word that is none, and options that belong to another road
 */
#ifndef SVY_VARIANCE_H
#define SVY_VARIANCE_H

#include <math.h>
#include <stdint.h>

#include "design.h"
#include "factor.h"
#include "lonely.h"
#include "plan.h"
#include "replicate.h"

/* What was not said is NaN, 0 or, of the seed, SIZE_MAX: begin with ..._NONE.
 */
struct svy_variance_ask {
    const char *lonely, *lonely_map, *pps, *kind, *rep_type, *rscales;
    size_t replicates, seed, draws;
    double rho, scale;
    bool lonely_domain, mse, halves;
    bool seeded; /* the command draws with the seed, too */
};

#define SVY_VARIANCE_NONE                                                      \
    {                                                                          \
        .rho = NAN, .scale = NAN, .seed = SIZE_MAX                             \
    }
/* The words of --pps, and of --variance besides kinds of replicates. */
extern const struct svy_word svy_variance_pps[], svy_variance_words[];

/* clang-format off */
#define SVY_VARIANCE_ASK(a) \
    {0, "lonely", "RULE", \
     SAY("a stratum of one PSU: %s [refuse]"), \
     SVY_WORD, &(struct svy_opt_word){&(a).lonely, svy_lonely_words, NULL}}, \
    {0, "lonely-map", "FILE", \
     SAY("write there which strata were joined by collapse"), \
     SVY_WRITE, &(a).lonely_map}, \
    {0, "lonely-domain", NULL, \
     SAY("the same where a domain leaves one PSU in a stratum"), \
     SVY_FLAG, &(a).lonely_domain}, \
    {0, "pps", "KIND", \
     SAY("brewer: --fpc are probabilities of PSUs drawn by size, without " \
         "replacement [none]"), \
     SVY_WORD, &(struct svy_opt_word){&(a).pps, svy_variance_pps, NULL}}, \
    {0, "variance", "KIND", \
     SAY("%s; all but the first two by replicates [taylor]"), \
     SVY_WORD, &(struct svy_opt_word){&(a).kind, svy_variance_words, \
                                      svy_replicate_words}}, \
    {0, "replicates", "N", \
     SAY("how many [bootstrap 1000, sdr 80, brr the fewest]"), \
     SVY_WHOLE, &(a).replicates}, \
    {0, "seed", "N", \
     SAY("another number, other replicates and draws [1]"), \
     SVY_WHOLE, &(a).seed}, \
    {0, "rep-draws", "N", \
     SAY("bootstrap: PSUs drawn in a stratum [one less than it has]"), \
     SVY_WHOLE, &(a).draws}, \
    {0, "rep-halves", NULL, \
     SAY("jk2, brr, fay: split strata of more than two PSUs in halves"), \
     SVY_FLAG, &(a).halves}, \
    {0, "rep-mse", NULL, \
     SAY("deviations from the estimate, not from the mean of replicates"), \
     SVY_FLAG, &(a).mse}, \
    {0, "rep-rho", "RHO", \
     SAY("fay: how far half-samples move, from 0 (all the way) to below 1"), \
     SVY_REAL, &(a).rho}, \
    {0, "rep-type", "KIND", \
     SAY("of replicate weights that came with the data: %s"), \
     SVY_WORD, &(struct svy_opt_word){&(a).rep_type, svy_replicate_words, \
                                      svy_replicate_other}}, \
    {0, "rep-scale", "X", \
     SAY("theirs: what the sum of squares is multiplied by [of the type]"), \
     SVY_REAL, &(a).scale}, \
    {0, "rep-rscales", "NUMBERS", \
     SAY("theirs: a factor for each replicate, joined by commas [all 1]"), \
     SVY_TEXT, &(a).rscales}
/* clang-format on */

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
int svy_variance_read(struct svy_variance *v, const struct svy_variance_ask *a,
                      const struct svy_ask *ask, const struct svy_survey *s,
                      struct svy_err *why);

/* The replicates of a design; of linearization *f stays zeroed. name is the
 * tally's file, for messages. */
int svy_variance_factors(struct svy_variance *v, struct svy_factors *f,
                         const struct svy_design *d, const char *name,
                         struct svy_err *why);

void svy_variance_free(struct svy_variance *v);

#endif
