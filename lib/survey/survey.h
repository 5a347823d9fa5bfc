/*
 * survey - what one survey is: design, scales, questions, index, units.
 *
 * The settings that come in from the side of every pipe, read from
 * surveys/NAME/survey.yaml; svykit-survey(5) explains each key, and
 * tests/data/every-key.yaml holds each once. Reading checks everything that
 * can be checked without data: known keys (the nearest is named), types,
 * names used but not declared, two items or columns of one name, cycles in
 * the index tree, codes twice in a scale, classes out of order. A complaint
 * is `FILE:LINE:COLUMN: sentence`.
 *
 * A zeroed struct is a survey that says nothing: commands run without a file
 * on it. All that is pointed to lives in the survey's own arena. Lists are in
 * the order of the file. A text that the file does not give is NULL, a number
 * NaN, a list empty.
 *
 * check   tests/unit/survey/survey.c
 */
#ifndef SVY_SURVEY_H
#define SVY_SURVEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "ground/err.h"
#include "ground/intern.h"
#include "ground/mem.h"
#include "ground/strlist.h"
#include "survey/expr.h"
#include "survey/label.h"

struct svy_code {
    const char *code;
    struct svy_label label;
    struct svy_strlist also; /* other texts for it, for svyread */
    double points;           /* NaN if none */
    const char *reason;      /* of a missing code: no-opinion, refused, … */
};

struct svy_scale {
    const char *name;
    size_t n, nmissing;
    struct svy_code *code;    /* code[0 .. n-1] */
    struct svy_strlist known; /* the same codes, to find them */
    struct svy_code *missing; /* codes that stand for no answer */
    struct svy_strlist satisfied, dissatisfied; /* empty: the two ends */
};

/* A question (`items`) or another column of the answers (`columns`). */
struct svy_item {
    const char *name;
    struct svy_label label;
    const struct svy_scale *scale; /* NULL if none */
    bool column;                   /* stands under `columns` */
    bool reverse;                  /* the scale runs backward */
    bool number;                   /* type: number */
    double min, max;               /* of a number */
    const char *multi;             /* between choices; NULL: one answer */
    struct svy_strlist old;        /* earlier names */
    struct svy_expr *relevant;     /* who is asked; NULL: everybody */
};

enum svy_derive_kind {
    SVY_EVERY, /* 1 when every one of `of` is satisfied, else 0 */
    SVY_MEAN,  /* index points over a node's items, if enough are answered */
    SVY_SUM,   /* sum of codes */
    SVY_COUNT, /* number of choices of a multi item */
    SVY_RECODE /* ranges or lists of codes to a new code */
};

struct svy_into {
    const char *name;
    double low, high;         /* a..b, both included; -inf or inf when open */
    struct svy_strlist codes; /* else these */
};

struct svy_derive {
    const char *name;
    struct svy_label label;
    enum svy_derive_kind kind;
    struct svy_strlist of; /* items, expanded; of COUNT and RECODE one column */
    const char *node;      /* of MEAN: the node named, or NULL: items */
    double share;          /* of MEAN: at-least; 1 unless given */
    size_t n;
    struct svy_into *into; /* into[0 .. n-1] */
};

struct svy_pair {
    const char *a, *b; /* two names; or a node and NULL: all pairs in it */
};

enum svy_score { SVY_TOP2, SVY_MEAN5, SVY_MEAN0, SVY_NET, SVY_NPS, SVY_POINTS };
extern const char *const svy_score_name[]; /* ended by NULL */

enum svy_weights { SVY_BY_ITEMS, SVY_BY_CHILDREN };
enum svy_incomplete { SVY_NA, SVY_RESCALE };

struct svy_child {
    long node;        /* index in survey.node, or -1: */
    const char *item; /* an item or a derived item */
    double weight;    /* NaN: by the rule of `weights` */
};

struct svy_node {
    const char *name;
    struct svy_label label;
    size_t n;
    struct svy_child *child;               /* child[0 .. n-1] */
    size_t items;                          /* below it, in however many steps */
    long parent;                           /* -1: a root */
    const struct svy_aggregate *aggregate; /* a row of tree.h */
    enum svy_incomplete incomplete;
};

struct svy_class {
    double from; /* belongs to the class */
    const char *name;
    struct svy_label label;
};

struct svy_level {
    const char *name;
    struct svy_label label;
    struct svy_strlist also, was;
    const char *group; /* NULL if none */
    double tile[2];    /* x, y; NaN if none */
};

struct svy_group {
    const char *name;
    struct svy_label label;
};

struct svy_design_keys {
    const char *id, *weight, *base, *population, *interviewer, *start, *end;
    const char *wave; /* the column; NULL: it is called so */
    struct svy_strlist strata, psu, fpc;
    bool unique;   /* psu-ids: unique */
    bool ids_said; /* psu-ids stands in the file */
    const char *status;
    struct svy_strlist respondent, nonrespondent, ineligible, unknown;
};

struct svy_checks {
    struct svy_strlist straight_of, duplicates_of;
    double straight_items, minutes, nonresponse_item, nonresponse_form,
        duplicates_share, forms_a_day; /* NaN: not asked for */
};

struct svy_survey {
    const char *file, *folder; /* where it was read; paths in it are relative */
    const char *name, *wave;
    struct svy_label title, source;
    bool simulated;
    struct svy_design_keys design;
    const char *weighting, *margins; /* method, file */
    size_t nscale, nitem, nderive, npair, nnode, nclass, nlevel, ngroup;
    struct svy_scale *scale;
    struct svy_item *item; /* items first, then columns */
    struct svy_derive *derive;
    struct svy_pair *pair;
    struct svy_strlist by;
    enum svy_score score;
    enum svy_weights weights;
    struct svy_node *node;   /* children after their parents */
    struct svy_class *class; /* from falling */
    const char *units_by;
    struct svy_level *level;
    struct svy_group *group;
    struct svy_checks checks;
    struct svy_strlist private;
    /* To find them: a name's number is its place in item, derive, … */
    struct svy_intern scale_names, item_names, derive_names, node_names,
        level_names;
    struct svy_intern old_names; /* all earlier names of items */
    struct svy_mem mem;
};

/* All three are in load.c. After an error s says nothing, and needs no
 * freeing. svy_survey_find() reads the file that was said, else that of
 * SVYKIT_SURVEY; an empty name is none, and of none s says nothing. */
int svy_survey_find(struct svy_survey *s, const char *said,
                    struct svy_err *why);
int svy_survey_read(struct svy_survey *s, const char *path,
                    struct svy_err *why);
int svy_survey_parse(struct svy_survey *s, FILE *in, const char *name,
                     struct svy_err *why);

void svy_survey_free(struct svy_survey *s);

/* By name, or NULL. An item is one of `items` or `columns`. */
const struct svy_scale *svy_survey_scale(const struct svy_survey *s,
                                         const char *name);
const struct svy_item *svy_survey_item(const struct svy_survey *s,
                                       const char *name);
const struct svy_derive *svy_survey_derive(const struct svy_survey *s,
                                           const char *name);
const struct svy_node *svy_survey_node(const struct svy_survey *s,
                                       const char *name);
const struct svy_level *svy_survey_level(const struct svy_survey *s,
                                         const char *name);

/* The column of the answers that a name stands for: itself, but for wave that
 * which design: names. */
const char *svy_survey_column(const struct svy_survey *s, const char *name);

/* Whether a column is private, and an error where one of names is: what they
 * hold is never printed, as a category, an id or an answer. */
bool svy_survey_private(const struct svy_survey *s, const char *name);
int svy_survey_public(const struct svy_survey *s,
                      const struct svy_strlist *names, struct svy_err *why);

/* Whether a number is not outside what an item declares. */
bool svy_survey_within(const struct svy_item *item, double number);

#endif
