#include "data/pairplan.h"

#include <string.h>

#include "survey/pair.h"
#include "survey/tree.h"

/* A pair takes as much of the time of counting as so many items: measured with
 * 40 items of five codes, reading included. */
static const double pair_cost = 0.7;

/* One more pair, unless it is there, or no pair; a and b must outlive it. */
static void
add(struct svy_pairplan *c, const char *a, const char *b)
{
    const size_t known = c->seen.n;
    struct svy_mem m = {0};
    const char *pair = svy_pair_name(&m, a, b, NULL);

    if (strcmp(a, b) != 0 &&
        svy_intern_add(&c->seen, pair, strlen(pair)) == known) {
        svy_strlist_add(&c->first, &c->mem, a);
        svy_strlist_add(&c->second, &c->mem, b);
    }
    svy_mem_free(&m);
}

static void
add_node(struct svy_pairplan *c, const struct svy_survey *s,
         const struct svy_node *node)
{
    size_t n;
    const struct svy_leaf *leaf = svy_tree_leaves(s, node, &n, &c->mem);

    for (size_t i = 0; i < n; i++)
        for (size_t k = i + 1; k < n; k++)
            add(c, leaf[i].item, leaf[k].item);
}

/* All that a name of --pairs says. */
static int
read_name(struct svy_pairplan *c, const struct svy_survey *s,
          const struct svy_strlist *others, const char *name,
          struct svy_err *why)
{
    const struct svy_node *node = svy_survey_node(s, name);
    const struct svy_two two = {name, '*', "--pairs"};
    const char *of[2];

    if (svy_catalog_two(&two, s, others, of, &c->mem, why))
        return why->code;
    if (of[0] != NULL)
        add(c, of[0], of[1]);
    else if (node != NULL)
        add_node(c, s, node);
    else
        return svy_err(why, SVY_MISUSED,
                       "--pairs: '%s' is neither a*b nor a node of the index",
                       name);
    return 0;
}

/* All that the index joins: the items of a root, for it sums them up. */
static void
add_index(struct svy_pairplan *c, const struct svy_survey *s)
{
    for (size_t i = 0; i < s->nnode; i++)
        if (s->node[i].parent < 0)
            add_node(c, s, &s->node[i]);
}

static void
add_survey(struct svy_pairplan *c, const struct svy_survey *s)
{
    for (size_t i = 0; i < s->npair; i++)
        if (s->pair[i].b != NULL)
            add(c, s->pair[i].a, s->pair[i].b);
        else
            add_node(c, s, svy_survey_node(s, s->pair[i].a));
}

static int
add_asked(struct svy_pairplan *c, const struct svy_ask *a,
          const struct svy_survey *s, const struct svy_strlist *others,
          struct svy_err *why)
{
    const char *of[2];

    for (size_t i = 0; i < a->two.n; i++) {
        if (svy_catalog_two(&a->two.at[i], s, others, of, &c->mem, why))
            return why->code;
        add(c, of[0], of[1]);
    }
    for (size_t i = 0; i < a->pairs.n; i++) {
        const struct svy_strlist some =
            svy_strlist_read(&c->mem, a->pairs.at[i]);

        for (size_t k = 0; k < some.n; k++)
            if (read_name(c, s, others, some.name[k], why))
                return why->code;
    }
    return 0;
}

/* What the index joins of these items, if it is little; else how much. */
static void
add_unasked(struct svy_pairplan *c, const struct svy_survey *s,
            const struct svy_strlist *items)
{
    struct svy_pairplan all = {0};
    struct svy_intern counted = {0};
    size_t n = 0;

    for (size_t i = 0; i < items->n; i++)
        svy_intern_add(&counted, items->name[i], strlen(items->name[i]));
    add_index(&all, s);
    for (size_t i = 0; i < all.first.n; i++) {
        const char *x = all.first.name[i], *y = all.second.name[i];

        if (svy_intern_find(&counted, x, strlen(x)) == SVY_NONE ||
            svy_intern_find(&counted, y, strlen(y)) == SVY_NONE)
            continue;
        all.first.name[n] = x;
        all.second.name[n++] = y;
    }
    for (size_t i = 0; n <= SVY_PAIRPLAN_UNASKED && i < n; i++)
        add(c, all.first.name[i], all.second.name[i]);
    c->left = n <= SVY_PAIRPLAN_UNASKED ? 0 : n;
    svy_intern_free(&counted);
    svy_pairplan_free(&all);
}

int
svy_pairplan_plan(struct svy_pairplan *c, const struct svy_ask *a,
                  const struct svy_survey *s, const struct svy_strlist *others,
                  struct svy_err *why)
{
    if (add_asked(c, a, s, others, why))
        return why->code;
    if (!a->tree)
        add_survey(c, s);
    return 0;
}

void
svy_pairplan_people(struct svy_pairplan *c, const struct svy_ask *a,
                    const struct svy_survey *s, const struct svy_strlist *items)
{
    for (size_t i = 0; a->joint && i < items->n; i++)
        for (size_t k = i + 1; k < items->n; k++)
            add(c, items->name[i], items->name[k]);
    if (a->tree)
        add_index(c, s);
    if (a->nodes && a->pairs.n == 0 && a->rep_weights == NULL)
        add_unasked(c, s, items);
}

const char *
svy_pairplan_note(const struct svy_pairplan *c, const struct svy_survey *s,
                  size_t items, struct svy_mem *m)
{
    const char *roots = "";

    if (c->left == 0)
        return NULL;
    for (size_t i = 0; i < s->nnode; i++)
        if (s->node[i].parent < 0)
            roots = svy_mem_print(m, "%s%s%s", roots, *roots ? "," : "",
                                  s->node[i].name);
    return svy_mem_print(
        m,
        say("errors of the index need %zu pairs of items, and more than %d are "
            "not counted unasked; add --pairs %s, which takes about %.0f times "
            "as long"),
        c->left, (int)SVY_PAIRPLAN_UNASKED, roots,
        1 + pair_cost * (double)c->left / (double)items);
}

void
svy_pairplan_free(struct svy_pairplan *c)
{
    svy_intern_free(&c->seen);
    svy_mem_free(&c->mem);
    *c = (struct svy_pairplan){0};
}
