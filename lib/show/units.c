#include "show/units.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/na.h"
#include "ground/utf8.h"

static int
pick(struct svy_units *l, struct svy_err *why)
{
    if (svy_rowpick_unit(&l->pick, why))
        return 1;
    svy_rowpick_waves(&l->pick);
    return svy_rowpick_stat(&l->pick, "index", why) ||
           svy_rowpick_item(&l->pick, why) || svy_rowpick_answer(&l->pick, why);
}

static enum svy_kind
kind_of(const struct svy_units *l, const struct svy_estimate *row)
{
    if (svy_rowpick_hidden(&l->pick, row))
        return SVY_HIDDEN;
    if (isnan(row->value) || isnan(row->low) || isnan(row->high))
        return SVY_OPEN;
    if (row->low > l->reference)
        return SVY_ABOVE;
    return row->high < l->reference ? SVY_BELOW : SVY_ALIKE;
}

static int
add_unit(struct svy_units *l, struct svy_figure *f,
         const struct svy_estimate *row, struct svy_err *why)
{
    const struct svy_rowpick *p = &l->pick;
    const char *level = svy_rowpick_level(p, row);
    struct svy_ranked *u = &l->unit[l->n];

    if (svy_rowpick_row(p, level, p->now) != row)
        return svy_err(why, SVY_FAILED,
                       "%s: two rows for %s %s; a figure shows one",
                       p->wish->source, p->e->by[p->unit], level);
    u->row = row;
    u->kind = kind_of(l, row);
    u->label = svy_figure_code(f, p->e->by[p->unit], level);
    if (p->before != NULL && u->kind != SVY_HIDDEN)
        u->before = svy_rowpick_row(p, level, p->before);
    if (u->before != NULL &&
        (isnan(u->before->value) || svy_rowpick_hidden(p, u->before)))
        u->before = NULL;
    l->lonely |= u->kind == SVY_OPEN && !isnan(row->value) &&
                 strcmp(row->method, "exact") != 0;
    l->n++;
    return 0;
}

static int
collect(struct svy_units *l, struct svy_figure *f, struct svy_err *why)
{
    const struct svy_estimates *e = l->pick.e;
    const struct svy_estimate *all = svy_rowpick_row(&l->pick, "", l->pick.now);

    l->reference = l->total = NAN;
    l->unit = svy_mem_take(&f->mem, e->n + 1, sizeof *l->unit);
    if (all != NULL && !svy_rowpick_hidden(&l->pick, all)) {
        l->reference = all->value;
        l->total = all->n;
    }
    for (size_t i = 0; i < e->n; i++) {
        const char *level = svy_rowpick_level(&l->pick, &e->row[i]);

        if (!svy_rowpick_fits(&l->pick, &e->row[i], l->pick.now) ||
            *level == '\0')
            continue;
        if (svy_na(level))
            l->unknown = true;
        else if (add_unit(l, f, &e->row[i], why))
            return 1;
    }
    if (l->n == 0)
        return svy_err(why, SVY_FAILED,
                       "%s: no unit to show: every row of %s is empty or NA",
                       l->pick.wish->source, e->by[l->pick.unit]);
    return 0;
}

/* A test that finds a difference, and on which side. */
static int
test(struct svy_units *l, struct svy_ranked *u, struct svy_err *why)
{
    const char *level = svy_rowpick_level(&l->pick, u->row);
    const struct svy_estimate *row = svy_tested_find(&l->tested, level);

    u->kind = SVY_ALIKE;
    l->judged += row != NULL;
    if (row == NULL || !svy_tested_differs(&l->tested, row))
        return 0;
    u->kind = row->value > 0 ? SVY_ABOVE : SVY_BELOW;
    if ((u->row->value - l->reference) * row->value < 0)
        return svy_err(
            why, SVY_FAILED,
            "%s: %s differs from the rest by %.3g, yet in %s it lies "
            "on the other side of the overall result; both are to "
            "come from the same tally",
            l->pick.wish->tested, level, row->value, l->pick.wish->source);
    return 0;
}

bool
svy_units_ranged(const struct svy_ranked *u)
{
    return u->kind < SVY_HIDDEN;
}

/* What each unit is shown as, and how many there are of each. */
static int
judge(struct svy_units *l, struct svy_err *why)
{
    const bool tests = l->pick.wish->tests != NULL;

    if (tests && svy_tested_init(&l->tested, &l->pick, why))
        return 1;
    for (size_t i = 0; i < l->n; i++) {
        struct svy_ranked *u = &l->unit[i];

        l->count[SVY_BEFORE] += u->before != NULL;
        if (svy_units_ranged(u)) {
            l->judged += !tests && !isnan(l->reference);
            l->level = l->ranged++ == 0 || l->level == u->row->conf
                           ? u->row->conf
                           : NAN;
            if (tests && test(l, u, why))
                return 1;
        }
        l->count[u->kind]++;
    }
    return 0;
}

/* 0: has a place by its estimate; 1: was not estimated; 2: not published. */
static int
group(const struct svy_ranked *u)
{
    return u->kind == SVY_HIDDEN ? 2 : isnan(u->row->value) ? 1 : 0;
}

static int
order(const void *a, const void *b)
{
    const struct svy_ranked *x = a, *y = b;

    if (group(x) != group(y))
        return group(x) - group(y);
    if (group(x) == 0 && x->row->value != y->row->value)
        return x->row->value < y->row->value ? 1 : -1;
    return svy_utf8_order(x->label, y->label);
}

bool
svy_units_shown(const struct svy_ranked *u)
{
    return group(u) == 0;
}

int
svy_units_read(struct svy_units *l, struct svy_figure *f,
               const struct svy_estimates *e, struct svy_err *why)
{
    *l = (struct svy_units){
        .pick = {
            .e = e, .wish = f->wish, .unit = -1, .wave = -1, .reference = -1}};
    if (pick(l, why) || collect(l, f, why) || judge(l, why))
        return 1;
    qsort(l->unit, l->n, sizeof *l->unit, order);
    return 0;
}

void
svy_units_keep(const struct svy_units *l, struct svy_estimates *used)
{
    const struct svy_estimate *all = svy_rowpick_row(&l->pick, "", l->pick.now);

    if (all != NULL)
        svy_rowpick_keep(&l->pick, all, used);
    for (size_t i = 0; i < l->n; i++) {
        svy_rowpick_keep(&l->pick, l->unit[i].row, used);
        if (l->unit[i].before != NULL)
            svy_rowpick_keep(&l->pick, l->unit[i].before, used);
    }
}

void
svy_units_free(struct svy_units *l)
{
    svy_rowpick_free(&l->pick);
    *l = (struct svy_units){0};
}
