/*
 * What a reader can find out from all that one run prints. He knows who is
 * where (which combinations of categories occur), and takes every row that is
 * not hidden for all that it rests on: how many people, what they weigh and
 * total, on both sides of a difference. By elimination he finds what sums and
 * differences of those give, and looks for hidden rows and for few people in
 * it; n, cv, effective n and the covariance of a hidden row must not be there.
 */
#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"
#include "data/estcsv.h"
#include "meaning/assoctest.h"
#include "meaning/diffrows.h"

enum { PEOPLE = 100, CELLS = 256, COLUMNS = 3, ITEMS = 2, WAVES = 2 };

static const char *const column[] = {"da", "ca", "sa"};
static const char *const item[] = {"q1", "q2"};

/* People of one wave. */
struct person {
    char level[COLUMNS]; /* of district, commune, sex; n: missing */
    int q[ITEMS];        /* 0: none */
};

enum mode {
    ESTIMATE,
    INDEX,
    REST,
    ALL,
    LEVEL,
    WAVE,
    NULL_VALUE,
    INDEPENDENCE,
    FIT,
    FILES,
    MODES
};

struct world {
    struct person of[WAVES][PEOPLE];
    size_t n[WAVES], waves;
    char *text[WAVES];
    size_t least;
    enum mode mode;
    struct svy_texts by;
    struct svy_estimates e;
    char *covariance;
};

static void
draw_people(struct world *w, size_t wave, uint64_t seed)
{
    struct svy_rng d;
    size_t size;
    FILE *out = open_memstream(&w->text[wave], &size);

    svy_rng_init(&d, seed, (uint32_t)wave,
                 svy_rng_mark(svy_rng_mark(0, "attack"), ""));
    w->n[wave] = 40 + svy_rng_below(&d, PEOPLE - 40);
    fputs("psu,w,da,ca,sa,q1,q2\n", out);
    for (size_t i = 0; i < w->n[wave]; i++) {
        struct person *p = &w->of[wave][i];
        // few in the last commune, of which each is in one district, mostly
        const size_t c = 6 - (size_t)sqrt((double)svy_rng_below(&d, 49));
        const bool apart = seed % 3 == 2 && svy_rng_below(&d, 9) == 0;

        p->level[0] = (char)('a' + (c + apart) % 3);
        p->level[1] = (char)('f' + c);
        p->level[2] = "xxyyyyn"[svy_rng_below(&d, 7)];
        for (size_t k = 0; k < ITEMS; k++)
            p->q[k] = (int)svy_rng_below(&d, 6);
        fprintf(out, "%zu,%zu,%c,%c,%s", i % 9, 1 + i % 4, p->level[0],
                p->level[1],
                p->level[2] == 'n'   ? ""
                : p->level[2] == 'x' ? "x"
                                     : "y");
        for (size_t k = 0; k < ITEMS; k++)
            fprintf(out, p->q[k] > 0 ? ",%d" : ",%.0d", p->q[k]);
        fputc('\n', out);
    }
    fclose(out);
}

static const char tree[] =
    "survey: made\n"
    "scales:\n"
    "  five: {codes: {1: {label: a}, 2: {label: b}, 3: {label: c},\n"
    "    4: {label: d}, 5: {label: e}}}\n"
    "items: {q1: {scale: five}, q2: {scale: five}}\n"
    "index:\n"
    "  score: mean0\n"
    "  nodes: {total: {of: {q1: 2, q2: 1}, incomplete: rescale}}\n";

static struct made_job
make_job(const struct world *w, const struct svy_reference_ask *a)
{
    struct made_job j = {.stats =
                             w->mode == ESTIMATE ? "mean,share,count" : "mean",
                         .how = {.suppress = w->least, .totals = true},
                         .covariance = w->mode < INDEPENDENCE};

    j.ask.items = (struct svy_texts){2, {"q1", "q2"}};
    j.ask.weight = "w";
    j.ask.psu = "psu";
    j.ask.by = w->by;
    j.how.cv = w->mode == ESTIMATE;
    j.survey = w->mode == INDEX ? tree : NULL;
    j.ask.tree = w->mode == INDEX;
    if (w->waves == 2 && w->mode != FILES)
        j.ask.set = (struct svy_texts){2, {"wave=1", "wave=2"}};
    if (w->mode >= REST && w->mode <= NULL_VALUE)
        j.compare = a;
    if (w->mode == INDEX)
        j.ask.items.n = 0;
    return j;
}

static void
test_shares(struct world *w, const struct made_job *j)
{
    static const double known[] = {1, 1, 1, 1, 1};
    const struct svy_assoctest_how how = {
        .kind = {[SVY_CHISQTEST_FIRST] = true, [SVY_CHISQTEST_SECOND] = true},
        .nknown = 5,
        .known = w->mode == FIT ? known : NULL,
        .suppress = w->least};
    struct svy_job run;
    struct svy_err why = {0};
    char *text;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    cr_assert_eq(made_open(&run, j, w->text, w->waves, &why), 0, "%s",
                 why.text);
    cr_assert_eq(svy_assoctest(&how, &run.source, &w->e, &why), 0, "%s",
                 why.text);
    svy_estcsv_print(&w->e, out);
    svy_estimate_free(&w->e);
    svy_job_close(&run);
    fclose(out);
    made_parse(&w->e, text);
}

static void
subtract_files(struct world *w, struct made_job *j)
{
    const struct svy_difftest v = {.level = 0.95, .power = 0.8};
    struct svy_diffrows c = {0};
    struct svy_err why = {0};
    char *text;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    j->how.suppress = 0;
    j->covariance = false;
    for (size_t i = 0; i < WAVES; i++) {
        made_parse(&c.from[1 - i], made_estimate(j, w->text[i]));
        c.name[1 - i] = i == 0 ? "wave=1" : "wave=2"; // the older is subtracted
    }
    c.n = 2;
    cr_assert_eq(svy_diffrows(&c, &v, w->least, &w->e, &why), 0, "%s",
                 why.text);
    svy_estcsv_print(&w->e, out);
    svy_estimate_free(&w->e);
    svy_diffrows_free(&c);
    fclose(out);
    made_parse(&w->e, text);
}

/* Which tables; of two files all in one. */
static struct svy_texts
choose_by(uint64_t seed, enum mode mode)
{
    static const struct svy_texts by[] = {{2, {"da", "ca"}},
                                          {3, {"da", "ca", "sa"}},
                                          {3, {"da", "sa", "da,sa"}},
                                          {2, {"ca,sa", "da"}},
                                          {3, {"ca,sa", "ca", "da,sa"}},
                                          {1, {"ca"}}},
                                  one[] = {{1, {"ca"}},
                                           {2, {"ca", "ca,sa"}},
                                           {3, {"da", "sa", "da,sa"}}};

    return mode == FILES ? one[seed % 3] : by[seed % 6];
}

static void
run(struct world *w, uint64_t seed)
{
    static const char *const reference[] = {
        [REST] = "rest", [ALL] = "all", [WAVE] = "wave"};
    struct svy_reference_ask a = {.adjust = "holm", .power = 0.8};
    struct made_job j;
    char *text;

    *w = (struct world){.mode = (enum mode)(seed % MODES),
                        .least = 2 + seed / 7 % 9};
    w->waves = w->mode == WAVE || w->mode == FILES || seed % 11 == 0 ? 2 : 1;
    w->by = choose_by(seed / MODES, w->mode);
    for (size_t i = 0; i < w->waves; i++)
        draw_people(w, i, seed);
    a.reference = w->mode == LEVEL        ? strchr(w->by.at[0], ',') ? "f,y"
                                            : *w->by.at[0] == 'd'    ? "a"
                                                                     : "f"
                  : w->mode == NULL_VALUE ? NULL
                  : w->mode <= WAVE       ? reference[w->mode]
                                          : NULL;
    a.null_value = 3;
    a.has_null = w->mode == NULL_VALUE;
    j = make_job(w, &a);
    if (w->mode == INDEPENDENCE || w->mode == FIT) {
        test_shares(w, &j);
    } else if (w->mode == FILES) {
        subtract_files(w, &j);
    } else {
        text = made_print(&j, w->text, w->waves);
        w->covariance = strstr(text, "row,col,cov\n");
        cr_assert(w->covariance != NULL, "seed %lu: %s", (unsigned long)seed,
                  text);
        w->covariance = strdup(w->covariance);
        strcpy(strstr(text, "row,col,cov\n"), "");
        made_parse(&w->e, text);
    }
}

static void
end(struct world *w)
{
    for (size_t i = 0; i < w->waves; i++)
        free(w->text[i]);
    free(w->covariance);
    svy_estimate_free(&w->e);
}

/* The reader's unknowns: for each combination of wave and categories how many
 * are there who answered an item. */
struct reader {
    const struct world *w;
    size_t item, n;
    char level[CELLS][1 + COLUMNS]; /* wave first */
    double people[CELLS];
    size_t known, begin[CELLS];
    double row[CELLS][CELLS];
};

static void
look_around(struct reader *r)
{
    for (size_t t = 0; t < r->w->waves; t++)
        for (size_t i = 0; i < r->w->n[t]; i++) {
            const struct person *p = &r->w->of[t][i];
            char level[1 + COLUMNS] = {(char)('1' + t)};
            size_t c = 0;

            if (p->q[r->item] == 0)
                continue;
            memcpy(level + 1, p->level, COLUMNS);
            while (c < r->n && memcmp(r->level[c], level, sizeof level) != 0)
                c++;
            if (c == r->n)
                memcpy(r->level[r->n++], level, sizeof level);
            r->people[c]++;
        }
}

static char
code(const char *level)
{
    return strcmp(level, "NA") == 0 ? 'n' : *level;
}

/* What a domain is: the wave (0: of every) and categories (0: of every; *: of
 * every that is known). */
struct domain {
    char level[1 + COLUMNS];
};

static bool
is_in(const char *cell, const struct domain *d)
{
    for (size_t j = 0; j < 1 + COLUMNS; j++)
        if (d->level[j] == '*' ? cell[j] == 'n'
                               : d->level[j] != 0 && d->level[j] != cell[j])
            return false;
    return true;
}

static void
sum_of(const struct reader *r, const struct domain *d, double *row)
{
    for (size_t c = 0; c < r->n; c++)
        row[c] = d->level[0] != '-' && is_in(r->level[c], d);
}

/* Categories joined by commas, in the columns that a row is split by. */
static void
put_levels(struct domain *d, const char *text)
{
    for (size_t j = 1; j < 1 + COLUMNS; j++)
        if (d->level[j] != 0) {
            d->level[j] = *text;
            text += text[0] != '\0' && text[1] == ',' ? 2 : 1;
        }
}

/* The columns of a test, all of whose categories are known. */
static void
put_columns(struct domain *d, const char *names)
{
    for (size_t j = 0; j < COLUMNS; j++)
        if (strchr(names, *column[j]) != NULL)
            d->level[j + 1] = '*';
}

/* The one or two domains that a row tells of; `-` for no second. */
static void
find_sides(const struct world *w, size_t i, struct domain side[2])
{
    const struct svy_estimate *r = &w->e.row[i];
    const long own = svy_estimate_own(&w->e, "reference");
    const char *reference = own < 0 ? "" : r->own[own];

    side[0] = (struct domain){{0}};
    for (size_t j = 0; j < w->e.nby; j++)
        for (size_t k = 0; k < 1 + COLUMNS; k++)
            if (strcmp(w->e.by[j], k == 0 ? "wave" : column[k - 1]) == 0)
                side[0].level[k] = code(r->by[j]);
    side[1] = side[0];
    if (w->mode == INDEPENDENCE)
        put_columns(&side[0], reference);
    if (w->mode == FILES)
        side[0].level[0] = '2';
    if (w->mode == WAVE || w->mode == FILES) {
        side[1].level[0] = '1';
    } else if (w->mode == ALL || w->mode == LEVEL) {
        put_levels(&side[1], reference);
    } else if (w->mode == REST) {
        for (size_t k = 1; k < 1 + COLUMNS; k++)
            side[1].level[k] = side[1].level[k] ? '*' : 0;
    } else {
        side[1].level[0] = '-';
    }
}

static bool
is_hidden(const struct world *w, size_t i)
{
    return strcmp(w->e.row[i].flag, "suppressed") == 0;
}

/* Takes what is known out of a sum; the first cell that is left, or CELLS. */
static size_t
reduce(const struct reader *r, double *row)
{
    for (size_t i = 0; i < r->known; i++) {
        const double f = row[r->begin[i]];

        for (size_t c = 0; f != 0 && c < r->n; c++)
            row[c] -= f * r->row[i][c];
    }
    for (size_t c = 0; c < r->n; c++)
        if (fabs(row[c]) > 1e-7)
            return c;
    return CELLS;
}

static void
learn(struct reader *r, const struct domain *d)
{
    double *row = r->row[r->known];
    size_t at;

    sum_of(r, d, row);
    at = reduce(r, row);
    if (at == CELLS)
        return;
    for (size_t c = r->n; c-- > 0;)
        row[c] /= c == at ? 1 : row[at];
    row[at] = 1;
    r->begin[r->known++] = at;
}

static bool
is_known(const struct reader *r, const struct domain *d)
{
    double row[CELLS];

    sum_of(r, d, row);
    return reduce(r, row) == CELLS;
}

static double
count(const struct reader *r, const struct domain *d)
{
    double row[CELLS], n = 0;

    sum_of(r, d, row);
    for (size_t c = 0; c < r->n; c++)
        n += row[c] * r->people[c];
    return n;
}

static bool
is_about(const struct reader *r, size_t i)
{
    return strcmp(r->w->e.row[i].item, item[r->item]) == 0;
}

static void
read_rows(struct reader *r)
{
    for (size_t i = 0; i < r->w->e.n; i++) {
        struct domain side[2];

        if (!is_about(r, i) || is_hidden(r->w, i))
            continue;
        find_sides(r->w, i, side);
        for (size_t k = 0; k < 2; k++)
            learn(r, &side[k]);
    }
}

/* Hidden rows cannot be found out, but for those of nobody; others say n, and
 * none rests on few. */
static void
check_row(const struct reader *r, size_t i, uint64_t seed, size_t *hidden)
{
    const struct svy_estimate *row = &r->w->e.row[i];
    struct domain side[2];
    double n[2];

    find_sides(r->w, i, side);
    for (size_t k = 0; k < 2; k++)
        n[k] = count(r, &side[k]);
    if (r->w->mode == REST)
        n[1] -= n[0];
    if (is_hidden(r->w, i)) {
        (*hidden)++;
        cr_assert(n[0] + n[1] == 0 || !is_known(r, &side[0]) ||
                      !is_known(r, &side[1]),
                  "seed %lu: row %zu is given away", (unsigned long)seed, i);
        return;
    }
    if (isnan(row->value) && isnan(row->n))
        return;
    cr_assert_eq(row->n, n[0] + n[1], "seed %lu: row %zu: %g, not %g + %g",
                 (unsigned long)seed, i, row->n, n[0], n[1]);
    for (size_t k = 0; k < 2; k++)
        cr_assert(n[k] == 0 || n[k] >= (double)r->w->least,
                  "seed %lu: row %zu rests on %g", (unsigned long)seed, i,
                  n[k]);
}

/* What is left of each cell after all that is known, in one number, and its
 * people. */
struct wish {
    double left, people;
};

static void
seek(const struct wish *x, size_t n, struct wish sum, size_t most, double least,
     uint64_t seed)
{
    for (size_t i = 0; i < n; i++) {
        const struct wish s = {sum.left + x[i].left, sum.people + x[i].people};

        if (!(s.people < least))
            continue;
        cr_assert(fabs(s.left) > 1e-9, "seed %lu: %g people are given away",
                  (unsigned long)seed, s.people);
        if (most > 1)
            seek(x + i + 1, n - i - 1, s, most - 1, least, seed);
    }
}

static void
seek_few(const struct reader *r, uint64_t seed)
{
    struct wish x[CELLS];
    size_t n = 0;

    for (size_t c = 0; c < r->n; c++) {
        double row[CELLS] = {0};

        row[c] = 1;
        reduce(r, row);
        x[n] = (struct wish){0, r->people[c]};
        for (size_t k = 0; k < r->n; k++)
            x[n].left += row[k] * sin((double)(k + 1) * 12.9898);
        n += r->people[c] < (double)r->w->least;
    }
    seek(x, n, (struct wish){0}, 4, (double)r->w->least, seed);
}

/* Names and nothing else. */
static void
check_blank(const struct world *w, size_t i, uint64_t seed)
{
    const struct svy_estimate *r = &w->e.row[i];
    char name[160], *to = name + 1;

    cr_assert(isnan(r->value) && isnan(r->se) && isnan(r->low) &&
                  isnan(r->high) && isnan(r->df) && isnan(r->n) &&
                  isnan(r->neff) && isnan(r->deff) && isnan(r->psus),
              "seed %lu: row %zu", (unsigned long)seed, i);
    for (size_t k = 0; k < w->e.nown; k++)
        cr_assert(strcmp(w->e.own[k], "reference") == 0 || *r->own[k] == '\0' ||
                      strcmp(r->own[k], "NA") == 0,
                  "seed %lu: row %zu: %s is %s", (unsigned long)seed, i,
                  w->e.own[k], r->own[k]);
    if (w->covariance == NULL)
        return;
    name[0] = '\n';
    for (size_t k = 0; k < w->e.nby; k++)
        to += sprintf(to, "%s;", r->by[k]);
    sprintf(to, "%s;%s;%s;%s,", r->item, r->stat, r->answer,
            w->mode == ESTIMATE || w->mode == INDEX
                ? ""
                : r->own[svy_estimate_own(&w->e, "reference")]);
    cr_assert(strstr(w->covariance, name) == NULL, "seed %lu: %s",
              (unsigned long)seed, name);
    name[0] = ',';
    cr_assert(strstr(w->covariance, name) == NULL, "seed %lu: %s",
              (unsigned long)seed, name);
}

Test(attack, finds_nothing_in_all_that_a_run_prints)
{
    struct reader *r = malloc(sizeof *r);
    size_t hidden[MODES] = {0}, shown[MODES] = {0};

    for (uint64_t seed = 0; seed < 40 * MODES; seed++) {
        struct world w;

        run(&w, seed);
        for (size_t i = 0; i < w.e.n; i++)
            if (is_hidden(&w, i))
                check_blank(&w, i, seed);
            else
                shown[w.mode]++;
        for (size_t k = 0; k < ITEMS; k++) {
            memset(r, 0, sizeof *r);
            r->w = &w;
            r->item = k;
            look_around(r);
            read_rows(r);
            for (size_t i = 0; i < w.e.n; i++)
                if (is_about(r, i))
                    check_row(r, i, seed, &hidden[w.mode]);
            seek_few(r, seed);
        }
        end(&w);
    }
    for (size_t m = 0; m < MODES; m++)
        cr_assert(hidden[m] > 20 && shown[m] > 20, "mode %zu: %zu hidden, %zu",
                  m, hidden[m], shown[m]);
    free(r);
}
