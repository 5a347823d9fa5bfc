/*
 * within - the units of one stage inside one unit above it, and their squares.
 *
 * Of PSUs the unit above is a stratum. A level knows all its sampled units, n,
 * though only those with somebody of a domain are listed in z: the others are
 * zeros, which count in every sum about a centre that is not 0.
 *
 * in      z rising by unit; units inside the same unit above
 * out     sums over units with Z_i = a and b of unit i:
 *         about       sum (a_i - ca)(b_i - cb), by brewer each times 1 - pi_i
 *         people      the same where units are respondents, of whom only the
 *                     totals and squares of each unit above are known
 *         neighbours  half of sum (a_i - a_i-1)(b_i - b_i-1) in their order
 * cost    z
 * check   tests/unit/sample/variance.c, tests/law/measure/split.c
 */
#ifndef SVY_WITHIN_H
#define SVY_WITHIN_H

#include "sample/design.h"

/* What two linearized statistics total in one unit: a = sum of a_k, b = sum
 * of b_k over its respondents k, and, where respondents are a stage, q = sum
 * of (a_k - a/m)(b_k - b/m) over all m sampled in the unit. Of a design that is
 * counted, na and nb are how many respondents each statistic rests on. */
struct svy_z {
    uint32_t unit;
    uint32_t na, nb;
    double a, b, q;
};

/* Units of one group of a stage: what both statistics total in them, and how
 * many respondents they rest on. */
struct svy_within_part {
    double a, b;
    size_t na, nb, n; /* n: units */
};

struct svy_within {
    size_t s;
    const struct svy_z *z;
    size_t nz;
    double n, f;   /* units sampled, and of what share */
    double a, b;   /* totals */
    size_t na, nb; /* units in which either has anybody */
    bool lonely_a, lonely_b;
};

/* The units at the head of z that are of one group. */
struct svy_within_part svy_within_part(const uint32_t *group,
                                       const struct svy_z *z, size_t n);

/* The level of stage s that z lies in; stage nstage are respondents. */
struct svy_within svy_within(const struct svy_design *d, size_t s,
                             const struct svy_z *z, size_t nz);

double svy_within_about(const struct svy_design *d, const struct svy_within *l,
                        double ca, double cb);
double svy_within_people(const struct svy_design *d, const struct svy_within *l,
                         double ca, double cb);
double svy_within_neighbours(const struct svy_design *d,
                             const struct svy_within *l);

#endif
