#include "show/sheet.h"

#include <string.h>

#include "ground/utf8.h"
#include "rows/csv.h"

int
svy_sheet_ask(const char *asked, const char *lang, char *separator, char *point,
              struct svy_err *why)
{
    *separator = ',';
    *point = '.';
    if (asked == NULL || strcmp(asked, ",") == 0)
        return 0;
    *separator = '\t';
    *point = svy_round_point(lang);
    if (*asked == ';') {
        *separator = ';';
        *point = ',';
    }
    if (strcmp(asked, ";") == 0 || strcmp(asked, "tab") == 0 ||
        strcmp(asked, "\t") == 0)
        return 0;
    return svy_err(why, SVY_MISUSED, "--separator is , or ; or tab, not '%s'",
                   asked);
}

/* The bytes of what begins a formula at s, or 0. */
static size_t
begins(const char *s)
{
    static const char *const sign[] = {"=",  "+",  "-",  "@",  "\t", "\r",
                                       "\n", "＝", "＋", "－", "＠"};

    for (size_t i = 0; i < sizeof sign / sizeof *sign; i++)
        if (strncmp(s, sign[i], strlen(sign[i])) == 0)
            return strlen(sign[i]);
    return 0;
}

/* Whether a text is a number, with a point or a comma, perhaps in percent. */
static bool
number(const char *s)
{
    static const char digits[] = "0123456789";
    size_t n;

    s += *s == '-' || *s == '+';
    n = strspn(s, digits);
    s += n;
    if (n > 0 && (*s == '.' || *s == ',')) {
        s++;
        n = strspn(s, digits);
        s += n;
    }
    s += *s == '%';
    return n > 0 && *s == '\0';
}

static const char *
harmless(struct svy_mem *m, const char *s)
{
    char *out;
    size_t n = 0;
    bool start = true; // of what some spreadsheet takes for a cell

    if (number(s))
        return s;
    out = svy_mem_take(m, 2 * strlen(s) + 1, 1);
    for (; *s != '\0'; s++) {
        if (start && begins(s) > 0)
            out[n++] = '\'';
        start = strchr(",;\t\r\n", *s) != NULL;
        out[n++] = *s;
    }
    return out;
}

static void
put(const struct svy_tabcells *c, const char *const *cell, char separator,
    struct svy_mem *m, FILE *out)
{
    const char after[] = {separator, '\n'};

    for (size_t j = 0; j < c->n; j++) {
        const char *s = harmless(m, svy_utf8_shown(m, cell[j], true));

        svy_csv_put_by(out, *s == '\0' && c->n == 1 ? NULL : s, separator,
                       after[j + 1 == c->n]);
    }
}

void
svy_sheet_print(const struct svy_tabcells *c, char separator, bool mark,
                struct svy_mem *m, FILE *out)
{
    if (mark)
        fputs("\xEF\xBB\xBF", out);
    put(c, c->head, separator, m, out);
    for (size_t i = 0; i < c->rows; i++)
        put(c, c->cell[i], separator, m, out);
}
