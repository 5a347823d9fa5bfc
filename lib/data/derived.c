#include "data/derived.h"

#include <math.h>
#include <string.h>

#include "survey/tree.h"

/* Weights as whole numbers, where they are such multiples of each other: with
 * them sums of points are exact, and one score is one number. */
static void
make_whole(double *w, size_t n)
{
    enum { MOST = 60 };
    double least = INFINITY;

    for (size_t i = 0; i < n; i++)
        least = fmin(least, w[i]);
    for (int k = 1; k <= MOST; k++) {
        size_t whole = 0;

        while (whole < n && fabs(remainder(w[whole] / least * k, 1)) < 1e-9)
            whole++;
        if (whole < n)
            continue;
        for (size_t i = 0; i < n; i++)
            w[i] = round(w[i] / least * k);
        return;
    }
}

/* Weights of a mean: those that its items have in the tree, or none. */
static void
find_weights(struct svy_derived *d, struct svy_mem *m)
{
    const struct svy_node *node =
        d->derive->node ? svy_survey_node(d->survey, d->derive->node) : NULL;
    const struct svy_leaf *leaf = NULL;

    if (node != NULL) {
        leaf = svy_tree_leaves(d->survey, node, &d->of.n, m);
        d->of.name = svy_mem_take(m, d->of.n, sizeof *d->of.name);
    }
    d->weight = svy_mem_take(m, d->of.n, sizeof *d->weight);
    d->worth = svy_mem_take(m, d->of.n, sizeof *d->worth);
    for (size_t i = 0; i < d->of.n; i++) {
        d->weight[i] = leaf ? leaf[i].weight : 1;
        if (leaf != NULL)
            d->of.name[i] = leaf[i].item;
    }
    make_whole(d->weight, d->of.n);
}

void
svy_derived_init(struct svy_derived *d, const struct svy_survey *s,
                 const struct svy_derive *derive, struct svy_mem *m)
{
    *d = (struct svy_derived){.survey = s, .derive = derive, .of = derive->of};
    if (derive->kind == SVY_MEAN)
        find_weights(d, m);
    d->part = svy_mem_take(m, d->of.n, sizeof *d->part);
}

/* The scale of a part; of a sum, if there is one. */
static int
add_scale(struct svy_derived *d, size_t i, const struct svy_ends *ends,
          struct svy_mem *m, struct svy_err *why)
{
    const char *name = d->of.name[i], *file = d->survey->file;
    const struct svy_item *it = svy_survey_item(d->survey, name);
    const enum svy_derive_kind kind = d->derive->kind;
    struct svy_scoring *s = &d->scoring[i];

    if (it != NULL && it->number && kind == SVY_MEAN)
        svy_scoring_limit(s, it);
    else if (it != NULL && it->scale != NULL) {
        if (svy_scoring_check(ends, it->scale, it->name, why))
            return why->code;
        *s = svy_scoring(m, it->scale, it->reverse, ends);
    } else if (kind != SVY_SUM)
        return svy_err(why, SVY_FAILED,
                       "%s: derived item '%s' needs a scale for '%s'; "
                       "declare it in the survey file",
                       file, d->derive->name, name);
    if (kind == SVY_EVERY)
        return svy_scoring_apart(s, true, false, file, name, why);
    return kind == SVY_MEAN
               ? svy_scoring_fit(s, d->survey->score, file, name, why)
               : 0;
}

int
svy_derived_scales(struct svy_derived *d, const struct svy_ends *ends,
                   struct svy_mem *m, struct svy_err *why)
{
    if (d->derive->kind == SVY_COUNT || d->derive->kind == SVY_RECODE)
        return 0;
    d->scoring = svy_mem_take(m, d->of.n, sizeof *d->scoring);
    for (size_t i = 0; i < d->of.n; i++)
        if (add_scale(d, i, ends, m, why))
            return why->code;
    return 0;
}

static double
every(const struct svy_derived *d)
{
    bool all = true;

    for (size_t i = 0; i < d->of.n; i++) {
        const char *code = d->part[i]->code;

        if (code == NULL)
            return NAN;
        all &= d->scoring[i].satisfied[svy_scoring_find(&d->scoring[i], code)];
    }
    return all;
}

/* What the answer to a part of a mean is worth. */
static struct svy_worth
worth(const struct svy_derived *d, size_t i)
{
    const struct svy_answer *a = d->part[i];
    const struct svy_scoring *s = &d->scoring[i];
    const enum svy_score score = d->survey->score;

    if (s->n == 0)
        return svy_scoring_measure(s, score, a->number);
    return svy_scoring_worth(s, score, (size_t)svy_scoring_find(s, a->code));
}

/* Points are added up by scale and divided once, so that a score does not
 * depend on which item got which answer. */
static double
mean(struct svy_derived *d)
{
    double total = 0, weight = 0;
    size_t answered = 0;

    for (size_t i = 0; i < d->of.n; i++) {
        if (d->part[i]->code == NULL)
            continue;
        answered++;
        weight += d->weight[i];
        d->worth[i] = worth(d, i);
    }
    // divided, since 14 of 25 must be 0.56, and 0.56 * 25 is more than 14
    if (answered == 0 || (double)answered / (double)d->of.n < d->derive->share)
        return NAN;
    for (size_t i = 0; i < d->of.n; i++) {
        const double per = d->worth[i].per;
        double points = 0;

        for (size_t k = i; k < d->of.n; k++)
            if (d->worth[k].per == per) {
                points += d->weight[k] * d->worth[k].of;
                d->worth[k].per = 0;
            }
        total += per > 0 ? points / (per * weight) : 0;
    }
    return total;
}

static double
sum(const struct svy_derived *d)
{
    double total = 0;

    for (size_t i = 0; i < d->of.n; i++) {
        const struct svy_answer *a = d->part[i];
        const struct svy_scoring *s = &d->scoring[i];

        total +=
            s->n == 0 || a->code == NULL
                ? a->number // NaN if not answered
                : svy_scoring_number(s, (size_t)svy_scoring_find(s, a->code));
    }
    return total;
}

static const char *
recode(const struct svy_derived *d, const struct svy_answer *a)
{
    for (size_t i = 0; a->code != NULL && i < d->derive->n; i++) {
        const struct svy_into *to = &d->derive->into[i];

        for (size_t k = 0; k < to->codes.n; k++)
            if (strcmp(to->codes.name[k], a->code) == 0)
                return to->name;
        if (to->codes.n == 0 && a->number >= to->low && a->number <= to->high)
            return to->name;
    }
    return NULL;
}

bool
svy_derived_code(struct svy_derived *d, char text[static SVY_NUM_WIDTH],
                 const char **code)
{
    const struct svy_answer *first = d->part[0];
    double x = NAN;

    switch (d->derive->kind) {
    case SVY_EVERY:
        x = every(d);
        break;
    case SVY_MEAN:
        x = mean(d);
        break;
    case SVY_SUM:
        x = sum(d);
        break;
    case SVY_COUNT:
        x = first->code ? (double)first->choice.n : NAN;
        break;
    case SVY_RECODE:
        *code = recode(d, first);
        return true;
    }
    *code = isnan(x) ? NULL : svy_num_print(x, text);
    return !isinf(x);
}
