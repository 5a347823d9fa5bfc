#include "infer/nulldist.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "ground/rng.h"

enum { K = 7, STRATA = 6, PSUS = 60, DRAWS = 20000 };

struct made {
    size_t stratum[PSUS], count[STRATA], n;
    double z[PSUS * K];
};

/* Strata of 2 to 14 PSUs, mixed up; each varies in the contrasts of its own
 * and in a common direction, or in all of them freely. */
static void
prepare(struct made *s, uint64_t seed)
{
    const size_t sizes[STRATA] = {2, 3, 5, 14, 14, 9};
    struct svy_rng d;

    *s = (struct made){0};
    svy_rng_init(&d, seed, 0, 0);
    for (size_t h = 0; h < STRATA; h++) {
        double mean[K] = {0};

        s->count[h] = sizes[h];
        for (size_t i = s->n; i < s->n + sizes[h]; i++) {
            const double common = svy_rng_normal(&d);

            s->stratum[i] = h;
            for (size_t j = 0; j < K; j++) {
                const double own = svy_rng_normal(&d);

                s->z[i * K + j] = h >= 3       ? own + common
                                  : j >= 2 * h ? common * (double)(1 + j)
                                               : 0;
                mean[j] += s->z[i * K + j] / (double)sizes[h];
            }
        }
        for (size_t i = s->n; i < s->n + sizes[h]; i++)
            for (size_t j = 0; j < K; j++)
                s->z[i * K + j] -= mean[j];
        s->n += sizes[h];
    }
    for (size_t i = 0; i < s->n; i++) {
        const size_t other = svy_rng_below(&d, s->n), h = s->stratum[i];

        s->stratum[i] = s->stratum[other];
        s->stratum[other] = h;
        for (size_t j = 0; j < K; j++) {
            const double x = s->z[i * K + j];

            s->z[i * K + j] = s->z[other * K + j];
            s->z[other * K + j] = x;
        }
    }
}

/* A stratum is a part; df INFINITY where it is known. */
static struct svy_parts
of(const struct made *s, bool known)
{
    struct svy_parts p;

    svy_parts_init(&p, K);
    for (size_t h = 0; h < STRATA; h++) {
        struct svy_parts_one part = {0};
        double z[PSUS * K];

        for (size_t i = 0; i < s->n; i++)
            if (s->stratum[i] == h)
                memcpy(z + part.rows++ * K, s->z + i * K, K * sizeof *z);
        part.df = known ? INFINITY : (double)part.rows - 1;
        svy_parts_add(&p, &part, z);
    }
    return p;
}

/* A normal number a PSU for the estimates, and for the variances one more in
 * each of df draws of each stratum: nothing is clever. */
static void
slow(const struct made *s, uint32_t number, double *g, double *v)
{
    struct svy_rng d;

    svy_rng_init(&d, 1, number, 1);
    for (size_t j = 0; j < K; j++)
        g[j] = v[j] = 0;
    for (size_t h = 0; h < STRATA; h++)
        for (size_t c = 0; c < s->count[h]; c++) {
            double x[K] = {0};

            for (size_t i = 0; i < s->n; i++)
                if (s->stratum[i] == h) {
                    const double e = svy_rng_normal(&d);

                    for (size_t j = 0; j < K; j++)
                        x[j] += e * s->z[i * K + j];
                }
            for (size_t j = 0; j < K; j++)
                if (c == 0)
                    g[j] += x[j];
                else
                    v[j] += x[j] * x[j] / (double)(s->count[h] - 1);
        }
}

/* Draw number `number`, out of its block. */
static void
fast(struct svy_nulldist *r, uint64_t seed, uint32_t number, double *g,
     double *v)
{
    static struct svy_variates x;
    double all[2][K * SVY_VARIATES];

    if (x.seed != seed) {
        svy_variates_free(&x);
        svy_variates_init(&x, seed);
    }
    svy_variates_block(&x, number / SVY_VARIATES);
    svy_nulldist(r, &x, all[0], all[1]);
    for (size_t j = 0; j < r->k; j++) {
        g[j] = all[0][j * SVY_VARIATES + number % SVY_VARIATES];
        v[j] = all[1][j * SVY_VARIATES + number % SVY_VARIATES];
    }
}

/* What is compared: moments of all orders to 2, and how often the largest t
 * is above some. */
enum { LOOKS = 4 * K * K + 4 };

static void
look(const double *g, const double *v, const double *var, double *at)
{
    double most = 0;

    for (size_t i = 0; i < K; i++) {
        most = fmax(most, fabs(g[i]) / sqrt(v[i]));
        for (size_t j = 0; j < K; j++) {
            const double gi = g[i] / sqrt(var[i]), gj = g[j] / sqrt(var[j]);
            const double vi = v[i] / var[i], vj = v[j] / var[j];

            *at++ = gi * gj;
            *at++ = gi * vj;
            *at++ = vi * vj;
            *at++ = i == j ? vi : atan(vi / vj);
        }
    }
    for (double limit = 2; limit < 6; limit++)
        *at++ = most > limit;
}

/* Means of LOOKS over the draws of both roads, apart by less than 5 standard
 * errors; draws that share a v count for less. */
Test(nulldist, draws_what_a_normal_number_a_psu_would_draw)
{
    static struct made s;
    static double sum[2][LOOKS], square[2][LOOKS], at[LOOKS];
    struct svy_parts what;
    struct svy_nulldist r;
    double g[K], v[K];

    prepare(&s, 3);
    what = of(&s, false);
    svy_nulldist_init(&r, &what);
    for (uint32_t i = 0; i < 2 * DRAWS; i++) {
        if (i % 2)
            slow(&s, i, g, v);
        else
            fast(&r, 1, i / 2, g, v);
        look(g, v, r.var, at);
        for (int l = 0; l < LOOKS; l++) {
            sum[i % 2][l] += at[l] / DRAWS;
            square[i % 2][l] += at[l] * at[l] / DRAWS;
        }
    }
    for (int l = 0; l < LOOKS; l++) {
        const double off = sum[0][l] - sum[1][l];
        const double se = sqrt((square[0][l] - sum[0][l] * sum[0][l] +
                                square[1][l] - sum[1][l] * sum[1][l]) *
                               1.5 / DRAWS);

        cr_expect(fabs(off) <= 5 * se, "look %d: %g and %g, %g se apart", l,
                  sum[0][l], sum[1][l], off / se);
    }
    svy_nulldist_free(&r);
    svy_parts_free(&what);
}

/* A draw is the same whatever was drawn before it. */
Test(nulldist, depends_on_seed_and_number_alone)
{
    static struct made s;
    struct svy_parts what;
    struct svy_nulldist r;
    double g[50][K], v[50][K], again[2][K];

    prepare(&s, 5);
    what = of(&s, false);
    svy_nulldist_init(&r, &what);
    for (uint32_t i = 0; i < 50; i++)
        fast(&r, 9, i, g[i], v[i]);
    for (uint32_t i = 0; i < 500; i++) {
        const uint32_t number = i * 17 % 50;

        fast(&r, 8, i, again[0], again[1]);
        fast(&r, 9, number, again[0], again[1]);
        cr_assert_arr_eq(again[0], g[number], sizeof again[0]);
        cr_assert_arr_eq(again[1], v[number], sizeof again[1]);
    }
    svy_nulldist_free(&r);
    svy_parts_free(&what);
}

/* Parts of infinite df have their estimates, and the truth for a variance; but
 * for what is too small to be drawn. */
Test(nulldist, takes_what_is_known_for_the_truth)
{
    static struct made s;
    double cov[K * K] = {0}, sum[K * K] = {0}, g[K], v[K];
    struct svy_parts what;
    struct svy_nulldist r;

    prepare(&s, 7);
    for (size_t i = 0; i < s.n; i++)
        for (size_t c = 0; c < K * K; c++)
            cov[c] += s.z[i * K + c / K] * s.z[i * K + c % K];
    what = of(&s, true);
    svy_nulldist_init(&r, &what);
    for (uint32_t i = 0; i < DRAWS; i++) {
        fast(&r, 1, i, g, v);
        for (size_t c = 0; c < K * K; c++)
            sum[c] += g[c / K] * g[c % K] / DRAWS;
    }
    for (size_t c = 0; c < K * K; c++) {
        const double vi = cov[c / K * (K + 1)], vj = cov[c % K * (K + 1)];

        cr_expect(fabs(v[c % K] / vj - 1) < 1e-4);
        cr_expect(fabs(sum[c] - cov[c]) <
                      5 * sqrt((vi * vj + cov[c] * cov[c]) / DRAWS),
                  "%zu: %g, not %g", c, sum[c], cov[c]);
    }
    svy_nulldist_free(&r);
    svy_parts_free(&what);
}

/* df need not be whole, nor as many as a part has directions: what is drawn has
 * that many squares, and the mean that it should. */
Test(nulldist, draws_fewer_squares_than_a_part_has_directions)
{
    static struct made s;
    double mean[K] = {0}, square[K] = {0}, g[K], v[K];
    struct svy_parts what;
    struct svy_nulldist r;

    prepare(&s, 11);
    what = of(&s, false);
    svy_parts_join(&what, 2.9);
    svy_nulldist_init(&r, &what);
    for (uint32_t i = 0; i < DRAWS; i++) {
        fast(&r, 1, i, g, v);
        for (size_t j = 0; j < K; j++) {
            mean[j] += v[j] / r.var[j] / DRAWS;
            square[j] += pow(v[j] / r.var[j], 2) / DRAWS;
        }
    }
    for (size_t j = 0; j < K; j++) { // chi-square of 2 over 2
        cr_expect(fabs(mean[j] - 1) < 5 / sqrt(DRAWS), "%g", mean[j]);
        cr_expect(fabs(square[j] - 2) < 5 * sqrt(20. / DRAWS), "%g", square[j]);
    }
    svy_nulldist_free(&r);
    svy_parts_free(&what);
}

/* Where a part says that an error is larger than it, estimates are. */
Test(nulldist, lifts_estimates_and_no_variances)
{
    const double z[] = {1, 0, 0, 2};
    double lift[] = {1, 3}, square[2] = {0}, mean[2] = {0}, g[2], v[2];
    struct svy_parts what;
    struct svy_nulldist r;

    svy_parts_init(&what, 2);
    svy_parts_add(&what,
                  &(struct svy_parts_one){.df = 4, .rows = 2, .lift = lift}, z);
    svy_nulldist_init(&r, &what);
    for (uint32_t i = 0; i < DRAWS; i++) {
        fast(&r, 1, i, g, v);
        for (size_t j = 0; j < 2; j++) {
            square[j] += g[j] * g[j] / DRAWS;
            mean[j] += v[j] / DRAWS;
        }
    }
    cr_expect_float_eq(square[0], 1, .05);
    cr_expect_float_eq(square[1], 36, 1.8);
    cr_expect_float_eq(mean[0], 1, .03);
    cr_expect_float_eq(mean[1], 4, .12);
    svy_nulldist_free(&r);
    svy_parts_free(&what);
}
