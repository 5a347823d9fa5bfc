#include "tree.h"

#include <math.h>

/* The leaves of a child. */
static size_t
width(const struct svy_survey *s, const struct svy_child *c)
{
    return c->node < 0 ? 1 : s->node[c->node].items;
}

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

/* The scale on which a node averages, its way back, and the derivative of the
 * one over that of the other. */
static double
bend(enum svy_aggregate how, double x)
{
    return how == SVY_GEOMETRIC ? log(x) : how == SVY_HARMONIC ? 1 / x : x;
}

static double
unbend(enum svy_aggregate how, double x)
{
    return how == SVY_GEOMETRIC ? exp(x) : how == SVY_HARMONIC ? 1 / x : x;
}

static double
slope(enum svy_aggregate how, double child, double node)
{
    return how == SVY_GEOMETRIC  ? node / child
           : how == SVY_HARMONIC ? node * node / (child * child)
                                 : 1;
}

/* The values of the children of a node, and the derivatives below them. */
static double *
children(const struct svy_survey *s, const struct svy_node *node,
         const double *x, double *d, struct svy_tree_run *run)
{
    double *v = svy_mem_take(run->m, node->n, sizeof *v);

    for (size_t i = 0; i < node->n; i++) {
        const struct svy_child *c = &node->child[i];

        *d = 1;
        v[i] =
            c->node < 0 ? *x : svy_tree_value(s, &s->node[c->node], x, d, run);
        x += width(s, c);
        d += width(s, c);
    }
    return v;
}

double
svy_tree_value(const struct svy_survey *s, const struct svy_node *node,
               const double *x, double *d, struct svy_tree_run *run)
{
    const double *v = children(s, node, x, d, run);
    const bool rescale = node->incomplete == SVY_RESCALE;
    double sum = 0, all = 0, value;

    for (size_t i = 0; i < node->n; i++) {
        double w = weight(s, &node->child[i]);

        if (isnan(v[i]) && rescale) {
            run->incomplete = true;
            continue;
        }
        sum += w * bend(node->aggregate, v[i]);
        all += w;
    }
    value = all > 0 ? unbend(node->aggregate, sum / all) : NAN;
    for (size_t i = 0; i < node->n; i++) {
        const struct svy_child *c = &node->child[i];
        double part = isnan(v[i]) ? 0
                                  : weight(s, c) / all *
                                        slope(node->aggregate, v[i], value);

        for (size_t k = width(s, c); k > 0; k--, d++)
            *d = part == 0 ? 0 : *d * part;
    }
    return value;
}

void
svy_tree_items(const struct svy_survey *s, struct svy_list *items,
               struct svy_mem *m)
{
    for (size_t i = 0; i < s->nnode; i++)
        for (size_t k = 0; k < s->node[i].n; k++) {
            const struct svy_child *c = &s->node[i].child[k];

            if (c->node < 0 && svy_list_find(items, c->item) < 0)
                svy_list_add(items, m, c->item);
        }
}
