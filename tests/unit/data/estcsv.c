#include "data/estcsv.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define FIXED                                                                  \
    "item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,"   \
    "flag"
#define END "#end,,,,,,,,,,,,,,\n"

static int
read_text(struct svy_estimates *e, const char *text, struct svy_err *why)
{
    FILE *in = tmpfile();
    int rc;

    cr_assert_not_null(in);
    fputs(text, in);
    rewind(in);
    rc = svy_estcsv_read(e, in, "e.csv", why);
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
    svy_estcsv_print(e, out);
    fclose(out);
    return text;
}

Test(estcsv, comes_out_as_it_went_in)
{
    static const char text[] = "wave,district," FIXED ",reference,p\n"
                               "2024,,total,index,,83.41,0.82,81.69,84.98,0.95,"
                               "45,1093,NA,NA,54,taylor logit,,,\n"
                               "2024,NA,\"a, b\",share,4,0.1,NA,NA,NA,0.95,inf,"
                               "3,NA,NA,1,exact,small lonely,rest,0.5\n"
                               ",,#end,,,,,,,,,,,,,,,,\n";
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

Test(estcsv, without_a_figure_may_be_an_empty_field)
{
    struct svy_estimates e = {0};
    struct svy_err why = {0};

    cr_assert_eq(read_text(&e, FIXED "\nq,mean,,,,,,,,,,,,,\n" END, &why), 0);
    cr_assert(isnan(e.row[0].value));
    cr_assert_eq(e.nown, 0);
    svy_estimate_free(&e);
}

Test(estcsv, is_refused_in_one_sentence)
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
        {FIXED "\nq,mean,,2,-.5,,,,,,,,,,\n" END,
         "e.csv:2: se is -.5, and cannot be negative"},
        {FIXED "\nq,mean,,2,,,,,,-3,,,,,\n" END,
         "e.csv:2: n is -3, and cannot be negative"},
        {FIXED "\nq,mean,,2,,3,1,,,,,,,,\n" END,
         "e.csv:2: the limit low, 3, is above high, 1"},
        {FIXED "\nq,mean,,2,,,,1,,,,,,,\n" END,
         "e.csv:2: conf is 1; a confidence lies between 0 and 1, as 0.95"},
        {FIXED "\nq,mean,,2,,,,,,,,,,,small lonly\n" END,
         "e.csv:2: flag has the word 'lonly'; known are small, lonely, "
         "suppressed, cv, review, incomplete, overflow"},
        {FIXED "\nq,mean,,2,,,,,,,,,,,\n",
         "e.csv: no row #end: the file was cut off; make it again, or if it is "
         "whole write #end as the item of a last row"},
        {FIXED "\n" END "q,mean,,2,,,,,,,,,,,\n",
         "e.csv:3: rows follow after #end; a file of estimates is one table "
         "with one header"},
    };

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct svy_estimates e = {0};
        struct svy_err why = {0};

        cr_expect_eq(read_text(&e, bad[i][0], &why), SVY_FAILED);
        cr_expect_str_eq(why.text, bad[i][1]);
        svy_estimate_free(&e);
    }
}

Test(estcsv, that_ends_early_is_found_at_every_line)
{
    static const char text[] =
        FIXED "\nq,mean,,2,,,,,,,,,,,\nq,share,1,.5,,,,,,,,,,,\n" END;

    for (size_t len = 1; len < sizeof text; len++) {
        const bool whole = len >= sizeof text - sizeof END + strlen("#end");
        struct svy_estimates e = {0};
        struct svy_err why = {0};
        char *part = strndup(text, len);
        int rc = read_text(&e, part, &why);

        cr_expect_eq(rc == 0, whole, "%zu: %s", len, why.text);
        if (rc == 0)
            cr_expect_eq(e.n, 2);
        svy_estimate_free(&e);
        free(part);
    }
}
