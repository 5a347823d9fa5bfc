#include "rehearse/targets.h"

#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ground/num.h"
#include "ground/oserr.h"
#include "ground/utf8.h"
#include "rows/csv.h"

enum { ITEM, TOP, MEAN, OTHERS };

static const char *const others[OTHERS] = {"item", "top2", "mean"};

struct reader {
    struct svy_targets *w;
    struct svy_csv rows;
    const char **want; /* design, then others */
    size_t *at;        /* their places in a row; SIZE_MAX: no column */
};

static int
match_header(struct reader *r, struct svy_err *why)
{
    const size_t k = r->w->nid + OTHERS;

    for (size_t j = 0; j < k; j++)
        r->at[j] = SIZE_MAX;
    for (size_t i = 0; i < r->rows.n; i++) {
        size_t j = 0;

        while (j < k && strcmp(r->want[j], r->rows.field[i]) != 0)
            j++;
        if (j == k) {
            long near = svy_utf8_near(r->rows.field[i], r->want, k);

            return svy_err(why, SVY_FAILED,
                           "%s:%zu: column '%s' is neither of the design nor "
                           "item, top2 or mean; nearest is '%s'",
                           r->rows.name, r->rows.line, r->rows.field[i],
                           near < 0 ? "item" : r->want[near]);
        }
        if (r->at[j] != SIZE_MAX)
            return svy_err(why, SVY_FAILED, "%s:%zu: column '%s' stands twice",
                           r->rows.name, r->rows.line, r->rows.field[i]);
        r->at[j] = i;
    }
    return 0;
}

static const char *
cell(const struct reader *r, size_t j)
{
    return r->at[j] == SIZE_MAX ? "" : r->rows.field[r->at[j]];
}

static int
read_value(const struct reader *r, struct svy_targets_row *row,
           struct svy_err *why)
{
    const char *top = cell(r, r->w->nid + TOP);
    const char *mean = cell(r, r->w->nid + MEAN);
    double x;

    if ((*top == '\0') == (*mean == '\0'))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: give either top2, a share in percent, or mean",
                       r->rows.name, r->rows.line);
    row->top = *top != '\0';
    if (!svy_num_read(row->top ? top : mean, &x))
        return svy_err(why, SVY_FAILED, "%s:%zu: %s is '%s', not a number",
                       r->rows.name, r->rows.line,
                       others[row->top ? TOP : MEAN], row->top ? top : mean);
    if (row->top && !(x >= 0 && x <= 100))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: top2 is %g, not a percentage from 0 to 100",
                       r->rows.name, r->rows.line, x);
    row->value = row->top ? x / 100 : x;
    return 0;
}

static int
read_row(struct reader *r, size_t columns, struct svy_err *why)
{
    struct svy_targets *w = r->w;
    struct svy_targets_row row = {0};
    const char *item;

    if (r->rows.n != columns)
        return svy_err(why, SVY_FAILED, "%s:%zu: %zu fields, but %zu columns",
                       r->rows.name, r->rows.line, r->rows.n, columns);
    row.id = svy_mem_take(&w->mem, w->nid, sizeof *row.id);
    for (size_t j = 0; j < w->nid; j++)
        row.id[j] = svy_mem_text(&w->mem, cell(r, j), strlen(cell(r, j)));
    item = cell(r, w->nid + ITEM);
    row.item = svy_mem_copy(&w->mem, item);
    row.where = svy_mem_print(&w->mem, "%s:%zu", w->path, r->rows.line);
    if (read_value(r, &row, why))
        return (int)why->code;
    w->row = svy_mem_more(w->row, &w->room, w->n + 1, sizeof *w->row);
    w->row[w->n++] = row;
    return 0;
}

static int
read_all(struct reader *r, struct svy_err *why)
{
    size_t columns;

    if (svy_csv_read(&r->rows, why) || match_header(r, why))
        return (int)why->code;
    columns = r->rows.n;
    while (svy_csv_read(&r->rows, why) == 0) {
        if (r->rows.n == 0)
            return 0;
        if (read_row(r, columns, why))
            break;
    }
    return (int)why->code;
}

int
svy_targets_read(struct svy_targets *w, const char *path,
                 const struct svy_strlist *design, struct svy_err *why)
{
    struct reader r = {.w = w};
    FILE *in = fopen(path, "r");
    int rc;

    if (in == NULL)
        return svy_err(why, SVY_FAILED, "%s: %s", path, svy_oserr_errno(errno));
    w->path = svy_mem_copy(&w->mem, path);
    w->nid = design->n;
    r.want = svy_mem_take(&w->mem, w->nid + OTHERS, sizeof *r.want);
    r.at = svy_mem_take(&w->mem, w->nid + OTHERS, sizeof *r.at);
    for (size_t j = 0; j < w->nid; j++)
        r.want[j] = design->name[j];
    memcpy(r.want + w->nid, others, sizeof others);
    svy_csv_open(&r.rows, in, w->path);
    rc = read_all(&r, why);
    svy_csv_close(&r.rows);
    fclose(in);
    return rc;
}

/* Names of the row that fit, plus one; 0 when one does not fit. */
static size_t
fit(const struct svy_targets_row *row, size_t nid, const char *const *id,
    const char *item)
{
    size_t names = 1;

    for (size_t j = 0; j < nid; j++) {
        if (row->id[j][0] == '\0')
            continue;
        if (strcmp(row->id[j], id[j]) != 0)
            return 0;
        names++;
    }
    if (row->item[0] == '\0')
        return names;
    return strcmp(row->item, item) == 0 ? names + 1 : 0;
}

const struct svy_targets_row *
svy_targets_find(const struct svy_targets *w, const char *const *id,
                 const char *item)
{
    const struct svy_targets_row *best = NULL;
    size_t most = 0;

    for (size_t i = 0; i < w->n; i++) {
        size_t names = fit(&w->row[i], w->nid, id, item);

        if (names > most) {
            best = &w->row[i];
            most = names;
        }
    }
    return best;
}

void
svy_targets_free(struct svy_targets *w)
{
    free(w->row);
    svy_mem_free(&w->mem);
    *w = (struct svy_targets){0};
}
