#include "data/counter.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"

/* A tally up to its #how, or a sentence. */
static char *
count(const struct made_job *j, const char *answers)
{
    char *text = (char *)(uintptr_t)answers, *tally = made_tally(j, &text, 1);
    char *end = strstr(tally, ",#how,");

    while (end != NULL && end > tally && end[-1] != '\n')
        end--;
    if (end != NULL)
        *end = '\0';
    return tally;
}

static void
check(const struct made_job *j, const char *answers, const char *want)
{
    char *tally = count(j, answers);

    cr_assert_str_eq(tally, want);
    free(tally);
}

Test(counter, counts_everybody_in_their_psu_and_those_asked_about_in_cells)
{
    struct made_job j = {.ask = {.weight = "w",
                                 .psu = "c",
                                 .where = "q != 3",
                                 .by = {1, {"sex"}},
                                 .items = {1, {"q"}}}};

    check(&j,
          "c,w,sex,q\n1,0.5,f,1\n1,2,m,2\n1,4,f,3\n2,1,,1\n2,3,f,\n2,0,f,1\n",
          "sex,stratum,psu,item,answer,n,w,w2\n"
          ",,1,#psu,,3,6.5,20.25\n"
          ",,2,#psu,,3,4,10\n"
          "NA,,2,*,,1,1,1\n"
          "NA,,2,q,1,1,1,\n"
          "f,,1,*,,1,0.5,0.25\n"
          "f,,1,q,1,1,0.5,\n"
          "m,,1,*,,1,2,4\n"
          "m,,1,q,2,1,2,\n");
}

Test(counter, counts_pairs_of_those_who_gave_both)
{
    struct made_job j = {.ask = {.items = {1, {"b,a"}}, .pairs = {1, {"b*a"}}}};

    check(&j, "a,b\n1,x*\n1,x*\n2,\n,y\nNA:refused,y\n1,y\n",
          "stratum,item,answer,n,w,w2\n"
          ",#psu,,6,6,6\n"
          ",*,,6,6,6\n"
          ",a,1,3,3,3\n"
          ",a,2,1,1,1\n"
          ",a,NA:refused,1,1,1\n"
          ",a*b,1*x\\*,2,2,2\n"
          ",a*b,1*y,1,1,1\n"
          ",b,x\\*,2,2,2\n"
          ",b,y,3,3,3\n");
}

Test(counter, takes_a_row_for_as_many_respondents_as_it_says)
{
    struct made_job j = {.ask = {.items = {1, {"q"}}, .freq = "k"}};

    check(&j, "q,k\n1,3\n2,0\n3,2000\n1,4\n",
          "stratum,item,answer,n,w,w2\n"
          ",#psu,,2007,2007,2007\n"
          ",*,,2007,2007,2007\n"
          ",q,1,7,7,7\n"
          ",q,3,2000,2000,2000\n");
    check(&j, "q,k\n1,3.5\n", "made:2: k is '3.5', not a count of respondents");
}

Test(counter, leaves_those_who_did_not_respond_to_their_psu)
{
    struct made_job j = {
        .survey = "survey: t\n"
                  "design:\n"
                  "  psu: [c]\n"
                  "  fpc: [N]\n"
                  "  status: {of: r, respondent: [1], nonrespondent: [2]}\n"
                  "items: {q: {type: number}}\n"};

    check(&j, "c,N,r,q\n1,10,1,5\n1,10,2,\n2,10,2,\n",
          "stratum,psu,fpc1,item,answer,n,w,w2\n"
          ",1,10,#psu,,2,2,2\n"
          ",1,10,*,,1,1,1\n"
          ",1,10,q,5,1,1,\n"
          ",2,10,#psu,,1,1,1\n");
}

Test(counter, joins_columns_of_strata_and_keeps_them_apart)
{
    struct made_job j = {.ask = {.strata = "a,b", .items = {1, {"q"}}}};
    char *tally = count(&j, "a,b,q\nx,y/z,1\nx/y,z,1\n");

    cr_assert(strstr(tally, "\nx/y\\/z,#psu") != NULL, "%s", tally);
    cr_assert(strstr(tally, "\nx\\/y/z,#psu") != NULL, "%s", tally);
    free(tally);
}

Test(counter, puts_the_wave_first)
{
    struct made_job j = {.ask = {.by = {1, {"sex"}},
                                 .items = {1, {"q"}},
                                 .set = {1, {"wave=2024"}}}};

    check(&j, "sex,q\nf,1\n",
          "wave,sex,stratum,item,answer,n,w,w2\n"
          "2024,,,#psu,,1,1,1\n"
          "2024,f,,*,,1,1,1\n"
          "2024,f,,q,1,1,1,1\n");
}
