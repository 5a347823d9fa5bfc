/* What libyaml lets pass and a settings file must not. */
#include "survey/yamlfile.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct svy_mem mem;

static const struct svy_yaml *
root_of(const char *text, size_t len, struct svy_err *why)
{
    const struct svy_yaml_file f = {.name = "f.yaml", .mem = &mem, .why = why};
    const struct svy_yaml *root = NULL;
    FILE *in = fmemopen((void *)text, len, "r");
    int rc = svy_yamlfile_open(&f, in, &root);

    fclose(in);
    return rc == 0 ? root : NULL;
}

Test(yaml, knows_the_line_and_column_of_everything)
{
    struct svy_err why;
    const char text[] = "\xEF\xBB\xBF"
                        "a: 1\nbạn:\n  - no\n  - {c: 007}\n";
    const struct svy_yaml *y = root_of(text, sizeof text - 1, &why), *c;

    cr_assert_not_null(y, "%s", why.text);
    cr_assert_eq(y->n, 2);
    cr_assert_str_eq(svy_yaml_find(y, "a")->text, "1");
    y = svy_yaml_find(y, "bạn");
    cr_assert_eq(y->kind, SVY_YAML_LIST);
    cr_assert_str_eq(y->value[0]->text, "no");
    c = svy_yaml_find(y->value[1], "c");
    cr_assert_str_eq(c->text, "007");
    cr_assert_eq(c->line, 4);
    cr_assert_eq(c->column, 9);
    svy_mem_free(&mem);
}

Test(yaml, composes_texts_and_follows_aliases)
{
    struct svy_err why;
    const char text[] = "a: &x Ca\xCC\x82n\nb: *x\n";
    const struct svy_yaml *y = root_of(text, sizeof text - 1, &why);

    cr_assert_not_null(y, "%s", why.text);
    cr_assert_str_eq(svy_yaml_find(y, "b")->text, "Cân");
    svy_mem_free(&mem);
}

Test(yaml, does_not_follow_brackets_that_nobody_closes)
{
    enum { DEEP = 100000 };
    char *text = malloc(DEEP + 16);
    struct svy_err why;

    memcpy(text, "a:\n  ", 5);
    memset(text + 5, '[', DEEP);
    cr_assert_null(root_of(text, DEEP + 5, &why));
    cr_assert_str_eq(why.text,
                     "f.yaml:2:102: lists and maps stand in each other more "
                     "than 100 deep here; close the brackets of the lines "
                     "above");
    free(text);
    svy_mem_free(&mem);
}

Test(yaml, refuses_what_libyaml_lets_pass)
{
    static const char *const of[][2] = {
        {"a: 1\nb: 2\na: 3\n", "f.yaml:3:1: 'a' stands twice here"},
        {"x:\n  - {k: 1, k: 1}", "f.yaml:2:12: 'k' stands twice here"},
        {"a: 1\n---\nb: 2\n", "f.yaml:2:1: a second document begins here; a "
                              "file holds one"},
        {"{[a]: 1}\n", "f.yaml:1:2: a key is a text"},
        {"\"\": 1\n", "f.yaml:1:1: a key is missing before the colon"},
        {"- a\n", "f.yaml:1:1: keys and their values are expected here (`key: "
                  "value`)"},
        {"# only a comment\n", "f.yaml: is empty"},
        {"a: b\nc: \"x\\0y\"\n", "f.yaml:2:4: this text holds a control "
                                 "character"},
        {"a: \"\\e[2J\"\n", "f.yaml:1:4: this text holds a control character"},
        {"a: \"\\N\"\n", "f.yaml:1:4: this text holds a control character"},
        {"a: 1\nb: â\xFF\n", "f.yaml:2:5: this is not UTF-8; save the file as "
                             "UTF-8"},
        {"a: [1\nb: 2\n", "f.yaml:2:2: this is not YAML: did not find expected "
                          "',' or ']' (while parsing a flow sequence from line "
                          "1)"},
    };

    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        struct svy_err why = {0};

        cr_assert_null(root_of(of[i][0], strlen(of[i][0]), &why), "%s",
                       of[i][0]);
        cr_assert_str_eq(why.text, of[i][1]);
    }
    svy_mem_free(&mem);
}

Test(yaml, refuses_a_tab_as_indent_and_names_its_place)
{
    struct svy_err why;
    const char text[] = "a:\n\tb: 1\n";

    cr_assert_null(root_of(text, sizeof text - 1, &why));
    cr_assert_eq(strncmp(why.text, "f.yaml:2:1: this is not YAML", 28), 0, "%s",
                 why.text);
    svy_mem_free(&mem);
}
