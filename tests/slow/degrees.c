/*
 * degrees - how often limits hold the truth by either rule of df.
 *
 * Five strata of unequal size with 2, 3, 5 or 20 PSUs each, 10 people a PSU;
 * then the same with one stratum of six tenths of the people, whose PSUs differ
 * twice as much. What is estimated are a mean (limits by t) and a share of
 * about .1 (by logit).
 *
 *     degrees [SURVEYS] [SEED]
 *
 * prints how many of 1000 limits of 95 % held the truth, and the mean df.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "meaning/itemlines.h"
#include "survey.h"

enum { STRATA = 5, RULES = 2, STATS = 2 };

static const double size[2][STRATA] = {{.3, .25, .2, .15, .1},
                                       {.6, .1, .1, .1, .1}};
static const double spread[2][STRATA] = {{1, 1, 1, 1, 1}, {2, 1, 1, 1, 1}};
static const char *const rule[RULES] = {"domain", "satterthwaite"};

struct held {
    double times[STATS], df[STATS];
};

/* Of a mean, and of the share above 1.2, as survey.h draws them. */
static double
truth(int world, int stat)
{
    double all = 0, above = 0;

    for (int h = 0; h < STRATA; h++) {
        const double wide = spread[world][h];
        const double var = (wide * wide + 6) / 7;

        all += size[world][h];
        above += size[world][h] * erfc(1.2 / sqrt(2 * var)) / 2;
    }
    return stat == 0 ? 50 : above / all;
}

static void
estimate(const char *text, int world, int how_df, struct held *n)
{
    const struct svy_ask ask = {.weight = "w",
                                .strata = "h",
                                .psu = "c",
                                .items = {1, {"q,s"}},
                                .satisfied = "4"};
    const struct svy_job_ask how = {
        .level = .95, .totals = true, .df = rule[how_df]};
    const struct svy_itemlines_ask stats = {.stats = "mean,top"};
    struct svy_itemlines rows = {0};
    struct svy_estimates e = {0};
    struct svy_err why = {0};
    struct svy_job run;

    survey_open(&run, text, &ask, &how);
    if (svy_itemlines_init(&rows, &run.source, &stats, &why) ||
        svy_source_measure(&run.source, rows.line, rows.n, &why) ||
        svy_job_finish(&run, &how, &e, &why))
        survey_fail(why.text);
    for (int s = 0; s < STATS; s++) { // mean of q, top of s
        const struct svy_estimate *row = &e.row[s == 0 ? 0 : e.n - 1];
        const double x = truth(world, s);

        n->times[s] += row->low <= x && x <= row->high;
        n->df[s] += row->df;
    }
    svy_estimate_free(&e);
    svy_job_close(&run);
}

static void
measure(int world, int psus, uint32_t times, uint64_t seed)
{
    const struct drawn d = {.districts = STRATA,
                            .psus = psus,
                            .people = 10,
                            .spread = spread[world],
                            .size = size[world]};
    struct held n[RULES] = {{{0}, {0}}};

    for (uint32_t i = 0; i < times; i++) {
        char *text = survey_draw(&d, seed, i);

        for (int k = 0; k < RULES; k++)
            estimate(text, world, k, &n[k]);
        free(text);
    }
    printf("%-8s%4d", world == 0 ? "alike" : "unequal", psus);
    for (int s = 0; s < STATS; s++)
        for (int k = 0; k < RULES; k++)
            printf("%7.0f %5.1f", 1000 * n[k].times[s] / times,
                   n[k].df[s] / times);
    putchar('\n');
    fflush(stdout);
}

int
main(int argc, char **argv)
{
    static const int psus[] = {2, 3, 5, 20};
    const uint32_t times =
        argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 10000;
    const uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;

    printf("strata  PSUs   mean:domain  satterthwaite   share:domain  "
           "satterthwaite\n");
    for (int world = 0; world < 2; world++)
        for (int k = 0; k < 4; k++)
            measure(world, psus[k], times, seed);
    return ferror(stdout) || fflush(stdout) != 0;
}
