#include "show/figure.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/script.h"
#include "ground/rng.h"
#include "show/gpscript.h"

enum { SEEDS = 500, ROWS = 60, MARKS = 6, AXES = 400 };

static struct svy_survey none;

/* Words of Vietnamese, and now and then one that has no place to break. */
static const char *
words(struct svy_mem *m, struct svy_rng *d, size_t most)
{
    static const char *const word[] = {
        "Ủy",  "ban",   "nhân",
        "dân", "giữa",  "Ễ",
        "W",   "10,5%", "phường-xã-thị-trấn-và-đặc-khu"};
    const size_t n = 1 + svy_rng_below(d, most);
    const char *s = "";

    for (size_t i = 0; i < n; i++)
        s = svy_mem_print(m, "%s%s%s", s, i > 0 ? " " : "",
                          word[svy_rng_below(d, sizeof word / sizeof *word)]);
    return s;
}

/* A figure of rows, cells beside them and a key, as kinds make them. */
static size_t
draw(struct svy_figure *f, struct svy_wish *w, double *y, uint64_t seed)
{
    const char *label[ROWS], *cell[ROWS];
    struct svy_mark mark[MARKS];
    struct svy_err why = {0};
    double wide = 0, middle;
    struct svy_rng d;
    size_t n, marks;

    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "figure"));
    *w = (struct svy_wish){.survey = &none,
                           .lang = seed % 2 ? "vi" : "en",
                           .font = seed % 3 ? "Noto Sans" : "DejaVu Sans",
                           .form = "svg",
                           .cm = 12 + 8 * svy_rng_uniform(&d)};
    cr_assert_eq(svy_figure_init(f, w, &why), 0, "%s", why.text);
    if (svy_rng_below(&d, 4) == 0)
        svy_figure_tighten(f);
    svy_figure_head(f, words(&f->mem, &d, 20), words(&f->mem, &d, 40));
    marks = svy_rng_below(&d, MARKS + 1);
    for (size_t i = 0; i < marks; i++)
        mark[i] = (struct svy_mark){svy_rng_below(&d, 3) ? (int)i : SVY_HOLLOW,
                                    words(&f->mem, &d, 12)};
    svy_figure_key(f, mark, marks);
    n = 1 + svy_rng_below(&d, ROWS);
    for (size_t i = 0; i < n; i++) {
        label[i] = words(&f->mem, &d, 8);
        cell[i] = words(&f->mem, &d, 1);
        wide = fmax(wide, svy_figure_width(f, SVY_CELL, cell[i]));
    }
    f->apart = svy_rng_below(&d, 2) ? svy_rng_below(&d, n) : 0;
    svy_figure_rows(f, label, n, wide, y);
    middle = f->right + 10 + wide / 2;
    for (size_t i = 0; i < n; i++)
        svy_figure_text(f, SVY_CELL, middle, y[i], cell[i]);
    svy_figure_axis(f, 0, 1, true, false);
    svy_figure_text(f, SVY_TIC, svy_rng_uniform(&d), f->top - 12, "50%");
    svy_figure_foot(f, 1000, words(&f->mem, &d, 30));
    return n;
}

Test(figure, lets_nothing_leave_the_page_or_its_place)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct svy_figure f;
        struct svy_wish w;
        struct script s;
        double y[ROWS];

        draw(&f, &w, y, seed);
        script_read(&s, &f, "league");
        script_check(&s, &f, (unsigned long)seed);
        script_free(&s);
        svy_figure_free(&f);
    }
}

/* Rows stand at equal steps, each in the middle of the lines of its label; but
 * for one type more where some stand apart. What is above and below them does
 * not depend on how many they are: heights add up. */
Test(figure, is_as_much_taller_as_its_rows_are)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct svy_figure f;
        struct svy_wish w;
        double y[ROWS], apart;
        size_t n;

        n = draw(&f, &w, y, seed);
        apart = f.apart > 0 ? f.body : 0;
        for (size_t i = 1; i < n; i++)
            cr_expect_float_eq(y[i] - y[i - 1],
                               f.step + (i == f.apart ? apart : 0), 1e-9,
                               "seed %lu, row %zu", (unsigned long)seed, i);
        cr_expect_float_eq(y[0] - f.top, f.step / 2, 1e-9, "seed %lu",
                           (unsigned long)seed);
        cr_expect_float_eq(f.bottom - f.top, (double)n * f.step + apart + 2,
                           1e-9, "seed %lu: %zu rows of %g",
                           (unsigned long)seed, n, f.step);
        cr_expect(f.step >= 1.5 * f.body, "seed %lu", (unsigned long)seed);
        svy_figure_free(&f);
    }
}

/* The labels of rows, each put together from its lines. */
Test(figure, has_every_label_whole_beside_its_row)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        const struct script_block *label;
        struct svy_figure f;
        struct svy_wish w;
        struct script s;
        double y[ROWS];
        size_t n, k = 0;

        n = draw(&f, &w, y, seed);
        script_read(&s, &f, "league");
        label = script_block(&s, "label");
        for (size_t i = 0; i < n; i++) {
            double sum = 0;
            size_t lines = 0;

            while (k < label->n && label->row[k].x[1] < y[i] + f.step / 2) {
                sum += label->row[k++].x[1];
                lines++;
            }
            cr_assert_gt(lines, 0, "seed %lu: row %zu", (unsigned long)seed, i);
            cr_expect_float_eq(sum / (double)lines, y[i], 0.01,
                               "seed %lu: row %zu", (unsigned long)seed, i);
        }
        cr_expect_eq(k, label->n, "seed %lu", (unsigned long)seed);
        script_free(&s);
        svy_figure_free(&f);
    }
}

/* The part of plots/axis.gp that divides a scale, for one that is drawn. */
static void
print_axis(FILE *out, const char *rules, uint64_t seed)
{
    const bool percent = seed % 3 == 0, mirrored = seed % 7 == 0;
    struct svy_rng d;
    double low, high;

    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "axis"));
    low = (svy_rng_uniform(&d) - 0.4) * pow(10, 4 * svy_rng_uniform(&d) - 1);
    high = low + pow(10, 5 * svy_rng_uniform(&d) - 2);
    if (percent) {
        low = mirrored ? -svy_rng_uniform(&d) : svy_rng_uniform(&d) / 2;
        high = low + 0.05 + svy_rng_uniform(&d) * (0.95 - fmax(low, 0));
    }
    fprintf(out,
            "LOW = %.10g\nHIGH = %.10g\nPERCENT = %d\nMIRRORED = %d\n"
            "POINT = '%s'\nGROUP = '%s'\nSPAN = HIGH - LOW + 0.0\n%s\n",
            low, high, percent, mirrored, seed % 2 ? "," : ".",
            seed % 2 ? "." : ",", rules);
    fprintf(out, "print LOW, HIGH, STEP, FIRST, LAST\n"
                 "do for [k = FIRST:LAST] { print number(k * STEP) }\n");
}

/* What gnuplot itself makes of many scales, one after the other. */
static FILE *
divide(char *name)
{
    char *rules = NULL, *plot, command[64];
    size_t size = 0;
    FILE *out = open_memstream(&rules, &size);
    int fd;

    svy_gpscript_part(out, "axis");
    fclose(out);
    plot = strstr(rules, "\nplot ");
    cr_assert_not_null(plot);
    *plot = '\0';
    fd = mkstemp(name);
    cr_assert_geq(fd, 0);
    out = fdopen(fd, "w");
    cr_assert_not_null(out);
    fputs("set print '-'\n", out);
    for (uint64_t seed = 0; seed < AXES; seed++)
        print_axis(out, rules, seed);
    fclose(out);
    free(rules);
    snprintf(command, sizeof command, "gnuplot -d %s", name);
    return popen(command, "r");
}

/* A number as it was written, at its place. */
static double
written(const char *s, uint64_t seed)
{
    char plain[64];
    size_t n = 0;

    for (; *s != '\0' && *s != '\n' && *s != '%'; s++)
        if (*s != (seed % 2 ? '.' : ',')) {
            plain[n++] = *s;
            if (*s == (seed % 2 ? ',' : '.'))
                plain[n - 1] = '.';
        }
    plain[n] = '\0';
    return strtod(plain, NULL) / (*s == '%' ? 100 : 1);
}

/* Steps of 1, 2 or 5 times a power of ten; those of the data lie between the
 * first and the last but for one step; each is written as what it is, and no
 * two alike. */
Test(figure, has_an_axis_whose_numbers_cover_the_data_and_say_what_they_are)
{
    char name[] = "build/axis.XXXXXX", line[128];
    FILE *in = divide(name);

    cr_assert_not_null(in);
    for (uint64_t seed = 0; seed < AXES; seed++) {
        const bool mirrored = seed % 7 == 0;
        double low, high, step, lead;
        int first, last;

        cr_assert_not_null(fgets(line, sizeof line, in), "seed %lu",
                           (unsigned long)seed);
        cr_assert_eq(sscanf(line, "%lf %lf %lf %d %d", &low, &high, &step,
                            &first, &last),
                     5, "seed %lu: %s", (unsigned long)seed, line);
        lead = step / pow(10, floor(log10(step) + 1e-9));
        cr_expect(fabs(lead - 1) < 1e-6 || fabs(lead - 2) < 1e-6 ||
                      fabs(lead - 5) < 1e-6,
                  "seed %lu: steps of %g", (unsigned long)seed, step);
        cr_expect(
            first * step >= low - 1e-6 * step && (first - 1) * step < low &&
                last * step <= high + 1e-6 * step && (last + 1) * step > high,
            "seed %lu: %d to %d times %g of %g to %g", (unsigned long)seed,
            first, last, step, low, high);
        cr_expect(last - first >= 2 && last - first <= 8,
                  "seed %lu: %d steps of %g from %g to %g", (unsigned long)seed,
                  last - first, step, low, high);
        for (int k = first; k <= last; k++) {
            const double x = mirrored ? fabs(k * step) : k * step;

            cr_assert_not_null(fgets(line, sizeof line, in));
            cr_expect_float_eq(written(line, seed), x, 1e-6 * step,
                               "seed %lu: %g is written %s",
                               (unsigned long)seed, x, line);
            cr_expect_eq(strchr(line, '%') != NULL, seed % 3 == 0);
        }
    }
    cr_expect_eq(pclose(in), 0);
    remove(name);
}
