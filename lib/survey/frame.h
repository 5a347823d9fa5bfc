/*
 * frame - the population that a sample is drawn from, as a tree of counts.
 *
 *     district,commune,village,N,n,people
 *     o-mon,,,7,2,
 *     o-mon,o1,,6,2,
 *     o-mon,o1,o1v1,410,10,1630
 *
 * A row names a stratum, or a cluster in it, by columns of strata and clusters
 * filled as deep as it goes, and says how many units of the next stage it
 * holds (N: clusters, in the end respondents), how many of them are to be
 * drawn (n) and how many people live there. n and people may be empty or have
 * no column. Without strata a row of empty names is the whole population.
 *
 * in      frame.csv of a survey folder; rows in any order
 * out     nodes; node 0 stands above all strata
 * errors  `FILE:LINE: sentence`: a column of another name, a node twice, a
 *         gap in the names, n above N, more children than N, a child whose
 *         parent has no row, a count that is no whole number
 * cost    one pass, every row in memory; a node is found in O(depth)
 * check   tests/unit/survey/frame.c
 */
#ifndef SVY_FRAME_H
#define SVY_FRAME_H

#include "ground/err.h"
#include "ground/intern.h"
#include "ground/mem.h"
#include "survey/survey.h"

struct svy_frame_node {
    const char *id; /* its own; of node 0 "" */
    size_t parent;  /* of node 0: 0 */
    size_t depth;   /* names filled */
    size_t line;    /* of its row; 0: it has none */
    double N, n, people;
    size_t nchild;
    const size_t *child; /* child[0 .. nchild-1], in the order of the file */
};

struct svy_frame {
    const char *path;
    size_t nstrata, depth; /* columns of strata, of strata and clusters */
    size_t n;
    struct svy_frame_node *node; /* node[0 .. n-1]; NULL: nothing was read */
    struct svy_mem mem;
    struct svy_intern ids, pairs; /* private from here on */
    size_t room;
};

int svy_frame_read(struct svy_frame *f, const char *path,
                   const struct svy_strlist *strata,
                   const struct svy_strlist *clusters, struct svy_err *why);

/* The node that id[0 .. depth-1] name, or SVY_NONE. */
long svy_frame_find(const struct svy_frame *f, const char *const *id,
                    size_t depth);

/* Its N: the units of stage depth - strata + 1; NaN if the frame does not have
 * it. */
double svy_frame_size(const struct svy_frame *f, const char *const *id,
                      size_t depth);

void svy_frame_free(struct svy_frame *f);

#endif
