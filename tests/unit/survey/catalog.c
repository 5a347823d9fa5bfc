#include "survey/catalog.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static const char text[] =
    "scales:\n"
    "  five: {codes: [1, 2, 3, 4, 5]}\n"
    "  ways: {codes: [web, n/a, x*y]}\n"
    "items: {q1: {scale: five}, q5: {scale: ways, multi: ' '}}\n"
    "columns: {age: {type: number}}\n"
    "derive:\n"
    "  glad: {every: [q1]}\n"
    "  sum: {sum: [q1]}\n"
    "  old: {recode: age, into: {'no': ..59, 'yes': 60..}}\n"
    "index: {nodes: {care: {of: [q1]}}}\n";

static void
parse(struct svy_survey *s)
{
    struct svy_err why = {0};
    FILE *in = fmemopen((void *)text, sizeof text - 1, "r");

    cr_assert_eq(svy_survey_parse(s, in, "s.yaml", &why), 0, "%s", why.text);
    fclose(in);
}

/* The codes of the scale of a name, "-" without one. */
static const char *
codes(const struct svy_survey *s, const char *name, struct svy_mem *m)
{
    const struct svy_meaning x = svy_catalog(s, name);
    const struct svy_scale *scale = svy_catalog_scale(&x, m);
    const char *all = scale == NULL ? "-" : "";

    for (size_t i = 0; scale != NULL && i < scale->n; i++)
        all = svy_mem_print(m, "%s%s ", all, scale->code[i].code);
    return all;
}

Test(catalog, knows_of_every_name_its_kind_and_scale)
{
    static const struct {
        const char *name;
        int kind;
        const char *codes;
    } is[] = {
        {"q1", SVY_SINGLE, "1 2 3 4 5 "},
        {"age", SVY_SINGLE, "-"},
        {"q5", SVY_MULTI, "web n/a x*y "},
        {"q5/web", SVY_CHOICES, "0 1 "},
        {"q5/n/a", SVY_CHOICES, "0 1 "},
        {"q5/x*y", SVY_CHOICES, "0 1 "},
        {"glad", SVY_DERIVED, "0 1 "},
        {"sum", SVY_DERIVED, "-"},
        {"old", SVY_DERIVED, "no yes "},
        {"care", SVY_NODES, "-"},
        {"q5/fax", 0, "0 1 "}, // an item of theirs, as a column may be called
        {"q1/1", 0, "-"},
        {"q9", 0, "-"},
        {"/web", 0, "-"},
        {"", 0, "-"},
    };
    struct svy_survey s;
    struct svy_mem m = {0};

    parse(&s);
    for (size_t i = 0; i < sizeof is / sizeof *is; i++) {
        cr_expect_eq(svy_catalog(&s, is[i].name).kind, is[i].kind, "%s",
                     is[i].name);
        cr_expect_str_eq(codes(&s, is[i].name, &m), is[i].codes, "%s",
                         is[i].name);
    }
    cr_assert_str_eq(svy_catalog(&s, "q5/n/a").of->name, "q5");
    cr_assert_str_eq(svy_catalog(&s, "q5/n/a").choice, "n/a");
    cr_assert_null(svy_catalog(&s, "q5/n/a").item);
    svy_mem_free(&m);
    svy_survey_free(&s);
}

Test(catalog, finds_again_the_choices_that_it_names)
{
    struct svy_survey s;
    struct svy_mem m = {0};
    const struct svy_item *it;

    parse(&s);
    it = svy_survey_item(&s, "q5");
    cr_assert_eq(svy_catalog_choices(it), 3);
    cr_assert_eq(svy_catalog_choices(svy_survey_item(&s, "q1")), 0);
    for (size_t i = 0; i < 3; i++) {
        const struct svy_meaning x =
            svy_catalog(&s, svy_catalog_choice(it, i, &m));

        cr_assert_eq(x.of, it);
        cr_assert_str_eq(x.choice, it->scale->code[i].code);
    }
    svy_mem_free(&m);
    svy_survey_free(&s);
}

Test(catalog, reads_two_names_as_those_that_are_there)
{
    static const struct {
        const char *text;
        char sign;
        const char *a, *b; /* NULL: no two */
    } of[] = {
        {"q5/web/q1", '/', "q5/web", "q1"},
        {"q1/q5/n/a", '/', "q1", "q5/n/a"},
        {"q5/web/q5/n/a", '/', "q5/web", "q5/n/a"},
        {"q5/x*y*q1", '*', "q5/x*y", "q1"},
        {"l/m/q1", '/', "l/m", "q1"},
        {"glad*q1", '*', "glad", "q1"},
        {"l*m*o", '*', "l*m", "o"},
        {"l\\*m*o", '*', "l*m", "o"},
        {"l\\\\m*o", '*', "l\\m", "o"},
        {"l\\m*o", '*', "l\\m", "o"},
        {"q5/fax/q1", '/', "q5/fax", "q1"}, // the first is not there,
        {"q5/web/zz", '/', "q5/web", "zz"}, // the second,
        {"zz/q5/web", '/', "zz", "q5/web"},
        {"x/y/z", '/', "x", "y/z"}, // neither
        {"q1", '*', NULL, NULL},
        {"*q1", '*', NULL, NULL},
        {"q1*", '*', NULL, NULL},
        {"l\\*m", '*', NULL, NULL},
        {"", '*', NULL, NULL},
    };
    struct svy_survey s;
    struct svy_strlist others = {0};
    struct svy_mem m = {0};

    parse(&s);
    svy_strlist_add(&others, &m, "l/m");
    svy_strlist_add(&others, &m, "l*m");
    svy_strlist_add(&others, &m, "o");
    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        const struct svy_two two = {of[i].text, of[i].sign, "--x"};
        struct svy_err why = {0};
        const char *name[2];

        cr_assert_eq(svy_catalog_two(&two, &s, &others, name, &m, &why), 0,
                     "%s", why.text);
        cr_expect_eq(name[0] == NULL, of[i].a == NULL, "%s", of[i].text);
        if (name[0] == NULL || of[i].a == NULL)
            continue;
        cr_expect_str_eq(name[0], of[i].a, "%s", of[i].text);
        cr_expect_str_eq(name[1], of[i].b, "%s", of[i].text);
    }
    svy_mem_free(&m);
    svy_survey_free(&s);
}

Test(catalog, does_not_choose_between_two_readings)
{
    static const char *const there[] = {"a", "b/c", "a/b", "c"};
    struct svy_survey s = {0};
    struct svy_strlist others = {0};
    struct svy_mem m = {0};
    struct svy_err why = {0};
    struct svy_two two = {"a/b/c", '/', "--ratio"};
    const char *name[2];

    for (size_t i = 0; i < sizeof there / sizeof *there; i++)
        svy_strlist_add(&others, &m, there[i]);
    cr_assert_neq(svy_catalog_two(&two, &s, &others, name, &m, &why), 0);
    cr_assert_str_eq(why.text,
                     "--ratio: 'a/b/c' may be 'a' and 'b/c', or 'a/b' and 'c'; "
                     "write \\/ where a / belongs to a name");
    two.text = "a/b\\/c";
    cr_assert_eq(svy_catalog_two(&two, &s, &others, name, &m, &why), 0);
    cr_assert_str_eq(name[1], "b/c");
    svy_mem_free(&m);
}
