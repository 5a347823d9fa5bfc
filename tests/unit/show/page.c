#include "show/page.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 3, ROWS = 3 };

/* A small page: a unit, an item below it, a number. */
struct small {
    const char *head[COLUMNS], *cell[ROWS][COLUMNS];
    bool number[COLUMNS];
    size_t depth[ROWS];
};

/* What is printed of it, in m. */
static const char *
print(struct svy_mem *m, const struct small *x, long tree, size_t keys,
      const struct svy_page *page)
{
    const char **cell[ROWS], *copy;
    struct svy_tabcells c = {.n = COLUMNS,
                             .rows = ROWS,
                             .keys = keys,
                             .head = (const char **)x->head,
                             .number = (bool *)x->number,
                             .cell = cell,
                             .tree = tree,
                             .depth = (size_t *)x->depth,
                             .note = ""};
    char *out = NULL;
    size_t size = 0;
    FILE *to = open_memstream(&out, &size);

    for (size_t i = 0; i < ROWS; i++)
        cell[i] = (const char **)x->cell[i];
    svy_page_print(&c, page, m, to);
    fclose(to);
    copy = svy_mem_copy(m, out);
    free(out);
    return copy;
}

static const struct small districts = {
    .head = {"quận", "câu hỏi", "giá trị"},
    .cell = {{"Cái Răng", "Thời gian chờ", "81,3%"},
             {"Ô Môn", "Thời gian chờ", "7,0%"},
             {"Bình Thủy", "x", "−12,4%"}},
    .number = {false, false, true},
};

/* Ễ and its kin are one column wide, − too; a line ends with what it says. */
Test(page, aligns_columns_by_what_letters_take_on_a_terminal)
{
    const struct svy_page page = {.title = "", .foot = ""};
    struct svy_mem m = {0};

    cr_expect_str_eq(print(&m, &districts, -1, 0, &page),
                     "quận       câu hỏi        giá trị\n"
                     "---------  -------------  -------\n"
                     "Cái Răng   Thời gian chờ    81,3%\n"
                     "Ô Môn      Thời gian chờ     7,0%\n"
                     "Bình Thủy  x               −12,4%\n");
    svy_mem_free(&m);
}

/* The same letters spelled as a letter and its marks take no more room. */
Test(page, aligns_letters_that_are_spelled_with_marks)
{
    const struct svy_page page = {.title = "", .foot = ""};
    struct small x = districts;
    struct svy_mem m = {0};
    const char *s;

    x.cell[1][0] = "O\u0302 Mo\u0302n";
    s = print(&m, &x, -1, 0, &page);
    cr_expect_not_null(strstr(s, "O\u0302 Mo\u0302n      Thời"), "%s", s);
    svy_mem_free(&m);
}

Test(page, escapes_what_would_be_markup)
{
    static const struct small x = {
        .head = {"a|b", "_i_", "n"},
        .cell = {{"*bold*", "[x](y)", "1"},
                 {"<b>", "`code`", "22"},
                 {"two\nlines", "tab\tbed", "3"}},
        .number = {false, false, true},
    };
    const struct svy_page page = {
        .title = "#1 & more", .foot = "~done~", .markdown = true};
    struct svy_mem m = {0};

    cr_expect_str_eq(print(&m, &x, -1, 0, &page),
                     "**\\#1 \\& more**\n"
                     "\n"
                     "| a\\|b      | \\_i\\_    |   n |\n"
                     "| --------- | -------- | --: |\n"
                     "| \\*bold\\*  | \\[x\\](y) |   1 |\n"
                     "| \\<b\\>     | \\`code\\` |  22 |\n"
                     "| two lines | tab bed  |   3 |\n"
                     "\n"
                     "\\~done\\~\n");
    svy_mem_free(&m);
}

/* Blanks at the start of a cell are lost in Markdown: they are U+00A0 there. */
Test(page, puts_items_under_the_node_they_belong_to)
{
    struct small x = districts;
    struct svy_page page = {.title = "", .foot = ""};
    struct svy_mem m = {0};
    const char *s;

    x.depth[2] = 2;
    s = print(&m, &x, 1, 0, &page);
    cr_expect_not_null(strstr(s, "Bình Thủy      x  "), "%s", s);
    page.markdown = true;
    s = print(&m, &x, 1, 0, &page);
    cr_expect_not_null(strstr(s, "| \u00A0\u00A0\u00A0\u00A0x  "), "%s", s);
    svy_mem_free(&m);
}

/* Headings stand at the foot of their cells. */
Test(page, breaks_labels_into_lines_where_a_line_is_too_long)
{
    struct small x = districts;
    struct svy_page page = {.title = "", .foot = "", .width = 45};
    struct svy_mem m = {0};

    x.cell[0][1] = "Thời gian chờ ở quầy tiếp nhận";
    x.head[2] = "tỷ lệ hài lòng";
    cr_expect_str_eq(print(&m, &x, -1, 0, &page),
                     "                                 tỷ lệ hài\n"
                     "quận       câu hỏi                    lòng\n"
                     "---------  --------------------  ---------\n"
                     "Cái Răng   Thời gian chờ ở quầy      81,3%\n"
                     "           tiếp nhận\n"
                     "Ô Môn      Thời gian chờ              7,0%\n"
                     "Bình Thủy  x                        −12,4%\n");
    svy_mem_free(&m);
}

Test(page, breaks_no_label_to_less_than_sixteen_columns)
{
    static const struct small x = {
        .head = {"a", "b", "c"},
        .cell = {{"ab ab ab ab ab ab ab", "1", "2"},
                 {"ab", "1", "2"},
                 {"ab", "1", "2"}},
        .number = {false, true, true},
    };
    const struct svy_page page = {.title = "", .foot = "", .width = 5};
    struct svy_mem m = {0};
    const char *s = print(&m, &x, -1, 0, &page);

    cr_expect_not_null(strstr(s, "\nab ab ab ab ab    1    2\nab ab\n"), "%s",
                       s);
    svy_mem_free(&m);
}

/* Both numbers do not fit beside the unit: each gets a table with it. */
Test(page, repeats_what_a_row_is_where_it_takes_several_tables)
{
    static const struct small x = {
        .head = {"unit", "first", "second"},
        .cell = {{"a", "1111111111", "2222222222"},
                 {"b", "1", "2"},
                 {"c", "", "3"}},
        .number = {false, true, true},
    };
    const struct svy_page page = {.title = "T", .foot = "F", .width = 20};
    struct svy_mem m = {0};

    cr_expect_str_eq(print(&m, &x, -1, 1, &page), "T\n\n"
                                                  "unit       first\n"
                                                  "----  ----------\n"
                                                  "a     1111111111\n"
                                                  "b              1\n"
                                                  "c\n"
                                                  "\n"
                                                  "unit      second\n"
                                                  "----  ----------\n"
                                                  "a     2222222222\n"
                                                  "b              2\n"
                                                  "c              3\n"
                                                  "\nF\n");
    svy_mem_free(&m);
}

/* ESC would move the cursor, U+202E would turn the order of letters. */
Test(page, shows_what_would_speak_to_a_terminal)
{
    static const char turn[] = {'\xE2', '\x80', '\xAE', '\0'};
    struct small x = districts;
    const struct svy_page page = {.title = "\033[31mred", .foot = ""};
    struct svy_mem m = {0};
    const char *s;

    x.cell[0][0] = "a\033[2Jb";
    x.cell[1][0] = "\u202Eabc\u202C";
    s = print(&m, &x, -1, 0, &page);
    cr_expect_null(strchr(s, '\033'), "%s", s);
    cr_expect_null(strstr(s, turn), "%s", s);
    cr_expect_not_null(strstr(s, "abc"), "%s", s);
    svy_mem_free(&m);
}
