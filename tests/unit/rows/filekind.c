#include "rows/filekind.h"

#include <criterion/criterion.h>
#include <string.h>

static enum svy_filekind
of(const char *header)
{
    char copy[256], *field[32];
    size_t n = 0;

    strcpy(copy, header);
    for (char *s = strtok(copy, ","); s != NULL; s = strtok(NULL, ","))
        field[n++] = s;
    return svy_filekind(field, n);
}

Test(filekind, is_told_by_the_header)
{
    cr_assert_eq(of("id,sex,q1"), SVY_ANSWERS);
    cr_assert_eq(of("district,stratum,psu,item,answer,n,w,w2"), SVY_TALLY);
    cr_assert_eq(of("stratum,item,answer,n,w,w2,d,r1"), SVY_TALLY);
    cr_assert_eq(of("item,stat,answer,estimate,se,low,high,conf"),
                 SVY_ESTIMATES);
    cr_assert_eq(of("district,item,answer,n"), SVY_COUNTS);
    cr_assert_eq(of("item,answer,n,district"), SVY_ANSWERS);
}

Test(filekind, that_is_wrong_is_named_with_what_makes_the_right_one)
{
    struct svy_err why = {0};

    cr_assert_eq(
        svy_filekind_check(SVY_TALLY, SVY_ANSWERS | SVY_TALLY, "x.csv", &why),
        0);
    cr_assert_eq(svy_filekind_check(SVY_ANSWERS, SVY_ESTIMATES, "x.csv", &why),
                 SVY_FAILED);
    cr_assert_str_eq(why.text,
                     "x.csv:1: this file holds answers; wanted here are "
                     "estimates: svyestimate or svyindex makes them from "
                     "answers or a tally");
    svy_filekind_check(SVY_ESTIMATES, SVY_ANSWERS | SVY_TALLY, "y.csv", &why);
    cr_assert_str_eq(why.text,
                     "y.csv:1: this file holds estimates; wanted here are "
                     "answers, a row a respondent, or a tally: svytally "
                     "makes one from answers");
}

Test(filekind, keeps_its_own_names_from_by_columns)
{
    static const char *const ours[] = {"item", "flag",   "padj",  "cv",
                                       "mdd",  "ndf",    "se_mc", "stratum",
                                       "fpc2", "stage4", "r17",   "w2"};
    static const char *const theirs[] = {"district", "wave", "r",  "rx",
                                         "stage",    "sex",  "fpc"};

    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
        cr_expect(svy_filekind_ours(ours[i]), "%s", ours[i]);
    for (size_t i = 0; i < sizeof theirs / sizeof *theirs; i++)
        cr_expect(!svy_filekind_ours(theirs[i]), "%s", theirs[i]);
}
