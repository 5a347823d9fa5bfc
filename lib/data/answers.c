#include "data/answers.h"

#include <math.h>
#include <string.h>

#include "ground/intern.h"
#include "ground/num.h"
#include "ground/strlist.h"
#include "ground/utf8.h"

/* How far down the header may stand, below other lines. */
enum { LOOK = 30, TITLE = 80 /* bytes of a header in a message */ };

/* A file whose fields are separated by something else has one column. */
static int
check_commas(const struct svy_csv *r, struct svy_err *why)
{
    const char *name = r->field[0];
    struct svy_mem m = {0};

    if (strncmp(name, "sep=", 4) == 0)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: '%s' is for Excel; remove this line, and "
                       "separate fields by commas",
                       r->name, r->line, name);
    if (r->n > 1 || strpbrk(name, ";\t") == NULL)
        return 0;
    svy_err(why, SVY_FAILED,
            "%s:%zu: the header is one field, '%s'; fields must be "
            "separated by commas, not by %s",
            r->name, r->line, svy_utf8_clip(&m, name, TITLE),
            strchr(name, ';') ? say("semicolons") : say("tabs"));
    svy_mem_free(&m);
    return (int)why->code;
}

/* Fields of a row that hold something; 0 if any is a number or is there twice,
 * for such a row is no header. */
static size_t
names_in(const struct svy_csv *r)
{
    struct svy_intern seen = {0};
    size_t n = 0;
    double x;

    for (size_t c = 0; c < r->n; c++) {
        const char *name = r->field[c];

        if (*name == '\0')
            continue;
        if (svy_num_read(name, &x) ||
            svy_intern_add(&seen, name, strlen(name)) != n) {
            n = 0;
            break;
        }
        n++;
    }
    svy_intern_free(&seen);
    return n;
}

/* The line below a header of so many names where a larger one stands, with a
 * row of as many fields below it; 0 if none. Looks on from the row at hand,
 * which is lost. */
static size_t
find_header(struct svy_csv *r, size_t names)
{
    struct svy_err ignored = {0};
    size_t line = 0, n = 0;

    for (int i = 0; i < LOOK && r->n > 0; i++) {
        if (line > 0 && r->n == n)
            return line;
        n = r->n;
        line = names_in(r) > names ? r->line : 0;
        if (svy_csv_read(r, &ignored))
            return 0;
    }
    return line;
}

/* Says of a header what seems to be the matter with it, or "". */
static const char *
header_hint(struct svy_csv *r, size_t names, struct svy_mem *m)
{
    const size_t line = find_header(r, names);

    return line == 0
               ? ""
               : svy_mem_print(m,
                               say("; the table seems to begin in line %zu: "
                                   "remove the lines above it"),
                               line);
}

const char *
svy_answers_hint(const struct svy_answers *a, struct svy_mem *m)
{
    size_t numbers = 0;
    double x;

    for (size_t c = 0; c < a->column.n; c++)
        numbers += svy_num_read(a->column.name[c], &x);
    return 2 * numbers > a->column.n
               ? say("; the first line is of numbers: is the line of names "
                     "missing?")
               : header_hint(a->rows, a->column.n, m);
}

/* Whether the row below a header has texts wherever that has none. */
static bool
fills(struct svy_csv *r, const bool *gap, size_t n)
{
    struct svy_err ignored = {0};
    double x;

    if (svy_csv_read(r, &ignored) || r->n != n)
        return false;
    for (size_t c = 0; c < n; c++)
        if (gap[c] && (*r->field[c] == '\0' || svy_num_read(r->field[c], &x)))
            return false;
    return true;
}

/* What to do about a header with gaps. Of a title above the table one field is
 * full, of a row that names groups of columns more. */
static const char *
gaps_hint(struct svy_answers *a, const bool *gap, size_t gaps)
{
    struct svy_csv *r = a->rows;
    const size_t n = r->n, full = n - gaps;
    const char *hint = full == 1 ? header_hint(r, full, &a->mem) : "";

    if (*hint != '\0')
        return hint;
    if (gaps == 1)
        return gap[n - 1] ? say("; give it one, or take out the comma at the "
                                "end of every line")
                          : say("; give it one");
    if (full > 1 && fills(r, gap, n))
        return svy_mem_print(&a->mem,
                             say("; line %zu seems to be a second row of the "
                                 "header: make one row of the two"),
                             r->line);
    hint = full > 1 ? header_hint(r, full, &a->mem) : "";
    return *hint != '\0' ? hint : say("; give them names");
}

/* Refuses a header that has columns without a name. */
static int
check_names(struct svy_answers *a, struct svy_err *why)
{
    struct svy_csv *r = a->rows;
    const size_t line = r->line, n = r->n;
    bool *gap = svy_mem_take(&a->mem, n, sizeof *gap);
    size_t gaps = 0, first = 0;

    for (size_t c = n; c-- > 0;) {
        gap[c] = *r->field[c] == '\0';
        gaps += gap[c];
        first = gap[c] ? c + 1 : first;
    }
    if (gaps == 0)
        return 0;
    if (gaps == 1)
        return svy_err(why, SVY_FAILED, "%s:%zu: column %zu has no name%s",
                       r->name, line, first, gaps_hint(a, gap, gaps));
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: %zu of %zu columns have no name, first column "
                   "%zu%s",
                   r->name, line, gaps, n, first, gaps_hint(a, gap, gaps));
}

/* Takes over the header; seen finds names that come twice. */
static int
take_names(struct svy_answers *a, struct svy_intern *seen, struct svy_err *why)
{
    const struct svy_csv *r = a->rows;

    for (size_t c = 0; c < r->n; c++) {
        const char *name = svy_utf8_compose(&a->mem, r->field[c]);
        size_t at = svy_intern_add(seen, name, strlen(name));

        if (at != c)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: columns %zu and %zu are both called '%s'; "
                           "rename one",
                           r->name, r->line, at + 1, c + 1, name);
        svy_strlist_add(&a->column, &a->mem, svy_mem_copy(&a->mem, name));
    }
    return 0;
}

int
svy_answers_open(struct svy_answers *a, struct svy_csv *rows,
                 struct svy_err *why)
{
    struct svy_intern seen = {0};
    int rc;

    *a = (struct svy_answers){.rows = rows};
    if (check_commas(rows, why) || check_names(a, why))
        return why->code;
    rc = take_names(a, &seen, why);
    svy_intern_free(&seen);
    return rc;
}

/* Who writes a header of several rows, of which the row at hand is one: of
 * Qualtrics the third is {"ImportId":"QID1"}, …, of SurveyMonkey the second
 * says of each question that a response follows. NULL: nobody. */
static const char *
writer(const struct svy_answers *a)
{
    const struct svy_csv *r = a->rows;
    size_t responses = 0, others = 0;

    for (size_t c = 0; c < r->n; c++) {
        const char *cell = r->field[c];

        if (strncmp(cell, "{\"ImportId\"", 11) == 0)
            return "Qualtrics";
        if (strcmp(cell, "Response") == 0 ||
            strcmp(cell, "Open-Ended Response") == 0)
            responses++;
        else
            others += *cell != '\0';
    }
    return a->n == 1 && responses > 1 && others == 0 ? "SurveyMonkey" : NULL;
}

static int
ragged(const struct svy_answers *a, struct svy_err *why)
{
    struct svy_csv *r = a->rows;
    const size_t line = r->line, n = r->n;
    struct svy_mem m = {0};

    svy_err(why, SVY_FAILED, "%s:%zu: %zu fields where the header has %zu%s",
            r->name, line, n, a->column.n,
            a->n <= LOOK ? svy_answers_hint(a, &m) : "");
    svy_mem_free(&m);
    return (int)why->code;
}

int
svy_answers_read(struct svy_answers *a, struct svy_err *why)
{
    struct svy_csv *r = a->rows;

    if (svy_csv_read(r, why))
        return why->code;
    if (r->n != 0 && r->n != a->column.n)
        return ragged(a, why);
    a->n += r->n != 0;
    if (r->n > 0 && a->n <= 2 && writer(a) != NULL)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: this is a row of the header as %s writes it; "
                       "keep the first row, of names, and remove what stands "
                       "between it and the first respondent",
                       r->name, r->line, writer(a));
    return 0;
}

long
svy_answers_find(const struct svy_answers *a, const char *name)
{
    return svy_strlist_find(&a->column, name);
}

size_t
svy_answers_need(struct svy_answers *a, const char *name)
{
    const long at = svy_answers_find(a, name);

    if (at < 0 && svy_strlist_find(&a->absent, name) < 0)
        svy_strlist_add(&a->absent, &a->mem, svy_mem_copy(&a->mem, name));
    return at < 0 ? 0 : (size_t)at;
}

size_t *
svy_answers_needs(struct svy_answers *a, const struct svy_strlist *name,
                  struct svy_mem *m)
{
    size_t *at = svy_mem_take(m, name->n, sizeof *at);

    for (size_t i = 0; i < name->n; i++)
        at[i] = svy_answers_need(a, name->name[i]);
    return at;
}

int
svy_answers_none(const char *file, const struct svy_strlist *column,
                 const struct svy_strlist *absent, const char *hint,
                 struct svy_err *why)
{
    struct svy_mem m = {0};

    svy_err(why, SVY_FAILED,
            absent->n == 1 ? SAY("%s: there is no column %s%s")
                           : SAY("%s: there are no columns %s%s"),
            file, svy_strlist_unknown(&m, absent, column), hint);
    svy_mem_free(&m);
    return (int)why->code;
}

int
svy_answers_check(const struct svy_answers *a, struct svy_err *why)
{
    struct svy_mem m = {0};

    if (a->absent.n == 0)
        return 0;
    svy_answers_none(a->rows->name, &a->column, &a->absent,
                     svy_answers_hint(a, &m), why);
    svy_mem_free(&m);
    return (int)why->code;
}

bool
svy_answers_weight(const struct svy_answers *a, size_t at, bool below,
                   double *w)
{
    return svy_num_read(a->rows->field[at], w) && fabs(*w) <= 1e300 &&
           (*w >= 0 || below);
}

void
svy_answers_close(struct svy_answers *a)
{
    svy_mem_free(&a->mem);
}
