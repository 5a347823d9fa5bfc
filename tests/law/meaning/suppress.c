/*
 * No hidden row can be solved for, nor a few people anywhere. The reader of
 * these tests knows who is where: every figure is a sum over the cells in which
 * there is anybody, and is found out when its sum is a combination of the
 * printed ones, by elimination in doubles.
 */
#include "meaning/suppress.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"
#include "ground/mem.h"
#include "ground/rng.h"

enum { COLUMNS = 3, LEVELS = 5, CELLS = LEVELS * LEVELS * LEVELS, ROWS = 512 };

struct world {
    size_t levels[COLUMNS];
    double people[CELLS];
    size_t least;
    bool nested; /* each level of the second column in one of the first */
    struct svy_estimates e;
    struct svy_nesting nest;
    size_t level[ROWS][COLUMNS]; /* of a row; LEVELS: not split by this */
    double n[ROWS];              /* before hiding */
    struct svy_mem mem;
};

static size_t
level_of(size_t cell, size_t column)
{
    while (column-- > 0)
        cell /= LEVELS;
    return cell % LEVELS;
}

static bool
is_in(size_t cell, const size_t *level)
{
    for (size_t j = 0; j < COLUMNS; j++)
        if (level[j] < LEVELS && level[j] != level_of(cell, j))
            return false;
    return true;
}

static size_t
table_of(const struct world *w, size_t row)
{
    size_t t = 0;

    for (size_t j = 0; j < COLUMNS; j++)
        t |= (size_t)(w->level[row][j] < LEVELS) << j;
    return t;
}

static void
add_row(struct world *w, const size_t *level)
{
    double n = 0;

    for (size_t c = 0; c < CELLS; c++)
        n += is_in(c, level) ? w->people[c] : 0;
    cr_assert(w->e.n < ROWS);
    memcpy(w->level[w->e.n], level, sizeof w->level[0]);
    w->n[w->e.n] = n;
    svy_estimate_add(&w->e, &(struct svy_estimate){.item = "q",
                                                   .stat = "total",
                                                   .answer = "",
                                                   .value = 7,
                                                   .n = n,
                                                   .method = "",
                                                   .flag = ""});
}

/* A row a domain, some of which nobody is in. */
static void
add_table(struct world *w, size_t table)
{
    size_t n = 1, of[COLUMNS];

    for (size_t j = 0; j < COLUMNS; j++) {
        of[j] = table >> j & 1 ? w->levels[j] : 1;
        n *= of[j];
    }
    for (size_t i = 0; i < n; i++) {
        size_t rest = i, level[COLUMNS];

        for (size_t j = 0; j < COLUMNS; j++) {
            level[j] = table >> j & 1 ? rest % of[j] : LEVELS;
            rest /= of[j];
        }
        add_row(w, level);
    }
}

static void
nest(struct world *w)
{
    svy_nesting_init(&w->nest, CELLS, w->e.n);
    for (size_t t = 0; t < (size_t)1 << COLUMNS; t++) {
        long *block = NULL;

        for (size_t i = 0; i < w->e.n; i++) {
            if (table_of(w, i) != t)
                continue;
            if (block == NULL)
                block = svy_nesting_table(&w->nest, w->e.n);
            w->nest.row[i] =
                (struct svy_nesting_row){(long)(w->nest.nblock - w->e.n + i),
                                         SVY_NESTING_NOT, w->people};
            for (size_t c = 0; c < CELLS; c++)
                if (is_in(c, w->level[i]))
                    block[c] = w->nest.row[i].first;
        }
    }
    svy_nesting_close(&w->nest, w->people);
}

/* A table or several of one to three columns, many cells of few people. */
static void
draw_world(struct world *w, uint64_t seed)
{
    const size_t columns = 1 + seed % COLUMNS;
    struct svy_err why = {0};
    struct svy_rng d;

    *w = (struct world){.nested = seed / COLUMNS % 2 == 1};
    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "hide"));
    for (size_t j = 0; j < COLUMNS; j++)
        w->levels[j] =
            j < columns ? 2 + svy_rng_below(&d, columns == 3 ? 3 : 4) : 1;
    for (size_t c = 0; c < CELLS; c++) {
        const size_t few = svy_rng_below(&d, 5) == 0 ? 5 : 40;

        w->people[c] = (double)svy_rng_below(&d, few);
        for (size_t j = 0; j < COLUMNS; j++)
            if (level_of(c, j) >= w->levels[j])
                w->people[c] = 0;
        if (w->nested && level_of(c, 0) != level_of(c, 1) % w->levels[0])
            w->people[c] = 0;
    }
    w->least = 2 + svy_rng_below(&d, 8);
    for (size_t t = 0; t < (size_t)1 << columns; t++)
        if (svy_rng_below(&d, 4) > 0)
            add_table(w, t);
    nest(w);
    cr_assert_eq(svy_suppress(&w->e, &w->nest, w->least, &why), 0, "%s",
                 why.text);
}

static void
free_world(struct world *w)
{
    svy_nesting_free(&w->nest);
    svy_estimate_free(&w->e);
    svy_mem_free(&w->mem);
}

/* The printed sums: row[i] begins at cell begin[i]. */
struct basis {
    size_t n, begin[CELLS];
    double row[CELLS][CELLS];
};

/* Takes the printed sums out of one; the first cell that is left, or CELLS. */
static size_t
reduce(const struct basis *b, double *row)
{
    for (size_t i = 0; i < b->n; i++) {
        const double f = row[b->begin[i]];

        for (size_t c = 0; f != 0 && c < CELLS; c++)
            row[c] -= f * b->row[i][c];
    }
    for (size_t c = 0; c < CELLS; c++)
        if (fabs(row[c]) > 1e-7)
            return c;
    return CELLS;
}

static void
sum_of(const struct world *w, size_t i, double *row)
{
    for (size_t c = 0; c < CELLS; c++)
        row[c] = w->people[c] > 0 && is_in(c, w->level[i]);
}

static bool
is_hidden(const struct world *w, size_t i)
{
    return strcmp(w->e.row[i].flag, "suppressed") == 0;
}

static void
find_basis(const struct world *w, struct basis *b)
{
    b->n = 0;
    for (size_t i = 0; i < w->e.n; i++) {
        double *row = b->row[b->n];
        size_t at;

        if (is_hidden(w, i))
            continue;
        sum_of(w, i, row);
        at = reduce(b, row);
        if (at == CELLS)
            continue;
        for (size_t c = CELLS; c-- > 0;)
            row[c] /= c == at ? 1 : row[at];
        row[at] = 1;
        b->begin[b->n++] = at;
    }
}

Test(suppress, gives_no_hidden_row_away)
{
    struct basis *b = malloc(sizeof *b);
    size_t hidden = 0, small = 0, nested = 0;

    for (uint64_t seed = 0; seed < 1500; seed++) {
        struct world w;
        double row[CELLS];

        draw_world(&w, seed);
        find_basis(&w, b);
        for (size_t i = 0; i < w.e.n; i++) {
            const bool few = w.n[i] > 0 && w.n[i] < (double)w.least;

            small += few;
            hidden += is_hidden(&w, i);
            nested += w.nested && is_hidden(&w, i);
            cr_assert(is_hidden(&w, i) || !few, "seed %lu: row %zu",
                      (unsigned long)seed, i);
            sum_of(&w, i, row);
            cr_assert(!is_hidden(&w, i) || reduce(b, row) < CELLS,
                      "seed %lu: row %zu of %g is given away",
                      (unsigned long)seed, i, w.n[i]);
        }
        free_world(&w);
    }
    cr_assert(
        small > 1000 && nested > 1000 && hidden > small && hidden < 5 * small,
        "%zu small, %zu hidden, %zu of them nested", small, hidden, nested);
    free(b);
}

/* Things that the reader would like to know of: what is left of each after the
 * printed sums, in one number that is 0 by accident only; and its people. */
struct wish {
    double left, people;
};

static void
seek(const struct wish *x, size_t n, struct wish sum, size_t most, double least,
     uint64_t seed)
{
    for (size_t i = 0; i < n; i++) {
        const struct wish s = {sum.left + x[i].left, sum.people + x[i].people};

        if (!(s.people < least))
            continue;
        cr_assert(fabs(s.left) > 1e-9, "seed %lu: %g people are given away",
                  (unsigned long)seed, s.people);
        if (most > 1)
            seek(x + i + 1, n - i - 1, s, most - 1, least, seed);
    }
}

static struct wish
wish(const struct basis *b, double *row, double people, const double *by)
{
    struct wish x = {0, people};

    reduce(b, row);
    for (size_t c = 0; c < CELLS; c++)
        x.left += row[c] * by[c];
    return x;
}

/* Up to three hidden rows of a table, of fewer than least. */
static void
seek_rows(const struct world *w, const struct basis *b, const double *by,
          uint64_t seed)
{
    struct wish hidden[ROWS];

    for (size_t t = 0; t < (size_t)1 << COLUMNS; t++) {
        size_t n = 0;

        for (size_t i = 0; i < w->e.n; i++) {
            double row[CELLS];

            sum_of(w, i, row);
            if (table_of(w, i) == t && is_hidden(w, i))
                hidden[n++] = wish(b, row, w->n[i], by);
        }
        seek(hidden, n, (struct wish){0}, 3, (double)w->least, seed);
    }
}

/* And up to three cells. */
Test(suppress, gives_no_few_people_away)
{
    struct basis *b = malloc(sizeof *b);
    double by[CELLS];
    struct svy_rng d;

    svy_rng_init(&d, 1, 0, svy_rng_mark(svy_rng_mark(0, "hide"), "by"));
    for (size_t c = 0; c < CELLS; c++)
        by[c] = svy_rng_uniform(&d) - 0.5;
    for (uint64_t seed = 0; seed < 1500; seed++) {
        struct world w;
        struct wish cell[CELLS];
        size_t cells = 0;
        double row[CELLS];

        draw_world(&w, seed);
        find_basis(&w, b);
        for (size_t c = 0; c < CELLS; c++) {
            if (!(w.people[c] > 0 && w.people[c] < (double)w.least))
                continue;
            memset(row, 0, sizeof row);
            row[c] = 1;
            cell[cells++] = wish(b, row, w.people[c], by);
        }
        seek(cell, cells, (struct wish){0}, 3, (double)w.least, seed);
        seek_rows(&w, b, by, seed);
        free_world(&w);
    }
    free(b);
}

static char *
line(char **text)
{
    char *at = *text, *end = strchr(at, '\n');

    if (end == NULL)
        return NULL;
    *end = '\0';
    *text = end + 1;
    return at;
}

/* The row of a line with its by-columns, item, stat and answer, as the
 * covariance names it. */
static void
name_of(const char *row, size_t columns, char before, char *name)
{
    *name++ = before;
    for (size_t k = 0; k < columns; row++) {
        *name++ = *row == ',' ? ';' : *row;
        k += *row == ',';
    }
    strcpy(name, ",");
}

Test(suppress, changes_no_other_row_and_leaves_the_covariance)
{
    size_t hidden = 0, shown = 0, varied = 0;

    for (uint64_t seed = 0; seed < 20 * MADE_DESIGNS; seed++) {
        struct made x;
        struct made_job j;
        char *text, *before, *after, *p, *q, *a, *b;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = (struct made_job){.ask = made_ask(&x),
                              .stats = "mean,share",
                              .how.totals = true,
                              .covariance = true};
        j.ask.items = (struct svy_texts){1, {"q1,q2"}};
        j.ask.by = (struct svy_texts){3, {"sex", "half", "sex,half"}};
        text = made_text(&x, NULL, 0, x.n, 1);
        p = before = made_estimate(&j, text);
        j.how.suppress = 2 + seed % 9;
        q = after = made_estimate(&j, text);
        while ((a = line(&p)) && (b = line(&q)) && strcmp(a, "row,col,cov")) {
            char first[256], second[256];
            if (strstr(b, ",suppressed") == NULL) {
                cr_assert_str_eq(a, b, "seed %lu", (unsigned long)seed);
                shown++;
                continue;
            }
            hidden++;
            cr_assert(strstr(b, ",NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor"));
            name_of(b, 5, '\n', first);
            name_of(b, 5, ',', second);
            varied += strstr(p, first) != NULL;
            cr_assert(strstr(q, first) == NULL && strstr(q, second) == NULL,
                      "seed %lu: %s", (unsigned long)seed, first);
        }
        cr_assert_str_eq(a, b);
        free(text);
        free(before);
        free(after);
        made_free(&x);
    }
    cr_assert(varied > 1000 && shown > 1000, "%zu of %zu, %zu", varied, hidden,
              shown);
}
