#include "show/gpscript.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static char *
field(struct svy_mem *m, const char *s)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    cr_assert_not_null(out);
    svy_gpscript_text(out, svy_gpscript_clean(m, s));
    fclose(out);
    return text;
}

/* Each of these runs a command, or breaks the script, where it is written
 * as it is (tried with gnuplot 5.4.4). */
Test(gpscript, fields_hold_nothing_that_runs)
{
    static const char *const c[][2] = {
        {"`touch x`", "\t\"`touch x`\"\n"},
        {"\"; system(\"x\") \"", "\t\"\\042; system(\\042x\\042) \\042\"\n"},
        {"a\\nb\\042", "\t\"a\\134nb\\134042\"\n"},
        {"EOD\n!touch x", "\t\"EOD !touch x\"\n"},
        {"a\tb\rc\x1B[m\x7F", "\t\"a b c\\134x1B[m\\134x7F\"\n"},
        {"\xC2\x85|\xE2\x80\xA8|", "\t\"\\134u0085|\\134u2028|\"\n"},
        {"\xE2\x80\xAE"
         "x",
         "\t\"\\134u202Ex\"\n"},
        {"\xFF\xC3", "\t\"\\134xFF\\134xC3\"\n"},
        {"a]]>b", "\t\"a]]\xE2\x80\x8B>b\"\n"},
        {"e\xCC\x81", "\t\"é\"\n"},
        {"", "\t\"\"\n"},
    };
    struct svy_mem m = {0};

    for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
        char *got = field(&m, c[i][0]);

        cr_expect_str_eq(got, c[i][1]);
        free(got);
    }
    svy_mem_free(&m);
}

Test(gpscript, cuts_a_text_between_characters)
{
    char long_one[3 * 300 + 1] = "";
    struct svy_mem m = {0};
    const char *s;

    for (int i = 0; i < 300; i++)
        strcat(long_one, "ấ");
    s = svy_gpscript_clean(&m, long_one);
    cr_assert_eq(strlen(s), 3 * 200 + 3);
    cr_assert_str_eq(s + 3 * 200, "…");
    svy_mem_free(&m);
}

Test(gpscript, fonts_are_names_and_nothing_more)
{
    static const char *const good[] = {"Noto Sans", "Times New Roman",
                                       "DejaVu-Sans_2.0"};
    static const char *const bad[] = {"",    " a",     "-a", "a,20",
                                      "a'b", "a:Bold", "`x`"};

    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        cr_expect(svy_gpscript_font(good[i]), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_expect(!svy_gpscript_font(bad[i]), "%s", bad[i]);
}
