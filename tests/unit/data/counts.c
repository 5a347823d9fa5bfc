#include "data/counts.h"

#include <criterion/criterion.h>

static void
add(struct svy_counts *s, size_t cell, size_t cat, double w)
{
    struct svy_addend x = {.n = 1, .w = w};

    svy_counts_ready(s, &x);
    svy_counts_add(s, cell, cat, &x);
}

/* A survey of clusters: 16 bytes an answer, w2 in the first two places. */
static void
start(struct svy_counts *s, size_t places)
{
    svy_counts_init(s, &(struct svy_shape){.nstage = 1});
    svy_counts_reserve(s, "q", places);
    svy_counts_cat(s, "q");
    svy_counts_cat(s, "q");
}

Test(counts, take_16_bytes_a_place_and_nothing_beside)
{
    struct svy_counts s;

    start(&s, 2);
    add(&s, 0, SVY_CAT_PSU, 2.5);
    cr_assert_eq(s.bytes, 4 * 16);
    add(&s, 1, SVY_CAT_ALL, 2.5);
    add(&s, 1, 2, 2.5);
    add(&s, 1, 3, 1e-3);
    cr_assert_eq(s.bytes, 2 * 4 * 16 + 6 * 16);
    cr_assert_eq(s.beside.n, 0);
    svy_counts_free(&s);
}

Test(counts, go_beside_where_there_is_no_place_no_memory_or_no_like)
{
    struct svy_counts s;

    start(&s, 1);
    add(&s, 0, 2, 2.5);
    cr_assert_eq(s.beside.n, 0);
    add(&s, 0, 3, 2.5); // the second answer of one place
    cr_assert_eq(s.beside.n, 1);
    add(&s, 0, 2, 1e9); // not like 2.5
    cr_assert_eq(s.beside.n, 2);
    s.most = s.bytes;
    add(&s, 1, 2, 2.5);
    cr_assert_eq(s.beside.n, 3);
    cr_assert_eq(svy_counts_n(&s, 0, 2), 2);
    cr_assert_eq(svy_counts_n(&s, 1, 2), 1);
    svy_counts_free(&s);
}

Test(counts, of_a_cell_that_was_never_met_are_none)
{
    struct svy_counts_cursor at = {0, 0};
    struct svy_mem m = {0};
    struct svy_counts s;
    size_t cat;

    start(&s, 2);
    svy_counts_at(&s, 3, 2); // looked at, not counted
    cr_assert_not(svy_counts_next(&s, 3, &at, &cat));
    at = (struct svy_counts_cursor){0, 0};
    cr_assert_not(svy_counts_next(&s, 99, &at, &cat));
    cr_assert_eq(svy_counts_n(&s, 99, 2), 0);
    cr_assert_eq(svy_counts_read(&s, 99, 2, svy_counts_room(&s, &m), &m)->n, 0);
    svy_counts_free(&s);
    svy_mem_free(&m);
}
