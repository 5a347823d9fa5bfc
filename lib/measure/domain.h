/*
 * domain - a domain of a table: its totals, and those of every replicate.
 *
 * Totals by category are all that a statistic is a function of (statform.h). In
 * a replicate the totals of each unit are multiplied by its factor; weights
 * that came with the data have been summed by the tally.
 *
 * The rest of a domain is made of the other domains of the table.
 *
 * Statistics that rest on much of the same may share what it totals in each
 * unit (svy_domain_share): then a statistic has few terms, and rows that are
 * made (pool.h), which stand for many categories or domains. Where they must be
 * known one by one, as for a covariance of two statistics by pairs of answers,
 * nothing is to be shared.
 *
 * cost    categories; replicates: of means units x replicates, twice; else
 *         cells of the domain x replicates, and as many doubles as categories x
 *         replicates
 * check   tests/law/meaning/estimate.c
 */
#ifndef SVY_DOMAIN_H
#define SVY_DOMAIN_H

#include <stdbool.h>
#include <stddef.h>

#include "measure/statform.h"
#include "measure/totals.h"
#include "sample/design.h"
#include "sample/repkind.h"

/* Of a table and wave: one domain, all of those whose categories are known, or
 * all but one. */
enum svy_domain_kind { SVY_DOMAIN_ONE, SVY_DOMAIN_ALL, SVY_DOMAIN_REST };

struct svy_domain {
    const struct svy_totals *from;
    size_t at;
    enum svy_domain_kind kind;
    struct svy_statform_totals t;
    bool elements; /* of a design whose last stage are respondents */
    const struct svy_repfactors *f;   /* NULL: without replicates */
    double *again;                    /* private from here on: in a replicate,
                                         again[cat * f->n + r] */
    const struct svy_row_total **row; /* of ONE, and where it is shared:
                                         row[cat], or NULL; else NULL */
    struct svy_domain_shared *shared; /* NULL: nothing is */
    struct svy_domain_later *later;   /* what is not yet in again, or NULL */
};

/* Categories whose replicates nobody asked about yet: where few are, as for
 * means, none is multiplied. Private. */
struct svy_domain_later {
    const struct svy_design *d;
    struct svy_mem *m;
    double *again;
    bool *done;
};

/* In m; without replicates where f is NULL. ONE or ALL. */
struct svy_domain svy_domain(const struct svy_totals *s, size_t at,
                             enum svy_domain_kind kind,
                             const struct svy_design *d,
                             const struct svy_repfactors *f, struct svy_mem *m);

/* From now on what many statistics rest on is summed once; in m. */
void svy_domain_share(struct svy_domain *d, struct svy_mem *m);

/* The same with the rows of each domain of the table by themselves, whatever is
 * shared. */
struct svy_domain svy_domain_apart(const struct svy_domain *d);

/* A form that looks at one answer of many (only), seen as one of two: all
 * others of the item, and the answer. Fills the form and its domain, in m.
 * False where that is not shared, or would cost digits. */
bool svy_domain_two(const struct svy_statform *f, const struct svy_domain *d,
                    struct svy_statform *two, struct svy_domain *in,
                    struct svy_mem *m);

/* Where what a form with an id comes to is kept, NULL at first, and the memory
 * in which it is to be; NULL where nothing is shared. The parts of a join are
 * not looked at together where respondents are a stage. */
const void **svy_domain_kept(const struct svy_domain *d, size_t id,
                             struct svy_mem **m);

/* All but one; shared where all is; in m. */
struct svy_domain svy_domain_rest(const struct svy_domain *all,
                                  const struct svy_domain *one,
                                  struct svy_mem *m);

/* The next row of a category in a domain, *i being 0 at first; NULL after the
 * last. */
const struct svy_row_total *svy_domain_row(const struct svy_domain *d,
                                           size_t cat, size_t *i);

/* Means, sum of y over sum of 1, in every replicate: about + sum (y - about) w
 * a over sum w a, a the factor of a unit. Two sums a unit are multiplied, not
 * each category, and where all answers are alike the mean is theirs to the last
 * bit. about: the mean itself. False where that is not known unit by unit. */
bool svy_domain_means(const struct svy_domain *d, const struct svy_statform *f,
                      double about, double *again);

/* Private: whether domain k of the table lies in d; the totals of a category in
 * every replicate; makes them w, to the last bit, in replicates that move other
 * waves alone. */
bool svy_domain_holds(const struct svy_domain *d, size_t k);
const double *svy_domain_replicates(const struct svy_domain *x, size_t cat);
void svy_domain_keep(const struct svy_domain *x, double *totals, double w);

/* Has the totals of a form's categories in all replicates at hand. */
void svy_domain_repeat(const struct svy_domain *d,
                       const struct svy_statform *f);

/* The totals of replicate r, of categories that are at hand. */
struct svy_statform_totals svy_domain_again(const struct svy_domain *d,
                                            size_t r);

#endif
