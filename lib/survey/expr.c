#include "survey/expr.h"

#include <stdlib.h>
#include <string.h>

#include "ground/na.h"
#include "ground/num.h"
#include "survey/token.h"

struct parser {
    struct svy_expr *e;
    struct svy_token token; /* at hand */
    struct svy_expr_node **last;
    size_t depth;
    enum svy_expr_kind waiting[SVY_EXPR_DEEPEST];
    struct svy_err *why;
};

static int
refuse(const struct parser *p, const char *what)
{
    return svy_token_err(&p->token, what, p->why);
}

static int
step(struct parser *p)
{
    return svy_token_read(&p->token, p->why);
}

static bool
is(const struct parser *p, enum svy_token_sort sort, const char *text)
{
    return svy_token_check(&p->token, sort, text);
}

static int
expect(struct parser *p, const char *sign, const char *what)
{
    return is(p, SVY_SIGN, sign) ? step(p) : refuse(p, what);
}

static struct svy_expr_node *
make(struct parser *p, enum svy_expr_kind kind)
{
    struct svy_expr_node *n = svy_mem_take(&p->e->mem, 1, sizeof *n);

    n->kind = kind;
    return n;
}

static void
mention(struct parser *p, const char *name, size_t *i)
{
    struct svy_expr *e = p->e;
    const char **more;

    for (*i = 0; *i < e->n; ++*i)
        if (strcmp(e->name[*i], name) == 0)
            return;
    if ((e->n & (e->n + 1)) == 0) { // room for 1, 3, 7, …: now for twice that
        more = svy_mem_take(&e->mem, 2 * e->n + 1, sizeof *more);
        if (e->n > 0)
            memcpy(more, e->name, e->n * sizeof *more);
        e->name = more;
        more = svy_mem_take(&e->mem, 2 * e->n + 1, sizeof *more);
        if (e->n > 0)
            memcpy(more, e->separator, e->n * sizeof *more);
        e->separator = more;
    }
    e->separator[e->n] = " ";
    e->name[e->n++] = name;
}

static int
read_name(struct parser *p, struct svy_expr_node *n)
{
    if (p->token.sort != SVY_WORD)
        return refuse(p, say("the name of a question is expected"));
    mention(p, p->token.text, &n->name);
    return step(p);
}

static int
read_code(struct parser *p, struct svy_expr_node *n)
{
    struct svy_expr_code *more, *c;

    if (p->token.sort != SVY_QUOTED &&
        (p->token.sort != SVY_WORD || p->token.braced))
        return refuse(p, say("a code is expected"));
    if ((n->n & (n->n + 1)) == 0) {
        more = svy_mem_take(&p->e->mem, 2 * n->n + 1, sizeof *more);
        if (n->n > 0)
            memcpy(more, n->code, n->n * sizeof *more);
        n->code = more;
    }
    c = &n->code[n->n];
    c->text = p->token.text;
    c->numeric = svy_num_read(c->text, &c->number);
    if (!c->numeric && n->kind >= SVY_LT && n->kind <= SVY_GE)
        return refuse(p, say("< <= > >= compare with numbers only"));
    c->numeric &=
        p->token.sort == SVY_WORD || (n->kind >= SVY_LT && n->kind <= SVY_GE);
    n->n++;
    return step(p);
}

static int
read_function(struct parser *p, struct svy_expr_node *n)
{
    int rc = step(p) || expect(p, "(", say("( is expected")) || read_name(p, n);

    if (rc == 0 && n->kind == SVY_SELECTED)
        rc = expect(p, ",", say("a comma is expected")) || read_code(p, n);
    return rc || expect(p, ")", say(") is expected"));
}

static int
read_in(struct parser *p, struct svy_expr_node *n)
{
    int rc;

    n->kind = SVY_IN;
    rc = step(p) || expect(p, "(", say("( is expected after 'in'")) ||
         read_code(p, n);
    while (rc == 0 && is(p, SVY_SIGN, ","))
        rc = step(p) || read_code(p, n);
    return rc || expect(p, ")", say(", or ) is expected"));
}

static int
read_comparison(struct parser *p, struct svy_expr_node *n)
{
    static const struct {
        const char *sign;
        enum svy_expr_kind kind;
    } table[] = {{"=", SVY_EQ},  {"!=", SVY_NE}, {"<", SVY_LT},
                 {"<=", SVY_LE}, {">", SVY_GT},  {">=", SVY_GE}};

    if (read_name(p, n))
        return p->why->code;
    if (is(p, SVY_WORD, "in"))
        return read_in(p, n);
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (is(p, SVY_SIGN, table[i].sign)) {
            n->kind = table[i].kind;
            return step(p) || read_code(p, n);
        }
    return refuse(p, say("= != < <= > >= or in is expected after a name"));
}

/* What waits for its right side: `(`, not, and, or, the tighter the later. */
static int
push(struct parser *p, enum svy_expr_kind kind)
{
    if (p->depth == SVY_EXPR_DEEPEST)
        return refuse(p, say("this is nested too deeply"));
    p->waiting[p->depth++] = kind;
    return 0;
}

static void
append(struct parser *p, struct svy_expr_node *n)
{
    *p->last = n;
    p->last = &n->next;
}

/* Moves what binds at least as tightly as kind behind its operands. */
static void
settle(struct parser *p, enum svy_expr_kind kind)
{
    while (p->depth > 0 && p->waiting[p->depth - 1] >= kind)
        append(p, make(p, p->waiting[--p->depth]));
}

static int
read_operand(struct parser *p)
{
    struct svy_expr_node *n;

    for (;;) {
        bool negates = is(p, SVY_WORD, "not");

        if (!negates && !is(p, SVY_SIGN, "("))
            break;
        if (push(p, negates ? SVY_NOT : SVY_BRACKET) || step(p))
            return p->why->code;
    }
    n = make(p, SVY_EQ);
    if (is(p, SVY_WORD, "answered"))
        n->kind = SVY_ANSWERED;
    else if (is(p, SVY_WORD, "selected"))
        n->kind = SVY_SELECTED;
    if (n->kind == SVY_EQ ? read_comparison(p, n) : read_function(p, n))
        return p->why->code;
    append(p, n);
    return 0;
}

/* After an operand: brackets that end here, then and, or, or nothing. */
static int
read_joint(struct parser *p, bool *more)
{
    while (is(p, SVY_SIGN, ")")) {
        settle(p, SVY_OR);
        if (p->depth == 0)
            return refuse(p, say("no ( stands before this )"));
        p->depth--;
        if (step(p))
            return p->why->code;
    }
    *more = is(p, SVY_WORD, "and") || is(p, SVY_WORD, "or");
    if (*more) {
        enum svy_expr_kind kind = is(p, SVY_WORD, "and") ? SVY_AND : SVY_OR;

        settle(p, kind);
        return push(p, kind) || step(p);
    }
    if (p->token.sort != SVY_END)
        return refuse(p, say("and, or, ) or the end is expected"));
    settle(p, SVY_OR);
    return p->depth > 0 ? refuse(p, say(") is expected")) : 0;
}

int
svy_expr_read(struct svy_expr *e, const char *text, const char *where,
              struct svy_err *why)
{
    struct parser p = {.e = e, .why = why};
    bool more = true;
    int rc;

    *e = (struct svy_expr){0};
    p.token = (struct svy_token){.where = where, .next = text, .mem = &e->mem};
    p.last = &e->top;
    rc = step(&p);
    while (rc == 0 && more)
        rc = read_operand(&p) || read_joint(&p, &more);
    return rc;
}

static bool
missing(const char *v)
{
    return *v == '\0' || svy_na_reason(v) != NULL;
}

static bool
equal(const struct svy_expr_code *c, const char *v, size_t len)
{
    char text[SVY_NUM_WIDTH];
    double x;

    if (strlen(c->text) == len && memcmp(c->text, v, len) == 0)
        return true;
    if (!c->numeric || len >= sizeof text)
        return false;
    memcpy(text, v, len);
    text[len] = '\0';
    return svy_num_read(text, &x) && x == c->number;
}

static bool
among(const struct svy_expr_node *n, const char *v)
{
    for (size_t i = 0; i < n->n; i++)
        if (equal(&n->code[i], v, strlen(v)))
            return true;
    return false;
}

static bool
selected(const struct svy_expr_code *c, const char *v, const char *between)
{
    size_t skip = strlen(between);

    for (;;) {
        const char *end = skip > 0 ? strstr(v, between) : NULL;

        if (equal(c, v, end == NULL ? strlen(v) : (size_t)(end - v)))
            return true;
        if (end == NULL)
            return false;
        v = end + skip;
    }
}

static bool
ordered(const struct svy_expr_node *n, const char *v)
{
    double x, c = n->code->number;

    if (!svy_num_read(v, &x))
        return false;
    switch (n->kind) {
    case SVY_LT:
        return x < c;
    case SVY_LE:
        return x <= c;
    case SVY_GT:
        return x > c;
    default:
        return x >= c;
    }
}

static bool
compare(const struct svy_expr *e, const struct svy_expr_node *n, const char *v)
{
    if (missing(v))
        return false;
    switch (n->kind) {
    case SVY_ANSWERED:
        return true;
    case SVY_SELECTED:
        return selected(n->code, v, e->separator[n->name]);
    case SVY_EQ:
    case SVY_IN:
        return among(n, v);
    case SVY_NE:
        return !among(n, v);
    default:
        return ordered(n, v);
    }
}

bool
svy_expr_value(const struct svy_expr *e, const char *const *value)
{
    bool truth[SVY_EXPR_DEEPEST + 1] = {true};
    size_t n = 0;

    for (const struct svy_expr_node *s = e->top; s != NULL; s = s->next)
        switch (s->kind) {
        case SVY_NOT:
            truth[n - 1] = !truth[n - 1];
            break;
        case SVY_AND:
            n--;
            truth[n - 1] = truth[n - 1] && truth[n];
            break;
        case SVY_OR:
            n--;
            truth[n - 1] = truth[n - 1] || truth[n];
            break;
        default:
            truth[n++] = compare(e, s, value[s->name]);
        }
    return truth[0];
}

void
svy_expr_free(struct svy_expr *e)
{
    svy_mem_free(&e->mem);
    *e = (struct svy_expr){0};
}
