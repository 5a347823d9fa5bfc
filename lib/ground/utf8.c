#include "ground/utf8.h"

#include <errno.h>
#include <fnmatch.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unicase.h>
#include <unictype.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

#include "ground/shown.h"

static bool
ascii(const char *s)
{
    for (; *s != '\0'; s++)
        if ((unsigned char)*s >= 0x80)
            return false;
    return true;
}

/* What libunistring made; NULL is what it could not read, for an allocation
 * that failed makes no other text of a good one. */
static void *
made(void *p)
{
    if (p == NULL && errno == ENOMEM)
        svy_mem_gone();
    return p;
}

/* Where ASCII ends from n on, eight bytes at a time as long as there are. */
static size_t
plain(const char *s, size_t n, size_t len)
{
    for (; n + 8 <= len; n += 8) {
        uint64_t w;

        memcpy(&w, s + n, 8);
        if ((w & 0x8080808080808080u) != 0)
            break;
    }
    while (n < len && (unsigned char)s[n] < 0x80)
        n++;
    return n;
}

/* ASCII is skipped; what stands between two pieces of it is good or bad by
 * itself. */
size_t
svy_utf8_check(const char *s, size_t len)
{
    for (size_t n = plain(s, 0, len), from; n < len; n = plain(s, n, len)) {
        const uint8_t *bad;

        for (from = n; n < len && (unsigned char)s[n] >= 0x80; n++)
            ;
        bad = u8_check((const uint8_t *)s + from, n - from);
        if (bad != NULL)
            return (size_t)(bad - (const uint8_t *)s);
    }
    return len;
}

const char *
svy_utf8_compose(struct svy_mem *m, const char *s)
{
    const char *out = s;
    uint8_t *nfc;
    size_t len, n = 0;

    if (ascii(s))
        return s;
    len = strlen(s);
    nfc = made(u8_normalize(UNINORM_NFC, (const uint8_t *)s, len, NULL, &n));
    if (nfc != NULL && (n != len || memcmp(nfc, s, n) != 0))
        out = svy_mem_text(m, (const char *)nfc, n);
    free(nfc);
    return out;
}

/* The letters of s without case, each followed by its marks (NFD), in malloc's
 * memory; of bytes that are not UTF-8, the bytes. */
static uint32_t *
letters(const char *s, size_t *n)
{
    size_t len = strlen(s), k = 0;
    uint8_t *plain =
        made(u8_casefold((const uint8_t *)s, len, NULL, UNINORM_NFD, NULL, &k));
    uint32_t *out = plain == NULL ? NULL : made(u8_to_u32(plain, k, NULL, n));
    size_t room = 0;

    free(plain);
    if (out != NULL)
        return out;
    out = svy_mem_more(NULL, &room, len + 1, sizeof *out);
    for (*n = 0; *n < len; ++*n)
        out[*n] = (unsigned char)s[*n];
    return out;
}

/* What people type for one another: Đ and D, curly and straight quotes. */
static uint32_t
same(uint32_t c)
{
    switch (c) {
    case 0x111:
        return 'd';
    case 0x2018:
    case 0x2019:
        return '\'';
    case 0x201C:
    case 0x201D:
        return '"';
    default:
        return c;
    }
}

/* Folds n letters in place; returns how many are left. */
static size_t
fold(uint32_t *c, size_t n)
{
    size_t k = 0;

    for (size_t i = 0; i < n; i++) {
        if (uc_combining_class(c[i]) != 0 ||
            uc_is_general_category(c[i], UC_FORMAT))
            continue;
        if (!uc_is_property_white_space(c[i]))
            c[k++] = same(c[i]);
        else if (k > 0 && c[k - 1] != ' ')
            c[k++] = ' ';
    }
    return k > 0 && c[k - 1] == ' ' ? k - 1 : k;
}

const char *
svy_utf8_fold(struct svy_mem *m, const char *s)
{
    size_t n, len = 0;
    uint32_t *c = letters(s, &n);
    uint8_t *u = made(u32_to_u8(c, fold(c, n), NULL, &len));
    const char *out = svy_mem_text(m, u == NULL ? s : (const char *)u,
                                   u == NULL ? strlen(s) : len);

    free(u);
    free(c);
    return out;
}

const char *
svy_utf8_shown(struct svy_mem *m, const char *s, bool lines)
{
    char *out = svy_mem_take(m, (SVY_SHOWN_WIDTH - 1) * strlen(s) + 1, 1);

    for (size_t n = 0; *s != '\0'; n += strlen(out + n))
        if (strchr("\t\r\n", *s) == NULL)
            s += svy_shown(s, out + n);
        else if (lines)
            out[n] = *s++;
        else
            s++, out[n] = ' ';
    return out;
}

const char *
svy_utf8_clip(struct svy_mem *m, const char *s, size_t most)
{
    size_t n = most;

    if (strlen(s) <= most)
        return s;
    while (n > 0 && ((unsigned char)s[n] & 0xC0) == 0x80)
        n--;
    return svy_mem_print(m, "%.*s…", (int)n, s);
}

size_t
svy_utf8_width(const char *s)
{
    int n =
        ascii(s) ? (int)strlen(s) : u8_strwidth((const uint8_t *)s, "UTF-8");

    return n < 0 ? 0 : (size_t)n;
}

/* Where the text from `from` to `to` ends without the blanks there. */
static size_t
trimmed(const char *s, size_t from, size_t to)
{
    while (to > from && s[to - 1] == ' ')
        to--;
    return to;
}

static size_t
columns(const char *s, size_t n)
{
    const int w = u8_width((const uint8_t *)s, n, "UTF-8");

    return w < 0 ? 0 : (size_t)w;
}

const char **
svy_utf8_lines(struct svy_mem *m, const char *s, size_t width, size_t *n)
{
    const size_t len = strlen(s);
    size_t from = 0, last = 0; // of the line; the last place for its end
    const char **line = svy_mem_take(m, len + 1, sizeof *line);
    char *at = svy_mem_take(m, len + 1, 1);

    *n = 0;
    if (svy_utf8_width(s) > width)
        u8_possible_linebreaks((const uint8_t *)s, len, "UTF-8", at);
    for (size_t i = 1; i <= len; i++) {
        if (i < len && at[i] != UC_BREAK_POSSIBLE &&
            at[i] != UC_BREAK_MANDATORY)
            continue;
        if (last > from &&
            columns(s + from, trimmed(s, from, i) - from) > width) {
            line[(*n)++] =
                svy_mem_text(m, s + from, trimmed(s, from, last) - from);
            from = last;
        }
        last = i;
    }
    line[(*n)++] = svy_mem_text(m, s + from, trimmed(s, from, len) - from);
    return line;
}

/* The place of a tone among level, huyền, hỏi, ngã, sắc, nặng; 0: not one. */
static unsigned
tone(uint32_t c)
{
    static const uint32_t order[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};

    for (unsigned i = 1; i < sizeof order / sizeof *order; i++)
        if (order[i] == c)
            return i;
    return 0;
}

/* The place of the letter at c[*i], which moves behind its marks. Signs and
 * digits stand before a, other scripts behind z. */
static uint32_t
place(const uint32_t *c, size_t n, size_t *i, unsigned *how)
{
    uint32_t base = c[(*i)++], at;

    if (base == 0x111)
        at = 1000 + 4 * ('d' - 'a') + 1;
    else if (base >= 'a' && base <= 'z')
        at = 1000 + 4 * (base - 'a');
    else
        at = base < 0x80 ? base : 2000 + base;
    *how = 0;
    for (; *i < n && uc_combining_class(c[*i]) != 0; ++*i) {
        if (c[*i] == 0x306 || (c[*i] == 0x302 && base != 'a'))
            at += 1; // ă; ê, ô
        else if (c[*i] == 0x302 || c[*i] == 0x31B)
            at += 2; // â; ơ, ư
        else if (tone(c[*i]) != 0)
            *how = tone(c[*i]);
    }
    return at;
}

int
svy_utf8_order(const char *a, const char *b)
{
    size_t n, k, i = 0, j = 0;
    uint32_t *x = letters(a, &n), *y = letters(b, &k), p = 0, q = 0;
    unsigned s, t;
    int tones = 0, rc;

    while (i < n && j < k && p == q) {
        p = place(x, n, &i, &s);
        q = place(y, k, &j, &t);
        if (tones == 0)
            tones = (s > t) - (s < t);
    }
    if (p != q)
        rc = p < q ? -1 : 1;
    else if (i < n || j < k)
        rc = i < n ? 1 : -1;
    else
        rc = tones != 0 ? tones : strcmp(a, b);
    free(x);
    free(y);
    return rc;
}

static size_t
least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment: row[r] holds the costs of the last three rows. */
static size_t
align(const uint32_t *a, size_t n, const uint32_t *b, size_t k)
{
    size_t room = 0;
    size_t *all = svy_mem_more(NULL, &room, 3 * (k + 1), sizeof *all);
    size_t *row[] = {all, all + k + 1, all + 2 * (k + 1)}, *now = row[0];

    for (size_t j = 0; j <= k; j++)
        now[j] = j;
    for (size_t i = 1; i <= n; i++) {
        const size_t *up = row[(i - 1) % 3], *two = row[(i + 1) % 3];

        now = row[i % 3];
        now[0] = i;
        for (size_t j = 1; j <= k; j++) {
            now[j] = least(least(up[j], now[j - 1]) + 1,
                           up[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = least(now[j], two[j - 2] + 1);
        }
    }
    n = now[k];
    free(all);
    return n;
}

size_t
svy_utf8_distance(const char *a, const char *b)
{
    size_t n, k, d;
    uint32_t *x = letters(a, &n), *y = letters(b, &k);

    n = fold(x, n);
    k = fold(y, k);
    d = align(x, n, y, k);
    free(x);
    free(y);
    return d;
}

long
svy_utf8_near(const char *s, const char *const *name, size_t n)
{
    enum { MISTAKES = 2, BYTES = 4 };
    size_t k, len = strlen(s), best = MISTAKES + 1;
    uint32_t *own = letters(s, &k);
    long found = -1;

    k = fold(own, k);
    free(own);
    for (size_t i = 0; i < n; i++) {
        size_t other = strlen(name[i]), d;

        // a long text is not compared letter by letter for nothing
        if (len > BYTES * (other + MISTAKES) ||
            other > BYTES * (len + MISTAKES))
            continue;
        d = svy_utf8_distance(s, name[i]);
        if (d < best && 2 * d < k) {
            best = d;
            found = (long)i;
        }
    }
    return found;
}

bool
svy_utf8_match(const char *pattern, const char *name)
{
    return fnmatch(pattern, name, 0) == 0;
}
