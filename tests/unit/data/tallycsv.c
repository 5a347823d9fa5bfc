#include "data/tallycsv.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"

#define HEAD  "sex,stratum,psu,fpc1,item,answer,n,w,w2\n"
#define PSU1  ",a,1,10,#psu,,2,3,5\n"
#define PSU2  ",a,2,10,#psu,,1,1,1\n"
#define ALL   "f,a,1,10,*,,2,3,5\n"
#define Q1    "f,a,1,10,q,1,1,2,\n"
#define Q2    "f,a,1,10,q,2,1,1,\n"
#define PART2 ",,,,#part,1/1 0123456789abcdef,2,,\n"
#define HOW   ",,,,#how,weight=w psu=c items=q:0123456789abcdef,,,\n"
#define PART  ",,,,#part,1/1 0123456789abcdef,3,,\n"

/* What merging a tally with nothing prints. */
static void
check(const char *text, const char *want)
{
    const struct made_job merge = {.stats = NULL};
    char *one = (char *)(uintptr_t)text, *got = made_tally(&merge, &one, 1);

    cr_assert_str_eq(got, want);
    free(got);
}

Test(tallycsv, comes_out_as_it_went_in)
{
    static const char whole[] =
        HEAD PSU1 PSU2 ALL Q1 Q2 PART ",,,,#end,1,6,,\n";

    check(whole, whole);
}

Test(tallycsv, adds_what_two_files_have)
{
    const struct made_job merge = {.stats = NULL};
    char one[] = HEAD PSU1 ALL Q1 PART2 ",,,,#end,1,4,,\n";
    char two[] =
        HEAD ",a,1,10,#psu,,1,0.1,0.01\n" PSU2 "f,a,1,10,*,,1,0.1,0.01\n"
             "f,a,1,10,q,1,1,0.1,\n"
             "f,a,1,10,q,2,0,0,\n"
             ",,,,#part,2/2 e,2,,\n,,,,#end,1,6,,\n";
    char *got = made_tally(&merge, (char *[]){one, two}, 2);

    cr_assert_str_eq(
        got, HEAD
        ",a,1,10,#psu,,3,3.1-8.326672684688674e-17,5.01+2.1337098754514727e-"
        "16\n" PSU2
        "f,a,1,10,*,,3,3.1-8.326672684688674e-17,5.01+2.1337098754514727e-16\n"
        "f,a,1,10,q,1,2,2.1-8.326672684688674e-17,\n" PART2
        ",,,,#part,2/2 e,2,,\n,,,,#end,2,6,,\n");
    free(got);
}

Test(tallycsv, that_is_not_whole_and_in_order_is_refused)
{
    static const char *const bad[][2] = {
        {HEAD PSU1 Q1 ALL,
         "made:3: n adds up to 1, but * above has 0; make the tally again"},
        {HEAD PSU1 ALL Q2 Q1, "made:5: the row is out of order or there twice; "
                              "join tallies with svytally --merge"},
        {HEAD PSU1 ALL Q1 Q1, "made:5: the row is out of order or there twice; "
                              "join tallies with svytally --merge"},
        {HEAD PSU1 "f,a,2,10,*,,1,1,1\n",
         "made:3: the unit of this row has no #psu row above"},
        {HEAD PSU1 "f,a,1,11,*,,1,1,1\n",
         "made:3: the fpc of this unit is not the one it had before"},
        {HEAD PSU1 PART PART,
         "made:4: the same records were counted already (part 1/1 "
         "0123456789abcdef); leave out one of the two, or say --same-part if "
         "they are truly alike"},
        {HEAD PSU1 ALL PART ",,,,#end,1,4,,\n",
         "made:5: #end tells of 4 rows in 1 parts, but 3 and 1 stand above; "
         "make the tally again"},
        {HEAD PSU1 PART ",,,,#end,1,2,,\n" ALL,
         "made:5: there are rows after #end; join tallies with svytally "
         "--merge"},
        {HEAD PSU1 ALL, "made:3: the tally is cut off: there is no #end row; "
                        "make it again"},
        {HEAD ",a,1,10,#psu,,2,3\n", "made:2: 8 fields where the header has 9"},
        {HEAD ",a,1,10,#psu,,two,3,5\n",
         "made:2: n is 'two', not a number from 0 on"},
        {HEAD ",a,1,10,#psu,,2,3+,5\n",
         "made:2: w is '3+', not a number from 0 on"},
        {HEAD ",a,1,10,#psu,,2,3,x\n",
         "made:2: w2 is 'x', not a number from 0 on"},
        {HEAD ",a,1,10,#psu,,2,3-4,5\n",
         "made:2: w is '3-4', not a number from 0 on"},
        {HEAD ",a,1,10,#psu,,2,1e308+1e308,5\n",
         "made:2: w is '1e308+1e308', not a number from 0 on"},
    };

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        check(bad[i][0], bad[i][1]);
}

/* What merging says of a tally that nobody counted so. */
Test(tallycsv, is_held_against_itself)
{
    static const char *const bad[][2] = {
        {HEAD ",a,1,10,#psu,,18446744073709551615,3,5\n",
         "made:2: more than 9007199254740992 people are counted; above that "
         "numbers are no longer exact"},
        {HEAD ",a,1,10,#psu,,9007199254740992,3,5\n" PSU2,
         "made:3: more than 9007199254740992 people are counted; above that "
         "numbers are no longer exact"},
        {HEAD ",a,1,10,#psu,,0,3,5\n",
         "made:2: n is 0 and w is 3: people weigh more than 0, and nobody "
         "weighs 0; make the tally again"},
        {HEAD PSU1 "f,a,1,10,*,,2,0,0\n",
         "made:3: n is 2 and w is 0: people weigh more than 0, and nobody "
         "weighs 0; make the tally again"},
        {HEAD PSU1 ALL "f,a,1,10,q,1,0,2e-3,\n",
         "made:4: n is 0 and w is 2e-3: people weigh more than 0, and nobody "
         "weighs 0; make the tally again"},
        {HEAD PSU1 ALL "f,a,1,10,q,1,1,0e5,\n",
         "made:4: n is 1 and w is 0e5: people weigh more than 0, and nobody "
         "weighs 0; make the tally again"},
        {HEAD PSU1 "f,a,1,10,*,,3,3,5\n",
         "made:3: n adds up to 3, but #psu above has 2; make the tally again"},
        {HEAD PSU1 ALL "m,a,1,10,*,,1,3,5\n",
         "made:4: n adds up to 3, but #psu above has 2; make the tally again"},
        {HEAD PSU1 ALL Q1 "f,a,1,10,q,2,2,1,\n",
         "made:5: n adds up to 3, but * above has 2; make the tally again"},
        {HEAD PSU1 "f,a,1,10,*,,2,3,\n",
         "made:3: w2 is empty, but every row of * has it; make the tally "
         "again"},
        {HEAD PSU1 ALL HOW PART ",,,,#end,1,4,,\n",
         "made: #part rows have n 3 in all, but 2 people are counted in #psu "
         "rows; make the tally again"},
        {HEAD PSU1 ALL PART ",,,,#end,1,3,,\n",
         "made: #part rows have n 3 in all, but 2 people are counted in #psu "
         "rows; make the tally again"},
        {HEAD PSU1 ALL ",,,,#part,3/2 0123,2,,\n",
         "made:4: #part says '3/2 0123', but a part is i/n, from 1 to n, and a "
         "checksum; make the tally again"},
        {HEAD PSU1 ALL ",,,,#part,1/1 public,2,,\n",
         "made:4: #part says '1/1 public', but a part is i/n, from 1 to n, and "
         "a checksum; make the tally again"},
        {HEAD PSU1 ALL ",,,,#part,1/1 deidentified2,2,,\n",
         "made:4: #part says '1/1 deidentified2', but a part is i/n, from 1 to "
         "n, and a checksum; make the tally again"},
        {HEAD PSU1 ALL ",,,,#part,0/2 0123,2,,\n",
         "made:4: #part says '0/2 0123', but a part is i/n, from 1 to n, and a "
         "checksum; make the tally again"},
        {HEAD PSU1 ALL "f,a,1,10,p,1,1,2,\n" HOW PART2 ",,,,#end,1,5,,\n",
         "made: 'p' is counted, but #how does not name it; was it renamed? "
         "make the tally again"},
        {HEAD PSU1 ALL HOW HOW, "made:5: this does not say how a wave was "
                                "counted, or says it twice; make the tally "
                                "again"},
        {HEAD PSU1 HOW ALL, "made:4: the row is out of order or there twice; "
                            "join tallies with svytally --merge"},
        {HEAD PSU1 "f,,,,#how,items=q:0123456789abcdef,,,\n",
         "made:3: no tally has such a row of #how; make it again"},
        {HEAD PSU1 ",,,,#how,mood=good,,,\n",
         "made:3: this does not say how a wave was counted, or says it twice; "
         "make the tally again"},
    };

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        check(bad[i][0], bad[i][1]);
}

/* A tally with #how that is as it must be, also where #psu weighs nothing. */
Test(tallycsv, with_how_comes_out_as_it_went_in)
{
    static const char whole[] =
        HEAD PSU1 ",a,2,10,#psu,,1,0,0\n" ALL Q1 HOW PART ",,,,#end,1,6,,\n";

    check(whole, whole);
}
