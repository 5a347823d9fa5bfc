#include "survey/schema.h"

#include <string.h>

#include "ground/utf8.h"

static const struct svy_key *
find(const struct svy_schema *p, const char *key)
{
    for (const struct svy_key *k = p->key; k->key != NULL; k++)
        if (strcmp(k->key, key) == 0)
            return k;
    return NULL;
}

/* The key of a place that is most like this one, or NULL. */
static const char *
nearest(const struct svy_yaml_file *f, const struct svy_schema *p,
        const char *key)
{
    const char **all;
    size_t n = 0;
    long near;

    while (p->key[n].key != NULL)
        n++;
    all = svy_mem_take(f->mem, n, sizeof *all);
    for (size_t i = 0; i < n; i++)
        all[i] = p->key[i].key;
    near = svy_utf8_near(key, all, n);
    return near < 0 ? NULL : all[near];
}

/* The first place that knows the key, exactly or by its nearest. */
static const struct svy_schema *
owner(const struct svy_yaml_file *f, const char *key, const char **as)
{
    *as = key;
    for (size_t i = 0; f->known != NULL && f->known[i] != NULL; i++)
        if (find(f->known[i], key) != NULL)
            return f->known[i];
    for (size_t i = 0; f->known != NULL && f->known[i] != NULL; i++) {
        *as = nearest(f, f->known[i], key);
        if (*as != NULL)
            return f->known[i];
    }
    return NULL;
}

static int
unknown(const struct svy_yaml_file *f, const struct svy_yaml *y,
        const struct svy_schema *p)
{
    const char *near = nearest(f, p, y->text), *as, *all = "";
    const struct svy_schema *other = owner(f, y->text, &as);

    if (near != NULL && other != NULL && other != p && as == y->text)
        return svy_yaml_err(f, y,
                            "'%s' is no key of %s; did you mean '%s'? ('%s' "
                            "belongs to %s)",
                            y->text, say(p->place), near, as,
                            say(other->place));
    if (near != NULL)
        return svy_yaml_err(f, y, "'%s' is no key of %s; did you mean '%s'?",
                            y->text, say(p->place), near);
    if (other != NULL && as == y->text)
        return svy_yaml_err(f, y, "'%s' is no key of %s; it belongs to %s",
                            y->text, say(p->place), say(other->place));
    if (other != NULL)
        return svy_yaml_err(f, y,
                            "'%s' is no key of %s; did you mean '%s' of %s?",
                            y->text, say(p->place), as, say(other->place));
    for (const struct svy_key *k = p->key; k->key != NULL; k++)
        all = svy_mem_print(f->mem, "%s%s%s", all, k == p->key ? "" : ", ",
                            k->key);
    return svy_yaml_err(f, y, "'%s' is no key of %s, which has %s", y->text,
                        say(p->place), all);
}

int
svy_schema_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                const struct svy_schema *place, void *to)
{
    const struct svy_yaml *value;

    if (svy_yaml_check(f, y))
        return f->why->code;
    for (size_t i = 0; i < y->n; i++)
        if (find(place, y->key[i]->text) == NULL)
            return unknown(f, y->key[i], place);
    for (const struct svy_key *k = place->key; k->key != NULL; k++) {
        value = svy_yaml_find(y, k->key);
        if (value != NULL && k->read(f, value, (char *)to + k->offset))
            return f->why->code;
    }
    return 0;
}
