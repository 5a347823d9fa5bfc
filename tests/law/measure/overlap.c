/* Waves that have none, half or all of their PSUs in common, drawn again and
 * again: what a change really varies, beside what each sample says it does. */
#include "measure/overlap.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>

#include "ground/rng.h"
#include "measure/covariance.h"
#include "sample/lonely.h"

enum { STRATA = 3, PSUS = 8, PEOPLE = 4, DRAWS = 1200 };

/* One PSU of a wave: half of the variance of opinions is between PSUs, and of
 * that four fifths stay from wave to wave. */
static void
answer(struct svy_tally *t, struct svy_rng *d, const char *const *id,
       double stays)
{
    const size_t unit = (size_t)svy_tally_unit(t, id, NULL);
    const size_t cell = svy_tally_cell(
        t, unit, svy_tally_combo(t, (const char *const[]){id[0]}));
    const double place =
        sqrt(.5) * (sqrt(.8) * stays + sqrt(.2) * svy_rng_normal(d));

    for (int k = 0; k < PEOPLE; k++) {
        const bool yes = place + sqrt(.5) * svy_rng_normal(d) > 0;

        svy_tally_add(t, svy_tally_psu(t, unit), SVY_CAT_PSU, 1, 1);
        svy_tally_add(t, cell, SVY_CAT_ALL, 1, 1);
        svy_tally_add(t, cell, svy_tally_cat(t, "q", yes ? "1" : "0"), 1, 1);
    }
}

/* Two waves, of whose PSUs in each stratum `shared` are the same. */
static void
sample(struct svy_tally *t, struct svy_rng *d, int shared)
{
    const char *by[] = {"wave"};
    const struct svy_shape shape = {.nby = 1, .by = by, .nstage = 1};

    svy_tally_init(t, &shape);
    for (int h = 0; h < STRATA; h++)
        for (int i = 0; i < 2 * PSUS - shared; i++) {
            const char stratum[] = {(char)('a' + h), '\0'};
            const char psu[] = {(char)('a' + i), '\0'};
            const char *const first[] = {"1", stratum, psu};
            const char *const second[] = {"2", stratum, psu};
            const double stays = svy_rng_normal(d);

            if (i < PSUS)
                answer(t, d, first, stays);
            if (i >= PSUS - shared)
                answer(t, d, second, stays);
        }
    svy_tally_close(t);
}

/* What one sample says of the change. */
struct said {
    double change, apart, together; /* V_1 + V_2, and less 2 C */
};

static struct said
look(const struct svy_tally *t)
{
    const struct svy_design_how how = {0};
    const struct svy_by none = {0};
    struct svy_scored in[10];
    struct svy_statform f = {.kind = SVY_STATFORM_RATIO, .in = in};
    struct svy_covariance_room room;
    struct svy_overlap o;
    struct svy_design d;
    struct svy_totals s;
    struct svy_mem m = {0};
    struct svy_err why;
    struct svy_linearize l[2];
    struct said x;

    cr_assert_eq(svy_design_init(&d, t, &how, "sim", &why), 0);
    cr_assert_eq(svy_totals_init(&s, t, &none, "sim", &why), 0);
    for (size_t c = 0; c < 10; c++) {
        const char code[] = {(char)('0' + c), '\0'};
        const long cat =
            svy_tally_answer(t, (size_t)svy_tally_find(t, "q"), code);

        if (cat >= 0)
            in[f.n++] = (struct svy_scored){(size_t)cat, (double)c, 1};
    }
    svy_covariance_init(&room, &d, NULL);
    svy_overlap_init(&o, &d, "1", "2");
    for (size_t w = 0; w < 2; w++) {
        const struct svy_domain in_wave =
            svy_domain(&s, w, SVY_DOMAIN_ONE, &d, NULL, &m);

        l[w] = svy_linearize(&f, &in_wave, &m);
    }
    x.change = l[1].value - l[0].value;
    x.apart = svy_covariance(&l[0], &l[0], &room) +
              svy_covariance(&l[1], &l[1], &room);
    x.together = x.apart - 2 * svy_overlap(&o, &l[0], &l[1]);
    svy_overlap_free(&o);
    svy_covariance_free(&room);
    svy_totals_free(&s);
    svy_design_free(&d);
    svy_mem_free(&m);
    return x;
}

/* Means of what samples say, over what changes really varied by. */
static struct said
simulate(int shared)
{
    struct said sum = {0};
    double real = 0;
    struct svy_rng d;

    svy_rng_init(&d, 5, (uint32_t)shared, 0);
    for (int i = 0; i < DRAWS; i++) {
        struct svy_tally t = {0};
        struct said x;

        sample(&t, &d, shared);
        x = look(&t);
        real += x.change * x.change; // nothing changes on average
        sum.apart += x.apart;
        sum.together += x.together;
        svy_tally_free(&t);
    }
    return (struct said){.apart = sum.apart / real,
                         .together = sum.together / real};
}

/* The variance of 1,200 changes is known to 4 %; three times that is allowed.
 * The expected excess of V_1 + V_2: about 40 % at half, three times and more
 * where all is shared. */
Test(overlap, is_what_a_change_of_waves_really_varies_less_by)
{
    const struct said none = simulate(0), half = simulate(PSUS / 2),
                      all = simulate(PSUS);

    cr_assert_eq(none.apart, none.together);
    cr_assert_float_eq(none.apart, 1, .12, "%g", none.apart);
    cr_assert_float_eq(half.together, 1, .12, "%g", half.together);
    cr_assert_float_eq(all.together, 1, .12, "%g", all.together);
    cr_assert(half.apart > 1.25 && half.apart < 1.7, "%g", half.apart);
    cr_assert(all.apart > 1.7, "%g", all.apart);
}

/* A population of a few PSUs; a wave is a set of them, as bits. */
enum { FEW = 6 };

static const int amount[2][FEW] = {{1, 4, 2, 8, 5, 7}, {2, 5, 1, 9, 3, 8}};

static void
count_few(struct svy_tally *t, size_t wave, unsigned set, int n)
{
    const char *fpc = "6";

    for (int i = 0; i < FEW; i++) {
        const char psu[] = {(char)('a' + i), '\0'};
        const char y[] = {(char)('0' + amount[wave][i]), '\0'};
        const char *const id[] = {wave ? "2" : "1", "h", psu};
        size_t unit, cell;

        if (!(set >> i & 1))
            continue;
        unit = (size_t)svy_tally_unit(t, id, &fpc);
        cell = svy_tally_cell(t, unit, svy_tally_combo(t, id));
        svy_tally_add(t, svy_tally_psu(t, unit), SVY_CAT_PSU, 1, 1);
        svy_tally_add(t, cell, SVY_CAT_ALL, 1, (double)FEW / n);
        svy_tally_add(t, cell, svy_tally_cat(t, "q", y), 1, (double)FEW / n);
    }
}

static int
bits(unsigned set)
{
    int n = 0;

    for (; set > 0; set &= set - 1)
        n++;
    return n;
}

/* Sums over all pairs of samples of n[0] and n[1] that share m PSUs. */
static double
enumerate(const int *n, int m, struct said *sum)
{
    const char *by[] = {"wave"};
    const struct svy_shape shape = {.nby = 1, .by = by, .nstage = 1, .nfpc = 1};
    double pairs = 0;

    for (unsigned a = 0; a < 1U << FEW; a++)
        for (unsigned b = 0; b < 1U << FEW; b++) {
            struct svy_tally t = {0};
            struct said x;

            if (bits(a) != n[0] || bits(b) != n[1] || bits(a & b) != m)
                continue;
            svy_tally_init(&t, &shape);
            count_few(&t, 0, a, n[0]);
            count_few(&t, 1, b, n[1]);
            svy_tally_close(&t);
            x = look(&t);
            sum->change += x.change;
            sum->together += x.together;
            sum->apart += x.change * x.change;
            svy_tally_free(&t);
            pairs++;
        }
    return pairs;
}

/* By all samples that there are, so nothing is left to chance: the mean of what
 * they say is the variance. */
Test(overlap, with_an_fpc_is_right_on_average_over_all_samples)
{
    static const struct {
        int n[2], m;
    } all[] = {{{3, 3}, 3}, {{3, 3}, 2}, {{4, 4}, 2}, {{4, 3}, 2}, {{2, 4}, 2}};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        struct said sum = {0};
        const double k = enumerate(all[i].n, all[i].m, &sum);
        const double mean = sum.change / k;
        const double real = sum.apart / k - mean * mean;

        cr_expect_float_eq(sum.together / k, real, 1e-9 * real,
                           "%d and %d, %d in common: %.12g, not %.12g",
                           all[i].n[0], all[i].n[1], all[i].m, sum.together / k,
                           real);
    }
}
