#include "ground/say.h"

#include <criterion/criterion.h>

Test(say, is_english_until_another_language_is_asked_for)
{
    cr_expect_str_eq(say("out of memory"), "out of memory");
    svy_say_in("vi");
    cr_expect_str_eq(say("out of memory"), "hết bộ nhớ");
    svy_say_in("xx"); // stays
    cr_expect_str_eq(say("out of memory"), "hết bộ nhớ");
    svy_say_in("en");
    cr_expect_str_eq(say("out of memory"), "out of memory");
}

Test(say, leaves_what_no_catalogue_has)
{
    svy_say_in("vi");
    cr_expect_str_eq(say("nobody ever said this"), "nobody ever said this");
    cr_expect_str_eq(say(""), "");
    cr_expect_str_eq(say("\x01"), "\x01");
    cr_expect_str_eq(say("\xF4\x8F\xBF\xBF"), "\xF4\x8F\xBF\xBF");
}
