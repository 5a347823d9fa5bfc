#include "survey/pair.h"

#include <stddef.h>
#include <string.h>

const char *
svy_pair_escape(struct svy_mem *m, const char *name)
{
    char *out, *at;

    if (strpbrk(name, "*\\") == NULL)
        return name;
    out = at = svy_mem_take(m, 2 * strlen(name) + 1, 1);
    for (; *name != '\0'; name++) {
        if (*name == '*' || *name == '\\')
            *at++ = '\\';
        *at++ = *name;
    }
    return out;
}

const char *
svy_pair_plain(struct svy_mem *m, const char *written)
{
    char *out, *at;

    if (strchr(written, '\\') == NULL)
        return written;
    out = at = svy_mem_take(m, strlen(written) + 1, 1);
    for (; *written != '\0'; written++) {
        if (*written == '\\' && written[1] != '\0')
            written++;
        *at++ = *written;
    }
    return out;
}

bool
svy_pair_split(struct svy_mem *m, const char *written, const char **a,
               const char **b)
{
    for (const char *p = written; *p != '\0'; p++) {
        if (*p == '\\' && p[1] != '\0') {
            p++;
        } else if (*p == '*' && p > written) {
            *a = svy_mem_text(m, written, (size_t)(p - written));
            *b = p + 1;
            return true;
        }
    }
    return false;
}

/* Without the \\ before a sign and before another. */
static const char *
unescape(struct svy_mem *m, const char *text, size_t n, char sign)
{
    char *out = svy_mem_text(m, text, n), *to = out;

    for (const char *p = out; *p != '\0'; p++) {
        if (*p == '\\' && (p[1] == sign || p[1] == '\\'))
            p++;
        *to++ = *p;
    }
    *to = '\0';
    return out;
}

bool
svy_pair_cut(struct svy_mem *m, const char *text, char sign, size_t *at,
             const char *name[2])
{
    for (const char *p = text + *at; *p != '\0'; p++) {
        if (*p == '\\' && (p[1] == sign || p[1] == '\\')) {
            p++;
        } else if (*p == sign && p > text && p[1] != '\0') {
            *at = (size_t)(p - text) + 1;
            name[0] = unescape(m, text, *at - 1, sign);
            name[1] = unescape(m, p + 1, strlen(p + 1), sign);
            return true;
        }
    }
    return false;
}

const char *
svy_pair_join(struct svy_mem *m, const char *a, const char *b, bool *swapped)
{
    bool swap = strcmp(a, b) > 0;

    if (swapped != NULL)
        *swapped = swap;
    return svy_mem_print(m, "%s*%s", swap ? b : a, swap ? a : b);
}

const char *
svy_pair_name(struct svy_mem *m, const char *a, const char *b, bool *swapped)
{
    return svy_pair_join(m, svy_pair_escape(m, a), svy_pair_escape(m, b),
                         swapped);
}

const char *
svy_pair_answer(struct svy_mem *m, const char *x, const char *y)
{
    return svy_mem_print(m, "%s*%s", svy_pair_escape(m, x),
                         svy_pair_escape(m, y));
}
