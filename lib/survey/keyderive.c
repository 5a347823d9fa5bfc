#include "survey/keyderive.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "ground/num.h"
#include "rows/filekind.h"
#include "survey/namespace.h"
#include "survey/tree.h"

struct draft {
    const struct svy_yaml *of[SVY_RECODE + 1]; /* by kind */
    const struct svy_yaml *share, *into;
    struct svy_derive derive;
};

static const struct svy_key derive_keys[] = {
    {"every", svy_yaml_keep, offsetof(struct draft, of[SVY_EVERY])},
    {"mean", svy_yaml_keep, offsetof(struct draft, of[SVY_MEAN])},
    {"sum", svy_yaml_keep, offsetof(struct draft, of[SVY_SUM])},
    {"count", svy_yaml_keep, offsetof(struct draft, of[SVY_COUNT])},
    {"recode", svy_yaml_keep, offsetof(struct draft, of[SVY_RECODE])},
    {"at-least", svy_yaml_keep, offsetof(struct draft, share)},
    {"into", svy_yaml_keep, offsetof(struct draft, into)},
    {"label", svy_label_read, offsetof(struct draft, derive.label)},
    {0},
};
const struct svy_schema svy_keyderive_derive = {"derive.NAME", derive_keys};

int
svy_keyderive_names(const struct svy_yaml_file *f, const struct svy_yaml *y,
                    void *to)
{
    struct svy_survey *s = to;
    struct svy_strlist design = {0};

    if (svy_yaml_check(f, y))
        return f->why->code;
    svy_namespace_add(&design, f, s, SVY_DESIGN);
    s->derive = svy_mem_take(f->mem, y->n, sizeof *s->derive);
    for (size_t i = 0; i < y->n; i++) {
        const struct svy_yaml *key = y->key[i];

        if (svy_namespace_check(f, key, s))
            return f->why->code;
        if (svy_filekind_ours(key->text))
            return svy_yaml_err(f, key,
                                "'%s' is a column of ours in tallies and "
                                "estimates; give the derived item another name",
                                key->text);
        if (svy_strlist_find(&design, key->text) >= 0)
            return svy_yaml_err(f, key,
                                "'%s' is already a column that the design "
                                "names",
                                key->text);
        s->derive[s->nderive++].name = key->text;
        svy_intern_add(&s->derive_names, key->text, strlen(key->text));
    }
    return 0;
}

static bool
numeric(const struct svy_item *item)
{
    double x;

    for (size_t i = 0; item->scale != NULL && i < item->scale->n; i++)
        if (!svy_num_read(item->scale->code[i].code, &x))
            return false;
    return item->number || item->scale != NULL;
}

/* Satisfaction and points come from a scale, sums from numbers. */
static int
check_items(const struct svy_yaml_file *f, const struct svy_yaml *y,
            const struct svy_survey *s, const struct svy_derive *d)
{
    for (size_t i = 0; i < d->of.n; i++) {
        const struct svy_item *item = svy_survey_item(s, d->of.name[i]);

        if (item == NULL)
            return svy_yaml_err(f, y,
                                "'%s' is itself derived, so it cannot "
                                "stand here",
                                d->of.name[i]);
        if (d->kind == SVY_MEAN && item->number &&
            (s->score == SVY_TOP2 || s->score == SVY_NET ||
             s->score == SVY_POINTS))
            return svy_yaml_err(f, y,
                                "'%s' is a number, and the score %s is made of "
                                "codes; choose mean, mean0 or nps",
                                item->name, svy_score_name[s->score]);
        if (d->kind == SVY_SUM && !numeric(item))
            return svy_yaml_err(f, y,
                                "the codes of '%s' are not numbers, so "
                                "they have no sum",
                                item->name);
        if (d->kind != SVY_SUM && item->scale == NULL &&
            !(d->kind == SVY_MEAN && item->number))
            return svy_yaml_err(f, y, "'%s' has no scale", item->name);
    }
    return 0;
}

static int
read_of(const struct svy_yaml_file *f, const struct svy_yaml *y,
        const struct svy_survey *s, struct svy_derive *d)
{
    const struct svy_node *node = NULL;
    const char *name;

    if (d->kind == SVY_COUNT || d->kind == SVY_RECODE) {
        int kinds = d->kind == SVY_COUNT ? SVY_MULTI : SVY_SINGLE | SVY_DESIGN;

        if (svy_namespace_find(f, y, s, kinds, &name))
            return f->why->code;
        svy_strlist_add(&d->of, f->mem, name);
        return 0;
    }
    if (d->kind == SVY_MEAN && y->kind == SVY_YAML_TEXT)
        node = svy_survey_node(s, y->text);
    if (node != NULL) {
        size_t n;
        const struct svy_leaf *leaf = svy_tree_leaves(s, node, &n, f->mem);

        d->node = node->name;
        for (size_t i = 0; i < n; i++)
            svy_strlist_add(&d->of, f->mem, leaf[i].item);
    } else if (svy_namespace_read(f, y, s, SVY_SINGLE, &d->of)) {
        return f->why->code;
    }
    return check_items(f, y, s, d);
}

/* One end of a range; nothing leaves it open. */
static int
read_end(const struct svy_yaml_file *f, const struct svy_yaml *y,
         const char *text, double *x)
{
    if (*text != '\0' && !svy_num_read(text, x))
        return svy_yaml_err(f, y,
                            "'%s' is not a range: write 18..34, 60.. or "
                            "..17, or a list of codes",
                            y->text);
    return 0;
}

static int
read_codes(const struct svy_yaml_file *f, const struct svy_yaml *y,
           const struct svy_item *item, struct svy_strlist *codes)
{
    if (svy_yaml_list(f, y, codes))
        return f->why->code;
    if (codes->n == 0)
        return svy_yaml_err(f, y, "a range or a list of codes is expected");
    if (item == NULL || item->scale == NULL)
        return 0;
    for (size_t i = 0; i < codes->n; i++)
        if (svy_strlist_find(&item->scale->known, codes->name[i]) < 0)
            return svy_yaml_err(f, svy_yaml_part(y, i),
                                "'%s' is not a code of the scale '%s'",
                                codes->name[i], item->scale->name);
    return 0;
}

static int
read_range(const struct svy_yaml_file *f, const struct svy_yaml *y,
           const struct svy_item *item, struct svy_into *to)
{
    const char *dots = y->kind == SVY_YAML_TEXT ? strstr(y->text, "..") : NULL;
    const char *low;

    to->low = -INFINITY;
    to->high = INFINITY;
    if (dots == NULL)
        return read_codes(f, y, item, &to->codes);
    low = svy_mem_text(f->mem, y->text, (size_t)(dots - y->text));
    if (read_end(f, y, low, &to->low) || read_end(f, y, dots + 2, &to->high))
        return f->why->code;
    if (to->low > to->high)
        return svy_yaml_err(f, y, "the range %s runs backward", y->text);
    if (item != NULL && !numeric(item))
        return svy_yaml_err(f, y,
                            "'%s' holds no numbers, so it has no ranges; "
                            "list the codes",
                            item->name);
    return 0;
}

static bool
within(const char *code, const struct svy_into *range)
{
    double x;

    return range->codes.n == 0 && svy_num_read(code, &x) && range->low <= x &&
           x <= range->high;
}

static bool
overlap(const struct svy_into *a, const struct svy_into *b)
{
    if (a->codes.n == 0 && b->codes.n == 0)
        return a->low <= b->high && b->low <= a->high;
    for (size_t i = 0; i < a->codes.n; i++)
        if (within(a->codes.name[i], b) ||
            svy_strlist_find(&b->codes, a->codes.name[i]) >= 0)
            return true;
    for (size_t i = 0; i < b->codes.n; i++)
        if (within(b->codes.name[i], a))
            return true;
    return false;
}

static int
read_into(const struct svy_yaml_file *f, const struct svy_yaml *y,
          const struct svy_survey *s, struct svy_derive *d)
{
    const struct svy_item *item = svy_survey_item(s, d->of.name[0]);

    if (svy_yaml_check(f, y))
        return f->why->code;
    if (y->n == 0)
        return svy_yaml_err(f, y, "into holds no new code");
    d->into = svy_mem_take(f->mem, y->n, sizeof *d->into);
    for (size_t i = 0; i < y->n; i++, d->n++) {
        d->into[i].name = y->key[i]->text;
        if (read_range(f, y->value[i], item, &d->into[i]))
            return f->why->code;
        for (size_t j = 0; j < i; j++)
            if (overlap(&d->into[i], &d->into[j]))
                return svy_yaml_err(f, y->value[i],
                                    "'%s' and '%s' share a value",
                                    d->into[j].name, d->into[i].name);
    }
    return 0;
}

/* at-least belongs to a mean, into to a recode, which cannot do without. */
static int
check_kind(const struct svy_yaml_file *f, const struct svy_yaml *key,
           const struct draft *d)
{
    size_t n = 0;

    for (int k = SVY_EVERY; k <= SVY_RECODE; k++)
        n += d->of[k] != NULL;
    if (n != 1)
        return svy_yaml_err(f, key,
                            "'%s' wants one of every, mean, sum, count "
                            "and recode",
                            key->text);
    if (d->share != NULL && d->of[SVY_MEAN] == NULL)
        return svy_yaml_err(f, d->share, "at-least belongs to a mean");
    if (d->into != NULL && d->of[SVY_RECODE] == NULL)
        return svy_yaml_err(f, d->into, "into belongs to a recode");
    if (d->into == NULL && d->of[SVY_RECODE] != NULL)
        return svy_yaml_err(f, key,
                            "the recode '%s' wants into: {NEW: range or "
                            "codes}",
                            key->text);
    return 0;
}

static int
read_derive(const struct svy_yaml_file *f, const struct svy_yaml *key,
            const struct svy_yaml *y, const struct svy_survey *s,
            struct svy_derive *to)
{
    struct draft d = {.derive.share = 1};
    int k = SVY_EVERY;

    d.derive.name = to->name;
    if (svy_schema_read(f, y, &svy_keyderive_derive, &d) ||
        check_kind(f, key, &d))
        return f->why->code;
    while (d.of[k] == NULL)
        k++;
    d.derive.kind = (enum svy_derive_kind)k;
    if (read_of(f, d.of[k], s, &d.derive) ||
        (d.share != NULL && svy_yaml_share(f, d.share, &d.derive.share)) ||
        (d.into != NULL && read_into(f, d.into, s, &d.derive)))
        return f->why->code;
    *to = d.derive;
    return 0;
}

int
svy_keyderive_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                   void *to)
{
    struct svy_survey *s = to;

    for (size_t i = 0; i < y->n; i++)
        if (read_derive(f, y->key[i], y->value[i], s, &s->derive[i]))
            return f->why->code;
    return 0;
}

static int
read_pair(const struct svy_yaml_file *f, const struct svy_yaml *y,
          const struct svy_survey *s, struct svy_pair *p)
{
    const int kinds = SVY_SINGLE | SVY_CHOICES | SVY_DERIVED;
    const struct svy_strlist none = {0};
    const struct svy_two two = {y->text, '*', svy_yaml_place(f, y)};
    const char *of[2];
    struct svy_yaml a = *y, b = *y;

    if (svy_catalog_two(&two, s, &none, of, f->mem, f->why))
        return f->why->code;
    if (of[0] == NULL)
        return svy_namespace_find(f, y, s, SVY_NODES, &p->a);
    a.text = of[0];
    b.text = of[1];
    if (svy_namespace_find(f, &a, s, kinds, &p->a) ||
        svy_namespace_find(f, &b, s, kinds, &p->b))
        return f->why->code;
    if (strcmp(p->a, p->b) == 0)
        return svy_yaml_err(f, y, "'%s' is paired with itself", p->a);
    return 0;
}

int
svy_keyderive_pairs(const struct svy_yaml_file *f, const struct svy_yaml *y,
                    void *to)
{
    struct svy_survey *s = to;
    struct svy_strlist all;

    if (svy_yaml_list(f, y, &all))
        return f->why->code;
    s->pair = svy_mem_take(f->mem, all.n, sizeof *s->pair);
    for (size_t i = 0; i < all.n; i++, s->npair++)
        if (read_pair(f, svy_yaml_part(y, i), s, &s->pair[i]))
            return f->why->code;
    return 0;
}

int
svy_keyderive_by(const struct svy_yaml_file *f, const struct svy_yaml *y,
                 void *to)
{
    struct svy_survey *s = to;

    if (svy_yaml_list(f, y, &s->by))
        return f->why->code;
    for (size_t i = 0; i < s->by.n; i++) {
        const struct svy_yaml *part = svy_yaml_part(y, i);

        if (svy_filekind_ours(s->by.name[i]))
            return svy_yaml_err(
                f, part,
                "'%s' is a column of ours in tallies and "
                "estimates, so it cannot be a by-column; rename "
                "it in the answers",
                s->by.name[i]);
        if (svy_namespace_find(f, part, s,
                               SVY_SINGLE | SVY_DERIVED | SVY_DESIGN,
                               &s->by.name[i]))
            return f->why->code;
    }
    return 0;
}
