#include "ground/mem.h"

#include <criterion/criterion.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
gone(void)
{
    _exit(77);
}

Test(mem, is_zeroed_and_aligned_and_does_not_overlap)
{
    struct svy_mem m = {0};
    unsigned char *piece[400];

    for (size_t i = 0; i < 400; i++) {
        size_t len = i * 7 % 5000;

        piece[i] = svy_mem_take(&m, len, 1);
        cr_assert_eq((uintptr_t)piece[i] % alignof(max_align_t), 0);
        for (size_t j = 0; j < len; j++)
            cr_assert_eq(piece[i][j], 0);
        memset(piece[i], (int)(i % 256), len);
    }
    for (size_t i = 0; i < 400; i++)
        for (size_t j = 0; j < i * 7 % 5000; j++)
            cr_assert_eq(piece[i][j], i % 256);
    svy_mem_free(&m);
    cr_assert_null(m.top);
    svy_mem_free(&m);
}

Test(mem, copies_and_prints_texts)
{
    struct svy_mem m = {0};

    cr_assert_str_eq(svy_mem_text(&m, "Cần Thơ", 4), "Cầ");
    cr_assert_str_eq(svy_mem_text(&m, NULL, 0), "");
    cr_assert_str_eq(svy_mem_print(&m, "%s-%d", "q", 39), "q-39");
    cr_assert_str_eq(svy_mem_print(&m, "%s", ""), "");
    cr_assert_eq(strlen(svy_mem_print(&m, "%070000d", 1)), 70000);
    svy_mem_free(&m);
}

Test(mem, grows_and_keeps_what_was_there)
{
    size_t room = 0;
    int *x = NULL;

    for (int i = 0; i < 10000; i++) {
        x = svy_mem_more(x, &room, (size_t)i + 1, sizeof *x);
        x[i] = i;
    }
    for (int i = 0; i < 10000; i++)
        cr_assert_eq(x[i], i);
    cr_assert_lt(room, 20001);
    free(x);
}

Test(mem, that_is_gone_calls_the_handler, .exit_code = 77)
{
    struct svy_mem m = {0};

    svy_mem_handler(gone);
    svy_mem_take(&m, SIZE_MAX / 2, 4);
}

Test(mem, that_cannot_grow_calls_the_handler, .exit_code = 77)
{
    size_t room = 0;

    svy_mem_handler(gone);
    svy_mem_more(NULL, &room, SIZE_MAX / 2, 4);
}

Test(mem, without_a_handler_ends_the_process, .exit_code = 1)
{
    struct svy_mem m = {0};

    svy_mem_take(&m, SIZE_MAX / 2, 4);
}
