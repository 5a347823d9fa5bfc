#include "data/alike.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"

/* Two tallies of drawn settings: their right union or a sentence, never a
 * third thing. */
enum { SEEDS = 600, COLUMNS = 15 };

/* The settings of a count: each number is a spelling; those of one class mean
 * the same. */
enum setting { WEIGHT, WHERE, MISSING, ITEMS, PAIRS, BY, DESIGN, SETTINGS };

struct spelling {
    const char *text; /* NULL ends */
    int class;
};

static const struct spelling spellings[SETTINGS][5] = {
    [WEIGHT] = {{"w", 0}, {"v", 1}, {"", 2}, {NULL, 0}},
    [WHERE] = {{"age >= 25 or not answered(q2)", 0},
               {"(not answered(q2)) or (age>=25.0)", 0},
               {"age >= 30", 1},
               {"", 2},
               {NULL, 0}},
    [MISSING] = {{"4,5", 0}, {"5,4", 0}, {"5", 1}, {"", 2}, {NULL, 0}},
    [ITEMS] = {{"q1,q2,q3,y,x", 0},
               {"x,y,q3,q2,q1", 0},
               {"q1,q2,y", 1},
               {NULL, 0}},
    [PAIRS] = {{"q1*q2", 0}, {"q2*q1", 0}, {"", 1}, {NULL, 0}},
    [BY] = {{"sex,half", 0}, {"half,sex", 1}, {"sex,q3:half", 2}, {NULL, 0}},
    [DESIGN] = {{"", 0}, {"swapped", 1}, {NULL, 0}},
};

struct how {
    int at[SETTINGS];
};

static int
class_of(const struct how *h, enum setting s)
{
    return spellings[s][h->at[s]].class;
}

/* Most pairs differ in nothing or in little. */
static void
draw(struct how h[2], struct svy_rng *d, enum made_design design)
{
    for (enum setting s = 0; s < SETTINGS; s++) {
        uint64_t n = 0;

        while (spellings[s][n].text != NULL)
            n++;
        if (s == DESIGN && design != MADE_CLUSTERS)
            n = 1;
        h[0].at[s] = h[1].at[s] = (int)svy_rng_below(d, n);
        for (int i = (int)svy_rng_below(d, 4); i == 0; i--) {
            const int other = (int)svy_rng_below(d, n);
            const bool same =
                spellings[s][other].class == spellings[s][h[0].at[s]].class;

            if (same || svy_rng_below(d, 3) == 0)
                h[1].at[s] = other;
        }
    }
}

static struct made_job
job(const struct made *x, const struct how *h)
{
    struct made_job j = {.ask = made_ask(x)};
    const char *text[SETTINGS];

    for (enum setting s = 0; s < SETTINGS; s++) {
        text[s] = spellings[s][h->at[s]].text;
        text[s] = *text[s] != '\0' ? text[s] : NULL;
    }
    j.ask.weight = text[WEIGHT];
    j.ask.where = text[WHERE];
    j.ask.missing = text[MISSING];
    j.ask.items = (struct svy_texts){1, {text[ITEMS]}};
    j.ask.pairs = (struct svy_texts){text[PAIRS] != NULL, {text[PAIRS]}};
    j.ask.by = (struct svy_texts){1, {text[BY]}};
    if (text[DESIGN] != NULL) {
        j.ask.strata = "psu_";
        j.ask.psu = "stratum_";
    }
    return j;
}

/* The same records with columns in another order, and w called as asked. */
static char *
reorder(char *text, struct svy_rng *d, bool renamed)
{
    size_t order[COLUMNS], len;
    char *all = NULL;
    FILE *out = open_memstream(&all, &len);

    for (size_t j = 0; j < COLUMNS; j++) {
        const size_t k = svy_rng_below(d, j + 1);

        order[j] = order[k];
        order[k] = j;
    }
    for (char *line = text, *next; *line != '\0'; line = next) {
        char *cell[COLUMNS];

        next = line + strcspn(line, "\n");
        *next++ = '\0';
        for (size_t j = 0; j < COLUMNS; j++) {
            cell[j] = line;
            line += strcspn(line, ",");
            if (j + 1 < COLUMNS)
                *line++ = '\0';
        }
        for (size_t j = 0; j < COLUMNS; j++)
            fprintf(out, "%s%c",
                    renamed && strcmp(cell[order[j]], "w") == 0
                        ? "v"
                        : cell[order[j]],
                    j + 1 < COLUMNS ? ',' : '\n');
    }
    fclose(out);
    free(text);
    return all;
}

static bool
is_sentence(const char *text)
{
    return *text != '\0' && strchr(text, '\n') == NULL;
}

/* What is counted of rows from..to-1 in one of the two ways, in a wave. */
static char *
count(struct made *x, const struct how *h, size_t from, size_t to,
      struct svy_rng *d, const char *wave)
{
    struct made_job j = job(x, h);
    char *text =
             reorder(made_text(x, NULL, from, to, 1), d, h->at[WEIGHT] == 1),
         *tally;

    j.ask.set = (struct svy_texts){wave != NULL, {wave}};
    tally = made_tally(&j, &text, 1);
    cr_assert(!is_sentence(tally), "%s", tally);
    free(text);
    return tally;
}

/* The lines of tallies, without header from the second on, #part and #end. */
static char *
body(char *const *tally, size_t n)
{
    size_t len;
    char *all = NULL;
    FILE *out = open_memstream(&all, &len);

    for (int note = 0; note < 2; note++)
        for (size_t i = 0; i < n; i++)
            for (const char *p = tally[i]; *p != '\0';) {
                const size_t line = strcspn(p, "\n") + 1;
                const char *mark = memchr(p, '#', line);
                const bool near = mark != NULL,
                           how = near && strncmp(mark, "#how,", 5) == 0,
                           end = near && (strncmp(mark, "#part,", 6) == 0 ||
                                          strncmp(mark, "#end,", 5) == 0);

                if (!end && how == (note == 1) && (i == 0 || p != tally[i]))
                    fwrite(p, 1, line, out);
                p += line;
            }
    fclose(out);
    return all;
}

/* What two tallies are together must be what is wanted, or a sentence; and so
 * it must be to those who compare. */
static void
check(char *const tally[2], char *const *want, size_t n, uint64_t seed)
{
    const struct made_job merge = {.stats = NULL};
    const struct svy_reference_ask wave = {
        .reference = "wave", .adjust = "holm", .power = 0.8};
    struct made_job j = {.stats = "mean",
                         .ask.items = {1, {"q1"}},
                         .how.variance.lonely = "certainty"};
    char *merged = made_tally(&merge, tally, 2), *direct, *through;

    if (n > 1)
        j.compare = &wave;
    direct = made_print(&j, tally, 2);
    if (want == NULL) {
        cr_assert(is_sentence(merged), "seed %lu: %s", (unsigned long)seed,
                  merged);
        cr_assert_str_eq(direct, merged, "seed %lu", (unsigned long)seed);
    } else {
        char *is = body(&merged, 1), *should = body(want, n);

        cr_assert_str_eq(is, should, "seed %lu", (unsigned long)seed);
        through = made_print(&j, &merged, 1);

        cr_assert_str_eq(direct, through, "seed %lu\n%s\n%s",
                         (unsigned long)seed, direct, through);
        free(is);
        free(should);
        free(through);
    }
    free(merged);
    free(direct);
}

Test(alike, parts_of_one_wave_are_their_union_or_a_sentence)
{
    size_t alike = 0;

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct made x;
        struct svy_rng d;
        struct how h[2];
        char *tally[2], *whole;
        bool same = true;

        svy_rng_init(&d, seed, 0,
                     svy_rng_mark(svy_rng_mark(0, "alike"), "parts"));
        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        draw(h, &d, x.design);
        for (enum setting s = 0; s < SETTINGS; s++)
            same = same && class_of(&h[0], s) == class_of(&h[1], s);
        alike += same;
        tally[0] = count(&x, &h[0], 0, x.n / 2, &d, NULL);
        tally[1] = count(&x, &h[1], x.n / 2, x.n, &d, NULL);
        whole = count(&x, &h[1], 0, x.n, &d, NULL);
        check(tally, same ? &whole : NULL, 1, seed);
        free(tally[0]);
        free(tally[1]);
        free(whole);
        made_free(&x);
    }
    cr_assert(alike > SEEDS / 4 && alike < SEEDS / 4 * 3, "%zu", alike);
}

Test(alike, waves_are_their_union_or_a_sentence)
{
    static const enum setting strict[] = {MISSING, BY};
    size_t alike = 0;

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct made x[2];
        struct svy_rng d;
        struct how h[2];
        char *tally[2];
        bool same = true;

        svy_rng_init(&d, seed, 0,
                     svy_rng_mark(svy_rng_mark(0, "alike"), "waves"));
        made(&x[0], seed, (enum made_design)(seed % MADE_DESIGNS));
        made(&x[1], seed + SEEDS, x[0].design);
        draw(h, &d, x[0].design);
        for (size_t i = 0; i < 2; i++) // q3 may stand behind the name of half
            same = same &&
                   (class_of(&h[0], strict[i]) == class_of(&h[1], strict[i]) ||
                    (strict[i] == BY && h[0].at[BY] != 1 && h[1].at[BY] != 1));
        alike += same;
        tally[0] = count(&x[0], &h[0], 0, x[0].n, &d, "wave=1");
        tally[1] = count(&x[1], &h[1], 0, x[1].n, &d, "wave=2");
        check(tally, same ? tally : NULL, 2, seed);
        free(tally[0]);
        free(tally[1]);
        made_free(&x[0]);
        made_free(&x[1]);
    }
    cr_assert(alike > SEEDS / 4 && alike < SEEDS, "%zu", alike);
}
