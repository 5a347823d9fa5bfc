#include "rehearse/sim.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/num.h"
#include "ground/rng.h"
#include "rehearse/latent.h"
#include "rehearse/multistage.h"
#include "rehearse/simform.h"
#include "rehearse/targets.h"

/* What a draw is for: the replicate of its key. 0 draws the sample. */
enum { CLUSTER = 1, PERSON, NOISE, MISSING, STATUS, UNIFORM };

struct run {
    const struct svy_sim *how;
    const struct svy_survey *s;
    const struct svy_frame *f;
    FILE *out;
    struct svy_multistage sample;
    struct svy_targets wanted;
    struct svy_simform form;
    struct svy_model *model; /* of each latent variable, in the unit at hand */
    double shared, *own;     /* of the cluster at hand: latent values */
    const char **path;       /* names of the unit at hand */
    struct svy_mem mem, unit, row;
};

static void
lay_out(struct run *r)
{
    svy_simform_init(&r->form, r->s);
    r->model = svy_mem_take(&r->mem, r->form.latents.n, sizeof *r->model);
    r->own = svy_mem_take(&r->mem, r->form.latents.n, sizeof *r->own);
    r->path = svy_mem_take(&r->mem, r->f->depth, sizeof *r->path);
}

static double
uniform(const struct run *r, uint32_t what, uint64_t mark)
{
    struct svy_rng d;

    svy_rng_init(&d, r->how->seed, what, mark);
    return svy_rng_uniform(&d);
}

static double
normal(const struct run *r, uint32_t what, uint64_t mark)
{
    struct svy_rng d;

    svy_rng_init(&d, r->how->seed, what, mark);
    return svy_rng_normal(&d);
}

/* What each latent variable aims at in this unit. */
static int
set_models(struct run *r, const struct svy_multistage_unit *u,
           struct svy_err *why)
{
    const struct svy_sim *how = r->how;
    const double m = u->crowd * (1 - how->nonresponse) * (1 - how->missing);

    for (size_t i = 0; i < r->form.latents.n; i++) {
        const char *name = r->form.latents.at[i].name;
        const struct svy_targets_row *w =
            svy_targets_find(&r->wanted, r->path, name);
        struct svy_aim aim = {
            .top = isnan(how->mean),
            .value = isnan(how->mean) ? how->top : how->mean,
            .icc = how->deff > 1 ? (how->deff - 1) / (m - 1) : 0,
            .where = isnan(how->mean) ? "--top2" : "--mean",
        };

        if (how->deff > m)
            return svy_err(why, SVY_FAILED,
                           "--deff: %g cannot be had with %.3g answers per "
                           "cluster in '%s'",
                           how->deff, m, r->f->node[u->stratum].id);
        if (w != NULL) {
            aim.top = w->top;
            aim.value = w->value;
            aim.where = w->where;
        }
        if (svy_itemmodel_find(&r->form.latents, i, &aim, &r->model[i], why))
            return (int)why->code;
    }
    return 0;
}

static void
set_cluster(struct run *r, uint64_t mark)
{
    r->shared = normal(r, CLUSTER, mark);
    for (size_t i = 0; i < r->form.latents.n; i++)
        r->own[i] =
            normal(r, CLUSTER, svy_rng_mark(mark, r->form.latents.at[i].name));
}

static const char *
number_text(struct svy_mem *m, double x)
{
    return svy_num_print(x, svy_mem_take(m, SVY_NUM_WIDTH, 1));
}

/* Names, sizes and weight of a unit, which its respondents share. */
static int
set_unit(struct run *r, const struct svy_multistage_unit *u,
         struct svy_err *why)
{
    const size_t stages = r->form.weight - r->form.fpc;
    size_t i = u->node;

    svy_mem_free(&r->unit);
    for (size_t d = r->f->depth; d-- > 0; i = r->f->node[i].parent) {
        r->path[d] = r->f->node[i].id;
        r->form.column[r->form.place + d].value = r->path[d];
    }
    for (size_t k = 0; k < stages; k++)
        r->form.column[r->form.fpc + k].value = number_text(
            &r->unit, svy_frame_size(r->f, r->path, r->f->nstrata + k));
    r->form.column[r->form.weight].value = number_text(&r->unit, u->weight);
    return set_models(r, u, why);
}

static double
latent(const struct run *r, size_t i, uint64_t person, double self)
{
    const double rho = r->model[i].rho, all = r->how->correlation;
    const double common = rho < all ? rho : all;

    return sqrt(common) * r->shared + sqrt(rho - common) * r->own[i] +
           sqrt(all - common) * self +
           sqrt(1 - rho - (all - common)) *
               normal(r, NOISE,
                      svy_rng_mark(person, r->form.latents.at[i].name));
}

/* The choices made; he who would make none makes the one nearest to it. */
static const char *
choose(struct run *r, const struct svy_simform_ask *a, uint64_t person,
       double self)
{
    const char *text = "";
    double nearest = INFINITY;
    bool none = true;

    for (size_t i = a->first; i < a->first + a->n; i++) {
        double gap = r->model[i].cut[0] - latent(r, i, person, self);

        if (gap < 0)
            text = svy_mem_print(&r->row, "%s%s%s", none ? "" : text,
                                 none ? "" : a->item->multi,
                                 r->form.latents.at[i].code[1]);
        else if (none && gap < nearest)
            text = r->form.latents.at[i].code[1];
        none = none && gap >= 0;
        nearest = gap < nearest ? gap : nearest;
    }
    return text;
}

static const char *
number(struct run *r, const struct svy_item *item, uint64_t mark)
{
    const double low = !isnan(item->min) ? item->min
                       : item->max < 0   ? item->max - 100
                                         : 0;
    const double high = isnan(item->max) ? low + 100 : item->max;
    const double u = uniform(r, UNIFORM, mark);

    if (low == floor(low) && high == floor(high))
        return number_text(&r->row, low + floor(u * (high - low + 1)));
    return number_text(&r->row, low + u * (high - low));
}

static const char *
drawn(struct run *r, const struct svy_item *item, uint64_t mark)
{
    if (item->number)
        return number(r, item, mark);
    if (item->scale == NULL || item->scale->n == 0)
        return "";
    return item->scale
        ->code[(size_t)(uniform(r, UNIFORM, mark) * (double)item->scale->n)]
        .code;
}

static const char *
answer(struct run *r, const struct svy_simform_ask *a, uint64_t person,
       double self)
{
    const uint64_t mark = svy_rng_mark(person, a->item->name);
    const struct svy_itemmodel *o = &r->form.latents.at[a->first];

    if (!a->item->column && uniform(r, MISSING, mark) < r->how->missing)
        return "";
    if (a->n == 0)
        return drawn(r, a->item, mark);
    if (a->item->multi != NULL)
        return choose(r, a, person, self);
    return o->code[svy_latent_find(r->model[a->first].cut, o->n,
                                   latent(r, a->first, person, self))];
}

static void
set_person(struct run *r, const struct svy_multistage_unit *u, size_t number_in)
{
    char *id = svy_mem_print(&r->row, "%zu", number_in);
    const uint64_t person = svy_rng_mark(u->mark, id);
    const struct svy_design_keys *d = &r->s->design;
    bool silent = uniform(r, STATUS, person) < r->how->nonresponse;
    double self = normal(r, PERSON, person);

    for (size_t k = r->f->depth; k-- > 0;)
        id = svy_mem_print(&r->row, "%s/%s", r->path[k], id);
    r->form.column[r->form.id].value = id;
    if (r->form.status != SVY_NOWHERE)
        r->form.column[r->form.status].value =
            silent ? d->nonrespondent.name[0] : d->respondent.name[0];
    for (size_t i = 0; i < r->form.nask; i++)
        r->form.column[r->form.ask[i].column].value =
            silent ? "" : answer(r, &r->form.ask[i], person, self);
    if (!silent)
        svy_simform_skip(&r->form);
}

static int
print_all(struct run *r, struct svy_err *why)
{
    uint64_t cluster = 0;

    for (size_t i = 0; i < r->sample.n; i++) // nothing is printed in vain
        if (set_unit(r, &r->sample.unit[i], why))
            return (int)why->code;
    svy_simform_print(&r->form, true, r->out);
    for (size_t i = 0; i < r->sample.n && !ferror(r->out); i++) {
        const struct svy_multistage_unit *u = &r->sample.unit[i];

        if (set_unit(r, u, why))
            return (int)why->code;
        if (i == 0 || u->cluster != cluster)
            set_cluster(r, cluster = u->cluster);
        for (size_t k = 0; k < u->n; k++) {
            set_person(r, u, r->sample.person[u->first + k]);
            svy_simform_print(&r->form, false, r->out);
            svy_mem_free(&r->row);
        }
    }
    return 0;
}

static int
check(const struct run *r, struct svy_err *why)
{
    const struct svy_sim *how = r->how;
    const struct svy_design_keys *d = &r->s->design;

    if (how->deff > 1 && d->psu.n == 0)
        return svy_err(why, SVY_FAILED, "--deff: the design of %s names no psu",
                       r->s->file);
    if (how->nonresponse > 0 &&
        (d->status == NULL || d->nonrespondent.n == 0 || d->respondent.n == 0))
        return svy_err(why, SVY_FAILED,
                       "--nonresponse: %s has no design: status: with codes of "
                       "respondent and nonrespondent",
                       r->s->file);
    return 0;
}

static int
plan(struct run *r, struct svy_err *why)
{
    const struct svy_design_keys *d = &r->s->design;
    struct svy_strlist names = {.n = d->strata.n + d->psu.n};

    names.name = svy_mem_take(&r->mem, names.n, sizeof *names.name);
    for (size_t i = 0; i < names.n; i++)
        names.name[i] =
            i < d->strata.n ? d->strata.name[i] : d->psu.name[i - d->strata.n];
    if (check(r, why) ||
        (r->how->means != NULL &&
         svy_targets_read(&r->wanted, r->how->means, &names, why)))
        return (int)why->code;
    r->wanted.nid = names.n;
    return svy_multistage(&r->sample, r->f, r->how->seed, why);
}

int
svy_sim_print(const struct svy_sim *how, const struct svy_survey *s,
              const struct svy_frame *f, FILE *out, struct svy_err *why)
{
    struct run r = {.how = how, .s = s, .f = f, .out = out};
    int rc = plan(&r, why);

    if (rc == 0) {
        lay_out(&r);
        rc = print_all(&r, why);
    }
    svy_multistage_free(&r.sample);
    svy_targets_free(&r.wanted);
    svy_simform_free(&r.form);
    svy_mem_free(&r.row);
    svy_mem_free(&r.unit);
    svy_mem_free(&r.mem);
    return rc;
}
