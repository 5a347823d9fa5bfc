#include "data/required.h"

#include <stdio.h>
#include <string.h>

#include "ground/na.h"

bool
svy_required_is(const char *cell)
{
    return cell[strspn(cell, " \t")] == '\0' || svy_na_reason(cell) != NULL;
}

void
svy_required_add(struct svy_required *g, size_t line)
{
    if (g->n < SVY_REQUIRED_LINES)
        g->line[g->n] = line;
    g->n++;
}

const char *
svy_required_lines(const struct svy_required *g,
                   char text[static SVY_REQUIRED_WIDTH])
{
    size_t len = 0;

    for (size_t i = 0; i < g->n && i < SVY_REQUIRED_LINES; i++)
        len += (size_t)snprintf(text + len, SVY_REQUIRED_WIDTH - len, "%s%zu",
                                i > 0 ? ", " : "", g->line[i]);
    snprintf(text + len, SVY_REQUIRED_WIDTH - len, "%s",
             g->n > SVY_REQUIRED_LINES ? ", ..." : "");
    return text;
}

int
svy_required_check(const struct svy_required *g, const char *file,
                   const char *column, const char *advice, struct svy_err *why)
{
    char lines[SVY_REQUIRED_WIDTH];

    if (g->n == 0)
        return 0;
    return svy_err(why, SVY_FAILED,
                   "%s: records whose %s is empty or NA: %zu (line %s); %s",
                   file, column, g->n, svy_required_lines(g, lines), advice);
}

int
svy_required_unit(char *const *id, size_t n, bool again,
                  const struct svy_csv *r, struct svy_err *why)
{
    for (size_t i = 0; i < n; i++) {
        if (*id[i] == '\0')
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: the unit has no id of stage %zu; make the "
                           "tally again",
                           r->name, r->line, i + 1);
        if (again && !svy_na(id[i]) && svy_na_reason(id[i]) != NULL)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: a record without a cluster is in another "
                           "part, too, the same in every column; count both "
                           "files at once, or give such records an id",
                           r->name, r->line);
    }
    return 0;
}
