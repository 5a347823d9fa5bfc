#include "data/files.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ground/strlist.h"

static int
no_column(const char *file, const char *name, const char *other,
          struct svy_err *why)
{
    return svy_err(why, SVY_FAILED,
                   "%s: there is no column '%s', which %s has; all files need "
                   "the same columns of design, weight, wave and replicates",
                   file, name, other);
}

static int
check_wave(const struct svy_files *x, const struct svy_plan *p,
           const char *file, struct svy_err *why)
{
    const bool waves = p->by.n > 0 && strcmp(p->by.name[0], "wave") == 0;
    const char *first = x->file[0].name;

    if (waves == x->waves)
        return 0;
    return svy_err(why, SVY_FAILED,
                   "%s: there is no column '%s', and %s is of a wave; add "
                   "it, or say --set wave=W",
                   waves ? first : file, svy_survey_column(p->survey, "wave"),
                   waves ? file : first);
}

/* The same names as in the first file; p takes their order. */
static int
check_reps(const struct svy_files *x, struct svy_plan *p, const char *file,
           struct svy_err *why)
{
    const struct svy_files_one *f = &x->file[0];

    for (size_t i = 0; i < p->reps.n; i++)
        if (svy_strlist_find(&f->reps, p->reps.name[i]) < 0)
            return no_column(f->name, p->reps.name[i], file, why);
    for (size_t i = 0; i < f->reps.n; i++)
        if (svy_strlist_find(&p->reps, f->reps.name[i]) < 0)
            return no_column(file, f->reps.name[i], f->name, why);
    p->reps = f->reps;
    return 0;
}

static void
add_file(struct svy_files *x, const struct svy_plan *p,
         const struct svy_answers *a)
{
    struct svy_files_one *f;

    x->file = svy_mem_more(x->file, &x->room, x->n + 1, sizeof *x->file);
    f = &x->file[x->n++];
    *f = (struct svy_files_one){.name = svy_mem_copy(&x->mem, a->rows->name)};
    for (size_t c = 0; c < a->column.n; c++)
        svy_strlist_add(&f->column, &x->mem,
                        svy_mem_copy(&x->mem, a->column.name[c]));
    for (size_t i = 0; i < p->reps.n; i++)
        svy_strlist_add(&f->reps, &x->mem,
                        svy_mem_copy(&x->mem, p->reps.name[i]));
}

int
svy_files_plan(struct svy_files *x, struct svy_plan *p,
               const struct svy_answers *a, struct svy_err *why)
{
    const char *file = a->rows->name;

    if (x->n == 0)
        x->waves = p->by.n > 0 && strcmp(p->by.name[0], "wave") == 0;
    else if (a->absent.n == 0 && // else all that is not there will be told
             (check_wave(x, p, file, why) || check_reps(x, p, file, why)))
        return why->code;
    add_file(x, p, a);
    return 0;
}

void
svy_files_found(struct svy_files *x, const char *name, enum svy_found what)
{
    struct svy_files_one *f = &x->file[x->n - 1];
    const size_t at = svy_intern_add(&x->variable, name, strlen(name));

    f->found = svy_mem_more(f->found, &f->found_room, at + 1, sizeof *f->found);
    while (f->nfound <= at)
        f->found[f->nfound++] = SVY_IS_UNASKED;
    f->found[at] = what;
}

void
svy_files_wave(struct svy_files *x, const char *wave)
{
    struct svy_files_one *f = &x->file[x->n - 1];
    const size_t at = svy_intern_add(&x->wave, wave, strlen(wave));

    for (size_t i = f->nwave; i-- > 0;) // mostly that of the row before
        if (f->wave[i] == at)
            return;
    f->wave =
        svy_mem_more(f->wave, &f->wave_room, f->nwave + 1, sizeof *f->wave);
    f->wave[f->nwave++] = at;
}

static enum svy_found
found(const struct svy_files_one *f, size_t variable)
{
    return variable < f->nfound ? f->found[variable] : SVY_IS_UNASKED;
}

bool
svy_files_lacks(const struct svy_files *x, const char *name)
{
    const long at = svy_intern_find(&x->variable, name, strlen(name));

    return at >= 0 && found(&x->file[x->n - 1], (size_t)at) == SVY_IS_LACKING;
}

/* A file in which a variable is so, or NULL. */
static const struct svy_files_one *
find(const struct svy_files *x, size_t variable, enum svy_found what)
{
    for (size_t i = 0; i < x->n; i++)
        if (found(&x->file[i], variable) == what)
            return &x->file[i];
    return NULL;
}

/* For each wave the first file that has a column, or NULL. */
static const struct svy_files_one **
owners(const struct svy_files *x, size_t variable, struct svy_mem *m)
{
    const struct svy_files_one **own = svy_mem_take(m, x->wave.n, sizeof *own);

    for (size_t i = x->n; i-- > 0;)
        if (found(&x->file[i], variable) == SVY_IS_COLUMN)
            for (size_t k = 0; k < x->file[i].nwave; k++)
                own[x->file[i].wave[k]] = &x->file[i];
    return own;
}

/* A file that somebody is in, and that does not count what others count. */
static int
check_lack(const struct svy_files *x, size_t variable,
           const struct svy_files_one *f,
           const struct svy_files_one *const *own, struct svy_err *why)
{
    const char *name = x->variable.at[variable].key;

    if (svy_strlist_find(&f->column, name) >= 0)
        return svy_err(why, SVY_FAILED,
                       "%s: '%s' stands outside the range of --items, and "
                       "inside it in %s; name the items one by one",
                       f->name, name, find(x, variable, SVY_IS_COLUMN)->name);
    for (size_t k = 0; k < f->nwave; k++) {
        const char *wave = x->wave.at[f->wave[k]].key;
        const struct svy_files_one *other = own[f->wave[k]];

        if (other != NULL && *wave == '\0')
            return svy_err(why, SVY_FAILED,
                           "%s: there is no column '%s', which %s has; add it, "
                           "empty where nobody was asked, or say of which wave "
                           "each file is (--set wave=W)",
                           f->name, name, other->name);
        if (other != NULL)
            return svy_err(why, SVY_FAILED,
                           "%s: there is no column '%s', which %s of the same "
                           "wave %s has; add it, empty where nobody was asked",
                           f->name, name, other->name, wave);
    }
    return 0;
}

/* Some file has a variable, and all that have it mean the same by it. */
static int
check_meaning(const struct svy_files *x, size_t variable, struct svy_err *why)
{
    const struct svy_files_one *here = find(x, variable, SVY_IS_COLUMN),
                               *made = find(x, variable, SVY_IS_MADE);
    const char *name = x->variable.at[variable].key;

    if (here != NULL && made != NULL)
        return svy_err(why, SVY_FAILED,
                       "%s: '%s' is a column there, and is made of others in "
                       "%s; rename the column, or leave it out",
                       here->name, name, made->name);
    return 0;
}

/* What no file has. */
static int
check_absent(const struct svy_files *x, struct svy_err *why)
{
    struct svy_mem m = {0};
    struct svy_strlist absent = {0};

    for (size_t v = 0; v < x->variable.n; v++)
        if (find(x, v, SVY_IS_COLUMN) == NULL &&
            find(x, v, SVY_IS_MADE) == NULL)
            svy_strlist_add(&absent, &m, x->variable.at[v].key);
    if (absent.n > 0)
        svy_answers_none(x->file[0].name, &x->file[0].column, &absent, "", why);
    svy_mem_free(&m);
    return (int)why->code;
}

/* Where it is a column, every file of the wave has it; lacking[i] are those
 * that file i may lack. */
static int
check_variable(const struct svy_files *x, size_t variable,
               struct svy_strlist *lacking, struct svy_mem *m,
               struct svy_err *why)
{
    const struct svy_files_one *const *own = owners(x, variable, m);
    const bool made = find(x, variable, SVY_IS_MADE) != NULL;
    const char *name = x->variable.at[variable].key;

    for (size_t i = 0; !made && i < x->n; i++) {
        const struct svy_files_one *f = &x->file[i];

        if (f->nwave == 0 || found(f, variable) == SVY_IS_COLUMN)
            continue;
        if (check_lack(x, variable, f, own, why))
            return why->code;
        svy_strlist_add(&lacking[i], m, name);
    }
    return 0;
}

static const char *
joined(const struct svy_strlist *l, struct svy_mem *m)
{
    const char *text = l->n > 0 ? l->name[0] : "";

    for (size_t i = 1; i < l->n; i++)
        text = svy_mem_print(m, "%s, %s", text, l->name[i]);
    return text;
}

int
svy_files_end(const struct svy_files *x, struct svy_strlist *notes,
              struct svy_mem *m, struct svy_err *why)
{
    struct svy_mem own = {0};
    struct svy_strlist *lacking = svy_mem_take(&own, x->n, sizeof *lacking);
    int rc = svy_badcells_check(&x->amiss, why) || check_absent(x, why);

    for (size_t v = 0; rc == 0 && v < x->variable.n; v++)
        rc = check_meaning(x, v, why);
    for (size_t v = 0; rc == 0 && v < x->variable.n; v++)
        rc = check_variable(x, v, lacking, &own, why);
    for (size_t i = 0; rc == 0 && i < x->n; i++)
        if (lacking[i].n > 0)
            svy_strlist_add(
                notes, m,
                svy_mem_print(m,
                              say("%s has no column %s, which other "
                                  "waves have; it counts as empty "
                                  "there"),
                              x->file[i].name, joined(&lacking[i], &own)));
    if (rc == 0 && x->owned.n > 0)
        svy_strlist_add(
            notes, m,
            svy_mem_print(m,
                          say("records without a cluster, each counted as one "
                              "of its own: %zu"),
                          x->owned.n));
    svy_mem_free(&own);
    return rc;
}

void
svy_files_free(struct svy_files *x)
{
    for (size_t i = 0; i < x->n; i++) {
        free(x->file[i].wave);
        free(x->file[i].found);
    }
    free(x->file);
    svy_intern_free(&x->variable);
    svy_intern_free(&x->wave);
    svy_ids_free(&x->ids);
    svy_owned_free(&x->owned);
    svy_badcells_free(&x->amiss);
    svy_mem_free(&x->mem);
    *x = (struct svy_files){0};
}
