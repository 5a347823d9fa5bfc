/*
 * The kind likert: the answers of several questions, or of one by units, as
 * bars that part at the middle of the scale.
 *
 * in      estimates of stat share, an answer a row; of stat mean if there
 * shows   questions (units with --unit) from the highest mean down; the bar of
 *         a neutral answer lies half on either side of zero; percentages where
 *         they fit; n and the mean beside it (of the codes, when the file has
 *         none and they are numbers)
 * leaves  typed missing answers (NA:…) and codes the scale calls missing; then
 *         the rest is made to add up to 100 %
 * errors  questions of different scales, shares that do not add up to 1
 * check   tests/golden/svyplot.t
 */
#include "show/kinds.h"

#include <math.h>
#include <string.h>

#include "ground/round.h"
#include "show/footer.h"
#include "show/gpscript.h"
#include "show/lowest.h"

struct likert {
    struct svy_figure *f;
    struct svy_bars b;
    struct svy_lowest low;
    const char **n, **mean; /* as written */
    double *y;
    bool means, hidden;
};

static void
texts(struct likert *l)
{
    const size_t n = l->b.n;

    l->n = svy_mem_take(&l->f->mem, n, sizeof *l->n);
    l->mean = svy_mem_take(&l->f->mem, n, sizeof *l->mean);
    l->y = svy_mem_take(&l->f->mem, n, sizeof *l->y);
    for (size_t i = 0; i < n; i++) {
        const struct svy_bar *b = &l->b.bar[i];

        l->n[i] = isnan(b->n)
                      ? ""
                      : svy_round_count(&l->f->mem, b->n, l->f->wish->lang);
        l->mean[i] =
            isnan(b->mean) ? "" : svy_figure_number(l->f, b->mean, 2, false);
        l->means |= !isnan(b->mean);
        l->hidden |= b->hidden;
    }
}

/* What is shown, where there is nothing more to say. */
static const char *
shown(const struct likert *l)
{
    if (l->b.pick.unit >= 0)
        return svy_figure_name(l->f, l->b.grade.item);
    return l->b.n == 1 ? say("Answers to one question")
                       : svy_mem_print(&l->f->mem,
                                       say("Answers to %zu questions"), l->b.n);
}

static void
head(struct likert *l)
{
    struct svy_figure *f = l->f;
    const struct svy_lowest *low = &l->low;
    const char *title = shown(l), *about;

    if (low->bar != NULL && low->tested)
        title = svy_mem_print(&f->mem, say("“%s” has the lowest mean: %s"),
                              low->bar->label, low->mean);
    else if (low->bar != NULL && low->of > 2) // of two, both would be
        title = svy_mem_print(&f->mem, say("“%s” is among the lowest: mean %s"),
                              low->bar->label, low->mean);
    title = f->wish->title != NULL ? f->wish->title : title;
    about = l->means && l->b.n > 1
                ? say("Percent of those who answered, sorted by mean; "
                      "zero is the middle of the scale")
                : say("Percent of those who answered; zero is the middle "
                      "of the scale");
    if (l->b.pick.unit >= 0 && !svy_figure_says(title, shown(l)))
        about = svy_footer_join(&f->mem, svy_footer_sentence(&f->mem, shown(l)),
                                about);
    if (*l->b.pick.now != '\0')
        about = svy_mem_print(&f->mem, "%s, %s", about,
                              svy_figure_code(f, "wave", l->b.pick.now));
    if (low->tested)
        about = svy_mem_print(
            &f->mem, say("%s; lowest by tests against each other, at %s"),
            about,
            svy_figure_number(f, low->level, svy_round_level(low->level),
                              true));
    svy_figure_head(f, title, about);
}

/* Bars of which only some are mirror images: the key is that of the others. */
static bool
mixed(const struct likert *l)
{
    return l->b.forward && l->b.backward;
}

/* What an answer at this place is called. */
static const char *
answer(const struct likert *l, size_t place)
{
    const size_t k = l->b.forward ? place : l->b.grade.n - 1 - place;

    return svy_figure_code(l->f, l->b.grade.item, l->b.grade.code[k]);
}

static void
key(struct likert *l)
{
    struct svy_mark mark[SVY_GRADES + 1];
    size_t n = 0;

    while (n < l->b.grade.n) {
        mark[n] = (struct svy_mark){(int)n + 1, answer(l, n)};
        n++;
    }
    if (l->hidden)
        mark[n++] = (struct svy_mark){SVY_HOLLOW, say("not published")};
    svy_figure_key(l->f, mark, n);
}

static double
widest(struct likert *l, const char *const *cell, const char *column)
{
    double width = svy_figure_width(l->f, SVY_COLUMN, column);

    for (size_t i = 0; i < l->b.n; i++)
        width = fmax(width, svy_figure_width(l->f, SVY_CELL, cell[i]));
    return width;
}

static void
lay(struct likert *l)
{
    struct svy_figure *f = l->f;
    const double gap = 12, n = widest(l, l->n, "n");
    const double mean = l->means ? gap + widest(l, l->mean, say("mean")) : 0;
    const char **label = svy_mem_take(&f->mem, l->b.n, sizeof *label);
    double at;

    for (size_t i = 0; i < l->b.n; i++)
        label[i] = mixed(l) && l->b.bar[i].reverse
                       ? svy_mem_print(&f->mem, say("%s (reversed)"),
                                       l->b.bar[i].label)
                       : l->b.bar[i].label;
    f->apart = l->b.bar[0].all ? 1 : 0;
    svy_figure_rows(f, label, l->b.n, n + mean, l->y);
    at = f->right + 10;
    svy_figure_text(f, SVY_COLUMN, at + n / 2, f->top - 8, "n");
    if (l->means)
        svy_figure_text(f, SVY_COLUMN, at + n + gap + (mean - gap) / 2,
                        f->top - 8, say("mean"));
    for (size_t i = 0; i < l->b.n; i++) {
        svy_figure_text(f, SVY_CELL, at + n / 2, l->y[i], l->n[i]);
        svy_figure_text(f, SVY_CELL, at + n + gap + (mean - gap) / 2, l->y[i],
                        l->mean[i]);
    }
}

static void
axis(struct likert *l)
{
    double low = 0, high = 0;

    for (size_t i = 0; i < l->b.n; i++) {
        const struct svy_bar *b = &l->b.bar[i];

        if (b->hidden || b->empty)
            continue;
        low = fmin(low, b->start);
        high = fmax(high, b->start + 1);
    }
    if (high <= low) {
        low = -0.5;
        high = 0.5;
    }
    svy_figure_axis(l->f, low - 0.02, high + 0.02, true, true);
}

/* The percentage of a piece, where it is worth saying. */
static const char *
inside(const struct likert *l, double share)
{
    const char *s = svy_figure_number(l->f, share, 0, true);

    s = svy_mem_text(&l->f->mem, s, strlen(s) - 1); // without its sign
    return share >= 0.05 ? s : NULL;
}

static void
blocks(struct likert *l, bool words)
{
    const double thick = fmin(0.375 * l->f->step, 14); // half of a bar
    FILE *out = l->f->data;

    svy_gpscript_open(out, words ? "inside" : "bars");
    for (size_t i = 0; i < l->b.n; i++) {
        const struct svy_bar *b = &l->b.bar[i];
        double at = b->start;

        for (size_t k = 0; k < l->b.grade.n && !b->hidden && !b->empty; k++) {
            const char *s = inside(l, b->share[k]);

            if (!words && b->share[k] > 0) {
                fprintf(out, "%.2f\t%g\t%zu\t%.10g\t%.10g\n", l->y[i], thick,
                        k + 1, at, at + b->share[k]);
            } else if (words && s != NULL) {
                fprintf(out, "%.2f\t%zu\t%.10g\t%.10g\t%.2f", l->y[i], k + 1,
                        at, at + b->share[k],
                        svy_figure_width(l->f, SVY_FOOT, s));
                svy_gpscript_text(out, s);
            }
            at += b->share[k];
        }
    }
    svy_gpscript_close(out);
}

/* A word where there is no bar, so that it is not taken for 0 %. */
static void
instead(struct likert *l)
{
    struct svy_figure *f = l->f;

    svy_gpscript_open(f->data, "instead");
    for (size_t i = 0; i < l->b.n; i++) {
        const struct svy_bar *b = &l->b.bar[i];

        if (!b->hidden && !b->empty)
            continue;
        fprintf(f->data, "%.2f\t%d", l->y[i], b->hidden);
        svy_gpscript_text(f->data,
                          b->hidden ? say("not published") : say("no answers"));
    }
    svy_gpscript_close(f->data);
    svy_gpscript_open(f->data, "reference");
    fputs("0\n", f->data);
    svy_gpscript_close(f->data);
}

static void
foot(struct likert *l)
{
    struct svy_figure *f = l->f;
    const char *more = "";

    if (l->b.left_out)
        more = say("Missing answers are left out.");
    if (mixed(l))
        more = svy_footer_join(
            &f->mem, more,
            svy_mem_print(&f->mem,
                          say("Reversed: answers are counted from the other "
                              "end, “%s” as “%s”."),
                          answer(l, l->b.grade.n - 1), answer(l, 0)));
    if (l->hidden)
        more = svy_footer_join(
            &f->mem, more,
            svy_mem_print(
                &f->mem,
                say("Not published: fewer than %zu respondents, or withheld."),
                f->wish->least));
    svy_figure_foot(f, l->b.bar[0].all ? l->b.bar[0].n : NAN, more);
}

int
svy_kinds_likert(struct svy_figure *f, const struct svy_estimates *e,
                 struct svy_estimates *used, struct svy_err *why)
{
    struct likert l = {.f = f};
    int rc = svy_bars_read(&l.b, f, e, why) || svy_lowest(&l.low, f, &l.b, why);

    if (rc == 0) {
        texts(&l);
        head(&l);
        key(&l);
        lay(&l);
        axis(&l);
        fprintf(f->data, "\nGRADES = %zu\n", l.b.grade.n);
        blocks(&l, false);
        blocks(&l, true);
        instead(&l);
        foot(&l);
        svy_bars_keep(&l.b, used);
    }
    svy_bars_free(&l.b);
    return rc;
}
