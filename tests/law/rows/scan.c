/* What holds for any bytes: seeded draws of what files are made of. */
#include "rows/scan.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/rng.h"
#include "ground/utf8.h"
#include "rows/csv.h"

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

Test(scan, finds_the_last_end_that_is_not_between_quotes)
{
    for (uint32_t i = 0; i < DRAWS; i++) {
        char bytes[MOST];
        struct svy_rng d;
        size_t len, cut = 0;
        bool begins, is, quoted;

        svy_rng_init(&d, SEED, i, 1);
        begins = is = quoted = svy_rng_below(&d, 2) == 1;
        len = make(&d, bytes);
        for (size_t at = 0; at < len; at++) {
            is ^= bytes[at] == '"';
            if (!is &&
                (bytes[at] == '\n' || (bytes[at] == '\r' && at + 1 < len)))
                cut = at + 1;
        }
        cr_assert_eq(svy_scan_cut(bytes, len, &quoted), cut, "seed %d/%u: %d",
                     SEED, i, begins);
        cr_assert_eq(quoted, is, "seed %d/%u: %d", SEED, i, begins);
    }
}

/* Adds what rows say to a text; returns how many lines stand above the next
 * block. */
static size_t
rows_of(FILE *out, char *bytes, size_t len, size_t above)
{
    FILE *in = fmemopen(bytes, len, "r");
    struct svy_err why = {0};
    struct svy_csv r;

    svy_csv_open(&r, in, "f");
    while (svy_csv_read(&r, &why) == 0 && r.n > 0) {
        fprintf(out, "@%zu", above + r.line);
        for (size_t i = 0; i < r.n; i++)
            fprintf(out, "<%s>", r.field[i]);
    }
    svy_csv_close(&r);
    fclose(in);
    for (size_t i = 0; i < len; i++)
        above += bytes[i] == '\n' ||
                 (bytes[i] == '\r' && (i + 1 == len || bytes[i + 1] != '\n'));
    cr_assert_eq(why.code, SVY_OK, "%s", why.text);
    return above;
}

/* A file of rows that may hold all that a field can. */
static size_t
write_rows(struct svy_rng *d, char *bytes)
{
    static const char *const field[] = {
        "1", "", "Thôn 10", "a, b", "\"", "two\nlines", "\r\n\r", "5", "4"};
    static const char end[] = "\n\r";
    FILE *out = fmemopen(bytes, MOST, "w");
    long len;

    for (size_t n = svy_rng_below(d, 60); n > 0; n--) {
        svy_csv_put(out, "7", ',');
        svy_csv_put(out, field[svy_rng_below(d, 9)], ',');
        svy_csv_put(out, field[svy_rng_below(d, 9)], end[svy_rng_below(d, 2)]);
    }
    len = ftell(out);
    fclose(out);
    return (size_t)len;
}

Test(scan, cuts_blocks_whose_rows_are_those_of_the_file)
{
    for (uint32_t i = 0; i < DRAWS / 20; i++) {
        char bytes[MOST + 1], *whole, *parts;
        size_t len, size, above = 0, step, n;
        FILE *out = open_memstream(&whole, &size);
        struct svy_rng d;

        svy_rng_init(&d, SEED, i, 2);
        len = write_rows(&d, bytes);
        step = 1 + svy_rng_below(&d, 300);
        if (len > 0)
            rows_of(out, bytes, len, 0);
        fclose(out);
        out = open_memstream(&parts, &size);
        for (size_t at = 0, stop = 0; at < len; at += n) {
            bool quoted = false;

            stop = stop + step < len ? stop + step : len;
            n = svy_scan_cut(bytes + at, stop - at, &quoted);
            n = n == 0 && stop == len ? len - at : n;
            if (n > 0)
                above = rows_of(out, bytes + at, n, above);
        }
        fclose(out);
        cr_assert_str_eq(whole, parts, "seed %d/%u, step %zu", SEED, i, step);
        free(whole);
        free(parts);
    }
}
