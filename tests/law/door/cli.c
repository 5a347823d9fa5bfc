#include "door/cli.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ground/rng.h"
#include "rows/csv.h"

enum { SEEDS = 200, COLUMNS = 4 };

static uint64_t at; // the seed of this run

/* Prints so many fields of a table, then fails, or not. */
static int
run(const struct svy_io *io, struct svy_err *why)
{
    static const char *const text[] = {
        "a", "", "b c", "one, two", "a \"b\"", "two\nlines", "\"", "\n"};
    struct svy_rng d;
    size_t n;

    svy_rng_init(&d, at, 0, svy_rng_mark(0, "cli"));
    n = 1 + svy_rng_below(&d, 60);
    n = at % 2 ? n : n / COLUMNS * COLUMNS;
    for (size_t i = 0; i < n; i++)
        svy_csv_put(io->out, text[svy_rng_below(&d, 8)],
                    i % COLUMNS + 1 < COLUMNS ? ',' : '\n');
    if (at % 2 == 0)
        return 0;
    return svy_err(why, at % 4 == 1 ? SVY_FAILED : SVY_MISUSED, "no more");
}

static const struct svy_opt none[] = {{0}};
static const struct svy_opt_group options[] = {{none, NULL}, {0}};
static const struct svy_cli self = {
    .name = "svytest", .about = "", .usage = "", .opt = options, .run = run};

/* Reads what it printed to the end; 0: all was well. */
static int
reread(FILE *in, struct svy_err *why)
{
    struct svy_csv r;
    int rc;

    rewind(in);
    svy_csv_open(&r, in, "f");
    do
        rc = svy_csv_read(&r, why);
    while (rc == 0 && r.n > 0);
    svy_csv_close(&r);
    return rc;
}

/* However much of a table was printed before: our readers refuse it, while they
 * take one that was printed whole. */
Test(cli, lets_nobody_read_a_table_that_was_not_finished)
{
    for (at = 0; at < SEEDS; at++) {
        FILE *out = tmpfile();
        struct svy_err why = {0};
        char name[] = "svytest", *argv[] = {name, NULL};
        int status;
        pid_t child;

        cr_assert_not_null(out);
        fflush(NULL);
        child = fork();
        cr_assert_geq(child, 0);
        if (child == 0) {
            dup2(fileno(out), STDOUT_FILENO);
            close(STDERR_FILENO);
            _exit(svy_cli_main(&self, 1, argv));
        }
        cr_assert_eq(waitpid(child, &status, 0), child);
        cr_expect_eq(WEXITSTATUS(status),
                     at % 2 == 0   ? 0
                     : at % 4 == 1 ? 1
                                   : 2,
                     "seed %lu: exit %d", (unsigned long)at,
                     WEXITSTATUS(status));
        cr_expect_eq(reread(out, &why) != 0, at % 2 != 0, "seed %lu: %s",
                     (unsigned long)at, why.text);
        fclose(out);
    }
}
