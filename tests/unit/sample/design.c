/* Designs in the small; the values are of R survey 4.1-1 (tests/R/design.R). */
#include "sample/design.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"
#include "data/estcsv.h"

/* A design and answers to y; what svyestimate finds, or its sentence. */
struct small {
    const char *strata, *psu, *fpc, *text;
    double value, se, df; /* NaN: NA */
    const char *flag;
    const char *error;
};

static void
check(const struct small *c)
{
    struct made_job j = {.ask = {.strata = c->strata,
                                 .psu = c->psu,
                                 .fpc = c->fpc,
                                 .weight = "w",
                                 .items = {1, {"y"}}}};
    struct svy_estimates e = {0};
    struct svy_err why = {0};
    char *got = made_estimate(&j, c->text);
    FILE *in = fmemopen(got, strlen(got), "r");

    if (c->error != NULL) {
        cr_assert_str_eq(got, c->error);
    } else {
        cr_assert_eq(svy_estcsv_read(&e, in, "e", &why), 0, "%s", got);
        cr_assert_float_eq(e.row[0].value, c->value, 1e-14 * c->value);
        cr_assert(isnan(c->se) ? isnan(e.row[0].se)
                               : fabs(e.row[0].se - c->se) <= 1e-12 * c->se,
                  "%s: se %.17g, not %.17g", c->text, e.row[0].se, c->se);
        cr_assert_eq(e.row[0].df, c->df, "%s: df %g", c->text, e.row[0].df);
        cr_assert_str_eq(e.row[0].flag, c->flag);
    }
    svy_estimate_free(&e);
    fclose(in);
    free(got);
}

#define TWO_STAGES(last)                                                       \
    "p,s,N1,N2,w,y\n1,1,9,4,6,1\n1,2,9,4,6,5\n2,1,9,3,4.5,3\n"                 \
    "2,2,9,3,4.5,8\n3,1,9,5,7.5,7\n" last

Test(design, of_two_stages_is_that_of_R)
{
    check(&(struct small){NULL, "p,s", "N1,N2", TWO_STAGES("3,2,9,5,7.5,2\n"),
                          4.25, 0.78524441818856383, 2, "", NULL});
    check(&(struct small){NULL, "p,s", NULL, TWO_STAGES("3,2,9,5,7.5,2\n"),
                          4.25, 0.65052062483316642, 2, "", NULL});
}

Test(design, with_all_there_is_shows_no_error_there)
{
    // stratum a is taken whole: only b varies
    check(&(struct small){
        "h", "p", "N",
        "h,p,N,w,y\na,1,2,1,3\na,2,2,1,5\nb,1,6,3,1\nb,2,6,3,4\n", 2.875,
        0.91855865354369182, 2, "", NULL});
    // a stratum of one PSU that is all there is needs no neighbour
    check(&(struct small){"h", "p", "N",
                          "h,p,N,w,y\na,1,1,1,3\nb,1,6,3,1\nb,2,6,3,4\n",
                          18. / 7, 1.0497813183356476, 1, "", NULL});
}

Test(design, takes_fractions_for_population_counts)
{
    static const char *const text[] = {
        "h,p,N,w,y\na,1,4,2,3\na,2,4,2,5\nb,1,6,3,1\nb,2,6,3,4\n",
        "h,p,N,w,y\na,1,0.5,2,3\na,2,0.5,2,5\n"
        "b,1,0.3333333333333333,3,1\nb,2,0.3333333333333333,3,4\n"};

    for (size_t i = 0; i < 2; i++)
        check(&(struct small){"h", "p", "N", text[i], 3.1, 0.78740078740118113,
                              2, "", NULL});
}

#define STRATA(list)                                                           \
    "made: strata with a single PSU show no variation: " list                  \
    " in all); join each with one like it, or choose --lonely certainty, "     \
    "centered, scaled or collapse"
#define CLUSTERS(list)                                                         \
    "made: a single unit of stage 2 shows no variation: in " list              \
    " (1 in all); choose --lonely certainty, centered or scaled"

Test(design, with_one_unit_where_there_are_more_is_refused)
{
    check(
        &(struct small){.strata = "h",
                        .psu = "p",
                        .text = "h,p,w,y\na,1,1,3\nb,1,1,1\nb,2,1,4\nc,1,1,2\n",
                        .error = STRATA("'a', 'c' (2")});
    check(&(struct small){.strata = "h",
                          .text = "h,w,y\na,1,3\nb,1,1\nb,1,4\n",
                          .error = STRATA("'a' (1")});
    check(&(struct small){.psu = "p,s",
                          .fpc = "N1,N2",
                          .text = TWO_STAGES(""),
                          .error = CLUSTERS("'/3'")});
    check(&(struct small){.psu = "p",
                          .fpc = "N1,N2",
                          .text = "p,N1,N2,w,y\n1,9,4,1,3\n1,9,4,1,4\n2,9,4,1,"
                                  "3\n",
                          .error = CLUSTERS("'/2'")});
}

Test(design, takes_one_unit_of_a_later_stage_where_it_does_not_count)
{
    // without fpc only the first stage counts; and one of one is all
    check(&(struct small){NULL, "p,s", NULL, TWO_STAGES(""), 138. / 28.5,
                          1.2045084543627087, 2, "", NULL});
    check(&(struct small){NULL, "p,s", "N1,N2",
                          "p,s,N1,N2,w,y\n1,1,9,4,6,1\n1,2,9,4,6,5\n"
                          "2,1,9,1,3,3\n3,1,9,1,3,7\n",
                          11. / 3, 0.9026709338484401, 2, "", NULL});
}

Test(design, of_clusters_has_no_error_for_a_domain_inside_one)
{
    check(&(struct small){NULL, "p", NULL, "p,w,y\n1,1,3\n1,1,4\n2,1,\n3,2,\n",
                          3.5, NAN, 0, "lonely", NULL});
}
