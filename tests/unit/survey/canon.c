#include "survey/canon.h"

#include <criterion/criterion.h>

static void
check(const char *text, const char *want)
{
    struct svy_mem m = {0};
    struct svy_expr e;
    struct svy_err why = {0};

    cr_assert_eq(svy_expr_read(&e, text, "--where", &why), 0, "%s", why.text);
    cr_expect_str_eq(svy_canon(&e, &m), want);
    svy_expr_free(&e);
    svy_mem_free(&m);
}

Test(canon, knows_neither_spaces_nor_brackets_nor_order)
{
    check("a=1", "a=1");
    check(" ( ${a}  = 1.0 ) ", "a=1");
    check("not (b = 2 or a in (1.0, 3)) and c > 05",
          "and(c>5,not(or(b=2,in(a,1,3))))");
    check("c > 5 and not (a in (3, 1, 1) or (b = 2))",
          "and(c>5,not(or(b=2,in(a,1,3))))");
    check("a=1 and b=2 and c=3", "and(a=1,b=2,c=3)");
    check("c=3 and (b=2 and a=1)", "and(a=1,b=2,c=3)");
    check("a=1 or b=2 and c=3", "or(a=1,and(b=2,c=3))");
    check("(a=1 or b=2) and c=3", "and(c=3,or(a=1,b=2))");
    check("not not not a=1", "not(a=1)");
}

Test(canon, tells_numbers_from_texts)
{
    check("a = '1.0'", "a='1.0'");
    check("a = yes", "a='yes'");
    check("a = \"it's\"", "a=\"it's\"");
    check("a < '5.0'", "a<5");
    check("a != 1e1", "a!=10");
    check("selected(q, web)", "selected(q,'web')");
    check("answered(${my name})", "answered(${my name})");
    check("${checksum:1} = 1", "${checksum:1}=1");
}

Test(canon, says_what_is_there_twice_once)
{
    check("a in (2)", "a=2");
    check("a in (2, 2.0)", "a=2");
    check("a=1 or a=1", "a=1");
    check("a=1 and a=1 or b=2", "or(a=1,b=2)");
}
