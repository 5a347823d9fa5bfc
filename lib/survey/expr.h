/*
 * expr - the small language of `relevant` and `--where`.
 *
 *     q1 = 'yes' and selected(q5, 'counter') or not age in (18, 19)
 *
 * Operators = != < <= > >= in and or not ( ); functions answered(x) and
 * selected(x, c). A name is bare or ${x}; a code is bare or in ' or ". On the
 * left of an operator stands a name, on its right a code; `and` binds tighter
 * than `or`, `not` tightest.
 *
 * A missing value (empty, NA, or NA:reason) makes every comparison false, !=
 * too; answered(x) tells it from others. A quoted code is compared as text. A
 * bare code that is a number is compared with answers that are numbers as
 * numbers (so 1 finds 1.0), else as text. < and its like compare numbers only.
 *
 * in      text of an expression
 * out     a tree, and the names it mentions, each once
 * errors  what was expected, with the place: `--where: at 'foo': …`
 * check   tests/unit/survey/expr.c, tests/fuzz/expr.c
 */
#ifndef SVY_EXPR_H
#define SVY_EXPR_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/err.h"
#include "ground/mem.h"

enum { SVY_EXPR_DEEPEST = 100 };

enum svy_expr_kind {
    SVY_BRACKET,
    SVY_OR,
    SVY_AND,
    SVY_NOT,
    SVY_EQ,
    SVY_NE,
    SVY_LT,
    SVY_LE,
    SVY_GT,
    SVY_GE,
    SVY_IN,
    SVY_ANSWERED,
    SVY_SELECTED
};

struct svy_expr_code {
    const char *text;
    double number;
    bool numeric; /* bare, and a number */
};

/* One step of the postfix form: a test gives a truth, and, or and not work on
 * those at hand. So neither reading nor asking needs recursion. */
struct svy_expr_node {
    enum svy_expr_kind kind;
    struct svy_expr_node *next;
    size_t name; /* of a comparison or a function */
    size_t n;
    struct svy_expr_code *code;
};

struct svy_expr {
    size_t n;                  /* names mentioned, in order of first mention */
    const char **name;         /* name[0 .. n-1] */
    const char **separator;    /* between choices of name[i]; " " unless set */
    struct svy_expr_node *top; /* the first step; NULL: always true */
    struct svy_mem mem;
};

/* Parses text; where names it in a message ("--where", "survey.yaml:7:3"). */
int svy_expr_read(struct svy_expr *e, const char *text, const char *where,
                  struct svy_err *why);

/* The truth for one respondent; value[i] is what name[i] holds, never NULL. */
bool svy_expr_value(const struct svy_expr *e, const char *const *value);

void svy_expr_free(struct svy_expr *e);

#endif
