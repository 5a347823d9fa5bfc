#include "show/gpscript.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "ground/shown.h"
#include "ground/utf8.h"
#include "show/gpparts.h"

enum { LONGEST = 200 };

/* gnuplot lets ]]> pass into an SVG, which is then no XML: a letter that is not
 * seen keeps it apart. */
const char *
svy_gpscript_clean(struct svy_mem *m, const char *s)
{
    static const char more[] = "…";
    static const char unseen[] = "\xE2\x80\x8B"; // of no width
    char *out;
    size_t n = 0, count = 0;

    s = svy_utf8_compose(m, svy_utf8_shown(m, s, false));
    out = svy_mem_take(m, 2 * strlen(s) + sizeof more, 1);
    for (; *s != '\0'; s++) {
        count += ((unsigned char)*s & 0xC0) != 0x80;
        if (count > LONGEST) {
            memcpy(out + n, more, sizeof more);
            return out;
        }
        if (*s == '>' && n > 1 && memcmp(out + n - 2, "]]", 2) == 0) {
            memcpy(out + n, unseen, strlen(unseen));
            n += strlen(unseen);
        }
        out[n++] = *s;
    }
    return out;
}

void
svy_gpscript_open(FILE *out, const char *name)
{
    fprintf(out, "\n$%s << EOD\n", name);
    fputs("-9999\t-9999\t-9999\t-9999\t-9999\n", out);
}

void
svy_gpscript_close(FILE *out)
{
    fputs("EOD\n", out);
}

void
svy_gpscript_text(FILE *out, const char *s)
{
    assert(svy_shown_plain(s));
    fputs("\t\"", out);
    for (; *s != '\0'; s++) {
        if (*s == '"' || *s == '\\')
            fprintf(out, "\\%03o", (unsigned)*s);
        else
            putc(*s, out);
    }
    fputs("\"\n", out);
}

bool
svy_gpscript_font(const char *font)
{
    static const char ascii[] = "abcdefghijklmnopqrstuvwxyz"
                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -._";

    return *font != '\0' && *font != ' ' && *font != '-' &&
           strspn(font, ascii) == strlen(font) && strlen(font) < 64;
}

void
svy_gpscript_part(FILE *out, const char *name)
{
    const struct svy_gpparts *p = svy_gpparts;

    while (p->name != NULL && strcmp(p->name, name) != 0)
        p++;
    assert(p->name != NULL);
    for (size_t i = 0; p->line[i] != NULL; i++)
        fprintf(out, "%s\n", p->line[i]);
}
