/*
 * deident - a tally that can be handed out.
 *
 * Refuses where a unit, or a cell of a unit and a domain, has people but fewer
 * than K, and where a by-column is nothing but the id of clusters. Then the ids
 * of clusters are put out of sight: those of a stage get the numbers 1, 2, ...
 * in the order of their strata and ids, with zeros in front, so that no two
 * clusters of a stage share one. Strata, by-columns, answers, counts, weights
 * and fpc stay.
 *
 * order   numbers keep the order of the ids, and with it every estimate, to
 *         the last bit: in the order of bytes, by which sums are added up, and
 *         in the order of numbers by size, by which neighbours are compared
 *         (--variance successive, --lonely collapse). Where the two differ
 *         (v2 before v10, but "v10" before "v2"), zeros behind a number tell
 *         the second: each time it goes back in the first there is one more
 * wave    a cluster has the same number in all waves
 * #part   one is left, `1/1 deidentified` (and ` counts`), with the rows of all
 *         parts: the checksum was one of the answers, and would have proved to
 *         anyone who has a guess at the file that it is this one. That a file
 *         is counted twice is seen before; such tallies cannot be merged
 * #how    names of columns and items stay, with what items rest on; where and
 *         missing, which may name people, are replaced by a checksum
 *
 * promised: no id of a cluster, no cell of fewer than K people
 * not promised: whoever has the list of all sampled clusters can count along
 * it; sums of weights, fpc and the number of people may point at a cluster to
 * those who know its size; an answer that one of K people gave is still there,
 * as are pairs. Replicates that draw clusters by their ids draw others
 *
 * in      a closed tally
 * cost    units x log units a stage
 * check   tests/law/data/deident.c, tests/golden/svytally.t
 */
#ifndef SVY_DEIDENT_H
#define SVY_DEIDENT_H

#include "data/tally.h"
#include "ground/err.h"

int svy_deident(struct svy_tally *t, size_t least, struct svy_err *why);

/* Whether a part of a tally, from that number on, is of a de-identified one. */
bool svy_deident_is(const struct svy_tally *t, size_t from);

#endif
