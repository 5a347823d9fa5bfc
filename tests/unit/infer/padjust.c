#include "infer/padjust.h"

#include <criterion/criterion.h>
#include <math.h>

enum { N = 11 };

static const double p[N] = {.01, .02, .03, .04, .05, NAN, .8, .001, .02, 1, 0};

static void
expect(const char *name, const double *want)
{
    double got[N];

    svy_padjust((enum svy_padjust)svy_word_find(svy_padjust_words, name), p, N,
                got);
    for (int i = 0; i < N; i++)
        cr_expect(isnan(want[i]) ? isnan(got[i])
                                 : fabs(got[i] - want[i]) <= 1e-15 * want[i],
                  "%s of %g: %.17g, not %.17g", name, p[i], got[i], want[i]);
}

/* R 4.2.2:
 *
 *     p <- c(.01, .02, .03, .04, .05, NA, .8, .001, .02, 1, 0)
 *     for (m in c("bonferroni", "holm", "hochberg", "BH"))
 *         print(p.adjust(p, m), digits = 17)
 */
Test(padjust, agrees_with_r)
{
    const double bonferroni[] = {.1, .2, .3, .4, .5, NAN, 1, .01, .2, 1, 0};
    const double holm[] = {.08, .14, .15, .16, .16, NAN, 1, .009, .14, 1, 0};
    const double hochberg[] = {.08, .12,  .15, .15, .15, NAN,
                               1,   .009, .12, 1,   0};
    const double bh[] = {1. / 30, .04,      .05, .4 / 7, .0625, NAN,
                         8. / 9,  5. / 1e3, .04, 1,      0};

    expect("none", p);
    expect("bonferroni", bonferroni);
    expect("holm", holm);
    expect("hochberg", hochberg);
    expect("bh", bh);
}

/* R 4.2.2: print(-expm1(10 * log1p(-p)), digits = 17) */
Test(padjust, knows_sidak)
{
    const double sidak[] = {0.095617924991195521,
                            0.18292719311245309,
                            0.26257587310507174,
                            0.335167364008499,
                            0.4012630607616211,
                            NAN,
                            0.99999989759999997,
                            0.0099551197902517912,
                            0.18292719311245309,
                            1,
                            0};

    expect("sidak", sidak);
}

Test(padjust, keeps_what_is_tiny)
{
    const double tiny[] = {1e-300, .5, 1e-290};
    double got[3];

    for (int kind = SVY_PADJUST_BONFERRONI; kind < SVY_PADJUSTS; kind++) {
        svy_padjust((enum svy_padjust)kind, tiny, 3, got);
        cr_expect(fabs(got[0] - 3e-300) <= 1e-314, "%s: %.17g",
                  svy_word_name(svy_padjust_words, kind), got[0]);
    }
}

Test(padjust, of_nothing_is_nothing)
{
    double none[] = {NAN, NAN};

    svy_padjust(SVY_PADJUST_HOLM, none, 0, none);
    svy_padjust(SVY_PADJUST_HOLM, none, 2, none);
    cr_expect(isnan(none[0]) && isnan(none[1]));
}

Test(padjust, finds_a_kind_by_its_name)
{
    for (int kind = 0; kind < SVY_PADJUSTS; kind++)
        cr_expect_eq(svy_word_find(svy_padjust_words,
                                   svy_word_name(svy_padjust_words, kind)),
                     kind);
    cr_expect_eq(svy_word_find(svy_padjust_words, "Holm"), -1);
}
