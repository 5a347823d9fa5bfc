#include "rows/scan.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "ground/mem.h"
#include "ground/utf8.h"

enum { WIDE = 64 };

/* What stands in WIDE bytes: bit i is of byte i. */
struct look {
    uint64_t comma, end, quote, odd, high; /* a quote or a NUL; no ASCII */
};

static inline struct look
look_plainly(const char *at)
{
    struct look l = {0};

    for (int i = 0; i < WIDE; i++) {
        const unsigned char c = (unsigned char)at[i];

        l.comma |= (uint64_t)(c == ',') << i;
        l.end |= (uint64_t)(c == '\n' || c == '\r') << i;
        l.quote |= (uint64_t)(c == '"') << i;
        l.odd |= (uint64_t)(c == '"' || c == '\0') << i;
        l.high |= (uint64_t)(c >= 0x80) << i;
    }
    return l;
}

#if defined __GNUC__ && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__

enum { PIECE = 16 };

typedef uint8_t bytes __attribute__((vector_size(PIECE)));
typedef uint64_t words __attribute__((vector_size(PIECE)));

/* Bit k of byte i becomes bit i of byte k. */
static inline uint64_t
turn(uint64_t x)
{
    uint64_t t = (x ^ x >> 7) & 0x00AA00AA00AA00AAu;

    x ^= t ^ t << 7;
    t = (x ^ x >> 14) & 0x0000CCCC0000CCCCu;
    x ^= t ^ t << 14;
    t = (x ^ x >> 28) & 0x00000000F0F0F0F0u;
    return x ^ t ^ t << 28;
}

/* Of the eight words of WIDE bytes each gives one bit to every byte of a sum;
 * turned, a word has its byte, and a byte its bit. */
static inline struct look
look(const char *at)
{
    words bit = {0x0101010101010101u, 0x0202020202020202u};
    words comma = {0}, end = {0}, quote = {0}, odd = {0}, high = {0};

    for (int i = 0; i < WIDE; i += PIECE, bit <<= 2) {
        bytes b;

        memcpy(&b, at + i, sizeof b);
        comma |= (words)(b == ',') & bit;
        end |= (words)((b == '\n') | (b == '\r')) & bit;
        quote |= (words)(b == '"') & bit;
        odd |= (words)((b == '"') | (b == '\0')) & bit;
        high |= (words)(b >= 0x80) & bit;
    }
    return (struct look){turn(comma[0] | comma[1]), turn(end[0] | end[1]),
                         turn(quote[0] | quote[1]), turn(odd[0] | odd[1]),
                         turn(high[0] | high[1])};
}

#else
#define look look_plainly
#endif

void
svy_scan_room(struct svy_scan *s, size_t more)
{
    if (s->room - s->n < more)
        s->field =
            svy_mem_more(s->field, &s->room, s->n + more, sizeof *s->field);
}

/* Not plain: the commas that were cut come back. */
static size_t
mend(struct svy_scan *s)
{
    while (s->n > 0)
        s->field[s->n--][-1] = ',';
    return 0;
}

/* The record ends at `end`; its byte high is the first beyond ASCII. While it
 * is cut n counts commas, of which there is one less than fields. */
static size_t
finish(struct svy_scan *s, char *end, size_t high, const char *stop)
{
    char *from = s->field[0];
    size_t len = (size_t)(end - from);

    if (high < len && svy_utf8_check(from + high, len - high) < len - high)
        return mend(s);
    if (*end == '\r' && end + 1 == stop) // it may be half of an end
        return mend(s);
    s->n += len > 0;
    len += *end == '\r' && end[1] == '\n' ? 2 : 1;
    *end = '\0';
    return len;
}

/* A look at so many bytes, which may be less than a word. */
static inline __attribute__((always_inline)) struct look
look_at(const char *at, size_t left, struct look (*looks)(const char *))
{
    char last[WIDE];

    if (left >= WIDE)
        return looks(at);
    memset(last, '.', sizeof last);
    memcpy(last, at, left);
    return looks(last);
}

static inline __attribute__((always_inline)) size_t
record(struct svy_scan *s, char *from, char *stop,
       struct look (*looks)(const char *))
{
    const size_t len = (size_t)(stop - from);
    size_t n = 0, high = SIZE_MAX;

    s->n = 0;
    for (size_t at = 0; at < len; at += WIDE) {
        char *word = from + at, **field;
        const struct look l = look_at(word, len - at, looks);
        const uint64_t mine = l.end ^ (l.end - 1); // to the first end, or all

        svy_scan_room(s, WIDE + 1);
        field = s->field;
        field[0] = from;
        if ((l.odd & mine) != 0)
            break;
        if (high == SIZE_MAX && (l.high & mine) != 0)
            high = at + (size_t)__builtin_ctzll(l.high);
        for (uint64_t c = l.comma & mine; c != 0; c &= c - 1) {
            char *comma = word + __builtin_ctzll(c);

            *comma = '\0';
            field[++n] = comma + 1;
        }
        s->n = n;
        if (l.end != 0)
            return finish(s, word + __builtin_ctzll(l.end), high, stop);
    }
    return mend(s);
}

size_t
svy_scan_record(struct svy_scan *s, char *from, char *stop)
{
    return record(s, from, stop, look);
}

size_t
svy_scan_twin(struct svy_scan *s, char *from, char *stop)
{
    return record(s, from, stop, look_plainly);
}

size_t
svy_scan_cut(const char *block, size_t len, bool *quoted)
{
    size_t cut = 0;

    if (len > 0 && block[len - 1] == '\r') // it may be half of an end
        len--;
    for (size_t at = 0; at < len; at += WIDE) {
        const struct look l = look_at(block + at, len - at, look);
        uint64_t inside = l.quote, ends;

        for (int k = 1; k < WIDE; k *= 2)
            inside ^= inside << k; // bit i: of all bits up to it
        inside ^= *quoted ? UINT64_MAX : 0;
        ends = l.end & ~inside;
        if (ends != 0)
            cut = at + WIDE - (size_t)__builtin_clzll(ends);
        *quoted = inside >> (WIDE - 1) != 0;
    }
    return cut;
}
