#include "rows/digest.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

/* Goes into files (parts of a tally), so it must never change. Computed apart
 * from this program, by the description in digest.h:
 *
 *     W = (1 << 64) - 1; G, P = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F
 *     def mix(x, a, m, b, n, c):
 *         x = ((x ^ x >> a) * m) & W; x = ((x ^ x >> b) * n) & W
 *         return x ^ x >> c
 *     split = lambda x: mix(x & W, 30, 0xBF58476D1CE4E5B9,
 *                           27, 0x94D049BB133111EB, 31)
 *     murmur = lambda x: mix(x & W, 33, 0xFF51AFD7ED558CCD,
 *                            33, 0xC4CEB9FE1A85EC53, 33)
 *     def word(t):
 *         t, h = t.encode(), 0
 *         while len(t) > 8:
 *             h = split((h ^ int.from_bytes(t[:8], 'little')) + G); t = t[8:]
 *         return h ^ int.from_bytes(t, 'little')
 *     def digest(head, rows):
 *         total = 0
 *         for r in rows:
 *             s = sum(split(word(c) + G) * word(v) + murmur(word(c) + P)
 *                     for c, v in zip(head, r))
 *             h, l = s >> 64 & W, s & W
 *             l ^= split(h + G); h ^= murmur(l + P); l ^= split(h)
 *             total += (h << 64) + l
 *         return '%032x' % (total & (1 << 128) - 1)                        */

#define PLACE "O Mon and the villages around it"

static const char *const record[][2] = {
    {"ninh-kieu", "1.5"}, {"cai-rang", ""}, {"ninh-kieu", "1.5"}, {PLACE, "2"}};

static char *
cell(const char *text)
{
    return (char *)(uintptr_t)text;
}

/* The digest of those records, each cell under its column, in an order. */
static const char *
of(size_t n, const size_t *order, bool swapped)
{
    static char text[SVY_DIGEST_WIDTH];
    const char *const name[][2] = {{"district", "weight"},
                                   {"weight", "district"}};
    struct svy_mem m = {0};
    struct svy_digest d;

    svy_digest_init(&d, name[swapped], 2, &m);
    for (size_t i = 0; i < n; i++) {
        const char *const *r = record[order[i]];

        svy_digest_add(&d,
                       (char *const[]){cell(r[swapped]), cell(r[!swapped])});
    }
    svy_digest_print(&d, text);
    svy_mem_free(&m);
    return text;
}

Test(digest, is_the_same_for_ever)
{
    cr_assert_str_eq(of(4, (size_t[]){0, 1, 2, 3}, false),
                     "3ec8d5b03a8034f155e194d862d8c940");
}

Test(digest, knows_neither_the_order_of_rows_nor_of_columns)
{
    cr_assert_str_eq(of(4, (size_t[]){3, 0, 2, 1}, true),
                     "3ec8d5b03a8034f155e194d862d8c940");
}

Test(digest, sees_a_record_that_is_there_twice_and_a_value_under_another_name)
{
    char once[SVY_DIGEST_WIDTH];
    char one[] = "1", two[] = "2", *const same[] = {one, two};
    struct svy_mem m = {0};
    struct svy_digest a, b;

    strcpy(once, of(2, (size_t[]){0, 1}, false));
    cr_assert_str_neq(once, of(4, (size_t[]){0, 1, 2, 2}, false));
    cr_assert_str_neq(once, of(2, (size_t[]){0, 3}, false));
    svy_digest_init(&a, (const char *const[]){"a", "b"}, 2, &m);
    svy_digest_init(&b, (const char *const[]){"b", "a"}, 2, &m);
    svy_digest_add(&a, same);
    svy_digest_add(&b, same);
    cr_assert_neq(a.sum[1], b.sum[1]);
    cr_assert_neq(a.sum[0], b.sum[0]);
    svy_mem_free(&m);
}
