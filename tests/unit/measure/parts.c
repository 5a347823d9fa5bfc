#include "measure/parts.h"

#include <criterion/criterion.h>
#include <math.h>

/* Two parts of three statistics: variances 25 and 4 with df 2, 9 and 100 of
 * statistics 0 and 2 with df 5. */
static struct svy_parts
made(void)
{
    const double first[] = {3, 0, 0, 4, 2, 0}, second[] = {3, 10};
    size_t which[] = {0, 2};
    struct svy_parts p;

    svy_parts_init(&p, 3);
    svy_parts_add(&p, &(struct svy_parts_one){.df = 2, .rows = 2, .with = 1},
                  first);
    svy_parts_add(&p,
                  &(struct svy_parts_one){
                      .df = 5, .rows = 1, .n = 2, .which = which, .with = 1},
                  second);
    return p;
}

Test(parts, have_satterthwaites_degrees_of_freedom)
{
    struct svy_parts p = made();

    cr_assert_eq(p.n, 2);
    cr_expect_eq(p.part[0].n, 2); // 2 does not vary in it
    cr_expect_eq(p.var[0], 34);
    cr_expect_eq(p.var[1], 4);
    cr_expect_eq(p.var[2], 100);
    cr_expect_float_eq(svy_parts_df(&p, 0), 34. * 34 / (625. / 2 + 81. / 5),
                       1e-12);
    cr_expect_eq(svy_parts_df(&p, 1), 2);
    cr_expect_eq(svy_parts_df(&p, 2), 5);
    svy_parts_free(&p);
}

Test(parts, are_as_large_as_is_said_with_the_same_df)
{
    struct svy_parts p = made();
    const double var[] = {68, NAN, 1}, df[] = {7, 7, 7}, none[] = {0, 3, 0};
    const double want = svy_parts_df(&p, 0);

    svy_parts_scale(&p, var, df);
    cr_expect_float_eq(svy_parts_df(&p, 0), want, 1e-12);
    cr_expect_eq(p.var[0], 68);
    cr_expect_eq(p.var[1], 0);
    cr_expect(isnan(svy_parts_df(&p, 1)));
    svy_parts_free(&p);
    svy_parts_init(&p, 3);
    svy_parts_scale(&p, none, df);
    cr_expect_eq(p.n, 1);
    cr_expect_float_eq(p.var[1], 3, 1e-15);
    cr_expect_float_eq(svy_parts_df(&p, 1), 7, 1e-12);
    svy_parts_free(&p);
}

/* Shares of the first part are 25/34 and 1, of the second 9/34 and 1. */
Test(parts, can_be_pooled_or_made_one)
{
    struct svy_parts p = made();
    const double a = 25. / 34 + 1, b = 9. / 34 + 1;

    svy_parts_pool(&p, 2);
    cr_expect_eq(p.n, 2);
    svy_parts_pool(&p, 1);
    cr_assert_eq(p.n, 1);
    cr_expect_eq(p.part[0].rows, 3);
    cr_expect_eq(p.var[0], 34);
    cr_expect_float_eq(p.part[0].df,
                       (a + b) * (a + b) / (a * a / 2 + b * b / 5), 1e-12);
    svy_parts_join(&p, 9);
    cr_expect_eq(svy_parts_df(&p, 1), 9);
    svy_parts_free(&p);
}

/* A number that is none is left out. */
Test(parts, have_nothing_of_what_is_no_number)
{
    const double z[] = {1, NAN};
    struct svy_parts p;

    svy_parts_init(&p, 2);
    svy_parts_add(&p, &(struct svy_parts_one){.df = 2, .rows = 1}, z);
    cr_expect_eq(p.var[1], 0);
    cr_expect_eq(p.part[0].n, 1);
    svy_parts_free(&p);
}
