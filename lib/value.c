#include "value.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "names.h"
#include "num.h"
#include "tree.h"

enum kind { COLUMN, CHOICE, EVERY, MEAN, SUM, COUNT, RECODE, NOTHING };

struct svy_value {
    const char *name;
    enum kind kind;
    size_t column;               /* of COLUMN */
    const struct svy_item *item; /* of the survey, or NULL */
    const struct svy_derive *derive;
    size_t nof, *of;             /* the variables it is made of */
    double *weight;              /* of MEAN: of each, summing to 1 */
    struct svy_scoring *scoring; /* of EVERY and MEAN: of each */
    struct svy_names seen;
    size_t room;
    struct svy_answer **answer; /* parallel to seen; each lives in the arena */
    struct svy_answer *byte[256]; /* short cut for cells of one byte */
    struct svy_answer *now;
};

void
svy_value_init(struct svy_values *v, const struct svy_survey *survey,
               const struct svy_answers *answers,
               const struct svy_list *missing, const struct svy_ends *ends)
{
    *v = (struct svy_values){
        .survey = survey, .answers = answers, .missing = missing, .ends = ends};
}

struct svy_answer *
svy_value_now(const struct svy_values *v, size_t at)
{
    return v->at[at].now;
}

/* `q5/counter` when q5 is a multi item with such a code. */
static const struct svy_item *
multi(const struct svy_survey *s, const char *name, const char **choice)
{
    const char *slash = strrchr(name, '/');

    for (size_t i = 0; slash != NULL && i < s->nitem; i++) {
        const struct svy_item *it = &s->item[i];

        if (it->multi != NULL && strncmp(it->name, name, slash - name) == 0 &&
            it->name[slash - name] == '\0') {
            *choice = slash + 1;
            return it;
        }
    }
    return NULL;
}

/* Declares what a variable is made of; it comes before the variable, so that
 * in the order of declaration everything is there when it is needed. */
static int
add_parts(struct svy_values *v, struct svy_value *x, const struct svy_list *of,
          struct svy_err *why)
{
    x->nof = of->n;
    x->of = svy_mem_take(&v->mem, of->n, sizeof *x->of);
    for (size_t i = 0; i < of->n; i++)
        if (svy_value_add(v, of->name[i], &x->of[i], why))
            return why->code;
    return 0;
}

/* The scales of what EVERY and MEAN are made of, and SUM if there are. */
static int
add_scorings(struct svy_values *v, struct svy_value *x, struct svy_err *why)
{
    x->scoring = svy_mem_take(&v->mem, x->nof, sizeof *x->scoring);
    for (size_t i = 0; i < x->nof; i++) {
        const struct svy_item *it = v->at[x->of[i]].item;

        if (it != NULL && it->scale != NULL &&
            svy_scoring_check(v->ends, it->scale, it->name, why))
            return why->code;
        if (it != NULL && it->scale != NULL)
            x->scoring[i] =
                svy_scoring(&v->mem, it->scale, it->reverse, v->ends);
        else if (x->kind != SUM)
            return svy_err(why, SVY_FAILED,
                           "%s: derived item '%s' needs a scale for '%s'; "
                           "declare it in the survey file",
                           v->survey->file, x->name, v->at[x->of[i]].name);
    }
    return 0;
}

/* The items of a mean, with the weights that they have in the tree. */
static struct svy_list
mean_parts(struct svy_values *v, struct svy_value *x)
{
    const struct svy_node *node =
        x->derive->node ? svy_survey_node(v->survey, x->derive->node) : NULL;
    struct svy_list of = x->derive->of;
    const struct svy_leaf *leaf = NULL;

    if (node != NULL) {
        leaf = svy_tree_leaves(v->survey, node, &of.n, &v->mem);
        of.name = svy_mem_take(&v->mem, of.n, sizeof *of.name);
    }
    x->weight = svy_mem_take(&v->mem, of.n, sizeof *x->weight);
    for (size_t i = 0; i < of.n; i++) {
        x->weight[i] = leaf ? leaf[i].weight : 1 / (double)of.n;
        if (leaf != NULL)
            of.name[i] = leaf[i].item;
    }
    return of;
}

static int
add_derived(struct svy_values *v, struct svy_value *x, struct svy_err *why)
{
    static const enum kind kind[] = {[SVY_EVERY] = EVERY,
                                     [SVY_MEAN] = MEAN,
                                     [SVY_SUM] = SUM,
                                     [SVY_COUNT] = COUNT,
                                     [SVY_RECODE] = RECODE};
    struct svy_list of = x->derive->of;

    x->kind = kind[x->derive->kind];
    if (x->kind == MEAN)
        of = mean_parts(v, x);
    if (add_parts(v, x, &of, why))
        return why->code;
    return x->kind == COUNT || x->kind == RECODE ? 0 : add_scorings(v, x, why);
}

/* What a name stands for: a column of the answers before all, then a choice,
 * then a derived item. */
static int
resolve(struct svy_values *v, struct svy_value *x, struct svy_err *why)
{
    const char *choice;
    const struct svy_item *of;

    x->item = svy_survey_item(v->survey, x->name);
    if (svy_answers_find(v->answers, x->name) >= 0)
        return svy_answers_column(v->answers, x->name, &x->column, why);
    of = multi(v->survey, x->name, &choice);
    if (of != NULL) {
        const struct svy_list part = {1, (const char **)&of->name};

        x->kind = CHOICE;
        return add_parts(v, x, &part, why);
    }
    x->derive = svy_survey_derive(v->survey, x->name);
    if (x->derive != NULL)
        return add_derived(v, x, why);
    if (v->lax) {
        x->kind = NOTHING;
        return 0;
    }
    return svy_answers_column(v->answers, x->name, &x->column, why);
}

int
svy_value_add(struct svy_values *v, const char *name, size_t *at,
              struct svy_err *why)
{
    struct svy_value x = {.name = svy_mem_copy(&v->mem, name)};

    for (*at = 0; *at < v->n; ++*at)
        if (strcmp(v->at[*at].name, name) == 0)
            return 0;
    if (resolve(v, &x, why))
        return why->code;
    v->at = svy_mem_more(v->at, &v->room, v->n + 1, sizeof *v->at);
    *at = v->n;
    v->at[v->n++] = x;
    return 0;
}

enum svy_found
svy_value_found(const struct svy_values *v, size_t at, const char **name)
{
    const struct svy_value *x = &v->at[at];

    *name = x->name;
    return x->kind == COLUMN    ? SVY_IS_COLUMN
           : x->kind == NOTHING ? SVY_IS_LACKING
                                : SVY_IS_MADE;
}

/* The remembered answer of a text; *isnew tells that it must be judged. */
static struct svy_answer *
remember(struct svy_values *v, struct svy_value *x, const char *text,
         bool *isnew)
{
    size_t n = x->seen.n, i = svy_names_add(&x->seen, text, strlen(text));

    *isnew = i == n;
    if (*isnew) {
        x->answer = svy_mem_more(x->answer, &x->room, i + 1, sizeof *x->answer);
        x->answer[i] = svy_mem_take(&v->mem, 1, sizeof **x->answer);
        *x->answer[i] = (struct svy_answer){.number = NAN, .mark = SIZE_MAX};
    }
    return x->answer[i];
}

static int
read_column(struct svy_values *v, struct svy_value *x, struct svy_err *why)
{
    const char *cell = v->answers->rows->field[x->column];
    const bool small = cell[0] == '\0' || cell[1] == '\0';
    bool isnew;

    x->now = small ? x->byte[(unsigned char)cell[0]] : NULL;
    if (x->now != NULL)
        return 0;
    x->now = remember(v, x, cell, &isnew);
    if (isnew) {
        const struct svy_rows *r = v->answers->rows;
        const struct svy_cell c = {x->name, x->item, v->missing,
                                   r->name, r->line, &v->mem};

        if (svy_cell_read(x->now, &c, x->seen.at[x->seen.n - 1].key, why))
            return why->code;
    }
    if (small)
        x->byte[(unsigned char)cell[0]] = x->now;
    return 0;
}

/* Says the answer of a derived item; NULL is no answer. */
static void
set(struct svy_values *v, struct svy_value *x, const char *code)
{
    bool isnew;

    x->now = remember(v, x, code ? code : "", &isnew);
    if (isnew && code != NULL) {
        x->now->code = x->seen.at[x->seen.n - 1].key;
        if (!svy_num_read(code, &x->now->number))
            x->now->number = NAN;
    }
}

static void
set_number(struct svy_values *v, struct svy_value *x, double number)
{
    char text[SVY_NUM_WIDTH];

    set(v, x, isnan(number) ? NULL : svy_num_print(number, text));
}

static double
every(const struct svy_values *v, const struct svy_value *x)
{
    bool all = true;

    for (size_t i = 0; i < x->nof; i++) {
        const char *code = v->at[x->of[i]].now->code;

        if (code == NULL)
            return NAN;
        all &= x->scoring[i].satisfied[svy_scoring_find(&x->scoring[i], code)];
    }
    return all;
}

static double
mean(const struct svy_values *v, const struct svy_value *x)
{
    double sum = 0, weight = 0;
    size_t answered = 0;

    for (size_t i = 0; i < x->nof; i++) {
        const char *code = v->at[x->of[i]].now->code;
        const struct svy_scoring *s = &x->scoring[i];

        if (code == NULL)
            continue;
        answered++;
        weight += x->weight[i];
        sum +=
            x->weight[i] * svy_scoring_value(s, v->survey->score,
                                             (size_t)svy_scoring_find(s, code));
    }
    // divided, since 14 of 25 must be 0.56, and 0.56 * 25 is more than 14
    return answered == 0 || (double)answered / (double)x->nof < x->derive->share
               ? NAN
               : sum / weight;
}

static double
sum(const struct svy_values *v, const struct svy_value *x)
{
    double total = 0;

    for (size_t i = 0; i < x->nof; i++) {
        const struct svy_answer *a = v->at[x->of[i]].now;
        const struct svy_scoring *s = &x->scoring[i];

        total +=
            s->n == 0 || a->code == NULL
                ? a->number // NaN if not answered
                : svy_scoring_number(s, (size_t)svy_scoring_find(s, a->code));
    }
    return total;
}

static const char *
recode(const struct svy_value *x, const struct svy_answer *a)
{
    for (size_t i = 0; a->code != NULL && i < x->derive->n; i++) {
        const struct svy_into *to = &x->derive->into[i];

        for (size_t k = 0; k < to->codes.n; k++)
            if (strcmp(to->codes.name[k], a->code) == 0)
                return to->name;
        if (to->codes.n == 0 && a->number >= to->low && a->number <= to->high)
            return to->name;
    }
    return NULL;
}

static void
derive(struct svy_values *v, struct svy_value *x)
{
    const struct svy_answer *first = v->at[x->of[0]].now;

    if (x->kind == EVERY)
        set_number(v, x, every(v, x));
    else if (x->kind == MEAN)
        set_number(v, x, mean(v, x));
    else if (x->kind == SUM)
        set_number(v, x, sum(v, x));
    else if (x->kind == COUNT)
        set_number(v, x, first->code ? (double)first->choice.n : NAN);
    else
        set(v, x, recode(x, first));
}

static void
choose(struct svy_values *v, struct svy_value *x)
{
    const struct svy_answer *all = v->at[x->of[0]].now;
    const char *choice = strrchr(x->name, '/') + 1;
    bool chosen = false;

    for (size_t i = 0; i < all->choice.n; i++)
        chosen |= strcmp(all->choice.name[i], choice) == 0;
    if (all->code != NULL)
        set(v, x, chosen ? "1" : "0");
    else
        set(v, x, NULL);
}

int
svy_value_read(struct svy_values *v, struct svy_err *why)
{
    for (size_t i = 0; i < v->n; i++) {
        struct svy_value *x = &v->at[i];

        if (x->kind == CHOICE)
            choose(v, x);
        else if (x->kind == NOTHING)
            set(v, x, NULL);
        else if (x->kind != COLUMN)
            derive(v, x);
        else if (read_column(v, x, why))
            return why->code;
    }
    return 0;
}

void
svy_value_free(struct svy_values *v)
{
    for (size_t i = 0; i < v->n; i++) {
        svy_names_free(&v->at[i].seen);
        free(v->at[i].answer);
    }
    free(v->at);
    svy_mem_free(&v->mem);
}
