#include "infer/chisqtest.h"

#include <criterion/criterion.h>
#include <math.h>

#include "ground/rng.h"

enum { SEEDS = 300, SIDE = 4, MOST = SIDE * SIDE, PSUS = 40 };

struct made {
    double cell[MOST], cov[MOST * MOST];
    struct svy_chisqtest t;
};

/* Totals of a table, and how they vary over PSUs. */
static void
draw(struct made *m, uint64_t seed)
{
    struct svy_rng d;
    double z[PSUS][MOST];
    size_t k;

    *m = (struct made){.t = {.n = 500, .df = PSUS - 1}};
    svy_rng_init(&d, seed, 0, 0);
    m->t.r = 2 + svy_rng_below(&d, SIDE - 1);
    m->t.c = 2 + svy_rng_below(&d, SIDE - 1);
    k = m->t.r * m->t.c;
    for (size_t c = 0; c < PSUS; c++)
        for (size_t i = 0; i < k; i++) {
            const double u = svy_rng_uniform(&d);

            z[c][i] = u * u * u * (1 + (double)(i % 3));
            m->cell[i] += z[c][i];
        }
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < k; j++)
            for (size_t c = 0; c < PSUS; c++)
                m->cov[i * k + j] += (z[c][i] - m->cell[i] / PSUS) *
                                     (z[c][j] - m->cell[j] / PSUS) * PSUS /
                                     (PSUS - 1);
    m->t.cell = m->cell;
    m->t.cov = m->cov;
    svy_chisqtest(&m->t);
}

/* b is a with its cells at other places, a's cell at[i] is b's cell i. */
static void
move(struct made *b, const struct made *a, const size_t *at, double times)
{
    const size_t k = a->t.r * a->t.c;

    *b = (struct made){.t = a->t};
    for (size_t i = 0; i < k; i++) {
        b->cell[i] = a->cell[at[i]] * times;
        for (size_t j = 0; j < k; j++)
            b->cov[i * k + j] = a->cov[at[i] * k + at[j]] * times * times;
    }
    b->t.cell = b->cell;
    b->t.cov = b->cov;
}

static void
same(const struct svy_chisqtest *a, const struct svy_chisqtest *b, int kinds,
     uint64_t seed)
{
    cr_expect(fabs(a->x2 - b->x2) <= 1e-9 * a->x2, "seed %lu",
              (unsigned long)seed);
    for (int i = 0; i < kinds; i++)
        cr_expect(fabs(a->test[i].p - b->test[i].p) <= 1e-7 * a->test[i].p,
                  "seed %lu, test %d: %.17g, not %.17g", (unsigned long)seed, i,
                  b->test[i].p, a->test[i].p);
}

/* Weights in another unit, rows and columns in another order, rows as columns:
 * nothing changes. */
Test(chisqtest, does_not_ask_how_the_table_is_written)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct made a, b;
        size_t at[MOST];

        draw(&a, seed);
        for (size_t i = 0; i < a.t.r; i++)
            for (size_t j = 0; j < a.t.c; j++)
                at[i * a.t.c + j] = (i + 1) % a.t.r * a.t.c + (j + 1) % a.t.c;
        move(&b, &a, at, 1000);
        svy_chisqtest(&b.t);
        same(&a.t, &b.t, SVY_CHISQTESTS, seed);
        for (size_t i = 0; i < a.t.r; i++)
            for (size_t j = 0; j < a.t.c; j++)
                at[j * a.t.r + i] = i * a.t.c + j;
        move(&b, &a, at, 1);
        b.t.r = a.t.c;
        b.t.c = a.t.r;
        svy_chisqtest(&b.t);
        same(&a.t, &b.t, SVY_CHISQTESTS, seed);
    }
}

/* Shares, and their covariance by the delta method: only wald can tell. */
Test(chisqtest, takes_shares_for_totals)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct made a, b;
        double sum = 0, jac[MOST][MOST];
        size_t k;

        draw(&a, seed);
        b = a;
        b.t.cell = b.cell;
        b.t.cov = b.cov;
        k = a.t.r * a.t.c;
        for (size_t i = 0; i < k; i++)
            sum += a.cell[i];
        for (size_t i = 0; i < k; i++) {
            b.cell[i] /= sum;
            for (size_t j = 0; j < k; j++)
                jac[i][j] = ((i == j ? 1 : 0) - a.cell[i] / sum) / sum;
        }
        for (size_t i = 0; i < k * k; i++) {
            b.cov[i] = 0;
            for (size_t s = 0; s < k; s++)
                for (size_t u = 0; u < k; u++)
                    b.cov[i] +=
                        jac[i / k][s] * a.cov[s * k + u] * jac[i % k][u];
        }
        svy_chisqtest(&b.t);
        same(&a.t, &b.t, SVY_CHISQTEST_WALD, seed);
        cr_expect(b.t.test[SVY_CHISQTEST_WALD].stat > 0);
    }
}

/* Of two rows and columns every test but wald is one and the same. */
Test(chisqtest, is_one_test_for_one_contrast)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct made a;

        draw(&a, seed);
        if (a.t.k > 1)
            continue;
        for (int i = 0; i <= SVY_CHISQTEST_EXACT; i++)
            if (i != SVY_CHISQTEST_FIRST_CHISQ)
                cr_expect(fabs(a.t.test[i].p - a.t.test[0].p) <=
                              1e-9 * a.t.test[0].p,
                          "seed %lu, test %d", (unsigned long)seed, i);
    }
}
