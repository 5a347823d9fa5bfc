#include "rehearse/sim.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { COMMUNES = 40, PERSONS = 25, SEEDS = 60 };

static const char *strata[] = {"district"}, *clusters[] = {"commune"};
static const char *yes[] = {"1"}, *no[] = {"2"};

/* Two questions on a scale of five and a column, in a design of clusters. */
struct fixture {
    struct svy_code code[5];
    struct svy_scale scale;
    struct svy_item item[3];
    struct svy_survey s;
    struct svy_frame f;
    struct svy_sim how;
    struct svy_err why;
};

static void
setup(struct fixture *x, const char *frame)
{
    static const char *const digit[] = {"1", "2", "3", "4", "5"};
    const struct svy_strlist s = {.n = 1, .name = strata},
                             c = {.n = 1, .name = clusters};
    char path[] = "build/law.XXXXXX";
    FILE *out = fdopen(mkstemp(path), "w");

    cr_assert(out != NULL);
    memset(x, 0, sizeof *x);
    for (size_t i = 0; i < 5; i++)
        x->code[i] = (struct svy_code){.code = digit[i], .points = NAN};
    x->scale = (struct svy_scale){.name = "s", .n = 5, .code = x->code};
    for (size_t i = 0; i < 3; i++)
        x->item[i] = (struct svy_item){.name = i == 0   ? "q1"
                                               : i == 1 ? "q2"
                                                        : "band",
                                       .scale = &x->scale,
                                       .column = i == 2,
                                       .min = NAN,
                                       .max = NAN};
    x->s = (struct svy_survey){.file = "law", .nitem = 3, .item = x->item};
    x->s.design =
        (struct svy_design_keys){.strata = s,
                                 .psu = c,
                                 .status = "result",
                                 .respondent = {.n = 1, .name = yes},
                                 .nonrespondent = {.n = 1, .name = no}};
    x->how = (struct svy_sim){.seed = 1, .top = 0.8, .mean = NAN, .deff = 1};
    fputs(frame, out);
    fclose(out);
    cr_assert_eq(svy_frame_read(&x->f, path, &s, &c, &x->why), 0, "%s",
                 x->why.text);
    unlink(path);
}

/* A frame of one stratum with all communes drawn, and more rows. */
static char *
frame_text(size_t communes, size_t persons, const char *more)
{
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    fprintf(out, "district,commune,N,n\n%s", more);
    fprintf(out, "a,,%zu,%zu\n", communes, communes);
    for (size_t i = 0; i < communes; i++)
        fprintf(out, "a,c%zu,1000,%zu\n", i, persons);
    fclose(out);
    return text;
}

/* The answers as a text. */
static char *
simulate(struct fixture *x)
{
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    cr_assert_eq(svy_sim_print(&x->how, &x->s, &x->f, out, &x->why), 0, "%s",
                 x->why.text);
    fclose(out);
    return text;
}

/* Shares, their variances between communes, and agreement of q1 and q2. */
struct seen {
    double n, q1, q2, both, code, missing, silent, deff;
};

/* Fields of a row: id district commune weight result band q1 q2. */
static struct seen
look(char *text, size_t persons)
{
    struct seen s = {0};
    double in = 0, between = 0, rows = 0, communes = 0, p;
    double mean[4096];

    for (char *line = strchr(text, '\n') + 1; *line != '\0';
         line = strchr(line, '\n') + 1) {
        char *end = strchr(line, '\n');
        char q1 = end[-3], q2 = end[-1];
        bool silent =
            strstr(line, ",2,,,\n") != NULL && strstr(line, ",2,,,\n") < end;

        rows++;
        s.silent += silent;
        s.missing += !silent && end[-1] == ',';
        if (q1 < '1' || q1 > '5' || q2 < '1' || q2 > '5' || end[-2] != ',')
            continue;
        s.n++;
        s.q1 += q1 >= '4';
        s.q2 += q2 >= '4';
        s.both += q1 >= '4' && q2 >= '4';
        s.code += q1 - '0';
        in += q1 >= '4';
        if (fmod(s.n, (double)persons) == 0) {
            mean[(size_t)communes++] = in / (double)persons;
            in = 0;
        }
    }
    p = s.q1 / s.n;
    for (size_t i = 0; i < (size_t)communes; i++)
        between += pow(mean[i] - p, 2) / (communes - 1);
    s.deff = between / communes / (p * (1 - p) / s.n);
    s.q1 = p;
    s.q2 /= s.n;
    s.both /= s.n;
    s.code /= s.n;
    s.missing /= rows;
    s.silent /= rows;
    return s;
}

static struct seen
mean_over_seeds(struct fixture *x)
{
    struct seen all = {0};

    for (x->how.seed = 1; x->how.seed <= SEEDS; x->how.seed++) {
        char *text = simulate(x);
        struct seen s = look(text, PERSONS);

        free(text);
        all.q1 += s.q1 / SEEDS;
        all.q2 += s.q2 / SEEDS;
        all.both += s.both / SEEDS;
        all.code += s.code / SEEDS;
        all.missing += s.missing / SEEDS;
        all.silent += s.silent / SEEDS;
        all.deff += s.deff / SEEDS;
    }
    return all;
}

static void
teardown(struct fixture *x, char *frame)
{
    svy_frame_free(&x->f);
    free(frame);
}

/* 60,000 answers: bounds are five standard errors or more. */
Test(sim, meets_the_share_and_the_design_effect_asked_for)
{
    char *frame = frame_text(COMMUNES, PERSONS, "");
    struct fixture x;
    struct seen s;

    setup(&x, frame);
    for (int d = 1; d <= 3; d++) {
        x.how.deff = d;
        s = mean_over_seeds(&x);
        cr_assert_float_eq(s.q1, 0.8, 0.0085 * sqrt(d), "share %g", s.q1);
        cr_assert_float_eq(s.q2, 0.8, 0.0085 * sqrt(d), "share %g", s.q2);
        cr_assert_float_eq(s.deff, d, 0.15 * d, "deff %g, not %d", s.deff, d);
    }
    teardown(&x, frame);
}

Test(sim, meets_the_mean_asked_for)
{
    char *frame = frame_text(COMMUNES, PERSONS, "");
    struct fixture x;

    setup(&x, frame);
    x.how.mean = 3.4;
    cr_assert_float_eq(mean_over_seeds(&x).code, 3.4, 0.02);
    teardown(&x, frame);
}

/* Sheppard: at 1/2, P(both) = 1/4 + asin(R) / 2 pi. */
Test(sim, two_latent_variables_of_a_person_correlate_as_asked)
{
    char *frame = frame_text(COMMUNES, PERSONS, "");
    struct fixture x;

    setup(&x, frame);
    x.how.top = 0.5;
    for (int i = 0; i <= 9; i += 3) {
        double want = 0.25 + asin(i / 10.0) / (2 * acos(-1));

        x.how.correlation = i / 10.0;
        cr_assert_float_eq(mean_over_seeds(&x).both, want, 0.0105, "R %d / 10",
                           i);
    }
    teardown(&x, frame);
}

Test(sim, leaves_out_as_many_answers_and_persons_as_asked)
{
    char *frame = frame_text(COMMUNES, PERSONS, "");
    struct fixture x;
    struct seen s;

    setup(&x, frame);
    x.how.missing = 0.1;
    x.how.nonresponse = 0.3;
    s = mean_over_seeds(&x);
    cr_assert_float_eq(s.silent, 0.3, 0.0095);
    cr_assert_float_eq(s.missing, 0.7 * 0.1, 0.0055);
    teardown(&x, frame);
}

Test(sim, gives_the_same_bytes_for_a_seed_and_others_for_another)
{
    char *frame = frame_text(5, 5, ""), *a, *b, *c;
    struct fixture x;

    setup(&x, frame);
    a = simulate(&x);
    b = simulate(&x);
    x.how.seed = 2;
    c = simulate(&x);
    cr_assert_str_eq(a, b);
    cr_assert_str_neq(a, c);
    free(a);
    free(b);
    free(c);
    teardown(&x, frame);
}

/* Everything of stratum a stays, byte for byte, where b comes before it. */
Test(sim, changes_no_answer_when_a_stratum_is_added)
{
    char *few = frame_text(9, 7, "");
    char *more = frame_text(9, 7, "b,,1,1\nb,c0,50,20\n");

    for (uint64_t seed = 1; seed <= 100; seed++) {
        struct fixture x, y;
        char *a, *b, *tail;

        setup(&x, few);
        setup(&y, more);
        x.how.seed = y.how.seed = seed;
        x.how.deff = y.how.deff = 1.5;
        a = simulate(&x);
        b = simulate(&y);
        tail = b + strlen(b) - strlen(strchr(a, '\n'));
        cr_assert_str_eq(tail, strchr(a, '\n'), "seed %llu",
                         (unsigned long long)seed);
        free(a);
        free(b);
        svy_frame_free(&x.f);
        svy_frame_free(&y.f);
    }
    free(few);
    free(more);
}

/* Each of 6 communes in 3 drawn, each of 8 persons in 2: 600 seeds, five
 * standard errors. Weights add up to the population in expectation. */
Test(sim, draws_every_unit_with_its_chance)
{
    const char *frame =
        "district,commune,N,n\na,,6,3\n"
        "a,u,8,2\na,v,8,2\na,w,8,2\na,x,8,2\na,y,8,2\na,z,8,2\n";
    double communes[6] = {0}, persons[8] = {0};
    struct fixture x;

    setup(&x, frame);
    for (x.how.seed = 1; x.how.seed <= 600; x.how.seed++) {
        char *text = simulate(&x), *line = strchr(text, '\n') + 1;

        for (; *line != '\0'; line = strchr(line, '\n') + 1) {
            communes[line[2] - 'u'] += 1.0 / 2 / 600;
            persons[line[4] - '1'] += 1.0 / 3 / 600;
        }
        free(text);
    }
    for (size_t i = 0; i < 6; i++)
        cr_assert_float_eq(communes[i], 0.5, 5 * sqrt(0.25 / 600));
    for (size_t i = 0; i < 8; i++)
        cr_assert_float_eq(persons[i], 0.25, 5 * sqrt(0.1875 / 3 / 600));
    svy_frame_free(&x.f);
}
