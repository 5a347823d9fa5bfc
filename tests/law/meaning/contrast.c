/* Differences beside what is known of both sides from estimates alone. */
#include "door/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"
#include "meaning/diffrows.h"

enum { SEEDS = 8 };

static const char tree[] =
    "survey: made\n"
    "scales:\n"
    "  five: {codes: {1: {label: a}, 2: {label: b}, 3: {label: c},\n"
    "    4: {label: d}, 5: {label: e}}}\n"
    "items:\n"
    "  q1: {scale: five}\n"
    "  q2: {scale: five, reverse: true}\n"
    "  q3: {scale: five}\n"
    "index:\n"
    "  score: mean0\n"
    "  nodes:\n"
    "    total: {of: {q1: 3, q2: 2, q3: 1}, incomplete: rescale}\n";

static struct svy_reference_ask
reference(const char *what)
{
    return (struct svy_reference_ask){
        .reference = what, .adjust = "holm", .power = 0.8};
}

/* The mean of q1 by a table. */
static struct made_job
job(const struct made *x, const char *by)
{
    struct made_job j = {.ask = made_ask(x), .stats = "mean"};

    j.ask.items = (struct svy_texts){1, {"q1"}};
    j.ask.by = (struct svy_texts){1, {by}};
    return j;
}

static void
measure(struct svy_estimates *e, const struct made_job *j, const struct made *x)
{
    char *text = made_text(x, NULL, 0, x->n, 1);

    made_parse(e, made_estimate(j, text));
    free(text);
}

static bool
near(double a, double b, double size)
{
    return (isnan(a) && isnan(b)) || fabs(a - b) <= 1e-9 * fabs(size);
}

/* Levels from the first on, joined by c. */
static void
name(const struct svy_estimates *e, const struct svy_estimate *r, char c,
     char *to)
{
    for (size_t k = 0; k < e->nby; k++)
        to += sprintf(to, k > 0 ? "%c%s" : "%.0d%s", k > 0 ? c : 0, r->by[k]);
}

static const struct svy_estimate *
find(const struct svy_estimates *e, const char *levels)
{
    for (size_t i = 0; i < e->n; i++) {
        char have[64];

        name(e, &e->row[i], ',', have);
        if (strcmp(have, levels) == 0)
            return &e->row[i];
    }
    return NULL;
}

/* A covariance that was printed; 0: too small to be. */
static double
cov(const char *text, const char *a, const char *b)
{
    for (int turn = 0; turn < 2; turn++) {
        char want[160];
        const char *at;

        snprintf(want, sizeof want, "\n%s;q1;mean;;,%s;q1;mean;;,",
                 turn ? a : b, turn ? b : a);
        if ((at = strstr(text, want)) != NULL)
            return strtod(at + strlen(want), NULL);
    }
    return 0;
}

/* Differences of pairs, from a file of estimates and their covariance. */
static void
check_pairs(const struct svy_estimates *diff, const struct svy_estimates *e,
            const char *joint, uint64_t seed)
{
    for (size_t i = 0; i < diff->n; i++) {
        const struct svy_estimate *r = &diff->row[i], *a, *b;
        const char *other = r->own[svy_estimate_own(diff, "reference")];
        char left[64], right[64], first[64];
        double var;

        name(diff, r, ',', first);
        a = find(e, first);
        b = find(e, other);
        cr_assert(a != NULL && b != NULL, "seed %lu", (unsigned long)seed);
        name(e, a, ';', left);
        name(e, b, ';', right);
        var = a->se * a->se + b->se * b->se - 2 * cov(joint, left, right);
        cr_assert(near(r->value, a->value - b->value, 1) &&
                      near(r->se, sqrt(fmax(var, 0)), a->se + b->se),
                  "seed %lu, %s and %s: %.17g (%.17g), not %.17g (%.17g)",
                  (unsigned long)seed, first, other, r->value, r->se,
                  a->value - b->value, sqrt(var));
    }
}

Test(contrast, pairs_have_the_covariance_of_the_joint_file)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        const struct svy_reference_ask all = reference("all");
        struct svy_estimates diff, e;
        struct made_job j;
        struct made x;
        char *text, *joint;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = job(&x, "sex,half");
        measure(&e, &j, &x);
        j.covariance = true;
        text = made_text(&x, NULL, 0, x.n, 1);
        joint = made_estimate(&j, text);
        j.covariance = false;
        j.compare = &all;
        measure(&diff, &j, &x);
        cr_assert_eq(diff.n, 6); // of f,a f,b m,a m,b
        check_pairs(&diff, &e, joint, seed);
        svy_estimate_free(&diff);
        svy_estimate_free(&e);
        free(text);
        free(joint);
        made_free(&x);
    }
}

/* The same answers where half says in (a) or not in (b) sex,half; of whom the
 * sex is not known says nothing. */
static void
recode(struct made *x, const char *levels)
{
    for (size_t i = 0; i < x->n; i++) {
        struct made_row *r = &x->row[i];
        const char *rest = strchr(strchr(r->answers, ',') + 1, ',');
        const bool known = r->answers[0] != ',';

        r->answers = svy_mem_print(&x->mem, "f,%s%s",
                                   !known                                ? ""
                                   : strncmp(r->answers, levels, 3) == 0 ? "a"
                                                                         : "b",
                                   rest);
    }
}

Test(contrast, the_rest_is_all_others_as_if_they_had_one_level)
{
    static const char *const levels[] = {"f,a", "f,b", "m,a", "m,b"};

    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        const struct svy_reference_ask rest = reference(NULL),
                                       b = reference("b");
        const char *level = levels[seed % 4];
        struct svy_estimates diff, twin, e;
        const struct svy_estimate *r;
        struct made_job j;
        struct made x;
        char *text, *joint;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = job(&x, "sex,half");
        j.compare = &rest;
        measure(&diff, &j, &x);
        r = find(&diff, level);
        cr_assert(r != NULL && diff.n == 4);
        recode(&x, level);
        j = job(&x, "half");
        measure(&e, &j, &x);
        j.covariance = true;
        text = made_text(&x, NULL, 0, x.n, 1);
        joint = made_estimate(&j, text);
        j.covariance = false;
        j.compare = &b;
        measure(&twin, &j, &x);
        cr_assert_eq(twin.n, 1);
        check_pairs(&twin, &e, joint, seed);
        cr_assert(near(r->value, twin.row[0].value, 1) &&
                      near(r->se, twin.row[0].se, twin.row[0].se) &&
                      near(r->df, twin.row[0].df, r->df) &&
                      r->n == twin.row[0].n,
                  "seed %lu %s: %.17g (%.17g) df %g, not %.17g (%.17g) df %g",
                  (unsigned long)seed, level, r->value, r->se, r->df,
                  twin.row[0].value, twin.row[0].se, twin.row[0].df);
        svy_estimate_free(&diff);
        svy_estimate_free(&twin);
        svy_estimate_free(&e);
        free(text);
        free(joint);
        made_free(&x);
    }
}

/* Whether a comparison of texts prints the same of their tally. */
static void
same_from_both(const struct made_job *j, char *const *text, size_t n,
               uint64_t seed)
{
    const bool people = j->ask.psu == NULL ||
                        (j->ask.fpc != NULL && strchr(j->ask.fpc, '3') != NULL);
    struct made_job count = *j, after = *j;
    char *direct = made_print(j, text, n), *tally, *through;

    count.ask.by = (struct svy_texts){1, {"stratum_,sex,half"}};
    if (j->ask.tree && people)
        count.ask.pairs = (struct svy_texts){1, {"total"}};
    count.ask.tree = false;
    after.ask.weight = after.ask.strata = after.ask.psu = after.ask.fpc = NULL;
    after.ask.set.n = 0;
    tally = made_tally(&count, text, n);
    through = made_estimate(&after, tally);
    cr_assert(strstr(direct, ",reference,p,padj,mdd\n") != NULL, "%s", direct);
    cr_assert_str_eq(direct, through, "seed %lu", (unsigned long)seed);
    free(direct);
    free(tally);
    free(through);
}

Test(contrast, of_answers_and_of_their_tally_is_the_same)
{
    static const char *const what[] = {NULL, "all", "f,a", "wave", "null"};
    static const char *const kind[] = {"taylor", "taylor", "jkn", "bootstrap"};

    for (uint64_t seed = 0; seed < 3 * SEEDS * MADE_DESIGNS; seed++) {
        struct svy_reference_ask ask = reference(what[seed % 5]);
        struct made x[2];
        struct made_job j;
        char *text[2];

        for (size_t i = 0; i < 2; i++) {
            made(&x[i], seed + 1000 * i, (enum made_design)(seed % 6));
            text[i] = made_text(&x[i], NULL, 0, x[i].n, 1);
        }
        if (seed % 5 == 4)
            ask = (struct svy_reference_ask){.null_value = 2.5,
                                             .has_null = true,
                                             .adjust = "holm",
                                             .power = 0.8};
        if (seed % 17 == 0)
            ask.adjust = "maxt";
        j = job(&x[0], "sex,half");
        j.compare = &ask;
        if (x[0].design <= MADE_STAGES) {
            j.how.variance.kind = kind[seed / 6 % 4];
            j.how.variance.replicates = seed / 6 % 4 == 3 ? 40 : 0;
        }
        j.stats = "mean,share";
        j.ask.items = (struct svy_texts){1, {"q1,q3"}};
        if (seed % 11 < 4) {
            j.ask.tree = true;
            j.survey = tree;
            j.ask.items.n = 0;
        }
        if (seed % 5 == 3)
            j.ask.set = (struct svy_texts){2, {"wave=1", "wave=2"}};
        same_from_both(&j, text, seed % 5 == 3 ? 2 : 1, seed);
        for (size_t i = 0; i < 2; i++) {
            free(text[i]);
            made_free(&x[i]);
        }
    }
}

/* Two samples estimated each by itself, and their change by both roads. */
struct apart {
    struct svy_estimates wave, change;
    struct svy_diffrows c;
};

static void
begin(struct apart *a, uint64_t seed)
{
    const struct svy_reference_ask wave = reference("wave");
    struct svy_difftest v = {.level = 0.95, .power = 0.8};
    struct svy_err why = {0};
    struct made_job j;
    struct made x[2];
    char *text[2];

    *a = (struct apart){0};
    for (size_t i = 0; i < 2; i++) { // the second first: it is the later one
        made(&x[1 - i], seed + 500 * i, (enum made_design)(seed % 6));
        text[1 - i] = made_text(&x[1 - i], NULL, 0, x[1 - i].n, 1);
        j = job(&x[1 - i], "half");
        j.how.df = "satterthwaite"; // the rule of waves, whether said or not
        made_parse(&a->c.from[i], made_estimate(&j, text[1 - i]));
        svy_diffrows_add(&a->c, i ? "before" : "after");
    }
    j.compare = &wave;
    j.how.df = seed % 2 ? "satterthwaite" : NULL;
    j.ask.set = (struct svy_texts){2, {"wave=1", "wave=2"}};
    made_parse(&a->wave, made_print(&j, text, 2));
    svy_difftest_read(&v, "holm");
    cr_assert_eq(svy_diffrows(&a->c, &v, 0, &a->change, &why), 0, "%s",
                 why.text);
    for (size_t i = 0; i < 2; i++) {
        free(text[i]);
        made_free(&x[i]);
    }
}

Test(contrast, waves_add_their_variances_as_two_files_do)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        struct apart a;

        begin(&a, seed);
        cr_assert_eq(a.wave.n, 2);
        cr_assert_eq(a.change.n, 2);
        for (size_t i = 0; i < 2; i++) {
            const struct svy_estimate *w = &a.wave.row[i];
            const struct svy_estimate *c = &a.change.row[i];
            const struct svy_estimate *p = &a.c.from[0].row[i];
            const struct svy_estimate *q = &a.c.from[1].row[i];
            const double v = p->se * p->se, u = q->se * q->se;
            const double df =
                (v + u) * (v + u) / (v * v / p->df + u * u / q->df);

            cr_assert_str_eq(w->by[1], c->by[0]);
            cr_assert(
                near(w->value, p->value - q->value, 1) &&
                    near(w->se, sqrt(v + u), w->se) && near(w->df, df, df),
                "seed %lu: %.17g (%.17g) df %.17g, not (%.17g) df %.17g",
                (unsigned long)seed, w->value, w->se, w->df, sqrt(v + u), df);
            cr_assert(near(w->value, c->value, 1) &&
                          near(w->se, c->se, w->se) && near(w->df, c->df, df) &&
                          near(w->low, c->low, 1) &&
                          near(w->high, c->high, 1) && w->n == c->n &&
                          w->psus == c->psus,
                      "seed %lu: another change of files", (unsigned long)seed);
            cr_assert(near(made_own(&a.wave, i, "p"),
                           made_own(&a.change, i, "p"), 1) &&
                      near(made_own(&a.wave, i, "padj"),
                           made_own(&a.change, i, "padj"), 1) &&
                      near(made_own(&a.wave, i, "mdd"),
                           made_own(&a.change, i, "mdd"), 1));
        }
        svy_estimate_free(&a.wave);
        svy_estimate_free(&a.change);
        svy_diffrows_free(&a.c);
    }
}

Test(contrast, a_null_value_moves_the_estimate_alone)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        const struct svy_reference_ask null = {.null_value = 2.75,
                                               .has_null = true,
                                               .adjust = "holm",
                                               .power = 0.8};
        struct svy_estimates e, diff;
        struct made_job j;
        struct made x;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = job(&x, "half");
        j.how.df = "satterthwaite";
        measure(&e, &j, &x);
        j.compare = &null;
        j.how.df = seed % 2 ? "satterthwaite" : NULL;
        measure(&diff, &j, &x);
        cr_assert(e.n == 2 && diff.n == 2);
        for (size_t i = 0; i < 2; i++)
            cr_assert(diff.row[i].value == e.row[i].value - 2.75 &&
                          diff.row[i].se == e.row[i].se &&
                          diff.row[i].df == e.row[i].df &&
                          near(diff.row[i].high, e.row[i].high - 2.75, 1),
                      "seed %lu", (unsigned long)seed);
        svy_estimate_free(&e);
        svy_estimate_free(&diff);
        made_free(&x);
    }
}

/* Totals are linear, so nothing but rounding can differ. */
Test(contrast, by_the_jackknife_is_by_taylor_for_totals)
{
    static const enum made_design design[] = {MADE_CLUSTERS, MADE_CLUSTERS_FPC,
                                              MADE_PEOPLE, MADE_PEOPLE_FPC};

    for (uint64_t seed = 0; seed < SEEDS * 4; seed++) {
        const struct svy_reference_ask ask =
            reference(seed % 8 < 4 ? NULL : "all");
        struct svy_estimates e[2];
        struct made_job j;
        struct made x;

        made(&x, seed, design[seed % 4]);
        j = job(&x, "sex,half");
        j.stats = "total";
        j.compare = &ask;
        measure(&e[0], &j, &x);
        j.how.variance.kind = "jkn";
        measure(&e[1], &j, &x);
        cr_assert(e[0].n == e[1].n && e[0].n >= 4);
        for (size_t i = 0; i < e[0].n; i++)
            cr_assert(near(e[0].row[i].se, e[1].row[i].se, e[0].row[i].se) &&
                          e[0].row[i].value == e[1].row[i].value,
                      "seed %lu: %.17g, not %.17g", (unsigned long)seed,
                      e[1].row[i].se, e[0].row[i].se);
        svy_estimate_free(&e[0]);
        svy_estimate_free(&e[1]);
        made_free(&x);
    }
}

/* What is paid rises with p, and lies between nothing and, but for chance,
 * Holm's charge. Of one stage of clusters it may be more: PSUs of unequal
 * strata count as fewer than the df of p. */
Test(contrast, the_largest_t_pays_less_than_holm_and_the_same_again)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        struct svy_reference_ask ask = reference("all");
        struct svy_estimates holm, most;
        struct made_job j;
        struct made x;
        char *text, *once, *again;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = job(&x, "sex,half");
        j.compare = &ask;
        measure(&holm, &j, &x);
        ask.adjust = "maxt";
        text = made_text(&x, NULL, 0, x.n, 1);
        once = made_estimate(&j, text);
        again = made_estimate(&j, text);
        cr_assert_str_eq(once, again, "seed %lu", (unsigned long)seed);
        made_parse(&most, once);
        for (size_t i = 0; i < most.n; i++) {
            const double p = made_own(&most, i, "p"),
                         padj = made_own(&most, i, "padj");
            const double above = made_own(&holm, i, "padj");

            const bool few = x.design <= MADE_CLUSTERS_FPC;

            for (size_t k = 0; k < i; k++)
                cr_expect(!(p < made_own(&most, k, "p") &&
                            most.row[k].df == most.row[i].df) ||
                          padj <= made_own(&most, k, "padj"));
            cr_expect((isnan(p) && isnan(padj)) ||
                          (p <= padj && padj <= (few ? 1 : above + 0.02)),
                      "seed %lu: p %g, maxt %g, holm %g", (unsigned long)seed,
                      p, padj, above);
        }
        svy_estimate_free(&holm);
        svy_estimate_free(&most);
        free(text);
        free(again);
        made_free(&x);
    }
}

/* Answers of three groups in each of ten PSUs, the groups called as told. */
static char *
three_groups(uint64_t seed, const char *names)
{
    struct svy_rng d;
    char *text, *to;

    text = to = malloc(1024);
    cr_assert_not_null(text);
    to += sprintf(to, "c,g,q\n");
    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "three groups"));
    for (int c = 0; c < 10; c++)
        for (int g = 0; g < 3; g++)
            to += sprintf(to, "%d,%c,%d\n", c, names[g],
                          1 + (int)svy_rng_below(&d, 5));
    return text;
}

/* The largest of three differences is not that of the last two, whichever of
 * them comes first: but for chance (10,000 draws) each pays the same. */
Test(contrast, the_largest_t_does_not_depend_on_the_order_of_the_family)
{
    static const char *const kind[] = {"taylor", "jk1", "bootstrap"};

    for (uint64_t seed = 0; seed < 12; seed++) {
        const struct svy_reference_ask ask = {
            .reference = "rest", .adjust = "maxt", .power = 0.8};
        struct made_job j = {.stats = "mean", .compare = &ask};
        struct svy_estimates first, last;
        char *text;

        j.ask.psu = "c";
        j.ask.items = (struct svy_texts){1, {"q"}};
        j.ask.by = (struct svy_texts){1, {"g"}};
        j.how.variance.kind = kind[seed % 3];
        j.how.variance.replicates = seed % 3 == 2 ? 200 : 0;
        made_parse(&first, made_estimate(&j, text = three_groups(seed, "abc")));
        free(text);
        made_parse(&last, made_estimate(&j, text = three_groups(seed, "cab")));
        free(text);
        cr_assert(first.n == 3 && last.n == 3);
        for (size_t i = 0; i < 3; i++) {
            const double a = made_own(&first, i, "padj");
            const double b = made_own(&last, (i + 2) % 3, "padj");

            cr_expect(fabs(a - b) < 0.02, "seed %lu, %zu: %g, last %g",
                      (unsigned long)seed, i, a, b);
        }
        svy_estimate_free(&first);
        svy_estimate_free(&last);
    }
}

/* Replicates of two waves are drawn apart, but a few of them seem to vary
 * together by chance: that must not count. */
Test(contrast, waves_add_their_variances_by_replicates_too)
{
    for (uint64_t seed = 0; seed < SEEDS * 3; seed++) {
        const struct svy_reference_ask wave = reference("wave");
        struct svy_estimates e, diff;
        struct made_job j;
        struct made x[2];
        char *text[2];

        for (size_t i = 0; i < 2; i++) {
            made(&x[i], seed + 500 * i, (enum made_design)(seed % 3));
            text[i] = made_text(&x[i], NULL, 0, x[i].n, 1);
        }
        j = job(&x[0], "half");
        j.stats = "total"; // has a value in every replicate
        j.ask.set = (struct svy_texts){2, {"wave=1", "wave=2"}};
        j.how.variance.kind = "bootstrap";
        j.how.variance.replicates = 20;
        made_parse(&e, made_print(&j, text, 2));
        j.compare = &wave;
        made_parse(&diff, made_print(&j, text, 2));
        cr_assert(e.n == 4 && diff.n == 2); // 1,a 1,b 2,a 2,b
        for (size_t i = 0; i < 2; i++) {
            const double want = hypot(e.row[i].se, e.row[2 + i].se);

            cr_assert(near(diff.row[i].se, want, want),
                      "seed %lu: %.17g, not %.17g", (unsigned long)seed,
                      diff.row[i].se, want);
        }
        svy_estimate_free(&e);
        svy_estimate_free(&diff);
        for (size_t i = 0; i < 2; i++) {
            free(text[i]);
            made_free(&x[i]);
        }
    }
}
