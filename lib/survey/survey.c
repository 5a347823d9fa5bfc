#include "survey/survey.h"

#include <math.h>
#include <string.h>

const char *const svy_score_name[] = {[SVY_TOP2] = "top2",
                                      [SVY_MEAN5] = "mean",
                                      [SVY_MEAN0] = "mean0",
                                      [SVY_NET] = "net",
                                      [SVY_NPS] = "nps",
                                      [SVY_POINTS] = "points",
                                      NULL};

/* Where a name stands among its like, or SVY_NONE. */
static long
place(const struct svy_intern *names, const char *name)
{
    return svy_intern_find(names, name, strlen(name));
}

const struct svy_scale *
svy_survey_scale(const struct svy_survey *s, const char *name)
{
    const long at = place(&s->scale_names, name);

    return at < 0 ? NULL : &s->scale[at];
}

const struct svy_item *
svy_survey_item(const struct svy_survey *s, const char *name)
{
    const long at = place(&s->item_names, name);

    return at < 0 ? NULL : &s->item[at];
}

const struct svy_derive *
svy_survey_derive(const struct svy_survey *s, const char *name)
{
    const long at = place(&s->derive_names, name);

    return at < 0 ? NULL : &s->derive[at];
}

const struct svy_node *
svy_survey_node(const struct svy_survey *s, const char *name)
{
    const long at = place(&s->node_names, name);

    return at < 0 ? NULL : &s->node[at];
}

const struct svy_level *
svy_survey_level(const struct svy_survey *s, const char *name)
{
    const long at = place(&s->level_names, name);

    return at < 0 ? NULL : &s->level[at];
}

bool
svy_survey_private(const struct svy_survey *s, const char *name)
{
    return svy_strlist_find(&s->private, name) >= 0;
}

int
svy_survey_public(const struct svy_survey *s, const struct svy_strlist *names,
                  struct svy_err *why)
{
    for (size_t i = 0; i < names->n; i++)
        if (svy_survey_private(s, names->name[i]))
            return svy_err(why, SVY_FAILED,
                           "%s: '%s' is private: it is never printed, so it is "
                           "no item, by-column, stratum or cluster",
                           s->file, names->name[i]);
    return 0;
}

bool
svy_survey_within(const struct svy_item *item, double number)
{
    return number >= (isnan(item->min) ? -INFINITY : item->min) &&
           number <= (isnan(item->max) ? INFINITY : item->max);
}

const char *
svy_survey_column(const struct svy_survey *s, const char *name)
{
    return s->design.wave != NULL && strcmp(name, "wave") == 0 ? s->design.wave
                                                               : name;
}

void
svy_survey_free(struct svy_survey *s)
{
    for (size_t i = 0; i < s->nitem; i++)
        if (s->item[i].relevant != NULL)
            svy_expr_free(s->item[i].relevant);
    svy_intern_free(&s->scale_names);
    svy_intern_free(&s->item_names);
    svy_intern_free(&s->derive_names);
    svy_intern_free(&s->node_names);
    svy_intern_free(&s->level_names);
    svy_intern_free(&s->old_names);
    svy_mem_free(&s->mem);
    *s = (struct svy_survey){0};
}
