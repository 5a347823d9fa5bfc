/* Values from IEEE 754 double: largest 1.797…e308, smallest normal 2.2e-308,
 * smallest 4.9e-324; shortest forms as any correct printer gives them. */
#include "ground/num.h"

#include <criterion/criterion.h>
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

Test(num, reads_decimal_numbers)
{
    static const struct {
        const char *text;
        double x;
    } k[] = {
        {"0", 0},
        {"-0", 0},
        {"007", 7},
        {"+1.5", 1.5},
        {".5", 0.5},
        {"5.", 5},
        {"1e3", 1000},
        {"1E-3", 0.001},
        {"0.1", 0.1},
        {"1.7976931348623157e308", DBL_MAX},
        {"4.9e-324", 0x1p-1074},
        {"0e-400", 0},
        {"9007199254740993", 9007199254740992},
    };

    for (size_t i = 0; i < COUNT(k); i++) {
        double x = -1;

        cr_expect(svy_num_read(k[i].text, &x), "%s", k[i].text);
        cr_expect(x == k[i].x, "%s: %.17g", k[i].text, x);
    }
}

Test(num, refuses_all_else)
{
    static const char *const bad[] = {
        "",     " 1",  "1 ",  "1,5",   "1.2.3",  "0x10", "0X1p3",  "inf",
        "-inf", "nan", "NA",  "1e",    "e5",     ".",    "+",      "--1",
        "1e+",  "2x",  "1_0", "1e309", "1e-400", "١",    "-1e999", "1d3",
    };
    double x;

    for (size_t i = 0; i < COUNT(bad); i++)
        cr_expect_not(svy_num_read(bad[i], &x), "'%s'", bad[i]);
}

Test(num, counts_in_digits_alone)
{
    static const char *const bad[] = {
        "", "-1", "+1", "1.0", "1e3", " 1", "18446744073709551616", "0x1"};
    size_t n = 1;

    cr_expect(svy_num_count("0", &n) && n == 0);
    cr_expect(svy_num_count("007", &n) && n == 7);
    cr_expect(svy_num_count("18446744073709551615", &n) && n == SIZE_MAX);
    for (size_t i = 0; i < COUNT(bad); i++)
        cr_expect_not(svy_num_count(bad[i], &n), "'%s'", bad[i]);
}

Test(num, reads_the_start_of_a_text_and_stops_behind_it)
{
    static const struct {
        const char *text;
        double x;
        size_t len;
    } k[] = {
        {"1..5", 1, 2}, {"-2.5..3", -2.5, 4}, {"3e", 0, 0},
        {"4)", 4, 1},   {"0x10", 0, 1},       {"1e2e3", 100, 3},
    };

    for (size_t i = 0; i < COUNT(k); i++) {
        const char *end = k[i].text;
        double x = -1;
        bool ok = svy_num_part(k[i].text, &end, &x);

        cr_expect_eq(ok, k[i].len > 0, "%s", k[i].text);
        cr_expect(!ok || x == k[i].x, "%s: %g", k[i].text, x);
        cr_expect_eq(end - k[i].text, (ptrdiff_t)k[i].len, "%s", k[i].text);
    }
}

Test(num, prints_the_shortest_text)
{
    static const struct {
        double x;
        const char *text;
    } k[] = {
        {0, "0"},
        {-0.0, "0"},
        {0.1, "0.1"},
        {1.0 / 3, "0.3333333333333333"},
        {0.1 + 0.2, "0.30000000000000004"},
        {100, "100"},
        {-3, "-3"},
        {123456789012345, "123456789012345"},
        {1e15, "1e+15"},
        {0x1p-1074, "5e-324"},
        {DBL_MAX, "1.7976931348623157e+308"},
        {NAN, "NA"},
    };
    char text[SVY_NUM_WIDTH];

    for (size_t i = 0; i < COUNT(k); i++)
        cr_expect_str_eq(svy_num_print(k[i].x, text), k[i].text, "%s, not %s",
                         text, k[i].text);
}
