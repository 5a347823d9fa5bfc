#include "sample/repkind.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "sample/repfactor.h"

static const double fine[] = {.5, 1, 0, 2};

Test(repkind, kinds_have_our_names_and_those_of_r)
{
    static const struct {
        const char *name;
        int kind;
    } k[] = {{"jk1", SVY_JK1},         {"JKn", SVY_JKN},
             {"JK2", SVY_JK2},         {"BRR", SVY_BRR},
             {"Fay", SVY_FAY},         {"ACS", SVY_SDR},
             {"sdr", SVY_SDR},         {"subbootstrap", SVY_BOOTSTRAP},
             {"other", SVY_OTHER},     {"successive-difference", SVY_SDR},
             {"poisson", SVY_POISSON}, {"mrbbootstrap", SVY_PRESTON},
             {"jackknife", -1},        {"", -1}};

    for (size_t i = 0; i < sizeof k / sizeof *k; i++)
        cr_assert_eq(svy_repkind_find(k[i].name), k[i].kind, "%s", k[i].name);
}

/* By hand from the table of the header. */
Test(repkind, scales_follow_from_kind_and_number)
{
    static const struct {
        struct svy_given g;
        double scale;
    } k[] = {
        {{SVY_JK1, 10, NAN, NAN, 0, NULL, false}, .9},
        {{SVY_JK2, 1, NAN, NAN, 0, NULL, false}, 1},
        {{SVY_JKN, 4, NAN, NAN, 4, fine, false}, 1},
        {{SVY_BRR, 8, NAN, NAN, 0, NULL, false}, .125},
        {{SVY_FAY, 96, .5, NAN, 0, NULL, true}, 1 / 24.0},
        {{SVY_SDR, 80, NAN, NAN, 0, NULL, true}, .05},
        {{SVY_BOOTSTRAP, 101, NAN, NAN, 0, NULL, false}, .01},
        {{SVY_BOOTSTRAP, 100, NAN, NAN, 0, NULL, true}, .01},
        {{SVY_POISSON, 101, NAN, NAN, 0, NULL, false}, .01},
        {{SVY_PRESTON, 101, NAN, NAN, 0, NULL, false}, .01},
        {{SVY_OTHER, 4, NAN, .25, 4, fine, false}, .25},
        {{SVY_BRR, 8, NAN, 2, 0, NULL, false}, 2},
    };

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        struct svy_repfactors f;
        struct svy_err why;

        cr_assert_eq(svy_repkind_check(&f, &k[i].g, &why), 0, "%s", why.text);
        cr_assert_float_eq(f.scale, k[i].scale, 1e-15, "case %zu", i);
        cr_assert_eq(f.n, k[i].g.n);
        cr_assert_eq(f.mse, k[i].g.mse);
        cr_assert_null(f.a);
        for (size_t r = 0; r < f.n; r++)
            cr_assert(f.rscale[r] == (k[i].g.rscale ? fine[r] : 1));
        svy_repfactors_free(&f);
    }
}

Test(repkind, nonsense_gets_one_clear_sentence)
{
    static const struct {
        struct svy_given g;
        const char *want;
    } k[] = {
        {{SVY_JKN, 9, NAN, NAN, 4, fine, false},
         "--rep-rscales has 4 values, and there are 9 columns"},
        {{SVY_BRR, 1, NAN, NAN, 0, NULL, false}, "two are the least"},
    };

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        struct svy_repfactors f;
        struct svy_err why;

        cr_assert_neq(svy_repkind_check(&f, &k[i].g, &why), 0, "case %zu", i);
        cr_assert(strstr(why.text, k[i].want) != NULL, "'%s', not '%s'",
                  why.text, k[i].want);
        svy_repfactors_free(&f);
    }
}

static void
columns(const char *const *column, size_t n, size_t want, const char *says)
{
    struct svy_err why = {0};
    int rc = svy_repkind_columns(column, n, want, "t", &why);

    cr_assert_eq(rc != 0, says != NULL, "%s: %s", n ? column[0] : "", why.text);
    cr_assert(says == NULL || strstr(why.text, says) != NULL, "'%s', not '%s'",
              why.text, says);
}

Test(repkind, columns_have_no_gap_in_their_numbers)
{
    static const char *const all[] = {"rw1", "rw2", "rw10", "rw3", "rw4",
                                      "rw5", "rw6", "rw7",  "rw8", "rw9"},
                             *const zero[] = {"w000", "w001", "w002"},
                             *const gap[] = {"w001", "w002", "w004"},
                             *const late[] = {"r2", "r3"},
                             *const twice[] = {"r1", "r2", "r1"},
                             *const words[] = {"left", "right7"},
                             *const far[] = {"r1", "r99999999999999999999999"};

    columns(all, 10, 0, NULL);
    columns(all, 10, 10, NULL);
    columns(all, 10, 12,
            "t: 10 columns of replicate weights are here, and 12 were said");
    columns(all, 9, 0, "'rw9' are missing");
    columns(zero, 3, 3, NULL);
    columns(gap, 3, 0, "'w003' are missing");
    columns(late, 2, 0, "'r1' are missing");
    columns(twice, 3, 0, "'r1' are named twice");
    columns(words, 2, 0, NULL);
    columns(far, 2, 0, NULL);
    columns(NULL, 0, 0, "no column");
}
