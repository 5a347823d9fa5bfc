#include "data/badcells.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Adds the cells in an order that a step makes, and says the sentence. */
static const char *
told(const struct svy_badcells_cell *cell, size_t n, size_t step)
{
    static struct svy_err why;
    struct svy_badcells x = {0};

    why = (struct svy_err){0};
    for (size_t i = 0; i < n; i++)
        svy_badcells_add(&x, &cell[i * step % n]);
    svy_badcells_check(&x, &why);
    svy_badcells_free(&x);
    return why.text;
}

Test(badcells, is_silent_where_nothing_is)
{
    cr_assert_str_eq(told(NULL, 0, 1), "");
}

Test(badcells, tells_one_cell_by_file_and_line)
{
    const struct svy_badcells_cell c = {.column = "w",
                                        .text = "1,5",
                                        .wanted = "a number",
                                        .kind = SVY_BADCELLS_OTHER,
                                        .file = "a.csv",
                                        .line = 7};

    cr_assert_str_eq(told(&c, 1, 1), "a.csv:7: w is '1,5', not a number; "
                                     "decimals are written with a point");
}

/* Seven cells in all orders that steps make; numbers in names go by size. */
Test(badcells, says_the_same_for_any_order_of_cells)
{
    static const struct {
        const char *column, *text, *file;
        size_t line;
    } at[] = {{"q10", "9", "b.csv", 2}, {"q2", "42", "a.csv", 9},
              {"q2", "9", "b.csv", 3},  {"q2", "42", "b.csv", 4},
              {"q2", "9", "a.csv", 12}, {"q10", "9", "b.csv", 5},
              {"q2", "42", "a.csv", 8}};
    struct svy_badcells_cell cell[7];

    for (size_t i = 0; i < 7; i++)
        cell[i] = (struct svy_badcells_cell){
            at[i].column, at[i].text, "1 2", SVY_BADCELLS_CODE,
            at[i].file,   at[i].line, 0};
    for (size_t step = 1; step < 7; step++)
        cr_assert_str_eq(
            told(cell, 7, step),
            "7 cells hold what their column cannot (how often, first line): q2 "
            "[1 2]: '9' (2, a.csv:12), '42' (3, a.csv:8); q10: '9' (2, "
            "b.csv:2); correct them, put them on the scale, or declare them "
            "missing (missing: of the scale, or --missing)");
}

/* However long names and texts are, the advice is there. */
Test(badcells, leaves_room_for_what_to_do)
{
    enum { MANY = 500, LONG = 3000 };
    struct svy_badcells_cell *cell = calloc(MANY, sizeof *cell);
    char *text = calloc(MANY, LONG + 8);
    const char *sentence;

    for (size_t i = 0; i < MANY; i++) {
        char *mine = text + i * (LONG + 8);

        for (size_t k = 0; k + 2 < LONG; k += 3)
            strcpy(mine + k, "\xE1\xBB\x87"); // three bytes
        snprintf(mine + strlen(mine), 8, "%zu", i);
        cell[i] = (struct svy_badcells_cell){.column = mine,
                                             .text = mine,
                                             .wanted = mine,
                                             .kind = SVY_BADCELLS_CODE,
                                             .file = "a.csv",
                                             .line = i + 2};
    }
    sentence = told(cell, MANY, 7);
    cr_assert_not_null(strstr(sentence, " and 4"), "%s", sentence);
    cr_assert_not_null(strstr(sentence, "or --missing)"), "%s", sentence);
    cr_assert_null(strstr(sentence, "\\x"), "%s", sentence);
    free(text);
    free(cell);
}
