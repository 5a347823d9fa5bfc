#include "data/how.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/intern.h"

enum { LISTED = 6 };

static const char *const name_of[SVY_HOW_KEYS] = {
    "counts",     "freq", "weight", "base",  "strata", "psu",     "fpc",
    "replicates", "by",   "status", "where", "asked",  "missing", "items"};

static const char veil[] = "checksum:";

/* The value of a key: up to a blank or the end; NULL where it is not there. */
static const char *
find(const char *text, enum svy_how_key key, size_t *len)
{
    const char *name = name_of[key];
    const size_t skip = strlen(name);

    for (const char *p = text; *p != '\0'; p += strspn(p, " ")) {
        const size_t all = strcspn(p, " ");

        if (all >= skip && strncmp(p, name, skip) == 0 &&
            (all == skip || p[skip] == '=')) {
            *len = all == skip ? 0 : all - skip - 1;
            return p + all - *len;
        }
        p += all;
    }
    return NULL;
}

/* What was written with %20 and the like. */
static char *
plain(struct svy_mem *m, const char *s, size_t len)
{
    static const char digit[] = "0123456789ABCDEF";
    char *text = svy_mem_take(m, len + 1, 1), *to = text;

    for (size_t i = 0; i < len; i++) {
        const char *a = i + 2 < len ? strchr(digit, s[i + 1]) : NULL,
                   *b = i + 2 < len ? strchr(digit, s[i + 2]) : NULL;

        if (s[i] == '%' && a != NULL && b != NULL && a - digit + (b - digit)) {
            *to++ = (char)(16 * (a - digit) + (b - digit));
            i += 2;
        } else {
            *to++ = s[i];
        }
    }
    return text;
}

static void
append(struct svy_how_text *t, const char *s, size_t len)
{
    t->text = svy_mem_more(t->text, &t->room, t->len + len + 1, 1);
    memcpy(t->text + t->len, s, len);
    t->len += len;
    t->text[t->len] = '\0';
}

/* An expression keeps its commas and colons: it is a value by itself. */
static void
append_word(struct svy_how_text *t, const char *s, bool listed)
{
    for (; *s != '\0'; s++) {
        const unsigned char c = (unsigned char)*s;
        char code[4];

        if (c > ' ' && c != 0x7F && c != '%' &&
            !(listed && (c == ',' || c == ':'))) {
            append(t, s, 1);
            continue;
        }
        snprintf(code, sizeof code, "%%%02X", c);
        append(t, code, 3);
    }
}

void
svy_how_put(struct svy_how_text *t, enum svy_how_key key, size_t n,
            const char *const *value, const char *const *sum)
{
    const char *name = name_of[key];

    if (n == 0)
        return;
    if (t->len > 0)
        append(t, " ", 1);
    append(t, name, strlen(name));
    for (size_t i = 0; i < n; i++) {
        if (*value[i] != '\0') // else a key alone: a published table
            append(t, i == 0 ? "=" : ",", 1);
        append_word(t, value[i], key != SVY_HOW_WHERE);
        if (sum != NULL) {
            append(t, ":", 1);
            append(t, sum[i], strlen(sum[i]));
        }
    }
}

struct svy_how_item *
svy_how_list(const char *text, enum svy_how_key key, size_t *n,
             struct svy_mem *m)
{
    size_t len = 0, k = 0;
    const char *p = find(text, key, &len);
    struct svy_how_item *item;

    *n = len > 0;
    for (size_t i = 0; i < len; i++)
        *n += p[i] == ',';
    item = svy_mem_take(m, *n + 1, sizeof *item);
    while (k < *n) {
        const size_t all = strcspn(p, ", "), name = strcspn(p, ":, ");

        item[k].name = plain(m, p, name);
        item[k++].sum =
            svy_mem_text(m, p + name + (name < all), all - name - (name < all));
        p += all + 1;
    }
    return item;
}

/* Items that rise, and have a sum each. */
static bool
are_items(const char *text)
{
    struct svy_mem m = {0};
    size_t n;
    const struct svy_how_item *item = svy_how_list(text, SVY_HOW_ITEMS, &n, &m);
    bool good = true;

    for (size_t i = 0; good && i < n; i++)
        good = strspn(item[i].sum, "0123456789abcdef") == SVY_HOW_SUM - 1 &&
               item[i].sum[SVY_HOW_SUM - 1] == '\0' &&
               (i == 0 || strcmp(item[i - 1].name, item[i].name) < 0);
    svy_mem_free(&m);
    return good;
}

bool
svy_how_good(const char *text)
{
    long last = -1;

    for (const char *p = text; *p != '\0' || p == text;) {
        const size_t all = strcspn(p, " "), name = strcspn(p, "= ");
        long key = last + 1;

        while (key < SVY_HOW_KEYS && (strlen(name_of[key]) != name ||
                                      strncmp(p, name_of[key], name) != 0))
            key++;
        if (key == SVY_HOW_KEYS ||
            (key == SVY_HOW_COUNTS ? name != all : name + 1 >= all))
            return false;
        last = key;
        p += all;
        if (*p == ' ' && *++p == '\0')
            return false;
    }
    return are_items(text);
}

/* A value as one that cannot be read; with where goes what it asks about. */
static const char *
hidden(const char *text, enum svy_how_key key, struct svy_mem *m)
{
    size_t len = 0, more = 0;
    const char *p = find(text, key, &len),
               *asked = key == SVY_HOW_WHERE ? find(text, SVY_HOW_ASKED, &more)
                                             : NULL;

    if (p == NULL || strncmp(p, veil, sizeof veil - 1) == 0)
        return p == NULL ? "" : svy_mem_text(m, p, len);
    return svy_mem_print(
        m, "%s%016llx", veil,
        (unsigned long long)svy_intern_hash(svy_intern_hash(0, p, len),
                                            asked ? asked : "", more));
}

static bool
is_hidden(const char *text, enum svy_how_key key)
{
    size_t len;
    const char *p = key == SVY_HOW_WHERE || key == SVY_HOW_MISSING
                        ? find(text, key, &len)
                        : NULL;

    return p != NULL && strncmp(p, veil, sizeof veil - 1) == 0;
}

bool
svy_how_agree(const char *a, const char *b, enum svy_how_key key,
              struct svy_mem *m)
{
    size_t x = 0, y = 0;
    const char *p = find(a, key, &x), *q = find(b, key, &y);

    if (is_hidden(a, key) || is_hidden(b, key))
        return strcmp(hidden(a, key, m), hidden(b, key, m)) == 0;
    if (key == SVY_HOW_ASKED &&
        (is_hidden(a, SVY_HOW_WHERE) || is_hidden(b, SVY_HOW_WHERE)))
        return true; // agreed with where
    return (p == NULL) == (q == NULL) && x == y &&
           (p == NULL || memcmp(p, q, x) == 0);
}

const char *
svy_how_show(const char *text, enum svy_how_key key, struct svy_mem *m)
{
    size_t len = 0, n;
    const char *p = find(text, key, &len);
    const struct svy_how_item *of;
    const char *all = name_of[key];

    if (p == NULL)
        return svy_mem_print(m, say("no %s"), name_of[key]);
    if (key == SVY_HOW_WHERE || is_hidden(text, key))
        return svy_mem_print(m, "%s=%s", all, plain(m, p, len));
    of = svy_how_list(text, key, &n, m);
    for (size_t i = 0; i < n && i < LISTED; i++)
        all = svy_mem_print(m, "%s%c%s", all, i == 0 ? '=' : ',', of[i].name);
    return n > LISTED ? svy_mem_print(m, "%s,...", all) : all;
}

const char *
svy_how_hide(const char *text, struct svy_mem *m)
{
    const char *all = "";

    for (enum svy_how_key key = 0; key < SVY_HOW_KEYS; key++) {
        const bool private = key == SVY_HOW_WHERE || key == SVY_HOW_MISSING;
        size_t len;
        const char *p = find(text, key, &len);

        if (p == NULL || key == SVY_HOW_ASKED)
            continue;
        all =
            svy_mem_print(m, "%s%s%s%s%.*s", all, *all ? " " : "", name_of[key],
                          len > 0 ? "=" : "", private ? 0 : (int)len, p);
        if (private)
            all = svy_mem_print(m, "%s%s", all, hidden(text, key, m));
    }
    return all;
}
