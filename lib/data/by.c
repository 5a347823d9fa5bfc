#include "data/by.h"

#include <string.h>

#include "rows/filekind.h"

int
svy_by_twice(const char *a, const char *b, const char *name,
             struct svy_err *why)
{
    return svy_err(why, SVY_MISUSED,
                   "--by: '%s' and '%s' would both be called '%s'", a, b, name);
}

/* One column of a -b, `source` or `source:name`. */
static int
read_by(const char *text, struct svy_mem *m, const char **source,
        const char **name, struct svy_err *why)
{
    const char *colon = strchr(text, ':');

    *name = colon ? colon + 1 : text;
    *source = colon ? svy_mem_text(m, text, (size_t)(colon - text)) : text;
    if (**name == '\0' || **source == '\0')
        return svy_err(why, SVY_MISUSED, "--by: '%s' names no column", text);
    if (svy_filekind_ours(*name))
        return svy_err(why, SVY_MISUSED,
                       "--by: '%s' is a name of our own columns; call it "
                       "something else: -b %s:NAME",
                       *name, *source);
    if (colon != NULL && strcmp(*name, "wave") == 0)
        return svy_err(why, SVY_MISUSED,
                       "--by: which column is the wave, the survey file says; "
                       "write design: {wave: %s}, or rename the column",
                       *source);
    return 0;
}

int
svy_by_read(struct svy_by *by, const char *text, struct svy_mem *m,
            struct svy_err *why)
{
    const struct svy_strlist part = svy_strlist_read(m, text);

    *by = (struct svy_by){0};
    for (size_t j = 0; j < part.n; j++) {
        const char *from, *name;
        long at;

        if (read_by(part.name[j], m, &from, &name, why))
            return why->code;
        at = svy_strlist_find(&by->name, name);
        if (at >= 0 && strcmp(by->source.name[at], from) != 0)
            return svy_by_twice(by->source.name[at], from, name, why);
        if (at >= 0)
            continue;
        svy_strlist_add(&by->source, m, from);
        svy_strlist_add(&by->name, m, name);
    }
    return 0;
}

const char *
svy_by_written(const struct svy_by *by, size_t i, struct svy_mem *m)
{
    const char *source = by->source.name[i], *name = by->name.name[i];

    // the wave is called so whatever its column is called
    return strcmp(source, name) == 0 || strcmp(name, "wave") == 0
               ? name
               : svy_mem_print(m, "%s:%s", source, name);
}
