#include "survey/label.h"

#include <stdbool.h>
#include <string.h>

static const char *
find(const struct svy_label *l, const char *lang)
{
    for (size_t i = 0; i < l->n; i++)
        if (strcmp(l->lang[i], lang) == 0)
            return l->text[i];
    return NULL;
}

const char *
svy_label_find(const struct svy_label *l, const char *lang, const char *instead)
{
    const char *order[] = {lang, "", "en"}, *text;

    for (size_t i = 0; l != NULL && i < sizeof order / sizeof *order; i++)
        if (order[i] != NULL && (text = find(l, order[i])) != NULL)
            return text;
    return l != NULL && l->n > 0 ? l->text[0] : instead;
}

/* A label is one line, however the file breaks it. */
static int
read_text(const struct svy_yaml_file *f, const struct svy_yaml *y,
          const char **text)
{
    static const char blanks[] = " \t\n";
    char *made;
    size_t n = 0;

    if (svy_yaml_text(f, y, text))
        return f->why->code;
    made = svy_mem_copy(f->mem, *text);
    for (const char *s = *text + strspn(*text, blanks); *s != '\0'; s++)
        if (strchr(blanks, *s) == NULL)
            made[n++] = *s;
        else if (strchr(blanks, s[1]) == NULL)
            made[n++] = ' ';
    if (n > 0 && made[n - 1] == ' ')
        n--;
    made[n] = '\0';
    *text = made;
    return n > 0 ? 0 : svy_yaml_err(f, y, "this label is blank");
}

/* As in vi, en, zh-Hant. */
static bool
language(const char *s)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    size_t n = strspn(s, letters);

    return (n == 2 || n == 3) && (s[n] == '\0' || s[n] == '-');
}

int
svy_label_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
               void *to)
{
    struct svy_label *l = to;
    size_t n = y->kind == SVY_YAML_MAP ? y->n : 1;

    if (y->kind == SVY_YAML_LIST)
        return svy_yaml_err(f, y,
                            "a label is a text, or a text a language "
                            "({vi: ..., en: ...})");
    l->lang = svy_mem_take(f->mem, n, sizeof *l->lang);
    l->text = svy_mem_take(f->mem, n, sizeof *l->text);
    l->n = n;
    if (y->kind == SVY_YAML_TEXT) {
        l->lang[0] = "";
        return read_text(f, y, &l->text[0]);
    }
    for (size_t i = 0; i < n; i++) {
        l->lang[i] = y->key[i]->text;
        if (y->value[i]->nothing && i > 0)
            return svy_yaml_err(
                f, y->key[i],
                "'%s' stands alone behind a comma; inside { } a "
                "text that has a comma needs quotes",
                l->lang[i]);
        if (!language(l->lang[i]))
            return svy_yaml_err(f, y->key[i],
                                "'%s' is not a language; write it as vi or en",
                                l->lang[i]);
        if (read_text(f, y->value[i], &l->text[i]))
            return f->why->code;
    }
    return 0;
}
