#include "rows/scan.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef size_t cut(struct svy_scan *, char *, char *);

static cut *const both[] = {svy_scan_record, svy_scan_twin};

/* The fields of the first record as `<a><b>` with the bytes taken before them,
 * or "not plain". */
static void
see(char *seen, cut *how, const char *bytes, size_t len)
{
    struct svy_scan s = {0};
    char *copy = malloc(len + 1); // so that asan sees what is read beside it
    size_t taken;

    memcpy(copy, bytes, len);
    taken = how(&s, copy, copy + len);
    if (taken == 0) {
        strcpy(seen, "not plain");
        cr_expect_eq(memcmp(copy, bytes, len), 0, "left as it was");
    } else {
        sprintf(seen, "%zu", taken);
    }
    for (size_t i = 0; i < s.n; i++)
        sprintf(seen + strlen(seen), "<%s>", s.field[i]);
    free(s.field);
    free(copy);
}

struct known {
    const char *in, *out;
};

Test(scan, cuts_records_without_a_quote)
{
    static const struct known k[] = {
        {"a,b\n1,2\n", "4<a><b>"},
        {"a,b\r\n1,2\n", "5<a><b>"},
        {"a,b\r1,2\r", "4<a><b>"},
        {",\n", "2<><>"},
        {" \n", "2< >"},
        {"\n", "1"},
        {"\r\na", "2"},
        {"\n\r", "1"},
        {"Đà,ệ\n", "9<Đà><ệ>"},
        {"a,b\n\"", "4<a><b>"},
        {"a,b\n\xFF", "4<a><b>"},
    };
    char seen[128];

    for (size_t i = 0; i < 2 * sizeof k / sizeof *k; i++) {
        see(seen, both[i % 2], k[i / 2].in, strlen(k[i / 2].in));
        cr_expect_str_eq(seen, k[i / 2].out, "case %zu: %s", i, seen);
    }
}

Test(scan, leaves_alone_what_is_not_plain)
{
    static const struct known k[] = {
        {"a,b", "no end"},
        {"", "nothing"},
        {"a,b\r", "may be half of an end"},
        {"a,b,\"c\"\n", "a quote"},
        {"a,b\"\n", "a quote"},
        {"a,\xC3\xA0,\xC0\xAF,b\n", "not UTF-8"},
        {"a,\xC3\n", "half a letter"},
        {"\xED\xA0\x80,\n", "a surrogate"},
    };
    char seen[128];

    for (size_t i = 0; i < 2 * sizeof k / sizeof *k; i++) {
        see(seen, both[i % 2], k[i / 2].in, strlen(k[i / 2].in));
        cr_expect_str_eq(seen, "not plain", "%s: %s", k[i / 2].out, seen);
    }
    for (size_t i = 0; i < 2; i++) {
        see(seen, both[i], "a,b\0c\n", 6);
        cr_expect_str_eq(seen, "not plain", "a NUL: %s", seen);
    }
}

/* Whatever stands there, in each place of a word and of the next one. */
Test(scan, sees_the_same_in_every_place)
{
    static const char *const what[] = {"\n",   "\r\n",     "\r.", "\"\n",
                                       "\xFF", "\xC3\xA0", ",",   "."};

    for (size_t before = 0; before < 200; before++)
        for (size_t i = 0; i < sizeof what / sizeof *what; i++) {
            char bytes[256], a[600], b[600];

            for (size_t j = 0; j < before; j++)
                bytes[j] = j % 3 == 2 ? ',' : '1';
            strcpy(bytes + before, what[i]);
            strcat(bytes, ",end\n");
            see(a, svy_scan_record, bytes, strlen(bytes));
            see(b, svy_scan_twin, bytes, strlen(bytes));
            cr_expect_str_eq(a, b, "%zu before '%s'", before, what[i]);
            cr_expect_eq(strcmp(a, "not plain") == 0,
                         strpbrk(what[i], "\"\xFF") != NULL, "%zu, %zu: %s",
                         before, i, a);
        }
}
