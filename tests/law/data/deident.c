#include "data/deident.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"
#include "ground/rng.h"

enum { SEEDS = 200 };

/* Clusters whose ids stand in one order as bytes and in another by size. */
static char *
draw_answers(uint64_t seed, size_t *n)
{
    static const char *const stem[] = {"v", "x-", "v1y", "Cái ", "z007"};
    struct svy_rng d;
    char *text = NULL;
    size_t size, rows = 0;
    FILE *out = open_memstream(&text, &size);

    svy_rng_init(&d, seed, 0, svy_rng_mark(0, "deidentify"));
    fputs("wave,h,c,s,w,g,q\n", out);
    for (size_t i = 0; i < 4; i++) { // two waves of two strata
        const size_t psus = 2 + svy_rng_below(&d, 30);

        for (size_t c = 0; c < 2 * psus; c++) {
            const char *of = stem[svy_rng_below(&d, i % 2 ? 1 : 5)];
            const size_t id = svy_rng_below(&d, 200);

            for (size_t k = 0; k < 3; k++, rows++)
                fprintf(out, "w%zu,h%zu,%s%zu,v%zu,%.3f,%c,%zu\n", i / 2, i % 2,
                        of, id, 8 + svy_rng_below(&d, 4),
                        0.5 + svy_rng_uniform(&d),
                        'a' + (int)svy_rng_below(&d, 2),
                        1 + (size_t)svy_rng_below(&d, 5));
        }
    }
    fclose(out);
    *n = rows;
    return text;
}

/* The job of counting, with as many stages as are asked for. */
static struct made_job
counting(size_t stages)
{
    static const char *const psu[] = {NULL, "c", "c,s"};

    return (struct made_job){.ask = {.weight = "w",
                                     .strata = "h",
                                     .psu = psu[stages],
                                     .items = {1, {"q"}},
                                     .by = {1, {"g"}}}};
}

static void
same_bytes(const struct made_job *j, const char *a, const char *b,
           uint64_t seed)
{
    char *p = made_estimate(j, a), *q = made_estimate(j, b);

    cr_assert(strncmp(p, "wave,", 5) == 0, "seed %lu: %s", (unsigned long)seed,
              p);
    cr_assert_str_eq(p, q, "seed %lu", (unsigned long)seed);
    free(p);
    free(q);
}

/* Sums are added in the order of bytes, neighbours are found by size. */
Test(deident, changes_no_estimate)
{
    static const struct svy_job_ask how[] = {
        {.totals = true},
        {.totals = true, .variance = {.kind = "successive"}},
        {.totals = true, .variance = {.lonely = "collapse"}},
        {.totals = true, .df = "design", .variance = {.lonely = "scaled"}}};

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        size_t n;
        char *text = draw_answers(seed, &n), *secret, *open, *ids;
        struct made_job count = counting(1 + seed % 2);
        struct made_job j = {.ask = {.items = {1, {"q"}}, .by = {1, {"g"}}},
                             .stats = "mean,total,share",
                             .how = how[seed / 2 % 4],
                             .covariance = true};

        secret = made_tally(&count, &text, 1);
        count.people = 1;
        open = made_tally(&count, &text, 1);
        cr_assert(strstr(open, "#end") != NULL, "%s", open);
        cr_assert(strcmp(secret, open) != 0);
        same_bytes(&j, secret, open, seed);
        j.ask.psu_ids = "unique"; // they are, now
        ids = made_estimate(&j, open);
        j.ask.psu_ids = NULL;
        free(text);
        text = made_estimate(&j, open);
        cr_assert_str_eq(ids, text);
        free(ids);
        free(text);
        free(secret);
        free(open);
    }
}

Test(deident, of_any_design_changes_no_estimate)
{
    for (uint64_t seed = 0; seed < 20 * MADE_DESIGNS; seed++) {
        struct made x;
        struct made_job count, j = {.stats = "mean,top"};
        char *text, *secret, *open, *p, *q;

        made(&x, seed, (enum made_design)(seed % MADE_DESIGNS));
        text = made_text(&x, NULL, 0, x.n, 1);
        count = (struct made_job){.ask = made_ask(&x)};
        count.ask.items = (struct svy_texts){1, {"q1..q3"}};
        count.ask.by = (struct svy_texts){1, {"sex,half"}};
        secret = made_tally(&count, &text, 1);
        count.people = 1;
        open = made_tally(&count, &text, 1);
        j.ask.by = (struct svy_texts){2, {"sex", "half"}};
        p = made_estimate(&j, secret);
        q = made_estimate(&j, open);
        cr_assert(strncmp(p, "sex,half,item", 13) == 0, "%s", p);
        cr_assert_str_eq(p, q, "seed %lu", (unsigned long)seed);
        free(text);
        free(secret);
        free(open);
        free(p);
        free(q);
        made_free(&x);
    }
}

static size_t
count_lines(const char *text)
{
    size_t n = 0;

    for (; *text != '\0'; text++)
        n += *text == '\n';
    return n;
}

Test(deident, has_no_id_no_checksum_and_as_many_rows)
{
    static const char *const gone[] = {"x-", "z007", "v1y", "Cái ", ",v", ",x"};

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        size_t n;
        char *text = draw_answers(seed, &n), *secret, *open, *again, want[64];
        struct made_job count = counting(1 + seed % 2), merge = {.people = 1};

        secret = made_tally(&count, &text, 1);
        count.people = 1;
        open = made_tally(&count, &text, 1);
        for (size_t i = 0; i < sizeof gone / sizeof *gone; i++)
            cr_assert(strstr(open, gone[i]) == NULL, "seed %lu: %s\n%s",
                      (unsigned long)seed, gone[i], open);
        cr_assert_eq(count_lines(open), count_lines(secret));
        snprintf(want, sizeof want, ",#part,1/1 deidentified,%zu,,\n", n);
        cr_assert(strstr(open, want) != NULL, "%s", want);
        again = made_tally(&merge, &open, 1); // which stays as it is
        cr_assert_str_eq(again, open);
        free(text);
        free(secret);
        free(open);
        free(again);
    }
}

/* v10 comes before v2 as bytes and behind it by size, as 61 does to 9. */
Test(deident, tells_of_ids_only_their_orders)
{
    char one[] = "c,q\nv2,1\nv2,2\nv10,3\nv10,4\nw1,5\nw1,2\n";
    char two[] = "c,q\n9,1\n9,2\n61,3\n61,4\na,5\na,2\n";
    const struct made_job j = {.ask = {.psu = "c", .items = {1, {"q"}}},
                               .people = 2};
    char *text[] = {one, two}, *a = made_tally(&j, &text[0], 1),
         *b = made_tally(&j, &text[1], 1);

    cr_assert_str_eq(a, b);
    cr_assert_str_eq(a, "stratum,psu,item,answer,n,w,w2\n"
                        ",10,#psu,,2,2,2\n,10,*,,2,2,2\n"
                        ",10,q,3,1,1,\n,10,q,4,1,1,\n"
                        ",2,#psu,,2,2,2\n,2,*,,2,2,2\n"
                        ",2,q,1,1,1,\n,2,q,2,1,1,\n"
                        ",30,#psu,,2,2,2\n,30,*,,2,2,2\n"
                        ",30,q,2,1,1,\n,30,q,5,1,1,\n"
                        ",,#how,psu=c items=q:501c897085f4f279,,,\n"
                        ",,#part,1/1 deidentified,6,,\n,,#end,1,14,,\n");
    free(a);
    free(b);
}
