/*
 * indexlines - the index tree of a survey, with its sampling error.
 *
 * The index of an item is the mean of its score (scoring.h) among those who
 * answered it; a node is the mean of its children with the weights of the
 * tree (tree.h). Its linearized value is the sum of those of its items times
 * the derivative of the node by each: all who answered any item count, and the
 * covariance between items is in it.
 *
 * A derived item in the tree counts as 100 times itself when it is `every`, as
 * its own number else. A node stands on the scale from what it would be if all
 * its items were at their least to what it would be if all were at their most;
 * where an item has no such ends its limits are by t.
 *
 * lines   each root, then what is below it, depth first; an item once
 * errors  an answer without a score
 * check   tests/unit/meaning/indexlines.c
 */
#ifndef SVY_INDEXLINES_H
#define SVY_INDEXLINES_H

#include "ground/intern.h"
#include "meaning/ends.h"
#include "meaning/source.h"

struct svy_indexlines {
    size_t n;
    struct svy_line *line; /* line[0 .. n-1] */
    struct svy_indexlines_leaf
        *leaf;                 /* private: items of the tree, each once */
    struct svy_intern names;   /* private: theirs, while lines are made */
    size_t most;               /* private: of them, at most */
    struct svy_ends_said ends; /* private */
};

/* Whether there is a tree. */
int svy_indexlines_check(const struct svy_survey *s, struct svy_err *why);

/* Finds the items of the tree in the run's tally. */
int svy_indexlines_init(struct svy_indexlines *x, struct svy_source *source,
                        struct svy_err *why);

#endif
