#include "survey/catalog.h"

#include <math.h>
#include <string.h>

#include "ground/na.h"
#include "survey/pair.h"
#include "survey/scoring.h"

/* `item/code`: no declared name holds a '/'. */
static void
find_choice(struct svy_meaning *x, const struct svy_survey *s, const char *name)
{
    const size_t len = strcspn(name, "/");
    const long at = name[len] == '/'
                        ? svy_intern_find(&s->item_names, name, len)
                        : SVY_NONE;
    const struct svy_item *it = at < 0 ? NULL : &s->item[at];

    if (it == NULL || it->multi == NULL)
        return;
    x->of = it;
    x->choice = name + len + 1;
    if (svy_strlist_find(&it->scale->known, x->choice) >= 0)
        x->kind = SVY_CHOICES;
}

struct svy_meaning
svy_catalog(const struct svy_survey *s, const char *name)
{
    struct svy_meaning x = {.item = svy_survey_item(s, name)};

    if (x.item != NULL)
        x.kind = x.item->multi == NULL ? SVY_SINGLE : SVY_MULTI;
    else if ((x.derive = svy_survey_derive(s, name)) != NULL)
        x.kind = SVY_DERIVED;
    else if ((x.node = svy_survey_node(s, name)) != NULL)
        x.kind = SVY_NODES;
    else
        find_choice(&x, s, name);
    return x;
}

/* Of a choice and of `every`: 1 is yes. */
static const struct svy_scale *
yes_no(struct svy_mem *m)
{
    static const char *code[] = {"0", "1"};
    const struct svy_strlist codes = {.n = 2, .name = code};
    struct svy_scale *s = svy_scoring_seen(m, &codes);

    s->satisfied = (struct svy_strlist){.n = 1, .name = code + 1};
    s->dissatisfied = (struct svy_strlist){.n = 1, .name = code};
    return s;
}

/* The new codes of a recode, from the first of the file to the last. */
static const struct svy_scale *
recoded(const struct svy_derive *d, struct svy_mem *m)
{
    struct svy_strlist codes = {0};

    for (size_t i = 0; i < d->n; i++)
        svy_strlist_add(&codes, m, d->into[i].name);
    return svy_scoring_seen(m, &codes);
}

const struct svy_scale *
svy_catalog_scale(const struct svy_meaning *x, struct svy_mem *m)
{
    if (x->choice != NULL ||
        (x->derive != NULL && x->derive->kind == SVY_EVERY))
        return yes_no(m);
    if (x->derive != NULL && x->derive->kind == SVY_RECODE)
        return recoded(x->derive, m);
    return x->item != NULL ? x->item->scale : NULL;
}

size_t
svy_catalog_choices(const struct svy_item *item)
{
    return item->multi != NULL ? item->scale->n : 0;
}

const char *
svy_catalog_choice(const struct svy_item *item, size_t i, struct svy_mem *m)
{
    return svy_mem_print(m, "%s/%s", item->name, item->scale->code[i].code);
}

static const struct svy_label *
some(const struct svy_label *l)
{
    return l->n > 0 ? l : NULL;
}

/* The label of a code of a scale, of a missing one too where missing. */
static const struct svy_label *
find_code(const struct svy_scale *s, const char *name, bool missing)
{
    const long at = svy_strlist_find(&s->known, name);

    if (at >= 0)
        return some(&s->code[at].label);
    for (size_t i = 0; missing && i < s->nmissing; i++)
        if (strcmp(s->missing[i].code, name) == 0)
            return some(&s->missing[i].label);
    return NULL;
}

/* `NA:refused`: the label of the first missing code of that reason. */
static const struct svy_label *
find_reason(const struct svy_scale *scale, const char *name)
{
    const char *const why = svy_na_reason(name);

    for (size_t i = 0; i < scale->nmissing; i++) {
        const char *reason = scale->missing[i].reason;

        if (reason != NULL && why != NULL && strcmp(reason, why) == 0 &&
            scale->missing[i].label.n > 0)
            return &scale->missing[i].label;
    }
    return NULL;
}

const struct svy_label *
svy_catalog_label(const struct svy_survey *s, const char *name)
{
    const struct svy_meaning x = svy_catalog(s, svy_survey_column(s, name));

    if (x.choice != NULL)
        return find_code(x.of->scale, x.choice, false);
    return x.item != NULL     ? some(&x.item->label)
           : x.derive != NULL ? some(&x.derive->label)
           : x.node != NULL   ? some(&x.node->label)
                              : NULL;
}

const struct svy_label *
svy_catalog_code(const struct svy_survey *s, const char *item, const char *code)
{
    const struct svy_item *it = svy_survey_item(s, svy_survey_column(s, item));
    const struct svy_scale *scale = it != NULL ? it->scale : NULL;
    const struct svy_label *l = scale ? find_code(scale, code, true) : NULL;
    const struct svy_level *level;

    if (l == NULL && scale != NULL)
        l = find_reason(scale, code);
    if (l != NULL || s->units_by == NULL || strcmp(s->units_by, item) != 0)
        return l;
    level = svy_survey_level(s, code);
    return level != NULL ? some(&level->label) : NULL;
}

int
svy_catalog_earlier(const struct svy_survey *s, const char *a, const char *b)
{
    const struct svy_item *it =
        svy_survey_item(s, svy_survey_column(s, "wave"));
    const struct svy_scale *scale = it != NULL ? it->scale : NULL;
    const long p = scale != NULL ? svy_strlist_find(&scale->known, a) : -1;
    const long q = scale != NULL ? svy_strlist_find(&scale->known, b) : -1;

    return p >= 0 && q >= 0 ? (p > q) - (p < q) : svy_strlist_order(a, b);
}

static bool
is_there(const struct svy_survey *s, const struct svy_strlist *others,
         const char *name)
{
    const char *column = svy_survey_column(s, name);

    return (svy_catalog(s, column).kind & ~SVY_NODES) != 0 ||
           svy_strlist_find(others, column) >= 0;
}

/* How much of a text is names that are there. */
static size_t
count_there(const struct svy_survey *s, const struct svy_strlist *others,
            const char *const name[2])
{
    size_t n = 0;

    for (size_t k = 0; k < 2; k++)
        n += is_there(s, others, name[k]) ? strlen(name[k]) : 0;
    return n;
}

int
svy_catalog_either(const struct svy_two *x, const char *const a[2],
                   const char *const b[2], struct svy_err *why)
{
    return svy_err(why, SVY_FAILED,
                   "%s: '%s' may be '%s' and '%s', or '%s' and '%s'; write "
                   "\\%c where a %c belongs to a name",
                   x->where, x->text, a[0], a[1], b[0], b[1], x->sign, x->sign);
}

int
svy_catalog_two(const struct svy_two *x, const struct svy_survey *s,
                const struct svy_strlist *others, const char *name[2],
                struct svy_mem *m, struct svy_err *why)
{
    const char *now[2];
    size_t at = 0, most = 0;

    name[0] = name[1] = NULL;
    while (svy_pair_cut(m, x->text, x->sign, &at, now)) {
        const size_t n = count_there(s, others, now),
                     all = strlen(now[0]) + strlen(now[1]);

        if (name[0] != NULL && n == all && most == all)
            return svy_catalog_either(x, name, now, why);
        // of ways as good the last: a choice has a sign of its own
        if (name[0] == NULL || (n > 0 && n >= most)) {
            most = n;
            name[0] = now[0];
            name[1] = now[1];
        }
    }
    return 0;
}
