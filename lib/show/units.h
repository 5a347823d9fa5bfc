/*
 * units - the units of a league: sorted, and told apart where they can be.
 *
 * in      estimates, and what is wished
 * out     units from the highest estimate down, then those without estimate,
 *         then those that are not published, each by name
 * kind    by tests against the rest (tested.h); where there are none, by the
 *         interval against the estimate of everybody. What is not published is
 *         never compared, nor is the wave before of it kept
 * errors  also a test that finds a unit above the rest which lies below
 *         everybody, or the other way round: they tell of different answers
 * check   tests/unit/show/units.c
 */
#ifndef SVY_UNITS_H
#define SVY_UNITS_H

#include "show/figure.h"
#include "show/tested.h"

/* As plots/league.gp knows them. */
enum svy_kind {
    SVY_ALIKE,
    SVY_ABOVE,
    SVY_BELOW,
    SVY_HIDDEN, /* not to be published */
    SVY_OPEN,   /* no interval */
    SVY_BEFORE,
    SVY_KINDS
};

struct svy_ranked {
    const struct svy_estimate *row, *before; /* before: NULL if none */
    const char *label;
    enum svy_kind kind;
};

struct svy_units {
    struct svy_rowpick pick;
    struct svy_ranked *unit; /* unit[0 .. n-1], in the figure's memory */
    size_t n, count[SVY_KINDS];
    double reference, total; /* estimate and n of everybody, NaN if not there */
    double level;            /* of all intervals, NaN if they differ */
    size_t ranged;           /* units with an interval */
    struct svy_tested tested; /* if pick.wish->tests */
    size_t
        judged;   /* of them, those told apart from the others or found alike */
    bool lonely;  /* some have an estimate that should have an interval */
    bool unknown; /* some respondents are of no known unit */
};

int svy_units_read(struct svy_units *l, struct svy_figure *f,
                   const struct svy_estimates *e, struct svy_err *why);

/* Whether a unit has an estimate, or an interval, that may be shown. */
bool svy_units_shown(const struct svy_ranked *u);
bool svy_units_ranged(const struct svy_ranked *u);

/* The rows that are drawn, as numbers beside the figure. */
void svy_units_keep(const struct svy_units *l, struct svy_estimates *used);

void svy_units_free(struct svy_units *l);

#endif
