/*
 * Values from R survey 4.5: data(api); d <- svydesign(id=~1, strata=~stype,
 * fpc=~fpc, weights=~pw, data=apistrat); svyvar(~api00, d).
 */
#include "measure/statform.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/num.h"
#include "measure/statkind.h"
#include "rows/csv.h"

enum { MOST = 256 };

/* The distribution of api00 in apistrat. */
struct sample {
    size_t n, people[MOST];
    double y[MOST], w[MOST];
};

static void
add(struct sample *s, double y, double w)
{
    size_t i = 0;

    while (i < s->n && s->y[i] < y)
        i++;
    if (i == s->n || s->y[i] != y) {
        for (size_t k = s->n++; k > i; k--) {
            s->y[k] = s->y[k - 1];
            s->w[k] = s->w[k - 1];
            s->people[k] = s->people[k - 1];
        }
        s->y[i] = y;
        s->w[i] = 0;
        s->people[i] = 0;
    }
    s->w[i] += w;
    s->people[i]++;
}

static struct sample
apistrat(void)
{
    FILE *in = fopen("tests/data/textbook/apistrat.csv", "r");
    struct sample s = {0};
    struct svy_err why = {0};
    struct svy_csv r;
    size_t y = 0, w = 0;

    cr_assert_not_null(in);
    svy_csv_open(&r, in, "apistrat");
    svy_csv_read(&r, &why);
    for (size_t c = 0; c < r.n; c++) {
        y = strcmp(r.field[c], "api00") == 0 ? c : y;
        w = strcmp(r.field[c], "pw") == 0 ? c : w;
    }
    while (svy_csv_read(&r, &why) == 0 && r.n > 0)
        add(&s, atof(r.field[y]), atof(r.field[w]));
    svy_csv_close(&r);
    fclose(in);
    return s;
}

static struct svy_statform
form(const char *stat, const struct svy_scored *in, size_t n)
{
    const struct svy_statkind *k = svy_statkind(stat);

    return (struct svy_statform){
        .kind = k->form, .of = &k->of, .n = n, .in = in};
}

/* By hand: answers 1, 2, 5 of weights 0, 2, 1 have mean 3, so the variance is
 * 3/2 (2 1^2 + 2^2)/3 = 3, and so has 5, 4, 1, which is 6 minus that. */
Test(statform, a_variance_does_not_care_which_end_a_replicate_left_out)
{
    const struct svy_scored up[] = {{0, 1, 1}, {1, 2, 1}, {2, 5, 1}},
                            down[] = {{2, 1, 1}, {1, 4, 1}, {0, 5, 1}};
    const double w[] = {0, 2, 1};
    const size_t n[] = {1, 1, 1};
    const struct svy_statform_totals t = {w, 1, n};
    const struct svy_statform a = form("variance", up, 3),
                              b = form("variance", down, 3);
    struct svy_mem m = {0};

    cr_assert_float_eq(svy_statform_value(&a, &t, &m), 3, 1e-15);
    cr_assert_float_eq(svy_statform_value(&b, &t, &m), 3, 1e-15);
}

/* The slope is the difference quotient of the value. */
static void
check_slopes(struct sample *s, const struct svy_statform *f, const char *stat)
{
    const struct svy_statform_totals t = {s->w, 1, s->people};
    struct svy_mem m = {0};
    size_t cat[MOST];
    double u[MOST], value = svy_statform_slope(f, &t, cat, u, &m);

    for (size_t i = 0; i < s->n; i += 17) {
        const double w = s->w[i], step = 1e-4 * w;
        double up;

        s->w[i] = w + step;
        up = svy_statform_value(f, &t, &m);
        s->w[i] = w;
        cr_expect(fabs((up - value) / step - u[i]) <=
                      1e-3 * fabs(u[i]) + 1e-9 * fabs(value),
                  "%s, %zu: %g, not %g", stat, i, u[i], (up - value) / step);
    }
    svy_mem_free(&m);
}

Test(statform, variance_is_that_of_r_and_all_slopes_are_derivatives)
{
    const struct svy_word *const of[] = {svy_statkind_items,
                                         svy_statkind_pairs};
    struct sample s = apistrat();
    struct svy_scored in[MOST];
    const struct svy_statform_totals t = {s.w, 1, s.people};
    struct svy_statform f = form("variance", in, s.n);
    struct svy_mem m = {0};

    for (size_t i = 0; i < s.n; i++)
        in[i] = (struct svy_scored){i, s.y[i], sqrt(s.y[i]) + (double)(i % 3)};
    cr_assert_float_eq(svy_statform_value(&f, &t, &m), 15190.5862058273, 1e-9);
    for (size_t k = 0; k < 2; k++)
        for (const struct svy_word *w = of[k]; w->name != NULL; w++) {
            f = form(w->name, in, s.n);
            check_slopes(&s, &f, w->name);
        }
    svy_mem_free(&m);
}
