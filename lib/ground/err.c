#include "ground/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "ground/shown.h"

/* Copies s, showing what would act, and cutting between characters. */
static void
show(char *out, size_t room, const char *s)
{
    static const char more[] = "\xE2\x80\xA6";
    const size_t last = room - sizeof more;
    size_t n = 0;

    while (*s != '\0') {
        char as[SVY_SHOWN_WIDTH];
        const size_t taken = svy_shown(s, as), len = strlen(as);

        if (n + len > last) {
            memcpy(out + n, more, sizeof more);
            return;
        }
        memcpy(out + n, as, len);
        n += len;
        s += taken;
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
    vsnprintf(raw, sizeof raw, say(fmt), ap);
    va_end(ap);
    show(why->text, sizeof why->text, raw);
    return (int)code;
}
