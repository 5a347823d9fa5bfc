#include "survey/namespace.h"

#include <stdbool.h>
#include <string.h>

static void
add_items(struct svy_strlist *out, const struct svy_yaml_file *f,
          const struct svy_survey *s, int kinds)
{
    for (size_t i = 0; i < s->nitem; i++) {
        const struct svy_item *item = &s->item[i];

        if (kinds & (item->multi == NULL ? SVY_SINGLE : SVY_MULTI))
            svy_strlist_add(out, f->mem, item->name);
        for (size_t j = 0;
             (kinds & SVY_CHOICES) && j < svy_catalog_choices(item); j++)
            svy_strlist_add(out, f->mem, svy_catalog_choice(item, j, f->mem));
    }
}

static void
add_design(struct svy_strlist *out, const struct svy_yaml_file *f,
           const struct svy_survey *s)
{
    enum { LISTS = 3 };
    const struct svy_design_keys *d = &s->design;
    const struct svy_strlist *list[LISTS] = {&d->strata, &d->psu, &d->fpc};
    const char *one[] = {d->id,          d->weight,   d->base,
                         d->interviewer, d->start,    d->end,
                         d->status,      s->units_by, d->wave};

    for (size_t i = 0; i < LISTS; i++)
        for (size_t j = 0; j < list[i]->n; j++)
            svy_strlist_add(out, f->mem, list[i]->name[j]);
    for (size_t i = 0; i < sizeof one / sizeof *one; i++)
        if (one[i] != NULL)
            svy_strlist_add(out, f->mem, one[i]);
    svy_strlist_add(out, f->mem, "wave");
}

void
svy_namespace_add(struct svy_strlist *out, const struct svy_yaml_file *f,
                  const struct svy_survey *s, int kinds)
{
    add_items(out, f, s, kinds);
    for (size_t i = 0; i < s->nderive && (kinds & SVY_DERIVED); i++)
        svy_strlist_add(out, f->mem, s->derive[i].name);
    for (size_t i = 0; i < s->nnode && (kinds & SVY_NODES); i++)
        svy_strlist_add(out, f->mem, s->node[i].name);
    if (kinds & SVY_DESIGN)
        add_design(out, f, s);
}

int
svy_namespace_check(const struct svy_yaml_file *f, const struct svy_yaml *y,
                    const struct svy_survey *s)
{
    const char *t = y->text;
    struct svy_meaning is;

    if (strpbrk(t, "*?\\,/\n\t") != NULL || strstr(t, "..") != NULL ||
        *t == '#' || *t == ' ' || t[strlen(t) - 1] == ' ')
        return svy_yaml_err(f, y,
                            "'%s' cannot be a name: * ? \\ / , and .. have a "
                            "meaning of their own, and no name begins with #, "
                            "or begins or ends with a blank",
                            t);
    is = svy_catalog(s, t);
    if (is.item != NULL && is.item->column)
        return svy_yaml_err(f, y, "'%s' is already the name of a column", t);
    if (is.item != NULL)
        return svy_yaml_err(f, y, "'%s' is already the name of an item", t);
    if (is.derive != NULL)
        return svy_yaml_err(f, y, "'%s' is already the name of a derived item",
                            t);
    if (is.node != NULL)
        return svy_yaml_err(f, y, "'%s' is already the name of a node", t);
    return 0;
}

/* A name that is declared, but is of another kind than is wanted here. */
static int
misfit(const struct svy_yaml_file *f, const struct svy_yaml *y,
       const struct svy_survey *s, const struct svy_strlist *all)
{
    if (svy_strlist_find(all, y->text) >= 0)
        return 0;
    switch (svy_catalog(s, y->text).kind) {
    case SVY_MULTI:
        return svy_yaml_err(f, y,
                            "'%s' takes several answers, so it cannot "
                            "stand here",
                            y->text);
    case SVY_SINGLE:
        return svy_yaml_err(f, y,
                            "'%s' takes one answer; what stands here "
                            "takes several (multi)",
                            y->text);
    case SVY_DERIVED:
        return svy_yaml_err(f, y,
                            "'%s' is itself derived, so it cannot stand "
                            "here",
                            y->text);
    case SVY_NODES:
        return svy_yaml_err(f, y,
                            "'%s' is a node of the index, so it cannot "
                            "stand here",
                            y->text);
    default:
        return 0;
    }
}

/* Adds what one entry of a list means: a name, a range or a glob. */
static int
read_part(const struct svy_yaml_file *f, const struct svy_yaml *y,
          const struct svy_survey *s, int kinds, struct svy_strlist *out)
{
    const struct svy_strlist one = {.n = 1, .name = (const char **)&y->text};
    struct svy_strlist all = {0}, found;

    if (kinds & svy_catalog(s, y->text).kind) {
        if (svy_strlist_find(out, y->text) < 0)
            svy_strlist_add(out, f->mem, y->text);
        return 0;
    }
    svy_namespace_add(&all, f, s, kinds);
    if (misfit(f, y, s, &all) ||
        svy_strlist_expand(&found, f->mem, &one, &all, svy_yaml_place(f, y),
                           f->why))
        return f->why->code;
    for (size_t j = 0; j < found.n; j++)
        if (svy_strlist_find(out, found.name[j]) < 0)
            svy_strlist_add(out, f->mem, found.name[j]);
    return 0;
}

int
svy_namespace_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                   const struct svy_survey *s, int kinds,
                   struct svy_strlist *out)
{
    struct svy_strlist patterns;

    *out = (struct svy_strlist){0};
    if (svy_yaml_list(f, y, &patterns))
        return f->why->code;
    for (size_t i = 0; i < patterns.n; i++)
        if (read_part(f, svy_yaml_part(y, i), s, kinds, out))
            return f->why->code;
    if (out->n == 0)
        return svy_yaml_err(f, y, "a name is expected here, and none stands");
    return 0;
}

int
svy_namespace_find(const struct svy_yaml_file *f, const struct svy_yaml *y,
                   const struct svy_survey *s, int kinds, const char **name)
{
    struct svy_strlist all = {0};

    if (svy_yaml_text(f, y, name))
        return f->why->code;
    if (kinds & svy_catalog(s, *name).kind)
        return 0;
    svy_namespace_add(&all, f, s, kinds);
    if (misfit(f, y, s, &all))
        return f->why->code;
    if (svy_strlist_find(&all, *name) < 0)
        return svy_yaml_unknown(f, y, *name, &all);
    return 0;
}

int
svy_namespace_private(const struct svy_yaml_file *f, const struct svy_yaml *y,
                      void *survey)
{
    struct svy_survey *s = survey;
    const struct svy_strlist unit = {.n = s->units_by != NULL,
                                     .name = &s->units_by},
                             wave = {.n = s->design.wave != NULL,
                                     .name = &s->design.wave};
    const struct {
        const struct svy_strlist *names;
        const char *key;
    } shown[] = {{&s->by, "by"},
                 {&unit, "units: by"},
                 {&wave, "design: wave"},
                 {&s->design.strata, "design: strata"},
                 {&s->design.psu, "design: psu"}};

    if (svy_yaml_list(f, y, &s->private))
        return f->why->code;
    for (size_t i = 0; i < s->private.n; i++) {
        const char *name = s->private.name[i];
        const struct svy_item *item = svy_survey_item(s, name);
        const char *key = item != NULL && !item->column ? "items" : NULL;

        for (size_t k = 0; k < sizeof shown / sizeof *shown; k++)
            if (svy_strlist_find(shown[k].names, name) >= 0)
                key = shown[k].key;
        if (key != NULL)
            return svy_yaml_err(f, svy_yaml_part(y, i),
                                "'%s' is private and is never printed, so it "
                                "cannot stand under %s",
                                name, key);
    }
    return 0;
}
