/*
 * ask - what the options say, as they say it.
 *
 * SVY_ASK_… are the rows of option tables that commands share. What is laid
 * over a survey file alone is read here; plan.h lays it over answers.
 *
 * by      `-b a,b` crosses a and b; `-b a:b` calls column a b. A by-column
 *         must not bear a name of ours. The column that `design: wave` names
 *         is called wave
 * check   tests/unit/plan.c
 */
#ifndef SVY_ASK_H
#define SVY_ASK_H

#include "by.h"
#include "catalog.h"
#include "opt.h"
#include "score.h"
#include "survey.h"

struct svy_ask {
    const char *survey, *weight, *strata, *psu, *fpc, *where, *missing,
        *satisfied, *dissatisfied, *counts, *psu_ids, *unknown_psu,
        *rep_weights;
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

/* clang-format off */
#define SVY_ASK_SURVEY(a) \
    {'s', "survey", "FILE", \
     SAY("survey file [$SVYKIT_SURVEY]"), \
     SVY_TEXT, &(a).survey}
#define SVY_ASK_DESIGN(a) \
    {'w', "weight", "COLUMN", \
     SAY("column of weights [of the survey file, else all 1]"), \
     SVY_TEXT, &(a).weight}, \
    {0, "strata", "COLUMNS", \
     SAY("columns of strata, joined by commas"), \
     SVY_TEXT, &(a).strata}, \
    {0, "psu", "COLUMNS", \
     SAY("columns of clusters, a stage each"), \
     SVY_TEXT, &(a).psu}, \
    {0, "fpc", "COLUMNS", \
     SAY("columns of population counts or fractions, a stage each"), \
     SVY_TEXT, &(a).fpc}, \
    {0, "unknown-psu", "KIND", \
     SAY("records without a cluster: refuse them, or own: each is one " \
         "[refuse]"), \
     SVY_WORD, &(struct svy_opt_word){&(a).unknown_psu, svy_ask_unknown, NULL}}
#define SVY_ASK_IDS(a) \
    {0, "psu-ids", "KIND", \
     SAY("PSU ids are nested in strata, or unique [nested]"), \
     SVY_WORD, &(struct svy_opt_word){&(a).psu_ids, svy_ask_ids, NULL}}
#define SVY_ASK_BY(a) \
    {'b', "by", "COLUMNS", \
     SAY("by-columns; a comma crosses, repeat for more tables"), \
     SVY_TEXTS, &(a).by}
#define SVY_ASK_REPS(a) \
    {0, "rep-weights", "NAMES", \
     SAY("columns of replicate weights"), \
     SVY_TEXT, &(a).rep_weights}
#define SVY_ASK_ITEMS(a) \
    {'i', "items", "NAMES", \
     SAY("items: names, a..b, globs [those of the survey file]"), \
     SVY_TEXTS, &(a).items}
#define SVY_ASK_WHO(a) \
    {0, "where", "EXPR", \
     SAY("count these respondents only; the design keeps all"), \
     SVY_TEXT, &(a).where}, \
    {0, "missing", "CODES", \
     SAY("codes that stand for no answer"), \
     SVY_TEXT, &(a).missing}, \
    {0, "set", "wave=W", \
     SAY("say the wave of answers that do not"), \
     SVY_TEXTS, &(a).set}, \
    {0, "counts", "COLUMN", \
     SAY("a row stands for as many respondents of weight 1"), \
     SVY_TEXT, &(a).counts}
#define SVY_ASK_SAME(a) \
    {0, "same-part", NULL, \
     SAY("take files whose records are the same: they are truly alike"), \
     SVY_FLAG, &(a).same}
#define SVY_ASK_ENDS(a) \
    {0, "satisfied", "CODES", \
     SAY("codes that count as satisfied"), \
     SVY_TEXT, &(a).satisfied}, \
    {0, "dissatisfied", "CODES", \
     SAY("codes that count as dissatisfied"), \
     SVY_TEXT, &(a).dissatisfied}, \
    {0, "top", "K", \
     SAY("satisfied are the K highest codes [2]"), \
     SVY_WHOLE, &(a).top}, \
    {0, "bottom", "K", \
     SAY("dissatisfied are the K lowest codes [2]"), \
     SVY_WHOLE, &(a).bottom}
#define SVY_ASK_PAIRS(a) \
    {0, "pairs", "NAMES", \
     SAY("pairs a*b, or nodes: all pairs of their items"), \
     SVY_TEXTS, &(a).pairs}
/* clang-format on */

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
