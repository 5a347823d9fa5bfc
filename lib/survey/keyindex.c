#include "survey/keyindex.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "ground/num.h"
#include "survey/namespace.h"
#include "survey/tree.h"

struct draft {
    struct svy_node node;
    const struct svy_yaml *of, *aggregate, *incomplete;
};

static const struct svy_key node_keys[] = {
    {"label", svy_label_read, offsetof(struct draft, node.label)},
    {"of", svy_yaml_keep, offsetof(struct draft, of)},
    {"aggregate", svy_yaml_keep, offsetof(struct draft, aggregate)},
    {"incomplete", svy_yaml_keep, offsetof(struct draft, incomplete)},
    {0},
};
const struct svy_schema svy_keyindex_node = {"index.nodes.NAME", node_keys};

static int
read_score(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    struct svy_survey *s = to;
    size_t i;

    if (svy_yaml_word(f, y, svy_score_name, &i))
        return f->why->code;
    s->score = (enum svy_score)i;
    return 0;
}

static int
read_weights(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    static const char *const word[] = {"items", "children", NULL};
    struct svy_survey *s = to;
    size_t i;

    if (svy_yaml_word(f, y, word, &i))
        return f->why->code;
    s->weights = (enum svy_weights)i;
    return 0;
}

/* The scale of an item must give what the score is made of. */
static int
check_score(const struct svy_yaml_file *f, const struct svy_yaml *y,
            const struct svy_survey *s, const char *name)
{
    const struct svy_item *item = svy_survey_item(s, name);
    const struct svy_scale *scale = item != NULL ? item->scale : NULL;
    double x;

    if (item != NULL && scale == NULL && !item->number)
        return svy_yaml_err(f, y, "'%s' has no scale, so it has no score",
                            name);
    for (size_t i = 0; scale != NULL && i < scale->n; i++) {
        const struct svy_code *c = &scale->code[i];

        if (s->score == SVY_POINTS && isnan(c->points))
            return svy_yaml_err(f, y,
                                "the score is points, and code '%s' of "
                                "the scale '%s' has none",
                                c->code, scale->name);
        if ((s->score == SVY_MEAN5 || s->score == SVY_MEAN0 ||
             s->score == SVY_NPS) &&
            !svy_num_read(c->code, &x))
            return svy_yaml_err(f, y,
                                "the score is made of numbers, and code "
                                "'%s' of the scale '%s' is none",
                                c->code, scale->name);
    }
    return 0;
}

static long
find(const struct svy_survey *s, const char *name)
{
    const struct svy_node *node = svy_survey_node(s, name);

    return node != NULL ? (long)(node - s->node) : -1;
}

static int
adopt(const struct svy_yaml_file *f, const struct svy_yaml *y,
      struct svy_survey *s, size_t parent, size_t child)
{
    struct svy_node *c = &s->node[child];

    if (c->parent >= 0)
        return svy_yaml_err(
            f, y, "the node '%s' has two parents, '%s' and '%s'", c->name,
            s->node[c->parent].name, s->node[parent].name);
    c->parent = (long)parent;
    return 0;
}

/* The children of a node on their way. */
struct brood {
    size_t at, n, room; /* at: the node */
    struct svy_child *child;
    struct svy_intern seen; /* items among them */
};

/* Adds what one entry of `of` means to the children of a node. */
static int
read_child(const struct svy_yaml_file *f, const struct svy_yaml *y,
           struct svy_survey *s, struct brood *b, double weight)
{
    struct svy_strlist found;

    if (svy_namespace_read(f, y, s, SVY_SINGLE | SVY_DERIVED | SVY_NODES,
                           &found))
        return f->why->code;
    b->child =
        svy_mem_more(b->child, &b->room, b->n + found.n, sizeof *b->child);
    for (size_t i = 0; i < found.n; i++) {
        const char *name = found.name[i];
        const struct svy_child c = {.node = find(s, name),
                                    .item = find(s, name) < 0 ? name : NULL,
                                    .weight = weight};
        const size_t items = b->seen.n;

        if (c.item != NULL &&
            svy_intern_add(&b->seen, name, strlen(name)) < items)
            return svy_yaml_err(f, y, "'%s' stands twice in '%s'", name,
                                s->node[b->at].name);
        if (c.node >= 0 ? adopt(f, y, s, b->at, (size_t)c.node)
                        : check_score(f, y, s, name))
            return f->why->code;
        b->child[b->n++] = c;
    }
    return 0;
}

/* A list of names, or a map of names and weights. */
static int
read_brood(const struct svy_yaml_file *f, const struct svy_yaml *y,
           struct svy_survey *s, struct brood *b)
{
    size_t n = y->kind == SVY_YAML_TEXT ? 1 : y->n;

    for (size_t i = 0; i < n; i++) {
        bool map = y->kind == SVY_YAML_MAP;
        const struct svy_yaml *name = map ? y->key[i] : svy_yaml_part(y, i);
        double weight = NAN;

        if (name->kind != SVY_YAML_TEXT)
            return svy_yaml_err(f, name, "a name is expected here");
        if ((map && svy_yaml_positive(f, y->value[i], &weight)) ||
            read_child(f, name, s, b, weight))
            return f->why->code;
    }
    return 0;
}

static int
read_of(const struct svy_yaml_file *f, const struct svy_yaml *y,
        struct svy_survey *s, size_t at)
{
    struct brood b = {.at = at};
    struct svy_node *node = &s->node[at];
    const int rc = read_brood(f, y, s, &b);

    node->n = b.n;
    node->child = svy_mem_take(f->mem, b.n, sizeof *node->child);
    if (b.n > 0)
        memcpy(node->child, b.child, b.n * sizeof *node->child);
    free(b.child);
    svy_intern_free(&b.seen);
    return rc;
}

/* The names of aggregates, NULL behind them. */
static const char *const *
names(const struct svy_yaml_file *f)
{
    const char **name;
    size_t n = 0;

    while (svy_tree_aggregates[n].name != NULL)
        n++;
    name = svy_mem_take(f->mem, n + 1, sizeof *name);
    for (size_t i = 0; i < n; i++)
        name[i] = svy_tree_aggregates[i].name;
    return name;
}

static int
read_node(const struct svy_yaml_file *f, const struct svy_yaml *key,
          const struct svy_yaml *y, struct svy_survey *s, size_t at)
{
    static const char *const lacking[] = {"na", "rescale", NULL};
    struct svy_node *node = &s->node[at];
    struct draft d = {0};
    size_t i = 0, j = 0;

    if (svy_schema_read(f, y, &svy_keyindex_node, &d) ||
        (d.aggregate != NULL && svy_yaml_word(f, d.aggregate, names(f), &i)) ||
        (d.incomplete != NULL && svy_yaml_word(f, d.incomplete, lacking, &j)))
        return f->why->code;
    node->label = d.node.label;
    node->aggregate = &svy_tree_aggregates[i];
    node->incomplete = (enum svy_incomplete)j;
    if (d.of != NULL && read_of(f, d.of, s, at))
        return f->why->code;
    if (node->n == 0)
        return svy_yaml_err(f, key,
                            "the node '%s' is made of nothing; name its "
                            "items or nodes under 'of'",
                            node->name);
    return 0;
}

/* Puts the nodes below their roots, each before its children, in the order of
 * the file; how many were reached. A cycle hangs from no root. */
static size_t
walk(const struct svy_yaml_file *f, const struct svy_survey *s, size_t *order)
{
    size_t *wait = svy_mem_take(f->mem, s->nnode, sizeof *wait), k = 0, n = 0;

    for (size_t i = s->nnode; i-- > 0;)
        if (s->node[i].parent < 0)
            wait[k++] = i;
    while (k > 0) {
        const struct svy_node *node = &s->node[wait[--k]];

        order[n++] = (size_t)(node - s->node);
        for (size_t j = node->n; j-- > 0;)
            if (node->child[j].node >= 0)
                wait[k++] = (size_t)node->child[j].node;
    }
    return n;
}

/* Names the nodes of the cycle that the first unreached node leads up to. */
static int
cycle(const struct svy_yaml_file *f, const struct svy_yaml *y,
      const struct svy_survey *s, const size_t *order, size_t n)
{
    bool *reached = svy_mem_take(f->mem, s->nnode, sizeof *reached);
    const char *path;
    size_t at = 0, first;

    for (size_t i = 0; i < n; i++)
        reached[order[i]] = true;
    while (reached[at])
        at++;
    for (; !reached[at]; at = (size_t)s->node[at].parent)
        reached[at] = true;
    first = at;
    path = s->node[at].name;
    do {
        at = (size_t)s->node[at].parent;
        path = svy_mem_print(f->mem, "%s ← %s", path, s->node[at].name);
    } while (at != first && strlen(path) < sizeof f->why->text);
    return svy_yaml_err(f, y->key[first],
                        "the index goes round in a circle: %s", path);
}

/* Parents before their children, in the order of the file; then what is below
 * each is known. */
static void
sort(const struct svy_yaml_file *f, struct svy_survey *s, const size_t *order)
{
    struct svy_node *all = svy_mem_take(f->mem, s->nnode, sizeof *all);
    long *now = svy_mem_take(f->mem, s->nnode, sizeof *now);

    for (size_t i = 0; i < s->nnode; i++)
        now[order[i]] = (long)i;
    for (size_t i = 0; i < s->nnode; i++) {
        struct svy_node *node = &all[i];

        *node = s->node[order[i]];
        if (node->parent >= 0)
            node->parent = now[node->parent];
        for (size_t j = 0; j < node->n; j++)
            if (node->child[j].node >= 0)
                node->child[j].node = now[node->child[j].node];
    }
    s->node = all;
    svy_intern_free(&s->node_names);
    for (size_t i = 0; i < s->nnode; i++)
        svy_intern_add(&s->node_names, all[i].name, strlen(all[i].name));
    for (size_t i = s->nnode; i-- > 0;)
        for (size_t j = 0; j < all[i].n; j++) {
            const long child = all[i].child[j].node;

            all[i].items += child < 0 ? 1 : all[child].items;
        }
}

/* Below a root an item stands once, or its weight would not be what is said. */
static int
check_once(const struct svy_yaml_file *f, const struct svy_yaml *y,
           const struct svy_survey *s)
{
    struct svy_strlist seen = {0};

    for (size_t i = 0; i < s->nnode; i++) {
        const struct svy_node *node = &s->node[i];

        if (node->parent < 0)
            seen = (struct svy_strlist){0};
        for (size_t j = 0; j < node->n; j++) {
            const struct svy_child *c = &node->child[j];

            if (c->node < 0 && svy_strlist_find(&seen, c->item) >= 0)
                return svy_yaml_err(
                    f, svy_yaml_find(y, node->name),
                    "'%s' stands twice in the index, the second "
                    "time in '%s'",
                    c->item, node->name);
            if (c->node < 0)
                svy_strlist_add(&seen, f->mem, c->item);
        }
    }
    return 0;
}

static int
read_nodes(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    struct svy_survey *s = to;
    size_t *order, n;

    if (svy_yaml_check(f, y))
        return f->why->code;
    s->node = svy_mem_take(f->mem, y->n, sizeof *s->node);
    order = svy_mem_take(f->mem, y->n, sizeof *order);
    for (size_t i = 0; i < y->n; i++) {
        if (svy_namespace_check(f, y->key[i], s))
            return f->why->code;
        s->node[s->nnode++] =
            (struct svy_node){.name = y->key[i]->text, .parent = -1};
        svy_intern_add(&s->node_names, y->key[i]->text,
                       strlen(y->key[i]->text));
    }
    for (size_t i = 0; i < y->n; i++)
        if (read_node(f, y->key[i], y->value[i], s, i))
            return f->why->code;
    n = walk(f, s, order);
    if (n < s->nnode)
        return cycle(f, y, s, order, n);
    sort(f, s, order);
    return check_once(f, y, s);
}

static const struct svy_key index_keys[] = {
    {"score", read_score, 0},
    {"weights", read_weights, 0},
    {"nodes", read_nodes, 0},
    {0},
};
const struct svy_schema svy_keyindex_index = {"index", index_keys};

int
svy_keyindex_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                  void *to)
{
    return svy_schema_read(f, y, &svy_keyindex_index, to);
}
