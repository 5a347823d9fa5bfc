#include "survey/keyitem.h"

#include <math.h>
#include <string.h>

#include "survey/namespace.h"

struct draft {
    struct svy_item item;
    const struct svy_yaml *scale, *type, *min, *max, *multi, *reverse, *old;
    const struct svy_yaml *relevant;
};

static const struct svy_key item_keys[] = {
    {"label", svy_label_read, offsetof(struct draft, item.label)},
    {"scale", svy_yaml_keep, offsetof(struct draft, scale)},
    {"type", svy_yaml_keep, offsetof(struct draft, type)},
    {"min", svy_yaml_keep, offsetof(struct draft, min)},
    {"max", svy_yaml_keep, offsetof(struct draft, max)},
    {"multi", svy_yaml_keep, offsetof(struct draft, multi)},
    {"reverse", svy_yaml_keep, offsetof(struct draft, reverse)},
    {"old", svy_yaml_keep, offsetof(struct draft, old)},
    {"relevant", svy_yaml_keep, offsetof(struct draft, relevant)},
    {0},
};
const struct svy_schema svy_keyitem_item = {"items.NAME", item_keys};

static int
read_scale(const struct svy_yaml_file *f, const struct svy_survey *s,
           struct draft *d)
{
    struct svy_strlist all = {0};
    const char *name;

    if (d->scale == NULL)
        return 0;
    if (svy_yaml_text(f, d->scale, &name))
        return f->why->code;
    d->item.scale = svy_survey_scale(s, name);
    if (d->item.scale != NULL)
        return 0;
    for (size_t i = 0; i < s->nscale; i++)
        svy_strlist_add(&all, f->mem, s->scale[i].name);
    return svy_yaml_unknown(f, d->scale, name, &all);
}

static int
read_type(const struct svy_yaml_file *f, struct draft *d)
{
    static const char *const word[] = {"text", "number", NULL};
    const struct svy_yaml *end = d->min != NULL ? d->min : d->max;
    size_t i = 0;

    if (d->type != NULL && svy_yaml_word(f, d->type, word, &i))
        return f->why->code;
    d->item.number = i == 1;
    if (d->item.number && d->scale != NULL)
        return svy_yaml_err(f, d->type,
                            "a number has no scale; keep one of "
                            "the two");
    if (!d->item.number && end != NULL)
        return svy_yaml_err(f, end, "min and max belong to 'type: number'");
    if ((d->min != NULL && svy_yaml_number(f, d->min, &d->item.min)) ||
        (d->max != NULL && svy_yaml_number(f, d->max, &d->item.max)))
        return f->why->code;
    if (d->min != NULL && d->max != NULL && d->item.min > d->item.max)
        return svy_yaml_err(f, d->max, "max %s is below min %s", d->max->text,
                            d->min->text);
    return 0;
}

static int
read_rest(const struct svy_yaml_file *f, struct draft *d)
{
    const struct svy_yaml *wants = d->multi != NULL ? d->multi : d->reverse;

    if (d->multi != NULL && svy_yaml_text(f, d->multi, &d->item.multi))
        return f->why->code;
    if (d->reverse != NULL && svy_yaml_bool(f, d->reverse, &d->item.reverse))
        return f->why->code;
    if (wants != NULL && d->item.scale == NULL)
        return svy_yaml_err(f, wants, "this wants a scale, and '%s' has none",
                            d->item.name);
    return d->old != NULL ? svy_yaml_list(f, d->old, &d->item.old) : 0;
}

/* The item that a name was of before, or NULL. */
static const struct svy_item *
find_old(const struct svy_survey *s, const char *name)
{
    const struct svy_item *it = s->item;

    if (svy_intern_find(&s->old_names, name, strlen(name)) < 0)
        return NULL;
    while (svy_strlist_find(&it->old, name) < 0)
        it++;
    return it;
}

/* A raw column could not be told apart if two items had borne its name. */
static int
check_old(const struct svy_yaml_file *f, struct svy_survey *s,
          const struct draft *d)
{
    for (size_t j = 0; j < d->item.old.n; j++) {
        const char *name = d->item.old.name[j];
        const struct svy_item *now = svy_survey_item(s, name),
                              *a = now != NULL ? now : find_old(s, name);

        if (a != NULL)
            return svy_yaml_err(f, svy_yaml_part(d->old, j),
                                "'%s' is or was the name of '%s' too", name,
                                a->name);
    }
    for (size_t j = 0; j < d->item.old.n; j++)
        svy_intern_add(&s->old_names, d->item.old.name[j],
                       strlen(d->item.old.name[j]));
    return 0;
}

static int
check_name(const struct svy_yaml_file *f, const struct svy_yaml *key,
           const struct svy_survey *s)
{
    const struct svy_item *a = find_old(s, key->text);

    return a != NULL
               ? svy_yaml_err(f, key, "'%s' is or was the name of '%s' too",
                              key->text, a->name)
               : svy_namespace_check(f, key, s);
}

static int
read_item(const struct svy_yaml_file *f, const struct svy_yaml *key,
          const struct svy_yaml *y, struct svy_survey *s, bool column)
{
    struct draft d = {.item.min = NAN, .item.max = NAN};

    d.item.name = key->text;
    d.item.column = column;
    if (check_name(f, key, s) || svy_schema_read(f, y, &svy_keyitem_item, &d) ||
        read_scale(f, s, &d) || read_type(f, &d) || read_rest(f, &d) ||
        check_old(f, s, &d))
        return f->why->code;
    s->item[s->nitem++] = d.item;
    svy_intern_add(&s->item_names, d.item.name, strlen(d.item.name));
    return 0;
}

static int
read_items(const struct svy_yaml_file *f, const struct svy_yaml *y,
           struct svy_survey *s, bool column)
{
    struct svy_item *all;

    if (svy_yaml_check(f, y))
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
svy_keyitem_items(const struct svy_yaml_file *f, const struct svy_yaml *y,
                  void *to)
{
    return read_items(f, y, to, false);
}

int
svy_keyitem_columns(const struct svy_yaml_file *f, const struct svy_yaml *y,
                    void *to)
{
    return read_items(f, y, to, true);
}

/* Where a condition names an item of several answers, its choices are split as
 * that item says. */
static int
read_relevant(const struct svy_yaml_file *f, const struct svy_yaml *y,
              const struct svy_survey *s, struct svy_item *item)
{
    struct svy_strlist all = {0};
    const char *text;

    if (svy_yaml_text(f, y, &text))
        return f->why->code;
    item->relevant = svy_mem_take(f->mem, 1, sizeof *item->relevant);
    if (svy_expr_read(item->relevant, text, svy_yaml_place(f, y), f->why))
        return f->why->code;
    for (size_t i = 0; i < item->relevant->n; i++) {
        const char *name = item->relevant->name[i];
        const struct svy_item *other = svy_survey_item(s, name);

        if (other == NULL && all.n == 0)
            svy_namespace_add(&all, f, s, SVY_DESIGN);
        if (other == NULL && svy_strlist_find(&all, name) < 0) {
            svy_namespace_add(&all, f, s, SVY_SINGLE | SVY_MULTI);
            return svy_yaml_unknown(f, y, name, &all);
        }
        if (other != NULL && other->multi != NULL)
            item->relevant->separator[i] = other->multi;
    }
    return 0;
}

/* Of items on the way from one to those that it rests on. */
enum state { NEW, OPEN, DONE };

struct circle {
    const struct svy_item *from, *last; /* last: in the order of the file */
    bool whole;                         /* all of it was seen */
};

/* Whether who is asked about an item rests on some item's own answer, in some
 * steps; each item is followed once. */
static bool
find_circle(const struct svy_survey *s, const struct svy_item *at,
            enum state *state, struct circle *c)
{
    const struct svy_expr *r = at->relevant;
    bool found = state[at - s->item] == OPEN;

    if (found)
        *c = (struct circle){.from = at, .last = at};
    if (state[at - s->item] != NEW)
        return found;
    state[at - s->item] = OPEN;
    for (size_t i = 0; !found && r != NULL && i < r->n; i++) {
        const struct svy_item *next = svy_survey_item(s, r->name[i]);

        found = next != NULL && find_circle(s, next, state, c);
    }
    state[at - s->item] = DONE;
    if (found && !c->whole && at > c->last)
        c->last = at;
    c->whole |= found && at == c->from;
    return found;
}

int
svy_keyitem_relevant(const struct svy_yaml_file *f, const struct svy_yaml *y,
                     void *to)
{
    struct svy_survey *s = to;
    enum state *state = svy_mem_take(f->mem, s->nitem, sizeof *state);
    struct circle c = {0};

    for (size_t i = 0; i < y->n; i++) {
        const struct svy_yaml *r = svy_yaml_find(y->value[i], "relevant");
        const struct svy_item *it = svy_survey_item(s, y->key[i]->text);

        if (r != NULL && read_relevant(f, r, s, &s->item[it - s->item]))
            return f->why->code;
    }
    for (size_t i = 0; i < y->n; i++) {
        const struct svy_item *it = svy_survey_item(s, y->key[i]->text);

        if (find_circle(s, it, state, &c))
            return svy_yaml_err(
                f, svy_yaml_find(svy_yaml_find(y, c.last->name), "relevant"),
                "whether '%s' is asked rests on its own answer", c.last->name);
    }
    return 0;
}
