#include "data/files.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/estcsv.h"
#include "data/tallycsv.h"
#include "door/reference.h"
#include "ground/rng.h"
#include "meaning/itemlines.h"
#include "rows/filekind.h"

/* Pairs of files of answers. The second may have its columns in another order,
 * lack one, or call one otherwise, repeat an id of the first, or not know where
 * a record belongs; both may be of one wave or of two, told by column or by
 * --set, one for each or one for those that do not say. What comes out must be
 * what comes out of one file that holds the rows of both, with cells left empty
 * where the second has no such column; or else a sentence that names the file
 * and the column. Which of the two is known beforehand. */

enum { SEEDS = 4000, ROWS = 30, WIDTH = 24 };
enum { WAVE, STRATUM, PSU, FPC, WEIGHT, R1, R2, R3, SEX, Q1, Q2, Q3, NOTE, N };
enum waves { NONE, ONE, TWO, MIXED, SAID, FIRST_ALONE, FIRST_AND_SET, WAVES };

static const char *const column[] = {"wave", "h",  "c",   "size", "w",
                                     "r1",   "r2", "r3",  "sex",  "q1",
                                     "q2",   "q3", "note"};

struct pair {
    struct svy_rng chance;
    enum waves waves;
    size_t n[2], order[N];
    char cell[2][ROWS][N][WIDTH];
    long changed; /* column of the second, or -1 */
    bool renamed; /* else left out */
    bool twice;   /* the first records have the same id */
    long gap;     /* column in which a record of the second is empty, or -1 */
    size_t line;  /* of that record */
};

static size_t
below(struct pair *x, size_t n)
{
    return (size_t)svy_rng_below(&x->chance, n);
}

static const char *
wave_of(struct pair *x, size_t file)
{
    static const char *const wave[] = {"2023", "2024"};

    return wave[x->waves == TWO || x->waves == SAID ? file
                : x->waves == MIXED                 ? below(x, 2)
                                                    : 0];
}

/* A row in one of two strata of three PSUs; the first rows fill them all. */
static void
make_row(struct pair *x, size_t file, size_t i)
{
    char(*cell)[WIDTH] = x->cell[file][i];
    const size_t h = i < 6 ? i / 3 : below(x, 2),
                 c = i < 6 ? i % 3 : below(x, 3);

    snprintf(cell[WAVE], WIDTH, "%s", wave_of(x, file));
    snprintf(cell[STRATUM], WIDTH, "h%zu", h);
    snprintf(cell[PSU], WIDTH, "c%zu", c);
    snprintf(cell[FPC], WIDTH, "%zu", 9 + h);
    snprintf(cell[WEIGHT], WIDTH, "%zu", 1 + below(x, 4));
    for (size_t k = R1; k <= R3; k++)
        snprintf(cell[k], WIDTH, "%zu", below(x, 3));
    snprintf(cell[SEX], WIDTH, "%s", below(x, 2) ? "f" : "m");
    for (size_t k = Q1; k <= Q3; k++)
        snprintf(cell[k], WIDTH, "%zu", 1 + below(x, 5));
    snprintf(cell[NOTE], WIDTH, "n%zu", 100 * file + i);
}

static void
make(struct pair *x, uint64_t seed)
{
    static const long gaps[] = {STRATUM, PSU, WAVE};

    *x = (struct pair){.changed = -1, .gap = -1};
    svy_rng_init(&x->chance, seed, 0, 0);
    x->waves = (enum waves)below(x, WAVES);
    for (size_t file = 0; file < 2; file++) {
        x->n[file] = 12 + below(x, ROWS - 11);
        for (size_t i = 0; i < x->n[file]; i++)
            make_row(x, file, i);
    }
    for (size_t k = 0; k < N; k++) {
        const size_t at = below(x, k + 1);

        x->order[k] = x->order[at];
        x->order[at] = k;
    }
    switch (below(x, 8)) {
    case 0:
    case 1:
        return;
    case 2:
        x->twice = true;
        memcpy(x->cell[1][0][NOTE], x->cell[0][0][NOTE], WIDTH);
        return;
    case 3:
        x->gap = gaps[below(x, x->waves == TWO || x->waves == MIXED ? 3 : 2)];
        x->line = 2 + below(x, x->n[1]);
        snprintf(x->cell[1][x->line - 2][x->gap], WIDTH, "%s",
                 below(x, 2) ? "NA" : "");
        return;
    default:
        x->changed = (long)(1 + below(x, N - 1));
        x->renamed = below(x, 2);
    }
}

static bool
has_waves(const struct pair *x, size_t file)
{
    return x->waves != NONE && x->waves != SAID &&
           (file == 0 || x->waves < FIRST_ALONE);
}

static void
put(FILE *out, const char *text, bool *first)
{
    fprintf(out, "%s%s", *first ? "" : ",", text);
    *first = false;
}

/* A row of a file (-1: its header). As a part of the whole it has all columns
 * in the order of the first. */
static void
put_row(const struct pair *x, size_t file, long i, bool whole, FILE *out)
{
    bool first = true;

    for (size_t k = 0; k < N; k++) {
        const size_t c = file == 1 && !whole ? x->order[k] : k;
        const bool gone = file == 1 && (long)c == x->changed;
        const char *text = i < 0 ? column[c] : x->cell[file][i][c];

        if (c == WAVE && (whole ? x->waves == NONE : !has_waves(x, file)))
            continue;
        if (c == WAVE && file == 1 && i >= 0 && x->waves == FIRST_AND_SET)
            text = "2025";
        if (gone && whole)
            text = i < 0 ? text : "";
        else if (gone && !x->renamed)
            continue;
        else if (gone && i < 0)
            text = "other";
        put(out, text, &first);
    }
    fputc('\n', out);
}

static char *
text_of(const struct pair *x, size_t from, size_t to, bool whole)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    put_row(x, whole ? 0 : from, -1, whole, out);
    for (size_t file = from; file <= to; file++)
        for (size_t i = 0; i < x->n[file]; i++)
            put_row(x, file, (long)i, whole, out);
    fclose(out);
    return text;
}

/* How the files are to be counted; items by a pattern or by name. */
static struct svy_ask
ask_of(const struct pair *x, uint64_t seed, size_t n)
{
    struct svy_ask a = {.weight = "w",
                        .strata = "h",
                        .psu = "c",
                        .fpc = "size",
                        .rep_weights = seed % 5 ? NULL : "r[123]",
                        .by = {1, {"sex"}},
                        .items = {1, {seed % 2 ? "q*" : "q1,q2,q3"}},
                        .where = seed % 3 ? NULL : "q3 != 5",
                        .several = n > 1};

    if (seed % 7 == 0)
        a.pairs = (struct svy_texts){1, {"q1*q2"}};
    if (x->waves == FIRST_AND_SET)
        a.set = (struct svy_texts){1, {"wave=2025"}};
    if (x->waves == SAID && n > 1)
        a.set = (struct svy_texts){2, {"wave=2023", "wave=2024"}};
    return a;
}

/* Whether the pair cannot be counted, and what the sentence tells of. */
static bool
must_fail(const struct pair *x, const struct svy_ask *a, char name[64])
{
    const long c = x->changed;
    const bool apart =
        x->waves == TWO || x->waves == SAID || x->waves == FIRST_AND_SET;

    snprintf(name, 64, "'%s'",
             x->waves == FIRST_ALONE && c != NOTE ? "wave"
             : c < 0                              ? x->cell[0][0][NOTE]
                                                  : column[c]);
    if (x->gap >= 0 && x->waves != FIRST_ALONE)
        snprintf(name, 64, "whose %s is empty or NA: 1 (line %zu)",
                 column[x->gap], x->line);
    if (x->gap >= 0 || c == NOTE)
        return true;
    if (x->twice && x->waves != FIRST_ALONE)
        return !apart && (x->waves == NONE || strcmp(x->cell[0][0][WAVE],
                                                     x->cell[1][0][WAVE]) == 0);
    return x->waves == FIRST_ALONE || (c > WAVE && c <= WEIGHT) || c == SEX ||
           (c >= R1 && c <= R3 && a->rep_weights != NULL) ||
           (c >= Q1 && c <= Q3 && !apart) || (c == Q3 && a->where != NULL);
}

static struct svy_survey
read_survey(void)
{
    static char text[] = "design: {id: note}\n";
    struct svy_survey s;
    struct svy_err why = {0};
    FILE *in = fmemopen(text, strlen(text), "r");

    cr_assert_eq(svy_survey_parse(&s, in, "survey.yaml", &why), 0, "%s",
                 why.text);
    fclose(in);
    return s;
}

/* What is asked of file i of n: each has its own wave where there are as many
 * --set. */
static struct svy_ask
ask_one(const struct svy_ask *a, size_t i, size_t n)
{
    struct svy_ask one = *a;

    if (n > 1 && a->set.n == n)
        one.set = (struct svy_texts){1, {a->set.at[i]}};
    return one;
}

static FILE *
open_text(char *text)
{
    return fmemopen(text, strlen(text), "r");
}

/* Cuts a tally off before its first row of a kind. */
static void
strip(char *text, const char *kind)
{
    char *end = strstr(text, kind);

    while (end != NULL && end > text && end[-1] != '\n')
        end--;
    if (end != NULL)
        *end = '\0';
}

/* A tally up to its #part, or a sentence; notes are counted. */
static char *
tally(const struct svy_ask *a, char *const *text, size_t n, struct svy_err *why,
      size_t *notes)
{
    static const char *const file[] = {"one.csv", "two.csv"};
    struct svy_survey survey = read_survey();
    struct svy_ask one;
    struct svy_input how = {
        .ask = &one, .survey = &survey, .wanted = SVY_ANSWERS, .counts = true};
    struct svy_tally t = {0};
    char *all = NULL;
    size_t size;
    FILE *out = open_memstream(&all, &size);
    int rc = 0;

    for (size_t i = 0; rc == 0 && i < n; i++) {
        FILE *in = open_text(text[i]);

        one = ask_one(a, i, n);
        rc = svy_input_read(&t, &how, in, file[i], why);
        fclose(in);
    }
    if (rc == 0 && svy_input_close(&t, &how, why) == 0)
        svy_tallycsv_print(&t, out);
    *notes = how.notes.n;
    svy_tally_free(&t);
    svy_survey_free(&survey);
    svy_input_free(&how);
    fclose(out);
    strip(all, ",#part,");
    return all;
}

/* What svycompare prints of the waves, or its sentence. */
static char *
compare(const struct svy_ask *a, char *const *text, size_t n,
        struct svy_err *why)
{
    static const char *const file[] = {"one.csv", "two.csv"};
    const struct svy_job_ask how = {.level = 0.95};
    const struct svy_reference_ask ask = {.adjust = "holm", .power = 0.8};
    const struct svy_itemlines_ask stats = {.stats = "mean,share"};
    struct svy_job run = {
        .source = {.name = "one.csv", .survey = read_survey()}};
    struct svy_contrast c = {.source = &run.source};
    struct svy_itemlines rows = {0};
    struct svy_estimates e = {0};
    char *all = NULL;
    size_t size;
    FILE *out = open_memstream(&all, &size);
    int rc = svy_job_start(&run, a, &how, why);

    for (size_t i = 0; rc == 0 && i < n; i++) {
        FILE *in = open_text(text[i]);

        run.ask.set = ask_one(a, i, n).set;
        rc = svy_job_read(&run, in, file[i], why);
        fclose(in);
    }
    if (rc == 0 && svy_job_ready(&run, &how, why) == 0 &&
        svy_itemlines_init(&rows, &run.source, &stats, why) == 0 &&
        svy_reference_read(&c.how, &ask, &how, true, &c.mem, why) == 0 &&
        svy_contrast(&c, rows.line, rows.n, why) == 0 &&
        svy_job_finish(&run, &how, &e, why) == 0) {
        svy_difftest(&c.how.verdict, &run.source.report, &e);
        svy_estcsv_print(&e, out);
    }
    svy_estimate_free(&e);
    svy_contrast_free(&c);
    svy_job_close(&run);
    fclose(out);
    return all;
}

static void
check_sentence(const struct svy_err *why, const char *name, uint64_t seed)
{
    cr_assert_neq(why->code, SVY_OK, "seed %lu: no sentence of %s",
                  (unsigned long)seed, name);
    cr_assert(strncmp(why->text, "two.csv:", 8) == 0 &&
                  strstr(why->text, name) != NULL,
              "seed %lu, %s: %s", (unsigned long)seed, name, why->text);
}

Test(files, count_as_the_one_that_holds_the_rows_of_both_or_a_sentence_says_why)
{
    size_t failed = 0;

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct pair x;
        struct svy_err why = {0};
        struct svy_ask a;
        char name[64];
        size_t notes;
        char *part[2], *whole, *got, *want;

        make(&x, seed);
        a = ask_of(&x, seed, 2);
        part[0] = text_of(&x, 0, 0, false);
        part[1] = text_of(&x, 1, 1, false);
        got = tally(&a, part, 2, &why, &notes);
        if (must_fail(&x, &a, name)) {
            check_sentence(&why, name, seed);
            failed++;
        } else {
            cr_assert_eq(why.code, SVY_OK, "seed %lu: %s", (unsigned long)seed,
                         why.text);
            whole = text_of(&x, 0, 1, true);
            a = ask_of(&x, seed, 1);
            cr_assert_eq(notes, x.changed >= Q1 && x.changed <= Q3,
                         "seed %lu: %zu notes, column %ld", (unsigned long)seed,
                         notes, x.changed);
            want = tally(&a, &whole, 1, &why, &notes);
            if (x.changed >= Q1 && x.changed <= Q3) { // #how tells it apart
                strip(got, ",#how,");
                strip(want, ",#how,");
            }
            cr_assert_str_eq(got, want, "seed %lu\n%s\n%s", (unsigned long)seed,
                             part[1], whole);
            free(whole);
            free(want);
        }
        free(got);
        free(part[0]);
        free(part[1]);
    }
    cr_assert(failed > SEEDS / 4 && failed < 3 * SEEDS / 4, "%zu", failed);
}

Test(files, compare_as_the_one_that_holds_the_rows_of_both)
{
    for (uint64_t seed = 0; seed < SEEDS / 4; seed++) {
        struct pair x;
        struct svy_err why = {0}, other = {0};
        struct svy_ask a;
        char name[64];
        char *part[2], *whole, *got, *want;

        make(&x, seed);
        a = ask_of(&x, seed, 2);
        a.rep_weights = NULL;
        part[0] = text_of(&x, 0, 0, false);
        part[1] = text_of(&x, 1, 1, false);
        whole = text_of(&x, 0, 1, true);
        got = compare(&a, part, 2, &why);
        if (must_fail(&x, &a, name)) {
            check_sentence(&why, name, seed);
        } else {
            a.several = false;
            want = compare(&a, &whole, 1, &other);
            cr_assert_eq(why.code, other.code, "seed %lu: %s %s",
                         (unsigned long)seed, why.text, other.text);
            cr_assert_str_eq(got, want, "seed %lu", (unsigned long)seed);
            free(want);
        }
        free(got);
        free(whole);
        free(part[0]);
        free(part[1]);
    }
}
