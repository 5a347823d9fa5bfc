#include "estimate.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "currency.h"
#include "num.h"
#include "rows.h"

/* The columns from `item` to `flag`, in the order of the file. */
static const struct column {
    const char *name;
    size_t at;
    bool number;
} column[] = {
    {"item", offsetof(struct svy_estimate, item), false},
    {"stat", offsetof(struct svy_estimate, stat), false},
    {"answer", offsetof(struct svy_estimate, answer), false},
    {"estimate", offsetof(struct svy_estimate, value), true},
    {"se", offsetof(struct svy_estimate, se), true},
    {"low", offsetof(struct svy_estimate, low), true},
    {"high", offsetof(struct svy_estimate, high), true},
    {"conf", offsetof(struct svy_estimate, conf), true},
    {"df", offsetof(struct svy_estimate, df), true},
    {"n", offsetof(struct svy_estimate, n), true},
    {"neff", offsetof(struct svy_estimate, neff), true},
    {"deff", offsetof(struct svy_estimate, deff), true},
    {"psus", offsetof(struct svy_estimate, psus), true},
    {"method", offsetof(struct svy_estimate, method), false},
    {"flag", offsetof(struct svy_estimate, flag), false},
};

enum { COLUMNS = sizeof column / sizeof *column };

static const char **
names(struct svy_mem *m, char *const *field, size_t n)
{
    const char **list = svy_mem_take(m, n, sizeof *list);

    for (size_t i = 0; i < n; i++)
        list[i] = svy_mem_copy(m, field[i]);
    return list;
}

static int
once(const struct svy_rows *r, struct svy_err *why)
{
    for (size_t i = 0; i < r->n; i++)
        for (size_t j = 0; j < i; j++)
            if (strcmp(r->field[i], r->field[j]) == 0)
                return svy_err(why, SVY_FAILED,
                               "%s:%zu: two columns are called '%s'; rename "
                               "one of them",
                               r->name, r->line, r->field[i]);
    return 0;
}

static int
read_header(struct svy_estimates *e, const struct svy_rows *r,
            struct svy_err *why)
{
    size_t first = 0, after;

    if (r->n == 0)
        return svy_err(why, SVY_FAILED,
                       "%s:1: the file is empty; wanted here are estimates, "
                       "with a header",
                       r->name);
    if (svy_currency_check(svy_currency(r->field, r->n), SVY_ESTIMATES, r->name,
                           why) ||
        once(r, why))
        return 1;
    if (strncmp(r->field[0], "\xEF\xBB\xBF", 3) == 0)
        return svy_err(why, SVY_FAILED,
                       "%s:1: the file begins with two byte order marks; "
                       "remove one",
                       r->name);
    while (strcmp(r->field[first], column[0].name) != 0)
        first++;
    for (size_t j = 0; j < COLUMNS; j++)
        if (first + j >= r->n ||
            strcmp(r->field[first + j], column[j].name) != 0)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: column %zu of estimates is '%s', not '%s'",
                           r->name, r->line, first + j + 1, column[j].name,
                           first + j < r->n ? r->field[first + j] : "");
    after = first + COLUMNS;
    e->nby = first;
    e->nown = r->n - after;
    e->by = names(&e->mem, r->field, e->nby);
    e->own = names(&e->mem, r->field + after, e->nown);
    return 0;
}

/* Neighbours mostly say the same: then one copy serves both. */
static const char *
copy(struct svy_estimates *e, const char *field, const char *above)
{
    if (above != NULL && strcmp(field, above) == 0)
        return above;
    return svy_mem_copy(&e->mem, field);
}

static const char *const *
copies(struct svy_estimates *e, char *const *field, const char *const *above,
       size_t n)
{
    const char **list;
    size_t same = 0;

    while (above != NULL && same < n && strcmp(field[same], above[same]) == 0)
        same++;
    if (above != NULL && same == n)
        return above;
    list = svy_mem_take(&e->mem, n, sizeof *list);
    for (size_t i = 0; i < n; i++)
        list[i] = copy(e, field[i], above == NULL ? NULL : above[i]);
    return list;
}

/* Degrees of freedom may be without end, nothing else may. */
static int
read_number(const struct svy_rows *r, size_t i, const char *name, double *x,
            struct svy_err *why)
{
    const char *s = r->field[i];

    *x = NAN;
    if (*s == '\0' || strcmp(s, "NA") == 0 || svy_num_read(s, x))
        return 0;
    if (strcmp(name, "df") == 0 && strcmp(s, "inf") == 0) {
        *x = INFINITY;
        return 0;
    }
    return svy_err(why, SVY_FAILED, "%s:%zu: %s is '%s', not a number", r->name,
                   r->line, name, s);
}

static int
read_row(struct svy_estimates *e, const struct svy_rows *r, struct svy_err *why)
{
    const struct svy_estimate none = {0};
    const struct svy_estimate *above = e->n > 0 ? &e->row[e->n - 1] : &none;
    struct svy_estimate row = {0};

    if (r->n != e->nby + COLUMNS + e->nown)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %zu fields, but the header has %zu", r->name,
                       r->line, r->n, e->nby + COLUMNS + e->nown);
    row.by = copies(e, r->field, above->by, e->nby);
    row.own = copies(e, r->field + e->nby + COLUMNS, above->own, e->nown);
    for (size_t j = 0; j < COLUMNS; j++) {
        void *to = (char *)&row + column[j].at;
        const char *text;

        if (!column[j].number) {
            memcpy(&text, (const char *)above + column[j].at, sizeof text);
            text = copy(e, r->field[e->nby + j], text);
            memcpy(to, &text, sizeof text);
        } else if (read_number(r, e->nby + j, column[j].name, to, why)) {
            return 1;
        }
    }
    svy_estimate_add(e, &row);
    return 0;
}

int
svy_estimate_rows(struct svy_estimates *e, struct svy_rows *r,
                  struct svy_err *why)
{
    int rc = read_header(e, r, why);

    while (rc == 0) {
        rc = svy_rows_read(r, why);
        if (rc != 0 || r->n == 0)
            break;
        rc = read_row(e, r, why);
    }
    return rc;
}

int
svy_estimate_read(struct svy_estimates *e, FILE *in, const char *source,
                  struct svy_err *why)
{
    struct svy_rows r;
    int rc;

    svy_rows_open(&r, in, source);
    rc = svy_rows_read(&r, why) || svy_estimate_rows(e, &r, why);
    svy_rows_close(&r);
    return rc;
}

void
svy_estimate_add(struct svy_estimates *e, const struct svy_estimate *row)
{
    e->row = svy_mem_more(e->row, &e->room, e->n + 1, sizeof *e->row);
    e->row[e->n++] = *row;
}

static void
print_row(const struct svy_estimates *e, const struct svy_estimate *row,
          FILE *out)
{
    char text[SVY_NUM_WIDTH];

    for (size_t j = 0; j < e->nby; j++)
        svy_rows_put(out, row->by[j], ',');
    for (size_t j = 0; j < COLUMNS; j++) {
        const void *from = (const char *)row + column[j].at;
        const char *s;
        double x;

        if (column[j].number) {
            memcpy(&x, from, sizeof x);
            s = isinf(x) ? "inf" : svy_num_print(x, text);
        } else {
            memcpy(&s, from, sizeof s);
        }
        svy_rows_put(out, s, j + 1 == COLUMNS && e->nown == 0 ? '\n' : ',');
    }
    for (size_t j = 0; j < e->nown; j++)
        svy_rows_put(out, row->own == NULL ? "" : row->own[j],
                     j + 1 == e->nown ? '\n' : ',');
}

void
svy_estimate_print(const struct svy_estimates *e, FILE *out)
{
    for (size_t j = 0; j < e->nby; j++)
        svy_rows_put(out, e->by[j], ',');
    for (size_t j = 0; j < COLUMNS; j++)
        svy_rows_put(out, column[j].name,
                     j + 1 == COLUMNS && e->nown == 0 ? '\n' : ',');
    for (size_t j = 0; j < e->nown; j++)
        svy_rows_put(out, e->own[j], j + 1 == e->nown ? '\n' : ',');
    for (size_t i = 0; i < e->n; i++)
        print_row(e, &e->row[i], out);
}

static long
find(const char *const *list, size_t n, const char *name)
{
    for (size_t j = 0; j < n; j++)
        if (strcmp(list[j], name) == 0)
            return (long)j;
    return -1;
}

long
svy_estimate_by(const struct svy_estimates *e, const char *name)
{
    return find(e->by, e->nby, name);
}

long
svy_estimate_own(const struct svy_estimates *e, const char *name)
{
    return find(e->own, e->nown, name);
}

int
svy_estimate_flag(const struct svy_estimate *row, const char *word)
{
    const size_t len = strlen(word);
    const char *s = row->flag;

    while (*s != '\0') {
        size_t n = strcspn(s, " ");

        if (n == len && strncmp(s, word, n) == 0)
            return 1;
        s += n + strspn(s + n, " ");
    }
    return 0;
}

void
svy_estimate_mark(struct svy_estimates *e, struct svy_estimate *row,
                  const char *word)
{
    static const char *const words[] = {"small", "lonely", "suppressed",
                                        "cv",    "review", "incomplete"};
    const char *all = "";

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i], word) == 0 || svy_estimate_flag(row, words[i]))
            all = svy_mem_print(&e->mem, "%s%s%s", all, *all ? " " : "",
                                words[i]);
    row->flag = all;
}

void
svy_estimate_free(struct svy_estimates *e)
{
    free(e->row);
    svy_mem_free(&e->mem);
    *e = (struct svy_estimates){0};
}
