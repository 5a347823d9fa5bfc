#include "rows/csv.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* All rows as `<field><field>;` with `@line` before each, or the sentence. */
static void
see(char *seen, const void *bytes, size_t len)
{
    FILE *in = len > 0 ? fmemopen((void *)bytes, len, "r") : tmpfile();
    struct svy_err why = {0};
    struct svy_csv r;

    seen[0] = '\0';
    svy_csv_open(&r, in, "f");
    while (svy_csv_read(&r, &why) == 0 && r.n > 0) {
        sprintf(seen + strlen(seen), "@%zu", r.line);
        for (size_t i = 0; i < r.n; i++)
            sprintf(seen + strlen(seen), "<%s>", r.field[i]);
        strcat(seen, ";");
    }
    if (why.code != SVY_OK)
        strcat(seen, why.text);
    svy_csv_close(&r);
    fclose(in);
}

struct known {
    const char *in, *out;
};

Test(csv, are_cut_as_rfc_4180_says)
{
    static const struct known k[] = {
        {"a,b\n1,2\n", "@1<a><b>;@2<1><2>;"},
        {"a,b\r\n1,2", "@1<a><b>;@2<1><2>;"},
        {"a,b\r1,2\r", "@1<a><b>;@2<1><2>;"},
        {"\n\r\n\ra\n\n1\n", "@4<a>;@6<1>;"},
        {"\xEF\xBB\xBF\"a\",b\n", "@1<a><b>;"},
        {"\xEF\xBB\xBF\na\n", "@2<a>;"},
        {"a, b ,\" c\"\n \n", "@1<a>< b >< c>;@2< >;"},
        {",\n\"\"\n,,\"\"\n", "@1<><>;@2<>;@3<><><>;"},
        {"\"x \"\"y\"\"\",z\n", "@1<x \"y\"><z>;"},
        {"\"x\ny\",\"z\r\n\r\n\"\nw\n", "@1<x\ny><z\r\n\r\n>;@5<w>;"},
        {"\"x\",y\r\nz,\"w\"", "@1<x><y>;@2<z><w>;"},
        {"\"\n\n\n\",1\r\"\r\",2\r", "@1<\n\n\n><1>;@5<\r><2>;"},
        {"Đà,ệ\n", "@1<Đà><ệ>;"},
        {"", ""},
    };
    char seen[512];

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        see(seen, k[i].in, strlen(k[i].in));
        cr_expect_str_eq(seen, k[i].out, "case %zu: %s", i, seen);
    }
}

Test(csv, refuse_what_libcsv_would_let_pass)
{
    static const struct known k[] = {
        {"a\n\n\"x\ny", "@1<a>;f:3: the quote that opens field 1 in line 3"},
        {"a,b\n\"x\ny\",\"z\n\n",
         "@1<a><b>;f:2: the quote that opens field 2 in line 3"},
        {"\"", "f:1: the quote that opens field 1 in line 1"},
        {"a\nb,c\"d\n", "@1<a>;f:2: field 2 has a quote beside other text"},
        {"\"a\"x\n", "f:1: field 1 has a quote beside other text"},
        {"\"a\" ,b\n", "f:1: field 1 has a quote beside other text"},
        {"a\nb\xFF\n", "@1<a>;f:2: byte 2 of line 2 is not UTF-8"},
        {"a\n\"b\n12345678\xC3", "@1<a>;f:2: byte 9 of line 3 is not UTF-8"},
        {"\xFF\xFE\x61", "f:1: byte 1 of line 1 is not UTF-8"},
        {"\xED\xA0\x80\n", "f:1: byte 1 of line 1 is not UTF-8"},
        {"\xC0\xAF\n", "f:1: byte 1 of line 1 is not UTF-8"},
    };
    char seen[2048];

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        see(seen, k[i].in, strlen(k[i].in));
        seen[strlen(k[i].out)] = '\0';
        cr_expect_str_eq(seen, k[i].out, "case %zu: %s", i, seen);
    }
}

Test(csv, refuse_a_nul_by_its_place)
{
    char seen[1024];

    see(seen, "ab\nc\0d\n", 7);
    cr_assert(strstr(seen, "@1<ab>;f:2: byte 2 of line 2 is a NUL") == seen,
              "%s", seen);
}

Test(csv, refuse_a_record_of_more_than_16_MiB)
{
    const size_t len = 18u << 20;
    char *bytes = malloc(len), seen[1024];

    for (int lines = 0; lines < 2; lines++) { // one line, then many
        memset(bytes, lines ? '\n' : 'x', len);
        memcpy(bytes, "a\n\"", 3);
        see(seen, bytes, len);
        cr_expect(strstr(seen, "f:2: this record is longer than") != NULL, "%s",
                  seen);
    }
    free(bytes);
}

/* Whatever stood before it, with its end; and whether it has quotes. */
Test(csv, take_a_record_of_16_MiB_and_no_byte_more)
{
    enum { MOST = 16 * 1024 * 1024 };
    static const char *const before[] = {"", "h\n", "h\n1\n\n"};
    char *text = malloc(MOST + 16);

    cr_assert_not_null(text);
    for (size_t i = 0; i < 3; i++)
        for (size_t over = 0; over < 2; over++)
            for (int quoted = 0; quoted < 2; quoted++) {
                const size_t at = strlen(before[i]);
                struct svy_err why = {0};
                struct svy_csv r;
                size_t rows = 0;
                FILE *in;

                memcpy(text, before[i], at);
                memset(text + at, 'x', MOST + over);
                text[at + MOST + over - 1] = '\n';
                if (quoted)
                    text[at] = text[at + MOST + over - 2] = '"';
                in = fmemopen(text, at + MOST + over, "r");
                svy_csv_open(&r, in, "f");
                while (svy_csv_read(&r, &why) == 0 && r.n > 0)
                    rows++;
                cr_expect_eq(why.code, over ? SVY_FAILED : SVY_OK, "%zu %d: %s",
                             i, quoted, why.text);
                cr_expect_eq(rows, i + !over, "%zu %d: %zu", i, quoted, rows);
                svy_csv_close(&r);
                fclose(in);
            }
    free(text);
}

Test(csv, report_that_a_file_could_not_be_read)
{
    FILE *in = fopen("/", "r");
    struct svy_err why = {0};
    struct svy_csv r;

    svy_csv_open(&r, in, "folder");
    cr_assert_neq(svy_csv_read(&r, &why), 0);
    cr_assert_str_eq(why.text, "folder: Is a directory");
    svy_csv_close(&r);
    fclose(in);
}

Test(csv, are_read_from_where_the_file_stands)
{
    FILE *in = tmpfile();
    struct svy_err why = {0};
    struct svy_csv r;

    fputs("one\ntwo\n", in);
    fseek(in, 4, SEEK_SET);
    svy_csv_open(&r, in, "f");
    cr_assert_eq(svy_csv_read(&r, &why), 0);
    cr_assert_str_eq(r.field[0], "two");
    svy_csv_close(&r);
    fclose(in);
}

Test(csv, put_quotes_only_where_they_must_stand)
{
    static const struct known k[] = {
        {"", ","},
        {"plain text", "plain text,"},
        {"a,b", "\"a,b\","},
        {"say \"no\"", "\"say \"\"no\"\"\","},
        {"a\nb", "\"a\nb\","},
        {"a\rb", "\"a\rb\","},
        {NULL, "\"\","},
    };
    char got[64];

    for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
        FILE *out = fmemopen(got, sizeof got, "w");

        svy_csv_put(out, k[i].in, ',');
        fclose(out);
        cr_expect_str_eq(got, k[i].out, "case %zu: %s", i, got);
    }
}
