/*
 * Any bytes, read by three roads: the scan and its plain twin cut the same and
 * leave the same alone; and the reader that rests on the scan gives the rows,
 * the lines and the error of one that gives every line to libcsv.
 */
#include "rows/scan.h"

#include <csv.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/utf8.h"
#include "rows/csv.h"
#include "rows/magic.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void
must(bool holds)
{
    if (!holds)
        abort();
}

static void *
copy(const void *bytes, size_t len)
{
    void *to = malloc(len + 1); // malloc(0) may be NULL

    must(to != NULL);
    return len > 0 ? memcpy(to, bytes, len) : to;
}

/* The scan and its twin, from every record's begin and, where one is not plain,
 * from every byte of it. */
static void
compare_twins(const char *was, size_t len)
{
    char *a = copy(was, len), *b = copy(was, len);
    struct svy_scan s = {0}, t = {0};
    size_t taken;

    for (size_t at = 0; at<len; at += taken> 0 ? taken : 1) {
        taken = svy_scan_record(&s, a + at, a + len);
        must(svy_scan_twin(&t, b + at, b + len) == taken && s.n == t.n);
        for (size_t i = 0; i < s.n; i++)
            must(s.field[i] - a == t.field[i] - b);
        must(memcmp(a, b, len) == 0);
        must(memcmp(a + at + taken, was + at + taken, len - at - taken) == 0);
    }
    free(s.field);
    free(t.field);
    free(a);
    free(b);
}

/* The reader of the library: `@LINE<a><b>` a row, and `!` before its error. */
static char *
by_scan(const uint8_t *bytes, size_t len)
{
    char *text;
    size_t size;
    FILE *in = fmemopen((void *)bytes, len, "r");
    FILE *out = open_memstream(&text, &size);
    struct svy_err why = {0};
    struct svy_csv r;

    svy_csv_open(&r, in, "f");
    while (svy_csv_read(&r, &why) == 0 && r.n > 0) {
        fprintf(out, "@%zu", r.line);
        for (size_t i = 0; i < r.n; i++)
            fprintf(out, "<%s>", r.field[i]);
    }
    svy_csv_close(&r);
    if (why.code != SVY_OK)
        fprintf(out, "!%s", why.text);
    fclose(in);
    fclose(out);
    return text;
}

struct plain {
    struct csv_parser csv;
    char *seen, *end, *whole; /* text, where it ends, where its last row does */
    size_t n, begin, line;
    bool open;
};

static int
no_space(unsigned char c)
{
    (void)c;
    return 0;
}

static void
on_field(void *s, size_t n, void *ctx)
{
    struct plain *p = ctx;

    if (p->n++ == 0)
        p->end += sprintf(p->end, "@%zu", p->begin);
    p->end += sprintf(p->end, "<%.*s>", (int)n, (const char *)s);
}

static void
on_row(int end, void *ctx)
{
    struct plain *p = ctx;

    (void)end;
    p->whole = p->end;
    p->n = 0;
    p->open = false;
}

/* How the sentence begins; what comes behind rests on it. */
static bool
line_is_bad(struct plain *p, const char *line, size_t len, bool last)
{
    const char *nul = memchr(line, '\0', len);
    const size_t good = svy_utf8_check(line, len);

    if (nul != NULL)
        sprintf(p->whole, "!f:%zu: byte %zu of line %zu is a NUL", p->begin,
                (size_t)(nul - line) + 1, p->line);
    else if (good < len)
        sprintf(p->whole, "!f:%zu: byte %zu of line %zu is not UTF-8", p->begin,
                good + 1, p->line);
    if (nul != NULL || good < len)
        return true;
    if (p->line == 1 && len >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0) {
        line += 3;
        len -= 3;
    }
    // nothing but an end, outside quotes: libcsv would ask for no row either
    p->open = p->open || strcspn(line, "\r\n") > 0;
    if (csv_parse(&p->csv, line, len, on_field, on_row, p) != len) {
        sprintf(p->whole, "!f:%zu: field", p->begin);
        return true;
    }
    if (last && csv_fini(&p->csv, on_field, on_row, p) != 0) {
        sprintf(p->whole, "!f:%zu: the quote that opens field %zu", p->begin,
                p->n + 1);
        return true;
    }
    return false;
}

/* The same by libcsv alone, line by line. */
static char *
by_libcsv(const char *text, size_t len)
{
    struct plain p = {0};
    bool bad = false;

    p.seen = p.end = p.whole = malloc(32 * len + 256);
    must(p.seen != NULL);
    *p.seen = '\0';
    csv_init(&p.csv, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_space_func(&p.csv, no_space);
    for (size_t at = 0, n; !bad && at < len; at += n) {
        for (n = 0; at + n < len && text[at + n] != '\n'; n++)
            if (text[at + n] == '\r')
                break;
        n += at + n < len;
        n += at + n < len && text[at + n - 1] == '\r' && text[at + n] == '\n';
        p.line++;
        if (!p.open)
            p.begin = p.line;
        bad = line_is_bad(&p, text + at, n, at + n == len);
    }
    csv_free(&p.csv);
    return p.seen;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct svy_err ignored = {0};
    char *text = copy(bytes, len), *scan, *libcsv;
    size_t same;

    text[len] = '\0';
    compare_twins(text, len);
    if (len > 0 && svy_magic_check("f", text, len, &ignored) == 0) {
        scan = by_scan(bytes, len);
        libcsv = by_libcsv(text, len);
        for (same = 0; libcsv[same] != '\0' && libcsv[same] == scan[same];)
            same++;
        // of an error the reference has the beginning
        must(libcsv[same] == '\0' &&
             (scan[same] == '\0' || strchr(libcsv, '!') != NULL));
        free(scan);
        free(libcsv);
    }
    free(text);
    return 0;
}
