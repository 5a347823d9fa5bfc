#include "sample/lonely.h"

#include <string.h>

#include "rows/csv.h"

enum { LISTED = 10 };

/* Behind ours those of R's survey package. */
const struct svy_word svy_lonely_words[] = {{"refuse", SVY_LONELY_REFUSE},
                                            {"certainty", SVY_LONELY_CERTAINTY},
                                            {"centered", SVY_LONELY_CENTERED},
                                            {"scaled", SVY_LONELY_SCALED},
                                            {"collapse", SVY_LONELY_COLLAPSE},
                                            {"fail", SVY_LONELY_REFUSE},
                                            {"missing", SVY_LONELY_REFUSE},
                                            {"remove", SVY_LONELY_CERTAINTY},
                                            {"adjust", SVY_LONELY_CENTERED},
                                            {"average", SVY_LONELY_SCALED},
                                            {0}};

/* Whether the units of stage s sampled beside unit u are one, which is not all
 * there is (f = 1 does not vary, so one is enough); stage nstage are
 * respondents. Below a stage drawn with replacement (f = 0) the formula looks
 * at nothing. */
static bool
is_lonely(const struct svy_design *d, size_t s, size_t u)
{
    for (size_t i = 0; i < s; i++)
        if (d->stage[i].fraction[u] == 0)
            return false; // nothing below varies by itself
    if (s == d->nstage)
        return d->elements && d->fraction[u] < 1 &&
               (s > 0 ? d->people[u] : d->together[u]) == 1;
    return d->stage[s].count[u] == 1 &&
           (s == 0 && d->how.brewer ? d->open[u] > 0
                                    : d->stage[s].fraction[u] < 1);
}

/* Whether u is the first unit inside the same unit above stage s. */
static bool
is_first(const struct svy_design *d, size_t s, size_t u)
{
    const uint32_t *above = s > 0 ? d->stage[s - 1].group : d->stratum;

    return u == 0 || above[u] != above[u - 1];
}

/* A list of names that ends where it gets long. */
struct listing {
    size_t n;
    const char *text;
    struct svy_mem mem;
};

static void
list(struct listing *l, const char *name)
{
    if (l->n++ < LISTED)
        l->text = svy_mem_print(&l->mem, "%s%s%s", l->n > 1 ? l->text : "",
                                l->n > 1 ? ", " : "", name);
    else if (l->n == LISTED + 1)
        l->text = svy_mem_print(&l->mem, "%s, …", l->text);
}

static void
list_stage(const struct svy_design *d, size_t s, struct listing *l)
{
    for (size_t u = 0; u < d->nunit; u++) {
        const char *name;

        if (!is_lonely(d, s, u) || !is_first(d, s, u))
            continue;
        name = svy_mem_print(&l->mem, "'%s", d->unit[u]->id[1]);
        for (size_t i = 0; i < s; i++)
            name = svy_mem_print(&l->mem, "%s/%s", name, d->unit[u]->id[2 + i]);
        list(l, svy_mem_print(&l->mem, "%s'", name));
    }
}

static int
refuse(const struct svy_design *d, size_t s, const char *name,
       struct svy_err *why)
{
    struct listing l = {0};
    int rc = 0;

    list_stage(d, s, &l);
    if (l.n > 0 && s == 0)
        rc = svy_err(why, SVY_FAILED,
                     "%s: strata with a single PSU show no variation: %s (%zu "
                     "in all); join each with one like it, or choose --lonely "
                     "certainty, centered, scaled or collapse",
                     name, l.text, l.n);
    else if (l.n > 0)
        rc = svy_err(why, SVY_FAILED,
                     "%s: a single unit of stage %zu shows no variation: in %s "
                     "(%zu in all); choose --lonely certainty, centered or "
                     "scaled",
                     name, s + 1, l.text, l.n);
    svy_mem_free(&l.mem);
    return rc;
}

/* Strata from..to-1 of the order of units, as one (Wolter 2007, 2.5). f of
 * several is sum n / sum N with N = n/f: where any was drawn with replacement N
 * is infinite and f comes out 0, as it should. By brewer each PSU keeps its pi,
 * and only their sum of 1 - pi goes on. together is of respondents: without
 * clusters they are the units that n counts. */
static void
join(struct svy_design *d, size_t from, size_t to)
{
    double n = 0, population = 0, open = 0;
    uint32_t *count = d->nstage > 0 ? d->stage[0].count : NULL;
    double *f = d->nstage > 0 ? d->stage[0].fraction : d->fraction;

    for (size_t u = from; u < to; u++) {
        const double k = count ? count[u] : (double)d->people[u];

        if (u > from && d->stratum[u] == d->stratum[u - 1])
            continue;
        n += k;
        population += k / f[u]; // infinite with replacement
        open += d->how.brewer ? d->open[u] : 0;
    }
    for (size_t u = from; u < to; u++) {
        d->stratum[u] = d->stratum[from];
        if (d->how.brewer)
            d->open[u] = open;
        else
            f[u] = n / population;
        if (count == NULL) {
            d->together[u] = (size_t)n;
            continue;
        }
        count[u] = (uint32_t)n;
        d->stage[0].first[u] = d->stage[0].first[from];
    }
}

/* The end of the stratum that begins at unit u. */
static size_t
end_of(const struct svy_design *d, size_t u)
{
    size_t to = u + 1;

    while (to < d->nunit && d->stratum[to] == d->stratum[u])
        to++;
    return to;
}

static bool
same_wave(const struct svy_design *d, size_t u, size_t v)
{
    return strcmp(d->unit[u]->id[0], d->unit[v]->id[0]) == 0;
}

/* Strata stand in the order of their names, so a neighbour is the one most like
 * it, and is chosen by name alone: choosing by the estimates would make the
 * variance too small. The one after is taken first, so that two lonely ones in
 * a row make one pair. */
static void
collapse(struct svy_design *d, struct listing *l)
{
    size_t before = 0; // where the stratum before begins

    for (size_t u = 0, to; u < d->nunit; before = u, u = to) {
        const char *name = d->unit[u]->id[1];
        size_t with;

        to = end_of(d, u);
        if (!is_lonely(d, 0, u))
            continue;
        if (to < d->nunit && same_wave(d, u, to)) {
            with = to;
            to = end_of(d, to);
            join(d, u, to);
        } else if (u > 0 && same_wave(d, u, before)) {
            with = u - 1;
            join(d, before, to);
            u = before;
        } else {
            continue; // alone in its wave
        }
        list(l, svy_mem_print(&l->mem, say("'%s' with '%s'"), name,
                              d->unit[with]->id[1]));
    }
}

int
svy_lonely(struct svy_design *d, const char *name, const char **note,
           struct svy_err *why)
{
    const enum svy_lonely_rule rule = d->how.lonely;
    struct listing joined = {0};
    int rc = 0;

    *note = NULL;
    d->counted = rule == SVY_LONELY_CENTERED || rule == SVY_LONELY_SCALED;
    if (rule == SVY_LONELY_COLLAPSE)
        collapse(d, &joined);
    if (joined.n > 0)
        *note = svy_mem_print(
            &d->mem, say("strata of one PSU are collapsed: %s"), joined.text);
    svy_mem_free(&joined.mem);
    if (rule != SVY_LONELY_COLLAPSE && rule != SVY_LONELY_REFUSE)
        return 0;
    for (size_t s = 0; rc == 0 && s <= d->nstage; s++)
        rc = refuse(d, s, name, why);
    return rc;
}

void
svy_lonely_print(const struct svy_design *d, FILE *out)
{
    const bool waves = svy_shape_waves(&d->t->shape);
    struct svy_mem m = {0};

    fputs(waves ? "wave,stratum,used\n" : "stratum,used\n", out);
    for (size_t u = 0, to; u < d->nunit; u = to) {
        const char *used = d->unit[u]->id[1];

        to = end_of(d, u);
        for (size_t v = u + 1; v < to; v++)
            if (strcmp(d->unit[v]->id[1], d->unit[v - 1]->id[1]) != 0)
                used = svy_mem_print(&m, "%s+%s", used, d->unit[v]->id[1]);
        for (size_t v = u; v < to; v++) {
            if (v > u && strcmp(d->unit[v]->id[1], d->unit[v - 1]->id[1]) == 0)
                continue;
            if (waves)
                svy_csv_put(out, d->unit[v]->id[0], ',');
            svy_csv_put(out, d->unit[v]->id[1], ',');
            svy_csv_put(out, used, '\n');
        }
    }
    svy_mem_free(&m);
}
