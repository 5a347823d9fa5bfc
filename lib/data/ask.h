/*
 * ask - what the options say, as they say it.
 *
 * svy_ask_opt_… are tables of options that commands share. What is laid
 * over a survey file alone is read here; plan.h lays it over answers.
 *
 * by      `-b a,b` crosses a and b; `-b a:b` calls column a b. A by-column
 *         must not bear a name of ours. The column that `design: wave` names
 *         is called wave
 * check   tests/unit/data/plan.c
 */
#ifndef SVY_ASK_H
#define SVY_ASK_H

#include "data/by.h"
#include "rows/opt.h"
#include "survey/catalog.h"
#include "survey/scoring.h"
#include "survey/survey.h"

struct svy_ask {
    const char *survey, *weight, *strata, *psu, *fpc, *where, *missing,
        *satisfied, *dissatisfied, *freq, *psu_ids, *unknown_psu, *rep_weights;
    struct svy_texts by, items, pairs, set;
    struct {
        size_t n;
        struct svy_two at[SVY_TEXTS_MOST];
    } two;         /* A/B of statistics that need those who answered both */
    bool own_by;   /* without -b, the by-columns of the survey file */
    bool tree;     /* count what the index needs: its items, and in pairs where
                      respondents are a sampled stage */
    bool nodes;    /* count there, unless pairs are said, those of the index, if
                      they are few */
    bool joint;    /* count there all pairs of items, for their covariances */
    bool unpaired; /* but pairs are of no use: errors come from replicates */
    bool alone;    /* respondents that are a sampled stage are clusters, each
                      named by its record, so that replicates can be made */
    bool several;  /* files: an item may lack in one of another wave */
    bool same;     /* equal parts are let through */
    size_t top, bottom;
};

/* The words of --unknown-psu and --psu-ids; the second is 1. */
extern const struct svy_word svy_ask_unknown[], svy_ask_ids[];

/* Options, in groups that a command may or may not have. */
extern const struct svy_opt svy_ask_opt_survey[], svy_ask_opt_design[],
    svy_ask_opt_ids[], svy_ask_opt_by[], svy_ask_opt_reps[],
    svy_ask_opt_items[], svy_ask_opt_who[], svy_ask_opt_same[],
    svy_ask_opt_ends[], svy_ask_opt_pairs[];

/* Reads the survey file that is asked for, by option or SVYKIT_SURVEY; without
 * either *s says nothing. */
int svy_ask_survey(const struct svy_ask *a, struct svy_survey *s,
                   struct svy_err *why);

/* What satisfied and dissatisfied are, from the options. */
struct svy_ends svy_ask_ends(const struct svy_ask *a, struct svy_mem *m);

/* The tables that are asked for, each a list of crossed by-columns. */
int svy_ask_by(struct svy_bys *all, const struct svy_ask *a,
               const struct svy_survey *s, struct svy_mem *m,
               struct svy_err *why);

#endif
