#include "rehearse/sim.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "rehearse/latent.h"
#include "rehearse/multistage.h"
#include "rehearse/targets.h"

static const char *strata[] = {"district"};
static const char *clusters[] = {"commune"};
static const struct svy_strlist strata_list = {.n = 1, .name = strata};
static const struct svy_strlist clusters_list = {.n = 1, .name = clusters};

/* A file with this text; path is filled. */
static void
write_file(char path[static 32], const char *text)
{
    FILE *out;

    strcpy(path, "build/sim.XXXXXX");
    out = fdopen(mkstemp(path), "w");
    cr_assert(out != NULL);
    fputs(text, out);
    fclose(out);
}

static const double top2[] = {0, 0, 0, 1, 1};
static const double codes[] = {1, 2, 3, 4, 5};

/* P(Z > cut[2]) must be the share: 0.8416212335729143 is qnorm(0.8) in R. */
Test(latent, cuts_where_the_share_is_met)
{
    double cut[4];

    svy_latent_cut(top2, 5, 0.2, cut);
    cr_assert_float_eq(cut[2], 0.8416212335729143, 1e-13);
    cr_assert_float_eq(cut[3] - cut[2], 1.6, 1e-13);
    cr_assert_float_eq(svy_latent_mean(top2, 5, cut), 0.2, 1e-14);
}

Test(latent, meets_a_mean_and_both_ends_of_a_share)
{
    double cut[4];

    svy_latent_cut(codes, 5, 3.7, cut);
    cr_assert_float_eq(svy_latent_mean(codes, 5, cut), 3.7, 1e-13);
    svy_latent_cut(top2, 5, 1, cut);
    cr_assert_eq(svy_latent_mean(top2, 5, cut), 1);
    svy_latent_cut(top2, 5, 0, cut);
    cr_assert_eq(svy_latent_mean(top2, 5, cut), 0);
}

/* Sheppard: P(both above the median) = 1/4 + asin(rho) / 2 pi, so that the
 * correlation of the two answers is 2 asin(rho) / pi. */
Test(latent, dims_a_correlation_as_sheppard_says)
{
    const double yes[] = {0, 1}, cut[] = {0}, pi = acos(-1);

    for (int i = 1; i <= 9; i++) {
        double rho = i / 10.0;
        double icc = 2 * asin(rho) / pi;

        cr_assert_float_eq(svy_latent_icc(yes, 2, cut, rho), icc, 1e-12,
                           "rho %g", rho);
        cr_assert_float_eq(svy_latent_rho(yes, 2, cut, icc), rho, 1e-9,
                           "rho %g", rho);
    }
    cr_assert(isnan(svy_latent_rho(yes, 2, cut, 0.99)));
    cr_assert_eq(svy_latent_rho(yes, 2, cut, 0), 0);
}

Test(latent, finds_the_answer_between_its_cuts)
{
    const double cut[] = {-1, 0, 1, 2};

    cr_assert_eq(svy_latent_find(cut, 5, -3), 0);
    cr_assert_eq(svy_latent_find(cut, 5, 0.5), 2);
    cr_assert_eq(svy_latent_find(cut, 5, 9), 4);
}

Test(wanted, prefers_the_row_that_names_most_then_the_first)
{
    const char *a[] = {"a"}, *b[] = {"b"}, *c[] = {"c"};
    struct svy_targets w = {0};
    struct svy_err why = {0};
    char path[32];

    write_file(path, "district,item,top2,mean\n"
                     ",q1,,3.5\n"
                     "a,,90,\n"
                     "a,q2,80,\n"
                     "b,,70,\n");
    cr_assert_eq(svy_targets_read(&w, path, &strata_list, &why), 0, "%s",
                 why.text);
    unlink(path);
    cr_assert_float_eq(svy_targets_find(&w, a, "q2")->value, 0.8, 1e-15);
    cr_assert_float_eq(svy_targets_find(&w, a, "q3")->value, 0.9, 1e-15);
    cr_assert_eq(svy_targets_find(&w, a, "q1")->value, 3.5);
    cr_assert(!svy_targets_find(&w, c, "q1")->top);
    cr_assert_float_eq(svy_targets_find(&w, b, "q2")->value, 0.7, 1e-15);
    cr_assert_null(svy_targets_find(&w, c, "q2"));
    svy_targets_free(&w);
}

Test(wanted, says_what_is_wrong_and_where)
{
    static const struct {
        char text[64], want[80];
    } k[] = {
        {"distric,top2\na,3\n",
         ":1: column 'distric' is neither of the design"},
        {"top2,top2\n", ":1: column 'top2' stands twice"},
        {"top2\n101\n", ":2: top2 is 101, not a percentage"},
        {"top2\nmany\n", ":2: top2 is 'many', not a number"},
        {"top2,mean\n1,2\n", ":2: give either top2"},
        {"top2,mean\n,\n", ":2: give either top2"},
        {"top2,mean\n1\n", ":2: 1 fields, but 2 columns"},
    };

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        struct svy_targets w = {0};
        struct svy_err why = {0};
        char path[32];

        write_file(path, k[i].text);
        cr_assert_neq(svy_targets_read(&w, path, &strata_list, &why), 0);
        unlink(path);
        cr_assert(strstr(why.text, k[i].want) != NULL, "'%s', not '%s'",
                  why.text, k[i].want);
        svy_targets_free(&w);
    }
}

static int
draw(struct svy_multistage *s, struct svy_frame *f, const char *text,
     uint64_t seed, struct svy_err *why)
{
    char path[32];
    int rc;

    write_file(path, text);
    rc = svy_frame_read(f, path, &strata_list, &clusters_list, why) ||
         svy_multistage(s, f, seed, why);
    unlink(path);
    return rc;
}

/* Weights by hand: 3/2 x 100/4 = 37.5, 3/2 x 10/4 = 3.75, 1 x 20/20 = 1. */
Test(sample, weighs_by_the_product_of_all_stages)
{
    struct svy_multistage s = {0};
    struct svy_frame f = {0};
    struct svy_err why = {0};
    double sum = 0;

    cr_assert_eq(draw(&s, &f,
                      "district,commune,N,n\na,,3,2\na,x,100,4\n"
                      "a,y,100,4\na,z,10,4\nb,,1,1\nb,w,20,20\n",
                      1, &why),
                 0, "%s", why.text);
    cr_assert_eq(s.n, 3);
    cr_assert_eq(s.npersons, 28);
    for (size_t i = 0; i < 2; i++)
        cr_assert_float_eq(s.unit[i].weight,
                           f.node[s.unit[i].node].N * 3 / 2 / 4, 1e-12);
    cr_assert_eq(s.unit[2].weight, 1);
    cr_assert_eq(s.unit[0].crowd, 4);
    for (size_t i = 0; i < 20; i++)
        sum += (double)s.person[s.unit[2].first + i];
    cr_assert_eq(sum, 210, "all of 1 .. 20, each once");
    svy_multistage_free(&s);
    svy_frame_free(&f);
}

Test(sample, takes_the_clusters_listed_when_they_are_those_planned)
{
    struct svy_multistage s = {0};
    struct svy_frame f = {0};
    struct svy_err why = {0};

    cr_assert_eq(
        draw(&s, &f, "district,commune,N,n\na,,7,1\na,x,50,5\n", 1, &why), 0,
        "%s", why.text);
    cr_assert_eq(s.unit[0].weight, 70);
    svy_multistage_free(&s);
    svy_frame_free(&f);
}

Test(sample, refuses_a_plan_that_cannot_be_carried_out)
{
    static const struct {
        char text[80], want[80];
    } k[] = {
        {"district,commune,N,n\na,,7,3\na,x,50,5\na,y,50,5\n",
         ":2: the frame lists 2 of 7 units"},
        {"district,commune,N,n\na,,1,\na,x,50,5\n", ":2: n is empty"},
        {"district,commune,N,n\na,,1,1\na,x,50,\n", ":3: n is empty"},
        {"district,commune,N,n\na,,1,1\na,x,50,0\n", "no respondent"},
    };

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        struct svy_multistage s = {0};
        struct svy_frame f = {0};
        struct svy_err why = {0};

        cr_assert_neq(draw(&s, &f, k[i].text, 1, &why), 0);
        cr_assert(strstr(why.text, k[i].want) != NULL, "'%s', not '%s'",
                  why.text, k[i].want);
        svy_multistage_free(&s);
        svy_frame_free(&f);
    }
}
