#include "data/plan.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* A plan laid over the columns of a header. */
struct laid {
    struct svy_csv rows;
    struct svy_answers answers;
    struct svy_survey survey;
    struct svy_plan plan;
    struct svy_err why;
    FILE *in;
};

static int
lay(struct laid *l, const struct svy_ask *ask, const char *header)
{
    *l = (struct laid){.in = tmpfile()};
    cr_assert_not_null(l->in);
    fprintf(l->in, "%s\n", header);
    rewind(l->in);
    svy_csv_open(&l->rows, l->in, "a.csv");
    cr_assert_eq(svy_csv_read(&l->rows, &l->why), 0);
    cr_assert_eq(svy_answers_open(&l->answers, &l->rows, &l->why), 0);
    return svy_plan_read(&l->plan, ask, &l->survey, &l->answers, &l->why);
}

static void
drop(struct laid *l)
{
    svy_plan_free(&l->plan);
    svy_answers_close(&l->answers);
    svy_csv_close(&l->rows);
    fclose(l->in);
}

/* A list with its names joined by blanks. */
static const char *
joined(const struct svy_strlist *l)
{
    static char text[256];

    text[0] = '\0';
    for (size_t i = 0; i < l->n; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s",
                 i ? " " : "", l->name[i]);
    return text;
}

Test(plan, counts_a_pair_once_however_often_it_is_asked_for)
{
    const struct svy_ask ask = {
        .items = {1, {"a,b,c"}},
        .pairs = {4, {"a*b", "b*a,a*c", "a*b", "c*c"}},
    };
    struct laid l;

    cr_assert_eq(lay(&l, &ask, "a,b,c"), 0, "%s", l.why.text);
    cr_assert_str_eq(joined(&l.plan.pair.first), "a a");
    cr_assert_str_eq(joined(&l.plan.pair.second), "b c");
    drop(&l);
}

Test(plan, counts_all_pairs_for_a_joint_covariance_of_respondents_alone)
{
    struct svy_ask ask = {
        .items = {1, {"a,b,c"}}, .pairs = {1, {"b*a"}}, .joint = true};
    struct laid l;

    cr_assert_eq(lay(&l, &ask, "a,b,c,p,n,m"), 0, "%s", l.why.text);
    cr_assert_str_eq(joined(&l.plan.pair.first), "b a b");
    cr_assert_str_eq(joined(&l.plan.pair.second), "a c c");
    drop(&l);
    ask.psu = "p";
    ask.fpc = "n";
    cr_assert_eq(lay(&l, &ask, "a,b,c,p,n,m"), 0, "%s", l.why.text);
    cr_assert_str_eq(joined(&l.plan.pair.first), "b");
    drop(&l);
    ask.fpc = "n,m";
    cr_assert_eq(lay(&l, &ask, "a,b,c,p,n,m"), 0, "%s", l.why.text);
    cr_assert_eq(l.plan.pair.first.n, 3);
    drop(&l);
}

Test(plan, crosses_what_any_table_is_split_by_once_and_the_wave_first)
{
    const struct svy_ask ask = {.items = {1, {"q"}},
                                .by = {3, {"sex:who,age", "age", "age,area"}}};
    struct laid l;

    cr_assert_eq(lay(&l, &ask, "q,age,sex,wave,area"), 0, "%s", l.why.text);
    cr_assert_str_eq(joined(&l.plan.by), "wave who age area");
    cr_assert_str_eq(joined(&l.plan.source), "wave sex age area");
    drop(&l);
}

Test(plan, expands_items_in_the_order_of_numbers)
{
    const struct svy_ask ask = {.items = {2, {"q*", "w"}}};
    struct laid l;

    cr_assert_eq(lay(&l, &ask, "w,q10,q2,q1"), 0, "%s", l.why.text);
    cr_assert_str_eq(joined(&l.plan.items), "q1 q2 q10 w");
    drop(&l);
}

Test(plan, is_refused_in_one_sentence)
{
    static const struct {
        struct svy_ask ask;
        const char *text;
    } bad[] = {
        {{.items = {1, {"q"}}, .by = {1, {"se"}}},
         "--by: 'se' is a name of our own columns; call it something else: -b "
         "se:NAME"},
        {{.items = {1, {"q"}}, .fpc = "n,m"},
         "--fpc: 2 columns for 0 stages of clusters; one more than clusters is "
         "the most (respondents)"},
        {{.items = {1, {"q"}}, .psu = "a,b,c,d,e,f,g,h,i"},
         "--psu: 8 stages are the most"},
        {{.items = {1, {"q"}}, .set = {1, {"wave"}}},
         "--set: 'wave' is not of the form wave=W"},
        {{.items = {1, {"q"}}, .pairs = {1, {"node"}}},
         "--pairs: 'node' is neither a*b nor a node of the index"},
        {{.weight = NULL},
         "say which items to count, with --items or a survey file (--survey)"},
    };

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct laid l;

        cr_assert_neq(lay(&l, &bad[i].ask, "q"), 0, "%zu", i);
        cr_assert_str_eq(l.why.text, bad[i].text);
        drop(&l);
    }
}
