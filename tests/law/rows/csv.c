#include "rows/csv.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SEEDS = 1000, MOST = 4096 };

/* A small generator, so that a seed means the same on every machine. */
static unsigned
next(unsigned *s)
{
    *s = *s * 1103515245u + 12345u;
    return *s >> 16;
}

/* Some rows of up to 5 fields of up to 6 characters, all kinds of them. */
struct rows {
    size_t n, k[12];
    char field[12][5][32];
};

static void
make(struct rows *t, unsigned seed)
{
    static const char *const piece[] = {"a",  "1",  "é",  " ",    ",",
                                        "\"", "\n", "\r", "\r\n", "ệ"};
    unsigned s = seed;

    *t = (struct rows){.n = 1 + next(&s) % 12};
    for (size_t i = 0; i < t->n; i++) {
        t->k[i] = 1 + next(&s) % 5;
        for (size_t j = 0; j < t->k[i]; j++)
            for (unsigned len = next(&s) % 7; len > 0; len--)
                strcat(t->field[i][j], piece[next(&s) % 10]);
    }
}

/* Reads all rows and says whether they are those of t. */
static bool
same(const struct rows *t, FILE *in)
{
    struct svy_err why = {0};
    struct svy_csv r;
    size_t i = 0;
    bool ok = true;

    svy_csv_open(&r, in, "f");
    while (ok && svy_csv_read(&r, &why) == 0 && r.n > 0) {
        ok = i < t->n && r.n == t->k[i];
        for (size_t j = 0; ok && j < r.n; j++)
            ok = strcmp(r.field[j], t->field[i][j]) == 0;
        i++;
    }
    svy_csv_close(&r);
    return ok && i == t->n && why.code == SVY_OK;
}

/* What is written reads back, quoted where it must be, or everywhere (there
 * libcsv does the work, else mostly the plain cut). */
Test(csv, read_back_what_was_put)
{
    for (unsigned seed = 1; seed <= SEEDS; seed++) {
        FILE *plain = tmpfile(), *quoted = tmpfile();
        struct rows t;

        make(&t, seed);
        for (size_t i = 0; i < t.n; i++)
            for (size_t j = 0; j < t.k[i]; j++) {
                const char *f = t.field[i][j];
                char after = j + 1 < t.k[i] ? ',' : '\n';

                svy_csv_put(plain, t.k[i] == 1 && *f == '\0' ? NULL : f, after);
                putc('"', quoted);
                for (; *f != '\0'; f++)
                    fputs(*f == '"' ? "\"\"" : (char[]){*f, '\0'}, quoted);
                fprintf(quoted, "\"%c", after);
            }
        rewind(plain);
        rewind(quoted);
        cr_assert(same(&t, plain), "plain, seed %u", seed);
        cr_assert(same(&t, quoted), "quoted, seed %u", seed);
        fclose(plain);
        fclose(quoted);
    }
}

/* A child writes bytes into a pipe, step at a time. */
static FILE *
dribble(const char *bytes, size_t len, size_t step, pid_t *child)
{
    int fd[2] = {-1, -1};

    *child = -1;
    cr_assert_eq(pipe(fd), 0);
    *child = fork();
    if (*child == 0) {
        close(fd[0]);
        for (size_t at = 0; at < len; at += step)
            if (write(fd[1], bytes + at, len - at < step ? len - at : step) < 0)
                _exit(1);
        _exit(0);
    }
    close(fd[1]);
    return fdopen(fd[0], "r");
}

Test(csv, do_not_depend_on_the_size_of_the_pieces)
{
    for (unsigned seed = 1; seed <= 3; seed++) {
        char bytes[MOST] = "";
        FILE *out = fmemopen(bytes, sizeof bytes, "w");
        struct rows t;

        make(&t, seed);
        for (size_t i = 0; i < t.n; i++)
            for (size_t j = 0; j < t.k[i]; j++)
                svy_csv_put(out, t.field[i][j][0] ? t.field[i][j] : NULL,
                            j + 1 < t.k[i] ? ',' : '\n');
        fclose(out);
        for (size_t step = 1; step < 8; step++) {
            pid_t child;
            FILE *in = dribble(bytes, strlen(bytes), step, &child);

            setvbuf(in, NULL, _IONBF, 0);
            cr_assert(same(&t, in), "seed %u, %zu", seed, step);
            fclose(in);
            waitpid(child, NULL, 0);
        }
    }
}

/* Any cut, also one inside CRLF, a quote or a letter, meets the edge of the
 * buffer at some length of what stands before it. */
Test(csv, do_not_depend_on_where_the_buffer_ends)
{
    static const char tail[] = "1,\"x\r\ny\"\r\nệ,2\rz,\"\"\"\"\n";
    const size_t edge = 64u << 10;
    struct rows t = {.n = 4, .k = {1, 2, 2, 2}};

    strcpy(t.field[0][0], "h");
    memcpy(t.field[1], (char[2][32]){"1", "x\r\ny"}, 64);
    memcpy(t.field[2], (char[2][32]){"ệ", "2"}, 64);
    memcpy(t.field[3], (char[2][32]){"z", "\""}, 64);
    for (size_t before = edge - 40; before < edge + 4; before++) {
        FILE *in = tmpfile();

        for (size_t i = 0; i < before; i++)
            putc('\n', in);
        fputs("h\n", in);
        fputs(tail, in);
        rewind(in);
        cr_assert(same(&t, in), "%zu bytes before", before);
        fclose(in);
    }
}
