/*
 * domain - a domain of a table: its totals, and those of every replicate.
 *
 * Totals by category are all that a statistic is a function of (form.h). In a
 * replicate the totals of each unit are multiplied by its factor; weights that
 * came with the data have been summed by the tally.
 *
 * cost    categories; replicates: cells of the domain x replicates, as many
 *         doubles as categories x replicates
 * check   tests/law/estimate.c
 */
#ifndef SVY_DOMAIN_H
#define SVY_DOMAIN_H

#include <stddef.h>

#include "design.h"
#include "form.h"
#include "replicate.h"
#include "totals.h"

struct svy_domain {
    const struct svy_totals *from;
    size_t at;
    struct svy_form_totals t;
    const struct svy_factors *f; /* NULL: without replicates */
    const double *again;         /* again[cat * f->n + r] */
};

/* In m; without replicates where f is NULL. */
struct svy_domain svy_domain(const struct svy_totals *s, size_t at,
                             const struct svy_design *d,
                             const struct svy_factors *f, struct svy_mem *m);

/* The totals of replicate r. */
struct svy_form_totals svy_domain_again(const struct svy_domain *d, size_t r);

#endif
