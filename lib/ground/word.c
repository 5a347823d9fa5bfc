#include "ground/word.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

int
svy_word_find(const struct svy_word *table, const char *name)
{
    for (; table->name != NULL; table++)
        if (strcmp(table->name, name) == 0)
            return table->is;
    return -1;
}

int
svy_word_like(const struct svy_word *table, const char *name)
{
    for (; table->name != NULL; table++)
        if (strcasecmp(table->name, name) == 0)
            return table->is;
    return -1;
}

const char *
svy_word_name(const struct svy_word *table, int is)
{
    while (table->name != NULL && table->is != is)
        table++;
    return table->name;
}

/* Whether word i is but another spelling. */
static bool
again(const struct svy_word *table, size_t i)
{
    return svy_word_name(table, table[i].is) != table[i].name;
}

static const char *
join(const char *text, const struct svy_word *table, struct svy_mem *m)
{
    for (size_t i = 0; table != NULL && table[i].name != NULL; i++)
        if (!again(table, i))
            text = svy_mem_print(m, "%s%s%s", text, *text ? ", " : "",
                                 table[i].name);
    return text;
}

const char *
svy_word_list(const struct svy_word *table, const struct svy_word *more,
              struct svy_mem *m)
{
    return join(join("", table, m), more, m);
}

void
svy_word_print(const struct svy_word *table, FILE *out)
{
    for (size_t i = 0; table[i].name != NULL; i++)
        if (!again(table, i))
            fprintf(out, "%s\n", table[i].name);
}

int
svy_word_none(const char *option, const char *said,
              const struct svy_word *table, const struct svy_word *more,
              struct svy_err *why)
{
    struct svy_mem m = {0};

    svy_err(why, SVY_MISUSED, "%s: '%s' is none of %s", option, said,
            svy_word_list(table, more, &m));
    svy_mem_free(&m);
    return (int)why->code;
}
