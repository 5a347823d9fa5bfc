#include "survey/yaml.h"

#include <stdarg.h>
#include <string.h>

#include "ground/intern.h"
#include "ground/num.h"
#include "ground/utf8.h"

int
svy_yml_err(const struct svy_yml_file *f, const struct svy_yml *y,
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
svy_yml_place(const struct svy_yml_file *f, const struct svy_yml *y)
{
    return svy_mem_print(f->mem, "%s:%zu:%zu", f->name, y->line, y->column);
}

const struct svy_yml *
svy_yml_find(const struct svy_yml *y, const char *key)
{
    for (size_t i = 0; i < y->n && y->kind == SVY_YML_MAP; i++)
        if (strcmp(y->key[i]->text, key) == 0)
            return y->value[i];
    return NULL;
}

int
svy_yml_check(const struct svy_yml_file *f, const struct svy_yml *y)
{
    if (y->kind == SVY_YML_MAP || y->nothing)
        return 0;
    return svy_yml_err(f, y,
                       "keys and their values are expected here "
                       "(`key: value`)");
}

int
svy_yml_unknown(const struct svy_yml_file *f, const struct svy_yml *y,
                const char *text, const struct svy_list *names)
{
    long near = svy_text_near(text, names->name, names->n);

    if (near >= 0)
        return svy_yml_err(f, y, "'%s' is not declared; did you mean '%s'?",
                           text, names->name[near]);
    return svy_yml_err(f, y, "'%s' is not declared", text);
}

int
svy_yml_keep(const struct svy_yml_file *f, const struct svy_yml *y, void *to)
{
    const struct svy_yml **kept = to;

    (void)f;
    *kept = y;
    return 0;
}

int
svy_yml_text(const struct svy_yml_file *f, const struct svy_yml *y, void *to)
{
    const char **text = to;

    if (y->kind != SVY_YML_TEXT)
        return svy_yml_err(f, y, "one text is expected here, not several");
    if (*y->text == '\0')
        return svy_yml_err(f, y, "a text is expected here, and none stands");
    *text = y->text;
    return 0;
}

int
svy_yml_number(const struct svy_yml_file *f, const struct svy_yml *y, void *to)
{
    const char *text;

    if (svy_yml_text(f, y, &text))
        return f->why->code;
    if (!svy_num_read(y->text, to))
        return svy_yml_err(f, y, "a number is expected, not '%s'", y->text);
    return 0;
}

int
svy_yml_share(const struct svy_yml_file *f, const struct svy_yml *y, void *to)
{
    const double *x = to;

    if (svy_yml_number(f, y, to))
        return f->why->code;
    if (!(*x > 0 && *x <= 1))
        return svy_yml_err(f, y,
                           "a share above 0 and at most 1 is expected, "
                           "not %s",
                           y->text);
    return 0;
}

int
svy_yml_positive(const struct svy_yml_file *f, const struct svy_yml *y,
                 void *to)
{
    const double *x = to;

    if (svy_yml_number(f, y, to))
        return f->why->code;
    if (!(*x > 0))
        return svy_yml_err(f, y, "a number above 0 is expected, not %s",
                           y->text);
    return 0;
}

int
svy_yml_word(const struct svy_yml_file *f, const struct svy_yml *y,
             const char *const *word, size_t *index)
{
    const char *text, *all = "";
    size_t n = 0;
    long near;

    if (svy_yml_text(f, y, &text))
        return f->why->code;
    for (; word[n] != NULL; n++) {
        if (strcmp(word[n], y->text) == 0) {
            *index = n;
            return 0;
        }
        all = svy_mem_print(f->mem, "%s%s%s", all, n == 0 ? "" : ", ", word[n]);
    }
    near = svy_text_near(y->text, word, n);
    if (near >= 0)
        return svy_yml_err(f, y, "'%s' is none of %s; did you mean '%s'?",
                           y->text, all, word[near]);
    return svy_yml_err(f, y, "'%s' is none of %s", y->text, all);
}

int
svy_yml_bool(const struct svy_yml_file *f, const struct svy_yml *y, void *to)
{
    static const char *const word[] = {"false", "true", NULL};
    size_t i = 0;

    if (svy_yml_word(f, y, word, &i))
        return f->why->code;
    *(bool *)to = i == 1;
    return 0;
}

const struct svy_yml *
svy_yml_part(const struct svy_yml *y, size_t i)
{
    return y->kind == SVY_YML_LIST ? y->value[i] : y;
}

int
svy_yml_list(const struct svy_yml_file *f, const struct svy_yml *y, void *to)
{
    size_t n = y->kind == SVY_YML_LIST ? y->n : !y->nothing;
    struct svy_names seen = {0};
    struct svy_list *l = to;
    const char *text;
    int rc = 0;

    *l = (struct svy_list){0};
    for (size_t i = 0; i < n && rc == 0; i++) {
        const struct svy_yml *part = svy_yml_part(y, i);

        rc = svy_yml_text(f, part, &text);
        if (rc == 0 && svy_names_add(&seen, part->text, strlen(part->text)) < i)
            rc = svy_yml_err(f, part, "'%s' stands twice here", part->text);
        if (rc == 0)
            svy_list_add(l, f->mem, part->text);
    }
    svy_names_free(&seen);
    return rc;
}
