#include "survey/frame.h"

#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ground/num.h"
#include "ground/oserr.h"
#include "ground/utf8.h"
#include "rows/csv.h"

enum { COUNTS = 3 };

#define ROOT SIZE_MAX

static const char *const count_names[COUNTS] = {"N", "n", "people"};

/* What reading needs and the frame does not. */
struct reader {
    struct svy_frame *f;
    struct svy_csv rows;
    const char **want; /* names of columns: strata, clusters, counts */
    size_t *at;        /* their places in a row */
};

/* A node is keyed by its parent and the number of its own id. */
struct pair {
    size_t parent, id;
};

static size_t
wanted(const struct svy_frame *f)
{
    return f->depth + COUNTS;
}

/* The node of this id under a parent (ROOT: of node 0), made if it is new. */
static size_t
reach(struct svy_frame *f, size_t parent, const char *id)
{
    size_t k = svy_intern_add(&f->ids, id, strlen(id));
    struct pair p = {parent, k};
    size_t i = svy_intern_add(&f->pairs, &p, sizeof p);

    if (i == f->n) {
        f->node = svy_mem_more(f->node, &f->room, f->n + 1, sizeof *f->node);
        f->node[f->n++] = (struct svy_frame_node){
            .id = f->ids.at[k].key,
            .parent = parent == ROOT ? 0 : parent,
            .depth = parent == ROOT ? 0 : f->node[parent].depth + 1,
            .N = NAN,
            .n = NAN,
            .people = NAN,
        };
    }
    return i;
}

static int
match_header(struct reader *r, struct svy_err *why)
{
    const struct svy_csv *rows = &r->rows;
    const size_t k = wanted(r->f);

    for (size_t j = 0; j < k; j++)
        r->at[j] = SIZE_MAX;
    for (size_t i = 0; i < rows->n; i++) {
        size_t j = 0;

        while (j < k && strcmp(r->want[j], rows->field[i]) != 0)
            j++;
        if (j == k) {
            long near = svy_utf8_near(rows->field[i], r->want, k);

            return svy_err(why, SVY_FAILED,
                           "%s:%zu: column '%s' is none of a frame; nearest "
                           "is '%s'",
                           rows->name, rows->line, rows->field[i],
                           near < 0 ? r->want[0] : r->want[near]);
        }
        if (r->at[j] != SIZE_MAX)
            return svy_err(why, SVY_FAILED, "%s:%zu: column '%s' stands twice",
                           rows->name, rows->line, rows->field[i]);
        r->at[j] = i;
    }
    for (size_t j = 0; j <= r->f->depth; j++)
        if (r->at[j] == SIZE_MAX)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: there is no column '%s', which the design "
                           "needs",
                           rows->name, rows->line, r->want[j]);
    return 0;
}

static int
read_count(const struct reader *r, size_t j, double *x, struct svy_err *why)
{
    const size_t at = r->at[r->f->depth + j];
    size_t v;

    if (at == SIZE_MAX || r->rows.field[at][0] == '\0')
        return 0;
    if (!svy_num_count(r->rows.field[at], &v))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %s is '%s', not a whole number", r->rows.name,
                       r->rows.line, count_names[j], r->rows.field[at]);
    *x = (double)v;
    return 0;
}

static int
read_counts(const struct reader *r, struct svy_frame_node *d,
            struct svy_err *why)
{
    if (read_count(r, 0, &d->N, why) || read_count(r, 1, &d->n, why) ||
        read_count(r, 2, &d->people, why))
        return (int)why->code;
    if (isnan(d->N))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: N is empty: how many units does it hold?",
                       r->rows.name, r->rows.line);
    if (d->n > d->N)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: n is %.0f, more than the %.0f units there are",
                       r->rows.name, r->rows.line, d->n, d->N);
    return 0;
}

/* How many names the row fills; an empty one between two is an error. */
static int
measure_depth(const struct reader *r, size_t *depth, struct svy_err *why)
{
    const struct svy_frame *f = r->f;
    size_t d = f->depth;

    while (d > 0 && r->rows.field[r->at[d - 1]][0] == '\0')
        d--;
    for (size_t j = 0; j < d || j < f->nstrata; j++)
        if (r->rows.field[r->at[j]][0] == '\0')
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: '%s' is empty: a row names its stratum "
                           "and all that stands above it",
                           r->rows.name, r->rows.line, r->want[j]);
    *depth = d;
    return 0;
}

static int
read_row(struct reader *r, size_t columns, struct svy_err *why)
{
    struct svy_frame_node *d;
    size_t depth = 0, i = 0;

    if (r->rows.n != columns)
        return svy_err(why, SVY_FAILED, "%s:%zu: %zu fields, but %zu columns",
                       r->rows.name, r->rows.line, r->rows.n, columns);
    if (measure_depth(r, &depth, why))
        return (int)why->code;
    for (size_t j = 0; j < depth; j++)
        i = reach(r->f, i, r->rows.field[r->at[j]]);
    d = &r->f->node[i];
    if (d->line != 0)
        return svy_err(why, SVY_FAILED, "%s:%zu: the same unit as in line %zu",
                       r->rows.name, r->rows.line, d->line);
    d->line = r->rows.line;
    return read_counts(r, d, why);
}

/* Hangs the children on their parents, keeping the order of the file. */
static void
link_nodes(struct svy_frame *f)
{
    size_t *all = svy_mem_take(&f->mem, f->n, sizeof *all);
    size_t **slot = svy_mem_take(&f->mem, f->n, sizeof *slot);

    for (size_t i = 1; i < f->n; i++)
        f->node[f->node[i].parent].nchild++;
    for (size_t i = 0; i < f->n; i++) {
        f->node[i].child = slot[i] = all;
        all += f->node[i].nchild;
    }
    for (size_t i = 1; i < f->n; i++)
        *slot[f->node[i].parent]++ = i;
}

static int
check_tree(const struct svy_frame *f, struct svy_err *why)
{
    for (size_t i = 0; i < f->n; i++) {
        const struct svy_frame_node *d = &f->node[i];

        if (i == 0 && f->nstrata == 0 && d->line == 0)
            return svy_err(why, SVY_FAILED,
                           "%s:1: the whole population has no row: one whose "
                           "names are empty",
                           f->path);
        if (d->depth >= f->nstrata && d->line == 0)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: '%s' stands under '%s', which has no row "
                           "of its own",
                           f->path, f->node[d->child[0]].line,
                           f->node[d->child[0]].id, d->id);
        if ((double)d->nchild > d->N)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: N is %.0f, but the frame lists %zu units",
                           f->path, d->line, d->N, d->nchild);
    }
    return 0;
}

static int
read_all(struct reader *r, struct svy_err *why)
{
    size_t columns;

    if (svy_csv_read(&r->rows, why))
        return (int)why->code;
    columns = r->rows.n;
    if (columns == 0)
        return svy_err(why, SVY_FAILED, "%s:1: the frame is empty",
                       r->rows.name);
    if (match_header(r, why))
        return (int)why->code;
    for (;;) {
        if (svy_csv_read(&r->rows, why))
            return (int)why->code;
        if (r->rows.n == 0)
            break;
        if (read_row(r, columns, why))
            return (int)why->code;
    }
    if (r->f->n == 1 && r->f->node[0].line == 0)
        return svy_err(why, SVY_FAILED, "%s:1: the frame has no rows",
                       r->rows.name);
    link_nodes(r->f);
    return check_tree(r->f, why);
}

int
svy_frame_read(struct svy_frame *f, const char *path,
               const struct svy_strlist *strata,
               const struct svy_strlist *clusters, struct svy_err *why)
{
    struct reader r = {.f = f};
    FILE *in = fopen(path, "r");
    size_t k = 0;
    int rc;

    if (in == NULL)
        return svy_err(why, SVY_FAILED, "%s: %s", path, svy_oserr_errno(errno));
    f->path = svy_mem_copy(&f->mem, path);
    f->nstrata = strata->n;
    f->depth = strata->n + clusters->n;
    r.want = svy_mem_take(&f->mem, wanted(f), sizeof *r.want);
    r.at = svy_mem_take(&f->mem, wanted(f), sizeof *r.at);
    for (size_t j = 0; j < strata->n; j++)
        r.want[k++] = strata->name[j];
    for (size_t j = 0; j < clusters->n; j++)
        r.want[k++] = clusters->name[j];
    for (size_t j = 0; j < COUNTS; j++)
        r.want[k++] = count_names[j];
    reach(f, ROOT, "");
    svy_csv_open(&r.rows, in, f->path);
    rc = read_all(&r, why);
    svy_csv_close(&r.rows);
    fclose(in);
    return rc;
}

long
svy_frame_find(const struct svy_frame *f, const char *const *id, size_t depth)
{
    long i = f->n == 0 ? SVY_NONE : 0;

    for (size_t j = 0; j < depth && i != SVY_NONE; j++) {
        long k = svy_intern_find(&f->ids, id[j], strlen(id[j]));
        struct pair p = {(size_t)i, (size_t)k};

        i = k == SVY_NONE ? k : svy_intern_find(&f->pairs, &p, sizeof p);
    }
    return i;
}

double
svy_frame_size(const struct svy_frame *f, const char *const *id, size_t depth)
{
    long i = svy_frame_find(f, id, depth);

    return i == SVY_NONE ? NAN : f->node[i].N;
}

void
svy_frame_free(struct svy_frame *f)
{
    free(f->node);
    svy_intern_free(&f->ids);
    svy_intern_free(&f->pairs);
    svy_mem_free(&f->mem);
    *f = (struct svy_frame){0};
}
