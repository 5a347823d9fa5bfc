#include "sample/repfactor.h"

#include <math.h>
#include <stdlib.h>

#include "common/psus.h"
#include "data/answers.h"
#include "ground/num.h"

enum { API = 200 };

static void
near(double got, double want, double off, const char *what)
{
    cr_assert(fabs(got - want) <= off * fabs(want), "%s: %.15g, not %.15g",
              what, got, want);
}

static void
refuse(const struct psus *s, struct svy_repfactor_how how, const char *want)
{
    struct svy_repfactors f;
    struct svy_err why;

    cr_assert_neq(svy_repfactors_init(&f, &s->d, &how, "t", &why), 0, "%s",
                  want);
    cr_assert(strstr(why.text, want) != NULL, "'%s', not '%s'", why.text, want);
    svy_repfactors_free(&f);
}

/* Reference: R, l <- sqrt(m*(1-f)/(n-1)); 1-l+l*(n/m)*r, to 15 digits. */
Test(repfactor, of_rao_and_wu_is_the_closed_form)
{
    static const struct {
        double n, m, f, times, want;
    } k[] = {{4, 3, 0, 2, 8.0 / 3},
             {4, 3, 0, 0, 0},
             {4, 3, 0, 1, 4.0 / 3},
             {4, 3, .25, 2, 2.44337567297406},
             {4, 3, .25, 0, .133974596215561},
             {4, 3, .25, 1, 1.28867513459481},
             {5, 4, .1, 1, 1.23717082451263},
             {5, 4, .1, 2, 2.42302494707577},
             {5, 4, .1, 0, .0513167019494862}};

    for (size_t i = 0; i < sizeof k / sizeof *k; i++)
        cr_assert_float_eq(
            svy_repfactor_raowu(k[i].n, k[i].m, k[i].f, k[i].times), k[i].want,
            5e-15, "case %zu", i);
}

/* data(scd) of R's survey: three strata of two ambulance areas; R 4.5:
 * svyratio(~alive, ~arrests, as.svrepdesign(scddes, type = ...)). */
static void
scd(struct psus *s, const char *fpc)
{
    const struct psu p[] = {psu(1, 1, fpc, 25, 120), psu(1, 2, fpc, 24, 78),
                            psu(2, 1, fpc, 30, 185), psu(2, 2, fpc, 49, 228),
                            psu(3, 1, fpc, 80, 670), psu(3, 2, fpc, 70, 530)};

    psus_init(s, p, 6, 1);
}

Test(repfactor, gives_the_ratio_of_scd_the_errors_that_r_prints)
{
    static const struct {
        const char *fpc;
        struct svy_repfactor_how how;
        size_t n;
        double se;
    } k[] = {
        {"", {.kind = SVY_BRR}, 4, 0.00941840066991849},
        {"", {.kind = SVY_BRR, .mse = true}, 4, 0.00942663573267296},
        {"", {.kind = SVY_FAY, .rho = .3}, 4, 0.00952518747770524},
        {"", {.kind = SVY_JKN}, 6, 0.00984645720399716},
        {"5", {.kind = SVY_JKN}, 6, 0.00762703295404501},
    };

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        struct psus s;
        struct svy_repfactors f;

        scd(&s, k[i].fpc);
        psus_factors(&f, &s, k[i].how);
        cr_assert_eq(f.n, k[i].n);
        near(sqrt(psus_variance(&f, s.y, s.x)), k[i].se, 1e-13, "ratio");
        near(sqrt(psus_variance(&f, s.y, NULL) / 36), /* the mean, w = 1 */
             k[i].fpc[0] ? 2.77488738510232 : 3.58236421003411, 1e-13, "mean");
        svy_repfactors_free(&f);
        psus_free(&s);
    }
}

/* By hand: three of the four rows of order 4 have two + and two -, and a
 * stratum has the PSUs 2 - a and a. */
Test(repfactor, of_half_samples_is_two_or_nothing)
{
    struct psus s;
    struct svy_repfactors f;

    scd(&s, "");
    psus_factors(&f, &s, (struct svy_repfactor_how){.kind = SVY_BRR});
    for (size_t u = 0; u < 6; u += 2) {
        double sum = 0;

        for (size_t r = 0; r < 4; r++) {
            const double a = f.a[u * 4 + r];

            cr_assert(a == 0 || a == 2);
            cr_assert(f.a[(u + 1) * 4 + r] == 2 - a);
            sum += a;
        }
        cr_assert(sum == 4);
    }
    svy_repfactors_free(&f);
    psus_factors(&f, &s,
                 (struct svy_repfactor_how){.kind = SVY_FAY, .rho = .3});
    for (size_t i = 0; i < 24; i++)
        cr_assert_float_eq(fabs(f.a[i] - 1), .7, 1e-15);
    svy_repfactors_free(&f);
    psus_factors(&f, &s,
                 (struct svy_repfactor_how){.kind = SVY_BRR, .replicates = 9});
    cr_assert_eq(f.n, 12);
    cr_assert_float_eq(f.scale, 1.0 / 12, 1e-16);
    svy_repfactors_free(&f);
    psus_free(&s);
}

/* By hand: n = 3, halves of 2 and 1, so 1 + sqrt(1/2), 1 - sqrt(2). */
Test(repfactor, of_halves_of_three_keeps_their_sum)
{
    const struct psu p[] = {psu(1, 1, "", 1, 1), psu(1, 2, "", 1, 1),
                            psu(1, 3, "", 1, 1)};
    struct psus s;
    struct svy_repfactors f;

    psus_init(&s, p, 3, 1);
    psus_factors(&f, &s,
                 (struct svy_repfactor_how){.kind = SVY_BRR, .halves = true});
    for (size_t r = 0; r < 4; r++) {
        const double sign = f.a[r] > 1 ? 1 : -1;

        cr_assert_float_eq(f.a[r], 1 + sign * sqrt(.5), 1e-15);
        cr_assert_float_eq(f.a[4 + r], 1 - sign * sqrt(2), 1e-15);
        cr_assert(f.a[8 + r] == f.a[r]);
    }
    svy_repfactors_free(&f);
    psus_free(&s);
}

/* VPLX manual, crowding; R 4.5: as.svrepdesign(type = "JK1"), "JKn". */
static void
crowd(struct psus *s, bool strata, const double *y)
{
    struct psu p[6];

    for (int i = 0; i < 6; i++)
        p[i] = psu(strata ? i / 2 : 0, i + 1, "", y[i], 1);
    psus_init(s, p, 6, 1);
}

Test(repfactor, gives_the_jackknife_of_vplx)
{
    static const double rooms[] = {5, 6, 5, 4, 8, 8},
                        more[] = {5, 6, 0, 0, 0, 0},
                        persons[] = {7, 8, 2, 1, 4, 2};
    static const struct {
        const double *y;
        enum svy_repfactor kind;
        bool mean;
        double se;
    } k[] = {{rooms, SVY_JK1, true, 0.683130051063972},
             {persons, SVY_JK1, true, 1.18321595661992},
             {rooms, SVY_JKN, true, 0.235702260395516},
             {persons, SVY_JKN, true, 0.408248290463863},
             {rooms, SVY_JKN, false, 1.4142135623731},
             {persons, SVY_JKN, false, 2.44948974278318},
             {more, SVY_JK1, false, 7}};

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        struct psus s;
        struct svy_repfactors f;

        crowd(&s, k[i].kind == SVY_JKN, k[i].y);
        psus_factors(&f, &s, (struct svy_repfactor_how){.kind = k[i].kind});
        cr_assert_eq(f.n, 6);
        near(sqrt(psus_variance(&f, s.y, k[i].mean ? s.x : NULL)), k[i].se,
             1e-13, "crowd");
        svy_repfactors_free(&f);
        psus_free(&s);
    }
}

/* Rows of a textbook file as PSUs: columns of stratum (or NULL), PSU, fpc, y, x
 * (or NULL) and weight (or NULL: pw); y and x become weighted totals. */
static size_t
read_api(struct psu *p, const char *path, const char *const name[6])
{
    struct svy_csv rows;
    struct svy_answers a;
    struct svy_err why;
    size_t at[6] = {0}, n = 0;
    FILE *in = fopen(path, "r");

    cr_assert_not_null(in, "%s", path);
    svy_csv_open(&rows, in, path);
    cr_assert_eq(svy_csv_read(&rows, &why), 0);
    cr_assert_eq(svy_answers_open(&a, &rows, &why), 0);
    for (size_t i = 0; i < 6; i++)
        if (name[i] != NULL)
            at[i] = svy_answers_need(&a, name[i]);
    if (name[5] == NULL)
        at[5] = svy_answers_need(&a, "pw");
    for (; svy_answers_read(&a, &why) == 0 && rows.n > 0; n++) {
        char *const *cell = rows.field;
        double w, y, x = 1;

        cr_assert(n < API);
        memset(&p[n], 0, sizeof p[n]);
        if (name[0] != NULL)
            strcpy(p[n].id[0], cell[at[0]]);
        strcpy(p[n].id[1], cell[at[1]]);
        strcpy(p[n].fpc[0], cell[at[2]]);
        cr_assert(svy_num_read(cell[at[5]], &w));
        cr_assert(svy_num_read(cell[at[3]], &y));
        if (name[4] != NULL)
            cr_assert(svy_num_read(cell[at[4]], &x));
        p[n].y = w * y;
        p[n].x = w * x;
    }
    svy_answers_close(&a);
    svy_csv_close(&rows);
    fclose(in);
    return n;
}

/* apiclus1 and apistrat of R's survey and IceCreamStudy of SAS; R 4.5: svymean(
 * ~api00), svytotal(~enroll), svyratio(~api.stu, ~enroll), svymean(~spending)
 * of as.svrepdesign(type = ...). */
Test(repfactor, gives_clusters_the_errors_that_r_prints)
{
    static const struct {
        const char *path, *name[6];
        bool total, fpc;
        struct svy_repfactor_how how;
        size_t n;
        double se;
    } k[] = {
        // clang-format off
        {"apiclus1", {NULL, "dnum", "fpc", "api00"},
         false, true, {.kind = SVY_JK1}, 15, 26.3293605895276},
        {"apiclus1", {NULL, "dnum", "fpc", "api00"},
         false, false, {.kind = SVY_JK1}, 15, 26.5941613577106},
        {"apiclus1", {NULL, "dnum", "fpc", "api00"},
         false, true, {.kind = SVY_JK1, .mse = true}, 15, 26.3348576684592},
        {"apiclus1", {NULL, "dnum", "fpc", "enroll"},
         true, true, {.kind = SVY_JK1}, 15, 932235.027041215},
        {"apiclus1", {NULL, "dnum", "fpc", "api.stu", "enroll"},
         false, true, {.kind = SVY_JK1}, 15, 0.00951708517561472},
        {"apistrat", {"stype", "snum", "fpc", "api00"},
         false, true, {.kind = SVY_JKN}, 200, 9.40894080278462},
        {"apistrat", {"stype", "snum", "fpc", "api00"},
         false, false, {.kind = SVY_JKN}, 200, 9.53613229692518},
        {"ice-study", {"grade", "grp", "N", "spend", NULL, "w"},
         false, false, {.kind = SVY_JKN}, 16, 0.663236398515449},
        {"ice-study", {"grade", "grp", "N", "spend", NULL, "w"},
         false, true, {.kind = SVY_JKN}, 16, 0.659170865550922},
        {"ice-study", {"grade", "grp", "N", "spend", NULL, "w"},
         false, false, {.kind = SVY_JKN, .mse = true}, 16, 0.663255199870129},
        {"apistrat", {"stype", "snum", "fpc", "enroll"},
         true, true, {.kind = SVY_JKN}, 200, 114641.71610078},
        {"apistrat", {"stype", "snum", "fpc", "api.stu", "enroll"},
         false, true, {.kind = SVY_JKN}, 200, 0.00777250903998768},
        // clang-format on
    };

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        char path[64];
        struct psu p[API];
        struct psus s;
        struct svy_repfactors f;
        size_t n;

        snprintf(path, sizeof path, "tests/data/textbook/%s.csv", k[i].path);
        n = read_api(p, path, k[i].name);
        for (size_t j = 0; !k[i].fpc && j < n; j++)
            p[j].fpc[0][0] = '\0';
        psus_init(&s, p, n, 1);
        psus_factors(&f, &s, k[i].how);
        cr_assert_eq(f.n, k[i].n);
        near(sqrt(psus_variance(&f, s.y, k[i].total ? NULL : s.x)), k[i].se,
             1e-12, path);
        svy_repfactors_free(&f);
        psus_free(&s);
    }
}

/* By hand: ring of differences of 1 2 4 and of 5 9, halved: (1 + 4 + 9)/2 and
 * (16 + 16)/2, times 1 - f = 1/2. */
Test(repfactor, of_successive_differences_closes_a_ring_in_each_stratum)
{
    const struct psu p[] = {psu(1, 1, "6", 1, 1), psu(1, 2, "6", 2, 1),
                            psu(1, 3, "6", 4, 1), psu(2, 1, "4", 5, 1),
                            psu(2, 2, "4", 9, 1)};
    struct psus s;
    struct svy_repfactors f;

    psus_init(&s, p, 5, 1);
    for (size_t least = 8; least <= 80; least += 72) {
        psus_factors(
            &f, &s,
            (struct svy_repfactor_how){.kind = SVY_SDR,
                                       .replicates = least < 80 ? least : 0});
        cr_assert_eq(f.n, least);
        near(psus_variance(&f, s.y, NULL), 11.5, 1e-14, "sdr");
        svy_repfactors_free(&f);
    }
    psus_free(&s);
}

Test(repfactor, of_a_stratum_taken_whole_is_one_in_every_kind)
{
    const struct psu p[] = {psu(1, 1, "1", 1, 1), psu(2, 1, "9", 2, 1),
                            psu(2, 2, "9", 4, 1)};
    struct psus s;

    psus_init(&s, p, 3, 1);
    for (int kind = SVY_JK1; kind < SVY_OTHER; kind++) {
        struct svy_repfactors f;

        psus_factors(&f, &s, (struct svy_repfactor_how){.kind = kind});
        cr_assert(f.n > 0);
        for (size_t r = 0; r < f.n; r++)
            cr_assert(f.a[r] == 1, "kind %d", kind);
        svy_repfactors_free(&f);
    }
    psus_free(&s);
}

Test(repfactor, needs_no_replicate_when_nothing_varies)
{
    const struct psu p[] = {psu(1, 1, "1", 1, 1)};
    struct psus s;
    struct svy_repfactors f;

    psus_init(&s, p, 1, 1);
    psus_factors(&f, &s, (struct svy_repfactor_how){.kind = SVY_JKN});
    cr_assert_eq(f.n, 0);
    svy_repfactors_free(&f);
    psus_free(&s);
}

/* A bootstrap has 1/R about the statistic itself, 1/(R-1) about the mean. */
Test(repfactor, of_bootstraps_has_a_scale_by_their_number)
{
    struct psus s;
    struct svy_repfactors f;

    scd(&s, "");
    for (int kind = SVY_BOOTSTRAP; kind <= SVY_PRESTON; kind++) {
        psus_factors(&f, &s, (struct svy_repfactor_how){.kind = kind});
        cr_assert_eq(f.n, 1000);
        cr_assert_float_eq(f.scale, 1.0 / 999, 1e-18);
        svy_repfactors_free(&f);
        psus_factors(&f, &s,
                     (struct svy_repfactor_how){
                         .kind = kind, .mse = true, .replicates = 50});
        cr_assert_eq(f.n, 50);
        cr_assert(f.scale == .02);
        svy_repfactors_free(&f);
    }
    psus_free(&s);
}

/* Whether a replicate differs from the sample. */
static bool
moves(const struct svy_repfactors *f, size_t r)
{
    for (size_t u = 0; u < f->nunit; u++)
        if (fabs(f->a[u * f->n + r] - 1) > 0.01)
            return true;
    return false;
}

/* By chance a draw of three pairs is now and then the sample itself; all draws
 * of twelve seeds are not. */
Test(repfactor, draws_the_first_replicate_and_the_last)
{
    struct psus s;
    struct svy_repfactors f;

    scd(&s, "10");
    for (int kind = SVY_BOOTSTRAP; kind <= SVY_PRESTON; kind++) {
        size_t first = 0, last = 0;

        for (uint64_t seed = 1; seed <= 12; seed++) {
            psus_factors(&f, &s,
                         (struct svy_repfactor_how){
                             .kind = kind, .replicates = 20, .seed = seed});
            first += moves(&f, 0);
            last += moves(&f, 19);
            svy_repfactors_free(&f);
        }
        cr_assert(first > 5 && last > 5, "kind %d: %zu, %zu", kind, first,
                  last);
    }
    psus_free(&s);
}

Test(repfactor, says_what_to_do_where_a_kind_does_not_fit)
{
    const struct psu p[] = {psu(1, 1, "", 1, 1), psu(1, 2, "", 1, 1),
                            psu(1, 3, "", 1, 1), psu(2, 1, "", 1, 1),
                            psu(2, 2, "", 1, 1)};
    struct psus s;

    psus_init(&s, p, 5, 1);
    refuse(&s, (struct svy_repfactor_how){.kind = SVY_JK1},
           "jk1 is for samples without strata, and here are 2; use jkn");
    refuse(&s, (struct svy_repfactor_how){.kind = SVY_JK2},
           "t: stratum '01' has 3 PSUs");
    refuse(&s, (struct svy_repfactor_how){.kind = SVY_BRR}, "--rep-halves");
    refuse(&s, (struct svy_repfactor_how){.kind = SVY_FAY, .rho = .5},
           "--rep-halves");
    refuse(&s, (struct svy_repfactor_how){.kind = SVY_BOOTSTRAP, .draws = 2},
           "draws of 2 PSUs are too many for stratum '02', which has 2");
    psus_free(&s);
}

Test(repfactor, of_one_psu_is_refused_or_one_by_choice)
{
    const struct psu p[] = {psu(2, 1, "", 1, 1), psu(2, 2, "", 1, 1)};
    struct psus s;
    struct svy_repfactors f;

    psus_init(&s, p, 2, 1);
    s.d.stratum[1] = 1; // a design that --lonely let pass
    s.d.stage[0].count[0] = s.d.stage[0].count[1] = 1;
    refuse(&s, (struct svy_repfactor_how){.kind = SVY_JKN},
           "t: stratum '02' has one PSU");
    psus_factors(
        &f, &s,
        (struct svy_repfactor_how){.kind = SVY_POISSON, .certainty = true});
    for (size_t i = 0; i < 2 * f.n; i++)
        cr_assert(f.a[i] == 1);
    svy_repfactors_free(&f);
    psus_free(&s);
}

Test(repfactor, of_respondents_sampled_alone_needs_a_column_of_theirs)
{
    const struct psu p[] = {psu(1, 1, "", 1, 1), psu(1, 2, "", 1, 1)};
    struct psus s;

    psus_init(&s, p, 2, 0);
    refuse(&s, (struct svy_repfactor_how){.kind = SVY_JKN},
           "name a column that numbers them with --psu");
    psus_free(&s);
    psus_init(&s, p, 2, 1);
    s.d.elements = true; // one fpc more than clusters
    refuse(&s, (struct svy_repfactor_how){.kind = SVY_PRESTON},
           "as the last of --psu");
    psus_free(&s);
}
