#include "data/plan.h"

#include <math.h>
#include <string.h>

#include "data/asked.h"
#include "data/by.h"
#include "data/needs.h"
#include "data/tally.h"
#include "ground/strlist.h"
#include "survey/tree.h"

/* The columns of the design: an option, else the survey file. */
static void
plan_design(struct svy_plan *p, const struct svy_ask *a)
{
    const struct svy_design_keys *d = &p->survey->design;

    p->weight = a->weight ? a->weight : d->weight;
    p->strata = a->strata ? svy_strlist_read(&p->mem, a->strata) : d->strata;
    p->psu = a->psu ? svy_strlist_read(&p->mem, a->psu) : d->psu;
    p->fpc = a->fpc ? svy_strlist_read(&p->mem, a->fpc) : d->fpc;
    p->freq = a->freq;
    if (p->freq != NULL)
        p->weight = NULL;
    if (p->survey->weighting != NULL)
        p->base = d->base;
}

static int
plan_unknown(struct svy_plan *p, const struct svy_ask *a, struct svy_err *why)
{
    p->unknown_own = a->unknown_psu != NULL &&
                     svy_word_find(svy_ask_unknown, a->unknown_psu) == 1;
    if (a->unknown_psu != NULL && p->psu.n == 0)
        return svy_err(why, SVY_MISUSED,
                       "--unknown-psu: no PSUs are named; name their "
                       "columns with --psu");
    return 0;
}

static int
check_stages(const struct svy_plan *p, struct svy_err *why)
{
    if (p->psu.n > SVY_STAGES)
        return svy_err(why, SVY_MISUSED, "--psu: %d stages are the most",
                       (int)SVY_STAGES);
    if (p->fpc.n > p->psu.n + 1)
        return svy_err(why, SVY_MISUSED,
                       "--fpc: %zu columns for %zu stages of clusters; one "
                       "more than clusters is the most (respondents)",
                       p->fpc.n, p->psu.n);
    return 0;
}

/* The frame must say what the fpc columns say. */
static int
plan_frame(struct svy_plan *p, struct svy_err *why)
{
    const struct svy_survey *s = p->survey;

    if (p->fpc.n == 0 || s->design.population == NULL)
        return 0;
    p->frame = &p->own_frame;
    return svy_frame_read(
        &p->own_frame,
        svy_mem_print(&p->mem, "%s/%s", s->folder, s->design.population),
        &p->strata, &p->psu, why);
}

static int
plan_wave(struct svy_plan *p, const struct svy_ask *a,
          const struct svy_answers *answers, struct svy_err *why)
{
    const char *column = svy_survey_column(p->survey, "wave");

    p->wave = p->survey->wave;
    for (size_t i = 0; i < a->set.n; i++) {
        if (strncmp(a->set.at[i], "wave=", 5) != 0 || a->set.at[i][5] == '\0')
            return svy_err(why, SVY_MISUSED,
                           "--set: '%s' is not of the form wave=W",
                           a->set.at[i]);
        p->wave = a->set.at[i] + 5;
    }
    if (strcmp(column, "wave") != 0 && svy_answers_find(answers, "wave") >= 0)
        return svy_err(why, SVY_FAILED,
                       "%s: there is a column 'wave', but %s says that the "
                       "wave stands in '%s'; rename it, or take design: wave: "
                       "out",
                       answers->rows->name, p->survey->file, column);
    if (svy_answers_find(answers, column) >= 0)
        p->wave = NULL;
    else if (p->wave == NULL && p->survey->design.wave != NULL)
        return svy_answers_none(answers->rows->name, &answers->column,
                                &(struct svy_strlist){.n = 1, .name = &column},
                                svy_answers_hint(answers, &p->mem), why);
    else if (p->wave == NULL)
        return 0;
    svy_strlist_add(&p->source, &p->mem, column);
    svy_strlist_add(&p->by, &p->mem, "wave");
    return 0;
}

/* All tables together: what is in any of them is crossed once. */
static int
plan_by(struct svy_plan *p, const struct svy_ask *a, struct svy_err *why)
{
    struct svy_bys all;

    if (svy_ask_by(&all, a, p->survey, &p->mem, why))
        return why->code;
    for (size_t i = 0; i < all.n; i++)
        for (size_t j = 0; j < all.at[i].name.n; j++) {
            const char *source = all.at[i].source.name[j],
                       *name = all.at[i].name.name[j];
            const long at = svy_strlist_find(&p->by, name);

            if (at >= 0 && strcmp(p->source.name[at], source) != 0)
                return svy_by_twice(p->source.name[at], source, name, why);
            if (at >= 0)
                continue;
            svy_strlist_add(&p->source, &p->mem, source);
            svy_strlist_add(&p->by, &p->mem, name);
        }
    return 0;
}

/* A complaint about the columns of one file of several says which; in any they
 * may be called something because the table begins further down. */
static int
of_file(struct svy_plan *p, const struct svy_answers *answers,
        const struct svy_err *what, struct svy_err *why)
{
    const char *hint = svy_answers_hint(answers, &p->mem);

    return p->several ? svy_err(why, what->code, "%s: %s%s",
                                answers->rows->name, what->text, hint)
                      : svy_err(why, what->code, "%s%s", what->text, hint);
}

/* The columns, and of several files also what is asked for by name: it may be
 * in another of them. */
static struct svy_strlist
others(struct svy_plan *p, const struct svy_ask *a,
       const struct svy_answers *answers)
{
    struct svy_strlist all = {0};

    if (!p->several)
        return answers->column;
    for (size_t c = 0; c < answers->column.n; c++)
        svy_strlist_add(&all, &p->mem, answers->column.name[c]);
    for (size_t i = 0; i < a->items.n; i++)
        svy_strlist_plain(&all, &p->mem, a->items.at[i]);
    return all;
}

static int
plan_items(struct svy_plan *p, const struct svy_ask *a,
           const struct svy_answers *answers, struct svy_err *why)
{
    const struct svy_strlist all = others(p, a, answers);
    struct svy_err what = {0};

    if (a->tree)
        svy_tree_items(p->survey, &p->items, &p->mem);
    else if (svy_asked(&a->items, p->survey, &all, &p->items, &p->mem, &what))
        return of_file(p, answers, &what, why);
    return p->items.n > 0 || a->pairs.n > 0 || a->two.n > 0
               ? 0
               : svy_err(why, SVY_MISUSED,
                         "say which items to count, with --items or a survey "
                         "file (--survey)");
}

/* Whether respondents are a sampled stage of their own. */
static bool
are_sampled(const struct svy_plan *p)
{
    return p->psu.n == 0 || p->fpc.n > p->psu.n;
}

static int
plan_pairs(struct svy_plan *p, const struct svy_ask *a,
           const struct svy_answers *answers, struct svy_err *why)
{
    const struct svy_strlist all = others(p, a, answers);

    if (svy_pairplan_plan(&p->pair, a, p->survey, &all, why))
        return why->code;
    if (!a->unpaired && are_sampled(p))
        svy_pairplan_people(&p->pair, a, p->survey, &p->items);
    return 0;
}

static int
plan_alone(struct svy_plan *p, const struct svy_ask *a, struct svy_err *why)
{
    p->alone = a->alone && are_sampled(p);
    if (!p->alone || a->freq == NULL)
        return 0;
    return svy_err(why, SVY_MISUSED,
                   "--freq: a row stands for many respondents, of whom "
                   "replicates cannot leave out one; use --variance taylor");
}

static int
plan_reps(struct svy_plan *p, const struct svy_ask *a,
          const struct svy_answers *answers, struct svy_err *why)
{
    const struct svy_strlist asked = svy_strlist_read(&p->mem, a->rep_weights);
    struct svy_err what = {0};

    return asked.n > 0 &&
                   svy_strlist_expand(&p->reps, &p->mem, &asked,
                                      &answers->column, "--rep-weights", &what)
               ? of_file(p, answers, &what, why)
               : 0;
}

/* Rows of a tally that are of no item begin with a #. */
static int
check_items(const struct svy_plan *p, struct svy_err *why)
{
    for (size_t i = 0; i < p->items.n; i++)
        if (*p->items.name[i] == '#')
            return svy_err(why, SVY_FAILED,
                           "an item cannot be called '%s', for a tally has "
                           "rows of such names; rename the column",
                           p->items.name[i]);
    return 0;
}

static int
plan_where(struct svy_plan *p, const struct svy_ask *a, struct svy_err *why)
{
    if (a->where != NULL && svy_expr_read(&p->where, a->where, "--where", why))
        return why->code;
    for (size_t i = 0; i < p->where.n; i++)
        p->where.name[i] = svy_survey_column(p->survey, p->where.name[i]);
    return 0;
}

int
svy_plan_read(struct svy_plan *p, const struct svy_ask *a,
              const struct svy_survey *s, struct svy_answers *answers,
              struct svy_err *why)
{
    *p = (struct svy_plan){.survey = s, .several = a->several};
    p->missing = svy_strlist_read(&p->mem, a->missing);
    p->ends = svy_ask_ends(a, &p->mem);
    plan_design(p, a);
    svy_needs_columns(s, answers);
    return check_stages(p, why) || plan_unknown(p, a, why) ||
           plan_frame(p, why) || plan_wave(p, a, answers, why) ||
           plan_by(p, a, why) || plan_items(p, a, answers, why) ||
           check_items(p, why) || plan_pairs(p, a, answers, why) ||
           plan_alone(p, a, why) || plan_reps(p, a, answers, why) ||
           svy_survey_public(s, &p->strata, why) ||
           svy_survey_public(s, &p->psu, why) ||
           svy_survey_public(s, &p->source, why) ||
           svy_survey_public(s, &p->items, why) ||
           svy_survey_public(s, &p->pair.first, why) ||
           svy_survey_public(s, &p->pair.second, why) || plan_where(p, a, why);
}

void
svy_plan_free(struct svy_plan *p)
{
    svy_expr_free(&p->where);
    svy_frame_free(&p->own_frame);
    svy_pairplan_free(&p->pair);
    svy_mem_free(&p->mem);
}
