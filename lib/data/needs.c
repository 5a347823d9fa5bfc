#include "data/needs.h"

#include <errno.h>
#include <stdio.h>

#include "ground/oserr.h"

static int
check_file(const struct svy_survey *s, const char *key, const char *name,
           struct svy_err *why)
{
    struct svy_mem m = {0};
    const char *path = svy_mem_print(&m, "%s/%s", s->folder, name);
    FILE *in = fopen(path, "r");

    if (in == NULL)
        svy_err(why, SVY_FAILED, "%s: %s names %s: %s", s->file, key, path,
                svy_oserr_errno(errno));
    else
        fclose(in);
    svy_mem_free(&m);
    return (int)why->code;
}

int
svy_needs_files(const struct svy_survey *s, struct svy_err *why)
{
    if (s->design.population != NULL &&
        check_file(s, "population", s->design.population, why))
        return why->code;
    return s->margins == NULL ? 0 : check_file(s, "margins", s->margins, why);
}

void
svy_needs_columns(const struct svy_survey *s, struct svy_answers *a)
{
    const char *const name[] = {s->design.id, s->design.base, s->units_by};

    for (size_t i = 0; i < sizeof name / sizeof *name; i++)
        if (name[i] != NULL && svy_survey_derive(s, name[i]) == NULL)
            svy_answers_need(a, name[i]);
}
