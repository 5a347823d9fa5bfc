#include "survey/keyunits.h"

#include <math.h>
#include <string.h>

#include "rows/filekind.h"

static const struct svy_key group_keys[] = {
    {"label", svy_label_read, offsetof(struct svy_group, label)},
    {0},
};
const struct svy_schema svy_keyunits_group = {"units.groups.NAME", group_keys};

static int
read_groups(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    struct svy_survey *s = to;

    if (svy_yaml_check(f, y))
        return f->why->code;
    s->group = svy_mem_take(f->mem, y->n, sizeof *s->group);
    for (size_t i = 0; i < y->n; i++, s->ngroup++) {
        s->group[i].name = y->key[i]->text;
        if (svy_schema_read(f, y->value[i], &svy_keyunits_group, &s->group[i]))
            return f->why->code;
    }
    return 0;
}

struct draft {
    struct svy_level level;
    const struct svy_yaml *group;
};

static int
read_tile(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    double *tile = to;

    if (y->kind != SVY_YAML_LIST || y->n != 2)
        return svy_yaml_err(f, y, "a tile is a column and a row, as in [2, 1]");
    return svy_yaml_number(f, y->value[0], &tile[0]) ||
                   svy_yaml_number(f, y->value[1], &tile[1])
               ? (int)f->why->code
               : 0;
}

static const struct svy_key level_keys[] = {
    {"label", svy_label_read, offsetof(struct draft, level.label)},
    {"also", svy_yaml_list, offsetof(struct draft, level.also)},
    {"was", svy_yaml_list, offsetof(struct draft, level.was)},
    {"group", svy_yaml_keep, offsetof(struct draft, group)},
    {"tile", read_tile, offsetof(struct draft, level.tile)},
    {0},
};
const struct svy_schema svy_keyunits_level = {"units.levels.NAME", level_keys};

static int
read_group(const struct svy_yaml_file *f, const struct svy_strlist *all,
           struct draft *d)
{
    if (d->group == NULL)
        return 0;
    if (svy_yaml_text(f, d->group, &d->level.group))
        return f->why->code;
    if (svy_strlist_find(all, d->level.group) < 0)
        return svy_yaml_unknown(f, d->group, d->level.group, all);
    return 0;
}

/* Adds the texts of a level; whether no level before claimed any. */
static bool
claim(struct svy_intern *claimed, const struct svy_level *a)
{
    const size_t before = claimed->n;
    bool new = svy_intern_add(claimed, a->name, strlen(a->name)) >= before;

    for (size_t j = 0; j < a->also.n; j++)
        new &= svy_intern_add(claimed, a->also.name[j],
                              strlen(a->also.name[j])) >= before;
    return new;
}

/* Two units may not claim one text of a raw file. */
static int
check_also(const struct svy_yaml_file *f, const struct svy_yaml *key,
           const struct svy_survey *s, const struct svy_level *a)
{
    for (size_t i = 0; i < s->nlevel; i++) {
        const struct svy_level *b = &s->level[i];

        for (size_t j = 0; j < a->also.n; j++)
            if (strcmp(a->also.name[j], b->name) == 0 ||
                svy_strlist_find(&b->also, a->also.name[j]) >= 0)
                return svy_yaml_err(f, key,
                                    "'%s' stands for two units, '%s' "
                                    "and '%s'",
                                    a->also.name[j], b->name, a->name);
        if (svy_strlist_find(&b->also, a->name) >= 0)
            return svy_yaml_err(f, key,
                                "'%s' stands for two units, '%s' and '%s'",
                                a->name, b->name, a->name);
    }
    return 0;
}

static int
read_each(const struct svy_yaml_file *f, const struct svy_yaml *y,
          struct svy_survey *s, struct svy_intern *claimed)
{
    struct svy_strlist groups = {0};

    for (size_t i = 0; i < s->ngroup; i++)
        svy_strlist_add(&groups, f->mem, s->group[i].name);
    for (size_t i = 0; i < y->n; i++) {
        struct draft d = {.level.tile = {NAN, NAN}};

        d.level.name = y->key[i]->text;
        if (svy_schema_read(f, y->value[i], &svy_keyunits_level, &d) ||
            read_group(f, &groups, &d) ||
            (!claim(claimed, &d.level) &&
             check_also(f, y->key[i], s, &d.level)))
            return f->why->code;
        s->level[s->nlevel++] = d.level;
        svy_intern_add(&s->level_names, d.level.name, strlen(d.level.name));
    }
    return 0;
}

static int
read_levels(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    struct svy_survey *s = to;
    struct svy_intern claimed = {0};
    int rc;

    if (svy_yaml_check(f, y))
        return f->why->code;
    s->level = svy_mem_take(f->mem, y->n, sizeof *s->level);
    rc = read_each(f, y, s, &claimed);
    svy_intern_free(&claimed);
    return rc;
}

static int
read_by(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    struct svy_survey *s = to;

    if (svy_yaml_text(f, y, &s->units_by))
        return f->why->code;
    if (svy_filekind_ours(s->units_by))
        return svy_yaml_err(f, y,
                            "'%s' is a column of ours in tallies and "
                            "estimates, so it cannot be a by-column; rename it "
                            "in the answers",
                            s->units_by);
    return 0;
}

/* A level names its group, so groups come first. */
static const struct svy_key units_keys[] = {
    {"by", read_by, 0},
    {"groups", read_groups, 0},
    {"levels", read_levels, 0},
    {0},
};
const struct svy_schema svy_keyunits_units = {"units", units_keys};

int
svy_keyunits_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                  void *to)
{
    const struct svy_survey *s = to;

    if (svy_schema_read(f, y, &svy_keyunits_units, to))
        return f->why->code;
    if (s->units_by == NULL)
        return svy_yaml_err(f, y,
                            "units wants 'by', the column of the answers "
                            "that holds them");
    return 0;
}

static const struct svy_key class_keys[] = {
    {"from", svy_yaml_number, offsetof(struct svy_class, from)},
    {"name", svy_yaml_text, offsetof(struct svy_class, name)},
    {"label", svy_label_read, offsetof(struct svy_class, label)},
    {0},
};
const struct svy_schema svy_keyunits_class = {"classes", class_keys};

static int
read_class(const struct svy_yaml_file *f, const struct svy_yaml *y,
           const struct svy_survey *s, struct svy_class *c)
{
    c->from = NAN;
    if (svy_schema_read(f, y, &svy_keyunits_class, c))
        return f->why->code;
    if (isnan(c->from) || c->name == NULL)
        return svy_yaml_err(f, y, "a class wants both from and name");
    for (size_t i = 0; i < s->nclass; i++)
        if (strcmp(s->class[i].name, c->name) == 0)
            return svy_yaml_err(f, y, "the class '%s' stands twice", c->name);
    if (s->nclass > 0 && !(c->from < s->class[s->nclass - 1].from))
        return svy_yaml_err(f, y,
                            "classes fall from the best to the worst, and '%s' "
                            "does not begin below '%s'",
                            c->name, s->class[s->nclass - 1].name);
    return 0;
}

int
svy_keyunits_classes(const struct svy_yaml_file *f, const struct svy_yaml *y,
                     void *to)
{
    struct svy_survey *s = to;

    if (y->kind != SVY_YAML_LIST)
        return svy_yaml_err(f, y,
                            "classes are a list: - {from: 90, name: ...}");
    s->class = svy_mem_take(f->mem, y->n, sizeof *s->class);
    for (size_t i = 0; i < y->n; i++, s->nclass++)
        if (read_class(f, y->value[i], s, &s->class[i]))
            return f->why->code;
    return 0;
}
