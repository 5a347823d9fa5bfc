#include "ground/round.h"

#include <math.h>
#include <string.h>

#include "ground/na.h"
#include "ground/num.h"

/* 309 digits before the point, 17 that count, 15 asked for, and room. */
enum { DIGITS = 360 };

struct decimal {
    char digit[DIGITS]; /* '0' .. '9' */
    size_t n;
    long point; /* digits before the point; may be negative */
};

const struct svy_word svy_round_words[] = {{"half-up", SVY_HALF_UP},
                                           {"half-even", SVY_HALF_EVEN},
                                           {"truncate", SVY_TRUNCATE},
                                           {0}};

char
svy_round_point(const char *lang)
{
    return lang != NULL && strcmp(lang, "vi") == 0 ? ',' : '.';
}

char
svy_round_group(const char *lang)
{
    return svy_round_point(lang) == ',' ? '.' : ',';
}

size_t
svy_round_level(double level)
{
    double percent = 100 * level;
    size_t digits = 0;

    while (digits < 4 && fabs(percent - round(percent)) > 1e-6) {
        percent *= 10;
        digits++;
    }
    return digits;
}

/* The digits of the shortest text of |x|, and where its point is. 2.675 is a
 * little less as a double; what was read, and what a reader can check, is its
 * text. */
static void
take(struct decimal *d, double x)
{
    char text[SVY_NUM_WIDTH];
    const char *s = svy_num_print(fabs(x), text);
    bool whole = true;
    double power;

    *d = (struct decimal){0};
    for (; *s != '\0' && *s != 'e' && *s != 'E'; s++) {
        if (*s == '.') {
            whole = false;
        } else {
            d->digit[d->n++] = *s;
            d->point += whole;
        }
    }
    if (*s != '\0' && svy_num_read(s + 1, &power))
        d->point += (long)power;
}

/* Whether what is cut off at place (digits kept) makes the last one larger.
 * Half is a 5 and nothing after it, which decimals can tell; half-up is away
 * from 0, of -0.5 too, as the sign is put in front afterwards. */
static bool
up(const struct decimal *d, long place, enum svy_round round)
{
    bool more = false;
    char first;

    if (round == SVY_TRUNCATE || place < 0 || place >= (long)d->n)
        return false;
    first = d->digit[place];
    for (size_t i = (size_t)place + 1; i < d->n; i++)
        more |= d->digit[i] != '0';
    if (first != '5' || more || round == SVY_HALF_UP)
        return first >= '5';
    return place > 0 && (d->digit[place - 1] - '0') % 2 == 1;
}

/* Digits from 10^first downwards, count of them, as text with a carry. */
static void
cut(const struct decimal *d, const struct svy_style *style, char *out)
{
    static const char after[] = "1234567890";
    const long before = d->point > 0 ? d->point : 0;
    const size_t count = (size_t)before + style->digits + 1;
    const long place = d->point + (long)style->digits;
    bool carry = up(d, place, style->round);

    for (size_t i = 0; i < count; i++) { // out[0] is for the carry
        long at = (long)i - 1 - before + d->point;

        out[i] = '0';
        if (i > 0 && at >= 0 && at < (long)d->n)
            out[i] = d->digit[at];
    }
    for (size_t i = count; carry && i-- > 0;) {
        out[i] = after[out[i] - '0'];
        carry = out[i] == '0';
    }
    out[count] = '\0';
}

/* n digits of s, each three from the right apart. */
static void
apart(const char *s, size_t n, char group, char *out)
{
    for (size_t i = 0; i < n; i++) {
        if (group != '\0' && i > 0 && (n - i) % 3 == 0)
            *out++ = group;
        *out++ = s[i];
    }
    *out = '\0';
}

const char *
svy_round_print(struct svy_mem *m, double x, const struct svy_style *style)
{
    char digits[2 * DIGITS] = "", before[3 * DIGITS];
    struct decimal d;
    const char *s = digits, *sign = "";
    size_t whole;

    if (isnan(x))
        return style->plain ? SVY_NA : "–";
    if (isinf(x))
        return x > 0 ? "∞" : "−∞";
    take(&d, x);
    d.point += style->percent ? 2 : 0;
    cut(&d, style, digits);
    whole = strlen(s) - style->digits;
    while (whole > 1 && *s == '0') {
        s++;
        whole--;
    }
    if (x < 0 && strspn(s, "0") != strlen(s))
        sign = style->plain ? "-" : "−";
    apart(s, whole, style->group, before);
    if (style->digits == 0)
        return svy_mem_print(m, "%s%s", sign, before);
    return svy_mem_print(m, "%s%s%c%s", sign, before, style->point, s + whole);
}

const char *
svy_round_count(struct svy_mem *m, double n, const char *lang)
{
    const struct svy_style style = {.group = svy_round_group(lang)};

    return svy_round_print(m, n, &style);
}
