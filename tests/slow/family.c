/*
 * family - how often differences that are none are called real.
 *
 * Nine districts that do not differ are surveyed again and again and compared:
 * each with the rest, and all pairs. Of tests of 5 % so many should be
 * significant, and of families no more.
 *
 *     family [SURVEYS] [SEED] [CELL]
 *
 * prints for each design, in thousandths, how many single tests were
 * significant, and in how many surveys any was after holm and maxt; then how
 * many tests of independence were. Fails where maxt exceeds its goal: 75 with 3
 * or more PSUs a part and 60 with 20, and two Monte Carlo standard errors; rows
 * in brackets have no goal. CELL is the name of some designs, or independence.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "door/reference.h"
#include "ground/num.h"
#include "meaning/itemlines.h"
#include "survey.h"

enum { DISTRICTS = 9, KINDS = 2, DRAWS = 1000 };

struct cell {
    const char *name;
    struct drawn d;
    struct svy_ask ask;
    const char *df, *variance, *rep_type;
    size_t replicates;
    bool free; /* has no goal */
};

struct counted {
    double tests, single, families, holm, maxt;
};

#define STRATA      .ask = {.weight = "w", .strata = "h", .psu = "c"}
#define DRAWN(n, m) .d = {.districts = DISTRICTS, .psus = n, .people = m}
#define STAGES(n, f)                                                           \
    {                                                                          \
        "stages " #f, .d = {DISTRICTS, n, 6, .f1 = f, .f2 = .25},              \
                      .ask = {.strata = "h", .psu = "c", .fpc = "N,M"},        \
                      .free = n < 3                                            \
    }
#define MIXED(n)                                                               \
    .d = {.districts = 5, .psus = n, .people = 45, .groups = DISTRICTS}
#define CAME                                                                   \
    .ask = {.weight = "w", .rep_weights = "r*"}, .rep_type = "bootstrap"

static const struct cell cells[] = {
    {"strata", DRAWN(2, 10), STRATA, .free = true},
    {"strata", DRAWN(3, 10), STRATA},
    {"strata", DRAWN(6, 10), STRATA},
    {"strata", DRAWN(20, 10), STRATA},
    STAGES(2, .5),
    STAGES(3, .1),
    STAGES(3, .5),
    STAGES(6, .1),
    STAGES(6, .5),
    STAGES(20, .5),
    {"jkn", DRAWN(3, 10), STRATA, .variance = "jkn"},
    {"jkn", DRAWN(6, 10), STRATA, .variance = "jkn"},
    {"jkn", DRAWN(20, 10), STRATA, .variance = "jkn"},
    {"bootstrap", DRAWN(3, 10), STRATA, .variance = "bootstrap",
     .replicates = 200},
    {"bootstrap", DRAWN(6, 10), STRATA, .variance = "bootstrap",
     .replicates = 200},
    {"people", DRAWN(3, 1), .ask = {.weight = "w", .strata = "h"}},
    {"people", DRAWN(6, 1), .ask = {.weight = "w", .strata = "h"}},
    {"people", DRAWN(20, 1), .ask = {.weight = "w", .strata = "h"}},
    {"no strata", DRAWN(3, 10), .ask = {.weight = "w", .psu = "c"}},
    {"no strata", DRAWN(6, 10), .ask = {.weight = "w", .psu = "c"}},
    {"no strata", DRAWN(20, 10), .ask = {.weight = "w", .psu = "c"}},
    {"groups", MIXED(3), STRATA},
    {"groups", MIXED(6), STRATA},
    {"came", .d = {DISTRICTS, 6, 10, .replicates = 100}, CAME, .free = true},
    {"came, df 45", .d = {DISTRICTS, 6, 10, .replicates = 100}, CAME,
     .df = "45", .free = true},
    {"came, df 5", .d = {DISTRICTS, 6, 10, .replicates = 100}, CAME, .df = "5"},
};

enum { CELLS = sizeof cells / sizeof *cells };

static double
number(const struct svy_estimates *e, size_t row, const char *name)
{
    double x = NAN;

    for (size_t i = 0; i < e->nown; i++)
        if (strcmp(e->own[i], name) == 0)
            svy_num_read(e->row[row].own[i], &x);
    return x;
}

static void
look(struct svy_job *run, const struct svy_job_ask *how, struct svy_difftest *v,
     struct counted *n)
{
    struct svy_estimates e = {0};
    struct svy_err why = {0};
    bool any = false;

    if (svy_job_finish(run, how, &e, &why))
        survey_fail(why.text);
    svy_difftest(v, &run->source.report, &e);
    for (size_t i = 0; i < e.n; i++) {
        any |= number(&e, i, "padj") <= .05;
        n->single += v->maxt && number(&e, i, "p") <= .05;
        n->tests += v->maxt;
    }
    n->families += v->maxt;
    n->maxt += any && v->maxt;
    n->holm += any && !v->maxt;
    svy_estimate_free(&e);
}

static void
compare(const struct cell *cell, const char *text, const char *reference,
        uint32_t number_of, struct counted *n)
{
    const struct svy_itemlines_ask stats = {.stats = "mean"};
    struct svy_ask ask = cell->ask;
    const struct svy_job_ask how = {
        .level = .95,
        .df = cell->df,
        .variance = {.kind = cell->variance,
                     .rep_type = cell->rep_type,
                     .replicates = cell->replicates,
                     .seed = number_of,
                     .seeded = cell->variance != NULL}};
    const struct svy_reference_ask what = {
        .reference = reference, .adjust = "maxt", .power = .8};
    struct svy_itemlines rows = {0};
    struct svy_err why = {0};
    struct svy_difftest v;
    struct svy_job run;
    struct svy_contrast c = {.source = &run.source};

    ask.items = (struct svy_texts){1, {"q"}};
    ask.by = (struct svy_texts){1, {cell->d.groups ? "k" : "g"}};
    survey_open(&run, text, &ask, &how);
    if (svy_itemlines_init(&rows, &run.source, &stats, &why) ||
        svy_reference_read(&c.how, &what, &how, true, &c.mem, &why) ||
        svy_contrast(&c, rows.line, rows.n, &why))
        survey_fail(why.text);
    v = c.how.verdict;
    v.seed = number_of;
    v.draws = DRAWS;
    look(&run, &how, &v, n);
    v.maxt = false;
    v.adjust = SVY_PADJUST_HOLM;
    look(&run, &how, &v, n);
    svy_contrast_free(&c);
    svy_job_close(&run);
}

static bool
measure(const struct cell *cell, uint32_t times, uint64_t seed)
{
    static const char *const reference[KINDS] = {"rest", "all"};
    const double least = cell->d.psus >= 20 ? .06 : .075;
    struct counted n[KINDS] = {{0}};
    bool good = true;

    for (uint32_t i = 0; i < times; i++) {
        char *text = survey_draw(&cell->d, seed, i);

        for (int k = 0; k < KINDS; k++)
            compare(cell, text, reference[k], i + 1, &n[k]);
        free(text);
    }
    printf("%-13s%4d", cell->name, cell->d.psus);
    for (int k = 0; k < KINDS; k++) {
        const double share = n[k].maxt / n[k].families;
        const bool over =
            share > least + 2 * sqrt(.05 * .95 / n[k].families) && !cell->free;

        printf(cell->free ? "%7.0f%6.0f [%4.0f]" : "%7.0f%6.0f %5.0f",
               1000 * n[k].single / n[k].tests,
               1000 * n[k].holm / n[k].families, 1000 * share);
        good &= !over;
    }
    printf("%s\n", good ? "" : "  over its goal");
    fflush(stdout);
    return good;
}

/* Tests of independence of a question of two or five codes and the district. */
static void
test(const char *item, int psus, uint32_t times, uint64_t seed)
{
    const struct drawn d = {.districts = DISTRICTS, .psus = psus, .people = 10};
    const struct svy_ask ask = {.weight = "w",
                                .strata = "h",
                                .psu = "c",
                                .items = {1, {item}},
                                .by = {1, {"g"}}};
    const struct svy_job_ask how = {.level = .95};
    const struct svy_reference_ask what = {
        .adjust = "none",
        .power = .8,
        .test = "first,first-chisq,second,exact,wald,wald-adj"};
    double over[SVY_CHISQTESTS] = {0};

    for (uint32_t i = 0; i < times; i++) {
        char *text = survey_draw(&d, seed, i);
        struct svy_estimates e = {0};
        struct svy_err why = {0};
        struct svy_job run;
        struct svy_contrast c = {.source = &run.source};

        survey_open(&run, text, &ask, &how);
        if (svy_reference_read(&c.how, &what, &how, true, &c.mem, &why) ||
            svy_assoctest(&c.how.crosstab, &run.source, &e, &why))
            survey_fail(why.text);
        for (size_t k = 0; k < e.n; k++)
            over[k] += number(&e, k, "p") <= .05;
        svy_estimate_free(&e);
        svy_contrast_free(&c);
        svy_job_close(&run);
        free(text);
    }
    printf("%d x %d %4d", DISTRICTS, *item == 'y' ? 2 : 5, psus);
    for (size_t k = 0; k < SVY_CHISQTESTS; k++)
        printf("%12.0f", 1000 * over[k] / times);
    putchar('\n');
    fflush(stdout);
}

int
main(int argc, char **argv)
{
    const uint32_t times =
        argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 2000;
    const uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
    static const int psus[] = {2, 3, 6, 20};
    bool good = true;

    printf("%-13sPSUs   rest  holm  maxt    all  holm  maxt\n", "design");
    for (int k = 0; k < CELLS; k++)
        if (argc <= 3 || strcmp(argv[3], cells[k].name) == 0)
            good &= measure(&cells[k], times, seed);
    if (argc <= 3 || strcmp(argv[3], "independence") == 0) {
        printf(
            "      PSUs       first first-chisq      second       exact        "
            "wald    wald-adj\n");
        for (int k = 0; k < 8; k++)
            test(k < 4 ? "y" : "s", psus[k % 4], times, seed);
    }
    return !good || ferror(stdout) || fflush(stdout) != 0;
}
