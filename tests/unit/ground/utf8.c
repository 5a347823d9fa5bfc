/* Composed and decomposed spellings by hand from the Unicode charts; the order
 * of letters is that of TCVN 6909 and any Vietnamese dictionary. */
#include "ground/utf8.h"

#include <criterion/criterion.h>
#include <string.h>

Test(utf8, is_checked_up_to_the_first_bad_byte)
{
    cr_assert_eq(svy_utf8_check("C\xE1\xBA\xA7n", 5), 5);
    cr_assert_eq(svy_utf8_check("C\xE1\xBAn", 4), 1);
    cr_assert_eq(svy_utf8_check("a\xC0\x80", 3), 1, "overlong");
    cr_assert_eq(svy_utf8_check("ab\xED\xA0\x80", 5), 2, "surrogate");
    cr_assert_eq(svy_utf8_check("", 0), 0);
}

Test(utf8, spelled_in_two_ways_becomes_one)
{
    struct svy_mem m = {0};
    const char *plain = "Can Tho", *done = "Cần Thơ";

    cr_assert_str_eq(svy_utf8_compose(&m, "Ca\xCC\x82\xCC\x80n Tho\xCC\x9B"),
                     done);
    cr_assert_str_eq(svy_utf8_compose(&m, "\xC3\xA2\xCC\x80"), "ầ");
    cr_assert_eq(svy_utf8_compose(&m, plain), plain);
    cr_assert_eq(svy_utf8_compose(&m, done), done);
    svy_mem_free(&m);
}

Test(utf8, folds_case_tones_marks_and_blanks_away)
{
    static const char *const of[][2] = {
        {"  Rất   HÀI lòng\t", "rat hai long"},
        {"Đồng ý", "dong y"},
        {"ƯƠNG\xC2\xA0ươn", "uong uon"},
        {"“quận’", "\"quan'"},
        {"\xEF\xBB\xBFQ1", "q1"},
        {"   ", ""},
        {"Straße", "strasse"},
    };
    struct svy_mem m = {0};

    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        cr_assert_str_eq(svy_utf8_fold(&m, of[i][0]), of[i][1]);
    svy_mem_free(&m);
}

Test(utf8, is_as_wide_as_a_terminal_shows_it)
{
    cr_assert_eq(svy_utf8_width("Ninh Kieu"), 9);
    cr_assert_eq(svy_utf8_width("Ninh Kiều"), 9);
    cr_assert_eq(svy_utf8_width("Kie\xCC\x82\xCC\x80u"), 4);
    cr_assert_eq(svy_utf8_width("漢字"), 4);
    cr_assert_eq(svy_utf8_width(""), 0);
}

Test(utf8, is_ordered_as_in_a_vietnamese_dictionary)
{
    static const char *const sorted[] = {
        "",   "10", "2",  "An",       "an",        "àn", "ản", "ãn", "án", "ạn",
        "Ăn", "Ân", "bá", "C",        "Da",        "Đà", "em", "ê",  "o",  "ô",
        "ơ",  "u",  "ư",  "Vị Thanh", "Vĩnh Long", "y",  "z",  "漢"};
    const size_t n = sizeof sorted / sizeof *sorted;

    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            int got = svy_utf8_order(sorted[i], sorted[j]);

            cr_assert_eq((got > 0) - (got < 0), (i > j) - (i < j), "%s ? %s",
                         sorted[i], sorted[j]);
        }
}

Test(utf8, ranks_letters_before_tones)
{
    cr_assert_lt(svy_utf8_order("bạn", "bang"), 0);
    cr_assert_lt(svy_utf8_order("bà bố", "bá bô"), 0);
    cr_assert_gt(svy_utf8_order("mả", "mà"), 0);
}

Test(utf8, distance_counts_changes_gaps_additions_and_swaps)
{
    cr_assert_eq(svy_utf8_distance("scale", "scael"), 1);
    cr_assert_eq(svy_utf8_distance("kitten", "sitting"), 3);
    cr_assert_eq(svy_utf8_distance("ca", "abc"), 3, "no edit twice");
    cr_assert_eq(svy_utf8_distance("Quận", "quan"), 0);
    cr_assert_eq(svy_utf8_distance("", "abc"), 3);
    cr_assert_eq(svy_utf8_distance("abc", ""), 3);
}

Test(utf8, names_the_nearest_or_none)
{
    static const char *const keys[] = {"label", "scale", "reverse", "by"};

    cr_assert_eq(svy_utf8_near("lable", keys, 4), 0);
    cr_assert_eq(svy_utf8_near("Scales", keys, 4), 1);
    cr_assert_eq(svy_utf8_near("revrse", keys, 4), 2);
    cr_assert_eq(svy_utf8_near("weighting", keys, 4), -1);
    cr_assert_eq(svy_utf8_near("bx", keys, 4), -1, "half of the name");
    cr_assert_eq(svy_utf8_near("", keys, 4), -1);
}

Test(utf8, matches_the_patterns_of_the_shell)
{
    cr_assert(svy_utf8_match("q9_*", "q9_24"));
    cr_assert(svy_utf8_match("q[1-3]?", "q2a"));
    cr_assert_not(svy_utf8_match("q[1-3]?", "q4a"));
    cr_assert_not(svy_utf8_match("q9", "q9_24"));
}

Test(utf8, is_broken_where_a_line_may_end_by_the_columns_it_takes)
{
    static const struct {
        const char *text;
        size_t width, n;
        const char *line[4];
    } c[] = {
        {"", 10, 1, {""}},
        {"fits", 4, 1, {"fits"}},
        {"one two three", 7, 2, {"one two", "three"}},
        {"Đường bộ tốt hơn", 8, 2, {"Đường bộ", "tốt hơn"}},
        {"unbreakable is this", 5, 3, {"unbreakable", "is", "this"}},
        {"满意度满意度", 6, 2, {"满意度", "满意度"}},
        {"a\u00A0b c", 3, 2, {"a\u00A0b", "c"}},
    };
    struct svy_mem m = {0};

    for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
        size_t n;
        const char **line = svy_utf8_lines(&m, c[i].text, c[i].width, &n);

        cr_assert_eq(n, c[i].n, "%s: %zu lines", c[i].text, n);
        for (size_t j = 0; j < n; j++)
            cr_expect_str_eq(line[j], c[i].line[j]);
    }
    svy_mem_free(&m);
}
