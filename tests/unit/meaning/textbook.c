/*
 * textbook - the numbers that others found: manuals, books, R's survey.
 *
 * tests/data/textbook.tsv holds a case a row: a command, run in the project's
 * root; a row of what it prints, named as in a covariance file (by-columns,
 * item, stat and answer, each but the last followed by a semicolon; of a
 * difference one more and what was subtracted); a column, or one of its own;
 * the value; how near it must be (rel: 1e-12 relative, rel9: 1e-9, or
 * `printed D`: rounded to D decimals); where the value is from. The column cov
 * is looked up in build/textbook.cov by two names joined by '|'.
 */
#include "data/estcsv.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/num.h"
#include "rows/csv.h"

enum { CASE, COMMAND, ROW, COLUMN, VALUE, NEAR, SOURCE, COLUMNS };

/* What the command of the last case printed. */
struct printed {
    char command[1024];
    struct svy_estimates e;
};

static void
run(struct printed *p, const char *command)
{
    char shell[4096];
    struct svy_err why = {0};
    FILE *pipe;

    if (strcmp(p->command, command) == 0)
        return;
    svy_estimate_free(&p->e);
    snprintf(p->command, sizeof p->command, "%s", command);
    snprintf(shell, sizeof shell, "PATH=\"%s:$PATH\"; %s", getenv("SVY_BIN"),
             command);
    pipe = popen(shell, "r");
    cr_assert_not_null(pipe);
    cr_assert_eq(svy_estcsv_read(&p->e, pipe, command, &why), 0, "%s",
                 why.text);
    pclose(pipe);
}

static bool
is_row(const struct svy_estimates *e, const struct svy_estimate *r,
       const char *name)
{
    const long reference = svy_estimate_own(e, "reference");
    char have[1024] = "";
    size_t len = 0;

    for (size_t j = 0; j < e->nby; j++)
        len += (size_t)snprintf(have + len, sizeof have - len, "%s;", r->by[j]);
    snprintf(have + len, sizeof have - len, "%s;%s;%s", r->item, r->stat,
             r->answer);
    if (strcmp(have, name) == 0)
        return true;
    len = strlen(have);
    return reference >= 0 && strncmp(have, name, len) == 0 &&
           name[len] == ';' && strcmp(name + len + 1, r->own[reference]) == 0;
}

/* A column of ours, or of the command's own. */
static double
column(const struct svy_estimates *e, const struct svy_estimate *r,
       const char *name)
{
    const long own = svy_estimate_own(e, name);
    double x = NAN;

    const struct {
        const char *name;
        double value;
    } all[] = {{"estimate", r->value}, {"se", r->se},     {"low", r->low},
               {"high", r->high},      {"df", r->df},     {"n", r->n},
               {"neff", r->neff},      {"deff", r->deff}, {"psus", r->psus}};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (strcmp(all[i].name, name) == 0)
            return all[i].value;
    if (own >= 0)
        svy_num_read(r->own[own], &x);
    return x;
}

static double
covariance(const char *names)
{
    FILE *in = fopen("build/textbook.cov", "r");
    struct svy_err why = {0};
    struct svy_csv r;
    double cov = 0; // zeros are left out

    cr_assert_not_null(in);
    svy_csv_open(&r, in, "build/textbook.cov");
    while (svy_csv_read(&r, &why) == 0 && r.n == 3) {
        char ab[2048], ba[2048];

        snprintf(ab, sizeof ab, "%s|%s", r.field[0], r.field[1]);
        snprintf(ba, sizeof ba, "%s|%s", r.field[1], r.field[0]);
        if (strcmp(ab, names) == 0 || strcmp(ba, names) == 0)
            svy_num_read(r.field[2], &cov);
    }
    svy_csv_close(&r);
    fclose(in);
    return cov;
}

static double
find(const struct printed *p, char *const *c)
{
    if (strcmp(c[COLUMN], "cov") == 0)
        return covariance(c[ROW]);
    for (size_t i = 0; i < p->e.n; i++)
        if (is_row(&p->e, &p->e.row[i], c[ROW]))
            return column(&p->e, &p->e.row[i], c[COLUMN]);
    cr_assert_fail("%s: %s prints no row '%s'", c[CASE], c[COMMAND], c[ROW]);
    return NAN;
}

static bool
near(double got, double want, const char *how)
{
    if (strncmp(how, "printed ", 8) == 0)
        return fabs(got - want) <= 0.5 * pow(10, -atof(how + 8));
    return fabs(got - want) <=
           (strcmp(how, "rel9") == 0 ? 1e-9 : 1e-12) * fabs(want);
}

Test(textbook, has_the_values_that_others_found, .timeout = 120)
{
    FILE *in = fopen("tests/data/textbook.tsv", "r");
    struct printed p = {0};
    char line[4096];
    size_t n = 0, wrong = 0;

    cr_assert_not_null(in);
    while (fgets(line, sizeof line, in) != NULL) {
        char *c[COLUMNS] = {0}, *at = line;
        double want, got;

        line[strcspn(line, "\n")] = '\0';
        for (size_t i = 0; i < COLUMNS && at != NULL; i++) {
            c[i] = at;
            at = strchr(at, '\t');
            if (at != NULL)
                *at++ = '\0';
        }
        if (n++ == 0)
            continue;
        cr_assert(c[SOURCE] != NULL && svy_num_read(c[VALUE], &want),
                  "line %zu", n);
        run(&p, c[COMMAND]);
        got = find(&p, c);
        if (near(got, want, c[NEAR]))
            continue;
        wrong++;
        fprintf(stderr, "%s: %s\n  %s %s: %.17g, not %s (%s)\n", c[CASE],
                c[COMMAND], c[ROW], c[COLUMN], got, c[VALUE], c[SOURCE]);
    }
    fclose(in);
    svy_estimate_free(&p.e);
    cr_assert(n > 500, "only %zu cases were read", n);
    cr_assert_eq(wrong, 0, "%zu of %zu values differ", wrong, n - 1);
}
