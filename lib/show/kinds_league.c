/*
 * The kind league: units by estimate, with interval, reference and the wave
 * before.
 *
 * in      estimates: a row a unit, and one for everybody (the reference)
 * shows   units from the highest estimate down. A unit that tests call above
 *         the rest is blue, below it orange, else grey; without tests the
 *         interval decides (units.h). A unit with
 *         n < --min-n, or flagged small or suppressed, is a ring in the column
 *         of numbers, without place, colour or figure, at the end; a unit
 *         without an interval has no whiskers, and it is said so
 * says    only what was counted (says.h)
 * used    receives the rows that were drawn, in their order, with the figures
 *         that are not published as NA
 * check   tests/golden/svyplot.t
 */
#include "show/kinds.h"

#include <math.h>
#include <string.h>

#include "measure/statkind.h"
#include "show/gpscript.h"
#include "show/says.h"

struct league {
    struct svy_figure *f;
    struct svy_units u;
    struct svy_slice slice; /* what it has rows for; of each row: */
    const char **label;
    const char **cell; /* the figures, or why there are none */
    const char **n;    /* who answered, or "" */
    double *y;
    size_t digits;
    bool percent;
    double low, high; /* ends of the scale */
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
choose_digits(struct league *l)
{
    const struct svy_statkind *kind = svy_statkind(l->u.pick.stat);
    double most = 0;

    for (size_t i = 0; i < l->u.n; i++)
        if (svy_units_shown(&l->u.unit[i]))
            most = fmax(most, fabs(l->u.unit[i].row->value));
    l->percent = kind->percent;
    l->digits = kind->drawn > 0           ? (size_t)kind->drawn
                : l->percent || most > 10 ? 1
                                          : 2;
}

/* The texts of each row. */
static void
write_rows(struct league *l)
{
    struct svy_mem *m = &l->f->mem;
    const size_t n = l->slice.n;

    l->label = svy_mem_take(m, n, sizeof *l->label);
    l->cell = svy_mem_take(m, n, sizeof *l->cell);
    l->n = svy_mem_take(m, n, sizeof *l->n);
    l->y = svy_mem_take(m, n, sizeof *l->y);
    for (size_t i = 0; i < n; i++) {
        const struct svy_ranked *u = l->slice.row[i];

        l->label[i] = u == NULL ? "…" : u->label;
        l->cell[i] = u == NULL
                         ? svy_mem_print(m, say("%zu not shown"), l->slice.left)
                         : cell_of(l, u);
        l->n[i] = u == NULL || isnan(u->row->n)
                      ? ""
                      : svy_figure_number(l->f, u->row->n, 0, false);
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

/* From the least to the greatest of all units, so that parts have one scale, a
 * little wider, but not past the end of a scale that the figures keep to. */
static void
choose_scale(struct league *l)
{
    const double end = l->percent ? 1 : 100;
    double range[2] = {INFINITY, -INFINITY}, pad, low, high;

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
    l->low = low >= 0 ? fmax(0, low - pad) : low - pad;
    l->high =
        high <= end && high > end / 2 ? fmin(end, high + pad) : high + pad;
}

static void
blocks(struct league *l)
{
    FILE *out = l->f->data;
    const struct svy_slice *s = &l->slice;

    svy_gpscript_open(out, "axis");
    fputs("0\n", out);
    svy_gpscript_close(out);
    svy_gpscript_open(out, "rows");
    for (size_t i = 0; i < s->n; i++)
        if (s->row[i] != NULL)
            fprintf(out, "%.2f\n", l->y[i]);
    svy_gpscript_close(out);
    svy_gpscript_open(out, "reference");
    if (!isnan(l->u.reference))
        fprintf(out, "%.10g\n", l->u.reference);
    svy_gpscript_close(out);
    svy_gpscript_open(out, "before");
    for (size_t i = 0; i < s->n; i++)
        if (s->row[i] != NULL && s->row[i]->before != NULL)
            fprintf(out, "%.2f\t%.10g\n", l->y[i], s->row[i]->before->value);
    svy_gpscript_close(out);
    svy_gpscript_open(out, "interval");
    for (size_t i = 0; i < s->n; i++)
        if (s->row[i] != NULL && svy_units_ranged(s->row[i]))
            fprintf(out, "%.2f\t%d\t%.10g\t%.10g\n", l->y[i],
                    (int)s->row[i]->kind, s->row[i]->row->low,
                    s->row[i]->row->high);
    svy_gpscript_close(out);
    svy_gpscript_open(out, "dot");
    for (size_t i = 0; i < s->n; i++)
        if (s->row[i] != NULL && svy_units_shown(s->row[i]))
            fprintf(out, "%.2f\t%d\t%.10g\n", l->y[i], (int)s->row[i]->kind,
                    s->row[i]->row->value);
    svy_gpscript_close(out);
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

static bool
ring(const struct league *l, size_t i)
{
    return l->slice.row[i] != NULL && l->slice.row[i]->kind == SVY_HIDDEN;
}

/* How wide the columns of n and of figures are. */
static void
columns(struct league *l, const char *above, double *n, double *cell)
{
    *n = svy_figure_width(l->f, SVY_COLUMN, say("n"));
    *cell = svy_figure_width(l->f, SVY_COLUMN, above);
    for (size_t i = 0; i < l->slice.n; i++) {
        *n = fmax(*n, svy_figure_width(l->f, SVY_LABEL, l->n[i]));
        *cell = fmax(*cell, svy_figure_width(l->f, SVY_CELL, l->cell[i]) +
                                (ring(l, i) ? 24 : 0));
    }
}

/* Labels left, n and figures right; the plot gets what they leave. */
static void
lay(struct league *l)
{
    static const double gap = 14;
    struct svy_figure *f = l->f;
    const char *above = column(l);
    double n, cell, end, middle;

    columns(l, above, &n, &cell);
    svy_figure_rows(f, l->label, l->slice.n, n + gap + cell, l->y);
    end = f->right + 10 + n;
    middle = end + gap + cell / 2;
    svy_figure_text(f, SVY_COLUMN,
                    end - svy_figure_width(f, SVY_COLUMN, say("n")) / 2,
                    f->top - 8, say("n"));
    svy_figure_text(f, SVY_COLUMN, middle, f->top - 8, above);
    for (size_t i = 0; i < l->slice.n; i++) {
        svy_figure_text(f, SVY_LABEL, end, l->y[i], l->n[i]);
        svy_figure_text(f, SVY_CELL, middle, l->y[i], l->cell[i]);
        if (ring(l, i))
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

static void
draw(struct league *l)
{
    svy_says_head(l->f, &l->u, &l->slice);
    svy_says_key(l->f, &l->u, &l->slice);
    write_rows(l);
    lay(l);
    svy_figure_axis(l->f, l->low, l->high, l->percent, false);
    reference_label(l);
    blocks(l);
    svy_says_foot(l->f, &l->u, &l->slice);
}

/* How tall the figure of a slice would be. */
static int
measure(const struct league *l, const struct svy_slice *s, bool tight,
        double *tall, struct svy_err *why)
{
    struct league other = *l;
    struct svy_figure f;

    if (svy_figure_init(&f, l->f->wish, why))
        return 1;
    if (tight)
        svy_figure_tighten(&f);
    other.f = &f;
    other.slice = *s;
    draw(&other);
    *tall = svy_figure_tall(&f);
    svy_figure_free(&f);
    return 0;
}

/* Whether so many parts, each drawn like this, are no taller than is wished;
 * *tall becomes the height of the last that was tried. */
static int
try_parts(struct league *l, size_t parts, bool tight, double *tall,
          struct svy_err *why)
{
    struct svy_slice s;
    int rc = 0;

    *tall = 0;
    for (size_t k = 1; k <= parts && rc == 0; k++) {
        svy_slice_part(&s, &l->f->mem, &l->u, k, parts);
        rc = measure(l, &s, tight, tall, why);
        if (l->f->wish->tall > 0 && *tall > l->f->wish->tall)
            break;
    }
    return rc;
}

/* The fewest parts that are no taller than is wished; rows stand closer before
 * there is one part more. *whole becomes the height without parts. */
static int
count_parts(struct league *l, size_t *parts, double *whole, struct svy_err *why)
{
    const double most = l->f->wish->tall;
    double tall;

    for (*parts = 1;; (*parts)++) {
        if (try_parts(l, *parts, false, &tall, why))
            return 1;
        if (most <= 0 || tall <= most)
            return 0;
        if (try_parts(l, *parts, true, &tall, why))
            return 1;
        *whole = *parts == 1 ? tall : *whole;
        if (tall <= most || *parts >= l->u.n) {
            svy_figure_tighten(l->f);
            return 0;
        }
    }
}

static int
cut(struct league *l, struct svy_err *why)
{
    const struct svy_wish *w = l->f->wish;
    double whole = 0;
    size_t parts;

    if (count_parts(l, &parts, &whole, why))
        return 1;
    if (parts > 1 && w->part == 0)
        return svy_err(why, SVY_FAILED,
                       "%zu units would be %.0f cm tall, and --height is %g: "
                       "draw %zu parts, --part 1 to --part %zu, or the ends, "
                       "--top 10 --bottom 10",
                       l->u.n, ceil(whole), w->tall, parts, parts);
    if (w->part > parts)
        return svy_err(why, SVY_FAILED,
                       "--part %zu: %zu units make %zu parts of --height %g",
                       w->part, l->u.n, parts, w->tall);
    svy_slice_part(&l->slice, &l->f->mem, &l->u, w->part == 0 ? 1 : w->part,
                   parts);
    return 0;
}

static int
choose_rows(struct league *l, struct svy_err *why)
{
    const struct svy_wish *w = l->f->wish;

    if (w->top == 0 && w->bottom == 0)
        return cut(l, why);
    svy_slice_ends(&l->slice, &l->f->mem, &l->u, w->top, w->bottom);
    return 0;
}

int
svy_kinds_league(struct svy_figure *f, const struct svy_estimates *e,
                 struct svy_estimates *used, struct svy_err *why)
{
    struct league l = {.f = f};
    int rc = svy_units_read(&l.u, f, e, why);

    if (rc == 0) {
        choose_digits(&l);
        choose_scale(&l);
        rc = choose_rows(&l, why);
    }
    if (rc == 0) {
        draw(&l);
        svy_units_keep(&l.u, used);
    }
    svy_units_free(&l.u);
    return rc;
}
