#include "estimate.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FIXED                                                                  \
    "item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,"   \
    "flag"

static int
read_text(struct svy_estimates *e, const char *text, struct svy_err *why)
{
    FILE *in = tmpfile();
    int rc;

    cr_assert_not_null(in);
    fputs(text, in);
    rewind(in);
    rc = svy_estimate_read(e, in, "e.csv", why);
    fclose(in);
    return rc;
}

static char *
print_text(const struct svy_estimates *e)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    cr_assert_not_null(out);
    svy_estimate_print(e, out);
    fclose(out);
    return text;
}

Test(estimate, comes_out_as_it_went_in)
{
    static const char text[] = "wave,district," FIXED ",against,p\n"
                               "2024,,total,index,,83.41,0.82,81.69,84.98,0.95,"
                               "45,1093,NA,NA,54,taylor logit,,,\n"
                               "2024,NA,\"a, b\",share,4,0.1,NA,NA,NA,0.95,inf,"
                               "3,NA,NA,1,exact,small lonely,rest,0.5\n";
    struct svy_estimates e = {0};
    struct svy_err why = {0};
    char *back;

    cr_assert_eq(read_text(&e, text, &why), 0, "%s", why.text);
    cr_assert_eq(e.n, 2);
    cr_assert_eq(e.nby, 2);
    cr_assert_eq(e.nown, 2);
    cr_assert_eq(svy_estimate_by(&e, "district"), 1);
    cr_assert_eq(svy_estimate_by(&e, "item"), -1);
    cr_assert_eq(svy_estimate_own(&e, "p"), 1);
    cr_assert_eq(e.row[0].value, 83.41);
    cr_assert(isnan(e.row[0].deff));
    cr_assert(isinf(e.row[1].df));
    cr_assert_str_eq(e.row[1].item, "a, b");
    back = print_text(&e);
    cr_assert_str_eq(back, text);
    free(back);
    svy_estimate_free(&e);
}

Test(estimate, without_a_figure_may_be_an_empty_field)
{
    struct svy_estimates e = {0};
    struct svy_err why = {0};

    cr_assert_eq(read_text(&e, FIXED "\nq,mean,,,,,,,,,,,,,\n", &why), 0);
    cr_assert(isnan(e.row[0].value));
    cr_assert_eq(e.nown, 0);
    svy_estimate_free(&e);
}

Test(estimate, is_refused_in_one_sentence)
{
    static const char *const bad[][2] = {
        {"", "e.csv:1: the file is empty; wanted here are estimates, with a "
             "header"},
        {"id,q1\n", "e.csv:1: this file holds answers; wanted here are "
                    "estimates: svyestimate or svyindex makes them from "
                    "answers or a tally"},
        {"a,a," FIXED "\n",
         "e.csv:1: two columns are called 'a'; rename one of them"},
        {"item,stat,answer,estimate,se,low,high,df,conf\n",
         "e.csv:1: column 8 of estimates is 'conf', not 'df'"},
        {"\xEF\xBB\xBF\xEF\xBB\xBF"
         "a," FIXED "\n",
         "e.csv:1: the file begins with two byte order marks; remove one"},
        {FIXED "\nq,mean,,1\n", "e.csv:2: 4 fields, but the header has 15"},
        {FIXED "\n\nq,mean,,1,x,,,,,,,,,,\n",
         "e.csv:3: se is 'x', not a number"},
        {FIXED "\nq,mean,,inf,,,,,,,,,,,\n",
         "e.csv:2: estimate is 'inf', not a number"},
    };

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct svy_estimates e = {0};
        struct svy_err why = {0};

        cr_expect_eq(read_text(&e, bad[i][0], &why), SVY_FAILED);
        cr_expect_str_eq(why.text, bad[i][1]);
        svy_estimate_free(&e);
    }
}

Test(estimate, has_flags_that_are_whole_words)
{
    const struct svy_estimate row = {.flag = "small lonely"};
    const struct svy_estimate none = {.flag = ""};

    cr_assert(svy_estimate_flag(&row, "small"));
    cr_assert(svy_estimate_flag(&row, "lonely"));
    cr_assert_not(svy_estimate_flag(&row, "lone"));
    cr_assert_not(svy_estimate_flag(&none, ""));
}
