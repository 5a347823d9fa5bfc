#include "data/tally.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"

enum { SEEDS = 170, PARTS = 4 };

static struct made_job
job(const struct made *x)
{
    struct made_job j = {.ask = made_ask(x)};

    j.ask.by = (struct svy_texts){2, {"sex", "half"}};
    j.ask.items = (struct svy_texts){1, {"q1..q3,y,x"}};
    j.ask.pairs = (struct svy_texts){2, {"q1*q2", "y*x"}};
    j.ask.where = "age >= 25 or not answered(q2)";
    return j;
}

/* Leaves out the rows that may differ: #part and, where asked, #end. */
static void
strip(char *text, bool end)
{
    char *to = text;

    for (char *from = text, *next; *from != '\0'; from = next) {
        const size_t len = strcspn(from, "\n");

        next = from + len + (from[len] == '\n');
        from[len] = '\0';
        if (strstr(from, ",#part,") != NULL ||
            (end && strstr(from, ",#end,") != NULL))
            continue;
        memmove(to, from, len);
        to += len;
        *to++ = '\n';
    }
    *to = '\0';
}

Test(tally, does_not_depend_on_the_order_of_the_rows)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        struct made x;
        struct made_job j;
        char *text[2], *tally[2];

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = job(&x);
        text[0] = made_text(&x, NULL, 0, x.n, 1);
        text[1] = made_text(&x, made_order(&x, seed), 0, x.n, 1);
        for (size_t i = 0; i < 2; i++) {
            tally[i] = made_tally(&j, &text[i], 1);
            strip(tally[i], false);
            free(text[i]);
        }
        cr_assert(strstr(tally[0], ",#end,") != NULL, "seed %lu: %s",
                  (unsigned long)seed, tally[0]);
        cr_assert_str_eq(tally[0], tally[1], "seed %lu", (unsigned long)seed);
        free(tally[0]);
        free(tally[1]);
        made_free(&x);
    }
}

/* A tally of parts, each counted apart from shuffled rows, then merged two by
 * two where twice, else at once. */
static char *
count_parts(struct made *x, const struct made_job *j, uint64_t seed, bool twice)
{
    const struct made_job merge = {.stats = NULL};
    size_t *order = made_order(x, seed);
    char *part[PARTS], *all;

    for (size_t i = 0; i < PARTS; i++) {
        char *text =
            made_text(x, order, i * x->n / PARTS, (i + 1) * x->n / PARTS, 1);

        part[i] = made_tally(j, &text, 1);
        free(text);
    }
    if (twice) {
        char *half[] = {made_tally(&merge, part + 2, 2),
                        made_tally(&merge, part, 2)};

        all = made_tally(&merge, half, 2);
        free(half[0]);
        free(half[1]);
    } else {
        all = made_tally(&merge, part, PARTS);
    }
    for (size_t i = 0; i < PARTS; i++)
        free(part[i]);
    return all;
}

Test(tally, of_one_file_is_that_of_its_parts_merged)
{
    for (uint64_t seed = 0; seed < SEEDS * MADE_DESIGNS; seed++) {
        struct made x;
        struct made_job j;
        char *text, *whole, *merged;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = job(&x);
        text = made_text(&x, NULL, 0, x.n, 1);
        whole = made_tally(&j, &text, 1);
        merged = count_parts(&x, &j, seed, seed / MADE_DESIGNS % 2 == 0);
        cr_assert(strstr(merged, ",#end,4,") != NULL, "seed %lu: %s",
                  (unsigned long)seed, merged);
        strip(whole, true);
        strip(merged, true);
        cr_assert_str_eq(whole, merged, "seed %lu", (unsigned long)seed);
        free(text);
        free(whole);
        free(merged);
        made_free(&x);
    }
}

Test(tally, merged_alone_is_itself)
{
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        const struct made_job merge = {.stats = NULL};
        struct made x;
        struct made_job j;
        char *text, *tally, *again;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        j = job(&x);
        text = made_text(&x, NULL, 0, x.n, 1e-3);
        tally = made_tally(&j, &text, 1);
        again = made_tally(&merge, &tally, 1);
        cr_assert_str_eq(tally, again, "seed %lu", (unsigned long)seed);
        free(text);
        free(tally);
        free(again);
        made_free(&x);
    }
}
