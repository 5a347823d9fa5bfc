#include "data/tallycsv.h"

#include <stdlib.h>
#include <string.h>

#include "data/ledger.h"
#include "data/required.h"
#include "ground/num.h"

static const char *const stage_name[SVY_STAGES] = {
    "psu", "ssu", "tsu", "stage4", "stage5", "stage6", "stage7", "stage8"};

static const char *const tail[] = {"item", "answer", "n", "w", "w2"};

/* How the columns of a file are laid out, and what it says so far. */
struct layout {
    struct svy_tally *t;
    struct svy_csv *r;
    size_t stratum, fpc, item, rows, width;
    struct svy_ledger g;
};

/* Where the numbers of a row belong. */
struct place {
    size_t cell, cat, n;
};

static int
bad_header(struct svy_csv *r, struct svy_err *why)
{
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: this is not the header of a tally: after the "
                   "by-columns come stratum,psu,ssu...,fpc1...,item,"
                   "answer,n,w,w2",
                   r->name, r->line);
}

static bool
numbered(const char *name, const char *stem, size_t i)
{
    char want[32];

    snprintf(want, sizeof want, "%s%zu", stem, i);
    return strcmp(name, want) == 0;
}

/* Reads the header into a shape; by-columns point into the row. */
static int
read_header(struct layout *l, struct svy_shape *s, struct svy_err *why)
{
    char **f = l->r->field;
    size_t i = 0, n = l->r->n;

    *s = (struct svy_shape){.by = (const char **)f};
    while (i < n && strcmp(f[i], "stratum") != 0)
        i++;
    l->stratum = s->nby = i++;
    while (i < n && s->nstage < SVY_STAGES &&
           strcmp(f[i], stage_name[s->nstage]) == 0)
        i++, s->nstage++;
    l->fpc = i;
    while (i < n && numbered(f[i], "fpc", s->nfpc + 1))
        i++, s->nfpc++;
    l->item = i;
    for (size_t k = 0; k < sizeof tail / sizeof *tail; k++, i++)
        if (i >= n || strcmp(f[i], tail[k]) != 0)
            return bad_header(l->r, why);
    if (i < n && strcmp(f[i], "d") == 0)
        i++, s->base = true;
    while (i < n && numbered(f[i], "r", s->nrep + 1))
        i++, s->nrep++;
    l->width = i;
    return i == n ? 0 : bad_header(l->r, why);
}

static int
start(struct layout *l, struct svy_err *why)
{
    struct svy_shape s;

    if (read_header(l, &s, why))
        return why->code;
    if (l->t->own == NULL)
        svy_tally_init(l->t, &s);
    else if (!svy_shape_same(&l->t->shape, &s))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the columns are not those of the tally before: "
                       "make all parts with the same options",
                       l->r->name, l->r->line);
    svy_ledger_open(&l->g, l->t, l->r);
    return 0;
}

/* A number of the row at hand: 0 is n, then come the sums. */
static int
bad_number(struct layout *l, size_t at, struct svy_err *why)
{
    const char *text = l->r->field[l->item + 2 + at];
    const size_t reps = 1 + SVY_REST + l->t->shape.base;

    if (at >= reps)
        return svy_err(why, SVY_FAILED, "%s:%zu: r%zu is '%s', not a number",
                       l->r->name, l->r->line, 1 + at - reps, text);
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: %s is '%s', not a number from 0 on", l->r->name,
                   l->r->line, at < 3 ? tail[2 + at] : "d", text);
}

/* Adds one of the sums; false where it is none. */
static bool
read_sum(struct layout *l, const struct place *at, size_t k)
{
    const char *text = l->r->field[l->item + 3 + k];
    const bool below = k >= (size_t)SVY_REST + l->t->shape.base;
    struct svy_exactsum sum = {0};
    struct svy_count *c;

    if (k == SVY_W2 && *text == '\0')
        return true;
    if (!svy_exactsum_read(&sum, text, below, &l->t->mem))
        return false;
    if (svy_tally_take(l->t, at->cell, at->cat, k, at->n, &sum))
        return true;
    c = svy_tally_at(l->t, at->cell, at->cat);
    c->n += k == SVY_W ? at->n : 0;
    return svy_exactsum_join(&c->sum[k], &sum, below, &l->t->mem);
}

static int
find_unit(struct layout *l, size_t *unit, struct svy_err *why)
{
    char **f = l->r->field;
    const char *id[2 + SVY_STAGES];
    long u;

    id[0] = svy_shape_waves(&l->t->shape) ? f[0] : "";
    for (size_t i = l->stratum; i < l->fpc; i++)
        id[1 + i - l->stratum] = f[i];
    u = svy_tally_unit(l->t, id, (const char *const *)(f + l->fpc));
    if (u < 0)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the fpc of this unit is not the one it had "
                       "before",
                       l->r->name, l->r->line);
    *unit = (size_t)u;
    return 0;
}

static int
read_count(struct layout *l, struct svy_err *why)
{
    struct svy_tally *t = l->t;
    char **f = l->r->field;
    const bool psu = strcmp(f[l->item], "#psu") == 0;
    struct place at;
    size_t unit = 0;

    if (svy_ledger_order(&l->g, why) || find_unit(l, &unit, why))
        return why->code;
    if (!svy_num_count(f[l->item + 2], &at.n))
        return bad_number(l, 0, why);
    if (svy_ledger_count(&l->g, unit, at.n, why) ||
        (psu && svy_required_unit(
                    f + l->stratum + 1, t->shape.nstage,
                    svy_tally_n(t, svy_tally_psu(t, unit), SVY_CAT_PSU) > 0,
                    l->r, why)))
        return why->code;
    at.cell = psu ? svy_tally_psu(t, unit)
                  : svy_tally_cell(t, unit,
                                   svy_tally_combo(t, (const char *const *)f));
    at.cat = svy_tally_cat(t, f[l->item], f[l->item + 1]);
    for (size_t k = 0; k < SVY_REST + t->shape.base + t->shape.nrep; k++)
        if (!read_sum(l, &at, k))
            return bad_number(l, 1 + k, why);
    return 0;
}

static int
read_end(struct layout *l, size_t parts, struct svy_err *why)
{
    char **f = l->r->field + l->item;
    size_t np, n;

    if (!svy_num_count(f[1], &np) || np != parts || !svy_num_count(f[2], &n) ||
        n != l->rows)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: #end tells of %s rows in %s parts, but %zu and "
                       "%zu stand above; make the tally again",
                       l->r->name, l->r->line, f[2], f[1], l->rows, parts);
    if (svy_csv_read(l->r, why))
        return why->code;
    if (l->r->n > 0)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: there are rows after #end; join tallies with "
                       "svytally --merge",
                       l->r->name, l->r->line);
    return svy_ledger_end(&l->g, why);
}

static int
read_special(struct layout *l, struct svy_err *why)
{
    const char *item = l->r->field[l->item];

    if (strcmp(item, "#part") == 0)
        return svy_ledger_part(&l->g, why);
    return strcmp(item, "#how") == 0 ? svy_ledger_how(&l->g, why)
                                     : read_count(l, why);
}

static int
read_rows(struct layout *l, struct svy_err *why)
{
    const size_t parts = l->t->npart;

    for (const char *item;; l->rows++) {
        if (svy_csv_read(l->r, why))
            return why->code;
        if (l->r->n == 0)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: the tally is cut off: there is no #end "
                           "row; make it again",
                           l->r->name, l->r->line);
        if (l->r->n != l->width)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: %zu fields where the header has %zu",
                           l->r->name, l->r->line, l->r->n, l->width);
        item = l->r->field[l->item];
        if (strcmp(item, "#end") == 0)
            return read_end(l, l->t->npart - parts, why);
        if (read_special(l, why))
            return why->code;
    }
}

int
svy_tallycsv_read(struct svy_tally *t, struct svy_csv *r, struct svy_err *why)
{
    struct layout l = {.t = t, .r = r};
    int rc = start(&l, why) || read_rows(&l, why);

    svy_ledger_close(&l.g);
    return rc ? (int)why->code : 0;
}

static void
put_header(const struct svy_shape *s, FILE *out)
{
    for (size_t j = 0; j < s->nby; j++)
        svy_csv_put(out, s->by[j], ',');
    fputs("stratum", out);
    for (size_t j = 0; j < s->nstage; j++)
        fprintf(out, ",%s", stage_name[j]);
    for (size_t j = 1; j <= s->nfpc; j++)
        fprintf(out, ",fpc%zu", j);
    fputs(",item,answer,n,w,w2", out);
    if (s->base)
        fputs(",d", out);
    for (size_t j = 1; j <= s->nrep; j++)
        fprintf(out, ",r%zu", j);
    putc('\n', out);
}

static void
put_place(const struct svy_shape *s, const char *const *level,
          const struct svy_unit *u, FILE *out)
{
    for (size_t j = 0; j < s->nby; j++)
        svy_csv_put(out, level[j], ',');
    for (size_t j = 0; j <= s->nstage; j++)
        svy_csv_put(out, u->id[1 + j], ',');
    for (size_t j = 0; j < s->nfpc; j++)
        svy_csv_put(out, u->fpc[j], ',');
}

static void
put_count(const struct svy_tally *t, const struct svy_entry *e,
          struct svy_tally_reader *r, FILE *out)
{
    const struct svy_shape *s = &t->shape;
    const struct svy_cat *cat = &t->cat[e->cat];
    const struct svy_count *c = svy_tally_read(t, e, r);
    const bool w2 = svy_tally_squares(t, e->cat);
    char text[SVY_EXACTSUM_WIDTH];

    put_place(s, t->combo[e->combo], &t->unit[e->unit], out);
    svy_csv_put(out, t->item[cat->item].name, ',');
    svy_csv_put(out, cat->answer, ',');
    fprintf(out, "%zu", c->n);
    for (size_t k = 0; k < SVY_REST + s->base + s->nrep; k++) {
        putc(',', out);
        if (k != SVY_W2 || w2)
            fputs(svy_exactsum_print(&c->sum[k], text), out);
    }
    putc('\n', out);
}

/* A row that tells of a wave or of all: what it says, and a number or none. */
static void
put_note(const struct svy_shape *s, const char *wave, const char *const what[3],
         FILE *out)
{
    for (size_t j = 0; j < s->nby; j++)
        svy_csv_put(out, j == 0 ? wave : "", ',');
    for (size_t j = 0; j <= s->nstage + s->nfpc; j++)
        putc(',', out);
    for (size_t k = 0; k < 3; k++)
        svy_csv_put(out, what[k], ',');
    for (size_t k = SVY_W2; k < SVY_REST + s->base + s->nrep; k++)
        putc(',', out);
    putc('\n', out);
}

static int
by_row(const void *a, const void *b)
{
    const struct svy_entry *p = a, *q = b;

    if (p->combo != q->combo)
        return p->combo < q->combo ? -1 : 1;
    if (p->unit != q->unit)
        return p->unit < q->unit ? -1 : 1;
    return p->cat < q->cat ? -1 : p->cat > q->cat;
}

static int
by_part(const void *a, const void *b)
{
    return strcmp(((const struct svy_part *)a)->what,
                  ((const struct svy_part *)b)->what);
}

static int
by_wave(const void *a, const void *b)
{
    return strcmp(((const struct svy_how *)a)->wave,
                  ((const struct svy_how *)b)->wave);
}

/* How each wave was counted, where all of it says so; returns how many. */
static size_t
put_hows(const struct svy_tally *t, struct svy_mem *m, FILE *out)
{
    struct svy_how *how = svy_mem_take(m, t->how.n, sizeof *how);
    size_t n = 0;

    for (size_t i = 0; i < t->how.n; i++)
        if (!t->how.at[i].unsaid)
            how[n++] = t->how.at[i];
    qsort(how, n, sizeof *how, by_wave);
    for (size_t i = 0; i < n; i++)
        put_note(&t->shape, how[i].wave,
                 (const char *[]){"#how", how[i].text, ""}, out);
    return n;
}

/* The inputs, and the row that ends all. */
static void
put_parts(const struct svy_tally *t, size_t rows, struct svy_mem *m, FILE *out)
{
    struct svy_part *part = svy_mem_take(m, t->npart, sizeof *part);
    char n[2][32];

    if (t->npart > 0)
        memcpy(part, t->part, t->npart * sizeof *part);
    qsort(part, t->npart, sizeof *part, by_part);
    for (size_t i = 0; i < t->npart; i++) {
        snprintf(n[0], sizeof n[0], "%zu", part[i].n);
        put_note(&t->shape, "", (const char *[]){"#part", part[i].what, n[0]},
                 out);
    }
    snprintf(n[0], sizeof n[0], "%zu", t->npart);
    snprintf(n[1], sizeof n[1], "%zu", rows + t->npart);
    put_note(&t->shape, "", (const char *[]){"#end", n[0], n[1]}, out);
}

void
svy_tallycsv_print(const struct svy_tally *t, FILE *out)
{
    struct svy_mem m = {0};
    struct svy_tally_reader reader = {0};
    struct svy_entry *row = svy_mem_take(&m, t->nentry, sizeof *row);

    if (t->nentry > 0)
        memcpy(row, t->entry, t->nentry * sizeof *row);
    qsort(row, t->nentry, sizeof *row, by_row);
    put_header(&t->shape, out);
    for (size_t i = 0; i < t->nentry; i++)
        put_count(t, &row[i], &reader, out);
    put_parts(t, t->nentry + put_hows(t, &m, out), &m, out);
    svy_mem_free(&reader.mem);
    svy_mem_free(&m);
}
