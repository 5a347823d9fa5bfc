#include "survey/tree.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static void
parse(struct svy_survey *s, const char *index)
{
    char text[1024];
    struct svy_err why = {0};
    FILE *in;

    snprintf(
        text, sizeof text,
        "survey: t\nscales:\n  f: {codes: {1: {label: a}, 2: {label: b}}}\n"
        "items:\n  a: {scale: f}\n  b: {scale: f}\n  c: {scale: f}\n"
        "  d: {scale: f}\nindex:\n%s",
        index);
    in = fmemopen(text, strlen(text), "r");
    *s = (struct svy_survey){0};
    cr_assert_eq(svy_survey_parse(s, in, "t.yaml", &why), 0, "%s", why.text);
    fclose(in);
}

static void
check_weights(const char *index, const double *want, size_t n)
{
    struct svy_survey s;
    struct svy_mem m = {0};
    const struct svy_leaf *leaf;
    size_t k;

    parse(&s, index);
    leaf = svy_tree_leaves(&s, svy_survey_node(&s, "t"), &k, &m);
    cr_assert_eq(k, n);
    for (size_t i = 0; i < n; i++)
        cr_assert_float_eq(leaf[i].weight, want[i], 1e-15, "%s: %s weighs %g",
                           index, leaf[i].item, leaf[i].weight);
    svy_mem_free(&m);
    svy_survey_free(&s);
}

Test(tree, weighs_items_alike_or_children_alike_or_as_it_is_told)
{
    check_weights("  nodes: {t: {of: [x, d]}, x: {of: [a, b, c]}}\n",
                  (double[]){0.25, 0.25, 0.25, 0.25}, 4);
    check_weights("  weights: children\n"
                  "  nodes: {t: {of: [x, d]}, x: {of: [a, b, c]}}\n",
                  (double[]){1. / 6, 1. / 6, 1. / 6, 0.5}, 4);
    check_weights("  nodes: {t: {of: {x: 3, d: 1}}, x: {of: {a: 2, b: 6}}}\n",
                  (double[]){3. / 16, 9. / 16, 0.25}, 3);
}

/* The derivative against a difference quotient, and the value by hand. */
static void
check_value(const char *index, const double *x, size_t n, double want)
{
    struct svy_survey s;
    struct svy_mem m = {0};
    struct svy_tree_run run = {.m = &m};
    const struct svy_node *node;
    double d[4], other[4], moved[4], got;

    parse(&s, index);
    node = svy_survey_node(&s, "t");
    got = svy_tree_value(&s, node, x, d, &run);
    cr_assert_float_eq(got, want, 1e-12, "%s: %.17g", index, got);
    for (size_t i = 0; i < n; i++) {
        const double h = 1e-4;
        double up, down;

        memcpy(moved, x, n * sizeof *x);
        moved[i] = x[i] + h;
        up = svy_tree_value(&s, node, moved, other, &run);
        moved[i] = x[i] - h;
        down = svy_tree_value(&s, node, moved, other, &run);
        cr_assert_float_eq(d[i], isnan(x[i]) ? 0 : (up - down) / (2 * h), 1e-7,
                           "%s: slope %zu is %.9g, not %.9g", index, i, d[i],
                           (up - down) / (2 * h));
    }
    svy_mem_free(&m);
    svy_survey_free(&s);
}

Test(tree, averages_values_logarithms_or_reciprocals)
{
    const double x[] = {20, 45, 80};

    check_value("  nodes: {t: {of: {a: 1, b: 2, c: 1}}}\n", x, 3, 47.5);
    check_value(
        "  nodes: {t: {of: {a: 1, b: 2, c: 1}, aggregate: geometric}}\n", x, 3,
        pow(20. * 45 * 45 * 80, 0.25));
    check_value("  nodes: {t: {of: {a: 1, b: 2, c: 1}, aggregate: harmonic}}\n",
                x, 3, 4 / (1. / 20 + 2. / 45 + 1. / 80));
    check_value("  weights: children\n"
                "  nodes: {t: {of: [x, c], aggregate: geometric},\n"
                "    x: {of: [a, b], aggregate: harmonic}}\n",
                x, 3, sqrt(2 / (1. / 20 + 1. / 45) * 80));
}

Test(tree, does_without_a_missing_leaf_only_where_it_is_told_to)
{
    const double x[] = {20, NAN, 80, 50};
    struct svy_survey s;
    struct svy_mem m = {0};
    struct svy_tree_run run = {.m = &m};
    double d[4];

    parse(&s, "  nodes: {t: {of: [x, d]}, x: {of: [a, b, c]}}\n");
    cr_assert(isnan(svy_tree_value(&s, svy_survey_node(&s, "t"), x, d, &run)));
    cr_assert(!run.incomplete);
    svy_survey_free(&s);
    check_value("  nodes: {t: {of: [x, d]},\n"
                "    x: {of: {a: 1, b: 5, c: 3}, incomplete: rescale}}\n",
                x, 4, (65 * 3 + 50) / 4.);
    parse(&s, "  nodes: {t: {of: [x, d], incomplete: rescale},\n"
              "    x: {of: [a, b, c]}}\n");
    cr_assert_eq(svy_tree_value(&s, svy_survey_node(&s, "t"), x, d, &run), 50);
    cr_assert(run.incomplete);
    cr_assert(d[0] == 0 && d[2] == 0 && d[3] == 1);
    svy_mem_free(&m);
    svy_survey_free(&s);
}

/* Of one child alone the node is that child; the slope is that of f there over
 * that at the node, here by differences. */
Test(tree, aggregates_go_there_and_back_and_know_their_slope)
{
    const double x = 2.5, node = 3.5, h = 1e-6;

    for (const struct svy_aggregate *a = svy_tree_aggregates; a->name != NULL;
         a++) {
        const double at_x = a->f(x + h) - a->f(x - h),
                     at_node = a->f(node + h) - a->f(node - h);

        cr_expect_float_eq(a->inverse(a->f(x)), x, 1e-12, "%s", a->name);
        cr_expect_float_eq(a->slope(x, node), at_x / at_node, 1e-7, "%s",
                           a->name);
    }
    cr_expect_str_eq(svy_tree_aggregates[0].name, "mean");
}
