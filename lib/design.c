#include "design.h"

#include <stdio.h>
#include <string.h>

#include "num.h"

enum { LISTED = 10 };

/* Whether units u and v, neighbours in order, differ in their first n ids. */
static bool
differs(const struct svy_tally *t, size_t u, size_t v, size_t n)
{
    for (size_t i = n; i > 0; i--) // the deepest differ most often
        if (strcmp(t->unit[u].id[i - 1], t->unit[v].id[i - 1]) != 0)
            return true;
    return false;
}

/* Groups units whose first n ids agree; they stand together. */
static void
group(const struct svy_tally *t, size_t n, uint32_t *of)
{
    uint32_t g = 0;

    for (size_t u = 0; u < t->nunit; u++) {
        if (u > 0 && differs(t, u - 1, u, n))
            g++;
        of[u] = g;
    }
}

/* How many groups of a stage lie beside each in the group above. */
static void
count(const uint32_t *above, const struct svy_stage *s, size_t nunit)
{
    for (size_t from = 0, to; from < nunit; from = to) {
        for (to = from + 1; to < nunit && above[to] == above[from];)
            to++;
        for (size_t u = from; u < to; u++)
            s->count[u] = s->group[to - 1] - s->group[from] + 1;
    }
}

/* One stage whose fpc are being read. */
struct sizes {
    const struct svy_design *d;
    const char *name; /* of the tally's file */
    size_t stage;
    const uint32_t *above; /* units sampled together share it */
    const uint32_t *n;     /* how many they are */
    int kind;              /* 1 counts, -1 fractions, 0 not known yet */
};

static int
bad_fpc(const struct sizes *s, size_t u, const char *text, struct svy_err *why)
{
    const struct svy_unit *unit = &s->d->t->unit[u];
    const bool deep = s->stage > 0;

    return svy_err(why, SVY_FAILED,
                   "%s: fpc%zu is '%s' in stratum '%s'%s%s: %s", s->name,
                   s->stage + 1, unit->fpc[s->stage], unit->id[1],
                   deep ? "/" : "", deep ? unit->id[2] : "", text);
}

/* One fpc of a stage: a count from 1 on, a fraction below; 1 is either. */
static int
fraction(struct sizes *s, size_t u, double *f, struct svy_err *why)
{
    const char *text = s->d->t->unit[u].fpc[s->stage];
    double x;
    int is;

    *f = 0;
    if (*text == '\0')
        return 0;
    if (!svy_num_read(text, &x) || x <= 0)
        return bad_fpc(s, u, say("not a number above 0"), why);
    is = x < 1 ? -1 : x > 1 ? 1 : 0;
    if (is != 0 && s->kind != 0 && is != s->kind)
        return bad_fpc(
            s, u, say("counts and fractions are mixed; give one kind"), why);
    if (is != 0)
        s->kind = is;
    if (is > 0 && (double)s->n[u] > x)
        return bad_fpc(s, u, say("more units were sampled than there are"),
                       why);
    *f = is > 0 ? (double)s->n[u] / x : x;
    return 0;
}

static int
fractions(struct sizes *s, double *f, struct svy_err *why)
{
    if (s->stage >= s->d->t->shape.nfpc)
        return 0;
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

/* A PSU id in two strata, when ids are said to be unique. */
static int
check_unique(const struct svy_design *d, const char *name, struct svy_err *why)
{
    struct svy_names seen = {0};
    struct svy_mem m = {0};
    uint32_t *stratum = svy_mem_take(&m, d->nunit, sizeof *stratum);
    int rc = 0;

    for (size_t u = 0; rc == 0 && u < d->nunit; u++) {
        const char *id = d->t->unit[u].id[2];
        size_t known = seen.n, at = svy_names_add(&seen, id, strlen(id));

        if (at == known)
            stratum[at] = d->stratum[u];
        else if (stratum[at] != d->stratum[u])
            rc = svy_err(why, SVY_FAILED,
                         "%s: PSU '%s' is in stratum '%s' and in another; ids "
                         "that repeat need --psu-ids nested",
                         name, id, d->t->unit[u].id[1]);
    }
    svy_names_free(&seen);
    svy_mem_free(&m);
    return rc;
}

/* The groups of stage s with one sampled unit that is not all there is. */
static int
check_lonely(const struct svy_design *d, const char *name, struct svy_err *why)
{
    const bool clusters = d->nstage > 0;
    char list[512] = "";
    size_t n = 0;

    for (size_t u = 0; u < d->nunit; u++) {
        const char *stratum = d->t->unit[u].id[1];
        const size_t len = strlen(list);

        if (clusters ? d->stage[0].count[u] != 1 || d->stage[0].fraction[u] >= 1
                     : d->people[u] != 1 || d->fraction[u] >= 1)
            continue;
        if (u > 0 && d->stratum[u] == d->stratum[u - 1])
            continue;
        if (n++ < LISTED)
            snprintf(list + len, sizeof list - len, "%s'%s'", n > 1 ? ", " : "",
                     stratum);
    }
    if (n == 0)
        return 0;
    return svy_err(why, SVY_FAILED,
                   "%s: strata with a single PSU show no variation: %s%s (%zu "
                   "in all); join each with a stratum like it",
                   name, list, n > LISTED ? ", …" : "", n);
}

static int
make_stages(struct svy_design *d, const char *name, struct svy_err *why)
{
    const struct svy_tally *t = d->t;
    const uint32_t *above = d->stratum;
    struct sizes sizes;

    for (size_t s = 0; s < d->nstage; s++) {
        struct svy_stage *g = &d->stage[s];

        g->group = svy_mem_take(&d->mem, d->nunit, sizeof *g->group);
        g->count = svy_mem_take(&d->mem, d->nunit, sizeof *g->count);
        g->fraction = svy_mem_take(&d->mem, d->nunit, sizeof *g->fraction);
        group(t, 3 + s, g->group);
        count(above, g, d->nunit);
        sizes = (struct sizes){d, name, s, above, g->count, 0};
        if (fractions(&sizes, g->fraction, why))
            return why->code;
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
    d->fraction = svy_mem_take(&d->mem, d->nunit, sizeof *d->fraction);
    for (size_t u = 0; u < d->nunit; u++) {
        d->people[u] = d->t->entry[u].count->n; // #psu entries come first
        n[u] = (uint32_t)d->people[u];
        alone[u] = (uint32_t)u;
    }
    sizes = (struct sizes){d, name, d->nstage, alone, n, 0};
    return d->elements ? fractions(&sizes, d->fraction, why) : 0;
}

int
svy_design_init(struct svy_design *d, const struct svy_tally *t, bool unique,
                const char *name, struct svy_err *why)
{
    *d = (struct svy_design){.t = t,
                             .nunit = t->nunit,
                             .nstage = t->shape.nstage,
                             .elements = svy_tally_elements(&t->shape)};
    d->stratum = svy_mem_take(&d->mem, d->nunit, sizeof *d->stratum);
    group(t, 2, d->stratum);
    return make_stages(d, name, why) || make_people(d, name, why) ||
           (unique && d->nstage > 0 && check_unique(d, name, why)) ||
           check_lonely(d, name, why);
}

/* Sums over the units of one group of a stage. */
static size_t
take_group(const uint32_t *group, const struct svy_z *z, size_t n, double *a,
           double *b)
{
    size_t k = 0;

    *a = *b = 0;
    do {
        *a += z[k].a;
        *b += z[k].b;
        k++;
    } while (k < n && group[z[k].unit] == group[z[0].unit]);
    return k;
}

/* (1 - f) n/(n - 1) sum (A_i - mean A)(B_i - mean B) over the n groups of a
 * stage in one group above; those that z does not touch are zeros. */
static double
between(const struct svy_stage *s, const struct svy_z *z, size_t nz)
{
    const double n = s->count[z[0].unit], f = s->fraction[z[0].unit];
    double ta = 0, tb = 0, sum = 0, a, b;
    size_t touched = 0;

    if (f >= 1 || n < 2)
        return 0;
    for (size_t i = 0; i < nz; i++) {
        ta += z[i].a;
        tb += z[i].b;
    }
    ta /= n;
    tb /= n;
    for (size_t i = 0; i < nz;) {
        touched++;
        i += take_group(s->group, z + i, nz - i, &a, &b);
        sum += (a - ta) * (b - tb);
    }
    sum += (n - (double)touched) * ta * tb;
    return (1 - f) * n / (n - 1) * sum;
}

/* All stages from s on, of the units of one group above stage s. */
static double
inside(const struct svy_design *d, size_t s, const struct svy_z *z, size_t nz)
{
    double v, below = 0, a, b;
    size_t k;

    if (s == d->nstage) {
        const double m = (double)d->people[z->unit];

        return !d->elements || m < 2
                   ? 0
                   : (1 - d->fraction[z->unit]) * m / (m - 1) * z->q;
    }
    v = between(&d->stage[s], z, nz);
    if (d->stage[s].fraction[z->unit] == 0)
        return v;
    for (size_t i = 0; i < nz; i += k) {
        k = take_group(d->stage[s].group, z + i, nz - i, &a, &b);
        below += inside(d, s + 1, z + i, k);
    }
    return v + d->stage[s].fraction[z->unit] * below;
}

double
svy_design_cov(const struct svy_design *d, const struct svy_z *z, size_t n)
{
    double v = 0, a, b;
    size_t k;

    for (size_t i = 0; i < n; i += k) {
        k = take_group(d->stratum, z + i, n - i, &a, &b);
        v += inside(d, 0, z + i, k);
    }
    return v;
}

void
svy_design_count(const struct svy_design *d, const uint32_t *unit, size_t n,
                 size_t people, size_t *psus, size_t *strata)
{
    const uint32_t *psu = d->nstage > 0 ? d->stage[0].group : d->stratum;

    *psus = *strata = 0;
    for (size_t i = 0; i < n; i++) {
        *psus += i == 0 || psu[unit[i]] != psu[unit[i - 1]];
        *strata += i == 0 || d->stratum[unit[i]] != d->stratum[unit[i - 1]];
    }
    if (d->nstage == 0)
        *psus = people;
}

void
svy_design_free(struct svy_design *d)
{
    svy_mem_free(&d->mem);
}
