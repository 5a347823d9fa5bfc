/* Code points from the Unicode character database, Bidi_Control and Cc. */
#include "ground/shown.h"

#include <criterion/criterion.h>
#include <string.h>

static void
show(const char *s, char *out)
{
    *out = '\0';
    while (*s != '\0')
        s += svy_shown(s, out + strlen(out));
}

Test(shown, what_acts_is_seen_and_what_is_seen_stays)
{
    static const char *const c[][2] = {
        {"\xC2\x9B"
         "31m",
         "\\u009B31m"}, // CSI
        {"\xC2\x80\xC2\x9F", "\\u0080\\u009F"},
        {"\x1B]0;x\x07\n\x7F", "\\x1B]0;x\\x07\\x0A\\x7F"},
        {"\xE2\x80\xAE\xE2\x80\xAA", "\\u202E\\u202A"}, // overrides
        {"\xE2\x81\xA6\xE2\x81\xA9", "\\u2066\\u2069"}, // isolates
        {"\xE2\x80\xA8\xE2\x80\xA9", "\\u2028\\u2029"},
        {"\x9B\xFF\xC3", "\\x9B\\xFF\\xC3"},                   // raw bytes
        {"\xC0\x9B\xE0\x82\x9B", "\\xC0\\x9B\\xE0\\x82\\x9B"}, // overlong
        {"\xED\xA0\x80", "\\xED\\xA0\\x80"},                   // half a pair
        {"\xF4\x90\x80\x80", "\\xF4\\x90\\x80\\x80"},          // beyond Unicode
        {"\xC2\xA0 ệ Đ \xE2\x80\xA7\xE2\x80\xAF\xE2\x81\xA5\xE2\x81\xAA",
         "\xC2\xA0 ệ Đ \xE2\x80\xA7\xE2\x80\xAF\xE2\x81\xA5\xE2\x81\xAA"},
        {"العربية \xE2\x80\x8F \xF0\x9F\x98\x80",
         "العربية \xE2\x80\x8F \xF0\x9F\x98\x80"},
        {"a\\x1B", "a\\x1B"},
    };
    char out[256];

    for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
        show(c[i][0], out);
        cr_expect_str_eq(out, c[i][1]);
        cr_expect_eq(svy_shown_plain(c[i][0]), strcmp(out, c[i][0]) == 0);
        cr_expect(svy_shown_plain(out));
    }
}
