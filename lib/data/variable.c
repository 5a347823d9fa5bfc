#include "data/variable.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "data/derived.h"
#include "ground/na.h"
#include "ground/strlist.h"
#include "survey/catalog.h"

enum { LISTED = 8192 };

enum kind { COLUMN, CHOICE, DERIVED, NOTHING };

struct svy_variable {
    const char *name;
    enum kind kind;
    size_t column;                   /* of COLUMN */
    const struct svy_item *item;     /* of the survey, or NULL */
    const char *choice;              /* of CHOICE: the code */
    const struct svy_expr *relevant; /* of COLUMN: who is asked, or NULL */
    size_t nof, *of;                 /* the variables it is made of; of COLUMN
                                        those that say who is asked */
    struct svy_derived derived;
    const char **truth;        /* scratch: what variable of[i] holds */
    struct svy_answer skipped; /* of those not asked */
    bool astray;               /* the row at hand answered, though not asked */
    size_t strays;             /* so many did */
    struct svy_intern seen;
    size_t room;
    struct svy_answer **answer; /* parallel to seen; each lives in the arena */
    struct svy_answer *byte[256];   /* short cut for cells of one byte */
    struct svy_badcells_cell amiss; /* once anything is */
    struct svy_answer *now;
};

void
svy_variable_init(struct svy_variables *v, const struct svy_survey *survey,
                  struct svy_answers *answers,
                  const struct svy_strlist *missing,
                  const struct svy_ends *ends)
{
    *v = (struct svy_variables){
        .survey = survey, .answers = answers, .missing = missing, .ends = ends};
}

struct svy_answer *
svy_variable_now(const struct svy_variables *v, size_t at)
{
    return v->at[at].now;
}

/* Declares what a variable is made of; it comes before the variable, so that
 * in the order of declaration everything is there when it is needed. */
static int
add_parts(struct svy_variables *v, struct svy_variable *x,
          const struct svy_strlist *of, struct svy_err *why)
{
    x->nof = of->n;
    x->of = svy_mem_take(&v->mem, of->n, sizeof *x->of);
    for (size_t i = 0; i < of->n; i++)
        if (svy_variable_add(v, of->name[i], &x->of[i], why))
            return why->code;
    return 0;
}

/* Who is asked is known by other columns, all of which must be there. */
static int
add_relevant(struct svy_variables *v, struct svy_variable *x,
             const struct svy_expr *relevant, struct svy_err *why)
{
    const struct svy_strlist of = {.n = relevant->n, .name = relevant->name};

    x->relevant = relevant;
    x->truth = svy_mem_take(&v->mem, of.n, sizeof *x->truth);
    x->skipped = (struct svy_answer){
        .missing = SVY_NA ":not-asked", .number = NAN, .mark = SIZE_MAX};
    if (add_parts(v, x, &of, why))
        return why->code;
    for (size_t i = 0; i < of.n; i++)
        if (v->at[x->of[i]].kind == NOTHING)
            svy_answers_need(v->answers, of.name[i]);
    return 0;
}

/* A column of an item, or of a choice of one. */
static int
add_column(struct svy_variables *v, struct svy_variable *x,
           const struct svy_item *it, struct svy_err *why)
{
    x->column = svy_answers_need(v->answers, x->name);
    return it != NULL && it->relevant != NULL
               ? add_relevant(v, x, it->relevant, why)
               : 0;
}

static int
add_derived(struct svy_variables *v, struct svy_variable *x,
            const struct svy_derive *derive, struct svy_err *why)
{
    x->kind = DERIVED;
    svy_derived_init(&x->derived, v->survey, derive, &v->mem);
    return add_parts(v, x, &x->derived.of, why) ||
           svy_derived_scales(&x->derived, v->ends, &v->mem, why);
}

/* What a name stands for: a column of the answers before all, then a choice,
 * then a derived item. */
static int
resolve(struct svy_variables *v, struct svy_variable *x, struct svy_err *why)
{
    const struct svy_meaning is = svy_catalog(v->survey, x->name);

    x->item = is.item;
    if (svy_answers_find(v->answers, x->name) >= 0)
        return add_column(v, x, is.of != NULL ? is.of : is.item, why);
    if (is.kind == SVY_CHOICES) {
        const struct svy_strlist of = {.n = 1,
                                       .name = (const char **)&is.of->name};

        x->kind = CHOICE;
        x->choice = is.choice;
        return add_parts(v, x, &of, why);
    }
    if (is.derive != NULL)
        return add_derived(v, x, is.derive, why);
    if (v->lax) {
        x->kind = NOTHING;
        return 0;
    }
    return add_column(v, x, x->item, why);
}

int
svy_variable_add(struct svy_variables *v, const char *name, size_t *at,
                 struct svy_err *why)
{
    const char *column = svy_survey_column(v->survey, name);
    const size_t len = strlen(column);
    struct svy_variable x = {.name = svy_mem_copy(&v->mem, column)};
    const long known = svy_intern_find(&v->names, column, len);

    *at = (size_t)known;
    if (known >= 0)
        return 0;
    if (resolve(v, &x, why))
        return why->code;
    v->at = svy_mem_more(v->at, &v->room, v->n + 1, sizeof *v->at);
    v->at[v->n++] = x;
    *at = svy_intern_add(&v->names, column, len);
    return 0;
}

enum svy_found
svy_variable_found(const struct svy_variables *v, size_t at, const char **name)
{
    const struct svy_variable *x = &v->at[at];

    *name = x->name;
    return x->kind == COLUMN    ? SVY_IS_COLUMN
           : x->kind == NOTHING ? SVY_IS_LACKING
                                : SVY_IS_MADE;
}

/* The remembered answer of a text; *isnew tells that it must be judged. */
static struct svy_answer *
remember(struct svy_variables *v, struct svy_variable *x, const char *text,
         bool *isnew)
{
    size_t n = x->seen.n, i = svy_intern_add(&x->seen, text, strlen(text));

    *isnew = i == n;
    if (*isnew) {
        x->answer = svy_mem_more(x->answer, &x->room, i + 1, sizeof *x->answer);
        x->answer[i] = svy_mem_take(&v->mem, 1, sizeof **x->answer);
        *x->answer[i] =
            (struct svy_answer){.number = NAN, .mark = SIZE_MAX, .nth = i};
    }
    return x->answer[i];
}

/* Tells what cannot stand in the cell of the row at hand. */
static void
complain(struct svy_variables *v, struct svy_variable *x)
{
    const struct svy_csv *r = v->answers->rows;

    for (size_t i = 0; i < x->now->amiss.n; i++) {
        x->amiss.text = x->now->amiss.name[i];
        x->amiss.file = r->name;
        x->amiss.line = r->line;
        svy_badcells_add(v->amiss, &x->amiss);
    }
}

static void
read_column(struct svy_variables *v, struct svy_variable *x)
{
    const char *cell = v->answers->rows->field[x->column];
    const bool small = cell[0] == '\0' || cell[1] == '\0';
    bool isnew;

    x->now = small ? x->byte[(unsigned char)cell[0]] : NULL;
    if (x->now == NULL) {
        x->now = remember(v, x, cell, &isnew);
        if (isnew) {
            const struct svy_response c = {x->name, x->item, v->missing,
                                           &v->mem};

            svy_response_read(x->now, &c, x->seen.at[x->seen.n - 1].key);
            x->now->nth = x->seen.n - 1;
            if (x->now->amiss.n > 0 && x->amiss.wanted == NULL)
                x->amiss = svy_response_amiss(&c);
        }
        if (small)
            x->byte[(unsigned char)cell[0]] = x->now;
    }
    if (x->now->amiss.n > 0)
        complain(v, x);
}

/* Says the answer of what is made of others; NULL is no answer. */
static void
set(struct svy_variables *v, struct svy_variable *x, const char *code,
    const char *missing)
{
    const char *text = code ? code : missing ? missing : "";
    bool isnew;

    x->now = remember(v, x, text, &isnew);
    if (!isnew)
        return;
    text = x->seen.at[x->seen.n - 1].key;
    x->now->code = code ? text : NULL;
    x->now->missing = missing ? text : NULL;
    if (code != NULL && !svy_num_read(code, &x->now->number))
        x->now->number = NAN;
}

static int
derive(struct svy_variables *v, struct svy_variable *x, struct svy_err *why)
{
    const struct svy_csv *r = v->answers->rows;
    char text[SVY_NUM_WIDTH];
    const char *code;

    for (size_t i = 0; i < x->nof; i++)
        x->derived.part[i] = v->at[x->of[i]].now;
    if (!svy_derived_code(&x->derived, text, &code))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the derived item '%s' is larger than a number "
                       "can be",
                       r->name, r->line, x->name);
    set(v, x, code, NULL);
    return 0;
}

static void
choose(struct svy_variables *v, struct svy_variable *x)
{
    const struct svy_answer *all = v->at[x->of[0]].now;
    bool chosen = false;

    for (size_t i = 0; i < all->choice.n; i++)
        chosen |= strcmp(all->choice.name[i], x->choice) == 0;
    set(v, x, all->code == NULL ? NULL : chosen ? "1" : "0", all->missing);
}

/* Takes back what was read of those who were not asked. */
static void
skip(struct svy_variables *v, struct svy_variable *x)
{
    x->astray = false;
    for (size_t i = 0; i < x->nof; i++) {
        const struct svy_answer *a = v->at[x->of[i]].now;

        x->truth[i] = a->code ? a->code : a->missing ? a->missing : "";
    }
    if (svy_expr_value(x->relevant, x->truth))
        return;
    x->astray = x->now->code != NULL;
    x->now = &x->skipped;
}

/* Whether the row at hand has texts wherever an answer should be. */
static bool
is_head(const struct svy_variables *v)
{
    size_t texts = 0;
    double x;

    for (size_t i = 0; i < v->n; i++) {
        const struct svy_answer *a = v->at[i].now;

        if (v->at[i].kind != COLUMN || a == &v->at[i].skipped ||
            v->at[i].item == NULL ||
            (v->at[i].item->scale == NULL && !v->at[i].item->number))
            continue;
        if (a->code != NULL || a->missing != NULL ||
            (a->amiss.n > 0 && svy_num_read(a->amiss.name[0], &x)))
            return false;
        texts += a->amiss.n > 0;
    }
    return texts > 1;
}

int
svy_variable_read(struct svy_variables *v, struct svy_err *why)
{
    int rc = 0;

    for (size_t i = 0; rc == 0 && i < v->n; i++) {
        struct svy_variable *x = &v->at[i];

        if (x->kind == CHOICE)
            choose(v, x);
        else if (x->kind == NOTHING)
            set(v, x, NULL, NULL);
        else if (x->kind == DERIVED)
            rc = derive(v, x, why);
        else
            read_column(v, x);
        if (rc == 0 && x->kind == COLUMN && x->relevant != NULL)
            skip(v, x);
    }
    if (v->answers->n == 1 && is_head(v))
        svy_badcells_head(v->amiss, v->answers->rows->name,
                          v->answers->rows->line);
    return rc;
}

void
svy_variable_count(struct svy_variables *v, size_t n)
{
    for (size_t i = 0; i < v->n; i++)
        v->at[i].strays += v->at[i].astray ? n : 0;
}

void
svy_variable_note(const struct svy_variables *v, struct svy_strlist *notes,
                  struct svy_mem *m)
{
    const char *all = "";
    size_t n = 0;

    for (size_t i = 0; i < v->n; i++) {
        if (v->at[i].strays == 0)
            continue;
        if (strlen(all) < LISTED) // more than a sentence can hold
            all = svy_mem_print(m, "%s%s%s %zu", all, n > 0 ? ", " : "",
                                v->at[i].name, v->at[i].strays);
        n += v->at[i].strays;
    }
    if (n > 0)
        svy_strlist_add(notes, m,
                        svy_mem_print(m,
                                      say("%s: answers of people who were not "
                                          "asked (relevant) do not count: %zu "
                                          "(%s)"),
                                      v->answers->rows->name, n, all));
}

void
svy_variable_free(struct svy_variables *v)
{
    for (size_t i = 0; i < v->n; i++) {
        svy_intern_free(&v->at[i].seen);
        free(v->at[i].answer);
    }
    free(v->at);
    svy_intern_free(&v->names);
    svy_mem_free(&v->mem);
}
