#include "data/estcsv.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "ground/na.h"
#include "ground/num.h"
#include "rows/column.h"
#include "rows/filekind.h"

static const struct svy_column *const column = svy_column_ours;

enum { COLUMNS = SVY_COLUMN_FILE };

/* The item of the last row, which is no estimate. It counts nothing, so that
 * rows may be taken out on the way. */
static const char end[] = "#end";

static const char **
names(struct svy_mem *m, char *const *field, size_t n)
{
    const char **list = svy_mem_take(m, n, sizeof *list);

    for (size_t i = 0; i < n; i++)
        list[i] = svy_mem_copy(m, field[i]);
    return list;
}

static int
once(const struct svy_csv *r, struct svy_err *why)
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
read_header(struct svy_estimates *e, const struct svy_csv *r,
            struct svy_err *why)
{
    size_t first = 0, after;

    if (r->n == 0)
        return svy_err(why, SVY_FAILED,
                       "%s:1: the file is empty; wanted here are estimates, "
                       "with a header",
                       r->name);
    if (svy_filekind_check(svy_filekind(r->field, r->n), SVY_ESTIMATES, r->name,
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
read_number(const struct svy_csv *r, const char *s, const struct svy_column *c,
            double *x, struct svy_err *why)
{
    *x = NAN;
    if (*s == '\0' || svy_na(s))
        return 0;
    if (c->holds == SVY_HOLDS_ENDLESS && strcmp(s, "inf") == 0) {
        *x = INFINITY;
        return 0;
    }
    if (!svy_num_read(s, x))
        return svy_err(why, SVY_FAILED, "%s:%zu: %s is '%s', not a number",
                       r->name, r->line, c->name, s);
    if (c->holds != SVY_HOLDS_NUMBER && *x < 0)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %s is %s, and cannot be negative", r->name,
                       r->line, c->name, s);
    return 0;
}

static int
check_flag(const struct svy_csv *r, const char *flag, struct svy_err *why)
{
    struct svy_mem m = {0};
    int rc = 0;

    while (rc == 0 && *flag != '\0') {
        const size_t n = strcspn(flag, " ");
        const char *word = svy_mem_text(&m, flag, n);

        if (n > 0 && svy_word_find(svy_estimate_words, word) < 0)
            rc = svy_err(why, SVY_FAILED,
                         "%s:%zu: flag has the word '%s'; known are %s",
                         r->name, r->line, word,
                         svy_word_list(svy_estimate_words, NULL, &m));
        flag += n + strspn(flag + n, " ");
    }
    svy_mem_free(&m);
    return rc;
}

/* What no command of ours would have written. */
static int
check_row(const struct svy_csv *r, const struct svy_estimate *row,
          struct svy_err *why)
{
    char low[SVY_NUM_WIDTH];

    if (row->conf <= 0 || row->conf >= 1)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: conf is %s; a confidence lies between 0 and 1, "
                       "as 0.95",
                       r->name, r->line, svy_num_print(row->conf, low));
    if (row->low > row->high) {
        char high[SVY_NUM_WIDTH];

        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the limit low, %s, is above high, %s", r->name,
                       r->line, svy_num_print(row->low, low),
                       svy_num_print(row->high, high));
    }
    return check_flag(r, row->flag, why);
}

static int
read_row(struct svy_estimates *e, const struct svy_csv *r, struct svy_err *why)
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

        if (column[j].holds == SVY_HOLDS_TEXT) {
            memcpy(&text, (const char *)above + column[j].at, sizeof text);
            text = copy(e, r->field[e->nby + j], text);
            memcpy(to, &text, sizeof text);
        } else if (read_number(r, r->field[e->nby + j], &column[j], to, why)) {
            return 1;
        }
    }
    if (check_row(r, &row, why))
        return 1;
    svy_estimate_add(e, &row);
    return 0;
}

/* An item may be called #end; then it has a statistic. */
static bool
is_end(const struct svy_estimates *e, const struct svy_csv *r)
{
    return r->n > e->nby && strcmp(r->field[e->nby], end) == 0 &&
           (r->n == e->nby + 1 || *r->field[e->nby + 1] == '\0');
}

static int
nothing_after(struct svy_csv *r, struct svy_err *why)
{
    if (svy_csv_read(r, why))
        return 1;
    if (r->n == 0)
        return 0;
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: rows follow after #end; a file of estimates is "
                   "one table with one header",
                   r->name, r->line);
}

int
svy_estcsv_rows(struct svy_estimates *e, struct svy_csv *r, struct svy_err *why)
{
    int rc = read_header(e, r, why);

    while (rc == 0) {
        rc = svy_csv_read(r, why);
        if (rc != 0)
            break;
        if (r->n == 0)
            return svy_err(why, SVY_FAILED,
                           "%s: no row #end: the file was cut off; make it "
                           "again, or if it is whole write #end as the item "
                           "of a last row",
                           r->name);
        if (is_end(e, r))
            return nothing_after(r, why);
        rc = read_row(e, r, why);
    }
    return rc;
}

int
svy_estcsv_read(struct svy_estimates *e, FILE *in, const char *source,
                struct svy_err *why)
{
    struct svy_csv r;
    int rc;

    svy_csv_open(&r, in, source);
    rc = svy_csv_read(&r, why) || svy_estcsv_rows(e, &r, why);
    svy_csv_close(&r);
    return rc;
}

/* A number, text being room for it, or a text of a row. */
static const char *
field(const struct svy_estimate *row, const struct svy_column *c, char *text)
{
    const void *from = (const char *)row + c->at;
    const char *s;
    double x;

    if (c->holds == SVY_HOLDS_TEXT) {
        memcpy(&s, from, sizeof s);
        return s;
    }
    memcpy(&x, from, sizeof x);
    return isinf(x) && c->holds == SVY_HOLDS_ENDLESS ? "inf"
                                                     : svy_num_print(x, text);
}

static void
print_row(const struct svy_estimates *e, const struct svy_estimate *row,
          FILE *out)
{
    for (size_t j = 0; j < e->nby; j++)
        svy_csv_put(out, row->by[j], ',');
    for (size_t j = 0; j < COLUMNS; j++) {
        char text[SVY_NUM_WIDTH];
        const char *s = field(row, &column[j], text);

        svy_csv_put(out, s, j + 1 == COLUMNS && e->nown == 0 ? '\n' : ',');
    }
    for (size_t j = 0; j < e->nown; j++)
        svy_csv_put(out, row->own == NULL ? "" : row->own[j],
                    j + 1 == e->nown ? '\n' : ',');
}

static void
print_end(const struct svy_estimates *e, FILE *out)
{
    for (size_t j = 0; j < e->nby; j++)
        putc(',', out);
    fputs(end, out);
    for (size_t j = 1; j < COLUMNS + e->nown; j++)
        putc(',', out);
    putc('\n', out);
}

void
svy_estcsv_print(const struct svy_estimates *e, FILE *out)
{
    for (size_t j = 0; j < e->nby; j++)
        svy_csv_put(out, e->by[j], ',');
    for (size_t j = 0; j < COLUMNS; j++)
        svy_csv_put(out, column[j].name,
                    j + 1 == COLUMNS && e->nown == 0 ? '\n' : ',');
    for (size_t j = 0; j < e->nown; j++)
        svy_csv_put(out, e->own[j], j + 1 == e->nown ? '\n' : ',');
    for (size_t i = 0; i < e->n; i++)
        print_row(e, &e->row[i], out);
    print_end(e, out);
}

int
svy_estcsv_public(const struct svy_estimates *e, const struct svy_survey *s,
                  struct svy_err *why)
{
    const struct svy_strlist by = {.n = e->nby, .name = e->by};
    int rc = svy_survey_public(s, &by, why);

    for (size_t i = 0; rc == 0 && i < e->n; i++) {
        const struct svy_strlist item = {.n = 1, .name = &e->row[i].item};

        rc = svy_survey_public(s, &item, why);
    }
    return rc;
}
