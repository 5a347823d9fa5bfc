/* What holds for any bytes: seeded draws of what files are made of. */
#include "rows/scan.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "ground/rng.h"
#include "ground/utf8.h"

enum { SEED = 2026, DRAWS = 20000, MOST = 3000 };

/* Of some draws most pieces are long runs, of others few bytes are plain. */
static size_t
make(struct svy_rng *d, char *bytes)
{
    static const char *const piece[] = {
        "1",
        "12",
        "5,4,3",
        "a rather long answer, with a comma",
        ",",
        ",,",
        "ệ",
        "Thôn",
        "3,,1,,2,5,5,5,5,4,3,2,2,1,5,4,4,4,4,3,3,2",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "ớ",
        "\xFF",
        "\xC3",
        "\xE1\xBB"};
    const size_t kinds = svy_rng_below(d, 4) == 0 ? 17 : 12;
    size_t len = 0;

    for (size_t n = svy_rng_below(d, 60); n > 0; n--) {
        const char *p = piece[svy_rng_below(d, (uint32_t)kinds)];

        memcpy(bytes + len, p, strlen(p));
        len += strlen(p);
        if (svy_rng_below(d, 300) == 0)
            bytes[len++] = '\0';
    }
    return len;
}

/* The bytes of the record with its end, as its words say it; 0: not plain. */
static size_t
plain(const char *at, const char *stop)
{
    size_t n = 0, left = (size_t)(stop - at);

    while (n < left && at[n] != '\n' && at[n] != '\r')
        if (at[n] == '"' || at[n++] == '\0')
            return 0;
    if (n == left || svy_utf8_check(at, n) < n)
        return 0;
    if (at[n] == '\n')
        return n + 1;
    return n + 1 == left ? 0 : n + 1 + (at[n + 1] == '\n');
}

/* Whether the fields are what stands between commas. */
static bool
fields(const struct svy_scan *s, const char *was, const char *is)
{
    const char *from = was;

    for (size_t i = 0; i < s->n; i++) {
        const size_t len = strcspn(from, ",\r\n");

        if (s->field[i] - is != from - was || strlen(s->field[i]) != len ||
            memcmp(s->field[i], from, len) != 0 ||
            (from[len] == ',') != (i + 1 < s->n))
            return false;
        from += len + 1;
    }
    return s->n > 0 || strchr("\r\n", *was) != NULL;
}

Test(scan, cuts_plain_records_at_their_commas_and_leaves_all_others)
{
    struct svy_scan s = {0}, t = {0};

    for (uint32_t i = 0; i < DRAWS; i++) {
        char was[MOST], is[sizeof was], twin[sizeof was];
        struct svy_rng d;
        size_t len, at = 0, taken = 1;

        svy_rng_init(&d, SEED, i, 0);
        len = make(&d, was);
        memcpy(is, was, len);
        memcpy(twin, was, len);
        for (; at < len && taken > 0; at += taken) {
            taken = svy_scan_record(&s, is + at, is + len);
            cr_assert_eq(taken, plain(was + at, was + len), "seed %d/%u, %zu",
                         SEED, i, at);
            cr_assert_eq(taken, svy_scan_twin(&t, twin + at, twin + len),
                         "seed %d/%u, %zu", SEED, i, at);
            cr_assert_eq(s.n, t.n, "seed %d/%u, %zu", SEED, i, at);
            cr_assert(taken == 0 || fields(&s, was + at, is + at),
                      "seed %d/%u, %zu", SEED, i, at);
        }
        cr_assert_eq(memcmp(is, twin, len), 0, "seed %d/%u", SEED, i);
        cr_assert_eq(memcmp(is + at, was + at, len - at), 0, "seed %d/%u", SEED,
                     i);
    }
    free(s.field);
    free(t.field);
}
