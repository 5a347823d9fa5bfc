#include "show/tabcells.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/rng.h"
#include "ground/say.h"
#include "show/across.h"

enum { SEEDS = 1000, UNITS = 6, ITEMS = 4, PLACES = UNITS * ITEMS };

static struct svy_survey none;

struct page {
    struct svy_estimates e;
    struct svy_draft d;
    struct svy_tabcells c;
    struct svy_err why;
};

static const char *const item[ITEMS] = {"wait", "clean", "staff", "price"},
                         *const unit[UNITS] = {"",     "north", "south",
                                               "east", "west",  "NA"},
                         *const lang[] = {"en", "vi"};

/* Estimates of units, some of them without some items, in an order drawn. */
static void
draw(struct page *p, uint64_t seed)
{
    static const char *const stat[] = {"share", "mean", "total", "index"};
    const char **by;
    struct svy_rng d;
    size_t turn;

    *p = (struct page){0};
    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "cells"));
    p->e.by = svy_mem_take(&p->e.mem, 1, sizeof *p->e.by);
    p->e.by[p->e.nby++] = "unit";
    by = svy_mem_take(&p->e.mem, UNITS, sizeof *by);
    memcpy(by, unit, sizeof unit);
    turn = svy_rng_below(&d, PLACES);
    for (size_t k = 0; k < PLACES; k++) {
        const size_t at = (7 * k + turn) % PLACES;
        const double x =
            svy_rng_normal(&d) * (double)(1 + svy_rng_below(&d, 4000));

        if (svy_rng_below(&d, 6) == 0)
            continue;
        svy_estimate_add(&p->e,
                         &(struct svy_estimate){.by = &by[at / ITEMS],
                                                .item = item[at % ITEMS],
                                                .stat = stat[seed % 4],
                                                .answer = "",
                                                .value = x,
                                                .se = fabs(x) / 9,
                                                .low = x - fabs(x) / 4,
                                                .high = x + fabs(x) / 5,
                                                .conf = 0.95,
                                                .n = (double)(1 + 97 * k),
                                                .method = "",
                                                .flag = ""});
    }
    p->d = (struct svy_draft){
        .e = &p->e,
        .survey = &none,
        .source = "f",
        .lang = lang[seed / 4 % 2],
        .style = {.round = (enum svy_round)svy_rng_below(&d, 3),
                  .digits = svy_rng_below(&d, 6),
                  .point = svy_round_point(lang[seed / 4 % 2]),
                  .group = svy_round_group(lang[seed / 4 % 2])},
        .digits = true};
}

static void
done(struct page *p)
{
    svy_mem_free(&p->d.mem);
    svy_estimate_free(&p->e);
}

static void
lay(struct page *p, uint64_t seed)
{
    svy_draft_conf(&p->d);
    cr_assert_eq(p->d.across ? svy_across(&p->c, &p->d, &p->why)
                             : svy_tabcells(&p->c, &p->d, &p->why),
                 0, "seed %lu: %s", (unsigned long)seed, p->why.text);
}

/* A number as a reader takes it, in tens to the minus digits. */
static double
number(const char *s, const struct svy_style *style)
{
    char plain[64];
    size_t n = 0;

    for (; *s != '\0' && *s != '%'; s++) {
        if (strncmp(s, "−", 3) == 0) {
            plain[n++] = '-';
            s += 2;
        } else if (*s != style->group) {
            plain[n++] = *s;
            if (*s == style->point)
                plain[n - 1] = '.';
        }
    }
    plain[n] = '\0';
    return strtod(plain, NULL);
}

/* Rounding moves a number by half of its last digit at most, truncating by
 * less than one and never away from 0; twice rounded it would move by more. */
Test(tabcells, are_half_a_digit_from_what_travelled)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct page p;

        draw(&p, seed);
        p.d.columns = "estimate";
        lay(&p, seed);
        for (size_t i = 0; i < p.e.n; i++) {
            const char *s = p.c.cell[i][0];
            const bool percent = strchr(s, '%') != NULL;
            const double x = p.e.row[i].value * (percent ? 100 : 1);
            const double step = pow(10, -(double)p.d.style.digits);
            const double far = fabs(number(s, &p.d.style) - x) / step;
            const bool cut = p.d.style.round == SVY_TRUNCATE;

            cr_expect_eq(percent, seed % 4 == 0, "seed %lu: %s",
                         (unsigned long)seed, s);
            cr_expect(cut ? far < 1 + 1e-6 && fabs(number(s, &p.d.style)) <=
                                                  fabs(x) * (1 + 1e-12)
                          : far <= 0.5 + 1e-6,
                      "seed %lu: %s of %.17g", (unsigned long)seed, s, x);
        }
        done(&p);
    }
}

/* The row of the grid that a unit has, and its column that an item has. */
static const char *
cell_of(const struct page *p, const char *of_unit, const char *of_item)
{
    for (size_t i = 0; i < p->c.rows; i++)
        for (size_t j = p->c.keys; j < p->c.n; j++)
            if (strcmp(p->c.cell[i][0], of_unit) == 0 &&
                strcmp(p->c.head[j], of_item) == 0)
                return p->c.cell[i][j];
    return "";
}

/* Side by side each number stands as in a row of its own, where its unit and
 * its item meet, and nothing else stands anywhere. */
Test(across, holds_what_the_rows_hold)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct page rows, grid;
        size_t filled = 0;

        draw(&rows, seed);
        draw(&grid, seed);
        rows.d.columns = "unit,estimate";
        grid.d.columns = "estimate";
        grid.d.across = "item";
        lay(&rows, seed);
        lay(&grid, seed);
        for (size_t i = 0; i < rows.e.n; i++) {
            const char *s =
                cell_of(&grid, rows.c.cell[i][0], rows.e.row[i].item);

            cr_expect_str_eq(s + strspn(s, " "), rows.c.cell[i][1],
                             "seed %lu, row %zu: '%s', not '%s'",
                             (unsigned long)seed, i, s, rows.c.cell[i][1]);
        }
        for (size_t i = 0; i < grid.c.rows; i++)
            for (size_t j = grid.c.keys; j < grid.c.n; j++)
                filled +=
                    grid.c.cell[i][j][strspn(grid.c.cell[i][j], " ")] != '\0';
        cr_expect_eq(filled, rows.e.n, "seed %lu: %zu cells of %zu rows",
                     (unsigned long)seed, filled, rows.e.n);
        done(&rows);
        done(&grid);
    }
}
