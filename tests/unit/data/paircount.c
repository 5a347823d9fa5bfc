#include "data/paircount.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"

enum { PEOPLE = 9000, LINE = 96 }; /* more than are counted at once */

/* Answers to a (5 codes) and b (some 40), and c, which is both in one. */
static char *
make(void)
{
    char *text = malloc((size_t)PEOPLE * LINE), *at = text;
    uint64_t x = 1;

    cr_assert_not_null(text);
    at += sprintf(at, "w,r1,r2,g,a,b,c\n");
    for (size_t i = 0; i < PEOPLE; i++) {
        unsigned a, b;

        x = x * 6364136223846793005u + 1442695040888963407u;
        a = (unsigned)(x >> 40) % 6;
        b = (unsigned)(x >> 50) % 41;
        at += sprintf(at, "%.3f,%.2f,%u,%u,", 0.1 + (double)(x >> 60) / 7,
                      (double)(x >> 58) / 3, (unsigned)(x >> 61),
                      (unsigned)(x >> 62));
        if (a > 0 && b > 0)
            at += sprintf(at, "%u,%u,%u_%u\n", a, b, a, b);
        else if (a > 0)
            at += sprintf(at, "%u,,\n", a);
        else
            at += sprintf(at, ",%u,\n", b);
    }
    return text;
}

/* The rows of an item, its name and the sign between two answers taken out. */
static char *
rows_of(const char *tally, const char *item, char sign)
{
    char *rows = calloc(strlen(tally) + 1, 1), *to = rows;

    cr_assert_not_null(rows);
    for (const char *next; *tally != '\0'; tally = next) {
        const size_t len = strcspn(tally, "\n");
        const char *at = strstr(tally, item);

        next = tally + len + (tally[len] == '\n');
        if (at == NULL || at >= next)
            continue;
        for (const char *p = tally; p < next; p++)
            if (p < at || p >= at + strlen(item))
                *to++ = (char)(*p == sign ? ' ' : *p);
    }
    return rows;
}

Test(paircount, counts_as_an_item_would_that_holds_both_answers)
{
    const struct made_job j = {.ask = {.weight = "w",
                                       .rep_weights = "r1,r2",
                                       .by = {1, {"g"}},
                                       .items = {1, {"c"}},
                                       .pairs = {1, {"b*a"}}}};
    char *text = make(), *tally = made_tally(&j, &text, 1),
         *pair = rows_of(tally, ",a*b,", '*'),
         *item = rows_of(tally, ",c,", '_');

    cr_assert_gt(strlen(item), 10000u, "%s", tally);
    cr_assert_str_eq(pair, item);
    free(item);
    free(pair);
    free(tally);
    free(text);
}
