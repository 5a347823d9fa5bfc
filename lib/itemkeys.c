#include "itemkeys.h"

#include <math.h>
#include <string.h>

#include "declare.h"

struct draft {
    struct svy_item item;
    const struct svy_yml *scale, *type, *min, *max, *multi, *reverse, *old;
    const struct svy_yml *relevant;
};

static const struct svy_key item_keys[] = {
    {"label", svy_label_read, offsetof(struct draft, item.label)},
    {"scale", svy_yml_keep, offsetof(struct draft, scale)},
    {"type", svy_yml_keep, offsetof(struct draft, type)},
    {"min", svy_yml_keep, offsetof(struct draft, min)},
    {"max", svy_yml_keep, offsetof(struct draft, max)},
    {"multi", svy_yml_keep, offsetof(struct draft, multi)},
    {"reverse", svy_yml_keep, offsetof(struct draft, reverse)},
    {"old", svy_yml_keep, offsetof(struct draft, old)},
    {"relevant", svy_yml_keep, offsetof(struct draft, relevant)},
    {0},
};
const struct svy_keys svy_itemkeys_item = {"items.NAME", item_keys};

static int
read_scale(const struct svy_yml_file *f, const struct svy_survey *s,
           struct draft *d)
{
    struct svy_list all = {0};
    const char *name;
    long at;

    if (d->scale == NULL)
        return 0;
    if (svy_yml_text(f, d->scale, &name))
        return f->why->code;
    for (size_t i = 0; i < s->nscale; i++)
        svy_list_add(&all, f->mem, s->scale[i].name);
    at = svy_list_find(&all, name);
    if (at < 0)
        return svy_yml_unknown(f, d->scale, name, &all);
    d->item.scale = &s->scale[at];
    return 0;
}

static int
read_type(const struct svy_yml_file *f, struct draft *d)
{
    static const char *const word[] = {"text", "number", NULL};
    const struct svy_yml *end = d->min != NULL ? d->min : d->max;
    size_t i = 0;

    if (d->type != NULL && svy_yml_word(f, d->type, word, &i))
        return f->why->code;
    d->item.number = i == 1;
    if (d->item.number && d->scale != NULL)
        return svy_yml_err(f, d->type,
                           "a number has no scale; keep one of "
                           "the two");
    if (!d->item.number && end != NULL)
        return svy_yml_err(f, end, "min and max belong to 'type: number'");
    if ((d->min != NULL && svy_yml_number(f, d->min, &d->item.min)) ||
        (d->max != NULL && svy_yml_number(f, d->max, &d->item.max)))
        return f->why->code;
    if (d->min != NULL && d->max != NULL && d->item.min > d->item.max)
        return svy_yml_err(f, d->max, "max %s is below min %s", d->max->text,
                           d->min->text);
    return 0;
}

static int
read_rest(const struct svy_yml_file *f, struct draft *d)
{
    const struct svy_yml *wants = d->multi != NULL ? d->multi : d->reverse;

    if (d->multi != NULL && svy_yml_text(f, d->multi, &d->item.multi))
        return f->why->code;
    if (d->reverse != NULL && svy_yml_bool(f, d->reverse, &d->item.reverse))
        return f->why->code;
    if (wants != NULL && d->item.scale == NULL)
        return svy_yml_err(f, wants, "this wants a scale, and '%s' has none",
                           d->item.name);
    return d->old != NULL ? svy_yml_list(f, d->old, &d->item.old) : 0;
}

/* A raw column could not be told apart if two items had borne its name. */
static int
check_old(const struct svy_yml_file *f, const struct svy_survey *s,
          const struct draft *d)
{
    for (size_t i = 0; i < s->nitem; i++) {
        const struct svy_item *a = &s->item[i];

        for (size_t j = 0; j < d->item.old.n; j++)
            if (strcmp(d->item.old.name[j], a->name) == 0 ||
                svy_list_find(&a->old, d->item.old.name[j]) >= 0)
                return svy_yml_err(f, svy_yml_part(d->old, j),
                                   "'%s' is or was the name of '%s' too",
                                   d->item.old.name[j], a->name);
    }
    return 0;
}

static int
check_name(const struct svy_yml_file *f, const struct svy_yml *key,
           const struct svy_survey *s)
{
    for (size_t i = 0; i < s->nitem; i++)
        if (svy_list_find(&s->item[i].old, key->text) >= 0)
            return svy_yml_err(f, key, "'%s' is or was the name of '%s' too",
                               key->text, s->item[i].name);
    return svy_declare_check(f, key, s);
}

static int
read_item(const struct svy_yml_file *f, const struct svy_yml *key,
          const struct svy_yml *y, struct svy_survey *s, bool column)
{
    struct draft d = {.item.min = NAN, .item.max = NAN};

    d.item.name = key->text;
    d.item.column = column;
    if (check_name(f, key, s) || svy_keys_read(f, y, &svy_itemkeys_item, &d) ||
        read_scale(f, s, &d) || read_type(f, &d) || read_rest(f, &d) ||
        check_old(f, s, &d))
        return f->why->code;
    s->item[s->nitem++] = d.item;
    return 0;
}

static int
read_items(const struct svy_yml_file *f, const struct svy_yml *y,
           struct svy_survey *s, bool column)
{
    struct svy_item *all;

    if (svy_yml_check(f, y))
        return f->why->code;
    all = svy_mem_take(f->mem, s->nitem + y->n, sizeof *all);
    if (s->nitem > 0)
        memcpy(all, s->item, s->nitem * sizeof *all);
    s->item = all;
    for (size_t i = 0; i < y->n; i++)
        if (read_item(f, y->key[i], y->value[i], s, column))
            return f->why->code;
    return 0;
}

int
svy_itemkeys_items(const struct svy_yml_file *f, const struct svy_yml *y,
                   void *to)
{
    return read_items(f, y, to, false);
}

int
svy_itemkeys_columns(const struct svy_yml_file *f, const struct svy_yml *y,
                     void *to)
{
    return read_items(f, y, to, true);
}

/* Where a condition names an item of several answers, its choices are split as
 * that item says. */
static int
read_relevant(const struct svy_yml_file *f, const struct svy_yml *y,
              const struct svy_survey *s, struct svy_item *item)
{
    struct svy_list all = {0};
    const char *text;
    const char *where =
        svy_mem_print(f->mem, "%s:%zu:%zu", f->name, y->line, y->column);

    if (svy_yml_text(f, y, &text))
        return f->why->code;
    item->relevant = svy_mem_take(f->mem, 1, sizeof *item->relevant);
    if (svy_expr_read(item->relevant, text, where, f->why))
        return f->why->code;
    svy_declare_add(&all, f, s, SVY_SINGLE | SVY_MULTI | SVY_DESIGN);
    for (size_t i = 0; i < item->relevant->n; i++) {
        const char *name = item->relevant->name[i];
        const struct svy_item *other = svy_survey_item(s, name);

        if (svy_list_find(&all, name) < 0)
            return svy_yml_unknown(f, y, name, &all);
        if (other != NULL && other->multi != NULL)
            item->relevant->separator[i] = other->multi;
    }
    return 0;
}

/* Whether who is asked about an item rests on that item, in some steps. */
static bool
is_circle(const struct svy_survey *s, const struct svy_item *item,
          const struct svy_item *at, bool *seen)
{
    for (size_t i = 0; at->relevant != NULL && i < at->relevant->n; i++) {
        const struct svy_item *next = svy_survey_item(s, at->relevant->name[i]);

        if (next == item)
            return true;
        if (next == NULL || seen[next - s->item])
            continue;
        seen[next - s->item] = true;
        if (is_circle(s, item, next, seen))
            return true;
    }
    return false;
}

static int
check_circle(const struct svy_yml_file *f, const struct svy_yml *y,
             const struct svy_survey *s, const struct svy_item *item)
{
    bool *seen = svy_mem_take(f->mem, s->nitem, sizeof *seen);

    if (!is_circle(s, item, item, seen))
        return 0;
    return svy_yml_err(f, y, "whether '%s' is asked rests on its own answer",
                       item->name);
}

int
svy_itemkeys_relevant(const struct svy_yml_file *f, const struct svy_yml *y,
                      void *to)
{
    struct svy_survey *s = to;

    for (size_t i = 0; i < y->n; i++) {
        const struct svy_yml *r = svy_yml_find(y->value[i], "relevant");

        for (size_t j = 0; j < s->nitem && r != NULL; j++)
            if (strcmp(s->item[j].name, y->key[i]->text) == 0 &&
                (read_relevant(f, r, s, &s->item[j]) ||
                 check_circle(f, r, s, &s->item[j])))
                return f->why->code;
    }
    return 0;
}
