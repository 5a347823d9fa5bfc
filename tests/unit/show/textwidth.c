#include "show/textwidth.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static const struct svy_type twelve = {.size = 12};

/* Table hmtx of Noto Sans: A 639, b 615, i 258, blank 260, đ 617 of 1000. */
Test(textwidth, adds_the_advance_widths_of_the_font)
{
    cr_assert_float_eq(svy_textwidth("Ab i", &twelve),
                       12 * (0.639 + 0.615 + 0.260 + 0.258), 1e-9);
    cr_assert_float_eq(svy_textwidth("đ", &twelve), 12 * 0.617, 1e-9);
    cr_assert_eq(svy_textwidth("", &twelve), 0);
}

Test(textwidth, gives_a_letter_with_marks_the_width_of_its_base)
{
    cr_assert_float_eq(svy_textwidth("Ệ", &twelve), svy_textwidth("E", &twelve),
                       1e-9);
    cr_assert_float_eq(svy_textwidth("e\xCC\x81", &twelve),
                       svy_textwidth("e", &twelve), 1e-9);
    cr_assert_float_eq(svy_textwidth("ữ", &twelve), 12 * 0.674, 1e-9);
}

Test(textwidth, takes_bold_and_other_fonts_as_wider)
{
    const struct svy_type bold = {.size = 12, .bold = true};
    const struct svy_type other = {.size = 12, .other = true};

    cr_assert_gt(svy_textwidth("Cần Thơ", &bold),
                 svy_textwidth("Cần Thơ", &twelve));
    cr_assert_gt(svy_textwidth("Cần Thơ", &other),
                 svy_textwidth("Cần Thơ", &twelve));
}

Test(textwidth, breaks_lines_that_are_never_wider_than_the_room)
{
    static const char text[] =
        "Ủy ban nhân dân xã Trường Long Tây thuộc huyện Phong Điền "
        "Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    struct svy_mem m = {0};
    struct svy_lines lines;

    for (double room = 20; room < 600; room += 7) {
        svy_textwidth_lines(&lines, &m, text, &twelve, room, 4);
        cr_assert_gt(lines.n, 0);
        cr_assert_leq(lines.n, 4);
        for (size_t i = 0; i < lines.n; i++)
            cr_expect_leq(svy_textwidth(lines.line[i], &twelve), room + 1e-9,
                          "%g: %s", room, lines.line[i]);
    }
    svy_textwidth_lines(&lines, &m, "một hai ba", &twelve, 1000, 4);
    cr_assert_eq(lines.n, 1);
    cr_assert_str_eq(lines.line[0], "một hai ba");
    svy_textwidth_lines(&lines, &m, "một hai ba", &twelve,
                        svy_textwidth("một hai", &twelve), 4);
    cr_assert_eq(lines.n, 2);
    cr_assert_str_eq(lines.line[0], "một hai");
    cr_assert_str_eq(lines.line[1], "ba");
    svy_textwidth_lines(&lines, &m, text, &twelve, 60, 2);
    cr_assert_eq(strcmp(lines.line[1] + strlen(lines.line[1]) - 3, "…"), 0);
    svy_mem_free(&m);
}
