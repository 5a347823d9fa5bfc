#include "ground/stream.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

Test(stream, holds_all_that_was_printed)
{
    char *text = NULL, number[8];
    size_t size = 0;
    FILE *f = svy_stream(&text, &size);

    for (int i = 100000; i < 200000; i++)
        fprintf(f, "%d\n", i);
    cr_assert_eq(fflush(f), 0);
    cr_assert_eq(size, 700000);
    for (int i = 100000; i < 200000; i++) {
        snprintf(number, sizeof number, "%d\n", i);
        cr_assert_eq(memcmp(text + 7 * (i - 100000), number, 7), 0);
    }
    fputs("more", f);
    cr_assert_eq(fclose(f), 0);
    cr_assert_eq(size, 700004);
    cr_assert_eq(memcmp(text + 700000, "more", 4), 0);
    free(text);
}

Test(stream, of_nothing_is_empty)
{
    char *text = NULL;
    size_t size = 0;
    FILE *f = svy_stream(&text, &size);

    cr_assert_eq(fclose(f), 0);
    cr_assert_eq(size, 0);
    free(text);
}
