/* The table of columns: the file, pages and words that are made of it. */
#include "rows/column.h"

#include <criterion/criterion.h>
#include <string.h>

#include "ground/say.h"

static void
check_word(const char *name)
{
    svy_say_in("vi");
    cr_expect(strcmp(say(name), name) != 0 || strlen(name) == 1,
              "no Vietnamese word for %s", name);
    svy_say_in("en");
}

Test(column, has_a_place_on_a_page_and_a_word_for_each_of_ours)
{
    bool place[SVY_COLUMN_ALL + 1] = {false};

    for (size_t i = 0; i < SVY_COLUMN_ALL; i++) {
        const struct svy_column *c = &svy_column_ours[i];

        cr_assert(c->page > 0 && c->page <= SVY_COLUMN_ALL && !place[c->page],
                  "%s", c->name);
        place[c->page] = true;
        cr_expect_eq(c->what == SVY_SHOWS_INTERVAL, i >= SVY_COLUMN_FILE);
        cr_expect_eq(svy_column_taken(c->name), i < SVY_COLUMN_FILE);
        if (c->what != SVY_SHOWS_INTERVAL)
            check_word(c->name);
    }
    cr_expect_str_eq(svy_column_ours[SVY_COLUMN_FILE - 1].name, "flag");
    cr_expect_eq(svy_column_ours[SVY_COLUMN_FILE - 1].page, SVY_COLUMN_LAST);
}

Test(column, knows_what_commands_add)
{
    static const char *const name[] = {"reference", "p",  "padj", "mdd",  "ndf",
                                       "se_mc",     "cv", "rank", "class"};

    for (size_t i = 0; i < sizeof name / sizeof *name; i++) {
        const struct svy_column c = svy_column_own(name[i], i);

        cr_expect_eq(c.what, SVY_SHOWS_OWN);
        cr_expect_eq(c.at, i);
        cr_expect(svy_column_taken(name[i]), "%s", name[i]);
        if (!c.bare)
            check_word(name[i]);
    }
    cr_expect(svy_column_own("theirs", 0).bare);
    cr_expect(!svy_column_taken("theirs"));
}
