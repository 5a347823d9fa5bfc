#include "league.h"

#include <math.h>
#include <string.h>

#include "gnuplot.h"
#include "says.h"

struct league {
    struct svy_figure *f;
    struct svy_units u;
    const char **cell; /* the figures of each unit, or why there are none */
    const char **n;    /* who answered, or "" */
    double *y;
    size_t digits;
    bool percent;
};

static const char *
interval(const struct league *l, const struct svy_estimate *r)
{
    const char *s =
        svy_mem_print(&l->f->mem, "[%s; %s]",
                      svy_figure_number(l->f, r->low, l->digits, l->percent),
                      svy_figure_number(l->f, r->high, l->digits, l->percent));

    return !isnan(l->u.level) || isnan(r->conf)
               ? s
               : svy_mem_print(&l->f->mem, "%s  %s", s,
                               svy_says_level(l->f, r->conf));
}

/* The figures of a unit, or why there are none. */
static const char *
cell_of(const struct league *l, const struct svy_ranked *u)
{
    const struct svy_estimate *r = u->row;
    const char *value;
    struct svy_mem *m = &l->f->mem;

    if (u->kind == SVY_HIDDEN)
        return say("not published");
    if (isnan(r->value))
        return say("no answers");
    value = svy_figure_number(l->f, r->value, l->digits, l->percent);
    if (u->kind != SVY_OPEN)
        return svy_mem_print(m, "%s  %s", value, interval(l, r));
    return strcmp(r->method, "exact") == 0
               ? value
               : svy_mem_print(m, say("%s  (no interval)"), value);
}

static void
cells(struct league *l)
{
    double most = 0;

    for (size_t i = 0; i < l->u.n; i++)
        if (svy_units_shown(&l->u.unit[i]))
            most = fmax(most, fabs(l->u.unit[i].row->value));
    l->digits = l->percent || most > 10 ? 1 : 2;
    if (strcmp(l->u.pick.stat, "points") == 0)
        l->digits = 2; // scorecards are published to hundredths
    for (size_t i = 0; i < l->u.n; i++) {
        const double n = l->u.unit[i].row->n;

        l->cell[i] = cell_of(l, &l->u.unit[i]);
        l->n[i] = isnan(n) ? "" : svy_figure_number(l->f, n, 0, false);
    }
}

static void
widen(double range[2], double x)
{
    if (isnan(x))
        return;
    range[0] = fmin(range[0], x);
    range[1] = fmax(range[1], x);
}

/* From the least to the greatest that is drawn, a little wider, but not past
 * the end of a scale that the figures keep to. */
static void
range_of(const struct league *l, double range[2])
{
    const double end = l->percent ? 1 : 100;
    double pad, low, high;

    range[0] = INFINITY;
    range[1] = -INFINITY;
    for (size_t i = 0; i < l->u.n; i++) {
        const struct svy_ranked *u = &l->u.unit[i];

        if (u->kind == SVY_HIDDEN)
            continue;
        widen(range, u->row->value);
        widen(range, u->row->low);
        widen(range, u->row->high);
        widen(range, u->before != NULL ? u->before->value : NAN);
    }
    widen(range, l->u.reference);
    if (range[0] > range[1]) {
        range[0] = 0;
        range[1] = end;
    }
    low = range[0];
    high = range[1];
    pad = high > low   ? 0.06 * (high - low)
          : l->percent ? 0.1
                       : fmax(1, fabs(high) / 10);
    range[0] = low >= 0 ? fmax(0, low - pad) : low - pad;
    range[1] =
        high <= end && high > end / 2 ? fmin(end, high + pad) : high + pad;
}

static void
blocks(struct league *l)
{
    FILE *out = l->f->data;

    svy_gnuplot_open(out, "axis");
    fputs("0\n", out);
    svy_gnuplot_close(out);
    svy_gnuplot_open(out, "rows");
    for (size_t i = 0; i < l->u.n; i++)
        fprintf(out, "%.2f\n", l->y[i]);
    svy_gnuplot_close(out);
    svy_gnuplot_open(out, "reference");
    if (!isnan(l->u.reference))
        fprintf(out, "%.10g\n", l->u.reference);
    svy_gnuplot_close(out);
    svy_gnuplot_open(out, "before");
    for (size_t i = 0; i < l->u.n; i++)
        if (l->u.unit[i].before != NULL)
            fprintf(out, "%.2f\t%.10g\n", l->y[i], l->u.unit[i].before->value);
    svy_gnuplot_close(out);
    svy_gnuplot_open(out, "interval");
    for (size_t i = 0; i < l->u.n; i++)
        if (svy_units_ranged(&l->u.unit[i]))
            fprintf(out, "%.2f\t%d\t%.10g\t%.10g\n", l->y[i],
                    (int)l->u.unit[i].kind, l->u.unit[i].row->low,
                    l->u.unit[i].row->high);
    svy_gnuplot_close(out);
    svy_gnuplot_open(out, "dot");
    for (size_t i = 0; i < l->u.n; i++)
        if (svy_units_shown(&l->u.unit[i]))
            fprintf(out, "%.2f\t%d\t%.10g\n", l->y[i], (int)l->u.unit[i].kind,
                    l->u.unit[i].row->value);
    svy_gnuplot_close(out);
}

/* What stands above the figures. */
static const char *
column(struct league *l)
{
    if (l->u.ranged == 0)
        return say("estimate");
    if (isnan(l->u.level))
        return say("estimate  [interval]");
    return svy_mem_print(&l->f->mem, say("estimate  [%s interval]"),
                         svy_says_level(l->f, l->u.level));
}

/* How wide the columns of n and of figures are. */
static void
columns(struct league *l, const char *above, double *n, double *cell)
{
    *n = svy_figure_width(l->f, SVY_COLUMN, say("n"));
    *cell = svy_figure_width(l->f, SVY_COLUMN, above);
    for (size_t i = 0; i < l->u.n; i++) {
        const bool ring = l->u.unit[i].kind == SVY_HIDDEN;

        *n = fmax(*n, svy_figure_width(l->f, SVY_LABEL, l->n[i]));
        *cell = fmax(*cell, svy_figure_width(l->f, SVY_CELL, l->cell[i]) +
                                (ring ? 24 : 0));
    }
}

/* Labels left, n and figures right; the plot gets what they leave. */
static void
lay(struct league *l)
{
    static const double gap = 14;
    struct svy_figure *f = l->f;
    const char *above = column(l);
    const char **label = svy_mem_take(&f->mem, l->u.n, sizeof *label);
    double n, cell, end, middle;

    for (size_t i = 0; i < l->u.n; i++)
        label[i] = l->u.unit[i].label;
    columns(l, above, &n, &cell);
    svy_figure_rows(f, label, l->u.n, n + gap + cell, l->y);
    end = f->right + 10 + n;
    middle = end + gap + cell / 2;
    svy_figure_text(f, SVY_COLUMN,
                    end - svy_figure_width(f, SVY_COLUMN, say("n")) / 2,
                    f->top - 8, say("n"));
    svy_figure_text(f, SVY_COLUMN, middle, f->top - 8, above);
    for (size_t i = 0; i < l->u.n; i++) {
        svy_figure_text(f, SVY_LABEL, end, l->y[i], l->n[i]);
        svy_figure_text(f, SVY_CELL, middle, l->y[i], l->cell[i]);
        if (l->u.unit[i].kind == SVY_HIDDEN)
            svy_figure_hollow(
                f, middle - svy_figure_width(f, SVY_CELL, l->cell[i]) / 2 - 10,
                l->y[i]);
    }
}

static void
reference_label(struct league *l)
{
    struct svy_figure *f = l->f;
    const char *text;

    if (isnan(l->u.reference))
        return;
    text = svy_mem_print(
        &f->mem, say("overall %s"),
        svy_figure_number(f, l->u.reference, l->digits, l->percent));
    svy_figure_text(f, SVY_TIC, l->u.reference, f->top - 12, text);
}

int
svy_league(struct svy_figure *f, const struct svy_estimates *e,
           struct svy_estimates *used, struct svy_err *why)
{
    struct league l = {.f = f};
    double range[2];
    int rc = svy_units_read(&l.u, f, e, why);

    if (rc == 0) {
        l.percent = svy_pick_percent(l.u.pick.stat);
        l.cell = svy_mem_take(&f->mem, l.u.n, sizeof *l.cell);
        l.n = svy_mem_take(&f->mem, l.u.n, sizeof *l.n);
        l.y = svy_mem_take(&f->mem, l.u.n, sizeof *l.y);
        cells(&l);
        svy_says_head(f, &l.u);
        svy_says_key(f, &l.u);
        lay(&l);
        range_of(&l, range);
        svy_figure_axis(f, range[0], range[1], l.percent, false);
        reference_label(&l);
        blocks(&l);
        svy_says_foot(f, &l.u);
        svy_units_keep(&l.u, used);
    }
    svy_units_free(&l.u);
    return rc;
}
