/*
 * sampunit - where a respondent was sampled: stratum, clusters, sizes of
 * stages.
 *
 * in      a plan of columns, bound to one file; the row at hand
 * out     the unit of the tally; several strata columns are joined by '/', one
 *         within a name being escaped by a backslash
 *         (see --unknown-psu) a cluster that nobody knows is one of its own
 *         an fpc that is none, and a unit that the frame does not have, go to
 *         amiss
 * errors  an fpc that is not the one that the frame or an earlier row of the
 *         unit says
 */
#ifndef SVY_SAMPUNIT_H
#define SVY_SAMPUNIT_H

#include "data/badcells.h"
#include "data/plan.h"
#include "data/required.h"
#include "data/tally.h"
#include "ground/intern.h"
#include "rows/digest.h"

/* Records that are clusters of their own, named by what they say; two that say
 * the same are two. */
struct svy_owned {
    size_t n;
    struct svy_intern record; /* each different */
    size_t *times, room;
};

struct svy_sampunit {
    const struct svy_plan *p; /* private, all of it */
    const struct svy_answers *a;
    size_t *strata, *psu, *fpc; /* columns */
    const char **id, **size;    /* of the unit */
    const char **node;          /* strata and clusters, for the frame */
    char **size_text, *joined;
    char record[24]; /* the id of a respondent alone */
    size_t joined_room;
    struct svy_required *gap;  /* by column of strata, then clusters */
    struct svy_digest nothing; /* of a record of no cells */
    struct svy_owned own;
    struct svy_mem mem;
    /* not private: */
    struct svy_badcells *amiss; /* set it before a row is read */
    struct svy_owned *owned;    /* those of all files; at first of this one */
    size_t before;              /* records in files before */
    bool unknown;               /* the row at hand is of no unit */
};

/* What is absent is told by svy_answers_check. */
void svy_sampunit_init(struct svy_sampunit *l, const struct svy_plan *p,
                       struct svy_answers *a);

/* The unit of the row at hand, unless it is unknown; wave is that of a tally
 * with waves. */
int svy_sampunit_find(struct svy_sampunit *l, struct svy_tally *t,
                      const char *wave, size_t *unit, struct svy_err *why);

/* After the last row: refuses those that were of no unit. */
int svy_sampunit_end(const struct svy_sampunit *l, struct svy_err *why);

void svy_owned_free(struct svy_owned *o);

void svy_sampunit_free(struct svy_sampunit *l);

#endif
