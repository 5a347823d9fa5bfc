#include "survey/tree.h"

#include <math.h>
#include <string.h>

#include "ground/intern.h"

/* The leaves of a child. */
static size_t
width(const struct svy_survey *s, const struct svy_child *c)
{
    return c->node < 0 ? 1 : s->node[c->node].items;
}

/* What a child counts among its siblings: what the file says, else 1, or as
 * many as the items below it, so that every item of the tree weighs the same
 * however deep it lies. */
static double
weight(const struct svy_survey *s, const struct svy_child *c)
{
    if (!isnan(c->weight))
        return c->weight;
    if (s->weights == SVY_BY_CHILDREN || c->node < 0)
        return 1;
    return (double)width(s, c);
}

static double
weights(const struct svy_survey *s, const struct svy_node *node)
{
    double sum = 0;

    for (size_t i = 0; i < node->n; i++)
        sum += weight(s, &node->child[i]);
    return sum;
}

/* Shares multiplied down: w/sum w of each node on the way, so a node's leaves
 * add up to 1. */
static struct svy_leaf *
collect(const struct svy_survey *s, const struct svy_node *node, double share,
        struct svy_leaf *at)
{
    const double sum = weights(s, node);

    for (size_t i = 0; i < node->n; i++) {
        const struct svy_child *c = &node->child[i];
        double w = share * weight(s, c) / sum;

        if (c->node >= 0)
            at = collect(s, &s->node[c->node], w, at);
        else
            *at++ = (struct svy_leaf){c->item, w};
    }
    return at;
}

struct svy_leaf *
svy_tree_leaves(const struct svy_survey *s, const struct svy_node *node,
                size_t *n, struct svy_mem *m)
{
    struct svy_leaf *leaf;

    *n = node->items;
    leaf = svy_mem_take(m, *n, sizeof *leaf);
    collect(s, node, 1, leaf);
    return leaf;
}

static double
same(double x)
{
    return x;
}

static double
reciprocal(double x)
{
    return 1 / x;
}

static double
slope_mean(double child, double node)
{
    (void)child;
    (void)node;
    return 1;
}

static double
slope_geometric(double child, double node)
{
    return node / child;
}

static double
slope_harmonic(double child, double node)
{
    return node * node / (child * child);
}

/* OECD/JRC (2008): f^-1(sum w f(x)/sum w), f of geometric means log, of
 * harmonic 1/x; the derivative by child i is w_i/sum w times f'(x_i)/f'(value):
 *     mean 1,   geometric value/x,   harmonic (value/x)^2.
 * A child of 0 makes both nodes 0 and their slope 0/0: an error that a node of
 * 0 has by such a formula means nothing, and is NaN. */
const struct svy_aggregate svy_tree_aggregates[] = {
    {"mean", same, same, slope_mean},
    {"geometric", log, exp, slope_geometric},
    {"harmonic", reciprocal, reciprocal, slope_harmonic},
    {0}};

/* A node or leaf on the way up, and the derivative of its parent by it. */
struct branch {
    double value, part;
    struct branch *child;
};

/* The value of a node whose children have theirs. By rescale those without an
 * answer are left out of sum and sum of weights, so the others carry their
 * weight; otherwise NaN goes up. part is the derivative, the weights being
 * those that took part. */
static void
average(const struct svy_survey *s, const struct svy_node *node,
        struct branch *b, struct svy_tree_run *run)
{
    struct branch *v = b->child;
    double sum = 0, all = 0;

    for (size_t i = 0; i < node->n; i++) {
        const double w = weight(s, &node->child[i]);

        if (isnan(v[i].value) && node->incomplete == SVY_RESCALE) {
            run->incomplete = true;
            continue;
        }
        sum += w * node->aggregate->f(v[i].value);
        all += w;
    }
    b->value = all > 0 ? node->aggregate->inverse(sum / all) : NAN;
    for (size_t i = 0; i < node->n; i++)
        v[i].part = isnan(v[i].value)
                        ? 0
                        : weight(s, &node->child[i]) / all *
                              node->aggregate->slope(v[i].value, b->value);
}

/* The values of a node and of all below it; *x is behind its leaves then. */
static void
climb(const struct svy_survey *s, const struct svy_node *node, const double **x,
      struct branch *b, struct svy_tree_run *run)
{
    b->child = svy_mem_take(run->m, node->n, sizeof *b->child);
    for (size_t i = 0; i < node->n; i++) {
        const struct svy_child *c = &node->child[i];

        if (c->node >= 0)
            climb(s, &s->node[c->node], x, &b->child[i], run);
        else
            b->child[i].value = *(*x)++;
    }
    average(s, node, b, run);
}

/* The chain rule from the root down: the derivative by a leaf is the product of
 * the parts on its way. 0 times NaN is to be 0: what a rescaled node did
 * without has no say in it. */
static void
descend(const struct svy_survey *s, const struct svy_node *node,
        const struct branch *b, double share, double **d)
{
    for (size_t i = 0; i < node->n; i++) {
        const struct svy_child *c = &node->child[i];
        const double part = b->child[i].part,
                     here = share == 0 || part == 0 ? 0 : share * part;

        if (c->node >= 0)
            descend(s, &s->node[c->node], &b->child[i], here, d);
        else
            *(*d)++ = here;
    }
}

double
svy_tree_value(const struct svy_survey *s, const struct svy_node *node,
               const double *x, double *d, struct svy_tree_run *run)
{
    struct branch root = {0};

    climb(s, node, &x, &root, run);
    descend(s, node, &root, 1, &d);
    return root.value;
}

double
svy_tree_step(const struct svy_survey *s, const struct svy_node *node,
              const double *x, double *d, struct svy_tree_run *run)
{
    struct branch b = {.child = svy_mem_take(run->m, node->n, sizeof *b.child)};

    for (size_t i = 0; i < node->n; i++)
        b.child[i].value = x[i];
    average(s, node, &b, run);
    for (size_t i = 0; i < node->n; i++)
        d[i] = b.child[i].part;
    return b.value;
}

void
svy_tree_items(const struct svy_survey *s, struct svy_strlist *items,
               struct svy_mem *m)
{
    struct svy_intern seen = {0};

    for (size_t i = 0; i < items->n; i++)
        svy_intern_add(&seen, items->name[i], strlen(items->name[i]));
    for (size_t i = 0; i < s->nnode; i++)
        for (size_t k = 0; k < s->node[i].n; k++) {
            const struct svy_child *c = &s->node[i].child[k];
            const size_t n = seen.n;

            if (c->node < 0 &&
                svy_intern_add(&seen, c->item, strlen(c->item)) == n)
                svy_strlist_add(items, m, c->item);
        }
    svy_intern_free(&seen);
}
