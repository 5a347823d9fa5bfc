#include "show/kinds.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/drawn.h"
#include "ground/rng.h"
#include "show/grades.h"

enum { SEEDS = 500, MOST = 12 };

struct many {
    size_t n, grades;
    char name[MOST][16];
    double share[MOST][SVY_GRADES], out[MOST], people[MOST];
    struct drawn d;
};

/* Questions of one scale; some answers are nobody's, some missing. */
static void
draw(struct many *x, uint64_t seed)
{
    static const char *const code[] = {"1", "2", "3", "4",  "5", "6",
                                       "7", "8", "9", "10", "11"};
    struct svy_rng d;

    *x = (struct many){.d.wish = drawn_wish};
    x->d.wish.lang = seed % 2 ? "vi" : "en";
    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "likert"));
    x->n = 1 + svy_rng_below(&d, MOST);
    x->grades = 2 + svy_rng_below(&d, SVY_GRADES - 1);
    for (size_t i = 0; i < x->n; i++) {
        double sum = 0;

        sprintf(x->name[i], "câu %zu", i + 1);
        x->people[i] = (double)(25 + svy_rng_below(&d, 100));
        x->out[i] = svy_rng_below(&d, 3) ? 0 : svy_rng_uniform(&d) / 2;
        for (size_t k = 0; k < x->grades; k++) {
            x->share[i][k] =
                k > 0 && svy_rng_below(&d, 5) == 0 ? 0 : svy_rng_uniform(&d);
            sum += x->share[i][k];
        }
        for (size_t k = 0; k <= x->grades; k++) {
            if (k < x->grades)
                x->share[i][k] /= sum;
            if (k == x->grades && x->out[i] == 0)
                break;
            svy_estimate_add(
                &x->d.e,
                &(struct svy_estimate){
                    .item = x->name[i],
                    .stat = "share",
                    .answer = k < x->grades ? code[k] : "NA:refused",
                    .value = k < x->grades ? x->share[i][k] * (1 - x->out[i])
                                           : x->out[i],
                    .n = x->people[i],
                    .method = "",
                    .flag = ""});
        }
    }
}

/* The question whose label stands at this height. */
static size_t
question(const struct many *x, double y)
{
    const struct script_block *label = script_block(&x->d.s, "label");

    for (size_t i = 0; i < label->n; i++)
        for (size_t k = 0; k < x->n; k++)
            if (fabs(label->row[i].x[1] - y) < 0.02 &&
                strcmp(label->row[i].text, x->name[k]) == 0)
                return k;
    return MOST;
}

static double
mean(const struct many *x, size_t i)
{
    double sum = 0;

    for (size_t k = 0; k < x->grades; k++)
        sum += (double)(k + 1) * x->share[i][k];
    return sum;
}

/* Each bar is of one length, in pieces that touch, each as long as the answer's
 * share of those who answered; and what lies left of zero are the answers below
 * the middle of the scale and half of those on it. */
Test(likert, has_bars_of_a_whole_that_part_at_the_middle)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        const struct script_block *bars;
        size_t shown = 0, seen = 0;
        struct many x;

        draw(&x, seed);
        drawn_draw(&x.d, "likert", seed);
        bars = script_block(&x.d.s, "bars");
        for (size_t i = 0; i < x.n; i++)
            shown += x.people[i] >= 30;
        for (size_t i = 0; i < bars->n;) {
            const size_t q = question(&x, bars->row[i].x[0]);
            const double start = bars->row[i].x[3];
            double left = 0, end = start;

            cr_assert_lt(q, x.n, "seed %lu", (unsigned long)seed);
            cr_expect_geq(x.people[q], 30, "seed %lu: %s", (unsigned long)seed,
                          x.name[q]);
            for (size_t k = 0; k < x.grades; k++)
                left += x.share[q][k] * (2 * k + 1 < x.grades    ? 1
                                         : 2 * k + 1 == x.grades ? 0.5
                                                                 : 0);
            cr_expect_float_eq(start, -left, 1e-9, "seed %lu: %s from %g",
                               (unsigned long)seed, x.name[q], start);
            for (; i < bars->n && question(&x, bars->row[i].x[0]) == q; i++) {
                const double *v = bars->row[i].x;

                cr_expect_float_eq(v[3], end, 1e-9, "seed %lu: a gap at %g",
                                   (unsigned long)seed, end);
                cr_expect_float_eq(v[4] - v[3], x.share[q][(size_t)v[2] - 1],
                                   1e-9, "seed %lu: %s, answer %g",
                                   (unsigned long)seed, x.name[q], v[2]);
                end = v[4];
            }
            cr_expect_float_eq(end - start, 1, 1e-9, "seed %lu: %s is %g long",
                               (unsigned long)seed, x.name[q], end - start);
            cr_expect(script_number(&x.d.s, "LOW") < start &&
                          end < script_number(&x.d.s, "HIGH"),
                      "seed %lu", (unsigned long)seed);
            seen++;
        }
        cr_expect_eq(seen, shown, "seed %lu: %zu bars of %zu",
                     (unsigned long)seed, seen, shown);
        drawn_free(&x.d);
    }
}

/* Rounded once, of what is drawn; those that are told of a bar add up to 100
 * but for half a per cent each, where all are. */
Test(likert, says_in_a_piece_how_many_per_cent_it_is)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        const struct script_block *inside;
        struct many x;
        size_t large = 0;

        draw(&x, seed);
        drawn_draw(&x.d, "likert", seed);
        inside = script_block(&x.d.s, "inside");
        for (size_t i = 0; i < x.n; i++)
            for (size_t k = 0; k < x.grades; k++)
                large += x.people[i] >= 30 && x.share[i][k] >= 0.05;
        cr_expect_eq(inside->n, large, "seed %lu", (unsigned long)seed);
        for (size_t i = 0; i < inside->n; i++) {
            const double *v = inside->row[i].x;
            const double said = strtod(inside->row[i].text, NULL);

            cr_expect(fabs(said - 100 * (v[3] - v[2])) <= 0.5 + 1e-6,
                      "seed %lu: %s in %g", (unsigned long)seed,
                      inside->row[i].text, v[3] - v[2]);
        }
        drawn_free(&x.d);
    }
}

/* Those that are published from the highest mean down, then the others by
 * name; everything on the page. */
Test(likert, has_every_question_once_from_the_highest_mean_down)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        const struct script_block *label;
        struct many x;
        size_t n = 0, before = MOST;

        draw(&x, seed);
        drawn_draw(&x.d, "likert", seed);
        script_check(&x.d.s, &x.d.f, (unsigned long)seed);
        label = script_block(&x.d.s, "label");
        for (size_t i = 0; i < label->n; i++) {
            const size_t q = question(&x, label->row[i].x[1]);

            cr_assert_lt(q, x.n, "seed %lu: %s", (unsigned long)seed,
                         label->row[i].text);
            if (before < MOST)
                cr_expect(x.people[before] >= 30
                              ? x.people[q] < 30 ||
                                    mean(&x, before) >= mean(&x, q) - 1e-9
                              : x.people[q] < 30,
                          "seed %lu: %s above %s", (unsigned long)seed,
                          x.name[before], x.name[q]);
            before = q;
            n++;
        }
        cr_expect_eq(n, x.n, "seed %lu", (unsigned long)seed);
        drawn_free(&x.d);
    }
}

/* From the last answer to the first: each bar is its own mirror image. */
Test(likert, of_answers_the_other_way_round_is_the_mirror_image)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        const struct script_block *a, *b;
        struct many x, y;

        draw(&x, seed);
        draw(&y, seed);
        for (size_t i = 0; i < y.d.e.n; i++) {
            struct svy_estimate *r = &y.d.e.row[i];
            const size_t k = (size_t)strtoul(r->answer, NULL, 10);

            if (k > 0)
                r->answer = svy_mem_print(&y.d.e.mem, "%zu", x.grades + 1 - k);
        }
        drawn_draw(&x.d, "likert", seed);
        drawn_draw(&y.d, "likert", seed);
        a = script_block(&x.d.s, "bars");
        b = script_block(&y.d.s, "bars");
        cr_assert_eq(a->n, b->n, "seed %lu", (unsigned long)seed);
        for (size_t i = 0; i < a->n; i++) {
            const double *v = a->row[i].x;
            bool found = false;

            for (size_t k = 0; k < b->n; k++) {
                const double *w = b->row[k].x;

                found |= question(&y, w[0]) == question(&x, v[0]) &&
                         w[2] == (double)x.grades + 1 - v[2] &&
                         fabs(w[3] + v[4]) < 1e-9 && fabs(w[4] + v[3]) < 1e-9;
            }
            cr_expect(found, "seed %lu: %g to %g", (unsigned long)seed, v[3],
                      v[4]);
        }
        drawn_free(&x.d);
        drawn_free(&y.d);
    }
}
