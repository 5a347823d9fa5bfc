/*
 * linearize - a statistic of a domain, and how it varies with the sample.
 *
 * A form (statform.h) in a domain has a value and, for each category it rests
 * on, the linearized value u of a respondent who is in the domain and gave that
 * answer; all others have 0. So a missing answer is a domain: the PSUs without
 * any answer stay in the design. With replicates all is in the values that the
 * form has in them. A difference of two statistics is a statistic too.
 *
 * A join whose parts are shared (statform.h, domain.h) has a term a part: the
 * row is made, and its weights are what the part totals in each unit.
 *
 * cost    categories, with replicates times their number
 * check   tests/law/measure/linearize.c (the slow twin),
 *         tests/unit/meaning/textbook.c
 */
#ifndef SVY_LINEARIZE_H
#define SVY_LINEARIZE_H

#include <stdbool.h>
#include <stddef.h>

#include "measure/domain.h"
#include "measure/repvar.h"
#include "measure/statform.h"
#include "measure/totals.h"

struct svy_term {
    const struct svy_row_total *row;
    double u;
};

struct svy_linearize {
    const struct svy_totals *from;
    double value;
    size_t nagain;       /* with replicates, how many, */
    const double *again; /* and the value in each */
    double srs; /* variance that a simple random sample of as many respondents
                   would give, with replacement; NaN where it has no meaning */
    size_t n;   /* terms; 0: there is no value (NaN), as when nobody answered */
    struct svy_term *term;
    size_t first; /* of a difference: terms of the side that is not subtracted,
                     and so of who */
    size_t nwho, first_who;
    const struct svy_row_total **who; /* rows of those who answered: of a join
                                         those of the part with most of them */
    size_t people, psus, strata;      /* of them, weight > 0 */
    double w;                         /* sum of their weights */
    size_t leaves, lacking; /* statistics that a join is of, and those of them
                               without a value; of others 1, and 0 or 1 */
    bool over; /* something on the way was larger than a number can be */
};

/* A form in a domain; in m. */
struct svy_linearize svy_linearize(const struct svy_statform *f,
                                   const struct svy_domain *d,
                                   struct svy_mem *m);

/* A join whose parts are shared, from what they come to in a domain that keeps
 * it (svy_domain_kept); a step of the above. */
struct svy_linearize svy_linearize_join(const struct svy_statform *f,
                                        const struct svy_domain *d,
                                        struct svy_mem *m);

/* a - b, of two domains of one table; in m. srs is NaN. */
struct svy_linearize svy_linearize_minus(const struct svy_linearize *a,
                                         const struct svy_linearize *b,
                                         struct svy_mem *m);

/* a less a number that is known; in m. */
struct svy_linearize svy_linearize_less(const struct svy_linearize *a, double x,
                                        struct svy_mem *m);

/* Whether a join has some of its leaves and lacks others: then it has no value,
 * or not its own. */
bool svy_linearize_incomplete(const struct svy_linearize *l);

/* A statistic in its replicates. */
struct svy_repvar svy_linearize_again(const struct svy_linearize *l);

#endif
