#include "ground/shown.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* The code point at s and its bytes; 0 bytes when it is no UTF-8. */
static size_t
decode(const unsigned char *s, uint32_t *c)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const size_t n = s[0] < 0x80   ? 1
                     : s[0] < 0xC2 ? 0
                     : s[0] < 0xE0 ? 2
                     : s[0] < 0xF0 ? 3
                     : s[0] < 0xF5 ? 4
                                   : 0;

    *c = n < 2 ? s[0] : s[0] & (0x7Fu >> n);
    for (size_t i = 1; i < n; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return 0;
        *c = *c << 6 | (s[i] & 0x3F);
    }
    return *c < least[n] || *c > 0x10FFFF || (*c >= 0xD800 && *c < 0xE000) ? 0
                                                                           : n;
}

static bool
acts(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c < 0x202F) ||
           (c >= 0x2066 && c < 0x206A);
}

size_t
svy_shown(const char *s, char out[static SVY_SHOWN_WIDTH])
{
    uint32_t c;
    const size_t n = decode((const unsigned char *)s, &c);

    if (n == 0 || c < 0x20 || c == 0x7F) {
        snprintf(out, SVY_SHOWN_WIDTH, "\\x%02X", (unsigned char)*s);
        return 1;
    }
    if (acts(c)) {
        snprintf(out, SVY_SHOWN_WIDTH, "\\u%04X", (unsigned)(c & 0xFFFF));
        return n;
    }
    memcpy(out, s, n);
    out[n] = '\0';
    return n;
}

bool
svy_shown_plain(const char *s)
{
    char out[SVY_SHOWN_WIDTH];

    while (*s != '\0') {
        const size_t n = svy_shown(s, out);

        if (strncmp(out, s, n) != 0 || strlen(out) != n)
            return false;
        s += n;
    }
    return true;
}
