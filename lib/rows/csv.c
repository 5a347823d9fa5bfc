#include "rows/csv.h"

#include <csv.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "ground/mem.h"
#include "ground/oserr.h"
#include "ground/utf8.h"
#include "rows/magic.h"
#include "rows/scan.h"

enum { CHUNK = 64 * 1024, RECORD_MOST = 16 * 1024 * 1024 };

struct svy_csv_private {
    FILE *in;
    char *bytes; /* bytes[at .. end-1] were read and not yet taken */
    size_t room, at, end;
    size_t behind;    /* the next LF is at behind - 1; 0: not looked for */
    bool ended;       /* the file has no more */
    size_t line;      /* the physical line taken last */
    bool open;        /* a record began and goes on in the next line */
    size_t size;      /* of that record so far */
    size_t quote;     /* the line where its open quote stands */
    size_t text_room; /* fields that libcsv gave, each ended by a NUL */
    size_t text_used; /* … and in the end row.field[] points into them */
    char *text;
    struct svy_scan row; /* the fields found so far */
    bool done;           /* libcsv said that the record is whole */
    struct csv_parser csv;
    struct svy_mem mem; /* holds this very struct */
};

static int
no_space(unsigned char c)
{
    (void)c;
    return 0;
}

void
svy_csv_open(struct svy_csv *r, FILE *in, const char *name)
{
    struct svy_mem mem = {0};
    struct svy_csv_private *o = svy_mem_take(&mem, 1, sizeof *o);

    *r = (struct svy_csv){.name = name, .own = o};
    o->mem = mem;
    o->in = in;
    o->bytes = svy_mem_more(NULL, &o->room, CHUNK, 1);
    csv_init(&o->csv, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_space_func(&o->csv, no_space);
}

void
svy_csv_close(struct svy_csv *r)
{
    struct svy_csv_private *o = r->own;
    struct svy_mem mem;

    if (o == NULL)
        return;
    csv_free(&o->csv);
    free(o->bytes);
    free(o->text);
    free(o->row.field);
    mem = o->mem;
    svy_mem_free(&mem);
    *r = (struct svy_csv){0};
}

/* Said of byte at of the physical line; record is where the record begins. */
static int
has_nul(const struct svy_csv *r, size_t record, size_t line, size_t at,
        struct svy_err *why)
{
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: byte %zu of line %zu is a NUL; this is not CSV in "
                   "UTF-8 (UTF-16 is turned into it by iconv -f UTF-16 -t "
                   "UTF-8)",
                   r->name, record, at + 1, line);
}

static int
too_long(const struct svy_csv *r, size_t line, struct svy_err *why)
{
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: this record is longer than 16 MiB; is a quote "
                   "missing, or is this not a CSV file?",
                   r->name, line);
}

/* Reads more behind what is left, which is of one line: what is no text is
 * told by it, without waiting for its end. One byte of room stays free for a
 * NUL. */
static int
fill(struct svy_csv *r, struct svy_err *why)
{
    struct svy_csv_private *o = r->own;
    const size_t record = o->open ? r->line : o->line + 1;
    const bool first = o->line == 0 && o->end == 0;
    const char *nul = memchr(o->bytes + o->at, '\0', o->end - o->at);

    memmove(o->bytes, o->bytes + o->at, o->end - o->at);
    o->end -= o->at;
    if (nul != NULL)
        return has_nul(r, record, o->line + 1, (size_t)(nul - o->bytes) - o->at,
                       why);
    o->at = o->behind = 0;
    if (o->end > RECORD_MOST)
        return too_long(r, record, why);
    if (o->end + 1 == o->room)
        o->bytes = svy_mem_more(o->bytes, &o->room, o->room + 1, 1);
    for (;;) {
        o->end += fread(o->bytes + o->end, 1, o->room - 1 - o->end, o->in);
        if (!ferror(o->in) || errno != EINTR)
            break;
        clearerr(o->in);
    }
    if (ferror(o->in))
        return svy_err(why, SVY_FAILED, "%s: %s", r->name,
                       svy_oserr_errno(errno));
    o->ended = feof(o->in) != 0;
    return first ? svy_magic_check(r->name, o->bytes, o->end, why) : 0;
}

/* The next physical line with what ends it (LF, CRLF or CR); NULL after the
 * last. The LF is remembered, lest a file of CRs be searched again and again.
 */
static int
take(struct svy_csv *r, char **line, size_t *len, struct svy_err *why)
{
    struct svy_csv_private *o = r->own;

    for (;;) {
        char *from = o->bytes + o->at, *stop = o->bytes + o->end, *cr;

        if (o->behind <= o->at) {
            char *lf = memchr(from, '\n', o->end - o->at);

            o->behind = (size_t)((lf ? lf : stop) - o->bytes) + 1;
        }
        *len = o->behind - 1 - o->at;
        cr = memchr(from, '\r', *len);
        if (cr != NULL && cr + 1 < stop) {
            *len = (size_t)(cr - from) + 1 + (cr[1] == '\n');
            break;
        }
        if (cr == NULL && o->behind <= o->end) {
            *len += 1;
            break;
        }
        if (o->ended)
            break;
        if (fill(r, why))
            return SVY_FAILED;
    }
    *line = *len > 0 ? o->bytes + o->at : NULL;
    o->at += *len;
    o->line += *len > 0;
    return 0;
}

static int
check(const struct svy_csv *r, const char *line, size_t len,
      struct svy_err *why)
{
    const char *nul = memchr(line, '\0', len);
    size_t good;

    if (nul != NULL)
        return has_nul(r, r->line, r->own->line, (size_t)(nul - line), why);
    good = svy_utf8_check(line, len);
    if (good < len)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: byte %zu of line %zu is not UTF-8; turn the "
                       "file into UTF-8 first (iconv -f WINDOWS-1258 -t "
                       "UTF-8, if it is old Vietnamese)",
                       r->name, r->line, good + 1, r->own->line);
    return 0;
}

static void
on_field(void *s, size_t len, void *ctx)
{
    struct svy_csv_private *o = ctx;
    char *copy = o->text + o->text_used;

    if (o->row.n == o->row.room)
        svy_scan_room(&o->row, 1);
    for (size_t i = 0; i < len; i++) // most are short: memcpy would cost more
        copy[i] = ((const char *)s)[i];
    copy[len] = '\0';
    o->row.field[o->row.n++] = copy;
    o->text_used += len + 1;
}

static void
on_row(int terminator, void *ctx)
{
    (void)terminator;
    ((struct svy_csv_private *)ctx)->done = true;
}

/* Room for all fields of the record, so that on_field need not ask: a field
 * and its NUL take no more than it and its comma did. */
static void
make_room(struct svy_csv_private *o)
{
    char *p;

    if (o->size < o->text_room)
        return;
    o->text = svy_mem_more(o->text, &o->text_room, o->size + 1, 1);
    csv_set_blk_size(&o->csv, o->text_room); // libcsv's own buffer doubles too
    p = o->text;
    for (size_t i = 0; i < o->row.n; i++) {
        o->row.field[i] = p;
        p += strlen(p) + 1;
    }
}

static int
never_closed(const struct svy_csv *r, struct svy_err *why)
{
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: the quote that opens field %zu in line %zu is "
                   "never closed; the file is cut off, or a quote is missing",
                   r->name, r->line, r->own->row.n + 1, r->own->quote);
}

/* Where libcsv stopped, having taken so many bytes. */
static int
broken(const struct svy_csv *r, const char *line, size_t taken,
       struct svy_err *why)
{
    char at = line[taken];

    if (at == '"' && taken > 0)
        at = line[taken - 1]; // of a;"b" the quote is what breaks
    if (csv_error(&r->own->csv) == CSV_ENOMEM)
        svy_mem_gone();
    if (at == ';' || at == '\t')
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: fields must be separated by commas, not by %s",
                       r->name, r->line,
                       at == ';' ? say("semicolons") : say("tabs"));
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: field %zu has a quote beside other text; a field "
                   "with a quote in it is written in quotes, and the quote "
                   "twice",
                   r->name, r->line, r->own->row.n + 1);
}

static int
parse(struct svy_csv *r, const char *line, size_t len, struct svy_err *why)
{
    struct svy_csv_private *o = r->own;
    size_t before = o->row.n;
    bool last = line[len - 1] != '\n' && line[len - 1] != '\r';
    size_t taken;

    o->size += len;
    if (o->size > RECORD_MOST)
        return too_long(r, r->line, why);
    make_room(o);
    o->done = false;
    taken = csv_parse(&o->csv, line, len, on_field, on_row, o);
    if (taken != len)
        return broken(r, line, taken, why);
    // a quote still open was opened here if a field has ended here
    if (!o->open || o->row.n != before)
        o->quote = o->line;
    if (last && csv_fini(&o->csv, on_field, on_row, o) != 0)
        return never_closed(r, why);
    o->open = !o->done;
    return 0;
}

/* A line that the scan left: it has a quote, is the first or the last of what
 * was read, or something is wrong with it. */
static int
by_line(struct svy_csv *r, char *line, size_t len, struct svy_err *why)
{
    struct svy_csv_private *o = r->own;
    size_t bare;

    if (!o->open)
        r->line = o->line;
    if (len > RECORD_MOST)
        return too_long(r, r->line, why);
    if (check(r, line, len, why))
        return SVY_FAILED;
    if (o->line == 1 && len >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0) {
        line += 3;
        len -= 3;
    }
    for (bare = len; bare > 0; bare--)
        if (line[bare - 1] != '\n' && line[bare - 1] != '\r')
            break;
    if (o->open || memchr(line, '"', bare) != NULL)
        return parse(r, line, len, why);
    line[bare] = '\n';
    svy_scan_record(&o->row, line, line + bare + 1);
    return 0;
}

int
svy_csv_read(struct svy_csv *r, struct svy_err *why)
{
    struct svy_csv_private *o = r->own;

    r->n = o->row.n = o->text_used = o->size = 0;
    do {
        const size_t left = o->end - o->at,
                     most = left < RECORD_MOST ? left : RECORD_MOST;
        char *line, *at = o->bytes + o->at;
        size_t len = 0;

        if (!o->open && o->line > 0) // the first may have a byte order mark
            len = svy_scan_record(&o->row, at, at + most);
        if (len > 0) {
            o->at += len;
            r->line = ++o->line;
            continue;
        }
        if (take(r, &line, &len, why))
            return SVY_FAILED;
        if (line == NULL)
            return o->open ? never_closed(r, why) : 0;
        if (by_line(r, line, len, why))
            return SVY_FAILED;
    } while (o->open || o->row.n == 0);
    r->n = o->row.n;
    r->field = o->row.field;
    return 0;
}

/* What makes a field need quotes; a table, for this is done for every field. */
static const char special[256] = {[','] = 1, ['"'] = 1, ['\n'] = 1, ['\r'] = 1};

static void
put_quoted(FILE *out, const char *field)
{
    putc_unlocked('"', out);
    for (; *field != '\0'; field++) {
        if (*field == '"')
            putc_unlocked('"', out);
        putc_unlocked(*field, out);
    }
    putc_unlocked('"', out);
}

void
svy_csv_put(FILE *out, const char *field, char after)
{
    const char *p = field != NULL ? field : "";

    while (*p != '\0' && !special[(unsigned char)*p])
        p++;
    if (field == NULL || *p != '\0')
        put_quoted(out, field != NULL ? field : "");
    else
        for (p = field; *p != '\0'; p++)
            putc_unlocked(*p, out);
    putc_unlocked(after, out);
}

void
svy_csv_put_by(FILE *out, const char *field, char separator, char after)
{
    const char quoted[] = {separator, '"', '\n', '\r', '\0'};

    if (field == NULL || strpbrk(field, quoted) != NULL)
        put_quoted(out, field != NULL ? field : "");
    else
        fputs(field, out);
    putc(after, out);
}
