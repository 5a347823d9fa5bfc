#include "opt.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static struct asked {
    bool flag;
    const char *text;
    struct svy_texts by;
    double real, level;
    size_t whole;
} is;

#define AT(member) .at = offsetof(struct asked, member)

static const struct svy_opt first_table[] = {
    {'f', "flag", NULL, "a flag", SVY_FLAG, AT(flag)},
    {'t', "text", "WORD", "a text [none]", SVY_TEXT, AT(text)},
    {'b', "by", "COLUMNS", "a table", SVY_TEXTS, AT(by)},
    {0},
};

static const struct svy_opt second_table[] = {
    {0, "real", "X", "a number", SVY_REAL, AT(real)},
    {'l', "level", "P", "a share [0.95]", SVY_SHARE, AT(level)},
    {0, "replicates", "N", "how many", SVY_WHOLE, AT(whole)},
    {0},
};

static const struct svy_opt_group groups[] = {
    {first_table, &is}, {second_table, &is}, {0}};

/* Reads a command line written with blanks; returns the first operand. */
static int
line(const char *words, struct svy_err *why)
{
    static char copy[1024];
    static char *argv[256];
    struct svy_opts o = {0};
    int argc = 1, first = 0;

    is = (struct asked){0};
    *why = (struct svy_err){0};
    argv[0] = strcpy(copy, "svyx");
    strcpy(copy + 8, words);
    for (char *p = strtok(copy + 8, " "); p != NULL; p = strtok(NULL, " "))
        argv[argc++] = p;
    argv[argc] = NULL;
    svy_opts_join(&o, groups);
    svy_opts_read(&o, argc, argv, &first, why);
    return first;
}

Test(opt, sets_the_variables)
{
    struct svy_err why;

    cr_assert_eq(line("-f -t a --by=x,y -b z --real -1e3 -l .9 "
                      "--replicates 1000 file",
                      &why),
                 13);
    cr_assert_eq(why.code, SVY_OK, "%s", why.text);
    cr_assert(is.flag);
    cr_assert_str_eq(is.text, "a");
    cr_assert_eq(is.by.n, 2);
    cr_assert_str_eq(is.by.at[0], "x,y");
    cr_assert_str_eq(is.by.at[1], "z");
    cr_assert_eq(is.real, -1000);
    cr_assert_eq(is.level, 0.9);
    cr_assert_eq(is.whole, 1000);
}

Test(opt, does_not_mind_order_or_spelling)
{
    struct svy_err why;

    line("file -ft a", &why);
    cr_assert(is.flag);
    cr_assert_str_eq(is.text, "a");
    line("--text=a file --fl", &why);
    cr_assert(is.flag);
    cr_assert_str_eq(is.text, "a");
    line("-t a -t b", &why);
    cr_assert_str_eq(is.text, "b", "the last counts");
    cr_assert_eq(line("-f -- -t", &why), 3);
    cr_assert_null(is.text);
}

Test(opt, answers_what_makes_no_sense)
{
    static const struct {
        const char *line, *sentence;
    } k[] = {
        {"--levle 0.9", "--levle is not an option; did you mean --level?"},
        {"--xyzzy", "--xyzzy is not an option"},
        {"-l 0.9 -fq", "-q is not an option"},
        {"-t", "--text wants an argument"},
        {"--text", "--text wants an argument"},
        {"--flag=yes", "--flag takes no argument"},
        {"--re 1", "--re could be more than one option"},
        {"-l 95", "--level wants a number between 0 and 1, not '95'"},
        {"-l 1", "--level wants a number between 0 and 1, not '1'"},
        {"-l nan", "--level wants a number between 0 and 1, not 'nan'"},
        {"-l 0x1p-1", "--level wants a number between 0 and 1, not '0x1p-1'"},
        {"-l 0,9", "--level wants a number between 0 and 1, not '0,9'"},
        {"--real many", "--real wants a number, not 'many'"},
        {"--replicates -1", "--replicates wants a whole number, not '-1'"},
    };
    struct svy_err why;

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        line(k[i].line, &why);
        cr_expect_eq(why.code, SVY_MISUSED, "%s", k[i].line);
        cr_expect_str_eq(why.text, k[i].sentence, "%s: %s", k[i].line,
                         why.text);
    }
}

Test(opt, collects_no_more_than_it_can_hold)
{
    char words[1024] = "";
    struct svy_err why;

    for (int i = 0; i < SVY_TEXTS_MOST; i++)
        strcat(words, "-b x ");
    line(words, &why);
    cr_assert_eq(why.code, SVY_OK);
    line(strcat(words, "-b y"), &why);
    cr_assert_str_eq(why.text, "--by may be given 64 times at most");
}

Test(opt, prints_a_line_for_each_row)
{
    char got[1024] = "";
    struct svy_opts o = {0};
    FILE *out = fmemopen(got, sizeof got, "w");

    svy_opts_join(&o, groups);
    svy_opts_print(&o, out);
    fclose(out);
    cr_assert_str_eq(got, "  -f, --flag          a flag\n"
                          "  -t, --text WORD     a text [none]\n"
                          "  -b, --by COLUMNS    a table\n"
                          "      --real X        a number\n"
                          "  -l, --level P       a share [0.95]\n"
                          "      --replicates N  how many\n");
}
