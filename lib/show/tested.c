#include "show/tested.h"

#include <math.h>
#include <string.h>

#include "ground/na.h"
#include "ground/num.h"

/* A p-value, NaN where there is none. */
static double
number(const struct svy_estimate *row, long column)
{
    double x;

    return row->own != NULL && svy_num_read(row->own[column], &x) ? x : NAN;
}

int
svy_tested_p(const struct svy_rowpick *tests, const struct svy_estimate *row,
             long column, double *p, struct svy_err *why)
{
    const char *text = row->own == NULL ? "" : row->own[column];

    *p = number(row, column);
    if ((*p >= 0 && *p <= 1) || *text == '\0' || svy_na(text))
        return 0;
    return svy_err(
        why, SVY_FAILED, "%s: the p-value of %s is '%s'", tests->wish->tested,
        tests->unit < 0 ? row->item : svy_rowpick_level(tests, row), text);
}

/* The same choice among the tests; their by-columns have the same names. */
static int
settle(struct svy_tested *t, const struct svy_rowpick *figure,
       struct svy_err *why)
{
    const struct svy_estimates *e = figure->wish->tests;
    const char *unit = figure->e->by[figure->unit];
    long reference = svy_estimate_own(e, "reference");

    *t = (struct svy_tested){.pick = *figure, .level = NAN, .alone = true};
    t->pick.e = e;
    t->pick.unit = svy_estimate_by(e, unit);
    t->pick.wave = svy_estimate_by(e, "wave");
    t->pick.reference = -1; // every row is a difference
    t->p = svy_estimate_own(e, "p");
    t->padj = svy_estimate_own(e, "padj");
    if (t->pick.unit < 0 || reference < 0 || t->p < 0 || t->padj < 0)
        return svy_err(why, SVY_FAILED,
                       "%s: no tests of %s against the rest; svycompare -b %s "
                       "--reference rest makes them from the same tally",
                       figure->wish->tested, unit, unit);
    for (size_t i = 0; i < e->n; i++) {
        const struct svy_estimate *row = &e->row[i];

        if (svy_rowpick_fits(&t->pick, row, figure->now) && row->own != NULL &&
            strcmp(row->own[reference], "rest") != 0)
            return svy_err(why, SVY_FAILED,
                           "%s: %s is compared with '%s'; a league wants "
                           "svycompare --reference rest",
                           figure->wish->tested,
                           svy_rowpick_level(&t->pick, row),
                           row->own[reference]);
    }
    return 0;
}

static int
add(struct svy_tested *t, const struct svy_rowpick *figure,
    const struct svy_estimate *row, struct svy_err *why)
{
    const char *level = svy_rowpick_level(&t->pick, row);
    double p, padj;

    if (svy_rowpick_row(&t->pick, level, figure->now) != row)
        return svy_err(why, SVY_FAILED, "%s: two tests of %s %s",
                       figure->wish->tested, t->pick.e->by[t->pick.unit],
                       level);
    if (svy_rowpick_row(figure, level, figure->now) == NULL)
        return svy_err(why, SVY_FAILED,
                       "%s: %s %s is tested, and %s has no estimate of it; "
                       "both are to come from the same tally",
                       figure->wish->tested, t->pick.e->by[t->pick.unit], level,
                       figure->wish->source);
    if (svy_tested_p(&t->pick, row, t->p, &p, why) ||
        svy_tested_p(&t->pick, row, t->padj, &padj, why))
        return 1;
    if (isnan(padj))
        return 0;
    t->n++;
    t->level = 1 - row->conf;
    t->alone &= padj == p;
    return 0;
}

int
svy_tested_init(struct svy_tested *t, const struct svy_rowpick *figure,
                struct svy_err *why)
{
    size_t rows = 0;

    if (settle(t, figure, why))
        return 1;
    for (size_t i = 0; i < t->pick.e->n; i++) {
        const struct svy_estimate *row = &t->pick.e->row[i];

        if (!svy_rowpick_fits(&t->pick, row, figure->now) ||
            *svy_rowpick_level(&t->pick, row) == '\0')
            continue;
        rows++;
        if (add(t, figure, row, why))
            return 1;
    }
    t->alone &= t->n > 1;
    if (rows == 0)
        return svy_err(why, SVY_FAILED,
                       "%s: no test of %s %s%s%s; svycompare -b %s --reference "
                       "rest makes them from the same tally",
                       figure->wish->tested, figure->stat, figure->item,
                       *figure->now == '\0' ? "" : " ", figure->now,
                       figure->e->by[figure->unit]);
    return 0;
}

const struct svy_estimate *
svy_tested_find(const struct svy_tested *t, const char *level)
{
    const struct svy_estimate *row =
        svy_rowpick_row(&t->pick, level, t->pick.now);

    return row != NULL && !isnan(number(row, t->padj)) ? row : NULL;
}

bool
svy_tested_differs(const struct svy_tested *t, const struct svy_estimate *row)
{
    return number(row, t->padj) < 1 - row->conf;
}
