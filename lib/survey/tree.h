/*
 * tree - the leaves of an index and what each weighs.
 *
 * A node is a weighted mean of its children; multiplied down to the items,
 * each leaf has a weight, and the weights of a node's leaves sum to 1. A child
 * weighs what `of` says, else by the rule of `weights`: as many as the items
 * below it (items: every item of the tree weighs the same) or 1 (children).
 *
 * Geometric and harmonic nodes (OECD/JRC, Handbook on composite indicators,
 * 2008) average logarithms and reciprocals; their derivative depends on the
 * values of their children, so svy_tree_value() gives value and derivative
 * together.
 *
 * check   tests/unit/survey/tree.c
 */
#ifndef SVY_TREE_H
#define SVY_TREE_H

#include <stddef.h>

#include "ground/mem.h"
#include "survey/survey.h"

/* How a node averages: on a scale of its own, f, and back. */
struct svy_aggregate {
    const char *name;
    double (*f)(double x), (*inverse)(double y);
    double (*slope)(double child, double node); /* f'(child)/f'(node) */
};

/* All there are, the first where none is named; a zeroed row ends them. */
extern const struct svy_aggregate svy_tree_aggregates[];

struct svy_leaf {
    const char *item;
    double weight; /* sums to 1 over the leaves of a node */
};

/* The leaves of a node, in the order of the file; *n of them, in m. */
struct svy_leaf *svy_tree_leaves(const struct svy_survey *s,
                                 const struct svy_node *node, size_t *n,
                                 struct svy_mem *m);

struct svy_tree_run {
    struct svy_mem *m; /* scratch */
    bool incomplete;   /* set when a node did without a leaf */
};

/*
 * The value of a node whose leaves, in the order of svy_tree_leaves(), have
 * the values x[0 .. n-1] (NaN: no answer), and d[i] = its derivative by x[i].
 * A missing leaf makes a node NaN, unless the node is `incomplete: rescale`:
 * then the others carry its weight, and run->incomplete is set.
 */
double svy_tree_value(const struct svy_survey *s, const struct svy_node *node,
                      const double *x, double *d, struct svy_tree_run *run);

/* The same, of the values of its children. */
double svy_tree_step(const struct svy_survey *s, const struct svy_node *node,
                     const double *x, double *d, struct svy_tree_run *run);

/* Appends the items of the whole tree, each once. */
void svy_tree_items(const struct svy_survey *s, struct svy_strlist *items,
                    struct svy_mem *m);

#endif
