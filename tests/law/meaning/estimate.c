#include "rows/estimate.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"
#include "ground/num.h"

enum { SEEDS = 40 };

static const char tree[] =
    "survey: made\n"
    "scales:\n"
    "  five: {codes: {1: {label: a}, 2: {label: b}, 3: {label: c},\n"
    "    4: {label: d}, 5: {label: e}}}\n"
    "items:\n"
    "  q1: {scale: five}\n"
    "  q2: {scale: five, reverse: true}\n"
    "  q3: {scale: five}\n"
    "derive:\n"
    "  all: {every: [q1, q2]}\n"
    "index:\n"
    "  score: mean0\n"
    "  nodes:\n"
    "    total: {of: {some: 2, all: 1}, incomplete: rescale}\n"
    "    some: {of: [q1, q2, q3], incomplete: rescale}\n";

static struct made_job
items_job(const struct made *x)
{
    struct made_job j = {.ask = made_ask(x)};

    j.ask.items = (struct svy_texts){1, {"q1..q3"}};
    j.ask.by = (struct svy_texts){4, {"sex", "half", "sex,half", "stratum_"}};
    j.stats = "mean,total,share,top,bottom,net";
    j.ratio = "y/x";
    j.how.totals = true;
    return j;
}

static struct made_job
index_job(const struct made *x)
{
    struct made_job j = {.ask = made_ask(x)};

    j.ask.by = (struct svy_texts){2, {"sex", "sex,half"}};
    j.ask.tree = true;
    j.survey = tree;
    j.how.totals = true;
    return j;
}

/* The job of counting what another measures; the cells are finer. */
static struct made_job
counting(const struct made_job *j, bool finer)
{
    struct made_job t = *j;
    const bool people = j->ask.psu == NULL ||
                        (j->ask.fpc != NULL && strchr(j->ask.fpc, '3') != NULL);

    t.ask.by = (struct svy_texts){
        1, {finer ? "sex,half,stratum_,age" : "stratum_,sex,half"}};
    if (j->ask.tree && people)
        t.ask.pairs = (struct svy_texts){1, {"total"}};
    t.ask.tree = false;
    return t;
}

/* The job of measuring what a tally counted. */
static struct made_job
measuring(const struct made_job *j)
{
    struct made_job t = *j;

    t.ask.weight = t.ask.strata = t.ask.psu = t.ask.fpc = t.ask.where = NULL;
    return t;
}

static void
same_from_both(const struct made_job *j, struct made *x, uint64_t seed)
{
    const struct made_job count = counting(j, seed % 4 == 0),
                          after = measuring(j);
    char *text = made_text(x, NULL, 0, x->n, 1);
    char *direct = made_estimate(j, text);
    char *tally = made_tally(&count, &text, 1);
    char *through = made_estimate(&after, tally);

    cr_assert(strncmp(direct, "sex,half", 8) == 0, "seed %lu: %s",
              (unsigned long)seed, direct);
    cr_assert_str_eq(direct, through, "seed %lu", (unsigned long)seed);
    free(text);
    free(direct);
    free(tally);
    free(through);
}

Test(estimate, of_items_is_the_same_from_answers_and_from_a_tally)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        struct made x;
        struct made_job j;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = items_job(&x);
        if (seed % 3 == 0)
            j.ask.where = "age >= 30 and not (q1 = 2)";
        same_from_both(&j, &x, seed);
        made_free(&x);
    }
}

Test(estimate, of_an_index_is_the_same_from_answers_and_from_a_tally)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        struct made x;
        struct made_job j;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = index_job(&x);
        if (seed % 3 == 0)
            j.ask.where = "age < 50";
        j.covariance = seed % 2 == 0;
        same_from_both(&j, &x, seed);
        made_free(&x);
    }
}

static bool
near(double a, double b, double size)
{
    return (isnan(a) && isnan(b)) || a == b ||
           fabs(a - b) <= 1e-12 * fmax(fabs(size), fmax(fabs(a), fabs(b)));
}

/* Whether two runs found the same, totals `by` times as great. Where nothing
 * varies but by rounding, a deff is not held to be the same. */
static void
same_estimates(const struct svy_estimates *a, const struct svy_estimates *b,
               double by, uint64_t seed)
{
    cr_assert_eq(a->n, b->n, "seed %lu", (unsigned long)seed);
    for (size_t i = 0; i < a->n; i++) {
        const struct svy_estimate *p = &a->row[i], *q = &b->row[i];
        const double f = strcmp(p->stat, "total") == 0 ? by : 1;
        const bool still = p->se <= 1e-12 * fabs(p->value);

        cr_assert_str_eq(p->item, q->item);
        cr_assert(near(f * p->value, q->value, q->se) &&
                      near(f * p->se, q->se, still ? q->value : 0) &&
                      near(f * p->low, q->low, q->value) &&
                      near(f * p->high, q->high, q->value) &&
                      near(p->df, q->df, 0) &&
                      (still || near(p->deff, q->deff, 0)),
                  "seed %lu: %s %s %s: %.17g (%.17g) deff %.17g, "
                  "not %.17g (%.17g) deff %.17g",
                  (unsigned long)seed, p->item, p->stat, p->answer, q->value,
                  q->se, q->deff, f * p->value, f * p->se, p->deff);
    }
}

Test(estimate, does_not_depend_on_the_unit_of_the_weights)
{
    static const double factor[] = {1000, 1e150, 1e-150};

    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        const double by = factor[seed % 3];
        struct svy_estimates e[2] = {{0}};
        struct made x;
        struct made_job j;

        made(&x, seed, (enum made_design)(seed / 3 % MADE_DESIGNS));
        j = seed % 4 == 0 ? index_job(&x) : items_job(&x);
        for (size_t i = 0; i < 2; i++) {
            char *text = made_text(&x, NULL, 0, x.n, i ? by : 1);

            made_parse(&e[i], made_estimate(&j, text));
            free(text);
        }
        same_estimates(&e[0], &e[1], by, seed);
        svy_estimate_free(&e[0]);
        svy_estimate_free(&e[1]);
        made_free(&x);
    }
}

/* Every row twice, with half the weight. */
static char *
double_text(const struct made *x)
{
    char *once = made_text(x, NULL, 0, x->n, 0.5), *twice = NULL;
    size_t size;
    FILE *out = open_memstream(&twice, &size);

    fprintf(out, "%s%s", once, strchr(once, '\n') + 1);
    fclose(out);
    free(once);
    return twice;
}

Test(estimate, of_clusters_is_the_same_when_each_answer_comes_in_halves)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_PEOPLE; seed++) {
        struct svy_estimates e[2] = {{0}};
        struct made x;
        struct made_job j;

        made(&x, seed, (enum made_design)(seed % MADE_PEOPLE));
        j = seed % 4 == 0 ? index_job(&x) : items_job(&x);
        for (size_t i = 0; i < 2; i++) {
            char *text = i ? double_text(&x) : made_text(&x, NULL, 0, x.n, 1);

            made_parse(&e[i], made_estimate(&j, text));
            free(text);
        }
        for (size_t i = 0; i < e[0].n; i++) { // n differs, and what rests on it
            e[0].row[i].deff = e[1].row[i].deff = 1;
            if (e[0].row[i].se > 0 &&
                !svy_estimate_flag(&e[0].row[i], "review"))
                continue;
            e[0].row[i].se = e[1].row[i].se;
            e[0].row[i].low = e[1].row[i].low;
            e[0].row[i].high = e[1].row[i].high;
        }
        same_estimates(&e[0], &e[1], 1, seed);
        svy_estimate_free(&e[0]);
        svy_estimate_free(&e[1]);
        made_free(&x);
    }
}
