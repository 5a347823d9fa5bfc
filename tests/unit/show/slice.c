#include "show/slice.h"

#include <criterion/criterion.h>

enum { MOST = 40 };

static struct svy_ranked unit[MOST];
static struct svy_estimate row[MOST];

/* So many units, the last of them not published. */
static struct svy_units
made(size_t n, size_t hidden)
{
    struct svy_units u = {.unit = unit, .n = n};

    for (size_t i = 0; i < n; i++) {
        row[i] = (struct svy_estimate){.value = (double)(n - i)};
        unit[i] = (struct svy_ranked){
            .row = &row[i], .kind = i < n - hidden ? SVY_ALIKE : SVY_HIDDEN};
    }
    u.count[SVY_HIDDEN] = hidden;
    u.count[SVY_ALIKE] = n - hidden;
    return u;
}

Test(slice, parts_show_every_unit_once_in_order)
{
    struct svy_mem m = {0};
    struct svy_slice s;

    for (size_t n = 1; n <= MOST; n++)
        for (size_t parts = 1; parts <= n; parts++) {
            const struct svy_units u = made(n, 0);
            size_t at = 0;

            for (size_t k = 1; k <= parts; k++) {
                svy_slice_part(&s, &m, &u, k, parts);
                cr_assert_eq(s.first, at + 1);
                cr_assert_leq(s.n, n / parts + 1);
                for (size_t i = 0; i < s.n; i++)
                    cr_assert_eq(s.row[i], &unit[at++]);
                cr_assert_eq(s.last, at);
            }
            cr_assert_eq(at, n);
        }
    svy_mem_free(&m);
}

Test(slice, ends_count_whom_they_leave_out)
{
    struct svy_mem m = {0};
    struct svy_slice s;

    for (size_t top = 0; top < MOST; top++)
        for (size_t bottom = 0; bottom < MOST; bottom++) {
            const struct svy_units u = made(20, 3);
            size_t left = 0;

            svy_slice_ends(&s, &m, &u, top, bottom);
            for (size_t i = 0; i < s.n; i++)
                left += s.row[i] == NULL;
            cr_assert_eq(left, s.left > 0);
            cr_assert_eq(s.n - left + s.left + s.hidden + s.silent, 20);
            cr_assert_eq(s.left > 0, top + bottom < 17);
        }
    svy_mem_free(&m);
}

Test(slice, gives_rows_to_ten_units_that_are_not_published_and_not_to_eleven)
{
    struct svy_units u = made(MOST, 10);
    struct svy_mem m = {0};
    struct svy_slice s;

    svy_slice_part(&s, &m, &u, 1, 1);
    cr_expect(s.n == MOST && s.hidden == 0);
    u = made(MOST, 11);
    svy_slice_part(&s, &m, &u, 1, 1);
    cr_expect(s.n == MOST - 11 && s.hidden == 11);
    svy_mem_free(&m);
}
