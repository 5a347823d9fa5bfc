#include "common/made.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/deident.h"
#include "data/estcsv.h"
#include "data/tallycsv.h"
#include "ground/num.h"
#include "meaning/covfile.h"
#include "meaning/estrows.h"
#include "meaning/indexlines.h"
#include "meaning/itemlines.h"
#include "rows/filekind.h"
#include "survey/load.h"

static int
code(struct svy_rng *d, double missing)
{
    return svy_rng_uniform(d) < missing ? 0 : 1 + (int)svy_rng_below(d, 5);
}

/* One respondent of a unit; r says where already. */
static void
answer(struct made *x, struct made_row *r, struct svy_rng *d)
{
    static const char *const digit[] = {"", "1", "2", "3", "4", "5"};
    static const char *const sexes[] = {"f", "m", ""};
    const uint64_t sex = svy_rng_below(d, 40);
    char y[16] = "", z[16] = "";

    r->w = 0.5 + 3 * svy_rng_uniform(d);
    r->half = svy_rng_below(d, 2) ? 'a' : 'b';
    r->age = 18 + (int)svy_rng_below(d, 60);
    for (size_t k = 0; k < 3; k++)
        r->q[k] = code(d, 0.15);
    r->y = svy_rng_below(d, 8) ? (int)svy_rng_below(d, 30) : -1;
    r->x = svy_rng_below(d, 8) ? 1 + (int)svy_rng_below(d, 12) : -1;
    if (r->y >= 0)
        snprintf(y, sizeof y, "%d", r->y);
    if (r->x >= 0)
        snprintf(z, sizeof z, "%d", r->x);
    r->answers = svy_mem_print(&x->mem, "%s,%c,%d,%s,%s,%s,%s,%s",
                               sexes[sex < 19 ? 0 : 1 + sex / 38], r->half,
                               r->age, digit[r->q[0]], digit[r->q[1]],
                               r->q[2] ? digit[r->q[2]] : "NA:refused", y, z);
}

/* The respondents of a second-stage unit; returns how many. */
static size_t
people(struct made *x, struct made_row unit, struct svy_rng *d)
{
    const size_t n = 2 + svy_rng_below(d, 3);

    unit.fpc[2] = n + svy_rng_below(d, 9);
    unit.place = svy_mem_print(&x->mem, "s%zu,%zu,%zu,%zu,%zu,%zu",
                               unit.stratum, unit.psu, unit.ssu, unit.fpc[0],
                               unit.fpc[1], unit.fpc[2]);
    for (size_t i = 0; i < n; i++) {
        x->row[x->n] = unit;
        answer(x, &x->row[x->n++], d);
    }
    return n;
}

/* Without clusters the fpc of respondents is one of their stratum. */
static void
say_strata(struct made *x)
{
    for (size_t i = 0; i < x->n; i++) {
        struct made_row *r = &x->row[i];

        r->fpc[0] = 200 + 7 * r->stratum;
        r->place = svy_mem_print(&x->mem, "s%zu,%zu,%zu,%zu,1,1", r->stratum,
                                 r->psu, r->ssu, r->fpc[0]);
    }
}

void
made(struct made *x, uint64_t seed, enum made_design design)
{
    struct svy_rng d;
    size_t strata;

    *x = (struct made){.design = design};
    x->row = svy_mem_take(&x->mem, 4 * 4 * 3 * 4, sizeof *x->row);
    svy_rng_init(&d, seed, 0, svy_rng_mark(svy_rng_mark(0, "made"), ""));
    strata = 2 + svy_rng_below(&d, 3);
    for (size_t h = 0; h < strata; h++) {
        const size_t psus = 2 + svy_rng_below(&d, 3);
        const size_t all = psus + svy_rng_below(&d, 6);

        for (size_t i = 0; i < psus; i++) {
            const size_t ssus = 2 + svy_rng_below(&d, 2);
            struct made_row unit = {.stratum = h, .psu = i};

            unit.fpc[0] = all;
            unit.fpc[1] = ssus + svy_rng_below(&d, 4);
            for (unit.ssu = 0; unit.ssu < ssus; unit.ssu++)
                people(x, unit, &d);
        }
    }
    if (design == MADE_PEOPLE || design == MADE_PEOPLE_FPC)
        say_strata(x);
}

void
made_free(struct made *x)
{
    svy_mem_free(&x->mem);
}

size_t *
made_order(struct made *x, uint64_t seed)
{
    size_t *order = svy_mem_take(&x->mem, x->n, sizeof *order);
    struct svy_rng d;

    svy_rng_init(&d, seed, 0, svy_rng_mark(svy_rng_mark(0, "order"), ""));
    for (size_t i = 0; i < x->n; i++) {
        const size_t k = svy_rng_below(&d, i + 1);

        order[i] = order[k];
        order[k] = i;
    }
    return order;
}

char *
made_text(const struct made *x, const size_t *order, size_t from, size_t to,
          double by)
{
    char *text = NULL, w[SVY_NUM_WIDTH];
    size_t size;
    FILE *out = open_memstream(&text, &size);

    fputs("stratum_,psu_,ssu_,N1,N2,N3,w,sex,half,age,q1,q2,q3,y,x\n", out);
    for (size_t i = from; i < to; i++) {
        const struct made_row *r = &x->row[order ? order[i] : i];

        fprintf(out, "%s,%s,%s\n", r->place, svy_num_print(by * r->w, w),
                r->answers);
    }
    fclose(out);
    return text;
}

struct svy_ask
made_ask(const struct made *x)
{
    static const char *const psu[] = {"psu_", "psu_", "psu_,ssu_",
                                      NULL,   NULL,   "psu_,ssu_"},
                             *const fpc[] = {NULL, "N1", "N1,N2",
                                             NULL, "N1", "N1,N2,N3"};

    return (struct svy_ask){.weight = "w",
                            .strata = "stratum_",
                            .psu = psu[x->design],
                            .fpc = fpc[x->design]};
}

/* A job laid over a run: its pairs, its survey. */
static int
prepare(struct svy_job *run, struct svy_ask *ask, const struct made_job *j,
        struct svy_err *why)
{
    FILE *in;
    int rc;

    *ask = j->ask;
    ask->joint = j->covariance;
    if (j->ratio != NULL) {
        const char *slash = strchr(j->ratio, '/');

        ask->pairs.at[ask->pairs.n++] =
            svy_mem_print(&run->source.mem, "%.*s*%s", (int)(slash - j->ratio),
                          j->ratio, slash + 1);
    }
    if (j->survey == NULL)
        return 0;
    in = fmemopen((void *)(uintptr_t)j->survey, strlen(j->survey), "r");
    rc = svy_survey_parse(&run->source.survey, in, "made.yaml", why);
    fclose(in);
    return rc;
}

/* Each of as many files has its own wave. */
static void
take_wave(struct svy_ask *ask, const struct made_job *j, size_t i, size_t n)
{
    if (n > 1 && j->ask.set.n == n)
        ask->set = (struct svy_texts){1, {j->ask.set.at[i]}};
}

/* What was left out of a job. */
static struct svy_job_ask
ask_run(const struct made_job *j)
{
    struct svy_job_ask how = j->how;

    how.covariance = j->covariance ? "-" : NULL;
    how.level = how.level > 0 ? how.level : 0.95;
    how.variance.seeded = how.variance.seed > 0;
    return how;
}

int
made_open(struct svy_job *run, const struct made_job *j, char *const *text,
          size_t n, struct svy_err *why)
{
    const struct svy_job_ask how = ask_run(j);
    struct svy_ask ask;
    int rc;

    *run = (struct svy_job){.source.name = "made"};
    rc = prepare(run, &ask, j, why) || svy_job_start(run, &ask, &how, why);
    run->ask.several = n > 1;
    for (size_t i = 0; rc == 0 && i < n; i++) {
        FILE *in = fmemopen(text[i], strlen(text[i]), "r");

        take_wave(&run->ask, j, i, n);
        rc = svy_job_read(run, in, "made", why);
        fclose(in);
    }
    return rc || svy_job_ready(run, &how, why);
}

static int
add(struct svy_contrast *c, const struct made_job *j,
    const struct svy_line *line, size_t n, struct svy_err *why)
{
    const struct svy_job_ask how = ask_run(j);

    if (j->compare == NULL)
        return svy_source_measure(c->source, line, n, why);
    return svy_reference_read(&c->how, j->compare, &how, j->ask.by.n > 0,
                              &c->mem, why) ||
           svy_contrast(c, line, n, why);
}

static int
measure(struct svy_contrast *c, const struct made_job *j, struct svy_err *why)
{
    const struct svy_itemlines_ask stats = {
        .stats = j->stats, .ratios = {j->ratio != NULL, {j->ratio}}};
    struct svy_itemlines rows = {0};
    struct svy_indexlines index = {0};

    if (j->ask.tree)
        return svy_indexlines_init(&index, c->source, why) ||
               add(c, j, index.line, index.n, why);
    return svy_itemlines_init(&rows, c->source, &stats, why) ||
           add(c, j, rows.line, rows.n, why);
}

char *
made_print(const struct made_job *j, char *const *text, size_t n)
{
    const struct svy_job_ask how = ask_run(j);
    struct svy_job run;
    struct svy_contrast c = {.source = &run.source};
    struct svy_estimates e = {0};
    struct svy_err why = {0};
    char *all = NULL;
    size_t size;
    FILE *out = open_memstream(&all, &size);

    if (made_open(&run, j, text, n, &why) || measure(&c, j, &why) ||
        svy_job_finish(&run, &how, &e, &why)) {
        fputs(why.text, out);
    } else {
        if (j->compare != NULL)
            svy_difftest(&c.how.verdict, &run.source.report, &e);
        svy_estcsv_print(&e, out);
    }
    if (j->covariance && why.code == SVY_OK &&
        svy_covfile_print(&run.source.report, out, &why))
        fputs(why.text, out);
    svy_estimate_free(&e);
    svy_contrast_free(&c);
    svy_job_close(&run);
    fclose(out);
    return all;
}

char *
made_estimate(const struct made_job *j, const char *text)
{
    char *one = (char *)(uintptr_t)text;

    return made_print(j, &one, 1);
}

char *
made_tally(const struct made_job *j, char *const *text, size_t n)
{
    struct svy_job run = {.source.name = "made"};
    struct svy_err why = {0};
    struct svy_ask ask;
    char *all = NULL;
    size_t size;
    FILE *out = open_memstream(&all, &size);
    int rc = prepare(&run, &ask, j, &why);

    run.intake = (struct svy_input){.ask = &ask,
                                    .survey = &run.source.survey,
                                    .wanted = SVY_ANSWERS | SVY_TALLY,
                                    .counts = true};
    ask.several = n > 1;
    for (size_t i = 0; rc == 0 && i < n; i++) {
        FILE *in = fmemopen(text[i], strlen(text[i]), "r");

        take_wave(&ask, j, i, n);
        rc = svy_input_read(&run.source.t, &run.intake, in, "made", &why);
        fclose(in);
    }
    rc = rc || svy_input_close(&run.source.t, &run.intake, &why);
    if (rc == 0) {
        rc = j->people > 0 && svy_deident(&run.source.t, j->people, &why);
    }
    if (rc == 0) {
        svy_tallycsv_print(&run.source.t, out);
    } else {
        fputs(why.text, out);
    }
    svy_job_close(&run);
    fclose(out);
    return all;
}

void
made_parse(struct svy_estimates *e, char *text)
{
    struct svy_err why = {0};
    FILE *in = fmemopen(text, strlen(text), "r");

    *e = (struct svy_estimates){0};
    cr_assert_eq(svy_estcsv_read(e, in, "made", &why), 0, "%s\n%s", why.text,
                 text);
    fclose(in);
    free(text);
}

double
made_own(const struct svy_estimates *e, size_t row, const char *column)
{
    double x = NAN;

    svy_num_read(e->row[row].own[svy_estimate_own(e, column)], &x);
    return x;
}
