#include "survey/yaml.h"

#include <stdarg.h>
#include <string.h>

#include "ground/intern.h"
#include "ground/num.h"
#include "ground/utf8.h"

int
svy_yaml_err(const struct svy_yaml_file *f, const struct svy_yaml *y,
             const char *fmt, ...)
{
    char text[sizeof f->why->text];
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(text, sizeof text, say(fmt), ap);
    va_end(ap);
    return svy_err(f->why, SVY_FAILED, "%s:%zu:%zu: %s", f->name, y->line,
                   y->column, text);
}

const char *
svy_yaml_place(const struct svy_yaml_file *f, const struct svy_yaml *y)
{
    return svy_mem_print(f->mem, "%s:%zu:%zu", f->name, y->line, y->column);
}

const struct svy_yaml *
svy_yaml_find(const struct svy_yaml *y, const char *key)
{
    for (size_t i = 0; i < y->n && y->kind == SVY_YAML_MAP; i++)
        if (strcmp(y->key[i]->text, key) == 0)
            return y->value[i];
    return NULL;
}

int
svy_yaml_check(const struct svy_yaml_file *f, const struct svy_yaml *y)
{
    if (y->kind == SVY_YAML_MAP || y->nothing)
        return 0;
    return svy_yaml_err(f, y,
                        "keys and their values are expected here "
                        "(`key: value`)");
}

int
svy_yaml_unknown(const struct svy_yaml_file *f, const struct svy_yaml *y,
                 const char *text, const struct svy_strlist *names)
{
    long near = svy_utf8_near(text, names->name, names->n);

    if (near >= 0)
        return svy_yaml_err(f, y, "'%s' is not declared; did you mean '%s'?",
                            text, names->name[near]);
    return svy_yaml_err(f, y, "'%s' is not declared", text);
}

int
svy_yaml_keep(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    const struct svy_yaml **kept = to;

    (void)f;
    *kept = y;
    return 0;
}

int
svy_yaml_text(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    const char **text = to;

    if (y->kind != SVY_YAML_TEXT)
        return svy_yaml_err(f, y, "one text is expected here, not several");
    if (*y->text == '\0')
        return svy_yaml_err(f, y, "a text is expected here, and none stands");
    *text = y->text;
    return 0;
}

int
svy_yaml_number(const struct svy_yaml_file *f, const struct svy_yaml *y,
                void *to)
{
    const char *text;

    if (svy_yaml_text(f, y, &text))
        return f->why->code;
    if (!svy_num_read(y->text, to))
        return svy_yaml_err(f, y, "a number is expected, not '%s'", y->text);
    return 0;
}

int
svy_yaml_share(const struct svy_yaml_file *f, const struct svy_yaml *y,
               void *to)
{
    const double *x = to;

    if (svy_yaml_number(f, y, to))
        return f->why->code;
    if (!(*x > 0 && *x <= 1))
        return svy_yaml_err(f, y,
                            "a share above 0 and at most 1 is expected, "
                            "not %s",
                            y->text);
    return 0;
}

int
svy_yaml_positive(const struct svy_yaml_file *f, const struct svy_yaml *y,
                  void *to)
{
    const double *x = to;

    if (svy_yaml_number(f, y, to))
        return f->why->code;
    if (!(*x > 0))
        return svy_yaml_err(f, y, "a number above 0 is expected, not %s",
                            y->text);
    return 0;
}

int
svy_yaml_word(const struct svy_yaml_file *f, const struct svy_yaml *y,
              const char *const *word, size_t *index)
{
    const char *text, *all = "";
    size_t n = 0;
    long near;

    if (svy_yaml_text(f, y, &text))
        return f->why->code;
    for (; word[n] != NULL; n++) {
        if (strcmp(word[n], y->text) == 0) {
            *index = n;
            return 0;
        }
        all = svy_mem_print(f->mem, "%s%s%s", all, n == 0 ? "" : ", ", word[n]);
    }
    near = svy_utf8_near(y->text, word, n);
    if (near >= 0)
        return svy_yaml_err(f, y, "'%s' is none of %s; did you mean '%s'?",
                            y->text, all, word[near]);
    return svy_yaml_err(f, y, "'%s' is none of %s", y->text, all);
}

int
svy_yaml_bool(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    static const char *const word[] = {"false", "true", NULL};
    size_t i = 0;

    if (svy_yaml_word(f, y, word, &i))
        return f->why->code;
    *(bool *)to = i == 1;
    return 0;
}

const struct svy_yaml *
svy_yaml_part(const struct svy_yaml *y, size_t i)
{
    return y->kind == SVY_YAML_LIST ? y->value[i] : y;
}

int
svy_yaml_list(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    size_t n = y->kind == SVY_YAML_LIST ? y->n : !y->nothing;
    struct svy_intern seen = {0};
    struct svy_strlist *l = to;
    const char *text;
    int rc = 0;

    *l = (struct svy_strlist){0};
    for (size_t i = 0; i < n && rc == 0; i++) {
        const struct svy_yaml *part = svy_yaml_part(y, i);

        rc = svy_yaml_text(f, part, &text);
        if (rc == 0 &&
            svy_intern_add(&seen, part->text, strlen(part->text)) < i)
            rc = svy_yaml_err(f, part, "'%s' stands twice here", part->text);
        if (rc == 0)
            svy_strlist_add(l, f->mem, part->text);
    }
    svy_intern_free(&seen);
    return rc;
}
