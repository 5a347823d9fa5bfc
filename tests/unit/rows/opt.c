#include "rows/opt.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static struct asked {
    bool flag;
    const char *text;
    struct svy_texts by;
    double real, level;
    size_t whole;
    double from, least, below, above;
    const char *shares, *word;
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
    {'l', "level", "P", "a share [0.95]", SVY_REAL, AT(level),
     .range = {SVY_BETWEEN, 0, 1}},
    {0, "replicates", "N", "how many", SVY_WHOLE, AT(whole)},
    {0},
};

static const struct svy_word kinds[] = {
    {"sdr", 0}, {"acs", 0}, {"JKn", 1}, {0}};
static const struct svy_word more[] = {{"other", 0}, {0}};

static const struct svy_opt third_table[] = {
    {0, "width", "CM", NULL, SVY_REAL, AT(from),
     .range = {SVY_FROM_TO, 12, 100}},
    {0, "deff", "D", NULL, SVY_REAL, AT(least), .range = {SVY_LEAST, 1, 0}},
    {0, "rho", "R", NULL, SVY_REAL, AT(below), .range = {SVY_BELOW, 0, 1}},
    {0, "scale", "X", NULL, SVY_REAL, AT(above), .range = {SVY_ABOVE, 0, 0}},
    {0, "digits", "N", NULL, SVY_WHOLE, AT(whole),
     .range = {SVY_FROM_TO, 0, 15}},
    {0, "parts", "N", NULL, SVY_WHOLE, AT(whole), .range = {SVY_LEAST, 2, 0}},
    {0, "shares", "P,P", NULL, SVY_REALS, AT(shares),
     .range = {SVY_FROM_TO, 0, 1}},
    {0, "kind", "KIND", NULL, SVY_WORD, AT(word), kinds, more},
    {0},
};

static const struct svy_opt_group groups[] = {
    {first_table, &is}, {second_table, &is}, {third_table, &is}, {0}};

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
        {"--width 11.9", "--width wants a number from 12 to 100, not '11.9'"},
        {"--width inf", "--width wants a number from 12 to 100, not 'inf'"},
        {"--deff .5", "--deff wants a number of at least 1, not '.5'"},
        {"--rho 1", "--rho wants a number from 0 to below 1, not '1'"},
        {"--scale 0", "--scale wants a number above 0, not '0'"},
        {"--digits 16", "--digits wants a whole number from 0 to 15, not '16'"},
        {"--parts 1", "--parts wants a whole number of at least 2, not '1'"},
        {"--shares 0,1,1.5", "--shares wants a number from 0 to 1, not '1.5'"},
        {"--shares .5,", "--shares wants a number from 0 to 1, not ''"},
        {"--shares=", "--shares wants a number from 0 to 1, not ''"},
        {"--kind jk", "--kind: 'jk' is none of sdr, JKn, other"},
    };
    struct svy_err why;

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        line(k[i].line, &why);
        cr_expect_eq(why.code, SVY_MISUSED, "%s", k[i].line);
        cr_expect_str_eq(why.text, k[i].sentence, "%s: %s", k[i].line,
                         why.text);
    }
}

Test(opt, takes_the_ends_of_a_range_and_a_word_in_its_own_spelling)
{
    struct svy_err why;

    line("--width 12 --deff 1 --rho 0 --scale 1e-9 --digits 15 --shares 0,1 "
         "--kind ACS",
         &why);
    cr_assert_eq(why.code, SVY_OK, "%s", why.text);
    cr_assert(is.from == 12 && is.least == 1 && is.below == 0 &&
              is.above == 1e-9 && is.whole == 15);
    cr_assert_str_eq(is.shares, "0,1");
    cr_assert_str_eq(is.word, "sdr");
    line("--width 100 --digits 0 --kind jkN", &why);
    cr_assert(is.from == 100 && is.whole == 0);
    cr_assert_str_eq(is.word, "JKn");
    line("--kind OTHER", &why);
    cr_assert_str_eq(is.word, "other");
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
