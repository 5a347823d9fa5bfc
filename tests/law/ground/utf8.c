/* What holds for any Vietnamese text: seeded words of letters, marks, blanks.
 */
#include "ground/utf8.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "ground/rng.h"

enum { SEED = 2024, DRAWS = 1000 };

static const char *
word(struct svy_rng *d, struct svy_mem *m)
{
    static const char *const piece[] = {
        "a", "A",        "ă",        "â",        "Đ",        "đ",
        "e", "ê",        "o",        "ô",        "Ơ",        "u",
        "ư", "n",        "g",        "\xCC\x80", "\xCC\x89", "\xCC\x83",
        " ", "\xCC\x81", "\xCC\xA3", "\xCC\x82", "1",        "-"};
    const char *s = "";

    for (size_t n = svy_rng_below(d, 6); n > 0; n--)
        s = svy_mem_print(m, "%s%s", s, piece[svy_rng_below(d, 24)]);
    return s;
}

static int
sign(int x)
{
    return (x > 0) - (x < 0);
}

Test(utf8, order_is_one_that_can_be_sorted_by)
{
    for (uint32_t i = 0; i < DRAWS; i++) {
        struct svy_mem m = {0};
        struct svy_rng d;
        const char *a, *b, *c;

        svy_rng_init(&d, SEED, i, 0);
        a = word(&d, &m);
        b = word(&d, &m);
        c = word(&d, &m);
        cr_assert_eq(svy_utf8_order(a, a), 0, "seed %d/%u", SEED, i);
        cr_assert_eq(sign(svy_utf8_order(a, b)), -sign(svy_utf8_order(b, a)),
                     "seed %d/%u", SEED, i);
        if (svy_utf8_order(a, b) <= 0 && svy_utf8_order(b, c) <= 0)
            cr_assert_leq(svy_utf8_order(a, c), 0, "seed %d/%u: %s %s %s", SEED,
                          i, a, b, c);
        svy_mem_free(&m);
    }
}

Test(utf8, composing_changes_neither_letters_nor_width)
{
    for (uint32_t i = 0; i < DRAWS; i++) {
        struct svy_mem m = {0};
        struct svy_rng d;
        const char *a, *once, *folded;

        svy_rng_init(&d, SEED, i, 1);
        a = word(&d, &m);
        once = svy_utf8_compose(&m, a);
        folded = svy_utf8_fold(&m, a);
        cr_assert_eq(svy_utf8_compose(&m, once), once, "seed %d/%u", SEED, i);
        cr_assert_str_eq(svy_utf8_fold(&m, once), folded, "seed %d/%u", SEED,
                         i);
        cr_assert_str_eq(svy_utf8_fold(&m, folded), folded, "seed %d/%u", SEED,
                         i);
        cr_assert_eq(svy_utf8_width(once), svy_utf8_width(a), "seed %d/%u",
                     SEED, i);
        cr_assert_eq(svy_utf8_distance(a, once), 0, "seed %d/%u", SEED, i);
        svy_mem_free(&m);
    }
}

Test(utf8, distance_is_the_same_there_and_back_and_within_the_lengths)
{
    for (uint32_t i = 0; i < DRAWS; i++) {
        struct svy_mem m = {0};
        struct svy_rng d;
        const char *a, *b;
        size_t there, p, q;

        svy_rng_init(&d, SEED, i, 2);
        a = word(&d, &m);
        b = word(&d, &m);
        there = svy_utf8_distance(a, b);
        p = strlen(svy_utf8_fold(&m, a));
        q = strlen(svy_utf8_fold(&m, b));
        cr_assert_eq(there, svy_utf8_distance(b, a), "seed %d/%u", SEED, i);
        cr_assert_leq(there, p > q ? p : q, "seed %d/%u", SEED, i);
        cr_assert_geq(there, p > q ? p - q : q - p, "seed %d/%u", SEED, i);
        svy_mem_free(&m);
    }
}

/* The bytes of the letter at s by the table of RFC 3629, section 4; 0: none. */
static size_t
letter(const unsigned char *s, size_t len)
{
    static const unsigned char row[][5] = {
        // first byte from, to; second from, to; bytes
        {0x00, 0x7F, 0, 0, 1},       {0xC2, 0xDF, 0x80, 0xBF, 2},
        {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
        {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
        {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4},
        {0xF4, 0xF4, 0x80, 0x8F, 4}};

    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        const unsigned char *r = row[i];

        if (*s < r[0] || *s > r[1])
            continue;
        if (len < r[4] || (r[4] > 1 && (s[1] < r[2] || s[1] > r[3])))
            return 0;
        for (size_t j = 2; j < r[4]; j++)
            if (s[j] < 0x80 || s[j] > 0xBF)
                return 0;
        return r[4];
    }
    return 0;
}

Test(utf8, is_good_up_to_the_first_letter_that_the_standard_has_not)
{
    static const char *const piece[] = {"a",
                                        "long, plain text",
                                        "ệ",
                                        "ô",
                                        "€",
                                        "\xF0\x9F\x98\x80",
                                        "7bytes.",
                                        "ớ",
                                        "8 bytes.",
                                        "\xC3",
                                        "\x80",
                                        "\xE1\xBB",
                                        "\xED\xA0\x80",
                                        "\xF4\x90\x80\x80",
                                        "\xC0\xAF",
                                        "\xE0\x9F\x80"};

    for (uint32_t i = 0; i < 20 * DRAWS; i++) {
        char s[512] = "";
        struct svy_rng d;
        size_t good = 0, len, n;
        uint32_t kinds;

        svy_rng_init(&d, SEED, i, 1);
        kinds = svy_rng_below(&d, 2) == 0 ? 9 : 16;
        for (n = svy_rng_below(&d, 12); n > 0; n--)
            strcat(s, piece[svy_rng_below(&d, kinds)]);
        len = strlen(s);
        while (good < len &&
               (n = letter((unsigned char *)s + good, len - good)) > 0)
            good += n;
        cr_assert_eq(svy_utf8_check(s, len), good, "seed %d/%u", SEED, i);
    }
}
