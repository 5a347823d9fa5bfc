#include "measure/interval.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static struct svy_interval
share(enum svy_ci kind, double p, double se, double n, double df)
{
    struct svy_interval i = {.kind = kind,
                             .level = 0.95,
                             .value = p,
                             .se = se,
                             .df = df,
                             .max = 1,
                             .n = n,
                             .deff = 1};

    svy_interval(&i);
    return i;
}

static void
expect(const struct svy_interval *i, double low, double high, double near,
       const char *what)
{
    cr_expect(fabs(i->low - low) <= near && fabs(i->high - high) <= near,
              "%s: [%.15g, %.15g], not [%.15g, %.15g]", what, i->low, i->high,
              low, high);
}

/* tests/R/interval.R: 12 designs. R's likelihood has t^2 n/(n - 1) for t^2, as
 * if the se were larger; then its interpolation still moves the limits, by 3e-5
 * as a rule and by 4e-4 where n* is 40. */
Test(interval, agrees_with_r)
{
    FILE *in = fopen("tests/data/interval.tsv", "r");
    char data[32], kind[32], what[80];
    double p, se, n, df, low, high;
    int rows = 0;

    cr_assert_not_null(in);
    while (fscanf(in, "%31s %31s %lf %lf %lf %lf %lf %lf", data, kind, &p, &se,
                  &n, &df, &low, &high) == 8) {
        const bool likely = strcmp(kind, "likelihood") == 0;
        const struct svy_interval i =
            share((enum svy_ci)svy_word_find(svy_interval_words, kind), p,
                  likely ? se * sqrt(n / (n - 1)) : se, n, df);

        const double near =
            likely ? 5e-3 * (high - low) : 1e-9 * fmin(fabs(low), high);

        snprintf(what, sizeof what, "%s %s %g", data, kind, p);
        expect(&i, low, high, near, what);
        rows++;
    }
    fclose(in);
    cr_assert_eq(rows, 110);
}

/* x of n by simple random sampling, REFERENCE: Newcombe (1998), Statistics in
 * Medicine 17, 857-872, table I to four decimals; all digits from R 4.2.2 by
 * prop.test(correct = FALSE), binom.test, qbeta(c(.025, .975), x + .5,
 * n - x + .5), and z^2/2 added by hand. Agresti's limits are cut at the ends,
 * and Jeffreys' are put there where all answers are. */
Test(interval, agrees_with_binomial_limits)
{
    static const struct {
        double x, n, wilson[2], beta[2], jeffreys[2], agresti[2];
    } row[] = {
        {81,
         263,
         {0.255288519878274, 0.3662095769828},
         {0.252736745585271, 0.367621922601351},
         {0.254521934991023, 0.365647499174082},
         {0.255220665189997, 0.366277431671078}},
        {15,
         148,
         {0.0623863995307363, 0.160487241723308},
         {0.0578440100834486, 0.161650490349479},
         {0.0604485170092964, 0.157643143478741},
         {0.0613859749287973, 0.161487666325247}},
        {0,
         20,
         {0, 0.161125158052819},
         {0, 0.168433470983085},
         {0, 0.116638982904875},
         {0, 0.189809560542489}},
        {1,
         29,
         {0.00611321429276266, 0.171755218793203},
         {0.000872646883579922, 0.177644295488723},
         {0.00374617364905708, 0.150077686002232},
         {0, 0.186286508561706}},
        {412,
         1000,
         {0.381887311279958, 0.4427861982135},
         {0.381291514308622, 0.44322811146249},
         {0.381784526626953, 0.442724045764878},
         {0.381885456297784, 0.442788053195674}},
    };

    for (size_t r = 0; r < sizeof row / sizeof *row; r++) {
        const double n = row[r].n, p = row[r].x / n;
        const double se = sqrt(p * (1 - p) / n);
        struct svy_interval i = share(SVY_CI_WILSON, p, se, n, INFINITY);

        expect(&i, row[r].wilson[0], row[r].wilson[1], 1e-10, "wilson");
        i = share(SVY_CI_BETA, p, se, n, n - 1);
        expect(&i, row[r].beta[0], row[r].beta[1], 1e-10, "beta");
        i = share(SVY_CI_JEFFREYS, p, se, n, n - 1);
        expect(&i, row[r].jeffreys[0], row[r].jeffreys[1], 1e-10, "jeffreys");
        i = share(SVY_CI_AGRESTI, p, se, n, n - 1);
        expect(&i, row[r].agresti[0], row[r].agresti[1], 1e-10, "agresti");
    }
}

/* The deviance at both limits is t^2/n*, by its definition. */
Test(interval, of_likelihood_solves_its_equation)
{
    const double p = .94, n = 77, t = 2.0423; // t of 30 df
    const struct svy_interval i =
        share(SVY_CI_LIKELIHOOD, p, sqrt(p * (1 - p) / n), 200, 30);
    const double q[] = {i.low, i.high};

    for (int k = 0; k < 2; k++)
        cr_expect_float_eq(
            2 * n * (p * log(p / q[k]) + (1 - p) * log((1 - p) / (1 - q[k]))),
            t * t, 1e-3);
}

/* 40 all satisfied, worth 16: the far limits in closed form. With t_30 =
 * 2.0422724563, n*a = 16 (t_39/t_30)^2, t_39 = 2.0226909200. */
Test(interval, is_honest_at_an_end)
{
    struct svy_interval i = {
        .level = .95, .value = 1, .df = 30, .max = 1, .n = 40, .deff = 2.5};
    const double t = 2.0422724563, na = 16 * pow(2.0226909200 / t, 2);
    const double far = pow(.025, 1. / 16);
    const struct {
        enum svy_ci kind;
        double low;
    } end[] = {{SVY_CI_T, far},
               {SVY_CI_LOGIT, far},
               {SVY_CI_ASIN, far},
               {SVY_CI_WILSON, 1 / (1 + t * t / 16)},
               {SVY_CI_BETA, pow(.025, 1 / na)},
               {SVY_CI_BETA_CAPPED, pow(.025, 1 / na)},
               {SVY_CI_LIKELIHOOD, exp(-t * t / 32)}};

    for (size_t k = 0; k < sizeof end / sizeof *end; k++) {
        i.kind = end[k].kind;
        svy_interval(&i);
        cr_expect_float_eq(i.low, end[k].low, 1e-9, "%s",
                           svy_interval_name(i.kind));
        cr_expect_eq(i.high, 1);
        cr_expect_not(i.review);
    }
    for (int kind = 0; kind < SVY_CIS; kind++) {
        i.kind = (enum svy_ci)kind;
        i.deff = NAN;
        svy_interval(&i);
        cr_expect(isnan(i.low) && isnan(i.high), "%s",
                  svy_interval_name(i.kind));
        i.deff = 1;
        i.n = 1;
        i.df = INFINITY;
        svy_interval(&i);
        cr_expect(i.low >= 0 && i.low < .7, "one: %s %g",
                  svy_interval_name(i.kind), i.low);
        i.n = 40;
        i.df = 30;
    }
}

/* A mean of .5 that did not vary in 10 people worth 5 has se sqrt(.25/5). */
Test(interval, takes_a_variance_of_zero_for_ignorance)
{
    for (int kind = 0; kind < SVY_CIS; kind++) {
        struct svy_interval i = {.kind = (enum svy_ci)kind,
                                 .level = .95,
                                 .value = 50,
                                 .se = 1e-15,
                                 .df = 8,
                                 .max = 100,
                                 .n = 10,
                                 .deff = 2};
        struct svy_interval known = i;

        svy_interval(&i);
        cr_expect(i.review);
        cr_expect_float_eq(i.se, 100 * sqrt(.25 / 5), 1e-12);
        known.se = i.se;
        svy_interval(&known);
        cr_expect_not(known.review);
        cr_expect_float_eq(known.low, i.low, 1e-9);
        cr_expect_float_eq(known.high, i.high, 1e-9);
    }
}

Test(interval, without_a_scale_is_t)
{
    struct svy_interval i = {.kind = SVY_CI_WILSON,
                             .level = .9,
                             .value = 3,
                             .se = 2,
                             .df = INFINITY};

    svy_interval(&i);
    cr_expect_eq(i.kind, SVY_CI_T);
    cr_expect_float_eq(i.high, 3 + 2 * 1.6448536269514722, 1e-12);
    i.df = 0;
    svy_interval(&i);
    cr_expect(isnan(i.low) && isnan(i.high));
}

Test(interval, knows_its_names)
{
    for (int kind = 0; kind < SVY_CIS; kind++)
        cr_expect_eq(svy_word_find(svy_interval_words,
                                   svy_interval_name((enum svy_ci)kind)),
                     kind);
    cr_expect_eq(svy_word_find(svy_interval_words, "xlogit"), SVY_CI_LOGIT);
    cr_expect_eq(svy_word_find(svy_interval_words, "wald"), SVY_CI_T);
    cr_expect_eq(svy_word_find(svy_interval_words, "log"), -1);
}

/* Rounding left 1e-21 of a variance of .16: as if it were nothing. */
Test(interval, takes_what_rounding_left_of_a_variance_for_nothing)
{
    struct svy_interval i = {.kind = SVY_CI_LOGIT,
                             .level = .95,
                             .value = .16,
                             .se = 4e-11,
                             .df = 100,
                             .max = 1,
                             .n = 200,
                             .deff = 1};

    svy_interval(&i);
    cr_assert(i.review);
    cr_assert_float_eq(i.se, sqrt(.16 * .84 / 200), 1e-15);
}
