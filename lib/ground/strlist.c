#include "ground/strlist.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "ground/intern.h"
#include "ground/utf8.h"

enum {
    FEW = 8, /* names that a message can hold */
    MANY = 12,
    LONG = 32 /* names that a glance cannot hold */
};

/* Where the names of a long list stand. It is of the list as it was after its
 * last add: a list that was changed otherwise, or is a copy of one that grew,
 * is looked through. */
struct svy_strlist_index {
    const char **name; /* the list's */
    size_t n, slots;   /* at most half full */
    uint32_t *slot;    /* index + 1, or 0 */
};

/* The slot where a name is, or where it would go. */
static size_t
seek(const struct svy_strlist_index *x, const char *name)
{
    size_t i = svy_intern_hash(0, name, strlen(name)) & (x->slots - 1);

    while (x->slot[i] != 0 && strcmp(x->name[x->slot[i] - 1], name) != 0)
        i = (i + 1) & (x->slots - 1);
    return i;
}

static void
enter(struct svy_strlist_index *x, size_t at)
{
    const size_t i = seek(x, x->name[at]);

    if (x->slot[i] == 0) // else it is the second of its name
        x->slot[i] = (uint32_t)(at + 1);
}

/* Brings the index up to the name just added. Names move when their room
 * doubles, and only then all of them are entered again. */
static void
index_last(struct svy_strlist *l, struct svy_mem *m)
{
    struct svy_strlist_index *x = l->index;

    if (l->n < LONG)
        return;
    if (x == NULL || x->name != l->name || x->n != l->n - 1) {
        l->index = x = svy_mem_take(m, 1, sizeof *x);
        x->name = l->name;
        for (x->slots = LONG; x->slots < 4 * l->n;)
            x->slots *= 2;
        x->slot = svy_mem_take(m, x->slots, sizeof *x->slot);
    }
    while (x->n < l->n)
        enter(x, x->n++);
}

long
svy_strlist_find(const struct svy_strlist *l, const char *name)
{
    const struct svy_strlist_index *x = l->index;

    if (x != NULL && x->name == l->name && x->n == l->n)
        return (long)x->slot[seek(x, name)] - 1;
    for (size_t i = 0; i < l->n; i++)
        if (strcmp(l->name[i], name) == 0)
            return (long)i;
    return -1;
}

void
svy_strlist_add(struct svy_strlist *l, struct svy_mem *m, const char *name)
{
    if ((l->n & (l->n + 1)) == 0) { // full at 0, 1, 3, 7, …
        const char **more = svy_mem_take(m, 2 * l->n + 1, sizeof *more);

        if (l->n > 0)
            memcpy(more, l->name, l->n * sizeof *more);
        l->name = more;
    }
    l->name[l->n++] = name;
    index_last(l, m);
}

struct svy_strlist
svy_strlist_read(struct svy_mem *m, const char *text)
{
    struct svy_strlist l = {0};
    const char *end;

    if (text == NULL || *text == '\0')
        return l;
    do {
        end = text + strcspn(text, ",");
        svy_strlist_add(&l, m, svy_mem_text(m, text, (size_t)(end - text)));
        text = end + 1;
    } while (*end != '\0');
    return l;
}

int
svy_strlist_order(const char *p, const char *q)
{
    for (; *p != '\0' && *q != '\0'; p++, q++) {
        size_t m = strspn(p, "0123456789"), n = strspn(q, "0123456789");

        if (m > 0 && n > 0 && m != n)
            return m < n ? -1 : 1; // the longer number is the larger
        if (*p != *q)
            break;
    }
    return strcmp(p, q);
}

static int
by_name(const void *a, const void *b)
{
    return svy_strlist_order(*(const char *const *)a, *(const char *const *)b);
}

void
svy_strlist_sort(struct svy_strlist *l)
{
    if (l->n > 1)
        qsort(l->name, l->n, sizeof *l->name, by_name);
    l->index = NULL;
}

void
svy_strlist_plain(struct svy_strlist *l, struct svy_mem *m, const char *text)
{
    const struct svy_strlist asked = svy_strlist_read(m, text);

    for (size_t i = 0; i < asked.n; i++) {
        const char *name = asked.name[i];

        if (strstr(name, "..") == NULL && strpbrk(name, "*?[") == NULL &&
            svy_strlist_find(l, name) < 0)
            svy_strlist_add(l, m, name);
    }
}

struct expander {
    struct svy_strlist *out;
    struct svy_mem *m;
    const struct svy_strlist *all;
    bool *taken; /* taken[i]: all->name[i] is in out */
    struct svy_strlist unknown;
    const char *where;
    struct svy_err *why;
};

static void
take(struct expander *x, size_t i)
{
    if (!x->taken[i])
        svy_strlist_add(x->out, x->m, x->all->name[i]);
    x->taken[i] = true;
}

const char *
svy_strlist_unknown(struct svy_mem *m, const struct svy_strlist *unknown,
                    const struct svy_strlist *all)
{
    const char *text = "";

    for (size_t i = 0; i < unknown->n && i < MANY; i++) {
        const char *name = unknown->name[i];
        const long near = svy_utf8_near(name, all->name, all->n);

        text = svy_mem_print(m, "%s%s'%s'", text, i > 0 ? ", " : "", name);
        if (near >= 0)
            text =
                svy_mem_print(m,
                              unknown->n == 1 ? say("%s; did you mean '%s'?")
                                              : say("%s (did you mean '%s'?)"),
                              text, all->name[near]);
    }
    return unknown->n <= MANY ? text
                              : svy_mem_print(m, say("%s and %zu more"), text,
                                              unknown->n - MANY);
}

static const char *
all_names(const struct expander *x)
{
    const char *text = x->all->name[0];

    for (size_t i = 1; i < x->all->n; i++)
        text = svy_mem_print(x->m, "%s, %s", text, x->all->name[i]);
    return text;
}

/* Told once all patterns were tried. */
static void
miss(struct expander *x, const char *name)
{
    if (svy_strlist_find(&x->unknown, name) < 0)
        svy_strlist_add(&x->unknown, x->m, name);
}

static int
check_unknown(struct expander *x)
{
    const struct svy_strlist *l = &x->unknown;
    const char *text = svy_strlist_unknown(x->m, l, x->all);
    bool few = x->all->n > 0 && x->all->n <= FEW;

    for (size_t i = 0; i < l->n; i++) // one that has a like explains itself
        few &= svy_utf8_near(l->name[i], x->all->name, x->all->n) < 0;
    if (l->n == 0)
        return 0;
    if (l->n == 1 && strpbrk(l->name[0], "*?[") != NULL)
        return svy_err(x->why, SVY_FAILED, "%s: nothing is called like %s",
                       x->where, text);
    if (!few)
        return svy_err(x->why, SVY_FAILED, "%s: there is no %s", x->where,
                       text);
    return svy_err(x->why, SVY_FAILED, "%s: there is no %s, only %s", x->where,
                   text, all_names(x));
}

static int
range(struct expander *x, const char *pattern, const char *dots)
{
    const char *from = svy_mem_text(x->m, pattern, (size_t)(dots - pattern));
    const char *to = dots + strlen("..");
    long a = svy_strlist_find(x->all, from), b = svy_strlist_find(x->all, to);

    if (a < 0)
        miss(x, from);
    if (b < 0)
        miss(x, to);
    if (a < 0 || b < 0)
        return 0;
    if (a > b)
        return svy_err(x->why, SVY_FAILED,
                       "%s: '%s' runs backward: '%s' stands before '%s'",
                       x->where, pattern, to, from);
    for (long i = a; i <= b; i++)
        take(x, (size_t)i);
    return 0;
}

static int
expand(struct expander *x, const char *pattern)
{
    const char *dots = strstr(pattern, "..");
    long at = svy_strlist_find(x->all, pattern);
    bool some = at >= 0;

    if (some)
        take(x, (size_t)at);
    else if (dots != NULL)
        return range(x, pattern, dots);
    for (size_t i = 0; at < 0 && i < x->all->n; i++)
        if (svy_utf8_match(pattern, x->all->name[i])) {
            take(x, i);
            some = true;
        }
    if (!some)
        miss(x, pattern);
    return 0;
}

int
svy_strlist_expand(struct svy_strlist *out, struct svy_mem *m,
                   const struct svy_strlist *patterns,
                   const struct svy_strlist *all, const char *where,
                   struct svy_err *why)
{
    struct expander x = {
        .out = out, .m = m, .all = all, .where = where, .why = why};

    *out = (struct svy_strlist){0};
    x.taken = svy_mem_take(m, all->n, sizeof *x.taken);
    for (size_t i = 0; i < patterns->n; i++)
        if (expand(&x, patterns->name[i]))
            return why->code;
    return check_unknown(&x);
}
