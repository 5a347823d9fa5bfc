#include "show/bars.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/intern.h"
#include "ground/na.h"
#include "ground/num.h"
#include "ground/utf8.h"

static const double enough = 0.02; /* published shares come rounded */

/* Whether an item is one of those named, or lies under a node that is. */
static bool
under(const struct svy_survey *s, const char *item, const char *name)
{
    if (strcmp(item, name) == 0)
        return true;
    for (size_t i = 0; i < s->nnode; i++)
        for (size_t j = 0; j < s->node[i].n; j++) {
            const char *child = s->node[i].child[j].item;

            if (child == NULL || strcmp(child, item) != 0)
                continue;
            for (long k = (long)i; k >= 0; k = s->node[k].parent)
                if (strcmp(s->node[k].name, name) == 0)
                    return true;
        }
    return false;
}

/* --item of this figure: names of items or nodes, with commas between. */
static bool
wanted(const struct svy_bars *b, const char *item)
{
    const struct svy_wish *w = b->pick.wish;
    struct svy_mem m = {0};
    const char *s = w->item;
    bool found = s == NULL || b->pick.unit >= 0;

    while (!found && *s != '\0') {
        size_t len = strcspn(s, ",");

        found = under(w->survey, item, svy_mem_text(&m, s, len));
        s += len + (s[len] == ',');
    }
    svy_mem_free(&m);
    return found;
}

static bool
fits(const struct svy_bars *b, const struct svy_estimate *row)
{
    return svy_rowpick_fits(&b->pick, row, b->pick.now) &&
           !svy_na(svy_rowpick_level(&b->pick, row)) && wanted(b, row->item);
}

/* The scale of all bars. */
static int
grade(struct svy_bars *b, struct svy_err *why)
{
    const struct svy_estimates *e = b->pick.e;

    b->grade.wish = b->pick.wish;
    for (size_t i = 0; i < e->n; i++)
        if (fits(b, &e->row[i]) &&
            svy_grades_add(&b->grade, &b->pick.mem, &e->row[i], why))
            return 1;
    return svy_grades_close(&b->grade, why);
}

static const char *
key_of(const struct svy_bars *b, const struct svy_estimate *row)
{
    return b->pick.unit >= 0 ? svy_rowpick_level(&b->pick, row) : row->item;
}

static int
add_row(struct svy_bars *b, struct svy_bar *bar, const struct svy_estimate *row,
        struct svy_err *why)
{
    long k = svy_grades_find(&b->grade, row);

    bar->hidden |= svy_rowpick_hidden(&b->pick, row);
    bar->n = fmax(bar->n, row->n); // NaN gives way
    if (k == SVY_LEFT_OUT) {
        bar->out += isnan(row->value) ? 0 : row->value;
        b->left_out |= row->value > 0;
        return 0;
    }
    if (k == SVY_NO_GRADE)
        return svy_err(why, SVY_FAILED,
                       "%s: answer '%s' of %s is not on its scale",
                       b->pick.wish->source, row->answer, row->item);
    if (bar->row[k] != NULL)
        return svy_err(why, SVY_FAILED,
                       "%s: two rows for answer '%s' of %s; a figure shows one",
                       b->pick.wish->source, row->answer, key_of(b, row));
    bar->row[k] = row;
    bar->share[k] = row->value;
    return 0;
}

static int
collect(struct svy_bars *b, struct svy_figure *f, struct svy_err *why)
{
    const struct svy_estimates *e = b->pick.e;
    struct svy_intern t = {0};
    int rc = 0;

    b->bar = svy_mem_take(&f->mem, e->n + 1, sizeof *b->bar);
    for (size_t i = 0; rc == 0 && i < e->n; i++) {
        const char *key = key_of(b, &e->row[i]);
        struct svy_bar *bar;
        size_t at;

        if (!fits(b, &e->row[i]))
            continue;
        at = svy_intern_add(&t, key, strlen(key));
        bar = &b->bar[at];
        if (at == b->n) {
            b->n++;
            bar->n = bar->mean = NAN;
            bar->name = key;
            bar->all = *key == '\0';
            bar->reverse = svy_grades_reverse(&b->grade, e->row[i].item);
            b->forward |= !bar->reverse;
            b->backward |= bar->reverse;
            bar->label = bar->all ? say("Overall")
                         : b->pick.unit >= 0
                             ? svy_figure_code(f, e->by[b->pick.unit], key)
                             : svy_figure_name(f, key);
        }
        rc = add_row(b, bar, &e->row[i], why);
    }
    svy_intern_free(&t);
    return rc;
}

/* Every name of --item has a bar. */
static int
check_names(const struct svy_bars *b, struct svy_figure *f, struct svy_err *why)
{
    const char *s = b->pick.unit >= 0 ? NULL : f->wish->item;

    while (s != NULL && *s != '\0') {
        const size_t len = strcspn(s, ",");
        const char *name = svy_mem_text(&f->mem, s, len);
        size_t i = 0;

        while (i < b->n && !under(f->wish->survey, b->bar[i].name, name))
            i++;
        if (i == b->n)
            return svy_err(why, SVY_FAILED,
                           "%s: no share of an answer fits --item %s",
                           f->wish->source, name);
        s += len + (s[len] == ',');
    }
    return 0;
}

/* The mean that the file has, else that of the codes. */
static void
average(const struct svy_bars *b, struct svy_bar *bar)
{
    const struct svy_estimate *first = NULL;
    struct svy_rowpick p = b->pick;
    double code, sum = 0;

    for (size_t k = 0; k < b->grade.n; k++) {
        first = first != NULL ? first : bar->row[k];
        sum +=
            svy_num_read(b->grade.code[k], &code) ? code * bar->share[k] : NAN;
    }
    if (first == NULL)
        return;
    p.stat = "mean";
    p.item = first->item;
    bar->average = svy_rowpick_row(&p, svy_rowpick_level(&p, first), p.now);
    bar->mean = bar->average != NULL ? bar->average->value : sum;
}

/* Shares to 1, and where the bar begins. */
static int
finish(const struct svy_bars *b, struct svy_bar *bar, struct svy_err *why)
{
    double sum = 0;
    bool some = false;

    for (size_t k = 0; k < b->grade.n; k++) {
        some |= !isnan(bar->share[k]) && bar->row[k] != NULL;
        bar->share[k] = isnan(bar->share[k]) ? 0 : bar->share[k];
        sum += bar->share[k];
    }
    bar->empty = !some || sum <= 0;
    if (bar->empty || bar->hidden)
        return 0;
    if (fabs(sum - 1) > enough && fabs(sum + bar->out - 1) > enough)
        return svy_err(why, SVY_FAILED,
                       "%s: the shares of %s add up to %g, not to 1: answers "
                       "are missing, or several could be given",
                       b->pick.wish->source, bar->label, sum + bar->out);
    for (size_t k = 0; k < b->grade.n; k++) {
        bar->share[k] /= sum;
        if (2 * k + 1 <= b->grade.n)
            bar->start -= bar->share[k] / (2 * k + 1 == b->grade.n ? 2 : 1);
    }
    average(b, bar);
    return 0;
}

static int
group(const struct svy_bar *b)
{
    return b->all ? 0 : b->hidden ? 3 : b->empty ? 2 : 1;
}

static double
height(const struct svy_bar *b)
{
    return isnan(b->mean) ? b->start : b->mean;
}

static int
order(const void *a, const void *b)
{
    const struct svy_bar *x = a, *y = b;

    if (group(x) != group(y))
        return group(x) - group(y);
    if (group(x) == 1 && height(x) != height(y))
        return height(x) < height(y) ? 1 : -1;
    return svy_utf8_order(x->label, y->label);
}

int
svy_bars_read(struct svy_bars *b, struct svy_figure *f,
              const struct svy_estimates *e, struct svy_err *why)
{
    *b = (struct svy_bars){
        .pick = {.e = e, .wish = f->wish, .unit = -1, .wave = -1}};
    if (f->wish->unit != NULL && svy_rowpick_unit(&b->pick, why))
        return 1;
    svy_rowpick_waves(&b->pick);
    b->pick.stat = "share";
    if (b->pick.unit >= 0 && svy_rowpick_item(&b->pick, why))
        return 1;
    if (grade(b, why) || collect(b, f, why))
        return 1;
    if (b->n == 0)
        return svy_err(why, SVY_FAILED,
                       "%s: no share of an answer fits; estimate with --stat "
                       "share, undivided (--totals) or with --unit COLUMN",
                       f->wish->source);
    if (check_names(b, f, why))
        return 1;
    for (size_t i = 0; i < b->n; i++)
        if (finish(b, &b->bar[i], why))
            return 1;
    qsort(b->bar, b->n, sizeof *b->bar, order);
    return 0;
}

void
svy_bars_keep(const struct svy_bars *b, struct svy_estimates *used)
{
    for (size_t i = 0; i < b->n; i++) {
        for (size_t k = 0; k < b->grade.n; k++)
            if (b->bar[i].row[k] != NULL)
                svy_rowpick_keep(&b->pick, b->bar[i].row[k], used);
        if (b->bar[i].average != NULL)
            svy_rowpick_keep(&b->pick, b->bar[i].average, used);
    }
}

void
svy_bars_free(struct svy_bars *b)
{
    svy_rowpick_free(&b->pick);
    *b = (struct svy_bars){0};
}
