#include "answers.h"

#include <math.h>
#include <string.h>

#include "names.h"
#include "num.h"
#include "text.h"

/* A file whose fields are separated by something else has one column. */
static int
check_commas(const struct svy_rows *r, struct svy_err *why)
{
    const char *name = r->field[0];

    if (strncmp(name, "sep=", 4) == 0)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: '%s' is for Excel; remove this line, and "
                       "separate fields by commas",
                       r->name, r->line, name);
    if (r->n > 1 || strpbrk(name, ";\t") == NULL)
        return 0;
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: the header is one field, '%s'; fields must be "
                   "separated by commas, not by %s",
                   r->name, r->line, name,
                   strchr(name, ';') ? say("semicolons") : say("tabs"));
}

/* Takes over the header; seen finds names that come twice. */
static int
take_names(struct svy_answers *a, struct svy_names *seen, struct svy_err *why)
{
    const struct svy_rows *r = a->rows;

    for (size_t c = 0; c < r->n; c++) {
        const char *name = svy_text_compose(&a->mem, r->field[c]);
        size_t at = svy_names_add(seen, name, strlen(name));

        if (*name == '\0')
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: column %zu has no name; give it one%s",
                           r->name, r->line, c + 1,
                           c + 1 < r->n ? ""
                                        : say(", or take out the comma at the "
                                              "end of every line"));
        if (at != c)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: columns %zu and %zu are both called '%s'; "
                           "rename one",
                           r->name, r->line, at + 1, c + 1, name);
        svy_list_add(&a->column, &a->mem, svy_mem_copy(&a->mem, name));
    }
    return 0;
}

int
svy_answers_open(struct svy_answers *a, struct svy_rows *rows,
                 struct svy_err *why)
{
    struct svy_names seen = {0};
    int rc;

    *a = (struct svy_answers){.rows = rows};
    if (check_commas(rows, why))
        return why->code;
    rc = take_names(a, &seen, why);
    svy_names_free(&seen);
    return rc;
}

int
svy_answers_read(struct svy_answers *a, struct svy_err *why)
{
    struct svy_rows *r = a->rows;

    if (svy_rows_read(r, why))
        return why->code;
    if (r->n != 0 && r->n != a->column.n)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %zu fields where the header has %zu", r->name,
                       r->line, r->n, a->column.n);
    a->n += r->n != 0;
    return 0;
}

long
svy_answers_find(const struct svy_answers *a, const char *name)
{
    return svy_list_find(&a->column, name);
}

int
svy_answers_none(const char *file, const struct svy_list *column,
                 const char *name, struct svy_err *why)
{
    const long near = svy_text_near(name, column->name, column->n);

    if (near < 0)
        return svy_err(why, SVY_FAILED, "%s: there is no column '%s'", file,
                       name);
    return svy_err(why, SVY_FAILED,
                   "%s: there is no column '%s'; did you mean '%s'?", file,
                   name, column->name[near]);
}

int
svy_answers_column(const struct svy_answers *a, const char *name, size_t *at,
                   struct svy_err *why)
{
    long c = svy_answers_find(a, name);

    if (c < 0)
        return svy_answers_none(a->rows->name, &a->column, name, why);
    *at = (size_t)c;
    return 0;
}

int
svy_answers_columns(const struct svy_answers *a, const struct svy_list *name,
                    size_t **at, struct svy_mem *m, struct svy_err *why)
{
    *at = svy_mem_take(m, name->n, sizeof **at);
    for (size_t i = 0; i < name->n; i++)
        if (svy_answers_column(a, name->name[i], &(*at)[i], why))
            return why->code;
    return 0;
}

int
svy_answers_weight(const struct svy_answers *a, size_t at, bool below,
                   double *w, struct svy_err *why)
{
    const char *text = a->rows->field[at];

    if (svy_num_read(text, w) && fabs(*w) <= 1e300 && (*w >= 0 || below))
        return 0;
    if (below)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %s is '%s', not a number from -1e300 to 1e300",
                       a->rows->name, a->rows->line, a->column.name[at], text);
    return svy_err(
        why, SVY_FAILED, "%s:%zu: %s is '%s', not a number from 0 to 1e300%s",
        a->rows->name, a->rows->line, a->column.name[at], text,
        strchr(text, ',') == NULL ? ""
                                  : say("; decimals are written with a point"));
}

void
svy_answers_close(struct svy_answers *a)
{
    svy_mem_free(&a->mem);
}
