#include "infer/chisqtest.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ground/dist.h"

enum { MOST = 16 };

/* A row of tests/data/indep.tsv. */
struct made {
    char what[16], data[16];
    double cell[MOST], cov[MOST * MOST], known[MOST];
    struct svy_chisqtest t;
};

static double
number(FILE *in)
{
    double x = NAN;

    cr_assert_eq(fscanf(in, "%lf", &x), 1);
    return x;
}

static bool
next(FILE *in, struct made *m)
{
    struct svy_chisqtest *t = &m->t;
    size_t k;

    if (fscanf(in, "%15s %15s %zu %zu %lf %lf", m->what, m->data, &t->r, &t->c,
               &t->n, &t->df) != 6)
        return false;
    k = t->r * t->c;
    cr_assert(k <= MOST);
    for (size_t i = 0; i < k; i++)
        m->cell[i] = number(in);
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j <= i; j++)
            m->cov[i * k + j] = m->cov[j * k + i] = number(in);
    t->cell = m->cell;
    t->cov = m->cov;
    t->known = NULL;
    if (strcmp(m->what, "fit") == 0) {
        for (size_t i = 0; i < k; i++)
            m->known[i] = number(in);
        t->known = m->known;
    }
    svy_chisqtest(t);
    return true;
}

static void
near(const struct made *m, const char *what, double got, double want)
{
    cr_expect(fabs(got - want) <= 1e-9 * fabs(want),
              "%s %s %zux%zu, %s: "
              "%.17g, not %.17g",
              m->what, m->data, m->t.r, m->t.c, what, got, want);
}

static void
table_agrees(FILE *in, const struct made *m)
{
    const struct svy_chisqtest_test *test = m->t.test;
    double exact;

    near(m, "x2", m->t.x2, number(in));
    near(m, "first", test[SVY_CHISQTEST_FIRST_CHISQ].p, number(in));
    near(m, "second", test[SVY_CHISQTEST_SECOND].stat, number(in));
    near(m, "d0", test[SVY_CHISQTEST_SECOND].ndf, number(in));
    near(m, "d0 df", test[SVY_CHISQTEST_SECOND].ddf, number(in));
    near(m, "second p", test[SVY_CHISQTEST_SECOND].p, number(in));
    exact = number(in);
    cr_expect_float_eq(test[SVY_CHISQTEST_EXACT].p, exact, 1e-9);
    near(m, "wald", test[SVY_CHISQTEST_WALD].stat, number(in));
    near(m, "wald p", test[SVY_CHISQTEST_WALD].p, number(in));
    near(m, "wald-adj", test[SVY_CHISQTEST_WALD_ADJ].stat, number(in));
    near(m, "wald-adj p", test[SVY_CHISQTEST_WALD_ADJ].p, number(in));
}

static void
fit_agrees(FILE *in, struct made *m)
{
    m->t.df = INFINITY;
    svy_chisqtest(&m->t);
    near(m, "x2", m->t.x2, number(in));
    near(m, "deff", m->t.deff, number(in));
    near(m, "d0", m->t.test[SVY_CHISQTEST_SECOND].ndf, number(in));
    near(m, "second p", m->t.test[SVY_CHISQTEST_SECOND].p, number(in));
}

/* tests/R/indep.R: 6 designs, three tables with an empty cell. */
Test(chisqtest, agrees_with_r)
{
    FILE *in = fopen("tests/data/indep.tsv", "r");
    struct made m;
    int rows = 0;

    cr_assert_not_null(in);
    for (; next(in, &m); rows++)
        if (m.t.known)
            fit_agrees(in, &m);
        else
            table_agrees(in, &m);
    fclose(in);
    cr_assert_eq(rows, 23);
}

/* 2 x 2 from 100 answers of a simple random sample: V = (D - pp')/n. All
 * weights are 1, and X2 is the old one: n (ad - bc)^2 over the margins. */
Test(chisqtest, of_a_simple_random_sample_is_pearsons)
{
    const double p[] = {.1, .2, .3, .4};
    double v[16];
    struct svy_chisqtest t = {
        .r = 2, .c = 2, .cell = p, .cov = v, .n = 100, .df = INFINITY};
    const double x2 = 100 * pow(.1 * .4 - .2 * .3, 2) / (.3 * .7 * .4 * .6);

    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            v[i * 4 + j] = ((i == j ? p[i] : 0) - p[i] * p[j]) / 100;
    svy_chisqtest(&t);
    cr_expect_float_eq(t.x2, x2, 1e-14);
    cr_expect_float_eq(t.deff, 1, 1e-12);
    for (int kind = 0; kind < SVY_CHISQTEST_WALD; kind++) {
        cr_expect_float_eq(t.test[kind].stat, x2, 1e-12);
        cr_expect_float_eq(t.test[kind].p, svy_dist_chisq_tail(x2, 1), 1e-10);
    }
}

/* Two shares: everything is the t test of one of them. */
Test(chisqtest, of_two_known_shares_is_a_t_test)
{
    const double p[] = {.3, .7}, known[] = {2, 3}; /* 2/5 and 3/5 */
    const double v[] = {.0025, -.0025, -.0025, .0025};
    struct svy_chisqtest t = {
        .r = 1, .c = 2, .cell = p, .cov = v, .known = known, .n = 50, .df = 7};
    const double want = 2 * svy_dist_t_tail(2, 7);

    svy_chisqtest(&t);
    cr_expect_eq(t.k, 1);
    for (int kind = 0; kind < SVY_CHISQTESTS; kind++)
        if (kind != SVY_CHISQTEST_FIRST_CHISQ)
            cr_expect_float_eq(t.test[kind].p, want, 1e-10, "test %d", kind);
    cr_expect_float_eq(t.test[SVY_CHISQTEST_FIRST_CHISQ].p,
                       svy_dist_chisq_tail(4, 1), 1e-12);
    t.df = 1e9;
    svy_chisqtest(&t);
    cr_expect_float_eq(t.test[SVY_CHISQTEST_EXACT].p, svy_dist_chisq_tail(4, 1),
                       1e-9);
}

/* An empty row and an empty column: the table without them. */
Test(chisqtest, leaves_out_what_is_empty)
{
    const double p[] = {.1, .2, .3, .4};
    const double wide[] = {.1, 0, .2, 0, 0, 0, .3, 0, .4};
    const size_t at[] = {0, 2, 6, 8};
    double v[16], w[81] = {0};
    struct svy_chisqtest t = {
        .r = 2, .c = 2, .cell = p, .cov = v, .n = 100, .df = 9};
    struct svy_chisqtest u = {
        .r = 3, .c = 3, .cell = wide, .cov = w, .n = 100, .df = 9};

    for (size_t i = 0; i < 4; i++)
        for (size_t j = 0; j < 4; j++)
            w[at[i] * 9 + at[j]] = v[i * 4 + j] =
                ((i == j ? 2 * p[i] : 0) -
                 (1 + (double)((i + j) % 2 == 0)) * p[i] * p[j]) /
                100;
    svy_chisqtest(&t);
    svy_chisqtest(&u);
    cr_expect_eq(u.k, 1);
    cr_expect_eq(u.x2, t.x2);
    for (int kind = 0; kind < SVY_CHISQTESTS; kind++) {
        cr_expect(t.test[kind].p > 0);
        cr_expect_eq(u.test[kind].p, t.test[kind].p);
    }
}

static void
says_nothing(struct svy_chisqtest t, int from, int to)
{
    svy_chisqtest(&t);
    for (int kind = from; kind < to; kind++)
        cr_expect(isnan(t.test[kind].p), "test %d: %g", kind, t.test[kind].p);
}

Test(chisqtest, says_nothing_where_nothing_can_be_said)
{
    const double p[] = {.1, .2, .3, .4}, zero[16] = {0};
    const double known[] = {0, .3, .3, .4}, nan[] = {.1, NAN, .3, .4};
    double v[16], bad[16];
    struct svy_chisqtest t = {
        .r = 2, .c = 2, .cell = p, .cov = v, .n = 100, .df = 9};
    struct svy_chisqtest u;

    for (int i = 0; i < 16; i++)
        bad[i] = v[i] = ((i % 5 == 0 ? p[i / 5] : 0) - p[i / 4] * p[i % 4]);
    bad[3] = NAN;
    u = t, u.cov = zero;
    says_nothing(u, 0, SVY_CHISQTESTS);
    u = t, u.cov = bad;
    says_nothing(u, 0, SVY_CHISQTESTS);
    u = t, u.cell = nan;
    says_nothing(u, 0, SVY_CHISQTESTS);
    u = t, u.cell = zero;
    says_nothing(u, 0, SVY_CHISQTESTS);
    u = t, u.r = 1;
    says_nothing(u, 0, SVY_CHISQTESTS);
    u = t, u.known = known;
    says_nothing(u, 0, SVY_CHISQTESTS);
    u = t, u.df = 0;
    says_nothing(u, SVY_CHISQTEST_SECOND, SVY_CHISQTESTS);
    svy_chisqtest(&u);
    cr_expect(u.test[SVY_CHISQTEST_FIRST_CHISQ].p > 0);
}

/* Two PSUs tell about one contrast of three shares, not about two. */
Test(chisqtest, sees_a_covariance_that_is_too_poor)
{
    const double p[] = {.3, .3, .4}, known[] = {1, 1, 1};
    const double z[] = {.01, .02, -.03};
    double v[9];
    struct svy_chisqtest t = {
        .r = 3, .c = 1, .cell = p, .cov = v, .known = known, .n = 100, .df = 3};

    for (int i = 0; i < 9; i++)
        v[i] = z[i / 3] * z[i % 3];
    says_nothing(t, SVY_CHISQTEST_WALD, SVY_CHISQTESTS);
    svy_chisqtest(&t);
    cr_expect_float_eq(t.test[SVY_CHISQTEST_SECOND].ndf, 1, 1e-12);
    t.df = 1;
    says_nothing(t, SVY_CHISQTEST_WALD_ADJ, SVY_CHISQTESTS);
}
