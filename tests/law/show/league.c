#include "show/kinds.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/drawn.h"
#include "ground/rng.h"
#include "ground/utf8.h"

enum { SEEDS = 300, MOST = 60 };

struct many {
    size_t n;
    char name[MOST][32];
    struct drawn d;
};

static void
add(struct many *x, struct svy_rng *d, const char *level, bool all)
{
    const char **by = svy_mem_take(&x->d.e.mem, 1, sizeof *by);
    double value = 40 + (double)svy_rng_below(d, 50); // with ties
    double half = 1 + 9 * svy_rng_uniform(d);

    by[0] = level;
    if (!all && svy_rng_below(d, 10) == 0)
        half = NAN;
    if (!all && svy_rng_below(d, 12) == 0)
        value = half = NAN;
    svy_estimate_add(
        &x->d.e,
        &(struct svy_estimate){
            .by = by,
            .item = "total",
            .stat = "index",
            .answer = "",
            .value = value,
            .se = half / 2,
            .low = value - half,
            .high = fmin(100, value + half),
            .conf = 0.95,
            .df = 20,
            .n = all ? 9999 : (double)(20 + svy_rng_below(d, 90)),
            .method = "taylor t",
            .flag = !all && svy_rng_below(d, 15) == 0 ? "suppressed" : ""});
}

/* Units of some estimates, some of them without, some not to be published. */
static void
draw(struct many *x, uint64_t seed)
{
    struct svy_rng d;

    *x = (struct many){.d.wish = drawn_wish};
    x->d.wish.lang = seed % 2 ? "vi" : "en";
    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "league"));
    x->n = 2 + svy_rng_below(&d, MOST - 1);
    x->d.e.by = svy_mem_take(&x->d.e.mem, 1, sizeof *x->d.e.by);
    x->d.e.by[x->d.e.nby++] = "unit";
    if (svy_rng_below(&d, 5) > 0)
        add(x, &d, "", true);
    for (size_t i = 0; i < x->n; i++) { // each once, in an order drawn
        sprintf(x->name[i], "xã số %zu",
                (i * 37 + seed) % 61); // 37 and 61 have no factor in common
        add(x, &d, x->name[i], false);
    }
}

static const struct svy_estimate *
row_of(const struct many *x, const char *name)
{
    for (size_t i = 0; i < x->d.e.n; i++)
        if (strcmp(x->d.e.row[i].by[0], name) == 0)
            return &x->d.e.row[i];
    return NULL;
}

/* 0: has a place; 1: nobody answered; 2: is not published. */
static int
group(const struct svy_estimate *r)
{
    return r->n < 30 || *r->flag != '\0' ? 2 : isnan(r->value) ? 1 : 0;
}

/* Whether a may stand above b. */
static bool
above(const struct svy_estimate *a, const struct svy_estimate *b)
{
    if (group(a) != group(b))
        return group(a) < group(b);
    if (group(a) == 0 && a->value != b->value)
        return a->value > b->value;
    return svy_utf8_order(a->by[0], b->by[0]) < 0;
}

/* The units of a figure in their order, appended to the list; units are called
 * what nothing else is. Returns how many. */
static size_t
listed(const struct many *x, const struct svy_estimate **row, size_t n)
{
    const struct script_block *label = script_block(&x->d.s, "label");

    for (size_t i = 0; i < label->n; i++) {
        const struct svy_estimate *r = row_of(x, label->row[i].text);

        if (r != NULL && *label->row[i].text != '\0' && n < MOST + 1)
            row[n++] = r;
    }
    return n;
}

/* Units of which more than ten are not published have no rows. */
static size_t
expected(const struct many *x)
{
    size_t n = 0, hidden = 0;

    for (size_t i = 0; i < x->d.e.n; i++)
        if (*x->d.e.row[i].by[0] != '\0') {
            n++;
            hidden += group(&x->d.e.row[i]) == 2;
        }
    return hidden > 10 ? n - hidden : n;
}

Test(league, has_every_unit_once_in_the_order_of_estimates_then_names)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        const struct svy_estimate *row[MOST + 1];
        struct many x;
        size_t n;

        draw(&x, seed);
        drawn_draw(&x.d, "league", seed);
        n = listed(&x, row, 0);
        cr_expect_eq(n, expected(&x), "seed %lu: %zu units of %zu",
                     (unsigned long)seed, n, expected(&x));
        for (size_t i = 1; i < n; i++)
            cr_expect(above(row[i - 1], row[i]), "seed %lu: %s above %s",
                      (unsigned long)seed, row[i - 1]->by[0], row[i]->by[0]);
        script_check(&x.d.s, &x.d.f, (unsigned long)seed);
        drawn_free(&x.d);
    }
}

/* Parts show all units once, in one order, on one scale, none taller than was
 * wished. */
Test(league, in_parts_has_every_unit_once_on_one_scale)
{
    for (uint64_t seed = 0; seed < SEEDS / 4; seed++) {
        const struct svy_estimate *row[MOST + 1];
        double low = 0, high = 0;
        struct many x;
        size_t n = 0, parts = 1;

        draw(&x, seed);
        x.d.wish.tall = 9;
        for (size_t k = 1; k <= parts; k++) {
            const char *of;

            x.d.wish.part = k;
            drawn_draw(&x.d, "league", seed);
            n = listed(&x, row, n);
            cr_expect(svy_figure_tall(&x.d.f) <= 9, "seed %lu: part %zu, %g cm",
                      (unsigned long)seed, k, svy_figure_tall(&x.d.f));
            of = strstr(x.d.f.about, "part 1 of ");
            parts = of != NULL ? strtoul(of + strlen("part 1 of "), NULL, 10)
                               : parts;
            cr_expect(k == 1 || (low == script_number(&x.d.s, "LOW") &&
                                 high == script_number(&x.d.s, "HIGH")),
                      "seed %lu: part %zu", (unsigned long)seed, k);
            low = script_number(&x.d.s, "LOW");
            high = script_number(&x.d.s, "HIGH");
            drawn_undo(&x.d);
        }
        cr_expect_eq(n, expected(&x), "seed %lu: %zu units of %zu in %zu parts",
                     (unsigned long)seed, n, expected(&x), parts);
        for (size_t i = 1; i < n; i++)
            cr_expect(above(row[i - 1], row[i]), "seed %lu: %s above %s",
                      (unsigned long)seed, row[i - 1]->by[0], row[i]->by[0]);
        drawn_free(&x.d);
    }
}

/* All that is drawn lies on the scale; what is not published is not drawn, and
 * no figure of it stands anywhere. */
Test(league, draws_all_that_it_may_on_its_scale_and_nothing_else)
{
    static const struct {
        const char *block;
        size_t from, to; // the fields that stand on the scale
    } scaled[] = {{"dot", 2, 2}, {"interval", 2, 3}, {"reference", 0, 0}};

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct many x;
        size_t dots = 0, ranged = 0;

        draw(&x, seed);
        drawn_draw(&x.d, "league", seed);
        for (size_t i = 0; i < x.d.e.n; i++) {
            const struct svy_estimate *r = &x.d.e.row[i];

            dots += *r->by[0] != '\0' && group(r) == 0;
            ranged += *r->by[0] != '\0' && group(r) == 0 && !isnan(r->low);
        }
        cr_expect_eq(script_block(&x.d.s, "dot")->n, dots, "seed %lu",
                     (unsigned long)seed);
        cr_expect_eq(script_block(&x.d.s, "interval")->n, ranged, "seed %lu",
                     (unsigned long)seed);
        for (size_t k = 0; k < 3; k++)
            for (size_t i = 0; i < script_block(&x.d.s, scaled[k].block)->n;
                 i++)
                for (size_t j = scaled[k].from; j <= scaled[k].to; j++) {
                    const double v =
                        script_block(&x.d.s, scaled[k].block)->row[i].x[j];

                    cr_expect(script_number(&x.d.s, "LOW") <= v &&
                                  v <= script_number(&x.d.s, "HIGH"),
                              "seed %lu: %s at %g", (unsigned long)seed,
                              scaled[k].block, v);
                }
        drawn_free(&x.d);
    }
}

/* Blue lies above the line with its whole interval, orange below, grey with a
 * part on either side; and each dot within its interval. */
Test(league, colours_a_unit_by_where_its_interval_lies)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        const struct script_block *line, *interval;
        struct many x;

        draw(&x, seed);
        drawn_draw(&x.d, "league", seed);
        line = script_block(&x.d.s, "reference");
        interval = script_block(&x.d.s, "interval");
        cr_expect_eq(line->n, row_of(&x, "") != NULL, "seed %lu",
                     (unsigned long)seed);
        for (size_t i = 0; line->n > 0 && i < interval->n; i++) {
            const double *v = interval->row[i].x;
            const double all = row_of(&x, "")->value;

            cr_expect_eq((int)v[1],
                         v[2] > all   ? 1
                         : v[3] < all ? 2
                                      : 0,
                         "seed %lu: %g to %g, line %g", (unsigned long)seed,
                         v[2], v[3], all);
        }
        drawn_free(&x.d);
    }
}
