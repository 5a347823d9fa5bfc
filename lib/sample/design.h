/*
 * design - who was sampled, in which strata and stages.
 *
 * n_h counts all sampled units, also those without anybody of a domain. A
 * fraction is of the sampled in the population; 0 is with replacement. With
 * brewer fpc1 holds the inclusion probabilities of PSUs, drawn without
 * replacement and proportional to size: they may differ inside a stratum, and
 * a PSU that was certain (1) is a stratum of its own, of which nothing but
 * later stages varies.
 *
 * in      a closed tally: its units, their #psu counts and fpc
 * out     sizes and fractions of each stage for each unit, units in the order
 *         of the tally or, where neighbours matter (successive, collapse), by
 *         their ids with numbers in them by size
 * errors  an fpc that changes inside a stratum or PSU, counts mixed with
 *         fractions, n > N; ids that are said to be unique but are not
 * cost    units x stages; in order of ids, units x log units
 * check   tests/unit/sample/design.c, tests/unit/meaning/textbook.c
 */
#ifndef SVY_DESIGN_H
#define SVY_DESIGN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "data/tally.h"
#include "ground/err.h"
#include "ground/mem.h"

/* What to do about a stratum of one PSU; lonely.h, variance.h. */
enum svy_lonely_rule {
    SVY_LONELY_REFUSE,
    SVY_LONELY_CERTAINTY,
    SVY_LONELY_CENTERED,
    SVY_LONELY_SCALED,
    SVY_LONELY_COLLAPSE
};

/* How the sample is to be looked at; zeroed is the rule. */
struct svy_design_how {
    bool unique; /* a PSU id means one PSU, not one in each stratum */
    enum svy_lonely_rule lonely;
    bool lonely_domain; /* also where a domain leaves one PSU in a stratum */
    bool brewer;        /* fpc1 are inclusion probabilities */
    bool successive;    /* a systematic sample: neighbours are compared */
};

struct svy_stage {
    uint32_t *group;  /* group[u]: which unit of this stage u lies in */
    uint32_t *first;  /* first[u]: the first of those beside it */
    uint32_t *count;  /* count[u]: units of this stage beside it, sampled; of
                         PSUs those that were not certain to be */
    double *fraction; /* fraction[u]: sampled of the population; 0: WR */
};

struct svy_design {
    const struct svy_tally *t;
    struct svy_design_how how;
    size_t nunit, nstage; /* stages of clusters */
    bool elements;        /* respondents are a stage after them */
    uint32_t *at;         /* at[i]: where unit i of the tally stands here */
    const struct svy_unit **unit;
    uint32_t *stratum; /* stratum[u], wave regarded */
    struct svy_stage stage[SVY_STAGES];
    size_t *people;   /* people[u]: respondents sampled in unit u */
    size_t *together; /* without clusters: in the stratum of unit u */
    double *fraction; /* of respondents, where they are a stage */
    double *open;     /* with brewer, open[u]: 1 - pi, summed over a stratum */
    bool counted;     /* variances need na and nb of svy_z */
    struct svy_mem mem;
};

/* name is the tally's file, for messages. */
int svy_design_init(struct svy_design *d, const struct svy_tally *t,
                    const struct svy_design_how *how, const char *name,
                    struct svy_err *why);

/* Ids of PSUs that occur in several strata of a wave. */
struct svy_design_ids {
    size_t repeated, unique; /* those; and all that differ, within a wave */
    const char *id, *in[2];  /* one of them, and two of its strata */
};

/* Without clusters there are none. */
void svy_design_ids(const struct svy_design *d, struct svy_design_ids *ids);

/* How many PSUs there are; 0 without clusters. */
size_t svy_design_psus(const struct svy_design *d);

/* PSUs and strata among units (rising); without clusters a respondent is a
 * PSU and people is how many they are. */
void svy_design_count(const struct svy_design *d, const uint32_t *unit,
                      size_t n, size_t people, size_t *psus, size_t *strata);

void svy_design_free(struct svy_design *d);

#endif
