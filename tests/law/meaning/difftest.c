#include "meaning/difftest.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"
#include "ground/dist.h"

enum { SEEDS = 500, MOST = 24 };

/* Differences of several families, some of which cannot be tested. */
struct drawn {
    size_t n, family[MOST];
    double value[MOST], se[MOST], df[MOST];
};

static void
draw(struct drawn *x, uint64_t seed)
{
    struct svy_rng d;
    size_t families;

    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "verdict"));
    x->n = 1 + svy_rng_below(&d, MOST);
    families = 1 + svy_rng_below(&d, 4);
    for (size_t i = 0; i < x->n; i++) {
        x->value[i] = 3 * svy_rng_normal(&d);
        x->se[i] = svy_rng_below(&d, 9) ? 0.1 + svy_rng_uniform(&d) : 0;
        x->df[i] =
            svy_rng_below(&d, 9) ? 1 + 40 * svy_rng_uniform(&d) : INFINITY;
        if (svy_rng_below(&d, 12) == 0)
            x->df[i] = NAN;
        x->family[i] = svy_rng_below(&d, families < x->n ? families : x->n);
    }
}

struct verdict {
    double p[MOST], padj[MOST], mdd[MOST];
};

/* Row i of the file is difference order[i]; values times `by`. */
static void
judge(struct verdict *out, const struct drawn *x, const size_t *order,
      double by, const char *adjust, double power)
{
    struct svy_difftest v = {.level = 0.95, .power = power};
    struct svy_estimates e = {0};
    const char *reference[MOST];
    size_t family[MOST];

    svy_difftest_read(&v, adjust);
    for (size_t i = 0; i < x->n; i++) {
        const size_t k = order != NULL ? order[i] : i;

        family[i] = x->family[k];
        reference[i] = "rest";
        svy_estimate_add(&e, &(struct svy_estimate){.item = "q",
                                                    .stat = "mean",
                                                    .answer = "",
                                                    .value = by * x->value[k],
                                                    .se = fabs(by) * x->se[k],
                                                    .df = x->df[k],
                                                    .method = "",
                                                    .flag = ""});
    }
    svy_difftest_rows(&v, &e, family, reference, NULL);
    for (size_t i = 0; i < x->n; i++) {
        const size_t k = order != NULL ? order[i] : i;

        out->p[k] = made_own(&e, i, "p");
        out->padj[k] = made_own(&e, i, "padj");
        out->mdd[k] = made_own(&e, i, "mdd");
    }
    svy_estimate_free(&e);
}

static bool
same(double a, double b)
{
    return a == b || (isnan(a) && isnan(b));
}

static const char *
kind(uint64_t seed)
{
    return svy_word_name(svy_padjust_words, (int)(seed % SVY_PADJUSTS));
}

Test(difftest, does_not_depend_on_the_order_of_rows)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct verdict before, after;
        struct drawn x;
        struct svy_rng d;
        size_t order[MOST];

        draw(&x, seed);
        svy_rng_init(&d, seed, 1, svy_rng_mark(0, "order"));
        for (size_t i = 0; i < x.n; i++) {
            const size_t k = svy_rng_below(&d, i + 1);

            order[i] = order[k];
            order[k] = i;
        }
        judge(&before, &x, NULL, 1, kind(seed), 0.8);
        judge(&after, &x, order, 1, kind(seed), 0.8);
        for (size_t i = 0; i < x.n; i++)
            cr_expect(same(before.p[i], after.p[i]) &&
                          same(before.padj[i], after.padj[i]) &&
                          same(before.mdd[i], after.mdd[i]),
                      "seed %lu, %s, row %zu: %g, then %g", (unsigned long)seed,
                      kind(seed), i, before.padj[i], after.padj[i]);
    }
}

/* By powers of two, which round nothing; -1 is b minus a. */
Test(difftest, asks_neither_the_unit_nor_what_is_subtracted_from_what)
{
    static const double by[] = {-1, 1024, -1.0 / 64};

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct verdict plain, other;
        struct drawn x;

        draw(&x, seed);
        judge(&plain, &x, NULL, 1, kind(seed), 0.8);
        judge(&other, &x, NULL, by[seed % 3], kind(seed), 0.8);
        for (size_t i = 0; i < x.n; i++)
            cr_expect(same(plain.p[i], other.p[i]) &&
                          same(plain.padj[i], other.padj[i]) &&
                          same(fabs(by[seed % 3]) * plain.mdd[i], other.mdd[i]),
                      "seed %lu, times %g, row %zu: p %g and %g, mdd %g and %g",
                      (unsigned long)seed, by[seed % 3], i, plain.p[i],
                      other.p[i], plain.mdd[i], other.mdd[i]);
    }
}

/* In a family the one with the smaller p pays no more; nobody pays less than
 * alone; and what another family looks like is no matter. */
Test(difftest, by_holm_rises_with_p_within_a_family)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct verdict all, alone;
        struct drawn x, part;

        draw(&x, seed);
        judge(&all, &x, NULL, 1, "holm", 0.8);
        for (size_t i = 0; i < x.n; i++) {
            cr_expect((isnan(all.p[i]) && isnan(all.padj[i])) ||
                          (all.p[i] <= all.padj[i] && all.padj[i] <= 1),
                      "seed %lu, row %zu: p %g, padj %g", (unsigned long)seed,
                      i, all.p[i], all.padj[i]);
            for (size_t k = 0; k < x.n; k++)
                cr_expect(!(x.family[i] == x.family[k] && all.p[i] < all.p[k] &&
                            all.padj[i] > all.padj[k]),
                          "seed %lu, rows %zu and %zu", (unsigned long)seed, i,
                          k);
        }
        part.n = 0;
        for (size_t i = 0; i < x.n; i++) {
            if (x.family[i] != x.family[0])
                continue;
            part.value[part.n] = x.value[i];
            part.se[part.n] = x.se[i];
            part.df[part.n] = x.df[i];
            part.family[part.n++] = 0;
        }
        judge(&alone, &part, NULL, 1, "holm", 0.8);
        for (size_t i = 0, k = 0; i < x.n; i++)
            if (x.family[i] == x.family[0])
                cr_expect(same(all.padj[i], alone.padj[k++]),
                          "seed %lu, row %zu", (unsigned long)seed, i);
    }
}

/* A difference as large as is detectable is found; to see it more often takes a
 * larger one; with a power of a half it just would be. */
Test(difftest, finds_a_difference_that_is_said_to_be_detectable)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct verdict half, most, again;
        struct drawn x;

        draw(&x, seed);
        judge(&half, &x, NULL, 1, "none", 0.5);
        judge(&most, &x, NULL, 1, "none",
              0.5 + 0.49 * (double)(seed + 1) / 600);
        for (size_t i = 0; i < x.n; i++)
            if (!isnan(half.p[i]))
                x.value[i] = half.mdd[i];
        judge(&again, &x, NULL, 1, "none", 0.5);
        for (size_t i = 0; i < x.n; i++)
            cr_expect(isnan(half.p[i]) || (most.mdd[i] > half.mdd[i] &&
                                           fabs(again.p[i] - 0.05) < 1e-9),
                      "seed %lu, row %zu: mdd %g and %g, p %.12g",
                      (unsigned long)seed, i, half.mdd[i], most.mdd[i],
                      again.p[i]);
    }
}

Test(difftest, has_satterthwaites_df_between_the_smaller_and_the_sum)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct svy_rng d;
        double va, vb, a, b, df;

        svy_rng_init(&d, seed, 0, svy_rng_mark(0, "df"));
        va = svy_rng_uniform(&d);
        vb = svy_rng_uniform(&d);
        a = 1 + 50 * svy_rng_uniform(&d);
        b = 1 + 50 * svy_rng_uniform(&d);
        df = svy_difftest_df(va, a, vb, b);
        cr_expect(fmin(a, b) <= df * (1 + 1e-12) && df <= (a + b) * (1 + 1e-12),
                  "seed %lu: %g of %g and %g", (unsigned long)seed, df, a, b);
        cr_expect_float_eq(df, svy_difftest_df(vb, b, va, a), 1e-12 * df,
                           "seed %lu", (unsigned long)seed);
        cr_expect_float_eq(df, svy_difftest_df(8 * va, a, 8 * vb, b),
                           1e-12 * df, "seed %lu", (unsigned long)seed);
    }
}

/* Two answers of each of n people. */
struct twice {
    size_t n;
    int q[2][MOST];
};

static void
ask(struct twice *x, uint64_t seed)
{
    struct svy_rng d;

    *x = (struct twice){0};
    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "twice"));
    x->n = 3 + svy_rng_below(&d, MOST - 2);
    for (size_t i = 0; i < x->n; i++)
        for (size_t k = 0; k < 2; k++)
            x->q[k][i] = (int)(svy_rng_below(&d, 40) + 4 * k);
    x->q[1][0] = x->q[0][0] + 1; // so that differences differ
    x->q[1][1] = x->q[0][1] + 3;
    x->q[0][2] = x->q[0][0] + 1; // and answers
}

/* The verdict on the first answers less the second. */
static void
verdict(struct svy_estimates *e, const struct twice *x, bool paired, int more)
{
    const struct svy_reference_ask with = {
        .reference = "b", .adjust = "none", .power = 0.8};
    struct made_job j = {.stats = "mean",
                         .compare = &with,
                         .ask = {.items = {1, {"q"}}, .by = {1, {"t"}}}};
    char text[64 * MOST], *to = text;

    j.ask.psu = paired ? "id" : NULL;
    j.ask.strata = paired ? NULL : "t";
    to += sprintf(to, "id,t,q\n");
    for (size_t i = 0; i < x->n; i++)
        for (size_t k = 0; k < 2; k++)
            to += sprintf(to, "%zu,%c,%d\n", i, k ? 'b' : 'a',
                          x->q[k][i] + more * (int)(i * i));
    made_parse(e, made_estimate(&j, text));
    cr_assert_eq(e->n, 1);
}

/* Mean of n numbers, and its variance. */
static double
mean(const double *y, size_t n, double *var)
{
    double sum = 0, square = 0;

    for (size_t i = 0; i < n; i++)
        sum += y[i] / (double)n;
    for (size_t i = 0; i < n; i++)
        square += (y[i] - sum) * (y[i] - sum);
    *var = square / ((double)n * ((double)n - 1));
    return sum;
}

static double
p_of(double t, double df)
{
    return 2 * svy_dist_t_tail(fabs(t), df);
}

/* Student's and Welch's t as they are told, from the answers alone. */
Test(difftest, is_paired_where_a_psu_has_both_and_welchs_where_it_has_one)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        double d[MOST], y[2][MOST], m, v, va, vb, want;
        struct svy_estimates e;
        struct twice x;

        ask(&x, seed);
        for (size_t i = 0; i < x.n; i++) {
            y[0][i] = x.q[0][i];
            y[1][i] = x.q[1][i];
            d[i] = y[0][i] - y[1][i];
        }
        m = mean(d, x.n, &v);
        want = p_of(m / sqrt(v), (double)x.n - 1);
        verdict(&e, &x, true, 0);
        cr_expect_float_eq(made_own(&e, 0, "p"), want, 1e-9,
                           "seed %lu: %g, not %g", (unsigned long)seed,
                           made_own(&e, 0, "p"), want);
        svy_estimate_free(&e);
        m = mean(y[0], x.n, &va) - mean(y[1], x.n, &vb);
        want =
            p_of(m / sqrt(va + vb), (va + vb) * (va + vb) * ((double)x.n - 1) /
                                        (va * va + vb * vb));
        verdict(&e, &x, false, 0);
        cr_expect_float_eq(made_own(&e, 0, "p"), want, 1e-9,
                           "seed %lu: %g, not %g", (unsigned long)seed,
                           made_own(&e, 0, "p"), want);
        svy_estimate_free(&e);
    }
}

/* What both answers of a person share is taken off, so more of it changes
 * nothing, where people are told to be the same; else it hides the rest. */
Test(difftest, of_pairs_does_not_see_what_both_have_in_common)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct svy_estimates before, after;
        struct twice x;

        ask(&x, seed);
        for (int paired = 0; paired < 2; paired++) {
            verdict(&before, &x, paired, 0);
            verdict(&after, &x, paired, 9);
            cr_expect_eq(fabs(made_own(&before, 0, "p") -
                              made_own(&after, 0, "p")) < 1e-9 &&
                             fabs(before.row[0].se - after.row[0].se) < 1e-9,
                         paired, "seed %lu, paired %d: se %g, then %g",
                         (unsigned long)seed, paired, before.row[0].se,
                         after.row[0].se);
            svy_estimate_free(&before);
            svy_estimate_free(&after);
        }
    }
}

/* By lot, too: chance is drawn for a PSU, wherever its answers stand. */
Test(difftest, does_not_depend_on_the_order_of_answers)
{
    static const char *const adjust[] = {"holm", "maxt"};

    for (uint64_t seed = 0; seed < 4UL * MADE_DESIGNS; seed++) {
        const struct svy_reference_ask with = {
            .reference = "all", .adjust = adjust[seed % 2], .power = 0.8};
        struct made_job j = {.stats = "mean", .compare = &with};
        struct made x;
        char *text, *mixed, *before, *after;

        made(&x, seed, (enum made_design)(seed / 4));
        j.ask = made_ask(&x);
        j.ask.items = (struct svy_texts){1, {"q1"}};
        j.ask.by = (struct svy_texts){1, {"sex"}};
        text = made_text(&x, NULL, 0, x.n, 1);
        mixed = made_text(&x, made_order(&x, seed), 0, x.n, 1);
        before = made_estimate(&j, text);
        after = made_estimate(&j, mixed);
        cr_expect_str_eq(before, after, "seed %lu: %s\n%s", (unsigned long)seed,
                         before, after);
        free(text);
        free(mixed);
        free(before);
        free(after);
        made_free(&x);
    }
}
