#include "data/counter.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/badcells.h"
#include "data/files.h"
#include "data/paircount.h"
#include "data/part.h"
#include "data/roll.h"
#include "data/sampunit.h"
#include "data/variable.h"
#include "data/weigh.h"
#include "ground/na.h"
#include "ground/strlist.h"
#include "rows/digest.h"
#include "survey/catalog.h"
#include "survey/pair.h"

/* Larger scales have no places of their own (counts.h). */
enum { MOST = 16 };

/* A plan bound to the columns of one file. */
struct teller {
    const struct svy_plan *p;
    struct svy_answers *a;
    struct svy_tally *t;
    struct svy_variables v;
    struct svy_weigh weigh;
    size_t *by, *item, *first, *second, *where; /* variables */
    const char **item_name;                     /* as written */
    const char **level, **truth;
    struct svy_sampunit place;
    struct svy_roll roll;
    struct svy_paircount both;
    struct svy_badcells own, *amiss; /* its own where there is no run */
    struct svy_mem m;
    struct svy_digest digest;
    size_t people;         /* of all rows so far */
    size_t cell;           /* where the respondent at hand counts, */
    struct svy_addend now; /* and as what */
    size_t silent;         /* rows that are of no respondent */
};

static int
variables(struct teller *l, const struct svy_strlist *name, size_t **at,
          struct svy_err *why)
{
    *at = svy_mem_take(&l->m, name->n, sizeof **at);
    for (size_t i = 0; i < name->n; i++)
        if (svy_variable_add(&l->v, name->name[i], &(*at)[i], why))
            return why->code;
    return 0;
}

static void
bind_columns(struct teller *l)
{
    const struct svy_plan *p = l->p;

    svy_weigh_init(&l->weigh, p, l->a, &l->m);
    svy_roll_init(&l->roll, p, l->a, &l->m);
    svy_sampunit_init(&l->place, p, l->a);
}

/* By-columns and what --where asks are variables too: derived items can be
 * either, and declared missing codes are missing there. */
static int
bind_variables(struct teller *l, struct svy_err *why)
{
    const struct svy_plan *p = l->p;
    const char *wave = svy_survey_column(p->survey, "wave");
    const struct svy_strlist asked = {.n = p->where.n, .name = p->where.name};
    struct svy_strlist by = p->source;

    if (p->wave != NULL) { // the first by-column is a constant
        by.name++;
        by.n--;
    }
    svy_variable_init(&l->v, p->survey, l->a, &p->missing, &p->ends);
    if (variables(l, &by, &l->by, why) || variables(l, &asked, &l->where, why))
        return why->code;
    l->v.lax = p->several;
    if (variables(l, &p->items, &l->item, why) ||
        variables(l, &p->pair.first, &l->first, why) ||
        variables(l, &p->pair.second, &l->second, why))
        return why->code;
    l->v.lax = false;
    if (svy_answers_check(l->a, why))
        return why->code;
    for (size_t i = 0; p->files != NULL && i < l->v.n; i++) {
        const char *name;
        const enum svy_found what = svy_variable_found(&l->v, i, &name);

        if (strcmp(name, wave) != 0) // which may be said instead
            svy_files_found(p->files, name, what);
    }
    for (size_t i = 0; i < asked.n; i++) {
        const struct svy_item *it = svy_survey_item(p->survey, asked.name[i]);

        if (it != NULL && it->multi != NULL)
            p->where.separator[i] = it->multi;
    }
    return 0;
}

/* How many answers to an item are counted near at hand: those of its scale,
 * typed missing ones too; of a number none. */
static size_t
places(const struct svy_survey *s, const char *name, struct svy_mem *m)
{
    const struct svy_meaning is = svy_catalog(s, name);
    const struct svy_scale *scale = svy_catalog_scale(&is, m);
    const bool skipped = is.item != NULL && is.item->relevant != NULL;
    size_t n = SVY_TALLY_UNSAID;

    if (scale != NULL)
        n = scale->n + scale->nmissing + skipped;
    else if (is.derive != NULL || (is.item != NULL && is.item->number))
        n = 0;
    return n <= MOST ? n : 0;
}

static void
make_room(struct teller *l)
{
    const struct svy_plan *p = l->p;

    l->item_name = svy_mem_take(&l->m, p->items.n, sizeof *l->item_name);
    for (size_t i = 0; i < p->items.n; i++) {
        l->item_name[i] = svy_pair_escape(&l->m, p->items.name[i]);
        svy_tally_reserve(l->t, l->item_name[i],
                          places(p->survey, p->items.name[i], &l->m));
    }
    svy_paircount_init(&l->both, l->t, &l->v, p->pair.first.n, l->weigh.nmore);
    for (size_t i = 0; i < p->pair.first.n; i++)
        svy_paircount_pair(&l->both, l->first[i], l->second[i]);
    l->level = svy_mem_take(&l->m, p->by.n + 1, sizeof *l->level);
    l->truth = svy_mem_take(&l->m, p->where.n + 1, sizeof *l->truth);
}

static void
find_levels(struct teller *l)
{
    const size_t constant = l->p->wave != NULL;

    if (constant)
        l->level[0] = l->p->wave;
    for (size_t j = constant; j < l->p->by.n; j++) {
        const char *code = svy_variable_now(&l->v, l->by[j - constant])->code;

        l->level[j] = code ? code : SVY_NA;
    }
}

/* Whether the respondent at hand is among those who are asked about. */
static bool
counts(struct teller *l)
{
    l->silent += !svy_roll_responded(&l->roll);
    for (size_t i = 0; i < l->p->where.n; i++) {
        const struct svy_answer *a = svy_variable_now(&l->v, l->where[i]);

        l->truth[i] = a->code ? a->code : a->missing ? a->missing : "";
    }
    return svy_roll_responded(&l->roll) && l->weigh.w > 0 &&
           svy_expr_value(&l->p->where, l->truth);
}

static void
add_items(struct teller *l)
{
    for (size_t i = 0; i < l->p->items.n; i++) {
        struct svy_answer *a = svy_variable_now(&l->v, l->item[i]);

        if (a->code == NULL && a->missing == NULL)
            continue;
        if (a->mark == SIZE_MAX)
            a->mark = svy_tally_cat(l->t, l->item_name[i],
                                    a->code ? svy_pair_escape(&l->m, a->code)
                                            : a->missing);
        svy_tally_put(l->t, l->cell, a->mark, &l->now);
    }
}

static int
add_respondent(struct teller *l, struct svy_err *why)
{
    const char *wave;
    size_t unit = 0;
    bool known;

    if (svy_variable_read(&l->v, why) || svy_weigh_read(&l->weigh, why))
        return why->code;
    svy_digest_add(&l->digest, l->a->rows->field);
    if (l->weigh.n == 0)
        return 0;
    find_levels(l);
    wave = svy_shape_waves(&l->t->shape) ? l->level[0] : "";
    known = svy_roll_take(&l->roll, wave);
    if (known && svy_sampunit_find(&l->place, l->t, wave, &unit, why))
        return why->code;
    if (!known || l->place.unknown)
        return 0;
    l->people += l->weigh.n;
    // who was sampled counts in n_h whatever their weight
    l->now.n = l->weigh.n;
    l->now.w = l->weigh.w;
    l->now.rest = l->weigh.more;
    svy_tally_ready(l->t, &l->now);
    svy_tally_put(l->t, svy_tally_psu(l->t, unit), SVY_CAT_PSU, &l->now);
    if (!counts(l))
        return 0;
    svy_variable_count(&l->v, l->weigh.n);
    l->cell = svy_tally_cell(l->t, unit, svy_tally_combo(l->t, l->level));
    svy_tally_put(l->t, l->cell, SVY_CAT_ALL, &l->now);
    add_items(l);
    svy_paircount_add(&l->both, l->cell, l->weigh.n, l->weigh.w, l->weigh.more);
    return 0;
}

static int
start(struct teller *l, struct svy_err *why)
{
    const struct svy_plan *p = l->p;
    const struct svy_shape shape = {.nby = p->by.n,
                                    .by = p->by.name,
                                    .nstage = p->psu.n + p->alone,
                                    .nfpc = p->fpc.n,
                                    .nrep = p->reps.n,
                                    .base = p->base != NULL};

    if (l->t->own == NULL)
        svy_tally_init(l->t, &shape);
    else if (!svy_shape_same(&l->t->shape, &shape))
        return svy_err(why, SVY_FAILED,
                       "%s: its columns of wave, by, stages or weights are not "
                       "those of the files before; all files need the same",
                       l->a->rows->name);
    svy_digest_init(&l->digest, l->a->column.name, l->a->column.n, &l->m);
    make_room(l);
    l->amiss = &l->own;
    if (l->p->files != NULL) {
        l->amiss = &l->p->files->amiss;
        l->place.owned = &l->p->files->owned;
        l->place.before = l->p->files->records;
    }
    l->v.amiss = l->place.amiss = l->weigh.amiss = l->amiss;
    return 0;
}

static int
finish(struct teller *l, struct svy_err *why)
{
    char digest[SVY_DIGEST_WIDTH];
    const char *what =
        svy_mem_print(&l->m, "1/1 %s", svy_digest_print(&l->digest, digest));

    if (svy_badcells_check(&l->own, why) || svy_roll_end(&l->roll, why) ||
        svy_sampunit_end(&l->place, why))
        return why->code;
    svy_paircount_flush(&l->both);
    if (l->p->files != NULL)
        l->p->files->records += l->a->n;
    return svy_part_add(l->t, what, l->people, l->a->rows->name, why);
}

static void
note(const struct teller *l, const struct svy_counter_says *says)
{
    const char *name = l->a->rows->name;

    svy_variable_note(&l->v, says->notes, says->mem);
    if (l->silent > 0)
        svy_strlist_add(says->notes, says->mem,
                        svy_mem_print(says->mem,
                                      say("%s: %zu of %zu rows are of no "
                                          "respondent by their status; weights "
                                          "are not adjusted for them yet"),
                                      name, l->silent, l->a->n));
}

int
svy_counter_read(struct svy_tally *t, const struct svy_plan *p,
                 struct svy_answers *answers,
                 const struct svy_counter_says *says, struct svy_err *why)
{
    struct teller l = {.p = p, .a = answers, .t = t};
    int rc;

    bind_columns(&l);
    rc = bind_variables(&l, why);
    if (rc == 0)
        rc = start(&l, why);
    while (rc == 0 && (rc = svy_answers_read(answers, why)) == 0 &&
           answers->rows->n > 0)
        rc = add_respondent(&l, why);
    if (rc == 0)
        rc = finish(&l, why);
    if (rc == 0)
        note(&l, says);
    svy_variable_free(&l.v);
    svy_paircount_free(&l.both);
    svy_sampunit_free(&l.place);
    svy_badcells_free(&l.own);
    svy_mem_free(&l.m);
    return rc;
}
