#include "show/textwidth.h"

#include <stdint.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

enum { FIRST = 0x20, LAST = 0x7E };

/* Advance widths in thousandths of the size: table hmtx of Noto Sans Regular
 * 2.007 (NotoSans-Regular.ttf, Debian fonts-noto-core), U+0020 to U+007E. */
static const short advance[LAST - FIRST + 1] = {
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322,
    268, 372, 572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 268, 268,
    572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339,
    273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930,
    586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564,
    344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479,
    361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572};

/* Bold is 7 % wider on average (the same table of NotoSans-Bold.ttf), DejaVu
 * Sans, the widest of the usual fonts, 6 %; single letters differ by more. */
static const double bolder = 1.10, wider = 1.12;

/* Letters that are not as wide as their base, or have none. */
static double
special(ucs4_t c)
{
    static const struct {
        ucs4_t c;
        double width;
    } list[] = {{0x110, 0.730}, {0x111, 0.617},  {0x1A0, 0.784},
                {0x1A1, 0.616}, {0x1AF, 0.780},  {0x1B0, 0.674},
                {0x2013, 0.5},  {0x2019, 0.225}, {0xB7, 0.268}};

    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (list[i].c == c)
            return list[i].width;
    return 0;
}

static double
letter(ucs4_t c)
{
    ucs4_t part[UC_DECOMPOSITION_MAX_LENGTH];
    int tag, width;

    if (uc_is_general_category(c, UC_CATEGORY_Mn))
        return 0;
    while (special(c) == 0 && uc_decomposition(c, &tag, part) > 1 &&
           tag == UC_DECOMP_CANONICAL)
        c = part[0];
    if (c >= FIRST && c <= LAST)
        return advance[c - FIRST] / 1000.0;
    if (special(c) > 0)
        return special(c);
    width = uc_width(c, "UTF-8");
    return width > 1 ? 1.0 : width == 1 ? 0.8 : 0;
}

static double
scale(const struct svy_type *type)
{
    return type->size * (type->bold ? bolder : 1) * (type->other ? wider : 1);
}

/* The next character of s; a byte that is none counts as one. */
static size_t
next(const char *s, ucs4_t *c)
{
    int len = u8_mbtouc(c, (const uint8_t *)s, strlen(s));

    return len > 0 ? (size_t)len : 1;
}

double
svy_textwidth(const char *s, const struct svy_type *type)
{
    double sum = 0;
    ucs4_t c;

    while (*s != '\0') {
        s += next(s, &c);
        sum += letter(c);
    }
    return sum * scale(type);
}

/* Bytes of s that fit into room: up to the last blank, or the last letter of a
 * word that is wider than the room; at least one letter. */
static size_t
fit(const char *s, double room)
{
    size_t at = 0, blank = 0;
    double sum = 0;
    ucs4_t c;

    while (s[at] != '\0') {
        size_t len = next(s + at, &c);

        if (c == ' ')
            blank = at;
        sum += letter(c);
        if (sum > room && at > 0)
            return blank > 0 ? blank : at;
        at += len;
    }
    return at;
}

void
svy_textwidth_lines(struct svy_lines *out, struct svy_mem *m, const char *s,
                    const struct svy_type *type, double room, size_t most)
{
    const double em = room / scale(type);

    *out = (struct svy_lines){0, svy_mem_take(m, most, sizeof *out->line)};
    s += strspn(s, " ");
    while (*s != '\0' && out->n < most) {
        size_t len = fit(s, em);

        if (out->n + 1 == most && s[len] != '\0')
            out->line[out->n++] =
                svy_mem_print(m, "%.*s…", (int)fit(s, em - letter(0x2026)), s);
        else
            out->line[out->n++] = svy_mem_text(m, s, len);
        s += len;
        s += strspn(s, " ");
    }
}
