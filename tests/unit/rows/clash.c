#include "rows/clash.h"

#include <criterion/criterion.h>
#include <string.h>

static struct asked {
    bool wide, bom, seeded;
    const char *across, *stats, *kind, *pps, *draws, *type;
    double rho;
    size_t seed;
    struct svy_texts by;
} is;

static const struct svy_word kinds[] = {{"taylor", 0}, {"successive", 1}, {0}};
static const struct svy_word made[] = {
    {"jkn", 2}, {"fay", 3}, {"sdr", 4}, {"acs", 4}, {0}};
static const struct svy_word pps[] = {{"none", 0}, {"brewer", 1}, {0}};

static const struct svy_word stats[] = {
    {"mean", 0}, {"top", 1}, {"quantile", 2}, {0}};

static bool
is_kind(const char *word, const char *trait)
{
    return strcmp(trait, "moves") == 0 && svy_word_find(made, word) >= 0;
}

#define AT(member) .at = offsetof(struct asked, member)

static const struct svy_opt table[] = {
    {0, "wide", NULL, "", SVY_FLAG, AT(wide), .excludes = "across, by"},
    {0, "across", "C", "", SVY_TEXT, AT(across)},
    {0, "by", "C", "", SVY_TEXTS, AT(by)},
    {0, "stat", "S", "", SVY_TEXT, AT(stats), stats},
    {0, "bom", NULL, "", SVY_FLAG, AT(bom), .needs = "stat=top|quantile"},
    {0, "pps", "K", "", SVY_WORD, AT(pps), pps,
     .excludes = "brewer: variance=successive, variance=*",
     .why = "two ways to look"},
    {0, "variance", "K", "", SVY_WORD, AT(kind), kinds, made},
    {0, "seed", "N", "", SVY_WHOLE, AT(seed),
     .given = offsetof(struct asked, seeded),
     .needs = "variance=*, !type, adjust=maxt"},
    {0, "draws", "N", "", SVY_TEXT, AT(draws), .needs = "adjust, nothing"},
    {0, "type", "K", "", SVY_TEXT, AT(type), made, .is = is_kind},
    {0, "rho", "R", "", SVY_REAL, AT(rho), .needs = "variance=fay, type=.moves",
     .due = "variance=fay, adjust", .what = "often 0.5"},
    {0},
};

static const struct svy_opt_group groups[] = {{table, &is}, {0}};

/* Reads a command line written with blanks; what clashes, or "". */
static const char *
clash(const char *words)
{
    static char copy[256];
    static struct svy_err why;
    char name[] = "svyx", *argv[32] = {name};
    struct svy_opts o = {0};
    int argc = 1, first;

    is = (struct asked){0};
    why = (struct svy_err){0};
    strcpy(copy, words);
    for (char *p = strtok(copy, " "); p != NULL; p = strtok(NULL, " "))
        argv[argc++] = p;
    svy_opts_join(&o, groups);
    cr_assert_eq(svy_opts_read(&o, argc, argv, &first, &why), 0, "%s",
                 why.text);
    cr_assert_eq(svy_clash(&o, &why), (int)why.code);
    cr_assert(why.code == SVY_OK || why.code == SVY_MISUSED);
    return why.text;
}

Test(clash, what_goes_together_passes)
{
    static const char *const fine[] = {
        "",
        "--wide",
        "--across a --by b",
        "--bom --stat mean,top",
        "--bom --stat quantile",
        "--pps none --variance jkn",
        "--pps brewer --variance taylor",
        "--variance jkn --seed 1 --type x",
        "--variance ACS --seed 1 --type x",
        "--seed 1",
        "--draws 3", // what it needs this command has not
        "--variance fay --rho 0",
        "--type fay --rho 0",
    };

    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
        cr_expect_str_empty(clash(fine[i]), "%s: %s", fine[i], clash(fine[i]));
}

Test(clash, what_does_not_gets_one_sentence)
{
    static const struct {
        const char *line, *sentence;
    } k[] = {
        {"--across a --wide",
         "--wide and --across do not go together; leave one out"},
        {"--wide --by a --by b",
         "--wide and --by do not go together; leave one out"},
        {"--bom", "--bom does nothing without --stat top or quantile"},
        {"--bom --stat topmost",
         "--bom does nothing without --stat top or quantile"},
        {"--variance successive --pps brewer",
         "--pps brewer and --variance successive do not go together: two ways "
         "to look"},
        {"--pps brewer --variance acs",
         "--pps brewer and --variance sdr do not go together: two ways to "
         "look"},
        {"--seed 3 --type x",
         "--seed does nothing without --variance jkn, fay or sdr"},
        {"--rho .5", "--rho does nothing without --variance fay, or --type "
                     "jkn, fay or sdr"},
        {"--variance fay", "--variance fay needs --rho: often 0.5"},
    };

    for (size_t i = 0; i < sizeof k / sizeof *k; i++)
        cr_expect_str_eq(clash(k[i].line), k[i].sentence, "%s: %s", k[i].line,
                         clash(k[i].line));
}

Test(clash, an_option_that_was_given_is_told_from_its_default)
{
    clash("--wide");
    cr_assert(!is.seeded);
    clash("--seed 0");
    cr_assert(is.seeded && is.seed == 0);
}
