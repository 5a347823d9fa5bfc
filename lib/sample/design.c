#include "sample/design.h"

#include <stdlib.h>
#include <string.h>

#include "ground/num.h"
#include "ground/strlist.h"

/* A unit while units are put in order. */
struct place {
    const struct svy_unit *unit;
    size_t nid;
};

static int
by_ids(const void *a, const void *b)
{
    const struct place *p = a, *q = b;
    int rc = 0;

    for (size_t i = 0; rc == 0 && i < p->nid; i++)
        rc = svy_strlist_order(p->unit->id[i], q->unit->id[i]);
    return rc;
}

static void
put_in_order(struct svy_design *d)
{
    const struct svy_tally *t = d->t;
    struct svy_mem m = {0};
    struct place *place = svy_mem_take(&m, t->nunit, sizeof *place);

    for (size_t i = 0; i < t->nunit; i++)
        place[i] = (struct place){&t->unit[i], 2 + d->nstage};
    if (d->how.successive || d->how.lonely == SVY_LONELY_COLLAPSE)
        qsort(place, t->nunit, sizeof *place, by_ids);
    d->at = svy_mem_take(&d->mem, t->nunit, sizeof *d->at);
    d->unit = svy_mem_take(&d->mem, t->nunit, sizeof *d->unit);
    for (size_t u = 0; u < t->nunit; u++) {
        d->unit[u] = place[u].unit;
        d->at[d->unit[u] - t->unit] = (uint32_t)u;
    }
    svy_mem_free(&m);
}

/* Whether units u and v, neighbours in order, differ in their first n ids. */
static bool
differs(const struct svy_design *d, size_t u, size_t v, size_t n)
{
    for (size_t i = n; i > 0; i--) // the deepest differ most often
        if (strcmp(d->unit[u]->id[i - 1], d->unit[v]->id[i - 1]) != 0)
            return true;
    return false;
}

/* Groups units whose first n ids agree; they stand together. */
static void
group(const struct svy_design *d, size_t n, uint32_t *of)
{
    uint32_t g = 0;

    for (size_t u = 0; u < d->nunit; u++) {
        if (u > 0 && differs(d, u - 1, u, n))
            g++;
        of[u] = g;
    }
}

/* n_h of the formula: all units sampled in a group, whoever answered. That is
 * why the design is made from #psu entries and not from answers: a PSU without
 * anybody of a domain is a zero in the sum, no PSU less. */
static void
count(const uint32_t *above, const struct svy_stage *s, size_t nunit)
{
    for (size_t from = 0, to; from < nunit; from = to) {
        for (to = from + 1; to < nunit && above[to] == above[from];)
            to++;
        for (size_t u = from; u < to; u++) {
            s->first[u] = s->group[from];
            s->count[u] = s->group[to - 1] - s->group[from] + 1;
        }
    }
}

enum kind { UNKNOWN, COUNTS, FRACTIONS };

/* One stage whose fpc are being read. */
struct sizes {
    const struct svy_design *d;
    const char *name; /* of the tally's file */
    size_t stage;
    const uint32_t *above; /* units sampled together share it */
    const uint32_t *n;     /* how many they are */
    enum kind kind;
};

static int
bad_fpc(const struct sizes *s, size_t u, const char *text, struct svy_err *why)
{
    const struct svy_unit *unit = s->d->unit[u];
    const bool deep = s->stage > 0;

    return svy_err(why, SVY_FAILED,
                   "%s: fpc%zu is '%s' in stratum '%s'%s%s: %s", s->name,
                   s->stage + 1, unit->fpc[s->stage], unit->id[1],
                   deep ? "/" : "", deep ? unit->id[2] : "", text);
}

/* What all fpc of a stage are: counts above 1, fractions below. */
static enum kind
find_kind(const struct sizes *s)
{
    double x;

    for (size_t u = 0; u < s->d->nunit; u++)
        if (svy_num_read(s->d->unit[u]->fpc[s->stage], &x) && x != 1)
            return x < 1 ? FRACTIONS : COUNTS;
    return UNKNOWN;
}

/* One fpc of a stage: f_h = n_h/N_h, N_h the count that was given, or f_h
 * itself. 1 may be a count or a fraction, and means f = 1 as either; so the
 * kind is told by the other fpc of the stage. By brewer it is pi_i, a
 * fraction. */
static int
fraction(const struct sizes *s, size_t u, double *f, struct svy_err *why)
{
    const char *text = s->d->unit[u]->fpc[s->stage];
    double x;

    *f = 0;
    if (*text == '\0')
        return 0;
    if (!svy_num_read(text, &x) || x <= 0)
        return bad_fpc(s, u, say("not a number above 0"), why);
    if (s->stage == 0 && s->d->how.brewer && x > 1)
        return bad_fpc(s, u,
                       say("--pps brewer wants the probability of a PSU to be "
                           "drawn, at most 1"),
                       why);
    if (s->kind == FRACTIONS ? x > 1 : x < 1)
        return bad_fpc(
            s, u, say("counts and fractions are mixed; give one kind"), why);
    if (s->kind == COUNTS && (double)s->n[u] > x)
        return bad_fpc(s, u, say("more units were sampled than there are"),
                       why);
    *f = s->kind == COUNTS ? (double)s->n[u] / x : x;
    return 0;
}

static int
fractions(struct sizes *s, double *f, struct svy_err *why)
{
    if (s->stage >= s->d->t->shape.nfpc)
        return 0;
    s->kind = find_kind(s);
    for (size_t u = 0; u < s->d->nunit; u++) {
        if (fraction(s, u, &f[u], why))
            return why->code;
        if (u > 0 && s->above[u] == s->above[u - 1] && f[u] != f[u - 1])
            return bad_fpc(s, u,
                           say("it must be the same for all units that were "
                               "sampled together"),
                           why);
    }
    return 0;
}

/* The number of a PSU whose id means the same in every stratum of a wave. */
static size_t
find_id(struct svy_intern *seen, const struct svy_unit *unit)
{
    struct svy_mem m = {0};
    const char *key = svy_mem_print(&m, "%s\x1f%s", unit->id[0], unit->id[2]);
    const size_t at = svy_intern_add(seen, key, strlen(key));

    svy_mem_free(&m);
    return at;
}

void
svy_design_ids(const struct svy_design *d, struct svy_design_ids *ids)
{
    struct svy_intern seen = {0};
    struct svy_mem m = {0};
    size_t *first = svy_mem_take(&m, d->nunit, sizeof *first);
    bool *again = svy_mem_take(&m, d->nunit, sizeof *again);

    *ids = (struct svy_design_ids){0};
    for (size_t u = 0; d->nstage > 0 && u < d->nunit; u++) {
        const size_t known = seen.n, at = find_id(&seen, d->unit[u]);

        if (at == known)
            first[at] = u;
        if (again[at] || d->stratum[first[at]] == d->stratum[u])
            continue;
        again[at] = true;
        if (ids->repeated++ > 0)
            continue;
        ids->id = d->unit[u]->id[2];
        ids->in[0] = d->unit[first[at]]->id[1];
        ids->in[1] = d->unit[u]->id[1];
    }
    ids->unique = seen.n;
    svy_intern_free(&seen);
    svy_mem_free(&m);
}

size_t
svy_design_psus(const struct svy_design *d)
{
    return d->nstage == 0 || d->nunit == 0
               ? 0
               : d->stage[0].group[d->nunit - 1] + 1;
}

/* PSU ids in two strata, when ids are said to be unique. */
static int
check_unique(const struct svy_design *d, const char *name, struct svy_err *why)
{
    struct svy_design_ids x;

    svy_design_ids(d, &x);
    return x.repeated == 0
               ? 0
               : svy_err(why, SVY_FAILED,
                         "%s: PSU ids occur in several strata (%zu, as '%s' "
                         "in '%s' and '%s'); ids that repeat need --psu-ids "
                         "nested",
                         name, x.repeated, x.id, x.in[0], x.in[1]);
}

/* PSUs that were certain are strata of their own: n counts the others, and open
 * is sum (1 - pi_i) over the stratum, from which the variance finds what the
 * PSUs without anybody of a domain have of it. */
static void
set_certain_apart(struct svy_design *d)
{
    struct svy_stage *s = &d->stage[0];

    d->open = svy_mem_take(&d->mem, d->nunit, sizeof *d->open);
    for (size_t from = 0, to; from < d->nunit; from = to) {
        uint32_t n = 0;
        double open = 0;

        for (to = from; to < d->nunit && d->stratum[to] == d->stratum[from];
             to++) {
            if (to > from && s->group[to] == s->group[to - 1])
                continue;
            n += s->fraction[to] < 1;
            open += 1 - s->fraction[to];
        }
        for (size_t u = from; u < to; u++) {
            s->count[u] = n;
            d->open[u] = open;
        }
    }
}

static int
make_stages(struct svy_design *d, const char *name, struct svy_err *why)
{
    const uint32_t *above = d->stratum;

    for (size_t s = 0; s < d->nstage; s++) {
        struct svy_stage *g = &d->stage[s];
        const bool brewer = s == 0 && d->how.brewer;
        struct sizes sizes;

        g->group = svy_mem_take(&d->mem, d->nunit, sizeof *g->group);
        g->first = svy_mem_take(&d->mem, d->nunit, sizeof *g->first);
        g->count = svy_mem_take(&d->mem, d->nunit, sizeof *g->count);
        g->fraction = svy_mem_take(&d->mem, d->nunit, sizeof *g->fraction);
        group(d, 3 + s, g->group);
        count(above, g, d->nunit);
        sizes = (struct sizes){d,        name,   s, brewer ? g->group : above,
                               g->count, UNKNOWN};
        if (fractions(&sizes, g->fraction, why))
            return why->code;
        if (brewer)
            set_certain_apart(d);
        above = g->group;
    }
    return 0;
}

static int
make_people(struct svy_design *d, const char *name, struct svy_err *why)
{
    uint32_t *n = svy_mem_take(&d->mem, d->nunit, sizeof *n);
    uint32_t *alone = svy_mem_take(&d->mem, d->nunit, sizeof *alone);
    struct sizes sizes;

    d->people = svy_mem_take(&d->mem, d->nunit, sizeof *d->people);
    d->together = svy_mem_take(&d->mem, d->nunit, sizeof *d->together);
    d->fraction = svy_mem_take(&d->mem, d->nunit, sizeof *d->fraction);
    for (size_t u = 0; u < d->nunit; u++) {
        // #psu entries come first, in the order of units
        d->people[u] =
            svy_tally_people(d->t, &d->t->entry[d->unit[u] - d->t->unit]);
        d->together[u] = d->people[u];
        n[u] = (uint32_t)d->people[u];
        alone[u] = (uint32_t)u;
    }
    sizes = (struct sizes){d, name, d->nstage, alone, n, UNKNOWN};
    return d->elements ? fractions(&sizes, d->fraction, why) : 0;
}

/* What needs PSUs that are known apart. */
static int
check_how(const struct svy_design *d, const char *name, struct svy_err *why)
{
    const char *option = d->how.successive ? "--variance successive"
                         : d->how.brewer   ? "--pps brewer"
                                           : NULL;

    if (option != NULL && d->nstage == 0)
        return svy_err(why, SVY_FAILED,
                       "%s: %s needs a column of PSUs (--psu); where "
                       "respondents were drawn, one that tells each from all "
                       "others",
                       name, option);
    if (d->how.brewer && d->t->shape.nfpc == 0)
        return svy_err(why, SVY_FAILED,
                       "%s: --pps brewer needs the probabilities of PSUs to be "
                       "drawn, as --fpc",
                       name);
    return 0;
}

int
svy_design_init(struct svy_design *d, const struct svy_tally *t,
                const struct svy_design_how *how, const char *name,
                struct svy_err *why)
{
    *d = (struct svy_design){.t = t,
                             .how = *how,
                             .nunit = t->nunit,
                             .nstage = t->shape.nstage,
                             .elements = svy_shape_elements(&t->shape)};
    if (check_how(d, name, why))
        return why->code;
    put_in_order(d);
    d->stratum = svy_mem_take(&d->mem, d->nunit, sizeof *d->stratum);
    group(d, 2, d->stratum);
    return make_stages(d, name, why) || make_people(d, name, why) ||
           (how->unique && d->nstage > 0 && check_unique(d, name, why));
}

/* PSUs and strata, whose difference is the degrees of freedom. A certain PSU
 * (pi = 1) is one of each: it adds none, as its total is known. Units rise, so
 * a stratum is met once; certain ones in its midst do not begin it anew. */
void
svy_design_count(const struct svy_design *d, const uint32_t *unit, size_t n,
                 size_t people, size_t *psus, size_t *strata)
{
    const uint32_t *psu = d->nstage > 0 ? d->stage[0].group : d->stratum;
    long last = -1;

    *psus = *strata = 0;
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && psu[unit[i]] == psu[unit[i - 1]])
            continue;
        ++*psus;
        if (d->how.brewer && d->stage[0].fraction[unit[i]] >= 1)
            ++*strata;
        else if (last != (long)d->stratum[unit[i]]) {
            ++*strata;
            last = d->stratum[unit[i]];
        }
    }
    if (d->nstage == 0)
        *psus = people;
}

void
svy_design_free(struct svy_design *d)
{
    svy_mem_free(&d->mem);
}
