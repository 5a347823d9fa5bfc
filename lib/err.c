#include "err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Copies s, showing control characters and cutting between characters. */
static void
show(char *out, size_t room, const char *s)
{
    static const char more[] = "\xE2\x80\xA6";
    const size_t last = room - sizeof more;
    size_t n = 0, whole = 0;

    for (; *s != '\0'; s++) {
        unsigned char c = (unsigned char)*s;

        if ((c & 0xC0) != 0x80)
            whole = n;
        if (n + 4 > last) {
            memcpy(out + whole, more, sizeof more);
            return;
        }
        if (c < 0x20 || c == 0x7F)
            n += (size_t)snprintf(out + n, 5, "\\x%02X", c);
        else
            out[n++] = (char)c;
    }
    out[n] = '\0';
}

int
svy_err(struct svy_err *why, enum svy_status code, const char *fmt, ...)
{
    char raw[2 * sizeof why->text];
    va_list ap;

    why->code = code;
    va_start(ap, fmt);
    vsnprintf(raw, sizeof raw, gettext(fmt), ap);
    va_end(ap);
    show(why->text, sizeof why->text, raw);
    return (int)code;
}
