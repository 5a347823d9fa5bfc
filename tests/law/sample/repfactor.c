#include "sample/repfactor.h"

#include <math.h>

#include "common/psus.h"
#include "ground/rng.h"

enum { SEEDS = 200, STRATA = 6 };

/* A stratified sample: so many PSUs a stratum, from least to most, and an fpc
 * in every second stratum. */
static size_t
make(struct psu *p, uint64_t seed, unsigned least, unsigned most, size_t strata)
{
    struct svy_rng d;
    size_t n = 0;

    for (size_t h = 0; h < strata; h++) {
        size_t k;
        char fpc[16] = "";

        svy_rng_init(&d, seed, 0,
                     svy_rng_mark(svy_rng_mark(0, "stratum"), "") + h);
        k = least + svy_rng_below(&d, most - least + 1);
        if (svy_rng_below(&d, 2) > 0)
            snprintf(fpc, sizeof fpc, "%zu", k + 2 * svy_rng_below(&d, k));
        for (size_t i = 0; i < k; i++) {
            const double x = 1 + svy_rng_uniform(&d);

            p[n++] = psu((int)h + 1, (int)i + 1, fpc,
                         10 * x + 3 * svy_rng_normal(&d), x);
        }
    }
    return n;
}

static void
near(double got, double want, double off, uint64_t seed, int kind)
{
    cr_assert(fabs(got - want) <= off * fabs(want),
              "seed %llu, kind %d: %g, "
              "not %g",
              (unsigned long long)seed, kind, got, want);
}

static void
totals_agree(enum svy_repfactor kind, unsigned most, size_t strata)
{
    for (uint64_t seed = 1; seed <= SEEDS; seed++)
        for (int mse = 0; mse < 2; mse++) {
            struct psu p[PSUS_MOST];
            struct psus s;
            struct svy_repfactors f;

            psus_init(&s, p, make(p, seed, 2, most, strata), 1);
            psus_factors(
                &f, &s,
                (struct svy_repfactor_how){
                    .kind = kind, .rho = .3, .mse = mse, .seed = seed});
            if (f.n > 0) // else all strata were taken whole
                near(psus_variance(&f, s.y, NULL), psus_taylor(&s), 1e-10, seed,
                     (int)kind);
            svy_repfactors_free(&f);
            psus_free(&s);
        }
}

Test(repfactor, of_jackknives_gives_a_total_the_taylor_variance)
{
    totals_agree(SVY_JK1, 9, 1);
    totals_agree(SVY_JKN, 9, STRATA);
}

Test(repfactor, of_half_samples_gives_a_total_of_pairs_the_taylor_variance)
{
    totals_agree(SVY_BRR, 2, STRATA);
    totals_agree(SVY_FAY, 2, 9);
    totals_agree(SVY_SDR, 2, STRATA);
}

/* About the mean a single replicate a pair says nothing: mse alone. */
Test(repfactor, of_pairs_drawn_by_lot_gives_a_total_the_taylor_variance)
{
    bool first = false, second = false;

    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct psu p[PSUS_MOST];
        struct psus s;
        struct svy_repfactors f;

        psus_init(&s, p, make(p, seed, 2, 2, STRATA), 1);
        psus_factors(&f, &s,
                     (struct svy_repfactor_how){
                         .kind = SVY_JK2, .mse = true, .seed = seed});
        if (f.n > 0)
            near(psus_variance(&f, s.y, NULL), psus_taylor(&s), 1e-10, seed,
                 SVY_JK2);
        for (size_t r = 0; r < f.n; r++) {
            first = first || f.a[r] > 1;
            second = second || f.a[f.n + r] > 1;
        }
        svy_repfactors_free(&f);
        psus_free(&s);
    }
    cr_assert(first && second);
}

/* Whatever is drawn, a stratum keeps its number of PSUs; the bootstrap of Rao
 * and Wu stays at or above 0. */
Test(repfactor, of_bootstraps_sums_to_the_psus_of_a_stratum)
{
    for (uint64_t seed = 1; seed <= 20; seed++)
        for (int kind = SVY_BOOTSTRAP; kind <= SVY_PRESTON; kind++) {
            struct psu p[PSUS_MOST];
            struct psus s;
            struct svy_repfactors f;

            psus_init(&s, p, make(p, seed, 2, 9, STRATA), 1);
            psus_factors(&f, &s,
                         (struct svy_repfactor_how){
                             .kind = kind, .replicates = 50, .seed = seed});
            for (size_t r = 0; r < f.n; r++)
                for (size_t u = 0, to; u < f.nunit; u = to) {
                    double sum = 0;

                    to = u + s.d.stage[0].count[u];
                    for (size_t i = u; i < to; i++) {
                        sum += f.a[i * f.n + r];
                        cr_assert(kind != SVY_BOOTSTRAP ||
                                  f.a[i * f.n + r] >= -1e-12);
                    }
                    near(sum, (double)(to - u), 1e-13, seed, kind);
                }
            svy_repfactors_free(&f);
            psus_free(&s);
        }
}

/* The variance of R replicates is off by sqrt(2/R) of itself, once in 15,000
 * by more than four times that; and a factor is 1 on average. */
Test(repfactor, of_many_bootstraps_gives_about_the_taylor_variance)
{
    enum { R = 8000 };

    for (uint64_t seed = 1; seed <= 6; seed++)
        for (int kind = SVY_BOOTSTRAP; kind <= SVY_PRESTON; kind++) {
            struct psu p[PSUS_MOST];
            struct psus s;
            struct svy_repfactors f;

            psus_init(&s, p, make(p, seed, 3, 9, STRATA), 1);
            psus_factors(&f, &s,
                         (struct svy_repfactor_how){
                             .kind = kind, .replicates = R, .seed = seed});
            near(psus_variance(&f, s.y, NULL), psus_taylor(&s),
                 4 * sqrt(2.0 / R), seed, kind);
            for (size_t u = 0; u < f.nunit; u++) {
                double mean = 0;

                for (size_t r = 0; r < R; r++)
                    mean += f.a[u * R + r] / R;
                near(mean, 1, 5 * sqrt(2.0 / R), seed, kind);
            }
            svy_repfactors_free(&f);
            psus_free(&s);
        }
}

/* Särndal, Swensson and Wretman (1992), p. 143: MU284, 5 clusters of 50 and 3
 * of each; the variance is 5172234.44, of which the second stage is 37324. */
Test(repfactor, of_all_stages_gives_about_the_variance_of_both)
{
    enum { R = 20000 };
    static const int size[] = {5, 8, 5, 9, 7},
                     y[] = {41, 49, 49, 49, 49, 45, 31, 31,
                            35, 39, 41, 61, 49, 51, 33};
    struct psu p[15];
    struct psus s;
    struct svy_repfactors f;

    for (int i = 0; i < 15; i++) {
        p[i] = psu(1, i / 3, "50", y[i] * 10.0 * size[i / 3] / 3, 1);
        snprintf(p[i].id[2], sizeof p[i].id[2], "%d", i);
        snprintf(p[i].fpc[1], sizeof p[i].fpc[1], "%d", size[i / 3]);
    }
    psus_init(&s, p, 15, 2);
    near(psus_taylor(&s), 5172234.44444444, 1e-12, 0, SVY_PRESTON);
    psus_factors(
        &f, &s,
        (struct svy_repfactor_how){.kind = SVY_PRESTON, .replicates = R});
    near(psus_variance(&f, s.y, NULL), 5172234.44444444, 4 * sqrt(2.0 / R), 0,
         SVY_PRESTON);
    svy_repfactors_free(&f);
    psus_free(&s);
}

/* Where most PSUs were taken the second stage is most of the variance, and
 * where all were it is all. */
Test(repfactor, of_all_stages_sees_the_second_where_the_first_is_nearly_whole)
{
    enum { R = 8000 };
    static const char *const fpc[] = {"4", "5"};

    for (size_t k = 0; k < 2; k++) {
        struct psu p[32];
        struct psus s;
        struct svy_repfactors f;
        struct svy_rng d;

        svy_rng_init(&d, 7, 0, 0);
        for (int i = 0; i < 32; i++) {
            p[i] = psu(1, i / 8, fpc[k], svy_rng_normal(&d), 1);
            snprintf(p[i].id[2], sizeof p[i].id[2], "%d", i);
            strcpy(p[i].fpc[1], "20");
        }
        psus_init(&s, p, 32, 2);
        psus_factors(
            &f, &s,
            (struct svy_repfactor_how){.kind = SVY_PRESTON, .replicates = R});
        near(psus_variance(&f, s.y, NULL), psus_taylor(&s), 4 * sqrt(2.0 / R),
             k, SVY_PRESTON);
        svy_repfactors_free(&f);
        psus_free(&s);
    }
}

Test(repfactor, draws_of_a_stratum_do_not_change_when_another_is_added)
{
    static const enum svy_repfactor drawn[] = {SVY_JK2, SVY_BOOTSTRAP,
                                               SVY_POISSON, SVY_PRESTON};

    for (size_t k = 0; k < sizeof drawn / sizeof *drawn; k++)
        for (uint64_t seed = 1; seed <= 20; seed++) {
            const struct svy_repfactor_how how = {
                .kind = drawn[k],
                .seed = seed,
                .replicates = drawn[k] == SVY_JK2 ? 0 : 20};
            struct psu p[PSUS_MOST];
            const unsigned most = drawn[k] == SVY_JK2 ? 2 : 5;
            const size_t n = make(p, seed, 2, most, STRATA);
            size_t first = 1, r0;
            struct psus all, less;
            struct svy_repfactors f, g;

            while (strcmp(p[first].id[0], p[0].id[0]) == 0)
                first++;
            psus_init(&all, p, n, 1);
            psus_init(&less, p + first, n - first, 1);
            psus_factors(&f, &all, how);
            psus_factors(&g, &less, how);
            r0 = f.n - g.n; // jk2: the replicate of the stratum left out
            for (size_t u = 0; u < g.nunit; u++)
                for (size_t r = 0; r < g.n; r++)
                    cr_assert(f.a[(first + u) * f.n + r0 + r] ==
                              g.a[u * g.n + r]);
            svy_repfactors_free(&f);
            svy_repfactors_free(&g);
            psus_free(&all);
            psus_free(&less);
        }
}
