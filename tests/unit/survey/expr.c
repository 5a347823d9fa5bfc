/* The language is that of expr.h; truths worked out by hand. */
#include "survey/expr.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* The truth of an expression when a=1, b="two words", c=NA:refused, d="",
 * age=34.50, q5="counter web". */
static bool
truth(const char *text)
{
    static const char *const name[] = {"a", "b", "c", "d", "age", "q5", "and"};
    static const char *const held[] = {"1",     "two words",   "NA:refused", "",
                                       "34.50", "counter web", "x"};
    const char *value[8] = {0};
    struct svy_err why = {0};
    struct svy_expr e;
    bool got;

    cr_assert_eq(svy_expr_read(&e, text, "--where", &why), 0, "%s", why.text);
    for (size_t i = 0; i < e.n; i++)
        for (size_t j = 0; j < 7; j++)
            if (strcmp(e.name[i], name[j]) == 0)
                value[i] = held[j];
    got = svy_expr_value(&e, value);
    svy_expr_free(&e);
    return got;
}

static const char *
sentence(const char *text)
{
    static struct svy_err why;
    struct svy_expr e;

    cr_assert_neq(svy_expr_read(&e, text, "--where", &why), 0, "%s", text);
    cr_assert_eq(why.code, SVY_MISUSED);
    svy_expr_free(&e);
    return why.text;
}

Test(expr, compares_codes_as_text_or_as_numbers)
{
    cr_assert(truth("a = 1"));
    cr_assert(truth("a=1.0"), "a bare number finds a number");
    cr_assert_not(truth("a = '1.0'"), "a quoted code is text");
    cr_assert(truth("${a} != 2"));
    cr_assert(truth("b = \"two words\""));
    cr_assert(truth("age = 34.5 and age != 34"));
    cr_assert(truth("age < 35 and age <= 34.5 and age > 34 and age >= 34.5"));
    cr_assert(truth("age < '35'"));
    cr_assert_not(truth("b < 5"), "words are not ordered");
    cr_assert_not(truth("b > 5"));
    cr_assert(truth("a in (3, 2, 1)"));
    cr_assert_not(truth("a in (3, '1.0')"));
    cr_assert(truth("${and} = x"), "braces make any name a name");
}

Test(expr, finds_one_of_several_choices)
{
    cr_assert(truth("selected(q5, 'counter')"));
    cr_assert(truth("selected(q5, web)"));
    cr_assert_not(truth("selected(q5, count)"));
    cr_assert_not(truth("selected(d, web)"));
}

Test(expr, splits_choices_at_the_separator_of_the_question)
{
    const char *value[] = {"1; 2;3"};
    struct svy_err why;
    struct svy_expr e;

    cr_assert_eq(svy_expr_read(&e, "selected(q, 3)", "x", &why), 0);
    cr_assert_not(svy_expr_value(&e, value));
    e.separator[0] = ";";
    cr_assert(svy_expr_value(&e, value));
    svy_expr_free(&e);
}

Test(expr, makes_every_comparison_with_a_missing_answer_false)
{
    cr_assert_not(truth("c = 1 or c != 1 or c in (1, 2) or c < 1 or c >= 1"));
    cr_assert_not(truth("d = 1 or d != 1 or d in (1, 2) or d < 1 or d >= 1"));
    cr_assert_not(truth("c = 'NA:refused'"));
    cr_assert(truth("answered(a) and not answered(c) and not answered(d)"));
}

Test(expr, binds_not_before_and_before_or)
{
    cr_assert(truth("a = 1 or a = 1 and a = 2"));
    cr_assert_not(truth("(a = 1 or a = 1) and a = 2"));
    cr_assert_not(truth("not a = 1 or a = 2"));
    cr_assert_not(truth("not (a = 2 or a = 1)"));
    cr_assert(truth("not not a = 1"));
    cr_assert(truth("not a in (2, 3) and (((a = 1)))"));
    cr_assert_not(truth("not a = 2 and not a = 1"));
    cr_assert(truth("a = 2 and a = 2 or a = 1"));
}

Test(expr, mentions_each_name_once_in_order)
{
    struct svy_err why;
    struct svy_expr e;

    cr_assert_eq(
        svy_expr_read(&e, "b = 1 or ${a} = 1 and b = a or c = 1", "x", &why),
        0);
    cr_assert_eq(e.n, 3);
    cr_assert_str_eq(e.name[0], "b");
    cr_assert_str_eq(e.name[1], "a");
    cr_assert_str_eq(e.name[2], "c");
    svy_expr_free(&e);
}

Test(expr, says_what_was_expected_and_where)
{
    static const char *const of[][2] = {
        {"", "--where: at the end: the name of a question is expected"},
        {"a", "--where: at the end: = != < <= > >= or in is expected after a "
              "name"},
        {"a == 1", "--where: at '= 1': a code is expected"},
        {"a = 1 b = 2", "--where: at 'b = 2': and, or, ) or the end is "
                        "expected"},
        {"(a = 1", "--where: at the end: ) is expected"},
        {"a = 1)", "--where: at ')': no ( stands before this )"},
        {"a in 1", "--where: at '1': ( is expected after 'in'"},
        {"a in (1 2)", "--where: at '2)': , or ) is expected"},
        {"a < b", "--where: at 'b': < <= > >= compare with numbers only"},
        {"a = 'x", "--where: at ''x': this quote is never closed"},
        {"a = ''", "--where: at '''': no answer equals an empty code; write "
                   "answered(x) or not answered(x)"},
        {"${a = 1", "--where: at '${a = 1': a name in braces is written "
                    "${name}"},
        {"a = 1 & b = 2", "--where: at '& b = 2': and, or, ) or the end is "
                          "expected"},
        {"$a = 1", "--where: at '$a = 1': this sign has no meaning here"},
        {"answered a", "--where: at 'a': ( is expected"},
        {"selected(a)", "--where: at ')': a comma is expected"},
        {"a = 1 or", "--where: at the end: the name of a question is "
                     "expected"},
    };

    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        cr_assert_str_eq(sentence(of[i][0]), of[i][1]);
}

Test(expr, refuses_what_is_nested_beyond_reason_and_reads_what_is_long)
{
    static char text[20000];
    struct svy_err why;
    struct svy_expr e;
    const char *value[] = {"2"};

    memset(text, '(', 200);
    strcpy(text + 200, "a = 1");
    cr_assert(strstr(sentence(text), "nested too deeply"));
    strcpy(text, "a = 1");
    for (size_t n = 5; n + 16 < sizeof text; n += 9)
        strcpy(text + n, " or a = 1");
    cr_assert_eq(svy_expr_read(&e, text, "x", &why), 0, "%s", why.text);
    cr_assert_not(svy_expr_value(&e, value));
    svy_expr_free(&e);
}

Test(expr, of_nothing_is_always_true)
{
    struct svy_expr e = {0};

    cr_assert(svy_expr_value(&e, NULL));
}
