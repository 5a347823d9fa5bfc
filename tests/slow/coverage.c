/*
 * coverage - how often the limits of each kind hold the truth.
 *
 * Two-stage surveys are drawn again and again from a population that is known,
 * and estimated by the library: 5 strata of unequal size, 2, 3, 5 or 20 PSUs a
 * stratum, 10 people a PSU, half of whom count double. PSUs differ as if a
 * seventh of the variance of a latent variable were theirs; strata differ by a
 * fifth in the share of the rarer answer. Truths are the shares .02, .1, .5,
 * .9 and .98, and an index of four items of five codes, of which a fifth is
 * missing at random: means of 60, 75, 85 and 90, and so 77.5.
 *
 *     coverage [REPLICATES] [SEED]
 *
 * prints, for limits of 95 %, how many of 1000 held the truth, and their mean
 * width in thousandths of the scale.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "data/tally.h"
#include "ground/rng.h"
#include "measure/covariance.h"
#include "measure/interval.h"
#include "rehearse/latent.h"

enum { STRATA = 5, PEOPLE = 10, SHARES = 5, PARTS = 4, CODES = 5 };
enum { TARGETS = SHARES + 1, ITEMS = SHARES + PARTS };

static const double opinion = 1. / 7; // of its variance, between PSUs
static const double person = 2. / 7;  // and between the people of one
static const double size[STRATA] = {.3, .25, .2, .15, .1};
static const double shift[STRATA] = {-.2, .1, .2, -.1, .1}; // balanced by size
static const double truth[TARGETS] = {.02, .1, .5, .9, .98, 77.5};
static const double want[PARTS] = {60, 75, 85, 90};
static const double score[CODES] = {0, 25, 50, 75, 100};

/* What is asked, of the categories of one tally. */
struct asked {
    struct svy_scored in[ITEMS][CODES];
    struct svy_statform item[ITEMS], index;
    const struct svy_statform *part[PARTS];
};

struct world {
    double cut[SHARES][STRATA]; /* who is above it says yes */
    double item[PARTS][CODES];
};

struct result {
    size_t held[TARGETS][SVY_CIS];
    double width[TARGETS][SVY_CIS];
};

static void
fail(const char *what)
{
    fprintf(stderr, "coverage: %s\n", what);
    exit(1);
}

static void
make_world(struct world *x)
{
    const double yes[] = {0, 1};

    for (int j = 0; j < SHARES; j++)
        for (int h = 0; h < STRATA; h++) {
            const double p = truth[j], rare = fmin(p, 1 - p) * (1 + shift[h]);

            svy_latent_cut(yes, 2, p > 0.5 ? 1 - rare : rare, &x->cut[j][h]);
        }
    for (int j = 0; j < PARTS; j++)
        svy_latent_cut(score, CODES, want[j], x->item[j]);
}

static double
mean_of(const void *ctx, const double *x, double *d)
{
    double sum = 0;

    (void)ctx;
    for (int j = 0; j < PARTS; j++) {
        sum += x[j] / PARTS;
        if (d != NULL)
            d[j] = 1. / PARTS;
    }
    return sum;
}

/* An item is named by a letter, its answers by a digit. */
static void
count(struct svy_tally *t, size_t cell, int item, size_t code, double w)
{
    const char name[] = {(char)('a' + item), '\0'};
    const char answer[] = {(char)('0' + code), '\0'};
    const size_t cat = svy_tally_cat(t, name, answer);

    svy_tally_add(t, cell, cat, 1, w);
}

/* One of a PSU, whose opinions on each share and on the items are in place. */
static void
answer(const struct world *x, struct svy_tally *t, struct svy_rng *d,
       const double *place, const char *const *id)
{
    const size_t unit = (size_t)svy_tally_unit(t, id, NULL);
    const size_t cell = svy_tally_cell(t, unit, svy_tally_combo(t, NULL));
    const int h = id[1][0] - '0';
    const double w = size[h] * (1 + (double)svy_rng_below(d, 2));
    const double self = place[SHARES] + sqrt(person) * svy_rng_normal(d);
    double z;

    svy_tally_add(t, svy_tally_psu(t, unit), SVY_CAT_PSU, 1, w);
    svy_tally_add(t, cell, SVY_CAT_ALL, 1, w);
    for (int j = 0; j < SHARES; j++) {
        z = place[j] + sqrt(1 - opinion) * svy_rng_normal(d);
        count(t, cell, j, svy_latent_find(&x->cut[j][h], 2, z), w);
    }
    for (int j = 0; j < PARTS; j++) {
        z = self + sqrt(1 - opinion - person) * svy_rng_normal(d);
        if (svy_rng_below(d, 5) > 0)
            count(t, cell, SHARES + j, svy_latent_find(x->item[j], CODES, z),
                  w);
    }
}

static void
sample(const struct world *x, struct svy_tally *t, struct svy_rng *d, int psus)
{
    const struct svy_shape shape = {.nstage = 1};

    svy_tally_init(t, &shape);
    for (int h = 0; h < STRATA; h++)
        for (int i = 0; i < psus; i++) {
            const char stratum[] = {(char)('0' + h), '\0'};
            const char psu[] = {(char)('a' + i), '\0'};
            const char *const id[] = {"", stratum, psu};
            double place[SHARES + 1];

            for (int j = 0; j <= SHARES; j++)
                place[j] = sqrt(opinion) * svy_rng_normal(d);
            for (int k = 0; k < PEOPLE; k++)
                answer(x, t, d, place, id);
        }
    svy_tally_close(t);
}

static void
ask(struct asked *a, const struct svy_tally *t)
{
    for (int i = 0; i < ITEMS; i++) {
        const char name[] = {(char)('a' + i), '\0'};
        const long at = svy_tally_find(t, name);
        struct svy_statform *f = &a->item[i];

        *f = (struct svy_statform){.kind = SVY_STATFORM_RATIO, .in = a->in[i]};
        for (size_t c = 0; at >= 0 && c < CODES; c++) {
            const char code[] = {(char)('0' + c), '\0'};
            const long cat = svy_tally_answer(t, (size_t)at, code);

            if (cat >= 0)
                a->in[i][f->n++] = (struct svy_scored){
                    (size_t)cat, i < SHARES ? (double)c : score[c], 1};
        }
        if (i >= SHARES)
            a->part[i - SHARES] = f;
    }
    a->index = (struct svy_statform){.kind = SVY_STATFORM_JOIN,
                                     .nparts = PARTS,
                                     .part = a->part,
                                     .join = mean_of};
}

/* Fills the known part of the limits of every target. */
static void
estimate(struct svy_interval *e, const struct asked *a,
         const struct svy_totals *s, const struct svy_design *d)
{
    struct svy_covariance_room room;
    struct svy_mem m = {0};
    const struct svy_domain all =
        svy_domain(s, 0, SVY_DOMAIN_ONE, NULL, NULL, &m);

    svy_covariance_init(&room, d, NULL);
    for (int j = 0; j < TARGETS; j++) {
        struct svy_linearize l =
            svy_linearize(j < SHARES ? &a->item[j] : &a->index, &all, &m);
        double var = svy_covariance(&l, &l, &room);

        svy_covariance_count(&l, &room);
        e[j] = (struct svy_interval){.level = 0.95,
                                     .value = l.value,
                                     .se = sqrt(fmax(var, 0)),
                                     .df = (double)(l.psus - l.strata),
                                     .max = j < SHARES ? 1 : 100,
                                     .n = (double)l.people,
                                     .deff = (double)l.people / (double)l.psus};
        if (var > 0) // as estrows.h
            e[j].deff = fmax(1, var / l.srs);
    }
    svy_covariance_free(&room);
    svy_mem_free(&m);
}

static void
look(struct result *r, const struct svy_interval *e)
{
    for (int j = 0; j < TARGETS; j++)
        for (int kind = 0; kind < SVY_CIS; kind++) {
            struct svy_interval i = e[j];

            i.kind = (enum svy_ci)kind;
            svy_interval(&i);
            if (isnan(i.low) || isnan(i.high))
                fail("limits are missing");
            r->held[j][kind] += i.low <= truth[j] && truth[j] <= i.high;
            r->width[j][kind] += (i.high - i.low) / i.max;
        }
}

static void
repeat(struct result *r, const struct world *x, int psus, uint32_t times,
       uint64_t seed)
{
    *r = (struct result){0};
    for (uint32_t k = 0; k < times; k++) {
        struct svy_rng d;
        struct svy_err why;
        struct svy_tally t;
        struct svy_design design;
        struct svy_totals s;
        struct svy_interval e[TARGETS];
        struct asked a;
        const struct svy_by none = {0};
        const struct svy_design_how how = {0};

        svy_rng_init(&d, seed, k, (uint64_t)psus);
        sample(x, &t, &d, psus);
        if (svy_design_init(&design, &t, &how, "coverage", &why) ||
            svy_totals_init(&s, &t, &none, "coverage", &why))
            fail(why.text);
        ask(&a, &t);
        estimate(e, &a, &s, &design);
        look(r, e);
        svy_totals_free(&s);
        svy_design_free(&design);
        svy_tally_free(&t);
    }
}

/* Both numbers in thousandths. */
static void
print(const struct result *r, const int *psus, int n, double times, bool width)
{
    static const char *const heads[SVY_CIS] = {"t",     "logit",  "wilson",
                                               "beta",  "capped", "asin",
                                               "likel", "agrest", "jeffr"};

    printf("%s\nPSUs  truth", width ? "\nwidth" : "held of 1000");
    for (int kind = 0; kind < SVY_CIS; kind++)
        printf("%7s", heads[kind]);
    for (int p = 0; p < n; p++)
        for (int j = 0; j < TARGETS; j++) {
            printf("\n%4d %6g", psus[p], truth[j]);
            for (int kind = 0; kind < SVY_CIS; kind++)
                printf("%7.0f", 1000 / times *
                                    (width ? r[p].width[j][kind]
                                           : (double)r[p].held[j][kind]));
        }
    putchar('\n');
}

int
main(int argc, char **argv)
{
    static const int psus[] = {2, 3, 5, 20};
    enum { DESIGNS = sizeof psus / sizeof *psus };
    const uint32_t times =
        argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 10000;
    const uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
    struct world x;
    struct result r[DESIGNS];

    make_world(&x);
    for (int p = 0; p < DESIGNS; p++)
        repeat(&r[p], &x, psus[p], times, seed);
    print(r, psus, DESIGNS, times, false);
    print(r, psus, DESIGNS, times, true);
    return ferror(stdout) || fflush(stdout) != 0;
}
