#include "survey/canon.h"

#include <stdlib.h>
#include <string.h>

#include "ground/num.h"
#include "ground/strlist.h"

/* What and, or join; of one test it is a list of one. */
struct operand {
    enum svy_expr_kind kind; /* SVY_AND, SVY_OR, or another */
    struct svy_strlist of;
};

static int
by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The texts of a list, sorted and each once, joined by commas. */
static const char *
join(struct svy_strlist *l, struct svy_mem *m)
{
    size_t len = 0;
    char *text, *to;

    if (l->n > 0)
        qsort(l->name, l->n, sizeof *l->name, by_bytes);
    for (size_t i = 0; i < l->n; i++)
        len += strlen(l->name[i]) + 1;
    text = to = svy_mem_take(m, len + 1, 1);
    for (size_t i = 0; i < l->n; i++) {
        if (i > 0 && strcmp(l->name[i], l->name[i - 1]) == 0)
            continue;
        if (i > 0)
            *to++ = ',';
        len = strlen(l->name[i]);
        memcpy(to, l->name[i], len);
        to += len;
    }
    return text;
}

/* A name that could be taken for something else stands in ${}; with a colon,
 * too, for before one the text says what kind it is (how.h). */
static const char *
name_of(const char *name, struct svy_mem *m)
{
    const bool bare = name[strcspn(name, " \t\r\n'\"!=<>(),${}:")] == '\0';

    return bare ? name : svy_mem_print(m, "${%s}", name);
}

static const char *
code_of(const struct svy_expr_code *c, struct svy_mem *m)
{
    char text[SVY_NUM_WIDTH];
    const char quote = strchr(c->text, '\'') != NULL ? '"' : '\'';

    return c->numeric ? svy_mem_copy(m, svy_num_print(c->number, text))
                      : svy_mem_print(m, "%c%s%c", quote, c->text, quote);
}

static const char *
test(const struct svy_expr *e, const struct svy_expr_node *n, struct svy_mem *m)
{
    static const char *const sign[] = {
        [SVY_EQ] = "=",  [SVY_NE] = "!=",
        [SVY_LT] = "<",  [SVY_LE] = "<=",
        [SVY_GT] = ">",  [SVY_GE] = ">=",
        [SVY_IN] = "in", [SVY_SELECTED] = "selected"};
    const char *name = name_of(e->name[n->name], m), *codes;
    struct svy_strlist code = {0};

    if (n->kind == SVY_ANSWERED)
        return svy_mem_print(m, "answered(%s)", name);
    for (size_t i = 0; i < n->n; i++)
        svy_strlist_add(&code, m, code_of(&n->code[i], m));
    codes = join(&code, m);
    if (n->kind == SVY_SELECTED || (n->kind == SVY_IN && code.n > 0 &&
                                    strcmp(codes, code.name[code.n - 1]) != 0))
        return svy_mem_print(m, "%s(%s,%s)", sign[n->kind], name, codes);
    return svy_mem_print(m, "%s%s%s", name,
                         sign[n->kind == SVY_IN ? SVY_EQ : n->kind], codes);
}

static struct operand
one(const char *text, struct svy_mem *m)
{
    struct operand o = {.kind = SVY_EQ};

    svy_strlist_add(&o.of, m, text);
    return o;
}

static const char *
print(struct operand *o, struct svy_mem *m)
{
    const char *all = join(&o->of, m);
    bool alone = true; // also when all of them say the same

    for (size_t i = 1; i < o->of.n; i++)
        alone = alone && strcmp(o->of.name[i], o->of.name[0]) == 0;
    return alone ? all
                 : svy_mem_print(m, "%s(%s)", o->kind == SVY_AND ? "and" : "or",
                                 all);
}

static void
append(struct operand *to, enum svy_expr_kind kind, struct operand *from,
       struct svy_mem *m)
{
    if (from->kind != kind)
        *from = one(print(from, m), m);
    for (size_t i = 0; i < from->of.n; i++)
        svy_strlist_add(&to->of, m, from->of.name[i]);
}

/* Twice not is nothing. */
static const char *
negate(const char *text, struct svy_mem *m)
{
    if (strncmp(text, "not(", 4) == 0)
        return svy_mem_text(m, text + 4, strlen(text) - 5);
    return svy_mem_print(m, "not(%s)", text);
}

const char *
svy_canon(const struct svy_expr *e, struct svy_mem *m)
{
    struct operand at[SVY_EXPR_DEEPEST + 1] = {0};
    size_t n = 0;

    for (const struct svy_expr_node *s = e->top; s != NULL; s = s->next)
        if (s->kind == SVY_NOT) {
            at[n - 1] = one(negate(print(&at[n - 1], m), m), m);
        } else if (s->kind == SVY_AND || s->kind == SVY_OR) {
            struct operand both = {.kind = s->kind};

            append(&both, s->kind, &at[n - 2], m);
            append(&both, s->kind, &at[n - 1], m);
            at[--n - 1] = both;
        } else {
            at[n++] = one(test(e, s, m), m);
        }
    return n == 0 ? "" : print(&at[0], m);
}
