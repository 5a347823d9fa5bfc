#include "rehearse/itemmodel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "rehearse/latent.h"
#include "survey/catalog.h"
#include "survey/scoring.h"

static struct svy_itemmodel *
append(struct svy_itemmodels *o, const char *name, size_t n)
{
    struct svy_itemmodel *p;

    o->at = svy_mem_more(o->at, &o->room, o->n + 1, sizeof *o->at);
    p = &o->at[o->n++];
    p->name = name;
    p->n = n;
    p->code = svy_mem_take(&o->mem, n, sizeof *p->code);
    p->top = svy_mem_take(&o->mem, n, sizeof *p->top);
    p->mean = svy_mem_take(&o->mem, n, sizeof *p->mean);
    return p;
}

static void
add_choice(struct svy_itemmodels *o, const struct svy_item *item, size_t i)
{
    struct svy_itemmodel *p =
        append(o, svy_catalog_choice(item, i, &o->mem), 2);

    p->code[0] = "";
    p->code[1] = item->scale->code[i].code;
    p->top[1] = p->mean[1] = 1;
}

static bool
is_satisfied(const struct svy_scoring *s, const struct svy_item *item, size_t i)
{
    if (item->scale->n <= 2 && item->scale->satisfied.n == 0)
        return strcmp(s->code[i], item->scale->code[0].code) == 0;
    return s->satisfied[i];
}

static double
worth(const struct svy_scoring *s, size_t i)
{
    double number = svy_scoring_number(s, i);

    return isnan(number) ? s->points[i] : number;
}

/* From the least to the most satisfied: what is not satisfied first. Cuts need
 * a score that does not fall from one answer to the next (latent.h), and of top
 * it must be 0 … 0 1 … 1, whichever codes a file calls satisfied; inside each
 * part the scale's order. */
static void
add_scale(struct svy_itemmodels *o, const struct svy_item *item)
{
    const struct svy_ends ends = {0};
    struct svy_scoring s =
        svy_scoring(&o->mem, item->scale, item->reverse, &ends);
    struct svy_itemmodel *p = append(o, item->name, s.n);
    size_t k = 0;

    for (int satisfied = 0; satisfied <= 1; satisfied++)
        for (size_t j = 0; j < s.n; j++) {
            size_t i = s.reverse ? s.n - 1 - j : j;

            if (is_satisfied(&s, item, i) != (satisfied == 1))
                continue;
            p->code[k] = s.code[i];
            p->top[k] = satisfied;
            p->mean[k++] = worth(&s, i);
        }
}

size_t
svy_itemmodel_add(struct svy_itemmodels *o, const struct svy_item *item)
{
    const size_t before = o->n, n = svy_catalog_choices(item);

    if (item->scale == NULL || item->scale->n == 0)
        return 0;
    if (n == 0)
        add_scale(o, item);
    for (size_t i = 0; i < n; i++)
        add_choice(o, item, i);
    return o->n - before;
}

static int
check_mean(const struct svy_itemmodel *p, const struct svy_aim *aim,
           struct svy_err *why)
{
    for (size_t j = 0; j < p->n; j++)
        if (!(p->mean[j] >= p->mean[j == 0 ? 0 : j - 1]))
            return svy_err(why, SVY_FAILED,
                           "%s: '%s' has no mean: its codes are not numbers "
                           "that rise with satisfaction; aim at top2",
                           aim->where, p->name);
    if (!(aim->value >= p->mean[0] && aim->value <= p->mean[p->n - 1]))
        return svy_err(why, SVY_FAILED,
                       "%s: a mean of %g is beyond the answers to '%s', %g to "
                       "%g",
                       aim->where, aim->value, p->name, p->mean[0],
                       p->mean[p->n - 1]);
    return 0;
}

static int
make(struct svy_itemmodels *o, const struct svy_itemmodel *p,
     const struct svy_aim *aim, struct svy_model *m, struct svy_err *why)
{
    const double *score = aim->top ? p->top : p->mean;

    if (!aim->top && check_mean(p, aim, why))
        return (int)why->code;
    m->cut = svy_mem_take(&o->mem, p->n, sizeof *m->cut);
    svy_latent_cut(score, p->n, aim->value, m->cut);
    m->rho = svy_latent_rho(score, p->n, m->cut, aim->icc);
    if (isnan(m->rho))
        return svy_err(why, SVY_FAILED,
                       "%s: answers to '%s' at this target cannot be so alike "
                       "in clusters (correlation %.3f): ask for a smaller "
                       "--deff",
                       aim->where, p->name, aim->icc);
    return 0;
}

int
svy_itemmodel_find(struct svy_itemmodels *o, size_t i,
                   const struct svy_aim *aim, struct svy_model *m,
                   struct svy_err *why)
{
    const double key[] = {(double)i, aim->top, aim->value, aim->icc};
    const size_t known = o->aims.n;
    size_t k = svy_intern_add(&o->aims, key, sizeof key);
    int rc = 0;

    if (k == known) {
        o->model = svy_mem_more(o->model, &o->roomy, k + 1, sizeof *o->model);
        rc = make(o, &o->at[i], aim, &o->model[k], why);
    }
    *m = o->model[k];
    return rc;
}

void
svy_itemmodel_free(struct svy_itemmodels *o)
{
    free(o->at);
    free(o->model);
    svy_intern_free(&o->aims);
    svy_mem_free(&o->mem);
    *o = (struct svy_itemmodels){0};
}
