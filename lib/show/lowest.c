#include "show/lowest.h"

#include <math.h>
#include <string.h>

#include "ground/num.h"
#include "show/tested.h"

struct tests {
    struct svy_rowpick pick; /* the rows that are of the figure */
    long reference, padj;    /* columns, or -1 */
};

static void
find(struct svy_lowest *low, struct svy_figure *f, const struct svy_bars *b)
{
    *low = (struct svy_lowest){.mean = "", .level = NAN};
    for (size_t i = 0; i < b->n; i++) { // from the highest mean down
        const struct svy_bar *bar = &b->bar[i];
        const char *mean;

        if (bar->all || isnan(bar->mean))
            continue;
        mean = svy_figure_number(f, bar->mean, 2, false);
        low->of++;
        low->bar = strcmp(mean, low->mean) == 0 ? NULL : bar;
        low->mean = mean;
    }
}

static void
settle(struct tests *t, const struct svy_bars *b)
{
    const struct svy_estimates *e = b->pick.wish->tests;

    *t = (struct tests){.pick = b->pick};
    t->pick.e = e;
    t->pick.stat = b->pick.unit >= 0 ? "mean" : "difference";
    t->pick.wave = svy_estimate_by(e, "wave");
    t->pick.reference = -1; // every row is a difference
    t->reference = svy_estimate_own(e, "reference");
    t->padj = svy_estimate_own(e, "padj");
    if (b->pick.unit >= 0)
        t->pick.unit = svy_estimate_by(e, b->pick.e->by[b->pick.unit]);
}

/* Whether a row is a test of bar x minus bar y. */
static bool
is_of(const struct tests *t, const struct svy_estimate *row,
      const struct svy_bar *x, const struct svy_bar *y)
{
    const char *reference = row->own == NULL ? "" : row->own[t->reference];
    const size_t len = strlen(x->name);
    double zero;

    if (!svy_rowpick_fits(&t->pick, row, t->pick.wave < 0 ? NULL : t->pick.now))
        return false;
    if (t->pick.unit >= 0)
        return strcmp(svy_rowpick_level(&t->pick, row), x->name) == 0 &&
               strcmp(reference, y->name) == 0;
    return svy_num_read(reference, &zero) && zero == 0 &&
           strncmp(row->item, x->name, len) == 0 && row->item[len] == '/' &&
           strcmp(row->item + len + 1, y->name) == 0;
}

/* The test of x and y, either way round, or NULL; several are refused. */
static int
test(const struct tests *t, const struct svy_bar *x, const struct svy_bar *y,
     const struct svy_estimate **found, struct svy_err *why)
{
    *found = NULL;
    for (size_t i = 0; i < t->pick.e->n; i++) {
        const struct svy_estimate *row = &t->pick.e->row[i];

        if (!is_of(t, row, x, y) && !is_of(t, row, y, x))
            continue;
        if (*found != NULL)
            return svy_err(why, SVY_FAILED, "%s: two tests of %s and %s",
                           t->pick.wish->tested, x->name, y->name);
        *found = row;
    }
    return 0;
}

/* Whether a test finds the lowest below y. */
static int
lower(const struct tests *t, struct svy_lowest *low, const struct svy_bar *y,
      bool *known, struct svy_err *why)
{
    const struct svy_estimate *row;
    double padj, below;

    if (test(t, low->bar, y, &row, why))
        return 1;
    if (row == NULL) {
        low->tested = false;
        return 0;
    }
    if (svy_tested_p(&t->pick, row, t->padj, &padj, why))
        return 1;
    *known = true;
    low->level = fmax(low->level, 1 - row->conf); // NaN gives way
    below = is_of(t, row, low->bar, y) ? -row->value : row->value;
    low->tested &= padj < 1 - row->conf && below > 0;
    return 0;
}

static int
none(const struct svy_bars *b, struct svy_err *why)
{
    const struct svy_wish *w = b->pick.wish;

    if (b->pick.unit >= 0)
        return svy_err(why, SVY_FAILED,
                       "%s: no test of the mean of %s in one %s against "
                       "another; svycompare --stat mean --reference all makes "
                       "them from the same tally",
                       w->tested, b->pick.item, b->pick.e->by[b->pick.unit]);
    return svy_err(why, SVY_FAILED,
                   "%s: no test of one question against another; svycompare "
                   "--difference A/B --null 0 makes them from the same "
                   "answers",
                   w->tested);
}

int
svy_lowest(struct svy_lowest *low, struct svy_figure *f,
           const struct svy_bars *b, struct svy_err *why)
{
    bool known = false;
    struct tests t;

    find(low, f, b);
    if (f->wish->tests == NULL || low->bar == NULL || low->of < 2)
        return 0;
    settle(&t, b);
    if (t.reference < 0 || t.padj < 0 || (b->pick.unit >= 0 && t.pick.unit < 0))
        return none(b, why);
    low->tested = true;
    for (size_t i = 0; i < b->n; i++)
        if (&b->bar[i] != low->bar && !b->bar[i].all &&
            !isnan(b->bar[i].mean) && lower(&t, low, &b->bar[i], &known, why))
            return 1;
    return known ? 0 : none(b, why);
}
