#include "data/input.h"

#include <string.h>

#include "data/asked.h"
#include "data/counter.h"
#include "data/estcsv.h"
#include "data/freqtable.h"
#include "data/offscale.h"
#include "data/planhow.h"
#include "data/tallycsv.h"
#include "ground/intern.h"
#include "ground/strlist.h"
#include "rows/filekind.h"
#include "survey/basis.h"
#include "survey/pair.h"

/* Every wave that the file has was counted so. */
static void
tell_how(struct svy_tally *t, struct svy_input *how, const struct svy_plan *p,
         const struct svy_answers *a)
{
    const struct svy_files *x = &how->files;
    const struct svy_files_one *last = &x->file[x->n - 1];
    const char *text = svy_planhow(p, a, x, &how->mem), *file = a->rows->name;

    if (!svy_shape_waves(&t->shape) || p->wave != NULL)
        svy_alike_wait(&t->how, p->wave ? p->wave : "", text, file);
    else
        for (size_t i = 0; i < last->nwave; i++)
            svy_alike_wait(&t->how, x->wave.at[last->wave[i]].key, text, file);
}

/* What stands aside although errors need it is told before the long reading. */
static void
tell_left(struct svy_input *how, const struct svy_plan *p)
{
    const char *note =
        svy_pairplan_note(&p->pair, how->survey, p->items.n, &how->mem);

    if (note == NULL || how->files.n > 1)
        return;
    if (how->tell != NULL)
        how->tell(note);
    else
        svy_strlist_add(&how->notes, &how->mem, note);
}

static int
read_answers(struct svy_tally *t, struct svy_input *how, struct svy_csv *r,
             struct svy_err *why)
{
    struct svy_answers a = {0};
    struct svy_plan p = {0};
    const struct svy_counter_says says = {&how->notes, &how->mem};
    int rc = svy_answers_open(&a, r, why) ||
             svy_plan_read(&p, how->ask, how->survey, &a, why) ||
             svy_files_plan(&how->files, &p, &a, why);

    p.files = &how->files;
    if (rc == 0)
        tell_left(how, &p);
    rc = rc || svy_counter_read(t, &p, &a, &says, why);
    if (rc == 0)
        tell_how(t, how, &p, &a);
    for (size_t i = 0; i < p.items.n; i++)
        if (svy_strlist_find(&how->items, p.items.name[i]) < 0)
            svy_strlist_add(&how->items, &how->mem,
                            svy_mem_copy(&how->mem, p.items.name[i]));
    for (size_t i = 0; i < p.reps.n; i++)
        svy_strlist_add(&how->reps, &how->mem,
                        svy_mem_copy(&how->mem, p.reps.name[i]));
    how->paired = true;
    svy_plan_free(&p);
    svy_answers_close(&a);
    return rc;
}

/* What only counting can do comes too late for what is counted. */
static int
check_options(const struct svy_input *how, const char *name,
              struct svy_err *why)
{
    const struct svy_ask *a = how->ask;
    const bool counts = how->counts; // nothing is left to choose
    const struct {
        const char *set, *option;
    } late[] = {{a->weight, "--weight"},
                {a->strata, "--strata"},
                {a->psu, "--psu"},
                {a->fpc, "--fpc"},
                {a->unknown_psu, "--unknown-psu"},
                {a->where, "--where"},
                {a->missing, "--missing"},
                {a->freq, "--freq"},
                {a->rep_weights, "--rep-weights"},
                {a->set.n ? "" : NULL, "--set"},
                {counts && a->by.n ? "" : NULL, "--by"},
                {counts && a->items.n ? "" : NULL, "--items"},
                {counts && a->pairs.n ? "" : NULL, "--pairs"}};

    for (size_t i = 0; i < sizeof late / sizeof *late; i++)
        if (late[i].set != NULL)
            return svy_err(why, SVY_MISUSED,
                           "%s is not a file of answers: %s must be said where "
                           "answers are counted",
                           name, late[i].option);
    return 0;
}

static bool
has_ends(const struct svy_ask *a)
{
    return a->satisfied != NULL || a->dissatisfied != NULL || a->top > 0 ||
           a->bottom > 0;
}

/* A derived item that rests on who is satisfied was counted already; a tally
 * without #how cannot tell how. */
static bool
is_late(const struct svy_input *how, const struct svy_tally *t,
        const char *item)
{
    const struct svy_ask *a = how->ask;
    const struct svy_derive *d = svy_survey_derive(how->survey, item);

    return t->how.silent != NULL && d != NULL &&
           (d->kind == SVY_EVERY || d->kind == SVY_MEAN) && has_ends(a);
}

/* The items to be printed: of the survey file some are not in its tree. */
static struct svy_strlist
find_asked(struct svy_input *how)
{
    const struct svy_survey *s = how->survey;
    struct svy_intern tree = {0};
    struct svy_strlist asked = {0};

    for (size_t i = 0; how->ask->tree && i < s->nnode; i++)
        for (size_t k = 0; k < s->node[i].n; k++) {
            const struct svy_child *c = &s->node[i].child[k];

            if (c->node < 0)
                svy_intern_add(&tree, c->item, strlen(c->item));
        }
    for (size_t i = 0; i < how->items.n; i++) {
        const char *item = how->items.name[i];

        if (!how->ask->tree || svy_intern_find(&tree, item, strlen(item)) >= 0)
            svy_strlist_add(&asked, &how->mem, item);
    }
    svy_intern_free(&tree);
    return asked;
}

/* What was counted rests on what the survey file says now. */
static int
check_basis(const struct svy_input *how, const char *name, const char *sum,
            const char *file, struct svy_err *why)
{
    const struct svy_survey *s = how->survey;
    const struct svy_ends none = {0};
    struct svy_mem m = {0};
    const struct svy_ends ends = svy_ask_ends(how->ask, &m);
    const bool fits = sum == NULL || svy_basis_fits(s, &ends, name, sum);

    svy_mem_free(&m);
    if (fits)
        return 0;
    if (has_ends(how->ask) && svy_basis_fits(s, &none, name, sum))
        return svy_err(why, SVY_MISUSED,
                       "%s: %s was counted with other satisfied codes; say "
                       "--satisfied where answers are counted",
                       file, name);
    return svy_err(why, SVY_FAILED,
                   "%s: '%s' was counted with other missing codes, another "
                   "relevant or another definition than %s has; count the "
                   "answers again, or say the same --satisfied or --top as "
                   "there",
                   file, name, s->file);
}

static int
check_item(struct svy_input *how, const struct svy_tally *t, const char *item,
           const char *file, struct svy_err *why)
{
    const char *written = svy_pair_escape(&how->mem, item);

    if (is_late(how, t, item))
        return svy_err(why, SVY_MISUSED,
                       "%s: %s was counted with other satisfied codes; say "
                       "--satisfied where answers are counted",
                       file, item);
    for (size_t i = 0; i < t->how.n; i++)
        if (check_basis(how, item, svy_alike_item(&t->how.at[i], written), file,
                        why))
            return why->code;
    return 0;
}

/* The by-columns asked for; in #how they stand in the order of the header. */
static int
check_levels(struct svy_input *how, const struct svy_tally *t, const char *file,
             struct svy_err *why)
{
    const size_t waves = svy_shape_waves(&t->shape);
    struct svy_bys asked;

    if (svy_ask_by(&asked, how->ask, how->survey, &how->mem, why))
        return why->code;
    for (size_t i = 0; i < t->how.n; i++) {
        size_t n = 0;
        const struct svy_how_item *by =
            svy_how_list(t->how.at[i].text ? t->how.at[i].text : "", SVY_HOW_BY,
                         &n, &how->mem);

        for (size_t j = 0; j < n && waves + j < t->shape.nby; j++)
            for (size_t k = 0; k < asked.n; k++)
                if (svy_strlist_find(&asked.at[k].name,
                                     t->shape.by[waves + j]) >= 0 &&
                    check_basis(how, by[j].name, by[j].sum, file, why))
                    return why->code;
    }
    return 0;
}

/* Without a survey file there is nothing to compare with, and svytally leaves
 * it to those that estimate. */
static int
check_survey(struct svy_input *how, const struct svy_tally *t,
             const struct svy_strlist *there, const char *file,
             struct svy_err *why)
{
    const struct svy_ask *a = how->ask;
    struct svy_strlist asked;
    const char *of[2];

    if (how->survey->file == NULL || how->counts)
        return 0;
    asked = find_asked(how);
    for (size_t i = 0; i < asked.n; i++)
        if (check_item(how, t, asked.name[i], file, why))
            return why->code;
    for (size_t i = 0; i < a->two.n; i++)
        if (svy_catalog_two(&a->two.at[i], how->survey, there, of, &how->mem,
                            why) ||
            check_item(how, t, of[0], file, why) ||
            check_item(how, t, of[1], file, why))
            return why->code;
    return check_levels(how, t, file, why);
}

static int
check_items(const struct svy_input *how, const struct svy_strlist *there,
            const char *file, struct svy_err *why)
{
    size_t counted = 0;

    for (size_t i = 0; i < how->items.n; i++)
        counted += svy_strlist_find(there, how->items.name[i]) >= 0;
    return counted > 0 || how->ask->items.n == 0
               ? 0
               : svy_err(why, SVY_FAILED,
                         "%s: nobody is counted in any of the items asked for; "
                         "make the tally with svytally --items",
                         file);
}

/* Of a tally all its items may be asked for, pairs left out. */
static int
find_items(const struct svy_tally *t, struct svy_input *how, const char *file,
           struct svy_err *why)
{
    struct svy_strlist there = {0};
    const char *a, *b;

    for (size_t i = 0; i < t->nitem; i++) {
        const char *name = t->item[i].name;

        if (strcmp(name, "#psu") != 0 && strcmp(name, "*") != 0 &&
            !svy_pair_split(&how->mem, name, &a, &b))
            svy_strlist_add(&there, &how->mem, svy_pair_plain(&how->mem, name));
    }
    svy_strlist_sort(&there);
    if (svy_survey_public(how->survey, &there, why))
        return why->code;
    if (how->ask->items.n == 0 && how->survey->nitem == 0) {
        how->items = there;
        return 0;
    }
    return svy_asked(&how->ask->items, how->survey, &there, &how->items,
                     &how->mem, why) ||
           check_items(how, &there, file, why) ||
           check_survey(how, t, &there, file, why);
}

/* The by-columns of what was counted stand left of our own columns. */
static int
check_by(const struct svy_survey *s, const struct svy_csv *r,
         enum svy_filekind is, struct svy_err *why)
{
    const char *const first = is == SVY_TALLY ? "stratum" : "item";
    struct svy_strlist by = {.name = (const char **)r->field};

    while (by.n < r->n && strcmp(r->field[by.n], first) != 0)
        by.n++;
    return svy_survey_public(s, &by, why) ||
           svy_filekind_by(r->field, by.n, r->name, r->line, why);
}

static int
dispatch(struct svy_tally *t, struct svy_input *how, struct svy_csv *r,
         struct svy_err *why)
{
    const enum svy_filekind is = svy_filekind(r->field, r->n);

    if (svy_filekind_check(is, how->wanted, r->name, why))
        return why->code;
    if (is == SVY_ANSWERS)
        return read_answers(t, how, r, why);
    if (is == SVY_ESTIMATES)
        return svy_estcsv_rows(how->estimates, r, why) ||
               svy_estcsv_public(how->estimates, how->survey, why);
    if (check_options(how, r->name, why) || check_by(how->survey, r, is, why))
        return why->code;
    if (is == SVY_TALLY ? svy_tallycsv_read(t, r, why)
                        : svy_freqtable_read(t, r, why))
        return why->code;
    return find_items(t, how, r->name, why);
}

int
svy_input_read(struct svy_tally *t, struct svy_input *how, FILE *in,
               const char *name, struct svy_err *why)
{
    struct svy_csv r;
    int rc;

    t->same = how->ask->same;
    if (how->name == NULL)
        how->name = name;
    svy_csv_open(&r, in, name);
    rc = svy_csv_read(&r, why);
    if (rc == 0 && r.n == 0)
        rc = svy_err(why, SVY_FAILED, "%s: the file is empty", name);
    if (rc == 0)
        rc = dispatch(t, how, &r, why);
    svy_csv_close(&r);
    return rc;
}

/* Of what was counted elsewhere, what is to be printed. */
static int
check_scales(const struct svy_tally *t, struct svy_input *how,
             struct svy_err *why)
{
    struct svy_strlist items = {0};

    if (!how->counts)
        items = find_asked(how);
    return svy_offscale(t, how->survey, &items, how->name, why);
}

int
svy_input_close(struct svy_tally *t, struct svy_input *how, struct svy_err *why)
{
    if (svy_files_end(&how->files, &how->notes, &how->mem, why) ||
        svy_alike_check(&t->how, &how->notes, &how->mem, why))
        return why->code;
    svy_tally_close(t);
    return check_scales(t, how, why);
}

void
svy_input_free(struct svy_input *how)
{
    svy_files_free(&how->files);
    svy_mem_free(&how->mem);
    how->items = how->reps = how->notes = (struct svy_strlist){0};
}
