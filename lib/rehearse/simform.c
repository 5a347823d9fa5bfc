#include "rehearse/simform.h"

#include <string.h>

#include "ground/na.h"
#include "rows/csv.h"

static size_t
add_column(struct svy_simform *t, const char *name)
{
    for (size_t i = 0; i < t->n; i++)
        if (strcmp(t->column[i].name, name) == 0)
            return SVY_NOWHERE;
    t->column[t->n] = (struct svy_simform_column){name, ""};
    return t->n++;
}

static void
add_columns(struct svy_simform *t, const struct svy_strlist *names)
{
    for (size_t i = 0; i < names->n; i++)
        add_column(t, names->name[i]);
}

static void
add_ask(struct svy_simform *t, const struct svy_item *item)
{
    struct svy_simform_ask *a = &t->ask[t->nask];

    a->item = item;
    a->column = add_column(t, item->name);
    if (a->column == SVY_NOWHERE)
        return;
    a->first = t->latents.n;
    if (!item->column && !item->number)
        a->n = svy_itemmodel_add(&t->latents, item);
    t->nask++;
}

/* Where the answers to what a condition asks for stand. */
static void
find_needs(struct svy_simform *t, struct svy_simform_ask *a)
{
    const struct svy_expr *e = a->item->relevant;

    if (e == NULL)
        return;
    a->needs = svy_mem_take(&t->mem, e->n, sizeof *a->needs);
    a->needed_value = svy_mem_take(&t->mem, e->n, sizeof *a->needed_value);
    for (size_t i = 0; i < e->n; i++) {
        a->needs[i] = SVY_NOWHERE;
        for (size_t c = 0; c < t->n; c++)
            if (strcmp(t->column[c].name, e->name[i]) == 0)
                a->needs[i] = c;
    }
}

/* Columns of the answers, those before the questions first. */
void
svy_simform_init(struct svy_simform *t, const struct svy_survey *s)
{
    const struct svy_design_keys *d = &s->design;
    size_t wave;
    const size_t most = 4 + d->strata.n + d->psu.n + d->fpc.n + s->nitem;

    t->column = svy_mem_take(&t->mem, most, sizeof *t->column);
    t->ask = svy_mem_take(&t->mem, s->nitem, sizeof *t->ask);
    t->id = add_column(t, d->id != NULL ? d->id : "id");
    wave = s->wave != NULL ? add_column(t, svy_survey_column(s, "wave"))
                           : SVY_NOWHERE;
    if (wave != SVY_NOWHERE)
        t->column[wave].value = s->wave;
    t->place = t->n;
    add_columns(t, &d->strata);
    add_columns(t, &d->psu);
    t->fpc = t->n;
    add_columns(t, &d->fpc);
    t->weight = add_column(t, d->weight != NULL ? d->weight : "weight");
    t->status = d->status == NULL ? SVY_NOWHERE : add_column(t, d->status);
    for (int items = 0; items <= 1; items++)
        for (size_t i = 0; i < s->nitem; i++)
            if (s->item[i].column == (items == 0) &&
                !svy_survey_private(s, s->item[i].name))
                add_ask(t, &s->item[i]);
    for (size_t i = 0; i < t->nask; i++)
        find_needs(t, &t->ask[i]);
}

static bool
is_asked(const struct svy_simform *t, const struct svy_simform_ask *a)
{
    const struct svy_expr *e = a->item->relevant;

    if (e == NULL)
        return true;
    for (size_t i = 0; i < e->n; i++)
        a->needed_value[i] =
            a->needs[i] == SVY_NOWHERE ? "" : t->column[a->needs[i]].value;
    return svy_expr_value(e, a->needed_value);
}

/* First what is asked before: who was not asked there answers nothing here. */
static void
settle(struct svy_simform *t, struct svy_simform_ask *a)
{
    const size_t n = a->item->relevant != NULL ? a->item->relevant->n : 0;

    if (a->settled)
        return;
    a->settled = true;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < t->nask; k++)
            if (t->ask[k].column == a->needs[i])
                settle(t, &t->ask[k]);
    if (!is_asked(t, a))
        t->column[a->column].value = SVY_NA ":not-asked";
}

void
svy_simform_skip(struct svy_simform *t)
{
    for (size_t i = 0; i < t->nask; i++)
        t->ask[i].settled = false;
    for (size_t i = 0; i < t->nask; i++)
        settle(t, &t->ask[i]);
}

void
svy_simform_print(const struct svy_simform *t, bool header, FILE *out)
{
    for (size_t i = 0; i < t->n; i++)
        svy_csv_put(out, header ? t->column[i].name : t->column[i].value,
                    i + 1 < t->n ? ',' : '\n');
}

void
svy_simform_free(struct svy_simform *t)
{
    svy_itemmodel_free(&t->latents);
    svy_mem_free(&t->mem);
    *t = (struct svy_simform){0};
}
