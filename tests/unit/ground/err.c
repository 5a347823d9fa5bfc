#include "ground/err.h"

#include <criterion/criterion.h>
#include <string.h>

Test(err, returns_the_code_that_it_keeps)
{
    struct svy_err why = {0};

    cr_assert_eq(svy_err(&why, SVY_MISUSED, "--%s wants %d", "level", 1), 2);
    cr_assert_eq(why.code, SVY_MISUSED);
    cr_assert_str_eq(why.text, "--level wants 1");
}

Test(err, shows_control_characters)
{
    struct svy_err why = {0};

    svy_err(&why, SVY_FAILED, "'%s'", "a\nb\033[31m\x7F\tĐ");
    cr_assert_str_eq(why.text, "'a\\x0Ab\\x1B[31m\\x7F\\x09Đ'");
}

/* However long the text and wherever it is cut: whole characters, then …. */
Test(err, cuts_between_characters)
{
    char long_text[8000];
    struct svy_err why = {0};

    for (size_t shift = 0; shift < 8; shift++) {
        memset(long_text, 'x', shift);
        for (size_t i = shift; i + 3 < sizeof long_text; i += 3)
            memcpy(long_text + i, "ệ", 4);
        svy_err(&why, SVY_FAILED, "%s", long_text);
        for (const char *p = why.text + shift; strcmp(p, "…") != 0; p += 3)
            cr_assert_eq(memcmp(p, "ệ", 3), 0, "shift %zu", shift);
        cr_assert_gt(strlen(why.text), 2000);
    }
}
