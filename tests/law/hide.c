/*
 * No hidden row can be solved for. The reader of these tests knows more than
 * the module does: every figure is a sum over the cells of all columns
 * crossed, and a hidden one is found out when its sum is a combination of the
 * printed ones, by elimination in doubles.
 */
#include "hide.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "draw.h"
#include "made.h"
#include "mem.h"

enum { COLUMNS = 3, LEVELS = 5, CELLS = LEVELS * LEVELS * LEVELS, ROWS = 512 };

struct world {
    size_t levels[COLUMNS], tables, table[8]; /* table: bits of its columns */
    size_t people[CELLS];
    size_t least;
    struct svy_estimates e;
    double n[ROWS]; /* before hiding */
    struct svy_mem mem;
};

static bool
is_in(const struct world *w, size_t cell, const size_t *level)
{
    for (size_t j = 0; j < COLUMNS; j++, cell /= LEVELS)
        if (cell % LEVELS >= w->levels[j] ||
            (level[j] < LEVELS && level[j] != cell % LEVELS))
            return false;
    return true;
}

/* The levels of a row's domain; LEVELS: not split by this. */
static void
read_levels(const struct svy_estimate *row, size_t *level)
{
    for (size_t j = 0; j < COLUMNS; j++)
        level[j] = *row->by[j] ? (size_t)(*row->by[j] - 'a') : LEVELS;
}

static void
add_row(struct world *w, const size_t *level)
{
    static const char *const name[] = {"a", "b", "c", "d", "e", ""};
    const char **by = svy_mem_take(&w->mem, COLUMNS, sizeof *by);
    size_t n = 0;

    for (size_t j = 0; j < COLUMNS; j++)
        by[j] = name[level[j]];
    for (size_t c = 0; c < CELLS; c++)
        n += is_in(w, c, level) ? w->people[c] : 0;
    cr_assert(w->e.n < ROWS);
    w->n[w->e.n] = (double)n;
    svy_estimate_add(&w->e, &(struct svy_estimate){.by = by,
                                                   .item = "q",
                                                   .stat = "total",
                                                   .answer = "",
                                                   .value = 7,
                                                   .n = (double)n,
                                                   .method = "",
                                                   .flag = ""});
}

static void
add_table(struct world *w, size_t table)
{
    size_t level[COLUMNS], n = 1, of[COLUMNS];

    for (size_t j = 0; j < COLUMNS; j++) {
        of[j] = table >> j & 1 ? w->levels[j] : 1;
        n *= of[j];
    }
    for (size_t i = 0; i < n; i++) {
        size_t rest = i;

        for (size_t j = 0; j < COLUMNS; j++) {
            level[j] = table >> j & 1 ? rest % of[j] : LEVELS;
            rest /= of[j];
        }
        add_row(w, level);
    }
}

/* A table or several of one to three columns, many cells of few people. */
static void
draw_world(struct world *w, uint64_t seed)
{
    static const char *by[] = {"x", "y", "z"};
    const size_t columns = 1 + seed % COLUMNS;
    struct svy_draw d;

    *w = (struct world){.e = {.nby = COLUMNS, .by = by}};
    svy_draw_init(&d, seed, 0, svy_draw_mark("hide", ""));
    for (size_t j = 0; j < COLUMNS; j++)
        w->levels[j] =
            j < columns ? 2 + svy_draw_below(&d, columns == 3 ? 2 : 4) : 1;
    for (size_t c = 0; c < CELLS; c++)
        w->people[c] = svy_draw_below(&d, 5) == 0 ? svy_draw_below(&d, 5)
                                                  : svy_draw_below(&d, 40);
    w->least = 2 + svy_draw_below(&d, 8);
    for (size_t t = 0; t < (size_t)1 << columns; t++)
        if (svy_draw_below(&d, 4) > 0)
            add_table(w, t);
    svy_hide(&w->e, w->least);
}

static void
free_world(struct world *w)
{
    svy_estimate_free(&w->e);
    svy_mem_free(&w->mem);
}

/* Takes row b out of a, where b begins. */
static void
take_out(double *a, const double *b, size_t at)
{
    const double f = a[at] / b[at];

    for (size_t c = 0; c < CELLS; c++)
        a[c] -= f * b[c];
    a[at] = 0;
}

struct basis {
    size_t n, begin[CELLS];
    double row[CELLS][CELLS];
};

/* What is left of a row outside the basis: the place of its largest, or
 * CELLS when nothing is. */
static size_t
rest(const struct basis *b, double *row)
{
    size_t best = CELLS;

    for (size_t i = 0; i < b->n; i++)
        take_out(row, b->row[i], b->begin[i]);
    for (size_t c = 0; c < CELLS; c++)
        if (fabs(row[c]) > 1e-7 &&
            (best == CELLS || fabs(row[c]) > fabs(row[best])))
            best = c;
    return best;
}

static void
sum_of(const struct world *w, size_t i, double *row)
{
    size_t level[COLUMNS];

    read_levels(&w->e.row[i], level);
    for (size_t c = 0; c < CELLS; c++)
        row[c] = is_in(w, c, level);
}

static bool
is_hidden(const struct world *w, size_t i)
{
    return strcmp(w->e.row[i].flag, "suppressed") == 0;
}

Test(hide, gives_no_hidden_row_away)
{
    struct basis *b = malloc(sizeof *b);
    size_t hidden = 0, small = 0;

    for (uint64_t seed = 0; seed < 1500; seed++) {
        struct world w;
        double row[CELLS];

        draw_world(&w, seed);
        b->n = 0;
        for (size_t i = 0; i < w.e.n; i++) {
            size_t at;

            small += w.n[i] > 0 && w.n[i] < (double)w.least;
            hidden += is_hidden(&w, i);
            cr_assert(is_hidden(&w, i) ||
                          !(w.n[i] > 0 && w.n[i] < (double)w.least),
                      "seed %lu: row %zu", (unsigned long)seed, i);
            if (is_hidden(&w, i))
                continue;
            sum_of(&w, i, row);
            at = rest(b, row);
            if (at == CELLS)
                continue;
            memcpy(b->row[b->n], row, sizeof row);
            b->begin[b->n++] = at;
        }
        for (size_t i = 0; i < w.e.n; i++) {
            sum_of(&w, i, row);
            cr_assert(!is_hidden(&w, i) || rest(b, row) < CELLS,
                      "seed %lu: row %zu of %g is given away",
                      (unsigned long)seed, i, w.n[i]);
        }
        free_world(&w);
    }
    cr_assert(small > 1000 && hidden > small && hidden < 20 * small,
              "%zu small, %zu hidden", small, hidden);
    free(b);
}

/* Whether the domain of row b is a part of that of row a. */
static bool
holds(const struct world *w, size_t a, size_t b)
{
    size_t p[COLUMNS], q[COLUMNS];

    read_levels(&w->e.row[a], p);
    read_levels(&w->e.row[b], q);
    for (size_t j = 0; j < COLUMNS; j++)
        if (p[j] < LEVELS && p[j] != q[j])
            return false;
    return true;
}

static size_t
table_of(const struct world *w, size_t i)
{
    size_t level[COLUMNS], t = 0;

    read_levels(&w->e.row[i], level);
    for (size_t j = 0; j < COLUMNS; j++)
        t |= (size_t)(level[j] < LEVELS) << j;
    return t;
}

Test(hide, shows_no_total_of_a_few_hidden_people)
{
    for (uint64_t seed = 0; seed < 600; seed++) {
        struct world w;

        draw_world(&w, seed);
        for (size_t a = 0; a < w.e.n; a++)
            for (size_t t = 0; t < 8; t++) {
                double n = 0;

                for (size_t b = 0; b < w.e.n; b++)
                    if (t != table_of(&w, a) && table_of(&w, b) == t &&
                        holds(&w, a, b) && is_hidden(&w, b))
                        n += w.n[b];
                cr_assert(is_hidden(&w, a) || n == 0 || n >= (double)w.least,
                          "seed %lu: row %zu", (unsigned long)seed, a);
            }
        free_world(&w);
    }
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

Test(hide, changes_no_other_row_and_leaves_the_covariance)
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
